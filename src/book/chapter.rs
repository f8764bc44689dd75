//! One chapter to the same chapter with figures in place of its blocks and references, and what is wrong with them.
//!
//! That takes two rounds, since a reference may name a block of any other chapter: the first one tries all blocks of the
//! book, the second one writes the chapters.

use std::ops::Range;

use crate::book::block::{block, caught, nothing};
use crate::book::fences::{Block, fences, in_container, lost, prefix_at, replace};
use crate::book::group::Groups;
use crate::book::place::{Place, places, source_of};
use crate::book::reference::resolve::{Resolved, resolve};
use crate::book::reference::{Reference, has_references, references};
use crate::book::rustdoc;
use crate::book::work::{Purpose, Work};
use crate::diagnostic::Diagnostic;
use crate::page::Request;
use crate::snippet::{Expect, Fence, Snippet, snippet};
use crate::source::{FileId, Source, Span};

/// A chapter as mdBook hands it over.
#[derive(Clone, Copy, Debug)]
pub struct Chapter<'a> {
    /// What messages call its file: `src/stack.md`.
    pub name: &'a str,
    pub text: &'a str,
}

/// A chapter whose blocks were tried.
pub struct Tried {
    /// What is put in place of its blocks, in order.
    blocks: Vec<Replacement>,
    references: Vec<Reference>,
    /// The text that the places of the references speak of.
    source: Source,
    /// What messages call its file.
    name: String,
}

/// What is put in place of some bytes of a chapter.
struct Replacement {
    range: Range<usize>,
    content: Content,
}

enum Content {
    /// HTML that begins with a block tag, in a container that puts this text before each line.
    Figure { html: String, prefix: String },
    /// A picture inside of a line.
    Inline(String),
    /// No picture: words, a number, nothing.
    Text(String),
}

/// Tries all blocks of a chapter.
pub fn try_blocks(work: &mut Work, chapter: &Chapter) -> Tried {
    let blocks = fences(chapter.text, work.dialect);
    let is_concerned = !blocks.is_empty() || has_references(chapter.text);
    let written = is_concerned.then(|| (work.read)(chapter.name)).flatten();
    let replaced = try_each(work, chapter, &blocks, written.as_deref());
    report_lost(work, chapter);
    let (source, references) = match work.purpose {
        Purpose::Figures => references(chapter.name, chapter.text, written.as_deref(), work.dialect),
        Purpose::Tests => (Source::new(chapter.name, ""), Vec::new()),
    };
    Tried { blocks: replaced, references, source, name: String::from(chapter.name) }
}

/// Blocks that nobody would miss until a reader sees their text.
fn report_lost(work: &mut Work, chapter: &Chapter) {
    let given = lost(chapter.text, work.dialect);
    if given.is_empty() {
        return;
    }
    let written = (work.read)(chapter.name);
    let written = written.as_deref().map(|text| (text, lost(text, work.dialect)));
    let as_many = |some: &Vec<_>, others: &Vec<_>| some.len() == others.len();
    let (source, found) = source_of(chapter.name, (chapter.text, given), written, as_many);
    for range in found {
        let span = Span::new(FileId::CHAPTER, range.start as u32, range.end as u32);
        let problem = Diagnostic::error_without_code(span, "this is no block: its info string has a backtick in it")
            .help("open and close the block with `~~~` instead of backticks");
        work.report_in_text(problem, &source);
    }
}

fn try_each(work: &mut Work, chapter: &Chapter, blocks: &[Block], written: Option<&str>) -> Vec<Replacement> {
    let written = written.map(|text| (text, fences(text, work.dialect)));
    let written = written.as_ref().map(|(text, blocks)| (*text, blocks.as_slice()));
    let places = places(chapter.name, (chapter.text, blocks), written);
    let mut groups = Groups::default();
    let mut replaced = Vec::new();
    for (block, place) in blocks.iter().zip(&places) {
        work.blocks += 1;
        replaced.push(match work.purpose {
            Purpose::Figures => {
                let html = figure(work, chapter, block, place, (replaced.len(), &mut groups));
                let content = Content::Figure { html, prefix: block.prefix.clone() };
                Replacement { range: block.range.clone(), content }
            }
            Purpose::Tests => {
                let content = Content::Text(words_in_place(work, block, place));
                Replacement { range: block.info_range.clone(), content }
            }
        });
    }
    for (index, html) in groups.finish(work) {
        let prefix = blocks[index].prefix.clone();
        let figure = html.map(|html| Content::Figure { html, prefix });
        replaced[index].content = figure.unwrap_or_else(|| Content::Text(String::new()));
    }
    replaced
}

