//! [`OsStr`] and [`OsString`]: text as the operating system has it, here any bytes.

use crate::borrow::{Borrow, Cow, ToOwned};
use crate::boxed::Box;
use crate::cmp::Ordering;
use crate::collections::TryReserveError;
use crate::convert::Infallible;
use crate::fmt::{self, Write};
use crate::hash::{Hash, Hasher};
use crate::ops::{Deref, DerefMut, Index, IndexMut, RangeFull};
use crate::rc::Rc;
use crate::str::{FromStr, Utf8Chunk};
use crate::string::String;
use crate::sync::Arc;
use crate::vec::Vec;

mod compare;

/// Text as the operating system has it.
#[repr(transparent)]
pub struct OsStr {
    inner: [u8],
}

/// The same, owned.
#[derive(Default)]
pub struct OsString {
    inner: Vec<u8>,
}

impl Clone for OsString {
    fn clone(&self) -> OsString {
        OsString { inner: self.inner.clone() }
    }
    fn clone_from(&mut self, source: &OsString) {
        self.inner.clone_from(&source.inner);
    }
}

impl OsString {
    /// Without text.
    #[must_use]
    pub const fn new() -> OsString {
        OsString { inner: Vec::new() }
    }
    /// Without text, with room for so many bytes.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> OsString {
        OsString { inner: Vec::with_capacity(capacity) }
    }
    /// Of bytes that came from such text.
    pub unsafe fn from_encoded_bytes_unchecked(bytes: Vec<u8>) -> OsString {
        OsString { inner: bytes }
    }
    /// The text.
    #[must_use]
    pub fn as_os_str(&self) -> &OsStr {
        self
    }
    /// The bytes.
    pub fn into_encoded_bytes(self) -> Vec<u8> {
        self.inner
    }
    /// As text, if it is UTF-8.
    pub fn into_string(self) -> Result<String, OsString> {
        String::from_utf8(self.inner).map_err(|e| OsString { inner: e.into_bytes() })
    }
    /// Adds text at the end.
    pub fn push<T: AsRef<OsStr>>(&mut self, s: T) {
        self.inner.extend_from_slice(&s.as_ref().inner);
    }
    /// Removes the text.
    pub fn clear(&mut self) {
        self.inner.clear()
    }
    /// How many bytes there is room for.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.inner.capacity()
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
        TryReserveError::check::<u8>(self.inner.len(), additional)?;
        self.inner.reserve(additional);
        Ok(())
    }
    /// Makes room for exactly so much more, if that is possible.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<u8>(self.inner.len(), additional)?;
        self.inner.reserve_exact(additional);
        Ok(())
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.inner.shrink_to_fit()
    }
    /// Gives back the room that is neither used nor wanted.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.inner.shrink_to(min_capacity)
    }
    /// Without room for more.
    #[must_use]
    pub fn into_boxed_os_str(self) -> Box<OsStr> {
        unsafe { Box::from_raw(Box::into_raw(self.inner.into_boxed_slice()) as *mut OsStr) }
    }
    /// The text, which is never dropped.
    pub fn leak<'a>(self) -> &'a mut OsStr {
        unsafe { &mut *(self.inner.leak() as *mut [u8] as *mut OsStr) }
    }
    pub(crate) fn truncate(&mut self, len: usize) {
        self.inner.truncate(len)
    }
}

impl OsStr {
    /// The text of something.
    #[rustc_const_conditional]
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr {
        s.as_ref()
    }
    /// Of bytes that came from such text.
    pub unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &OsStr {
        unsafe { &*(bytes as *const [u8] as *const OsStr) }
    }
    /// As text, if it is UTF-8.
    #[must_use]
    pub fn to_str(&self) -> Option<&str> {
        crate::str::from_utf8(&self.inner).ok()
    }
    /// As text; what is no UTF-8 becomes U+FFFD.
    #[must_use]
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.inner)
    }
    /// Owned.
    #[must_use]
    pub fn to_os_string(&self) -> OsString {
        OsString { inner: self.inner.to_vec() }
    }
    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }
    /// How many bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.len()
    }
    /// Owned.
    #[must_use]
    pub fn into_os_string(self: Box<OsStr>) -> OsString {
        let boxed = unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) };
        OsString { inner: Vec::from(boxed) }
    }
    /// The bytes.
    pub fn as_encoded_bytes(&self) -> &[u8] {
        &self.inner
    }
    /// In lower case, as far as ASCII goes.
    pub fn make_ascii_lowercase(&mut self) {
        self.inner.make_ascii_lowercase()
    }
    /// In upper case, as far as ASCII goes.
    pub fn make_ascii_uppercase(&mut self) {
        self.inner.make_ascii_uppercase()
    }
    /// A copy in lower case, as far as ASCII goes.
    #[must_use]
    pub fn to_ascii_lowercase(&self) -> OsString {
        OsString { inner: self.inner.to_ascii_lowercase() }
    }
    /// A copy in upper case, as far as ASCII goes.
    #[must_use]
    pub fn to_ascii_uppercase(&self) -> OsString {
        OsString { inner: self.inner.to_ascii_uppercase() }
    }
    /// Whether it is ASCII.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.inner.is_ascii()
    }
    /// Whether both are equal but for upper and lower case.
    pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {
        self.inner.eq_ignore_ascii_case(&other.as_ref().inner)
    }
    /// To be shown.
    #[must_use]
    pub fn display(&self) -> Display<'_> {
        Display { os_str: self }
    }
}

