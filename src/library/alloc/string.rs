//! [`String`].

mod convert;
mod edit;
mod traits;

pub use self::convert::{FromUtf8Error, FromUtf16Error, ParseError, ToString};
pub use self::edit::Drain;

use crate::boxed::Box;
use crate::collections::TryReserveError;
use crate::vec::Vec;

/// A growable string on the heap.
#[lang = "String"]
pub struct String {
    vec: Vec<u8>,
}

impl String {
    /// Without text and without a buffer.
    #[must_use]
    pub const fn new() -> String {
        String { vec: Vec::new() }
    }
    /// Without text, with room for so many bytes.
    #[track_caller]
    #[must_use]
    pub fn with_capacity(capacity: usize) -> String {
        String { vec: Vec::with_capacity(capacity) }
    }
    /// Of bytes that must be UTF-8.
    #[must_use]
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {
        String { vec: bytes }
    }
    /// Of a buffer, the number of bytes in it, and the number it has room for.
    pub unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> String {
        unsafe { String { vec: Vec::from_raw_parts(buf, length, capacity) } }
    }
    /// The bytes.
    #[must_use]
    pub const fn into_bytes(self) -> Vec<u8> {
        self.vec
    }
    /// As a string slice.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        unsafe { core::str::from_utf8_unchecked(self.vec.as_slice()) }
    }
    /// As a string slice.
    #[must_use]
    pub const fn as_mut_str(&mut self) -> &mut str {
        unsafe { core::str::from_utf8_unchecked_mut(self.vec.as_mut_slice()) }
    }
    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        self.vec.as_slice()
    }
    /// The bytes, which must stay UTF-8.
    pub const unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> {
        &mut self.vec
    }
    /// How many bytes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.vec.len()
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.vec.len() == 0
    }
    /// How many bytes the buffer has room for.
    #[must_use]
    pub const fn capacity(&self) -> usize {
        self.vec.capacity()
    }
    /// Adds a string at the end.
    #[track_caller]
    pub fn push_str(&mut self, string: &str) {
        unsafe { self.vec.append_elements(string.as_bytes()) }
    }
    /// Adds a char at the end.
    #[track_caller]
    pub fn push(&mut self, ch: char) {
        if (ch as u32) < 0x80 {
            return self.vec.push(ch as u8);
        }
        let mut bytes = [0; 4];
        self.push_str(ch.encode_utf8(&mut bytes));
    }
    /// Makes room for more.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        self.vec.reserve(additional)
    }
    /// Makes room for exactly so many more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.vec.reserve_exact(additional)
    }
    /// Makes room for more, or says why there is none.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.vec.try_reserve(additional)
    }
    /// Makes room for exactly so many more, or says why there is none.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.vec.try_reserve_exact(additional)
    }
    /// The parts of it, which must be put together again.
    #[must_use]
    pub fn into_raw_parts(self) -> (*mut u8, usize, usize) {
        self.vec.into_raw_parts()
    }
    /// Gives back the room that is not used.
    #[track_caller]
    pub fn shrink_to_fit(&mut self) {
        self.vec.shrink_to_fit()
    }
    /// Gives back the room that is neither used nor wanted.
    #[track_caller]
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.vec.shrink_to(min_capacity)
    }
    /// Without text; the buffer stays.
    pub fn clear(&mut self) {
        self.vec.clear()
    }
    /// As a boxed string; what is not used is given back.
    #[track_caller]
    #[must_use]
    pub fn into_boxed_str(self) -> Box<str> {
        unsafe { crate::str::from_boxed_utf8_unchecked(self.vec.into_boxed_slice()) }
    }
    /// Gives up the text, which is never dropped.
    pub fn leak<'a>(self) -> &'a mut str {
        unsafe { core::str::from_utf8_unchecked_mut(self.vec.leak()) }
    }
}
