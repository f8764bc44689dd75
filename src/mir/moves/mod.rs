//! A built body to its move paths and what each point of it initialises and moves out, with the state at every point.
//!
//! Elaboration asks it about what is dropped, the borrow stage about everything.

mod bits;
mod flow;
mod gather;
mod paths;

pub(crate) use bits::BitSet;
pub(crate) use flow::{Flow, State};
pub(crate) use gather::{Effect, Effects, gather};
pub(in crate::mir) use gather::{array_len, element};
pub(crate) use paths::{IllegalMove, Lookup, MovePaths, PathId};

use super::BlockId;

/// A statement of a block, or (one past the last) its terminator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Location {
    pub block: BlockId,
    pub statement: usize,
}
