//! What can be called.

use crate::marker::Tuple;

/// Can be called through `&self`.
#[lang = "fn"]
#[fundamental]
#[rustc_paren_sugar]
#[must_use]
pub trait Fn<Args: Tuple>: FnMut<Args> {
    /// The call.
    #[unstable(feature = "fn_traits")]
    extern "rust-call" fn call(&self, args: Args) -> Self::Output;
}

/// Can be called through `&mut self`.
#[lang = "fn_mut"]
#[fundamental]
#[rustc_paren_sugar]
#[must_use]
pub trait FnMut<Args: Tuple>: FnOnce<Args> {
    /// The call.
    #[unstable(feature = "fn_traits")]
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
}

/// Can be called once.
#[lang = "fn_once"]
#[fundamental]
#[rustc_paren_sugar]
#[must_use]
pub trait FnOnce<Args: Tuple> {
    /// What the call gives.
    #[lang = "fn_once_output"]
    type Output;
    /// The call.
    #[unstable(feature = "fn_traits")]
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
}

impl<A: Tuple, F: ?Sized> Fn<A> for &F
where
    F: Fn<A>,
{
    extern "rust-call" fn call(&self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A: Tuple, F: ?Sized> FnMut<A> for &F
where
    F: Fn<A>,
{
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &F
where
    F: Fn<A>,
{
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output {
        (*self).call(args)
    }
}
impl<A: Tuple, F: ?Sized> FnMut<A> for &mut F
where
    F: FnMut<A>,
{
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call_mut(args)
    }
}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &mut F
where
    F: FnMut<A>,
{
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output {
        (*self).call_mut(args)
    }
}
