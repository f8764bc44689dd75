//! Files, directories and links, in memory that is not the program's.

use crate::descriptor::{keep, take};
use crate::env::Text;
use crate::ffi::OsStr;
use crate::intrinsics;
use crate::time::SystemTime;
use core::ptr;

/// What a node is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    File,
    Directory,
    /// Its bytes are the path to which it leads.
    Link,
}

/// Something with a name. It is freed when no entry leads to it and nobody has it open.
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) mode: u32,
    /// How many entries lead here.
    pub(super) links: u64,
    pub(super) opened: usize,
    pub(super) number: u64,
    pub(super) modified: SystemTime,
    pub(super) accessed: SystemTime,
    pub(super) created: SystemTime,
    /// Of a file or link: its bytes.
    pub(super) start: *mut u8,
    pub(super) len: usize,
    capacity: usize,
    /// Of a directory: what is in it, in the order in which it came.
    pub(super) first: *mut Entry,
    /// Of a directory: the one that it is in; of the root, itself.
    pub(super) parent: *mut Node,
}

/// A name in a directory.
pub(super) struct Entry {
    pub(super) name: Text,
    pub(super) node: *mut Node,
    pub(super) next: *mut Entry,
}

static mut COUNT: u64 = 1;

impl Node {
    pub(super) fn new(kind: Kind, mode: u32) -> *mut Node {
        let now = SystemTime::now();
        let number = unsafe {
            COUNT += 1;
            COUNT
        };
        keep(Node {
            kind,
            mode,
            links: 0,
            opened: 0,
            number,
            modified: now,
            accessed: now,
            created: now,
            start: ptr::null_mut(),
            len: 0,
            capacity: 0,
            first: ptr::null_mut(),
            parent: ptr::null_mut(),
        })
    }
    pub(super) fn is_dir(&self) -> bool {
        self.kind == Kind::Directory
    }
    /// Frees what nobody can reach any more.
    pub(super) unsafe fn release(node: *mut Node) {
        unsafe {
            if (*node).links == 0 && (*node).opened == 0 {
                if !(*node).start.is_null() {
                    intrinsics::runtime_dealloc((*node).start);
                }
                intrinsics::runtime_dealloc(node as *mut u8);
            }
        }
    }
    pub(super) fn bytes(&self) -> &[u8] {
        if self.len == 0 { &[] } else { unsafe { core::slice::from_raw_parts(self.start, self.len) } }
    }
    /// Writes over the bytes at `at` and behind them; what lies between the old end and `at` becomes zero.
    pub(super) fn write(&mut self, at: usize, bytes: &[u8]) {
        let end = at + bytes.len();
        if end > self.len && !bytes.is_empty() {
            self.set_len(end);
        }
        if !bytes.is_empty() {
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), self.start.add(at), bytes.len()) };
        }
        self.modified = SystemTime::now();
    }
    pub(super) fn set_len(&mut self, len: usize) {
        if len > self.capacity {
            let doubled = self.capacity * 2;
            self.grow(if len > doubled { len } else { doubled });
        }
        if len > self.len {
            unsafe { self.start.add(self.len).write_bytes(0, len - self.len) };
        }
        self.len = len;
        self.modified = SystemTime::now();
    }
    fn grow(&mut self, capacity: usize) {
        unsafe {
            let start = intrinsics::runtime_alloc(capacity, 1);
            if !self.start.is_null() {
                ptr::copy_nonoverlapping(self.start, start, self.len);
                intrinsics::runtime_dealloc(self.start);
            }
            self.start = start;
        }
        self.capacity = capacity;
    }
}

/// The place of the pointer to an entry; a null pointer stands there, behind the last entry, if there is none of this name.
pub(super) unsafe fn place_of(dir: *mut Node, name: &OsStr) -> *mut *mut Entry {
    unsafe {
        let mut place = &raw mut (*dir).first;
        while !(*place).is_null() && (**place).name.get() != name {
            place = &raw mut (**place).next;
        }
        place
    }
}

/// Gives a node a name; there is none of this name in the directory.
pub(super) unsafe fn attach(dir: *mut Node, name: &OsStr, node: *mut Node) {
    unsafe {
        let place = place_of(dir, name);
        *place = keep(Entry { name: Text::of(name), node, next: ptr::null_mut() });
        (*node).links += 1;
        if (*node).is_dir() {
            (*node).parent = dir;
        }
        (*dir).modified = SystemTime::now();
    }
}

/// Takes a name away. Gives what it led to, which is not yet released.
pub(super) unsafe fn detach(dir: *mut Node, place: *mut *mut Entry) -> *mut Node {
    unsafe {
        let entry = take(*place);
        *place = entry.next;
        entry.name.free();
        (*entry.node).links -= 1;
        (*dir).modified = SystemTime::now();
        entry.node
    }
}
