//! Blocks of a chapter to places in its Markdown file: mdBook hands over the text after `{{#include}}`, authors edit the text before.

use std::ops::Range;

use crate::book::fences::Block;
use crate::diagnostic::{Diagnostic, Label};
use crate::snippet::{Origin, Snippet};
use crate::source::{FileId, LineColumn, Source, Span};

/// Where a block stands.
#[derive(Clone, Debug)]
pub struct Place {
    /// The text that the positions speak of: the Markdown file, or the chapter as mdBook handed it over when the file does
    /// not have the same blocks.
    pub chapter: Source,
    pub info_span: Span,
    /// For each line of the block's text.
    pub origins: Vec<Origin>,
    /// The line of the chapter whose `{{#include}}` brought in the lines that are not in the chapter.
    pub include_line: Option<u32>,
}

/// The text that places speak of, with what was found in it: the Markdown file if the same was found there, else the chapter
/// as mdBook handed it over.
pub fn source_of<T>(
    name: &str,
    given: (&str, T),
    written: Option<(&str, T)>,
    is_same: impl Fn(&T, &T) -> bool,
) -> (Source, T) {
    match written {
        Some((text, found)) if is_same(&found, &given.1) => (Source::new(name, text), found),
        Some(_) | None => (Source::new(format!("{name} (after its includes)"), given.0), given.1),
    }
}

/// The places of `blocks`, which are those of the text `given` by mdBook. `written` is the file with its own blocks.
pub fn places(name: &str, given: (&str, &[Block]), written: Option<(&str, &[Block])>) -> Vec<Place> {
    let have_the_same = |some: &&[Block], others: &&[Block]| {
        some.len() == others.len() && some.iter().zip(*others).all(|(one, other)| one.info == other.info)
    };
    let (source, originals) = source_of(name, given, written, have_the_same);
    given.1.iter().zip(originals).map(|(block, original)| place(&source, block, original)).collect()
}

/// The place of `block`, which is `original` in the text of `chapter`.
fn place(chapter: &Source, block: &Block, original: &Block) -> Place {
    let info = &original.info_range;
    let info_span = Span::new(FileId::CHAPTER, info.start as u32, info.end as u32);
    let written: Vec<Origin> = original.line_starts.iter().map(|start| origin(chapter, *start as u32)).collect();
    if block.text == original.text {
        return Place { chapter: chapter.clone(), info_span, origins: written, include_line: None };
    }
    let (origins, include_line) = align(&block.text, &original.text, &written, chapter.line(info_span.lo));
    Place { chapter: chapter.clone(), info_span, origins, include_line: Some(include_line) }
}

/// The origin of a line whose text starts at byte `start`.
fn origin(chapter: &Source, start: u32) -> Origin {
    let LineColumn { line, column } = chapter.line_column(start);
    Origin { line, column_offset: column as i32 - 1 }
}

/// Origins for the lines of `given`: the lines that it shares with `written` at start and end keep theirs, those between
/// came from an include and stand on the first line that is not shared.
fn align(given: &str, written: &str, origins: &[Origin], fence_line: u32) -> (Vec<Origin>, u32) {
    let given: Vec<&str> = given.lines().collect();
    let written: Vec<&str> = written.lines().collect();
    let shortest = given.len().min(written.len());
    let head = given.iter().zip(&written).take_while(|(a, b)| a == b).count();
    let tail = given.iter().rev().zip(written.iter().rev()).take(shortest - head).take_while(|(a, b)| a == b).count();
    let include = origins.get(head).copied().unwrap_or(Origin { line: fence_line, column_offset: 0 });
    let of_line = |index: usize| {
        if index < head {
            origins[index]
        } else if index + tail >= given.len() {
            origins[origins.len() - (given.len() - index)]
        } else {
            include
        }
    };
    ((0..given.len()).map(of_line).collect(), include.line)
}

impl Place {
    /// Says the same about the Markdown file: spans of the program become spans of the chapter. What lies in lines of the
    /// wrapper is said about the info string. Of a program with included lines at fault, the program is shown as well.
    pub fn in_chapter(&self, diagnostic: Diagnostic, snippet: &Snippet) -> Diagnostic {
        let is_included = |label: &Label| self.is_included(label.span, snippet);
        if diagnostic.labels.iter().any(is_included) {
            let line = self.include_line.unwrap_or(1);
            let include = Label { span: self.line_span(line), text: String::from("in the text that is included here") };
            let labels = std::iter::once(include).chain(diagnostic.labels).collect();
            return Diagnostic { labels, ..diagnostic };
        }
        let moved = |label: Label| Label { span: self.to_chapter(label.span, snippet), ..label };
        Diagnostic { labels: diagnostic.labels.into_iter().map(moved).collect(), ..diagnostic }
    }

    fn is_included(&self, span: Span, snippet: &Snippet) -> bool {
        span.is_user()
            && self.include_line.is_some()
            && self.origin_of(span.lo, snippet).map(|o| o.line) == self.include_line
    }

