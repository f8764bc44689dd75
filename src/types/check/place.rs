//! Places: `*e`, `&e`, `place = value`, and what can be assigned to.

use super::FnCtx;
use super::expectation::Expectation;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, UnOp};
use crate::hir::def::DefKind;
use crate::types::solve::CauseKind;
use crate::types::tables::{AdjustmentKind, PathTarget};
use crate::types::ty::{Mutability, Region, Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn check_deref(&mut self, id: ExprId, operand: ExprId) -> Ty {
        let ty = self.check_expr(operand, Expectation::None);
        let ty = self.known(ty, self.span(operand));
        if self.is_error(ty) {
            return ty;
        }
        if let Some(target) = self.deref_built_in(ty, true) {
            return target;
        }
        if let Some(method) = self.operator_method("deref", "deref", ty, &[]) {
            let borrow = AdjustmentKind::Borrow { mutability: Mutability::Not, two_phase: false };
            let target = Ty::reference(ty, Mutability::Not);
            self.push_adjustments(operand, vec![self.adjustment(borrow, target)]);
            self.tables.callees.insert(id, (method.def, method.args));
            let output = self.structurally(method.sig.output);
            if let TyKind::Ref(_, target, _) = output.kind() {
                return *target;
            }
        }
        let shown = self.display(ty);
        let message = format!("type `{shown}` cannot be dereferenced");
        self.emit(Diagnostic::error("E0614", self.span(id), message).primary_label("can't be dereferenced"));
        Ty::error()
    }

    pub(super) fn check_addr_of(&mut self, raw: bool, mutable: bool, place: ExprId, expectation: Expectation) -> Ty {
        let inner = match expectation.hint(self).map(Ty::kind) {
            Some(TyKind::Ref(_, target, _) | TyKind::RawPtr(target, _)) => {
                // What is pending may say what the reference is to (as rustc asks here).
                let target = &self.structurally(*target);
                // A place keeps its own type: it is only literals and the like that take the expected one.
                if self.is_place(place) {
                    Expectation::Behind(*target)
                } else {
                    Expectation::behind_reference(self, *target)
                }
            }
            _ => Expectation::None,
        };
        let ty = self.check_expr(place, inner);
        let mutability = Mutability::from_bool(mutable);
        if mutable {
            self.make_place_mutable(place);
        }
        let ty = self.shallow(ty);
        if raw {
            if !self.is_place(place) {
                let span = self.span(place);
                self.emit(
                    Diagnostic::error("E0745", span, "cannot take address of a temporary")
                        .primary_label("temporary value"),
                );
            }
            return Ty::new(TyKind::RawPtr(ty, mutability));
        }
        Ty::new(TyKind::Ref(Region::Erased, ty, mutability))
    }

    pub(super) fn check_assign(&mut self, place: ExprId, value: ExprId) -> Ty {
        let place_ty = self.check_expr(place, Expectation::None);
        self.check_assignable(place, "E0070");
        self.make_place_mutable(place);
        let value_ty = self.check_expr(value, Expectation::HasType(place_ty));
        if let Err(mismatch) = self.coerce(value, value_ty, place_ty, false) {
            self.report_mismatch(value, mismatch);
        }
        let span = self.span(place);
        self.require_sized(place_ty, span, CauseKind::SizedOther);
        Ty::unit()
    }

    /// E0070, E0067: only places can be assigned to.
    pub(super) fn check_assignable(&mut self, place: ExprId, code: &'static str) {
        if self.is_place(place) {
            return;
        }
        if matches!(self.body.expr(place).kind, ExprKind::Error) {
            return;
        }
        let span = self.span(place);
        let diagnostic = Diagnostic::error(code, span, "invalid left-hand side of assignment");
        self.emit(diagnostic.primary_label("cannot assign to this expression"));
    }

    /// Whether an expression denotes a place (the reference's "place expressions").
    pub(super) fn is_place(&self, expr: ExprId) -> bool {
        match &self.body.expr(expr).kind {
            ExprKind::Field { .. } | ExprKind::Index { .. } | ExprKind::Unary(UnOp::Deref, _) => true,
            ExprKind::Path(_) => match self.tables.path_resolutions.get(&expr) {
                None => true,
                Some((PathTarget::Def(def), _)) => matches!(self.hir.def(*def).kind, DefKind::Static { .. }),
                Some((PathTarget::Ctor(_) | PathTarget::ConstParam(_), _)) => false,
            },
            ExprKind::Error => true,
            ExprKind::Unary(UnOp::Not | UnOp::Neg, _)
            | variants!(
                ExprKind: Literal | Binary | Logical | Assign | AssignOp | AddrOf | Call | MethodCall | Cast | Tuple
                    | Array | Repeat | Struct | Block | If | Let | Match | Loop | Break | Continue | Return | Closure
                    | Yield | DropTemporaries | InlineConst
            ) => false,
        }
    }
}
