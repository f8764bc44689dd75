//! Sorting. Stable sorting is in `alloc`, because it needs a buffer for long slices.

use crate::cmp::Ordering;
use crate::mem::ManuallyDrop;
use crate::ptr;

impl<T> [T] {
    /// Sorts; equal elements may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        heap_or_insertion(self, &mut |a, b| a.lt(b));
    }
    /// Sorts by a comparison; equal elements may change places.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        heap_or_insertion(self, &mut |a, b| compare(a, b).is_lt());
    }
    /// Sorts by a key; equal elements may change places.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        heap_or_insertion(self, &mut |a, b| f(a).lt(&f(b)));
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
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.is_sorted_by(|a, b| a <= b)
    }
    /// Whether it is in order by a comparison.
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
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, mut f: F) -> bool {
        self.is_sorted_by(|a, b| f(a) <= f(b))
    }
    /// Sorts slices of at most 20 elements, stably: for `alloc`'s `sort`.
    #[doc(hidden)]
    pub fn __insertion_sort<F: FnMut(&T, &T) -> bool>(&mut self, less: &mut F) {
        insertion(self, less);
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
    heap_or_insertion(v, less);
    let (left, right) = v.split_at_mut(index);
    match right {
        [pivot, right @ ..] => (left, pivot, right),
        [] => panic!("partition_at_index index {index} greater than length of slice {len}"),
    }
}

/// Up to this many elements insertion needs fewer steps.
const SHORT: usize = 20;

fn heap_or_insertion<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    if v.len() <= SHORT {
        insertion(v, less);
        return;
    }
    let len = v.len();
    let mut i = len / 2;
    while i > 0 {
        i -= 1;
        sift_down(v, i, len, less);
    }
    let mut end = len;
    while end > 1 {
        end -= 1;
        v.swap(0, end);
        sift_down(v, 0, end, less);
    }
}

fn sift_down<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], mut node: usize, len: usize, less: &mut F) {
    loop {
        let mut child = 2 * node + 1;
        if child >= len {
            return;
        }
        if child + 1 < len && less(&v[child], &v[child + 1]) {
            child += 1;
        }
        if !less(&v[node], &v[child]) {
            return;
        }
        v.swap(node, child);
        node = child;
    }
}

/// Where the element that is being inserted goes when the comparison panics.
struct Hole<T> {
    value: ManuallyDrop<T>,
    place: *mut T,
}

impl<T> Drop for Hole<T> {
    fn drop(&mut self) {
        unsafe { ptr::copy_nonoverlapping(&*self.value, self.place, 1) };
    }
}

fn insertion<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    let len = v.len();
    let ptr = v.as_mut_ptr();
    let mut i = 1;
    while i < len {
        unsafe {
            let current = ptr.add(i);
            if less(&*current, &*current.sub(1)) {
                let mut hole = Hole { value: ManuallyDrop::new(ptr::read(current)), place: current };
                // The comparison above was the first of the loop's: programs see how often they are asked.
                loop {
                    let before = hole.place.sub(1);
                    ptr::copy_nonoverlapping(before as *const T, hole.place, 1);
                    hole.place = before;
                    if before as usize == ptr as usize || !less(&*hole.value, &*before.sub(1)) {
                        break;
                    }
                }
            }
        }
        i += 1;
    }
}