/// See [`OsStr::display`].
pub struct Display<'a> {
    os_str: &'a OsStr,
}
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.os_str, f)
    }
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // As bytes that are shown as text: a width counts if there is an alignment.
        let chunks = || self.os_str.inner.utf8_chunks();
        let write = |f: &mut fmt::Formatter<'_>| {
            for chunk in chunks() {
                f.write_str(chunk.valid())?;
                if !chunk.invalid().is_empty() {
                    f.write_char(char::REPLACEMENT_CHARACTER)?;
                }
            }
            Ok(())
        };
        let Some(align) = f.align() else { return write(f) };
        let count = |chunk: Utf8Chunk<'_>| chunk.valid().chars().count() + usize::from(!chunk.invalid().is_empty());
        let padding = f.width().unwrap_or(0).saturating_sub(chunks().map(count).sum());
        let before = match align {
            fmt::Alignment::Left => 0,
            fmt::Alignment::Right => padding,
            fmt::Alignment::Center => padding / 2,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        write(f)?;
        (before..padding).try_for_each(|_| f.write_char(fill))
    }
}

impl fmt::Debug for OsStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_str() {
            Some(text) => fmt::Debug::fmt(text, f),
            None => fmt::Debug::fmt(&self.inner.utf8_chunks().debug(), f),
        }
    }
}
impl fmt::Debug for OsString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl fmt::Write for OsString {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push(s);
        Ok(())
    }
}
impl Deref for OsString {
    type Target = OsStr;
    fn deref(&self) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(&self.inner) }
    }
}
impl DerefMut for OsString {
    fn deref_mut(&mut self) -> &mut OsStr {
        unsafe { &mut *(&mut *self.inner as *mut [u8] as *mut OsStr) }
    }
}
impl Default for &OsStr {
    fn default() -> Self {
        OsStr::new("")
    }
}
impl PartialEq for OsStr {
    fn eq(&self, other: &OsStr) -> bool {
        self.inner == other.inner
    }
}
impl Eq for OsStr {}
impl PartialOrd for OsStr {
    fn partial_cmp(&self, other: &OsStr) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for OsStr {
    fn cmp(&self, other: &OsStr) -> Ordering {
        self.inner.cmp(&other.inner)
    }
}
impl Hash for OsStr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.inner.hash(state)
    }
}
impl PartialEq for OsString {
    fn eq(&self, other: &OsString) -> bool {
        **self == **other
    }
}
impl Eq for OsString {}
impl PartialOrd for OsString {
    fn partial_cmp(&self, other: &OsString) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for OsString {
    fn cmp(&self, other: &OsString) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl Hash for OsString {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

macro_rules! as_os_str {
    ($($t:ty, |$this:ident| $bytes:expr;)*) => {$(
        impl AsRef<OsStr> for $t {
            fn as_ref(&self) -> &OsStr {
                let $this = self;
                unsafe { OsStr::from_encoded_bytes_unchecked($bytes) }
            }
        }
    )*};
}
as_os_str! {
    OsStr, |this| &this.inner;
    OsString, |this| &this.inner;
    str, |this| this.as_bytes();
    String, |this| this.as_bytes();
}
impl Borrow<OsStr> for OsString {
    fn borrow(&self) -> &OsStr {
        self
    }
}
impl ToOwned for OsStr {
    type Owned = OsString;
    fn to_owned(&self) -> OsString {
        self.to_os_string()
    }
}
impl FromStr for OsString {
    type Err = Infallible;
    fn from_str(s: &str) -> Result<OsString, Infallible> {
        Ok(s.into())
    }
}
impl From<String> for OsString {
    fn from(s: String) -> OsString {
        OsString { inner: s.into_bytes() }
    }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {
    fn from(s: &T) -> OsString {
        s.as_ref().to_os_string()
    }
}
impl From<Box<OsStr>> for OsString {
    fn from(boxed: Box<OsStr>) -> OsString {
        boxed.into_os_string()
    }
}
impl From<OsString> for Box<OsStr> {
    fn from(s: OsString) -> Box<OsStr> {
        s.into_boxed_os_str()
    }
}
impl From<&OsStr> for Box<OsStr> {
    fn from(s: &OsStr) -> Box<OsStr> {
        s.to_os_string().into_boxed_os_str()
    }
}
impl From<OsString> for Rc<OsStr> {
    fn from(s: OsString) -> Rc<OsStr> {
        Rc::from(s.into_boxed_os_str())
    }
}
impl From<OsString> for Arc<OsStr> {
    fn from(s: OsString) -> Arc<OsStr> {
        Arc::from(s.into_boxed_os_str())
    }
}
impl<'a> From<OsString> for Cow<'a, OsStr> {
    fn from(s: OsString) -> Cow<'a, OsStr> {
        Cow::Owned(s)
    }
}
impl<'a> From<&'a OsStr> for Cow<'a, OsStr> {
    fn from(s: &'a OsStr) -> Cow<'a, OsStr> {
        Cow::Borrowed(s)
    }
}
impl<'a> TryFrom<&'a OsStr> for &'a str {
    type Error = crate::str::Utf8Error;
    fn try_from(value: &'a OsStr) -> Result<&'a str, crate::str::Utf8Error> {
        crate::str::from_utf8(&value.inner)
    }
}
macro_rules! extended_by {
    ($($t:ty, |$first:ident| $owned:expr;)*) => {$(
        impl<'a> Extend<$t> for OsString {
            fn extend<I: IntoIterator<Item = $t>>(&mut self, iter: I) {
                for s in iter {
                    self.push(s);
                }
            }
        }
        impl<'a> FromIterator<$t> for OsString {
            fn from_iter<I: IntoIterator<Item = $t>>(iter: I) -> OsString {
                let mut iter = iter.into_iter();
                let Some($first) = iter.next() else { return OsString::new() };
                let mut all: OsString = $owned;
                all.extend(iter);
                all
            }
        }
    )*};
}
extended_by! {
    OsString, |first| first;
    &'a OsStr, |first| {
        let mut all = OsString::new();
        all.push(first);
        all
    };
    Cow<'a, OsStr>, |first| first.into_owned();
}
impl Index<RangeFull> for OsString {
    type Output = OsStr;
    fn index(&self, _: RangeFull) -> &OsStr {
        self
    }
}
impl IndexMut<RangeFull> for OsString {
    fn index_mut(&mut self, _: RangeFull) -> &mut OsStr {
        self
    }
}
impl Clone for Box<OsStr> {
    fn clone(&self) -> Box<OsStr> {
        self.to_os_string().into_boxed_os_str()
    }
}
impl Default for Box<OsStr> {
    fn default() -> Box<OsStr> {
        Box::from(OsStr::new(""))
    }
}
impl Default for Rc<OsStr> {
    fn default() -> Rc<OsStr> {
        Rc::from(OsStr::new(""))
    }
}
impl Default for Arc<OsStr> {
    fn default() -> Arc<OsStr> {
        Arc::from(OsStr::new(""))
    }
}
impl<'a> From<&'a OsString> for Cow<'a, OsStr> {
    fn from(s: &'a OsString) -> Cow<'a, OsStr> {
        Cow::Borrowed(s)
    }
}
impl<'a> From<Cow<'a, OsStr>> for OsString {
    fn from(s: Cow<'a, OsStr>) -> OsString {
        s.into_owned()
    }
}
impl From<Cow<'_, OsStr>> for Box<OsStr> {
    fn from(cow: Cow<'_, OsStr>) -> Box<OsStr> {
        match cow {
            Cow::Borrowed(s) => Box::from(s),
            Cow::Owned(s) => Box::from(s),
        }
    }
}
impl From<&OsStr> for Rc<OsStr> {
    fn from(s: &OsStr) -> Rc<OsStr> {
        let shared: Rc<[u8]> = Rc::from(s.as_encoded_bytes());
        unsafe { Rc::from_raw(Rc::into_raw(shared) as *const OsStr) }
    }
}
impl From<&OsStr> for Arc<OsStr> {
    fn from(s: &OsStr) -> Arc<OsStr> {
        let shared: Arc<[u8]> = Arc::from(s.as_encoded_bytes());
        unsafe { Arc::from_raw(Arc::into_raw(shared) as *const OsStr) }
    }
}
impl From<&mut OsStr> for Box<OsStr> {
    fn from(s: &mut OsStr) -> Box<OsStr> {
        Box::from(&*s)
    }
}
impl From<&mut OsStr> for Rc<OsStr> {
    fn from(s: &mut OsStr) -> Rc<OsStr> {
        Rc::from(&*s)
    }
}
impl From<&mut OsStr> for Arc<OsStr> {
    fn from(s: &mut OsStr) -> Arc<OsStr> {
        Arc::from(&*s)
    }
}
