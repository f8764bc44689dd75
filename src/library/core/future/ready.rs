//! [`ready`]: a future whose value is there.

use super::Future;
use crate::marker::Unpin;
use crate::pin::Pin;
use crate::task::{Context, Poll};

/// See [`ready`].
#[derive(Debug, Clone)]
#[must_use]
pub struct Ready<T>(Option<T>);

impl<T> Unpin for Ready<T> {}

/// A future whose value is there.
pub fn ready<T>(t: T) -> Ready<T> {
    Ready(Some(t))
}

impl<T> Ready<T> {
    /// The value.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0.expect("Called `into_inner()` on `Ready` after completion")
    }
}
impl<T> Future for Ready<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        Poll::Ready(self.0.take().expect("`Ready` polled after completion"))
    }
}
