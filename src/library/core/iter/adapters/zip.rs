//! Two iterators in pairs.

use super::super::{FusedIterator, InPlace, Iterator};
use crate::fmt;

/// See [`Iterator::zip`].
#[derive(Clone)]
#[must_use]
pub struct Zip<A, B> {
    a: A,
    b: B,
    /// Where reading by index stands, and where it ends. Here both iterators are read as well; what the shorter one has no partner for
    /// is not asked of the longer one. `NOT_BY_INDEX` for iterators that are not read so.
    index: usize,
    len: usize,
}

const NOT_BY_INDEX: usize = usize::MAX;

impl<A: Iterator, B: Iterator> Zip<A, B> {
    pub(crate) fn new(a: A, b: B) -> Zip<A, B> {
        let mut zip = Zip { a, b, index: 0, len: NOT_BY_INDEX };
        if zip.__random_access() {
            zip.len = zip.size_hint().0;
        }
        zip
    }
}

/// In pairs.
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> {
    Zip::new(a.into_iter(), b.into_iter())
}

impl<A: fmt::Debug, B: fmt::Debug> fmt::Debug for Zip<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Zip");
        // What was read ahead by index is not what the iterators say.
        if self.len == NOT_BY_INDEX {
            shown.field("a", &self.a).field("b", &self.b);
        }
        shown.finish()
    }
}

impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        if self.len != NOT_BY_INDEX {
            if self.index >= self.len {
                return None;
            }
            self.index += 1;
        }
        let x = self.a.next()?;
        let y = self.b.next()?;
        Some((x, y))
    }
    fn fold<Acc, F: FnMut(Acc, (A::Item, B::Item)) -> Acc>(mut self, init: Acc, mut f: F) -> Acc {
        // Where both lengths are sure, nothing is asked for behind the end of the shorter one.
        let mut left = match self.size_hint() {
            (_, Some(upper)) if self.__trusted_len() => upper,
            _ => usize::MAX,
        };
        let mut accum = init;
        while left > 0 {
            let Some(pair) = self.next() else { break };
            accum = f(accum, pair);
            left -= 1;
        }
        accum
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (a_lower, a_upper) = self.a.size_hint();
        let (b_lower, b_upper) = self.b.size_hint();
        let lower = if a_lower < b_lower { a_lower } else { b_lower };
        let upper = match (a_upper, b_upper) {
            (Some(x), Some(y)) => Some(if x < y { x } else { y }),
            (Some(x), None) => Some(x),
            (None, y) => y,
        };
        (lower, upper)
    }
    fn __random_access(&self) -> bool {
        self.a.__random_access() && self.b.__random_access()
    }
    fn __trusted_len(&self) -> bool {
        self.a.__trusted_len() && self.b.__trusted_len()
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.a.__in_place()
    }
}
impl<A, B> DoubleEndedIterator for Zip<A, B>
where
    A: DoubleEndedIterator + ExactSizeIterator,
    B: DoubleEndedIterator + ExactSizeIterator,
{
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
        let a_len = self.a.len();
        let b_len = self.b.len();
        let mut i = b_len;
        while i < a_len {
            self.a.next_back();
            i += 1;
        }
        let mut i = a_len;
        while i < b_len {
            self.b.next_back();
            i += 1;
        }
        if self.len != NOT_BY_INDEX {
            if self.index >= self.len {
                return None;
            }
            self.len -= 1;
        }
        match (self.a.next_back(), self.b.next_back()) {
            (Some(x), Some(y)) => Some((x, y)),
            _ => None,
        }
    }
}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
impl<A: FusedIterator, B: FusedIterator> FusedIterator for Zip<A, B> {}
