//! A body to the operations in it that are certain to overflow or panic, as far as values are known without running it.
//!
//! After rustc's `known_panics_lint`: values are followed through a body's blocks in the order in which they are reached; a local
//! that is borrowed is never known, one that is assigned twice only inside of one block.

mod modes;
mod value;

use rustc_hash::FxHashSet;

use super::finding::{Finding, Lint};
use crate::mir::{
    AssertMessage, BinOp, BlockId, Body, Operand, Rvalue, Statement, StatementKind, Terminator, TerminatorKind, UnOp,
};
use crate::source::Span;
use crate::types::Typing;
use modes::{Mode, modes};
use value::{Number, Values};

const OVERFLOW: Lint = Lint::denying("arithmetic_overflow");
const PANIC: Lint = Lint::denying("unconditional_panic");

/// What is certain to go wrong in a body, should it be run.
pub fn check<'a>(typing: &'a Typing<'a>, body: &'a Body) -> Vec<Finding> {
    let modes = modes(typing, body);
    let values = Values::new(typing, body);
    let mut checker = Checker { typing, body, values, modes, written: Vec::new(), findings: Vec::new() };
    let mut waiting = vec![BlockId(0)];
    let mut visited: FxHashSet<BlockId> = FxHashSet::default();
    while let Some(block) = waiting.pop() {
        if visited.insert(block) {
            checker.block(block, &mut waiting);
        }
    }
    checker.findings
}

struct Checker<'a> {
    typing: &'a Typing<'a>,
    body: &'a Body,
    values: Values<'a>,
    modes: Vec<Mode>,
    /// Locals of [`Mode::InOneBlock`] that were assigned in the block being looked at.
    written: Vec<usize>,
    findings: Vec<Finding>,
}

