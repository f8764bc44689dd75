//! Hashing.

pub mod random;

pub use self::random::{DefaultHasher, RandomState};
pub use core::hash::*;
