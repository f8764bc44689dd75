//! Source texts and places in them: what every diagnostic and every step points at.

use std::fmt;
use std::sync::Arc;

/// A source text by number. The program under simulation is always [`FileId::PROGRAM`]; the files of the library follow.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

impl FileId {
    /// The author's program.
    pub const PROGRAM: FileId = FileId(0);
    /// The Markdown file that the program's block stands in.
    pub const CHAPTER: FileId = FileId(u32::MAX);

    /// Where the numbers begin that mean expansions of the author's macros. There are fewer files, and fewer expansions.
    const EXPANSIONS: u32 = 1 << 24;

    /// The tokens that an expansion of one of the author's macros took from its definition. Bytes are those of the program.
    pub fn expansion(number: u32) -> FileId {
        FileId(FileId::EXPANSIONS + number)
    }

    /// The number of the expansion, if it is one.
    pub fn as_expansion(self) -> Option<u32> {
        if self == FileId::CHAPTER { None } else { self.0.checked_sub(FileId::EXPANSIONS) }
    }
}

/// A half-open range of bytes in one source text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    pub file: FileId,
    /// First byte.
    pub lo: u32,
    /// One past the last byte.
    pub hi: u32,
}

impl Span {
    /// The span of bytes `lo..hi` of `file`.
    pub fn new(file: FileId, lo: u32, hi: u32) -> Span {
        Span { file, lo, hi }
    }

    /// From the start of `self` to the end of `end`. Of code that a macro made of its own tokens and of its call's, only the part in
    /// the innermost macro is taken, as rustc does; of other files, `self`.
    pub fn to(self, end: Span) -> Span {
        if self.file != end.file {
            let is_deeper = self.is_user() && end.is_user() && self.file < end.file;
            return if is_deeper { end } else { self };
        }
        Span { file: self.file, lo: self.lo.min(end.lo), hi: self.hi.max(end.hi) }
    }

    /// The empty span after the last byte.
    pub fn shrink_to_end(self) -> Span {
        Span { lo: self.hi, ..self }
    }

    /// The last byte alone, for the closing brace of a block.
    pub fn last_byte(self) -> Span {
        Span { lo: self.hi.saturating_sub(1).max(self.lo), ..self }
    }

    /// Whether another place lies inside of this one.
    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.lo <= other.lo && other.hi <= self.hi
    }

    /// Whether the span lies in the author's program and not in the library.
    pub fn is_user(self) -> bool {
        self.file == FileId::PROGRAM || self.file.as_expansion().is_some()
    }

    /// Where it stands in the text: what an expansion took from a macro's definition stands there.
    pub fn written(self) -> Span {
        if self.is_user() { Span { file: FileId::PROGRAM, ..self } } else { self }
    }
}

/// A place for people: both numbers count from 1; the column counts characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LineColumn {
    pub line: u32,
    pub column: u32,
}

impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A named text with an index of its lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// What a message calls it: `main.rs`, `src/lesson.md`, `library/vec.rs`.
    pub name: Arc<str>,
    pub text: Arc<str>,
    /// Byte offset of the start of each line.
    line_starts: Arc<[u32]>,
}

impl Source {
    /// Indexes the lines of `text`.
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Source {
        let text = text.into();
        let after_newlines = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1);
        let line_starts = std::iter::once(0).chain(after_newlines).collect();
        Source { name: name.into(), text, line_starts }
    }

    /// Line of a byte offset, from 1; past the end it is the last one.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|&start| start <= offset).max(1) as u32
    }

    /// Line and column of a byte offset; past the end it is the end. The column costs a look at its whole line.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let line = self.line(offset) as usize - 1;
        let start = self.line_starts[line] as usize;
        let end = (offset as usize).min(self.text.len()).max(start);
        let column = self.text.get(start..end).map_or(end - start, |t| t.chars().count());
        LineColumn { line: line as u32 + 1, column: column as u32 + 1 }
    }

    /// The bytes of line `line` (from 1) without its newline; empty past the end.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(&start) = self.line_starts.get(line as usize - 1) else { return "" };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&next| next as usize - 1);
        self.text[start as usize..end].trim_end_matches('\r')
    }

    /// Byte offset of the start of line `line` (from 1), if there is one.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.line_starts.get(line as usize - 1).copied()
    }

    /// How many lines the text has; a text that ends in a newline has an empty last line.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }
}
