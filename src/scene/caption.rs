//! What happened in a step, in one or two sentences, from its events.

use crate::machine::trace::{
    AllocationId, AllocationKind, Event, EventKind, Local, LocalState, MoveTarget, Step, StepKind, Trace,
};

use super::messages::captions as words;
use super::threads::{self, MAIN};
use super::{Cell, Content, FrameState, Picture, PointerKind, RowState, Spot, Target, Variable};

/// The generated caption of a step: inline Markdown.
pub fn caption(trace: &Trace, number: usize, picture: &Picture) -> String {
    let step = &trace.steps[number];
    let events = threads::own_events(trace, step);
    let own = match step.kind {
        StepKind::Entry => entry(trace, step),
        StepKind::Return => returned(trace, number, &events),
        StepKind::Exit => exit(trace, number),
        StepKind::Drop => {
            let mut sentences: Vec<String> = dropped(&events).into_iter().collect();
            sentences.extend(threads::done(trace, &events));
            sentences.join(" ")
        }
        StepKind::Panic => panicked(&events),
        StepKind::Fault => fault(trace),
        StepKind::Statement => statement(trace, number, &events, picture),
    };
    match threads::since(trace, number) {
        Some(before) if own == words::NOTHING => before,
        Some(before) => format!("{before} {own}"),
        None => own,
    }
}

/// What the program would do next, which is undefined.
fn fault(trace: &Trace) -> String {
    trace.outcome.diagnostic().map_or_else(|| words::NOTHING.to_string(), |fault| words::fault(&fault.message))
}

fn entry(trace: &Trace, step: &Step) -> String {
    let Some(frame) = step.running() else { return words::NOTHING.to_string() };
    if step.memory.frames.iter().filter(|f| f.thread == step.thread).count() == 1 {
        return match step.thread {
            MAIN => words::main_entered(&frame.function, frame.size),
            thread => threads::entered(trace, thread, &frame.function, frame.size),
        };
    }
    let parameters: Vec<String> =
        frame.locals.iter().filter(|l| l.state == LocalState::Live).map(|l| l.name.to_string()).collect();
    words::entered(&frame.function, frame.size, &parameters)
}

fn returned(trace: &Trace, number: usize, events: &[Event]) -> String {
    let gone = events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Return { callee, function } => Some((*callee, function.clone())),
        _ => None,
    });
    let Some((id, function)) = gone else { return words::NOTHING.to_string() };
    let step = &trace.steps[number];
    if step.thread == MAIN && step.running().is_none() {
        let so_far = &trace.events[..trace.steps[number].events.end];
        let count = |wanted: fn(&EventKind) -> bool| so_far.iter().filter(|e| wanted(&e.kind)).count() as u64;
        let allocations = count(|e| matches!(e, EventKind::Alloc { .. } | EventKind::Realloc { .. }));
        let frees = count(|e| matches!(e, EventKind::Dealloc { .. } | EventKind::Realloc { .. }));
        return words::main_returned(&function, allocations, frees, heap_bytes(&trace.steps[number]));
    }
    let before = number.checked_sub(1).map(|i| &trace.steps[i].memory.frames);
    let size = before.and_then(|frames| frames.iter().find(|f| f.id == id)).map_or(0, |f| f.size);
    words::returned(&function, size)
}

fn heap_bytes(step: &Step) -> u64 {
    let live = step.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap && a.live);
    live.map(|a| a.bytes.len() as u64).sum()
}

/// All that the drops before this brace have freed.
fn exit(trace: &Trace, number: usize) -> String {
    let step = &trace.steps[number];
    let Some(frame) = step.running() else { return words::NOTHING.to_string() };
    let belongs = |s: &&Step| s.kind == StepKind::Drop || s.kind == StepKind::Exit;
    let drops = trace.steps[..=number].iter().rev().take_while(belongs);
    let freed = drops.map(|s| freed_bytes(&trace.events[s.events.clone()])).sum();
    words::exit(&frame.function, freed)
}

fn freed_bytes(events: &[Event]) -> u64 {
    let sizes = events.iter().filter_map(|e| match e.kind {
        EventKind::Dealloc { size, .. } => Some(size),
        _ => None,
    });
    sizes.sum()
}

/// `None` for a value without a name that had nothing on the heap.
fn dropped(events: &[Event]) -> Option<String> {
    let place = events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Drop { place, effect: true } => Some(place.text.clone()),
        _ => None,
    });
    match (place, freed_bytes(events)) {
        (Some(place), freed) => Some(words::dropped(&place, freed)),
        (None, 0) if events.iter().any(|e| matches!(e.kind, EventKind::Thread(_))) => None,
        (None, freed) => Some(words::freed(freed)),
    }
}

