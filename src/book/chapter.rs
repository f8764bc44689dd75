//! One chapter to the same chapter with figures in place of its blocks, and what is wrong with them.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::Simulation;
use crate::book::engine::Engine;
use crate::book::fences::{Block, Dialect, fences, replace};
use crate::book::ids::Ids;
use crate::book::place::{Place, places};
use crate::book::problem::{BlockFiles, Problem, report};
use crate::book::rustdoc;
use crate::book::verdict::verdict;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{Style, render};
use crate::page::{Problem as Shown, ProblemKind, Request};
use crate::scene::asserted;
use crate::snippet::{Expect, Fence, Options, Snippet, snippet};
use crate::source::Span;

/// What the blocks are for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Figures for a page.
    Figures,
    /// Code for rustdoc, since the renderer is `test`.
    Tests,
}

/// A chapter as mdBook hands it over.
#[derive(Clone, Copy, Debug)]
pub struct Chapter<'a> {
    /// What messages call its file: `src/stack.md`.
    pub name: &'a str,
    pub text: &'a str,
}

/// What all chapters of a book share.
pub struct Work<'a> {
    pub engine: &'a dyn Engine,
    /// The text of a file of the book by the name that messages have for it.
    pub read: &'a dyn Fn(&str) -> Option<String>,
    pub defaults: &'a Options,
    pub dialect: Dialect,
    pub purpose: Purpose,
    pub style: Style,
    pub ids: Ids,
    /// The ids that blocks gave themselves, with the places where.
    pub named: BTreeMap<String, String>,
    /// How many blocks were tried.
    pub blocks: usize,
    pub problems: Vec<Problem>,
}

/// The chapter with its figures, or `None` if it has no block.
pub fn chapter(work: &mut Work, chapter: &Chapter) -> Option<String> {
    let blocks = fences(chapter.text, work.dialect);
    if blocks.is_empty() {
        return None;
    }
    let written = (work.read)(chapter.name).map(|text| (fences(&text, work.dialect), text));
    let written = written.as_ref().map(|(blocks, text)| (text.as_str(), blocks.as_slice()));
    let places = places(chapter.name, (chapter.text, &blocks), written);
    let mut replacements = Vec::new();
    for (block, place) in blocks.iter().zip(&places) {
        work.blocks += 1;
        let is_first = replacements.is_empty();
        replacements.push(match work.purpose {
            Purpose::Figures => (block.range.clone(), figure_in_place(work, chapter, block, place, is_first)),
            Purpose::Tests => (block.info_range.clone(), words_in_place(work, block, place)),
        });
    }
    Some(replace(chapter.text, replacements.iter().map(|(range, text)| (range.clone(), text.as_str()))))
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

/// The HTML that takes the place of a block; that of the first block brings style and script with it.
fn figure_in_place(work: &mut Work, chapter: &Chapter, block: &Block, place: &Place, is_first: bool) -> String {
    let (snippet, mut problems) = read(work, block, place);
    problems.extend(work.claim_name(&snippet, place));
    let id_prefix = work.ids.next(chapter.name);
    let html = figure(work, &snippet, place, problems, &id_prefix);
    if is_first {
        block.replacement(&format!("{}\n{html}", work.engine.assets().trim_end()))
    } else {
        block.replacement(&html)
    }
}

/// Draws the block, or shows its code with what is wrong. `found` is what its info string and marks have wrong.
fn figure(work: &mut Work, snippet: &Snippet, place: &Place, found: Vec<Diagnostic>, id_prefix: &str) -> String {
    let mut problems = found;
    let simulation = match simulate(work.engine, snippet) {
        Ok(simulation) => {
            let broken = verdict(snippet, &simulation, place.info_span);
            if let Some(trace) = simulation.trace.as_ref().filter(|_| broken.is_empty()) {
                problems.extend(asserted(trace, snippet));
            }
            problems.extend(broken);
            simulation
        }
        Err(bug) => {
            problems.push(bug);
            nothing()
        }
    };
    let drawn = if problems.is_empty() { draw(work.engine, snippet, &simulation, id_prefix) } else { Err(problems) };
    drawn.unwrap_or_else(|problems| {
        let text = work.report(problems, &simulation, snippet, place);
        code_with_problem(work.engine, snippet, text, id_prefix)
    })
}

/// A program that was not run.
fn nothing() -> Simulation {
    Simulation { diagnostics: Vec::new(), trace: None, sources: BTreeMap::new() }
}

fn simulate(engine: &dyn Engine, snippet: &Snippet) -> Result<Simulation, Diagnostic> {
    let options = &snippet.options;
    if options.expect == Expect::Ignore {
        return Ok(nothing());
    }
    let run = || engine.simulate(&snippet.program, options.edition, options.max_steps);
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| internal_error(&*panic, snippet))
}

