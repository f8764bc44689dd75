//! Which elements of a long row are shown: the first, the last and those that something happens to.

use std::ops::Range;

use super::{Cell, Content};

/// A piece of a row of elements.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// These elements, one cell each.
    Shown(Range<u64>),
    /// These are left out.
    Gap(Range<u64>),
}

/// How a row of a given width is shortened.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Up to so many elements are all shown.
    pub whole: u64,
    /// Else so many at the beginning,
    pub head: u64,
    /// and so many at the end.
    pub tail: u64,
    /// No gap is shorter: the words for it would take more room than what it stands for.
    pub least: u64,
}

/// Text: up to 16 bytes, else 12 and 3.
pub const TEXT: Rule = Rule { whole: 16, head: 12, tail: 3, least: 4 };
/// Elements on the heap: up to 16, else 3 and 3.
pub const HEAP: Rule = Rule { whole: 16, head: 3, tail: 3, least: 2 };
/// The same where room behind them is told as well.
pub const BEFORE_SPARE: Rule = Rule { whole: 6, head: 3, tail: 2, least: 2 };
/// Elements beside a name in a frame: up to 5, else 2 and 1.
pub const FRAME: Rule = Rule { whole: 5, head: 2, tail: 1, least: 2 };
/// Bytes in hexadecimal: up to 8, else 5 and 2.
pub const RAW: Rule = Rule { whole: 8, head: 5, tail: 2, least: 2 };
/// Wide elements: one at each end.
pub const NARROW: Rule = Rule { whole: 2, head: 1, tail: 1, least: 1 };
/// The widest elements: the first alone.
pub const NARROWEST: Rule = Rule { whole: 1, head: 1, tail: 0, least: 1 };
/// Bytes of a value in a frame, in rows of eight: up to 4 rows, else 2 and 1.
pub const BYTE_ROWS: Rule = Rule { whole: 4, head: 2, tail: 1, least: 2 };
/// More cells than this in one row, and a struct on the heap becomes a table with a row for each field.
pub const CELLS_IN_A_ROW: usize = 5;
/// Rows of a table or of a struct: up to 10, else 4 and 2.
pub const ROWS: Rule = Rule { whole: 10, head: 4, tail: 2, least: 2 };

/// The columns of eight pixels that a row of a frame may take.
pub const IN_FRAME: usize = 33;
/// On the heap there is a little more room.
pub const ON_HEAP: usize = 38;

/// An index beside it takes a part of that.
pub const INDEX: usize = 2;

/// The columns of a part with a short label.
const PART: usize = 7;

/// Whether cells are elements, which are equally wide, and not parts of different kinds: some of which have names, or are
/// words beside numbers, as the key of a map and the state of a future are.
pub fn are_elements(cells: &[Cell]) -> bool {
    let is_value = |cell: &&Cell| matches!(cell.content, Content::Value(_) | Content::Uninitialised);
    let is_word = |cell: &&Cell| matches!(&cell.content, Content::Value(text) if text.starts_with(char::is_alphabetic) && !matches!(text.as_str(), "NaN" | "inf"));
    let is_text = |cell: &Cell| matches!(&cell.content, Content::Value(text) if text.starts_with('"'));
    let words = cells.iter().filter(is_word).count();
    let alike = words == 0 || words == cells.iter().filter(is_value).count();
    alike && cells.iter().all(|cell| cell.label.is_none() && !is_text(cell))
}

/// Whether the cells are narrow enough for one row. The elements of a row are equally wide: four columns, or what the
/// longest one needs with its margin.
pub fn fits(cells: &[Cell], columns_there: usize) -> bool {
    columns(cells) <= columns_there
}

/// The columns that cells take in one row.
pub fn columns(cells: &[Cell]) -> usize {
    let alike = are_elements(cells);
    let is_element = |cell: &&Cell| {
        alike && matches!(cell.content, Content::Value(_) | Content::Uninitialised | Content::Spare(None))
    };
    let has_letters = cells.iter().any(|c| matches!(c.content, Content::Letter(..) | Content::Space));
    let wide = |text: &str| (text.chars().count() + 2).max(4);
    let element = cells.iter().filter(is_element).map(|cell| cell.content.value().map_or(4, wide));
    let element = if has_letters { 2 } else { element.max().unwrap_or(4) };
    let width = |cell: &Cell| match &cell.content {
        _ if is_element(&cell) => element,
        Content::Value(text) if cell.label.is_none() => wide(text),
        Content::Value(text) | Content::Flag(text, _) => {
            let label = cell.label.as_ref().map_or(0, |label| label.chars().count());
            // In tenths of a pixel: the margins, the small letters of the label, and those of the value.
            let need = 180 + 66 * label + 78 * text.chars().count();
            PART + need.saturating_sub(540).div_ceil(80)
        }
        Content::Pointer(_) | Content::Null | Content::NoBuffer if cell.label.is_some() => PART,
        Content::Letter(_, bytes) => 2 * *bytes as usize,
        Content::Space => 2,
        Content::Gap(_) | Content::Spare(Some(_)) => 8,
        Content::Private => 8 + cell.label.as_ref().map_or(0, |label| label.chars().count()),
        Content::Spare(None) | variants!(Content: Pointer | Null | NoBuffer | Unused | Uninitialised | ZeroSized) => 6,
    };
    cells.iter().map(width).sum()
}

/// A number of more digits than a row has room for keeps its first and its last ones.
pub fn number(text: String) -> String {
    if text.len() <= 26 || !text.is_ascii() {
        return text;
    }
    format!("{}…{}", &text[..12], &text[text.len() - 9..])
}

/// Splits `0..count` by the rule; `kept` elements are shown in any case (at most four of them).
pub fn pieces(count: u64, rule: Rule, kept: &[u64]) -> Vec<Piece> {
    if count <= rule.whole {
        return vec![Piece::Shown(0..count)];
    }
    let mut shown: Vec<u64> = (0..rule.head).chain(count - rule.tail..count).collect();
    shown.extend(kept.iter().copied().filter(|&k| k < count).take(4));
    shown.sort_unstable();
    shown.dedup();
    let mut pieces = Vec::new();
    let mut next = 0;
    for index in shown {
        match pieces.last_mut() {
            Some(Piece::Shown(run)) if index - next < rule.least => run.end = index + 1,
            _ => {
                if index > next {
                    pieces.push(Piece::Gap(next..index));
                }
                pieces.push(Piece::Shown(index..index + 1));
            }
        }
        next = index + 1;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_rows_are_whole() {
        assert_eq!(pieces(16, HEAP, &[]), vec![Piece::Shown(0..16)]);
        assert_eq!(pieces(0, HEAP, &[]), vec![Piece::Shown(0..0)]);
    }

    #[test]
    fn a_gap_is_never_longer_than_what_it_stands_for() {
        assert_eq!(pieces(18, TEXT, &[]), vec![Piece::Shown(0..18)]);
        assert_eq!(pieces(6, FRAME, &[2, 3]), vec![Piece::Shown(0..6)]);
        assert_eq!(pieces(3, NARROW, &[]), vec![Piece::Shown(0..1), Piece::Gap(1..2), Piece::Shown(2..3)]);
    }

    #[test]
    fn long_rows_keep_their_ends_and_what_matters() {
        let million = pieces(1_000_000, HEAP, &[500]);
        assert_eq!(
            million,
            vec![
                Piece::Shown(0..3),
                Piece::Gap(3..500),
                Piece::Shown(500..501),
                Piece::Gap(501..999_997),
                Piece::Shown(999_997..1_000_000)
            ]
        );
    }
}
