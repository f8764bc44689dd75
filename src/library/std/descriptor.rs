//! Descriptors: numbers for what is open, be it a file, an end of a pipe or a socket. None of it is the program's memory.

/// What is nothing but its descriptor, in a field `inner`.
macro_rules! owns_descriptor {
    ($($t:ident)*) => {$(
        impl crate::os::fd::AsFd for $t {
            fn as_fd(&self) -> crate::os::fd::BorrowedFd<'_> {
                crate::os::fd::AsFd::as_fd(&self.inner)
            }
        }
        impl crate::os::fd::AsRawFd for $t {
            fn as_raw_fd(&self) -> crate::os::fd::RawFd {
                crate::os::fd::AsRawFd::as_raw_fd(&self.inner)
            }
        }
        impl crate::os::fd::IntoRawFd for $t {
            fn into_raw_fd(self) -> crate::os::fd::RawFd {
                crate::os::fd::IntoRawFd::into_raw_fd(self.inner)
            }
        }
        impl crate::os::fd::FromRawFd for $t {
            unsafe fn from_raw_fd(fd: crate::os::fd::RawFd) -> $t {
                $t { inner: unsafe { crate::os::fd::FromRawFd::from_raw_fd(fd) } }
            }
        }
        impl From<crate::os::fd::OwnedFd> for $t {
            fn from(inner: crate::os::fd::OwnedFd) -> $t {
                $t { inner }
            }
        }
        impl From<$t> for crate::os::fd::OwnedFd {
            fn from(owner: $t) -> crate::os::fd::OwnedFd {
                owner.inner
            }
        }
    )*};
}

/// What can be read through a shared reference can be read.
macro_rules! reads_through_reference {
    ($($t:ident)*) => {$(
        impl crate::io::Read for $t {
            fn read(&mut self, buf: &mut [u8]) -> crate::io::Result<usize> {
                crate::io::Read::read(&mut &*self, buf)
            }
        }
    )*};
}

/// What can be written through a shared reference can be written; nothing is held back.
macro_rules! writes_through_reference {
    ($($t:ident)*) => {$(
        impl crate::io::Write for $t {
            fn write(&mut self, buf: &[u8]) -> crate::io::Result<usize> {
                crate::io::Write::write(&mut &*self, buf)
            }
            fn flush(&mut self) -> crate::io::Result<()> {
                Ok(())
            }
        }
    )*};
}

mod deadline;
mod pipe;

pub(crate) use self::deadline::{Deadline, WOULD_BLOCK};
pub(crate) use self::pipe::Pipe;

use crate::fs::Opened;
use crate::intrinsics;
use crate::io::{Error, Result};
use crate::net::Socket;
use crate::sync::{self, Mutex, MutexGuard, PoisonError};
use core::ptr;

/// Numbers that the operating system gives for what goes wrong.
pub(crate) const BAD_DESCRIPTOR: i32 = 9;

/// What descriptors stand for.
pub(crate) enum Open {
    /// A file or a directory.
    File(Opened),
    /// Where a pipe is read.
    Reader(*mut Pipe),
    /// Where a pipe is written.
    Writer(*mut Pipe),
    /// A socket.
    Socket(*mut Socket),
}

impl Open {
    unsafe fn close(self) {
        unsafe {
            match self {
                Open::File(opened) => opened.close(),
                Open::Reader(pipe) => Pipe::close_reader(pipe),
                Open::Writer(pipe) => Pipe::close_writer(pipe),
                Open::Socket(socket) => Socket::close(socket),
            }
        }
    }
}

/// Descriptors that were made from each other share it.
struct Shared {
    open: Open,
    descriptors: usize,
}

/// A number, and what it stands for.
struct Descriptor {
    number: i32,
    shared: *mut Shared,
    next: *mut Descriptor,
}

/// In the order of their numbers.
static mut FIRST: *mut Descriptor = ptr::null_mut();

/// The right to use what is open.
pub(crate) type Lock = MutexGuard<'static, ()>;

/// Whoever has this has all that is open to itself.
pub(crate) fn lock() -> Lock {
    static LOCK: Mutex<()> = Mutex::new(());
    LOCK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits for a wake at an address, with the lock free meanwhile. An error if that takes too long.
pub(crate) fn wait(lock: &Lock, kind: u8, address: usize, deadline: Deadline) -> Result<()> {
    match deadline.left() {
        Some(nanos) if sync::wait_unlocked(lock, kind, address, nanos) => Ok(()),
        _ => Err(Error::from_raw_os_error(WOULD_BLOCK)),
    }
}

/// Puts a value where it stays until it is taken.
pub(crate) fn keep<T>(value: T) -> *mut T {
    unsafe {
        let place = intrinsics::runtime_alloc(size_of::<T>(), align_of::<T>()) as *mut T;
        place.write(value);
        place
    }
}

/// Takes back what was kept.
pub(crate) unsafe fn take<T>(kept: *mut T) -> T {
    unsafe {
        let value = kept.read();
        intrinsics::runtime_dealloc(kept as *mut u8);
        value
    }
}

/// The lowest number that is free; 0 to 2 are the standard streams.
unsafe fn number(shared: *mut Shared) -> i32 {
    unsafe {
        let mut number = 3;
        let mut place = &raw mut FIRST;
        while !(*place).is_null() && (**place).number == number {
            number += 1;
            place = &raw mut (**place).next;
        }
        *place = keep(Descriptor { number, shared, next: *place });
        (*shared).descriptors += 1;
        number
    }
}

fn place_of(number: i32) -> *mut *mut Descriptor {
    unsafe {
        let mut place = &raw mut FIRST;
        while !(*place).is_null() && (**place).number != number {
            place = &raw mut (**place).next;
        }
        place
    }
}

fn shared(number: i32) -> Result<*mut Shared> {
    unsafe {
        let descriptor = *place_of(number);
        match descriptor.is_null() {
            true => Err(Error::from_raw_os_error(BAD_DESCRIPTOR)),
            false => Ok((*descriptor).shared),
        }
    }
}

/// A descriptor for something new. The caller holds the lock, here as below.
pub(crate) fn open(open: Open) -> i32 {
    unsafe { number(keep(Shared { open, descriptors: 0 })) }
}

/// What a descriptor stands for.
pub(crate) fn get<'a>(number: i32) -> Result<&'a mut Open> {
    shared(number).map(|shared| unsafe { &mut (*shared).open })
}

/// A further descriptor of the same.
pub(crate) fn duplicate(old: i32) -> Result<i32> {
    let _lock = lock();
    shared(old).map(|shared| unsafe { number(shared) })
}

/// Gives a number back.
pub(crate) fn close(number: i32) {
    let _lock = lock();
    unsafe {
        let place = place_of(number);
        if (*place).is_null() {
            return;
        }
        let Descriptor { shared, next, .. } = take(*place);
        *place = next;
        (*shared).descriptors -= 1;
        if (*shared).descriptors == 0 {
            take(shared).open.close();
        }
    }
}
