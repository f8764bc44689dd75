//! A macro's pattern to what is ambiguous in it: what may not follow a fragment, names that are bound twice, endless repetitions.
//! (Reference, "Follow-set ambiguity restrictions".)

use proc_macro2::{Delimiter, Span, TokenTree};

use super::pattern::{FragmentKind, Part, RepeatOp};
use super::{Failure, token_length};
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
                if !separator.is_empty() && *op != RepeatOp::Optional {
                    next.push(Start::Token(text(separator)));
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
            Part::Token(_) => {
                starts.push(Start::Token(sign(&pattern[index..])));
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
                if empty && !separator.is_empty() {
                    starts.push(Start::Token(text(separator)));
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

/// The token that the parts begin with, which may be several trees.
fn sign(parts: &[Part]) -> String {
    let trees: Vec<TokenTree> = parts
        .iter()
        .map_while(|part| match part {
            Part::Token(token) => Some(token.clone()),
            variants!(Part: Fragment | Group | Repeat | Variable | CrateRoot) => None,
        })
        .take(3)
        .collect();
    text(&trees[..token_length(&trees).min(trees.len())])
}

fn text(token: &[TokenTree]) -> String {
    token.iter().map(|tree| mark::strip(&tree.to_string()).to_owned()).collect()
}

fn may_follow(kind: FragmentKind, start: &Start) -> bool {
    let is_one_of = |signs: &[&str]| matches!(start, Start::Token(text) if signs.contains(&text.as_str()));
    match kind {
        FragmentKind::Expr | FragmentKind::Expr2021 | FragmentKind::Stmt => is_one_of(&["=>", ",", ";"]),
        FragmentKind::Ty | FragmentKind::Path => {
            is_one_of(&["{", "[", "=>", ",", ">", ">>", "=", ":", ";", "|", "as", "where"])
                || matches!(start, Start::Fragment(_, FragmentKind::Block))
        }
        FragmentKind::Pat => is_one_of(&["=>", ",", "=", "if", "in"]),
        FragmentKind::PatParam => is_one_of(&["=>", ",", "=", "|", "if", "in"]),
        FragmentKind::Vis => match start {
            Start::Token(text) => {
                text == ","
                    || text != "priv" && text.starts_with(|c: char| c == '_' || c.is_alphabetic())
                    || text.starts_with('\'')
                    || ["(", "[", "!", "*", "&", "&&", "?", "<", "<<", "::"].contains(&text.as_str())
            }
            Start::Fragment(_, kind) => matches!(kind, FragmentKind::Ident | FragmentKind::Ty | FragmentKind::Path),
        },
        variants!(FragmentKind: Block | Ident | Item | Lifetime | Literal | Meta | Tt) => true,
    }
}
