//! The standard library as the simulator sees it. `core/`, `alloc/` and `std/` hold its source, in Rust; it is not compiled into
//! this crate but indexed when the crate is built, and loaded item by item (see [`crate::hir`]).
//!
//! [`surface`] knows what the real library has beyond that.

pub mod surface;
