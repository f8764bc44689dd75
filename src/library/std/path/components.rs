//! The parts of a path, from both ends.

use super::Path;
use crate::ffi::OsStr;
use crate::fmt;
use crate::iter::FusedIterator;

/// A drive of another operating system. There are none here.
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub enum Prefix<'a> {
    /// Text that is taken as it is.
    Verbatim(&'a OsStr),
    /// A server and what it shares, taken as they are.
    VerbatimUNC(&'a OsStr, &'a OsStr),
    /// A drive, taken as it is.
    VerbatimDisk(u8),
    /// A device.
    DeviceNS(&'a OsStr),
    /// A server and what it shares.
    UNC(&'a OsStr, &'a OsStr),
    /// A drive.
    Disk(u8),
}
impl Prefix<'_> {
    /// Whether it is taken as it is.
    #[must_use]
    pub fn is_verbatim(&self) -> bool {
        matches!(self, Prefix::Verbatim(_) | Prefix::VerbatimUNC(..) | Prefix::VerbatimDisk(_))
    }
}

/// A drive of another operating system. There are none here.
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct PrefixComponent<'a> {
    raw: &'a OsStr,
    parsed: Prefix<'a>,
}
impl<'a> PrefixComponent<'a> {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Prefix<'a> {
        self.parsed
    }
    /// The text.
    #[must_use]
    pub fn as_os_str(&self) -> &'a OsStr {
        self.raw
    }
}

/// A part of a path.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Component<'a> {
    /// A drive of another operating system.
    Prefix(PrefixComponent<'a>),
    /// The root.
    RootDir,
    /// `.`
    CurDir,
    /// `..`
    ParentDir,
    /// A name.
    Normal(&'a OsStr),
}
impl<'a> Component<'a> {
    /// The text.
    #[must_use]
    pub fn as_os_str(self) -> &'a OsStr {
        match self {
            Component::Prefix(p) => p.as_os_str(),
            Component::RootDir => OsStr::new("/"),
            Component::CurDir => OsStr::new("."),
            Component::ParentDir => OsStr::new(".."),
            Component::Normal(path) => path,
        }
    }
}
impl AsRef<OsStr> for Component<'_> {
    fn as_ref(&self) -> &OsStr {
        self.as_os_str()
    }
}
impl AsRef<Path> for Component<'_> {
    fn as_ref(&self) -> &Path {
        Path::new(self.as_os_str())
    }
}

/// How far one end has come.
#[derive(Copy, Clone, PartialEq, PartialOrd, Debug)]
enum State {
    Prefix,
    StartDir,
    Body,
    Done,
}

/// See [`Path::components`].
#[derive(Clone)]
#[must_use]
pub struct Components<'a> {
    /// What is still to come.
    path: &'a [u8],
    /// There is none on this system.
    prefix: Option<Prefix<'a>>,
    has_physical_root: bool,
    front: State,
    back: State,
}

