//! Paths of the environment.

use crate::error::Error;
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::fs;
use crate::io;
use crate::iter::FusedIterator;
use crate::path::{Path, PathBuf};
use crate::vec::Vec;

/// The directory in which the program runs.
pub fn current_dir() -> io::Result<PathBuf> {
    fs::current_dir()
}

/// Goes to a directory.
pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {
    fs::set_current_dir(path.as_ref())
}

/// Where the program itself lies.
pub fn current_exe() -> io::Result<PathBuf> {
    Ok(PathBuf::from("/main"))
}

/// The user's directory, if the variable `HOME` names one.
#[must_use]
pub fn home_dir() -> Option<PathBuf> {
    super::var_os("HOME").map(PathBuf::from)
}

/// The directory for files that are soon forgotten.
#[must_use]
pub fn temp_dir() -> PathBuf {
    super::var_os("TMPDIR").map(PathBuf::from).unwrap_or_else(|| PathBuf::from("/tmp"))
}

/// See [`split_paths`].
#[must_use]
pub struct SplitPaths<'a> {
    rest: Option<&'a [u8]>,
}

/// The paths in a variable such as `PATH`.
pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_> {
    SplitPaths { rest: Some(unparsed.as_ref().as_encoded_bytes()) }
}

impl<'a> Iterator for SplitPaths<'a> {
    type Item = PathBuf;
    fn next(&mut self) -> Option<PathBuf> {
        let rest = self.rest?;
        let (path, after) = match rest.iter().position(|b| *b == b':') {
            Some(at) => (&rest[..at], Some(&rest[at + 1..])),
            None => (rest, None),
        };
        self.rest = after;
        Some(PathBuf::from(unsafe { OsString::from_encoded_bytes_unchecked(path.to_vec()) }))
    }
}
impl FusedIterator for SplitPaths<'_> {}
impl fmt::Debug for SplitPaths<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SplitPaths").finish_non_exhaustive()
    }
}

/// A path has the character in it that separates paths.
#[derive(Debug)]
pub struct JoinPathsError {
    inner: Inner,
}
struct Inner;
impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinPathsError")
    }
}
impl fmt::Display for JoinPathsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "path segment contains separator `{}`", ':')
    }
}
impl Error for JoinPathsError {}

/// The value of a variable such as `PATH`.
pub fn join_paths<I, T>(paths: I) -> Result<OsString, JoinPathsError>
where
    I: IntoIterator<Item = T>,
    T: AsRef<OsStr>,
{
    let mut joined = Vec::new();
    for (i, path) in paths.into_iter().enumerate() {
        let path = path.as_ref().as_encoded_bytes();
        if i > 0 {
            joined.push(b':');
        }
        if path.contains(&b':') {
            return Err(JoinPathsError { inner: Inner });
        }
        joined.extend_from_slice(path);
    }
    Ok(unsafe { OsString::from_encoded_bytes_unchecked(joined) })
}
