//! What `.await` is made of.

use super::Future;
use crate::marker::{Copy, Send, Sync};
use crate::pin::Pin;
use crate::ptr::NonNull;
use crate::task::{Context, Poll};

/// The context that async code is polled with, without its lifetimes: it is there for as long as the poll lasts.
#[doc(hidden)]
#[lang = "ResumeTy"]
#[derive(Copy, Clone)]
pub struct ResumeTy(NonNull<Context<'static>>);

unsafe impl Send for ResumeTy {}
unsafe impl Sync for ResumeTy {}

/// Polls what is awaited. It stays where it is: it is a part of the future that awaits it, and that one is pinned.
#[doc(hidden)]
#[lang = "poll_awaited"]
pub fn poll_awaited<F: Future>(awaited: &mut F, context: ResumeTy) -> Poll<F::Output> {
    let ResumeTy(context) = context;
    F::poll(unsafe { Pin::new_unchecked(awaited) }, unsafe { &mut *context.as_ptr().cast() })
}
