//! Methods of `Vec` that look at, take from, or add to the end.

use super::{Drain, Vec};
use crate::boxed::Box;
use core::intrinsics;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ops::RangeBounds;
use core::ptr;

impl<T> Vec<T> {
    /// As a boxed slice; what is not used is given back.
    #[track_caller]
    pub fn into_boxed_slice(mut self) -> Box<[T]> {
        self.shrink_to_fit();
        let mut me = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(me.as_mut_ptr(), me.len)) }
    }
    /// Gives up the elements, which are never dropped.
    pub fn leak<'a>(self) -> &'a mut [T]
    where
        T: 'a,
    {
        let mut me = ManuallyDrop::new(self);
        unsafe { core::slice::from_raw_parts_mut(me.as_mut_ptr(), me.len) }
    }
    /// Drops all elements from `len` on.
    pub fn truncate(&mut self, len: usize) {
        if len > self.len {
            return;
        }
        let rest = self.len - len;
        self.len = len;
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.as_mut_ptr().add(len), rest)) };
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        self.truncate(0);
    }
    /// Takes the last element if it fulfils the predicate.
    pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.last_mut()?;
        if predicate(last) { self.pop() } else { None }
    }
    /// Moves all elements of the other to the end.
    #[track_caller]
    pub fn append(&mut self, other: &mut Vec<T>) {
        let count = other.len;
        self.reserve(count);
        unsafe { ptr::copy_nonoverlapping(other.as_ptr(), self.as_mut_ptr().add(self.len), count) };
        other.len = 0;
        self.len += count;
    }
    /// Takes a range out.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        Drain::new(self, range)
    }
    /// The part from `at` in a vector of its own.
    #[track_caller]
    #[must_use]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        if at > self.len {
            panic!("`at` split index (is {at}) should be <= len (is {})", self.len);
        }
        let other_len = self.len - at;
        let mut other = Vec::with_capacity(other_len);
        self.len = at;
        other.len = other_len;
        unsafe { ptr::copy_nonoverlapping(self.as_ptr().add(at), other.as_mut_ptr(), other_len) };
        other
    }
    /// As long as wanted; new elements come from the function.
    #[track_caller]
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, mut f: F) {
        if new_len <= self.len {
            self.truncate(new_len);
            return;
        }
        self.reserve(new_len - self.len);
        while self.len < new_len {
            self.push(f());
        }
    }
    /// As long as wanted; new elements are clones.
    #[track_caller]
    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone,
    {
        let len = self.len;
        if new_len > len { self.extend_with(new_len - len, value) } else { self.truncate(new_len) }
    }
    /// Clones of all elements of the slice at the end.
    #[track_caller]
    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone,
    {
        self.extend_cloned(other);
    }
    /// Clones of a part of it at the end.
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R)
    where
        T: Clone,
    {
        let range = core::slice::__range(src, ..self.len);
        self.reserve(range.end - range.start);
        if intrinsics::is_copy::<T>() {
            let (start, count) = (self.as_mut_ptr(), range.end - range.start);
            unsafe { ptr::copy_nonoverlapping(start.add(range.start) as *const T, start.add(self.len), count) };
            self.len += count;
            return;
        }
        let mut i = range.start;
        while i < range.end {
            let item = self[i].clone();
            self.push(item);
            i += 1;
        }
    }
    /// The room behind the elements.
    pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {
        let spare = self.capacity() - self.len;
        unsafe { core::slice::from_raw_parts_mut(self.as_mut_ptr().add(self.len) as *mut MaybeUninit<T>, spare) }
    }
    /// The parts of it, which must be put together again.
    #[must_use]
    pub fn into_raw_parts(self) -> (*mut T, usize, usize) {
        let mut me = ManuallyDrop::new(self);
        (me.as_mut_ptr(), me.len, me.capacity())
    }

    /// `n` more: clones, and the value itself as the last.
    #[track_caller]
    pub(crate) fn extend_with(&mut self, n: usize, value: T)
    where
        T: Clone,
    {
        self.reserve(n);
        if n > 0 && intrinsics::is_copy::<T>() {
            let len = self.len;
            unsafe { core::slice::__fill_copies(self.as_mut_ptr().add(len), n, value) };
            self.len = len + n;
            return;
        }
        let mut i = 1;
        while i < n {
            let copy = value.clone();
            unsafe { intrinsics::write_via_move(self.as_mut_ptr().add(self.len), copy) };
            self.len += 1;
            i += 1;
        }
        if n > 0 {
            unsafe { intrinsics::write_via_move(self.as_mut_ptr().add(self.len), value) };
            self.len += 1;
        }
    }

    /// Clones of all elements of the slice at the end.
    #[track_caller]
    pub(crate) fn extend_cloned(&mut self, other: &[T])
    where
        T: Clone,
    {
        if intrinsics::is_copy::<T>() {
            return unsafe { self.append_elements(other) };
        }
        self.reserve(other.len());
        let mut i = 0;
        while i < other.len() {
            let copy = other[i].clone();
            unsafe { intrinsics::write_via_move(self.as_mut_ptr().add(self.len), copy) };
            self.len += 1;
            i += 1;
        }
    }

    /// Copies of all elements, as bytes.
    #[track_caller]
    pub(crate) unsafe fn append_elements(&mut self, other: *const [T]) {
        let (count, len) = (intrinsics::ptr_metadata::<[T], usize>(other), self.len);
        if count > intrinsics::wrapping_sub(self.buf.capacity(), len) {
            self.buf.reserve(len, count);
        }
        let end = unsafe { intrinsics::offset(self.buf.inner.ptr.pointer.pointer as *mut T, len) };
        unsafe { intrinsics::copy_nonoverlapping(other as *const T, end, count) };
        self.len = intrinsics::wrapping_add(len, count);
    }
}

impl<T, const N: usize> Vec<[T; N]> {
    /// All elements of the arrays.
    pub fn into_flattened(self) -> Vec<T> {
        let (ptr, len, cap) = self.into_raw_parts();
        unsafe { Vec::from_raw_parts(ptr as *mut T, len * N, cap * N) }
    }
}
