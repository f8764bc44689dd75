//! A diagnostic about a block to a problem of the book: with its place in the Markdown file, as text and as JSON.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostic::render::{Files, Style, place, render};
use crate::diagnostic::{Diagnostic, Kind};
use crate::source::{FileId, LineColumn, Source};

/// What is wrong with a block.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The Markdown file, relative to the book: `src/stack.md`.
    pub file: String,
    pub at: LineColumn,
    pub diagnostic: Diagnostic,
    /// In rustc's form, with the lines of the file.
    pub text: String,
}

/// The texts that a message about a block may speak of.
#[derive(Clone, Copy, Debug)]
pub struct BlockFiles<'a> {
    pub chapter: &'a Source,
    pub program: &'a Source,
    /// The library's files.
    pub sources: &'a BTreeMap<FileId, Source>,
}

impl Files for BlockFiles<'_> {
    fn source(&self, file: FileId) -> Option<&Source> {
        match file {
            FileId::CHAPTER => Some(self.chapter),
            FileId::PROGRAM => Some(self.program),
            _ => self.sources.get(&file),
        }
    }
}

/// Places and prints a diagnostic, whose primary label lies in the chapter or in the library.
pub fn report(diagnostic: Diagnostic, files: &BlockFiles, style: Style) -> Problem {
    let (file, at) =
        place(diagnostic.span(), files).unwrap_or((&files.chapter.name, LineColumn { line: 1, column: 1 }));
    let file = String::from(file);
    let text = render(&diagnostic, files, style);
    Problem { file, at, diagnostic, text }
}

impl Problem {
    /// One object: `file`, `line`, `column`, `kind`, `code`, `message`, `notes`, `helps`.
    pub fn json(&self) -> Value {
        let kind = match self.diagnostic.kind {
            Kind::Error => "error",
            Kind::Unsupported => "unsupported",
        };
        json!({
            "file": self.file,
            "line": self.at.line,
            "column": self.at.column,
            "kind": kind,
            "code": self.diagnostic.code,
            "message": self.diagnostic.message,
            "notes": self.diagnostic.notes,
            "helps": self.diagnostic.helps,
        })
    }
}
