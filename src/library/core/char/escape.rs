//! Chars as several chars: escapes and changes of case.

use crate::fmt::{self, Write};
use crate::intrinsics;
use crate::iter::FusedIterator;

/// Up to ten ASCII chars, or one other.
#[derive(Clone, Debug)]
struct Short {
    chars: [char; 10],
    start: usize,
    end: usize,
}

impl Short {
    fn one(c: char) -> Short {
        let mut chars = ['\0'; 10];
        chars[0] = c;
        Short { chars, start: 0, end: 1 }
    }
    fn backslash(c: char) -> Short {
        let mut short = Short::one('\\');
        short.push(c);
        short
    }
    fn push(&mut self, c: char) {
        self.chars[self.end] = c;
        self.end += 1;
    }
    fn unicode(c: char) -> Short {
        let mut short = Short::backslash('u');
        short.push('{');
        let code = c as u32;
        let mut shift = 24;
        while shift > 4 && code >> (shift - 4) == 0 {
            shift -= 4;
        }
        while shift > 0 {
            shift -= 4;
            let digit = ((code >> shift) & 0xF) as u8;
            short.push((if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }) as char);
        }
        short.push('}');
        short
    }
}

macro_rules! several_chars {
    ($($(#[$doc:meta])* $name:ident $trusted:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name(Short);

        impl Iterator for $name {
            type Item = char;
            fn next(&mut self) -> Option<char> {
                if self.0.start == self.0.end {
                    return None;
                }
                let c = self.0.chars[self.0.start];
                self.0.start += 1;
                Some(c)
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = self.0.end - self.0.start;
                (n, Some(n))
            }
            fn __trusted_len(&self) -> bool {
                $trusted
            }
        }
        impl DoubleEndedIterator for $name {
            fn next_back(&mut self) -> Option<char> {
                if self.0.start == self.0.end {
                    return None;
                }
                self.0.end -= 1;
                Some(self.0.chars[self.0.end])
            }
        }
        impl ExactSizeIterator for $name {}
        impl FusedIterator for $name {}
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut i = self.0.start;
                while i < self.0.end {
                    f.write_char(self.0.chars[i])?;
                    i += 1;
                }
                Ok(())
            }
        }
    )*};
}
several_chars! {
    /// See `char::escape_debug`.
    EscapeDebug false
    /// See `char::escape_default`.
    EscapeDefault false
    /// See `char::escape_unicode`.
    EscapeUnicode false
    /// See `char::to_lowercase`.
    ToLowercase true
    /// See `char::to_uppercase`.
    ToUppercase true
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
    pub fn escape_debug(self) -> EscapeDebug {
        EscapeDebug(match simple_escape(self) {
            Some(c) => Short::backslash(c),
            None if self.debug_is_escaped(true) => Short::unicode(self),
            None => Short::one(self),
        })
    }
    /// All that is not printable ASCII escaped.
    pub fn escape_default(self) -> EscapeDefault {
        EscapeDefault(match self {
            '\t' | '\r' | '\n' | '\\' | '"' | '\'' => match simple_escape(self) {
                Some(c) => Short::backslash(c),
                None => Short::one(self),
            },
            ' '..='~' => Short::one(self),
            _ => Short::unicode(self),
        })
    }
    /// Escaped by its number.
    pub fn escape_unicode(self) -> EscapeUnicode {
        EscapeUnicode(Short::unicode(self))
    }
    /// For `str::escape_debug`.
    pub(crate) fn __escape_debug_at(self, first: bool) -> EscapeDebug {
        EscapeDebug(match simple_escape(self) {
            Some(c) => Short::backslash(c),
            None if self.debug_is_escaped(first) => Short::unicode(self),
            None => Short::one(self),
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
    pub fn to_lowercase(self) -> ToLowercase {
        ToLowercase(changed_case(self, false))
    }
    /// In upper case; that may be several chars.
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
        let short = match simple_escape(self) {
            Some(c) => Short::backslash(c),
            None => Short::unicode(self),
        };
        fmt::Display::fmt(&EscapeDebug(short), f)
    }
}

fn changed_case(c: char, upper: bool) -> Short {
    if c.is_ascii() {
        return Short::one(if upper { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() });
    }
    let mapped = intrinsics::char_case(c, upper);
    let mut short = Short::one(mapped[0]);
    if mapped[1] != '\0' {
        short.push(mapped[1]);
    }
    if mapped[2] != '\0' {
        short.push(mapped[2]);
    }
    short
}
