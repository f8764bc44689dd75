//! Threads. The machine runs them one at a time, by a rule of its own.
//!
//! What the real library allocates for a thread (its packet, its name, its closure) is not the program's and stands in memory apart.

mod builder;
#[doc(hidden)]
pub mod local;
mod packet;
mod scoped;
mod this;

pub use self::builder::Builder;
pub use self::local::{AccessError, LocalKey};
pub use self::packet::JoinHandle;
pub use self::scoped::{Scope, ScopedJoinHandle, scope};
pub(crate) use self::this::nanos;
pub use self::this::{Thread, ThreadId, current, park, park_timeout, park_timeout_ms, sleep, sleep_ms, yield_now};

use crate::any::Any;
use crate::boxed::Box;
use crate::intrinsics;
use crate::io;
use crate::num::NonZero;

/// What becomes of a thread.
pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

/// Starts a thread.
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    Builder::new().spawn(f).expect("failed to spawn thread")
}

/// Whether the stack is being unwound.
#[must_use]
pub fn panicking() -> bool {
    intrinsics::panicking()
}

/// How many threads could run at the same time on the machine that is simulated.
pub fn available_parallelism() -> io::Result<NonZero<usize>> {
    Ok(unsafe { NonZero::new_unchecked(4) })
}
