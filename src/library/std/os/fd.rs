//! Descriptors: numbers for what is open.

use crate::descriptor;
use crate::fmt;
use crate::fs::File;
use crate::io;
use crate::marker::PhantomData;
use crate::mem;
use core::num::niche_types::I32NotAllOnes;

/// A number for something that is open.
pub type RawFd = i32;

/// A descriptor that is closed when this is dropped.
#[repr(transparent)]
pub struct OwnedFd {
    fd: I32NotAllOnes,
}

/// A descriptor that somebody else closes, and not before `'fd` ends.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct BorrowedFd<'fd> {
    fd: I32NotAllOnes,
    marker: PhantomData<&'fd OwnedFd>,
}

/// Has a descriptor to lend.
pub trait AsFd {
    /// Lends it.
    fn as_fd(&self) -> BorrowedFd<'_>;
}
/// Has the number of a descriptor.
pub trait AsRawFd {
    /// The number.
    fn as_raw_fd(&self) -> RawFd;
}
/// Is made from the number of a descriptor.
pub trait FromRawFd {
    /// Takes it over.
    unsafe fn from_raw_fd(fd: RawFd) -> Self;
}
/// Gives the number of a descriptor away.
pub trait IntoRawFd {
    /// Nobody closes it.
    #[must_use]
    fn into_raw_fd(self) -> RawFd;
}

fn number(fd: RawFd) -> I32NotAllOnes {
    I32NotAllOnes::new(fd).expect("fd != -1")
}

impl OwnedFd {
    /// A further one for the same.
    pub fn try_clone(&self) -> io::Result<OwnedFd> {
        self.as_fd().try_clone_to_owned()
    }
}
impl<'fd> BorrowedFd<'fd> {
    /// From a number.
    pub const unsafe fn borrow_raw(fd: RawFd) -> BorrowedFd<'fd> {
        BorrowedFd { fd: I32NotAllOnes::new(fd).expect("fd != -1"), marker: PhantomData }
    }
    /// One of its own for the same.
    pub fn try_clone_to_owned(&self) -> io::Result<OwnedFd> {
        Ok(OwnedFd { fd: number(descriptor::duplicate(self.as_raw_fd())?) })
    }
}
impl Drop for OwnedFd {
    fn drop(&mut self) {
        descriptor::close(self.as_raw_fd());
    }
}
impl AsRawFd for RawFd {
    fn as_raw_fd(&self) -> RawFd {
        *self
    }
}
impl IntoRawFd for RawFd {
    fn into_raw_fd(self) -> RawFd {
        self
    }
}
impl FromRawFd for RawFd {
    unsafe fn from_raw_fd(fd: RawFd) -> RawFd {
        fd
    }
}
impl AsRawFd for OwnedFd {
    fn as_raw_fd(&self) -> RawFd {
        self.fd.as_inner()
    }
}
impl IntoRawFd for OwnedFd {
    fn into_raw_fd(self) -> RawFd {
        mem::ManuallyDrop::new(self).as_raw_fd()
    }
}
impl FromRawFd for OwnedFd {
    unsafe fn from_raw_fd(fd: RawFd) -> OwnedFd {
        OwnedFd { fd: number(fd) }
    }
}
impl AsFd for OwnedFd {
    fn as_fd(&self) -> BorrowedFd<'_> {
        BorrowedFd { fd: self.fd, marker: PhantomData }
    }
}
impl AsRawFd for BorrowedFd<'_> {
    fn as_raw_fd(&self) -> RawFd {
        self.fd.as_inner()
    }
}
impl AsFd for BorrowedFd<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        *self
    }
}
impl<T: AsFd + ?Sized> AsFd for &T {
    fn as_fd(&self) -> BorrowedFd<'_> {
        (**self).as_fd()
    }
}
impl<T: AsFd + ?Sized> AsFd for &mut T {
    fn as_fd(&self) -> BorrowedFd<'_> {
        (**self).as_fd()
    }
}

/// The standard streams have the first numbers.
macro_rules! streams {
    ($($t:ty, $number:literal;)*) => {$(
        impl AsRawFd for $t {
            fn as_raw_fd(&self) -> RawFd {
                $number
            }
        }
        impl AsFd for $t {
            fn as_fd(&self) -> BorrowedFd<'_> {
                unsafe { BorrowedFd::borrow_raw($number) }
            }
        }
    )*};
}
streams! {
    io::Stdin, 0;
    io::StdinLock<'_>, 0;
    io::Stdout, 1;
    io::StdoutLock<'_>, 1;
    io::Stderr, 2;
    io::StderrLock<'_>, 2;
}

impl fmt::Debug for OwnedFd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnedFd").field("fd", &self.as_raw_fd()).finish()
    }
}
impl fmt::Debug for BorrowedFd<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BorrowedFd").field("fd", &self.as_raw_fd()).finish()
    }
}
