//! Values that will be there later, and what asks for them.

mod awaited;
mod into_future;
mod pending;
mod poll_fn;
mod ready;

#[doc(hidden)]
pub use self::awaited::{ResumeTy, poll_awaited};
pub use self::into_future::IntoFuture;
pub use self::pending::{Pending, pending};
pub use self::poll_fn::{PollFn, poll_fn};
pub use self::ready::{Ready, ready};

use crate::marker::Unpin;
use crate::ops::DerefMut;
use crate::pin::Pin;
use crate::task::{Context, Poll};

/// A value that will be there later.
#[lang = "future_trait"]
#[must_use]
pub trait Future {
    /// The value's type.
    type Output;
    /// The value, if it is there; else the context's waker is told when to ask again.
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}

impl<F: ?Sized + Future + Unpin> Future for &mut F {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        F::poll(Pin::new(&mut **self), cx)
    }
}

impl<P> Future for Pin<P>
where
    P: DerefMut,
    P::Target: Future,
{
    type Output = <<P as crate::ops::Deref>::Target as Future>::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        <P::Target as Future>::poll(self.as_deref_mut(), cx)
    }
}
