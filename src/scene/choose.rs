//! Marks to steps: which moments of a run are shown, and which of them the author named.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::machine::trace::{
    AllocationId, AllocationKind, EventKind, Local, LocalState, Outcome, Step, StepKind, Trace,
};
use crate::snippet::{Expect, Mark, ShownLine, Snippet, Steps, Visits};
use crate::source::{Source, Span};

use super::messages;

/// The steps of a trace that are shown.
pub struct Chosen {
    /// Indices of [`Trace::steps`], ascending, without repetition.
    pub steps: Vec<usize>,
    /// The marks of a step.
    pub marks: BTreeMap<usize, Vec<usize>>,
    /// Steps of the strip with their marks, in order.
    pub strip: Vec<(usize, Option<usize>)>,
    /// The step that a single picture shows.
    pub start: usize,
}

/// How many panels a strip has where the author set no marks.
const UNMARKED_PANELS: usize = 6;
/// A stepper with more moments than this keeps those that are marked, called, moved, allocated or freed in.
const MANY_MOMENTS: usize = 240;

/// Resolves the marks and applies the option `steps`.
///
/// # Errors
/// One diagnostic for each mark that was never reached.
pub fn choose(trace: &Trace, snippet: &Snippet) -> Result<Chosen, Vec<Diagnostic>> {
    let mut marks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut errors = Vec::new();
    for (number, mark) in snippet.marks.iter().enumerate() {
        match steps_of_mark(mark, trace, snippet) {
            Ok(steps) => steps.into_iter().for_each(|step| marks.entry(step).or_default().push(number)),
            Err(error) => errors.push(error),
        }
    }
    // A program that the compiler stops is shown up to there; marks behind that place have no moment.
    let is_cut_off = matches!(snippet.options.expect, Expect::CompileFail(_));
    if !errors.is_empty() && !is_cut_off {
        return Err(errors);
    }
    let start = start(trace, &marks);
    let strip = strip(trace, &marks, start);
    let steps = match snippet.options.steps {
        Steps::All => thin_out(trace, &strip, start),
        Steps::Marked => strip.iter().map(|&(step, _)| step).collect::<BTreeSet<_>>().into_iter().collect(),
        Steps::Last => vec![start],
    };
    let strip = strip.into_iter().filter(|(step, _)| steps.binary_search(step).is_ok()).collect();
    let start = if steps.binary_search(&start).is_ok() { start } else { *steps.last().expect("a trace has steps") };
    Ok(Chosen { steps, marks, strip, start })
}

fn steps_of_mark(mark: &Mark, trace: &Trace, snippet: &Snippet) -> Result<Vec<usize>, Diagnostic> {
    let visits = visits_of_line(mark.line, trace, &snippet.program);
    let picked: Vec<usize> =
        pick(&visits, mark.visits).into_iter().map(|i| drop_at_brace(i, trace, &snippet.program)).collect();
    if picked.is_empty() { Err(unreached(mark, visits.len(), trace, snippet)) } else { Ok(picked) }
}

/// The moments that `line` stands for, one for each visit: the last statement that ends there, else the `}` of a
/// function, else the entry of a function whose header is there.
pub fn visits_of_line(line: u32, trace: &Trace, source: &Source) -> Vec<usize> {
    let on_line = |wanted: &[StepKind], place: fn(&Step, &Source) -> u32| -> Vec<usize> {
        let all = trace.steps.iter().enumerate();
        all.filter(|(_, s)| s.span.is_user() && wanted.contains(&s.kind) && place(s, source) == line)
            .map(|(i, _)| i)
            .collect()
    };
    let on_it = on_line(&[StepKind::Statement, StepKind::Panic], end_line);
    let statements = last_of_each_visit(outside_of_closures(on_it, trace), trace);
    if !statements.is_empty() && !closes_function(line, source, &statements, trace) {
        return statements;
    }
    let exits = on_line(&[StepKind::Exit], end_line);
    if !exits.is_empty() {
        return exits;
    }
    if !statements.is_empty() {
        return statements;
    }
    let entries = on_line(&[StepKind::Entry], header_line);
    if !entries.is_empty() {
        return entries;
    }
    last_of_each_visit(on_line(&[StepKind::Drop], end_line), trace)
}

/// At a `}` that drops variables the last drop is the moment: one step later what it freed is out of the picture.
fn drop_at_brace(step: usize, trace: &Trace, source: &Source) -> usize {
    let Some(before) = step.checked_sub(1).map(|i| &trace.steps[i]) else { return step };
    let (now, frame) = (&trace.steps[step], |s: &Step| s.running().map(|f| f.id));
    let line = end_line(now, source);
    let is_drop = before.kind == StepKind::Drop && before.span.is_user() && end_line(before, source) == line;
    let code = source.line_text(line).split("//").next().unwrap_or("").trim();
    if is_drop && code == "}" && frame(before) == frame(now) { step - 1 } else { step }
}

/// Whether the line is nothing but the `}` of a function, so that a mark on it means the exit and not a tail expression.
fn closes_function(line: u32, source: &Source, statements: &[usize], trace: &Trace) -> bool {
    let text = source.line_text(line);
    let code = text.split("//").next().unwrap_or(text).trim();
    let begins_here = |&i: &usize| source.line_column(trace.steps[i].span.lo).line == line;
    code == "}" && !statements.iter().any(begins_here)
}

