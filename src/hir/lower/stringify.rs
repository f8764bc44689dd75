//! Tokens to text as `stringify!` and the messages of `assert!` have it.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::hir::outline::{mark, place};

/// Tokens as rustc prints them: as they stand in the source; what an `expr` variable stands for is printed as an expression,
/// with a space around each operator.
pub(super) fn stringified(tokens: TokenStream) -> String {
    Printer { normal: false }.print(tokens)
}

/// A name without its marks. The parser was given raw identifiers where the 2015 edition has names that are keywords now.
fn as_written(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    let text = mark::strip(&text);
    match text.strip_prefix("r#") {
        Some(plain) if ident.span().source_text().is_some_and(|written| written == plain) => String::from(plain),
        _ => String::from(text),
    }
}

#[derive(Clone, Copy)]
struct Printer {
    /// Whether spaces follow the grammar and not the source.
    normal: bool,
}

/// What stands before the next token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    /// A name, literal or group: an operator after it has two sides.
    Operand,
    /// An operator of two sides, or a word such as `return`.
    Operator,
    /// An operator before its operand.
    Prefix,
    /// A sign that holds together with what follows: `.`, `::`.
    Tight,
    /// `,` or `;`.
    Separator,
}

impl Printer {
    fn print(self, tokens: TokenStream) -> String {
        let mut text = String::new();
        let mut before = Before::Start;
        let mut previous: Option<TokenTree> = None;
        // Whether the token before is the end of a longer sign: `..`.
        let mut joined = false;
        for tree in tokens {
            if let Some(previous) = &previous {
                let before =
                    if joined && before == Before::Tight && is_dot(previous) { Before::Operator } else { before };
                if self.has_space(previous, before, &tree) {
                    text.push(' ');
                }
                joined = matches!(previous, TokenTree::Punct(sign) if sign.spacing() == Spacing::Joint);
            }
            text.push_str(&self.tree(&tree));
            before = after(before, previous.as_ref(), &tree);
            previous = Some(tree);
        }
        text
    }

    fn has_space(self, previous: &TokenTree, before: Before, next: &TokenTree) -> bool {
        if let TokenTree::Punct(punct) = previous
            && punct.spacing() == Spacing::Joint
            && matches!(next, TokenTree::Punct(_))
        {
            return false;
        }
        let (own, other) = (previous.span().byte_range(), next.span().byte_range());
        let is_one_text = !place::is_stand_in(previous.span()) && !place::is_stand_in(next.span());
        if !self.normal && is_one_text && own != other && own.end <= other.start {
            return own.end < other.start && stays_apart(previous, before, next);
        }
        match (before, next) {
            (Before::Start | Before::Prefix | Before::Tight, _) => false,
            (_, TokenTree::Punct(sign)) if matches!(sign.as_char(), ',' | ';' | '.' | '?' | ':') => false,
            (Before::Operand, TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
            (Before::Operand, TokenTree::Punct(sign)) if sign.as_char() == '!' => sign.spacing() == Spacing::Joint,
            _ => true,
        }
    }

    fn tree(self, tree: &TokenTree) -> String {
        match tree {
            TokenTree::Group(group) if is_type(group) => type_text(group.stream()),
            TokenTree::Group(group) => {
                let inner = match group.delimiter() {
                    Delimiter::None => Printer { normal: true },
                    Delimiter::Parenthesis | Delimiter::Brace | Delimiter::Bracket => self,
                };
                let inner = inner.print(group.stream());
                match group.delimiter() {
                    Delimiter::Parenthesis => format!("({inner})"),
                    Delimiter::Bracket => format!("[{inner}]"),
                    Delimiter::Brace if inner.is_empty() => String::from("{}"),
                    Delimiter::Brace => format!("{{ {inner} }}"),
                    Delimiter::None => inner,
                }
            }
            TokenTree::Ident(ident) => as_written(ident),
            TokenTree::Punct(punct) => punct.as_char().to_string(),
            TokenTree::Literal(literal) => String::from(without_mark(&literal.to_string())),
        }
    }
}

fn is_dot(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '.')
}

