//! The definition of a macro: rules of patterns and bodies.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::Failure;
use super::follow;
use super::token_length;
use crate::hir::outline::mark;

/// All rules of a macro, in order.
pub struct Rules {
    pub(super) rules: Vec<Rule>,
}

/// `(pattern) => { body }`.
pub(super) struct Rule {
    pub pattern: Vec<Part>,
    pub body: Vec<Part>,
    /// All of the body.
    pub place: Span,
}

/// A piece of a pattern or of a body.
pub(super) enum Part {
    /// One tree to match or to write as it is.
    Token(TokenTree),
    Group {
        delimiter: Delimiter,
        inner: Vec<Part>,
        place: Span,
    },
    /// `$name:kind` in a pattern.
    Fragment {
        name: String,
        kind: FragmentKind,
        place: Span,
    },
    /// `$name` in a body.
    Variable {
        name: String,
        place: Span,
    },
    /// `$crate` in a body.
    CrateRoot {
        place: Span,
    },
    /// `$( … ) separator op`.
    Repeat {
        inner: Vec<Part>,
        separator: Vec<TokenTree>,
        op: RepeatOp,
        /// `( … )`.
        place: Span,
    },
}

/// `*`, `+`, `?`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RepeatOp {
    Any,
    Some,
    Optional,
}

/// What a `$name:kind` matches.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FragmentKind {
    Block,
    Expr,
    /// `expr` of the 2021 edition: no `_`, no `const {}`.
    Expr2021,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
}

impl FragmentKind {
    /// As it is written after the colon.
    pub(super) fn name(self) -> &'static str {
        match self {
            FragmentKind::Block => "block",
            FragmentKind::Expr => "expr",
            FragmentKind::Expr2021 => "expr_2021",
            FragmentKind::Ident => "ident",
            FragmentKind::Item => "item",
            FragmentKind::Lifetime => "lifetime",
            FragmentKind::Literal => "literal",
            FragmentKind::Meta => "meta",
            FragmentKind::Pat => "pat",
            FragmentKind::PatParam => "pat_param",
            FragmentKind::Path => "path",
            FragmentKind::Stmt => "stmt",
            FragmentKind::Tt => "tt",
            FragmentKind::Ty => "ty",
            FragmentKind::Vis => "vis",
        }
    }

    fn named(name: &str) -> Option<FragmentKind> {
        Some(match name {
            "block" => FragmentKind::Block,
            "expr" => FragmentKind::Expr,
            "expr_2021" => FragmentKind::Expr2021,
            "ident" => FragmentKind::Ident,
            "item" => FragmentKind::Item,
            "lifetime" => FragmentKind::Lifetime,
            "literal" => FragmentKind::Literal,
            "meta" => FragmentKind::Meta,
            "pat" => FragmentKind::Pat,
            "pat_param" => FragmentKind::PatParam,
            "path" => FragmentKind::Path,
            "stmt" => FragmentKind::Stmt,
            "tt" => FragmentKind::Tt,
            "ty" => FragmentKind::Ty,
            "vis" => FragmentKind::Vis,
            _ => return None,
        })
    }
}

fn failure(place: Span, message: impl Into<String>) -> Failure {
    Failure { place, message: message.into() }
}

impl Rules {
    /// Reads what stands between the braces of `macro_rules! name { … }`. Before the edition of 2021 a `pat` had no alternatives, and before
    /// that of 2024 an `expr` was no `_` and no `const { … }`.
    pub fn read(definition: TokenStream, place: Span, edition_year: u32) -> Result<Rules, Failure> {
        let reader = Reader { in_pattern: true, pat_is_single: edition_year < 2021, expr_is_old: edition_year < 2024 };
        let trees: Vec<TokenTree> = definition.into_iter().collect();
        let mut rules = Vec::new();
        let mut rest = trees.as_slice();
        while let Some((pattern, after)) = rest.split_first() {
            let (rule, after) = read_rule(reader, pattern, after)?;
            rules.push(rule);
            rest = match after {
                [TokenTree::Punct(semicolon), after @ ..] if semicolon.as_char() == ';' => after,
                [] => after,
                [other, ..] => return Err(failure(other.span(), format!("expected `;`, found `{other}`"))),
            };
        }
        if rules.is_empty() {
            return Err(failure(place, "macros must contain at least one rule"));
        }
        Ok(Rules { rules })
    }
}

