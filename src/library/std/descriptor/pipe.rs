//! A pipe: bytes that go one way, from those who write to those who read.

use super::{Deadline, Lock, keep, take, wait};
use crate::intrinsics;
use crate::io::{Error, Result};
use core::ptr;

/// The number that the operating system gives when nobody will read what is written.
pub(crate) const BROKEN_PIPE: i32 = 32;
/// How many bytes can wait to be read.
const ROOM: usize = 64 * 1024;

/// Both ends are closed one after the other; the pipe is gone after the second.
pub(crate) struct Pipe {
    start: *mut u8,
    capacity: usize,
    /// Where the bytes are that were written and not yet read.
    first: usize,
    len: usize,
    /// Somebody can still write.
    is_written: bool,
    /// Somebody can still read.
    is_read: bool,
    /// Who reads does not wait for more.
    is_given_up: bool,
    ends: u8,
}

impl Pipe {
    pub(crate) fn new() -> *mut Pipe {
        keep(Pipe {
            start: ptr::null_mut(),
            capacity: 0,
            first: 0,
            len: 0,
            is_written: true,
            is_read: true,
            is_given_up: false,
            ends: 2,
        })
    }
    /// What those who wait for bytes wait for.
    fn bytes(&self) -> usize {
        &raw const self.first as usize
    }
    /// What those who wait for room wait for.
    fn room(&self) -> usize {
        &raw const self.len as usize
    }
    /// Nobody writes any more: what is left can be read.
    pub(crate) fn end_writing(&mut self) {
        self.is_written = false;
        intrinsics::thread_wake(self.bytes(), usize::MAX);
    }
    /// Who reads does not wait for more; others may still write.
    pub(crate) fn give_up(&mut self) {
        self.is_given_up = true;
        intrinsics::thread_wake(self.bytes(), usize::MAX);
    }
    pub(crate) unsafe fn close_writer(pipe: *mut Pipe) {
        unsafe {
            (*pipe).end_writing();
            Pipe::close(pipe);
        }
    }
    pub(crate) unsafe fn close_reader(pipe: *mut Pipe) {
        unsafe {
            (*pipe).is_read = false;
            intrinsics::thread_wake((*pipe).room(), usize::MAX);
            Pipe::close(pipe);
        }
    }
    unsafe fn close(pipe: *mut Pipe) {
        unsafe {
            (*pipe).ends -= 1;
            if (*pipe).ends == 0 {
                let Pipe { start, .. } = take(pipe);
                if !start.is_null() {
                    intrinsics::runtime_dealloc(start);
                }
            }
        }
    }
    /// Reads what is there, or waits for it; no bytes when nobody writes any more.
    pub(crate) unsafe fn read(pipe: *mut Pipe, lock: &Lock, deadline: Deadline, buf: &mut [u8]) -> Result<usize> {
        unsafe {
            let count = Pipe::peek(pipe, lock, deadline, buf)?;
            let pipe = &mut *pipe;
            pipe.first += count;
            pipe.len -= count;
            if count > 0 {
                intrinsics::thread_wake(pipe.room(), usize::MAX);
            }
            Ok(count)
        }
    }
    /// Like [`Pipe::read`]; what is read stays.
    pub(crate) unsafe fn peek(pipe: *mut Pipe, lock: &Lock, deadline: Deadline, buf: &mut [u8]) -> Result<usize> {
        unsafe {
            while (*pipe).len == 0 && (*pipe).is_written && !(*pipe).is_given_up && !buf.is_empty() {
                wait(lock, intrinsics::INPUT, (*pipe).bytes(), deadline)?;
            }
            let count = (*pipe).len.min(buf.len());
            if count > 0 {
                ptr::copy_nonoverlapping((*pipe).start.add((*pipe).first), buf.as_mut_ptr(), count);
            }
            Ok(count)
        }
    }
    /// Writes as much as there is room for, and waits for room if there is none.
    pub(crate) unsafe fn write(pipe: *mut Pipe, lock: &Lock, deadline: Deadline, buf: &[u8]) -> Result<usize> {
        unsafe {
            while (*pipe).len == ROOM && (*pipe).is_read && !buf.is_empty() {
                wait(lock, intrinsics::OUTPUT, (*pipe).room(), deadline)?;
            }
            if !(*pipe).is_read || !(*pipe).is_written {
                return Err(Error::from_raw_os_error(BROKEN_PIPE));
            }
            let count = buf.len().min(ROOM - (*pipe).len);
            (*pipe).append(&buf[..count]);
            Ok(count)
        }
    }
    fn append(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        if self.first + self.len + bytes.len() > self.capacity {
            self.make_room(self.len + bytes.len());
        }
        unsafe {
            let end = self.start.add(self.first + self.len);
            ptr::copy_nonoverlapping(bytes.as_ptr(), end, bytes.len());
        }
        self.len += bytes.len();
        intrinsics::thread_wake(self.bytes(), usize::MAX);
    }
    /// Moves what is there to the front, of a larger buffer if it must be.
    fn make_room(&mut self, needed: usize) {
        unsafe {
            let old = self.start;
            if needed > self.capacity {
                self.capacity = needed.next_power_of_two();
                self.start = intrinsics::runtime_alloc(self.capacity, 1);
            }
            if !old.is_null() {
                ptr::copy(old.add(self.first), self.start, self.len);
            }
            if !old.is_null() && old != self.start {
                intrinsics::runtime_dealloc(old);
            }
        }
        self.first = 0;
    }
}
