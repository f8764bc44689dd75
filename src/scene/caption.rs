//! What happened in a step, in one or two sentences, from its events.

mod altered;
mod facts;
mod line;
mod part;
mod statement;
mod variable;

use crate::machine::trace::{AllocationKind, Event, EventKind, LocalState, MoveTarget, Shape, Step, StepKind, Trace};
use crate::source::Source;

use super::drops::DropSequences;
use super::messages::{CLOSURE, captions as words, futures, passed as given};
use super::threads::{self, MAIN};
use super::{Block, Content, FrameState, Picture, PointerKind, RowState, Target, Variable};

/// All that a caption may speak of.
pub struct Story<'a> {
    pub trace: &'a Trace,
    /// The step.
    pub number: usize,
    /// The step that it is compared with.
    pub before: Option<&'a Step>,
    /// What happened since.
    pub events: &'a [Event],
    pub picture: &'a Picture,
    /// The picture of the step that it is compared with.
    pub earlier: Option<&'a Picture>,
    pub source: &'a Source,
    pub drops: &'a DropSequences,
}

/// The generated caption of a step: inline Markdown.
pub fn caption(story: &Story<'_>) -> String {
    let step = story.step();
    let own = match step.kind {
        StepKind::Entry => after_the_heap(story, entry(story)),
        StepKind::Return => after_the_heap(story, returned(story)),
        StepKind::Exit => exit(story),
        StepKind::Drop => dropped(story),
        StepKind::Panic => panicked(story.events),
        StepKind::Fault => fault(story.trace),
        StepKind::Statement => statement::statement(story),
    };
    match threads::since(story.trace, story.number) {
        Some(before) if own == words::NOTHING => before,
        Some(before) => format!("{before} {own}"),
        None => own,
    }
}

/// In front of a call or a return: what the library has asked of the heap before it.
fn after_the_heap(story: &Story<'_>, own: String) -> String {
    let is_end = story.step().running().is_none();
    let heap = statement::heap(story, true).into_iter().next().filter(|_| !is_end);
    let first = heap.as_deref().and_then(|said| said.split_inclusive(". ").next());
    first.map(str::trim_end).into_iter().chain([own.as_str()]).collect::<Vec<_>>().join(" ")
}

/// What the program would do next, which is undefined.
fn fault(trace: &Trace) -> String {
    trace.outcome.diagnostic().map_or_else(|| words::NOTHING.to_string(), |fault| words::fault(&fault.message))
}

impl Story<'_> {
    fn step(&self) -> &Step {
        &self.trace.steps[self.number]
    }

    fn freed_bytes(&self) -> u64 {
        self.events.iter().filter_map(|e| e.kind.freed()).map(|(_, size)| size).sum()
    }
}

fn entry(story: &Story<'_>) -> String {
    let Some(frame) = story.step().running() else { return words::NOTHING.to_string() };
    let step = story.step();
    if step.memory.frames.iter().filter(|f| f.thread == step.thread).count() == 1 {
        return match step.thread {
            MAIN => words::main_entered(&frame.function, frame.size),
            thread => threads::entered(story.trace, thread, &frame.function, frame.size),
        };
    }
    let shown = story.picture.frames.iter().rfind(|f| f.id == frame.id);
    let parameters = shown.into_iter().flat_map(|f| &f.variables).filter(|v| v.rows[0].state == RowState::Live);
    let told: Vec<String> = parameters.take(3).map(|variable| passed(variable, story)).collect();
    let is_poll =
        |event: &Event| matches!(&event.kind, EventKind::Call { callee, polled: true, .. } if *callee == frame.id);
    if story.events.iter().any(is_poll) {
        return futures::polled(&frame.function, frame.size);
    }
    let entered = words::entered(&frame.function, frame.size, &told);
    let is_reference = |p: &super::Pointer| {
        let of_frame = shown.is_some_and(|f| f.variables.iter().any(|v| v.allocation == Some(p.from.allocation)));
        of_frame && matches!(p.kind, PointerKind::Shared | PointerKind::Mutable)
    };
    let only_address = told.len() == 1 && story.picture.pointers.iter().any(is_reference);
    let rows = || shown.into_iter().flat_map(|f| &f.variables).flat_map(|v| &v.rows);
    let has_length = rows().flat_map(|row| &row.cells).any(|cell| cell.label.as_deref() == Some("len"));
    match (only_address, has_length) {
        (false, _) => entered,
        (true, false) => format!("{entered} {}", given::ONLY_ADDRESS),
        (true, true) => format!("{entered} {}", given::ONLY_ADDRESS_AND_LENGTH),
    }
}

