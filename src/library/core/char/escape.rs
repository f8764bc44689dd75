//! Chars as several chars: escapes and changes of case.

use crate::array;
use crate::fmt::{self, Write};
use crate::intrinsics;
use crate::iter::FusedIterator;

/// Up to ten ASCII chars, or one char as it is.
#[derive(Clone, Copy)]
union Written {
    escape: [u8; 10],
    literal: char,
}

/// What `start` is where a char stands as it is.
const LITERAL: u8 = 128;

/// What is left of an escape.
#[derive(Clone)]
struct EscapeIterInner {
    data: Written,
    start: u8,
    end: u8,
}

impl EscapeIterInner {
    fn one(literal: char) -> EscapeIterInner {
        EscapeIterInner { data: Written { literal }, start: LITERAL, end: LITERAL + 1 }
    }
    fn backslash(c: char) -> EscapeIterInner {
        let mut escape = [0; 10];
        (escape[0], escape[1]) = (b'\\', c as u8);
        EscapeIterInner { data: Written { escape }, start: 0, end: 2 }
    }
    fn unicode(c: char) -> EscapeIterInner {
        let mut escape = [0; 10];
        (escape[0], escape[1], escape[2]) = (b'\\', b'u', b'{');
        let code = c as u32;
        let mut shift = 24;
        while shift > 4 && code >> (shift - 4) == 0 {
            shift -= 4;
        }
        let mut end = 3;
        while shift > 0 {
            shift -= 4;
            let digit = ((code >> shift) & 0xF) as u8;
            escape[end] = if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
            end += 1;
        }
        escape[end] = b'}';
        EscapeIterInner { data: Written { escape }, start: 0, end: end as u8 + 1 }
    }
    fn char_at(&self, index: u8) -> char {
        unsafe { if index >= LITERAL { self.data.literal } else { self.data.escape[index as usize] as char } }
    }
    fn next(&mut self) -> Option<char> {
        if self.start == self.end {
            return None;
        }
        self.start += 1;
        Some(self.char_at(self.start - 1))
    }
    fn next_back(&mut self) -> Option<char> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        Some(self.char_at(self.end))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.end - self.start) as usize;
        (n, Some(n))
    }
}
impl fmt::Display for EscapeIterInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end {
            return Ok(());
        }
        if self.start >= LITERAL {
            return f.write_char(self.char_at(self.start));
        }
        let escape = unsafe { &self.data.escape[self.start as usize..self.end as usize] };
        f.write_str(unsafe { crate::str::from_utf8_unchecked(escape) })
    }
}
impl fmt::Debug for EscapeIterInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("EscapeIterInner").field(&format_args!("'{self}'")).finish()
    }
}

/// The chars that one char becomes in another case, at most three.
#[derive(Clone, Debug)]
struct CaseMappingIter(array::IntoIter<char, 3>);

impl CaseMappingIter {
    fn next(&mut self) -> Option<char> {
        self.0.next()
    }
    fn next_back(&mut self) -> Option<char> {
        self.0.next_back()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
impl fmt::Display for CaseMappingIter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.as_slice() {
            f.write_char(*c)?;
        }
        Ok(())
    }
}

