//! Over the values of a set.

use super::iter as map;
use super::navigate::LeafRange;
use super::set::{BTreeSet, SetValZST};
use core::fmt::{self, Debug};
use core::iter::FusedIterator;
use core::ops::RangeBounds;

/// See [`BTreeSet::iter`].
#[must_use]
pub struct Iter<'a, T: 'a> {
    pub(super) iter: map::Keys<'a, T, SetValZST>,
}
/// The values of a set, by value.
#[derive(Debug)]
pub struct IntoIter<T> {
    iter: map::IntoIter<T, SetValZST>,
}
/// See [`BTreeSet::range`].
#[derive(Debug)]
#[must_use]
pub struct Range<'a, T: 'a> {
    iter: map::Range<'a, T, SetValZST>,
}
/// See [`BTreeSet::extract_if`].
#[must_use]
pub struct ExtractIf<'a, T, R, F> {
    pred: F,
    inner: map::ExtractIf<'a, T, SetValZST, R, fn(&T, &mut SetValZST) -> bool>,
}

impl<'a, T> Range<'a, T> {
    pub(super) fn new(range: LeafRange<T, SetValZST>) -> Range<'a, T> {
        Range { iter: map::Range::new(range) }
    }
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __trusted_len(&self) -> bool {
        true
    }
    fn last(mut self) -> Option<&'a T> {
        self.next_back()
    }
    fn min(mut self) -> Option<&'a T>
    where
        &'a T: Ord,
    {
        self.next()
    }
    fn max(mut self) -> Option<&'a T>
    where
        &'a T: Ord,
    {
        self.next_back()
    }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        self.iter.next_back()
    }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some((k, _)) => Some(k),
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
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
}
impl<'a, T> Iterator for Range<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        match self.iter.next() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    fn last(mut self) -> Option<&'a T> {
        self.next_back()
    }
    fn min(mut self) -> Option<&'a T>
    where
        &'a T: Ord,
    {
        self.next()
    }
    fn max(mut self) -> Option<&'a T>
    where
        &'a T: Ord,
    {
        self.next_back()
    }
}
impl<'a, T> DoubleEndedIterator for Range<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        match self.iter.next_back() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
}
impl<T> ExactSizeIterator for Iter<'_, T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for Iter<'_, T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T> FusedIterator for Range<'_, T> {}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { iter: self.iter.clone() }
    }
}
impl<T> Clone for Range<'_, T> {
    fn clone(&self) -> Self {
        Range { iter: self.iter.clone() }
    }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        Iter { iter: Default::default() }
    }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        IntoIter { iter: Default::default() }
    }
}
impl<T> Default for Range<'_, T> {
    fn default() -> Self {
        Range { iter: Default::default() }
    }
}
impl<T: Debug> Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.iter).finish()
    }
}

impl<'a, T: Ord, R: RangeBounds<T>, F: FnMut(&T) -> bool> ExtractIf<'a, T, R, F> {
    pub(super) fn new(set: &'a mut BTreeSet<T>, range: R, pred: F) -> ExtractIf<'a, T, R, F> {
        ExtractIf { pred, inner: map::ExtractIf::new(&mut set.map, range, never) }
    }
}
/// The predicate of a map's iterator that is asked with another one each time.
fn never<T>(_: &T, _: &mut SetValZST) -> bool {
    false
}
impl<T: PartialOrd, R: RangeBounds<T>, F: FnMut(&T) -> bool> Iterator for ExtractIf<'_, T, R, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let pred = &mut self.pred;
        match self.inner.next_where(|k, _| pred(k)) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<T: PartialOrd, R: RangeBounds<T>, F: FnMut(&T) -> bool> FusedIterator for ExtractIf<'_, T, R, F> {}

impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { iter: self.map.into_iter() }
    }
}
impl<T: Debug, R, F> Debug for ExtractIf<'_, T, R, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next = self.inner.peek().map(|(k, _)| k);
        f.debug_struct("ExtractIf").field("peek", &next).finish_non_exhaustive()
    }
}
