//! A macro's pattern to what is ambiguous in it: what may not follow a fragment, names that are bound twice, endless repetitions.
//! (Reference, "Follow-set ambiguity restrictions".)

use proc_macro2::{Delimiter, Span, TokenTree};

use super::Failure;
use super::pattern::{FragmentKind, Part, RepeatOp};
use crate::hir::outline::mark;

/// What a part of a pattern may begin with.
#[derive(Clone, PartialEq)]
enum Start {
    /// A sign or word.
    Token(String),
    Fragment(String, FragmentKind),
}

/// Checks all of a rule's pattern, which stands at `place`.
pub(super) fn check(pattern: &[Part], place: Span) -> Result<(), Failure> {
    let mut names = Vec::new();
    bound_twice(pattern, &mut names)?;
    parts(pattern, &[], place)
}

fn failure(place: Span, message: impl Into<String>) -> Failure {
    Failure { place, message: message.into() }
}

fn bound_twice(pattern: &[Part], names: &mut Vec<String>) -> Result<(), Failure> {
    for part in pattern {
        match part {
            Part::Fragment { name, place, .. } => {
                if names.contains(name) {
                    return Err(failure(*place, "duplicate matcher binding"));
                }
                names.push(name.clone());
            }
            Part::Group { inner, .. } | Part::Repeat { inner, .. } => bound_twice(inner, names)?,
            Part::Token(_) | Part::Variable { .. } | Part::CrateRoot { .. } => {}
        }
    }
    Ok(())
}

/// `after` is what may follow the last of them.
fn parts(pattern: &[Part], after: &[Start], place: Span) -> Result<(), Failure> {
    for (index, part) in pattern.iter().enumerate() {
        let (mut next, is_end) = first(&pattern[index + 1..]);
        if is_end {
            next.extend_from_slice(after);
        }
        match part {
            Part::Fragment { name, kind, place } => {
                if let Some(bad) = next.iter().find(|start| !may_follow(*kind, start)) {
                    return Err(not_allowed(name, *kind, bad, *place));
                }
            }
            Part::Group { inner, .. } => parts(inner, &[], place)?,
            Part::Repeat { inner, separator, op, .. } => {
                if separator.is_empty() && *op != RepeatOp::Optional && first(inner).1 {
                    return Err(failure(place, "repetition matches empty token tree"));
                }
                // As in rustc, another round without a separator is not looked at: `$($t:ty)*` is allowed.
                if let (Some(separator), true) = (separator.first(), *op != RepeatOp::Optional) {
                    next.push(Start::Token(separator.to_string()));
                }
                parts(inner, &next, place)?;
            }
            Part::Token(_) | Part::Variable { .. } | Part::CrateRoot { .. } => {}
        }
    }
    Ok(())
}

fn not_allowed(name: &str, kind: FragmentKind, start: &Start, place: Span) -> Failure {
    let found = match start {
        Start::Token(text) => format!("`{text}`"),
        Start::Fragment(name, kind) => format!("`${}:{}`", mark::strip(name), kind.name()),
    };
    let (name, kind) = (mark::strip(name), kind.name());
    failure(place, format!("`${name}:{kind}` is followed by {found}, which is not allowed for `{kind}` fragments"))
}

/// What the parts may begin with, and whether they may match nothing at all.
fn first(pattern: &[Part]) -> (Vec<Start>, bool) {
    let mut starts = Vec::new();
    for (index, part) in pattern.iter().enumerate() {
        match part {
            Part::Token(token) => {
                starts.push(Start::Token(sign(token, pattern.get(index + 1))));
                return (starts, false);
            }
            Part::Group { delimiter, .. } => {
                starts.push(Start::Token(String::from(match delimiter {
                    Delimiter::Parenthesis => "(",
                    Delimiter::Brace => "{",
                    Delimiter::Bracket => "[",
                    Delimiter::None => "",
                })));
                return (starts, false);
            }
            Part::Fragment { name, kind, .. } => {
                starts.push(Start::Fragment(name.clone(), *kind));
                if *kind != FragmentKind::Vis {
                    return (starts, false);
                }
            }
            Part::Repeat { inner, separator, op, .. } => {
                let (own, empty) = first(inner);
                starts.extend(own);
                if empty && let Some(separator) = separator.first() {
                    starts.push(Start::Token(separator.to_string()));
                }
                if *op == RepeatOp::Some && !empty {
                    return (starts, false);
                }
            }
            Part::Variable { .. } | Part::CrateRoot { .. } => return (starts, false),
        }
    }
    (starts, true)
}

/// A token, `=>` as one.
fn sign(token: &TokenTree, next: Option<&Part>) -> String {
    match (token, next) {
        (TokenTree::Punct(first), Some(Part::Token(TokenTree::Punct(second))))
            if first.as_char() == '=' && second.as_char() == '>' =>
        {
            String::from("=>")
        }
        _ => mark::strip(&token.to_string()).to_owned(),
    }
}

fn may_follow(kind: FragmentKind, start: &Start) -> bool {
    let is_one_of = |signs: &[&str]| matches!(start, Start::Token(text) if signs.contains(&text.as_str()));
    match kind {
        FragmentKind::Expr | FragmentKind::Expr2021 | FragmentKind::Stmt => is_one_of(&["=>", ",", ";"]),
        FragmentKind::Ty | FragmentKind::Path => {
            is_one_of(&["{", "[", "=>", ",", ">", "=", ":", ";", "|", "as", "where"])
                || matches!(start, Start::Fragment(_, FragmentKind::Block))
        }
        FragmentKind::Pat => is_one_of(&["=>", ",", "=", "if", "in"]),
        FragmentKind::PatParam => is_one_of(&["=>", ",", "=", "|", "if", "in"]),
        FragmentKind::Vis => match start {
            Start::Token(text) => {
                text == ","
                    || text != "priv" && text.starts_with(|c: char| c == '_' || c.is_alphabetic())
                    || ["(", "[", "!", "*", "&", "?", "<", ":"].contains(&text.as_str())
            }
            Start::Fragment(_, kind) => matches!(kind, FragmentKind::Ident | FragmentKind::Ty | FragmentKind::Path),
        },
        variants!(FragmentKind: Block | Ident | Item | Lifetime | Literal | Meta | Tt) => true,
    }
}
