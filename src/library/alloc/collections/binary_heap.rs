//! [`BinaryHeap`]: the largest element first.

use crate::vec::{self, Vec};
use core::fmt;
use core::mem;
use core::ops::{Deref, DerefMut};
use core::slice;

/// A queue that gives the largest element first.
pub struct BinaryHeap<T> {
    data: Vec<T>,
}

impl<T: Ord> BinaryHeap<T> {
    /// Without elements.
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    /// Without elements, with room for so many.
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::with_capacity(capacity) }
    }
    /// Takes the largest element.
    pub fn pop(&mut self) -> Option<T> {
        let mut item = self.data.pop()?;
        if !self.data.is_empty() {
            mem::swap(&mut item, &mut self.data[0]);
            self.sift_down_to_bottom();
        }
        Some(item)
    }
    /// Adds an element.
    pub fn push(&mut self, item: T) {
        let old_len = self.data.len();
        self.data.push(item);
        self.sift_up(0, old_len);
    }
    /// The elements in ascending order.
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.data.len();
        while end > 1 {
            end -= 1;
            self.data.swap(0, end);
            self.sift_down_range(0, end);
        }
        self.data
    }
    /// To change the largest element.
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.data.is_empty() { None } else { Some(PeekMut { heap: self, changed: false }) }
    }
    /// Moves all elements of the other in.
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.data.len() < other.data.len() {
            mem::swap(self, other);
        }
        self.data.append(&mut other.data);
        self.rebuild();
    }
    /// Keeps the elements that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        self.data.retain(f);
        self.rebuild();
    }
    fn sift_up(&mut self, start: usize, mut pos: usize) -> usize {
        while pos > start {
            let parent = (pos - 1) / 2;
            if self.data[pos] <= self.data[parent] {
                break;
            }
            self.data.swap(pos, parent);
            pos = parent;
        }
        pos
    }
    fn sift_down_range(&mut self, mut pos: usize, end: usize) {
        let mut child = 2 * pos + 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            if self.data[pos] >= self.data[child] {
                return;
            }
            self.data.swap(pos, child);
            pos = child;
            child = 2 * pos + 1;
        }
    }
    /// Moves the first element to the bottom, then up to its place.
    fn sift_down_to_bottom(&mut self) {
        let end = self.data.len();
        let mut pos = 0;
        let mut child = 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            self.data.swap(pos, child);
            pos = child;
            child = 2 * pos + 1;
        }
        self.sift_up(0, pos);
    }
    fn rebuild(&mut self) {
        let len = self.data.len();
        let mut n = len / 2;
        while n > 0 {
            n -= 1;
            self.sift_down_range(n, len);
        }
    }
}

impl<T> BinaryHeap<T> {
    /// The elements in no particular order.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.data.iter()
    }
    /// The largest element.
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }
    /// How many elements there is room for.
    pub fn capacity(&self) -> usize {
        self.data.capacity()
    }
    /// Makes room for more.
    pub fn reserve(&mut self, additional: usize) {
        self.data.reserve(additional);
    }
    /// The elements in no particular order.
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }
    /// The elements in no particular order.
    pub fn as_slice(&self) -> &[T] {
        self.data.as_slice()
    }
    /// How many elements.
    pub fn len(&self) -> usize {
        self.data.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
    /// Takes all elements, in no particular order.
    pub fn drain(&mut self) -> vec::Drain<'_, T> {
        self.data.drain(..)
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        self.data.clear();
    }
}

/// See [`BinaryHeap::peek_mut`].
pub struct PeekMut<'a, T: 'a + Ord> {
    heap: &'a mut BinaryHeap<T>,
    changed: bool,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    /// Takes it.
    pub fn pop(mut this: PeekMut<'a, T>) -> T {
        let changed = mem::replace(&mut this.changed, false);
        if changed {
            let len = this.heap.data.len();
            this.heap.sift_down_range(0, len);
        }
        match this.heap.pop() {
            Some(value) => value,
            None => unreachable!(),
        }
    }
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.heap.data[0]
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        if self.changed {
            let len = self.heap.data.len();
            self.heap.sift_down_range(0, len);
        }
    }
}

impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> Self {
        BinaryHeap { data: self.data.clone() }
    }
}
impl<T: Ord> Default for BinaryHeap<T> {
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
        BinaryHeap::from_iter(arr)
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
        let iter = iter.into_iter();
        self.reserve(iter.size_hint().0);
        for x in iter {
            self.push(x);
        }
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;
    fn into_iter(self) -> vec::IntoIter<T> {
        self.data.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}
