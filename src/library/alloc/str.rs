//! Methods of `str` that make new strings.

pub use core::str::*;

use crate::borrow::{Borrow, ToOwned};
use crate::boxed::Box;
use crate::string::String;
use core::intrinsics;
use core::str::pattern::Pattern;

impl ToOwned for str {
    type Owned = String;
    #[track_caller]
    fn to_owned(&self) -> String {
        unsafe { String::from_utf8_unchecked(crate::slice::to_vec(self.as_bytes())) }
    }
    #[track_caller]
    fn clone_into(&self, target: &mut String) {
        target.clear();
        target.push_str(self);
    }
}

/// The bytes as a boxed string; they must be UTF-8.
#[must_use]
pub unsafe fn from_boxed_utf8_unchecked(v: Box<[u8]>) -> Box<str> {
    unsafe { Box::from_raw(Box::into_raw(v) as *mut str) }
}

/// All strings with a separator between, in one buffer of exactly the right size.
#[track_caller]
pub(crate) fn join<S: Borrow<str>>(slice: &[S], sep: &str) -> String {
    if slice.is_empty() {
        return String::new();
    }
    let mut len = sep.len() * (slice.len() - 1);
    for s in slice {
        len += s.borrow().len();
    }
    let mut result = String::with_capacity(len);
    result.push_str(slice[0].borrow());
    for s in &slice[1..] {
        result.push_str(sep);
        result.push_str(s.borrow());
    }
    result
}

impl str {
    /// As boxed bytes.
    #[must_use]
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {
        self.into()
    }
    /// As a string. Nothing is moved.
    #[must_use]
    pub fn into_string(self: Box<str>) -> String {
        let slice: Box<[u8]> = self.into();
        unsafe { String::from_utf8_unchecked(crate::slice::into_vec(slice)) }
    }
    /// With all matches replaced.
    #[track_caller]
    #[must_use]
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        // A result that cannot be shorter gets room at once.
        let capacity = match from.fixed_len() {
            Some(len) if len <= to.len() => self.len(),
            _ => 0,
        };
        let mut result = String::with_capacity(capacity);
        let mut last_end = 0;
        for (start, part) in self.match_indices(from) {
            result.push_str(unsafe { self.get_unchecked(last_end..start) });
            result.push_str(to);
            last_end = start + part.len();
        }
        result.push_str(unsafe { self.get_unchecked(last_end..self.len()) });
        result
    }
    /// With the first `count` matches replaced.
    #[track_caller]
    #[must_use]
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {
        let mut result = String::with_capacity(32);
        let mut last_end = 0;
        for (start, part) in self.match_indices(pat).take(count) {
            result.push_str(unsafe { self.get_unchecked(last_end..start) });
            result.push_str(to);
            last_end = start + part.len();
        }
        result.push_str(unsafe { self.get_unchecked(last_end..self.len()) });
        result
    }
    /// In lower case.
    #[track_caller]
    #[must_use]
    pub fn to_lowercase(&self) -> String {
        let mut s = String::with_capacity(self.len());
        for (i, c) in self.char_indices() {
            if c == 'Σ' {
                s.push(lowercase_sigma(self, i));
            } else {
                s.extend(c.to_lowercase());
            }
        }
        s
    }
    /// In upper case.
    #[track_caller]
    #[must_use]
    pub fn to_uppercase(&self) -> String {
        let mut s = String::with_capacity(self.len());
        for c in self.chars() {
            s.extend(c.to_uppercase());
        }
        s
    }
    /// `n` times.
    #[track_caller]
    #[must_use]
    pub fn repeat(&self, n: usize) -> String {
        unsafe { String::from_utf8_unchecked(self.as_bytes().repeat(n)) }
    }
    /// ASCII letters in upper case.
    #[must_use]
    pub fn to_ascii_uppercase(&self) -> String {
        let mut s = self.to_owned();
        s.make_ascii_uppercase();
        s
    }
    /// ASCII letters in lower case.
    #[must_use]
    pub fn to_ascii_lowercase(&self) -> String {
        let mut s = self.to_owned();
        s.make_ascii_lowercase();
        s
    }
}

/// At the end of a word sigma has a form of its own.
fn lowercase_sigma(s: &str, i: usize) -> char {
    let is_ignored = |c: &char| intrinsics::char_property(*c, 8);
    let is_cased = |c: char| intrinsics::char_property(c, 9);
    let before = s[..i].chars().rev().find(|c| !is_ignored(c));
    let after = s[i + 2..].chars().find(|c| !is_ignored(c));
    if before.is_some_and(is_cased) && !after.is_some_and(is_cased) { 'ς' } else { 'σ' }
}
