//! Searchers: a string, what is looked for in it, and how far that has come from both ends.

use super::CharIndices;
use super::pattern::MultiCharEq;
use crate::fmt;
use crate::intrinsics;

/// Finds the matches of a pattern one after the other.
pub trait Searcher<'a> {
    /// What is searched.
    #[doc(hidden)]
    fn haystack(&self) -> &'a str;
    /// The next match from the front.
    #[doc(hidden)]
    fn next_match(&mut self) -> Option<(usize, usize)>;
    /// The next match from the back.
    #[doc(hidden)]
    fn next_match_back(&mut self) -> Option<(usize, usize)>;
}

/// Where bytes are found in a part of a string.
fn find(hay: &str, from: usize, to: usize, needle: *const u8, len: usize) -> Option<usize> {
    if from > to {
        return None;
    }
    let found = unsafe { intrinsics::find_bytes(intrinsics::offset(hay.as_ptr(), from), to - from, needle, len) };
    if found == usize::MAX { None } else { Some(from + found) }
}

/// Where bytes are found in a part of a string, from its end.
fn find_back(hay: &str, from: usize, to: usize, needle: *const u8, len: usize) -> Option<usize> {
    if from > to {
        return None;
    }
    let found = unsafe { intrinsics::find_bytes_back(intrinsics::offset(hay.as_ptr(), from), to - from, needle, len) };
    if found == usize::MAX { None } else { Some(from + found) }
}

/// Looks for a char.
#[derive(Clone, Debug)]
pub struct CharSearcher<'a> {
    haystack: &'a str,
    /// What is left to be searched: from here …
    finger: usize,
    /// … to here.
    finger_back: usize,
    needle: char,
    utf8_size: u8,
    utf8_encoded: [u8; 4],
}
impl<'a> CharSearcher<'a> {
    pub(super) fn new(haystack: &'a str, needle: char) -> CharSearcher<'a> {
        let mut utf8_encoded = [0; 4];
        let utf8_size = needle.encode_utf8(&mut utf8_encoded).len() as u8;
        CharSearcher { haystack, finger: 0, finger_back: haystack.len(), needle, utf8_size, utf8_encoded }
    }
}
impl<'a> Searcher<'a> for CharSearcher<'a> {
    fn haystack(&self) -> &'a str {
        self.haystack
    }
    fn next_match(&mut self) -> Option<(usize, usize)> {
        let len = self.utf8_size as usize;
        match find(self.haystack, self.finger, self.finger_back, &raw const self.utf8_encoded as *const u8, len) {
            Some(at) => {
                self.finger = at + len;
                Some((at, self.finger))
            }
            None => {
                self.finger = self.finger_back;
                None
            }
        }
    }
    fn next_match_back(&mut self) -> Option<(usize, usize)> {
        let len = self.utf8_size as usize;
        match find_back(self.haystack, self.finger, self.finger_back, &raw const self.utf8_encoded as *const u8, len) {
            Some(at) => {
                self.finger_back = at;
                Some((at, at + len))
            }
            None => {
                self.finger_back = self.finger;
                None
            }
        }
    }
}

/// Looks for any of several chars.
#[derive(Clone, Debug)]
struct MultiCharEqSearcher<'a, C> {
    char_eq: C,
    haystack: &'a str,
    char_indices: CharIndices<'a>,
}
impl<'a, C: MultiCharEq> MultiCharEqSearcher<'a, C> {
    fn new(haystack: &'a str, char_eq: C) -> Self {
        MultiCharEqSearcher { char_eq, haystack, char_indices: haystack.char_indices() }
    }
    fn next_match(&mut self) -> Option<(usize, usize)> {
        loop {
            let (at, c) = self.char_indices.next()?;
            if self.char_eq.matches(c) {
                return Some((at, at + c.len_utf8()));
            }
        }
    }
    fn next_match_back(&mut self) -> Option<(usize, usize)> {
        loop {
            let (at, c) = self.char_indices.next_back()?;
            if self.char_eq.matches(c) {
                return Some((at, at + c.len_utf8()));
            }
        }
    }
}

