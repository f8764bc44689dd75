//! Too many variables in a frame, too many blocks on the heap: which ones stay. What the marks speak about and what changes
//! most is kept, and what is left out is left out of all moments, so that nothing comes and goes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::machine::trace::{AllocationId, FrameId, Local, LocalState, Trace};
use crate::snippet::Snippet;

use super::choose::Chosen;
use super::{Block, Moment, Picture, PointerKind, Region, Target};

/// A frame with more variables than this is shortened,
const VARIABLES: usize = 16;
/// to so many.
const VARIABLES_KEPT: usize = 14;
/// More blocks than this at one moment are too many,
const BLOCKS: usize = 30;
/// and so many of them are shown.
const BLOCKS_KEPT: usize = 24;

/// The variables that are left out of crowded frames.
#[derive(Default)]
pub struct Crowd {
    hidden: BTreeMap<FrameId, BTreeSet<u32>>,
}

impl Crowd {
    /// Chooses for every frame that is shown.
    pub fn of(trace: &Trace, snippet: &Snippet, chosen: &Chosen) -> Crowd {
        let mut crowd = Crowd::default();
        for &step in &chosen.steps {
            for frame in &trace.steps[step].memory.frames {
                let shown = frame.locals.iter().filter(|local| !super::frames::is_hidden(local, &snippet.options.hide));
                if shown.count() > VARIABLES && !crowd.hidden.contains_key(&frame.id) {
                    crowd.hidden.insert(frame.id, least_telling(trace, snippet, chosen, frame.id, &frame.locals));
                }
            }
        }
        crowd
    }

    pub fn hides(&self, frame: FrameId, local: u32) -> bool {
        self.hidden.get(&frame).is_some_and(|hidden| hidden.contains(&local))
    }

    pub fn left_out(&self, frame: FrameId) -> u64 {
        self.hidden.get(&frame).map_or(0, |hidden| hidden.len() as u64)
    }
}

fn least_telling(trace: &Trace, snippet: &Snippet, chosen: &Chosen, frame: FrameId, locals: &[Local]) -> BTreeSet<u32> {
    let is_hidden = |local: &Local| super::frames::is_hidden(local, &snippet.options.hide);
    let numbers = (0..locals.len() as u32).filter(|&n| !is_hidden(&locals[n as usize]));
    let mut ranked: Vec<(std::cmp::Reverse<u64>, u32)> = numbers
        .map(|n| (std::cmp::Reverse(importance(trace, snippet, chosen, frame, n, &locals[n as usize].name)), n))
        .collect();
    ranked.sort();
    ranked.into_iter().skip(VARIABLES_KEPT).map(|(_, n)| n).collect()
}

/// A variable in the caption of a mark weighs most, then one that a mark shows changing, then one that changes often.
fn importance(trace: &Trace, snippet: &Snippet, chosen: &Chosen, frame: FrameId, local: u32, name: &str) -> u64 {
    let quoted = format!("`{name}`");
    let is_named = snippet.marks.iter().filter_map(|m| m.caption.as_ref()).any(|caption| caption.contains(&quoted));
    let changes = |&&step: &&usize| changes_at(trace, step, frame, local);
    let marked = chosen.marks.keys().filter(changes).count() as u64;
    let often = chosen.steps.iter().filter(changes).count() as u64;
    u64::from(is_named) * 10_000 + marked.min(9) * 100 + often.min(99)
}

fn changes_at(trace: &Trace, step: usize, frame: FrameId, local: u32) -> bool {
    let at = |step: usize| {
        let memory = &trace.steps[step].memory;
        let local = memory.frames.iter().find(|f| f.id == frame)?.locals.get(local as usize)?;
        Some((local.state, local.allocation.and_then(|id| memory.allocations.get(&id))))
    };
    let (Some((now, bytes)), before) = (at(step), step.checked_sub(1).and_then(at)) else { return false };
    let same = |old: Option<&Arc<crate::machine::trace::Allocation>>| match (bytes, old) {
        (Some(new), Some(old)) => Arc::ptr_eq(new, old),
        (new, old) => new.is_none() && old.is_none(),
    };
    match before {
        Some((state, old)) => now != LocalState::Reserved && (state != now || !same(old)),
        None => now != LocalState::Reserved,
    }
}

/// Leaves blocks out of moments that have too many.
pub fn thin_blocks(moments: &mut [Moment]) {
    let heap = |picture: &Picture| picture.blocks.iter().filter(|b| b.region == Region::Heap).count();
    let crowded: Vec<usize> = (0..moments.len()).filter(|&i| heap(&moments[i].picture) > BLOCKS).collect();
    let mut candidates: Vec<AllocationId> = Vec::new();
    for &i in &crowded {
        let ids = moments[i].picture.blocks.iter().filter(|b| b.region == Region::Heap).map(|b| b.id);
        candidates.extend(ids);
    }
    candidates.sort();
    candidates.dedup();
    let mut ranked: Vec<(std::cmp::Reverse<u64>, AllocationId)> =
        candidates.into_iter().map(|id| (std::cmp::Reverse(weight(id, moments)), id)).collect();
    ranked.sort();
    let gone: BTreeSet<AllocationId> = ranked.into_iter().skip(BLOCKS_KEPT).map(|(_, id)| id).collect();
    if !gone.is_empty() {
        moments.iter_mut().for_each(|moment| leave_out(&mut moment.picture, &gone));
    }
}

fn weight(id: AllocationId, moments: &[Moment]) -> u64 {
    let changes = |block: &Block| block.rows.iter().any(|row| row.cells.iter().any(|cell| cell.changed));
    let mut weight = 0;
    for moment in moments {
        let picture = &moment.picture;
        let changed = picture.blocks.iter().any(|b| b.id == id && changes(b));
        let by_variable = picture.pointers.iter().any(|p| {
            let leads_here = matches!(p.to, Target::Bytes { allocation, .. } if allocation == id);
            leads_here && p.kind == PointerKind::Owner && !picture.blocks.iter().any(|b| b.id == p.from.allocation)
        });
        weight +=
            u64::from(changed && !moment.marks.is_empty()) * 100 + u64::from(changed) + 2 * u64::from(by_variable);
    }
    weight
}

/// Takes blocks away with the pointers from and to them, and counts those of the heap.
pub fn leave_out(picture: &mut Picture, gone: &BTreeSet<AllocationId>) {
    let (count, bytes) = picture.left_out;
    let left_out = picture.blocks.iter().filter(|b| b.region == Region::Heap && gone.contains(&b.id)).map(|b| b.size);
    picture.left_out = (count + left_out.clone().count() as u64, bytes + left_out.sum::<u64>());
    picture.blocks.retain(|b| !gone.contains(&b.id));
    picture.pointers.retain(|p| {
        let leads_away = matches!(p.to, Target::Bytes { allocation, .. } if gone.contains(&allocation));
        !leads_away && !gone.contains(&p.from.allocation)
    });
}
