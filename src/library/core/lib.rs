//! `core` as the simulator sees it: the part of the standard library that needs no heap.
//!
//! Written anew after the public interface of the real one, with the same representations and the same order of effects.
//! Bodies are short and direct, because they are parsed, typed and interpreted when a program first reaches them.

#![no_core]
#![rustc_coherence_is_core]
#![feature(
    no_core, lang_items, intrinsics, rustc_attrs, prelude_import, decl_macro, fundamental, auto_traits, negative_impls,
    unboxed_closures, never_type, arbitrary_self_types,
    arbitrary_self_types_pointers, allow_internal_unstable, allow_internal_unsafe, dropck_eyepatch, doc_notable_trait,
    freeze_impls, transparent_unions, coverage_attribute,
    )]

#[macro_use]
mod macros;

pub mod alloc;
pub mod any;
pub mod array;
pub mod ascii;
pub mod borrow;
pub mod cell;
pub mod char;
pub mod clone;
pub mod cmp;
pub mod convert;
pub mod default;
pub mod error;
pub mod ffi;
pub mod fmt;
pub mod future;
pub mod hash;
pub mod hint;
#[unstable(feature = "core_intrinsics")]
pub mod intrinsics;
pub mod iter;
pub mod marker;
pub mod mem;
pub mod net;
pub mod num;
pub mod ops;
pub mod option;
pub mod panic;
#[unstable(feature = "panic_internals")]
pub mod panicking;
pub mod pin;
pub mod prelude;
pub mod primitive;
pub mod ptr;
pub mod range;
pub mod result;
pub mod slice;
pub mod str;
pub mod sync;
pub mod task;
pub mod time;

mod bool;
mod tuple;
mod unit;

#[prelude_import]
use prelude::v1::*;

/// The modules named after the integer types, with their old constants.
macro_rules! int_module {
    ($($name:ident)*) => {$(
        #[doc(hidden)]
        pub mod $name {
            /// The smallest value.
            pub const MIN: $name = $name::MIN;
            /// The largest value.
            pub const MAX: $name = $name::MAX;
        }
    )*};
}
int_module! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

pub use num::f32;
pub use num::f64;
