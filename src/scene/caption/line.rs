//! What a whole line has done, whose calls the steps before have shown one by one.

use std::collections::BTreeMap;

use super::{Story, facts};
use crate::machine::trace::{AllocationId, AllocationKind, Snapshot, StepKind};
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

/// Compares memory with what it was when the line began.
pub fn effects(story: &Story<'_>) -> Effects {
    let Some(before) = beginning(story) else { return Effects::default() };
    let now = &story.step().memory;
    let (old, new) = (heap(before), heap(now));
    let only = |these: &BTreeMap<AllocationId, u64>, others: &BTreeMap<AllocationId, u64>| {
        these.iter().filter(|(id, _)| !others.contains_key(id)).map(|(_, size)| size).sum()
    };
    let differs = |id: AllocationId| match (before.allocations.get(&id), now.allocations.get(&id)) {
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

/// Memory after the last step of this frame that was not the return of a call: those belong to the line.
fn beginning<'a>(story: &'a Story<'_>) -> Option<&'a Snapshot> {
    let frame = story.step().running()?.id;
    let steps = &story.trace.steps[..story.number];
    let is_own = |kind: StepKind, id| id == Some(frame) && kind != StepKind::Return;
    let start = steps.iter().rposition(|step| is_own(step.kind, step.running().map(|frame| frame.id)))?;
    Some(&steps[start].memory)
}

fn heap(memory: &Snapshot) -> BTreeMap<AllocationId, u64> {
    let live = memory.allocations.iter().filter(|(_, a)| a.kind == AllocationKind::Heap && a.live);
    live.map(|(id, a)| (*id, a.bytes.len() as u64)).collect()
}
