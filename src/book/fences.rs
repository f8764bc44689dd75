//! Text of a chapter to its memory blocks, found with mdBook's own parser and its options.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::snippet::info;

/// A fenced memory block in a chapter. All ranges and offsets are bytes of the chapter's text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// From the first backtick to the last, without the newline.
    pub range: Range<usize>,
    /// The info string with its escapes undone.
    pub info: String,
    pub info_range: Range<usize>,
    /// The program without what its list or quote puts before each line.
    pub text: String,
    /// Where each line of `text` starts.
    pub line_starts: Vec<usize>,
    /// What a further line needs before it to stay in the same quotes and list items.
    pub prefix: String,
}

/// Which Markdown is spoken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// mdBook 0.4.
    V04,
    /// mdBook 0.5, with definition lists and admonitions.
    V05,
}

impl Dialect {
    /// What mdBook gives to its parser; a block is found where mdBook would find one.
    pub fn options(self) -> Options {
        let common = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES;
        match self {
            Dialect::V04 => common,
            Dialect::V05 => common | Options::ENABLE_DEFINITION_LIST | Options::ENABLE_GFM,
        }
    }
}

/// The memory blocks of a chapter in order.
#[expect(clippy::wildcard_enum_match_arm, reason = "not an enum of ours")]
pub fn fences(chapter: &str, dialect: Dialect) -> Vec<Block> {
    // Most chapters have none, and the parser is most of the cost.
    if !chapter.contains("memory") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open: Option<Block> = None;
    for (event, range) in Parser::new_ext(chapter, dialect.options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if info::is_ours(&info) => {
                open = Some(begin(chapter, &info, range));
            }
            Event::Text(text) => {
                if let Some(block) = &mut open {
                    block.push(chapter, &text, range);
                }
            }
            Event::End(TagEnd::CodeBlock) => found.extend(open.take()),
            _ => {}
        }
    }
    found
}

/// The first lines of what looks like memory blocks and is text to Markdown: an info string behind backticks has none in it.
pub fn lost(chapter: &str, dialect: Dialect) -> Vec<Range<usize>> {
    let suspects: Vec<_> = lines(chapter).filter(|range| is_lost(&chapter[range.clone()])).collect();
    if suspects.is_empty() {
        return suspects;
    }
    let mut code = Vec::new();
    for (event, range) in Parser::new_ext(chapter, dialect.options()).into_offset_iter() {
        if let Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) = event {
            code.push(range);
        }
    }
    suspects.into_iter().filter(|line| !code.iter().any(|range| range.contains(&line.start))).collect()
}

/// Each line without what a container puts before it, as bytes of the text.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.lines().map(|line| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let inside = line.trim_start_matches([' ', '\t', '>']);
        start + line.len() - inside.len()..start + line.len()
    })
}

fn is_lost(line: &str) -> bool {
    let info = line.trim_start_matches('`');
    line.len() - info.len() >= 3 && info.contains('`') && info::is_ours(info)
}

fn begin(chapter: &str, info: &str, range: Range<usize>) -> Block {
    let source = chapter[range.clone()].trim_end_matches(['\n', '\r']);
    let range = range.start..range.start + source.len();
    Block {
        info: String::from(info),
        info_range: info_range(chapter, &range),
        text: String::new(),
        line_starts: Vec::new(),
        prefix: prefix_at(chapter, range.start),
        range,
    }
}

/// The rest of the fence's first line, without the fence and the white space around it.
fn info_range(chapter: &str, block: &Range<usize>) -> Range<usize> {
    let first_line = chapter[block.clone()].lines().next().unwrap_or_default();
    let info = first_line.trim_start_matches(['`', '~']).trim();
    let start = block.start + first_line.find(info).unwrap_or(first_line.len());
    start..start + info.len()
}

/// The text between the start of the line and byte `at`.
fn line_before(chapter: &str, at: usize) -> &str {
    let start = chapter[..at].rfind('\n').map_or(0, |newline| newline + 1);
    &chapter[start..at]
}

/// The signs of quotes at their columns; the signs of lists become white space.
fn continued(before_fence: &str) -> String {
    before_fence.chars().map(|c| if c == '>' || c == '\t' { c } else { ' ' }).collect()
}

impl Block {
    /// Takes a piece of the block's text that stands at `range`.
    fn push(&mut self, chapter: &str, text: &str, range: Range<usize>) {
        let is_verbatim = chapter.get(range.clone()) == Some(text);
        let mut at = 0;
        for piece in text.split_inclusive('\n') {
            if self.text.is_empty() || self.text.ends_with('\n') {
                self.line_starts.push(range.start + if is_verbatim { at } else { 0 });
            }
            self.text.push_str(piece);
            at += piece.len();
        }
    }
}

