//! Readers made of readers.

use super::{BufRead, ErrorKind, Read, Result, Seek, SeekFrom};
use crate::fmt;
use crate::mem;
use crate::ops::{Deref, DerefMut};
use crate::string::String;
use crate::vec::Vec;

/// See [`Read::bytes`].
#[derive(Debug)]
pub struct Bytes<R> {
    pub(super) inner: R,
}
impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
    fn next(&mut self) -> Option<Result<u8>> {
        let mut byte = [0];
        loop {
            return match self.inner.read(&mut byte) {
                Ok(0) => None,
                Ok(_) => Some(Ok(byte[0])),
                Err(e) if e.kind() == super::ErrorKind::Interrupted => continue,
                Err(e) => Some(Err(e)),
            };
        }
    }
}

/// See [`BufRead::lines`].
#[derive(Debug)]
pub struct Lines<B> {
    pub(super) buf: B,
}
impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
    fn next(&mut self) -> Option<Result<String>> {
        let mut buf = String::new();
        match self.buf.read_line(&mut buf) {
            Ok(0) => None,
            Ok(_) => {
                if buf.ends_with('\n') {
                    buf.pop();
                    if buf.ends_with('\r') {
                        buf.pop();
                    }
                }
                Some(Ok(buf))
            }
            Err(e) => Some(Err(e)),
        }
    }
}

/// See [`BufRead::split`].
#[derive(Debug)]
pub struct Split<B> {
    pub(super) buf: B,
    pub(super) delim: u8,
}
impl<B: BufRead> Iterator for Split<B> {
    type Item = Result<Vec<u8>>;
    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        let mut buf = Vec::new();
        match self.buf.read_until(self.delim, &mut buf) {
            Ok(0) => None,
            Ok(_) => {
                if buf.last() == Some(&self.delim) {
                    buf.pop();
                }
                Some(Ok(buf))
            }
            Err(e) => Some(Err(e)),
        }
    }
}

/// See [`Read::chain`].
#[derive(Debug)]
pub struct Chain<T, U> {
    pub(super) first: T,
    pub(super) second: U,
    pub(super) done_first: bool,
}
impl<T, U> Chain<T, U> {
    /// Both readers.
    pub fn into_inner(self) -> (T, U) {
        (self.first, self.second)
    }
    /// Both readers.
    pub fn get_ref(&self) -> (&T, &U) {
        (&self.first, &self.second)
    }
    /// Both readers.
    pub fn get_mut(&mut self) -> (&mut T, &mut U) {
        (&mut self.first, &mut self.second)
    }
}
impl<T: Read, U: Read> Read for Chain<T, U> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if !self.done_first {
            match self.first.read(buf)? {
                0 if !buf.is_empty() => self.done_first = true,
                n => return Ok(n),
            }
        }
        self.second.read(buf)
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        if !self.done_first {
            match self.first.read_vectored(bufs)? {
                0 if bufs.iter().any(|buf| !buf.is_empty()) => self.done_first = true,
                n => return Ok(n),
            }
        }
        self.second.read_vectored(bufs)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let mut read = 0;
        if !self.done_first {
            read += self.first.read_to_end(buf)?;
            self.done_first = true;
        }
        read += self.second.read_to_end(buf)?;
        Ok(read)
    }
}
impl<T: BufRead, U: BufRead> BufRead for Chain<T, U> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if !self.done_first {
            if self.first.fill_buf()?.is_empty() {
                self.done_first = true;
            } else {
                return self.first.fill_buf();
            }
        }
        self.second.fill_buf()
    }
    fn consume(&mut self, amt: usize) {
        if !self.done_first { self.first.consume(amt) } else { self.second.consume(amt) }
    }
}

/// See [`Read::take`].
#[derive(Debug)]
pub struct Take<T> {
    pub(super) inner: T,
    pub(super) len: u64,
    pub(super) limit: u64,
}
impl<T> Take<T> {
    /// How many bytes may still be read.
    pub fn limit(&self) -> u64 {
        self.limit
    }
    /// Changes how many bytes may still be read.
    pub fn set_limit(&mut self, limit: u64) {
        self.len = limit;
        self.limit = limit;
    }
    /// The reader.
    pub fn into_inner(self) -> T {
        self.inner
    }
    /// The reader.
    pub fn get_ref(&self) -> &T {
        &self.inner
    }
    /// The reader.
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.inner
    }
    fn at_most(&self, len: usize) -> usize {
        if (len as u64) < self.limit { len } else { self.limit as usize }
    }
}
impl<T: Read> Read for Take<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if self.limit == 0 {
            return Ok(0);
        }
        let max = self.at_most(buf.len());
        let n = self.inner.read(&mut buf[..max])?;
        assert!(n as u64 <= self.limit, "number of read bytes exceeds limit");
        self.limit -= n as u64;
        Ok(n)
    }
}
impl<T: BufRead> BufRead for Take<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.limit == 0 {
            return Ok(&[]);
        }
        let limit = self.limit;
        let buf = self.inner.fill_buf()?;
        Ok(if (buf.len() as u64) < limit { buf } else { &buf[..limit as usize] })
    }
    fn consume(&mut self, amt: usize) {
        let amt = self.at_most(amt);
        self.limit -= amt as u64;
        self.inner.consume(amt);
    }
}

