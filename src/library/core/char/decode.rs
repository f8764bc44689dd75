//! Chars of UTF-16.

use crate::iter::FusedIterator;
use crate::error::Error;
use crate::fmt;

/// See [`decode_utf16`].
#[derive(Clone, Debug)]
pub struct DecodeUtf16<I: Iterator<Item = u16>> {
    iter: I,
    /// A unit that was read to see whether it belongs to the one before.
    buf: Option<u16>,
}

/// A surrogate that stands alone.
#[derive(Debug, Clone, Eq, PartialEq)]
pub struct DecodeUtf16Error {
    code: u16,
}

/// Chars of UTF-16; what is not is an error.
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {
    DecodeUtf16 { iter: iter.into_iter(), buf: None }
}

impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
    fn next(&mut self) -> Option<Result<char, DecodeUtf16Error>> {
        let unit = match self.buf.take() {
            Some(unit) => unit,
            None => self.iter.next()?,
        };
        if unit & 0xF800 != 0xD800 {
            return Some(Ok(unsafe { char::from_u32_unchecked(unit as u32) }));
        }
        if unit >= 0xDC00 {
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let second = match self.iter.next() {
            Some(second) => second,
            None => return Some(Err(DecodeUtf16Error { code: unit })),
        };
        if second & 0xFC00 != 0xDC00 {
            self.buf = Some(second);
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let code = (((unit & 0x3FF) as u32) << 10 | (second & 0x3FF) as u32) + 0x10000;
        Some(Ok(unsafe { char::from_u32_unchecked(code) }))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let (low_buf, high_buf) = match self.buf {
            None => (0, 0),
            // A surrogate at the end is an error by itself, one at the start of a pair may be.
            Some(unit) if unit & 0xF800 == 0xD800 && unit < 0xDC00 => match high {
                Some(0) => (1, 1),
                _ => (0, 1),
            },
            Some(_) => (1, 1),
        };
        let low = low / 2 + low % 2 + low_buf;
        (low, high.and_then(|high| high.checked_add(high_buf)))
    }
}

impl DecodeUtf16Error {
    /// The surrogate.
    #[must_use]
    pub fn unpaired_surrogate(&self) -> u16 {
        self.code
    }
}
impl fmt::Display for DecodeUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unpaired surrogate found: {:x}", self.code)
    }
}
impl Error for DecodeUtf16Error {}
impl<I: Iterator<Item = u16> + FusedIterator> FusedIterator for DecodeUtf16<I> {}
