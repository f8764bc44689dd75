//! Iterators of iterators.

use super::super::{FusedIterator, Iterator};

/// The common part: the inner iterators at the front and at the back.
#[derive(Clone, Debug)]
pub(super) struct FlattenCompat<I, U> {
    iter: super::Fuse<I>,
    frontiter: Option<U>,
    backiter: Option<U>,
}

impl<I, U> FlattenCompat<I, U>
where
    I: Iterator,
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
    U: Iterator,
{
    fn next(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.frontiter {
                match inner.next() {
                    None => self.frontiter = None,
                    item => return item,
                }
            }
            match self.iter.next() {
                Some(next) => self.frontiter = Some(next.into_iter()),
                None => break,
            }
        }
        let inner = match &mut self.backiter {
            Some(inner) => inner,
            None => return None,
        };
        let item = inner.next();
        if item.is_none() {
            self.backiter = None;
        }
        item
    }

    fn next_back(&mut self) -> Option<U::Item>
    where
        I: DoubleEndedIterator,
        U: DoubleEndedIterator,
    {
        loop {
            if let Some(inner) = &mut self.backiter {
                match inner.next_back() {
                    None => self.backiter = None,
                    item => return item,
                }
            }
            match self.iter.next_back() {
                Some(next) => self.backiter = Some(next.into_iter()),
                None => break,
            }
        }
        let inner = match &mut self.frontiter {
            Some(inner) => inner,
            None => return None,
        };
        let item = inner.next_back();
        if item.is_none() {
            self.frontiter = None;
        }
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (front_lower, front_upper) = hint_of(&self.frontiter);
        let (back_lower, back_upper) = hint_of(&self.backiter);
        let (lower, upper) = self.iter.size_hint();
        let (each_lower, each_upper) = <I::Item as IntoIterator>::__len_of_all();
        let middle_upper = match (upper, each_upper) {
            (Some(0), _) => Some(0),
            (Some(upper), Some(each)) => upper.checked_mul(each),
            _ => None,
        };
        let upper = match (middle_upper, front_upper, back_upper) {
            (Some(middle), Some(a), Some(b)) => middle.checked_add(a).and_then(|sum| sum.checked_add(b)),
            _ => None,
        };
        (lower.saturating_mul(each_lower).saturating_add(front_lower).saturating_add(back_lower), upper)
    }

    /// Whether the hint is exact: where each element has the same number of elements.
    fn trusted_len(&self) -> bool {
        let (lower, upper) = <I::Item as IntoIterator>::__len_of_all();
        upper == Some(lower) && self.iter.__trusted_len()
    }
}

fn hint_of<U: Iterator>(inner: &Option<U>) -> (usize, Option<usize>) {
    match inner {
        Some(inner) => inner.size_hint(),
        None => (0, Some(0)),
    }
}

/// See [`Iterator::flat_map`].
#[must_use]
pub struct FlatMap<I, U: IntoIterator, F> {
    pub(super) inner: FlattenCompat<super::Map<I, F>, U::IntoIter>,
}

impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> FlatMap<I, U, F> {
    pub(crate) fn new(iter: I, f: F) -> FlatMap<I, U, F> {
        FlatMap { inner: FlattenCompat { iter: iter.map(f).fuse(), frontiter: None, backiter: None } }
    }
}
impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F>
where
    U::IntoIter: Clone,
{
    fn clone(&self) -> Self {
        FlatMap { inner: self.inner.clone() }
    }
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
    fn __trusted_len(&self) -> bool {
        self.inner.trusted_len()
    }
}
impl<I: DoubleEndedIterator, U, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F>
where
    U: IntoIterator,
    U::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        self.inner.next_back()
    }
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> FusedIterator for FlatMap<I, U, F> {}

/// See [`Iterator::flatten`].
#[must_use]
pub struct Flatten<I>
where
    I: Iterator,
    I::Item: IntoIterator,
{
    pub(super) inner: FlattenCompat<I, <I::Item as IntoIterator>::IntoIter>,
}

impl<I> Flatten<I>
where
    I: Iterator,
    I::Item: IntoIterator,
{
    pub(crate) fn new(iter: I) -> Flatten<I> {
        Flatten { inner: FlattenCompat { iter: iter.fuse(), frontiter: None, backiter: None } }
    }
}
impl<I, U> Iterator for Flatten<I>
where
    I: Iterator,
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
    U: Iterator,
{
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
    fn __trusted_len(&self) -> bool {
        self.inner.trusted_len()
    }
}
impl<I, U> DoubleEndedIterator for Flatten<I>
where
    I: DoubleEndedIterator,
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
    U: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        self.inner.next_back()
    }
}
impl<I, U> Clone for Flatten<I>
where
    I: Clone + Iterator,
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
    U: Clone + Iterator,
{
    fn clone(&self) -> Self {
        Flatten { inner: self.inner.clone() }
    }
}
impl<I, U> FusedIterator for Flatten<I>
where
    I: FusedIterator,
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
    U: Iterator,
{
}
impl<I> Default for Flatten<I>
where
    I: Default + Iterator,
    I::Item: IntoIterator,
{
    fn default() -> Self {
        Flatten { inner: FlattenCompat { iter: I::default().fuse(), frontiter: None, backiter: None } }
    }
}
