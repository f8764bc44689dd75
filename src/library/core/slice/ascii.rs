//! Bytes as ASCII text.

use crate::ascii;
use crate::fmt::{self, Write};
use crate::intrinsics;
use crate::iter::FusedIterator;

impl [u8] {
    /// Whether all bytes are ASCII.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        unsafe { intrinsics::ascii_up_to(self.as_ptr(), self.len()) == self.len() }
    }
    /// Whether it is equal, upper and lower case being the same.
    #[must_use]
    pub const fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len() {
            if !self[i].eq_ignore_ascii_case(&other[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    /// To upper case.
    pub const fn make_ascii_uppercase(&mut self) {
        let mut i = 0;
        while i < self.len() {
            self[i] = self[i].to_ascii_uppercase();
            i += 1;
        }
    }
    /// To lower case.
    pub const fn make_ascii_lowercase(&mut self) {
        let mut i = 0;
        while i < self.len() {
            self[i] = self[i].to_ascii_lowercase();
            i += 1;
        }
    }
    /// As it is written in a byte string.
    #[must_use]
    pub fn escape_ascii(&self) -> EscapeAscii<'_> {
        EscapeAscii { bytes: self, front: None, back: None }
    }
    /// Without white space at the start.
    pub const fn trim_ascii_start(&self) -> &[u8] {
        let mut bytes = self;
        while let [first, rest @ ..] = bytes {
            if first.is_ascii_whitespace() {
                bytes = rest;
            } else {
                break;
            }
        }
        bytes
    }
    /// Without white space at the end.
    pub const fn trim_ascii_end(&self) -> &[u8] {
        let mut bytes = self;
        while let [rest @ .., last] = bytes {
            if last.is_ascii_whitespace() {
                bytes = rest;
            } else {
                break;
            }
        }
        bytes
    }
    /// Without white space at both ends.
    pub const fn trim_ascii(&self) -> &[u8] {
        self.trim_ascii_start().trim_ascii_end()
    }
}

/// See `[u8]::escape_ascii`.
#[derive(Clone)]
#[must_use]
pub struct EscapeAscii<'a> {
    bytes: &'a [u8],
    front: Option<ascii::EscapeDefault>,
    back: Option<ascii::EscapeDefault>,
}
impl Iterator for EscapeAscii<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        loop {
            if let Some(escape) = &mut self.front {
                if let Some(byte) = escape.next() {
                    return Some(byte);
                }
            }
            match self.bytes {
                [first, rest @ ..] => {
                    self.front = Some(ascii::escape_default(*first));
                    self.bytes = rest;
                }
                [] => break,
            }
        }
        match &mut self.back {
            Some(escape) => escape.next(),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let ends = left_in(&self.front) + left_in(&self.back);
        (ends, if self.bytes.is_empty() { Some(ends) } else { None })
    }
}

fn left_in(escape: &Option<ascii::EscapeDefault>) -> usize {
    match escape {
        Some(escape) => escape.len(),
        None => 0,
    }
}

impl DoubleEndedIterator for EscapeAscii<'_> {
    fn next_back(&mut self) -> Option<u8> {
        loop {
            if let Some(escape) = &mut self.back {
                if let Some(byte) = escape.next_back() {
                    return Some(byte);
                }
            }
            match self.bytes {
                [rest @ .., last] => {
                    self.back = Some(ascii::escape_default(*last));
                    self.bytes = rest;
                }
                [] => break,
            }
        }
        match &mut self.front {
            Some(escape) => escape.next_back(),
            None => None,
        }
    }
}
impl FusedIterator for EscapeAscii<'_> {}

fn is_written_plainly(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7e) && !matches!(byte, b'\\' | b'\'' | b'"')
}

impl fmt::Display for EscapeAscii<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is begun goes byte by byte; what needs no escape goes at once.
        for byte in self.front.clone().into_iter().flatten() {
            f.write_char(byte as char)?;
        }
        let mut bytes = self.bytes;
        while !bytes.is_empty() {
            let plain = bytes.iter().take_while(|byte| is_written_plainly(**byte)).count();
            f.write_str(unsafe { crate::str::from_utf8_unchecked(&bytes[..plain]) })?;
            let [escaped, rest @ ..] = &bytes[plain..] else { break };
            f.write_str(ascii::escape_default(*escaped).as_str())?;
            bytes = rest;
        }
        for byte in self.back.clone().into_iter().flatten() {
            f.write_char(byte as char)?;
        }
        Ok(())
    }
}
impl fmt::Debug for EscapeAscii<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EscapeAscii").finish_non_exhaustive()
    }
}
