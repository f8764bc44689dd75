//! MIR statements to the locals that they read.

use crate::mir::{Local, Operand, Place, PlaceElem, Rvalue, StatementKind, TerminatorKind};

/// Calls `read` with each local whose value a statement needs.
pub fn reads_of_statement(statement: &StatementKind, read: &mut dyn FnMut(Local)) {
    match statement {
        StatementKind::Assign(target, value) => {
            reads_of_target(target, read);
            reads_of_rvalue(value, read);
        }
        StatementKind::SetDiscriminant { place, .. } => reads_of_target(place, read),
        StatementKind::StorageLive(_)
        | StatementKind::StorageDead(_)
        | StatementKind::FakeRead(..)
        | StatementKind::Step(_)
        | StatementKind::Nop => {}
    }
}

/// The same for the end of a block; a drop needs what it drops.
pub fn reads_of_terminator(terminator: &TerminatorKind, read: &mut dyn FnMut(Local)) {
    match terminator {
        TerminatorKind::SwitchInt { operand, .. } => reads_of_operand(operand, read),
        TerminatorKind::Assert { condition, .. } => reads_of_operand(condition, read),
        TerminatorKind::Call { callee, args, destination, .. } => {
            reads_of_operand(callee, read);
            args.iter().for_each(|arg| reads_of_operand(arg, read));
            reads_of_target(destination, read);
        }
        TerminatorKind::Drop { place, .. } => reads_of_place(place, read),
        TerminatorKind::Goto(_)
        | TerminatorKind::Return
        | TerminatorKind::Unreachable
        | TerminatorKind::Resume
        | TerminatorKind::Abort
        | TerminatorKind::FalseEdge { .. }
        | TerminatorKind::FalseUnwind { .. } => {}
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
    match operand {
        Operand::Copy(place) | Operand::Move(place) => reads_of_place(place, read),
        Operand::Constant(_) => {}
    }
}

fn reads_of_rvalue(value: &Rvalue, read: &mut dyn FnMut(Local)) {
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            reads_of_operand(operand, read);
        }
        Rvalue::Ref(_, _, place) | Rvalue::RawPtr(_, place) | Rvalue::Len(place) | Rvalue::Discriminant(place) => {
            reads_of_place(place, read);
        }
        Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
            reads_of_operand(left, read);
            reads_of_operand(right, read);
        }
        Rvalue::Aggregate(_, operands) => operands.iter().for_each(|operand| reads_of_operand(operand, read)),
    }
}
