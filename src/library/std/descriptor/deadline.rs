//! How long a thread waits for the other end.

use crate::intrinsics;
use crate::thread;
use crate::time::Duration;

/// The number that the operating system gives when nothing can be done without waiting, or has waited long enough.
pub(crate) const WOULD_BLOCK: i32 = 11;

/// A time of the machine's clock, in nanoseconds.
#[derive(Clone, Copy)]
pub(crate) struct Deadline(u64);

impl Deadline {
    /// Never.
    pub(crate) const NEVER: Deadline = Deadline(intrinsics::FOR_EVER);
    /// Waiting is over before it begins.
    pub(crate) const NOW: Deadline = Deadline(0);

    /// After so much time.
    pub(crate) fn after(timeout: Option<Duration>) -> Deadline {
        match timeout {
            Some(timeout) => Deadline(intrinsics::clock().saturating_add(thread::nanos(timeout))),
            None => Deadline::NEVER,
        }
    }
    /// What is left of it in nanoseconds, if anything is.
    pub(crate) fn left(self) -> Option<u64> {
        if self.0 == intrinsics::FOR_EVER {
            return Some(self.0);
        }
        self.0.checked_sub(intrinsics::clock()).filter(|nanos| *nanos > 0)
    }
}
