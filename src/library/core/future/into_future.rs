//! [`IntoFuture`]: what can be awaited.

use super::Future;

/// What becomes a future.
pub trait IntoFuture {
    /// What the future gives.
    type Output;
    /// The future.
    type IntoFuture: Future<Output = Self::Output>;
    /// Makes a future of it.
    #[lang = "into_future"]
    fn into_future(self) -> Self::IntoFuture;
}

impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F {
        self
    }
}