fn end_line(step: &Step, source: &Source) -> u32 {
    source.line_column(step.span.hi.saturating_sub(1).max(step.span.lo)).line
}

/// The line of the `{` that opens the function: a header may run over several lines.
fn header_line(step: &Step, source: &Source) -> u32 {
    let text = source.text.get(step.span.lo as usize..step.span.hi as usize).unwrap_or("");
    let brace = text.find('{').map_or(step.span.hi.saturating_sub(1), |at| step.span.lo + at as u32);
    source.line_column(brace.max(step.span.lo)).line
}

/// Several statements may end on a line: of those that run in one frame without a step elsewhere in that frame between
/// them, the last one is the moment.
fn last_of_each_visit(steps: Vec<usize>, trace: &Trace) -> Vec<usize> {
    let frame = |i: usize| trace.steps[i].running().map(|f| f.id);
    let mut visits: Vec<usize> = Vec::new();
    for step in steps {
        match visits.last().copied() {
            Some(last) if frame(last) == frame(step) && is_one_visit(last, step, trace) => {
                *visits.last_mut().expect("it was just looked at") = step;
            }
            _ => visits.push(step),
        }
    }
    visits
}

/// Without the steps of closures that are written inside of another statement of the line, with which the line ends.
fn outside_of_closures(steps: Vec<usize>, trace: &Trace) -> Vec<usize> {
    // A loop visits the same few statements again and again.
    let mut statements: Vec<Span> = Vec::new();
    for &step in &steps {
        let span = trace.steps[step].span;
        if !statements.contains(&span) {
            statements.push(span);
        }
    }
    let is_of_closure = |step: &usize| {
        let function = trace.steps[*step].running().map(|frame| frame.span);
        function.is_some_and(|function| statements.iter().any(|statement| statement.contains(function)))
    };
    steps.into_iter().filter(|step| !is_of_closure(step)).collect()
}

/// Whether the later step goes on where the earlier stopped: it starts further right, or encloses it, and nothing of the
/// same frame ran between them.
fn is_one_visit(earlier: usize, later: usize, trace: &Trace) -> bool {
    let (a, b) = (trace.steps[earlier].span, trace.steps[later].span);
    let frame = trace.steps[later].running().map(|f| f.id);
    let between = trace.steps[earlier + 1..later].iter();
    let elsewhere = |s: &Step| s.running().map(|f| f.id) == frame && s.kind == StepKind::Statement;
    b.hi >= a.hi && b != a && !between.into_iter().any(elsewhere)
}

/// Those of the visits that are wanted.
pub fn pick(visits: &[usize], wanted: Visits) -> Vec<usize> {
    match wanted {
        Visits::Default if visits.len() <= 6 => visits.to_vec(),
        Visits::Default => vec![visits[0], visits[1], visits[visits.len() - 1]],
        Visits::One(n) => visits.get((n as usize).wrapping_sub(1)).copied().into_iter().collect(),
        Visits::Range(from, to) => {
            let (from, to) = ((from as usize).saturating_sub(1), (to as usize).min(visits.len()));
            visits.get(from..to).unwrap_or(&[]).to_vec()
        }
        Visits::Last => visits.last().copied().into_iter().collect(),
    }
}

fn unreached(mark: &Mark, visits: usize, trace: &Trace, snippet: &Snippet) -> Diagnostic {
    let error = Diagnostic::error_without_code(mark.span, messages::mark_unreached(mark.line, mark.visits, visits));
    if visits > 0 {
        return error.help(messages::mark_visited(visits));
    }
    let ends_early = !matches!(trace.outcome, Outcome::Exited(_));
    let has_code = snippet.shown.iter().any(|l: &ShownLine| l.program_line == mark.line && !l.text.trim().is_empty());
    match (has_code, ends_early) {
        (false, _) => error.help(messages::MARK_ON_EMPTY_LINE),
        (true, true) => error.help(messages::MARK_AFTER_END),
        (true, false) => error.help(messages::MARK_NEVER_RUNS),
    }
}

/// Whether a step shows nothing that the one before does not show: the end of a function whose drops have been shown one
/// by one, and the end of a statement that only waited for a call's result, which the step of the return shows.
pub fn is_silent(trace: &Trace, number: usize) -> bool {
    let step = &trace.steps[number];
    match step.kind {
        StepKind::Exit => number > 0,
        StepKind::Statement => number.checked_sub(1).is_some_and(|i| only_arrives(&trace.steps[i], step)),
        variants!(StepKind: Entry | Return | Drop | Panic | Fault) => false,
    }
}

