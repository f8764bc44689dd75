//! [`OneSidedRange`]: the ranges with one end.

use super::{RangeBounds, RangeFrom, RangeTo, RangeToInclusive};

/// Which end a range has.
#[unstable(feature = "one_sided_range")]
#[derive(Debug)]
pub enum OneSidedRangeBound {
    /// It begins there.
    StartInclusive,
    /// It ends before that.
    End,
    /// It ends with that.
    EndInclusive,
}

/// `a..`, `..b` or `..=b`.
#[unstable(feature = "one_sided_range")]
pub trait OneSidedRange<T>: RangeBounds<T> {
    /// The end that it has.
    fn bound(self) -> (OneSidedRangeBound, T);
}

impl<T> OneSidedRange<T> for RangeTo<T> {
    fn bound(self) -> (OneSidedRangeBound, T) {
        (OneSidedRangeBound::End, self.end)
    }
}
impl<T> OneSidedRange<T> for RangeFrom<T> {
    fn bound(self) -> (OneSidedRangeBound, T) {
        (OneSidedRangeBound::StartInclusive, self.start)
    }
}
impl<T> OneSidedRange<T> for RangeToInclusive<T> {
    fn bound(self) -> (OneSidedRangeBound, T) {
        (OneSidedRangeBound::EndInclusive, self.end)
    }
}