macro_rules! several_chars {
    ($($(#[$doc:meta])* $name:ident $inner:ident $trusted:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name($inner);

        impl Iterator for $name {
            type Item = char;
            fn next(&mut self) -> Option<char> {
                self.0.next()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }
            fn __trusted_len(&self) -> bool {
                $trusted
            }
        }
        impl DoubleEndedIterator for $name {
            fn next_back(&mut self) -> Option<char> {
                self.0.next_back()
            }
        }
        impl ExactSizeIterator for $name {}
        impl FusedIterator for $name {}
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )*};
}
several_chars! {
    /// See `char::escape_debug`.
    EscapeDebug EscapeIterInner false
    /// See `char::escape_default`.
    EscapeDefault EscapeIterInner false
    /// See `char::escape_unicode`.
    EscapeUnicode EscapeIterInner false
    /// See `char::to_lowercase`.
    ToLowercase CaseMappingIter true
    /// See `char::to_uppercase`.
    ToUppercase CaseMappingIter true
}

/// The escape that a char has by itself.
fn simple_escape(c: char) -> Option<char> {
    match c {
        '\0' => Some('0'),
        '\t' => Some('t'),
        '\r' => Some('r'),
        '\n' => Some('n'),
        '\\' | '"' | '\'' => Some(c),
        _ => None,
    }
}

impl char {
    /// As `{:?}` escapes it.
    #[must_use]
    pub fn escape_debug(self) -> EscapeDebug {
        EscapeDebug(match simple_escape(self) {
            Some(c) => EscapeIterInner::backslash(c),
            None if self.debug_is_escaped(true) => EscapeIterInner::unicode(self),
            None => EscapeIterInner::one(self),
        })
    }
    /// All that is not printable ASCII escaped.
    #[must_use]
    pub fn escape_default(self) -> EscapeDefault {
        EscapeDefault(match self {
            '\t' | '\r' | '\n' | '\\' | '"' | '\'' => match simple_escape(self) {
                Some(c) => EscapeIterInner::backslash(c),
                None => EscapeIterInner::one(self),
            },
            ' '..='~' => EscapeIterInner::one(self),
            _ => EscapeIterInner::unicode(self),
        })
    }
    /// Escaped by its number.
    #[must_use]
    pub fn escape_unicode(self) -> EscapeUnicode {
        EscapeUnicode(EscapeIterInner::unicode(self))
    }
    /// For `str::escape_debug`.
    pub(crate) fn __escape_debug_at(self, first: bool) -> EscapeDebug {
        EscapeDebug(match simple_escape(self) {
            Some(c) => EscapeIterInner::backslash(c),
            None if self.debug_is_escaped(first) => EscapeIterInner::unicode(self),
            None => EscapeIterInner::one(self),
        })
    }
    /// For `str::escape_default`.
    pub(crate) fn __escape_default_at(self, _first: bool) -> EscapeDefault {
        self.escape_default()
    }
    /// For `str::escape_unicode`.
    pub(crate) fn __escape_unicode_at(self, _first: bool) -> EscapeUnicode {
        self.escape_unicode()
    }
    /// In lower case; that may be several chars.
    #[must_use]
    pub fn to_lowercase(self) -> ToLowercase {
        ToLowercase(changed_case(self, false))
    }
    /// In upper case; that may be several chars.
    #[must_use]
    pub fn to_uppercase(self) -> ToUppercase {
        ToUppercase(changed_case(self, true))
    }

    /// Whether `{:?}` escapes it.
    pub(crate) fn debug_is_escaped(self, grapheme_extend: bool) -> bool {
        if self.is_ascii() {
            return (self as u8) < 0x20 || self == '\x7f' || self == '"' || self == '\'' || self == '\\';
        }
        (grapheme_extend && intrinsics::char_property(self, 7)) || !intrinsics::char_property(self, 6)
    }

    /// Writes what `{:?}` shows of a char that is escaped.
    pub(crate) fn write_escaped_debug(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let escaped = match simple_escape(self) {
            Some(c) => EscapeIterInner::backslash(c),
            None => EscapeIterInner::unicode(self),
        };
        fmt::Display::fmt(&escaped, f)
    }
}

fn changed_case(c: char, upper: bool) -> CaseMappingIter {
    let mapped = if c.is_ascii() {
        [if upper { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }, '\0', '\0']
    } else {
        intrinsics::char_case(c, upper)
    };
    let count = if mapped[1] == '\0' {
        1
    } else if mapped[2] == '\0' {
        2
    } else {
        3
    };
    CaseMappingIter(array::IntoIter::first(mapped, count))
}
