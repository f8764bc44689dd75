//! A method that is named with its type arguments and not called (`text.parse::<u8>`) to E0615: the parser of tokens only knows that
//! parentheses are missing somewhere.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use super::mark;
use super::place::Unit;
use crate::diagnostic::Diagnostic;

/// What the parser says when the arguments of a method are not there.
const MISSING: &str = "expected parentheses";

/// E0615 instead of the parser's error, if that is what it means.
pub fn explained(tokens: &TokenStream, unit: Unit, diagnostic: Diagnostic) -> Diagnostic {
    if !diagnostic.message.ends_with(MISSING) {
        return diagnostic;
    }
    match uncalled(tokens.clone()) {
        Some(method) => {
            let message = format!("attempted to take value of method `{}`", mark::plain(&method));
            let error = Diagnostic::error("E0615", unit.span(method.span()), message);
            error.primary_label("method, not a field").help("use parentheses to call the method")
        }
        None => diagnostic,
    }
}

/// The first method with type arguments that no parentheses follow.
fn uncalled(tokens: TokenStream) -> Option<Ident> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        if let TokenTree::Group(group) = tree
            && let Some(found) = uncalled(group.stream())
        {
            return Some(found);
        }
        if let [TokenTree::Punct(dot), TokenTree::Ident(name), rest @ ..] = &trees[index..]
            && dot.as_char() == '.'
            && let Some(length) = turbofish(rest)
            && !matches!(rest.get(length), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
        {
            return Some(name.clone());
        }
    }
    None
}

/// How many trees `::<…>` takes.
fn turbofish(trees: &[TokenTree]) -> Option<usize> {
    let sign = |index: usize| match trees.get(index) {
        Some(TokenTree::Punct(punct)) => Some(punct.as_char()),
        Some(TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Literal(_)) | None => None,
    };
    if [sign(0), sign(1), sign(2)] != [Some(':'), Some(':'), Some('<')] {
        return None;
    }
    let mut depth = 0_usize;
    for index in 2..trees.len() {
        match sign(index) {
            Some('<') => depth += 1,
            Some('>') if sign(index - 1) != Some('-') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(index + 1);
        }
    }
    None
}
