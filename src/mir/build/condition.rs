//! Conditions: `if`, `&&`, `||`, `!` and `let` as jumps, with the scopes of their temporaries.
//!
//! Each operand that is not a `let` drops its temporaries at its own end. Those of a `let` live until the end of the enclosing
//! statement before edition 2024, and to the end of the `if` without its `else` since (Reference, "Temporary scopes").

use super::Builder;
use crate::hir::body::LogicalOp;
use crate::mir::thir::{Node, NodeId, NodeKind, Pat};
use crate::mir::{ConstKind, Constant, FakeReadCause, Operand, Place, Rvalue, StatementKind, TerminatorKind, UnOp};
use crate::source::Span;
use crate::types::ty::Ty;

impl<'a> Builder<'a> {
    pub(super) fn node(&self, id: NodeId) -> &'a Node {
        self.cx.thir.node(id)
    }

    /// `if condition { then } else { otherwise }`.
    pub(super) fn if_into(
        &mut self,
        destination: &Place,
        (condition, then, otherwise): (NodeId, NodeId, Option<NodeId>),
        span: Span,
    ) {
        let thir = self.cx.thir;
        let rescoped = self.is_2024(span);
        let then_span = thir.node(then).span;
        let failed = self.in_if_then(then_span, |b, scope| {
            let outer = b.temporaries;
            if rescoped {
                b.temporaries = Some(scope);
            }
            b.condition(condition);
            b.temporaries = outer;
            b.terminating_into(destination, then);
        });
        let end = self.new_block();
        self.goto(span, end, failed);
        match otherwise {
            Some(otherwise) => self.terminating_into(destination, otherwise),
            None => self.assign_unit(span, destination),
        }
        self.goto(span, end, end);
    }

    /// Goes on where the condition holds; where it does not, leaves the innermost `in_if_then`.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other conditions are values")]
    pub(super) fn condition(&mut self, id: NodeId) {
        let thir = self.cx.thir;
        let node = thir.node(id);
        match &node.kind {
            NodeKind::Logical(LogicalOp::And, left, right) => {
                self.condition(*left);
                self.condition(*right);
            }
            NodeKind::Logical(LogicalOp::Or, left, right) => self.either(*left, *right, node.span),
            NodeKind::Unary(UnOp::Not, operand) if node.ty == Ty::bool() => self.not(*operand, node.span),
            NodeKind::DropTemporaries(inner) => self.condition(*inner),
            NodeKind::Let { pat, value } => self.let_condition(pat, *value, node.span),
            _ => self.plain_condition(id),
        }
    }

    fn either(&mut self, left: NodeId, right: NodeId, span: Span) {
        let join = self.new_block();
        let failed = self.in_if_then(span, |b, _| b.condition(left));
        self.goto(span, join, failed);
        self.condition(right);
        self.goto(span, join, join);
    }

    fn not(&mut self, operand: NodeId, span: Span) {
        let holds = self.in_if_then(span, |b, _| b.condition(operand));
        self.fail_condition(span);
        self.at = holds;
    }

    fn plain_condition(&mut self, id: NodeId) {
        let span = self.node(id).span;
        let value = self.new_temporary(Ty::bool(), span);
        let place = Place::local(value);
        self.terminating_into(&place, id);
        let (holds, fails) = (self.new_block(), self.new_block());
        let operand = Operand::Move(place);
        let targets = vec![(0, fails)];
        self.terminate(span, TerminatorKind::SwitchInt { operand, ty: Ty::bool(), targets, otherwise: holds }, fails);
        self.fail_condition(span);
        self.at = holds;
    }

    /// `let pat = value` as a condition: its variables belong to the innermost scope.
    fn let_condition(&mut self, pat: &Pat, value: NodeId, span: Span) {
        self.declare(pat);
        let place = self.place(value);
        self.inspect(self.node(value).span, &place, FakeReadCause::Match);
        let scope = self.scopes.len() - 1;
        self.looked_at = Some(self.node(value).span);
        self.match_refutable(pat, &place, scope, |b| b.fail_condition(span));
    }

    /// A condition as a value.
    pub(super) fn condition_into(&mut self, destination: &Place, id: NodeId) {
        let span = self.node(id).span;
        let failed = self.in_if_then(span, |b, _| b.condition(id));
        let end = self.new_block();
        self.assign_bool(span, destination, true);
        self.goto(span, end, failed);
        self.assign_bool(span, destination, false);
        self.goto(span, end, end);
    }

    fn assign_bool(&mut self, span: Span, destination: &Place, value: bool) {
        let constant = Constant { kind: ConstKind::Bits(u128::from(value)), ty: Ty::bool(), span };
        self.assign(span, destination, Rvalue::Use(Operand::Constant(constant)));
    }

    /// Tells the borrow stage that a place is looked at.
    pub(super) fn inspect(&mut self, span: Span, place: &super::expr::OpenPlace, cause: FakeReadCause) {
        if let Some(place) = self.try_close(place) {
            self.push(span, StatementKind::FakeRead(cause, place));
        }
    }
}
