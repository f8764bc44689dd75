//! The start of a call's tokens to one fragment (`expr`, `ty`, `pat` …) and its length.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

use super::pattern::FragmentKind;
use super::token_length;
use crate::hir::outline::mark;

/// Takes a fragment off the start of `input`: how many trees it is, and what its variable stands for.
pub(super) fn take(kind: FragmentKind, input: &[TokenTree]) -> Option<(usize, Vec<TokenTree>)> {
    let length = length(kind, input)?;
    let tokens = input[..length].to_vec();
    let grouped = match kind {
        FragmentKind::Expr | FragmentKind::Expr2021 | FragmentKind::Ty => length > 1,
        variants!(
            FragmentKind: Block | Ident | Item | Lifetime | Literal | Meta | Pat | PatParam | Path | Stmt | Tt | Vis
        ) => false,
    };
    let tokens = if kind == FragmentKind::Path { with_turbofish(tokens) } else { tokens };
    Some((length, if grouped { vec![without_delimiter(tokens)] } else { tokens }))
}

/// Whether what a fragment stands for keeps its kind when another macro gets it. Words, lifetimes and single tokens do not; items,
/// attributes and statements are taken apart by no pattern of practice.
pub(super) fn is_opaque(kind: FragmentKind) -> bool {
    match kind {
        variants!(FragmentKind: Expr | Expr2021 | Ty | Literal | Block | Path | Pat | PatParam | Vis) => true,
        variants!(FragmentKind: Ident | Item | Lifetime | Meta | Stmt | Tt) => false,
    }
}

/// What stands in a group without delimiter, which is how a fragment reaches another macro.
fn forwarded(tree: Option<&TokenTree>) -> Option<Vec<TokenTree>> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            Some(group.stream().into_iter().collect())
        }
        Some(_) | None => None,
    }
}

/// A path is parsed as one of a type and may then stand in an expression or pattern, where `Name<T>` has to be `Name::<T>`;
/// in a type both mean the same.
fn with_turbofish(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut spelled: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    let mut depth = 0_u32;
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            let after_name = matches!(spelled.last(), Some(TokenTree::Ident(_)));
            match punct.as_char() {
                '<' => {
                    if depth == 0 && after_name {
                        let colon = |spacing| {
                            let mut colon = Punct::new(':', spacing);
                            colon.set_span(punct.span());
                            TokenTree::Punct(colon)
                        };
                        spelled.extend([colon(Spacing::Joint), colon(Spacing::Alone)]);
                    }
                    depth += 1;
                }
                '>' if !follows_minus(&spelled) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        spelled.push(token);
    }
    spelled
}

/// Whether a `>` after these tokens is the head of an arrow.
fn follows_minus(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(minus)) if minus.as_char() == '-' && minus.spacing() == Spacing::Joint)
}

/// Holds the tokens together so that operators around them do not tear them apart.
pub(super) fn without_delimiter(tokens: Vec<TokenTree>) -> TokenTree {
    let first = tokens[0].span();
    let place = tokens.last().and_then(|last| first.join(last.span())).unwrap_or(first);
    let mut group = Group::new(Delimiter::None, tokens.into_iter().collect());
    group.set_span(place);
    TokenTree::Group(group)
}

fn length(kind: FragmentKind, input: &[TokenTree]) -> Option<usize> {
    if let FragmentKind::Block | FragmentKind::Literal | FragmentKind::Vis = kind
        && let Some(inner) = forwarded(input.first())
    {
        let whole = length(kind, &inner).is_some_and(|length| length == inner.len() && length > 0);
        return if whole { Some(1) } else { (kind == FragmentKind::Vis).then_some(0) };
    }
    match kind {
        FragmentKind::Tt => (!input.is_empty()).then(|| token_length(input)),
        FragmentKind::Ident => matches!(input.first(), Some(TokenTree::Ident(ident)) if ident != "_").then_some(1),
        FragmentKind::Lifetime => {
            matches!(input, [TokenTree::Punct(quote), TokenTree::Ident(_), ..] if quote.as_char() == '\'').then_some(2)
        }
        FragmentKind::Block => match input.first() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Some(1),
            _ => None,
        },
        FragmentKind::Literal => literal(input),
        FragmentKind::Vis => visibility(input),
        FragmentKind::Expr | FragmentKind::Expr2021 => expression(kind, input),
        FragmentKind::Ty => parsed(input, |input| input.parse::<syn::Type>().map(drop)),
        FragmentKind::Path => parsed(input, |input| input.parse::<syn::TypePath>().map(drop)),
        FragmentKind::Pat => parsed(input, |input| syn::Pat::parse_multi_with_leading_vert(input).map(drop)),
        FragmentKind::PatParam => parsed(input, |input| syn::Pat::parse_single(input).map(drop)),
        FragmentKind::Item => parsed(input, |input| input.parse::<syn::Item>().map(drop)),
        FragmentKind::Meta => parsed(input, |input| input.parse::<syn::Meta>().map(drop)),
        FragmentKind::Stmt => statement(input),
    }
}

