//! Ranges as iterators.

use super::{FusedIterator, Iterator};
use crate::intrinsics;
use crate::mem;
use crate::ops::{Range, RangeFrom, RangeInclusive};

/// Has a successor and a predecessor.
#[unstable(feature = "step_trait")]
#[rustc_diagnostic_item = "range_step"]
pub trait Step: Clone + PartialOrd + Sized {
    /// How many steps there are: at least, and at most.
    fn steps_between(start: &Self, end: &Self) -> (usize, Option<usize>);
    /// `count` steps on, if that exists.
    fn forward_checked(start: Self, count: usize) -> Option<Self>;
    /// `count` steps back, if that exists.
    fn backward_checked(start: Self, count: usize) -> Option<Self>;
    /// `count` steps on.
    #[track_caller]
    fn forward(start: Self, count: usize) -> Self {
        Step::forward_checked(start, count).expect("overflow in `Step::forward`")
    }
    /// One step on, which exists.
    #[doc(hidden)]
    unsafe fn next_of(start: &Self) -> Self;
    /// One step back, which exists.
    #[doc(hidden)]
    unsafe fn previous_of(start: &Self) -> Self;
    /// The next of a half-open range.
    #[doc(hidden)]
    fn advance(range: &mut Range<Self>) -> Option<Self> {
        if range.start < range.end {
            let n = unsafe { Step::next_of(&range.start) };
            Some(mem::replace(&mut range.start, n))
        } else {
            None
        }
    }
}

macro_rules! step_integers {
    ($($t:ident $wide:ident)*) => {$(
        impl Step for $t {
            fn steps_between(start: &Self, end: &Self) -> (usize, Option<usize>) {
                if *start >= *end {
                    return (0, Some(0));
                }
                let steps = intrinsics::wrapping_sub(*end as $wide, *start as $wide);
                if steps as u128 > usize::MAX as u128 { (usize::MAX, None) } else { (steps as usize, Some(steps as usize)) }
            }
            fn forward_checked(start: Self, n: usize) -> Option<Self> {
                match <$t>::try_from(n) {
                    Ok(n) => start.checked_add(n),
                    Err(_) => step_far!(start, n, $t, wrapping_add, >=),
                }
            }
            fn backward_checked(start: Self, n: usize) -> Option<Self> {
                match <$t>::try_from(n) {
                    Ok(n) => start.checked_sub(n),
                    Err(_) => step_far!(start, n, $t, wrapping_sub, <=),
                }
            }
            #[track_caller]
            fn forward(start: Self, n: usize) -> Self {
                match Step::forward_checked(start, n) {
                    Some(next) => next,
                    None => <$t>::MAX + 1,
                }
            }
            unsafe fn next_of(start: &Self) -> Self {
                unsafe { intrinsics::unchecked_add(*start, 1) }
            }
            unsafe fn previous_of(start: &Self) -> Self {
                unsafe { intrinsics::unchecked_sub(*start, 1) }
            }
            fn advance(range: &mut Range<Self>) -> Option<Self> {
                let n = range.start;
                if n < range.end {
                    range.start = unsafe { intrinsics::unchecked_add(n, 1) };
                    Some(n)
                } else {
                    None
                }
            }
        }
    )*};
}

/// Steps that are wider than the signed type of the same width, but may stay inside it.
macro_rules! step_far {
    ($start:ident, $n:ident, $t:ident, $wrapping:ident, $order:tt) => {{
        if $n as u128 > (<$t>::MAX as u128).wrapping_mul(2).wrapping_add(1) || <$t>::MIN == 0 {
            None
        } else {
            let there = $start.$wrapping($n as $t);
            if there $order $start { Some(there) } else { None }
        }
    }};
}
step_integers! {
    u8 usize u16 usize u32 usize u64 u64 usize usize u128 u128
    i8 isize i16 isize i32 isize i64 u64 isize usize i128 u128
}

