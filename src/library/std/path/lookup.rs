//! What the file system says about a path.

use super::{Path, PathBuf};
use crate::env;
use crate::fs::{self, Metadata, ReadDir};
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};

static EMPTY: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "cannot make an empty path absolute" };

impl Path {
    /// What is known of what is there.
    pub fn metadata(&self) -> Result<Metadata> {
        fs::metadata(self)
    }
    /// What is known of what is there.
    pub fn symlink_metadata(&self) -> Result<Metadata> {
        fs::symlink_metadata(self)
    }
    /// Whether something is there.
    #[must_use]
    pub fn exists(&self) -> bool {
        fs::metadata(self).is_ok()
    }
    /// Whether something is there.
    pub fn try_exists(&self) -> Result<bool> {
        fs::exists(self)
    }
    /// Whether a file is there.
    #[must_use]
    pub fn is_file(&self) -> bool {
        fs::metadata(self).is_ok_and(|found| found.is_file())
    }
    /// Whether a directory is there.
    #[must_use]
    pub fn is_dir(&self) -> bool {
        fs::metadata(self).is_ok_and(|found| found.is_dir())
    }
    /// Whether a link is there.
    #[must_use]
    pub fn is_symlink(&self) -> bool {
        fs::symlink_metadata(self).is_ok_and(|found| found.is_symlink())
    }
    /// The path from the root without links.
    pub fn canonicalize(&self) -> Result<PathBuf> {
        fs::canonicalize(self)
    }
    /// Where a link leads.
    pub fn read_link(&self) -> Result<PathBuf> {
        fs::read_link(self)
    }
    /// What is in a directory.
    pub fn read_dir(&self) -> Result<ReadDir> {
        fs::read_dir(self)
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
