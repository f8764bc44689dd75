//! Blocks that no pointer tells of to what they hold, which is found out before or later: a vector that the library is about to
//! fill, or that is gone in the step that made it.

use std::collections::BTreeMap;

use crate::machine::trace::{Allocation, AllocationId, LocalState, Step};
use crate::snippet::Detail;

use super::blocks::{self, Source};
use super::cells::{Holds, Reader};
use super::read::{Memory, Place};
use super::{BlockState, Picture, Region};

/// What a block held to which a variable led that is dropped or moved.
pub fn by_what_led_here(step: &Step, block: AllocationId, reader: &Reader<'_>) -> Option<Holds> {
    let locals = step.memory.frames.iter().flat_map(|frame| &frame.locals);
    let over = locals.filter(|local| matches!(local.state, LocalState::Dropped | LocalState::Moved));
    let places = over.filter_map(|local| Some(Place { allocation: local.allocation?, offset: 0, ty: local.ty }));
    let leading = places.filter(|place| {
        reader.memory.allocation(place.allocation).is_some_and(|held| held.pointers.values().any(|to| *to == block))
    });
    let links = leading.flat_map(|place| {
        let mut scratch = Reader::new(reader.memory, reader.detail);
        scratch.value(place);
        scratch.links
    });
    let mut here = links.filter(|link| link.address.target == Some((block, 0)));
    here.find(|link| !matches!(link.holds, Holds::Bytes)).map(|link| link.holds)
}

/// Draws blocks of bytes once more whose type is known by now, if that leads to no other block. Whether it has done so.
pub fn draw_again(
    picture: &mut Picture,
    memory: Memory<'_>,
    detail: Detail,
    known: &BTreeMap<AllocationId, Holds>,
) -> bool {
    let mut is_altered = false;
    let open = |block: &&mut super::Block| {
        block.holds == Holds::Bytes && block.region == Region::Heap && block.state == BlockState::Live
    };
    for block in picture.blocks.iter_mut().filter(open) {
        let mut reader = Reader::new(memory, detail);
        let Some((allocation, known)) = memory.allocation(block.id).zip(known.get(&block.id)) else { continue };
        let Some(holds) = so_far(*known, allocation, &reader) else { continue };
        let source = Source { id: block.id, memory: allocation, holds, state: block.state };
        let found = blocks::block(&source, false, &mut reader);
        if reader.links.is_empty() {
            (*block, is_altered) = (found, true);
        }
    }
    is_altered
}

/// What it holds while only its beginning is written.
fn so_far(known: Holds, allocation: &Allocation, reader: &Reader<'_>) -> Option<Holds> {
    let written = allocation.initialised.iter().take_while(|byte| **byte).count() as u64;
    match known {
        Holds::Text { .. } => Some(Holds::Text { len: written }),
        Holds::Many { element, first: 0, .. } => {
            let size = reader.memory.info(element).size.max(1);
            Some(Holds::Many { element, first: 0, len: written / size })
        }
        Holds::One(ty) if written == allocation.bytes.len() as u64 => Some(Holds::One(ty)),
        variants!(Holds: Many | One | Counted | Buckets | Tree | VTable | Bytes) => None,
    }
}
