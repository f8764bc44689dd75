//! [`Thread`], a name for a thread, and what concerns the running one.

use crate::fmt;
use crate::intrinsics;
use crate::num::NonZero;
use crate::time::Duration;

/// A thread.
#[derive(Clone)]
pub struct Thread {
    /// The machine's number, plus one.
    number: NonZero<usize>,
}

/// A number that no other thread has.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ThreadId(NonZero<u64>);

impl Thread {
    /// By the machine's number.
    pub(super) fn of_number(number: usize) -> Thread {
        Thread { number: unsafe { NonZero::new_unchecked(number + 1) } }
    }
    /// The machine's number.
    pub(super) fn number(&self) -> usize {
        self.number.get() - 1
    }
    /// A number that no other thread has.
    #[must_use]
    pub fn id(&self) -> ThreadId {
        ThreadId(unsafe { NonZero::new_unchecked(self.number.get() as u64) })
    }
    /// Its name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        intrinsics::thread_name(self.number())
    }
    /// Lets it go on if it is parked, or else does not let it park the next time.
    pub fn unpark(&self) {
        intrinsics::thread_unpark(self.number());
    }
}
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive()
    }
}

/// The thread that runs.
#[must_use]
pub fn current() -> Thread {
    Thread::of_number(intrinsics::thread_current())
}

/// Waits: the virtual clock goes on.
pub fn sleep(dur: Duration) {
    let nanos = nanos(dur);
    if nanos == 0 {
        return yield_now();
    }
    intrinsics::thread_wait(intrinsics::TIME, 0, nanos);
}

/// The same in milliseconds.
#[deprecated(since = "1.6.0", note = "replaced by `std::thread::sleep`")]
pub fn sleep_ms(ms: u32) {
    sleep(Duration::from_millis(ms as u64));
}

/// Lets others run.
pub fn yield_now() {
    intrinsics::thread_yield();
}

/// Waits for [`Thread::unpark`].
pub fn park() {
    intrinsics::thread_park(intrinsics::FOR_EVER);
}

/// Waits for [`Thread::unpark`], but no longer than that.
pub fn park_timeout(dur: Duration) {
    intrinsics::thread_park(nanos(dur));
}

/// The same in milliseconds.
#[deprecated(since = "1.6.0", note = "replaced by `std::thread::park_timeout`")]
pub fn park_timeout_ms(ms: u32) {
    park_timeout(Duration::from_millis(ms as u64));
}

/// A duration for the machine.
pub(crate) fn nanos(dur: Duration) -> u64 {
    let nanos = dur.as_nanos();
    if nanos > (u64::MAX - 1) as u128 { u64::MAX - 1 } else { nanos as u64 }
}
