//! What futures and those who ask them say to each other.

pub use alloc_crate::task::*;
pub use core::task::*;
