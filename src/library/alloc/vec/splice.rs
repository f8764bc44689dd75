//! [`Splice`] and [`ExtractIf`]: elements replaced or taken while they are looked at.

use super::{Drain, Vec};
use core::fmt;
use core::ops::RangeBounds;
use core::ptr;

/// See [`Vec::splice`].
pub struct Splice<'a, I: Iterator + 'a> {
    drain: Drain<'a, I::Item>,
    replace_with: I,
}

impl<'a, I: Iterator> Splice<'a, I> {
    pub(super) fn new(drain: Drain<'a, I::Item>, replace_with: I) -> Splice<'a, I> {
        Splice { drain, replace_with }
    }
}
impl<I: Iterator> Iterator for Splice<'_, I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.drain.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.drain.size_hint()
    }
}
impl<I: Iterator> DoubleEndedIterator for Splice<'_, I> {
    fn next_back(&mut self) -> Option<I::Item> {
        self.drain.next_back()
    }
}

impl<I: Iterator> ExactSizeIterator for Splice<'_, I> {}
impl<I: Iterator<Item: fmt::Debug> + fmt::Debug> fmt::Debug for Splice<'_, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Splice").field("drain", &self.drain).field("replace_with", &self.replace_with).finish()
    }
}

impl<I: Iterator> Drop for Splice<'_, I> {
    fn drop(&mut self) {
        while let Some(old) = self.drain.next() {
            drop(old);
        }
        unsafe {
            if self.drain.tail_len == 0 {
                let vec = self.drain.vec.as_mut();
                while let Some(new) = self.replace_with.next() {
                    if vec.len == vec.capacity() {
                        let (lower, _) = self.replace_with.size_hint();
                        vec.reserve(lower.saturating_add(1));
                    }
                    vec.push(new);
                }
                return;
            }
            if !self.drain.fill(&mut self.replace_with) {
                return;
            }
            let (lower, _) = self.replace_with.size_hint();
            if lower > 0 {
                self.drain.move_tail(lower);
                if !self.drain.fill(&mut self.replace_with) {
                    return;
                }
            }
            let mut rest = Vec::new();
            while let Some(new) = self.replace_with.next() {
                rest.push(new);
            }
            if rest.len() > 0 {
                self.drain.move_tail(rest.len());
                let mut rest = rest.into_iter();
                self.drain.fill(&mut rest);
            }
        }
    }
}

impl<T> Drain<'_, T> {
    /// Fills the gap; whether it is full.
    unsafe fn fill<I: Iterator<Item = T>>(&mut self, replace_with: &mut I) -> bool {
        let vec = unsafe { self.vec.as_mut() };
        while vec.len < self.tail_start {
            match replace_with.next() {
                Some(new) => {
                    unsafe { ptr::write(vec.as_mut_ptr().add(vec.len), new) };
                    vec.len += 1;
                }
                None => return false,
            }
        }
        true
    }

    /// Makes the gap longer.
    unsafe fn move_tail(&mut self, additional: usize) {
        let vec = unsafe { self.vec.as_mut() };
        vec.buf.reserve(self.tail_start + self.tail_len, additional);
        let start = self.tail_start + additional;
        unsafe {
            let base = vec.as_mut_ptr();
            ptr::copy(base.add(self.tail_start) as *const T, base.add(start), self.tail_len);
        }
        self.tail_start = start;
    }
}

/// See [`Vec::extract_if`].
#[must_use]
pub struct ExtractIf<'a, T, F> {
    vec: &'a mut Vec<T>,
    idx: usize,
    end: usize,
    del: usize,
    old_len: usize,
    pred: F,
}

impl<T: fmt::Debug, F> fmt::Debug for ExtractIf<'_, T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next = if self.idx < self.end { Some(unsafe { &*self.vec.as_ptr().add(self.idx) }) } else { None };
        f.debug_struct("ExtractIf").field("peek", &next).finish_non_exhaustive()
    }
}

impl<'a, T, F> ExtractIf<'a, T, F> {
    #[track_caller]
    pub(super) fn new<R: RangeBounds<usize>>(vec: &'a mut Vec<T>, range: R, pred: F) -> ExtractIf<'a, T, F> {
        let old_len = vec.len;
        let range = core::slice::__range(range, ..old_len);
        vec.len = 0;
        ExtractIf { vec, idx: range.start, end: range.end, del: 0, old_len, pred }
    }
}
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.idx < self.end {
            unsafe {
                let current = self.vec.as_mut_ptr().add(self.idx);
                let extracted = (self.pred)(&mut *current);
                self.idx += 1;
                if extracted {
                    self.del += 1;
                    return Some(ptr::read(current));
                }
                if self.del > 0 {
                    ptr::copy_nonoverlapping(current as *const T, current.sub(self.del), 1);
                }
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.end - self.idx))
    }
}
impl<T, F> Drop for ExtractIf<'_, T, F> {
    fn drop(&mut self) {
        if self.idx < self.old_len && self.del > 0 {
            unsafe {
                let src = self.vec.as_mut_ptr().add(self.idx);
                ptr::copy(src as *const T, src.sub(self.del), self.old_len - self.idx);
            }
        }
        self.vec.len = self.old_len - self.del;
    }
}
