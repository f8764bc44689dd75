//! Lines and words of strings.

use super::split::Split;
use crate::fmt;
use crate::iter::FusedIterator;

/// See `str::lines`.
#[derive(Clone)]
pub struct Lines<'a>(pub(crate) super::split::SplitInclusive<'a, char>);

fn without_line_end(line: &str) -> &str {
    match line.strip_suffix('\n') {
        None => line,
        Some(line) => match line.strip_suffix('\r') {
            None => line,
            Some(line) => line,
        },
    }
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        Some(without_line_end(self.0.next()?))
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        Some(without_line_end(self.0.next_back()?))
    }
}
impl FusedIterator for Lines<'_> {}
impl fmt::Debug for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Lines").field(&self.0).finish()
    }
}

/// See `str::lines_any`.
#[derive(Clone, Debug)]
pub struct LinesAny<'a>(pub(crate) Lines<'a>);
impl<'a> Iterator for LinesAny<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }
}
impl FusedIterator for LinesAny<'_> {}
impl<'a> DoubleEndedIterator for LinesAny<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.0.next_back()
    }
}

/// See `str::split_whitespace`.
#[derive(Clone)]
pub struct SplitWhitespace<'a> {
    pub(crate) inner: Split<'a, fn(char) -> bool>,
}
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        loop {
            let word = self.inner.next()?;
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        loop {
            let word = self.inner.next_back()?;
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}
impl FusedIterator for SplitWhitespace<'_> {}
impl fmt::Debug for SplitWhitespace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SplitWhitespace").finish_non_exhaustive()
    }
}

/// See `str::split_ascii_whitespace`.
#[derive(Clone)]
pub struct SplitAsciiWhitespace<'a> {
    pub(crate) inner: SplitWhitespace<'a>,
}
impl<'a> Iterator for SplitAsciiWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.inner.next()
    }
}
impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.inner.next_back()
    }
}
impl FusedIterator for SplitAsciiWhitespace<'_> {}
impl fmt::Debug for SplitAsciiWhitespace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SplitAsciiWhitespace").finish_non_exhaustive()
    }
}
