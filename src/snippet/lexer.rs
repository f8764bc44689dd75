//! Program text to rough tokens: enough to tell comments from strings, to count brackets and to find `fn main`, and no more.
//! What Rust makes of the text is decided by the front end; a text that is not Rust gives some tokens all the same.

use std::ops::Range;

/// A piece of program text; white space is left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    pub kind: TokenKind,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// See [`Token`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// `// …` up to the end of the line, doc comments too.
    LineComment,
    /// `/* … */`, nested ones included.
    BlockComment,
    /// A string, byte string, C string or character, raw or not.
    Quoted,
    /// An identifier, keyword, number or lifetime without its quote.
    Word,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// Any other character.
    Punctuation,
}

impl TokenKind {
    /// How many brackets deeper the text is behind such a token.
    pub fn nesting(self) -> i32 {
        match self {
            TokenKind::Open => 1,
            TokenKind::Close => -1,
            variants!(TokenKind: LineComment | BlockComment | Quoted | Word | Punctuation) => 0,
        }
    }
}

/// The tokens of `text` in order.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// See [`tokens`].
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.at += self.text[self.at..].len() - self.text[self.at..].trim_start().len();
        let first = self.text[self.at..].chars().next()?;
        let start = self.at;
        let (kind, length) = scan(&self.text[start..], first);
        self.at = start + length;
        Some(Token { kind, range: start..self.at })
    }
}

/// Kind and length in bytes of the token that `rest` starts with.
fn scan(rest: &str, first: char) -> (TokenKind, usize) {
    match first {
        '/' if rest.starts_with("//") => (TokenKind::LineComment, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (TokenKind::BlockComment, block_comment(rest)),
        '"' => (TokenKind::Quoted, 1 + escaped(&rest[1..], '"')),
        '\'' => quote(rest),
        '(' | '[' | '{' => (TokenKind::Open, 1),
        ')' | ']' | '}' => (TokenKind::Close, 1),
        _ if is_word(first) => word(rest),
        _ => (TokenKind::Punctuation, first.len_utf8()),
    }
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Length of the comment, up to the end of the text if it is not closed.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_u32;
    let mut at = 0;
    while at < rest.len() {
        let tail = &rest.as_bytes()[at..];
        if tail.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if tail.starts_with(b"*/") {
            depth -= 1;
            at += 2;
        } else {
            at += 1;
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Length up to and including the first `end` that has no backslash before it.
fn escaped(rest: &str, end: char) -> usize {
    let mut characters = rest.char_indices();
    while let Some((at, c)) = characters.next() {
        if c == '\\' {
            characters.next();
        } else if c == end {
            return at + c.len_utf8();
        }
    }
    rest.len()
}

/// A character such as `'a'` or `'\n'`, or the quote alone of a lifetime or label.
fn quote(rest: &str) -> (TokenKind, usize) {
    let mut characters = rest[1..].chars();
    match (characters.next(), characters.next()) {
        (Some('\\'), _) => (TokenKind::Quoted, 1 + escaped(&rest[1..], '\'')),
        (Some(c), Some('\'')) => (TokenKind::Quoted, 2 + c.len_utf8()),
        _ => (TokenKind::Punctuation, 1),
    }
}

/// An identifier or number, or the raw string that `r`, `br` or `cr` starts.
fn word(rest: &str) -> (TokenKind, usize) {
    let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    if matches!(&rest[..length], "r" | "br" | "cr")
        && let Some(raw) = raw_string(&rest[length..])
    {
        return (TokenKind::Quoted, length + raw);
    }
    (TokenKind::Word, length)
}

/// Length of `#"…"#` with any number of `#`; `None` when there is no quote after them (a raw identifier).
fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let body = rest[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", &rest[..hashes]);
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(hashes + 1 + length)
}

#[cfg(test)]
mod tests {
    use super::TokenKind::{self, *};
    use super::*;

    fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
        tokens(text).map(|token| (token.kind, &text[token.range])).collect()
    }

    #[test]
    fn strings_hide_comments_and_comments_hide_strings() {
        assert_eq!(kinds(r#""//@ no" //@ yes"#), [(Quoted, r#""//@ no""#), (LineComment, "//@ yes")]);
        assert_eq!(kinds("/* //@ /* no */ */ //@"), [(BlockComment, "/* //@ /* no */ */"), (LineComment, "//@")]);
        assert_eq!(kinds(r#""\"//@" x"#), [(Quoted, r#""\"//@""#), (Word, "x")]);
    }

    #[test]
    fn raw_strings_end_at_their_own_hashes() {
        assert_eq!(kinds(r###"r#"a"//@ "#x"###), [(Quoted, r###"r#"a"//@ "#"###), (Word, "x")]);
        assert_eq!(kinds("r#fn"), [(Word, "r"), (Punctuation, "#"), (Word, "fn")]);
    }

    #[test]
    fn characters_and_lifetimes() {
        assert_eq!(kinds(r"'\'' 'a' 'é'"), [(Quoted, r"'\''"), (Quoted, "'a'"), (Quoted, "'é'")]);
        assert_eq!(kinds("&'a x"), [(Punctuation, "&"), (Punctuation, "'"), (Word, "a"), (Word, "x")]);
    }

    #[test]
    fn unfinished_text_ends() {
        for text in ["\"abc", "/* x", "r##\"x\"#", "'", "'\\", "\"\\", "é'é"] {
            assert_eq!(tokens(text).last().map(|token| token.range.end), Some(text.len()), "{text}");
        }
    }
}
