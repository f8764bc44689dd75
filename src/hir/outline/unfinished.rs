//! An item that the parser takes and the language does not, to what rustc says of it.

use proc_macro2::TokenStream;

use super::mark;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The words with which an item begins, up to its first sign.
pub fn first_words(tokens: &TokenStream) -> Vec<String> {
    let words = tokens.clone().into_iter().skip_while(|token| !matches!(token, proc_macro2::TokenTree::Ident(_)));
    let words = words.map_while(|token| match token {
        proc_macro2::TokenTree::Ident(word) => Some(mark::plain(&word)),
        _ => None,
    });
    words.collect()
}

/// An item that the parser takes, and the language does not.
pub fn unfinished_item(words: &[String], place: Span) -> Diagnostic {
    let has = |word: &str| words.iter().any(|other| other == word);
    let what = match () {
        () if has("const") && has("trait") => {
            return Diagnostic::error("E0658", place, "const trait impls are experimental");
        }
        () if has("macro") => return Diagnostic::error("E0658", place, "`macro` is experimental"),
        () if has("static") => "free static item without body",
        () if has("const") => "free constant item without body",
        () if has("type") => "free type alias without body",
        () => return Diagnostic::unsupported(place, "this kind of item"),
    };
    Diagnostic::error_without_code(place, what).help("provide a definition: `= <expr>;`")
}
