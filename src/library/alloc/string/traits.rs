//! What `String` implements.

use super::String;
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut};
use core::slice::SliceIndex;
use core::str::pattern::Pattern;

impl Deref for String {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}
impl DerefMut for String {
    fn deref_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}
impl Clone for String {
    #[track_caller]
    fn clone(&self) -> String {
        String { vec: self.vec.clone() }
    }
    #[track_caller]
    fn clone_from(&mut self, source: &String) {
        self.vec.clone_from(&source.vec);
    }
}
impl Default for String {
    fn default() -> String {
        String::new()
    }
}
impl fmt::Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
impl fmt::Debug for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
impl fmt::Write for String {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push_str(s);
        Ok(())
    }
    fn write_char(&mut self, c: char) -> fmt::Result {
        self.push(c);
        Ok(())
    }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.as_str().hash(hasher)
    }
}
impl PartialEq for String {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other.as_str()
    }
}
impl Eq for String {}
impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<Ordering> {
        Some(self.as_str().cmp(other.as_str()))
    }
}
impl Ord for String {
    fn cmp(&self, other: &String) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

macro_rules! equal {
    ($($lhs:ty, |$left:ident| $left_text:expr; $rhs:ty, |$right:ident| $right_text:expr;)*) => {$(
        impl<'a, 'b> PartialEq<$rhs> for $lhs {
            fn eq(&self, other: &$rhs) -> bool {
                let ($left, $right) = (self, other);
                PartialEq::eq($left_text, $right_text)
            }
        }
        impl<'a, 'b> PartialEq<$lhs> for $rhs {
            fn eq(&self, other: &$lhs) -> bool {
                let ($left, $right) = (other, self);
                PartialEq::eq($right_text, $left_text)
            }
        }
    )*};
}
equal! {
    String, |a| a.as_str(); str, |b| b;
    String, |a| a.as_str(); &'a str, |b| *b;
    Cow<'a, str>, |a| &**a; str, |b| b;
    Cow<'a, str>, |a| &**a; &'b str, |b| *b;
    Cow<'a, str>, |a| &**a; String, |b| b.as_str();
}

impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_str())
    }
}
impl<I: SliceIndex<str>> IndexMut<I> for String {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_str())
    }
}
impl Add<&str> for String {
    type Output = String;
    #[track_caller]
    fn add(mut self, other: &str) -> String {
        self.push_str(other);
        self
    }
}
impl AddAssign<&str> for String {
    #[track_caller]
    fn add_assign(&mut self, other: &str) {
        self.push_str(other);
    }
}
impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl AsMut<str> for String {
    fn as_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}
impl BorrowMut<str> for String {
    fn borrow_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}

/// Strings from parts; the first owned part lends its buffer.
macro_rules! from_parts {
    ($([$($generics:tt)*] $part:ty, |$buf:ident, $p:ident| $push:expr, |$first:ident| $start:expr;)*) => {$(
        impl<$($generics)*> FromIterator<$part> for String {
            #[track_caller]
            fn from_iter<I: IntoIterator<Item = $part>>(iter: I) -> String {
                let mut iterator = iter.into_iter();
                match iterator.next() {
                    None => String::new(),
                    Some($first) => {
                        let mut buf: String = $start;
                        buf.extend(iterator);
                        buf
                    }
                }
            }
        }
        impl<$($generics)*> Extend<$part> for String {
            #[track_caller]
            fn extend<I: IntoIterator<Item = $part>>(&mut self, iter: I) {
                let $buf = self;
                for $p in iter {
                    $push;
                }
            }
        }
    )*};
}
from_parts! {
    [] String, |buf, s| buf.push_str(&s), |first| first;
    ['a] Cow<'a, str>, |buf, s| buf.push_str(&s), |first| first.into_owned();
}

/// Strings from parts that own nothing. `$room` makes room for all of them, where they can be seen beforehand.
macro_rules! from_pieces {
    ($([$($generics:tt)*] $part:ty, |$buf:ident, $p:ident| $push:expr, |$all:ident| $room:expr;)*) => {$(
        impl<$($generics)*> FromIterator<$part> for String {
            #[track_caller]
            fn from_iter<I: IntoIterator<Item = $part>>(iter: I) -> String {
                let mut buf = String::new();
                buf.extend(iter);
                buf
            }
        }
        impl<$($generics)*> Extend<$part> for String {
            #[track_caller]
            fn extend<I: IntoIterator<Item = $part>>(&mut self, iter: I) {
                let $buf = self;
                let $all = &iter;
                $buf.reserve($room);
                for $p in iter {
                    $push;
                }
            }
        }
    )*};
}
from_pieces! {
    ['a] &'a str, |buf, s| buf.push_str(s), |all| all.__elements().map_or(0, |parts| parts.iter().map(|part| part.len()).sum());
    [] Box<str>, |buf, s| buf.push_str(&s), |_all| 0;
}

impl FromIterator<char> for String {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter);
        buf
    }
}
impl Extend<char> for String {
    #[track_caller]
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let iterator = iter.into_iter();
        let (lower, _) = iterator.size_hint();
        self.reserve(lower);
        for c in iterator {
            self.push(c);
        }
    }
}
impl<'a> FromIterator<&'a char> for String {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter.into_iter().copied());
        buf
    }
}
impl<'a> Extend<&'a char> for String {
    #[track_caller]
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}

impl<'b> Pattern for &'b String {
    type Searcher<'a> = <&'b str as Pattern>::Searcher<'a>;
    fn into_searcher<'a>(self, hay: &'a str) -> Self::Searcher<'a> {
        self.as_str().into_searcher(hay)
    }
    fn fixed_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)> {
        self.as_str().find_from(hay, from)
    }
    fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)> {
        self.as_str().find_back(hay, to)
    }
    fn prefix_len(&mut self, hay: &str) -> Option<usize> {
        self.as_str().prefix_len(hay)
    }
    fn suffix_start(&mut self, hay: &str) -> Option<usize> {
        self.as_str().suffix_start(hay)
    }
    fn is_empty_pattern(&self) -> bool {
        self.is_empty()
    }
}
