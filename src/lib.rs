//! Shows what a Rust program does to memory: a fenced block of a book becomes a figure of stack and heap.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod hir;
pub mod machine;
pub mod mir;
pub mod snippet;
pub mod source;
pub mod types;