/// Whether a space in the source is one in the text (rustc's `space_between`).
fn stays_apart(previous: &TokenTree, before: Before, next: &TokenTree) -> bool {
    let is_sign = |tree: &TokenTree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() != '\'');
    match (previous, next) {
        (TokenTree::Punct(dot), _) if dot.as_char() == '.' && before == Before::Tight => is_sign(next),
        (_, TokenTree::Punct(sign)) if matches!(sign.as_char(), ',' | ';') => is_sign(previous),
        (_, TokenTree::Punct(dot)) if dot.as_char() == '.' && dot.spacing() == Spacing::Alone => is_sign(previous),
        (TokenTree::Ident(word), TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let word = as_written(word);
            mark::is_word(&word) && !matches!(word.as_str(), "fn" | "Self" | "pub")
        }
        (TokenTree::Punct(sign), TokenTree::Group(group)) => {
            sign.as_char() != '#' || group.delimiter() != Delimiter::Bracket
        }
        _ => true,
    }
}

/// Whether a group holds what a `ty` variable stands for, and no expression.
fn is_type(group: &proc_macro2::Group) -> bool {
    group.delimiter() == Delimiter::None
        && syn::parse2::<syn::Expr>(group.stream()).is_err()
        && syn::parse2::<syn::Type>(group.stream()).is_ok()
}

/// A type as rustc prints it: `Vec<(u8, &'static str)>`.
fn type_text(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut after_word = false;
    let mut arrow = false;
    for tree in tokens {
        let is_word = matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_));
        let is_lifetime = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '\'');
        if after_word && (is_word || is_lifetime) && !text.ends_with([' ', '\'']) {
            text.push(' ');
        }
        after_word = is_word;
        match &tree {
            TokenTree::Punct(punct) => match (punct.as_char(), punct.spacing()) {
                ('-', Spacing::Joint) => {
                    text.push_str(" ->");
                    arrow = true;
                }
                ('>', _) if std::mem::take(&mut arrow) => text.push(' '),
                (sign @ ('+' | '='), _) => text.push_str(&format!(" {sign} ")),
                (sign @ (',' | ';'), _) => text.push_str(&format!("{sign} ")),
                (':', Spacing::Alone) if !text.ends_with(':') => text.push_str(": "),
                (sign, _) => {
                    text.push(sign);
                    after_word = sign == '>';
                }
            },
            TokenTree::Group(group) => {
                let inner = type_text(group.stream());
                text.push_str(&match group.delimiter() {
                    Delimiter::Parenthesis => format!("({inner})"),
                    Delimiter::Bracket => format!("[{inner}]"),
                    Delimiter::Brace => format!("{{ {inner} }}"),
                    Delimiter::None => inner,
                });
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => text.push_str(&Printer { normal: true }.tree(&tree)),
        }
    }
    text
}

/// What the next token finds before it.
fn after(before: Before, previous: Option<&TokenTree>, tree: &TokenTree) -> Before {
    match tree {
        TokenTree::Group(_) | TokenTree::Literal(_) => Before::Operand,
        TokenTree::Ident(ident) if is_operator_word(&ident.to_string()) => Before::Operator,
        TokenTree::Ident(_) => Before::Operand,
        TokenTree::Punct(punct) => match punct.as_char() {
            ',' | ';' => Before::Separator,
            '.' | '\'' | '$' | '#' => Before::Tight,
            ':' if matches!(previous, Some(TokenTree::Punct(first)) if first.as_char() == ':') => Before::Tight,
            '?' => Before::Operand,
            '!' if before == Before::Operand && punct.spacing() == Spacing::Alone => Before::Tight,
            '-' | '*' | '&' | '!' if before != Before::Operand => Before::Prefix,
            _ => Before::Operator,
        },
    }
}

fn is_operator_word(word: &str) -> bool {
    matches!(word, "return" | "break" | "in" | "as" | "if" | "match" | "while" | "let" | "else" | "mut" | "move")
}

/// A literal without the mark that it may have as a suffix.
fn without_mark(text: &str) -> &str {
    match text.rfind(mark::SIGN) {
        Some(at) if text[..at].ends_with(['"', '#']) => &text[..at],
        Some(_) | None => text,
    }
}
