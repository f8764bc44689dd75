//! [`BufReader`].

use crate::boxed::Box;
use crate::fmt;
use crate::io::error::INVALID_UTF8;
use crate::io::traits::{DEFAULT_BUF_SIZE, append_to_string};
use crate::io::{BufRead, Error, IoSliceMut, Read, Result, Seek, SeekFrom};
use crate::mem::MaybeUninit;
use crate::slice;
use crate::string::String;
use crate::vec::Vec;

/// Bytes that were read ahead.
struct Buffer {
    buf: Box<[MaybeUninit<u8>]>,
    pos: usize,
    filled: usize,
    initialized: usize,
}

impl Buffer {
    fn rest(&self) -> &[u8] {
        unsafe { slice::from_raw_parts((self.buf.as_ptr() as *const u8).add(self.pos), self.filled - self.pos) }
    }
    fn discard(&mut self) {
        self.pos = 0;
        self.filled = 0;
    }
    fn consume(&mut self, amt: usize) {
        let pos = self.pos + amt;
        self.pos = if pos < self.filled { pos } else { self.filled };
    }
}

/// A reader that reads ahead.
pub struct BufReader<R: ?Sized> {
    buf: Buffer,
    inner: R,
}

impl<R: Read> BufReader<R> {
    /// With a buffer of the usual size.
    pub fn new(inner: R) -> BufReader<R> {
        BufReader::with_capacity(DEFAULT_BUF_SIZE, inner)
    }
    /// With a buffer of this size.
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {
        let buf = Box::new_uninit_slice(capacity);
        BufReader { buf: Buffer { buf, pos: 0, filled: 0, initialized: 0 }, inner }
    }
}
impl<R: ?Sized> BufReader<R> {
    /// The reader.
    pub fn get_ref(&self) -> &R {
        &self.inner
    }
    /// The reader.
    pub fn get_mut(&mut self) -> &mut R {
        &mut self.inner
    }
    /// What was read ahead.
    pub fn buffer(&self) -> &[u8] {
        self.buf.rest()
    }
    /// How large the buffer is.
    pub fn capacity(&self) -> usize {
        self.buf.buf.len()
    }
    /// The reader; what was read ahead is lost.
    pub fn into_inner(self) -> R
    where
        R: Sized,
    {
        self.inner
    }
}
impl<R: ?Sized + Seek> BufReader<R> {
    /// Goes on or back, in the buffer if that is possible.
    pub fn seek_relative(&mut self, offset: i64) -> Result<()> {
        let to = self.buf.pos as i64 + offset;
        if 0 <= to && to <= self.buf.filled as i64 {
            self.buf.pos = to as usize;
            return Ok(());
        }
        self.seek(SeekFrom::Current(offset))?;
        Ok(())
    }
}
impl<R: ?Sized + Read> Read for BufReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if self.buf.pos == self.buf.filled && buf.len() >= self.capacity() {
            self.buf.discard();
            return self.inner.read(buf);
        }
        let mut rest = self.fill_buf()?;
        let n = rest.read(buf)?;
        self.consume(n);
        Ok(n)
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        let total: usize = bufs.iter().map(|buf| buf.len()).sum();
        if self.buf.pos == self.buf.filled && total >= self.capacity() {
            self.buf.discard();
            return self.inner.read_vectored(bufs);
        }
        let n = self.fill_buf()?.read_vectored(bufs)?;
        self.consume(n);
        Ok(n)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let held = self.buffer();
        buf.try_reserve(held.len())?;
        buf.extend_from_slice(held);
        let n = held.len();
        self.buf.discard();
        Ok(n + self.inner.read_to_end(buf)?)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        if buf.is_empty() {
            return append_to_string(buf, |bytes| self.read_to_end(bytes));
        }
        // The bytes held and those behind them are text only together.
        let mut bytes = Vec::new();
        self.read_to_end(&mut bytes)?;
        let text = crate::str::from_utf8(&bytes).map_err(|_| Error::from_static_message(&INVALID_UTF8))?;
        buf.push_str(text);
        Ok(text.len())
    }
}
impl<R: ?Sized + Read> BufRead for BufReader<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.buf.pos >= self.buf.filled {
            self.buf.discard();
            let len = self.buf.buf.len();
            let start = self.buf.buf.as_mut_ptr() as *mut u8;
            let room = unsafe {
                // Readers are given bytes, not room.
                start.add(self.buf.initialized).write_bytes(0, len - self.buf.initialized);
                self.buf.initialized = len;
                slice::from_raw_parts_mut(start, len)
            };
            self.buf.filled = self.inner.read(room)?;
        }
        Ok(self.buf.rest())
    }
    fn consume(&mut self, amt: usize) {
        self.buf.consume(amt)
    }
}
impl<R: ?Sized + Seek> Seek for BufReader<R> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let ahead = (self.buf.filled - self.buf.pos) as i64;
        let result = match pos {
            SeekFrom::Current(n) => self.inner.seek(SeekFrom::Current(n - ahead))?,
            other => self.inner.seek(other)?,
        };
        self.buf.discard();
        Ok(result)
    }
    fn stream_position(&mut self) -> Result<u64> {
        let ahead = (self.buf.filled - self.buf.pos) as u64;
        let inner = self.inner.stream_position()?;
        Ok(inner
            .checked_sub(ahead)
            .expect("overflow when subtracting remaining buffer size from inner stream position"))
    }
    fn seek_relative(&mut self, offset: i64) -> Result<()> {
        BufReader::seek_relative(self, offset)
    }
}
impl<R: ?Sized + fmt::Debug> fmt::Debug for BufReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufReader")
            .field("reader", &&self.inner)
            .field("buffer", &format_args!("{}/{}", self.buf.filled - self.buf.pos, self.capacity()))
            .finish()
    }
}