fn read_rule<'t>(
    reader: Reader,
    pattern: &TokenTree,
    after: &'t [TokenTree],
) -> Result<(Rule, &'t [TokenTree]), Failure> {
    let TokenTree::Group(pattern) = pattern else {
        let message = "invalid macro matcher; matchers must be contained in balanced delimiters";
        return Err(failure(pattern.span(), message));
    };
    let [TokenTree::Punct(equals), TokenTree::Punct(arrow), body, after @ ..] = after else {
        let found =
            after.first().map_or_else(|| String::from("end of macro"), |token| format!("`{}`", first_sign(token)));
        let place = after.first().map_or(pattern.span(), TokenTree::span);
        return Err(failure(place, format!("expected `=>`, found {found}")));
    };
    if (equals.as_char(), arrow.as_char()) != ('=', '>') {
        return Err(failure(equals.span(), format!("expected `=>`, found `{}`", equals.as_char())));
    }
    let TokenTree::Group(body) = body else {
        return Err(failure(body.span(), "macro rhs must be delimited"));
    };
    let rule = Rule {
        pattern: reader.parts(pattern.stream())?,
        body: Reader { in_pattern: false, ..reader }.parts(body.stream())?,
        place: body.span(),
    };
    follow::check(&rule.pattern, pattern.span())?;
    Ok((rule, after))
}

/// A token as messages name it; of a group its first sign.
fn first_sign(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => String::from(match group.delimiter() {
            Delimiter::Parenthesis => "(",
            Delimiter::Brace => "{",
            Delimiter::Bracket => "[",
            Delimiter::None => "",
        }),
        other => other.to_string(),
    }
}

/// Reads the parts of a pattern or of a body; they differ in what `$name` is.
#[derive(Clone, Copy)]
struct Reader {
    in_pattern: bool,
    pat_is_single: bool,
    expr_is_old: bool,
}

impl Reader {
    fn parts(self, tokens: TokenStream) -> Result<Vec<Part>, Failure> {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut parts = Vec::new();
        let mut at = 0;
        while at < trees.len() {
            at += self.part(&trees[at..], &mut parts)?;
        }
        Ok(parts)
    }

    /// Reads one part; gives how many trees it took.
    fn part(self, trees: &[TokenTree], parts: &mut Vec<Part>) -> Result<usize, Failure> {
        match trees {
            [TokenTree::Punct(dollar), TokenTree::Group(group), rest @ ..]
                if dollar.as_char() == '$' && group.delimiter() == Delimiter::Parenthesis =>
            {
                let (separator, op, length) = repetition(rest, group.span())?;
                parts.push(Part::Repeat { inner: self.parts(group.stream())?, separator, op, place: group.span() });
                Ok(2 + length)
            }
            [TokenTree::Punct(dollar), TokenTree::Ident(name), rest @ ..] if dollar.as_char() == '$' => {
                self.variable(name, rest, parts)
            }
            [TokenTree::Group(group), ..] => {
                let inner = self.parts(group.stream())?;
                parts.push(Part::Group { delimiter: group.delimiter(), inner, place: group.span() });
                Ok(1)
            }
            [token, ..] => {
                parts.push(Part::Token(token.clone()));
                Ok(1)
            }
            [] => Ok(0),
        }
    }

    fn variable(self, name: &proc_macro2::Ident, rest: &[TokenTree], parts: &mut Vec<Part>) -> Result<usize, Failure> {
        let text = mark::marked(name);
        if text == "crate" {
            parts.push(Part::CrateRoot { place: name.span() });
            return Ok(2);
        }
        if !self.in_pattern {
            parts.push(Part::Variable { name: text, place: name.span() });
            return Ok(2);
        }
        let [TokenTree::Punct(colon), TokenTree::Ident(kind), ..] = rest else {
            return Err(failure(name.span(), "missing fragment specifier"));
        };
        if colon.as_char() != ':' {
            return Err(failure(name.span(), "missing fragment specifier"));
        }
        let Some(kind) = FragmentKind::named(&mark::plain(kind)) else {
            return Err(failure(kind.span(), format!("invalid fragment specifier `{}`", mark::plain(kind))));
        };
        let kind = match kind {
            FragmentKind::Pat if self.pat_is_single => FragmentKind::PatParam,
            FragmentKind::Expr if self.expr_is_old => FragmentKind::Expr2021,
            same => same,
        };
        parts.push(Part::Fragment { name: text, kind, place: name.span() });
        Ok(4)
    }
}

/// Reads `separator op` after `$( … )`: the separator, the operator, how many trees both take.
fn repetition(rest: &[TokenTree], place: Span) -> Result<(Vec<TokenTree>, RepeatOp, usize), Failure> {
    let op_at = |index: usize| match rest.get(index) {
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            '*' => Some(RepeatOp::Any),
            '+' => Some(RepeatOp::Some),
            '?' => Some(RepeatOp::Optional),
            _ => None,
        },
        Some(TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Literal(_)) | None => None,
    };
    let length = token_length(rest);
    // What may be the operator is it, and no separator, whatever follows.
    if let Some(op) = op_at(0).filter(|_| length == 1) {
        return Ok((Vec::new(), op, 1));
    }
    match op_at(length) {
        Some(RepeatOp::Optional) => Err(failure(place, "the `?` macro repetition operator does not take a separator")),
        Some(op) => Ok((rest[..length].to_vec(), op, length + 1)),
        None => Err(failure(place, "expected one of: `*`, `+`, or `?`")),
    }
}
