//! [`BufWriter`] and [`LineWriter`].

use super::IntoInnerError;
use crate::error;
use crate::fmt;
use crate::io::error::WRITE_BUFFERED_EOF;
use crate::io::traits::DEFAULT_BUF_SIZE;
use crate::io::{Error, ErrorKind, IoSlice, Result, Seek, SeekFrom, Write};
use crate::mem::ManuallyDrop;
use crate::ptr;
use crate::vec::Vec;

/// A writer that collects what is written, and hands it on in large pieces.
pub struct BufWriter<W: ?Sized + Write> {
    buf: Vec<u8>,
    /// The inner writer panicked: what is in the buffer may be written already.
    panicked: bool,
    inner: W,
}

impl<W: Write> BufWriter<W> {
    /// With a buffer of the usual size.
    pub fn new(inner: W) -> BufWriter<W> {
        BufWriter::with_capacity(DEFAULT_BUF_SIZE, inner)
    }
    /// With a buffer of this size.
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {
        BufWriter { buf: Vec::with_capacity(capacity), panicked: false, inner }
    }
    /// The writer, after everything was handed on.
    pub fn into_inner(mut self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {
        match self.flush_buf() {
            Err(e) => Err(IntoInnerError::new(self, e)),
            Ok(()) => Ok(self.into_parts().0),
        }
    }
    /// The writer, and what was not handed on.
    pub fn into_parts(self) -> (W, crate::result::Result<Vec<u8>, WriterPanicked>) {
        let mut this = ManuallyDrop::new(self);
        let buf = crate::mem::take(&mut this.buf);
        let buf = if this.panicked { Err(WriterPanicked { buf }) } else { Ok(buf) };
        (unsafe { ptr::read(&this.inner) }, buf)
    }
}
impl<W: ?Sized + Write> BufWriter<W> {
    /// The writer.
    pub fn get_ref(&self) -> &W {
        &self.inner
    }
    /// The writer.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }
    /// What is not handed on yet.
    pub fn buffer(&self) -> &[u8] {
        &self.buf
    }
    /// How large the buffer is.
    pub fn capacity(&self) -> usize {
        self.buf.capacity()
    }
    fn spare(&self) -> usize {
        self.buf.capacity() - self.buf.len()
    }
    /// Hands on what is in the buffer.
    pub(super) fn flush_buf(&mut self) -> Result<()> {
        let mut written = 0;
        let mut result = Ok(());
        while written < self.buf.len() {
            self.panicked = true;
            let r = self.inner.write(&self.buf[written..]);
            self.panicked = false;
            match r {
                Ok(0) => {
                    result = Err(Error::from_static_message(&WRITE_BUFFERED_EOF));
                    break;
                }
                Ok(n) => written += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => {
                    result = Err(e);
                    break;
                }
            }
        }
        if written >= self.buf.len() {
            self.buf.clear();
        } else if written > 0 {
            self.buf.drain(..written);
        }
        result
    }
    /// Puts as much as there is room for into the buffer.
    fn write_to_buf(&mut self, buf: &[u8]) -> usize {
        let n = if buf.len() < self.spare() { buf.len() } else { self.spare() };
        self.buf.extend_from_slice(&buf[..n]);
        n
    }
}
impl<W: ?Sized + Write> BufWriter<W> {
    /// Past the buffer, to a writer that takes several parts or one.
    fn past_buffer<T>(&mut self, write: impl FnOnce(&mut W) -> Result<T>) -> Result<T> {
        self.panicked = true;
        let r = write(&mut self.inner);
        self.panicked = false;
        r
    }
    /// All parts into the buffer, or all to a writer that takes several.
    fn write_parts(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        let mut total: usize = 0;
        for buf in bufs {
            total = total.saturating_add(buf.len());
            if total > self.spare() && !self.buf.is_empty() {
                self.flush_buf()?;
            }
            if total >= self.buf.capacity() {
                return self.past_buffer(|inner| inner.write_vectored(bufs));
            }
        }
        for buf in bufs {
            self.buf.extend_from_slice(buf);
        }
        Ok(total)
    }
    /// The parts that fit into the buffer, the first of them at any rate.
    fn write_fitting_parts(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        let mut parts = bufs.iter().skip_while(|buf| buf.is_empty());
        let Some(first) = parts.next() else { return Ok(0) };
        let mut written = self.write(first)?;
        if first.len() < self.buf.capacity() {
            for buf in parts {
                if buf.len() > self.spare() {
                    break;
                }
                written += self.write_to_buf(buf);
            }
        }
        Ok(written)
    }
}
impl<W: ?Sized + Write> Write for BufWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if buf.len() >= self.spare() {
            if buf.len() > self.spare() {
                self.flush_buf()?;
            }
            if buf.len() >= self.buf.capacity() {
                return self.past_buffer(|inner| inner.write(buf));
            }
        }
        self.buf.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        if buf.len() >= self.spare() {
            if buf.len() > self.spare() {
                self.flush_buf()?;
            }
            if buf.len() >= self.buf.capacity() {
                return self.past_buffer(|inner| inner.write_all(buf));
            }
        }
        self.buf.extend_from_slice(buf);
        Ok(())
    }
    fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        if self.inner.is_write_vectored() { self.write_parts(bufs) } else { self.write_fitting_parts(bufs) }
    }
    fn is_write_vectored(&self) -> bool {
        true
    }
    fn flush(&mut self) -> Result<()> {
        self.flush_buf()?;
        self.inner.flush()
    }
}
impl<W: ?Sized + Write + Seek> Seek for BufWriter<W> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        self.flush_buf()?;
        self.inner.seek(pos)
    }
}
impl<W: ?Sized + Write> Drop for BufWriter<W> {
    fn drop(&mut self) {
        if !self.panicked {
            let _ = self.flush_buf();
        }
    }
}
impl<W: ?Sized + Write + fmt::Debug> fmt::Debug for BufWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufWriter")
            .field("writer", &&self.inner)
            .field("buffer", &format_args!("{}/{}", self.buf.len(), self.buf.capacity()))
            .finish()
    }
}

