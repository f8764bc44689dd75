//! What happened in a step, in one or two sentences, from its events.

mod altered;
mod facts;
mod line;
mod part;
mod statement;
mod untold;
mod variable;

use crate::machine::trace::{AllocationKind, Event, EventKind, LocalState, MoveTarget, Shape, Step, StepKind, Trace};
use crate::source::Source;

use super::drops::DropSequences;
use super::messages::{CLOSURE, TEMPORARY, captions as words, futures, moves, passed as given};
use super::threads::{self, MAIN};
use super::{Block, Cell, Content, Frame, FrameState, Picture, PointerKind, RowState, Target, Variable};

/// How long the name of a type may be to be told.
const LONG_TYPE: usize = 32;

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
    let own = untold::with_untold(story, own);
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
    let entered = match given_to_drop(story) {
        Some(given) => format!("{given} {entered}"),
        None => entered,
    };
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

/// The variable that has moved into `drop`, whose own `drop` is about to run.
fn given_to_drop(story: &Story<'_>) -> Option<String> {
    story.events.iter().rev().find_map(|event| {
        let EventKind::Move { from, to: MoveTarget::Call(function), .. } = &event.kind else { return None };
        (&**function == "drop").then(|| moves::moved_to_drop(&from.text, 0))
    })
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
        let made = maker.map(|maker| given::made_by(&maker));
        return made.or_else(|| temporary_type(of).map(given::nameless));
    }
    let frame = picture.frames.iter().find(|f| f.variables.iter().any(|v| v.allocation == of.allocation));
    let part = of.allocation.filter(|_| !is_inside).and_then(|target| part::lent(story, borrower, target, start));
    let function = frame.filter(|frame| is_hidden(picture, frame, (&of.rows[0].name, borrower)));
    let function = function.map(|frame| &*frame.name);
    Some(given::lent(part.as_deref().unwrap_or(&of.rows[0].name), function, is_inside))
}

/// Whether the borrower's own function has another variable with the name of what it borrows from a function.
fn is_hidden(picture: &Picture, function: &Frame, (name, borrower): (&str, &Variable)) -> bool {
    let is_borrower = |v: &Variable| v.allocation == borrower.allocation && v.local == borrower.local;
    let own = picture.frames.iter().find(|frame| frame.variables.iter().any(is_borrower));
    let is_other =
        own.is_some_and(|own| own.id != function.id && own.variables.iter().any(|v| &*v.rows[0].name == name));
    is_other || name == &*borrower.rows[0].name
}

/// The type of a value without a name.
fn temporary_type(of: &Variable) -> Option<&str> {
    let (name, _) = of.rows[0].note.split_once(" · ")?;
    (name.len() <= LONG_TYPE).then_some(name)
}

/// How a parameter got its value.
fn passed(variable: &Variable, story: &Story<'_>) -> String {
    let row = &variable.rows[0];
    if let Some(told) = refers(variable, story).or_else(|| single_value(variable)) {
        return told;
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
        [(from, bytes)] if parameters == 1 => {
            let whose = line::frame(story).and_then(|id| story.picture.frames.iter().find(|f| f.id == id));
            let function = whose.filter(|_| *from == &*row.name).map(|frame| &*frame.name);
            given::moved(&row.name, (from, function), *bytes)
        }
        _ => held(variable, story),
    }
}

/// What a variable holds: what it refers to, its value, at least its type.
fn holds(variable: &Variable, story: &Story<'_>) -> String {
    let raw = || Some(given::raw(&variable.rows[0].name, &raw_target(story, variable)?));
    let told =
        slice(variable, story).or_else(|| refers(variable, story)).or_else(|| single_value(variable)).or_else(raw);
    told.unwrap_or_else(|| {
        let owned = variable::owned_bytes(story, variable);
        let is_said = variable::said_in(story, &story.step().memory, variable).is_some();
        let is_closure = variable.rows[0].note.starts_with(CLOSURE);
        if owned > 0 && !is_said && !is_closure {
            given::owner(&variable.rows[0].name, owned)
        } else {
            held(variable, story)
        }
    })
}