impl Step for char {
    fn steps_between(&start: &char, &end: &char) -> (usize, Option<usize>) {
        let start = start as u32;
        let end = end as u32;
        if start > end {
            return (0, None);
        }
        let count = end - start;
        let steps = if start < 0xD800 && end >= 0xE000 { count - 0x800 } else { count };
        (steps as usize, Some(steps as usize))
    }
    fn forward_checked(start: char, count: usize) -> Option<char> {
        let start = start as u32;
        let mut res = start.checked_add(u32::try_from(count).ok()?)?;
        if start < 0xD800 && res >= 0xD800 {
            res = res.checked_add(0x800)?;
        }
        char::from_u32(res)
    }
    fn backward_checked(start: char, count: usize) -> Option<char> {
        let start = start as u32;
        let mut res = start.checked_sub(u32::try_from(count).ok()?)?;
        if start >= 0xE000 && res < 0xE000 {
            res = res.checked_sub(0x800)?;
        }
        char::from_u32(res)
    }
    unsafe fn next_of(start: &char) -> char {
        let next = *start as u32 + 1;
        unsafe { char::from_u32_unchecked(if next == 0xD800 { 0xE000 } else { next }) }
    }
    unsafe fn previous_of(start: &char) -> char {
        let previous = *start as u32 - 1;
        unsafe { char::from_u32_unchecked(if previous == 0xDFFF { 0xD7FF } else { previous }) }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        Step::advance(self)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.start < self.end { Step::steps_between(&self.start, &self.end) } else { (0, Some(0)) }
    }
    fn count(self) -> usize {
        if self.start < self.end {
            Step::steps_between(&self.start, &self.end).1.expect("count overflowed usize")
        } else {
            0
        }
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(plus_n) = Step::forward_checked(self.start.clone(), n) {
            if plus_n < self.end {
                self.start = unsafe { Step::next_of(&plus_n) };
                return Some(plus_n);
            }
        }
        self.start = self.end.clone();
        None
    }
    fn last(mut self) -> Option<A> {
        self.next_back()
    }
    fn min(mut self) -> Option<A>
    where
        A: Ord,
    {
        self.next()
    }
    fn max(mut self) -> Option<A>
    where
        A: Ord,
    {
        self.next_back()
    }
    fn is_sorted(self) -> bool {
        true
    }
    fn __random_access(&self) -> bool {
        true
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}

impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = unsafe { Step::previous_of(&self.end) };
            Some(self.end.clone())
        } else {
            None
        }
    }
    fn nth_back(&mut self, n: usize) -> Option<A> {
        if let Some(minus_n) = Step::backward_checked(self.end.clone(), n) {
            if minus_n > self.start {
                self.end = unsafe { Step::previous_of(&minus_n) };
                return Some(self.end.clone());
            }
        }
        self.end = self.start.clone();
        None
    }
}
impl<A: Step> FusedIterator for Range<A> {}

macro_rules! exact_size {
    ($($t:ident)*; $($inclusive:ident)*) => {
        $(impl ExactSizeIterator for Range<$t> {})*
        $(impl ExactSizeIterator for RangeInclusive<$inclusive> {})*
    };
}
exact_size! { u8 i8 u16 i16 u32 i32 usize isize; u8 i8 u16 i16 }

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let n = Step::forward(self.start.clone(), 1);
        Some(mem::replace(&mut self.start, n))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        let plus_n = Step::forward(self.start.clone(), n);
        self.start = Step::forward(plus_n.clone(), 1);
        Some(plus_n)
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<A: Step> FusedIterator for RangeFrom<A> {}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        if self.start < self.end {
            let n = unsafe { Step::next_of(&self.start) };
            Some(mem::replace(&mut self.start, n))
        } else {
            self.exhausted = true;
            Some(self.start.clone())
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.is_empty() {
            return (0, Some(0));
        }
        let (lower, upper) = Step::steps_between(&self.start, &self.end);
        let upper = match upper {
            Some(upper) => upper.checked_add(1),
            None => None,
        };
        (lower.saturating_add(1), upper)
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if self.is_empty() {
            return None;
        }
        if let Some(plus_n) = Step::forward_checked(self.start.clone(), n) {
            if plus_n < self.end {
                self.start = unsafe { Step::next_of(&plus_n) };
                return Some(plus_n);
            } else if plus_n == self.end {
                self.start = plus_n.clone();
                self.exhausted = true;
                return Some(plus_n);
            }
        }
        self.start = self.end.clone();
        self.exhausted = true;
        None
    }
    fn count(self) -> usize {
        self.size_hint().1.expect("count overflowed usize")
    }
    fn last(mut self) -> Option<A> {
        self.next_back()
    }
    fn min(mut self) -> Option<A>
    where
        A: Ord,
    {
        self.next()
    }
    fn max(mut self) -> Option<A>
    where
        A: Ord,
    {
        self.next_back()
    }
    fn is_sorted(self) -> bool {
        true
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}

impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.is_empty() {
            return None;
        }
        if self.start < self.end {
            let n = unsafe { Step::previous_of(&self.end) };
            Some(mem::replace(&mut self.end, n))
        } else {
            self.exhausted = true;
            Some(self.end.clone())
        }
    }
}
impl<A: Step> FusedIterator for RangeInclusive<A> {}