/// What is lent: a variable, a part of it, or what it owns, with its function where the borrower has the same name. A value
/// without a name is called by what made it, or by none.
fn lent(story: &Story<'_>, of: &Variable, (borrower, is_inside): (&Variable, bool), start: u64) -> Option<String> {
    let picture = story.picture;
    if of.is_temporary() {
        let is_own = |block: &&Block| {
            facts::owner(block.id, picture)
                .is_some_and(|(owner, is_direct)| is_direct && owner.allocation == of.allocation)
        };
        let maker = picture.blocks.iter().find(is_own).and_then(|block| facts::maker(story, block.id));
        return maker.map(|maker| given::made_by(&maker));
    }
    let frame = picture.frames.iter().find(|f| f.variables.iter().any(|v| v.allocation == of.allocation));
    let part = of.allocation.filter(|_| !is_inside).and_then(|target| part::lent(story, borrower, target, start));
    let function = frame.filter(|_| of.rows[0].name == borrower.rows[0].name).map(|frame| &*frame.name);
    Some(given::lent(part.as_deref().unwrap_or(&of.rows[0].name), function, is_inside))
}

/// How a parameter got its value.
fn passed(variable: &Variable, story: &Story<'_>) -> String {
    let row = &variable.rows[0];
    let pointer = story.picture.pointers.iter().find(|p| {
        Some(p.from.allocation) == variable.allocation
            && matches!(p.kind, PointerKind::Shared | PointerKind::Mutable)
            && variable.rows.len() == 1
    });
    if let Some(pointer) = pointer
        && let Target::Bytes { allocation, start, .. } = pointer.to
    {
        let place =
            || story.picture.frames.iter().flat_map(|f| &f.variables).find(|v| v.allocation == Some(allocation));
        let lender = place().map(|of| (of, false));
        let lender = lender.or_else(|| Some((facts::owner(allocation, story.picture)?.0, true)));
        if let Some((of, is_inside)) = lender {
            let of = lent(story, of, (variable, is_inside), start);
            return given::reference(&row.name, of.as_deref(), pointer.kind == PointerKind::Mutable);
        }
        if statement::is_static(story, allocation) && row.cells.iter().all(|cell| cell.content.letter().is_none()) {
            let said = variable::said_in(story, &story.step().memory, variable);
            return given::read_only(&row.name, said.as_deref());
        }
    }
    if let ([Content::Value(value)], 1) =
        (row.cells.iter().map(|c| c.content.clone()).collect::<Vec<_>>().as_slice(), variable.rows.len())
    {
        return given::value(&row.name, value);
    }
    let moves: Vec<(&str, u64)> = story
        .events
        .iter()
        .filter_map(|e| {
            let EventKind::Move { from, to: MoveTarget::Call(_), bytes } = &e.kind else { return None };
            Some((&*from.text, *bytes))
        })
        .collect();
    let parameters = story
        .step()
        .memory
        .frames
        .last()
        .map_or(0, |f| f.locals.iter().filter(|l| l.state == LocalState::Live).count());
    match moves.as_slice() {
        [(from, bytes)] if parameters == 1 => given::moved(&row.name, from, *bytes),
        _ => match variable::said_in(story, &story.step().memory, variable) {
            Some(said) => given::value(&row.name, &said),
            None => given::parameter(&row.name, type_name(story, variable)),
        },
    }
}

