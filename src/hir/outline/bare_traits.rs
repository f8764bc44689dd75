//! Tokens to tokens in which a `Fn(…)` that stands where a type is wanted has its `dyn`: syn reads no trait object without it.
//!
//! Before the 2021 edition `Box<Fn(u8)>` was a type, and since then it is E0782. The word that is put in stands at the place of
//! the trait's name, by which [`is_put_in`] knows it.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The traits that have their arguments in parentheses.
const NAMES: &[&str] = &["Fn", "FnMut", "FnOnce"];

/// The tokens with `dyn` before each bare `Fn(…)`; `None` if there is none.
pub(super) fn with_dyn(tokens: TokenStream) -> Option<TokenStream> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut done: Vec<TokenTree> = Vec::with_capacity(trees.len());
    let mut changed = false;
    for (index, tree) in trees.iter().enumerate() {
        if let TokenTree::Ident(name) = tree
            && is_bare(name, &trees[..index], trees.get(index + 1))
        {
            done.push(TokenTree::Ident(Ident::new("dyn", name.span())));
            changed = true;
        }
        done.push(match tree {
            TokenTree::Group(group) => match with_dyn(group.stream()) {
                Some(stream) => {
                    changed = true;
                    let mut inner = Group::new(group.delimiter(), stream);
                    inner.set_span(group.span());
                    TokenTree::Group(inner)
                }
                None => tree.clone(),
            },
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => tree.clone(),
        });
    }
    changed.then(|| done.into_iter().collect())
}

/// Whether a name is that of a closure's trait with its arguments, and no bound: what stands before it opens a type.
fn is_bare(name: &Ident, before: &[TokenTree], next: Option<&TokenTree>) -> bool {
    let is_trait = NAMES.iter().any(|known| name == known);
    let has_arguments = matches!(next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
    is_trait
        && has_arguments
        && match before {
            [] => true,
            [.., TokenTree::Punct(quote), TokenTree::Ident(_)] if quote.as_char() == '\'' => true,
            [.., TokenTree::Punct(minus), TokenTree::Punct(sign)] if sign.as_char() == '>' => minus.as_char() == '-',
            [.., TokenTree::Punct(sign)] => matches!(sign.as_char(), '&' | '<' | ',' | '='),
            [.., TokenTree::Ident(word)] => word == "mut" || word == "const",
            [.., TokenTree::Group(_) | TokenTree::Literal(_)] => false,
        }
}

/// Whether what is written where a `dyn` stands shows that it was put in.
pub fn is_put_in(written: &str) -> bool {
    NAMES.contains(&written)
}
