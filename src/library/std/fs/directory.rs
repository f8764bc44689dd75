//! Directories: what is in them, and how they are made.

use super::lookup;
use super::metadata::{FileType, Metadata};
use super::node::{Kind, Node};
use super::options::Mode;
use super::{NOT_A_DIRECTORY, error, functions, lock};
use crate::descriptor::{keep, take};
use crate::env::Text;
use crate::ffi::{CString, OsStr, OsString};
use crate::fmt;
use crate::io::{ErrorKind, Result};
use crate::path::{Path, PathBuf};
use crate::sync::Arc;
use crate::vec::Vec;
use core::ptr;

/// What was in a directory when it was opened, in the order in which it was made.
pub struct ReadDir {
    inner: Arc<InnerReadDir>,
    next: *mut Name,
}
unsafe impl Send for ReadDir {}
unsafe impl Sync for ReadDir {}

struct InnerReadDir {
    first: *mut Name,
    root: PathBuf,
}
unsafe impl Send for InnerReadDir {}
unsafe impl Sync for InnerReadDir {}

/// A name that was found.
struct Name {
    text: Text,
    kind: Kind,
    number: u64,
    next: *mut Name,
}

pub(super) fn read(path: &Path) -> Result<ReadDir> {
    let _lock = lock();
    let dir = lookup::find(path)?;
    if unsafe { !(*dir).is_dir() } {
        return Err(error(NOT_A_DIRECTORY));
    }
    let first = names_in(dir);
    Ok(ReadDir { inner: Arc::new(InnerReadDir { first, root: path.to_path_buf() }), next: first })
}

fn names_in(dir: *mut Node) -> *mut Name {
    let mut first = ptr::null_mut();
    let mut place = &raw mut first;
    unsafe {
        let mut entry = (*dir).first;
        while !entry.is_null() {
            let Node { kind, number, .. } = *(*entry).node;
            let name = keep(Name { text: Text::of((*entry).name.get()), kind, number, next: ptr::null_mut() });
            *place = name;
            place = &raw mut (*name).next;
            entry = (*entry).next;
        }
    }
    first
}

impl Drop for InnerReadDir {
    fn drop(&mut self) {
        let mut next = self.first;
        while !next.is_null() {
            let name = unsafe { take(next) };
            name.text.free();
            next = name.next;
        }
    }
}

impl Iterator for ReadDir {
    type Item = Result<DirEntry>;
    fn next(&mut self) -> Option<Result<DirEntry>> {
        if self.next.is_null() {
            return None;
        }
        let name = unsafe { &*self.next };
        self.next = name.next;
        let text = name.text.get().as_encoded_bytes();
        let Name { kind, number, .. } = *name;
        let mut bytes = Vec::with_capacity(text.len() + 1);
        bytes.extend_from_slice(text);
        let name = unsafe { CString::from_vec_unchecked(bytes) };
        Some(Ok(DirEntry { dir: Arc::clone(&self.inner), name, kind, number }))
    }
}
impl fmt::Debug for ReadDir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReadDir").field(&self.inner.root).finish()
    }
}

/// Something in a directory.
pub struct DirEntry {
    dir: Arc<InnerReadDir>,
    name: CString,
    kind: Kind,
    number: u64,
}
impl DirEntry {
    /// The directory's path and its name.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.dir.root.join(self.name())
    }
    /// Its name.
    #[must_use]
    pub fn file_name(&self) -> OsString {
        self.name().to_os_string()
    }
    fn name(&self) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(self.name.to_bytes()) }
    }
    /// What is known of it.
    pub fn metadata(&self) -> Result<Metadata> {
        let root = self.dir.root.as_os_str().as_encoded_bytes();
        let place = Text::joined([root, b"/", self.name.to_bytes()]);
        let found = functions::symlink_metadata(place.get());
        place.free();
        found
    }
    /// What it is.
    pub fn file_type(&self) -> Result<FileType> {
        Ok(FileType { kind: self.kind })
    }
    pub(crate) fn number(&self) -> u64 {
        self.number
    }
}
impl fmt::Debug for DirEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DirEntry").field(&self.path()).finish()
    }
}

/// How a directory is to be made.
#[derive(Debug)]
pub struct DirBuilder {
    inner: Inner,
    recursive: bool,
}
struct Inner {
    mode: Mode,
}
impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DirBuilder").field("mode", &self.mode).finish()
    }
}
impl DirBuilder {
    /// Alone.
    #[must_use]
    pub fn new() -> DirBuilder {
        DirBuilder { inner: Inner { mode: Mode(0o777) }, recursive: false }
    }
    /// With those above it.
    pub fn recursive(&mut self, recursive: bool) -> &mut DirBuilder {
        self.recursive = recursive;
        self
    }
    /// Makes it.
    pub fn create<P: AsRef<Path>>(&self, path: P) -> Result<()> {
        let path = path.as_ref();
        if self.recursive { self.create_all(path) } else { self.create_one(path) }
    }
    pub(crate) fn set_mode(&mut self, mode: u32) {
        self.inner.mode = Mode(mode);
    }
    fn create_one(&self, path: &Path) -> Result<()> {
        let _lock = lock();
        lookup::create(path, Kind::Directory, self.inner.mode.0).map(|_| ())
    }
    /// Those above it are tried from below until one can be made or is there; then the others follow.
    fn create_all(&self, path: &Path) -> Result<()> {
        let is_made = |dir: &Path| dir == Path::new("") || dir.parent().is_none();
        let mut missing = 0;
        for dir in path.ancestors() {
            if is_made(dir) {
                break;
            }
            match self.create_one(dir) {
                Ok(()) => break,
                Err(e) if e.kind() == ErrorKind::NotFound => missing += 1,
                Err(_) if dir.is_dir() => break,
                Err(e) => return Err(e),
            }
        }
        let mut dirs: Vec<&Path> = Vec::with_capacity(missing);
        dirs.extend(path.ancestors().take(missing));
        for dir in dirs.iter().rev() {
            if let Err(e) = self.create_one(dir)
                && !dir.is_dir()
            {
                return Err(e);
            }
        }
        Ok(())
    }
}
