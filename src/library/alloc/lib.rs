//! `alloc` as the simulator sees it: what owns memory on the heap.
//!
//! Written anew after the public interface of the real one, with the same representations, growth policies and calls of
//! the allocator.

#![no_std]
#![feature(
    rustc_attrs, lang_items, fundamental, dropck_eyepatch, negative_impls, unboxed_closures, arbitrary_self_types,
    with_negative_coherence, unsized_fn_params
)]

#[macro_use]
mod macros;

pub mod alloc;
pub mod borrow;
pub mod boxed;
pub mod collections;
pub mod ffi;
pub mod fmt;
mod raw_vec;
pub mod rc;
pub mod slice;
pub mod str;
pub mod string;
pub mod sync;
pub mod task;
pub mod vec;

#[doc(hidden)]
#[unstable(feature = "liballoc_internals")]
pub mod __export {
    //! What the macros need wherever they are used.
    pub use core::format_args;
}
