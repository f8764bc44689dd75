//! Texts of the operating system, compared with each other and with text.

use super::{OsStr, OsString};
use crate::borrow::Cow;
use crate::cmp::Ordering;

macro_rules! equal {
    ($($left:ty, $right:ty;)*) => {$(
        impl PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.inner == b.inner
            }
        }
    )*};
}
equal! { OsStr, str; str, OsStr; OsString, str; str, OsString; }
impl PartialEq<&str> for OsString {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}
impl<'a> PartialEq<OsString> for &'a str {
    fn eq(&self, other: &OsString) -> bool {
        **other == **self
    }
}
macro_rules! compared {
    ($($left:ty, $right:ty;)*) => {$(
        impl<'a> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.inner == b.inner
            }
        }
        impl<'a> PartialEq<$left> for $right {
            fn eq(&self, other: &$left) -> bool {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.inner == b.inner
            }
        }
        impl<'a> PartialOrd<$right> for $left {
            fn partial_cmp(&self, other: &$right) -> Option<Ordering> {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.partial_cmp(b)
            }
        }
        impl<'a> PartialOrd<$left> for $right {
            fn partial_cmp(&self, other: &$left) -> Option<Ordering> {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.partial_cmp(b)
            }
        }
    )*};
}
compared! {
    OsString, OsStr; OsString, &'a OsStr; Cow<'a, OsStr>, OsStr; Cow<'a, OsStr>, &'a OsStr; Cow<'a, OsStr>, OsString;
}
macro_rules! compared_with_text {
    ($($name:ident)*) => {$(
        impl PartialOrd<str> for $name {
            fn partial_cmp(&self, other: &str) -> Option<Ordering> {
                let (a, b): (&OsStr, &OsStr) = (self.as_ref(), other.as_ref());
                a.partial_cmp(b)
            }
        }
    )*};
}
compared_with_text! { OsStr OsString }
