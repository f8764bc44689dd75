//! Strings split at, or searched for, a pattern.

use super::pattern::{DoubleEndedPattern, Pattern};
use super::searcher::Searcher;
use crate::fmt;
use crate::intrinsics;
use crate::iter::FusedIterator;
use crate::slice;

/// A part of a string, between two boundaries of chars.
unsafe fn part(hay: &str, from: usize, to: usize) -> &str {
    unsafe { super::from_utf8_unchecked(slice::from_raw_parts(intrinsics::offset(hay.as_ptr(), from), to - from)) }
}

/// What all kinds of splitting have in common.
pub(crate) struct SplitInternal<'a, P: Pattern> {
    /// What is left to be given: from here …
    start: usize,
    /// … to here.
    end: usize,
    matcher: P::Searcher<'a>,
    allow_trailing_empty: bool,
    finished: bool,
}

impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitInternal<'a, P> {
    fn clone(&self) -> Self {
        let SplitInternal { start, end, ref matcher, allow_trailing_empty, finished } = *self;
        SplitInternal { start, end, matcher: matcher.clone(), allow_trailing_empty, finished }
    }
}
impl<'a, P: Pattern<Searcher<'a>: fmt::Debug>> fmt::Debug for SplitInternal<'a, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SplitInternal")
            .field("start", &self.start)
            .field("end", &self.end)
            .field("matcher", &self.matcher)
            .field("allow_trailing_empty", &self.allow_trailing_empty)
            .field("finished", &self.finished)
            .finish()
    }
}

impl<'a, P: Pattern> SplitInternal<'a, P> {
    pub(crate) fn new(hay: &'a str, pattern: P, allow_trailing_empty: bool) -> Self {
        let matcher = pattern.into_searcher(hay);
        SplitInternal { start: 0, end: hay.len(), matcher, allow_trailing_empty, finished: false }
    }

    fn piece(&self, from: usize, to: usize) -> &'a str {
        unsafe { part(self.matcher.haystack(), from, to) }
    }

    pub(crate) fn get_end(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        self.finished = true;
        if self.allow_trailing_empty || self.end > self.start { Some(self.piece(self.start, self.end)) } else { None }
    }

    pub(crate) fn next(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        match self.matcher.next_match() {
            Some((a, b)) => {
                let piece = self.piece(self.start, a);
                self.start = b;
                Some(piece)
            }
            None => self.get_end(),
        }
    }

    pub(crate) fn next_inclusive(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        match self.matcher.next_match() {
            Some((_, b)) => {
                let piece = self.piece(self.start, b);
                self.start = b;
                Some(piece)
            }
            None => self.get_end(),
        }
    }

    pub(crate) fn next_back(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        if !self.allow_trailing_empty {
            self.allow_trailing_empty = true;
            match self.next_back() {
                Some(piece) if !piece.is_empty() => return Some(piece),
                _ => {
                    if self.finished {
                        return None;
                    }
                }
            }
        }
        match self.matcher.next_match_back() {
            Some((a, b)) => {
                let piece = self.piece(b, self.end);
                self.end = a;
                Some(piece)
            }
            None => {
                self.finished = true;
                Some(self.piece(self.start, self.end))
            }
        }
    }

    pub(crate) fn next_back_inclusive(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        if !self.allow_trailing_empty {
            self.allow_trailing_empty = true;
            match self.next_back_inclusive() {
                Some(piece) if !piece.is_empty() => return Some(piece),
                _ => {
                    if self.finished {
                        return None;
                    }
                }
            }
        }
        match self.matcher.next_match_back() {
            Some((_, b)) => {
                let piece = self.piece(b, self.end);
                self.end = b;
                Some(piece)
            }
            None => {
                self.finished = true;
                Some(self.piece(self.start, self.end))
            }
        }
    }

    pub(crate) fn remainder(&self) -> Option<&'a str> {
        if self.finished { None } else { Some(self.piece(self.start, self.end)) }
    }
}

/// Cloned and shown when the searcher is.
macro_rules! with_searcher {
    ($($name:ident $shown:ident;)*) => {$(
        impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for $name<'a, P> {
            fn clone(&self) -> Self {
                $name(self.0.clone())
            }
        }
        impl<'a, P: Pattern<Searcher<'a>: fmt::Debug>> fmt::Debug for $name<'a, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                with_searcher!($shown f, stringify!($name), &self.0)
            }
        }
    )*};
    (tuple $f:ident, $name:expr, $inner:expr) => {
        $f.debug_tuple($name).field($inner).finish()
    };
    (fields $f:ident, $name:expr, $inner:expr) => {
        $f.debug_struct($name).field("0", $inner).finish()
    };
}
with_searcher! {
    Split tuple; RSplit tuple; SplitTerminator tuple; RSplitTerminator tuple; SplitInclusive fields; SplitN tuple;
    RSplitN tuple; Matches tuple; RMatches tuple; MatchIndices tuple; RMatchIndices tuple; MatchesInternal tuple;
    MatchIndicesInternal tuple;
}