/// The figure of a block that keeps its word. What is wrong with the program is what its author wants to be seen.
fn draw(
    engine: &dyn Engine,
    snippet: &Snippet,
    simulation: &Simulation,
    id_prefix: &str,
) -> Result<String, Vec<Diagnostic>> {
    let has_errors = !simulation.diagnostics.is_empty();
    let problem = has_errors.then(|| Shown { kind: ProblemKind::Rejected, text: for_readers(snippet, simulation) });
    let trace = simulation.trace.as_ref().filter(|_| snippet.options.expect != Expect::NoRun);
    html(engine, &Request { snippet, trace, problem, id_prefix })
}

/// The figure of a block with a problem. When even that cannot be drawn, the message alone.
fn code_with_problem(engine: &dyn Engine, snippet: &Snippet, text: String, id_prefix: &str) -> String {
    let message_alone = format!("<figure><pre>{}</pre></figure>", escape(&text));
    let problem = Some(Shown { kind: ProblemKind::Failed, text });
    html(engine, &Request { snippet, trace: None, problem, id_prefix }).unwrap_or(message_alone)
}

fn html(engine: &dyn Engine, request: &Request) -> Result<String, Vec<Diagnostic>> {
    let run = || {
        let html = engine.figure(request)?.html;
        assert!(!html.contains('\n'), "a line break in a figure would end the HTML block");
        Ok(html)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(vec![internal_error(&*panic, request.snippet)]))
}

/// What rustc would say about the program, in terms of the lines that the reader sees.
fn for_readers(snippet: &Snippet, simulation: &Simulation) -> String {
    let shown = snippet.shown_program();
    let texts = simulation.diagnostics.iter().map(|diagnostic| {
        let spans: Option<Vec<Span>> =
            diagnostic.labels.iter().map(|label| snippet.in_shown(label.span, &shown)).collect();
        let Some(spans) = spans else { return render(diagnostic, &simulation.sources, Style::Plain) };
        let mut diagnostic = diagnostic.clone();
        for (label, span) in diagnostic.labels.iter_mut().zip(spans) {
            label.span = span;
        }
        render(&diagnostic, &shown, Style::Plain)
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

/// Text in HTML on one physical line.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "&#10;")
}

/// A bug of ours, said to the author of the block that it happened on.
fn internal_error(panic: &(dyn Any + Send), snippet: &Snippet) -> Diagnostic {
    let reason = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (None, Some(text)) => text.as_str(),
        (None, None) => "no reason given",
    };
    Diagnostic::error_without_code(snippet.program_span(), format!("internal error of mdbook-memory: {reason}"))
        .note("this is a bug in mdbook-memory and not in the block")
        .help("please report it with this block; until it is mended, `ignore` shows the code without a figure")
}

impl Work<'_> {
    /// Takes the id that the block gives itself; it must be the only one in the book.
    fn claim_name(&mut self, snippet: &Snippet, place: &Place) -> Option<Diagnostic> {
        let id = snippet.options.id.clone()?;
        let here = format!("{}:{}", place.chapter.name, place.chapter.line_column(place.info_span.lo).line);
        if let Some(taken) = self.named.get(&id) {
            let message = format!("the id `{id}` is taken by the block at {taken}");
            return Some(Diagnostic::error_without_code(place.info_span, message).help("ids are unique in the book"));
        }
        self.named.insert(id, here);
        None
    }

    /// Keeps the problems of a block, up to a sensible number, and gives them as text for the page.
    fn report(
        &mut self,
        problems: Vec<Diagnostic>,
        simulation: &Simulation,
        snippet: &Snippet,
        place: &Place,
    ) -> String {
        let files = BlockFiles { chapter: &place.chapter, program: &snippet.program, sources: &simulation.sources };
        let rest = problems.len().saturating_sub(MOST_PROBLEMS);
        let rest = (rest > 0).then(|| Diagnostic::error_without_code(place.info_span, format!("{rest} more problems")));
        let reported = problems.into_iter().take(MOST_PROBLEMS).chain(rest);
        let mut texts = Vec::new();
        for problem in reported.map(|problem| place.in_chapter(problem, snippet)) {
            let reported = report(problem, &files, self.style);
            texts.push(match self.style {
                Style::Plain => reported.text.clone(),
                Style::Coloured => render(&reported.diagnostic, &files, Style::Plain),
            });
            self.problems.push(reported);
        }
        texts.join("\n\n")
    }
}

/// So many problems of one block are shown.
const MOST_PROBLEMS: usize = 50;
