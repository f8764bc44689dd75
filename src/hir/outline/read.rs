//! Text to tokens to syntax trees, with errors in our terms.

use proc_macro2::{LexError, TokenStream, TokenTree};
use syn::parse::{Parse, Parser};

use super::conditional;
use super::mark;
use super::nesting;
use super::place::Unit;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Lexes a text and makes sure that it can be parsed.
pub fn tokens(text: &str, unit: Unit) -> Result<TokenStream, Diagnostic> {
    let tokens: TokenStream = text.parse().map_err(|error| lex_error(&error, text, unit))?;
    match nesting::too_deep(tokens.clone()) {
        Some(span) => Err(too_deep(unit.span(span))),
        None => Ok(tokens),
    }
}

/// The error for what [`nesting::too_deep`] finds.
pub fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::unsupported(span, format!("code that is nested more than {} levels deep", nesting::LIMIT))
        .help("split it into several statements or functions")
}

/// Lexes and parses a whole file of the author's.
pub fn program(text: &str, unit: Unit) -> Result<syn::File, Diagnostic> {
    if let Some(at) = text.find(mark::SIGN) {
        let place = Span::new(unit.file(), at as u32, (at + mark::SIGN.len_utf8()) as u32);
        return Err(Diagnostic::unsupported(place, format!("the letter `{}`", mark::SIGN)));
    }
    let tokens = tokens(&without_shebang(text), unit)?;
    parse(tokens.clone(), unit)
        .map_err(|diagnostic| missing_semicolon(text, tokens, unit, endless_range(text, diagnostic)))
}

/// The parser notices a missing semicolon at the next token; on another line, rustc puts it behind the token before.
fn missing_semicolon(text: &str, tokens: TokenStream, unit: Unit, diagnostic: Diagnostic) -> Diagnostic {
    let at = diagnostic.span();
    let Some(end) = end_of_token_before(tokens, at.lo, unit) else { return diagnostic };
    let is_next_line = text.get(end as usize..at.lo as usize).is_some_and(|between| between.contains('\n'));
    if diagnostic.message != "expected `;`" || !is_next_line {
        return diagnostic;
    }
    let found = text.get(at.lo as usize..at.hi as usize).unwrap_or_default();
    Diagnostic::error_without_code(Span::new(at.file, end, end), format!("expected `;`, found `{found}`"))
        .primary_label("help: add `;` here")
        .label(at, "unexpected token")
}

