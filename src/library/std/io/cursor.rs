//! [`Cursor`]: a place in bytes.

use super::error::{CURSOR_TOO_LONG, NEGATIVE_SEEK};
use super::impls::{read_each, write_each};
use super::traits::append_to_string;
use super::{BufRead, Error, IoSlice, IoSliceMut, Read, Result, Seek, SeekFrom, Write};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;

/// A place in bytes, from which they are read or written.
#[derive(Debug, Default, Eq, PartialEq)]
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
    /// The bytes.
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.inner
    }
    /// Where it is.
    pub const fn position(&self) -> u64 {
        self.pos
    }
    /// Goes there.
    pub const fn set_position(&mut self, pos: u64) {
        self.pos = pos;
    }
}
impl<T: Clone> Clone for Cursor<T> {
    fn clone(&self) -> Self {
        Cursor { inner: self.inner.clone(), pos: self.pos }
    }
    fn clone_from(&mut self, source: &Self) {
        self.inner.clone_from(&source.inner);
        self.pos = source.pos;
    }
}
impl<T: AsRef<[u8]>> Cursor<T> {
    fn rest(&self) -> &[u8] {
        let bytes = self.inner.as_ref();
        if self.pos < bytes.len() as u64 { &bytes[self.pos as usize..] } else { &[] }
    }
}
impl<T: AsRef<[u8]>> Seek for Cursor<T> {
    fn seek(&mut self, style: SeekFrom) -> Result<u64> {
        let (base, offset) = match style {
            SeekFrom::Start(n) => {
                self.pos = n;
                return Ok(n);
            }
            SeekFrom::End(n) => (self.inner.as_ref().len() as u64, n),
            SeekFrom::Current(n) => (self.pos, n),
        };
        match base.checked_add_signed(offset) {
            Some(n) => {
                self.pos = n;
                Ok(n)
            }
            None => Err(Error::from_static_message(&NEGATIVE_SEEK)),
        }
    }
    fn stream_position(&mut self) -> Result<u64> {
        Ok(self.pos)
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = self.rest().read(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        read_each(self, bufs)
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        let result = self.rest().read_exact(buf);
        match result {
            Ok(_) => self.pos += buf.len() as u64,
            Err(_) => self.pos = self.inner.as_ref().len() as u64,
        }
        result
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let rest = self.rest();
        let len = rest.len();
        buf.extend_from_slice(rest);
        self.pos += len as u64;
        Ok(len)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let rest = self.rest();
        let len = append_to_string(buf, |bytes| {
            bytes.extend_from_slice(rest);
            Ok(rest.len())
        })?;
        self.pos += len as u64;
        Ok(len)
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

/// Writes over what is there, as far as there is room.
fn slice_write(pos: &mut u64, slice: &mut [u8], buf: &[u8]) -> Result<usize> {
    let at = if *pos < slice.len() as u64 { *pos as usize } else { slice.len() };
    let n = (&mut slice[at..]).write(buf)?;
    *pos += n as u64;
    Ok(n)
}

/// Writes over what is there and beyond the end; a gap becomes zeros.
fn vec_write(pos: &mut u64, vec: &mut Vec<u8>, buf: &[u8]) -> Result<usize> {
    if *pos > isize::MAX as u64 {
        return Err(Error::from_static_message(&CURSOR_TOO_LONG));
    }
    let at = *pos as usize;
    let end = at.saturating_add(buf.len());
    if end > vec.capacity() {
        vec.reserve(end - vec.len());
    }
    if at > vec.len() {
        vec.resize(at, 0);
    }
    let over = if end < vec.len() { buf.len() } else { vec.len() - at };
    vec[at..at + over].copy_from_slice(&buf[..over]);
    vec.extend_from_slice(&buf[over..]);
    *pos += buf.len() as u64;
    Ok(buf.len())
}

macro_rules! writes {
    ($([$($generics:tt)*] $t:ty, |$cursor:ident| $target:expr, $write:ident;)*) => {$(
        impl<$($generics)*> Write for Cursor<$t> {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                let $cursor = self;
                $write(&mut $cursor.pos, $target, buf)
            }
            fn is_write_vectored(&self) -> bool {
                true
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                write_each(self, bufs)
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    )*};
}
writes! {
    [] &mut [u8], |cursor| cursor.inner, slice_write;
    [] Box<[u8]>, |cursor| &mut *cursor.inner, slice_write;
    [const N: usize] [u8; N], |cursor| &mut cursor.inner, slice_write;
    [] Vec<u8>, |cursor| &mut cursor.inner, vec_write;
    [] &mut Vec<u8>, |cursor| cursor.inner, vec_write;
}
