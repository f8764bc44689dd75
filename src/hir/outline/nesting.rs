//! Tokens to a verdict: whether they can be parsed without deep recursion.
//!
//! The parser, and every stage after it, recurses along the program's nesting. This bounds it beforehand, from above: by the
//! brackets around a token and the operators, prefixes and `else`s before it in the same statement.

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

/// How deeply a program may nest. Programs that are written by people stay below fifty.
pub const LIMIT: u32 = 400;

/// One level of brackets while walking.
struct Level {
    tokens: std::iter::Peekable<proc_macro2::token_stream::IntoIter>,
    /// The depth at the start of each of its statements.
    base: u32,
    /// The depth at the current token.
    depth: u32,
}

impl Level {
    fn new(tokens: TokenStream, base: u32) -> Level {
        Level { tokens: tokens.into_iter().peekable(), base, depth: base }
    }

    /// Counts a token that is no bracket.
    fn count(&mut self, token: &TokenTree) {
        match token {
            TokenTree::Punct(punct) if matches!(punct.as_char(), ';' | ',') => self.depth = self.base,
            TokenTree::Punct(punct) if matches!(punct.as_char(), '\'' | '#' | '$') => {}
            TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint => {}
            TokenTree::Punct(_) => self.depth += 1,
            TokenTree::Ident(ident) if is_nesting_word(ident) => self.depth += 1,
            TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_) => {}
        }
    }

    /// After `{ … }`: a new statement or item begins, unless the expression goes on.
    fn after_braces(&mut self) {
        let goes_on = match self.tokens.peek() {
            Some(TokenTree::Punct(punct)) => punct.as_char() != '#',
            Some(TokenTree::Ident(ident)) => ident == "else" || ident == "as",
            Some(TokenTree::Group(_) | TokenTree::Literal(_)) | None => false,
        };
        if !goes_on {
            self.depth = self.base;
        }
    }
}

fn is_nesting_word(ident: &proc_macro2::Ident) -> bool {
    ["else", "if", "as", "return", "break", "move", "dyn", "impl", "fn", "let", "for"].iter().any(|word| ident == word)
}

/// The first place that is nested too deeply.
pub fn too_deep(tokens: TokenStream) -> Option<Span> {
    let mut levels = vec![Level::new(tokens, 0)];
    while let Some(level) = levels.last_mut() {
        match level.tokens.next() {
            None => {
                levels.pop();
            }
            Some(TokenTree::Group(group)) => {
                let depth = level.depth + 1;
                if depth > LIMIT {
                    return Some(group.span_open());
                }
                match group.delimiter() {
                    Delimiter::Brace => level.after_braces(),
                    // A chain of calls and indices nests to the left.
                    Delimiter::Parenthesis | Delimiter::Bracket => level.depth += 1,
                    Delimiter::None => {}
                }
                levels.push(Level::new(group.stream(), depth));
            }
            Some(token) => {
                level.count(&token);
                if level.depth > LIMIT {
                    return Some(token.span());
                }
            }
        }
    }
    None
}
