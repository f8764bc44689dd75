//! `macro_rules!`: a definition's tokens to [`Rules`], and a call's tokens to what it expands to.
//!
//! As in the Reference's "Macros By Example". The tokens of an expansion that come from the definition take a mark
//! ([`super::mark`]), and the place of the call if the macro is the library's; those that come from the call stay as they are.

mod follow;
mod fragment;
mod matching;
mod misplaced;
mod pattern;
mod transcribe;

use proc_macro2::{Span, TokenStream, TokenTree};

use super::place::Unit;
use crate::source::FileId;

use matching::Reached;
pub use pattern::Rules;

/// How deeply macros may expand to macros (rustc's default `recursion_limit`).
pub const RECURSION_LIMIT: u32 = 128;

/// How many tokens one expansion may have, and how many steps it may take to match.
const SIZE_LIMIT: usize = 1 << 18;

/// One call of a macro.
pub struct Call<'a> {
    /// The tokens between the brackets.
    pub input: TokenStream,
    /// The place of the whole call, which the definition's tokens take if they have no place in the program.
    pub place: Span,
    /// Where the definition's tokens stand in the program, for a macro of the author's.
    pub written: Option<Written>,
    /// The mark of this expansion.
    pub mark: u32,
    /// What `$crate` is: the name of the crate that defines the macro.
    pub crate_name: &'a str,
}

/// How tokens of a definition in the program get their places.
#[derive(Clone, Copy)]
pub struct Written {
    pub unit: Unit,
    pub expansion: FileId,
}

/// Why a call has no expansion: where (in the call), and what to say.
pub struct Failure {
    pub place: Span,
    pub message: String,
}

/// Expands a call by the first rule that matches.
pub fn expand(rules: &Rules, call: &Call<'_>) -> Result<TokenStream, Failure> {
    let input: Vec<TokenTree> = call.input.clone().into_iter().collect();
    for rule in &rules.rules {
        match matching::matches(&rule.pattern, &input) {
            Ok(Some(bindings)) => return transcribe::transcribe(rule, &bindings, call),
            Ok(None) => {}
            Err(matching::TooLong) => {
                return Err(Failure {
                    place: call.place,
                    message: String::from("this macro call takes too long to match"),
                });
            }
        }
    }
    Err(no_match(rules, &input, call))
}

/// The error at the token where the rule that got furthest stopped, or behind the last one.
fn no_match(rules: &Rules, input: &[TokenTree], call: &Call<'_>) -> Failure {
    let mut furthest = None;
    for reached in rules.rules.iter().filter_map(|rule| matching::reached(&rule.pattern, input)) {
        if reached.is_beyond(furthest) {
            furthest = Some(reached);
        }
    }
    match furthest {
        Some(Reached::Token(place)) => {
            Failure { place, message: String::from("no rules expected this token in macro call") }
        }
        Some(Reached::End) | None => {
            let place = input.last().map_or(call.place, end_of);
            Failure { place, message: String::from("unexpected end of macro invocation") }
        }
    }
}

/// Where the last token of a tree stands.
fn end_of(tree: &TokenTree) -> Span {
    if let TokenTree::Group(group) = tree { group.span_close() } else { tree.span() }
}

/// How many trees one token of Rust takes: lifetimes and long operators are several for proc-macro2.
fn token_length(trees: &[TokenTree]) -> usize {
    let Some(TokenTree::Punct(first)) = trees.first() else { return 1 };
    if first.as_char() == '\'' {
        return 2.min(trees.len());
    }
    const OPERATORS: &[&str] = &[
        "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=",
        "^=", "&=", "|=", "<<", ">>", "..",
    ];
    let joined = joined_puncts(trees);
    OPERATORS.iter().find(|operator| joined.starts_with(**operator)).map_or(1, |operator| operator.len())
}

/// The signs that stand together without space, at most three.
fn joined_puncts(trees: &[TokenTree]) -> String {
    let mut text = String::new();
    for tree in trees.iter().take(3) {
        let TokenTree::Punct(punct) = tree else { break };
        text.push(punct.as_char());
        if punct.spacing() == proc_macro2::Spacing::Alone {
            break;
        }
    }
    text
}