impl<'a> Components<'a> {
    pub(super) fn new(path: &'a [u8]) -> Components<'a> {
        let has_physical_root = path.first() == Some(&b'/');
        Components { path, prefix: None, has_physical_root, front: State::Prefix, back: State::Body }
    }
    fn finished(&self) -> bool {
        self.front == State::Done || self.back == State::Done || self.front > self.back
    }
    /// Whether a `.` at the start counts.
    fn include_cur_dir(&self) -> bool {
        if self.has_physical_root {
            return false;
        }
        match self.path {
            [b'.'] => true,
            [b'.', next, ..] => *next == b'/',
            _ => false,
        }
    }
    fn len_before_body(&self) -> usize {
        if self.front <= State::StartDir && (self.has_physical_root || self.include_cur_dir()) { 1 } else { 0 }
    }
    fn part(bytes: &'a [u8]) -> Option<Component<'a>> {
        match bytes {
            b"." | b"" => None,
            b".." => Some(Component::ParentDir),
            _ => Some(Component::Normal(unsafe { OsStr::from_encoded_bytes_unchecked(bytes) })),
        }
    }
    fn parse_next(&self) -> (usize, Option<Component<'a>>) {
        let path = self.path;
        match path.iter().position(|b| *b == b'/') {
            Some(at) => (at + 1, Components::part(&path[..at])),
            None => (path.len(), Components::part(path)),
        }
    }
    fn parse_next_back(&self) -> (usize, Option<Component<'a>>) {
        let body = &self.path[self.len_before_body()..];
        match body.iter().rposition(|b| *b == b'/') {
            Some(at) => (body.len() - at, Components::part(&body[at + 1..])),
            None => (body.len(), Components::part(body)),
        }
    }
    /// What is still to come, as a path.
    #[must_use]
    pub fn as_path(&self) -> &'a Path {
        let mut rest = self.clone();
        if rest.front == State::Body {
            while !rest.path.is_empty() {
                let (size, part) = rest.parse_next();
                if part.is_some() {
                    break;
                }
                rest.path = &rest.path[size..];
            }
        }
        if rest.back == State::Body {
            while rest.path.len() > rest.len_before_body() {
                let (size, part) = rest.parse_next_back();
                if part.is_some() {
                    break;
                }
                rest.path = &rest.path[..rest.path.len() - size];
            }
        }
        Path::from_bytes(rest.path)
    }
}
impl<'a> Iterator for Components<'a> {
    type Item = Component<'a>;
    fn next(&mut self) -> Option<Component<'a>> {
        while !self.finished() {
            match self.front {
                State::Prefix => self.front = State::StartDir,
                State::StartDir => {
                    self.front = State::Body;
                    if self.has_physical_root {
                        self.path = &self.path[1..];
                        return Some(Component::RootDir);
                    }
                    if self.include_cur_dir() {
                        self.path = &self.path[1..];
                        return Some(Component::CurDir);
                    }
                }
                State::Body if self.path.is_empty() => self.front = State::Done,
                State::Body => {
                    let (size, part) = self.parse_next();
                    self.path = &self.path[size..];
                    if part.is_some() {
                        return part;
                    }
                }
                State::Done => unreachable!(),
            }
        }
        None
    }
}
impl<'a> DoubleEndedIterator for Components<'a> {
    fn next_back(&mut self) -> Option<Component<'a>> {
        while !self.finished() {
            match self.back {
                State::Body if self.path.len() > self.len_before_body() => {
                    let (size, part) = self.parse_next_back();
                    self.path = &self.path[..self.path.len() - size];
                    if part.is_some() {
                        return part;
                    }
                }
                State::Body => self.back = State::StartDir,
                State::StartDir => {
                    self.back = State::Prefix;
                    if self.has_physical_root {
                        self.path = &self.path[..self.path.len() - 1];
                        return Some(Component::RootDir);
                    }
                    if self.include_cur_dir() {
                        self.path = &self.path[..self.path.len() - 1];
                        return Some(Component::CurDir);
                    }
                }
                State::Prefix => {
                    self.back = State::Done;
                    return None;
                }
                State::Done => unreachable!(),
            }
        }
        None
    }
}
impl FusedIterator for Components<'_> {}
impl PartialEq for Components<'_> {
    fn eq(&self, other: &Self) -> bool {
        Iterator::eq(self.clone(), other.clone())
    }
}
impl Eq for Components<'_> {}
impl PartialOrd for Components<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering> {
        Iterator::partial_cmp(self.clone(), other.clone())
    }
}
impl Ord for Components<'_> {
    fn cmp(&self, other: &Self) -> crate::cmp::Ordering {
        Iterator::cmp(self.clone(), other.clone())
    }
}

/// Shown as a list.
struct List<T>(T);
impl<T: Iterator + Clone> fmt::Debug for List<T>
where
    T::Item: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.clone()).finish()
    }
}
impl fmt::Debug for Components<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Components").field(&List(self.clone())).finish()
    }
}
impl fmt::Debug for Iter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&List(self.clone())).finish()
    }
}

/// See [`Path::iter`].
#[derive(Clone)]
#[must_use]
pub struct Iter<'a> {
    inner: Components<'a>,
}
impl<'a> Iter<'a> {
    pub(super) fn new(inner: Components<'a>) -> Iter<'a> {
        Iter { inner }
    }
    /// What is still to come, as a path.
    #[must_use]
    pub fn as_path(&self) -> &'a Path {
        self.inner.as_path()
    }
}
impl<'a> Iterator for Iter<'a> {
    type Item = &'a OsStr;
    fn next(&mut self) -> Option<&'a OsStr> {
        Some(self.inner.next()?.as_os_str())
    }
}
impl<'a> DoubleEndedIterator for Iter<'a> {
    fn next_back(&mut self) -> Option<&'a OsStr> {
        Some(self.inner.next_back()?.as_os_str())
    }
}
impl FusedIterator for Iter<'_> {}

macro_rules! still_paths {
    ($($name:ident)*) => {$(
        impl AsRef<Path> for $name<'_> {
            fn as_ref(&self) -> &Path {
                self.as_path()
            }
        }
        impl AsRef<OsStr> for $name<'_> {
            fn as_ref(&self) -> &OsStr {
                self.as_path().as_os_str()
            }
        }
    )*};
}
still_paths! { Components Iter }

/// See [`Path::ancestors`].
#[derive(Copy, Clone, Debug)]
#[must_use]
pub struct Ancestors<'a> {
    next: Option<&'a Path>,
}
impl<'a> Ancestors<'a> {
    pub(super) fn new(path: &'a Path) -> Ancestors<'a> {
        Ancestors { next: Some(path) }
    }
}
impl<'a> Iterator for Ancestors<'a> {
    type Item = &'a Path;
    fn next(&mut self) -> Option<&'a Path> {
        let next = self.next;
        self.next = next.and_then(Path::parent);
        next
    }
}
impl FusedIterator for Ancestors<'_> {}
