//! How large things are (VISUAL section 4): text on the monospace grid, cells, rows.

use unicode_width::UnicodeWidthStr;

use crate::scene::{Cell, Content, are_elements, messages};

use super::geometry::{Px, px};

pub const FRAME_WIDTH: Px = px(292.0);
/// Where the cells of a frame end.
pub const CELLS_END: Px = px(280.0);
pub const NAME_X: Px = px(14.0);
pub const INDENT: Px = px(12.0);
pub const FRAME_HEAD: Px = px(26.0);
/// From the top of a frame to its first row.
pub const FIRST_ROW: Px = px(36.0);
pub const FRAME_GAP: Px = px(10.0);
/// Between the stack of one thread and the head of the next.
pub const THREAD_GAP: Px = px(16.0);
pub const ROW: Px = px(36.0);
pub const STRUCT_ROW: Px = px(32.0);
pub const CELL: Px = px(26.0);
pub const TABLE_ROW: Px = px(30.0);
/// Where frames begin under the column's head.
pub const TOP: Px = px(26.0);
pub const HEAP_X: Px = px(348.0);
pub const BLOCK_X: Px = px(356.0);
/// Between a block and its child at the right.
pub const CHILD_GAP: Px = px(30.0);
pub const BLOCK_GAP: Px = px(9.0);
/// Over a block that an arrow comes down into.
pub const CHANNEL_ROOM: Px = px(16.0);
pub const LABEL_GAP: Px = px(8.0);
/// A block that is wider than this with its label at its right has the label under it: a phone has room for no more.
pub const NARROW: Px = px(312.0);
/// The widest figure.
pub const MAX_WIDTH: Px = px(716.0);
/// Room over the cells for the name of a variant.
pub const HEADING: Px = px(14.0);
/// From the name of a row to its cells when they stand under it.
pub const STACKED: Px = px(30.0);
/// Between the left edge of the cells and the middle of the number of a drop.
pub const NUMBER_ROOM: Px = px(13.0);
/// The second line of a label.
pub const REMARK: Px = px(13.0);
/// The line that says how many variables are left out.
pub const LEFT_OUT: Px = px(22.0);
/// The legend of the drops' numbers under everything else.
pub const LEGEND: Px = px(26.0);
/// Room under a row whose elements are pointed to one by one.
pub const BRACKET_ROOM: Px = px(16.0);

const PART: Px = px(54.0);
const TABLE_PART: Px = px(50.0);
const BYTE: Px = px(17.0);
const SCALAR: Px = px(32.0);
const WIDEN: Px = px(8.0);

/// Columns of the grid: wide characters take two, combining marks none.
pub fn columns(text: &str) -> i32 {
    text.width() as i32
}

/// 13 px monospace.
pub fn mono(text: &str) -> Px {
    px(7.8) * columns(text)
}

/// 11 px monospace.
pub fn small_mono(text: &str) -> Px {
    px(6.6) * columns(text)
}

/// 11 px sans-serif. The widths of letters differ from font to font, so there are three kinds, each a little generous.
pub fn sans(text: &str) -> Px {
    text.chars().map(sans_letter).sum()
}

fn sans_letter(c: char) -> Px {
    match c {
        ' ' | '·' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '(' | ')' | '[' | ']' | '\u{202f}' => px(3.3),
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' => px(3.6),
        'm' | 'w' | 'M' | 'W' | '@' | '…' => px(9.6),
        c if c.is_ascii_lowercase() => px(6.0),
        c if c.is_ascii() => px(6.5),
        c => px(6.5) * columns(c.encode_utf8(&mut [0; 4])).max(0),
    }
}

/// Where a run of cells stands, which decides how wide they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Setting {
    /// A row of a frame.
    Frame,
    /// A strip on the heap.
    Strip,
    /// A row of a table on the heap.
    Table,
}

/// The widths of the cells of a row. Numbers of one row are equally wide.
pub fn widths(cells: &[Cell], setting: Setting) -> Vec<Px> {
    let alone = cells.len() == 1;
    let alike = are_elements(cells);
    let is_element = |c: &Cell| alike && matches!(c.content, Content::Value(_) | Content::Uninitialised);
    let scalars = cells.iter().filter(|c| is_element(c)).map(element);
    let scalar = scalars.max().unwrap_or(SCALAR);
    let letters = cells.iter().any(|c| matches!(c.content, Content::Letter(..) | Content::Space));
    let width = |cell: &Cell| {
        let (bare, is_byte) = (cell.label.is_none(), cell.bytes.end - cell.bytes.start == 1);
        match &cell.content {
            Content::Uninitialised if !alone && is_byte && bare => BYTE,
            Content::Value(_) | Content::Uninitialised if is_element(cell) && !alone => scalar,
            Content::Value(_) if bare && !alone => element(cell),
            Content::Spare(None) if letters || is_byte && scalar == SCALAR => BYTE,
            Content::Spare(None) => scalar,
            Content::Spare(Some(_))
            | variants!(
                Content: Value | Flag | Letter | Space | Pointer | Null | NoBuffer | Unused | Uninitialised | Gap
                    | Private | ZeroSized
            ) => width(cell, setting),
        }
    };
    cells.iter().map(width).collect()
}

