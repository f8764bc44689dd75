//! The two ends of a pipe as streams.

use super::{Read, Result, Write};
use crate::descriptor::{self, BAD_DESCRIPTOR, Deadline, Lock, Open, Pipe};
use crate::io::Error;
use crate::os::fd::{AsRawFd, FromRawFd, OwnedFd};

/// Where a pipe is read.
#[derive(Debug)]
pub struct PipeReader {
    inner: OwnedFd,
}

/// Where a pipe is written.
#[derive(Debug)]
pub struct PipeWriter {
    inner: OwnedFd,
}
owns_descriptor! { PipeReader PipeWriter }
reads_through_reference! { PipeReader }
writes_through_reference! { PipeWriter }

/// A new pipe.
pub fn pipe() -> Result<(PipeReader, PipeWriter)> {
    let _lock = descriptor::lock();
    let pipe = Pipe::new();
    let own = |open| unsafe { OwnedFd::from_raw_fd(descriptor::open(open)) };
    let reader = PipeReader { inner: own(Open::Reader(pipe)) };
    Ok((reader, PipeWriter { inner: own(Open::Writer(pipe)) }))
}

impl PipeReader {
    /// A further handle of the same end.
    pub fn try_clone(&self) -> Result<PipeReader> {
        Ok(PipeReader { inner: self.inner.try_clone()? })
    }
    fn with<T>(&self, run: impl FnOnce(&Lock, *mut Pipe) -> Result<T>) -> Result<T> {
        let lock = descriptor::lock();
        match descriptor::get(self.inner.as_raw_fd())? {
            Open::Reader(pipe) => run(&lock, *pipe),
            Open::File(_) | Open::Writer(_) | Open::Socket(_) => Err(Error::from_raw_os_error(BAD_DESCRIPTOR)),
        }
    }
}
impl PipeWriter {
    /// A further handle of the same end.
    pub fn try_clone(&self) -> Result<PipeWriter> {
        Ok(PipeWriter { inner: self.inner.try_clone()? })
    }
    fn with<T>(&self, run: impl FnOnce(&Lock, *mut Pipe) -> Result<T>) -> Result<T> {
        let lock = descriptor::lock();
        match descriptor::get(self.inner.as_raw_fd())? {
            Open::Writer(pipe) => run(&lock, *pipe),
            Open::File(_) | Open::Reader(_) | Open::Socket(_) => Err(Error::from_raw_os_error(BAD_DESCRIPTOR)),
        }
    }
}

impl Read for &PipeReader {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.with(|lock, pipe| unsafe { Pipe::read(pipe, lock, Deadline::NEVER, buf) })
    }
}
impl Write for &PipeWriter {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.with(|lock, pipe| unsafe { Pipe::write(pipe, lock, Deadline::NEVER, buf) })
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
