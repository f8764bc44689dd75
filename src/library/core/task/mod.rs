//! What futures and those who ask them say to each other.

mod poll;
mod wake;

pub use self::poll::Poll;
pub use self::wake::{Context, RawWaker, RawWakerVTable, Waker};

pub use crate::task_ready as ready;

/// The value of a `Poll`, or a return of `Pending`.
#[doc(hidden)]
#[macro_export]
macro_rules! task_ready {
    ($e:expr $(,)?) => {
        match $e {
            $crate::task::Poll::Ready(t) => t,
            $crate::task::Poll::Pending => {
                return $crate::task::Poll::Pending;
            }
        }
    };
}
