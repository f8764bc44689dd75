//! What can be searched for in strings: chars, strings, sets of chars, predicates.

use super::decode_at;
use super::searcher::{
    CharArrayRefSearcher, CharArraySearcher, CharPredicateSearcher, CharSearcher, CharSliceSearcher, Searcher, StrSearcher,
};
use crate::intrinsics;

/// Can be searched for. Beside the searcher, which finds all matches, a pattern can be asked for single ones.
pub trait Pattern: Sized {
    /// Finds all matches.
    type Searcher<'a>: Searcher<'a>;
    /// Finds all matches in `hay`.
    #[doc(hidden)]
    fn into_searcher(self, hay: &str) -> Self::Searcher<'_>;
    /// The first match in `hay` that begins at byte `from` (a char boundary) or later.
    #[doc(hidden)]
    fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)>;
    /// The last match in `hay` that ends at byte `to` (a char boundary) or earlier.
    #[doc(hidden)]
    fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)>;
    /// Where a match that begins at the start of `hay` ends.
    #[doc(hidden)]
    fn prefix_len(&mut self, hay: &str) -> Option<usize>;
    /// Where a match that ends at the end of `hay` begins.
    #[doc(hidden)]
    fn suffix_start(&mut self, hay: &str) -> Option<usize>;
    /// Whether it can match between two chars, so that searching must go on one char later.
    #[doc(hidden)]
    fn is_empty_pattern(&self) -> bool {
        false
    }
    /// How long each match is, if the pattern is a char or a string.
    #[doc(hidden)]
    fn fixed_len(&self) -> Option<usize> {
        None
    }
}

/// Finds the same matches from both ends: patterns of single chars. Strings may overlap with themselves.
pub trait DoubleEndedPattern: Pattern {}

