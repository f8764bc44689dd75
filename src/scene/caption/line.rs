//! What a whole line has done, whose calls the steps before have shown one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Story, facts, statement, variable};
use crate::machine::trace::{
    Allocation, AllocationId, AllocationKind, EventKind, FrameId, LocalState, Snapshot, Step, StepKind, TypeId,
};
use crate::scene::messages::line as words;
use crate::scene::{FrameState, Variable};

/// What is different from how it was before the line.
#[derive(Default)]
pub struct Effects {
    /// The variables of the running frame that changed, or something that they own.
    pub changed: Vec<String>,
    /// Bytes on the heap.
    pub allocated: u64,
    pub freed: u64,
}

/// What the calls of the line have done to variables, and all of it to the heap. What the head of a loop, an `if` or a `match` did
/// on the way to the line is not its own.
pub fn effects(story: &Story<'_>) -> Effects {
    let Some(start) = beginning(story) else { return Effects::default() };
    let (before, called) = (&story.trace.steps[start].memory, &story.trace.steps[start + 1].memory);
    let now = &story.step().memory;
    let of_head = of_head(story, start);
    let (old, new) = (heap(before), heap(now));
    let only = |these: &BTreeMap<AllocationId, u64>, others: &BTreeMap<AllocationId, u64>| {
        let own = these.iter().filter(|(id, _)| !others.contains_key(id) && !of_head.contains(id));
        own.map(|(_, size)| size).sum()
    };
    let differs = |id: AllocationId| match (called.allocations.get(&id), now.allocations.get(&id)) {
        (Some(old), Some(new)) => old.bytes != new.bytes || old.initialised != new.initialised,
        (old, new) => old.is_some() != new.is_some(),
    };
    let running = story.picture.frames.iter().filter(|frame| frame.state == FrameState::Active);
    let named = running.flat_map(|frame| &frame.variables).filter(|variable| variable.is_named());
    let owners = story.picture.blocks.iter().filter(|block| differs(block.id));
    let owners: Vec<AllocationId> =
        owners.filter_map(|block| facts::owner(block.id, story.picture)?.0.allocation).collect();
    let has_changed = |id: AllocationId| differs(id) || owners.contains(&id);
    let changed = named.filter(|variable| variable.allocation.is_some_and(has_changed));
    let changed = changed.map(|variable| variable.rows[0].name.to_string()).filter(|name| !name.is_empty());
    Effects { changed: changed.collect(), allocated: only(&new, &old), freed: only(&old, &new) }
}

/// The last step of this frame that was neither the return of a call nor the drop of what the line made: those belong to the line.
/// The step behind it is its first call.
pub fn beginning(story: &Story<'_>) -> Option<usize> {
    let frame = frame(story)?;
    let steps = &story.trace.steps[..story.number];
    let is_within = |step: &Step| step.kind == StepKind::Drop && step.span == story.step().span;
    let is_own = |step: &Step| step.running().map(|frame| frame.id) == Some(frame) && step.kind != StepKind::Return;
    steps.iter().rposition(|step| is_own(step) && !is_within(step))
}

/// The frame whose line is running: at the entry of a function, that of its caller.
pub fn frame(story: &Story<'_>) -> Option<FrameId> {
    let step = story.step();
    let frames = step.memory.frames.iter().rev().filter(|frame| frame.thread == step.thread);
    frames.map(|frame| frame.id).nth(usize::from(step.kind == StepKind::Entry))
}

/// Memory before the line, or at the step that this one is compared with if that was earlier.
pub fn before<'s>(story: &Story<'s>) -> Option<&'s Snapshot> {
    let steps = &story.trace.steps;
    let start = beginning(story).map(|start| &steps[start]);
    let compared = story.before?;
    let is_earlier = |step: &&Step| step.events.end <= compared.events.end;
    Some(&start.filter(is_earlier).unwrap_or(compared).memory)
}