fn element(cell: &Cell) -> Px {
    cell.content.value().map_or(SCALAR, |text| widened(SCALAR, mono(text) + px(12.0)))
}

fn width(cell: &Cell, setting: Setting) -> Px {
    let part = match setting {
        Setting::Frame | Setting::Strip => PART,
        Setting::Table => TABLE_PART,
    };
    let label = cell.label.as_deref().map_or(Px(0), |label| small_mono(label) + px(4.0));
    match &cell.content {
        Content::Value(text) | Content::Flag(text, _) => widened(part, px(14.0) + label + mono(text)),
        Content::Letter(text, bytes) => widened(BYTE * (*bytes).clamp(1, 4) as i32, mono(text) + px(4.0)),
        Content::Space => BYTE,
        // Behind the bytes of a pointer.
        Content::Pointer(_) if cell.label.is_none() => px(26.0),
        Content::Pointer(_) | Content::Null | Content::NoBuffer => widened(part, px(24.0) + label),
        Content::Uninitialised => widened(part, px(14.0) + label + mono("··")),
        Content::Unused => px(36.0),
        Content::Spare(None) => SCALAR,
        Content::Spare(Some(count)) => sans(&messages::spare(*count)) + px(18.0),
        Content::Gap(count) => sans(&messages::gap(*count)) + px(16.0),
        Content::Private => px(14.0) + label + sans(messages::PRIVATE),
        Content::ZeroSized => px(12.0),
    }
}

/// How wide the label of a block may be: a name and a short type.
const BLOCK_NOTE: Px = px(170.0);

/// `least`, or as many steps of 8 more as `need` takes.
fn widened(least: Px, need: Px) -> Px {
    let over = (need - least).0.max(0);
    least + WIDEN * ((over + WIDEN.0 - 1) / WIDEN.0)
}

/// Shortens a name to `limit`: its first letters and an ellipsis.
pub fn short_name(name: &str, limit: Px) -> String {
    if mono(name) <= limit {
        return name.to_string();
    }
    let mut kept = String::new();
    for c in name.chars() {
        kept.push(c);
        if mono(&kept) + px(7.8) > limit && columns(&kept) > 3 {
            kept.pop();
            break;
        }
    }
    kept + "…"
}

/// Shortens a line of notes to `limit`: inside angle brackets first, then at the end of the type's name.
pub fn short_note(note: &str, limit: Px) -> String {
    if sans(note) <= limit {
        return note.to_string();
    }
    let shorter = match (note.find('<'), note.rfind('>')) {
        (Some(open), Some(close)) if open < close => format!("{}<…>{}", &note[..open], &note[close + 1..]),
        _ => note.to_string(),
    };
    if sans(&shorter) <= limit {
        return shorter;
    }
    let (name, rest) =
        shorter.rsplit_once(" · ").map_or((shorter.as_str(), String::new()), |(n, r)| (n, format!(" · {r}")));
    let room = limit - sans(&rest) - sans("…");
    let mut kept = String::new();
    for c in name.chars() {
        if sans(&kept) + px(6.0) > room && columns(&kept) >= 4 {
            break;
        }
        kept.push(c);
    }
    format!("{kept}…{rest}")
}

/// The label of a block with its long types shortened.
pub fn short_block_note(note: &str) -> String {
    short_note(note, BLOCK_NOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_types_lose_their_arguments_first() {
        assert_eq!(short_note("HashMap<String, Vec<i32>> · 48 B", px(120.0)), "HashMap<…> · 48 B");
        assert_eq!(short_note("String · 24 B", px(120.0)), "String · 24 B");
        assert!(short_note("AVeryLongNameOfAType · 8 B", px(100.0)).ends_with("… · 8 B"));
    }

    #[test]
    fn cells_widen_in_steps_of_eight() {
        assert_eq!(widened(px(54.0), px(54.0)), px(54.0));
        assert_eq!(widened(px(54.0), px(55.0)), px(62.0));
    }
}
