//! [`PathBuf`]: a path that owns its text.

use super::Path;
use crate::borrow::{Borrow, Cow, ToOwned};
use crate::boxed::Box;
use crate::collections::TryReserveError;
use crate::convert::Infallible;
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::ops::{Deref, DerefMut};
use crate::rc::Rc;
use crate::str::FromStr;
use crate::string::String;
use crate::sync::Arc;

/// A path that owns its text.
pub struct PathBuf {
    inner: OsString,
}

impl PathBuf {
    /// Without text.
    #[must_use]
    pub const fn new() -> PathBuf {
        PathBuf { inner: OsString::new() }
    }
    /// Without text, with room for so many bytes.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> PathBuf {
        PathBuf { inner: OsString::with_capacity(capacity) }
    }
    /// The path.
    #[must_use]
    pub fn as_path(&self) -> &Path {
        self
    }
    pub(super) fn push_bytes(&mut self, bytes: &[u8]) {
        self.inner.push(unsafe { OsStr::from_encoded_bytes_unchecked(bytes) });
    }
    /// Goes on with another path, or from the root if that begins there.
    pub fn push<P: AsRef<Path>>(&mut self, path: P) {
        let path = path.as_ref();
        let need_sep = self.inner.as_encoded_bytes().last().map_or(false, |c| *c != b'/');
        if path.has_root() {
            self.inner.truncate(0);
        } else if need_sep {
            self.inner.push("/");
        }
        self.inner.push(path.as_os_str());
    }
    /// Removes the last part; whether there was one.
    pub fn pop(&mut self) -> bool {
        match self.parent().map(|p| p.as_os_str().len()) {
            Some(len) => {
                self.inner.truncate(len);
                true
            }
            None => false,
        }
    }
    /// Gives it another name.
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {
        if self.file_name().is_some() {
            self.pop();
        }
        self.push(Path::new(file_name.as_ref()));
    }
    /// Where in the text a part of it ends.
    fn end_of(&self, part: &OsStr) -> usize {
        let end = part.as_encoded_bytes().as_ptr_range().end;
        end as usize - self.inner.as_encoded_bytes().as_ptr() as usize
    }
    fn append_extension(&mut self, end: usize, extension: &OsStr) {
        self.inner.truncate(end);
        if !extension.is_empty() {
            self.inner.reserve_exact(extension.len() + 1);
            self.inner.push(".");
            self.inner.push(extension);
        }
    }
    /// Gives it another extension; whether it has a name.
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let extension = extension.as_ref();
        validate_extension(extension);
        let end = match self.file_stem() {
            None => return false,
            Some(stem) => self.end_of(stem),
        };
        self.append_extension(end, extension);
        true
    }
    /// Gives it one extension more; whether it has a name.
    pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let extension = extension.as_ref();
        validate_extension(extension);
        let end = match self.file_name() {
            None => return false,
            Some(name) => self.end_of(name),
        };
        if !extension.is_empty() {
            self.append_extension(end, extension);
        }
        true
    }
    /// The text.
    #[must_use]
    pub fn as_mut_os_string(&mut self) -> &mut OsString {
        &mut self.inner
    }
    /// The text.
    #[must_use]
    pub fn into_os_string(self) -> OsString {
        self.inner
    }
    /// Without room for more.
    #[must_use]
    pub fn into_boxed_path(self) -> Box<Path> {
        unsafe { Box::from_raw(Box::into_raw(self.inner.into_boxed_os_str()) as *mut Path) }
    }
    /// The path, which is never dropped.
    pub fn leak<'a>(self) -> &'a mut Path {
        unsafe { &mut *(self.inner.leak() as *mut OsStr as *mut Path) }
    }
    /// How many bytes there is room for.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.inner.capacity()
    }
    /// Removes the text.
    pub fn clear(&mut self) {
        self.inner.clear()
    }
    /// Makes room for more.
    pub fn reserve(&mut self, additional: usize) {
        self.inner.reserve(additional)
    }
    /// Makes room for exactly so much more.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.inner.reserve_exact(additional)
    }
    /// Makes room for more, if that is possible.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.inner.try_reserve(additional)
    }
    /// Makes room for exactly so much more, if that is possible.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.inner.try_reserve_exact(additional)
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.inner.shrink_to_fit()
    }
    /// Gives back the room that is neither used nor wanted.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.inner.shrink_to(min_capacity)
    }
}

#[track_caller]
fn validate_extension(extension: &OsStr) {
    if extension.as_encoded_bytes().contains(&b'/') {
        panic!("extension cannot contain path separators: {extension:?}");
    }
}

