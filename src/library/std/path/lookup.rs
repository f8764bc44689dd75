//! What the file system says about a path: there is nothing but the root directory.

use super::{Component, Path, PathBuf};
use crate::env;
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};

/// The operating system's number for a path that leads nowhere.
const NO_ENTRY: i32 = 2;
/// The operating system's number for something of the wrong kind.
const INVALID: i32 = 22;

static EMPTY: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "cannot make an empty path absolute" };

impl Path {
    /// Whether it leads to the root, which is the current directory too.
    fn is_root(&self) -> bool {
        let stays = |c| matches!(c, Component::RootDir | Component::CurDir | Component::ParentDir);
        !self.bytes().is_empty() && self.components().all(stays)
    }
    fn found(&self) -> Result<()> {
        if self.is_root() { Ok(()) } else { Err(Error::from_raw_os_error(NO_ENTRY)) }
    }
    /// Whether something is there.
    pub fn exists(&self) -> bool {
        self.is_root()
    }
    /// Whether something is there.
    pub fn try_exists(&self) -> Result<bool> {
        Ok(self.is_root())
    }
    /// Whether a file is there.
    pub fn is_file(&self) -> bool {
        false
    }
    /// Whether a directory is there.
    pub fn is_dir(&self) -> bool {
        self.is_root()
    }
    /// Whether a link is there.
    pub fn is_symlink(&self) -> bool {
        false
    }
    /// The path from the root without links.
    pub fn canonicalize(&self) -> Result<PathBuf> {
        self.found().map(|()| PathBuf::from("/"))
    }
    /// Where a link leads.
    pub fn read_link(&self) -> Result<PathBuf> {
        self.found()?;
        Err(Error::from_raw_os_error(INVALID))
    }
}

/// The path from the root; nothing is looked up.
pub fn absolute<P: AsRef<Path>>(path: P) -> Result<PathBuf> {
    let path = path.as_ref();
    if path.as_os_str().is_empty() {
        return Err(Error::from_static_message(&EMPTY));
    }
    let bytes = path.bytes();
    let mut components = path.strip_prefix(".").unwrap_or(path).components();
    let mut normalized = if path.is_absolute() {
        // Two slashes at the start have a meaning of their own; three do not.
        if bytes.starts_with(b"//") && !bytes.starts_with(b"///") {
            components.next();
            PathBuf::from("//")
        } else {
            PathBuf::new()
        }
    } else {
        env::current_dir()?
    };
    normalized.extend(components);
    if bytes.ends_with(b"/") {
        normalized.push("");
    }
    Ok(normalized)
}
