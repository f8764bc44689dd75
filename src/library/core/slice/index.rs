//! `slice[i]` and `slice[a..b]`.

use crate::ops::{self, Bound, Index, IndexMut, Range, RangeBounds};
use crate::ptr;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}

/// Can index a slice or string.
#[rustc_diagnostic_item = "SliceIndex"]
pub unsafe trait SliceIndex<T: ?Sized> {
    /// What stands there.
    type Output: ?Sized;
    /// It, if it is there.
    #[unstable(feature = "slice_index_methods")]
    fn get(self, slice: &T) -> Option<&Self::Output>;
    /// It, if it is there.
    #[unstable(feature = "slice_index_methods")]
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    /// It, which must be there.
    #[unstable(feature = "slice_index_methods")]
    unsafe fn get_unchecked(self, slice: *const T) -> *const Self::Output;
    /// It, which must be there.
    #[unstable(feature = "slice_index_methods")]
    unsafe fn get_unchecked_mut(self, slice: *mut T) -> *mut Self::Output;
    /// It, or a panic.
    #[unstable(feature = "slice_index_methods")]
    #[track_caller]
    fn index(self, slice: &T) -> &Self::Output;
    /// It, or a panic.
    #[unstable(feature = "slice_index_methods")]
    #[track_caller]
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}

unsafe impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    fn get(self, slice: &[T]) -> Option<&T> {
        if self < slice.len() { Some(&slice[self]) } else { None }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < slice.len() { Some(&mut slice[self]) } else { None }
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const T {
        unsafe { (slice as *const T).add(self) }
    }
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut T {
        unsafe { (slice as *mut T).add(self) }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &T {
        &(*slice)[self]
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        &mut (*slice)[self]
    }
}

/// Panics for a range that is not inside a slice.
#[cold]
#[track_caller]
fn range_fail(start: usize, end: usize, len: usize) -> ! {
    if start > len {
        panic!("range start index {start} out of range for slice of length {len}")
    }
    if start > end && end <= len {
        panic!("slice index starts at {start} but ends at {end}")
    }
    range_end_fail(end, len)
}

/// Panics for a range that ends behind a slice.
#[cold]
#[track_caller]
fn range_end_fail(end: usize, len: usize) -> ! {
    panic!("range end index {end} out of range for slice of length {len}")
}

unsafe impl<T> SliceIndex<[T]> for Range<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        Some(unsafe { from_raw_parts(slice.as_ptr().add(self.start), self.end - self.start) })
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        Some(unsafe { from_raw_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start) })
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        unsafe { ptr::slice_from_raw_parts((slice as *const T).add(self.start), self.end - self.start) }
    }
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        unsafe { ptr::slice_from_raw_parts_mut((slice as *mut T).add(self.start), self.end - self.start) }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        if self.start > self.end || self.end > slice.len() {
            range_fail(self.start, self.end, slice.len())
        }
        unsafe { from_raw_parts(slice.as_ptr().add(self.start), self.end - self.start) }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        if self.start > self.end || self.end > slice.len() {
            range_fail(self.start, self.end, slice.len())
        }
        unsafe { from_raw_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start) }
    }
}

/// The other ranges are turned into half-open ones. `$start` and `$end` are in terms of the range and the length.
macro_rules! by_range {
    ($($name:ty, |$range:ident, $len:ident| $convert:expr;)*) => {$(
        unsafe impl<T> SliceIndex<[T]> for $name {
            type Output = [T];
            fn get(self, slice: &[T]) -> Option<&[T]> {
                let ($range, $len) = (self, slice.len());
                ($convert).get(slice)
            }
            fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
                let ($range, $len) = (self, slice.len());
                ($convert).get_mut(slice)
            }
            unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
                let ($range, $len) = (self, slice.len());
                unsafe { ($convert).get_unchecked(slice) }
            }
            unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
                let ($range, $len) = (self, slice.len());
                unsafe { ($convert).get_unchecked_mut(slice) }
            }
            #[track_caller]
            fn index(self, slice: &[T]) -> &[T] {
                let ($range, $len) = (self, slice.len());
                ($convert).index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut [T]) -> &mut [T] {
                let ($range, $len) = (self, slice.len());
                ($convert).index_mut(slice)
            }
        }
    )*};
}
by_range! {
    ops::RangeTo<usize>, |range, _len| 0..range.end;
    ops::RangeFrom<usize>, |range, len| range.start..len;
    ops::RangeFull, |_range, len| 0..len;
}

