//! What can be read from and written to.

use super::error::{INVALID_UTF8, UNEXPECTED_EOF, WRITE_ALL_EOF};
use super::{Bytes, Chain, Error, ErrorKind, IoSlice, IoSliceMut, Lines, Result, Split, Take};
use crate::fmt;
use crate::slice;
use crate::string::String;
use crate::vec::Vec;

/// How many bytes are read at least where more may come.
const PROBE_SIZE: usize = 32;
/// How many bytes buffers have if nobody says how many.
pub(super) const DEFAULT_BUF_SIZE: usize = 8 * 1024;

/// Can be read from.
pub trait Read {
    /// Reads some bytes; none at the end.
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    /// Reads into the first buffer that has room.
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        for buf in bufs {
            if !buf.is_empty() {
                return self.read(&mut **buf);
            }
        }
        self.read(&mut [])
    }
    /// Reads all that is left.
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        default_read_to_end(self, buf, None)
    }
    /// Reads all that is left as text.
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        append_to_string(buf, |bytes| default_read_to_end(self, bytes, None))
    }
    /// Fills the buffer.
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        let mut filled = 0;
        while filled < buf.len() {
            match self.read(&mut buf[filled..]) {
                Ok(0) => return Err(Error::from_static_message(&UNEXPECTED_EOF)),
                Ok(n) => filled += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
    /// By reference, to go on with it later.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    /// Byte by byte.
    fn bytes(self) -> Bytes<Self>
    where
        Self: Sized,
    {
        Bytes { inner: self }
    }
    /// First this one, then another.
    fn chain<R: Read>(self, next: R) -> Chain<Self, R>
    where
        Self: Sized,
    {
        Chain { first: self, second: next, done_first: false }
    }
    /// So many bytes at most.
    fn take(self, limit: u64) -> Take<Self>
    where
        Self: Sized,
    {
        Take { inner: self, len: limit, limit }
    }
}

/// Reads a few bytes to see whether there are any.
fn small_probe_read<R: Read + ?Sized>(r: &mut R, buf: &mut Vec<u8>) -> Result<usize> {
    let mut probe = [0u8; PROBE_SIZE];
    loop {
        match r.read(&mut probe) {
            Ok(n) => {
                buf.extend_from_slice(&probe[..n]);
                return Ok(n);
            }
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Reads into the room behind the end of the vector.
fn read_into_spare<R: Read + ?Sized>(r: &mut R, buf: &mut Vec<u8>) -> Result<usize> {
    let spare = buf.capacity() - buf.len();
    let spare = if spare < DEFAULT_BUF_SIZE { spare } else { DEFAULT_BUF_SIZE };
    let room = unsafe {
        let start = buf.as_mut_ptr().add(buf.len());
        start.write_bytes(0, spare);
        slice::from_raw_parts_mut(start, spare)
    };
    loop {
        match r.read(room) {
            Ok(n) => {
                assert!(n <= spare);
                unsafe { buf.set_len(buf.len() + n) };
                return Ok(n);
            }
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Reads to the end. `size`: how many bytes are expected; only where nobody knows a few are read first to see whether there are any.
pub(crate) fn default_read_to_end<R: Read + ?Sized>(
    r: &mut R,
    buf: &mut Vec<u8>,
    size: Option<usize>,
) -> Result<usize> {
    let (start_len, start_cap) = (buf.len(), buf.capacity());
    if matches!(size, None | Some(0)) && start_cap - start_len < PROBE_SIZE && small_probe_read(r, buf)? == 0 {
        return Ok(0);
    }
    loop {
        if buf.len() == buf.capacity() && buf.capacity() == start_cap && small_probe_read(r, buf)? == 0 {
            return Ok(buf.len() - start_len);
        }
        if buf.len() == buf.capacity() {
            buf.reserve(PROBE_SIZE);
        }
        if read_into_spare(r, buf)? == 0 {
            return Ok(buf.len() - start_len);
        }
    }
}

/// Lets bytes be appended to a string; they are taken back if they are no text.
pub(crate) fn append_to_string<F: FnOnce(&mut Vec<u8>) -> Result<usize>>(buf: &mut String, f: F) -> Result<usize> {
    struct Guard<'a> {
        bytes: &'a mut Vec<u8>,
        len: usize,
    }
    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            unsafe { self.bytes.set_len(self.len) }
        }
    }
    let bytes = unsafe { buf.as_mut_vec() };
    let mut guard = Guard { len: bytes.len(), bytes };
    let result = f(guard.bytes);
    if crate::str::from_utf8(&guard.bytes[guard.len..]).is_err() {
        return match result {
            Ok(_) => Err(Error::from_static_message(&INVALID_UTF8)),
            Err(e) => Err(e),
        };
    }
    guard.len = guard.bytes.len();
    result
}

/// Reads all that is left as text.
pub fn read_to_string<R: Read>(mut reader: R) -> Result<String> {
    let mut buf = String::new();
    reader.read_to_string(&mut buf)?;
    Ok(buf)
}

/// Can be written to.
pub trait Write {
    /// Writes some bytes.
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    /// Writes from the first buffer that holds something.
    fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        for buf in bufs {
            if !buf.is_empty() {
                return self.write(&**buf);
            }
        }
        self.write(&[])
    }
    /// Whether `write_vectored` writes from more than one buffer.
    #[unstable(feature = "can_vector")]
    fn is_write_vectored(&self) -> bool {
        false
    }
    /// Hands on what was held back.
    fn flush(&mut self) -> Result<()>;
    /// Writes all bytes.
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        let mut rest = buf;
        while !rest.is_empty() {
            match self.write(rest) {
                Ok(0) => return Err(Error::from_static_message(&WRITE_ALL_EOF)),
                Ok(n) => rest = &rest[n..],
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
    /// Writes what `write!` makes.
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        let mut output = Adapter { inner: self, error: Ok(()) };
        match fmt::write(&mut output, args) {
            Ok(()) => Ok(()),
            Err(_) if output.error.is_err() => output.error,
            Err(_) => {
                panic!("a formatting trait implementation returned an error when the underlying stream did not")
            }
        }
    }
    /// By reference, to go on with it later.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}

/// Keeps the error that formatting cannot tell.
struct Adapter<'a, T: ?Sized + 'a> {
    inner: &'a mut T,
    error: Result<()>,
}
impl<T: Write + ?Sized> fmt::Write for Adapter<'_, T> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        match self.inner.write_all(s.as_bytes()) {
            Ok(()) => Ok(()),
            Err(e) => {
                self.error = Err(e);
                Err(fmt::Error)
            }
        }
    }
}

/// Has a place that can be changed.
pub trait Seek {
    /// Goes there; gives the place from the start.
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    /// Goes to the start.
    fn rewind(&mut self) -> Result<()> {
        self.seek(SeekFrom::Start(0))?;
        Ok(())
    }
    /// Where it is.
    fn stream_position(&mut self) -> Result<u64> {
        self.seek(SeekFrom::Current(0))
    }
    /// Goes on or back.
    fn seek_relative(&mut self, offset: i64) -> Result<()> {
        self.seek(SeekFrom::Current(offset))?;
        Ok(())
    }
}

/// A place in a stream.
#[derive(Copy, PartialEq, Eq, Clone, Debug)]
pub enum SeekFrom {
    /// So many bytes from the start.
    Start(u64),
    /// So many bytes behind the end.
    End(i64),
    /// So many bytes behind where it is.
    Current(i64),
}

/// Can be read from with a look ahead.
pub trait BufRead: Read {
    /// What is there without reading more.
    fn fill_buf(&mut self) -> Result<&[u8]>;
    /// Some of it was used.
    fn consume(&mut self, amt: usize);
    /// Reads up to a byte, and it.
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
        read_until(self, byte, |bytes| buf.extend_from_slice(bytes))
    }
    /// Leaves out what comes up to a byte, and it.
    fn skip_until(&mut self, byte: u8) -> Result<usize> {
        read_until(self, byte, |_| {})
    }
    /// Reads a line with its end.
    fn read_line(&mut self, buf: &mut String) -> Result<usize> {
        append_to_string(buf, |bytes| read_until(self, b'\n', |more| bytes.extend_from_slice(more)))
    }
    /// Line by line, without their ends.
    fn lines(self) -> Lines<Self>
    where
        Self: Sized,
    {
        Lines { buf: self }
    }
    /// The parts between a byte.
    fn split(self, byte: u8) -> Split<Self>
    where
        Self: Sized,
    {
        Split { buf: self, delim: byte }
    }
}

fn read_until<R: BufRead + ?Sized>(r: &mut R, delim: u8, mut sink: impl FnMut(&[u8])) -> Result<usize> {
    let mut read = 0;
    loop {
        let (done, used) = {
            let available = match r.fill_buf() {
                Ok(available) => available,
                Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                Err(e) => return Err(e),
            };
            match available.iter().position(|b| *b == delim) {
                Some(i) => {
                    sink(&available[..i + 1]);
                    (true, i + 1)
                }
                None => {
                    sink(available);
                    (false, available.len())
                }
            }
        };
        r.consume(used);
        read += used;
        if done || used == 0 {
            return Ok(read);
        }
    }
}

/// Copies all that is left; gives the number of bytes.
pub fn copy<R: Read + ?Sized, W: Write + ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {
    let mut buf = [0u8; DEFAULT_BUF_SIZE];
    let mut written = 0;
    loop {
        let n = match reader.read(&mut buf) {
            Ok(0) => return Ok(written),
            Ok(n) => n,
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        writer.write_all(&buf[..n])?;
        written += n as u64;
    }
}
