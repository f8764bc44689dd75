//! Paths to what they lead to.

use super::node::{self, Entry, Kind, Node};
use super::{EXISTS, LOOP, NO_ENTRY, NOT_A_DIRECTORY, error};
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
            ROOT = Node::new(Kind::Directory, 0o755);
            (*ROOT).links = 1;
            (*ROOT).parent = ROOT;
            for name in START.into_iter().chain(OTHERS) {
                node::attach(ROOT, OsStr::new(name), Node::new(Kind::Directory, 0o755));
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

/// Where a path has led.
struct Found {
    node: *mut Node,
    /// The directory in which the node stands under the name of the entry; no entry for one that was reached as `/`, `.` or `..`.
    dir: *mut Node,
    entry: *mut Entry,
}

/// So many links are followed.
const MOST_LINKS: u32 = 40;

/// What a path leads to, through links.
pub(super) fn find(path: &Path) -> Result<*mut Node> {
    Ok(walk(current(), checked(path)?, true, &mut 0)?.node)
}

/// What a path leads to, be it a link.
pub(super) fn find_itself(path: &Path) -> Result<*mut Node> {
    Ok(walk(current(), checked(path)?, false, &mut 0)?.node)
}

fn current() -> *mut Node {
    root();
    unsafe { CURRENT }
}

fn checked(path: &Path) -> Result<&[u8]> {
    let bytes = bytes_of(path);
    if bytes.contains(&0) {
        return Err(Error::from_static_message(&NUL));
    }
    if bytes.is_empty() { Err(error(NO_ENTRY)) } else { Ok(bytes) }
}

/// Goes from a directory. `follows`: through a link at the end, too.
fn walk(from: *mut Node, bytes: &[u8], follows: bool, links: &mut u32) -> Result<Found> {
    let at = if bytes.first() == Some(&b'/') { root() } else { from };
    let mut found = Found { node: at, dir: at, entry: ptr::null_mut() };
    for name in bytes.split(|byte| *byte == b'/') {
        found = follow(found, links)?;
        unsafe {
            let node = found.node;
            if !(*node).is_dir() {
                return Err(error(NOT_A_DIRECTORY));
            }
            match name {
                b"" | b"." => {}
                b".." => found = Found { node: (*node).parent, dir: node, entry: ptr::null_mut() },
                _ => {
                    let entry = *node::place_of(node, part(name));
                    if entry.is_null() {
                        return Err(error(NO_ENTRY));
                    }
                    found = Found { node: (*entry).node, dir: node, entry };
                }
            }
        }
    }
    if follows { follow(found, links) } else { Ok(found) }
}

fn follow(found: Found, links: &mut u32) -> Result<Found> {
    let node = unsafe { &*found.node };
    if node.kind != Kind::Link {
        return Ok(found);
    }
    *links += 1;
    if *links > MOST_LINKS { Err(error(LOOP)) } else { walk(found.dir, node.bytes(), true, links) }
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
    last_from(current(), checked(path)?, special)
}

fn last_from(from: *mut Node, bytes: &[u8], special: i32) -> Result<Last<'_>> {
    let end = bytes.iter().rposition(|byte| *byte != b'/').map_or(0, |at| at + 1);
    let start = bytes[..end].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let name = &bytes[start..end];
    let dir = if start == 0 { from } else { walk(from, &bytes[..start], true, &mut 0)?.node };
    if matches!(name, b"" | b"." | b"..") {
        return Err(error(special));
    }
    Ok(Last { dir, name: part(name), is_dir: end < bytes.len() })
}

/// Gives something new its name; `EEXIST` if the name is taken. A file is made where a link leads.
pub(super) fn create(path: &Path, kind: Kind, mode: u32) -> Result<*mut Node> {
    create_from(current(), checked(path)?, kind, mode)
}

fn create_from(from: *mut Node, bytes: &[u8], kind: Kind, mode: u32) -> Result<*mut Node> {
    let last = last_from(from, bytes, EXISTS)?;
    unsafe {
        let there = *node::place_of(last.dir, last.name);
        if !there.is_null() {
            let node = (*there).node;
            return match (*node).kind == Kind::Link && kind == Kind::File {
                true => create_from(last.dir, (*node).bytes(), kind, mode),
                false => Err(error(EXISTS)),
            };
        }
        let new = Node::new(kind, mode & !0o022);
        node::attach(last.dir, last.name, new);
        Ok(new)
    }
}

/// Makes a link.
pub(super) fn link(target: &Path, path: &Path) -> Result<()> {
    let target = checked(target)?;
    let new = create(path, Kind::Link, 0o777)?;
    unsafe {
        (*new).mode = 0o777;
        (*new).write(0, target);
    }
    Ok(())
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

/// The path from the root without `.`, `..` and links, in memory that is not the program's.
pub(super) fn place(path: &Path) -> Result<Text> {
    let found = walk(current(), checked(path)?, true, &mut 0)?;
    unsafe {
        match (*found.node).is_dir() {
            true => Ok(place_of_dir(found.node)),
            false => Ok(inside(found.dir, (*found.entry).name.get())),
        }
    }
}

/// The path from the root without `.`, `..` and links.
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
    if unsafe { !(*dir).is_dir() } {
        return Err(error(NOT_A_DIRECTORY));
    }
    unsafe { CURRENT = dir };
    Ok(())
}
