//! Tokens to text as `stringify!` and the messages of `assert!` have it.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};

use crate::hir::outline::{mark, place};

/// Tokens as `stringify!` prints them: as they stand in the source.
pub(super) fn stringified(tokens: TokenStream) -> String {
    Printer { normal: false }.print(tokens)
}

/// The condition of an `assert!` as its message has it: printed as an expression, with a space around each operator.
pub(super) fn condition_text(tokens: TokenStream) -> String {
    Printer { normal: true }.print(tokens)
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
        let mut rest = tokens.into_iter();
        // Whether the token before is the end of a longer sign: `..`.
        let mut joined = false;
        while let Some(tree) = rest.next() {
            if let Some(previous) = &previous {
                let before =
                    if joined && before == Before::Tight && is_sign(previous, '.') { Before::Operator } else { before };
                if self.has_space(previous, before, &tree) {
                    text.push(' ');
                }
                joined = is_joint(previous);
            }
            let is_second = before == Before::Operator && previous.as_ref().is_some_and(is_joint);
            if !is_second && let Some(stretch) = self.stretch(before, &tree, &mut rest) {
                text.push_str(&stretch.text);
                (before, previous) = (stretch.after, Some(stretch.last));
                continue;
            }
            let is_of_macro =
                before == Before::Tight && previous.as_ref().is_some_and(|previous| is_sign(previous, '!'));
            let printer = if is_of_macro { Printer { normal: false } } else { self };
            text.push_str(&printer.tree(&tree));
            before = after(before, previous.as_ref(), &tree);
            previous = Some(tree);
        }
        text
    }

    /// What is no sequence of operators and operands, although its signs are those: `<…>`, `|…|`, and a type after `as`.
    fn stretch(self, before: Before, first: &TokenTree, rest: &mut IntoIter) -> Option<Stretch> {
        if !self.normal {
            return None;
        }
        match first {
            TokenTree::Punct(sign) if sign.as_char() == '<' && before != Before::Operand => {
                let (inside, last) = up_to_closing_angle(rest)?;
                Some(Stretch { text: format!("<{}>", type_text(inside)), last, after: Before::Operand })
            }
            TokenTree::Punct(sign) if sign.as_char() == '|' && before != Before::Operand => {
                let parameters: Vec<TokenTree> = rest.by_ref().take_while(|tree| !is_sign(tree, '|')).collect();
                let text = format!("|{}|", self.parameters(parameters));
                Some(Stretch { text, last: Punct::new('|', Spacing::Alone).into(), after: Before::Operator })
            }
            TokenTree::Ident(word) if word == "as" && before == Before::Operand => {
                let (ty, last) = leading_type(rest)?;
                Some(Stretch { text: format!("as {}", type_text(ty)), last, after: Before::Operand })
            }
            TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => None,
        }
    }

    /// The parameters of a closure, with or without types.
    fn parameters(self, tokens: Vec<TokenTree>) -> String {
        let mut texts = Vec::new();
        let mut rest = tokens.into_iter().collect::<TokenStream>().into_iter();
        loop {
            let pattern: Vec<TokenTree> =
                rest.clone().take_while(|tree| !is_sign(tree, ',') && !is_lone_colon(tree)).collect();
            if pattern.is_empty() {
                return texts.join(", ");
            }
            let has_type = rest.clone().nth(pattern.len()).is_some_and(|tree| is_lone_colon(&tree));
            let _ = rest.by_ref().take(pattern.len() + 1).count();
            let mut text = self.print(pattern.into_iter().collect());
            if has_type && let Some((ty, _)) = leading_type(&mut rest) {
                text.push_str(&format!(": {}", type_text(ty)));
                let _ = rest.next();
            }
            texts.push(text);
        }
    }

    fn has_space(self, previous: &TokenTree, before: Before, next: &TokenTree) -> bool {
        if let (TokenTree::Punct(first), TokenTree::Punct(second)) = (previous, next)
            && first.spacing() == Spacing::Joint
            && (!self.normal || is_one_operator(first.as_char(), second.as_char()))
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
                let inner = self.print(group.stream());
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

/// Tokens that are printed together.
struct Stretch {
    text: String,
    /// The last of them, for what follows.
    last: TokenTree,
    after: Before,
}

/// Whether two signs are one operator or the first two of one: `&&` and not `&!`.
fn is_one_operator(first: char, second: char) -> bool {
    match second {
        '=' => !matches!(first, ',' | ';'),
        '>' => matches!(first, '-' | '=' | '>'),
        '&' | '|' | '<' | '.' | ':' => first == second,
        _ => first == '\'',
    }
}

/// Whether a sign holds together with the next one: the first half of `&&`.
fn is_joint(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint)
}

fn is_sign(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// A colon that is not half of `::`; the second half of one does not stand at the end of a pattern either.
fn is_lone_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Alone)
}

/// The tokens before the `>` that closes a `<`, which has been read; and the `>`.
fn up_to_closing_angle(rest: &mut IntoIter) -> Option<(TokenStream, TokenTree)> {
    let (mut inside, mut open) = (Vec::new(), 1);
    let mut before: Option<TokenTree> = None;
    for tree in rest.by_ref() {
        let is_arrow = before.as_ref().is_some_and(|before| is_sign(before, '-'));
        if is_sign(&tree, '<') {
            open += 1;
        } else if is_sign(&tree, '>') && !is_arrow {
            open -= 1;
        }
        if open == 0 {
            return Some((inside.into_iter().collect(), tree));
        }
        before = Some(tree.clone());
        inside.push(tree);
    }
    None
}

/// The type at the beginning, and its last token.
fn leading_type(rest: &mut IntoIter) -> Option<(TokenStream, TokenTree)> {
    let all: Vec<TokenTree> = rest.clone().collect();
    let parse = |input: syn::parse::ParseStream| {
        syn::Type::without_plus(input)?;
        input.parse::<TokenStream>()
    };
    let behind = syn::parse::Parser::parse2(parse, all.iter().cloned().collect()).ok()?;
    let count = all.len() - behind.into_iter().count();
    let last = all[..count].last()?.clone();
    Some((rest.by_ref().take(count).collect(), last))
}

/// Whether a space in the source is one in the text (rustc's `space_between`).
fn stays_apart(previous: &TokenTree, before: Before, next: &TokenTree) -> bool {
    let is_operator = |tree: &TokenTree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() != '\'');
    match (previous, next) {
        (TokenTree::Punct(dot), _) if dot.as_char() == '.' && before == Before::Tight => is_operator(next),
        (_, TokenTree::Punct(sign)) if matches!(sign.as_char(), ',' | ';') => is_operator(previous),
        (_, TokenTree::Punct(dot)) if dot.as_char() == '.' && dot.spacing() == Spacing::Alone => is_operator(previous),
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
                after_word = true;
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
            '&' if before == Before::Operator
                && previous.is_some_and(|first| is_sign(first, '&') && is_joint(first)) =>
            {
                Before::Operator
            }
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
