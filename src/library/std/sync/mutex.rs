//! [`Mutex`]: one at a time.

use super::poison::{Flag, LockResult, PoisonError, TryLockError, TryLockResult};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::sync::atomic::{AtomicU32, Ordering};
use crate::thread;

/// A value that one thread at a time may use.
pub struct Mutex<T: ?Sized> {
    /// 1 while it is locked.
    inner: AtomicU32,
    poison: Flag,
    data: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
impl<T: ?Sized> UnwindSafe for Mutex<T> {}
impl<T: ?Sized> RefUnwindSafe for Mutex<T> {}

/// The right to use the value of a [`Mutex`].
#[must_use]
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    lock: &'a Mutex<T>,
    /// Whether the thread was panicking already.
    poison: bool,
}
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

/// The lock that a guard is of.
pub(super) fn lock_of<'a, T: ?Sized>(guard: &MutexGuard<'a, T>) -> &'a Mutex<T> {
    guard.lock
}

/// Gives the mutex free, waits for a wake at an address, and takes it again. Whether it was woken in time.
pub(crate) fn wait_unlocked<T: ?Sized>(guard: &MutexGuard<'_, T>, kind: u8, address: usize, timeout: u64) -> bool {
    guard.lock.release();
    let woken = intrinsics::thread_wait(kind, address, timeout);
    guard.lock.acquire();
    woken
}

impl<T> Mutex<T> {
    /// Around a value.
    pub const fn new(t: T) -> Mutex<T> {
        Mutex { inner: AtomicU32::new(0), poison: Flag::new(), data: UnsafeCell::new(t) }
    }
    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.poison.get();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}

impl<T: ?Sized> Mutex<T> {
    /// Waits until nobody uses the value, and takes the right to use it.
    pub(super) fn acquire(&self) {
        while self.inner.load(Ordering::Relaxed) != 0 {
            intrinsics::thread_wait(intrinsics::MUTEX, self.address(), intrinsics::FOR_EVER);
        }
        self.inner.swap(1, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::LOCKED, self.address());
    }
    /// Gives the right to use the value to somebody else.
    pub(super) fn release(&self) {
        self.inner.store(0, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::UNLOCKED, self.address());
        intrinsics::thread_wake(self.address(), 1);
    }
    /// Where the value is, whoever has the right to use it.
    pub(super) fn data(&self) -> *mut T {
        self.data.get()
    }
    fn address(&self) -> usize {
        self.inner.as_ptr() as usize
    }
    /// Waits until nobody uses the value.
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        self.acquire();
        let guard = MutexGuard { lock: self, poison: thread::panicking() };
        if self.poison.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }
    /// The right to use the value, if nobody has it.
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if self.inner.load(Ordering::Relaxed) != 0 {
            return Err(TryLockError::WouldBlock);
        }
        match self.lock() {
            Ok(guard) => Ok(guard),
            Err(error) => Err(TryLockError::Poisoned(error)),
        }
    }
    /// Whether a holder panicked.
    pub fn is_poisoned(&self) -> bool {
        self.poison.get()
    }
    /// Forgets that a holder panicked.
    pub fn clear_poison(&self) {
        self.poison.clear();
    }
    /// The value.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poison.get();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.poison.done(self.poison);
        self.lock.release();
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(Default::default())
    }
}
impl<T> From<T> for Mutex<T> {
    fn from(t: T) -> Mutex<T> {
        Mutex::new(t)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => d.field("data", &&*guard),
            Err(TryLockError::Poisoned(err)) => d.field("data", &&**err.get_ref()),
            Err(TryLockError::WouldBlock) => d.field("data", &"<locked>"),
        };
        d.field("poisoned", &self.poison.get());
        d.finish_non_exhaustive()
    }
}
