//! Hash tables: the table itself, and maps and sets of it.

pub(super) mod entry;
pub(super) mod iter;
pub(super) mod map;
mod raw;
pub(super) mod set;
