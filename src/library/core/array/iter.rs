//! Over the elements of an array, by value.

use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem::MaybeUninit;
use crate::ops::Range;
use crate::ptr;

/// Over the elements of an array, by value.
pub struct IntoIter<T, const N: usize> {
    data: MaybeUninit<[T; N]>,
    /// Which elements are left.
    alive: Range<usize>,
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (N, Some(N))
    }
    fn __elements(&self) -> Option<&[T]> {
        Some(self)
    }
    fn into_iter(self) -> IntoIter<T, N> {
        IntoIter { data: MaybeUninit::new(self), alive: 0..N }
    }
}

impl<T, const N: usize> IntoIter<T, N> {
    /// Over the first elements of an array, which need no dropping.
    pub(crate) fn first(array: [T; N], count: usize) -> IntoIter<T, N> {
        IntoIter { data: MaybeUninit::new(array), alive: 0..count }
    }
    /// Over all elements of an array.
    pub fn new(array: [T; N]) -> IntoIter<T, N> {
        IntoIterator::into_iter(array)
    }
    /// What is left.
    pub fn as_slice(&self) -> &[T] {
        let start = self.data.as_ptr() as *const T;
        unsafe { crate::slice::from_raw_parts(start.add(self.alive.start), self.alive.end - self.alive.start) }
    }
    /// What is left.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        let start = self.data.as_mut_ptr() as *mut T;
        unsafe { crate::slice::from_raw_parts_mut(start.add(self.alive.start), self.alive.end - self.alive.start) }
    }
}
impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let i = self.alive.start;
        if i == self.alive.end {
            return None;
        }
        self.alive.start = i + 1;
        Some(unsafe { ptr::read((self.data.as_ptr() as *const T).add(i)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.alive.end - self.alive.start;
        (n, Some(n))
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        if self.alive.start == self.alive.end {
            return None;
        }
        self.alive.end -= 1;
        Some(unsafe { ptr::read((self.data.as_ptr() as *const T).add(self.alive.end)) })
    }
}
impl<T, const N: usize> Drop for IntoIter<T, N> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(self.as_mut_slice()) }
    }
}
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T, const N: usize> FusedIterator for IntoIter<T, N> {}
impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {
    fn clone(&self) -> Self {
        let mut new = IntoIter { data: MaybeUninit::uninit(), alive: 0..0 };
        let start = new.data.as_mut_ptr() as *mut T;
        for item in self.as_slice() {
            unsafe { ptr::write(start.add(new.alive.end), item.clone()) };
            new.alive.end += 1;
        }
        new
    }
}
impl<T, const N: usize> Default for IntoIter<T, N> {
    fn default() -> Self {
        IntoIter { data: MaybeUninit::uninit(), alive: 0..0 }
    }
}
impl<T: fmt::Debug, const N: usize> fmt::Debug for IntoIter<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
