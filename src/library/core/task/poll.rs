//! [`Poll`]: a value, or not yet.

use crate::convert::Infallible;
use crate::ops::{ControlFlow, FromResidual, Try};

/// A value, or not yet.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[lang = "Poll"]
#[must_use]
pub enum Poll<T> {
    /// The value is there.
    #[lang = "Ready"]
    Ready(T),
    /// It is not there yet.
    #[lang = "Pending"]
    Pending,
}

impl<T> Poll<T> {
    /// Makes another value of it, if it is there.
    pub fn map<U, F>(self, f: F) -> Poll<U>
    where
        F: FnOnce(T) -> U,
    {
        match self {
            Poll::Ready(t) => Poll::Ready(f(t)),
            Poll::Pending => Poll::Pending,
        }
    }
    /// Whether the value is there.
    pub const fn is_ready(&self) -> bool {
        matches!(*self, Poll::Ready(_))
    }
    /// Whether the value is not there yet.
    pub const fn is_pending(&self) -> bool {
        !self.is_ready()
    }
}

impl<T, E> Poll<Result<T, E>> {
    /// Makes another value of an `Ok`.
    pub fn map_ok<U, F>(self, f: F) -> Poll<Result<U, E>>
    where
        F: FnOnce(T) -> U,
    {
        self.map(|result| result.map(f))
    }
    /// Makes another value of an `Err`.
    pub fn map_err<U, F>(self, f: F) -> Poll<Result<T, U>>
    where
        F: FnOnce(E) -> U,
    {
        self.map(|result| result.map_err(f))
    }
}

impl<T, E> Poll<Option<Result<T, E>>> {
    /// Makes another value of an `Ok`.
    pub fn map_ok<U, F>(self, f: F) -> Poll<Option<Result<U, E>>>
    where
        F: FnOnce(T) -> U,
    {
        self.map(|item| item.map(|result| result.map(f)))
    }
    /// Makes another value of an `Err`.
    pub fn map_err<U, F>(self, f: F) -> Poll<Option<Result<T, U>>>
    where
        F: FnOnce(E) -> U,
    {
        self.map(|item| item.map(|result| result.map_err(f)))
    }
}

impl<T> From<T> for Poll<T> {
    fn from(t: T) -> Poll<T> {
        Poll::Ready(t)
    }
}

impl<T, E> Try for Poll<Result<T, E>> {
    type Output = Poll<T>;
    type Residual = Result<Infallible, E>;
    fn from_output(c: Poll<T>) -> Self {
        c.map(Ok)
    }
    fn branch(self) -> ControlFlow<Self::Residual, Poll<T>> {
        match self {
            Poll::Ready(Ok(x)) => ControlFlow::Continue(Poll::Ready(x)),
            Poll::Ready(Err(e)) => ControlFlow::Break(Err(e)),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}
impl<T, E, F: From<E>> FromResidual<Result<Infallible, E>> for Poll<Result<T, F>> {
    fn from_residual(x: Result<Infallible, E>) -> Self {
        match x {
            Err(e) => Poll::Ready(Err(From::from(e))),
            Ok(never) => match never {},
        }
    }
}
