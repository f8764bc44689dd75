//! What strings implement: comparison, indexing, parsing.

use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{self, Index, IndexMut, Range};
use crate::slice::{SliceIndex, half_open, slice_range};

impl PartialEq for str {
    fn eq(&self, other: &str) -> bool {
        self.len() == other.len()
            && unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), self.len()) == 0 }
    }
}
impl Eq for str {}
impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let order = unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), common) };
        if order != 0 { order.cmp(&0) } else { self.len().cmp(&other.len()) }
    }
}
impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Default for &str {
    fn default() -> Self {
        ""
    }
}

impl Default for &mut str {
    fn default() -> Self {
        unsafe { super::from_utf8_unchecked_mut(&mut []) }
    }
}

impl<I: SliceIndex<str>> Index<I> for str {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<I: SliceIndex<str>> IndexMut<I> for str {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}

/// Panics for a range that is not inside a string, or not between chars.
#[cold]
#[track_caller]
pub(super) fn slice_error(s: &str, begin: usize, end: usize) -> ! {
    let (shown, ellipsis) = shortened(s);
    if begin > s.len() {
        panic!("start byte index {begin} is out of bounds of `{shown}`{ellipsis}");
    }
    if end > s.len() {
        panic!("end byte index {end} is out of bounds of `{shown}`{ellipsis}");
    }
    if begin > end {
        panic!("begin > end ({begin} > {end}) when slicing `{shown}`{ellipsis}");
    }
    if !s.is_char_boundary(begin) {
        let (ch, from, to) = char_around(s, begin);
        panic!(
            "start byte index {begin} is not a char boundary; it is inside {ch:?} (bytes {from}..{to}) of `{shown}`{ellipsis}"
        );
    }
    if !s.is_char_boundary(end) {
        let (ch, from, to) = char_around(s, end);
        panic!("end byte index {end} is not a char boundary; it is inside {ch:?} (bytes {from}..{to}) of `{shown}`{ellipsis}");
    }
    panic!("end byte index {end} is out of bounds of `{shown}`{ellipsis}");
}

/// The char that an index is inside of, and its bytes.
fn char_around(s: &str, index: usize) -> (char, usize, usize) {
    let from = s.floor_char_boundary(index);
    let (ch, width) = super::decode_at(s, from);
    (ch, from, from + width)
}

/// At most 256 bytes of a string, and what says that there are more.
fn shortened(s: &str) -> (&str, &'static str) {
    if s.len() <= 256 {
        return (s, "");
    }
    let mut cut = 256;
    while !s.is_char_boundary(cut) {
        cut -= 1;
    }
    (unsafe { s.get_unchecked(..cut) }, "[...]")
}

unsafe impl SliceIndex<str> for Range<usize> {
    type Output = str;
    fn get(self, slice: &str) -> Option<&str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            Some(unsafe { &*self.get_unchecked(slice) })
        } else {
            None
        }
    }
    fn get_mut(self, slice: &mut str) -> Option<&mut str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            Some(unsafe { &mut *self.get_unchecked_mut(slice) })
        } else {
            None
        }
    }
    unsafe fn get_unchecked(self, slice: *const str) -> *const str {
        let start = unsafe { (slice as *const u8).add(self.start) };
        crate::ptr::slice_from_raw_parts(start, self.end - self.start) as *const str
    }
    unsafe fn get_unchecked_mut(self, slice: *mut str) -> *mut str {
        let start = unsafe { (slice as *mut u8).add(self.start) };
        crate::ptr::slice_from_raw_parts_mut(start, self.end - self.start) as *mut str
    }
    #[track_caller]
    fn index(self, slice: &str) -> &str {
        let (start, end) = (self.start, self.end);
        match self.get(slice) {
            Some(s) => s,
            None => slice_error(slice, start, end),
        }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut str) -> &mut str {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            unsafe { &mut *self.get_unchecked_mut(slice) }
        } else {
            slice_error(slice, self.start, self.end)
        }
    }
}

