//! What can be done with paths.

use super::directory::{self, DirBuilder, ReadDir};
use super::file::File;
use super::lookup::{self, find, find_itself};
use super::metadata::{Metadata, Permissions};
use super::node::{self, Kind, Node};
use super::{BUSY, EXISTS, INVALID, IS_A_DIRECTORY, NOT_A_DIRECTORY, NOT_EMPTY, OpenOptions, error, lock};
use crate::ffi::OsString;
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result, Write, traits};
use crate::path::{Path, PathBuf};
use crate::string::String;
use crate::vec::Vec;

/// The number for what even the owner may not do.
const NOT_PERMITTED: i32 = 1;

static NO_FILE: SimpleMessage = SimpleMessage {
    kind: ErrorKind::InvalidInput,
    message: "the source path is neither a regular file nor a symlink to a regular file",
};

/// All bytes of a file.
pub fn read<P: AsRef<Path>>(path: P) -> Result<Vec<u8>> {
    let mut file = File::open(path.as_ref())?;
    let size = file.metadata().map(|m| m.len() as usize).ok();
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size.unwrap_or(0))?;
    traits::default_read_to_end(&mut file, &mut bytes, size)?;
    Ok(bytes)
}

/// All text of a file.
pub fn read_to_string<P: AsRef<Path>>(path: P) -> Result<String> {
    let mut file = File::open(path.as_ref())?;
    let size = file.metadata().map(|m| m.len() as usize).ok();
    let mut string = String::new();
    string.try_reserve_exact(size.unwrap_or(0))?;
    traits::append_to_string(&mut string, |bytes| traits::default_read_to_end(&mut file, bytes, size))?;
    Ok(string)
}

/// Makes a file with these bytes in it.
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> Result<()> {
    File::create(path.as_ref())?.write_all(contents.as_ref())
}

/// Whether something is there.
pub fn exists<P: AsRef<Path>>(path: P) -> Result<bool> {
    match metadata(path) {
        Ok(_) => Ok(true),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

/// What is known of what a path leads to.
pub fn metadata<P: AsRef<Path>>(path: P) -> Result<Metadata> {
    let _lock = lock();
    find(path.as_ref()).map(|node| Metadata::of(unsafe { &*node }))
}

/// What is known of what a path leads to, be it a link.
pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> Result<Metadata> {
    let _lock = lock();
    find_itself(path.as_ref()).map(|node| Metadata::of(unsafe { &*node }))
}

/// Says who may do what with a file.
pub fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> Result<()> {
    let _lock = lock();
    let node = find(path.as_ref())?;
    unsafe { (*node).mode = perm.bits() };
    Ok(())
}

/// The path from the root.
pub fn canonicalize<P: AsRef<Path>>(path: P) -> Result<PathBuf> {
    let _lock = lock();
    lookup::canonical(path.as_ref())
}

/// Where a link leads.
pub fn read_link<P: AsRef<Path>>(path: P) -> Result<PathBuf> {
    let _lock = lock();
    // The real one has a buffer before it asks.
    let mut buffer: Vec<u8> = Vec::with_capacity(256);
    let node = unsafe { &*find_itself(path.as_ref())? };
    if node.kind != Kind::Link {
        return Err(error(INVALID));
    }
    buffer.extend_from_slice(node.bytes());
    buffer.shrink_to_fit();
    Ok(PathBuf::from(unsafe { OsString::from_encoded_bytes_unchecked(buffer) }))
}

/// Makes a link; what it leads to need not be there.
#[deprecated(
    since = "1.1.0",
    note = "replaced with std::os::unix::fs::symlink and std::os::windows::fs::{symlink_file, symlink_dir}"
)]
pub fn soft_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> Result<()> {
    symlink(original.as_ref(), link.as_ref())
}

pub(crate) fn symlink(original: &Path, link: &Path) -> Result<()> {
    let _lock = lock();
    lookup::link(original, link)
}

/// What is in a directory.
pub fn read_dir<P: AsRef<Path>>(path: P) -> Result<ReadDir> {
    directory::read(path.as_ref())
}

/// Makes a directory.
pub fn create_dir<P: AsRef<Path>>(path: P) -> Result<()> {
    DirBuilder::new().create(path.as_ref())
}

/// Makes a directory and those above it.
pub fn create_dir_all<P: AsRef<Path>>(path: P) -> Result<()> {
    DirBuilder::new().recursive(true).create(path.as_ref())
}

