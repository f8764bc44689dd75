//! MIR statements to the locals that they read.

use crate::mir::visit::{for_each_place_of_operand, for_each_place_of_rvalue};
use crate::mir::{Local, Operand, Place, PlaceElem, StatementKind, TerminatorKind};

/// Calls `read` with each local whose value a statement needs.
pub fn reads_of_statement(statement: &StatementKind, read: &mut dyn FnMut(Local)) {
    match statement {
        StatementKind::Assign(target, value) => {
            reads_of_target(target, read);
            for_each_place_of_rvalue(value, &mut |place| reads_of_place(place, read));
        }
        StatementKind::SetDiscriminant { place, .. } => reads_of_target(place, read),
        variants!(StatementKind: StorageLive | StorageDead | FakeRead | Step | Nop) => {}
    }
}

/// The same for the end of a block; to drop a value is not to read it.
pub fn reads_of_terminator(terminator: &TerminatorKind, read: &mut dyn FnMut(Local)) {
    match terminator {
        TerminatorKind::SwitchInt { operand, .. } => reads_of_operand(operand, read),
        TerminatorKind::Assert { condition, .. } => reads_of_operand(condition, read),
        TerminatorKind::Call { callee, args, destination, .. } => {
            reads_of_operand(callee, read);
            args.iter().for_each(|arg| reads_of_operand(arg, read));
            reads_of_target(destination, read);
        }
        variants!(
            TerminatorKind: Drop | Goto | Return | Unreachable | Resume | Yield | CoroutineDrop | Abort | FalseEdge
                | FalseUnwind
        ) => {}
    }
}

/// What must be known to write to a part of something: the rest of it, what a reference points to, an index.
fn reads_of_target(place: &Place, read: &mut dyn FnMut(Local)) {
    if !place.projection.is_empty() {
        reads_of_place(place, read);
    }
}

fn reads_of_place(place: &Place, read: &mut dyn FnMut(Local)) {
    read(place.local);
    for step in &place.projection {
        if let PlaceElem::Index(index) = step {
            read(*index);
        }
    }
}

fn reads_of_operand(operand: &Operand, read: &mut dyn FnMut(Local)) {
    for_each_place_of_operand(operand, &mut |place| reads_of_place(place, read));
}
