//! Sorting. Stable sorting is in `alloc`, because it needs a buffer for long slices.

mod holes;
mod partition;
mod small;
mod stable;
mod unstable;

use crate::cmp::Ordering;

impl<T> [T] {
    /// Sorts; equal elements may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        unstable::sort(self, &mut |a, b| a.lt(b));
    }
    /// Sorts by a comparison; equal elements may change places.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        unstable::sort(self, &mut |a, b| compare(a, b).is_lt());
    }
    /// Sorts by a key; equal elements may change places.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        unstable::sort(self, &mut |a, b| f(a).lt(&f(b)));
    }
    /// Puts the element that belongs to `index` there, smaller ones before it, larger ones behind.
    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        select(self, index, &mut |a, b| a.lt(b))
    }
    /// Puts the element that belongs to `index` by a comparison there, smaller ones before it, larger ones behind.
    #[track_caller]
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
        &mut self,
        index: usize,
        mut compare: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        select(self, index, &mut |a, b| compare(a, b).is_lt())
    }
    /// Puts the element that belongs to `index` by a key there, smaller ones before it, larger ones behind.
    #[track_caller]
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
        &mut self,
        index: usize,
        mut f: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        select(self, index, &mut |a, b| f(a).lt(&f(b)))
    }
    /// Whether it is in order.
    #[must_use]
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.is_sorted_by(|a, b| a <= b)
    }
    /// Whether it is in order by a comparison.
    #[must_use]
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, mut compare: F) -> bool {
        let mut i = 1;
        while i < self.len() {
            if !compare(&self[i - 1], &self[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    /// Whether it is in order by a key.
    #[must_use]
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, mut f: F) -> bool {
        self.is_sorted_by(|a, b| f(a) <= f(b))
    }
    /// Sorts slices of at most 20 elements, stably: for `alloc`'s `sort`.
    #[doc(hidden)]
    pub fn __insertion_sort<F: FnMut(&T, &T) -> bool>(&mut self, less: &mut F) {
        small::insertion(self, 1, less);
    }
    /// Sorts slices of more than 20 elements, stably, with room for so many.
    #[doc(hidden)]
    pub fn __stable_sort<F: FnMut(&T, &T) -> bool>(&mut self, room: usize, less: &mut F) {
        let scratch = holes::Scratch::new(room);
        stable::sort(self, stable::Room { start: scratch.start, len: room }, less);
    }
}

#[track_caller]
fn select<'a, T, F: FnMut(&T, &T) -> bool>(
    v: &'a mut [T],
    index: usize,
    less: &mut F,
) -> (&'a mut [T], &'a mut T, &'a mut [T]) {
    let len = v.len();
    if index >= len {
        panic!("partition_at_index index {index} greater than length of slice {len}");
    }
    unstable::select(v, index, less);
    let (left, right) = v.split_at_mut(index);
    match right {
        [pivot, right @ ..] => (left, pivot, right),
        [] => panic!("partition_at_index index {index} greater than length of slice {len}"),
    }
}

/// Up to this many elements are inserted one by one.
const SHORT: usize = 20;

/// The length of the run at the start, and whether it descends (strictly).
fn first_run<T, F: FnMut(&T, &T) -> bool>(v: &[T], less: &mut F) -> (usize, bool) {
    let descends = less(&v[1], &v[0]);
    let mut end = 2;
    while end < v.len() && less(&v[end], &v[end - 1]) == descends {
        end += 1;
    }
    (end, descends)
}
