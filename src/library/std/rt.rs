//! What the macros of this crate need wherever they are used.

pub use core::panicking::{panic, panic_display, panic_fmt};
