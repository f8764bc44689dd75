//! UTF-8 to cells, one for each character, as wide as its bytes.

use unicode_width::UnicodeWidthChar;

use super::cells::gap;
use super::elide::{self, Piece, Rule};
use super::{Cell, Content};

/// The characters of a text in as many columns as there are; a long one keeps its beginning, its end and the characters at the
/// offsets `kept`.
pub fn cells(bytes: &[u8], kept: &[u64], columns: usize) -> Vec<Cell> {
    let letters = letters(bytes);
    let len = bytes.len() as u64;
    if len <= elide::TEXT.whole && elide::fits(&letters, columns) {
        return letters;
    }
    let index = |offset: &u64| letters.iter().position(|l| l.bytes.contains(offset)).map(|i| i as u64);
    let kept: Vec<u64> = kept.iter().filter_map(index).collect();
    // The more letters in the middle are kept, the fewer of the ends: every gap between them takes room as well.
    let shorter = ENDS.iter().map(|&ends| (ends, kept.as_slice()));
    let fewer = (0..kept.len()).rev().map(|count| (ENDS[ENDS.len() - 1], &kept[..count]));
    let all = shorter.chain(fewer).map(|(ends, kept)| shortened(&letters, len, ends, kept));
    let mut all = all.skip_while(|cells| !elide::fits(cells, columns));
    all.next().unwrap_or_else(|| shortened(&letters, len, ENDS[0], &[]))
}

/// So many bytes stay at the beginning and at the end of a long text.
const ENDS: [(u64, u64); 4] = [(elide::TEXT.head, elide::TEXT.tail), (8, 3), (4, 2), (1, 1)];

fn shortened(letters: &[Cell], len: u64, (first, last): (u64, u64), kept: &[u64]) -> Vec<Cell> {
    let head = letters.iter().take_while(|l| l.bytes.end <= first).count().max(1);
    let tail = letters.iter().rev().take_while(|l| l.bytes.start + last >= len).count().max(1);
    let rule = Rule { whole: (head + tail) as u64, head: head as u64, tail: tail as u64, ..elide::TEXT };
    let mut cells = Vec::new();
    for piece in elide::pieces(letters.len() as u64, rule, kept) {
        match piece {
            Piece::Shown(run) => cells.extend_from_slice(&letters[run.start as usize..run.end as usize]),
            Piece::Gap(run) => {
                let (first, last) = (&letters[run.start as usize], &letters[run.end as usize - 1]);
                cells.push(gap(first.bytes.start..last.bytes.end, 1, 0));
            }
        }
    }
    cells
}

fn letters(bytes: &[u8]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut offset = 0;
    let mut push = |content: Content, width: u64| {
        cells.push(Cell { label: None, content, changed: false, bytes: offset..offset + width });
        offset += width;
    };
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            push(letter(c), c.len_utf8() as u64);
        }
        for byte in chunk.invalid() {
            push(Content::Letter(format!("{byte:02x}"), 1), 1);
        }
    }
    cells
}

fn letter(c: char) -> Content {
    let width = c.len_utf8() as u32;
    match c {
        ' ' => Content::Space,
        '\n' | '\r' | '\t' => Content::Letter(c.escape_default().to_string(), width),
        '\0' => Content::Letter("\\0".to_string(), width),
        c if c.is_control() => Content::Letter(format!("\\x{:02x}", u32::from(c)), width),
        c if is_mark(c) => Content::Letter(format!("\u{25cc}{c}"), width),
        // What joins or chooses a form has no form of its own.
        c if c.width() == Some(0) || c.is_whitespace() => Content::Letter(format!("{:x}", u32::from(c)), width),
        c => Content::Letter(c.to_string(), width),
    }
}

/// Marks that are set over or under the letter before; alone they stand at a dotted circle.
fn is_mark(c: char) -> bool {
    let blocks = ['\u{300}'..='\u{36f}', '\u{483}'..='\u{489}', '\u{591}'..='\u{5bd}', '\u{64b}'..='\u{65f}'];
    let more = ['\u{1ab0}'..='\u{1aff}', '\u{1dc0}'..='\u{1dff}', '\u{20d0}'..='\u{20ff}', '\u{fe20}'..='\u{fe2f}'];
    blocks.iter().chain(&more).any(|block| block.contains(&c)) || matches!(c, '\u{3099}' | '\u{309a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        said_in(text, &[], elide::ON_HEAP)
    }

    fn said_in(text: &str, kept: &[u64], columns: usize) -> Vec<String> {
        let letter = |cell: Cell| match cell.content {
            Content::Letter(letter, width) => format!("{letter}:{width}"),
            Content::Space => "␣".to_string(),
            Content::Gap(count) => format!("{count} more"),
            other => format!("{other:?}"),
        };
        cells(text.as_bytes(), kept, columns).into_iter().map(letter).collect()
    }

    #[test]
    fn characters_are_as_wide_as_their_bytes() {
        assert_eq!(said("a é\n"), ["a:1", "␣", "é:2", "\\n:1"]);
        assert_eq!(said("e\u{301}\u{200d}\u{1b}"), ["e:1", "◌\u{301}:2", "200d:3", "\\x1b:1"]);
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        let said = said(&"é".repeat(20));
        assert_eq!(said.len(), 8);
        assert_eq!(said[6], "26 more");
        assert_eq!(said[7], "é:2");
    }

    #[test]
    fn the_ends_give_way_to_what_is_pointed_to_and_to_other_cells() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        let kept = said_in(text, &[15], elide::ON_HEAP);
        assert!(kept.contains(&"p:1".to_string()) && kept.contains(&"z:1".to_string()), "{kept:?}");
        let narrow = said_in(text, &[], elide::ON_HEAP - 8);
        assert_eq!(narrow.iter().filter(|cell| cell.contains("more")).count(), 1);
        assert!(narrow.len() < said(text).len(), "{narrow:?}");
    }
}
