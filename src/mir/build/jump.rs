//! Jumps: where `break`, `continue`, `return` and a failed condition go, and which scopes they leave.

use super::Builder;
use super::step::TailUse;
use crate::hir::body::ExprId;
use crate::mir::thir::NodeId;
use crate::mir::{BlockId, Local, Place, TerminatorKind};
use crate::source::Span;

/// A loop or labelled block that may be left.
pub(super) struct Jump {
    target: ExprId,
    /// How many scopes stay open.
    depth: usize,
    on_break: BlockId,
    destination: Place,
    on_continue: Option<BlockId>,
}

/// A condition that may fail.
#[derive(Clone, Copy)]
pub(super) struct IfThen {
    /// How many scopes stay open when it does.
    pub depth: usize,
    pub otherwise: BlockId,
}

impl Builder<'_> {
    /// `loop { body }`.
    pub(super) fn loop_into(&mut self, destination: &Place, target: ExprId, body: NodeId, span: Span) {
        let (start, end) = (self.new_block(), self.new_block());
        self.goto(span, start, start);
        self.jumps.push(Jump {
            target,
            depth: self.scopes.len(),
            on_break: end,
            destination: destination.clone(),
            on_continue: Some(start),
        });
        let inner = self.cx.thir.node(body).span;
        let tail = std::mem::replace(&mut self.tail, TailUse::Discarded);
        self.in_terminating(inner, |b| {
            let unit = b.unit_place(inner);
            b.expr_into(&unit, body);
        });
        self.tail = tail;
        self.jumps.pop();
        self.goto(span, start, end);
    }

    /// Runs `make` inside a block that `break 'label` leaves.
    pub(super) fn in_labelled(&mut self, target: ExprId, destination: &Place, make: impl FnOnce(&mut Self)) {
        let end = self.new_block();
        let depth = self.scopes.len();
        self.jumps.push(Jump { target, depth, on_break: end, destination: destination.clone(), on_continue: None });
        make(self);
        self.jumps.pop();
        self.goto(self.cx.hir.expr(target).span, end, end);
    }

    fn jump(&self, target: ExprId) -> usize {
        self.jumps.iter().rposition(|jump| jump.target == target).expect("jumps were resolved to what is around them")
    }

    pub(super) fn break_to(&mut self, span: Span, target: ExprId, value: Option<NodeId>) {
        let jump = self.jump(target);
        let destination = self.jumps[jump].destination.clone();
        match value {
            Some(value) => self.expr_into(&destination, value),
            None => self.assign_unit(span, &destination),
        }
        let (depth, block) = (self.jumps[jump].depth, self.jumps[jump].on_break);
        self.exit_to(span, depth, block);
    }

    pub(super) fn continue_to(&mut self, span: Span, target: ExprId) {
        let jump = self.jump(target);
        match self.jumps[jump].on_continue {
            Some(block) => self.exit_to(span, self.jumps[jump].depth, block),
            None => self.diverge_with(span, TerminatorKind::Unreachable),
        }
    }

    pub(super) fn return_value(&mut self, span: Span, value: Option<NodeId>) {
        let destination = Place::local(Local::RETURN);
        match value {
            Some(value) => self.expr_into(&destination, value),
            None => self.assign_unit(span, &destination),
        }
        self.exit_to(span, 0, self.return_block);
    }

    /// The future goes to sleep at the cursor and goes on there. If it is dropped instead, all scopes end.
    pub(super) fn sleep(&mut self, span: Span) {
        let (resume, cancel) = (self.new_block(), self.new_block());
        self.terminate(span, TerminatorKind::Yield { resume, cancel }, cancel);
        self.leave_to(0);
        self.terminate(span, TerminatorKind::CoroutineDrop, resume);
    }

    /// Runs `make` with conditions in it that may fail; the cursor goes on where they hold. Returns where they do not.
    pub(super) fn in_if_then(&mut self, span: Span, make: impl FnOnce(&mut Self, usize)) -> BlockId {
        let otherwise = self.new_block();
        let scope = self.push_scope(span);
        self.if_thens.push(IfThen { depth: scope, otherwise });
        make(self, scope);
        self.if_thens.pop();
        self.pop_scope();
        otherwise
    }

    /// The innermost condition fails at the cursor.
    pub(super) fn fail_condition(&mut self, span: Span) {
        let IfThen { depth, otherwise } = *self.if_thens.last().expect("conditions stand inside `in_if_then`");
        self.exit_to(span, depth, otherwise);
    }
}
