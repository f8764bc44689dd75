//! The ranges that can be copied: of them `a..=b` has its final form.

use crate::fmt;
use crate::hash::Hash;
use crate::iter::{FusedIterator, Step};
use crate::ops::{self, Bound, RangeBounds};
use crate::slice::SliceIndex;

/// `start..=last`, which is no iterator itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeInclusive<Idx> {
    /// The first.
    pub start: Idx,
    /// The last.
    pub last: Idx,
}

impl<Idx: fmt::Debug> fmt::Debug for RangeInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..=")?;
        self.last.fmt(f)
    }
}

impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    /// Whether it contains the item.
    pub fn contains<U>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
        U: ?Sized + PartialOrd<Idx>,
    {
        self.start <= *item && *item <= self.last
    }
    /// Whether it contains nothing.
    #[rustc_const_conditional]
    pub fn is_empty(&self) -> bool {
        !(self.start <= self.last)
    }
}

impl<T> RangeBounds<T> for RangeInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(&self.last)
    }
}
impl<T> RangeBounds<T> for RangeInclusive<&T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(self.last)
    }
}

impl<T> From<RangeInclusive<T>> for ops::RangeInclusive<T> {
    fn from(value: RangeInclusive<T>) -> Self {
        ops::RangeInclusive::new(value.start, value.last)
    }
}
impl<T> From<ops::RangeInclusive<T>> for RangeInclusive<T> {
    #[track_caller]
    fn from(value: ops::RangeInclusive<T>) -> Self {
        assert!(
            !value.exhausted,
            "attempted to convert from an exhausted `legacy::RangeInclusive` (unspecified behavior)"
        );
        let (start, last) = value.into_inner();
        RangeInclusive { start, last }
    }
}

impl<Idx: Step + Clone> RangeInclusive<Idx> {
    /// Its values.
    pub fn iter(&self) -> RangeInclusiveIter<Idx> {
        self.clone().into_iter()
    }
}

/// Over the values of a [`RangeInclusive`].
#[derive(Debug, Clone)]
pub struct RangeInclusiveIter<A>(ops::RangeInclusive<A>);

impl<A: Step> Iterator for RangeInclusiveIter<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        self.0.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<A: Step> DoubleEndedIterator for RangeInclusiveIter<A> {
    fn next_back(&mut self) -> Option<A> {
        self.0.next_back()
    }
}
impl<A: Step> FusedIterator for RangeInclusiveIter<A> {}
impl ExactSizeIterator for RangeInclusiveIter<u8> {}
impl ExactSizeIterator for RangeInclusiveIter<i8> {}

impl<A: Step> IntoIterator for RangeInclusive<A> {
    type Item = A;
    type IntoIter = RangeInclusiveIter<A>;
    fn into_iter(self) -> RangeInclusiveIter<A> {
        RangeInclusiveIter(self.into())
    }
}

macro_rules! indexes {
    ($($of:ty, [$($generics:tt)*];)*) => {$(
        unsafe impl<$($generics)*> SliceIndex<$of> for RangeInclusive<usize> {
            type Output = $of;
            fn get(self, slice: &$of) -> Option<&$of> {
                ops::RangeInclusive::from(self).get(slice)
            }
            fn get_mut(self, slice: &mut $of) -> Option<&mut $of> {
                ops::RangeInclusive::from(self).get_mut(slice)
            }
            unsafe fn get_unchecked(self, slice: *const $of) -> *const $of {
                unsafe { ops::RangeInclusive::from(self).get_unchecked(slice) }
            }
            unsafe fn get_unchecked_mut(self, slice: *mut $of) -> *mut $of {
                unsafe { ops::RangeInclusive::from(self).get_unchecked_mut(slice) }
            }
            #[track_caller]
            fn index(self, slice: &$of) -> &$of {
                ops::RangeInclusive::from(self).index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut $of) -> &mut $of {
                ops::RangeInclusive::from(self).index_mut(slice)
            }
        }
    )*};
}
indexes! { [T], [T]; str, []; }
