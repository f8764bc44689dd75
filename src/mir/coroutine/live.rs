//! Which locals are read again, by block: the backward analysis of liveness. A borrow of a local is a use, and nothing more.

use crate::mir::moves::BitSet;
use crate::mir::simplify::for_each_target;
use crate::mir::visit::{for_each_place_of_rvalue, for_each_place_of_terminator};
use crate::mir::{Block, Body, Local, Place, PlaceElem, StatementKind, TerminatorKind};

/// The locals that may be read before they are written, at the start of each block.
pub(super) fn at_starts(body: &Body) -> Vec<BitSet> {
    let mut starts = vec![BitSet::new(body.locals.len()); body.blocks.len()];
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for (index, block) in body.blocks.iter().enumerate().rev() {
            let mut live = at_end(body, &starts, block);
            before_terminator(&block.terminator.kind, &mut live);
            block.statements.iter().rev().for_each(|statement| before_statement(&statement.kind, &mut live));
            changed |= starts[index].union(&live);
        }
    }
    starts
}

/// What is live where a block ends, whichever way is taken.
pub(super) fn at_end(body: &Body, starts: &[BitSet], block: &Block) -> BitSet {
    let mut live = BitSet::new(body.locals.len());
    for_each_target(&block.terminator.kind, &mut |next| {
        live.union(&starts[next.index()]);
    });
    live
}

fn before_statement(kind: &StatementKind, live: &mut BitSet) {
    match kind {
        StatementKind::Assign(place, value) => {
            written(place, live);
            for_each_place_of_rvalue(value, &mut |place| used(place, live));
        }
        StatementKind::SetDiscriminant { place, .. } => {
            if place.is_indirect() {
                used(place, live);
            }
        }
        variants!(StatementKind: FakeRead | StorageLive | StorageDead | Step | Nop) => {}
    }
}

fn before_terminator(kind: &TerminatorKind, live: &mut BitSet) {
    match kind {
        TerminatorKind::Call { callee, args, destination, .. } => {
            written(destination, live);
            for operand in std::iter::once(callee).chain(args) {
                crate::mir::visit::for_each_place_of_operand(operand, &mut |place| used(place, live));
            }
        }
        TerminatorKind::Return => live.insert(Local::RETURN.index()),
        // The new context is there after it.
        TerminatorKind::Yield { .. } => live.remove(super::CONTEXT.index()),
        other @ (variants!(
            TerminatorKind: Goto | SwitchInt | Unreachable | Resume | Abort | Drop | CoroutineDrop | Assert
                | FalseEdge | FalseUnwind
        )) => for_each_place_of_terminator(other, &mut |place| used(place, live)),
    }
}

/// A local that is written as a whole held nothing of interest before; a part that is written tells nothing.
fn written(place: &Place, live: &mut BitSet) {
    if place.projection.is_empty() {
        live.remove(place.local.index());
    } else if place.is_indirect() {
        live.insert(place.local.index());
    }
    indices(place, live);
}

fn used(place: &Place, live: &mut BitSet) {
    live.insert(place.local.index());
    indices(place, live);
}

fn indices(place: &Place, live: &mut BitSet) {
    for elem in &place.projection {
        if let PlaceElem::Index(local) = elem {
            live.insert(local.index());
        }
    }
}