macro_rules! splitting {
    ($($(#[$doc:meta])* $name:ident $next:ident $back:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, P: Pattern>(pub(crate) SplitInternal<'a, P>);
        impl<'a, P: Pattern> $name<'a, P> {
            /// What is left, unsplit.
            #[unstable(feature = "str_split_remainder")]
            pub fn remainder(&self) -> Option<&'a str> {
                self.0.remainder()
            }
        }
        impl<'a, P: Pattern> Iterator for $name<'a, P> {
            type Item = &'a str;
            fn next(&mut self) -> Option<&'a str> {
                self.0.$next()
            }
        }
        impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for $name<'a, P> {
            fn next_back(&mut self) -> Option<&'a str> {
                self.0.$back()
            }
        }
        impl<P: Pattern> FusedIterator for $name<'_, P> {}
    )*};
}
splitting! {
    /// See `str::split`.
    Split next next_back;
    /// See `str::rsplit`.
    RSplit next_back next;
    /// See `str::split_terminator`.
    SplitTerminator next next_back;
    /// See `str::rsplit_terminator`.
    RSplitTerminator next_back next;
    /// See `str::split_inclusive`.
    SplitInclusive next_inclusive next_back_inclusive;
}

/// A split into at most so many parts.
pub(crate) struct SplitNInternal<'a, P: Pattern> {
    iter: SplitInternal<'a, P>,
    count: usize,
}
impl<'a, P: Pattern> SplitNInternal<'a, P> {
    pub(crate) fn new(hay: &'a str, pattern: P, count: usize) -> Self {
        SplitNInternal { iter: SplitInternal::new(hay, pattern, true), count }
    }
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitNInternal<'a, P> {
    fn clone(&self) -> Self {
        SplitNInternal { iter: self.iter.clone(), count: self.count }
    }
}
impl<'a, P: Pattern<Searcher<'a>: fmt::Debug>> fmt::Debug for SplitNInternal<'a, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SplitNInternal").field("iter", &self.iter).field("count", &self.count).finish()
    }
}

macro_rules! splitting_n {
    ($($(#[$doc:meta])* $name:ident $next:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, P: Pattern>(pub(crate) SplitNInternal<'a, P>);
        impl<'a, P: Pattern> Iterator for $name<'a, P> {
            type Item = &'a str;
            fn next(&mut self) -> Option<&'a str> {
                let SplitNInternal { iter, count } = &mut self.0;
                if *count == 0 {
                    return None;
                }
                *count -= 1;
                if *count == 0 { iter.get_end() } else { iter.$next() }
            }
        }
        impl<'a, P: Pattern> FusedIterator for $name<'a, P> {}
    )*};
}
splitting_n! {
    /// See `str::splitn`.
    SplitN next;
    /// See `str::rsplitn`.
    RSplitN next_back;
}

/// All matches.
pub(crate) struct MatchesInternal<'a, P: Pattern>(pub(crate) P::Searcher<'a>);
/// All matches and where they begin.
pub(crate) struct MatchIndicesInternal<'a, P: Pattern>(pub(crate) P::Searcher<'a>);

macro_rules! matching {
    ($($(#[$doc:meta])* $name:ident $inner:ident $item:ty, $next:ident, $back:ident, |$found:ident, $a:ident, $b:ident| $make:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, P: Pattern>(pub(crate) $inner<'a, P>);
        impl<'a, P: Pattern> $name<'a, P> {
            pub(crate) fn new(hay: &'a str, pattern: P) -> Self {
                $name($inner(pattern.into_searcher(hay)))
            }
        }
        impl<'a, P: Pattern> Iterator for $name<'a, P> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                let ($a, $b) = self.0.0.$next()?;
                let $found = unsafe { part(self.0.0.haystack(), $a, $b) };
                Some($make)
            }
        }
        impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for $name<'a, P> {
            fn next_back(&mut self) -> Option<$item> {
                let ($a, $b) = self.0.0.$back()?;
                let $found = unsafe { part(self.0.0.haystack(), $a, $b) };
                Some($make)
            }
        }
        impl<P: Pattern> FusedIterator for $name<'_, P> {}
    )*};
}
matching! {
    /// See `str::matches`.
    Matches MatchesInternal &'a str, next_match, next_match_back, |found, a, b| found;
    /// See `str::rmatches`.
    RMatches MatchesInternal &'a str, next_match_back, next_match, |found, a, b| found;
    /// See `str::match_indices`.
    MatchIndices MatchIndicesInternal (usize, &'a str), next_match, next_match_back, |found, a, b| (a, found);
    /// See `str::rmatch_indices`.
    RMatchIndices MatchIndicesInternal (usize, &'a str), next_match_back, next_match, |found, a, b| (a, found);
}
