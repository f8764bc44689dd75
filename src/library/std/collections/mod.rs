//! Collections.

mod hash;

pub use self::hash_map::HashMap;
pub use self::hash_set::HashSet;
pub use alloc_crate::collections::{
    BTreeMap, BTreeSet, BinaryHeap, LinkedList, TryReserveError, VecDeque, binary_heap, btree_map, btree_set,
    linked_list, vec_deque,
};
pub use core::ops::Bound;

pub mod hash_map {
    //! [`HashMap`] and what belongs to it.
    pub use super::hash::entry::{Entry, OccupiedEntry, VacantEntry};
    pub use super::hash::iter::{
        Drain, ExtractIf, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut,
    };
    pub use super::hash::map::HashMap;
    pub use crate::hash::random::{DefaultHasher, RandomState};
}

pub mod hash_set {
    //! [`HashSet`] and what belongs to it.
    pub use super::hash::set::{
        Difference, Drain, ExtractIf, HashSet, Intersection, IntoIter, Iter, SymmetricDifference, Union,
    };
}