fn literal(input: &[TokenTree]) -> Option<usize> {
    match input {
        [TokenTree::Literal(_), ..] => Some(1),
        [TokenTree::Ident(ident), ..] if ident == "true" || ident == "false" => Some(1),
        [TokenTree::Punct(minus), TokenTree::Literal(_), ..] if minus.as_char() == '-' => Some(2),
        _ => None,
    }
}

/// `pub`, `pub(…)`, or nothing.
fn visibility(input: &[TokenTree]) -> Option<usize> {
    match input {
        [TokenTree::Ident(word), TokenTree::Group(group), ..]
            if word == "pub" && group.delimiter() == Delimiter::Parenthesis && restricts(group) =>
        {
            Some(2)
        }
        [TokenTree::Ident(word), ..] if word == "pub" => Some(1),
        _ => Some(0),
    }
}

fn restricts(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    matches!(first, Some(TokenTree::Ident(word)) if ["crate", "self", "super", "in"].iter().any(|known| word == known))
}

fn expression(kind: FragmentKind, input: &[TokenTree]) -> Option<usize> {
    let is_old = kind == FragmentKind::Expr2021;
    match input {
        [TokenTree::Ident(word), ..] if word == "let" || (is_old && word == "_") => return None,
        [TokenTree::Ident(word), TokenTree::Group(block), ..]
            if is_old && word == "const" && block.delimiter() == Delimiter::Brace =>
        {
            return None;
        }
        _ => {}
    }
    if let [single] | [single, TokenTree::Punct(_), ..] = input
        && is_operand(single)
        && input.get(1).is_none_or(|next| matches!(next, TokenTree::Punct(end) if matches!(end.as_char(), ',' | ';')))
    {
        return Some(1);
    }
    parsed(input, |input| input.parse::<syn::Expr>().map(drop))
}

/// Whether the tree alone is an expression.
fn is_operand(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Literal(_) => true,
        TokenTree::Ident(ident) => {
            !mark::is_word(&ident.to_string()) || ["self", "true", "false"].iter().any(|w| ident == w)
        }
        TokenTree::Group(_) | TokenTree::Punct(_) => false,
    }
}

/// A statement without its semicolon.
fn statement(input: &[TokenTree]) -> Option<usize> {
    match input.first() {
        Some(TokenTree::Ident(word)) if word == "let" => return parsed_within(input, let_statement),
        Some(TokenTree::Punct(sign)) if sign.as_char() == ';' => return Some(1),
        Some(_) | None => {}
    }
    // A call of a macro would be an item together with its semicolon.
    let is_call = matches!(
        input,
        [TokenTree::Ident(word), TokenTree::Punct(sign), ..] if sign.as_char() == '!' && word != "macro_rules"
    );
    if is_call {
        return expression(FragmentKind::Expr, input);
    }
    // An expression that ends in a block ends there: `{ 1 } || true` are two statements.
    parsed(input, |input| input.parse::<syn::Item>().map(drop))
        .or_else(|| parsed(input, |input| syn::Expr::parse_with_earlier_boundary_rule(input).map(drop)))
        .or_else(|| expression(FragmentKind::Expr, input))
}

/// `let … = … else …` without its semicolon.
fn let_statement(input: ParseStream) -> syn::Result<()> {
    input.parse::<syn::Token![let]>()?;
    syn::Pat::parse_single(input)?;
    if input.parse::<Option<syn::Token![:]>>()?.is_some() {
        input.parse::<syn::Type>()?;
    }
    if input.parse::<Option<syn::Token![=]>>()?.is_some() {
        input.parse::<syn::Expr>()?;
    }
    if input.parse::<Option<syn::Token![else]>>()?.is_some() {
        input.parse::<syn::Block>()?;
    }
    Ok(())
}

/// How many trees a parser of syn takes off the start. The part before the first comma is tried first, so that long lists do
/// not cost the square of their length.
fn parsed(input: &[TokenTree], parser: fn(ParseStream) -> syn::Result<()>) -> Option<usize> {
    if input.is_empty() {
        return None;
    }
    let is_end = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'));
    let end = input.iter().position(is_end).unwrap_or(input.len());
    parsed_within(&input[..end], parser).or_else(|| (end < input.len()).then(|| parsed_within(input, parser)).flatten())
}

fn parsed_within(input: &[TokenTree], parser: fn(ParseStream) -> syn::Result<()>) -> Option<usize> {
    let stream: TokenStream = input.iter().cloned().collect();
    let left = |input: ParseStream| {
        parser(input)?;
        Ok(input.parse::<TokenStream>()?.into_iter().count())
    };
    left.parse2(stream).ok().map(|left| input.len() - left)
}
