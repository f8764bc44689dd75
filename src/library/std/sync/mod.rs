//! What threads share.

mod barrier;
mod condvar;
mod lazy_lock;
pub mod mpsc;
mod mutex;
mod once;
mod once_lock;
mod poison;
mod rwlock;

pub use self::barrier::{Barrier, BarrierWaitResult};
pub use self::condvar::{Condvar, WaitTimeoutResult};
pub use self::lazy_lock::LazyLock;
pub(crate) use self::mutex::wait_unlocked;
pub use self::mutex::{Mutex, MutexGuard};
pub use self::once::{ONCE_INIT, Once, OnceState};
pub use self::once_lock::OnceLock;
pub use self::poison::{LockResult, PoisonError, TryLockError, TryLockResult};
pub use self::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
pub use alloc_crate::sync::{Arc, Weak};
pub use core::sync::atomic;
