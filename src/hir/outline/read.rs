//! Text to tokens to syntax trees, with errors in our terms.

use proc_macro2::{LexError, TokenStream, TokenTree};
use syn::parse::{Parse, Parser};

use super::bare_traits;
use super::conditional;
use super::mark;
use super::nesting;
use super::overlooked;
use super::place::Unit;
use super::syntax;
use super::uncalled;
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

/// Lexes and parses a whole file of the author's: its tree, and its tokens as they are written.
pub fn program(text: &str, unit: Unit, edition_year: u32) -> Result<(syn::File, TokenStream), Diagnostic> {
    if let Some(at) = text.find(mark::SIGN) {
        let place = Span::new(unit.file(), at as u32, (at + mark::SIGN.len_utf8()) as u32);
        return Err(Diagnostic::unsupported(place, format!("the letter `{}`", mark::SIGN)));
    }
    let mut tokens = tokens(&without_shebang(text), unit)?;
    if edition_year < 2018 {
        tokens = names_of_2015(tokens);
    }
    if edition_year >= 2024
        && let Some(place) = gen_as_name(tokens.clone())
    {
        let diagnostic =
            Diagnostic::error_without_code(unit.span(place), "expected identifier, found reserved keyword `gen`");
        return Err(diagnostic.help("escape `gen` to use it as an identifier: `r#gen`"));
    }
    let typed = overlooked::with_types(tokens.clone());
    match parse(typed.clone(), unit).or_else(|error| with_bare_traits(typed, unit).ok_or(error)) {
        Ok(file) => Ok((file, tokens)),
        Err(diagnostic) => match uncalled::explained(&tokens, unit, diagnostic) {
            diagnostic if diagnostic.code.is_some() => Err(diagnostic),
            diagnostic => Err(syntax::explained(text, tokens, unit, diagnostic)),
        },
    }
}

/// A file with trait objects that lack their `dyn`, which is not for the parser to say.
fn with_bare_traits(tokens: TokenStream, unit: Unit) -> Option<syn::File> {
    parse(bare_traits::with_dyn(tokens)?, unit).ok()
}

/// Words that the 2018 edition made keywords are names before it: the parser gets them as raw identifiers. `async fn` stays, to be
/// refused, and so does `dyn` before what can begin a trait.
fn names_of_2015(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.into_iter().peekable();
    let mut renamed: Vec<TokenTree> = Vec::new();
    while let Some(tree) = trees.next() {
        renamed.push(match tree {
            TokenTree::Ident(word) if is_name_in_2015(&word, renamed.last(), trees.peek()) => {
                TokenTree::Ident(proc_macro2::Ident::new_raw(&word.to_string(), word.span()))
            }
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), names_of_2015(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => other,
        });
    }
    renamed.into_iter().collect()
}

fn is_name_in_2015(word: &proc_macro2::Ident, before: Option<&TokenTree>, next: Option<&TokenTree>) -> bool {
    if word == "dyn" {
        let is_named = match before {
            Some(TokenTree::Ident(word)) => word == "fn" || word == "let",
            Some(TokenTree::Punct(sign)) => sign.as_char() == '.',
            Some(TokenTree::Group(_) | TokenTree::Literal(_)) | None => false,
        };
        if is_named {
            return true;
        }
        let begins_a_trait = match next {
            Some(TokenTree::Ident(_) | TokenTree::Group(_)) => true,
            Some(TokenTree::Punct(sign)) => matches!(sign.as_char(), '\'' | '?' | '<' | ':'),
            Some(TokenTree::Literal(_)) | None => false,
        };
        return !begins_a_trait;
    }
    let before_fn = matches!(next, Some(TokenTree::Ident(next)) if next == "fn");
    ["async", "await", "try"].iter().any(|name| word == name) && !before_fn
}

/// A variable, function or parameter that is called `gen`, which the 2024 edition keeps for itself.
fn gen_as_name(tokens: TokenStream) -> Option<proc_macro2::Span> {
    let mut before_name = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if before_name && ident == "gen" => return Some(ident.span()),
            TokenTree::Ident(ident) => {
                before_name = ["fn", "let", "mut", "mod", "const", "static"].iter().any(|word| ident == word)
            }
            TokenTree::Group(group) => {
                if let Some(place) = gen_as_name(group.stream()) {
                    return Some(place);
                }
                before_name = false;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => before_name = false,
        }
    }
    None
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
    let written = tokens.clone();
    parser.parse2(tokens).map_err(|error| uncalled::explained(&written, unit, parse_error(&error, unit)))
}

/// A syntax error at its place.
pub fn parse_error(error: &syn::Error, unit: Unit) -> Diagnostic {
    Diagnostic::error_without_code(unit.span(error.span()), error.to_string())
}

