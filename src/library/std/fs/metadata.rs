//! What is known of files, directories and links.

use super::node::{Kind, Node};
use super::options::Mode;
use crate::fmt;
use crate::io::Result;
use crate::time::SystemTime;

/// What is known of a file or directory.
#[derive(Clone)]
pub struct Metadata {
    file_type: FileType,
    mode: u32,
    len: u64,
    links: u64,
    number: u64,
    modified: SystemTime,
    accessed: SystemTime,
    created: SystemTime,
}

impl Metadata {
    pub(super) fn of(node: &Node) -> Metadata {
        let len = if node.is_dir() { 4096 } else { node.len as u64 };
        Metadata {
            file_type: FileType { kind: node.kind },
            mode: node.mode,
            len,
            links: node.links,
            number: node.number,
            modified: node.modified,
            accessed: node.accessed,
            created: node.created,
        }
    }
    /// What it is.
    #[must_use]
    pub fn file_type(&self) -> FileType {
        self.file_type
    }
    /// Whether it is a directory.
    #[must_use]
    pub fn is_dir(&self) -> bool {
        self.file_type.is_dir()
    }
    /// Whether it is a file.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.file_type.is_file()
    }
    /// Whether it is a link.
    #[must_use]
    pub fn is_symlink(&self) -> bool {
        self.file_type.is_symlink()
    }
    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.len
    }
    /// Who may do what with it.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        Permissions(FilePermissions { mode: self.mode() })
    }
    /// When it was written.
    pub fn modified(&self) -> Result<SystemTime> {
        Ok(self.modified)
    }
    /// When it was read.
    pub fn accessed(&self) -> Result<SystemTime> {
        Ok(self.accessed)
    }
    /// When it was made.
    pub fn created(&self) -> Result<SystemTime> {
        Ok(self.created)
    }
    pub(crate) fn mode(&self) -> u32 {
        let kind = match self.file_type.kind {
            Kind::File => 0o100000,
            Kind::Directory => 0o040000,
            Kind::Link => 0o120000,
        };
        self.mode | kind
    }
    pub(crate) fn links(&self) -> u64 {
        self.links
    }
    pub(crate) fn changed(&self) -> SystemTime {
        self.modified
    }
    pub(crate) fn number(&self) -> u64 {
        self.number
    }
}
impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metadata")
            .field("file_type", &self.file_type)
            .field("permissions", &self.permissions())
            .field("len", &self.len)
            .field("modified", &self.modified)
            .field("accessed", &self.accessed)
            .field("created", &self.created)
            .finish_non_exhaustive()
    }
}

/// What something is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FileType {
    pub(super) kind: Kind,
}
impl FileType {
    /// Whether it is a directory.
    #[must_use]
    pub fn is_dir(&self) -> bool {
        self.kind == Kind::Directory
    }
    /// Whether it is a file.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.kind == Kind::File
    }
    /// Whether it is a link.
    #[must_use]
    pub fn is_symlink(&self) -> bool {
        self.kind == Kind::Link
    }
}
impl fmt::Debug for FileType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileType")
            .field("is_file", &self.is_file())
            .field("is_dir", &self.is_dir())
            .field("is_symlink", &self.is_symlink())
            .finish_non_exhaustive()
    }
}

/// Who may do what with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permissions(FilePermissions);

#[derive(Clone, PartialEq, Eq)]
struct FilePermissions {
    mode: u32,
}
impl Permissions {
    /// Whether nobody may write it.
    #[must_use]
    pub fn readonly(&self) -> bool {
        self.0.mode & 0o222 == 0
    }
    /// Says whether it may be written.
    pub fn set_readonly(&mut self, readonly: bool) {
        if readonly {
            self.0.mode &= !0o222;
        } else {
            self.0.mode |= 0o222;
        }
    }
    pub(crate) fn of_mode(mode: u32) -> Permissions {
        Permissions(FilePermissions { mode })
    }
    pub(crate) fn raw(&self) -> u32 {
        self.0.mode
    }
    /// Without what says whether it is a directory.
    pub(super) fn bits(&self) -> u32 {
        self.0.mode & 0o7777
    }
}
impl fmt::Debug for FilePermissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilePermissions").field("mode", &Spelled(self.mode)).finish()
    }
}

/// A mode with its letters: `0o100644 (-rw-r--r--)`.
struct Spelled(u32);
impl fmt::Debug for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spelled(mode) = *self;
        fmt::Debug::fmt(&Mode(mode), f)?;
        let kind = match mode & 0o170000 {
            0o040000 => 'd',
            0o100000 => '-',
            0o120000 => 'l',
            _ => return Ok(()),
        };
        write!(f, " ({kind}")?;
        for (at, letter) in "rwxrwxrwx".chars().enumerate() {
            write!(f, "{}", if mode & (0o400 >> at) != 0 { letter } else { '-' })?;
        }
        f.write_str(")")
    }
}

/// When a file was read and written.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct FileTimes {
    accessed: Option<SystemTime>,
    modified: Option<SystemTime>,
}
impl FileTimes {
    /// Nothing is to be changed.
    pub fn new() -> FileTimes {
        FileTimes::default()
    }
    /// When it was read.
    pub fn set_accessed(mut self, t: SystemTime) -> FileTimes {
        self.accessed = Some(t);
        self
    }
    /// When it was written.
    pub fn set_modified(mut self, t: SystemTime) -> FileTimes {
        self.modified = Some(t);
        self
    }
    pub(super) fn apply(&self, node: &mut Node) {
        node.accessed = self.accessed.unwrap_or(node.accessed);
        node.modified = self.modified.unwrap_or(node.modified);
    }
}
