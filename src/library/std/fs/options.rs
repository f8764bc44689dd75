//! How a file is to be opened.

use super::file::File;
use super::lookup;
use super::node::{Kind, Node};
use super::open;
use super::{ACCESS, EXISTS, IS_A_DIRECTORY, NO_ENTRY, error, lock};
use crate::fmt;
use crate::io::{Error, ErrorKind, Result};
use crate::path::Path;

/// How a file is to be opened; nothing is allowed at first.
#[derive(Clone, Debug)]
pub struct OpenOptions(Inner);

/// Who may do what, as it is printed: in six octal digits.
#[derive(Clone, Copy)]
pub(super) struct Mode(pub(super) u32);
impl fmt::Debug for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0o{:06o}", self.0)
    }
}

#[derive(Clone)]
struct Inner {
    read: bool,
    write: bool,
    append: bool,
    truncate: bool,
    create: bool,
    create_new: bool,
    custom_flags: i32,
    mode: Mode,
}

/// Why words make no sense together.
const NEEDS_WRITE: &str = "creating or truncating a file requires write or append access";
const NEEDS_ACCESS: &str = "must specify at least one of read, write, or append access";

impl OpenOptions {
    /// Nothing is allowed.
    #[must_use]
    pub fn new() -> OpenOptions {
        OpenOptions(Inner {
            read: false,
            write: false,
            append: false,
            truncate: false,
            create: false,
            create_new: false,
            custom_flags: 0,
            mode: Mode(0o666),
        })
    }
    /// It may be read.
    pub fn read(&mut self, read: bool) -> &mut OpenOptions {
        self.0.read = read;
        self
    }
    /// It may be written.
    pub fn write(&mut self, write: bool) -> &mut OpenOptions {
        self.0.write = write;
        self
    }
    /// What is written goes to its end.
    pub fn append(&mut self, append: bool) -> &mut OpenOptions {
        self.0.append = append;
        self
    }
    /// What is in it goes away.
    pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {
        self.0.truncate = truncate;
        self
    }
    /// It is made if it is not there.
    pub fn create(&mut self, create: bool) -> &mut OpenOptions {
        self.0.create = create;
        self
    }
    /// It is made, and may not be there before.
    pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {
        self.0.create_new = create_new;
        self
    }
    pub(crate) fn set_mode(&mut self, mode: u32) {
        self.0.mode = Mode(mode);
    }
    pub(crate) fn set_flags(&mut self, flags: i32) {
        self.0.custom_flags = flags;
    }
    /// Opens a file so.
    pub fn open<P: AsRef<Path>>(&self, path: P) -> Result<File> {
        self.0.open(path.as_ref())
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenOptions")
            .field("read", &self.read)
            .field("write", &self.write)
            .field("append", &self.append)
            .field("truncate", &self.truncate)
            .field("create", &self.create)
            .field("create_new", &self.create_new)
            .field("custom_flags", &self.custom_flags)
            .field("mode", &self.mode)
            .finish()
    }
}

impl Inner {
    /// Some of the words make no sense together.
    fn check(&self) -> Result<()> {
        let writes = self.write || self.append;
        let creates = self.truncate || self.create || self.create_new;
        let why = if !writes && creates || self.append && self.truncate && !self.create_new {
            NEEDS_WRITE
        } else if !writes && !self.read {
            NEEDS_ACCESS
        } else {
            return Ok(());
        };
        Err(Error::new(ErrorKind::InvalidInput, why))
    }
    fn open(&self, path: &Path) -> Result<File> {
        self.check()?;
        let _lock = lock();
        let writes = self.write || self.append;
        let creates = self.create || self.create_new;
        if creates && path.as_os_str().as_encoded_bytes().last() == Some(&b'/') {
            return Err(error(IS_A_DIRECTORY));
        }
        let node = match lookup::find(path) {
            Ok(node) => {
                self.may_open(unsafe { &*node }, writes)?;
                if self.truncate {
                    unsafe { (*node).set_len(0) };
                }
                node
            }
            Err(e) if e.raw_os_error() == Some(NO_ENTRY) && creates => lookup::create(path, Kind::File, self.mode.0)?,
            Err(e) => return Err(e),
        };
        Ok(File::from_number(open::open(node, lookup::place(path)?, self.read, writes, self.append)))
    }
    fn may_open(&self, node: &Node, writes: bool) -> Result<()> {
        if self.create_new {
            return Err(error(EXISTS));
        }
        if node.is_dir() && (writes || self.create) {
            return Err(error(IS_A_DIRECTORY));
        }
        let refused = (writes && node.mode & 0o200 == 0) || (self.read && node.mode & 0o400 == 0);
        if refused { Err(error(ACCESS)) } else { Ok(()) }
    }
}
