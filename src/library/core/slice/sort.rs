//! Sorting. Stable sorting is in `alloc`, because it needs a buffer for long slices.

use crate::cmp::Ordering;
use crate::intrinsics;
use crate::mem::ManuallyDrop;
use crate::ptr;

impl<T> [T] {
    /// Sorts; equal elements may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        sort_in_place(self, &mut |a, b| a.lt(b));
    }
    /// Sorts by a comparison; equal elements may change places.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        sort_in_place(self, &mut |a, b| compare(a, b).is_lt());
    }
    /// Sorts by a key; equal elements may change places.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        sort_in_place(self, &mut |a, b| f(a).lt(&f(b)));
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
        insertion(self, less);
    }
    /// Sorts slices of more than 20 elements, stably.
    #[doc(hidden)]
    pub fn __merge_sort<F: FnMut(&T, &T) -> bool>(&mut self, less: &mut F) {
        let scratch = Scratch::new(self.len() / 2);
        merge_sort(self, scratch.start, less);
    }
    /// Whether the slice is one run, ascending or strictly descending; the latter is turned round. It is sorted then.
    #[doc(hidden)]
    pub fn __is_one_run<F: FnMut(&T, &T) -> bool>(&mut self, less: &mut F) -> bool {
        let len = self.len();
        let descends = less(&self[1], &self[0]);
        let mut end = 2;
        while end < len && less(&self[end], &self[end - 1]) == descends {
            end += 1;
        }
        if end == len && descends {
            self.reverse();
        }
        end == len
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
    sort_in_place(v, less);
    let (left, right) = v.split_at_mut(index);
    match right {
        [pivot, right @ ..] => (left, pivot, right),
        [] => panic!("partition_at_index index {index} greater than length of slice {len}"),
    }
}

/// Up to this many elements the real library inserts.
const SHORT: usize = 20;

fn sort_in_place<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    if v.len() <= SHORT {
        insertion(v, less);
    } else if !v.__is_one_run(less) {
        v.__merge_sort(less);
    }
}

/// Room for half of the elements, which is the machine's and not the program's: the real algorithms need less of it, or none.
struct Scratch<T> {
    start: *mut T,
}
impl<T> Scratch<T> {
    fn new(len: usize) -> Scratch<T> {
        let size = len * size_of::<T>();
        Scratch { start: unsafe { intrinsics::runtime_alloc(size, align_of::<T>()) } as *mut T }
    }
}
impl<T> Drop for Scratch<T> {
    fn drop(&mut self) {
        unsafe { intrinsics::runtime_dealloc(self.start as *mut u8) };
    }
}

/// Sorts halves and merges them.
fn merge_sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], scratch: *mut T, less: &mut F) {
    let len = v.len();
    if len <= SHORT {
        insertion(v, less);
        return;
    }
    let mid = len / 2;
    merge_sort(&mut v[..mid], scratch, less);
    merge_sort(&mut v[mid..], scratch, less);
    if less(&v[mid], &v[mid - 1]) {
        merge(v, mid, scratch, less);
    }
}

/// Elements that are out of the slice, and the place for them: they go there even when the comparison panics.
struct Out<T> {
    start: *mut T,
    end: *mut T,
    to: *mut T,
}
impl<T> Drop for Out<T> {
    fn drop(&mut self) {
        unsafe {
            let len = self.end.offset_from_unsigned(self.start);
            ptr::copy_nonoverlapping(self.start as *const T, self.to, len);
        }
    }
}

/// Merges two sorted parts: the left one is put aside first.
fn merge<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], mid: usize, scratch: *mut T, less: &mut F) {
    unsafe {
        let start = v.as_mut_ptr();
        let end = start.add(v.len());
        ptr::copy_nonoverlapping(start as *const T, scratch, mid);
        let mut right = start.add(mid);
        let mut out = Out { start: scratch, end: scratch.add(mid), to: start };
        while out.start as usize != out.end as usize && right as usize != end as usize {
            if less(&*right, &*out.start) {
                ptr::copy_nonoverlapping(right as *const T, out.to, 1);
                right = right.add(1);
            } else {
                ptr::copy_nonoverlapping(out.start as *const T, out.to, 1);
                out.start = out.start.add(1);
            }
            out.to = out.to.add(1);
        }
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
