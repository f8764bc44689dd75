//! `?`

use crate::ops::ControlFlow;

/// Can be used with `?`.
#[unstable(feature = "try_trait_v2")]
#[lang = "Try"]
pub trait Try: FromResidual {
    /// What `?` gives.
    type Output;
    /// What `?` returns early.
    type Residual;
    /// The value that goes on.
    #[lang = "from_output"]
    fn from_output(output: Self::Output) -> Self;
    /// Whether to go on.
    #[lang = "branch"]
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
}

/// Can be returned early by `?`.
#[unstable(feature = "try_trait_v2")]
#[lang = "FromResidual"]
pub trait FromResidual<R = <Self as Try>::Residual> {
    /// The returned value.
    #[lang = "from_residual"]
    #[track_caller]
    fn from_residual(residual: R) -> Self;
}

/// A residual that knows the whole type it belongs to.
#[unstable(feature = "try_trait_v2_residual")]
pub trait Residual<O> {
    /// That type.
    type TryType: Try<Output = O, Residual = Self>;
}

pub(crate) type ChangeOutputType<T, V> = <<T as Try>::Residual as Residual<V>>::TryType;

/// A `Try` that always goes on: it makes `fold` of `try_fold`.
#[repr(transparent)]
pub(crate) struct NeverShortCircuit<T>(pub T);

/// Its residual, which does not exist.
pub(crate) enum NeverShortCircuitResidual {}

impl<T> Try for NeverShortCircuit<T> {
    type Output = T;
    type Residual = NeverShortCircuitResidual;
    fn branch(self) -> ControlFlow<NeverShortCircuitResidual, T> {
        ControlFlow::Continue(self.0)
    }
    fn from_output(x: T) -> Self {
        NeverShortCircuit(x)
    }
}
impl<T> FromResidual for NeverShortCircuit<T> {
    fn from_residual(residual: NeverShortCircuitResidual) -> Self {
        match residual {}
    }
}
impl<T> Residual<T> for NeverShortCircuitResidual {
    type TryType = NeverShortCircuit<T>;
}