/// How many of the parts lie in the first `n` bytes, and how many of these bytes are left behind them.
fn whole_parts(lengths: impl Iterator<Item = usize>, n: usize) -> (usize, usize) {
    let (mut parts, mut left) = (0, n);
    for len in lengths {
        if left < len {
            break;
        }
        left -= len;
        parts += 1;
    }
    (parts, left)
}

/// Bytes to be written, one of several parts.
#[derive(Copy, Clone)]
pub struct IoSlice<'a>(&'a [u8]);
impl<'a> IoSlice<'a> {
    /// Of these bytes.
    #[must_use]
    pub fn new(buf: &'a [u8]) -> IoSlice<'a> {
        IoSlice(buf)
    }
    /// Leaves bytes at the start out.
    pub fn advance(&mut self, n: usize) {
        if self.0.len() < n {
            panic!("advancing IoSlice beyond its length");
        }
        self.0 = &self.0[n..];
    }
    /// Leaves bytes at the start of several out, whole ones too.
    pub fn advance_slices(bufs: &mut &mut [IoSlice<'a>], n: usize) {
        let (remove, left) = whole_parts(bufs.iter().map(|buf| buf.len()), n);
        *bufs = &mut mem::take(bufs)[remove..];
        if bufs.is_empty() {
            assert!(left == 0, "advancing io slices beyond their length");
        } else {
            bufs[0].advance(left);
        }
    }
    /// The bytes.
    #[unstable(feature = "io_slice_as_bytes")]
    pub const fn as_slice(self) -> &'a [u8] {
        self.0
    }
}
impl Deref for IoSlice<'_> {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        self.0
    }
}
impl fmt::Debug for IoSlice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, f)
    }
}

/// Room for bytes to be read, one of several parts.
pub struct IoSliceMut<'a>(&'a mut [u8]);
impl<'a> IoSliceMut<'a> {
    /// Of this room.
    pub fn new(buf: &'a mut [u8]) -> IoSliceMut<'a> {
        IoSliceMut(buf)
    }
    /// Leaves room at the start out.
    pub fn advance(&mut self, n: usize) {
        if self.0.len() < n {
            panic!("advancing IoSliceMut beyond its length");
        }
        self.0 = &mut mem::take(&mut self.0)[n..];
    }
    /// Leaves room at the start of several out, whole ones too.
    pub fn advance_slices(bufs: &mut &mut [IoSliceMut<'a>], n: usize) {
        let (remove, left) = whole_parts(bufs.iter().map(|buf| buf.len()), n);
        *bufs = &mut mem::take(bufs)[remove..];
        if bufs.is_empty() {
            assert!(left == 0, "advancing io slices beyond their length");
        } else {
            bufs[0].advance(left);
        }
    }
}
impl Deref for IoSliceMut<'_> {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        self.0
    }
}
impl DerefMut for IoSliceMut<'_> {
    fn deref_mut(&mut self) -> &mut [u8] {
        self.0
    }
}
impl fmt::Debug for IoSliceMut<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}
impl<T: Seek> Seek for Take<T> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let new_position = match pos {
            SeekFrom::Start(v) => Some(v),
            SeekFrom::Current(v) => self.position().checked_add_signed(v),
            SeekFrom::End(v) => self.len.checked_add_signed(v),
        };
        let new_position = match new_position {
            Some(v) if v <= self.len => v,
            _ => return Err(ErrorKind::InvalidInput.into()),
        };
        while new_position != self.position() {
            if let Some(offset) = new_position.checked_signed_diff(self.position()) {
                self.inner.seek_relative(offset)?;
                self.limit = self.limit.wrapping_sub(offset as u64);
                break;
            }
            let offset = if new_position > self.position() { i64::MAX } else { i64::MIN };
            self.inner.seek_relative(offset)?;
            self.limit = self.limit.wrapping_sub(offset as u64);
        }
        Ok(new_position)
    }
    fn stream_position(&mut self) -> Result<u64> {
        Ok(self.position())
    }
    fn seek_relative(&mut self, offset: i64) -> Result<()> {
        match self.position().checked_add_signed(offset) {
            Some(v) if v <= self.len => {}
            _ => return Err(ErrorKind::InvalidInput.into()),
        }
        self.inner.seek_relative(offset)?;
        self.limit = self.limit.wrapping_sub(offset as u64);
        Ok(())
    }
}
impl<T> Take<T> {
    fn position(&self) -> u64 {
        self.len - self.limit
    }
}