/// The type of a variable, if its name is short.
fn type_name<'s>(story: &'s Story<'_>, variable: &Variable) -> Option<&'s str> {
    const LONG: usize = 32;
    let local = story.step().memory.local(variable.allocation?)?;
    let info = story.trace.types.get(local.ty);
    let name = if matches!(info.shape, Shape::Closure { .. }) { CLOSURE } else { &*info.name };
    (name.len() <= LONG).then_some(name)
}

fn returned(story: &Story<'_>) -> String {
    let gone = story.events.iter().rev().find_map(|e| {
        let EventKind::Return { callee, function, sleeps } = &e.kind else { return None };
        Some((*callee, function.clone(), sleeps.clone()))
    });
    let Some((id, function, sleeps)) = gone else { return words::NOTHING.to_string() };
    let step = story.step();
    if step.thread == MAIN && step.running().is_none() {
        let so_far = &story.trace.events[..step.events.end];
        let count = |wanted: fn(&EventKind) -> bool| so_far.iter().filter(|e| wanted(&e.kind)).count() as u64;
        let allocations = count(|e| matches!(e, EventKind::Alloc { .. } | EventKind::Realloc { .. }));
        let frees = count(|e| matches!(e, EventKind::Dealloc { .. } | EventKind::Realloc { .. }));
        return words::main_returned(&function, (allocations, frees), heap_bytes(story));
    }
    let frames = story.before.map(|before| &before.memory.frames);
    let size = frames.and_then(|frames| frames.iter().find(|f| f.id == id)).map_or(0, |f| f.size);
    if let Some(keeps) = sleeps {
        let keeps: Vec<String> = keeps.iter().map(ToString::to_string).collect();
        return futures::sleeps(&function, size, &keeps);
    }
    let into = arrived(story);
    let owner = step.returned.filter(|given| {
        let memory = step.memory.allocations.get(&given.allocation);
        let heap = |id| step.memory.allocations.get(id).is_some_and(|a| a.kind == AllocationKind::Heap && a.live);
        memory.is_some_and(|m| m.pointers.values().any(heap)) && facts::owns(story, given.ty)
    });
    if let Some(given) = owner {
        let info = story.trace.types.get(given.ty);
        return words::returned_owner(&function, size, (&info.name, info.size), into.as_deref());
    }
    let ghost = story.picture.frames.iter().find(|f| f.state == FrameState::Returned && f.id == id);
    words::returned(&function, size, ghost.and_then(|f| f.returned.as_deref()), into.as_deref())
}

/// The variable that the result was written to.
fn arrived(story: &Story<'_>) -> Option<String> {
    let frame = story.step().memory.frames.last()?;
    let shown = story.picture.frames.iter().find(|f| f.id == frame.id)?;
    let is_new = |v: &&Variable| {
        let local = frame.locals.get(v.local as usize);
        local.is_some_and(|l| l.state == LocalState::Reserved) && v.rows[0].state == RowState::Live
    };
    shown.variables.iter().find(is_new).map(|v| v.rows[0].name.to_string())
}

/// What is still on the heap: the bytes that are leaked, and the others.
fn heap_bytes(story: &Story<'_>) -> (u64, u64) {
    let (mut leaked, mut held) = (0, 0);
    for (id, allocation) in &story.step().memory.allocations {
        if allocation.kind == AllocationKind::Heap && allocation.live {
            let size = allocation.bytes.len() as u64;
            *if story.trace.left.is_leaked(*id) { &mut leaked } else { &mut held } += size;
        }
    }
    (leaked, held)
}

