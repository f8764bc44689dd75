//! Over the chars and bytes of a string.

use crate::fmt;
use crate::intrinsics;
use crate::iter::FusedIterator;
use crate::ptr::NonNull;
use crate::slice;

/// The char that begins at a byte, and how many bytes it has.
pub(crate) fn decode_at(s: &str, at: usize) -> (char, usize) {
    let c = unsafe { intrinsics::utf8_decode(intrinsics::offset(s.as_ptr(), at)) };
    (c, if (c as u32) < 0x80 { 1 } else { c.len_utf8() })
}

/// See `str::chars`.
#[derive(Clone)]
#[must_use]
pub struct Chars<'a> {
    pub(crate) iter: slice::Iter<'a, u8>,
}
impl<'a> Chars<'a> {
    /// What is left.
    #[must_use]
    pub fn as_str(&self) -> &'a str {
        unsafe { super::from_utf8_unchecked(self.iter.as_slice()) }
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let start = self.iter.ptr.pointer;
        if start == self.iter.end_or_len {
            return None;
        }
        let c = unsafe { intrinsics::utf8_decode(start) };
        let width = if (c as u32) < 0x80 { 1 } else { c.len_utf8() };
        self.iter.ptr = unsafe { NonNull { pointer: intrinsics::offset(start, width) } };
        Some(c)
    }
    fn count(self) -> usize {
        unsafe { intrinsics::utf8_count(self.iter.ptr.pointer, self.iter.len()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.iter.len();
        ((len + 3) / 4, Some(len))
    }
    fn last(mut self) -> Option<char> {
        self.next_back()
    }
}
impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        let (start, end) = (self.iter.ptr.pointer, self.iter.end_or_len);
        if start == end {
            return None;
        }
        let left = unsafe { intrinsics::ptr_offset_from_unsigned(end, start) };
        let c = unsafe { intrinsics::utf8_decode_back(start, left) };
        self.iter.end_or_len = unsafe { intrinsics::offset(start, left - c.len_utf8()) };
        Some(c)
    }
}
impl FusedIterator for Chars<'_> {}
impl fmt::Debug for Chars<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_str(")")
    }
}

/// See `str::char_indices`.
#[derive(Clone, Debug)]
#[must_use]
pub struct CharIndices<'a> {
    pub(crate) front_offset: usize,
    pub(crate) iter: Chars<'a>,
}
impl<'a> CharIndices<'a> {
    /// What is left.
    #[must_use]
    pub fn as_str(&self) -> &'a str {
        self.iter.as_str()
    }
    /// Where the next char begins.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.front_offset
    }
}
impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        match self.iter.next() {
            None => None,
            Some(ch) => {
                let index = self.front_offset;
                self.front_offset += ch.len_utf8();
                Some((index, ch))
            }
        }
    }
    fn count(self) -> usize {
        self.iter.count()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        match self.iter.next_back() {
            None => None,
            Some(ch) => Some((self.front_offset + self.iter.iter.len(), ch)),
        }
    }
}
impl FusedIterator for CharIndices<'_> {}

/// See `str::bytes`.
#[derive(Clone, Debug)]
#[must_use]
pub struct Bytes<'a>(pub(crate) crate::iter::Copied<slice::Iter<'a, u8>>);
impl Iterator for Bytes<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        self.0.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
    fn count(self) -> usize {
        self.0.count()
    }
    fn nth(&mut self, n: usize) -> Option<u8> {
        self.0.nth(n)
    }
    fn __random_access(&self) -> bool {
        true
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl DoubleEndedIterator for Bytes<'_> {
    fn next_back(&mut self) -> Option<u8> {
        self.0.next_back()
    }
}
impl ExactSizeIterator for Bytes<'_> {}
impl FusedIterator for Bytes<'_> {}