/// Tokens that Rust does not have, brackets that do not match, literals without an end.
fn lex_error(error: &LexError, text: &str, unit: Unit) -> Diagnostic {
    let at = unit.span(error.span());
    match unclosed(text) {
        Some(Flaw { at, code: None, message: UNCLOSED }) => {
            // As rustc does, at the end of the file, with the bracket beside it.
            let end = text.trim_end().len() as u32;
            let open = Span::new(unit.file(), at as u32, at as u32 + 1);
            Diagnostic::error_without_code(Span::new(unit.file(), end, end), UNCLOSED).label(open, "unclosed delimiter")
        }
        Some(Flaw { at, code, message }) => {
            let place = Span::new(unit.file(), at as u32, (at + 1).min(text.len()) as u32);
            match code {
                Some(code) => Diagnostic::error(code, place, message),
                None => Diagnostic::error_without_code(place, message),
            }
        }
        None => {
            let rest = text.get(at.lo as usize..).unwrap_or_default();
            let found = rest.chars().next();
            if let Some(message) = wrong_character(rest) {
                return Diagnostic::error_without_code(at, message)
                    .help("if you meant to write a string literal, use double quotes");
            }
            let byte = rest.strip_prefix("b'").and_then(|inside| inside.chars().next()).filter(|sign| !sign.is_ascii());
            if let Some(sign) = byte {
                let place = Span::new(unit.file(), at.lo + 2, at.lo + 2 + sign.len_utf8() as u32);
                return Diagnostic::error_without_code(place, "non-ASCII character in byte literal")
                    .primary_label("must be ASCII");
            }
            if let Some((code, message)) = unfinished_literal(rest) {
                return Diagnostic::error(code, at, message);
            }
            let message = match found {
                Some(sign) => format!("unknown start of token: {}", sign.escape_default()),
                None => String::from("unknown token at the end of the program"),
            };
            Diagnostic::error_without_code(at, message)
        }
    }
}

/// What every opening bracket needs.
const UNCLOSED: &str = "this file contains an unclosed delimiter";

/// `''` and `'abc'`.
fn wrong_character(rest: &str) -> Option<&'static str> {
    let inside = rest.strip_prefix('\'')?;
    let line = inside.lines().next().unwrap_or_default();
    match line.find('\'')? {
        0 => Some("empty character literal"),
        _ => Some("character literal may only contain one codepoint"),
    }
}

/// A literal that the lexer could not finish: rustc's code and words.
fn unfinished_literal(rest: &str) -> Option<(&'static str, &'static str)> {
    let number = ["0x", "0b", "0o"].iter().any(|prefix| {
        rest.strip_prefix(prefix)
            .is_some_and(|digits| !digits.trim_start_matches('_').starts_with(|c: char| c.is_ascii_hexdigit()))
    });
    match rest {
        _ if rest.starts_with("b'") => Some(("E0763", "unterminated byte constant")),
        _ if rest.starts_with('\'') => Some(("E0762", "unterminated character literal")),
        _ if number => Some(("E0768", "no valid digits found for number")),
        _ => None,
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
    let mut mismatch = None;
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
                None => {
                    let hashes = bytes[..at].iter().rev().take_while(|&&b| b == b'#').count();
                    return Some(match bytes[..at - hashes].last() {
                        Some(b'r') => Flaw::new(at, Some("E0748"), "unterminated raw string"),
                        Some(b'b') if hashes == 0 => {
                            Flaw::new(at, Some("E0766"), "unterminated double quote byte string")
                        }
                        _ => Flaw::new(at, Some("E0765"), "unterminated double quote string"),
                    });
                }
            },
            b'\'' => at = end_of_char(bytes, at),
            opening @ (b'(' | b'[' | b'{') => {
                open.push((at, opening));
                at += 1;
            }
            closing @ (b')' | b']' | b'}') => {
                match open.pop() {
                    None => return Some(Flaw::new(at, None, "unexpected closing delimiter")),
                    // As rustc does: at the bracket that waits for its end, unless a bracket stays over that closes nothing. One that
                    // closes a bracket further out stays where it is.
                    Some((first, opening)) if closer(opening) != closing => {
                        mismatch = mismatch.or(Some(first));
                        if open.iter().any(|(_, opening)| closer(*opening) == closing) {
                            continue;
                        }
                    }
                    Some(_) => {}
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    match mismatch {
        Some(at) => Some(Flaw::new(at, None, "mismatched closing delimiter")),
        None => open.pop().map(|(at, _)| Flaw::new(at, None, UNCLOSED)),
    }
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
