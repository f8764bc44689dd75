//! [`CStr`]: text that ends with a nul byte.

use super::c_char;
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Index, RangeFrom};
use crate::slice;
use crate::str;

/// Text that ends with a nul byte.
#[lang = "CStr"]
#[rustc_has_incoherent_inherent_impls]
#[repr(transparent)]
pub struct CStr {
    inner: [c_char],
}

/// Bytes that are no [`CStr`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FromBytesWithNulError {
    /// There is a nul byte before the end.
    InteriorNul {
        /// Where.
        position: usize,
    },
    /// There is none at the end.
    NotNulTerminated,
}
impl fmt::Display for FromBytesWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FromBytesWithNulError::InteriorNul { position } => {
                write!(f, "data provided contains an interior nul byte at byte position {position}")
            }
            FromBytesWithNulError::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromBytesWithNulError {}

/// Bytes without a nul byte.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromBytesUntilNulError(());
impl fmt::Display for FromBytesUntilNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("data provided does not contain a nul")
    }
}
impl Error for FromBytesUntilNulError {}

impl CStr {
    /// Of a pointer to text that ends with a nul byte.
    #[must_use]
    pub const unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {
        let mut len = 0;
        unsafe {
            while *ptr.add(len) != 0 {
                len += 1;
            }
            CStr::from_bytes_with_nul_unchecked(slice::from_raw_parts(ptr as *const u8, len + 1))
        }
    }
    /// The bytes up to the first nul byte.
    pub const fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {
        let at = unsafe { crate::intrinsics::find_byte(bytes.as_ptr(), bytes.len(), 0) };
        if at == bytes.len() {
            return Err(FromBytesUntilNulError(()));
        }
        Ok(unsafe { CStr::from_bytes_with_nul_unchecked(slice::from_raw_parts(bytes.as_ptr(), at + 1)) })
    }
    /// Bytes whose only nul byte is the last.
    pub const fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {
        let at = unsafe { crate::intrinsics::find_byte(bytes.as_ptr(), bytes.len(), 0) };
        if at == bytes.len() {
            Err(FromBytesWithNulError::NotNulTerminated)
        } else if at + 1 != bytes.len() {
            Err(FromBytesWithNulError::InteriorNul { position: at })
        } else {
            Ok(unsafe { CStr::from_bytes_with_nul_unchecked(bytes) })
        }
    }
    /// Bytes whose only nul byte is the last.
    #[must_use]
    pub const unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr {
        unsafe { &*(bytes as *const [u8] as *const CStr) }
    }
    /// Where the text is.
    #[must_use]
    pub const fn as_ptr(&self) -> *const c_char {
        &raw const self.inner as *const c_char
    }
    /// How many bytes, without the nul byte.
    #[must_use]
    pub const fn count_bytes(&self) -> usize {
        self.to_bytes_with_nul().len() - 1
    }
    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.count_bytes() == 0
    }
    /// The bytes without the nul byte.
    #[must_use]
    pub const fn to_bytes(&self) -> &[u8] {
        unsafe { slice::from_raw_parts(self.as_ptr() as *const u8, self.count_bytes()) }
    }
    /// The bytes with the nul byte.
    #[must_use]
    pub const fn to_bytes_with_nul(&self) -> &[u8] {
        unsafe { &*(&raw const self.inner as *const [u8]) }
    }
    /// As text, if it is UTF-8.
    pub const fn to_str(&self) -> Result<&str, str::Utf8Error> {
        str::from_utf8(self.to_bytes())
    }
}

impl PartialEq for CStr {
    fn eq(&self, other: &CStr) -> bool {
        self.to_bytes() == other.to_bytes()
    }
}
impl Eq for CStr {}
impl PartialOrd for CStr {
    fn partial_cmp(&self, other: &CStr) -> Option<Ordering> {
        self.to_bytes().partial_cmp(other.to_bytes())
    }
}
impl Ord for CStr {
    fn cmp(&self, other: &CStr) -> Ordering {
        self.to_bytes().cmp(other.to_bytes())
    }
}
impl Hash for CStr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.inner.hash(state)
    }
}
impl AsRef<CStr> for CStr {
    fn as_ref(&self) -> &CStr {
        self
    }
}
impl Default for &CStr {
    fn default() -> Self {
        unsafe { CStr::from_bytes_with_nul_unchecked(&[0]) }
    }
}
impl fmt::Debug for CStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_bytes(self.to_bytes(), f)
    }
}

/// Bytes in quotes: text as `{:?}` shows it, and what is no UTF-8 as numbers.
#[doc(hidden)]
pub fn debug_bytes(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("\"")?;
    let mut rest = bytes;
    while !rest.is_empty() {
        let valid = unsafe { crate::intrinsics::utf8_valid_up_to(rest.as_ptr(), rest.len()) };
        let text = unsafe { str::from_utf8_unchecked(&rest[..valid]) };
        for c in text.chars() {
            match c {
                '\0' => f.write_str("\\0")?,
                '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' => write!(f, "\\x{:02x}", c as u32)?,
                _ => write!(f, "{}", c.escape_debug())?,
            }
        }
        rest = &rest[valid..];
        if !rest.is_empty() {
            write!(f, "\\x{:02x}", rest[0])?;
            rest = &rest[1..];
        }
    }
    f.write_str("\"")
}
impl Index<RangeFrom<usize>> for CStr {
    type Output = CStr;
    #[track_caller]
    fn index(&self, index: RangeFrom<usize>) -> &CStr {
        let bytes = self.to_bytes_with_nul();
        // The nul byte must stay.
        if index.start >= bytes.len() {
            panic!("index out of bounds: the len is {} but the index is {}", bytes.len(), index.start);
        }
        unsafe { CStr::from_bytes_with_nul_unchecked(&bytes[index.start..]) }
    }
}
