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

use core::alloc::Layout;
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
    AllocError {
        layout: Layout,
        non_exhaustive: (),
    },
}

impl TryReserveError {
    /// The capacity would be too large.
    #[doc(hidden)]
    pub fn capacity_overflow() -> TryReserveError {
        TryReserveError { kind: TryReserveErrorKind::CapacityOverflow }
    }
    /// Whether there can be room for so many more elements: more than half of the addresses is too much for any allocator, and
    /// so is what no machine has.
    #[doc(hidden)]
    pub fn check<T>(len: usize, additional: usize) -> Result<(), TryReserveError> {
        let bytes = match len.checked_add(additional) {
            Some(cap) => cap.checked_mul(size_of::<T>()),
            None => None,
        };
        match bytes {
            Some(bytes) if bytes < 1 << 46 => Ok(()),
            Some(bytes) if bytes <= isize::MAX as usize - (align_of::<T>() - 1) => {
                let layout = unsafe { Layout::from_size_align_unchecked(bytes, align_of::<T>()) };
                Err(TryReserveError { kind: TryReserveErrorKind::AllocError { layout, non_exhaustive: () } })
            }
            _ => Err(TryReserveError::capacity_overflow()),
        }
    }
}
impl fmt::Display for TryReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed")?;
        f.write_str(match self.kind {
            TryReserveErrorKind::CapacityOverflow => " because the computed capacity exceeded the collection's maximum",
            TryReserveErrorKind::AllocError { .. } => " because the memory allocator returned an error",
        })
    }
}
impl core::error::Error for TryReserveError {}
