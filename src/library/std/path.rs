//! Paths: text with separators.

mod buf;
mod compare;
mod components;
mod lookup;

pub use self::buf::PathBuf;
pub use self::components::{Ancestors, Component, Components, Iter, Prefix, PrefixComponent};
pub use self::lookup::absolute;

use crate::borrow::Cow;
use crate::boxed::Box;
use crate::error::Error;
use crate::ffi::{OsStr, os_str};
use crate::fmt;

/// Separates the parts of a path.
pub const MAIN_SEPARATOR: char = '/';
/// Separates the parts of a path.
pub const MAIN_SEPARATOR_STR: &str = "/";

/// Whether a char separates the parts of a path.
#[must_use]
pub fn is_separator(c: char) -> bool {
    c == '/'
}

/// A path.
#[repr(transparent)]
pub struct Path {
    inner: OsStr,
}

/// The path does not begin like that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripPrefixError(());
impl fmt::Display for StripPrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("prefix not found")
    }
}
impl Error for StripPrefixError {}

/// A name in front of its last dot, and behind it.
fn rsplit_at_dot(file: &OsStr) -> (Option<&OsStr>, Option<&OsStr>) {
    let bytes = file.as_encoded_bytes();
    if bytes == b".." {
        return (Some(file), None);
    }
    match bytes.iter().rposition(|b| *b == b'.') {
        None | Some(0) => (Some(file), None),
        Some(at) => unsafe {
            (
                Some(OsStr::from_encoded_bytes_unchecked(&bytes[..at])),
                Some(OsStr::from_encoded_bytes_unchecked(&bytes[at + 1..])),
            )
        },
    }
}

/// What is left of one when the other's parts are taken from its start.
fn iter_after<'a, 'b, I, J>(mut iter: I, mut prefix: J) -> Option<I>
where
    I: Iterator<Item = Component<'a>> + Clone,
    J: Iterator<Item = Component<'b>>,
{
    loop {
        let mut next = iter.clone();
        match (next.next(), prefix.next()) {
            (Some(x), Some(y)) if x == y => {}
            (Some(_), Some(_)) | (None, Some(_)) => return None,
            (_, None) => return Some(iter),
        }
        iter = next;
    }
}

impl Path {
    /// Of text.
    #[rustc_const_conditional]
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path {
        unsafe { &*(s.as_ref() as *const OsStr as *const Path) }
    }
    fn from_bytes(bytes: &[u8]) -> &Path {
        Path::new(unsafe { OsStr::from_encoded_bytes_unchecked(bytes) })
    }
    fn bytes(&self) -> &[u8] {
        self.inner.as_encoded_bytes()
    }
    /// The text.
    #[must_use]
    pub fn as_os_str(&self) -> &OsStr {
        &self.inner
    }
    /// The text.
    #[must_use]
    pub fn as_mut_os_str(&mut self) -> &mut OsStr {
        &mut self.inner
    }
    /// As text, if it is UTF-8.
    #[must_use]
    pub fn to_str(&self) -> Option<&str> {
        self.inner.to_str()
    }
    /// As text; what is no UTF-8 becomes U+FFFD.
    #[must_use]
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        self.inner.to_string_lossy()
    }
    /// Owned.
    #[must_use]
    pub fn to_path_buf(&self) -> PathBuf {
        PathBuf::from(self.inner.to_os_string())
    }
    /// Whether it begins at the root.
    #[must_use]
    pub fn is_absolute(&self) -> bool {
        self.has_root()
    }
    /// Whether it does not begin at the root.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        !self.has_root()
    }
    /// Whether it begins at the root.
    #[must_use]
    pub fn has_root(&self) -> bool {
        self.bytes().first() == Some(&b'/')
    }
    /// Without its last part.
    #[must_use]
    pub fn parent(&self) -> Option<&Path> {
        let mut comps = self.components();
        match comps.next_back()? {
            Component::Normal(_) | Component::CurDir | Component::ParentDir => Some(comps.as_path()),
            Component::RootDir | Component::Prefix(_) => None,
        }
    }
    /// It, its parent, and so on.
    pub fn ancestors(&self) -> Ancestors<'_> {
        Ancestors::new(self)
    }
    /// The last part, if it is a name.
    #[must_use]
    pub fn file_name(&self) -> Option<&OsStr> {
        match self.components().next_back()? {
            Component::Normal(name) => Some(name),
            _ => None,
        }
    }
    /// Without what it begins with.
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {
        match iter_after(self.components(), base.as_ref().components()) {
            Some(rest) => Ok(rest.as_path()),
            None => Err(StripPrefixError(())),
        }
    }
    /// Whether it begins with these parts.
    #[must_use]
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {
        iter_after(self.components(), base.as_ref().components()).is_some()
    }
    /// Whether it ends with these parts.
    #[must_use]
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {
        iter_after(self.components().rev(), child.as_ref().components().rev()).is_some()
    }
    /// The name up to its last dot.
    #[must_use]
    pub fn file_stem(&self) -> Option<&OsStr> {
        rsplit_at_dot(self.file_name()?).0
    }
    /// The name up to its first dot.
    #[must_use]
    pub fn file_prefix(&self) -> Option<&OsStr> {
        let file = self.file_name()?;
        let bytes = file.as_encoded_bytes();
        if bytes == b".." {
            return Some(file);
        }
        match bytes[1..].iter().position(|b| *b == b'.') {
            Some(at) => Some(unsafe { OsStr::from_encoded_bytes_unchecked(&bytes[..at + 1]) }),
            None => Some(file),
        }
    }
    /// The name from its last dot on.
    #[must_use]
    pub fn extension(&self) -> Option<&OsStr> {
        rsplit_at_dot(self.file_name()?).1
    }
    /// Followed by another path.
    #[must_use]
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.push(path);
        buf
    }
    /// With another name.
    #[must_use]
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.set_file_name(file_name);
        buf
    }
    /// With another extension.
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let extension = extension.as_ref();
        let bytes = self.bytes();
        let (capacity, kept) = match self.extension() {
            None => (bytes.len() + extension.len() + 1, bytes.len()),
            Some(old) => (bytes.len() + extension.len() - old.len(), bytes.len() - old.len()),
        };
        let mut path = PathBuf::with_capacity(capacity);
        path.push_bytes(&bytes[..kept]);
        path.set_extension(extension);
        path
    }
    /// With one extension more.
    pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut path = self.to_path_buf();
        path.add_extension(extension);
        path
    }
    /// The parts.
    pub fn components(&self) -> Components<'_> {
        Components::new(self.bytes())
    }
    /// The parts as text.
    pub fn iter(&self) -> Iter<'_> {
        Iter::new(self.components())
    }
    /// To be shown.
    #[must_use]
    pub fn display(&self) -> Display<'_> {
        Display { inner: self.inner.display() }
    }
    /// Owned.
    #[must_use]
    pub fn into_path_buf(self: Box<Path>) -> PathBuf {
        let boxed = unsafe { Box::from_raw(Box::into_raw(self) as *mut OsStr) };
        PathBuf::from(boxed.into_os_string())
    }
}

/// See [`Path::display`].
pub struct Display<'a> {
    inner: os_str::Display<'a>,
}
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.inner, f)
    }
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.inner, f)
    }
}
impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.inner, f)
    }
}
