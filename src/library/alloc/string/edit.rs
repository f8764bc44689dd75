//! Methods of `String` that change it in the middle.

use super::String;
use core::fmt;
use core::ops::{Range, RangeBounds};
use core::ptr;
use core::str::Chars;
use core::str::pattern::Pattern;

impl String {
    /// Cuts it off.
    #[track_caller]
    pub fn truncate(&mut self, new_len: usize) {
        if new_len <= self.len() {
            assert!(self.is_char_boundary(new_len));
            self.vec.truncate(new_len)
        }
    }
    /// Takes the last char.
    pub fn pop(&mut self) -> Option<char> {
        let ch = self.as_str().chars().next_back()?;
        let newlen = self.len() - ch.len_utf8();
        unsafe { self.vec.set_len(newlen) };
        Some(ch)
    }
    /// Takes the char that begins at a byte.
    #[track_caller]
    pub fn remove(&mut self, idx: usize) -> char {
        let ch = match self[idx..].chars().next() {
            Some(ch) => ch,
            None => panic!("cannot remove a char from the end of a string"),
        };
        let next = idx + ch.len_utf8();
        let len = self.len();
        unsafe {
            let base = self.vec.as_mut_ptr();
            ptr::copy(base.add(next) as *const u8, base.add(idx), len - next);
            self.vec.set_len(len - (next - idx));
        }
        ch
    }
    /// Keeps the chars that fulfil the predicate.
    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut f: F) {
        let len = self.len();
        let mut read = 0;
        let mut kept = 0;
        while read < len {
            let ch = unsafe { self.get_unchecked(read..len) }.chars().next().unwrap_or('\0');
            let width = ch.len_utf8();
            if f(ch) {
                let base = self.vec.as_mut_ptr();
                unsafe { ptr::copy(base.add(read) as *const u8, base.add(kept), width) };
                kept += width;
            }
            read += width;
        }
        unsafe { self.vec.set_len(kept) };
    }
    /// Puts a char in.
    #[track_caller]
    pub fn insert(&mut self, idx: usize, ch: char) {
        assert!(self.is_char_boundary(idx));
        let mut bits = [0; 4];
        unsafe { self.insert_bytes(idx, ch.encode_utf8(&mut bits).as_bytes()) }
    }
    /// Puts a string in.
    #[track_caller]
    pub fn insert_str(&mut self, idx: usize, string: &str) {
        assert!(self.is_char_boundary(idx));
        unsafe { self.insert_bytes(idx, string.as_bytes()) }
    }
    #[track_caller]
    unsafe fn insert_bytes(&mut self, idx: usize, bytes: &[u8]) {
        let len = self.len();
        let amount = bytes.len();
        self.vec.reserve(amount);
        unsafe {
            let at = self.vec.as_mut_ptr().add(idx);
            ptr::copy(at as *const u8, at.add(amount), len - idx);
            ptr::copy_nonoverlapping(bytes.as_ptr(), at, amount);
            self.vec.set_len(len + amount);
        }
    }
    /// The part from `at` in a string of its own.
    #[track_caller]
    #[must_use]
    pub fn split_off(&mut self, at: usize) -> String {
        assert!(self.is_char_boundary(at));
        String { vec: self.vec.split_off(at) }
    }
    /// Takes a range out.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let Range { start, end } = core::slice::__range(range, ..self.len());
        assert!(self.is_char_boundary(start));
        assert!(self.is_char_boundary(end));
        let string = self as *mut String;
        let iter = unsafe { (&*string).as_str().get_unchecked(start..end) }.chars();
        Drain { string, start, end, iter }
    }
    /// Replaces a range by another string.
    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) {
        let range = core::slice::__range(range, ..self.len());
        assert!(self.is_char_boundary(range.start), "start of range should be a character boundary");
        assert!(self.is_char_boundary(range.end), "end of range should be a character boundary");
        self.vec.splice(range, replace_with.bytes());
    }
    /// A part of it at the end once more.
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {
        let Range { start, end } = core::slice::__range(src, ..self.len());
        assert!(self.is_char_boundary(start));
        assert!(self.is_char_boundary(end));
        self.vec.extend_from_within(start..end);
    }
    /// Without what matches.
    #[doc(hidden)]
    #[unstable(feature = "string_remove_matches")]
    pub fn remove_matches<P: Pattern>(&mut self, pat: P) {
        *self = self.replace(pat, "");
    }
}

/// See [`String::drain`].
pub struct Drain<'a> {
    string: *mut String,
    start: usize,
    end: usize,
    iter: Chars<'a>,
}
impl Drain<'_> {
    /// What is left.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.iter.as_str()
    }
}
unsafe impl Send for Drain<'_> {}
unsafe impl Sync for Drain<'_> {}
impl Drop for Drain<'_> {
    fn drop(&mut self) {
        let vec = unsafe { (*self.string).as_mut_vec() };
        if self.start <= self.end && self.end <= vec.len() {
            vec.drain(self.start..self.end);
        }
    }
}
impl Iterator for Drain<'_> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl DoubleEndedIterator for Drain<'_> {
    fn next_back(&mut self) -> Option<char> {
        self.iter.next_back()
    }
}
impl core::iter::FusedIterator for Drain<'_> {}
impl AsRef<str> for Drain<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl AsRef<[u8]> for Drain<'_> {
    fn as_ref(&self) -> &[u8] {
        self.as_str().as_bytes()
    }
}
impl fmt::Debug for Drain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(&self.as_str()).finish()
    }
}