/// Copies bytes and permissions.
pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<u64> {
    let source = File::open(from.as_ref())?;
    let known = source.metadata()?;
    if !known.is_file() {
        return Err(Error::from_static_message(&NO_FILE));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).set_mode(known.mode());
    let target = options.open(to.as_ref())?;
    target.set_permissions(known.permissions())?;
    let mut chunk = [0; 512];
    let mut at = 0;
    loop {
        let count = source.read_from(at, &mut chunk)?;
        if count == 0 {
            return Ok(at);
        }
        target.write_to(at, &chunk[..count])?;
        at += count as u64;
    }
}

/// A further name of a file.
pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> Result<()> {
    let _lock = lock();
    let node = find_itself(original.as_ref())?;
    let last = lookup::last(link.as_ref(), EXISTS)?;
    unsafe {
        if !(*node::place_of(last.dir, last.name)).is_null() {
            return Err(error(EXISTS));
        }
        if (*node).is_dir() {
            return Err(error(NOT_PERMITTED));
        }
        node::attach(last.dir, last.name, node);
    }
    Ok(())
}

/// Takes a file away.
pub fn remove_file<P: AsRef<Path>>(path: P) -> Result<()> {
    let _lock = lock();
    let path = path.as_ref();
    let node = find_itself(path)?;
    if unsafe { (*node).is_dir() } {
        return Err(error(IS_A_DIRECTORY));
    }
    unlink(path)
}

fn unlink(path: &Path) -> Result<()> {
    let last = lookup::last(path, INVALID)?;
    unsafe { Node::release(node::detach(last.dir, node::place_of(last.dir, last.name))) };
    Ok(())
}

/// Takes an empty directory away.
pub fn remove_dir<P: AsRef<Path>>(path: P) -> Result<()> {
    let _lock = lock();
    let path = path.as_ref();
    let node = find_itself(path)?;
    lookup::last(path, INVALID)?;
    unsafe {
        if !(*node).is_dir() {
            return Err(error(NOT_A_DIRECTORY));
        }
        if !(*node).first.is_null() {
            return Err(error(NOT_EMPTY));
        }
    }
    unlink(path)
}

/// Takes a directory away with everything in it; of a link only itself.
pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> Result<()> {
    let _lock = lock();
    let path = path.as_ref();
    let node = find_itself(path)?;
    match unsafe { (*node).kind } {
        Kind::Directory => {
            lookup::last(path, INVALID)?;
            empty(node);
        }
        Kind::Link => {}
        Kind::File => return Err(error(NOT_A_DIRECTORY)),
    }
    unlink(path)
}

fn empty(dir: *mut Node) {
    unsafe {
        while !(*dir).first.is_null() {
            let node = node::detach(dir, &raw mut (*dir).first);
            if (*node).is_dir() {
                empty(node);
            }
            Node::release(node);
        }
    }
}

/// Gives a file or directory another name; what had it goes away.
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<()> {
    let _lock = lock();
    let (from, to) = (from.as_ref(), to.as_ref());
    let old = lookup::last(from, BUSY)?;
    let node = find_itself(from)?;
    let new = lookup::last(to, BUSY)?;
    unsafe {
        let mut above = new.dir;
        while (*above).parent != above {
            if above == node {
                return Err(error(INVALID));
            }
            above = (*above).parent;
        }
        if new.is_dir && !(*node).is_dir() {
            return Err(error(NOT_A_DIRECTORY));
        }
        let place = node::place_of(new.dir, new.name);
        if !(*place).is_null() {
            let there = (**place).node;
            if there == node {
                return Ok(());
            }
            may_replace(&*node, &*there)?;
            Node::release(node::detach(new.dir, place));
        }
        let node = node::detach(old.dir, node::place_of(old.dir, old.name));
        node::attach(new.dir, new.name, node);
    }
    Ok(())
}

fn may_replace(node: &Node, there: &Node) -> Result<()> {
    match (node.is_dir(), there.is_dir()) {
        (true, true) if !there.first.is_null() => Err(error(NOT_EMPTY)),
        (true, false) => Err(error(NOT_A_DIRECTORY)),
        (false, true) => Err(error(IS_A_DIRECTORY)),
        (true, true) | (false, false) => Ok(()),
    }
}
