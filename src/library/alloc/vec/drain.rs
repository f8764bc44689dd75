//! [`Drain`]: elements taken out of the middle.

use super::Vec;
use core::fmt;
use core::iter::FusedIterator;
use core::ops::RangeBounds;
use core::ptr::{self, NonNull};
use core::slice;

/// See [`Vec::drain`].
pub struct Drain<'a, T: 'a> {
    /// Where what stays behind the range begins, and how much it is.
    pub(super) tail_start: usize,
    pub(super) tail_len: usize,
    pub(super) iter: slice::Iter<'a, T>,
    pub(super) vec: NonNull<Vec<T>>,
}

impl<'a, T> Drain<'a, T> {
    #[track_caller]
    pub(super) fn new<R: RangeBounds<usize>>(vec: &'a mut Vec<T>, range: R) -> Drain<'a, T> {
        let len = vec.len;
        let range = slice::__range(range, ..len);
        vec.len = range.start;
        let taken = unsafe { slice::from_raw_parts(vec.as_ptr().add(range.start), range.end - range.start) };
        Drain { tail_start: range.end, tail_len: len - range.end, iter: taken.iter(), vec: NonNull::from(vec) }
    }
    /// What is left.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        self.iter.as_slice()
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(elt) => Some(unsafe { ptr::read(elt) }),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some(elt) => Some(unsafe { ptr::read(elt) }),
            None => None,
        }
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}
impl<T> AsRef<[T]> for Drain<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T: fmt::Debug> fmt::Debug for Drain<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(&self.iter.as_slice()).finish()
    }
}

unsafe impl<T: Send> Send for Drain<'_, T> {}
unsafe impl<T: Sync> Sync for Drain<'_, T> {}

/// Closes the gap, also when dropping an element panics.
struct CloseGap<'r, 'a, T>(&'r mut Drain<'a, T>);

impl<T> Drop for CloseGap<'_, '_, T> {
    fn drop(&mut self) {
        if self.0.tail_len == 0 {
            return;
        }
        unsafe {
            let vec = self.0.vec.as_mut();
            let start = vec.len;
            if self.0.tail_start != start {
                let base = vec.as_mut_ptr();
                ptr::copy(base.add(self.0.tail_start) as *const T, base.add(start), self.0.tail_len);
            }
            vec.len = start + self.0.tail_len;
        }
    }
}

impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        let rest = core::mem::replace(&mut self.iter, (&[]).iter());
        let slice = rest.as_slice();
        let rest = slice as *const [T] as *mut [T];
        let _guard = CloseGap(self);
        unsafe { ptr::drop_in_place(rest) };
    }
}
