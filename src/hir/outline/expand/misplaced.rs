//! A variable in a macro's body, with what stands around it, to why no fragment of its kind may stand there.
//!
//! For rustc a fragment is one piece whatever it is made of: a path does not go on behind it, and a type is no expression. For us
//! it is its tokens again, which would fit.

use proc_macro2::{Delimiter, TokenTree};

use super::pattern::{FragmentKind, Part};

/// What rustc says of a fragment between `before` and `after`, if it cannot stand there.
pub(super) fn misplaced(kind: FragmentKind, before: &[Part], after: &[Part]) -> Option<String> {
    match kind {
        FragmentKind::Ty | FragmentKind::Path => path_like(kind, before, after),
        FragmentKind::Expr | FragmentKind::Expr2021 | FragmentKind::Literal => value_like(kind, before),
        variants!(FragmentKind: Block | Ident | Item | Lifetime | Meta | Pat | PatParam | Stmt | Tt | Vis) => None,
    }
}

fn path_like(kind: FragmentKind, before: &[Part], after: &[Part]) -> Option<String> {
    if ends_with(before, "::") {
        return Some(String::from("expected identifier, found metavariable"));
    }
    if starts_with(after, "::") {
        return Some(match kind == FragmentKind::Ty {
            true => String::from("missing angle brackets in associated item path"),
            false => String::from("macro expansion ignores `::` and any tokens following"),
        });
    }
    let in_type = ends_with(before, "->") || (ends_with(before, ":") && !ends_with(before, "::"));
    if in_type && starts_with(after, "<") {
        return Some(String::from("expected one of `)` or `,`, found `<`"));
    }
    let is_value = is_assigned(before) || ends_with_word(before, &["return"]);
    let followed = match after.first() {
        Some(Part::Group { delimiter: Delimiter::Brace, .. }) => "{",
        Some(Part::Group { delimiter: Delimiter::Parenthesis, .. }) if kind == FragmentKind::Ty => "(",
        _ if starts_with(after, "!") && !starts_with(after, "!=") => "!",
        _ => return None,
    };
    match (kind == FragmentKind::Ty, followed) {
        (true, "!") => Some(String::from("expected one of `;` or `=`, found `!`")),
        (true, "(") => Some(String::from("expected expression, found `ty` metavariable")),
        (true, _) if is_value || before.is_empty() => {
            Some(String::from("expected expression, found `ty` metavariable"))
        }
        (true, _) if ends_with_word(before, &["let"]) => {
            Some(String::from("expected pattern, found `ty` metavariable"))
        }
        (false, sign) if is_value => {
            Some(format!("expected one of `.`, `;`, `?`, `else`, or an operator, found `{sign}`"))
        }
        (true | false, _) => None,
    }
}

fn value_like(kind: FragmentKind, before: &[Part]) -> Option<String> {
    const NAMING: &[&str] = &["fn", "struct", "enum", "mod", "trait", "static"];
    if ends_with_word(before, NAMING) {
        return Some(String::from("expected identifier, found metavariable"));
    }
    let is_field = ends_with(before, ".") && !ends_with(before, "..");
    is_field.then(|| format!("unexpected token: `{}` metavariable", kind.name()))
}

/// Whether a single `=` stands before: not the end of `==`, `<=` and the like, but also that of `+=`.
fn is_assigned(before: &[Part]) -> bool {
    ends_with(before, "=") && !["==", "!=", "<=", ">="].iter().any(|operator| ends_with(before, operator))
}

fn ends_with_word(before: &[Part], words: &[&str]) -> bool {
    matches!(before.last(), Some(Part::Token(TokenTree::Ident(word))) if words.iter().any(|known| word == known))
}

fn sign(part: &Part) -> Option<char> {
    match part {
        Part::Token(TokenTree::Punct(punct)) => Some(punct.as_char()),
        Part::Token(_) | variants!(Part: Group | Fragment | Variable | CrateRoot | Repeat) => None,
    }
}

fn starts_with(parts: &[Part], signs: &str) -> bool {
    signs.chars().enumerate().all(|(index, wanted)| parts.get(index).and_then(sign) == Some(wanted))
}

fn ends_with(parts: &[Part], signs: &str) -> bool {
    let start = parts.len().checked_sub(signs.len());
    start.is_some_and(|start| starts_with(&parts[start..], signs))
}
