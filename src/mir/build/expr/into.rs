//! Expressions evaluated into a place, and those that are done for their effect.

use super::{Builder, Category};
use crate::hir::body::{ExprId, ExprKind, MatchSource};
use crate::hir::item::LifetimeRes;
use crate::mir::thir::{NodeId, NodeKind};
use crate::mir::{BorrowKind, Operand, Place, Rvalue, TerminatorKind};
use crate::source::Span;
use crate::types::ty::{Region, Ty};

impl<'a> Builder<'a> {
    /// Puts the value of an expression into `destination`, which holds nothing that must be dropped.
    pub(in crate::mir::build) fn expr_into(&mut self, destination: &Place, id: NodeId) {
        let node = self.node(id);
        match &node.kind {
            NodeKind::Block(block) => self.block_into(destination, block, node.expr),
            NodeKind::If { condition, then, otherwise } => {
                self.if_into(destination, (*condition, *then, *otherwise), node.span);
            }
            // What a `for` loops over drops its temporaries with the loop, even in a tail.
            NodeKind::Match { scrutinee, arms, source: source @ MatchSource::ForLoop } => {
                self.in_terminating(node.span, |b| b.match_into(destination, *scrutinee, arms, *source, node.span));
            }
            NodeKind::Match { scrutinee, arms, source } => {
                self.match_into(destination, *scrutinee, arms, *source, node.span);
            }
            NodeKind::Loop(body) => self.loop_into(destination, node.expr, *body, node.span),
            NodeKind::Logical(..) | NodeKind::Let { .. } => self.condition_into(destination, id),
            NodeKind::Call(call) => {
                self.with_operands(id, |b| b.call_into(destination, call, node.ty, node.span));
            }
            NodeKind::Adt(value) => self.with_operands(id, |b| b.adt_into(destination, value, node.span)),
            NodeKind::Borrow(kind, place) => self.borrow_into(destination, *kind, *place, node.span),
            NodeKind::RawBorrow(mutability, place) => {
                let place = self.closed_place(*place);
                self.assign(node.span, destination, Rvalue::RawPtr(*mutability, place));
            }
            NodeKind::Use(inner) => match self.cast_to_lifetime(node.expr) {
                Some(written) => {
                    let cast = Place::local(self.new_temporary(node.ty, node.span));
                    self.expr_into(&cast, *inner);
                    self.annotate(cast.clone(), Some(written));
                    let value = self.consume(cast, node.ty);
                    self.assign(node.span, destination, Rvalue::Use(value));
                }
                None => self.expr_into(destination, *inner),
            },
            NodeKind::DropTemporaries(inner) => self.terminating_into(destination, *inner),
            NodeKind::NeverToAny(inner) => {
                let never = self.unit_place(node.span);
                self.expr_into(&never, *inner);
                self.diverge_with(node.span, TerminatorKind::Unreachable);
            }
            NodeKind::Error => self.diverge_with(node.span, TerminatorKind::Unreachable),
            variants!(
                NodeKind: Variable | Deref | Field | Index | Constant | Unary | Binary | Cast | EnumCast | Tuple
                    | Array | Repeat | Closure | Assign | AssignOp | Break | Continue | Return | Yield
            ) => self.simple_into(destination, id),
        }
    }

    /// The type in `value as &'static T`: a cast that changes nothing but says how long something is borrowed.
    fn cast_to_lifetime(&self, expr: ExprId) -> Option<&'a crate::hir::ty::Ty> {
        let ExprKind::Cast { ty, .. } = &self.cx.hir.expr(expr).kind else { return None };
        let crate::hir::ty::TyKind::Ref { lifetime, .. } = &ty.kind else { return None };
        match lifetime.res {
            LifetimeRes::Static | LifetimeRes::Param { .. } => Some(ty),
            LifetimeRes::Bound { .. } | LifetimeRes::Infer | LifetimeRes::Error => None,
        }
    }

    fn simple_into(&mut self, destination: &Place, id: NodeId) {
        let node = self.node(id);
        match (self.category(id), &node.kind) {
            (Category::Place, _) => {
                let place = self.closed_place(id);
                let value = self.consume(place, node.ty);
                self.assign(node.span, destination, Rvalue::Use(value));
            }
            (_, NodeKind::Constant(constant)) => {
                self.assign(node.span, destination, Rvalue::Use(Operand::Constant(constant.clone())));
            }
            (Category::Effect, _) => {
                self.effect(id);
                if node.ty == Ty::unit() {
                    self.assign_unit(node.span, destination);
                }
            }
            (Category::Constant | Category::Value | Category::Into, _) => {
                self.with_operands(id, |b| {
                    let value = b.rvalue(id);
                    b.assign(node.span, destination, value);
                });
            }
        }
    }

    fn borrow_into(&mut self, destination: &Place, kind: BorrowKind, place: NodeId, span: Span) {
        if let Some(promoted) = self.promoted_borrow(kind, place, span) {
            self.assign(span, destination, Rvalue::Use(promoted));
            return;
        }
        let place = self.closed_place(place);
        self.assign(span, destination, Rvalue::Ref(Region::Erased, kind, place));
    }

    /// Assignments and jumps.
    #[expect(clippy::wildcard_enum_match_arm, reason = "`category` names all")]
    pub(in crate::mir::build) fn effect(&mut self, id: NodeId) {
        let node = self.node(id);
        match &node.kind {
            NodeKind::Assign { place, value } => {
                self.with_operands(id, |b| b.assignment(*place, *value, node.span));
            }
            NodeKind::AssignOp { op, place, value } => {
                let ty = self.node(*place).ty;
                let value = self.operand(*value);
                let place = self.closed_place(*place);
                let result = self.binary(*op, Operand::Copy(place.clone()), value, ty, node.span);
                self.assign(node.span, &place, result);
            }
            NodeKind::Break { target, value } => self.with_plain_tail(|b| b.break_to(node.span, *target, *value)),
            NodeKind::Continue(target) => self.continue_to(node.span, *target),
            NodeKind::Yield => self.sleep(node.span),
            NodeKind::Return(value) => self.with_plain_tail(|b| b.return_value(node.span, *value)),
            _ => unreachable!("only assignments and jumps are effects"),
        }
    }

    /// The value is evaluated before the place; what the place held is dropped last.
    fn assignment(&mut self, place: NodeId, value: NodeId, span: Span) {
        let ty = self.node(place).ty;
        if self.needs_drop(ty) {
            let value = self.operand(value);
            // As in rustc, the place is what messages point at.
            let span = self.node(place).span;
            let place = self.closed_place(place);
            self.drop_and_replace(span, &place, value);
        } else {
            let value = self.with_plain_tail(|b| b.rvalue(value));
            let place = self.closed_place(place);
            self.assign(span, &place, value);
        }
    }
}