/// Where the last token ends that stands before a place.
fn end_of_token_before(tokens: TokenStream, place: u32, unit: Unit) -> Option<u32> {
    let mut end = None;
    let mut waiting = vec![tokens];
    while let Some(tokens) = waiting.pop() {
        for token in tokens {
            let span = match token {
                TokenTree::Group(group) => {
                    waiting.push(group.stream());
                    let (open, close) = (unit.span(group.span_open()), unit.span(group.span_close()));
                    if close.hi <= place { close } else { open }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => unit.span(token.span()),
            };
            if span.hi <= place {
                end = end.max(Some(span.hi));
            }
        }
    }
    end
}

/// The parser stops after `..=` without an end; rustc has a code for it.
fn endless_range(text: &str, diagnostic: Diagnostic) -> Diagnostic {
    let at = diagnostic.span();
    let before = text.get(..at.lo as usize).map_or("", str::trim_end);
    if !before.ends_with("..=") {
        return diagnostic;
    }
    let place = Span::new(at.file, before.len() as u32 - 3, before.len() as u32);
    Diagnostic::error("E0586", place, "inclusive range with no end").help("use `..` instead")
}

/// Blanks out a first line that is for the shell and a byte order mark.
fn without_shebang(text: &str) -> String {
    let is_shebang = text.starts_with("#!") && !text[2..].trim_start().starts_with('[');
    let end = if is_shebang { text.find('\n').unwrap_or(text.len()) } else { 0 };
    let mut blanked = String::with_capacity(text.len());
    blanked.extend(std::iter::repeat_n(' ', end));
    blanked.push_str(&text[end..]);
    match blanked.strip_prefix('\u{feff}') {
        Some(rest) => format!("   {rest}"),
        None => blanked,
    }
}

/// Parses tokens of `unit` as a `T`.
pub fn parse<T: Parse>(tokens: TokenStream, unit: Unit) -> Result<T, Diagnostic> {
    parse_with(T::parse, tokens, unit)
}

/// Parses tokens of `unit` with a parser function.
pub fn parse_with<T>(
    parser: impl FnOnce(syn::parse::ParseStream) -> syn::Result<T>,
    tokens: TokenStream,
    unit: Unit,
) -> Result<T, Diagnostic> {
    let tokens = if unit.file() == FileId::PROGRAM { conditional::expand_cfg_attr(tokens) } else { tokens };
    parser.parse2(tokens).map_err(|error| parse_error(&error, unit))
}

/// A syntax error at its place.
pub fn parse_error(error: &syn::Error, unit: Unit) -> Diagnostic {
    Diagnostic::error_without_code(unit.span(error.span()), error.to_string())
}

/// Tokens that Rust does not have, brackets that do not match, literals without an end.
fn lex_error(error: &LexError, text: &str, unit: Unit) -> Diagnostic {
    let at = unit.span(error.span());
    match unclosed(text) {
        Some(Flaw { at, code, message }) => {
            let place = Span::new(unit.file(), at as u32, (at + 1).min(text.len()) as u32);
            match code {
                Some(code) => Diagnostic::error(code, place, message),
                None => Diagnostic::error_without_code(place, message),
            }
        }
        None => {
            let found = text.get(at.lo as usize..).and_then(|rest| rest.chars().next());
            let message = match found {
                Some(sign) => format!("unknown start of token: {}", sign.escape_default()),
                None => String::from("unknown token at the end of the program"),
            };
            Diagnostic::error_without_code(at, message)
        }
    }
}

/// What is wrong with the brackets, quotes or comments of a text.
struct Flaw {
    at: usize,
    code: Option<&'static str>,
    message: &'static str,
}

impl Flaw {
    fn new(at: usize, code: Option<&'static str>, message: &'static str) -> Flaw {
        Flaw { at, code, message }
    }
}

/// Looks for the first bracket, quote or comment that does not match. Good enough to explain an error that the lexer has found.
fn unclosed(text: &str) -> Option<Flaw> {
    let bytes = text.as_bytes();
    let mut open: Vec<(usize, u8)> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => at = end_of_line(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => match end_of_comment(bytes, at) {
                Some(end) => at = end,
                None => return Some(Flaw::new(at, Some("E0758"), "unterminated block comment")),
            },
            b'"' => match end_of_string(bytes, at) {
                Some(end) => at = end,
                None => return Some(Flaw::new(at, Some("E0765"), "unterminated double quote string")),
            },
            b'\'' => at = end_of_char(bytes, at),
            opening @ (b'(' | b'[' | b'{') => {
                open.push((at, opening));
                at += 1;
            }
            closing @ (b')' | b']' | b'}') => {
                match open.pop() {
                    None => return Some(Flaw::new(at, None, "unexpected closing delimiter")),
                    // As rustc does, at the bracket that waits for its end.
                    Some((open, opening)) if closer(opening) != closing => {
                        return Some(Flaw::new(open, None, "mismatched closing delimiter"));
                    }
                    Some(_) => {}
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    open.pop().map(|(at, _)| Flaw::new(at, None, "this file contains an unclosed delimiter"))
}

fn closer(opening: u8) -> u8 {
    match opening {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

fn end_of_line(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |length| at + length)
}

fn end_of_comment(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            (b'*', Some(b'/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn end_of_string(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[..at].iter().rev().take_while(|&&b| b == b'#').count();
    let raw = bytes[..at - hashes].last() == Some(&b'r');
    let mut at = at + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if !raw => at += 2,
            b'"' if !raw || bytes[at + 1..].iter().take_while(|&&b| b == b'#').count() >= hashes => {
                return Some(at + 1);
            }
            _ => at += 1,
        }
    }
    None
}

/// Past a character, or past the quote of a lifetime.
fn end_of_char(bytes: &[u8], at: usize) -> usize {
    if bytes.get(at + 1) == Some(&b'\\') {
        let rest = bytes.get(at + 3..).unwrap_or_default();
        return rest.iter().position(|&b| b == b'\'').map_or(bytes.len(), |length| at + 3 + length + 1);
    }
    let width = std::str::from_utf8(&bytes[at + 1..bytes.len().min(at + 5)])
        .or_else(|error| std::str::from_utf8(&bytes[at + 1..at + 1 + error.valid_up_to()]))
        .ok()
        .and_then(|text| text.chars().next())
        .map_or(1, char::len_utf8);
    if bytes.get(at + 1 + width) == Some(&b'\'') { at + width + 2 } else { at + 1 }
}