/// Adds lines that start with a block tag of HTML, each on one physical line, with a blank line at the end, all in the container
/// that puts `prefix` before its lines.
pub fn push_in_container<'l>(text: &mut String, prefix: &str, lines: impl Iterator<Item = &'l str>) {
    for (index, line) in lines.enumerate() {
        if index > 0 {
            text.push_str(prefix);
        }
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(prefix.trim_end());
}

/// What a further line needs before it to stay in the same quotes and list items as byte `at`, which begins its content.
pub fn prefix_at(chapter: &str, at: usize) -> String {
    continued(line_before(chapter, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backtick_in_an_info_string_makes_text_of_it() {
        let title = "title=\"a `b`\"";
        for (chapter, count) in [
            (format!("```memory,{title}\na\n```\n"), 1),
            (format!("x\n\n> ````rust,memory,{title}\n> a\n"), 1),
            (format!("~~~memory,{title}\na\n~~~\n"), 0),
            (format!("````markdown\n```memory,{title}\n```\n````\n"), 0),
            (format!("<!-- \n```memory,{title}\n-->\n"), 0),
            (format!("```text {title}\n"), 0),
        ] {
            let found = lost(&chapter, Dialect::V05);
            assert_eq!(found.len(), count, "{chapter}");
            assert!(found.iter().all(|range| chapter[range.clone()].starts_with("```")));
        }
    }

    fn only(chapter: &str) -> Block {
        let mut found = fences(chapter, Dialect::V05);
        assert_eq!(found.len(), 1, "{chapter}");
        found.remove(0)
    }

    #[test]
    fn text_is_free_of_its_container() {
        for (chapter, text) in [
            ("```memory\na\n\nb\n```\n", "a\n\nb\n"),
            ("> ```memory\n> a\n>\n>   b\n> ```\n", "a\n\n  b\n"),
            ("- x\n  ```memory\n  a\n\n    b\n  ```\n", "a\n\n  b\n"),
            ("> 1. ```memory\n>    a\n>    ```\n", "a\n"),
            ("```memory\r\na\r\nb\r\n```\r\n", "a\nb\n"),
            ("~~~rust,memory\na\n~~~\n", "a\n"),
            ("term\n: ```memory\n  a\n  ```\n", "a\n"),
            ("```memory\n```\n", ""),
            ("```memory\na\n", "a\n"),
        ] {
            let block = only(chapter);
            assert_eq!(block.text, text, "{chapter}");
            for (line, start) in block.text.lines().zip(&block.line_starts) {
                assert!(chapter[*start..].starts_with(line), "{chapter}: {line}");
            }
        }
    }

    #[test]
    fn other_blocks_are_left_alone() {
        for chapter in ["```rust\nmemory\n```\n", "    ```memory\n", "`memory`\n", "````text\n```memory\n```\n````\n"] {
            assert!(fences(chapter, Dialect::V05).is_empty(), "{chapter}");
        }
    }

    #[test]
    fn info_strings_are_found_in_place() {
        let chapter = "> ~~~~  memory, title=\"é\"  \n> ~~~~\n";
        let block = only(chapter);
        assert_eq!(&chapter[block.info_range], "memory, title=\"é\"");
    }

    #[test]
    fn further_lines_stay_in_their_list_item() {
        let chapter = "> 1. ```memory\n>    ```\n";
        let block = only(chapter);
        let mut text = String::new();
        push_in_container(&mut text, &block.prefix, "<style>\n</style>".lines());
        assert_eq!(text, "<style>\n>    </style>\n>");
    }

    #[test]
    fn replacements_stay_in_their_container() {
        for (chapter, wanted) in [
            ("a\n```memory\nx\n```\nb\n", "a\n<figure>\n\nb\n"),
            ("> ```memory\n> x\n> ```\n> b\n", "> <figure>\n>\n> b\n"),
            ("- ```memory\n  x\n  ```\n  b\n", "- <figure>\n\n  b\n"),
            ("> 1. ```memory\n>    x\n>    ```\n> b\n", "> 1. <figure>\n>\n> b\n"),
            ("1. > ```memory\n   > x\n   > ```\n", "1. > <figure>\n   >\n"),
        ] {
            let block = only(chapter);
            let mut text = String::from(&chapter[..block.range.start]);
            push_in_container(&mut text, &block.prefix, ["<figure>"].into_iter());
            text.push_str(&chapter[block.range.end..]);
            assert_eq!(text, wanted);
        }
    }
}
