//! Paths to what they lead to.

use super::node::{self, Node};
use super::{EXISTS, NO_ENTRY, NOT_A_DIRECTORY, error};
use crate::env::Text;
use crate::ffi::{OsStr, OsString};
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};
use crate::path::{Path, PathBuf};
use crate::vec::Vec;
use core::ptr;

static NUL: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "file name contained an unexpected NUL byte" };

/// Where the program runs.
const START: [&str; 1] = ["playground"];
/// What else there is.
const OTHERS: [&str; 2] = ["tmp", "home"];

static mut ROOT: *mut Node = ptr::null_mut();
static mut CURRENT: *mut Node = ptr::null_mut();

/// The root; it and the first directories are made when somebody asks.
fn root() -> *mut Node {
    unsafe {
        if ROOT.is_null() {
            ROOT = Node::new(true, 0o755);
            (*ROOT).links = 1;
            (*ROOT).parent = ROOT;
            for name in START.into_iter().chain(OTHERS) {
                node::attach(ROOT, OsStr::new(name), Node::new(true, 0o755));
            }
            CURRENT = (*(*ROOT).first).node;
        }
        ROOT
    }
}

fn part(bytes: &[u8]) -> &OsStr {
    unsafe { OsStr::from_encoded_bytes_unchecked(bytes) }
}

fn bytes_of(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

/// What a path leads to.
pub(super) fn find(path: &Path) -> Result<*mut Node> {
    let bytes = bytes_of(path);
    if bytes.contains(&0) {
        return Err(Error::from_static_message(&NUL));
    }
    if bytes.is_empty() {
        return Err(error(NO_ENTRY));
    }
    walk(bytes)
}

fn walk(bytes: &[u8]) -> Result<*mut Node> {
    let top = root();
    let mut at = if bytes.first() == Some(&b'/') { top } else { unsafe { CURRENT } };
    for name in bytes.split(|byte| *byte == b'/') {
        unsafe {
            if !(*at).is_dir {
                return Err(error(NOT_A_DIRECTORY));
            }
            match name {
                b"" | b"." => {}
                b".." => at = (*at).parent,
                _ => {
                    let entry = *node::place_of(at, part(name));
                    if entry.is_null() {
                        return Err(error(NO_ENTRY));
                    }
                    at = (*entry).node;
                }
            }
        }
    }
    Ok(at)
}

/// A path that is to get or to lose its last name.
pub(super) struct Last<'a> {
    pub(super) dir: *mut Node,
    pub(super) name: &'a OsStr,
    /// A slash stands behind the name: it can only be a directory.
    pub(super) is_dir: bool,
}

/// The directory in which the last name of a path stands. `special`: the error for one that ends in no name (`/`, `..`).
pub(super) fn last(path: &Path, special: i32) -> Result<Last<'_>> {
    let bytes = bytes_of(path);
    if bytes.contains(&0) {
        return Err(Error::from_static_message(&NUL));
    }
    if bytes.is_empty() {
        return Err(error(NO_ENTRY));
    }
    let end = bytes.iter().rposition(|byte| *byte != b'/').map_or(0, |at| at + 1);
    let start = bytes[..end].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let name = &bytes[start..end];
    let dir = if start == 0 { walk(b".")? } else { walk(&bytes[..start])? };
    if matches!(name, b"" | b"." | b"..") {
        return Err(error(special));
    }
    Ok(Last { dir, name: part(name), is_dir: end < bytes.len() })
}

/// Gives a new file or directory its name; `EEXIST` if the name is taken.
pub(super) fn create(path: &Path, is_dir: bool, mode: u32) -> Result<*mut Node> {
    let last = last(path, EXISTS)?;
    unsafe {
        if !(*node::place_of(last.dir, last.name)).is_null() {
            return Err(error(EXISTS));
        }
        let new = Node::new(is_dir, mode & !0o022);
        node::attach(last.dir, last.name, new);
        Ok(new)
    }
}

/// The path from the root to a directory.
fn place_of_dir(dir: *mut Node) -> Text {
    unsafe {
        let parent = (*dir).parent;
        if parent == dir {
            return Text::of(part(b"/"));
        }
        let mut entry = (*parent).first;
        while (*entry).node != dir {
            entry = (*entry).next;
        }
        inside(parent, (*entry).name.get())
    }
}

/// The path from the root to a name in a directory.
fn inside(dir: *mut Node, name: &OsStr) -> Text {
    let above = place_of_dir(dir);
    let slash: &[u8] = if above.get().len() == 1 { b"" } else { b"/" };
    let whole = Text::joined([above.get().as_encoded_bytes(), slash, name.as_encoded_bytes()]);
    above.free();
    whole
}

/// The path from the root without `.` and `..`, in memory that is not the program's.
pub(super) fn place(path: &Path) -> Result<Text> {
    let found = find(path)?;
    if unsafe { (*found).is_dir } {
        return Ok(place_of_dir(found));
    }
    let last = last(path, NO_ENTRY)?;
    Ok(inside(last.dir, last.name))
}

/// The path from the root without `.` and `..`.
pub(super) fn canonical(path: &Path) -> Result<PathBuf> {
    let place = place(path)?;
    let path = PathBuf::from(place.get().to_os_string());
    place.free();
    Ok(path)
}

pub(crate) fn current_dir() -> Result<PathBuf> {
    let _lock = super::lock();
    let place = place(Path::new("."))?;
    let mut bytes = Vec::with_capacity(512);
    bytes.extend_from_slice(place.get().as_encoded_bytes());
    place.free();
    bytes.shrink_to_fit();
    Ok(PathBuf::from(unsafe { OsString::from_encoded_bytes_unchecked(bytes) }))
}

pub(crate) fn set_current_dir(path: &Path) -> Result<()> {
    let _lock = super::lock();
    let dir = find(path)?;
    if unsafe { !(*dir).is_dir } {
        return Err(error(NOT_A_DIRECTORY));
    }
    unsafe { CURRENT = dir };
    Ok(())
}
