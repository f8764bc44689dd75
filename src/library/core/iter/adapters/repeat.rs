//! Again and again, or only every few.

use super::super::{FusedIterator, Iterator};

/// See [`Iterator::cycle`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Cycle<I> {
    orig: I,
    iter: I,
}

impl<I: Clone> Cycle<I> {
    pub(crate) fn new(iter: I) -> Cycle<I> {
        Cycle { orig: iter.clone(), iter }
    }
}
impl<I: Clone + Iterator> Iterator for Cycle<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.iter.next() {
            None => {
                self.iter = self.orig.clone();
                self.iter.next()
            }
            item => item,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.orig.size_hint() {
            (0, Some(0)) => (0, Some(0)),
            (0, _) => (0, None),
            _ => (usize::MAX, None),
        }
    }
}
impl<I: Clone + Iterator> FusedIterator for Cycle<I> {}

/// See [`Iterator::step_by`].
#[derive(Clone, Debug)]
#[must_use]
pub struct StepBy<I> {
    iter: I,
    /// The step minus one.
    step_minus_one: usize,
    first_take: bool,
}

impl<I> StepBy<I> {
    #[track_caller]
    pub(crate) fn new(iter: I, step: usize) -> StepBy<I> {
        assert!(step != 0);
        StepBy { iter, step_minus_one: step - 1, first_take: true }
    }
}
impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let skip = if self.first_take { 0 } else { self.step_minus_one };
        self.first_take = false;
        self.iter.nth(skip)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.iter.size_hint();
        let upper = match upper {
            Some(upper) => Some(self.steps(upper)),
            None => None,
        };
        (self.steps(lower), upper)
    }
    fn __trusted_len(&self) -> bool {
        self.iter.__random_access()
    }
}
impl<I> StepBy<I> {
    /// How many of `n` elements it gives.
    fn steps(&self, n: usize) -> usize {
        let step = self.step_minus_one;
        if !self.first_take {
            if step == usize::MAX { 0 } else { n / (step + 1) }
        } else if n == 0 {
            0
        } else {
            1 + (if step == usize::MAX { 0 } else { (n - 1) / (step + 1) })
        }
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let len = self.iter.len();
        let step = self.step_minus_one + 1;
        if self.first_take {
            if len == 0 { None } else { self.iter.nth_back((len - 1) % step) }
        } else {
            let rem = len % step;
            self.iter.nth_back(rem)
        }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}