/// The start of the char that ends at `to`.
fn previous_boundary(hay: &str, to: usize) -> usize {
    let mut at = to - 1;
    while !hay.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Patterns that match one char at a time.
macro_rules! char_pattern {
    ([$($generics:tt)*] $t:ty, [$($bound:tt)*], $searcher:ident [$($arguments:tt)*], |$this:ident, $c:ident| $matches:expr) => {
        impl<$($generics)*> MultiCharEq for $t $($bound)* {
            fn matches(&mut self, $c: char) -> bool {
                let $this = self;
                $matches
            }
        }
        impl<$($generics)*> DoubleEndedPattern for $t $($bound)* {}
        impl<$($generics)*> Pattern for $t $($bound)* {
            type Searcher<'a> = $searcher<'a, $($arguments)*>;
            fn into_searcher(self, hay: &str) -> Self::Searcher<'_> {
                $searcher::new(hay, self)
            }
            fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)> {
                let $this = self;
                let mut at = from;
                while at < hay.len() {
                    let ($c, width) = decode_at(hay, at);
                    if $matches {
                        return Some((at, at + width));
                    }
                    at += width;
                }
                None
            }
            fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)> {
                let $this = self;
                let mut end = to;
                while end > 0 {
                    let at = previous_boundary(hay, end);
                    let ($c, _) = decode_at(hay, at);
                    if $matches {
                        return Some((at, end));
                    }
                    end = at;
                }
                None
            }
            fn prefix_len(&mut self, hay: &str) -> Option<usize> {
                let $this = self;
                if hay.is_empty() {
                    return None;
                }
                let ($c, width) = decode_at(hay, 0);
                if $matches { Some(width) } else { None }
            }
            fn suffix_start(&mut self, hay: &str) -> Option<usize> {
                let $this = self;
                if hay.is_empty() {
                    return None;
                }
                let at = previous_boundary(hay, hay.len());
                let ($c, _) = decode_at(hay, at);
                if $matches { Some(at) } else { None }
            }
        }
    };
}
impl Pattern for char {
    type Searcher<'a> = CharSearcher<'a>;
    fn into_searcher(self, hay: &str) -> CharSearcher<'_> {
        CharSearcher::new(hay, self)
    }
    fn fixed_len(&self) -> Option<usize> {
        Some(self.len_utf8())
    }
    fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)> {
        let mut buffer = [0; 4];
        (&*self.encode_utf8(&mut buffer)).find_from(hay, from)
    }
    fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)> {
        let mut buffer = [0; 4];
        (&*self.encode_utf8(&mut buffer)).find_back(hay, to)
    }
    fn prefix_len(&mut self, hay: &str) -> Option<usize> {
        if hay.is_empty() {
            return None;
        }
        let (c, width) = decode_at(hay, 0);
        if c == *self { Some(width) } else { None }
    }
    fn suffix_start(&mut self, hay: &str) -> Option<usize> {
        let mut buffer = [0; 4];
        (&*self.encode_utf8(&mut buffer)).suffix_start(hay)
    }
}
impl DoubleEndedPattern for char {}
char_pattern! { [const N: usize] [char; N], [], CharArraySearcher [N], |this, c| this.contains(&c) }
char_pattern! { ['b, const N: usize] &'b [char; N], [], CharArrayRefSearcher ['b, N], |this, c| this.contains(&c) }
char_pattern! { ['b] &'b [char], [], CharSliceSearcher ['b], |this, c| this.contains(&c) }
char_pattern! { [F] F, [where F: FnMut(char) -> bool], CharPredicateSearcher [F], |this, c| (*this)(c) }

/// Says of a char whether it is one of several.
pub trait MultiCharEq {
    /// Whether it is.
    #[doc(hidden)]
    fn matches(&mut self, c: char) -> bool;
}

impl<'b> Pattern for &'b str {
    type Searcher<'a> = StrSearcher<'a, 'b>;
    fn into_searcher<'a>(self, hay: &'a str) -> StrSearcher<'a, 'b> {
        StrSearcher::new(hay, self)
    }
    fn fixed_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)> {
        let found = unsafe {
            intrinsics::find_bytes(hay.as_ptr().add(from), hay.len() - from, self.as_ptr(), self.len())
        };
        if found == usize::MAX { None } else { Some((from + found, from + found + self.len())) }
    }
    fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)> {
        let n = self.len();
        let at = unsafe { intrinsics::find_bytes_back(hay.as_ptr(), to, self.as_ptr(), n) };
        if at == usize::MAX { None } else { Some((at, at + n)) }
    }
    fn prefix_len(&mut self, hay: &str) -> Option<usize> {
        let n = self.len();
        if n <= hay.len() && unsafe { intrinsics::compare_bytes(hay.as_ptr(), self.as_ptr(), n) == 0 } {
            Some(n)
        } else {
            None
        }
    }
    fn suffix_start(&mut self, hay: &str) -> Option<usize> {
        let n = self.len();
        if n > hay.len() {
            return None;
        }
        let at = hay.len() - n;
        if unsafe { intrinsics::compare_bytes(hay.as_ptr().add(at), self.as_ptr(), n) == 0 } { Some(at) } else { None }
    }
    fn is_empty_pattern(&self) -> bool {
        self.is_empty()
    }
}

impl<'b> Pattern for &&'b str {
    type Searcher<'a> = StrSearcher<'a, 'b>;
    fn into_searcher<'a>(self, hay: &'a str) -> StrSearcher<'a, 'b> {
        StrSearcher::new(hay, *self)
    }
    fn find_from(&mut self, hay: &str, from: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.find_from(hay, from)
    }
    fn find_back(&mut self, hay: &str, to: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.find_back(hay, to)
    }
    fn prefix_len(&mut self, hay: &str) -> Option<usize> {
        let mut inner: &str = **self;
        inner.prefix_len(hay)
    }
    fn suffix_start(&mut self, hay: &str) -> Option<usize> {
        let mut inner: &str = **self;
        inner.suffix_start(hay)
    }
    fn is_empty_pattern(&self) -> bool {
        self.is_empty()
    }
}