impl Checker<'_> {
    fn block(&mut self, block: BlockId, waiting: &mut Vec<BlockId>) {
        let body = self.body;
        let data = &body.blocks[block.index()];
        data.statements.iter().for_each(|statement| self.statement(statement));
        self.terminator(&data.terminator, waiting);
        for local in std::mem::take(&mut self.written) {
            self.values.forget(local);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match &statement.kind {
            StatementKind::Assign(place, value) => {
                let is_sound = self.check_rvalue(value, statement.span);
                let is_indirect = place.projection.contains(&crate::mir::PlaceElem::Deref);
                let local = place.local.index();
                if !is_sound || is_indirect {
                    return;
                }
                match self.modes[local] {
                    Mode::Never => return,
                    Mode::InOneBlock => self.written.push(local),
                    Mode::Everywhere => {}
                }
                match self.values.of_rvalue(value) {
                    Some(known) => self.values.assign(place, known),
                    None => self.values.forget(local),
                }
            }
            StatementKind::SetDiscriminant { place, .. } => self.values.forget(place.local.index()),
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => self.values.forget(local.index()),
            StatementKind::FakeRead(..) | StatementKind::Step(_) | StatementKind::Nop => {}
        }
    }

    /// Reports an overflow; whether the value may be computed.
    fn check_rvalue(&mut self, value: &Rvalue, span: Span) -> bool {
        match value {
            Rvalue::Unary(UnOp::Neg, operand) => self.check_negation(operand, span),
            Rvalue::Binary(op, left, right) | Rvalue::CheckedBinary(op, left, right) => {
                self.check_binary(*op, left, right, span)
            }
            Rvalue::Ref(..) | Rvalue::RawPtr(..) => false,
            variants!(Rvalue: Unary | Use | Repeat | Len | Cast | Discriminant | Aggregate) => true,
        }
    }

    fn check_negation(&mut self, operand: &Operand, span: Span) -> bool {
        match self.values.number(operand) {
            Some(number) if number.is_minimum() => {
                self.overflow(span, format!("attempt to negate `{}`, which would overflow", number.words(self.typing)));
                false
            }
            Some(_) => true,
            None => false,
        }
    }

    fn check_binary(&mut self, op: BinOp, left: &Operand, right: &Operand, span: Span) -> bool {
        let (l, r) = (self.values.number(left), self.values.number(right));
        if matches!(op, BinOp::Shl | BinOp::Shr) {
            let Some(amount) = r else { return false };
            let width = self.values.width(left);
            if amount.bits >= u128::from(width) {
                let direction = if op == BinOp::Shl { "left" } else { "right" };
                let words = amount.words(self.typing);
                self.overflow(span, format!("attempt to shift {direction} by `{words}`, which would overflow"));
                return false;
            }
            return true;
        }
        let (Some(l), Some(r)) = (l, r) else { return true };
        if !matches!(op, BinOp::Add | BinOp::Sub | BinOp::Mul) || !l.overflows(op, r) {
            return true;
        }
        let sign = sign_of(op);
        self.overflow(
            span,
            format!(
                "attempt to compute `{} {sign} {}`, which would overflow",
                l.words(self.typing),
                r.words(self.typing)
            ),
        );
        false
    }

    fn overflow(&mut self, span: Span, label: String) {
        self.findings.push(Finding::new(OVERFLOW, span, "this arithmetic operation will overflow", label));
    }

    fn terminator(&mut self, terminator: &Terminator, waiting: &mut Vec<BlockId>) {
        match &terminator.kind {
            TerminatorKind::Assert { condition, expected, message, target, .. } => {
                self.assertion(condition, *expected, message, terminator.span);
                waiting.push(*target);
            }
            TerminatorKind::SwitchInt { operand, targets, otherwise, .. } => {
                let known = self.values.number(operand).map(|number| number.bits);
                match known {
                    Some(bits) => {
                        let target = targets.iter().find(|(value, _)| *value == bits).map_or(*otherwise, |(_, to)| *to);
                        waiting.push(target);
                    }
                    None => waiting.extend(targets.iter().map(|(_, to)| *to).chain([*otherwise])),
                }
            }
            TerminatorKind::Goto(to)
            | TerminatorKind::FalseEdge { real: to, .. }
            | TerminatorKind::FalseUnwind { real: to, .. }
            | TerminatorKind::Drop { target: to, .. } => waiting.push(*to),
            TerminatorKind::Call { destination, target, .. } => {
                self.values.forget(destination.local.index());
                waiting.extend(target);
            }
            TerminatorKind::Yield { resume, .. } => waiting.push(*resume),
            variants!(TerminatorKind: Return | Unreachable | Resume | Abort | CoroutineDrop) => {}
        }
    }

    fn assertion(&mut self, condition: &Operand, expected: bool, message: &AssertMessage, span: Span) {
        let Some(known) = self.values.number(condition) else { return };
        if (known.bits != 0) == expected {
            return;
        }
        if let Operand::Copy(place) | Operand::Move(place) = condition {
            self.values.forget(place.local.index());
        }
        let words = |operand: &Operand| {
            self.values.number(operand).map_or_else(|| String::from("_"), |number: Number| number.words(self.typing))
        };
        let label = match message {
            AssertMessage::ResumedAfterCompletion | AssertMessage::ResumedAfterPanic => return,
            AssertMessage::BoundsCheck { len, index } => {
                let plain = |operand: &Operand| {
                    self.values.number(operand).map_or_else(|| String::from("_"), |number| number.bits.to_string())
                };
                format!("index out of bounds: the length is {} but the index is {}", plain(len), plain(index))
            }
            AssertMessage::DivisionByZero(left) => format!("attempt to divide `{}` by zero", words(left)),
            AssertMessage::RemainderByZero(left) => {
                format!("attempt to calculate the remainder of `{}` with a divisor of zero", words(left))
            }
            AssertMessage::Overflow(op @ (BinOp::Div | BinOp::Rem), left, right) => {
                let (left, right) = (words(left), words(right));
                if *op == BinOp::Div {
                    format!("attempt to compute `{left} / {right}`, which would overflow")
                } else {
                    format!("attempt to compute the remainder of `{left} % {right}`, which would overflow")
                }
            }
            // The others are found where they are computed.
            AssertMessage::Overflow(..) | AssertMessage::OverflowNeg(_) => return,
        };
        self.findings.push(Finding::new(PANIC, span, "this operation will panic at runtime", label));
    }
}

fn sign_of(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "+",
        BinOp::Sub => "-",
        BinOp::Mul => "*",
        BinOp::Div => "/",
        BinOp::Rem => "%",
        BinOp::BitXor => "^",
        BinOp::BitAnd => "&",
        BinOp::BitOr => "|",
        BinOp::Shl => "<<",
        BinOp::Shr => ">>",
        BinOp::Eq => "==",
        BinOp::Lt => "<",
        BinOp::Le => "<=",
        BinOp::Ne => "!=",
        BinOp::Ge => ">=",
        BinOp::Gt => ">",
        BinOp::Offset => "offset",
    }
}
