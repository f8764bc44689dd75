//! A temporary that only carries a place's value to one use is left out; the use names the place itself.
//!
//! As built, every operand is read into a temporary, because a later operand may change the variable. Here nothing does: between
//! the reading and the use stand only assignments to other temporaries. So the machine has less to do, and what it records about a
//! call speaks of the author's variables.

use rustc_hash::FxHashMap;

use crate::mir::visit::{for_each_place, for_each_place_of_terminator};
use crate::mir::{
    Block, Body, Local, LocalKind, Operand, Place, PlaceElem, Rvalue, Statement, StatementKind, TerminatorKind,
};

/// Leaves out what can be left out of a body with elaborated drops.
pub(super) fn forward(body: &mut Body) {
    let carriers = carriers(body);
    if carriers.iter().all(|carrier| !carrier) {
        return;
    }
    let kinds: Vec<LocalKind> = body.locals.iter().map(|decl| decl.kind).collect();
    let mut left_out = vec![false; body.locals.len()];
    for block in &mut body.blocks {
        forward_in(block, &carriers, &kinds, &mut left_out);
    }
    for block in &mut body.blocks {
        block.statements.retain(|statement| !is_storage_of(&statement.kind, &left_out));
    }
}

fn is_storage_of(kind: &StatementKind, left_out: &[bool]) -> bool {
    match kind {
        StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => left_out[local.index()],
        variants!(StatementKind: Assign | SetDiscriminant | FakeRead | Step | Nop) => false,
    }
}

/// Temporaries that are mentioned twice: assigned once, moved once.
fn carriers(body: &Body) -> Vec<bool> {
    let mut mentions = vec![0u32; body.locals.len()];
    let mut count = |place: &Place| {
        mentions[place.local.index()] += 1;
        for elem in &place.projection {
            if let PlaceElem::Index(local) = elem {
                mentions[local.index()] += 2;
            }
        }
    };
    for block in &body.blocks {
        for statement in &block.statements {
            for_each_place(&statement.kind, &mut count);
        }
        for_each_place_of_terminator(&block.terminator.kind, &mut count);
    }
    let carries = |(local, count): (usize, &u32)| *count == 2 && body.locals[local].kind == LocalKind::Temporary;
    mentions.iter().enumerate().map(carries).collect()
}

fn forward_in(block: &mut Block, carriers: &[bool], kinds: &[LocalKind], left_out: &mut [bool]) {
    // What each carrier holds, and the statement that reads it.
    let mut held: FxHashMap<Local, (usize, Operand)> = FxHashMap::default();
    let mut dead = Vec::new();
    for at in 0..block.statements.len() {
        replace_in_statement(&mut block.statements[at].kind, &mut held, &mut dead);
        forget(&block.statements[at], kinds, &mut held);
        if let StatementKind::Assign(place, Rvalue::Use(operand @ (Operand::Copy(_) | Operand::Move(_)))) =
            &block.statements[at].kind
            && place.projection.is_empty()
            && carriers[place.local.index()]
        {
            held.insert(place.local, (at, operand.clone()));
        }
    }
    replace_in_terminator(&mut block.terminator.kind, &mut held, &mut dead);
    for &at in &dead {
        if let StatementKind::Assign(place, _) = &block.statements[at].kind {
            left_out[place.local.index()] = true;
        }
        block.statements[at].kind = StatementKind::Nop;
    }
    if !dead.is_empty() {
        block.statements.retain(|statement| !matches!(statement.kind, StatementKind::Nop));
    }
}

/// Forgets what a statement may change.
fn forget(statement: &Statement, kinds: &[LocalKind], held: &mut FxHashMap<Local, (usize, Operand)>) {
    match &statement.kind {
        StatementKind::Assign(place, _) | StatementKind::SetDiscriminant { place, .. } => {
            let internal = matches!(kinds[place.local.index()], LocalKind::Temporary | LocalKind::DropFlag);
            if !internal || place.is_indirect() {
                held.clear();
            } else {
                held.retain(|_, (_, operand)| !mentions(operand, place.local));
            }
        }
        StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
            held.retain(|_, (_, operand)| !mentions(operand, *local));
        }
        StatementKind::Step(_) => held.clear(),
        StatementKind::FakeRead(..) | StatementKind::Nop => {}
    }
}

fn mentions(operand: &Operand, local: Local) -> bool {
    match operand {
        Operand::Copy(place) | Operand::Move(place) => {
            place.local == local || place.projection.contains(&PlaceElem::Index(local))
        }
        Operand::Constant(_) => false,
    }
}

fn replace(operand: &mut Operand, held: &mut FxHashMap<Local, (usize, Operand)>, dead: &mut Vec<usize>) {
    if let Operand::Move(place) | Operand::Copy(place) = operand
        && place.projection.is_empty()
        && let Some((at, value)) = held.remove(&place.local)
    {
        dead.push(at);
        *operand = value;
    }
}

fn replace_in_statement(
    kind: &mut StatementKind,
    held: &mut FxHashMap<Local, (usize, Operand)>,
    dead: &mut Vec<usize>,
) {
    let StatementKind::Assign(destination, value) = kind else { return };
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            replace(operand, held, dead);
        }
        Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
            replace(left, held, dead);
            replace(right, held, dead);
        }
        // Parts are written one after the other: none may be read from where another was written.
        Rvalue::Aggregate(_, operands) => {
            for operand in operands {
                let Operand::Move(place) = &*operand else { continue };
                if held.get(&place.local).is_some_and(|(_, value)| is_apart(value, destination)) {
                    replace(operand, held, dead);
                }
            }
        }
        Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Len(_) | Rvalue::Discriminant(_) => {}
    }
}

fn is_apart(value: &Operand, destination: &Place) -> bool {
    match value {
        Operand::Copy(place) | Operand::Move(place) => {
            place.local != destination.local && !place.is_indirect() && !destination.is_indirect()
        }
        Operand::Constant(_) => true,
    }
}

fn replace_in_terminator(
    kind: &mut TerminatorKind,
    held: &mut FxHashMap<Local, (usize, Operand)>,
    dead: &mut Vec<usize>,
) {
    match kind {
        TerminatorKind::SwitchInt { operand, .. } => replace(operand, held, dead),
        TerminatorKind::Call { callee, args, .. } => {
            replace(callee, held, dead);
            args.iter_mut().for_each(|arg| replace(arg, held, dead));
        }
        TerminatorKind::Assert { condition, .. } => replace(condition, held, dead),
        variants!(
            TerminatorKind: Goto | Return | Unreachable | Resume | Yield | CoroutineDrop | Abort | Drop | FalseEdge
                | FalseUnwind
        ) => {}
    }
}
