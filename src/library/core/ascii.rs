//! Bytes as ASCII text.

use crate::fmt;
use crate::iter::FusedIterator;

/// An escaped byte.
#[derive(Clone)]
#[must_use]
pub struct EscapeDefault {
    data: [u8; 4],
    start: u8,
    end: u8,
}

/// A byte as it is written in a byte string.
pub fn escape_default(c: u8) -> EscapeDefault {
    let hex = |digit: u8| if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
    let (data, end) = match c {
        b'\t' => ([b'\\', b't', 0, 0], 2),
        b'\r' => ([b'\\', b'r', 0, 0], 2),
        b'\n' => ([b'\\', b'n', 0, 0], 2),
        b'\\' | b'\'' | b'"' => ([b'\\', c, 0, 0], 2),
        0x20..=0x7e => ([c, 0, 0, 0], 1),
        _ => ([b'\\', b'x', hex(c >> 4), hex(c & 0xf)], 4),
    };
    EscapeDefault { data, start: 0, end }
}

impl EscapeDefault {
    /// What is left, as text.
    #[doc(hidden)]
    pub fn as_str(&self) -> &str {
        unsafe { crate::str::from_utf8_unchecked(&self.data[self.start as usize..self.end as usize]) }
    }
}
impl Iterator for EscapeDefault {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        if self.start == self.end {
            return None;
        }
        self.start += 1;
        Some(self.data[self.start as usize - 1])
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.end - self.start) as usize;
        (n, Some(n))
    }
}
impl DoubleEndedIterator for EscapeDefault {
    fn next_back(&mut self) -> Option<u8> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        Some(self.data[self.end as usize])
    }
}
impl ExactSizeIterator for EscapeDefault {}
impl FusedIterator for EscapeDefault {}
impl fmt::Display for EscapeDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Debug for EscapeDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EscapeDefault").finish_non_exhaustive()
    }
}
