//! Bytes that may be UTF-8: the valid parts and the invalid ones between them.

use super::{from_utf8, from_utf8_unchecked};
use crate::fmt::{self, Write};
use crate::iter::FusedIterator;

/// Valid bytes, and the invalid sequence that ends them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utf8Chunk<'a> {
    valid: &'a str,
    invalid: &'a [u8],
}

impl<'a> Utf8Chunk<'a> {
    /// The valid bytes; none only where the invalid ones begin at once.
    #[must_use]
    pub fn valid(&self) -> &'a str {
        self.valid
    }
    /// The invalid bytes; none only at the end.
    #[must_use]
    pub fn invalid(&self) -> &'a [u8] {
        self.invalid
    }
}

/// See `[u8]::utf8_chunks`.
#[derive(Clone)]
#[must_use]
pub struct Utf8Chunks<'a> {
    source: &'a [u8],
}

impl [u8] {
    /// The valid parts and the invalid ones between them.
    pub fn utf8_chunks(&self) -> Utf8Chunks<'_> {
        Utf8Chunks { source: self }
    }
}

impl<'a> Iterator for Utf8Chunks<'a> {
    type Item = Utf8Chunk<'a>;
    fn next(&mut self) -> Option<Utf8Chunk<'a>> {
        if self.source.is_empty() {
            return None;
        }
        let error = match from_utf8(self.source) {
            Ok(valid) => {
                self.source = &[];
                return Some(Utf8Chunk { valid, invalid: &[] });
            }
            Err(error) => error,
        };
        let (valid, rest) = self.source.split_at(error.valid_up_to());
        let (invalid, rest) = match error.error_len() {
            Some(len) => rest.split_at(len),
            None => (rest, &rest[..0]),
        };
        self.source = rest;
        Some(Utf8Chunk { valid: unsafe { from_utf8_unchecked(valid) }, invalid })
    }
}
impl FusedIterator for Utf8Chunks<'_> {}
impl Utf8Chunks<'_> {
    /// What is left, between quotes; invalid bytes are escaped.
    #[doc(hidden)]
    pub fn debug(&self) -> impl fmt::Debug {
        fmt::from_fn(|f| {
            f.write_char('"')?;
            for chunk in self.clone() {
                for c in chunk.valid.chars() {
                    fmt::Display::fmt(&c.escape_debug(), f)?;
                }
                for byte in chunk.invalid {
                    write!(f, "\\x{:02X}", byte)?;
                }
            }
            f.write_char('"')
        })
    }
}
impl fmt::Debug for Utf8Chunks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Utf8Chunks").field("source", &self.debug()).finish()
    }
}
