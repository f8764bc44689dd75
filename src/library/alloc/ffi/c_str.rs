//! [`CString`]: owned text that ends with a nul byte.

use crate::borrow::{Borrow, Cow, ToOwned};
use crate::boxed::Box;
use crate::rc::Rc;
use crate::string::String;
use crate::sync::Arc;
use crate::vec::Vec;
use core::error::Error;
use core::ffi::{CStr, c_char};
use core::fmt;
use core::intrinsics;
use core::mem::{self, ManuallyDrop};
use core::num::NonZero;
use core::ops::{Deref, Index, RangeFull};
use core::ptr;
use core::str::{FromStr, Utf8Error};

/// Owned text that ends with a nul byte.
#[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone)]
pub struct CString {
    inner: Box<[u8]>,
}

/// A nul byte where none may be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NulError(usize, Vec<u8>);
impl NulError {
    /// Where it is.
    #[must_use]
    pub fn nul_position(&self) -> usize {
        self.0
    }
    /// The bytes.
    #[must_use]
    pub fn into_vec(self) -> Vec<u8> {
        self.1
    }
}
impl fmt::Display for NulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nul byte found in provided data at position: {}", self.0)
    }
}
impl Error for NulError {}

/// Bytes that do not have their only nul byte at the end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromVecWithNulError {
    error_kind: FromBytesWithNulErrorKind,
    bytes: Vec<u8>,
}
#[derive(Clone, PartialEq, Eq, Debug)]
enum FromBytesWithNulErrorKind {
    InteriorNul(usize),
    NotNulTerminated,
}
impl FromVecWithNulError {
    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..]
    }
    /// The bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
impl fmt::Display for FromVecWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_kind {
            FromBytesWithNulErrorKind::InteriorNul(pos) => {
                write!(f, "data provided contains an interior nul byte at pos {pos}")
            }
            FromBytesWithNulErrorKind::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromVecWithNulError {}

/// Text that is no UTF-8.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntoStringError {
    inner: CString,
    error: Utf8Error,
}
impl IntoStringError {
    /// The text.
    #[must_use]
    pub fn into_cstring(self) -> CString {
        self.inner
    }
    /// Where it is no UTF-8.
    #[must_use]
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}
impl fmt::Display for IntoStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("C string contained non-utf8 bytes")
    }
}
impl Error for IntoStringError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}

/// The bytes with room for one more: borrowed ones are copied only once.
fn with_room<T: Into<Vec<u8>>>(t: T) -> Vec<u8> {
    let id = intrinsics::type_id::<T>();
    let borrowed: &[u8] = unsafe {
        if id == intrinsics::type_id::<&str>() {
            mem::transmute_copy::<T, &str>(&t).as_bytes()
        } else if id == intrinsics::type_id::<&[u8]>() {
            mem::transmute_copy::<T, &[u8]>(&t)
        } else {
            return t.into();
        }
    };
    let mut bytes = Vec::with_capacity(borrowed.len() + 1);
    bytes.extend_from_slice(borrowed);
    bytes
}

