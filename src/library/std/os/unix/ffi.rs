//! The operating system's text is bytes.

use crate::ffi::{OsStr, OsString};
use crate::vec::Vec;

/// An owned text and its bytes.
pub trait OsStringExt {
    /// From any bytes.
    fn from_vec(vec: Vec<u8>) -> Self;
    /// To its bytes.
    fn into_vec(self) -> Vec<u8>;
}
impl OsStringExt for OsString {
    fn from_vec(vec: Vec<u8>) -> OsString {
        unsafe { OsString::from_encoded_bytes_unchecked(vec) }
    }
    fn into_vec(self) -> Vec<u8> {
        self.into_encoded_bytes()
    }
}

/// A text and its bytes.
pub trait OsStrExt {
    /// From any bytes.
    fn from_bytes(slice: &[u8]) -> &Self;
    /// Its bytes.
    fn as_bytes(&self) -> &[u8];
}
impl OsStrExt for OsStr {
    fn from_bytes(slice: &[u8]) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(slice) }
    }
    fn as_bytes(&self) -> &[u8] {
        self.as_encoded_bytes()
    }
}
