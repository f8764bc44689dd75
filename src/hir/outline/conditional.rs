//! `#[cfg_attr(condition, attributes…)]` to its attributes, on tokens; and the attributes of an expression, for `#[cfg]` in lists.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};
use syn::{Attribute, Expr, FnArg};

use super::attributes::{cfg_holds, is_active, split_at_commas};
use super::mark;

/// The tokens with every `cfg_attr` replaced by what it stands for.
pub fn expand_cfg_attr(tokens: TokenStream) -> TokenStream {
    if !mentions_cfg_attr(tokens.clone()) {
        return tokens;
    }
    let mut expanded: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = &token else {
            expanded.push(token);
            continue;
        };
        match cfg_attr_of(group, expanded.last()) {
            Some(attributes) => {
                expanded.pop();
                expanded.extend(attributes);
            }
            None => expanded.push(TokenTree::Group(with_stream(group, expand_cfg_attr(group.stream())))),
        }
    }
    expanded.into_iter().collect()
}

fn mentions_cfg_attr(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => mark::plain(&name) == "cfg_attr",
        TokenTree::Group(group) => mentions_cfg_attr(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The attributes that stand for `[cfg_attr(…)]` behind a `#` (or `#!`, where only the `!` is seen and kept out).
fn cfg_attr_of(group: &Group, before: Option<&TokenTree>) -> Option<Vec<TokenTree>> {
    let Some(TokenTree::Punct(sign)) = before else { return None };
    if group.delimiter() != Delimiter::Bracket || !matches!(sign.as_char(), '#' | '!') {
        return None;
    }
    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Group(arguments)] = inside.as_slice() else { return None };
    if mark::plain(name) != "cfg_attr" {
        return None;
    }
    let parts = split_at_commas(arguments.stream().into_iter().collect());
    let (condition, attributes) = parts.split_first()?;
    let inner = sign.as_char() == '!';
    let mut written = Vec::new();
    let chosen = if cfg_holds(condition.clone()) { attributes } else { &[] };
    for attribute in chosen {
        if !written.is_empty() || !inner {
            written.push(TokenTree::Punct(Punct::new('#', Spacing::Alone)));
        }
        if inner {
            written.push(TokenTree::Punct(Punct::new('!', Spacing::Alone)));
        }
        written.push(TokenTree::Group(with_stream(group, expand_cfg_attr(attribute.iter().cloned().collect()))));
    }
    if inner && written.is_empty() {
        // The `#` before the `!` stays: it needs an attribute.
        let nothing = "[allow()]".parse::<TokenStream>().ok()?;
        written.push(TokenTree::Punct(Punct::new('!', Spacing::Alone)));
        written.extend(nothing);
    }
    Some(written)
}

fn with_stream(group: &Group, stream: TokenStream) -> Group {
    let mut changed = Group::new(group.delimiter(), stream);
    changed.set_span(group.span());
    changed
}

/// Whether an expression in a list stands in this program.
pub fn is_active_expr(expr: &Expr) -> bool {
    is_active(of_expr(expr))
}

/// Whether a parameter stands in this program.
pub fn is_active_param(param: &FnArg) -> bool {
    match param {
        FnArg::Receiver(receiver) => is_active(&receiver.attrs),
        FnArg::Typed(typed) => is_active(&typed.attrs),
    }
}

/// The attributes that stand before an expression.
fn of_expr(expr: &Expr) -> &[Attribute] {
    match expr {
        Expr::Array(e) => &e.attrs,
        Expr::Assign(e) => &e.attrs,
        Expr::Async(e) => &e.attrs,
        Expr::Await(e) => &e.attrs,
        Expr::Binary(e) => of_expr(&e.left),
        Expr::Block(e) => &e.attrs,
        Expr::Break(e) => &e.attrs,
        Expr::Call(e) => &e.attrs,
        Expr::Cast(e) => of_expr(&e.expr),
        Expr::Closure(e) => &e.attrs,
        Expr::Const(e) => &e.attrs,
        Expr::Continue(e) => &e.attrs,
        Expr::Field(e) => &e.attrs,
        Expr::ForLoop(e) => &e.attrs,
        Expr::If(e) => &e.attrs,
        Expr::Index(e) => &e.attrs,
        Expr::Lit(e) => &e.attrs,
        Expr::Loop(e) => &e.attrs,
        Expr::Macro(e) => &e.attrs,
        Expr::Match(e) => &e.attrs,
        Expr::MethodCall(e) => &e.attrs,
        Expr::Group(e) => of_expr(&e.expr),
        Expr::Paren(e) => &e.attrs,
        Expr::Path(e) => &e.attrs,
        Expr::Reference(e) => &e.attrs,
        Expr::Return(e) => &e.attrs,
        Expr::Struct(e) => &e.attrs,
        Expr::Tuple(e) => &e.attrs,
        Expr::Unary(e) => &e.attrs,
        Expr::Unsafe(e) => &e.attrs,
        Expr::While(e) => &e.attrs,
        _ => &[],
    }
}
