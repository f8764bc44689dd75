//! One block to the HTML of its figure, or to what is wrong with it.
//!
//! Blocks do not know of each other while they are tried, so all blocks of a book are tried in one go, several at a time where
//! the engine has several simulators. What they share (ids, names, groups, the list of problems) was settled before, or is done
//! with afterwards, in the order of the book.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::Simulation;
use crate::book::engine::{Engine, Simulate};
use crate::book::place::Place;
use crate::book::verdict::verdict;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{Style, render};
use crate::machine::trace::Trace;
use crate::page::files::File;
use crate::page::{Problem as Shown, ProblemKind, Request};
use crate::scene::asserted;
use crate::snippet::{Expect, Snippet};
use crate::source::{FileId, Source, Span};

/// A block that can be tried.
pub struct Ready {
    pub snippet: Snippet,
    pub place: Place,
    /// What its info string and marks have wrong.
    pub found: Vec<Diagnostic>,
    pub id_prefix: String,
    /// What is asked of it, in the [cache](crate::book::cache).
    pub question: String,
}

/// A block that has been tried, or whose figure is known.
pub struct Tried {
    /// One physical line, or how the block breaks its word.
    pub drawn: Result<Arc<str>, Vec<Diagnostic>>,
    /// The figure as files, where they were wanted and there is one.
    pub files: Result<Vec<File>, Vec<Diagnostic>>,
    /// The run, where the block keeps its word and another place may ask for it.
    pub trace: Option<Trace>,
    /// Whether an earlier build has tried it, and this one has not.
    pub is_known: bool,
    /// The texts that problems point into.
    pub sources: BTreeMap<FileId, Source>,
}

impl Tried {
    /// What an earlier build found: the block keeps its word.
    pub fn known(html: &str) -> Tried {
        Tried {
            drawn: Ok(Arc::from(html)),
            files: Ok(Vec::new()),
            trace: None,
            is_known: true,
            sources: BTreeMap::new(),
        }
    }
}

/// Tries the blocks; the answers are in their order.
pub fn try_all(engine: &dyn Engine, blocks: &[&Ready], wants_files: bool) -> Vec<Tried> {
    if blocks.is_empty() {
        return Vec::new();
    }
    let next = AtomicUsize::new(0);
    let tried = Mutex::new(BTreeMap::new());
    engine.simulators(blocks.len(), &|simulate| {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(block) = blocks.get(index) else { return };
            let answer = try_block(engine, simulate, block, wants_files);
            tried.lock().unwrap_or_else(PoisonError::into_inner).insert(index, answer);
        }
    });
    let tried = tried.into_inner().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(tried.len(), blocks.len(), "each block is tried");
    tried.into_values().collect()
}

fn try_block(engine: &dyn Engine, simulate: Simulate<'_>, block: &Ready, wants_files: bool) -> Tried {
    let Ready { snippet, place, found, id_prefix, .. } = block;
    let (simulation, wrong) = match simulated(simulate, snippet) {
        Ok(simulation) => {
            let wrong = broken(snippet, &simulation, place);
            (simulation, wrong)
        }
        Err(bug) => (nothing(), vec![bug]),
    };
    let problems: Vec<_> = found.iter().cloned().chain(wrong).collect();
    let drawn = if problems.is_empty() { draw(engine, snippet, &simulation, id_prefix) } else { Err(problems) };
    let Simulation { trace, sources, .. } = simulation;
    let trace = trace.filter(|_| drawn.is_ok() && snippet.options.expect != Expect::NoRun);
    let files = match trace.as_ref().filter(|_| wants_files) {
        Some(trace) => {
            let request = Request { snippet, trace: Some(trace), problem: None, id_prefix };
            caught(snippet, || engine.files(&request))
        }
        None => Ok(Vec::new()),
    };
    let trace = trace.filter(|_| snippet.options.id.is_some() || snippet.options.group.is_some());
    Tried { drawn: drawn.map(Arc::from), files, trace, is_known: false, sources }
}

/// How the program breaks the word of its block: by its end or, if that is well, by what was asserted on the way.
fn broken(snippet: &Snippet, simulation: &Simulation, place: &Place) -> Vec<Diagnostic> {
    let end = verdict(snippet, simulation, place.info_span);
    match &simulation.trace {
        Some(trace) if end.is_empty() => asserted(trace, snippet),
        _ => end,
    }
}

/// A program that was not run.
fn nothing() -> Simulation {
    Simulation { diagnostics: Vec::new(), trace: None, sources: BTreeMap::new() }
}

fn simulated(simulate: Simulate<'_>, snippet: &Snippet) -> Result<Simulation, Diagnostic> {
    let options = &snippet.options;
    if options.expect == Expect::Ignore {
        return Ok(nothing());
    }
    caught(snippet, || Ok(simulate(&snippet.program, options.edition, options.max_steps)))
        .map_err(|mut bug| bug.remove(0))
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
pub fn code_with_problem(engine: &dyn Engine, snippet: &Snippet, text: String, id_prefix: &str) -> String {
    let message_alone = format!("<figure><pre>{}</pre></figure>", escape(&text));
    let problem = Some(Shown { kind: ProblemKind::Failed, text });
    html(engine, &Request { snippet, trace: None, problem, id_prefix }).unwrap_or(message_alone)
}

/// The figure that the engine draws.
pub fn html(engine: &dyn Engine, request: &Request) -> Result<String, Vec<Diagnostic>> {
    caught(request.snippet, || engine.figure(request).map(|figure| one_line(figure.html)))
}

/// A line break in a figure would end the HTML block.
pub fn one_line(html: String) -> String {
    assert!(!html.contains('\n'), "a line break in a figure would end the HTML block");
    html
}

/// Runs a stage on a block; a panic is a bug of ours, and becomes a diagnostic of this block alone.
pub fn caught<T>(snippet: &Snippet, stage: impl FnOnce() -> Result<T, Vec<Diagnostic>>) -> Result<T, Vec<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(stage)).unwrap_or_else(|panic| Err(vec![internal_error(&*panic, snippet)]))
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
pub fn escape(text: &str) -> String {
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
