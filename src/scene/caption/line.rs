//! What a whole line has done, whose calls the steps before have shown one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Story, facts};
use crate::machine::trace::{AllocationId, AllocationKind, EventKind, Snapshot, StepKind};
use crate::scene::FrameState;

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

/// The last step of this frame that was not the return of a call: those belong to the line. The step behind it is its first call.
fn beginning(story: &Story<'_>) -> Option<usize> {
    let frame = story.step().running()?.id;
    let steps = &story.trace.steps[..story.number];
    let is_own = |kind: StepKind, id| id == Some(frame) && kind != StepKind::Return;
    steps.iter().rposition(|step| is_own(step.kind, step.running().map(|frame| frame.id)))
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