/// What was in the buffer of a writer that panicked.
pub struct WriterPanicked {
    buf: Vec<u8>,
}
impl WriterPanicked {
    /// The bytes.
    #[must_use]
    pub fn into_inner(self) -> Vec<u8> {
        self.buf
    }
}
impl error::Error for WriterPanicked {}
impl fmt::Display for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BufWriter inner writer panicked, what data remains unwritten is not known")
    }
}
impl fmt::Debug for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WriterPanicked")
            .field("buffer", &format_args!("{}/{}", self.buf.len(), self.buf.capacity()))
            .finish()
    }
}

/// A writer that hands on whole lines.
pub struct LineWriter<W: ?Sized + Write> {
    inner: BufWriter<W>,
}
impl<W: Write> LineWriter<W> {
    /// With a buffer of the usual size.
    pub fn new(inner: W) -> LineWriter<W> {
        LineWriter::with_capacity(1024, inner)
    }
    /// With a buffer of this size.
    pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W> {
        LineWriter { inner: BufWriter::with_capacity(capacity, inner) }
    }
    /// The writer, after everything was handed on.
    pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<LineWriter<W>>> {
        self.inner.into_inner().map_err(|err| {
            let (error, inner) = err.into_parts();
            IntoInnerError::new(LineWriter { inner }, error)
        })
    }
    /// The writer.
    pub fn get_mut(&mut self) -> &mut W {
        self.inner.get_mut()
    }
}
impl<W: ?Sized + Write> LineWriter<W> {
    /// The writer.
    pub fn get_ref(&self) -> &W {
        self.inner.get_ref()
    }
    /// A line that is complete in the buffer was only kept because of an error.
    fn flush_if_completed_line(&mut self) -> Result<()> {
        if self.inner.buf.last() == Some(&b'\n') { self.inner.flush_buf() } else { Ok(()) }
    }
}
impl<W: ?Sized + Write> Write for LineWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        let Some(last) = buf.iter().rposition(|b| *b == b'\n') else {
            self.flush_if_completed_line()?;
            return self.inner.write(buf);
        };
        let newline = last + 1;
        self.inner.flush_buf()?;
        let flushed = self.inner.inner.write(&buf[..newline])?;
        if flushed == 0 {
            return Ok(0);
        }
        let capacity = self.inner.capacity();
        let tail = if flushed >= newline {
            let tail = &buf[flushed..];
            if tail.len() >= capacity {
                return Ok(flushed);
            }
            tail
        } else if newline - flushed <= capacity {
            &buf[flushed..newline]
        } else {
            let scan = &buf[flushed..][..capacity];
            match scan.iter().rposition(|b| *b == b'\n') {
                Some(at) => &scan[..at + 1],
                None => scan,
            }
        };
        let buffered = self.inner.write_to_buf(tail);
        Ok(flushed + buffered)
    }
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        let Some(last) = buf.iter().rposition(|b| *b == b'\n') else {
            self.flush_if_completed_line()?;
            return self.inner.write_all(buf);
        };
        let (lines, tail) = buf.split_at(last + 1);
        if self.inner.buf.is_empty() {
            self.inner.inner.write_all(lines)?;
        } else {
            self.inner.write_all(lines)?;
            self.inner.flush_buf()?;
        }
        self.inner.write_all(tail)
    }
    fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
        if !self.is_write_vectored() {
            let first = bufs.iter().find(|buf| !buf.is_empty());
            return first.map_or(Ok(0), |buf| self.write(buf));
        }
        let Some(last) = bufs.iter().rposition(|buf| buf.contains(&b'\n')) else {
            self.flush_if_completed_line()?;
            return self.inner.write_vectored(bufs);
        };
        self.inner.flush_buf()?;
        let (lines, tail) = bufs.split_at(last + 1);
        let flushed = self.inner.inner.write_vectored(lines)?;
        // What is left of lines that were written in part is tried again by the caller.
        if flushed == 0 || flushed < lines.iter().map(|buf| buf.len()).sum() {
            return Ok(flushed);
        }
        let tail = tail.iter().filter(|buf| !buf.is_empty());
        let buffered: usize = tail.map(|buf| self.inner.write_to_buf(buf)).take_while(|n| *n > 0).sum();
        Ok(flushed + buffered)
    }
    fn is_write_vectored(&self) -> bool {
        self.inner.inner.is_write_vectored()
    }
    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}
impl<W: ?Sized + Write + fmt::Debug> fmt::Debug for LineWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LineWriter")
            .field("writer", &self.get_ref())
            .field("buffer", &format_args!("{}/{}", self.inner.buf.len(), self.inner.capacity()))
            .finish_non_exhaustive()
    }
}
