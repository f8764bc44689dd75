//! What all chapters of a book share while their blocks are tried: the engine, the ids given out, the problems found.

use std::collections::BTreeMap;

use crate::book::Picture;
use crate::book::cache::Cache;
use crate::book::engine::Engine;
use crate::book::fences::Dialect;
use crate::book::ids::Ids;
use crate::book::place::Place;
use crate::book::problem::{BlockFiles, Problem, report};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{Style, render};
use crate::machine::trace::Trace;
use crate::page::files::File;
use crate::snippet::{Options, Snippet};
use crate::source::{FileId, Source};

/// What the blocks are for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Figures for a page.
    Figures,
    /// Code for rustdoc, since the renderer is `test`.
    Tests,
}

/// See the top of the file.
pub struct Work<'a> {
    pub engine: &'a dyn Engine,
    /// The text of a file of the book by the name that messages have for it.
    pub read: &'a dyn Fn(&str) -> Option<String>,
    pub defaults: &'a Options,
    pub dialect: Dialect,
    pub purpose: Purpose,
    pub style: Style,
    pub ids: Ids,
    /// The blocks that gave themselves an id.
    pub named: BTreeMap<String, Named>,
    /// How many blocks were tried.
    pub blocks: usize,
    pub problems: Vec<Problem>,
    /// The folder of the chapters, as the names of chapters begin.
    pub source_folder: &'a str,
    /// What an earlier build found, and what the next one may know.
    pub cache: Cache<'a>,
    /// The files of the figures, where they are wanted.
    pub pictures: Option<Vec<Picture>>,
}

/// A block with an id, for what refers to it.
pub struct Named {
    /// Where it stands: `src/stack.md:7`.
    pub at: String,
    /// What is asked of it, in the cache.
    pub question: String,
    pub run: Run,
}

/// What is there of the run of a block.
pub enum Run {
    /// It has a problem (which was reported), or was not run.
    Nothing,
    Traced(Box<(Snippet, Trace)>),
    /// An earlier build ran it, and knew all that is asked of it in this one.
    Known,
}

/// So many problems of one block are shown.
const MOST_PROBLEMS: usize = 8;

impl Work<'_> {
    /// Takes the id that the block gives itself; it must be the only one in the book.
    pub fn claim_name(&mut self, snippet: &Snippet, place: &Place, question: &str) -> Option<Diagnostic> {
        let id = snippet.options.id.clone()?;
        let at = at(place);
        if let Some(taken) = self.named.get(&id) {
            let message = format!("the id `{id}` is taken by the block at {}", taken.at);
            return Some(Diagnostic::error_without_code(place.info_span, message).help("ids are unique in the book"));
        }
        self.named.insert(id, Named { at, question: String::from(question), run: Run::Nothing });
        None
    }

    /// Keeps the run of the block with this id for what refers to it.
    pub fn keep_run(&mut self, id: &str, run: Run) {
        if let Some(named) = self.named.get_mut(id) {
            named.run = run;
        }
    }

    /// Keeps the files of a block, the `number`th of its chapter (from 1), if they are wanted.
    pub fn keep_files(&mut self, files: Vec<File>, snippet: &Snippet, place: &Place, chapter: &str, number: usize) {
        let Some(pictures) = &mut self.pictures else { return };
        let chapter = chapter.strip_prefix(self.source_folder).unwrap_or(chapter).trim_start_matches('/');
        let chapter = chapter.strip_suffix(".md").unwrap_or(chapter);
        let block = snippet.options.id.clone().unwrap_or_else(|| number.to_string());
        for File { mark, svg } in files {
            let mark = mark.map_or(String::new(), |mark| format!(".mark-{mark}"));
            pictures.push(Picture { name: format!("{chapter}/{block}{mark}.svg"), at: at(place), svg });
        }
    }

    /// Keeps the problems of a block (which point into its program and into `sources`), up to a sensible number, and gives them as text for the page.
    pub fn report(
        &mut self,
        problems: Vec<Diagnostic>,
        sources: &BTreeMap<FileId, Source>,
        snippet: &Snippet,
        place: &Place,
    ) -> String {
        let files = BlockFiles { chapter: &place.chapter, program: &snippet.program, sources };
        let rest = problems.len().saturating_sub(MOST_PROBLEMS);
        let rest = (rest > 0).then(|| Diagnostic::error_without_code(place.info_span, format!("{rest} more problems")));
        let reported = problems.into_iter().take(MOST_PROBLEMS).chain(rest);
        let texts = reported.map(|problem| self.keep(place.in_chapter(problem, snippet), &files));
        texts.collect::<Vec<_>>().join("\n\n")
    }

    /// Keeps a problem of the chapter's text outside of blocks, and gives it as text for the page.
    pub fn report_in_text(&mut self, problem: Diagnostic, chapter: &Source) -> String {
        let (program, sources) = (Source::new("main.rs", ""), BTreeMap::new());
        self.keep(problem, &BlockFiles { chapter, program: &program, sources: &sources })
    }

    fn keep(&mut self, problem: Diagnostic, files: &BlockFiles) -> String {
        let reported = report(problem, files, self.style);
        let text = match self.style {
            Style::Plain => reported.text.clone(),
            Style::Coloured => render(&reported.diagnostic, files, Style::Plain),
        };
        self.problems.push(reported);
        text
    }
}

/// Where a block stands: `src/stack.md:7`.
fn at(place: &Place) -> String {
    format!("{}:{}", place.chapter.name, place.chapter.line_column(place.info_span.lo).line)
}
