//! Adjustments of an expression's value to nodes around its node.

use super::{Call, Lowering, NodeId, NodeKind};
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::DefId;
use crate::mir::{BorrowKind, CastOp, ConstKind, Constant, MutBorrowKind};
use crate::source::Span;
use crate::types::tables::{Adjustment, AdjustmentKind};
use crate::types::ty::{Args, Mutability, Ty, TyKind};

impl Lowering<'_> {
    /// The expression with its adjustments.
    pub fn expr(&mut self, id: ExprId) -> NodeId {
        let mut node = self.unadjusted(id);
        if let Some(adjustments) = self.tables.adjustments.get(&id) {
            for adjustment in adjustments {
                node = self.adjust(id, node, adjustment);
            }
        }
        node
    }

    fn adjust(&mut self, expr: ExprId, node: NodeId, adjustment: &Adjustment) -> NodeId {
        let span = self.adjusted_span(expr, adjustment);
        let kind = match &adjustment.kind {
            AdjustmentKind::NeverToAny => NodeKind::NeverToAny(node),
            AdjustmentKind::Deref => NodeKind::Deref(node),
            AdjustmentKind::OverloadedDeref { method, args, mutability } => {
                let reference = Ty::reference(self.ty_of(node), *mutability);
                let borrow = NodeKind::Borrow(borrow_kind(*mutability, false), node);
                let receiver = self.push(expr, span, reference, borrow);
                return self.overloaded_place(expr, adjustment.target, (*method, *args), *mutability, vec![receiver]);
            }
            AdjustmentKind::Borrow { mutability, two_phase } => {
                NodeKind::Borrow(borrow_kind(*mutability, *two_phase), node)
            }
            AdjustmentKind::RawBorrow { mutability } => NodeKind::RawBorrow(*mutability, node),
            AdjustmentKind::Pointer(coercion) => NodeKind::Cast(CastOp::Pointer(*coercion), node),
        };
        self.push(expr, span, adjustment.target, kind)
    }

    /// What is borrowed from a block is borrowed where its last expression stands: messages about a result point at it (as in rustc).
    fn adjusted_span(&self, expr: ExprId, adjustment: &Adjustment) -> Span {
        let known = self.body.expr(expr);
        let borrows = matches!(adjustment.kind, AdjustmentKind::Deref | AdjustmentKind::Borrow { .. });
        if let ExprKind::Block(block) = &known.kind
            && borrows
            && let Some(tail) = block.tail
        {
            return self.body.expr(tail).span;
        }
        known.span
    }

    /// `*method(args)`: an overloaded `*` or index, a place of type `ty`.
    pub(super) fn overloaded_place(
        &mut self,
        expr: ExprId,
        ty: Ty,
        method: (DefId, Args),
        mutability: Mutability,
        args: Vec<NodeId>,
    ) -> NodeId {
        let span = self.body.expr(expr).span;
        let callee = self.function(expr, span, method.0, method.1);
        // An adjustment of an index expression passes the receiver alone; the index itself comes with the second argument.
        let call_span = if args.len() == 2 { self.brackets(expr) } else { span };
        let call = NodeKind::Call(Call { callee, args, call_span, from_operator: true });
        let reference = self.push(expr, span, Ty::reference(ty, mutability), call);
        self.push(expr, span, ty, NodeKind::Deref(reference))
    }

    /// The brackets of an index: as for methods, a panic is located at the call without its receiver.
    fn brackets(&self, expr: ExprId) -> Span {
        let span = self.body.expr(expr).span;
        let ExprKind::Index { base, .. } = &self.body.expr(expr).kind else { return span };
        let base = self.body.expr(*base).span;
        let follows = base.file == span.file && span.lo <= base.hi && base.hi < span.hi;
        if follows { Span::new(span.file, base.hi, span.hi) } else { span }
    }

    /// A function item as a value.
    pub(super) fn function(&mut self, expr: ExprId, span: Span, def: DefId, args: Args) -> NodeId {
        let ty = Ty::new(TyKind::FnDef(def, args));
        self.push(expr, span, ty, NodeKind::Constant(Constant { kind: ConstKind::ZeroSized, ty, span }))
    }
}

/// A plain or an automatic borrow.
pub(super) fn borrow_kind(mutability: Mutability, two_phase: bool) -> BorrowKind {
    match (mutability, two_phase) {
        (Mutability::Not, _) => BorrowKind::Shared,
        (Mutability::Mut, false) => BorrowKind::Mut { kind: MutBorrowKind::Default },
        (Mutability::Mut, true) => BorrowKind::Mut { kind: MutBorrowKind::TwoPhase },
    }
}