fn panicked(events: &[Event]) -> String {
    let message = events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Panic { message } => Some(message.as_str()),
        _ => None,
    });
    words::panics(message.unwrap_or_default())
}

/// At most two sentences: what became of values, then what it cost.
fn statement(trace: &Trace, number: usize, events: &[Event], picture: &Picture) -> String {
    let mut sentences = Vec::new();
    sentences.extend(moves(events, picture));
    sentences.extend(threads::done(trace, events));
    sentences.extend(heap(events, picture));
    if sentences.is_empty() {
        sentences.extend(copies_and_borrows(events, picture));
    }
    if sentences.is_empty() {
        sentences.extend(changed_variable(trace, number, picture));
    }
    if let Some(lines) = printed(trace, events) {
        sentences.push(words::printed(lines));
    }
    sentences.truncate(2);
    if sentences.is_empty() { words::NOTHING.to_string() } else { capitalise(&sentences.join(" ")) }
}

fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The last move between named places says most; a move into a call matters when nothing else does.
fn moves(events: &[Event], picture: &Picture) -> Option<String> {
    let runs = |f: &&super::Frame| matches!(f.state, FrameState::Active | FrameState::Panicking);
    let frame = picture.frames.iter().rfind(runs)?.id;
    let costs = events.iter().any(|e| matches!(e.kind, EventKind::Alloc { .. } | EventKind::Realloc { .. }));
    events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Move { from, to, bytes } if from.frame == frame => match to {
            MoveTarget::Local(name) if !costs => Some(words::moved(&from.text, name, *bytes)),
            MoveTarget::Call(function) => Some(words::moved_to_call(&from.text, function, *bytes)),
            MoveTarget::Return => Some(words::moved_out(&from.text)),
            MoveTarget::Closure => Some(words::moved_to_closure(&from.text)),
            MoveTarget::Local(_) | MoveTarget::Temporary | MoveTarget::Dropped => None,
        },
        _ => None,
    })
}

/// What was allocated, grown and freed; memory that came and went within the step is left out of the first two.
fn heap(events: &[Event], picture: &Picture) -> Vec<String> {
    let is_shown = |id: AllocationId| picture.blocks.iter().any(|b| b.id == id && b.state != super::BlockState::Freed);
    let mut sentences = Vec::new();
    let grown = events.iter().rev().find_map(|e| match e.kind {
        EventKind::Realloc { new, old_size, size, .. } if is_shown(new) => Some((new, old_size, size)),
        _ => None,
    });
    let new: Vec<(AllocationId, u64)> = events
        .iter()
        .filter_map(|e| match e.kind {
            EventKind::Alloc { allocation, size, .. } if is_shown(allocation) => Some((allocation, size)),
            _ => None,
        })
        .collect();
    if let Some((block, old, size)) = grown {
        sentences.push(words::grown(owner_of(block, picture).as_deref(), old, size));
    } else if !new.is_empty() {
        let sizes: Vec<u64> = new.iter().map(|&(_, size)| size).collect();
        let mut owners = new.iter().map(|&(id, _)| owner_of(id, picture));
        let owner = owners.next().flatten().filter(|first| owners.all(|other| other.as_ref() == Some(first)));
        sentences.push(words::allocated(owner.as_deref(), &sizes));
    }
    let came: Vec<AllocationId> = events
        .iter()
        .filter_map(|e| match e.kind {
            EventKind::Alloc { allocation, .. } => Some(allocation),
            EventKind::Realloc { new, .. } => Some(new),
            _ => None,
        })
        .collect();
    let freed: u64 = events
        .iter()
        .filter_map(|e| match e.kind {
            EventKind::Dealloc { allocation, size, .. } if !came.contains(&allocation) => Some(size),
            _ => None,
        })
        .sum();
    if freed > 0 {
        sentences.push(words::freed(freed));
    }
    sentences
}

/// The variable that owns a block, through other blocks if need be.
fn owner_of(block: AllocationId, picture: &Picture) -> Option<String> {
    let mut target = block;
    for _ in 0..picture.blocks.len() + 1 {
        let pointer = picture.pointers.iter().find(|p| {
            p.kind == PointerKind::Owner && matches!(p.to, Target::Bytes { allocation, .. } if allocation == target)
        })?;
        if let Some(name) = variable_at(pointer.from, picture) {
            return Some(name);
        }
        target = pointer.from.allocation;
    }
    None
}

