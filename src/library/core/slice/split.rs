//! Slices split where elements fulfil a predicate.

use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem;

impl<T> [T] {
    /// The parts between the elements that fulfil the predicate.
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> {
        Split { v: self, pred, finished: false }
    }
    /// The parts between the elements that fulfil the predicate.
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitMut<'_, T, F> {
        SplitMut { v: Some(self), pred }
    }
    /// The parts that end with an element that fulfils the predicate.
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive { v: self, pred }
    }
    /// The parts that end with an element that fulfils the predicate.
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> {
        SplitInclusiveMut { v: self, pred }
    }
    /// The parts between the elements that fulfil the predicate, from the end.
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<'_, T, F> {
        RSplit { inner: self.split(pred) }
    }
    /// The parts between the elements that fulfil the predicate, from the end.
    pub fn rsplit_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> RSplitMut<'_, T, F> {
        RSplitMut { inner: self.split_mut(pred) }
    }
    /// The first `n` parts; the last has the rest.
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<'_, T, F> {
        SplitN { inner: self.split(pred), count: n }
    }
    /// The first `n` parts; the last has the rest.
    pub fn splitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> SplitNMut<'_, T, F> {
        SplitNMut { inner: self.split_mut(pred), count: n }
    }
    /// The last `n` parts, from the end; the last has the rest.
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> RSplitN<'_, T, F> {
        RSplitN { inner: self.rsplit(pred), count: n }
    }
    /// The last `n` parts, from the end; the last has the rest.
    pub fn rsplitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> RSplitNMut<'_, T, F> {
        RSplitNMut { inner: self.rsplit_mut(pred), count: n }
    }
}

/// See `[T]::split`.
#[must_use]
pub struct Split<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
    finished: bool,
}
impl<'a, T, P> Split<'a, T, P> {
    /// What is left, as the last part.
    fn finish(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        self.finished = true;
        Some(self.v)
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        let v = self.v;
        let mut i = 0;
        while i < v.len() {
            if (self.pred)(&v[i]) {
                self.v = &v[i + 1..];
                return Some(&v[..i]);
            }
            i += 1;
        }
        self.finish()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.finished { (0, Some(0)) } else { (1, Some(self.v.len() + 1)) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        let v = self.v;
        let mut i = v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&v[i]) {
                self.v = &v[..i];
                return Some(&v[i + 1..]);
            }
        }
        self.finish()
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for Split<'_, T, P> {}

/// See `[T]::split_mut`.
#[must_use]
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
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.v {
            Some(v) => (1, Some(v.len() + 1)),
            None => (0, Some(0)),
        }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitMut<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        let v = self.v.take()?;
        let mut i = v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&v[i]) {
                let (head, tail) = v.split_at_mut(i);
                self.v = Some(head);
                return Some(&mut tail[1..]);
            }
        }
        Some(v)
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitMut<'_, T, P> {}

/// See `[T]::split_inclusive`.
#[must_use]
pub struct SplitInclusive<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let v = self.v;
        let mut i = 0;
        while i < v.len() {
            i += 1;
            if (self.pred)(&v[i - 1]) {
                break;
            }
        }
        self.v = &v[i..];
        Some(&v[..i])
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.v.is_empty() { (0, Some(0)) } else { (1, Some(self.v.len())) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusive<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let v = self.v;
        // The last element ends its part whether it fulfils the predicate or not.
        let mut i = v.len() - 1;
        while i > 0 && !(self.pred)(&v[i - 1]) {
            i -= 1;
        }
        self.v = &v[..i];
        Some(&v[i..])
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitInclusive<'_, T, P> {}

/// See `[T]::split_inclusive_mut`.
#[must_use]
pub struct SplitInclusiveMut<'a, T: 'a, P> {
    v: &'a mut [T],
    pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusiveMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut self.v);
        let mut i = 0;
        while i < v.len() {
            i += 1;
            if (self.pred)(&v[i - 1]) {
                break;
            }
        }
        let (head, tail) = v.split_at_mut(i);
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.v.is_empty() { (0, Some(0)) } else { (1, Some(self.v.len())) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusiveMut<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut self.v);
        let mut i = v.len() - 1;
        while i > 0 && !(self.pred)(&v[i - 1]) {
            i -= 1;
        }
        let (head, tail) = v.split_at_mut(i);
        self.v = head;
        Some(tail)
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitInclusiveMut<'_, T, P> {}

/// See `[T]::rsplit`.
#[must_use]
pub struct RSplit<'a, T: 'a, P> {
    inner: Split<'a, T, P>,
}
/// See `[T]::rsplit_mut`.
#[must_use]
pub struct RSplitMut<'a, T: 'a, P> {
    inner: SplitMut<'a, T, P>,
}

macro_rules! reversed {
    ($($name:ident $item:ty;)*) => {$(
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $name<'a, T, P> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                self.inner.next_back()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.inner.size_hint()
            }
        }
        impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for $name<'a, T, P> {
            fn next_back(&mut self) -> Option<$item> {
                self.inner.next()
            }
        }
        impl<T, P: FnMut(&T) -> bool> FusedIterator for $name<'_, T, P> {}
    )*};
}
reversed! { RSplit &'a [T]; RSplitMut &'a mut [T]; }

