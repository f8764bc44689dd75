//! [`RwLock`]: many readers, or one writer.

use super::poison::{Flag, LockResult, PoisonError, TryLockError, TryLockResult};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::ptr::NonNull;
use crate::sync::atomic::{AtomicU32, Ordering};
use crate::thread;

/// How the state says that there is a writer.
const WRITER: u32 = u32::MAX;

/// A value that many threads may read, or one may write.
pub struct RwLock<T: ?Sized> {
    /// The number of readers.
    state: AtomicU32,
    writer_notify: AtomicU32,
    poison: Flag,
    data: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T: ?Sized> UnwindSafe for RwLock<T> {}
impl<T: ?Sized> RefUnwindSafe for RwLock<T> {}

/// The right to read.
#[must_use]
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    data: NonNull<T>,
    lock: &'a RwLock<T>,
}
impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
    fn new(lock: &'a RwLock<T>) -> RwLockReadGuard<'a, T> {
        RwLockReadGuard { data: unsafe { NonNull::new_unchecked(lock.data.get()) }, lock }
    }
}
/// The right to write.
#[must_use]
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
    poison: bool,
}
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}

impl<T> RwLock<T> {
    /// Around a value.
    pub const fn new(t: T) -> RwLock<T> {
        let (state, writer_notify) = (AtomicU32::new(0), AtomicU32::new(0));
        RwLock { state, writer_notify, poison: Flag::new(), data: UnsafeCell::new(t) }
    }
    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.poison.get();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}
impl<T: ?Sized> RwLock<T> {
    fn address(&self) -> usize {
        self.state.as_ptr() as usize
    }
    /// Nobody reads or writes now.
    fn released(&self) {
        intrinsics::thread_event(intrinsics::UNLOCKED, self.address());
        intrinsics::thread_wake(self.address(), usize::MAX);
    }
    /// The right to read, if nobody writes.
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if self.state.load(Ordering::Relaxed) == WRITER {
            return Err(TryLockError::WouldBlock);
        }
        match self.read() {
            Ok(guard) => Ok(guard),
            Err(error) => Err(TryLockError::Poisoned(error)),
        }
    }
    /// The right to write, if nobody reads or writes.
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if self.state.load(Ordering::Relaxed) != 0 {
            return Err(TryLockError::WouldBlock);
        }
        match self.write() {
            Ok(guard) => Ok(guard),
            Err(error) => Err(TryLockError::Poisoned(error)),
        }
    }
    /// Whether a writer panicked.
    pub fn is_poisoned(&self) -> bool {
        self.poison.get()
    }
    /// Forgets that a writer panicked.
    pub fn clear_poison(&self) {
        self.poison.clear();
    }
    /// Waits until nobody writes.
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        while self.state.load(Ordering::Relaxed) == WRITER {
            intrinsics::thread_wait(intrinsics::READ, self.address(), intrinsics::FOR_EVER);
        }
        self.state.fetch_add(1, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::LOCKED, self.address());
        let guard = RwLockReadGuard::new(self);
        if self.poison.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }
    /// Waits until nobody reads or writes.
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        while self.state.load(Ordering::Relaxed) != 0 {
            intrinsics::thread_wait(intrinsics::WRITE, self.address(), intrinsics::FOR_EVER);
        }
        self.state.swap(WRITER, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::LOCKED, self.address());
        let guard = RwLockWriteGuard { lock: self, poison: thread::panicking() };
        if self.poison.get() { Err(PoisonError::new(guard)) } else { Ok(guard) }
    }
    /// The value.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poison.get();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { self.data.as_ref() }
    }
}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Goes on with reading; nobody writes in between.
    pub fn downgrade(s: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = s.lock;
        let poison = s.poison;
        crate::mem::forget(s);
        lock.poison.done(poison);
        lock.state.store(1, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::RELEASED, lock.address());
        intrinsics::thread_wake(lock.address(), usize::MAX);
        intrinsics::thread_event(intrinsics::LOCKED, lock.address());
        RwLockReadGuard::new(lock)
    }
}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) {
        let readers = self.lock.state.fetch_sub(1, Ordering::Relaxed);
        intrinsics::thread_event(intrinsics::RELEASED, self.lock.address());
        if readers == 1 {
            self.lock.released();
        }
    }
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.poison.done(self.poison);
        self.lock.state.store(0, Ordering::Relaxed);
        self.lock.released();
    }
}
impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(Default::default())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RwLock");
        if self.state.load(Ordering::Relaxed) == WRITER {
            d.field("data", &format_args!("<locked>"));
        } else {
            d.field("data", &unsafe { &*self.data.get() });
        }
        d.field("poisoned", &self.poison.get());
        d.finish_non_exhaustive()
    }
}

impl<T> From<T> for RwLock<T> {
    fn from(t: T) -> RwLock<T> {
        RwLock::new(t)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
