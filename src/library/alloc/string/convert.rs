//! What becomes a `String`.

use super::String;
use crate::borrow::{Cow, ToOwned};
use crate::boxed::Box;
use crate::vec::Vec;
use core::convert::Infallible;
use core::error::Error;
use core::fmt;
use core::intrinsics;
use core::str::{self, FromStr, Utf8Error};

/// The bytes were not UTF-8.
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: Utf8Error,
}

impl FromUtf8Error {
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
    /// What is wrong with them.
    #[must_use]
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}
impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}
impl Error for FromUtf8Error {}

/// The units were not UTF-16.
#[derive(Debug)]
pub struct FromUtf16Error(());

impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("invalid utf-16: lone surrogate found")
    }
}
impl Error for FromUtf16Error {}

impl String {
    /// Of bytes, if they are UTF-8.
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {
        match str::from_utf8(&vec) {
            Ok(_) => Ok(String { vec }),
            Err(error) => Err(FromUtf8Error { bytes: vec, error }),
        }
    }
    /// Of bytes; what is not UTF-8 is replaced.
    #[must_use]
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {
        let error = match str::from_utf8(v) {
            Ok(valid) => return Cow::Borrowed(valid),
            Err(error) => error,
        };
        let mut result = String::with_capacity(v.len());
        let mut rest = v;
        let mut error = error;
        loop {
            let (valid, after) = rest.split_at(error.valid_up_to());
            result.push_str(unsafe { str::from_utf8_unchecked(valid) });
            result.push_str("\u{FFFD}");
            rest = match error.error_len() {
                Some(len) => &after[len..],
                None => return Cow::Owned(result),
            };
            match str::from_utf8(rest) {
                Ok(valid) => {
                    result.push_str(valid);
                    return Cow::Owned(result);
                }
                Err(next) => error = next,
            }
        }
    }
    /// Of UTF-16, if it is.
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {
        let mut result = String::with_capacity(v.len());
        for c in char::decode_utf16(v.iter().copied()) {
            match c {
                Ok(c) => result.push(c),
                Err(_) => return Err(FromUtf16Error(())),
            }
        }
        Ok(result)
    }
    /// Of UTF-16; what is not is replaced.
    #[must_use]
    pub fn from_utf16_lossy(v: &[u16]) -> String {
        char::decode_utf16(v.iter().copied()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }
    /// Of bytes; what is not UTF-8 is replaced.
    #[doc(hidden)]
    #[unstable(feature = "string_from_utf8_lossy_owned")]
    #[must_use]
    pub fn from_utf8_lossy_owned(v: Vec<u8>) -> String {
        match String::from_utf8_lossy(&v) {
            Cow::Owned(text) => text,
            Cow::Borrowed(_) => unsafe { String::from_utf8_unchecked(v) },
        }
    }
}

/// Can be turned into text.
pub trait ToString {
    /// The text.
    #[track_caller]
    fn to_string(&self) -> String;
}

impl<T: fmt::Display + ?Sized> ToString for T {
    #[track_caller]
    fn to_string(&self) -> String {
        if let Some(text) = known_text(self) {
            return text;
        }
        let mut buf = String::new();
        let mut f = fmt::Formatter::new(&mut buf, fmt::FormattingOptions::new());
        if fmt::Display::fmt(self, &mut f).is_err() {
            panic!("a Display implementation returned an error unexpectedly: Error");
        }
        buf
    }
}

/// The text of the types for which the real library has a specialised `to_string`: without formatting, in a buffer of known size.
fn known_text<T: ?Sized>(value: &T) -> Option<String> {
    let id = intrinsics::type_id::<T>();
    if id == intrinsics::type_id::<str>() {
        return Some(String::from(unsafe { intrinsics::transmute_unchecked::<&T, &str>(value) }));
    }
    macro_rules! known {
        ($($t:ty: |$v:ident| $text:expr;)*) => {$(
            if id == intrinsics::type_id::<$t>() {
                let $v = unsafe { &*(value as *const T as *const $t) };
                return Some($text);
            }
        )*};
    }
    known! {
        String: |v| String::from(v.as_str());
        &str: |v| String::from(*v);
        i32: |v| in_room(v, if *v < 0 { 11 } else { 10 });
        u64: |v| exact(v);
        usize: |v| exact(v);
        char: |v| String::from(*v);
        u32: |v| exact(v);
        i64: |v| in_room(v, if *v < 0 { 20 } else { 19 });
        u8: |v| exact(v);
        bool: |v| String::from(if *v { "true" } else { "false" });
        isize: |v| in_room(v, if *v < 0 { 20 } else { 19 });
        i8: |v| in_room(v, if *v < 0 { 4 } else { 3 });
        u16: |v| exact(v);
        i16: |v| in_room(v, if *v < 0 { 6 } else { 5 });
        &&str: |v| String::from(**v);
        Cow<'_, str>: |v| String::from(&v[..]);
        fmt::Arguments<'_>: |v| crate::fmt::format(*v);
        u128: |v| exact(v);
        i128: |v| in_room(v, if *v < 0 { 40 } else { 39 });
        &&&str: |v| String::from(***v);
        &&&&str: |v| String::from(****v);
        &&&&&str: |v| String::from(*****v);
        &&&&&&str: |v| String::from(******v);
        &&&&&&&str: |v| String::from(*******v);
        &&&&&&&&str: |v| String::from(********v);
        &&&&&&&&&str: |v| String::from(*********v);
        &&&&&&&&&&str: |v| String::from(**********v);
        &&&&&&&&&&&str: |v| String::from(***********v);
        &&&&&&&&&&&&str: |v| String::from(************v);
    }
    None
}

/// An integer's text in a buffer with room for the longest one of its type.
fn in_room(value: &dyn fmt::Display, capacity: usize) -> String {
    let mut text = String::with_capacity(capacity);
    let _ = value.fmt(&mut fmt::Formatter::new(&mut text, fmt::FormattingOptions::new()));
    text
}

/// An integer's text in a buffer of just its length.
fn exact<T: fmt::Display>(value: &T) -> String {
    struct Count(usize);
    impl fmt::Write for Count {
        fn write_str(&mut self, s: &str) -> fmt::Result {
            self.0 += s.len();
            Ok(())
        }
    }
    let mut count = Count(0);
    let _ = value.fmt(&mut fmt::Formatter::new(&mut count, fmt::FormattingOptions::new()));
    in_room(value, count.0)
}

impl FromStr for String {
    type Err = Infallible;
    #[track_caller]
    fn from_str(s: &str) -> Result<String, Infallible> {
        Ok(String::from(s))
    }
}
impl From<&str> for String {
    #[track_caller]
    fn from(s: &str) -> String {
        s.to_owned()
    }
}
impl From<&mut str> for String {
    #[track_caller]
    fn from(s: &mut str) -> String {
        (&*s).to_owned()
    }
}
impl From<&String> for String {
    #[track_caller]
    fn from(s: &String) -> String {
        s.clone()
    }
}
impl From<Box<str>> for String {
    fn from(s: Box<str>) -> String {
        s.into_string()
    }
}
impl From<String> for Box<str> {
    #[track_caller]
    fn from(s: String) -> Box<str> {
        s.into_boxed_str()
    }
}
impl<'a> From<Cow<'a, str>> for String {
    fn from(s: Cow<'a, str>) -> String {
        s.into_owned()
    }
}
impl From<char> for String {
    #[track_caller]
    fn from(c: char) -> String {
        let mut buf = [0; 4];
        String::from(&*c.encode_utf8(&mut buf))
    }
}
impl TryFrom<Vec<u8>> for String {
    type Error = FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        String::from_utf8(bytes)
    }
}
impl<'a> FromIterator<char> for Cow<'a, str> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(iter.into_iter().collect())
    }
}
impl<'a, 'b> FromIterator<&'b str> for Cow<'a, str> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = &'b str>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(iter.into_iter().collect())
    }
}
impl<'a> FromIterator<String> for Cow<'a, str> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(iter.into_iter().collect())
    }
}

/// Boxed strings from parts.
macro_rules! boxed {
    ($([$($generics:tt)*] $part:ty;)*) => {$(
        impl<$($generics)*> FromIterator<$part> for Box<str> {
            #[track_caller]
            fn from_iter<I: IntoIterator<Item = $part>>(iter: I) -> Box<str> {
                iter.into_iter().collect::<String>().into_boxed_str()
            }
        }
    )*};
}
boxed! { [] char; ['a] &'a char; ['a] &'a str; [] String; [] Box<str>; ['a] Cow<'a, str>; }
/// The error of turning text into a `String`: there is none.
pub type ParseError = core::convert::Infallible;