/// How far a reference reaches that has a length.
fn slice(variable: &Variable, story: &Story<'_>) -> Option<String> {
    let [row] = variable.rows.as_slice() else { return None };
    let len = statement::value_of(row, "len").filter(|_| row.note.starts_with('&'))?;
    let pointer = story.picture.pointers.iter().find(|p| Some(p.from.allocation) == variable.allocation)?;
    let Target::Bytes { allocation, start, slice: true, .. } = pointer.to else { return None };
    let named = story.picture.places().find(|(id, _)| *id == allocation).map(|(_, name)| name.to_string());
    let of = named.or_else(|| facts::owner_of(allocation, story.picture)).filter(|name| name != TEMPORARY)?;
    Some(given::slice(&row.name, &of, len, statement::first_of(story, row, (allocation, start))))
}

fn held(variable: &Variable, story: &Story<'_>) -> String {
    let name = &variable.rows[0].name;
    match variable::said_in(story, &story.step().memory, variable) {
        Some(said) => given::value(name, &said),
        None if is_of_no_bytes(variable) => given::reference_to_no_bytes(name, type_name(story, variable)),
        None => given::parameter(name, type_name(story, variable)),
    }
}

/// Whether a variable is a reference to a value without bytes, which stands nowhere.
fn is_of_no_bytes(variable: &Variable) -> bool {
    let [row] = variable.rows.as_slice() else { return false };
    row.note.starts_with('&') && matches!(row.cells.as_slice(), [Cell { content: Content::NoBuffer, .. }])
}

/// The one value of a variable that has one cell.
fn single_value(variable: &Variable) -> Option<String> {
    let [row] = variable.rows.as_slice() else { return None };
    let [Cell { content: Content::Value(value), .. }] = row.cells.as_slice() else { return None };
    Some(given::value(&row.name, value))
}

/// What stands where a raw pointer leads that is a variable of its own.
fn raw_target(story: &Story<'_>, variable: &Variable) -> Option<String> {
    let [row] = variable.rows.as_slice() else { return None };
    let is_raw = row.note.starts_with('*') && row.cells.iter().all(|c| c.content == Content::Pointer(PointerKind::Raw));
    let pointer = story.picture.pointers.iter().find(|p| Some(p.from.allocation) == variable.allocation);
    let Target::Bytes { allocation, start, .. } = pointer.filter(|_| is_raw)?.to else { return None };
    let place = story.picture.frames.iter().flat_map(|f| &f.variables).find(|v| v.allocation == Some(allocation));
    let lender = place.map(|of| (of, false));
    match lender.or_else(|| facts::owner(allocation, story.picture).map(|(of, _)| (of, true))) {
        Some((of, is_inside)) => lent(story, of, (variable, is_inside), start),
        None => Some(given::UNOWNED.to_string()),
    }
}

/// Where a variable points that is a reference and nothing else.
fn refers(variable: &Variable, story: &Story<'_>) -> Option<String> {
    let row = &variable.rows[0];
    let pointer = story.picture.pointers.iter().find(|p| {
        Some(p.from.allocation) == variable.allocation
            && matches!(p.kind, PointerKind::Shared | PointerKind::Mutable)
            && variable.rows.len() == 1
    })?;
    let Target::Bytes { allocation, start, .. } = pointer.to else { return None };
    let place = || story.picture.frames.iter().flat_map(|f| &f.variables).find(|v| v.allocation == Some(allocation));
    let lender = place().map(|of| (of, false));
    if let Some((of, is_inside)) = lender.or_else(|| Some((facts::owner(allocation, story.picture)?.0, true))) {
        let of = lent(story, of, (variable, is_inside), start);
        return Some(given::reference(&row.name, of.as_deref(), pointer.kind == PointerKind::Mutable));
    }
    let is_read_only =
        statement::is_static(story, allocation) && row.cells.iter().all(|cell| cell.content.letter().is_none());
    let said = || variable::said_in(story, &story.step().memory, variable);
    is_read_only.then(|| given::read_only(&row.name, said().as_deref()))
}

/// The type of a variable, if its name is short.
fn type_name<'s>(story: &'s Story<'_>, variable: &Variable) -> Option<&'s str> {
    let local = story.step().memory.local(variable.allocation?)?;
    let info = story.trace.types.get(local.ty);
    let name = if matches!(info.shape, Shape::Closure { .. }) { CLOSURE } else { &*info.name };
    (name.len() <= LONG_TYPE).then_some(name)
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