macro_rules! limited {
    ($($(#[$doc:meta])* $name:ident $inner:ident $item:ty, |$iter:ident| $rest:expr;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub struct $name<'a, T: 'a, P> {
            inner: $inner<'a, T, P>,
            count: usize,
        }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $name<'a, T, P> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                match self.count {
                    0 => None,
                    1 => {
                        self.count = 0;
                        let $iter = &mut self.inner;
                        $rest
                    }
                    _ => {
                        self.count -= 1;
                        self.inner.next()
                    }
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let (lower, upper) = self.inner.size_hint();
                let count = self.count;
                let least = |n: usize| if n < count { n } else { count };
                (least(lower), upper.map(least))
            }
        }
        impl<T, P: FnMut(&T) -> bool> FusedIterator for $name<'_, T, P> {}
        impl<T: fmt::Debug, P> fmt::Debug for $name<'_, T, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let inner = fmt::from_fn(|f| {
                    f.debug_struct("GenericSplitN").field("iter", &self.inner).field("count", &self.count).finish()
                });
                f.debug_struct(stringify!($name)).field("inner", &inner).finish()
            }
        }
    )*};
}
limited! {
    /// See `[T]::splitn`.
    SplitN Split &'a [T], |iter| iter.finish();
    /// See `[T]::splitn_mut`.
    SplitNMut SplitMut &'a mut [T], |iter| iter.v.take();
    /// See `[T]::rsplitn`.
    RSplitN RSplit &'a [T], |iter| iter.inner.finish();
    /// See `[T]::rsplitn_mut`.
    RSplitNMut RSplitMut &'a mut [T], |iter| iter.inner.v.take();
}

macro_rules! debug {
    ($($name:ident [$($finished:tt)*])*) => {$(
        impl<T: fmt::Debug, P> fmt::Debug for $name<'_, T, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let finished = self.v $($finished)*;
                // Where nothing is left the real type keeps an empty slice beside its flag.
                let v = shown(&self.v).unwrap_or(&[]);
                f.debug_struct(stringify!($name)).field("v", &v).field("finished", &finished).finish()
            }
        }
    )*};
}
impl<T: fmt::Debug, P> fmt::Debug for RSplit<'_, T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RSplit").field("v", &self.inner.v).field("finished", &self.inner.finished).finish()
    }
}
impl<T: fmt::Debug, P> fmt::Debug for RSplitMut<'_, T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RSplitMut").field("v", &shown(&self.inner.v).unwrap_or(&[])).field("finished", &self.inner.v.is_none()).finish()
    }
}
impl<T: fmt::Debug, P> fmt::Debug for Split<'_, T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Split").field("v", &self.v).field("finished", &self.finished).finish()
    }
}
debug! { SplitMut [.is_none()] SplitInclusive [.is_empty()] SplitInclusiveMut [.is_empty()] }

/// What is left of a slice that is being split, however it is kept.
trait Left<T> {
    fn left(&self) -> Option<&[T]>;
}
impl<T> Left<T> for Option<&[T]> {
    fn left(&self) -> Option<&[T]> {
        *self
    }
}
impl<T> Left<T> for Option<&mut [T]> {
    fn left(&self) -> Option<&[T]> {
        self.as_deref()
    }
}
impl<T> Left<T> for &[T] {
    fn left(&self) -> Option<&[T]> {
        Some(self)
    }
}
impl<T> Left<T> for &mut [T] {
    fn left(&self) -> Option<&[T]> {
        Some(self)
    }
}
fn shown<T, L: Left<T>>(left: &L) -> Option<&[T]> {
    left.left()
}
impl<T, P: Clone> Clone for Split<'_, T, P> {
    fn clone(&self) -> Self {
        Split { v: self.v, pred: self.pred.clone(), finished: self.finished }
    }
}
impl<T, P: Clone> Clone for SplitInclusive<'_, T, P> {
    fn clone(&self) -> Self {
        SplitInclusive { v: self.v, pred: self.pred.clone() }
    }
}
impl<T, P: Clone> Clone for RSplit<'_, T, P> {
    fn clone(&self) -> Self {
        RSplit { inner: self.inner.clone() }
    }
}
