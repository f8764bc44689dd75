//! Attributes to what they mean: `cfg`, `derive`, markers.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::mark;

/// Whether the item stands in this program: no `#[cfg]` on it is false, and it is no `#[test]`.
pub fn is_active(attributes: &[Attribute]) -> bool {
    attributes.iter().all(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => cfg_holds(list.tokens.clone().into_iter().collect()),
        Meta::Path(path) => !path.is_ident("test") && !path.is_ident("bench"),
        Meta::List(_) | Meta::NameValue(_) => true,
    })
}

/// Evaluates what stands in `cfg(…)`: as for a debug build of a program on 64-bit Linux.
pub fn cfg_holds(tokens: Vec<TokenTree>) -> bool {
    match tokens.as_slice() {
        [TokenTree::Ident(name), TokenTree::Group(inner)] => {
            let parts = split_at_commas(inner.stream().into_iter().collect());
            match mark::plain(name).as_str() {
                "not" => !parts.into_iter().all(cfg_holds),
                "any" => parts.into_iter().any(cfg_holds),
                "all" => parts.into_iter().all(cfg_holds),
                _ => false,
            }
        }
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(value)] => {
            option_holds(&mark::plain(name), mark::strip(&value.to_string()).trim_matches('"'))
        }
        [TokenTree::Ident(name)] => {
            matches!(mark::plain(name).as_str(), "debug_assertions" | "unix" | "overflow_checks" | "true")
        }
        _ => false,
    }
}

fn option_holds(name: &str, value: &str) -> bool {
    matches!(
        (name, value),
        ("target_os", "linux")
            | ("target_family", "unix")
            | ("target_arch", "x86_64")
            | ("target_pointer_width", "64")
            | ("target_endian", "little")
            | ("target_env", "gnu")
            | ("target_vendor", "unknown")
            | ("panic", "unwind")
            | ("target_has_atomic", "8" | "16" | "32" | "64" | "ptr")
    )
}

/// Splits tokens at commas, without empty parts.
pub fn split_at_commas(tokens: Vec<TokenTree>) -> Vec<Vec<TokenTree>> {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    tokens.split(is_comma).filter(|part| !part.is_empty()).map(<[TokenTree]>::to_vec).collect()
}

/// What begins the name of an attribute `unstable`, before its feature.
pub const UNSTABLE: &str = "unstable=";

/// The names of all attributes except comments, `cfg` and `derive`. `#[unstable(feature = "x")]` is `unstable=x`.
pub fn names(attributes: &[Attribute]) -> Vec<String> {
    let name = |attribute: &Attribute| {
        let name = mark::plain(&attribute.path().segments.last()?.ident);
        match (name.as_str(), &attribute.meta) {
            ("doc" | "cfg" | "derive", _) => None,
            ("unstable", Meta::List(list)) => {
                let feature = list.tokens.clone().into_iter().find_map(|token| match token {
                    TokenTree::Literal(text) => Some(text.to_string()),
                    TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => None,
                });
                Some(format!("{UNSTABLE}{}", feature.unwrap_or_default().trim_matches('"')))
            }
            _ => Some(name),
        }
    };
    attributes.iter().filter_map(name).collect()
}

/// The text of `#[name = "text"]`.
pub fn text(attributes: &[Attribute], name: &str) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident(name) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// What stands in `#[name(…)]`, one entry for each part between commas, of all such attributes.
pub fn parts(attributes: &[Attribute], name: &str) -> Vec<Vec<TokenTree>> {
    let lists = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident(name) => Some(list.tokens.clone()),
        _ => None,
    });
    lists.flat_map(|tokens| split_at_commas(tokens.into_iter().collect())).collect()
}

/// Whether `#[name]` is there, with or without arguments.
pub fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

/// The symbol under which an item can be linked with: `#[no_mangle]`, `#[export_name = "…"]`, also inside of `unsafe(…)`.
pub fn symbol(attributes: &[Attribute], name: &str) -> Option<String> {
    attributes.iter().find_map(|attribute| {
        let meta = match &attribute.meta {
            Meta::List(list) if list.path.is_ident("unsafe") => syn::parse2(list.tokens.clone()).ok()?,
            other => other.clone(),
        };
        match meta {
            Meta::Path(path) if path.is_ident("no_mangle") => Some(String::from(name)),
            Meta::NameValue(pair) if pair.path.is_ident("export_name") => match pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        }
    })
}

/// `#![recursion_limit = "256"]`, of the deepest recursion that our own stack is made for at most.
pub fn recursion_limit(attributes: &[Attribute]) -> Option<u32> {
    const HIGHEST: u32 = 512;
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("recursion_limit"))?;
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else { return None };
    Some(text.value().parse::<u32>().ok()?.min(HIGHEST))
}
