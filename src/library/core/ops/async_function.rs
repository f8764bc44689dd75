//! What can be called and then awaited.

use crate::future::Future;
use crate::marker::{Sized, Tuple};
use crate::ops::{Fn, FnMut, FnOnce};

/// Can be called through `&self`; the call gives a future.
#[lang = "async_fn"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFn<Args: Tuple>: AsyncFnMut<Args> {
    /// The call.
    #[unstable(feature = "async_fn_traits")]
    extern "rust-call" fn async_call(&self, args: Args) -> Self::CallRefFuture<'_>;
}

/// Can be called through `&mut self`; the call gives a future.
#[lang = "async_fn_mut"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFnMut<Args: Tuple>: AsyncFnOnce<Args> {
    /// The future of a call. It may borrow from what was called.
    #[unstable(feature = "async_fn_traits")]
    type CallRefFuture<'a>: Future<Output = Self::Output>
    where
        Self: 'a;
    /// The call.
    #[unstable(feature = "async_fn_traits")]
    extern "rust-call" fn async_call_mut(&mut self, args: Args) -> Self::CallRefFuture<'_>;
}

/// Can be called once; the call gives a future.
#[lang = "async_fn_once"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFnOnce<Args: Tuple> {
    /// The future of a call.
    #[unstable(feature = "async_fn_traits")]
    type CallOnceFuture: Future<Output = Self::Output>;
    /// What the future gives.
    #[lang = "async_fn_once_output"]
    #[unstable(feature = "async_fn_traits")]
    type Output;
    /// The call.
    #[unstable(feature = "async_fn_traits")]
    extern "rust-call" fn async_call_once(self, args: Args) -> Self::CallOnceFuture;
}

impl<Args: Tuple, F, Called: Future> AsyncFn<Args> for F
where
    F: Fn<Args, Output = Called>,
{
    extern "rust-call" fn async_call(&self, args: Args) -> Called {
        self.call(args)
    }
}

impl<Args: Tuple, F, Called: Future> AsyncFnMut<Args> for F
where
    F: FnMut<Args, Output = Called>,
{
    type CallRefFuture<'a>
        = Called
    where
        F: 'a;
    extern "rust-call" fn async_call_mut(&mut self, args: Args) -> Called {
        self.call_mut(args)
    }
}

impl<Args: Tuple, F, Called: Future> AsyncFnOnce<Args> for F
where
    F: FnOnce<Args, Output = Called>,
{
    type CallOnceFuture = Called;
    type Output = Called::Output;
    extern "rust-call" fn async_call_once(self, args: Args) -> Called {
        self.call_once(args)
    }
}
