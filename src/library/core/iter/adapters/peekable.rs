//! [`Peekable`]: an iterator with a look ahead.

use super::super::{FusedIterator, Iterator};
use crate::fmt;

/// See [`Iterator::peekable`].
#[must_use]
pub struct Peekable<I: Iterator> {
    iter: I,
    peeked: Option<Option<I::Item>>,
}

impl<I: Iterator + Clone> Clone for Peekable<I>
where
    I::Item: Clone,
{
    fn clone(&self) -> Peekable<I> {
        Peekable { iter: self.iter.clone(), peeked: self.peeked.clone() }
    }
}

impl<I: Iterator + fmt::Debug> fmt::Debug for Peekable<I>
where
    I::Item: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Peekable").field("iter", &self.iter).field("peeked", &self.peeked).finish()
    }
}

impl<I: Iterator> Peekable<I> {
    pub(crate) fn new(iter: I) -> Peekable<I> {
        Peekable { iter, peeked: None }
    }
    /// The next element, which stays.
    pub fn peek(&mut self) -> Option<&I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &self.peeked {
            Some(Some(x)) => Some(x),
            _ => None,
        }
    }
    /// The next element, which stays, to be changed.
    pub fn peek_mut(&mut self) -> Option<&mut I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &mut self.peeked {
            Some(Some(x)) => Some(x),
            _ => None,
        }
    }
    /// The next element, if it fulfils the condition.
    pub fn next_if(&mut self, func: impl FnOnce(&I::Item) -> bool) -> Option<I::Item> {
        match self.next() {
            Some(matched) if func(&matched) => Some(matched),
            other => {
                self.peeked = Some(other);
                None
            }
        }
    }
    /// What the function makes of the next element; if it gives the element back, that stays.
    pub fn next_if_map<R>(&mut self, f: impl FnOnce(I::Item) -> Result<R, I::Item>) -> Option<R> {
        let (result, left) = match self.next() {
            Some(item) => match f(item) {
                Ok(result) => (Some(result), None),
                Err(item) => (None, Some(Some(item))),
            },
            None => (None, Some(None)),
        };
        if left.is_some() {
            self.peeked = left;
        }
        result
    }
    /// What the function makes of the next element; if that is nothing, the element stays.
    pub fn next_if_map_mut<R>(&mut self, f: impl FnOnce(&mut I::Item) -> Option<R>) -> Option<R> {
        let (result, left) = match self.next() {
            Some(mut item) => match f(&mut item) {
                Some(result) => (Some(result), None),
                None => (None, Some(Some(item))),
            },
            None => (None, Some(None)),
        };
        if left.is_some() {
            self.peeked = left;
        }
        result
    }
    /// The next element, if it is equal.
    pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item>
    where
        I::Item: PartialEq<T>,
    {
        self.next_if(|next| next == expected)
    }
}

impl<I: Iterator> Iterator for Peekable<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.peeked.take() {
            Some(v) => v,
            None => self.iter.next(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let peeked = match &self.peeked {
            Some(None) => return (0, Some(0)),
            Some(Some(_)) => 1,
            None => 0,
        };
        let (lower, upper) = self.iter.size_hint();
        let upper = match upper {
            Some(x) => x.checked_add(peeked),
            None => None,
        };
        (lower.saturating_add(peeked), upper)
    }
    fn __trusted_len(&self) -> bool {
        self.iter.__trusted_len()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        match &self.peeked {
            Some(None) => None,
            Some(Some(_)) => match self.iter.next_back() {
                None => match self.peeked.take() {
                    Some(v) => v,
                    None => None,
                },
                item => item,
            },
            None => self.iter.next_back(),
        }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
impl<I: FusedIterator> FusedIterator for Peekable<I> {}
