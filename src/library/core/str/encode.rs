//! Strings as UTF-16, and with escapes.

use super::Chars;
use crate::char;
use crate::fmt;
use crate::iter::FusedIterator;

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
impl FusedIterator for EncodeUtf16<'_> {}
impl fmt::Debug for EncodeUtf16<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncodeUtf16").finish_non_exhaustive()
    }
}

macro_rules! escapes {
    ($($(#[$doc:meta])* $name:ident $each:ident $method:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'a> {
            pub(crate) chars: Chars<'a>,
            pub(crate) escape: Option<char::$each>,
            /// Whether the first char has been given: what extends a char before it is escaped only where there is none.
            pub(crate) started: bool,
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
                    let c = self.chars.next()?;
                    self.escape = Some(c.$method(!self.started));
                    self.started = true;
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let open = match &self.escape {
                    Some(escape) => escape.len(),
                    None => 0,
                };
                let (lower, upper) = self.chars.size_hint();
                (lower.saturating_add(open), upper.map(|n| n * 10 + open))
            }
        }
        impl FusedIterator for $name<'_> {}
        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
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
    EscapeDebug EscapeDebug __escape_debug_at;
    /// See `str::escape_default`.
    EscapeDefault EscapeDefault __escape_default_at;
    /// See `str::escape_unicode`.
    EscapeUnicode EscapeUnicode __escape_unicode_at;
}
