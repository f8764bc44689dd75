//! Methods of `str`. Those that make new strings are in `alloc`.

use super::pattern::{DoubleEndedPattern, Pattern};
use super::split::{SplitInternal, SplitNInternal};
use super::words::{BytesIsNotEmpty, IsAsciiWhitespace, IsNotEmpty, IsWhitespace, LinesMap, UnsafeBytesToStr};
use super::traits::slice_error;
use super::{
    Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, EscapeDefault, EscapeUnicode, FromStr, Lines, LinesAny, MatchIndices,
    Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitAsciiWhitespace, SplitInclusive,
    SplitN, SplitTerminator, SplitWhitespace, Utf8Error,
};
use crate::slice::SliceIndex;

impl str {
    /// How many bytes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.as_bytes().len()
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The bytes as a string, if they are UTF-8.
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
        super::from_utf8(v)
    }
    /// The bytes as a string, if they are UTF-8.
    pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {
        super::from_utf8_mut(v)
    }
    /// The bytes as a string; they must be UTF-8.
    #[must_use]
    pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {
        unsafe { super::from_utf8_unchecked_mut(v) }
    }
    /// The bytes as a string; they must be UTF-8.
    #[must_use]
    pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
        unsafe { super::from_utf8_unchecked(v) }
    }
    /// Whether a char begins at this byte, or it is the end.
    #[must_use]
    pub const fn is_char_boundary(&self, index: usize) -> bool {
        if index == 0 {
            true
        } else if index >= self.len() {
            index == self.len()
        } else {
            self.as_bytes()[index] & 0xC0 != 0x80
        }
    }
    /// The nearest boundary that is not behind.
    pub const fn floor_char_boundary(&self, index: usize) -> usize {
        let mut at = if index < self.len() { index } else { self.len() };
        while !self.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
    /// The nearest boundary that is not before.
    pub const fn ceil_char_boundary(&self, index: usize) -> usize {
        let mut at = if index < self.len() { index } else { self.len() };
        while !self.is_char_boundary(at) {
            at += 1;
        }
        at
    }
    /// The bytes.
    #[lang = "str_as_bytes"]
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        unsafe { &*(self as *const str as *const [u8]) }
    }
    /// The bytes, which must stay UTF-8.
    #[must_use]
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8] {
        unsafe { &mut *(self as *mut str as *mut [u8]) }
    }
    /// Where the first byte is.
    #[must_use]
    pub const fn as_ptr(&self) -> *const u8 {
        self as *const str as *const u8
    }
    /// Where the first byte is.
    #[must_use]
    pub const fn as_mut_ptr(&mut self) -> *mut u8 {
        self as *mut str as *mut u8
    }
    /// The string itself.
    #[unstable(feature = "str_as_str")]
    pub const fn as_str(&self) -> &str {
        self
    }
    /// The part, if it is there and between chars.
    #[rustc_const_conditional]
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> {
        i.get(self)
    }
    /// The part, if it is there and between chars.
    #[rustc_const_conditional]
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> {
        i.get_mut(self)
    }
    /// The part, which must be there.
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output {
        unsafe { &*i.get_unchecked(self) }
    }
    /// The part, which must be there.
    pub unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut I::Output {
        unsafe { &mut *i.get_unchecked_mut(self) }
    }
    /// The part before `mid` and the part from it.
    #[track_caller]
    #[must_use]
    pub const fn split_at(&self, mid: usize) -> (&str, &str) {
        match self.split_at_checked(mid) {
            Some(pair) => pair,
            None => slice_error(self, 0, mid),
        }
    }
    /// The part before `mid` and the part from it.
    #[track_caller]
    #[must_use]
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {
        match self.split_at_mut_checked(mid) {
            Some(pair) => pair,
            None => panic!("failed to slice string"),
        }
    }
    /// The part before `mid` and the part from it, if it is between chars.
    #[must_use]
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)> {
        if !self.is_char_boundary(mid) {
            return None;
        }
        let this: *mut str = self;
        unsafe { Some(((&mut *this).get_unchecked_mut(..mid), (&mut *this).get_unchecked_mut(mid..))) }
    }
    /// The part from `begin` to `end`, which must be there.
    #[must_use]
    pub unsafe fn slice_unchecked(&self, begin: usize, end: usize) -> &str {
        unsafe { self.get_unchecked(begin..end) }
    }
    /// The part from `begin` to `end`, which must be there.
    pub unsafe fn slice_mut_unchecked(&mut self, begin: usize, end: usize) -> &mut str {
        unsafe { self.get_unchecked_mut(begin..end) }
    }
    /// The part before `mid` and the part from it, if it is between chars.
    #[must_use]
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if self.is_char_boundary(mid) {
            Some(unsafe { (self.get_unchecked(..mid), self.get_unchecked(mid..)) })
        } else {
            None
        }
    }
    /// The chars.
    pub fn chars(&self) -> Chars<'_> {
        Chars { iter: self.as_bytes().iter() }
    }
    /// The chars and where they begin.
    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices { front_offset: 0, iter: self.chars() }
    }
    /// The bytes.
    pub fn bytes(&self) -> Bytes<'_> {
        Bytes(self.as_bytes().iter().copied())
    }
    /// The words between white space.
    #[must_use]
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { inner: self.split(IsWhitespace).filter(IsNotEmpty) }
    }
    /// The words between ASCII white space.
    #[must_use]
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {
        let inner = self.as_bytes().split(IsAsciiWhitespace).filter(BytesIsNotEmpty).map(UnsafeBytesToStr);
        SplitAsciiWhitespace { inner }
    }
    /// The lines, without their ends.
    pub fn lines(&self) -> Lines<'_> {
        Lines(self.split_inclusive('\n').map(LinesMap))
    }
    /// `lines`.
    #[allow(deprecated)]
    pub fn lines_any(&self) -> LinesAny<'_> {
        LinesAny(self.lines())
    }
    /// As UTF-16.
    #[must_use]
    pub fn encode_utf16(&self) -> EncodeUtf16<'_> {
        EncodeUtf16 { chars: self.chars(), extra: 0 }
    }
    /// Whether the pattern is in it.
    pub fn contains<P: Pattern>(&self, mut pat: P) -> bool {
        pat.find_from(self, 0).is_some()
    }
    /// Whether it begins so.
    pub fn starts_with<P: Pattern>(&self, mut pat: P) -> bool {
        pat.prefix_len(self).is_some()
    }
    /// Whether it ends so.
    pub fn ends_with<P: Pattern>(&self, mut pat: P) -> bool {
        pat.suffix_start(self).is_some()
    }
    /// Where the first match begins.
    pub fn find<P: Pattern>(&self, mut pat: P) -> Option<usize> {
        match pat.find_from(self, 0) {
            Some((at, _)) => Some(at),
            None => None,
        }
    }
    /// Where the last match begins.
    pub fn rfind<P: Pattern>(&self, mut pat: P) -> Option<usize> {
        match pat.find_back(self, self.len()) {
            Some((at, _)) => Some(at),
            None => None,
        }
    }
    /// The parts between the matches.
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> {
        Split(SplitInternal::new(self, pat, true))
    }
    /// The parts with the matches at their ends.
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P> {
        SplitInclusive(SplitInternal::new(self, pat, false))
    }
    /// The parts between the matches, from the end.
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> {
        RSplit(SplitInternal::new(self, pat, true))
    }
    /// The parts before the matches.
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P> {
        SplitTerminator(SplitInternal::new(self, pat, false))
    }
    /// The parts before the matches, from the end.
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P> {
        RSplitTerminator(SplitInternal::new(self, pat, false))
    }
    /// At most `n` parts; the last has the rest.
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P> {
        SplitN(SplitNInternal::new(self, pat, n))
    }
    /// At most `n` parts from the end; the last has the rest.
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P> {
        RSplitN(SplitNInternal::new(self, pat, n))
    }
    /// The parts before and behind the first match.
    pub fn split_once<P: Pattern>(&self, mut delimiter: P) -> Option<(&str, &str)> {
        let (start, end) = delimiter.find_from(self, 0)?;
        unsafe { Some((self.get_unchecked(..start), self.get_unchecked(end..))) }
    }
    /// The parts before and behind the last match.
    pub fn rsplit_once<P: Pattern>(&self, mut delimiter: P) -> Option<(&str, &str)> {
        let (start, end) = delimiter.find_back(self, self.len())?;
        unsafe { Some((self.get_unchecked(..start), self.get_unchecked(end..))) }
    }
    /// The matches.
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> {
        Matches::new(self, pat)
    }
    /// The matches from the end.
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> {
        RMatches::new(self, pat)
    }
    /// The matches and where they begin.
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> {
        MatchIndices::new(self, pat)
    }
    /// The matches and where they begin, from the end.
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> {
        RMatchIndices::new(self, pat)
    }
    /// Without white space at both ends.
    #[must_use]
    pub fn trim(&self) -> &str {
        self.trim_matches(char_is_whitespace)
    }
    /// Without white space at the start.
    #[must_use]
    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(char_is_whitespace)
    }
    /// Without white space at the end.
    #[must_use]
    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(char_is_whitespace)
    }
    /// `trim_start`.
    #[must_use]
    #[deprecated(since = "1.33.0", note = "superseded by `trim_start`")]
    pub fn trim_left(&self) -> &str {
        self.trim_start()
    }
    /// `trim_end`.
    #[must_use]
    #[deprecated(since = "1.33.0", note = "superseded by `trim_end`")]
    pub fn trim_right(&self) -> &str {
        self.trim_end()
    }
    /// `trim_start_matches`.
    #[deprecated(since = "1.33.0", note = "superseded by `trim_start_matches`")]
    pub fn trim_left_matches<P: Pattern>(&self, pat: P) -> &str {
        self.trim_start_matches(pat)
    }
    /// `trim_end_matches`.
    #[deprecated(since = "1.33.0", note = "superseded by `trim_end_matches`")]
    pub fn trim_right_matches<P: Pattern>(&self, pat: P) -> &str {
        self.trim_end_matches(pat)
    }
    /// Without ASCII white space at the start.
    #[must_use]
    pub const fn trim_ascii_start(&self) -> &str {
        unsafe { super::from_utf8_unchecked(self.as_bytes().trim_ascii_start()) }
    }
    /// Without ASCII white space at the end.
    #[must_use]
    pub const fn trim_ascii_end(&self) -> &str {
        unsafe { super::from_utf8_unchecked(self.as_bytes().trim_ascii_end()) }
    }
    /// Without ASCII white space at both ends.
    #[must_use]
    pub const fn trim_ascii(&self) -> &str {
        unsafe { super::from_utf8_unchecked(self.as_bytes().trim_ascii()) }
    }
    /// Without matches at both ends.
    #[must_use]
    pub fn trim_matches<P: DoubleEndedPattern>(&self, mut pat: P) -> &str {
        without_suffixes(without_prefixes(self, &mut pat), &mut pat)
    }
    /// Without matches at the start.
    #[must_use]
    pub fn trim_start_matches<P: Pattern>(&self, mut pat: P) -> &str {
        without_prefixes(self, &mut pat)
    }
    /// Without matches at the end.
    #[must_use]
    pub fn trim_end_matches<P: Pattern>(&self, mut pat: P) -> &str {
        without_suffixes(self, &mut pat)
    }
    /// What follows the prefix, if it begins so.
    #[must_use]
    pub fn strip_prefix<P: Pattern>(&self, mut prefix: P) -> Option<&str> {
        let len = prefix.prefix_len(self)?;
        Some(unsafe { self.get_unchecked(len..) })
    }
    /// What stands before the suffix, if it ends so.
    #[must_use]
    pub fn strip_suffix<P: Pattern>(&self, mut suffix: P) -> Option<&str> {
        let at = suffix.suffix_start(self)?;
        Some(unsafe { self.get_unchecked(..at) })
    }
    /// The value that the text means.
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        FromStr::from_str(self)
    }
    /// Whether all chars are ASCII.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        self.as_bytes().is_ascii()
    }
    /// Whether it is equal, upper and lower case of ASCII being the same.
    #[must_use]
    pub const fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        self.as_bytes().eq_ignore_ascii_case(other.as_bytes())
    }
    /// ASCII letters to upper case.
    pub const fn make_ascii_uppercase(&mut self) {
        unsafe { self.as_bytes_mut().make_ascii_uppercase() }
    }
    /// ASCII letters to lower case.
    pub const fn make_ascii_lowercase(&mut self) {
        unsafe { self.as_bytes_mut().make_ascii_lowercase() }
    }
    /// As `{:?}` escapes it.
    #[must_use]
    pub fn escape_debug(&self) -> EscapeDebug<'_> {
        EscapeDebug { chars: self.chars(), escape: None, started: false }
    }
    /// All that is not printable ASCII escaped.
    #[must_use]
    pub fn escape_default(&self) -> EscapeDefault<'_> {
        EscapeDefault { chars: self.chars(), escape: None, started: false }
    }
    /// All escaped.
    #[must_use]
    pub fn escape_unicode(&self) -> EscapeUnicode<'_> {
        EscapeUnicode { chars: self.chars(), escape: None, started: false }
    }
}

fn char_is_whitespace(c: char) -> bool {
    c.is_whitespace()
}

fn without_prefixes<'a, P: Pattern>(s: &'a str, pat: &mut P) -> &'a str {
    let mut rest = s;
    while let Some(len) = pat.prefix_len(rest) {
        if len == 0 {
            break;
        }
        rest = unsafe { rest.get_unchecked(len..) };
    }
    rest
}

fn without_suffixes<'a, P: Pattern>(s: &'a str, pat: &mut P) -> &'a str {
    let mut rest = s;
    while let Some(at) = pat.suffix_start(rest) {
        if at == rest.len() {
            break;
        }
        rest = unsafe { rest.get_unchecked(..at) };
    }
    rest
}
