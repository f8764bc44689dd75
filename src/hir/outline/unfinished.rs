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

/// An item of an `extern` block that the language does not take.
pub fn unfinished_foreign(tokens: &TokenStream, place: Span) -> Diagnostic {
    let words = first_words(tokens);
    let has = |word: &str| words.iter().any(|other| other == word);
    let message = match () {
        () if has("fn") => "incorrect function inside `extern` block",
        () if has("static") => "incorrect `static` inside `extern` block",
        () if has("type") && has_sign(tokens, ':') => "bounds on `type`s in `extern` blocks have no effect",
        () => return Diagnostic::unsupported(place, "this kind of item in an `extern` block"),
    };
    Diagnostic::error_without_code(place, message).primary_label("cannot have a body")
}

/// An associated type of an impl that the language does not take.
pub fn unfinished_of_impl(tokens: &TokenStream, place: Span) -> Diagnostic {
    if !first_words(tokens).iter().any(|word| word == "type") {
        return Diagnostic::unsupported(place, "this kind of item in an `impl`");
    }
    let message = match (has_sign(tokens, ':'), has_sign(tokens, '=')) {
        (true, true) => "bounds on `type`s in `impl`s have no effect",
        (true, false) | (false, _) => "associated type in `impl` without body",
    };
    Diagnostic::error_without_code(place, message)
}

/// An item of a trait that the language does not take.
pub fn unfinished_of_trait(tokens: &TokenStream, place: Span) -> Diagnostic {
    match first_words(tokens).first().map(String::as_str) {
        Some("pub") => Diagnostic::error("E0449", place, "visibility qualifiers are not permitted here")
            .note("trait items always share the visibility of their trait")
            .help("remove the qualifier"),
        Some("default") => {
            let message = "`default` is only allowed on items in trait impls";
            Diagnostic::error_without_code(place, message).primary_label("`default` because of this")
        }
        Some(_) | None => Diagnostic::unsupported(place, "this kind of item in a trait"),
    }
}

fn has_sign(tokens: &TokenStream, sign: char) -> bool {
    tokens.clone().into_iter().any(|token| matches!(token, proc_macro2::TokenTree::Punct(it) if it.as_char() == sign))
}
