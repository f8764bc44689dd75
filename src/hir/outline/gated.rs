//! Where the parser stopped to the syntax of an unstable feature that begins there: rustc reads it, and says E0658.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Words around the place where the parser stopped.
pub struct Around<'t> {
    /// The word or sign before the place.
    pub previous: &'t str,
    pub found: &'t str,
    /// What stands behind the found one.
    pub next: &'t str,
    pub at: Span,
    /// Where the word before the place stands.
    pub previous_at: Span,
}

/// The feature whose syntax this is.
pub fn gated(around: &Around<'_>) -> Option<Diagnostic> {
    let (at, behind) = (around.at, around.previous_at.to(around.at));
    let (place, message) = match (around.previous, around.found, around.next) {
        ("for", "await", _) => (at, "`for await` loops are experimental"),
        ("gen", "{", _) => (around.previous_at, "gen blocks are experimental"),
        ("gen", "move", "{") => (around.previous_at, "gen blocks are experimental"),
        ("yield", _, _) | (_, "yield", _) => (at, "yield syntax is experimental"),
        ("{" | ",", "unsafe", _) => (at, "`unsafe` fields are experimental"),
        (".", "match", _) => (at, "postfix match is experimental"),
        (".", "use", _) => (at, "ergonomic clones are experimental"),
        (_, "use", "|") => (at, "ergonomic clones are experimental"),
        ("pin", "mut" | "const", _) => (behind, "pinned reference syntax is experimental"),
        ("super", "let", _) => (around.previous_at, "`super let` is experimental"),
        ("impl" | ">", "const", _) => (at, "const trait impls are experimental"),
        ("(" | "," | "=>" | "|" | ")" | "{" | "}", "!", _) => (at, "`!` patterns are experimental"),
        (_, "static", "|" | "move") => (at, "coroutine syntax is experimental"),
        ("(", "..", ")") => (at, "return type notation is experimental"),
        _ => return None,
    };
    Some(
        Diagnostic::error("E0658", place, message)
            .note("this is not stable: the simulated compiler is a stable one, which has no `#![feature]`"),
    )
}
