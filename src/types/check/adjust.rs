//! Adjustments: what is done to the value of an expression before it is used, as the tables keep it.

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprId;
use crate::types::tables::{Adjustment, AdjustmentKind};
use crate::types::ty::{Mutability, Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn adjustment(&self, kind: AdjustmentKind, target: Ty) -> Adjustment {
        Adjustment { kind, target }
    }

    /// Does `adjustments` after those that the expression has already. A reborrow after a borrow replaces it, as in rustc.
    pub(super) fn push_adjustments(&mut self, expr: ExprId, adjustments: Vec<Adjustment>) {
        if adjustments.is_empty() {
            return;
        }
        let known = self.tables.adjustments.entry(expr).or_default();
        if known.is_empty() {
            *known = adjustments;
            return;
        }
        let starts_with_deref = adjustments.first().is_some_and(|first| first.kind == AdjustmentKind::Deref);
        let ends_with_borrow = matches!(known.last().map(|last| &last.kind), Some(AdjustmentKind::Borrow { .. }));
        if starts_with_deref && ends_with_borrow {
            known.pop();
            known.extend(adjustments.into_iter().skip(1));
        } else {
            known.extend(adjustments);
        }
    }

    /// The type of an expression after its adjustments.
    pub(super) fn adjusted_type(&self, expr: ExprId) -> Ty {
        self.tables.adjusted_type(expr).expect("the types of all expressions are kept from the start")
    }

    /// A place that is used mutably: every overloaded `*` and `[]` on the way to it becomes its mutable form.
    pub(super) fn make_place_mutable(&mut self, place: ExprId) {
        let mut chain = vec![place];
        while let Some(base) = self.place_base(chain[chain.len() - 1]) {
            chain.push(base);
        }
        for &expr in chain.iter().rev() {
            self.refuse_union_deref(expr);
            self.make_adjustments_mutable(expr);
            self.make_place_operator_mutable(expr);
        }
    }

    /// A field of a union that is in a `ManuallyDrop` is not changed through it without saying so.
    fn refuse_union_deref(&mut self, expr: ExprId) {
        use crate::hir::body::ExprKind;
        let ExprKind::Field { base, .. } = &self.body.expr(expr).kind else { return };
        let of_union = matches!(self.shallow(self.adjusted_type(*base)).kind(), TyKind::Adt(def, _) if self.hir.adt(*def).kind == crate::hir::item::AdtKind::Union);
        let TyKind::Adt(def, _) = self.shallow(self.tables.expr_types[expr.0 as usize]).kind() else { return };
        let derefs = self
            .tables
            .adjustments
            .get(&expr)
            .is_some_and(|all| all.iter().any(|it| matches!(it.kind, AdjustmentKind::OverloadedDeref { .. })));
        if of_union && derefs && self.typing.is_lang(*def, "manually_drop") && self.is_user {
            let span = self.span(expr);
            let message = "not automatically applying `DerefMut` on `ManuallyDrop` union field";
            let help = "writing to this reference calls the destructor for the old value";
            let diagnostic = Diagnostic::error_without_code(span, message).help(help);
            self.emit(diagnostic.help("add an explicit `*` if that is desired, or call `ptr::write` if it is not"));
        }
    }

    /// The place that a place expression is a part of.
    fn place_base(&self, expr: ExprId) -> Option<ExprId> {
        use crate::hir::body::{ExprKind, UnOp};
        let (ExprKind::Field { base, .. } | ExprKind::Index { base, .. } | ExprKind::Unary(UnOp::Deref, base)) =
            &self.body.expr(expr).kind
        else {
            return None;
        };
        Some(*base)
    }

    fn make_adjustments_mutable(&mut self, expr: ExprId) {
        let Some(mut adjustments) = self.tables.adjustments.remove(&expr) else { return };
        let source = self.tables.expr_types[expr.0 as usize];
        self.make_overloaded_derefs_mutable(source, &mut adjustments);
        self.tables.adjustments.insert(expr, adjustments);
    }

    /// Turns `Deref::deref` into `DerefMut::deref_mut` where the type implements it; where not, borrowing reports it (E0596).
    pub(super) fn make_overloaded_derefs_mutable(&mut self, source: Ty, adjustments: &mut [Adjustment]) {
        let mut current = source;
        for adjustment in adjustments {
            if let AdjustmentKind::OverloadedDeref { mutability: Mutability::Not, .. } = adjustment.kind
                && let Some(method) = self.operator_method("deref_mut", "deref_mut", current, &[])
            {
                adjustment.kind = AdjustmentKind::OverloadedDeref {
                    method: method.def,
                    args: method.args,
                    mutability: Mutability::Mut,
                };
            }
            current = adjustment.target;
        }
    }

    /// The same for a written `*x` or `x[i]` that is overloaded.
    fn make_place_operator_mutable(&mut self, expr: ExprId) {
        use crate::hir::body::{ExprKind, UnOp};
        if !self.tables.callees.contains_key(&expr) {
            return;
        }
        let kind = &self.body.expr(expr).kind;
        let (base, lang, name) = if let ExprKind::Index { base, .. } = kind {
            (*base, "index_mut", "index_mut")
        } else if let ExprKind::Unary(UnOp::Deref, operand) = kind {
            (*operand, "deref_mut", "deref_mut")
        } else {
            return;
        };
        let TyKind::Ref(_, base_ty, _) = self.shallow(self.adjusted_type(base)).kind() else { return };
        let base_ty = *base_ty;
        let arguments: Vec<Ty> = self.tables.callees[&expr].1.types().skip(1).collect();
        let Some(method) = self.operator_method(lang, name, base_ty, &arguments) else { return };
        self.tables.callees.insert(expr, (method.def, method.args));
        self.make_autoref_mutable(base, base_ty);
    }

    /// The automatic `&` that ends (or, before an unsizing, nearly ends) the adjustments of an operand becomes `&mut`.
    fn make_autoref_mutable(&mut self, base: ExprId, _base_ty: Ty) {
        let mut adjustments = self.tables.adjustments.remove(&base).unwrap_or_default();
        let mut source = self.tables.expr_types[base.0 as usize];
        for adjustment in &mut adjustments {
            if let AdjustmentKind::Borrow { mutability, .. } = &mut adjustment.kind {
                *mutability = Mutability::Mut;
                adjustment.target = Ty::reference(source, Mutability::Mut);
            } else if let (AdjustmentKind::Pointer(_), TyKind::Ref(_, inner, _)) =
                (&adjustment.kind, self.shallow(adjustment.target).kind())
            {
                adjustment.target = Ty::reference(*inner, Mutability::Mut);
            }
            source = adjustment.target;
        }
        self.tables.adjustments.insert(base, adjustments);
    }
}
