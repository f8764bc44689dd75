//! Adapters that change each element.

use super::super::{FusedIterator, InPlace, Iterator};
use crate::fmt;

/// See [`Iterator::map`].
#[derive(Clone)]
#[must_use]
pub struct Map<I, F> {
    pub(super) iter: I,
    f: F,
}

impl<I, F> Map<I, F> {
    pub(crate) fn new(iter: I, f: F) -> Map<I, F> {
        Map { iter, f }
    }
}
impl<I: fmt::Debug, F> fmt::Debug for Map<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Map").field("iter", &self.iter).finish()
    }
}
impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        match self.iter.next() {
            Some(x) => Some((self.f)(x)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __random_access(&self) -> bool {
        self.iter.__random_access()
    }
    fn __trusted_len(&self) -> bool {
        self.iter.__trusted_len()
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.iter.__in_place()
    }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
    fn next_back(&mut self) -> Option<B> {
        match self.iter.next_back() {
            Some(x) => Some((self.f)(x)),
            None => None,
        }
    }
}
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {
    fn len(&self) -> usize {
        self.iter.len()
    }
}
impl<B, I: FusedIterator, F: FnMut(I::Item) -> B> FusedIterator for Map<I, F> {}

/// See [`Iterator::inspect`].
#[derive(Clone)]
#[must_use]
pub struct Inspect<I, F> {
    pub(super) iter: I,
    f: F,
}

impl<I, F> Inspect<I, F> {
    pub(crate) fn new(iter: I, f: F) -> Inspect<I, F> {
        Inspect { iter, f }
    }
}
impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let next = self.iter.next();
        if let Some(x) = &next {
            (self.f)(x);
        }
        next
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.iter.__in_place()
    }
}
impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {
    fn next_back(&mut self) -> Option<I::Item> {
        let next = self.iter.next_back();
        if let Some(x) = &next {
            (self.f)(x);
        }
        next
    }
}
impl<I: ExactSizeIterator, F: FnMut(&I::Item)> ExactSizeIterator for Inspect<I, F> {}
impl<I: FusedIterator, F: FnMut(&I::Item)> FusedIterator for Inspect<I, F> {}

/// See [`Iterator::enumerate`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Enumerate<I> {
    pub(super) iter: I,
    count: usize,
}

impl<I> Enumerate<I> {
    pub(crate) fn new(iter: I) -> Enumerate<I> {
        Enumerate { iter, count: 0 }
    }
}
impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
    fn next(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next() {
            Some(a) => {
                let i = self.count;
                self.count += 1;
                Some((i, a))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn nth(&mut self, n: usize) -> Option<(usize, I::Item)> {
        let a = self.iter.nth(n)?;
        let i = self.count + n;
        self.count = i + 1;
        Some((i, a))
    }
    fn __random_access(&self) -> bool {
        self.iter.__random_access()
    }
    fn __trusted_len(&self) -> bool {
        self.iter.__trusted_len()
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.iter.__in_place()
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
    fn next_back(&mut self) -> Option<(usize, I::Item)> {
        let a = self.iter.next_back()?;
        let len = self.iter.len();
        Some((self.count + len, a))
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {
    fn len(&self) -> usize {
        self.iter.len()
    }
}
impl<I: FusedIterator> FusedIterator for Enumerate<I> {}

macro_rules! copying {
    ($($(#[$doc:meta])* $name:ident $bound:ident |$x:ident| $copy:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name<I> {
            it: I,
        }
        impl<I> $name<I> {
            pub(crate) fn new(it: I) -> $name<I> {
                $name { it }
            }
        }
        impl<I: Default> Default for $name<I> {
            fn default() -> Self {
                $name::new(I::default())
            }
        }
        impl<'a, I: Iterator<Item = &'a T>, T: 'a + $bound> Iterator for $name<I> {
            type Item = T;
            fn next(&mut self) -> Option<T> {
                match self.it.next() {
                    Some($x) => Some($copy),
                    None => None,
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.it.size_hint()
            }
            fn __trusted_len(&self) -> bool {
                self.it.__trusted_len()
            }
            fn __random_access(&self) -> bool {
                self.it.__random_access()
            }
        }
        impl<'a, I: DoubleEndedIterator<Item = &'a T>, T: 'a + $bound> DoubleEndedIterator for $name<I> {
            fn next_back(&mut self) -> Option<T> {
                match self.it.next_back() {
                    Some($x) => Some($copy),
                    None => None,
                }
            }
        }
        impl<'a, I: ExactSizeIterator<Item = &'a T>, T: 'a + $bound> ExactSizeIterator for $name<I> {
            fn len(&self) -> usize {
                self.it.len()
            }
        }
        impl<'a, I: FusedIterator<Item = &'a T>, T: 'a + $bound> FusedIterator for $name<I> {}
    )*};
}
copying! {
    /// See [`Iterator::copied`].
    Copied Copy |x| *x;
    /// See [`Iterator::cloned`].
    Cloned Clone |x| x.clone();
}

impl<I: Default> Default for Enumerate<I> {
    fn default() -> Self {
        Enumerate::new(I::default())
    }
}

/// See [`Iterator::scan`].
#[derive(Clone)]
#[must_use]
pub struct Scan<I, St, F> {
    pub(super) iter: I,
    f: F,
    pub(super) state: St,
}

impl<I, St, F> Scan<I, St, F> {
    pub(crate) fn new(iter: I, state: St, f: F) -> Scan<I, St, F> {
        Scan { iter, state, f }
    }
}
impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let a = self.iter.next()?;
        (self.f)(&mut self.state, a)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (_, upper) = self.iter.size_hint();
        (0, upper)
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.iter.__in_place()
    }
}
