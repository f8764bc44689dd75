//! [`Condvar`]: waiting for something that others tell.

use super::mutex::{self, MutexGuard};
use super::poison::{LockResult, PoisonError};
use crate::fmt;
use crate::intrinsics;
use crate::sync::atomic::AtomicU32;
use crate::thread::nanos;
use crate::time::{Duration, Instant};

/// Whether a wait with a time limit ended because of it.
#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    /// Whether the time was over.
    #[must_use]
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

/// Where threads wait until another one tells them to go on.
pub struct Condvar {
    inner: AtomicU32,
}

impl Condvar {
    /// Nobody waits.
    #[must_use]
    pub const fn new() -> Condvar {
        Condvar { inner: AtomicU32::new(0) }
    }
    fn address(&self) -> usize {
        self.inner.as_ptr() as usize
    }
    /// Gives the mutex free, waits, and takes it again. Whether it was told in time.
    fn pass<T>(&self, guard: &MutexGuard<'_, T>, timeout: u64) -> bool {
        mutex::wait_unlocked(guard, intrinsics::CONDITION, self.address(), timeout)
    }
    /// Waits for a notification; the mutex is free meanwhile.
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        self.pass(&guard, intrinsics::FOR_EVER);
        checked(guard)
    }
    /// Waits as long as the condition holds.
    pub fn wait_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, mut condition: F) -> LockResult<MutexGuard<'a, T>>
    where
        F: FnMut(&mut T) -> bool,
    {
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }
    /// Waits for a notification, but no longer than that.
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let told = self.pass(&guard, nanos(dur));
        let poisoned = mutex::lock_of(&guard).is_poisoned();
        let result = (guard, WaitTimeoutResult(!told));
        if poisoned { Err(PoisonError::new(result)) } else { Ok(result) }
    }
    /// The old form of `wait_timeout`; whether it was told.
    pub fn wait_timeout_ms<'a, T>(&self, guard: MutexGuard<'a, T>, ms: u32) -> LockResult<(MutexGuard<'a, T>, bool)> {
        match self.wait_timeout(guard, Duration::from_millis(ms as u64)) {
            Ok((guard, result)) => Ok((guard, !result.timed_out())),
            Err(error) => {
                let (guard, result) = error.into_inner();
                Err(PoisonError::new((guard, !result.timed_out())))
            }
        }
    }
    /// Waits as long as the condition holds, but no longer than that.
    pub fn wait_timeout_while<'a, T, F>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
        mut condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>
    where
        F: FnMut(&mut T) -> bool,
    {
        let start = Instant::now();
        let mut guard = guard;
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let timeout = match dur.checked_sub(start.elapsed()) {
                Some(timeout) => timeout,
                None => return Ok((guard, WaitTimeoutResult(true))),
            };
            guard = self.wait_timeout(guard, timeout)?.0;
        }
    }
    /// Tells one thread.
    pub fn notify_one(&self) {
        intrinsics::thread_wake(self.address(), 1);
    }
    /// Tells all threads.
    pub fn notify_all(&self) {
        intrinsics::thread_wake(self.address(), usize::MAX);
    }
}

fn checked<T>(guard: MutexGuard<'_, T>) -> LockResult<MutexGuard<'_, T>> {
    match mutex::lock_of(&guard).is_poisoned() {
        true => Err(PoisonError::new(guard)),
        false => Ok(guard),
    }
}

impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Condvar").finish_non_exhaustive()
    }
}
impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}
