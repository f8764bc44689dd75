//! Strings split at, or searched for, a pattern.

use super::pattern::{DoubleEndedPattern, Pattern};
use crate::fmt;
use crate::iter::FusedIterator;

/// The next position to search from after an empty match.
fn after_char(hay: &str, at: usize) -> usize {
    let mut next = at + 1;
    while next < hay.len() && !hay.is_char_boundary(next) {
        next += 1;
    }
    next
}

/// What all kinds of splitting have in common.
#[derive(Clone)]
pub(crate) struct SplitInternal<'a, P> {
    hay: &'a str,
    /// What is left to be given: from here …
    start: usize,
    /// … to here.
    end: usize,
    /// Where searching goes on; `usize::MAX` when it is over. Behind `start` only for empty patterns.
    position: usize,
    /// The same from the back.
    back: usize,
    pattern: P,
    allow_trailing_empty: bool,
    finished: bool,
}

impl<'a, P: Pattern> SplitInternal<'a, P> {
    pub(crate) fn new(hay: &'a str, pattern: P, allow_trailing_empty: bool) -> Self {
        let end = hay.len();
        SplitInternal { hay, start: 0, end, position: 0, back: end, pattern, allow_trailing_empty, finished: false }
    }

    /// The next match from the front, not beyond the end.
    fn next_match(&mut self) -> Option<(usize, usize)> {
        if self.position > self.end {
            return None;
        }
        let (a, b) = self.pattern.find_from(self.hay, self.position)?;
        if b > self.end {
            return None;
        }
        self.position = if a == b { after_char(self.hay, a) } else { b };
        Some((a, b))
    }

    /// The next match from the back, not before the start.
    fn next_match_back(&mut self) -> Option<(usize, usize)> {
        if self.back == usize::MAX || self.back < self.start {
            return None;
        }
        let (a, b) = self.pattern.find_back(self.hay, self.back)?;
        if a < self.start {
            return None;
        }
        self.back = if a != b {
            a
        } else if a == 0 {
            usize::MAX
        } else {
            let mut before = a - 1;
            while !self.hay.is_char_boundary(before) {
                before -= 1;
            }
            before
        };
        Some((a, b))
    }

    fn piece(&self, from: usize, to: usize) -> &'a str {
        unsafe { self.hay.get_unchecked(from..to) }
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
        match self.next_match() {
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
        match self.next_match() {
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
        match self.next_match_back() {
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
        match self.next_match_back() {
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

macro_rules! splitting {
    ($($(#[$doc:meta])* $name:ident $next:ident $back:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'a, P>(pub(crate) SplitInternal<'a, P>);
        impl<'a, P: Pattern> $name<'a, P> {
            /// What is left, unsplit.
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
        impl<P: Pattern> fmt::Debug for $name<'_, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
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

macro_rules! splitting_n {
    ($($(#[$doc:meta])* $name:ident $next:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'a, P> {
            pub(crate) iter: SplitInternal<'a, P>,
            pub(crate) count: usize,
        }
        impl<'a, P: Pattern> Iterator for $name<'a, P> {
            type Item = &'a str;
            fn next(&mut self) -> Option<&'a str> {
                if self.count == 0 {
                    return None;
                }
                self.count -= 1;
                if self.count == 0 { self.iter.get_end() } else { self.iter.$next() }
            }
        }
        impl<'a, P: Pattern> FusedIterator for $name<'a, P> {}
        impl<P: Pattern> fmt::Debug for $name<'_, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
splitting_n! {
    /// See `str::splitn`.
    SplitN next;
    /// See `str::rsplitn`.
    RSplitN next_back;
}

macro_rules! matching {
    ($($(#[$doc:meta])* $name:ident $item:ty, $next:ident, $back:ident, |$this:ident, $a:ident, $b:ident| $make:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'a, P>(pub(crate) SplitInternal<'a, P>);
        impl<'a, P: Pattern> Iterator for $name<'a, P> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                let $this = self;
                let ($a, $b) = $this.0.$next()?;
                Some($make)
            }
        }
        impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for $name<'a, P> {
            fn next_back(&mut self) -> Option<$item> {
                let $this = self;
                let ($a, $b) = $this.0.$back()?;
                Some($make)
            }
        }
        impl<P: Pattern> FusedIterator for $name<'_, P> {}
        impl<P: Pattern> fmt::Debug for $name<'_, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
matching! {
    /// See `str::matches`.
    Matches &'a str, next_match, next_match_back, |this, a, b| this.0.piece(a, b);
    /// See `str::rmatches`.
    RMatches &'a str, next_match_back, next_match, |this, a, b| this.0.piece(a, b);
    /// See `str::match_indices`.
    MatchIndices (usize, &'a str), next_match, next_match_back, |this, a, b| (a, this.0.piece(a, b));
    /// See `str::rmatch_indices`.
    RMatchIndices (usize, &'a str), next_match_back, next_match, |this, a, b| (a, this.0.piece(a, b));
}