/// Whether between a return and the end of a statement nothing happened, except that a variable counts as having a value now.
fn only_arrives(before: &Step, now: &Step) -> bool {
    let memories = (&before.memory, &now.memory);
    let same_bytes = |id: &AllocationId| match (memories.0.allocations.get(id), memories.1.allocations.get(id)) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        _ => false,
    };
    let is_returned = |id: &&AllocationId| before.returned.is_none_or(|r| r.allocation != **id);
    let same_memory = memories.0.allocations.keys().filter(is_returned).all(same_bytes)
        && memories.1.allocations.keys().all(same_bytes);
    let frames = || memories.0.frames.iter().zip(&memories.1.frames);
    let arrivals = frames().flat_map(|(a, b)| a.locals.iter().zip(&b.locals)).filter(|(a, b)| a.state != b.state);
    before.kind == StepKind::Return
        && now.events.is_empty()
        && before.stdout_len == now.stdout_len
        && memories.0.frames.len() == memories.1.frames.len()
        && same_memory
        && arrivals.clone().count() <= 1
        && arrivals.clone().all(|(a, b)| a.state == LocalState::Reserved && b.state == LocalState::Live)
}

/// The marked steps in the order in which they happened; without marks the first step, every free and the last step.
fn strip(trace: &Trace, marks: &BTreeMap<usize, Vec<usize>>, start: usize) -> Vec<(usize, Option<usize>)> {
    if !marks.is_empty() {
        let fault = trace.steps.iter().rposition(|step| step.kind == StepKind::Fault).map(|step| (step, None));
        let fault = fault.filter(|(step, _)| !marks.contains_key(step));
        return marks.iter().map(|(&step, numbers)| (step, numbers.first().copied())).chain(fault).collect();
    }
    let mut steps: BTreeSet<usize> =
        trace.steps.iter().enumerate().filter(|(_, s)| frees(s, trace)).map(|(i, _)| i).collect();
    while steps.len() > UNMARKED_PANELS - 2 {
        steps.pop_last();
    }
    steps.extend([first_with_value(trace), start]);
    steps.into_iter().map(|step| (step, None)).collect()
}

fn frees(step: &Step, trace: &Trace) -> bool {
    trace.events[step.events.clone()]
        .iter()
        .any(|e| matches!(e.kind, EventKind::Dealloc { .. } | EventKind::Realloc { .. }))
}

/// The first step after a statement; a picture of a frame that holds nothing says little.
fn first_with_value(trace: &Trace) -> usize {
    trace.steps.iter().position(|s| s.kind == StepKind::Statement).unwrap_or(0)
}

/// The last step at which `main` still stands with its values: before its drops.
fn last_standing(trace: &Trace) -> usize {
    // The drops of `main` may run statements of the author's, one frame further in.
    let of_main = |s: &Step| s.kind == StepKind::Statement && s.memory.frames.len() == 1;
    let any = |s: &Step| matches!(s.kind, StepKind::Statement | StepKind::Panic);
    let ends_by_itself = matches!(trace.outcome, Outcome::Exited(_));
    let last = if ends_by_itself {
        trace.steps.iter().rposition(of_main)
    } else {
        trace.steps.iter().position(|s| s.kind == StepKind::Panic)
    };
    last.or_else(|| trace.steps.iter().rposition(any)).unwrap_or_else(|| trace.steps.len().saturating_sub(1))
}

/// The last of the steps at which most is there, if there is anything at all: for a program whose `main` leaves the work, and the
/// values, to other functions.
fn fullest(trace: &Trace) -> Option<usize> {
    let statements = trace.steps.iter().enumerate().filter(|(_, step)| step.kind == StepKind::Statement);
    let (most, step) = statements.map(|(i, step)| (things_shown(step), i)).max()?;
    (most > 0).then_some(step)
}

/// Variables with a value, or what is left of one, and blocks of the heap.
fn things_shown(step: &Step) -> usize {
    let has_value = |local: &&Local| match local.state {
        LocalState::Live | LocalState::Moved | LocalState::PartlyMoved => true,
        LocalState::Reserved | LocalState::Uninitialised | LocalState::Dropped => false,
    };
    let variables = step.memory.frames.iter().flat_map(|frame| frame.locals.iter().filter(has_value)).count();
    let blocks = step.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap && a.live).count();
    variables + blocks
}

fn start(trace: &Trace, marks: &BTreeMap<usize, Vec<usize>>) -> usize {
    if let Some(fault) = trace.steps.iter().rposition(|step| step.kind == StepKind::Fault) {
        return fault;
    }
    let unmarked = || {
        let last = last_standing(trace);
        let last = if is_silent(trace, last) { last.saturating_sub(1) } else { last };
        if things_shown(&trace.steps[last]) > 0 { last } else { fullest(trace).unwrap_or(last) }
    };
    marks.keys().next_back().copied().unwrap_or_else(unmarked)
}

/// All steps that show something, or for long runs as many of them as a page can bear; those of the strip in any case.
fn thin_out(trace: &Trace, strip: &[(usize, Option<usize>)], start: usize) -> Vec<usize> {
    let last = trace.steps.len() - 1;
    let must: BTreeSet<usize> = strip.iter().map(|&(step, _)| step).chain([0, start, last]).collect();
    let telling = (0..=last).filter(|&i| !is_silent(trace, i)).take(MANY_MOMENTS - must.len().min(MANY_MOMENTS));
    must.iter().copied().chain(telling).collect::<BTreeSet<_>>().into_iter().collect()
}
