//! Collecting what may fail: the first failure ends it.

use super::super::{InPlace, Iterator};
use crate::ops::{ChangeOutputType, ControlFlow, FromResidual, Residual, Try};

/// Gives the values until a failure, which it puts aside.
pub(crate) struct GenericShunt<'a, I, R> {
    iter: I,
    residual: &'a mut Option<R>,
}

/// Runs `f` over the values of an iterator that may fail.
pub(crate) fn try_process<I, T, R, F, U>(iter: I, mut f: F) -> ChangeOutputType<I::Item, U>
where
    I: Iterator,
    I::Item: Try<Output = T, Residual = R>,
    F: FnMut(GenericShunt<'_, I, R>) -> U,
    R: Residual<U>,
{
    let mut residual = None;
    let value = f(GenericShunt { iter, residual: &mut residual });
    match residual {
        Some(r) => FromResidual::from_residual(r),
        None => Try::from_output(value),
    }
}

impl<I, R> Iterator for GenericShunt<'_, I, R>
where
    I: Iterator,
    I::Item: Try<Residual = R>,
{
    type Item = <I::Item as Try>::Output;
    fn next(&mut self) -> Option<<I::Item as Try>::Output> {
        if self.residual.is_some() {
            return None;
        }
        match self.iter.next()?.branch() {
            ControlFlow::Continue(x) => Some(x),
            ControlFlow::Break(r) => {
                *self.residual = Some(r);
                None
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.residual.is_some() {
            return (0, Some(0));
        }
        let (_, upper) = self.iter.size_hint();
        (0, upper)
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        self.iter.__in_place()
    }
}
