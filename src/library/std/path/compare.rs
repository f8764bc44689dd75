//! Paths are compared part by part, and what is text can be a path.

use super::{Path, PathBuf};
use crate::borrow::Cow;
use crate::cmp::Ordering;
use crate::ffi::{OsStr, OsString};
use crate::hash::{Hash, Hasher};
use crate::string::String;

macro_rules! as_path {
    ($($t:ty)*) => {$(
        impl AsRef<Path> for $t {
            fn as_ref(&self) -> &Path {
                Path::new(self)
            }
        }
    )*};
}
as_path! { OsStr OsString str String Cow<'_, OsStr> }
impl AsRef<OsStr> for Cow<'_, OsStr> {
    fn as_ref(&self) -> &OsStr {
        &**self
    }
}
impl AsRef<Path> for Path {
    fn as_ref(&self) -> &Path {
        self
    }
}
impl AsRef<Path> for PathBuf {
    fn as_ref(&self) -> &Path {
        self
    }
}
impl AsRef<OsStr> for Path {
    fn as_ref(&self) -> &OsStr {
        &self.inner
    }
}
impl AsRef<OsStr> for PathBuf {
    fn as_ref(&self) -> &OsStr {
        self.as_os_str()
    }
}

impl PartialEq for Path {
    fn eq(&self, other: &Path) -> bool {
        self.components() == other.components()
    }
}
impl Eq for Path {}
impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Path) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Path {
    fn cmp(&self, other: &Path) -> Ordering {
        self.components().cmp(other.components())
    }
}
impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let bytes = self.as_os_str().as_encoded_bytes();
        let (mut start, mut lengths) = (0, 0);
        for at in 0..bytes.len() {
            if bytes[at] != b'/' {
                continue;
            }
            hash_part(&bytes[start..at], &mut lengths, state);
            start = at + 1;
            // A `.` that is a part of its own is no component.
            if let [b'.'] | [b'.', b'/', ..] = &bytes[start..] {
                start += 1;
            }
        }
        // After a `.` the next separator stands where the part would begin.
        if start < bytes.len() {
            hash_part(&bytes[start..], &mut lengths, state);
        }
        state.write_usize(lengths);
    }
}

/// A part between separators, which may be empty; `lengths` tells `a/b` from `ab`.
fn hash_part<H: Hasher>(part: &[u8], lengths: &mut usize, state: &mut H) {
    if !part.is_empty() {
        *lengths = lengths.wrapping_add(part.len()).rotate_right(2);
        state.write(part);
    }
}
impl PartialEq for PathBuf {
    fn eq(&self, other: &PathBuf) -> bool {
        **self == **other
    }
}
impl Eq for PathBuf {}
impl PartialOrd for PathBuf {
    fn partial_cmp(&self, other: &PathBuf) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for PathBuf {
    fn cmp(&self, other: &PathBuf) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl Hash for PathBuf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

macro_rules! compared {
    ($($left:ty, $right:ty;)*) => {$(
        impl<'a> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                *a == *b
            }
        }
        impl<'a> PartialEq<$left> for $right {
            fn eq(&self, other: &$left) -> bool {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                *a == *b
            }
        }
        impl<'a> PartialOrd<$right> for $left {
            fn partial_cmp(&self, other: &$right) -> Option<Ordering> {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                a.partial_cmp(b)
            }
        }
        impl<'a> PartialOrd<$left> for $right {
            fn partial_cmp(&self, other: &$left) -> Option<Ordering> {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                a.partial_cmp(b)
            }
        }
    )*};
}
compared! {
    PathBuf, Path; PathBuf, &'a Path; Cow<'a, Path>, Path; Cow<'a, Path>, PathBuf;
    PathBuf, OsStr; PathBuf, &'a OsStr; PathBuf, OsString; Path, OsStr; Path, &'a OsStr; Path, OsString; &'a Path, OsStr;
    &'a Path, OsString; PathBuf, Cow<'a, OsStr>; Path, Cow<'a, OsStr>; &'a Path, Cow<'a, OsStr>; Cow<'a, Path>, OsStr;
    Cow<'a, Path>, &'a OsStr; Cow<'a, Path>, &'a Path; Cow<'a, Path>, OsString;
}
macro_rules! equal_to_text {
    ($($left:ty, $right:ty;)*) => {$(
        impl<'a> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                *a == *b
            }
        }
        impl<'a> PartialEq<$left> for $right {
            fn eq(&self, other: &$left) -> bool {
                let (a, b): (&Path, &Path) = (self.as_ref(), other.as_ref());
                *a == *b
            }
        }
    )*};
}
equal_to_text! { Path, str; Path, String; PathBuf, str; PathBuf, &'a str; PathBuf, String; }
