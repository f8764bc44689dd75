//! The streams of another program.

use crate::fmt;
use crate::fs::File;
use crate::io::{PipeReader, PipeWriter, Read, Result, Stderr, Stdout, Write};
use crate::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};

/// What becomes of a stream of another program.
pub struct Stdio(How);

enum How {
    Inherit,
    Null,
    Piped,
    Given(OwnedFd),
}

impl Stdio {
    /// This program has the other end.
    pub fn piped() -> Stdio {
        Stdio(How::Piped)
    }
    /// It is this program's own.
    pub fn inherit() -> Stdio {
        Stdio(How::Inherit)
    }
    /// Nothing comes, and everything gets lost.
    pub fn null() -> Stdio {
        Stdio(How::Null)
    }
}
impl fmt::Debug for Stdio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stdio").finish_non_exhaustive()
    }
}
impl fmt::Debug for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            How::Inherit => f.write_str("Inherit"),
            How::Null => f.write_str("Null"),
            How::Piped => f.write_str("MakePipe"),
            How::Given(fd) => f.debug_tuple("Fd").field(fd).finish(),
        }
    }
}

macro_rules! can_be_stdio {
    ($($t:ident)*) => {$(
        impl From<$t> for Stdio {
            fn from(stream: $t) -> Stdio {
                Stdio(How::Given(stream.into()))
            }
        }
    )*};
}
can_be_stdio! { OwnedFd File PipeReader PipeWriter ChildStdin ChildStdout ChildStderr }

impl From<Stdout> for Stdio {
    fn from(_: Stdout) -> Stdio {
        Stdio::inherit()
    }
}
impl From<Stderr> for Stdio {
    fn from(_: Stderr) -> Stdio {
        Stdio::inherit()
    }
}
impl FromRawFd for Stdio {
    unsafe fn from_raw_fd(fd: RawFd) -> Stdio {
        Stdio(How::Given(unsafe { OwnedFd::from_raw_fd(fd) }))
    }
}

/// A stream of a child is the other end of a pipe.
macro_rules! streams_of_a_child {
    ($($(#[$doc:meta])* $t:ident $pipe:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $t {
            inner: $pipe,
        }
        impl AsFd for $t {
            fn as_fd(&self) -> BorrowedFd<'_> {
                self.inner.as_fd()
            }
        }
        impl AsRawFd for $t {
            fn as_raw_fd(&self) -> RawFd {
                self.inner.as_raw_fd()
            }
        }
        impl IntoRawFd for $t {
            fn into_raw_fd(self) -> RawFd {
                self.inner.into_raw_fd()
            }
        }
        impl From<$t> for OwnedFd {
            fn from(stream: $t) -> OwnedFd {
                stream.inner.into()
            }
        }
        impl From<OwnedFd> for $t {
            fn from(fd: OwnedFd) -> $t {
                $t { inner: fd.into() }
            }
        }
    )*};
}
streams_of_a_child! {
    /// What the child reads is written here.
    ChildStdin PipeWriter;
    /// What the child writes is read here.
    ChildStdout PipeReader;
    /// The errors that the child writes are read here.
    ChildStderr PipeReader;
}

writes_through_reference! { ChildStdin }

impl Write for &ChildStdin {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (&self.inner).write(buf)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl Read for ChildStdout {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.inner.read(buf)
    }
}
impl Read for ChildStderr {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.inner.read(buf)
    }
}
