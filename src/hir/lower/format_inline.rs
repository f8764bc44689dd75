//! Format strings and the literals that they show plainly to strings without these: rustc makes them part of the text, and so the
//! room that `format!` allocates for the result follows from their length.

use super::format_spec::{Argument, Count, Piece, Placeholder};

/// The pieces with the texts of literals in place of the placeholders that show them, and which arguments these were. Placeholders
/// that are left say their argument by position. `literal` gives the text of an argument that is one, `named` the place of a name
/// among the `written` arguments. Nothing changes when an argument is missing, which is reported later.
pub(super) fn inline(
    pieces: &[Piece],
    written: usize,
    literal: impl Fn(usize) -> Option<String>,
    named: impl Fn(&str) -> Option<usize>,
) -> Option<(Vec<Piece>, Vec<usize>)> {
    let (mut inlined, mut used, mut next) = (Vec::new(), Vec::new(), 0);
    let mut following = || {
        next += 1;
        (next <= written).then_some(next - 1)
    };
    for piece in pieces {
        let Piece::Placeholder(placeholder) = piece else {
            push(&mut inlined, piece.clone());
            continue;
        };
        let mut placeholder = placeholder.clone();
        if placeholder.precision == Count::Star {
            placeholder.precision = Count::Param(Argument::Position(following()?));
        }
        let index = match &placeholder.argument {
            Argument::Next => Some(following()?),
            Argument::Position(index) => Some(*index).filter(|index| *index < written),
            Argument::Name(name) => named(name),
        };
        let text = index.filter(|_| is_plain(&placeholder)).and_then(&literal);
        match (text, index) {
            (Some(text), Some(index)) => {
                used.push(index);
                push(&mut inlined, Piece::Text(text));
            }
            (None, Some(index)) if placeholder.argument == Argument::Next => {
                placeholder.argument = Argument::Position(index);
                push(&mut inlined, Piece::Placeholder(placeholder));
            }
            (_, _) => push(&mut inlined, Piece::Placeholder(placeholder)),
        }
    }
    (!used.is_empty()).then_some((inlined, used))
}

/// `{}` without any specification.
fn is_plain(placeholder: &Placeholder) -> bool {
    *placeholder == Placeholder::plain(placeholder.argument.clone())
}

/// Adds a piece; texts that follow each other become one.
pub(super) fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (_, Piece::Text(more)) if more.is_empty() => {}
        (Some(Piece::Text(text)), Piece::Text(more)) => text.push_str(&more),
        (_, piece) => pieces.push(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::lower::format_spec;

    fn inlined(format: &str, literals: &[Option<&str>]) -> Option<String> {
        let pieces = format_spec::parse(format).ok()?;
        let literal = |index: usize| literals[index].map(String::from);
        let (pieces, _) = inline(&pieces, literals.len(), literal, |_| None)?;
        let shown = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeholder(placeholder) => format!("<{:?}>", placeholder.argument),
        });
        Some(shown.collect())
    }

    #[test]
    fn plain_literals_become_text() {
        assert_eq!(inlined("a{}b{}", &[Some("1"), None]).as_deref(), Some("a1b<Position(1)>"));
        assert_eq!(inlined("{0}{0:?}{0}", &[Some("{")]).as_deref(), Some("{<Position(0)>{"));
        assert_eq!(inlined("{:.*}{}", &[None, None, Some("x")]).as_deref(), Some("<Position(1)>x"));
        assert_eq!(inlined("{:5}{}", &[Some("x"), None]), None);
        assert_eq!(inlined("{}{}", &[Some("x")]), None);
    }
}
