//! Over the chars, bytes, lines and words of a string.

use super::split::Split;
use crate::char;
use crate::fmt;
use crate::iter::FusedIterator;
use crate::slice;

/// The char that begins at a byte, and how many bytes it has.
pub(crate) fn decode_at(s: &str, at: usize) -> (char, usize) {
    let bytes = s.as_bytes();
    let first = bytes[at] as u32;
    let (code, width) = if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        (((first & 0x1F) << 6) | continuation(bytes, at + 1), 2)
    } else if first < 0xF0 {
        (((first & 0x0F) << 12) | (continuation(bytes, at + 1) << 6) | continuation(bytes, at + 2), 3)
    } else {
        let high = ((first & 0x07) << 18) | (continuation(bytes, at + 1) << 12);
        (high | (continuation(bytes, at + 2) << 6) | continuation(bytes, at + 3), 4)
    };
    (unsafe { char::from_u32_unchecked(code) }, width)
}

fn continuation(bytes: &[u8], at: usize) -> u32 {
    (bytes[at] & 0x3F) as u32
}

/// The next char of a byte iterator.
fn next_code_point(bytes: &mut slice::Iter<'_, u8>) -> Option<char> {
    let first = match bytes.next() {
        Some(&first) => first as u32,
        None => return None,
    };
    if first < 0x80 {
        return Some(unsafe { char::from_u32_unchecked(first) });
    }
    let mut code = if first < 0xE0 {
        first & 0x1F
    } else if first < 0xF0 {
        first & 0x0F
    } else {
        first & 0x07
    };
    let more = if first < 0xE0 {
        1
    } else if first < 0xF0 {
        2
    } else {
        3
    };
    let mut i = 0;
    while i < more {
        if let Some(&b) = bytes.next() {
            code = (code << 6) | (b & 0x3F) as u32;
        }
        i += 1;
    }
    Some(unsafe { char::from_u32_unchecked(code) })
}

/// The last char of a byte iterator.
fn next_code_point_back(bytes: &mut slice::Iter<'_, u8>) -> Option<char> {
    let mut code = 0;
    let mut shift = 0;
    while let Some(&b) = bytes.next_back() {
        if b < 0x80 {
            return Some(unsafe { char::from_u32_unchecked(b as u32) });
        }
        if b & 0xC0 == 0x80 {
            code |= ((b & 0x3F) as u32) << shift;
            shift += 6;
        } else {
            let mask = if b < 0xE0 {
                0x1F
            } else if b < 0xF0 {
                0x0F
            } else {
                0x07
            };
            return Some(unsafe { char::from_u32_unchecked(code | (((b & mask) as u32) << shift)) });
        }
    }
    None
}

/// See `str::chars`.
#[derive(Clone)]
pub struct Chars<'a> {
    pub(crate) iter: slice::Iter<'a, u8>,
}
impl<'a> Chars<'a> {
    /// What is left.
    pub fn as_str(&self) -> &'a str {
        unsafe { super::from_utf8_unchecked(self.iter.as_slice()) }
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        next_code_point(&mut self.iter)
    }
    fn count(self) -> usize {
        let mut n = 0;
        for &b in self.iter {
            if b & 0xC0 != 0x80 {
                n += 1;
            }
        }
        n
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
        next_code_point_back(&mut self.iter)
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
pub struct CharIndices<'a> {
    pub(crate) front_offset: usize,
    pub(crate) iter: Chars<'a>,
}
impl<'a> CharIndices<'a> {
    /// What is left.
    pub fn as_str(&self) -> &'a str {
        self.iter.as_str()
    }
    /// Where the next char begins.
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
pub struct Bytes<'a>(pub(crate) crate::iter::Copied<slice::Iter<'a, u8>>);
impl Iterator for Bytes<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        self.0.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
    fn nth(&mut self, n: usize) -> Option<u8> {
        self.0.nth(n)
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

/// See `str::lines`.
#[derive(Clone)]
pub struct Lines<'a>(pub(crate) super::split::SplitInclusive<'a, char>);

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
        Some(without_line_end(self.0.next()?))
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        Some(without_line_end(self.0.next_back()?))
    }
}
impl FusedIterator for Lines<'_> {}

/// See `str::split_whitespace`.
#[derive(Clone)]
pub struct SplitWhitespace<'a> {
    pub(crate) inner: Split<'a, fn(char) -> bool>,
}
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        loop {
            let word = self.inner.next()?;
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        loop {
            let word = self.inner.next_back()?;
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}
impl FusedIterator for SplitWhitespace<'_> {}

/// See `str::split_ascii_whitespace`.
#[derive(Clone)]
pub struct SplitAsciiWhitespace<'a> {
    pub(crate) inner: SplitWhitespace<'a>,
}
impl<'a> Iterator for SplitAsciiWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.inner.next()
    }
}
impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.inner.next_back()
    }
}

/// See `str::encode_utf16`.
#[derive(Clone)]
pub struct EncodeUtf16<'a> {
    pub(crate) chars: Chars<'a>,
    pub(crate) extra: u16,
}
impl Iterator for EncodeUtf16<'_> {
    type Item = u16;
    fn next(&mut self) -> Option<u16> {
        if self.extra != 0 {
            let unit = self.extra;
            self.extra = 0;
            return Some(unit);
        }
        let code = self.chars.next()? as u32;
        if code < 0x10000 {
            return Some(code as u16);
        }
        let code = code - 0x10000;
        self.extra = 0xDC00 | (code & 0x3FF) as u16;
        Some(0xD800 | (code >> 10) as u16)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.chars.iter.len();
        let extra = if self.extra == 0 { 0 } else { 1 };
        ((len + 2) / 3 + extra, Some(len + extra))
    }
}

macro_rules! escapes {
    ($($(#[$doc:meta])* $name:ident $each:ident $method:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'a> {
            pub(crate) chars: Chars<'a>,
            pub(crate) escape: Option<char::$each>,
        }
        impl Iterator for $name<'_> {
            type Item = char;
            fn next(&mut self) -> Option<char> {
                loop {
                    if let Some(escape) = &mut self.escape {
                        if let Some(c) = escape.next() {
                            return Some(c);
                        }
                    }
                    self.escape = Some(self.chars.next()?.$method());
                }
            }
        }
        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                for c in self.clone() {
                    fmt::Write::write_char(f, c)?;
                }
                Ok(())
            }
        }
    )*};
}
escapes! {
    /// See `str::escape_debug`.
    EscapeDebug EscapeDebug escape_debug;
    /// See `str::escape_default`.
    EscapeDefault EscapeDefault escape_default;
    /// See `str::escape_unicode`.
    EscapeUnicode EscapeUnicode escape_unicode;
}
