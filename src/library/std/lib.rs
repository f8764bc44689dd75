//! `std` as the simulator sees it: `core` and `alloc` under one name, and what needs an operating system, made of the machine's own means.

#![no_std]
#![feature(rustc_attrs, lang_items, decl_macro, never_type, unboxed_closures, negative_impls, dropck_eyepatch)]

#[macro_use]
mod macros;

pub use alloc_crate::{borrow, boxed, fmt, format, rc, slice, str, string, vec};
pub use core::{
    any, array, cell, char, clone, cmp, convert, default, f32, f64, future, hint, i8, i16, i32, i64, i128, intrinsics,
    isize, iter, marker, mem, ops, option, pin, primitive, ptr, range, result, u8, u16, u32, u64, u128, usize,
};
pub use core::{
    assert, assert_eq, assert_ne, debug_assert, debug_assert_eq, debug_assert_ne, matches, todo, r#try, unimplemented,
    unreachable, write, writeln,
};
pub use core::{
    cfg, cfg_select, column, compile_error, concat, env, file, format_args, format_args_nl, include, include_bytes,
    include_str, line, module_path, option_env, stringify,
};

extern crate alloc as alloc_crate;

pub mod alloc;
pub mod ascii;
pub mod backtrace;
pub mod collections;
#[macro_use]
mod descriptor;
pub mod env;
pub mod error;
pub mod ffi;
pub mod fs;
pub mod hash;
pub mod io;
mod linked;
pub mod net;
pub mod num;
pub mod os;
pub mod panic;
pub mod path;
pub mod prelude;
pub mod process;
#[doc(hidden)]
#[unstable(feature = "rt")]
pub mod rt;
pub mod sync;
pub mod task;
pub mod thread;
pub mod time;
