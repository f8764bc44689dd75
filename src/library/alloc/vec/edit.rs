//! Methods of `Vec` that change it in the middle.

use super::{ExtractIf, Splice, Vec};
use core::ops::RangeBounds;
use core::ptr;

impl<T> Vec<T> {
    /// Takes an element; the last takes its place.
    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("swap_remove index (is {index}) should be < len (is {len})");
        }
        unsafe {
            let base = self.as_mut_ptr();
            let value = ptr::read(base.add(index));
            ptr::copy(base.add(len - 1) as *const T, base.add(index), 1);
            self.len = len - 1;
            value
        }
    }
    /// Puts an element in; those behind it move on.
    #[track_caller]
    pub fn insert(&mut self, index: usize, element: T) {
        let len = self.len;
        if index > len {
            panic!("insertion index (is {index}) should be <= len (is {len})");
        }
        if len == self.capacity() {
            self.buf.grow_one();
        }
        unsafe {
            let p = self.as_mut_ptr().add(index);
            if index < len {
                ptr::copy(p as *const T, p.add(1), len - index);
            }
            ptr::write(p, element);
        }
        self.len = len + 1;
    }
    /// Puts an element in and gives a reference to it; those behind it move on.
    #[track_caller]
    #[must_use]
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T {
        self.insert(index, element);
        unsafe { &mut *self.as_mut_ptr().add(index) }
    }
    /// Takes an element; those behind it move up.
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("removal index (is {index}) should be < len (is {len})");
        }
        unsafe {
            let p = self.as_mut_ptr().add(index);
            let value = ptr::read(p);
            ptr::copy(p.add(1) as *const T, p, len - index - 1);
            self.len = len - 1;
            value
        }
    }
    /// Keeps the elements that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        self.retain_mut(|elem| f(elem));
    }
    /// Keeps the elements that fulfil the predicate, which may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let mut guard = Retained { len: self.len, read: 0, kept: 0, vec: self };
        guard.vec.len = 0;
        while guard.read < guard.len {
            unsafe {
                let current = guard.vec.as_mut_ptr().add(guard.read);
                if f(&mut *current) {
                    guard.keep(current);
                } else {
                    guard.read += 1;
                    ptr::drop_in_place(current);
                }
            }
        }
    }
    /// Drops repeated neighbours.
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| a == b)
    }
    /// Drops neighbours with the same key.
    pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, mut key: F) {
        self.dedup_by(|a, b| key(a) == key(b))
    }
    /// Drops elements that are the same as the one before.
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        if self.len <= 1 {
            return;
        }
        let mut guard = Retained { len: self.len, read: 1, kept: 1, vec: self };
        guard.vec.len = 0;
        while guard.read < guard.len {
            unsafe {
                let base = guard.vec.as_mut_ptr();
                let current = base.add(guard.read);
                if same(&mut *current, &mut *base.add(guard.kept - 1)) {
                    guard.read += 1;
                    ptr::drop_in_place(current);
                } else {
                    guard.keep(current);
                }
            }
        }
    }
    /// Replaces a range by other elements and gives the old ones.
    #[track_caller]
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
        &mut self,
        range: R,
        replace_with: I,
    ) -> Splice<'_, I::IntoIter> {
        Splice::new(self.drain(range), replace_with.into_iter())
    }
    /// Takes the elements of a range that fulfil the predicate.
    #[track_caller]
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(
        &mut self,
        range: R,
        filter: F,
    ) -> ExtractIf<'_, T, F> {
        ExtractIf::new(self, range, filter)
    }
}

/// Elements that are being sorted out. Closes the gap when it is over, also when the predicate panics.
struct Retained<'a, T> {
    vec: &'a mut Vec<T>,
    len: usize,
    /// The next one to look at.
    read: usize,
    /// How many stay so far.
    kept: usize,
}

impl<T> Retained<'_, T> {
    /// The element at `read` stays.
    unsafe fn keep(&mut self, current: *mut T) {
        if self.kept != self.read {
            unsafe { ptr::copy_nonoverlapping(current as *const T, self.vec.as_mut_ptr().add(self.kept), 1) };
        }
        self.kept += 1;
        self.read += 1;
    }
}

impl<T> Drop for Retained<'_, T> {
    fn drop(&mut self) {
        let rest = self.len - self.read;
        if rest > 0 && self.kept != self.read {
            unsafe {
                let base = self.vec.as_mut_ptr();
                ptr::copy(base.add(self.read) as *const T, base.add(self.kept), rest);
            }
        }
        self.vec.len = self.kept + rest;
    }
}