    fn origin_of(&self, offset: u32, snippet: &Snippet) -> Option<Origin> {
        let line = snippet.program.line(offset);
        snippet.origin.get(line as usize - 1).copied().flatten()
    }

    fn to_chapter(&self, span: Span, snippet: &Snippet) -> Span {
        if !span.is_user() {
            return span;
        }
        let Some(lo) = self.offset_in_chapter(span.lo, snippet) else { return self.info_span };
        let last = if span.hi > span.lo { span.hi - 1 } else { span.lo };
        let hi = self.offset_in_chapter(last, snippet).map_or(lo, |offset| offset + (span.hi - last));
        Span::new(FileId::CHAPTER, lo, hi.max(lo))
    }

    fn offset_in_chapter(&self, offset: u32, snippet: &Snippet) -> Option<u32> {
        let LineColumn { line, column } = snippet.program.line_column(offset);
        let origin = snippet.origin.get(line as usize - 1).copied().flatten()?;
        let column = (i64::from(column) + i64::from(origin.column_offset)).max(1) as usize;
        let start = self.chapter.line_start(origin.line)?;
        let text = self.chapter.line_text(origin.line);
        let within = text.char_indices().nth(column - 1).map_or(text.len(), |(at, _)| at);
        Some(start + within as u32)
    }

    fn line_span(&self, line: u32) -> Span {
        let text = self.chapter.line_text(line);
        let start = self.chapter.line_start(line).unwrap_or(0);
        let trimmed: Range<u32> = start + (text.len() - text.trim_start().len()) as u32..start + text.len() as u32;
        Span::new(FileId::CHAPTER, trimmed.start, trimmed.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::fences::{Dialect, fences};
    use crate::snippet::{Fence, Options, snippet};

    /// The only block of `given` with its place in `written`.
    fn read(given: &str, written: &str) -> (Place, Snippet) {
        let (given_blocks, written_blocks) = (fences(given, Dialect::V05), fences(written, Dialect::V05));
        let place = places("src/a.md", (given, &given_blocks), Some((written, &written_blocks))).remove(0);
        let block = &given_blocks[0];
        let fence = Fence { info: &block.info, info_span: place.info_span, text: &block.text, origins: &place.origins };
        let (snippet, _) = snippet(&fence, &Options::default());
        (place, snippet)
    }

    /// What a message about the first `needle` of the program points at in the chapter.
    fn pointed_at(given: &str, written: &str, needle: &str) -> (LineColumn, String) {
        let (place, snippet) = read(given, written);
        let at = snippet.program.text.find(needle).expect("the program has it") as u32;
        let span = Span::new(FileId::PROGRAM, at, at + needle.len() as u32);
        let moved = place.in_chapter(Diagnostic::error_without_code(span, "x"), &snippet).span();
        let text = &place.chapter.text[moved.lo as usize..moved.hi as usize];
        (place.chapter.line_column(moved.lo), String::from(text))
    }

    #[test]
    fn places_in_containers() {
        for (chapter, line, column) in [
            ("a\n\n```memory\nlet s = foo;\n```\n", 4, 9),
            ("> ```memory\n> let s = foo;\n> ```\n", 2, 11),
            ("- ä\n\n  > ```memory\n  > # let é = foo;\n  > ```\n", 4, 15),
        ] {
            assert_eq!(pointed_at(chapter, chapter, "foo"), (LineColumn { line, column }, "foo".into()), "{chapter}");
        }
    }

    #[test]
    fn the_wrapper_stands_for_the_block() {
        let chapter = "```memory\nx\n```\n";
        assert_eq!(pointed_at(chapter, chapter, "fn main"), (LineColumn { line: 1, column: 4 }, "memory".into()));
    }

    #[test]
    fn lines_beside_an_include_keep_their_places() {
        let written = "# T\n{{#include x}}\n\n```memory\na;\n{{#include y}}\nb;\n```\n";
        let given = "# T\n1\n2\n3\n\n```memory\na;\ny1;\ny2;\nb;\n```\n";
        assert_eq!(pointed_at(given, written, "a;"), (LineColumn { line: 5, column: 1 }, "a;".into()));
        assert_eq!(pointed_at(given, written, "b;"), (LineColumn { line: 7, column: 1 }, "b;".into()));
        let include = (LineColumn { line: 6, column: 1 }, "{{#include y}}".into());
        assert_eq!(pointed_at(given, written, "y2;"), include);
    }

    #[test]
    fn a_file_with_other_blocks_is_not_believed() {
        let given = "```memory\nx\n```\n";
        let blocks = fences(given, Dialect::V05);
        let place = places("src/a.md", (given, &blocks), Some(("nothing", &[]))).remove(0);
        assert_eq!(&*place.chapter.name, "src/a.md (after its includes)");
    }
}
