//! What threads share.

mod mutex;
mod once_lock;
mod poison;
mod rwlock;

pub use self::mutex::{Mutex, MutexGuard};
pub use self::once_lock::{LazyLock, OnceLock};
pub use self::poison::{LockResult, PoisonError, TryLockError, TryLockResult};
pub use self::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
pub use alloc_crate::sync::{Arc, Weak};
pub use core::sync::atomic;