/// The other ranges are turned into half-open ones.
macro_rules! by_range {
    ($($name:ty, |$range:ident, $len:ident| $convert:expr;)*) => {$(
        unsafe impl SliceIndex<str> for $name {
            type Output = str;
            fn get(self, slice: &str) -> Option<&str> {
                let ($range, $len) = (self, slice.len());
                ($convert).get(slice)
            }
            fn get_mut(self, slice: &mut str) -> Option<&mut str> {
                let ($range, $len) = (self, slice.len());
                ($convert).get_mut(slice)
            }
            unsafe fn get_unchecked(self, slice: *const str) -> *const str {
                let ($range, $len) = (self, (slice as *const [u8]).len());
                unsafe { ($convert).get_unchecked(slice) }
            }
            unsafe fn get_unchecked_mut(self, slice: *mut str) -> *mut str {
                let ($range, $len) = (self, (slice as *mut [u8]).len());
                unsafe { ($convert).get_unchecked_mut(slice) }
            }
            #[track_caller]
            fn index(self, slice: &str) -> &str {
                let ($range, $len) = (self, slice.len());
                ($convert).index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut str) -> &mut str {
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

/// A range that contains its last index, where that is inside of the string. What is said of one that is not names that index.
macro_rules! by_inclusive_range {
    ($($name:ty, |$range:ident| $inclusive:expr;)*) => {$(
        unsafe impl SliceIndex<str> for $name {
            type Output = str;
            fn get(self, slice: &str) -> Option<&str> {
                let $range = self;
                let range = $inclusive;
                if range.end >= slice.len() { None } else { range.into_slice_range().get(slice) }
            }
            fn get_mut(self, slice: &mut str) -> Option<&mut str> {
                let $range = self;
                let range = $inclusive;
                if range.end >= slice.len() { None } else { range.into_slice_range().get_mut(slice) }
            }
            unsafe fn get_unchecked(self, slice: *const str) -> *const str {
                let $range = self;
                unsafe { ($inclusive).into_slice_range().get_unchecked(slice) }
            }
            unsafe fn get_unchecked_mut(self, slice: *mut str) -> *mut str {
                let $range = self;
                unsafe { ($inclusive).into_slice_range().get_unchecked_mut(slice) }
            }
            #[track_caller]
            fn index(self, slice: &str) -> &str {
                let $range = self;
                let range = $inclusive;
                if range.end >= slice.len() {
                    slice_error(slice, range.start, range.end)
                }
                range.into_slice_range().index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut str) -> &mut str {
                let $range = self;
                let range = $inclusive;
                if range.end >= slice.len() {
                    slice_error(slice, range.start, range.end)
                }
                range.into_slice_range().index_mut(slice)
            }
        }
    )*};
}
by_inclusive_range! {
    ops::RangeInclusive<usize>, |range| range;
    ops::RangeToInclusive<usize>, |range| 0..=range.end;
}

unsafe impl SliceIndex<str> for (ops::Bound<usize>, ops::Bound<usize>) {
    type Output = str;
    fn get(self, slice: &str) -> Option<&str> {
        half_open(self, slice.len())?.get(slice)
    }
    fn get_mut(self, slice: &mut str) -> Option<&mut str> {
        half_open(self, slice.len())?.get_mut(slice)
    }
    unsafe fn get_unchecked(self, slice: *const str) -> *const str {
        unsafe { slice_range(self, (slice as *const [u8]).len()).get_unchecked(slice) }
    }
    unsafe fn get_unchecked_mut(self, slice: *mut str) -> *mut str {
        unsafe { slice_range(self, (slice as *mut [u8]).len()).get_unchecked_mut(slice) }
    }
    #[track_caller]
    fn index(self, slice: &str) -> &str {
        slice_range(self, slice.len()).index(slice)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut str) -> &mut str {
        slice_range(self, slice.len()).index_mut(slice)
    }
}

/// Can be parsed.
pub trait FromStr: Sized {
    /// Why it cannot.
    type Err;
    /// The value that the text means.
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}

impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(s: &str) -> Result<bool, ParseBoolError> {
        match s {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError(())),
        }
    }
}

/// The text was neither `true` nor `false`.
#[derive(Clone, PartialEq, Eq)]
pub struct ParseBoolError(());

impl fmt::Debug for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ParseBoolError")
    }
}

impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}
impl Error for ParseBoolError {}