/// All that the drops before this brace have freed.
fn exit(story: &Story<'_>) -> String {
    let step = story.step();
    let Some(frame) = step.running() else { return words::NOTHING.to_string() };
    let belongs = |s: &&Step| s.kind == StepKind::Drop || s.kind == StepKind::Exit;
    let drops = story.trace.steps[..=story.number].iter().rev().take_while(belongs);
    let freed = drops.flat_map(|s| &story.trace.events[s.events.clone()]).filter_map(|e| e.kind.freed());
    words::exit(&frame.function, freed.map(|(_, size)| size).sum())
}

fn dropped(story: &Story<'_>) -> String {
    let is_in_line = facts::text(story, story.step().span) != "}";
    let mut sentences = Vec::new();
    sentences.extend(statement::printed(story).filter(|_| is_in_line));
    let done = threads::done(story.trace, story.events);
    sentences.extend(drop_said(story, !done.is_empty()));
    sentences.extend(done);
    sentences.join(" ")
}

/// What is dropped, and what that changes; nothing is said of a guard, which is no more than the lock that it gives back.
fn drop_said(story: &Story<'_>, gives_back_a_lock: bool) -> Option<String> {
    let (step, freed) = (story.step(), story.freed_bytes());
    let drops = story.events.iter().rev().find_map(|e| {
        let EventKind::Drop { place, effect: true } = &e.kind else { return None };
        Some(place.text.clone())
    });
    let Some(place) = drops else {
        let changed = statement::changed_value(story).filter(|_| facts::text(story, step.span) != "}");
        let gone = story.events.iter().rev().find_map(|event| event.kind.freed());
        let maker = gone.and_then(|(block, _)| facts::maker(story, block));
        let dropped = match maker {
            Some(maker) => Some(given::made_and_dropped(&maker, freed)),
            None if freed == 0 && gives_back_a_lock => None,
            None => Some(words::temporary_dropped(freed)),
        };
        let said: Vec<String> = changed.into_iter().chain(dropped).collect();
        return (!said.is_empty()).then(|| said.join(" "));
    };
    if facts::text(story, step.span) != "}" {
        return Some(if facts::text(story, step.span).contains('=') {
            words::old_value_dropped(&place, freed)
        } else {
            words::dropped(&place, freed)
        });
    }
    let mut sentences = Vec::new();
    if story.drops.begins(story.number) {
        let frame = step.memory.frames.last();
        let ends_function = frame.filter(|f| f.span.hi == step.span.hi && f.span.file == step.span.file);
        sentences.push(match ends_function {
            Some(frame) if is_unwinding(story, step.thread) => words::unwinding(&frame.function),
            Some(frame) => words::drops_begin(Some(&frame.function)),
            None => words::drops_begin(None),
        });
    }
    let runs_code = story.events.iter().any(|e| matches!(&e.kind, EventKind::Call { function, .. } | EventKind::Return { function, .. } if function.ends_with("::drop")));
    sentences.push(if runs_code { words::drop_ran(&place, freed) } else { words::dropped(&place, freed) });
    if sentences.len() == 1
        && let Some(next) = story.drops.next(story.number)
    {
        sentences.push(words::next_drop(next));
    }
    Some(sentences.join(" "))
}

/// Whether a panic has begun in a thread, and nothing of the author's has run since but drops.
fn is_unwinding(story: &Story<'_>, thread: u32) -> bool {
    let mut depth = 0_usize;
    for step in story.trace.steps[..story.number].iter().rev().filter(|step| step.thread == thread) {
        match step.kind {
            StepKind::Panic => return true,
            StepKind::Return => depth += 1,
            StepKind::Entry => depth = depth.saturating_sub(1),
            StepKind::Statement if depth == 0 => return false,
            StepKind::Statement | StepKind::Exit | StepKind::Drop | StepKind::Fault => {}
        }
    }
    false
}

fn panicked(events: &[Event]) -> String {
    let message = events.iter().rev().find_map(|e| {
        let EventKind::Panic { message } = &e.kind else { return None };
        Some(message.as_str())
    });
    words::panics(message.unwrap_or_default())
}
