//! Collections.

pub mod binary_heap;
mod btree;
pub mod linked_list;
pub mod vec_deque;

pub use self::binary_heap::BinaryHeap;
pub use self::btree_map::BTreeMap;
pub use self::btree_set::BTreeSet;
pub use self::linked_list::LinkedList;
pub use self::vec_deque::VecDeque;

use core::fmt;

pub mod btree_map {
    //! [`BTreeMap`] and what belongs to it.
    pub use super::btree::map::*;
}

pub mod btree_set {
    //! [`BTreeSet`] and what belongs to it.
    pub use super::btree::set::*;
}

/// A collection could not make room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TryReserveError {
    kind: TryReserveErrorKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum TryReserveErrorKind {
    CapacityOverflow,
}

impl TryReserveError {
    /// The capacity would be too large.
    #[doc(hidden)]
    pub fn capacity_overflow() -> TryReserveError {
        TryReserveError { kind: TryReserveErrorKind::CapacityOverflow }
    }
}
impl fmt::Display for TryReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed because the computed capacity exceeded the collection's maximum")
    }
}
impl core::error::Error for TryReserveError {}
