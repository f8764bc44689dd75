//! One chapter to the same chapter with figures in place of its blocks and references, and what is wrong with them.
//!
//! That takes rounds through the book, since a reference may name a block of any other chapter: all chapters are opened, all
//! blocks tried, all chapters closed, and then written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::book::block::{Ready, Tried, code_with_problem};
use crate::book::cache;
use crate::book::fences::{Block, fences, lost, prefix_at, push_in_container};
use crate::book::group::{Grouped, Groups};
use crate::book::place::{places, source_of};
use crate::book::reference::resolve::{Resolved, resolve};
use crate::book::reference::{Reference, has_references, references};
use crate::book::rustdoc;
use crate::book::work::{Purpose, Run, Work};
use crate::diagnostic::Diagnostic;
use crate::page::group::Costs;
use crate::snippet::{Fence, snippet};
use crate::source::{FileId, Source, Span};

/// A chapter as mdBook hands it over.
#[derive(Clone, Copy, Debug)]
pub struct Chapter<'a> {
    /// What messages call its file: `src/stack.md`.
    pub name: &'a str,
    pub text: &'a str,
}

/// A chapter whose blocks were read.
pub struct Opened {
    /// What messages call its file.
    name: String,
    blocks: Vec<Block>,
    /// Each of them, read.
    ready: Vec<Ready>,
    references: Vec<Reference>,
    /// The text that the places of the references speak of.
    source: Source,
    /// What is wrong with the text outside of blocks, and what that points into.
    lost: (Source, Vec<Diagnostic>),
}

/// A chapter whose blocks were tried.
pub struct Closed {
    /// What is put in place of its blocks, in order.
    blocks: Vec<Replacement>,
    references: Vec<Reference>,
    source: Source,
}

/// What is put in place of some bytes of a chapter.
struct Replacement {
    range: Range<usize>,
    content: Content,
}

enum Content {
    /// HTML that begins with a block tag, in a container that puts this text before each line.
    Figure { html: Arc<str>, prefix: String },
    /// A picture inside of a line.
    Inline(String),
    /// No picture: words, a number, nothing.
    Text(String),
}

/// Finds blocks and references of a chapter, and reads the blocks.
pub fn open(work: &mut Work, chapter: &Chapter) -> Opened {
    let blocks = fences(chapter.text, work.dialect);
    let is_concerned = !blocks.is_empty() || has_references(chapter.text);
    let written = is_concerned.then(|| (work.read)(chapter.name)).flatten();
    let ready = read(work, chapter, &blocks, written.as_deref());
    work.blocks += blocks.len();
    let (source, references) = match work.purpose {
        Purpose::Figures => {
            let mut next_id = || work.ids.next(chapter.name);
            references(chapter, written.as_deref(), work.dialect, &mut next_id)
        }
        Purpose::Tests => (Source::new(chapter.name, ""), Vec::new()),
    };
    Opened { name: String::from(chapter.name), blocks, ready, references, source, lost: lost_in(work, chapter) }
}

impl Opened {
    /// The blocks that are to be tried.
    pub fn to_try(&self, purpose: Purpose) -> &[Ready] {
        match purpose {
            Purpose::Figures => &self.ready,
            Purpose::Tests => &[],
        }
    }

    pub fn references(&self) -> &[Reference] {
        &self.references
    }
}

/// Blocks that nobody would miss until a reader sees their text.
fn lost_in(work: &Work, chapter: &Chapter) -> (Source, Vec<Diagnostic>) {
    let given = lost(chapter.text, work.dialect);
    if given.is_empty() {
        return (Source::new(chapter.name, ""), Vec::new());
    }
    let written = (work.read)(chapter.name);
    let written = written.as_deref().map(|text| (text, lost(text, work.dialect)));
    let as_many = |some: &Vec<_>, others: &Vec<_>| some.len() == others.len();
    let (source, found) = source_of(chapter.name, (chapter.text, given), written, as_many);
    let problems = found.into_iter().map(|range| {
        let span = Span::new(FileId::CHAPTER, range.start as u32, range.end as u32);
        Diagnostic::error_without_code(span, "this is no block: its info string has a backtick in it")
            .help("open and close the block with `~~~` instead of backticks")
    });
    (source, problems.collect())
}

fn read(work: &mut Work, chapter: &Chapter, blocks: &[Block], written: Option<&str>) -> Vec<Ready> {
    let written = written.map(|text| (text, fences(text, work.dialect)));
    let written = written.as_ref().map(|(text, blocks)| (*text, blocks.as_slice()));
    let places = places(chapter.name, (chapter.text, blocks), written);
    let read = blocks.iter().zip(places).map(|(block, place)| {
        let fence = Fence { info: &block.info, info_span: place.info_span, text: &block.text, origins: &place.origins };
        let (snippet, mut found) = snippet(&fence, work.defaults);
        let id_prefix = work.ids.next(chapter.name);
        let question = cache::of_block(block, &id_prefix);
        found.extend(work.claim_name(&snippet, &place, &question));
        Ready { snippet, place, found, id_prefix, question }
    });
    read.collect()
}

/// Reports what is wrong with the chapter and its blocks, and says what is put in their place. `tried` begins with the answers for
/// the blocks of this chapter.
pub fn close(work: &mut Work, chapter: Opened, tried: &mut impl Iterator<Item = Tried>) -> Closed {
    let Opened { name, blocks, ready, references, source, lost } = chapter;
    let replaced = match work.purpose {
        Purpose::Figures => figures(work, &name, &blocks, ready.into_iter().zip(tried)),
        Purpose::Tests => blocks.iter().zip(ready).map(|(block, ready)| words_in_place(work, block, ready)).collect(),
    };
    for problem in lost.1 {
        work.report_in_text(problem, &lost.0);
    }
    Closed { blocks: replaced, references, source }
}

