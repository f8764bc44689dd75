//! Open files: how far they have been read, and what may be done with them.

use super::node::Node;
use super::{INVALID, IS_A_DIRECTORY, error};
use crate::descriptor::{self, BAD_DESCRIPTOR, Open};
use crate::env::Text;
use crate::io::{Result, SeekFrom};
use crate::time::SystemTime;

/// A file that was opened.
pub(crate) struct Opened {
    pub(super) node: *mut Node,
    pub(super) path: Text,
    pub(super) position: usize,
    pub(super) read: bool,
    pub(super) write: bool,
    pub(super) append: bool,
}

/// Opens a node; the caller holds the lock.
pub(super) fn open(node: *mut Node, path: Text, read: bool, write: bool, append: bool) -> i32 {
    unsafe { (*node).opened += 1 };
    descriptor::open(Open::File(Opened { node, path, position: 0, read, write, append }))
}

/// The file that a descriptor stands for; the caller holds the lock.
pub(super) fn opened<'a>(number: i32) -> Result<&'a mut Opened> {
    match descriptor::get(number)? {
        Open::File(opened) => Ok(opened),
        Open::Reader(_) | Open::Writer(_) | Open::Socket(_) => Err(error(INVALID)),
    }
}

impl Opened {
    pub(crate) unsafe fn close(self) {
        self.path.free();
        unsafe {
            (*self.node).opened -= 1;
            Node::release(self.node);
        }
    }
    pub(super) fn node(&mut self) -> &mut Node {
        unsafe { &mut *self.node }
    }
    pub(super) fn read_at(&mut self, at: usize, buf: &mut [u8]) -> Result<usize> {
        if !self.read {
            return Err(error(BAD_DESCRIPTOR));
        }
        let node = self.node();
        if node.is_dir() {
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
