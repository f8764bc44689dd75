//! A program to its tokens with their places, and to the pieces of its bodies and lists: what a mutation works on.

use std::ops::Range;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Word,
    Literal,
    Operator,
    Lifetime,
    /// The index of its partner.
    Open(usize),
    Close(usize),
}

/// A token with its bytes in the program. Operators are whole: `->` is one token, as are `::` and `..=`.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub range: Range<usize>,
}

/// All tokens of a program, delimiters included; `None` where it does not lex.
pub fn tokens(program: &str) -> Option<Vec<Token>> {
    let stream: TokenStream = program.parse().ok()?;
    let mut found = Vec::new();
    gather(program, stream, &mut found);
    Some(found)
}

fn gather(program: &str, stream: TokenStream, found: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let mut range = tree.span().byte_range();
        if program[range.clone()].starts_with("//") {
            // A documentation comment is an attribute whose tokens all stand in the same place.
            continue;
        }
        let kind = match &tree {
            TokenTree::Ident(_) => Kind::Word,
            TokenTree::Literal(_) => Kind::Literal,
            TokenTree::Punct(first) if first.as_char() == '\'' => {
                range.end = trees.next().map_or(range.end, |name| name.span().byte_range().end);
                Kind::Lifetime
            }
            TokenTree::Punct(first) => {
                let mut spacing = first.spacing();
                while let (Spacing::Joint, Some(TokenTree::Punct(next))) = (spacing, trees.peek()) {
                    let end = next.span().byte_range().end;
                    if !OPERATORS.contains(&&program[range.start..end]) {
                        break;
                    }
                    (range.end, spacing) = (end, next.spacing());
                    trees.next();
                }
                Kind::Operator
            }
            TokenTree::Group(group) => {
                gather_group(program, group, found);
                continue;
            }
        };
        found.push(Token { kind, text: program[range.clone()].to_string(), range });
    }
}

fn gather_group(program: &str, group: &proc_macro2::Group, found: &mut Vec<Token>) {
    if group.delimiter() == Delimiter::None || group.span_open().byte_range().len() != 1 {
        return;
    }
    let open = found.len();
    let token = |kind, range: Range<usize>| Token { kind, text: program[range.clone()].to_string(), range };
    found.push(token(Kind::Open(0), group.span_open().byte_range()));
    gather(program, group.stream(), found);
    let close = found.len();
    found.push(token(Kind::Close(open), group.span_close().byte_range()));
    found[open].kind = Kind::Open(close);
}

const OPERATORS: &[&str] = &[
    "->", "=>", "::", "..", "...", "..=", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "^=", "&=",
    "|=", "<<", ">>", "<<=", ">>=",
];

/// The pieces of a group, as ranges of tokens: between commas, or in braces after `;` and after a `}` that ends a statement, an
/// item or an arm.
pub fn pieces(tokens: &[Token], open: usize, close: usize) -> Vec<Range<usize>> {
    let is_block = tokens[open].text == "{";
    let mut found = Vec::new();
    let (mut start, mut at) = (open + 1, open + 1);
    while at < close {
        let after = match tokens[at].kind {
            Kind::Open(partner) => partner + 1,
            Kind::Word | Kind::Literal | Kind::Operator | Kind::Lifetime | Kind::Close(_) => at + 1,
        };
        let ends = match tokens[at].text.as_str() {
            "," => true,
            ";" => is_block,
            "{" => is_block && tokens.get(after).is_some_and(begins_piece),
            _ => false,
        };
        at = after;
        if ends {
            found.push(start..at);
            start = at;
        }
    }
    if start < close {
        found.push(start..close);
    }
    found
}

/// Whether what follows a `}` is not a continuation of it.
fn begins_piece(next: &Token) -> bool {
    match next.kind {
        Kind::Word => next.text != "else" && next.text != "as",
        Kind::Literal | Kind::Lifetime => true,
        Kind::Operator => next.text == "#",
        Kind::Open(_) => next.text == "{",
        Kind::Close(_) => false,
    }
}