/// Ranges that contain their end. One beyond the slice is named as it was written, not as one past it.
macro_rules! by_inclusive_range {
    ($($name:ty, |$range:ident| $start:expr, $end:expr, $exhausted:expr;)*) => {$(
        unsafe impl<T> SliceIndex<[T]> for $name {
            type Output = [T];
            fn get(self, slice: &[T]) -> Option<&[T]> {
                let $range = self;
                if $end >= slice.len() { None } else { half_open_of($start, $end, $exhausted).get(slice) }
            }
            fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
                let $range = self;
                if $end >= slice.len() { None } else { half_open_of($start, $end, $exhausted).get_mut(slice) }
            }
            unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
                let $range = self;
                unsafe { half_open_of($start, $end, $exhausted).get_unchecked(slice) }
            }
            unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
                let $range = self;
                unsafe { half_open_of($start, $end, $exhausted).get_unchecked_mut(slice) }
            }
            #[track_caller]
            fn index(self, slice: &[T]) -> &[T] {
                let $range = self;
                if $end >= slice.len() {
                    range_fail($start, $end, slice.len())
                }
                half_open_of($start, $end, $exhausted).index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut [T]) -> &mut [T] {
                let $range = self;
                if $end >= slice.len() {
                    range_fail($start, $end, slice.len())
                }
                half_open_of($start, $end, $exhausted).index_mut(slice)
            }
        }
    )*};
}
by_inclusive_range! {
    ops::RangeInclusive<usize>, |range| range.start, range.end, range.exhausted;
    ops::RangeToInclusive<usize>, |range| 0, range.end, false;
}

fn half_open_of(start: usize, end: usize, exhausted: bool) -> Range<usize> {
    (if exhausted { end + 1 } else { start })..end + 1
}

unsafe impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        half_open(self, slice.len())?.get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        half_open(self, slice.len())?.get_mut(slice)
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        unsafe { slice_range(self, slice.len()).get_unchecked(slice) }
    }
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        unsafe { slice_range(self, slice.len()).get_unchecked_mut(slice) }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        slice_range(self, slice.len()).index(slice)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        slice_range(self, slice.len()).index_mut(slice)
    }
}

/// Bounds as a half-open range, if that has numbers.
pub(crate) fn half_open(bounds: (Bound<usize>, Bound<usize>), len: usize) -> Option<Range<usize>> {
    let start = match bounds.0 {
        Bound::Included(start) => start,
        Bound::Excluded(start) => start.checked_add(1)?,
        Bound::Unbounded => 0,
    };
    let end = match bounds.1 {
        Bound::Included(end) => end.checked_add(1)?,
        Bound::Excluded(end) => end,
        Bound::Unbounded => len,
    };
    Some(start..end)
}

/// Any range as a half-open one inside `bounds`, or a panic.
#[track_caller]
#[doc(hidden)]
#[must_use]
pub const fn range<R: RangeBounds<usize>>(range: R, bounds: ops::RangeTo<usize>) -> Range<usize> {
    slice_range(range, bounds.end)
}

/// Any range as a half-open one inside `0..len`, or a panic.
#[track_caller]
pub(crate) fn slice_range<R: RangeBounds<usize>>(range: R, len: usize) -> Range<usize> {
    let end = match range.end_bound() {
        Bound::Included(&end) if end >= len => range_end_fail(end, len),
        Bound::Included(&end) => end + 1,
        Bound::Excluded(&end) if end > len => range_end_fail(end, len),
        Bound::Excluded(&end) => end,
        Bound::Unbounded => len,
    };
    let start = match range.start_bound() {
        Bound::Included(&start) if start > end => range_fail(start, end, len),
        Bound::Included(&start) => start,
        Bound::Excluded(&start) if start >= end => range_fail(start, end, len),
        Bound::Excluded(&start) => start + 1,
        Bound::Unbounded => 0,
    };
    start..end
}
