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
        SplitMut { v: self, pred, finished: false }
    }
    /// The parts that end with an element that fulfils the predicate.
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive { v: self, pred, finished: self.is_empty() }
    }
    /// The parts that end with an element that fulfils the predicate.
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> {
        let finished = self.is_empty();
        SplitInclusiveMut { v: self, pred, finished }
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
pub struct Split<'a, T: 'a, P: FnMut(&T) -> bool> {
    v: &'a [T],
    pred: P,
    finished: bool,
}
impl<'a, T, P: FnMut(&T) -> bool> Split<'a, T, P> {
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
pub struct SplitMut<'a, T: 'a, P: FnMut(&T) -> bool> {
    v: &'a mut [T],
    pred: P,
    finished: bool,
}
impl<'a, T, P: FnMut(&T) -> bool> SplitMut<'a, T, P> {
    /// What is left, as the last part.
    fn finish(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        self.finished = true;
        Some(mem::take(&mut self.v))
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        let mut i = 0;
        while i < self.v.len() {
            if (self.pred)(&self.v[i]) {
                let (head, tail) = mem::take(&mut self.v).split_at_mut(i);
                self.v = &mut tail[1..];
                return Some(head);
            }
            i += 1;
        }
        self.finish()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.finished { (0, Some(0)) } else { (1, Some(self.v.len() + 1)) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitMut<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        let mut i = self.v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&self.v[i]) {
                let (head, tail) = mem::take(&mut self.v).split_at_mut(i);
                self.v = head;
                return Some(&mut tail[1..]);
            }
        }
        self.finish()
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitMut<'_, T, P> {}

/// See `[T]::split_inclusive`.
#[must_use]
pub struct SplitInclusive<'a, T: 'a, P: FnMut(&T) -> bool> {
    v: &'a [T],
    pred: P,
    finished: bool,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.finished {
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
        self.finished = self.v.is_empty();
        Some(&v[..i])
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.finished { (0, Some(0)) } else { (1, Some(self.v.len())) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusive<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        let v = self.v;
        // The last element ends its part whether it fulfils the predicate or not.
        let mut i = v.len() - 1;
        while i > 0 && !(self.pred)(&v[i - 1]) {
            i -= 1;
        }
        self.v = &v[..i];
        self.finished = self.v.is_empty();
        Some(&v[i..])
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitInclusive<'_, T, P> {}

/// See `[T]::split_inclusive_mut`.
#[must_use]
pub struct SplitInclusiveMut<'a, T: 'a, P: FnMut(&T) -> bool> {
    v: &'a mut [T],
    pred: P,
    finished: bool,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusiveMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
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
        self.finished = self.v.is_empty();
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.finished { (0, Some(0)) } else { (1, Some(self.v.len())) }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusiveMut<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        let v = mem::take(&mut self.v);
        let mut i = v.len() - 1;
        while i > 0 && !(self.pred)(&v[i - 1]) {
            i -= 1;
        }
        let (head, tail) = v.split_at_mut(i);
        self.v = head;
        self.finished = self.v.is_empty();
        Some(tail)
    }
}
impl<T, P: FnMut(&T) -> bool> FusedIterator for SplitInclusiveMut<'_, T, P> {}

/// See `[T]::rsplit`.
#[must_use]
pub struct RSplit<'a, T: 'a, P: FnMut(&T) -> bool> {
    inner: Split<'a, T, P>,
}
/// See `[T]::rsplit_mut`.
#[must_use]
pub struct RSplitMut<'a, T: 'a, P: FnMut(&T) -> bool> {
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
        pub struct $name<'a, T: 'a, P: FnMut(&T) -> bool> {
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
        impl<T: fmt::Debug, P: FnMut(&T) -> bool> fmt::Debug for $name<'_, T, P> {
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
    SplitNMut SplitMut &'a mut [T], |iter| iter.finish();
    /// See `[T]::rsplitn`.
    RSplitN RSplit &'a [T], |iter| iter.inner.finish();
    /// See `[T]::rsplitn_mut`.
    RSplitNMut RSplitMut &'a mut [T], |iter| iter.inner.finish();
}

macro_rules! debug {
    ($($name:ident [$($inner:tt)*])*) => {$(
        impl<T: fmt::Debug, P: FnMut(&T) -> bool> fmt::Debug for $name<'_, T, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let split = &self $($inner)*;
                f.debug_struct(stringify!($name)).field("v", &split.v).field("finished", &split.finished).finish()
            }
        }
    )*};
}
debug! { Split [] SplitMut [] SplitInclusive [] SplitInclusiveMut [] RSplit [.inner] RSplitMut [.inner] }

impl<T, P: Clone + FnMut(&T) -> bool> Clone for Split<'_, T, P> {
    fn clone(&self) -> Self {
        Split { v: self.v, pred: self.pred.clone(), finished: self.finished }
    }
}
impl<T, P: Clone + FnMut(&T) -> bool> Clone for SplitInclusive<'_, T, P> {
    fn clone(&self) -> Self {
        SplitInclusive { v: self.v, pred: self.pred.clone(), finished: self.finished }
    }
}
impl<T, P: Clone + FnMut(&T) -> bool> Clone for RSplit<'_, T, P> {
    fn clone(&self) -> Self {
        RSplit { inner: self.inner.clone() }
    }
}
