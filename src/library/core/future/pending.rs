//! [`pending`]: a future that never has a value.

use super::Future;
use crate::fmt;
use crate::marker::PhantomData;
use crate::pin::Pin;
use crate::task::{Context, Poll};

/// See [`pending`].
#[must_use]
pub struct Pending<T> {
    _data: PhantomData<fn() -> T>,
}

/// A future that never has a value.
pub fn pending<T>() -> Pending<T> {
    Pending { _data: PhantomData }
}

impl<T> Future for Pending<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        Poll::Pending
    }
}
impl<T> fmt::Debug for Pending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").finish()
    }
}
impl<T> Clone for Pending<T> {
    fn clone(&self) -> Pending<T> {
        pending()
    }
}