fn read(work: &Work, block: &Block, place: &Place) -> (Snippet, Vec<Diagnostic>) {
    let fence = Fence { info: &block.info, info_span: place.info_span, text: &block.text, origins: &place.origins };
    snippet(&fence, work.defaults)
}

/// The info string for rustdoc.
fn words_in_place(work: &mut Work, block: &Block, place: &Place) -> String {
    let (snippet, problems) = read(work, block, place);
    work.report(problems, &nothing(), &snippet, place);
    rustdoc::info(&snippet.options)
}

/// The figure of a block, which is kept for its group and for what refers to it.
fn figure(
    work: &mut Work,
    chapter: &Chapter,
    fence: &Block,
    place: &Place,
    (index, groups): (usize, &mut Groups),
) -> String {
    let (snippet, mut problems) = read(work, fence, place);
    let taken = work.claim_name(&snippet, place);
    let has_name = snippet.options.id.is_some() && taken.is_none();
    problems.extend(taken);
    let id_prefix = work.ids.next(chapter.name);
    let tried = block(work, &snippet, place, problems, &id_prefix);
    let html = tried.html;
    let trace = tried.simulation.trace.filter(|_| tried.is_good && snippet.options.expect != Expect::NoRun);
    if let Some(trace) = trace.as_ref().filter(|_| work.pictures.is_some()) {
        let request = Request { snippet: &snippet, trace: Some(trace), problem: None, id_prefix: &id_prefix };
        match caught(&snippet, || work.engine.files(&request)) {
            Ok(files) => work.keep_files(files, &snippet, place, chapter.name, index + 1),
            Err(problems) => drop(work.report(problems, &nothing(), &snippet, place)),
        }
    }
    groups.add(index, &html, &snippet, trace.as_ref(), place);
    if let (Some(id), Some(trace)) = (snippet.options.id.clone().filter(|_| has_name), trace)
        && let Some(named) = work.named.get_mut(&id)
    {
        named.drawn = Some((snippet, trace));
    }
    html
}

/// Writes the chapter, whose text mdBook handed over; `None` where nothing in it is ours.
pub fn finish(work: &mut Work, tried: Tried, text: &str) -> Option<String> {
    let Tried { mut blocks, references, source, name } = tried;
    for reference in references {
        let id_prefix = work.ids.next(&name);
        let content = match resolve(work, &reference, &source, &id_prefix) {
            Resolved::Figure(html) => Content::Figure { html, prefix: prefix_at(text, reference.range.start) },
            Resolved::Inline(html) => Content::Inline(html),
            Resolved::Text(words) => Content::Text(no_list(words, &text[reference.range.end..])),
        };
        blocks.push(Replacement { range: reference.range, content });
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.sort_by_key(|replacement| replacement.range.start);
    Some(written(work.engine.assets().trim_end(), text, blocks))
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
fn written(assets: &str, text: &str, replacements: Vec<Replacement>) -> String {
    let mut assets = Some(assets);
    let mut head = String::new();
    let mut pieces = Vec::new();
    for Replacement { range, content } in replacements {
        let piece = match content {
            Content::Figure { html, prefix } => match assets.take() {
                Some(assets) => in_container(&prefix, &format!("{assets}\n{html}")),
                None => in_container(&prefix, &html),
            },
            Content::Inline(html) => {
                head.extend(assets.take().into_iter().flat_map(|assets| [assets, "\n\n"]));
                html
            }
            Content::Text(text) => text,
        };
        pieces.push((range, piece));
    }
    head + &replace(text, pieces.iter().map(|(range, piece)| (range.clone(), piece.as_str())))
}