impl CString {
    /// Of bytes without nul bytes.
    pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {
        let bytes = with_room(t);
        match bytes.iter().position(|b| *b == 0) {
            Some(at) => Err(NulError(at, bytes)),
            None => Ok(unsafe { CString::from_vec_unchecked(bytes) }),
        }
    }
    /// Of bytes without nul bytes.
    #[must_use]
    pub unsafe fn from_vec_unchecked(mut v: Vec<u8>) -> CString {
        v.reserve_exact(1);
        v.push(0);
        CString { inner: v.into_boxed_slice() }
    }
    /// Of bytes whose only nul byte is the last.
    #[must_use]
    pub unsafe fn from_vec_with_nul_unchecked(v: Vec<u8>) -> CString {
        CString { inner: v.into_boxed_slice() }
    }
    /// Of bytes whose only nul byte is the last.
    pub fn from_vec_with_nul(v: Vec<u8>) -> Result<CString, FromVecWithNulError> {
        match v.iter().position(|b| *b == 0) {
            Some(at) if at + 1 == v.len() => Ok(CString { inner: v.into_boxed_slice() }),
            Some(at) => {
                Err(FromVecWithNulError { error_kind: FromBytesWithNulErrorKind::InteriorNul(at), bytes: v })
            }
            None => Err(FromVecWithNulError { error_kind: FromBytesWithNulErrorKind::NotNulTerminated, bytes: v }),
        }
    }
    /// Of a pointer that came from `into_raw`.
    #[must_use]
    pub unsafe fn from_raw(ptr: *mut c_char) -> CString {
        unsafe {
            let len = CStr::from_ptr(ptr as *const c_char).count_bytes() + 1;
            CString { inner: Box::from_raw(ptr::slice_from_raw_parts_mut(ptr as *mut u8, len)) }
        }
    }
    /// The pointer; what becomes of the memory is the caller's business.
    #[must_use]
    pub fn into_raw(self) -> *mut c_char {
        Box::into_raw(self.into_inner()) as *mut c_char
    }
    fn into_inner(self) -> Box<[u8]> {
        let this = ManuallyDrop::new(self);
        unsafe { ptr::read(&this.inner) }
    }
    /// As text, if it is UTF-8.
    pub fn into_string(self) -> Result<String, IntoStringError> {
        String::from_utf8(self.into_bytes()).map_err(|e| IntoStringError {
            error: e.utf8_error(),
            inner: unsafe { CString::from_vec_unchecked(e.into_bytes()) },
        })
    }
    /// The bytes without the nul byte.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        let mut vec = self.into_bytes_with_nul();
        vec.pop();
        vec
    }
    /// The bytes with the nul byte.
    #[must_use]
    pub fn into_bytes_with_nul(self) -> Vec<u8> {
        Vec::from(self.into_inner())
    }
    /// The bytes without the nul byte.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.inner[..self.inner.len() - 1]
    }
    /// The bytes with the nul byte.
    #[must_use]
    pub fn as_bytes_with_nul(&self) -> &[u8] {
        &self.inner
    }
    /// The text.
    #[must_use]
    pub fn as_c_str(&self) -> &CStr {
        unsafe { CStr::from_bytes_with_nul_unchecked(&self.inner) }
    }
    /// Without room for more.
    #[must_use]
    pub fn into_boxed_c_str(self) -> Box<CStr> {
        unsafe { Box::from_raw(Box::into_raw(self.into_inner()) as *mut CStr) }
    }
}
impl Drop for CString {
    fn drop(&mut self) {
        // Who still holds a pointer sees nothing.
        if let Some(first) = self.inner.first_mut() {
            *first = 0;
        }
    }
}
impl Deref for CString {
    type Target = CStr;
    fn deref(&self) -> &CStr {
        self.as_c_str()
    }
}
impl fmt::Debug for CString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_c_str(), f)
    }
}
impl Default for CString {
    fn default() -> CString {
        <&CStr>::default().to_owned()
    }
}
impl Borrow<CStr> for CString {
    fn borrow(&self) -> &CStr {
        self
    }
}
impl AsRef<CStr> for CString {
    fn as_ref(&self) -> &CStr {
        self
    }
}
impl ToOwned for CStr {
    type Owned = CString;
    fn to_owned(&self) -> CString {
        CString { inner: Box::from(self.to_bytes_with_nul()) }
    }
}
impl From<&CStr> for CString {
    fn from(s: &CStr) -> CString {
        s.to_owned()
    }
}
impl From<Box<CStr>> for CString {
    fn from(s: Box<CStr>) -> CString {
        s.into_c_string()
    }
}
impl From<CString> for Box<CStr> {
    fn from(s: CString) -> Box<CStr> {
        s.into_boxed_c_str()
    }
}
impl From<&CStr> for Box<CStr> {
    fn from(s: &CStr) -> Box<CStr> {
        s.to_owned().into_boxed_c_str()
    }
}
impl From<CString> for Rc<CStr> {
    fn from(s: CString) -> Rc<CStr> {
        Rc::from(s.into_boxed_c_str())
    }
}
impl From<CString> for Arc<CStr> {
    fn from(s: CString) -> Arc<CStr> {
        Arc::from(s.into_boxed_c_str())
    }
}
impl<'a> From<CString> for Cow<'a, CStr> {
    fn from(s: CString) -> Cow<'a, CStr> {
        Cow::Owned(s)
    }
}
impl<'a> From<&'a CStr> for Cow<'a, CStr> {
    fn from(s: &'a CStr) -> Cow<'a, CStr> {
        Cow::Borrowed(s)
    }
}
impl PartialEq<CStr> for CString {
    fn eq(&self, other: &CStr) -> bool {
        **self == *other
    }
}
impl PartialEq<&CStr> for CString {
    fn eq(&self, other: &&CStr) -> bool {
        **self == **other
    }
}
impl PartialEq<CString> for CStr {
    fn eq(&self, other: &CString) -> bool {
        *self == **other
    }
}
impl CStr {
    /// As text; what is no UTF-8 becomes U+FFFD.
    #[rustc_allow_incoherent_impl]
    #[must_use]
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.to_bytes())
    }
    /// Owned.
    #[rustc_allow_incoherent_impl]
    #[must_use]
    pub fn into_c_string(self: Box<Self>) -> CString {
        CString { inner: unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) } }
    }
}
impl FromStr for CString {
    type Err = NulError;
    fn from_str(s: &str) -> Result<CString, NulError> {
        CString::new(s)
    }
}
impl TryFrom<CString> for String {
    type Error = IntoStringError;
    fn try_from(value: CString) -> Result<String, IntoStringError> {
        value.into_string()
    }
}
impl From<Vec<NonZero<u8>>> for CString {
    fn from(v: Vec<NonZero<u8>>) -> CString {
        let mut v = ManuallyDrop::new(v);
        unsafe { CString::from_vec_unchecked(Vec::from_raw_parts(v.as_mut_ptr() as *mut u8, v.len(), v.capacity())) }
    }
}
impl From<CString> for Vec<u8> {
    fn from(s: CString) -> Vec<u8> {
        s.into_bytes()
    }
}
impl Index<RangeFull> for CString {
    type Output = CStr;
    fn index(&self, _: RangeFull) -> &CStr {
        self
    }
}
impl Clone for Box<CStr> {
    fn clone(&self) -> Box<CStr> {
        Box::from(&**self)
    }
}
impl Default for Box<CStr> {
    fn default() -> Box<CStr> {
        Box::from(<&CStr>::default())
    }
}
impl Default for Rc<CStr> {
    fn default() -> Rc<CStr> {
        Rc::from(<&CStr>::default())
    }
}
impl<'a> From<&'a CString> for Cow<'a, CStr> {
    fn from(s: &'a CString) -> Cow<'a, CStr> {
        Cow::Borrowed(s.as_c_str())
    }
}
impl<'a> From<Cow<'a, CStr>> for CString {
    fn from(s: Cow<'a, CStr>) -> CString {
        s.into_owned()
    }
}
macro_rules! equal {
    ($($left:ty, $right:ty;)*) => {$(
        impl PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                let (a, b): (&CStr, &CStr) = (self.as_ref(), other.as_ref());
                *a == *b
            }
        }
    )*};
}
equal! {
    CStr, &CStr; CStr, Cow<'_, CStr>; CString, Cow<'_, CStr>; Cow<'_, CStr>, CStr; Cow<'_, CStr>, &CStr;
    Cow<'_, CStr>, CString;
}
impl From<&mut CStr> for Box<CStr> {
    fn from(s: &mut CStr) -> Box<CStr> {
        Box::from(&*s)
    }
}
impl From<&CStr> for Rc<CStr> {
    fn from(s: &CStr) -> Rc<CStr> {
        let shared: Rc<[u8]> = Rc::from(s.to_bytes_with_nul());
        unsafe { Rc::from_raw(Rc::into_raw(shared) as *const CStr) }
    }
}
impl From<&mut CStr> for Rc<CStr> {
    fn from(s: &mut CStr) -> Rc<CStr> {
        Rc::from(&*s)
    }
}
impl From<&CStr> for Arc<CStr> {
    fn from(s: &CStr) -> Arc<CStr> {
        let shared: Arc<[u8]> = Arc::from(s.to_bytes_with_nul());
        unsafe { Arc::from_raw(Arc::into_raw(shared) as *const CStr) }
    }
}
impl From<&mut CStr> for Arc<CStr> {
    fn from(s: &mut CStr) -> Arc<CStr> {
        Arc::from(&*s)
    }
}
impl From<Cow<'_, CStr>> for Box<CStr> {
    fn from(cow: Cow<'_, CStr>) -> Box<CStr> {
        match cow {
            Cow::Borrowed(s) => Box::from(s),
            Cow::Owned(s) => Box::from(s),
        }
    }
}
