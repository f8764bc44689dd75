//! Bytes as ASCII text.
pub use core::ascii::*;
