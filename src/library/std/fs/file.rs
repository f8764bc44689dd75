//! Open files as streams.

use super::metadata::{FileTimes, Metadata, Permissions};
use super::open::{self, Opened};
use super::{OpenOptions, error, lock};
use crate::error::Error as StdError;
use crate::fmt;
use crate::io::impls::{read_each, write_each};
use crate::io::{Error, ErrorKind, IoSlice, IoSliceMut, IsTerminal, Read, Result, Seek, SeekFrom, Write, traits};
use crate::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use crate::path::Path;
use crate::string::String;
use crate::sync::Arc;
use crate::time::SystemTime;
use crate::vec::Vec;

/// An open file; it is closed when this is dropped.
pub struct File {
    inner: OwnedFd,
}
owns_descriptor! { File }

impl File {
    /// Opens a file to read it.
    pub fn open<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().read(true).open(path.as_ref())
    }
    /// Opens a file to write it; it is made, or what was in it goes away.
    pub fn create<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().write(true).create(true).truncate(true).open(path.as_ref())
    }
    /// Makes a file; it may not be there before.
    pub fn create_new<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().read(true).write(true).create_new(true).open(path.as_ref())
    }
    /// How to open a file otherwise.
    #[must_use]
    pub fn options() -> OpenOptions {
        OpenOptions::new()
    }
    pub(super) fn from_number(number: i32) -> File {
        File { inner: unsafe { OwnedFd::from_raw_fd(number) } }
    }
    fn with<T>(&self, run: impl FnOnce(&mut Opened) -> Result<T>) -> Result<T> {
        let _lock = lock();
        run(open::opened(self.as_raw_fd())?)
    }
    /// Everything is where it should be at once.
    pub fn sync_all(&self) -> Result<()> {
        Ok(())
    }
    /// Everything is where it should be at once.
    pub fn sync_data(&self) -> Result<()> {
        Ok(())
    }
    /// Cuts the file, or fills it up with zeros.
    pub fn set_len(&self, size: u64) -> Result<()> {
        let size: i64 =
            size.try_into().map_err(|e: crate::num::TryFromIntError| Error::new(ErrorKind::InvalidInput, e))?;
        self.with(|opened| {
            if !opened.write {
                return Err(error(super::INVALID));
            }
            opened.node().set_len(size as usize);
            Ok(())
        })
    }
    /// What is known of the file.
    pub fn metadata(&self) -> Result<Metadata> {
        self.with(|opened| Ok(Metadata::of(opened.node())))
    }
    /// A further handle of the same; both have one position.
    pub fn try_clone(&self) -> Result<File> {
        Ok(File { inner: self.inner.try_clone()? })
    }
    /// Says who may do what with it.
    pub fn set_permissions(&self, perm: Permissions) -> Result<()> {
        self.with(|opened| {
            opened.node().mode = perm.bits();
            Ok(())
        })
    }
    /// Says when it was read and written.
    pub fn set_times(&self, times: FileTimes) -> Result<()> {
        self.with(|opened| {
            times.apply(opened.node());
            Ok(())
        })
    }
    /// Says when it was written.
    pub fn set_modified(&self, time: SystemTime) -> Result<()> {
        self.set_times(FileTimes::new().set_modified(time))
    }
    /// Nobody else is there who could have it.
    pub fn lock(&self) -> Result<()> {
        self.with(|_| Ok(()))
    }
    /// Nobody else is there who could have it.
    pub fn lock_shared(&self) -> Result<()> {
        self.with(|_| Ok(()))
    }
    /// Nobody else is there who could have it.
    pub fn try_lock(&self) -> crate::result::Result<(), TryLockError> {
        self.with(|_| Ok(())).map_err(TryLockError::Error)
    }
    /// Nobody else is there who could have it.
    pub fn try_lock_shared(&self) -> crate::result::Result<(), TryLockError> {
        self.try_lock()
    }
    /// Gives it to others.
    pub fn unlock(&self) -> Result<()> {
        self.with(|_| Ok(()))
    }
    pub(crate) fn read_from(&self, at: u64, buf: &mut [u8]) -> Result<usize> {
        self.with(|opened| opened.read_at(at as usize, buf))
    }
    pub(crate) fn write_to(&self, at: u64, buf: &[u8]) -> Result<usize> {
        self.with(|opened| opened.write_at(at as usize, buf))
    }
    fn left(&self) -> Option<usize> {
        self.with(|opened| Ok(opened.left())).ok()
    }
}

/// Why a lock was not got.
pub enum TryLockError {
    /// It cannot be locked.
    Error(Error),
    /// Somebody else has it.
    WouldBlock,
}
impl fmt::Debug for TryLockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Error(e) => fmt::Debug::fmt(e, f),
            TryLockError::WouldBlock => f.write_str("WouldBlock"),
        }
    }
}
impl fmt::Display for TryLockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Error(_) => f.write_str("lock acquisition failed due to I/O error"),
            TryLockError::WouldBlock => f.write_str("lock acquisition failed because the operation would block"),
        }
    }
}
impl StdError for TryLockError {}
impl From<TryLockError> for Error {
    fn from(error: TryLockError) -> Error {
        match error {
            TryLockError::Error(error) => error,
            TryLockError::WouldBlock => ErrorKind::WouldBlock.into(),
        }
    }
}

impl IsTerminal for File {
    fn is_terminal(&self) -> bool {
        false
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fd = self.as_raw_fd();
        let mut b = f.debug_struct("File");
        b.field("fd", &fd);
        let _lock = lock();
        if let Ok(opened) = open::opened(fd) {
            b.field("path", &Path::new(opened.path.get()));
            b.field("read", &opened.read).field("write", &opened.write);
        }
        b.finish()
    }
}

impl Read for &File {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.with(|opened| opened.read(buf))
    }
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        read_each(self, bufs)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let size = self.left();
        buf.try_reserve(size.unwrap_or(0))?;
        traits::default_read_to_end(self, buf, size)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let size = self.left();
        buf.try_reserve(size.unwrap_or(0))?;
        traits::append_to_string(buf, |bytes| traits::default_read_to_end(self, bytes, size))
    }
}
impl Write for &File {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.with(|opened| opened.write(buf))
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
impl Seek for &File {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        self.with(|opened| opened.seek(pos))
    }
    fn stream_position(&mut self) -> Result<u64> {
        self.with(|opened| Ok(opened.position as u64))
    }
}

/// A file does what a reference to it does; so does a shared one.
macro_rules! through_reference {
    ($($t:ty, |$it:ident| $file:expr;)*) => {$(
        impl Read for $t {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
                let $it = self;
                $file.read(buf)
            }
            fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
                let $it = self;
                $file.read_vectored(bufs)
            }
            fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
                let $it = self;
                $file.read_to_end(buf)
            }
            fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
                let $it = self;
                $file.read_to_string(buf)
            }
        }
        impl Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                let $it = self;
                $file.write(buf)
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                let $it = self;
                $file.write_vectored(bufs)
            }
            fn is_write_vectored(&self) -> bool {
                true
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
        impl Seek for $t {
            fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
                let $it = self;
                $file.seek(pos)
            }
            fn stream_position(&mut self) -> Result<u64> {
                let $it = self;
                $file.stream_position()
            }
        }
    )*};
}
through_reference! {
    File, |it| (&*it);
    Arc<File>, |it| (&**it);
}
