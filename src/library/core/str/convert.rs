//! Strings from bytes.

use crate::error::Error;
use crate::fmt;
use crate::intrinsics;

/// Why bytes are not UTF-8.
#[derive(Copy, Eq, PartialEq, Clone, Debug)]
pub struct Utf8Error {
    pub(crate) valid_up_to: usize,
    pub(crate) error_len: Option<u8>,
}

impl Utf8Error {
    /// How many leading bytes are valid.
    #[must_use]
    pub const fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }
    /// How many bytes are wrong there; none when the end came too early.
    #[must_use]
    pub const fn error_len(&self) -> Option<usize> {
        match self.error_len {
            Some(len) => Some(len as usize),
            None => None,
        }
    }
}

impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(len) => write!(f, "invalid utf-8 sequence of {} bytes from index {}", len, self.valid_up_to),
            None => write!(f, "incomplete utf-8 byte sequence from index {}", self.valid_up_to),
        }
    }
}
impl Error for Utf8Error {}

/// The bytes as a string, if they are UTF-8.
pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
    let valid_up_to = unsafe { intrinsics::utf8_valid_up_to(v.as_ptr(), v.len()) };
    if valid_up_to == v.len() {
        Ok(unsafe { from_utf8_unchecked(v) })
    } else {
        Err(Utf8Error { valid_up_to, error_len: error_len(&v[valid_up_to..]) })
    }
}

/// The bytes as a string, if they are UTF-8.
pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {
    match from_utf8(v) {
        Ok(_) => Ok(unsafe { from_utf8_unchecked_mut(v) }),
        Err(error) => Err(error),
    }
}

/// The bytes as a string; they must be UTF-8.
#[must_use]
pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
    unsafe { &*(v as *const [u8] as *const str) }
}

/// The bytes as a string; they must be UTF-8.
#[must_use]
pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {
    unsafe { &mut *(v as *mut [u8] as *mut str) }
}

/// How many of the bytes, which begin with an error, belong to it; none when the end came too early.
fn error_len(v: &[u8]) -> Option<u8> {
    let (width, second) = match v[0] {
        0xC2..=0xDF => (2, 0x80..=0xBF),
        0xE0 => (3, 0xA0..=0xBF),
        0xED => (3, 0x80..=0x9F),
        0xE1..=0xEF => (3, 0x80..=0xBF),
        0xF0 => (4, 0x90..=0xBF),
        0xF1..=0xF3 => (4, 0x80..=0xBF),
        0xF4 => (4, 0x80..=0x8F),
        _ => return Some(1),
    };
    let mut i = 1;
    while i < width {
        if i >= v.len() {
            return None;
        }
        let good = if i == 1 { second.contains(&v[1]) } else { v[i] & 0xC0 == 0x80 };
        if !good {
            return Some(i as u8);
        }
        i += 1;
    }
    Some(width as u8)
}
