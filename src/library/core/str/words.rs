//! Lines and words of strings.

use super::split::{Split, SplitInclusive};
use crate::fmt;
use crate::iter::{Filter, FusedIterator, Map};
use crate::slice;

/// Functions that are types of their own, so that the iterators made with them have names.
macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident ($arg:ident: $argument:ty) -> $result:ty { $body:expr })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub(crate) struct $name;
        impl<'a, 'b> FnOnce<($argument,)> for $name {
            type Output = $result;
            extern "rust-call" fn call_once(self, ($arg,): ($argument,)) -> $result {
                $body
            }
        }
        impl<'a, 'b> FnMut<($argument,)> for $name {
            extern "rust-call" fn call_mut(&mut self, ($arg,): ($argument,)) -> $result {
                $body
            }
        }
    )*};
}
functions! {
    /// For `str::split_whitespace`.
    IsWhitespace(c: char) -> bool { c.is_whitespace() }
    /// For `str::split_whitespace`.
    IsNotEmpty(s: &'b &'a str) -> bool { !s.is_empty() }
    /// For `str::split_ascii_whitespace`.
    IsAsciiWhitespace(byte: &'a u8) -> bool { byte.is_ascii_whitespace() }
    /// For `str::split_ascii_whitespace`.
    BytesIsNotEmpty(s: &'b &'a [u8]) -> bool { !s.is_empty() }
    /// For `str::split_ascii_whitespace`.
    UnsafeBytesToStr(bytes: &'a [u8]) -> &'a str { unsafe { super::from_utf8_unchecked(bytes) } }
    /// For `str::lines`.
    LinesMap(line: &'a str) -> &'a str { without_line_end(line) }
}

/// See `str::lines`.
#[derive(Clone, Debug)]
#[must_use]
pub struct Lines<'a>(pub(crate) Map<SplitInclusive<'a, char>, LinesMap>);

fn without_line_end(line: &str) -> &str {
    match line.strip_suffix('\n') {
        None => line,
        Some(line) => match line.strip_suffix('\r') {
            None => line,
            Some(line) => line,
        },
    }
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.0.next_back()
    }
}
impl FusedIterator for Lines<'_> {}

/// See `str::lines_any`.
#[derive(Clone, Debug)]
#[must_use]
pub struct LinesAny<'a>(pub(crate) Lines<'a>);
impl<'a> Iterator for LinesAny<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }
}
impl FusedIterator for LinesAny<'_> {}
impl<'a> DoubleEndedIterator for LinesAny<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.0.next_back()
    }
}

/// See `str::split_whitespace`.
#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a> {
    pub(crate) inner: Filter<Split<'a, IsWhitespace>, IsNotEmpty>,
}
/// See `str::split_ascii_whitespace`.
#[derive(Clone, Debug)]
pub struct SplitAsciiWhitespace<'a> {
    pub(crate) inner: Map<Filter<slice::Split<'a, u8, IsAsciiWhitespace>, BytesIsNotEmpty>, UnsafeBytesToStr>,
}
macro_rules! words {
    ($($name:ident)*) => {$(
        impl<'a> Iterator for $name<'a> {
            type Item = &'a str;
            fn next(&mut self) -> Option<&'a str> {
                self.inner.next()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.inner.size_hint()
            }
        }
        impl<'a> DoubleEndedIterator for $name<'a> {
            fn next_back(&mut self) -> Option<&'a str> {
                self.inner.next_back()
            }
        }
        impl FusedIterator for $name<'_> {}
    )*};
}
words! { SplitWhitespace SplitAsciiWhitespace }
