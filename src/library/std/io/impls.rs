//! Bytes in memory as streams, and the simplest streams.

use super::error::{INVALID_UTF8, UNEXPECTED_EOF};
use super::traits::append_to_string;
use super::{BufRead, Error, IoSlice, IoSliceMut, Read, Result, Seek, SeekFrom, Write};
use crate::boxed::Box;
use crate::collections::VecDeque;
use crate::fmt;
use crate::mem;
use crate::string::String;
use crate::vec::Vec;

/// References and boxes do what they point to does.
macro_rules! delegated {
    ($($t:ty, $param:ident;)*) => {$(
        impl<$param: Read + ?Sized> Read for $t {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
                (**self).read(buf)
            }
            fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
                (**self).read_vectored(bufs)
            }
            fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
                (**self).read_to_end(buf)
            }
            fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
                (**self).read_to_string(buf)
            }
            fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
                (**self).read_exact(buf)
            }
        }
        impl<$param: Write + ?Sized> Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                (**self).write(buf)
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                (**self).write_vectored(bufs)
            }
            fn is_write_vectored(&self) -> bool {
                (**self).is_write_vectored()
            }
            fn flush(&mut self) -> Result<()> {
                (**self).flush()
            }
            fn write_all(&mut self, buf: &[u8]) -> Result<()> {
                (**self).write_all(buf)
            }
            fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
                (**self).write_fmt(args)
            }
        }
        impl<$param: Seek + ?Sized> Seek for $t {
            fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
                (**self).seek(pos)
            }
            fn stream_position(&mut self) -> Result<u64> {
                (**self).stream_position()
            }
        }
        impl<$param: BufRead + ?Sized> BufRead for $t {
            fn fill_buf(&mut self) -> Result<&[u8]> {
                (**self).fill_buf()
            }
            fn consume(&mut self, amt: usize) {
                (**self).consume(amt)
            }
            fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
                (**self).read_until(byte, buf)
            }
            fn read_line(&mut self, buf: &mut String) -> Result<usize> {
                (**self).read_line(buf)
            }
        }
    )*};
}
delegated! { &mut S, S; Box<S>, S; }

impl Read for &[u8] {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let amt = if buf.len() < self.len() { buf.len() } else { self.len() };
        let (a, b) = self.split_at(amt);
        buf[..amt].copy_from_slice(a);
        *self = b;
        Ok(amt)
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        read_each(self, bufs)
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        if buf.len() > self.len() {
            *self = &self[self.len()..];
            return Err(Error::from_static_message(&UNEXPECTED_EOF));
        }
        self.read(buf)?;
        Ok(())
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let len = self.len();
        buf.extend_from_slice(*self);
        *self = &self[len..];
        Ok(len)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        match crate::str::from_utf8(*self) {
            Ok(content) => {
                buf.push_str(content);
                let len = self.len();
                *self = &self[len..];
                Ok(len)
            }
            Err(_) => Err(Error::from_static_message(&INVALID_UTF8)),
        }
    }
}
/// Fills one part after the other, as long as there is something.
pub(crate) fn read_each<R: Read + ?Sized>(reader: &mut R, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
    let mut given = 0;
    for buf in bufs {
        let n = reader.read(&mut **buf)?;
        given += n;
        if n < buf.len() {
            break;
        }
    }
    Ok(given)
}
impl BufRead for &[u8] {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(*self)
    }
    fn consume(&mut self, amt: usize) {
        *self = &self[amt..];
    }
}
impl Write for &mut [u8] {
    fn write(&mut self, data: &[u8]) -> Result<usize> {
        let amt = if data.len() < self.len() { data.len() } else { self.len() };
        let (a, b) = mem::take(self).split_at_mut(amt);
        a.copy_from_slice(&data[..amt]);
        *self = b;
        Ok(amt)
    }
    fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        write_each(self, bufs)
    }
    fn is_write_vectored(&self) -> bool {
        true
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
/// Writes one part after the other, as long as there is room.
pub(crate) fn write_each<W: Write + ?Sized>(writer: &mut W, bufs: &[IoSlice<'_>]) -> Result<usize> {
    let mut written = 0;
    for buf in bufs {
        let n = writer.write(&**buf)?;
        written += n;
        if n < buf.len() {
            break;
        }
    }
    Ok(written)
}
/// Bytes that grow at their end.
macro_rules! grows {
    ($t:ident, $appends:ident) => {
        impl Write for $t<u8> {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                self.$appends(buf);
                Ok(buf.len())
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                let len = bufs.iter().map(|buf| buf.len()).sum();
                self.reserve(len);
                for buf in bufs {
                    self.$appends(&**buf);
                }
                Ok(len)
            }
            fn is_write_vectored(&self) -> bool {
                true
            }
            fn write_all(&mut self, buf: &[u8]) -> Result<()> {
                self.$appends(buf);
                Ok(())
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    };
}
grows! { Vec, extend_from_slice }
grows! { VecDeque, extend }

impl Read for VecDeque<u8> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let (mut front, _) = self.as_slices();
        let n = front.read(buf)?;
        self.drain(..n);
        Ok(n)
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        if self.len() < buf.len() {
            self.clear();
            return Err(Error::from_static_message(&UNEXPECTED_EOF));
        }
        let wanted = self.drain(..buf.len());
        for (place, byte) in buf.iter_mut().zip(wanted) {
            *place = byte;
        }
        Ok(())
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let (front, back) = self.as_slices();
        let len = self.len();
        buf.try_reserve(len)?;
        buf.extend_from_slice(front);
        buf.extend_from_slice(back);
        self.clear();
        Ok(len)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        append_to_string(buf, |bytes| self.read_to_end(bytes))
    }
}
impl BufRead for VecDeque<u8> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(self.as_slices().0)
    }
    fn consume(&mut self, amt: usize) {
        self.drain(..amt);
    }
}
/// Takes all and keeps nothing.
#[derive(Copy, Clone, Debug, Default)]
#[non_exhaustive]
pub struct Sink;

/// Takes all and keeps nothing.
#[must_use]
pub const fn sink() -> Sink {
    Sink
}

/// Is at its end.
#[derive(Copy, Clone, Debug, Default)]
#[non_exhaustive]
pub struct Empty;

/// Is at its end.
#[must_use]
pub const fn empty() -> Empty {
    Empty
}
impl Read for Empty {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl BufRead for Empty {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(&[])
    }
    fn consume(&mut self, _amt: usize) {}
}
impl Seek for Empty {
    fn seek(&mut self, _pos: SeekFrom) -> Result<u64> {
        Ok(0)
    }
}
macro_rules! swallows {
    ($($t:ty)*) => {$(
        impl Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                Ok(buf.len())
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                write_each(self, bufs)
            }
            fn is_write_vectored(&self) -> bool {
                true
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    )*};
}
swallows! { Sink &Sink Empty &Empty }

/// One byte without end.
#[derive(Clone)]
pub struct Repeat {
    byte: u8,
}

/// One byte without end.
#[must_use]
pub const fn repeat(byte: u8) -> Repeat {
    Repeat { byte }
}
impl Read for Repeat {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        buf.fill(self.byte);
        Ok(buf.len())
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        read_each(self, bufs)
    }
}
impl fmt::Debug for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeat").finish_non_exhaustive()
    }
}