/// Two variables of which each has the bytes now that the other had.
pub fn exchanged(story: &Story<'_>, changed: &[&Variable]) -> Option<String> {
    let [one, other] = changed else { return None };
    let (now, old) = (&story.step().memory, &story.before?.memory);
    let crossed = |a: &Variable, b: &Variable| {
        let ((ty, now), (old_ty, old)) = (buffer(now, a)?, buffer(old, b)?);
        Some(ty == old_ty && now.bytes == old.bytes && now.pointers == old.pointers)
    };
    let both = crossed(one, other)? && crossed(other, one)? && one.is_named() && other.is_named();
    let size = now.allocations.get(&one.allocation?)?.bytes.len() as u64;
    both.then(|| words::exchanged(&one.rows[0].name, &other.rows[0].name, size))
}

/// A variable that is alive and has pointers in it.
fn buffer<'m>(memory: &'m Snapshot, variable: &Variable) -> Option<(TypeId, &'m Allocation)> {
    let local = memory.local(variable.allocation?)?;
    let held = memory.allocations.get(&variable.allocation?)?;
    let is_buffer = held.pointers.values().next().is_some() && local.state == LocalState::Live;
    is_buffer.then_some((local.ty, held))
}

/// Several variables that get their first value in one step, as those of loops in loops do: all are told while that is short.
pub fn started(story: &Story<'_>, changed: &[&Variable]) -> Option<String> {
    let first = |v: &&&Variable| {
        let is_scalar =
            matches!(v.rows.as_slice(), [row] if row.cells.len() == 1 && row.cells[0].content.value().is_some());
        v.is_named() && is_scalar && variable::is_new(story, v) && !statement::is_named(story, v)
    };
    let is_all = (2..=4).contains(&changed.len()) && changed.iter().all(|v| first(&v));
    let value = |v: &Variable| Some((v.rows[0].name.to_string(), v.rows[0].cells[0].content.value()?.to_string()));
    is_all.then(|| changed.iter().filter_map(|v| value(v)).collect()).map(|all: Vec<_>| words::started(&all))
}

/// What a `let` gives its variable, where the heap memory that was asked for is not that variable's.
pub fn given_besides(story: &Story<'_>, told: &str) -> Option<String> {
    let text = facts::text(story, story.step().span);
    let given = statement::bound_by(story, text).filter(|v| variable::is_new(story, v))?;
    let is_told = told.contains(&format!("`{}`", given.rows[0].name));
    if is_told || !given.is_named() {
        return None;
    }
    let lent = statement::borrowed(story).filter(|said| said.starts_with(&format!("`{}`", given.rows[0].name)));
    lent.or_else(|| Some(variable::new_variable(story, given)))
}

/// Whether the function ends with what the statement says: nothing follows in it but drops, and it gives something back.
pub fn gives_back(story: &Story<'_>) -> bool {
    let step = story.step();
    let id = |step: &Step| step.running().map(|frame| frame.id);
    let mut later = story.trace.steps[story.number + 1..].iter().filter(|later| later.thread == step.thread);
    let end = later.find(|later| id(later) != id(step) || !matches!(later.kind, StepKind::Drop | StepKind::Exit));
    end.filter(|end| end.kind == StepKind::Return && id(end) != id(step)).is_some_and(|end| end.returned.is_some())
}

/// The blocks that this frame itself asked for or gave back since a step, and not in the line.
fn of_head(story: &Story<'_>, start: usize) -> BTreeSet<AllocationId> {
    let step = story.step();
    let events = &story.trace.events[story.trace.steps[start].events.end..step.events.end];
    let frame = step.running().map(|frame| frame.id);
    let outside = events.iter().filter(|event| Some(event.frame) == frame && !step.span.contains(event.span));
    outside.flat_map(|event| blocks_of(&event.kind)).collect()
}

/// The blocks that come or go with an event.
fn blocks_of(event: &EventKind) -> Vec<AllocationId> {
    match event {
        EventKind::Alloc { allocation, .. } | EventKind::Dealloc { allocation, .. } => vec![*allocation],
        EventKind::Realloc { old, new, .. } => vec![*old, *new],
        variants!(EventKind: Call | Return | Move | Copy | Borrow | Drop | Output | Panic | Thread) => vec![],
    }
}

fn heap(memory: &Snapshot) -> BTreeMap<AllocationId, u64> {
    let live = memory.allocations.iter().filter(|(_, a)| a.kind == AllocationKind::Heap && a.live);
    live.map(|(id, a)| (*id, a.bytes.len() as u64)).collect()
}
