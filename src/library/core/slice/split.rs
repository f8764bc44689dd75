//! Slices split where elements fulfil a predicate.

use crate::iter::FusedIterator;
use crate::mem;

impl<T> [T] {
    /// The parts between the elements that fulfil the predicate.
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> {
        Split { v: Some(self), pred }
    }
    /// The parts between the elements that fulfil the predicate.
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitMut<'_, T, F> {
        SplitMut { v: Some(self), pred }
    }
    /// The parts that end with an element that fulfils the predicate.
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive { v: self, pred }
    }
    /// The parts between the elements that fulfil the predicate, from the end.
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<'_, T, F> {
        RSplit { inner: self.split(pred) }
    }
    /// The first `n` parts; the last has the rest.
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<'_, T, F> {
        SplitN { inner: self.split(pred), count: n }
    }
}

/// See `[T]::split`.
#[derive(Clone)]
pub struct Split<'a, T: 'a, P> {
    v: Option<&'a [T]>,
    pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let v = self.v.take()?;
        let mut i = 0;
        while i < v.len() {
            if (self.pred)(&v[i]) {
                self.v = Some(&v[i + 1..]);
                return Some(&v[..i]);
            }
            i += 1;
        }
        Some(v)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.v {
            Some(v) => (1, Some(v.len() + 1)),
            None => (0, Some(0)),
        }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let v = self.v.take()?;
        let mut i = v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&v[i]) {
                self.v = Some(&v[..i]);
                return Some(&v[i + 1..]);
            }
        }
        Some(v)
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for Split<'_, T, P> {}

/// See `[T]::split_mut`.
pub struct SplitMut<'a, T: 'a, P> {
    v: Option<&'a mut [T]>,
    pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        let v = self.v.take()?;
        let mut i = 0;
        while i < v.len() {
            if (self.pred)(&v[i]) {
                let (head, tail) = v.split_at_mut(i);
                self.v = Some(&mut tail[1..]);
                return Some(head);
            }
            i += 1;
        }
        Some(v)
    }
}

/// See `[T]::split_inclusive`.
#[derive(Clone)]
pub struct SplitInclusive<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let v = mem::take(&mut self.v);
        let mut i = 0;
        while i < v.len() {
            if (self.pred)(&v[i]) {
                self.v = &v[i + 1..];
                return Some(&v[..i + 1]);
            }
            i += 1;
        }
        if v.is_empty() { None } else { Some(v) }
    }
}

/// See `[T]::rsplit`.
#[derive(Clone)]
pub struct RSplit<'a, T: 'a, P> {
    inner: Split<'a, T, P>,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for RSplit<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        self.inner.next_back()
    }
}

/// See `[T]::splitn`.
pub struct SplitN<'a, T: 'a, P> {
    inner: Split<'a, T, P>,
    count: usize,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitN<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.count == 0 {
            return None;
        }
        self.count -= 1;
        if self.count == 0 { self.inner.v.take() } else { self.inner.next() }
    }
}
