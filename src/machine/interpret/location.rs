//! A place in a text to the line and column that a `Location` of it names.

use unicode_width::UnicodeWidthChar;

use crate::source::Source;

/// Line and column of a byte offset, from 1. The column counts places on a terminal and not characters, as rustc's locations do
/// (unlike its messages and `column!()`): a tab takes four, a wide character two, a combining one none.
pub fn line_and_column(source: &Source, offset: u32) -> (u32, u32) {
    let line = source.line(offset);
    let before = source.line_column(offset).column as usize - 1;
    let width = |c: char| if c == '\t' { 4 } else { c.width().unwrap_or(1) };
    let column: usize = source.line_text(line).chars().take(before).map(width).sum();
    (line, column as u32 + 1)
}
