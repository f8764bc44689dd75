//! The arms of `cfg_select!` to the tokens of the first one whose condition holds.
//!
//! Each arm is `condition => { tokens }` or `condition => expression,`; `_` always holds.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::attributes::cfg_holds;
use super::expand::Failure;
use super::mark;

/// `place` is the call, for what is wrong with all of it.
pub fn chosen(arms: TokenStream, place: Span) -> Result<TokenStream, Failure> {
    let mut tokens = arms.into_iter();
    let mut found = None;
    while let Some(condition) = condition(&mut tokens, place)? {
        let body = body(&mut tokens);
        if found.is_none() && (is_wildcard(&condition) || cfg_holds(condition)) {
            found = Some(body);
        }
    }
    let message = "none of the predicates in this `cfg_select` evaluated to true";
    found.ok_or_else(|| Failure { place, message: String::from(message) })
}

/// The tokens before the next `=>`; `None` at the end.
fn condition(tokens: &mut impl Iterator<Item = TokenTree>, place: Span) -> Result<Option<Vec<TokenTree>>, Failure> {
    let mut condition = Vec::new();
    for token in tokens {
        // An arm in braces may have a comma after it.
        if condition.is_empty() && is_punct(&token, ',') {
            continue;
        }
        match condition.last() {
            Some(equals) if is_punct(equals, '=') && is_punct(&token, '>') => {
                condition.pop();
                return Ok(Some(condition));
            }
            _ => condition.push(token),
        }
    }
    match condition.last() {
        None => Ok(None),
        Some(last) => {
            let place = place.join(last.span()).unwrap_or(place);
            Err(Failure { place, message: String::from("expected `=>` after a condition of `cfg_select!`") })
        }
    }
}

/// What stands in the braces, or up to the next comma.
fn body(tokens: &mut impl Iterator<Item = TokenTree>) -> TokenStream {
    match tokens.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => group.stream(),
        first => first.into_iter().chain(tokens).take_while(|token| !is_punct(token, ',')).collect(),
    }
}

fn is_wildcard(condition: &[TokenTree]) -> bool {
    matches!(condition, [TokenTree::Ident(name)] if mark::plain(name) == "_")
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}
