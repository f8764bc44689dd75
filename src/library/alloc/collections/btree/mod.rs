//! Ordered maps and sets: trees whose nodes hold up to eleven entries.

mod append;
mod balance;
mod borders;
pub(super) mod entry;
pub(super) mod iter;
pub mod map;
mod navigate;
mod node;
mod search;
pub mod set;
pub(super) mod set_operations;
pub(super) mod set_iter;
