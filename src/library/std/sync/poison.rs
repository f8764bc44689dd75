//! Locks that were held by a thread that panicked.

use crate::error::Error;
use crate::fmt;
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::thread;

/// Whether a holder panicked.
pub(super) struct Flag {
    failed: AtomicBool,
}

impl Flag {
    pub(super) const fn new() -> Flag {
        Flag { failed: AtomicBool::new(false) }
    }
    pub(super) fn get(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }
    /// A holder is done, who was not panicking when it began.
    pub(super) fn done(&self, panicking_before: bool) {
        if !panicking_before && thread::panicking() {
            self.failed.store(true, Ordering::Relaxed);
        }
    }
    pub(super) fn clear(&self) {
        self.failed.store(false, Ordering::Relaxed)
    }
}

/// The lock was held by a thread that panicked.
pub struct PoisonError<T> {
    data: T,
}

impl<T> PoisonError<T> {
    /// With what would have been given.
    pub fn new(data: T) -> PoisonError<T> {
        PoisonError { data }
    }
    /// What would have been given.
    pub fn into_inner(self) -> T {
        self.data
    }
    /// What would have been given.
    pub fn get_ref(&self) -> &T {
        &self.data
    }
    /// What would have been given.
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.data
    }
}
impl<T> fmt::Debug for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PoisonError").finish_non_exhaustive()
    }
}
impl<T> fmt::Display for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("poisoned lock: another task failed inside")
    }
}
impl<T> Error for PoisonError<T> {}

/// Why a lock was not given at once.
pub enum TryLockError<T> {
    /// It was held by a thread that panicked.
    Poisoned(PoisonError<T>),
    /// It is held.
    WouldBlock,
}
impl<T> fmt::Debug for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Poisoned(..) => fmt::Debug::fmt("Poisoned(..)", f),
            TryLockError::WouldBlock => fmt::Debug::fmt("WouldBlock", f),
        }
    }
}
impl<T> fmt::Display for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TryLockError::Poisoned(..) => "poisoned lock: another task failed inside",
            TryLockError::WouldBlock => "try_lock failed because the operation would block",
        })
    }
}
impl<T> Error for TryLockError<T> {}

/// What a lock gives.
pub type LockResult<T> = Result<T, PoisonError<T>>;
/// What a lock gives at once.
pub type TryLockResult<T> = Result<T, TryLockError<T>>;

impl<T> From<PoisonError<T>> for TryLockError<T> {
    fn from(err: PoisonError<T>) -> TryLockError<T> {
        TryLockError::Poisoned(err)
    }
}
