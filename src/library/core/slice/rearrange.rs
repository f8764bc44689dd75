//! Moving the elements of a slice about.

use super::slice_range;
use crate::intrinsics;
use crate::ops::RangeBounds;
use crate::ptr;

impl<T> [T] {
    /// Fills it with clones.
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let len = self.len();
        if len == 0 {
            return;
        }
        if intrinsics::is_copy::<T>() {
            return unsafe { __fill_copies(self.as_mut_ptr(), len, value) };
        }
        let mut i = 0;
        while i < len - 1 {
            self[i].clone_from(&value);
            i += 1;
        }
        self[i] = value;
    }
    /// Fills it with what the function gives.
    pub fn fill_with<F: FnMut() -> T>(&mut self, mut f: F) {
        let mut i = 0;
        while i < self.len() {
            self[i] = f();
            i += 1;
        }
    }
    /// Clones the elements of a slice of the same length into it.
    #[track_caller]
    #[rustc_const_conditional]
    pub fn clone_from_slice(&mut self, src: &[T])
    where
        T: Clone,
    {
        if intrinsics::is_copy::<T>() {
            return unsafe { self.copy_bytes_of(src) };
        }
        if self.len() != src.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < src.len() {
            self[i].clone_from(&src[i]);
            i += 1;
        }
    }
    /// Copies the elements of a slice of the same length into it.
    #[track_caller]
    pub const fn copy_from_slice(&mut self, src: &[T])
    where
        T: Copy,
    {
        unsafe { self.copy_bytes_of(src) }
    }
    /// The elements must be of a type that may be copied.
    #[track_caller]
    const unsafe fn copy_bytes_of(&mut self, src: &[T]) {
        if self.len() != src.len() {
            panic!(
                "copy_from_slice: source slice length ({}) does not match destination slice length ({})",
                src.len(),
                self.len()
            );
        }
        unsafe { intrinsics::copy_nonoverlapping(src.as_ptr(), self.as_mut_ptr(), src.len()) };
    }
    /// Copies a part of it to another place in it.
    #[track_caller]
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize)
    where
        T: Copy,
    {
        let range = slice_range(src, self.len());
        let count = range.end - range.start;
        if dest > self.len() - count {
            panic!("dest is out of bounds");
        }
        let ptr = self.as_mut_ptr();
        unsafe { intrinsics::copy(ptr.add(range.start) as *const T, ptr.add(dest), count) };
    }
    /// Swaps the elements with those of a slice of the same length.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < other.len() {
            crate::mem::swap(&mut self[i], &mut other[i]);
            i += 1;
        }
    }
    /// The first `mid` elements go to the end.
    #[track_caller]
    pub const fn rotate_left(&mut self, mid: usize) {
        assert!(mid <= self.len());
        self[..mid].reverse();
        self[mid..].reverse();
        self.reverse();
    }
    /// The last `k` elements go to the front.
    #[track_caller]
    pub const fn rotate_right(&mut self, k: usize) {
        assert!(k <= self.len());
        let mid = self.len() - k;
        self.rotate_left(mid);
    }
    /// Moves repeated neighbours to the end; gives both parts.
    #[doc(hidden)]
    #[unstable(feature = "slice_partition_dedup")]
    pub fn partition_dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) -> (&mut [T], &mut [T]) {
        let len = self.len();
        if len <= 1 {
            return (self, &mut []);
        }
        let ptr = self.as_mut_ptr();
        let mut write = 1;
        let mut read = 1;
        while read < len {
            unsafe {
                let current = ptr.add(read);
                let kept = ptr.add(write - 1);
                if !same(&mut *current, &mut *kept) {
                    if read != write {
                        ptr::swap(current, ptr.add(write));
                    }
                    write += 1;
                }
            }
            read += 1;
        }
        self.split_at_mut(write)
    }
}

/// Writes a value that may be copied `count` times, at least once: each copy doubles what is there.
#[doc(hidden)]
pub unsafe fn __fill_copies<T>(start: *mut T, count: usize, value: T) {
    unsafe { intrinsics::write_via_move(start, value) };
    let mut filled = 1;
    while filled < count {
        let rest = count - filled;
        let more = if filled < rest { filled } else { rest };
        unsafe { intrinsics::copy_nonoverlapping(start as *const T, intrinsics::offset(start, filled), more) };
        filled += more;
    }
}
