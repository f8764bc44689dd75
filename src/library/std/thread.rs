//! What concerns the current thread. New threads cannot be started yet.

use crate::any::Any;
use crate::boxed::Box;
use crate::intrinsics;
use crate::time::Duration;

/// What becomes of a thread.
pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

/// Waits: the virtual clock goes on.
pub fn sleep(dur: Duration) {
    crate::time::advance(dur);
}

/// Lets others run.
pub fn yield_now() {}

/// Whether the stack is being unwound.
pub fn panicking() -> bool {
    intrinsics::panicking()
}
