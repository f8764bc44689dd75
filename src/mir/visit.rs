//! Statements, values and terminators to the places and operands that stand in them.

use super::{AssertMessage, Operand, Place, Rvalue, StatementKind, TerminatorKind};

/// The visits of places are written once for those that look and those that change.
macro_rules! visits_of_places {
    ($statement:ident, $of_operand:ident, $of_rvalue:ident, $of_terminator:ident $(, $mutable:tt)?) => {
        /// Those of a statement, what it writes to included.
        pub(crate) fn $statement(kind: &$($mutable)? StatementKind, visit: &mut impl FnMut(&$($mutable)? Place)) {
            match kind {
                StatementKind::Assign(place, value) => {
                    visit(place);
                    $of_rvalue(value, visit);
                }
                StatementKind::SetDiscriminant { place, .. } | StatementKind::FakeRead(_, place) => visit(place),
                StatementKind::StorageLive(_)
                | StatementKind::StorageDead(_)
                | StatementKind::Step(_)
                | StatementKind::Nop => {}
            }
        }

        /// That of an operand.
        pub(crate) fn $of_operand(operand: &$($mutable)? Operand, visit: &mut impl FnMut(&$($mutable)? Place)) {
            match operand {
                Operand::Copy(place) | Operand::Move(place) => visit(place),
                Operand::Constant(_) => {}
            }
        }

        /// Those that a value is made of.
        pub(crate) fn $of_rvalue(value: &$($mutable)? Rvalue, visit: &mut impl FnMut(&$($mutable)? Place)) {
            match value {
                Rvalue::Use(operand)
                | Rvalue::Repeat(operand, _)
                | Rvalue::Cast(_, operand, _)
                | Rvalue::Unary(_, operand) => $of_operand(operand, visit),
                Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
                    $of_operand(left, visit);
                    $of_operand(right, visit);
                }
                Rvalue::Aggregate(_, operands) => {
                    for operand in operands {
                        $of_operand(operand, visit);
                    }
                }
                Rvalue::Ref(_, _, place)
                | Rvalue::RawPtr(_, place)
                | Rvalue::Len(place)
                | Rvalue::Discriminant(place) => visit(place),
            }
        }

        /// Those of a terminator, the message of an assertion included.
        pub(crate) fn $of_terminator(kind: &$($mutable)? TerminatorKind, visit: &mut impl FnMut(&$($mutable)? Place)) {
            match kind {
                TerminatorKind::SwitchInt { operand, .. } => $of_operand(operand, visit),
                TerminatorKind::Drop { place, .. } => visit(place),
                TerminatorKind::Call { callee, args, destination, .. } => {
                    $of_operand(callee, visit);
                    for arg in args {
                        $of_operand(arg, visit);
                    }
                    visit(destination);
                }
                TerminatorKind::Assert { condition, message, .. } => {
                    $of_operand(condition, visit);
                    match &$($mutable)? **message {
                        AssertMessage::BoundsCheck { len: a, index: b } | AssertMessage::Overflow(_, a, b) => {
                            $of_operand(a, visit);
                            $of_operand(b, visit);
                        }
                        AssertMessage::OverflowNeg(operand)
                        | AssertMessage::DivisionByZero(operand)
                        | AssertMessage::RemainderByZero(operand) => $of_operand(operand, visit),
                        AssertMessage::ResumedAfterCompletion | AssertMessage::ResumedAfterPanic => {}
                    }
                }
                variants!(
                    TerminatorKind: Goto | Return | Unreachable | Resume | Abort | Yield | CoroutineDrop | FalseEdge
                        | FalseUnwind
                ) => {}
            }
        }
    };
}

visits_of_places!(for_each_place, for_each_place_of_operand, for_each_place_of_rvalue, for_each_place_of_terminator);
visits_of_places!(
    for_each_place_mut,
    for_each_place_of_operand_mut,
    for_each_place_of_rvalue_mut,
    for_each_place_of_terminator_mut,
    mut
);

/// The operands of a statement.
pub(crate) fn for_each_operand(kind: &StatementKind, visit: &mut impl FnMut(&Operand)) {
    let StatementKind::Assign(_, value) = kind else { return };
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            visit(operand);
        }
        Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
            visit(left);
            visit(right);
        }
        Rvalue::Aggregate(_, operands) => operands.iter().for_each(visit),
        Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Len(_) | Rvalue::Discriminant(_) => {}
    }
}

/// The operands of a terminator that it uses; those of a message are only copied.
pub(crate) fn for_each_operand_of_terminator(kind: &TerminatorKind, visit: &mut impl FnMut(&Operand)) {
    match kind {
        TerminatorKind::SwitchInt { operand: used, .. } | TerminatorKind::Assert { condition: used, .. } => visit(used),
        TerminatorKind::Call { callee, args, .. } => {
            visit(callee);
            args.iter().for_each(visit);
        }
        variants!(
            TerminatorKind: Goto | Return | Unreachable | Resume | Abort | Drop | Yield | CoroutineDrop | FalseEdge
                | FalseUnwind
        ) => {}
    }
}
