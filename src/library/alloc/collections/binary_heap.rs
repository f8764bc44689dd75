//! [`BinaryHeap`]: the largest element first.

mod iter;
mod sift;

pub use self::iter::{Drain, IntoIter, Iter, PeekMut};

use crate::collections::TryReserveError;
use crate::vec::Vec;
use core::fmt;
use core::mem;

/// A queue that gives the largest element first.
pub struct BinaryHeap<T> {
    data: Vec<T>,
}

/// Puts the elements from some place on in order, even if something panicked.
struct RebuildOnDrop<'a, T: Ord> {
    heap: &'a mut BinaryHeap<T>,
    rebuild_from: usize,
}
impl<T: Ord> Drop for RebuildOnDrop<'_, T> {
    fn drop(&mut self) {
        self.heap.rebuild_tail(self.rebuild_from);
    }
}

impl<T> BinaryHeap<T> {
    /// Without elements.
    #[must_use]
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    /// Without elements, with room for so many.
    #[track_caller]
    #[must_use]
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::with_capacity(capacity) }
    }
}
impl<T: Ord> BinaryHeap<T> {
    /// To change the largest element.
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        PeekMut::new(self)
    }
    /// Takes the largest element.
    pub fn pop(&mut self) -> Option<T> {
        let mut item = self.data.pop()?;
        if !self.data.is_empty() {
            mem::swap(&mut item, &mut self.data[0]);
            self.sift_down_to_bottom(0);
        }
        Some(item)
    }
    /// Adds an element.
    #[track_caller]
    pub fn push(&mut self, item: T) {
        let old_len = self.data.len();
        self.data.push(item);
        self.sift_up(0, old_len);
    }
    /// The elements in ascending order.
    #[must_use]
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.data.len();
        while end > 1 {
            end -= 1;
            self.data.swap(0, end);
            self.sift_down_range(0, end);
        }
        self.into_vec()
    }
    /// Moves all elements of the other in.
    #[track_caller]
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.data.len() < other.data.len() {
            mem::swap(self, other);
        }
        let start = self.data.len();
        self.data.append(&mut other.data);
        self.rebuild_tail(start);
    }
    /// Keeps the elements that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        let mut guard = RebuildOnDrop { rebuild_from: self.len(), heap: self };
        let mut i = 0;
        let rebuild_from = &mut guard.rebuild_from;
        guard.heap.data.retain(|e| {
            let keep = f(e);
            if !keep && i < *rebuild_from {
                *rebuild_from = i;
            }
            i += 1;
            keep
        });
    }
}

impl<T> BinaryHeap<T> {
    /// The elements in no particular order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { iter: self.data.iter() }
    }
    /// The largest element.
    #[must_use]
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }
    /// How many elements there is room for.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.data.capacity()
    }
    /// Makes room for exactly so many more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.data.reserve_exact(additional);
    }
    /// Makes room for more.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        self.data.reserve(additional);
    }
    /// Makes room for more, if that is possible.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<T>(self.len(), additional)?;
        self.data.reserve(additional);
        Ok(())
    }
    /// Makes room for exactly so many more, if that is possible.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<T>(self.len(), additional)?;
        self.data.reserve_exact(additional);
        Ok(())
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.data.shrink_to_fit();
    }
    /// Gives back the room that is neither used nor wanted.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.data.shrink_to(min_capacity)
    }
    /// The elements in no particular order.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }
    /// The elements in no particular order.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        self.data.as_slice()
    }
    /// How many elements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.data.len()
    }
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
    /// Takes all elements, in no particular order.
    pub fn drain(&mut self) -> Drain<'_, T> {
        Drain { iter: self.data.drain(..) }
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        self.drain();
    }
}

impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> Self {
        BinaryHeap { data: self.data.clone() }
    }
    fn clone_from(&mut self, source: &Self) {
        self.data.clone_from(&source.data);
    }
}
impl<T> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> {
        BinaryHeap::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(vec: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { data: vec };
        heap.rebuild();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(arr: [T; N]) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from(arr))
    }
}
impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> {
        heap.data
    }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from_iter(iter))
    }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let guard = RebuildOnDrop { rebuild_from: self.len(), heap: self };
        guard.heap.data.extend(iter);
    }
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().cloned());
    }
}
