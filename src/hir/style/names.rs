//! The program's text to what lints object to in its names and imports: keywords of later editions, letters that are not ASCII, braces
//! around one import, crates that are declared for nothing.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;

use super::{Look, mark};

/// Words that are names up to an edition and keywords from then on.
const KEYWORDS: &[(&str, u32, &str)] = &[
    ("async", 2018, "keyword_idents_2018"),
    ("await", 2018, "keyword_idents_2018"),
    ("try", 2018, "keyword_idents_2018"),
    ("gen", 2024, "keyword_idents_2024"),
];

impl Look<'_> {
    /// Every name of the program, those in macros included.
    pub(super) fn every_name(&mut self, file: &syn::File) {
        let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
        idents(file.to_token_stream(), &mut all);
        for ident in all {
            let (name, place) = (mark::plain(&ident), self.unit.span(ident.span()));
            if !name.is_ascii() && seen.insert(name.clone()) {
                self.note("non_ascii_idents", place, "identifier contains non-ASCII characters");
            }
            let is_raw = self.text.get(place.lo as usize..).is_some_and(|rest| rest.starts_with("r#"));
            let reserved = KEYWORDS.iter().find(|(word, since, _)| *word == name && self.edition_year < *since);
            if let Some((_, since, lint)) = reserved
                && !is_raw
            {
                self.note(lint, place, format!("`{name}` is a keyword in the {since} edition"));
            }
        }
    }

    /// `use a::{b};`
    pub(super) fn import_braces(&mut self, item: &syn::ItemUse, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.import_braces(item, &path.tree),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|inner| self.import_braces(item, inner));
                let only = group.items.first().filter(|_| group.items.len() == 1).and_then(last_name);
                if let Some(name) = only {
                    let place = self.span_of(item);
                    self.note("unused_import_braces", place, format!("braces around {name} is unnecessary"));
                }
            }
            syn::UseTree::Name(_) | syn::UseTree::Rename(_) | syn::UseTree::Glob(_) => {}
        }
    }

    /// `extern crate` where the crate has its name anyway, or where nothing says it; `#[macro_use]` on it.
    pub(super) fn extern_crate(&mut self, item: &syn::ItemExternCrate) {
        if let Some(attribute) = item.attrs.iter().find(|it| it.path().is_ident("macro_use")) {
            let place = self.span_of(attribute);
            let message = "applying the `#[macro_use]` attribute to an `extern crate` item is deprecated";
            return self.note("macro_use_extern_crate", place, message);
        }
        let name = item.rename.as_ref().map_or(&item.ident, |(_, name)| name);
        let name = mark::plain(name);
        let place = self.span_of(item);
        let mut all = Vec::new();
        self.text.parse::<TokenStream>().into_iter().for_each(|tokens| idents(tokens, &mut all));
        let times = all.iter().filter(|ident| **ident == name).count();
        let is_named_anyway = self.edition_year >= 2018
            && item.attrs.is_empty()
            && item.rename.is_none()
            && matches!(name.as_str(), "core" | "std");
        if times <= 1 && !name.starts_with('_') {
            self.note("unused_extern_crates", place, "unused extern crate");
        } else if is_named_anyway {
            self.note("unused_extern_crates", place, "`extern crate` is not idiomatic in the new edition");
        }
    }
}

/// What the leaf of an import brings; `None` for `self` and for braces.
fn last_name(tree: &syn::UseTree) -> Option<String> {
    match tree {
        syn::UseTree::Path(path) => last_name(&path.tree),
        syn::UseTree::Name(name) if name.ident == "self" => None,
        syn::UseTree::Name(name) => Some(mark::plain(&name.ident)),
        syn::UseTree::Rename(rename) => Some(mark::plain(&rename.rename)),
        syn::UseTree::Glob(_) => Some(String::from("*")),
        syn::UseTree::Group(_) => None,
    }
}

fn idents(tokens: TokenStream, found: &mut Vec<Ident>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => found.push(ident),
            TokenTree::Group(group) => idents(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