/// Figures in place of the blocks: each has its own, or a part in that of its group.
fn figures(
    work: &mut Work,
    chapter: &str,
    blocks: &[Block],
    tried: impl Iterator<Item = (Ready, Tried)>,
) -> Vec<Replacement> {
    let mut groups = Groups::default();
    let figures = tried.enumerate().map(|(index, tried)| figure(work, chapter, tried, (index, &mut groups)));
    let figures = figures.zip(blocks).map(|(html, block)| {
        let content = Content::Figure { html, prefix: block.prefix.clone() };
        Replacement { range: block.range.clone(), content }
    });
    let mut replaced: Vec<_> = figures.collect();
    assert_eq!(replaced.len(), blocks.len(), "each block was tried");
    for (index, html) in groups.finish(work) {
        let prefix = blocks[index].prefix.clone();
        let figure = html.map(|html| Content::Figure { html, prefix });
        replaced[index].content = figure.unwrap_or_else(|| Content::Text(String::new()));
    }
    replaced
}

/// The info string for rustdoc.
fn words_in_place(work: &mut Work, block: &Block, ready: Ready) -> Replacement {
    work.report(ready.found, &BTreeMap::new(), &ready.snippet, &ready.place);
    let content = Content::Text(rustdoc::info(&ready.snippet.options));
    Replacement { range: block.info_range.clone(), content }
}

/// The figure of a block, which is kept for its group, for what refers to it and for the next build, or its code with what is wrong.
fn figure(
    work: &mut Work,
    chapter: &str,
    (ready, tried): (Ready, Tried),
    (index, groups): (usize, &mut Groups),
) -> Arc<str> {
    let Ready { snippet, place, id_prefix, question, .. } = ready;
    let Tried { drawn, files, trace, is_known, sources } = tried;
    // Who asks for a block that did not run has a problem, which does not come from a cache.
    let is_kept = drawn.is_ok() && (is_known || trace.is_some() || snippet.options.id.is_none());
    let html = drawn.unwrap_or_else(|problems| {
        let text = work.report(problems, &sources, &snippet, &place);
        Arc::from(code_with_problem(work.engine, &snippet, text, &id_prefix))
    });
    match files {
        Ok(files) => work.keep_files(files, &snippet, &place, chapter, index + 1),
        Err(problems) => drop(work.report(problems, &sources, &snippet, &place)),
    }
    if is_kept {
        work.cache.keep(question.clone(), html.clone());
    }
    if let Some(group) = &snippet.options.group {
        let (html, costs, snippet) = (html.clone(), trace.as_ref().map(Costs::of), snippet.clone());
        let question = is_kept.then_some(question);
        groups.add(group, Grouped { index, html, costs, snippet, place, question });
    }
    if let Some(id) = snippet.options.id.clone() {
        match trace {
            Some(trace) => work.keep_run(&id, Run::Traced(Box::new((snippet, trace)))),
            None if is_known => work.keep_run(&id, Run::Known),
            None => {}
        }
    }
    html
}

/// Writes the chapter, whose text mdBook handed over; `None` where nothing in it is ours.
pub fn finish(work: &mut Work, closed: Closed, text: &str) -> Option<String> {
    let Closed { mut blocks, references, source } = closed;
    for reference in references {
        let content = match resolve(work, &reference, &source) {
            Resolved::Figure(html) => {
                Content::Figure { html: Arc::from(html), prefix: prefix_at(text, reference.range.start) }
            }
            Resolved::Inline(html) => Content::Inline(html),
            Resolved::Text(words) => Content::Text(no_list(words, &text[reference.range.end..])),
        };
        blocks.push(Replacement { range: reference.range, content });
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.sort_by_key(|replacement| replacement.range.start);
    Some(written(work.engine.assets().trim_end(), text, &blocks))
}

/// A number at the start of a line that a dot follows begins a list; with a reference to its first digit it is text.
fn no_list(words: String, behind: &str) -> String {
    match words.chars().next() {
        Some(digit @ '0'..='9') if behind.starts_with(['.', ')']) => format!("&#{};{}", u32::from(digit), &words[1..]),
        _ => words,
    }
}

/// Puts everything in its place. The first picture brings style and script with it; if it stands in a line, where they
/// cannot be, they go to the start of the chapter.
fn written(assets: &str, text: &str, replacements: &[Replacement]) -> String {
    let mut contents = replacements.iter().map(|replacement| &replacement.content);
    let first = contents.find(|content| matches!(content, Content::Figure { .. } | Content::Inline(_)));
    let mut written = match first {
        Some(Content::Inline(_)) => format!("{assets}\n\n"),
        Some(Content::Figure { .. } | Content::Text(_)) | None => String::new(),
    };
    let mut assets = Some(assets).filter(|_| written.is_empty());
    let mut at = 0;
    for Replacement { range, content } in replacements {
        written.push_str(&text[at..range.start]);
        match content {
            Content::Figure { html, prefix } => {
                let lines = assets.take().into_iter().flat_map(str::lines).chain(html.lines());
                push_in_container(&mut written, prefix, lines);
            }
            Content::Inline(text) | Content::Text(text) => written.push_str(text),
        }
        at = range.end;
    }
    written + &text[at..]
}
