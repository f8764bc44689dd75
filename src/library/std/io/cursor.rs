//! [`Cursor`]: a place in bytes.

use super::{BufRead, Read, Result, Write};
use crate::vec::Vec;

/// A place in bytes, from which they are read or written.
#[derive(Debug, Default, Eq, PartialEq, Clone)]
pub struct Cursor<T> {
    inner: T,
    pos: u64,
}

impl<T> Cursor<T> {
    /// At the start.
    pub const fn new(inner: T) -> Cursor<T> {
        Cursor { inner, pos: 0 }
    }
    /// The bytes.
    pub fn into_inner(self) -> T {
        self.inner
    }
    /// The bytes.
    pub const fn get_ref(&self) -> &T {
        &self.inner
    }
    /// Where it is.
    pub const fn position(&self) -> u64 {
        self.pos
    }
    /// Goes there.
    pub fn set_position(&mut self, pos: u64) {
        self.pos = pos;
    }
}
impl<T: AsRef<[u8]>> Cursor<T> {
    fn rest(&self) -> &[u8] {
        let bytes = self.inner.as_ref();
        let at = self.pos as usize;
        if at < bytes.len() { &bytes[at..] } else { &[] }
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut rest = self.rest();
        let n = rest.read(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(self.rest())
    }
    fn consume(&mut self, amt: usize) {
        self.pos += amt as u64;
    }
}
impl Write for Cursor<Vec<u8>> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        for &byte in buf {
            let at = self.pos as usize;
            while self.inner.len() < at {
                self.inner.push(0);
            }
            if at < self.inner.len() {
                self.inner[at] = byte;
            } else {
                self.inner.push(byte);
            }
            self.pos += 1;
        }
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