impl Clone for PathBuf {
    fn clone(&self) -> PathBuf {
        PathBuf { inner: self.inner.clone() }
    }
    fn clone_from(&mut self, source: &PathBuf) {
        self.inner.clone_from(&source.inner);
    }
}
impl Default for PathBuf {
    fn default() -> PathBuf {
        PathBuf::new()
    }
}
impl fmt::Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl Deref for PathBuf {
    type Target = Path;
    fn deref(&self) -> &Path {
        Path::new(&self.inner)
    }
}
impl DerefMut for PathBuf {
    fn deref_mut(&mut self) -> &mut Path {
        unsafe { &mut *(&mut *self.inner as *mut OsStr as *mut Path) }
    }
}
impl Borrow<Path> for PathBuf {
    fn borrow(&self) -> &Path {
        self
    }
}
impl ToOwned for Path {
    type Owned = PathBuf;
    fn to_owned(&self) -> PathBuf {
        self.to_path_buf()
    }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {
    fn from(s: &T) -> PathBuf {
        PathBuf { inner: s.as_ref().to_os_string() }
    }
}
impl From<OsString> for PathBuf {
    fn from(inner: OsString) -> PathBuf {
        PathBuf { inner }
    }
}
impl From<PathBuf> for OsString {
    fn from(path: PathBuf) -> OsString {
        path.inner
    }
}
impl From<String> for PathBuf {
    fn from(s: String) -> PathBuf {
        PathBuf { inner: OsString::from(s) }
    }
}
impl From<Box<Path>> for PathBuf {
    fn from(boxed: Box<Path>) -> PathBuf {
        boxed.into_path_buf()
    }
}
impl From<PathBuf> for Box<Path> {
    fn from(p: PathBuf) -> Box<Path> {
        p.into_boxed_path()
    }
}
impl From<&Path> for Box<Path> {
    fn from(p: &Path) -> Box<Path> {
        p.to_path_buf().into_boxed_path()
    }
}
impl Clone for Box<Path> {
    fn clone(&self) -> Box<Path> {
        self.to_path_buf().into_boxed_path()
    }
}
impl From<PathBuf> for Rc<Path> {
    fn from(p: PathBuf) -> Rc<Path> {
        Rc::from(p.into_boxed_path())
    }
}
impl From<&Path> for Rc<Path> {
    fn from(p: &Path) -> Rc<Path> {
        let shared: Rc<OsStr> = Rc::from(p.as_os_str());
        unsafe { Rc::from_raw(Rc::into_raw(shared) as *const Path) }
    }
}
impl From<PathBuf> for Arc<Path> {
    fn from(p: PathBuf) -> Arc<Path> {
        Arc::from(p.into_boxed_path())
    }
}
impl From<&Path> for Arc<Path> {
    fn from(p: &Path) -> Arc<Path> {
        let shared: Arc<OsStr> = Arc::from(p.as_os_str());
        unsafe { Arc::from_raw(Arc::into_raw(shared) as *const Path) }
    }
}
impl<'a> From<&'a Path> for Cow<'a, Path> {
    fn from(p: &'a Path) -> Cow<'a, Path> {
        Cow::Borrowed(p)
    }
}
impl<'a> From<PathBuf> for Cow<'a, Path> {
    fn from(p: PathBuf) -> Cow<'a, Path> {
        Cow::Owned(p)
    }
}
impl<'a> From<&'a PathBuf> for Cow<'a, Path> {
    fn from(p: &'a PathBuf) -> Cow<'a, Path> {
        Cow::Borrowed(p.as_path())
    }
}
impl<'a> From<Cow<'a, Path>> for PathBuf {
    fn from(p: Cow<'a, Path>) -> PathBuf {
        p.into_owned()
    }
}
impl FromStr for PathBuf {
    type Err = Infallible;
    fn from_str(s: &str) -> Result<PathBuf, Infallible> {
        Ok(PathBuf::from(s))
    }
}
impl<P: AsRef<Path>> FromIterator<P> for PathBuf {
    fn from_iter<I: IntoIterator<Item = P>>(iter: I) -> PathBuf {
        let mut buf = PathBuf::new();
        buf.extend(iter);
        buf
    }
}
impl<P: AsRef<Path>> Extend<P> for PathBuf {
    fn extend<I: IntoIterator<Item = P>>(&mut self, iter: I) {
        for p in iter {
            self.push(p.as_ref());
        }
    }
}
impl<'a> IntoIterator for &'a PathBuf {
    type Item = &'a OsStr;
    type IntoIter = super::Iter<'a>;
    fn into_iter(self) -> super::Iter<'a> {
        self.iter()
    }
}
impl<'a> IntoIterator for &'a Path {
    type Item = &'a OsStr;
    type IntoIter = super::Iter<'a>;
    fn into_iter(self) -> super::Iter<'a> {
        self.iter()
    }
}
impl From<&mut Path> for Box<Path> {
    fn from(s: &mut Path) -> Box<Path> {
        Box::from(&*s)
    }
}
impl From<&mut Path> for Rc<Path> {
    fn from(s: &mut Path) -> Rc<Path> {
        Rc::from(&*s)
    }
}
impl From<&mut Path> for Arc<Path> {
    fn from(s: &mut Path) -> Arc<Path> {
        Arc::from(&*s)
    }
}
impl From<Cow<'_, Path>> for Box<Path> {
    fn from(cow: Cow<'_, Path>) -> Box<Path> {
        match cow {
            Cow::Borrowed(s) => Box::from(s),
            Cow::Owned(s) => Box::from(s),
        }
    }
}