/// The variable whose cells a pointer stands in: the name of its first row.
fn variable_at(spot: Spot, picture: &Picture) -> Option<String> {
    picture.places().find(|(allocation, _)| *allocation == spot.allocation).map(|(_, name)| name.to_string())
}

fn copies_and_borrows(events: &[Event], picture: &Picture) -> Option<String> {
    let borrowed = events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Borrow { of, mutable } => Some((of, *mutable)),
        _ => None,
    });
    if let Some((of, mutable)) = borrowed {
        let by =
            picture.frames.iter().flat_map(|f| &f.variables).flat_map(|v| &v.rows).find(|row| {
                row.state == RowState::Live && row.cells.iter().any(|c| c.changed && is_reference(&c.content))
            });
        // A reborrow inside the new value (`&*word` for `word`) says nothing about whom it was borrowed from.
        if let Some(by) = by.filter(|row| of.text.trim_start_matches('*') != &*row.name) {
            return Some(words::borrowed(&by.name, &of.text, mutable));
        }
    }
    events.iter().rev().find_map(|e| match &e.kind {
        EventKind::Copy { from, to: MoveTarget::Local(to), bytes } if from.text != *to => {
            Some(words::copied(&from.text, to, *bytes))
        }
        _ => None,
    })
}

fn is_reference(content: &Content) -> bool {
    matches!(content, Content::Pointer(PointerKind::Shared | PointerKind::Mutable))
}

/// What is new where no event tells of it: first in the running frame, then in its callers, then on the heap.
fn changed_variable(trace: &Trace, number: usize, picture: &Picture) -> Option<String> {
    let is_changed = |v: &&Variable| v.rows.iter().any(|r| r.cells.iter().any(|c| c.changed));
    let variable = picture.frames.iter().rev().find_map(|f| f.variables.iter().find(is_changed));
    if let Some(variable) = variable {
        return Some(new_value(variable, is_new(trace, number, variable)));
    }
    if let Some(name) = declared_without_value(trace, number) {
        return Some(words::no_value_yet(&name));
    }
    let block = picture.blocks.iter().find(|b| b.rows.iter().any(|r| r.cells.iter().any(|c| c.changed)))?;
    Some(words::changed_on_heap(owner_of(block.id, picture).as_deref()))
}

/// Whether the variable held no value in the step before.
fn is_new(trace: &Trace, number: usize, variable: &Variable) -> bool {
    let before = number.checked_sub(1).map(|i| &trace.steps[i].memory.frames);
    let mut locals = before.into_iter().flatten().flat_map(|f| &f.locals);
    !locals.any(|l| l.allocation == variable.allocation && l.state == LocalState::Live)
}

/// The variable that this step brought into scope without a value.
fn declared_without_value(trace: &Trace, number: usize) -> Option<String> {
    let now = trace.steps[number].running()?;
    let before = number.checked_sub(1).and_then(|i| trace.steps[i].memory.frames.iter().find(|f| f.id == now.id))?;
    let pairs = now.locals.iter().zip(&before.locals);
    let declared = |(now, before): &(&Local, &Local)| {
        now.state == LocalState::Uninitialised && before.state == LocalState::Reserved
    };
    pairs.into_iter().find(declared).map(|(local, _)| local.name.to_string())
}

fn new_value(variable: &Variable, is_new: bool) -> String {
    let name = variable.rows.first().map_or("", |row| &row.name);
    let cells: Vec<&Cell> = variable.rows.iter().flat_map(|r| &r.cells).collect();
    match cells.as_slice() {
        [only] if variable.rows.len() == 1 => {
            if let Content::Value(value) = &only.content {
                let value = format!("`{value}`");
                return if is_new { words::starts_as(name, &value) } else { words::set(name, &value) };
            }
        }
        _ => {}
    }
    if cells.iter().any(|c| !c.changed) {
        return words::changed(name);
    }
    let range = |(lo, hi): (u64, u64), c: &&Cell| (lo.min(c.bytes.start), hi.max(c.bytes.end));
    let (lo, hi) = cells.iter().fold((u64::MAX, 0), range);
    words::declared(name, hi.saturating_sub(lo))
}

fn printed(trace: &Trace, events: &[Event]) -> Option<u64> {
    let mut lines = 0;
    for event in events {
        if let EventKind::Output { start, len } = event.kind {
            let written = trace.stdout.get(start..start + len).unwrap_or(&[]);
            lines += written.iter().filter(|&&b| b == b'\n').count() as u64;
        }
    }
    (lines > 0).then_some(lines)
}
