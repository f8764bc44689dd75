//! Statements, values and terminators to the places that stand in them.

use super::{AssertMessage, Operand, Place, Rvalue, StatementKind, TerminatorKind};

/// Those of a statement, what it writes to included.
pub(crate) fn for_each_place(kind: &StatementKind, visit: &mut impl FnMut(&Place)) {
    match kind {
        StatementKind::Assign(place, value) => {
            visit(place);
            for_each_place_of_rvalue(value, visit);
        }
        StatementKind::SetDiscriminant { place, .. } | StatementKind::FakeRead(_, place) => visit(place),
        StatementKind::StorageLive(_) | StatementKind::StorageDead(_) | StatementKind::Step(_) | StatementKind::Nop => {
        }
    }
}

/// That of an operand.
pub(crate) fn for_each_place_of_operand(operand: &Operand, visit: &mut impl FnMut(&Place)) {
    match operand {
        Operand::Copy(place) | Operand::Move(place) => visit(place),
        Operand::Constant(_) => {}
    }
}

/// Those that a value is made of.
pub(crate) fn for_each_place_of_rvalue(value: &Rvalue, visit: &mut impl FnMut(&Place)) {
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            for_each_place_of_operand(operand, visit);
        }
        Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
            for_each_place_of_operand(left, visit);
            for_each_place_of_operand(right, visit);
        }
        Rvalue::Aggregate(_, operands) => operands.iter().for_each(|operand| for_each_place_of_operand(operand, visit)),
        Rvalue::Ref(_, _, place) | Rvalue::RawPtr(_, place) | Rvalue::Len(place) | Rvalue::Discriminant(place) => {
            visit(place);
        }
    }
}

/// Those of a terminator, the message of an assertion included.
pub(crate) fn for_each_place_of_terminator(kind: &TerminatorKind, visit: &mut impl FnMut(&Place)) {
    match kind {
        TerminatorKind::SwitchInt { operand, .. } => for_each_place_of_operand(operand, visit),
        TerminatorKind::Drop { place, .. } => visit(place),
        TerminatorKind::Call { callee, args, destination, .. } => {
            for_each_place_of_operand(callee, visit);
            args.iter().for_each(|arg| for_each_place_of_operand(arg, visit));
            visit(destination);
        }
        TerminatorKind::Assert { condition, message, .. } => {
            for_each_place_of_operand(condition, visit);
            match &**message {
                AssertMessage::BoundsCheck { len: a, index: b } | AssertMessage::Overflow(_, a, b) => {
                    for_each_place_of_operand(a, visit);
                    for_each_place_of_operand(b, visit);
                }
                AssertMessage::OverflowNeg(operand)
                | AssertMessage::DivisionByZero(operand)
                | AssertMessage::RemainderByZero(operand) => for_each_place_of_operand(operand, visit),
            }
        }
        TerminatorKind::Goto(_)
        | TerminatorKind::Return
        | TerminatorKind::Unreachable
        | TerminatorKind::Resume
        | TerminatorKind::Abort
        | TerminatorKind::FalseEdge { .. }
        | TerminatorKind::FalseUnwind { .. } => {}
    }
}