macro_rules! several_chars {
    ($($(#[$meta:meta])* $name:ident [$($generics:tt)*] [$($arguments:tt)*] $eq:ty, [$($bound:tt)*];)*) => {$(
        $(#[$meta])*
        pub struct $name<'a, $($generics)*>(MultiCharEqSearcher<'a, $eq>);
        impl<'a, $($generics)*> $name<'a, $($arguments)*> $($bound)* {
            pub(super) fn new(haystack: &'a str, char_eq: $eq) -> Self {
                $name(MultiCharEqSearcher::new(haystack, char_eq))
            }
        }
        impl<'a, $($generics)*> Searcher<'a> for $name<'a, $($arguments)*> $($bound)* {
            fn haystack(&self) -> &'a str {
                self.0.haystack
            }
            fn next_match(&mut self) -> Option<(usize, usize)> {
                self.0.next_match()
            }
            fn next_match_back(&mut self) -> Option<(usize, usize)> {
                self.0.next_match_back()
            }
        }
    )*};
}
several_chars! {
    /// Looks for the chars of an array.
    #[derive(Clone, Debug)]
    CharArraySearcher [const N: usize] [N] [char; N], [];
    /// Looks for the chars of an array behind a reference.
    #[derive(Clone, Debug)]
    CharArrayRefSearcher ['b, const N: usize] ['b, N] &'b [char; N], [];
    /// Looks for the chars of a slice.
    #[derive(Clone, Debug)]
    CharSliceSearcher ['b] ['b] &'b [char], [];
    /// Looks for chars that fulfil a predicate.
    #[derive(Clone)]
    CharPredicateSearcher [F] [F] F, [where F: FnMut(char) -> bool];
}
impl<F> fmt::Debug for CharPredicateSearcher<'_, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CharPredicateSearcher")
            .field("haystack", &self.0.haystack)
            .field("char_indices", &self.0.char_indices)
            .finish()
    }
}

/// Looks for a string.
#[derive(Clone, Debug)]
pub struct StrSearcher<'a, 'b> {
    haystack: &'a str,
    needle: &'b str,
    searcher: StrSearcherImpl,
}
#[derive(Clone, Debug)]
enum StrSearcherImpl {
    Empty(EmptyNeedle),
    TwoWay(TwoWaySearcher),
}
/// An empty string is found between all chars.
#[derive(Clone, Debug)]
struct EmptyNeedle {
    position: usize,
    end: usize,
    is_match_fw: bool,
    is_match_bw: bool,
    is_finished: bool,
}
/// The two ends, and what the real algorithm ("two-way") knows of the needle, which the machine's own search does not need.
#[derive(Clone, Debug, Default)]
struct TwoWaySearcher {
    crit_pos: usize,
    crit_pos_back: usize,
    period: usize,
    byteset: u64,
    position: usize,
    end: usize,
    memory: usize,
    memory_back: usize,
}

impl<'a, 'b> StrSearcher<'a, 'b> {
    pub(super) fn new(haystack: &'a str, needle: &'b str) -> StrSearcher<'a, 'b> {
        let end = haystack.len();
        let searcher = if needle.is_empty() {
            let empty = EmptyNeedle { position: 0, end, is_match_fw: true, is_match_bw: true, is_finished: false };
            StrSearcherImpl::Empty(empty)
        } else {
            StrSearcherImpl::TwoWay(TwoWaySearcher { end, ..TwoWaySearcher::default() })
        };
        StrSearcher { haystack, needle, searcher }
    }
}
impl EmptyNeedle {
    fn next_match(&mut self, haystack: &str) -> Option<(usize, usize)> {
        if self.is_finished {
            return None;
        }
        let at = self.position;
        match haystack[at..].chars().next() {
            Some(c) => self.position += c.len_utf8(),
            None => self.is_finished = true,
        }
        Some((at, at))
    }
    fn next_match_back(&mut self, haystack: &str) -> Option<(usize, usize)> {
        if self.is_finished {
            return None;
        }
        let at = self.end;
        match haystack[..at].chars().next_back() {
            Some(c) => self.end -= c.len_utf8(),
            None => self.is_finished = true,
        }
        Some((at, at))
    }
}
impl<'a> Searcher<'a> for StrSearcher<'a, '_> {
    fn haystack(&self) -> &'a str {
        self.haystack
    }
    fn next_match(&mut self) -> Option<(usize, usize)> {
        let two_way = match &mut self.searcher {
            StrSearcherImpl::Empty(empty) => return empty.next_match(self.haystack),
            StrSearcherImpl::TwoWay(two_way) => two_way,
        };
        let end = self.haystack.len();
        match find(self.haystack, two_way.position, end, self.needle.as_ptr(), self.needle.len()) {
            Some(at) => {
                two_way.position = at + self.needle.len();
                Some((at, two_way.position))
            }
            None => {
                two_way.position = end;
                None
            }
        }
    }
    fn next_match_back(&mut self) -> Option<(usize, usize)> {
        let two_way = match &mut self.searcher {
            StrSearcherImpl::Empty(empty) => return empty.next_match_back(self.haystack),
            StrSearcherImpl::TwoWay(two_way) => two_way,
        };
        match find_back(self.haystack, 0, two_way.end, self.needle.as_ptr(), self.needle.len()) {
            Some(at) => {
                two_way.end = at;
                Some((at, at + self.needle.len()))
            }
            None => {
                two_way.end = 0;
                None
            }
        }
    }
}
