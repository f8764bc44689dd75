//! Descriptors: what is open, how far it has been read, and what may be done with it.

use super::node::Node;
use super::{BAD_DESCRIPTOR, INVALID, IS_A_DIRECTORY, error, lock};
use crate::env::Text;
use crate::intrinsics;
use crate::io::{Result, SeekFrom};
use crate::time::SystemTime;
use core::ptr;

/// A file that was opened. Descriptors that were made from each other share it.
pub(super) struct Opened {
    pub(super) node: *mut Node,
    pub(super) path: Text,
    pub(super) position: usize,
    pub(super) read: bool,
    pub(super) write: bool,
    pub(super) append: bool,
    descriptors: usize,
}

/// A number, and what it stands for.
struct Descriptor {
    number: i32,
    opened: *mut Opened,
    next: *mut Descriptor,
}

/// In the order of their numbers.
static mut FIRST: *mut Descriptor = ptr::null_mut();

/// The lowest number that is free; 0 to 2 are the standard streams.
fn descriptor(opened: *mut Opened) -> i32 {
    unsafe {
        let mut number = 3;
        let mut place = &raw mut FIRST;
        while !(*place).is_null() && (**place).number == number {
            number += 1;
            place = &raw mut (**place).next;
        }
        let new = intrinsics::runtime_alloc(size_of::<Descriptor>(), align_of::<Descriptor>()) as *mut Descriptor;
        new.write(Descriptor { number, opened, next: *place });
        *place = new;
        (*opened).descriptors += 1;
        number
    }
}

/// Opens a node.
pub(super) fn open(node: *mut Node, path: Text, read: bool, write: bool, append: bool) -> i32 {
    unsafe {
        (*node).opened += 1;
        let opened = intrinsics::runtime_alloc(size_of::<Opened>(), align_of::<Opened>()) as *mut Opened;
        opened.write(Opened { node, path, position: 0, read, write, append, descriptors: 0 });
        descriptor(opened)
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

/// What a descriptor stands for. The caller holds the lock.
pub(super) fn opened<'a>(number: i32) -> Result<&'a mut Opened> {
    unsafe {
        let descriptor = *place_of(number);
        if descriptor.is_null() { Err(error(BAD_DESCRIPTOR)) } else { Ok(&mut *(*descriptor).opened) }
    }
}

/// A further descriptor of the same.
pub(crate) fn duplicate(number: i32) -> Result<i32> {
    let _lock = lock();
    Ok(descriptor(opened(number)?))
}

/// Gives a number back.
pub(crate) fn close(number: i32) {
    let _lock = lock();
    unsafe {
        let place = place_of(number);
        if (*place).is_null() {
            return;
        }
        let descriptor = (*place).read();
        intrinsics::runtime_dealloc(*place as *mut u8);
        *place = descriptor.next;
        let opened = descriptor.opened;
        (*opened).descriptors -= 1;
        if (*opened).descriptors == 0 {
            let Opened { node, path, .. } = opened.read();
            path.free();
            (*node).opened -= 1;
            Node::release(node);
            intrinsics::runtime_dealloc(opened as *mut u8);
        }
    }
}

impl Opened {
    pub(super) fn node(&mut self) -> &mut Node {
        unsafe { &mut *self.node }
    }
    pub(super) fn read_at(&mut self, at: usize, buf: &mut [u8]) -> Result<usize> {
        if !self.read {
            return Err(error(BAD_DESCRIPTOR));
        }
        let node = self.node();
        if node.is_dir {
            return Err(error(IS_A_DIRECTORY));
        }
        node.accessed = SystemTime::now();
        let left = node.bytes().get(at..).unwrap_or(&[]);
        let count = left.len().min(buf.len());
        buf[..count].copy_from_slice(&left[..count]);
        Ok(count)
    }
    pub(super) fn write_at(&mut self, at: usize, buf: &[u8]) -> Result<usize> {
        if !self.write {
            return Err(error(BAD_DESCRIPTOR));
        }
        self.node().write(at, buf);
        Ok(buf.len())
    }
    pub(super) fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let count = self.read_at(self.position, buf)?;
        self.position += count;
        Ok(count)
    }
    pub(super) fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if self.append {
            self.position = self.node().len;
        }
        let count = self.write_at(self.position, buf)?;
        self.position += count;
        Ok(count)
    }
    pub(super) fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let (from, by) = match to {
            SeekFrom::Start(at) => (0, at as i64),
            SeekFrom::End(by) => (self.node().len as i64, by),
            SeekFrom::Current(by) => (self.position as i64, by),
        };
        match from.checked_add(by) {
            Some(at) if at >= 0 => {
                self.position = at as usize;
                Ok(at as u64)
            }
            _ => Err(error(INVALID)),
        }
    }
    /// How many bytes are left to read.
    pub(super) fn left(&mut self) -> usize {
        let position = self.position;
        self.node().len.saturating_sub(position)
    }
}
