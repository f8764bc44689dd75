//! `base[index]` to an element: built in for arrays and slices, overloaded through `Index`.

use super::FnCtx;
use super::autoderef::Autoderef;
use super::expectation::Expectation;
use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprId;
use crate::types::tables::{AdjustmentKind, PointerCoercion};
use crate::types::ty::{Args, GenericArg, InferTy, Mutability, Predicate, TraitRef, Ty, TyKind, UintTy};

impl FnCtx<'_> {
    pub(super) fn check_index(&mut self, expr: ExprId, base: ExprId, index: ExprId) -> Ty {
        let base_ty = self.check_expr(base, Expectation::None);
        let index_ty = self.check_expr(index, Expectation::None);
        if self.is_error(base_ty) || self.is_error(index_ty) {
            return Ty::error();
        }
        let base_ty = self.known(base_ty, self.span(base));
        if self.is_error(base_ty) {
            return Ty::error();
        }
        match self.find_index(expr, base, base_ty, index_ty) {
            Some((expected_index, element)) => {
                self.demand_coerce(index, index_ty, expected_index);
                // With the index its type may follow: the output of `SliceIndex`.
                self.structurally(element)
            }
            None => self.report_not_indexable(expr, base_ty, index_ty),
        }
    }

    /// The type that the index must have and the element's.
    fn find_index(&mut self, expr: ExprId, base: ExprId, base_ty: Ty, index_ty: Ty) -> Option<(Ty, Ty)> {
        let mut autoderef = Autoderef { steps: Vec::new(), last: self.structurally(base_ty) };
        loop {
            let current = autoderef.last;
            if let Some(found) = self.index_step(expr, base, &autoderef, current, index_ty) {
                return Some(found);
            }
            let (next, kind) = self.deref_once(current, false)?;
            autoderef.steps.push((current, kind));
            autoderef.last = next;
        }
    }

    fn index_step(
        &mut self,
        expr: ExprId,
        base: ExprId,
        autoderef: &Autoderef,
        current: Ty,
        index_ty: Ty,
    ) -> Option<(Ty, Ty)> {
        let index_kind = self.shallow(index_ty).kind();
        let by_number = matches!(index_kind, TyKind::Uint(UintTy::Usize) | TyKind::Infer(InferTy::Int(_)));
        if let Some(element) = current.element().filter(|_| by_number) {
            let adjustments = self.deref_adjustments(autoderef, autoderef.steps.len());
            self.push_adjustments(base, adjustments);
            return Some((Ty::usize(), element));
        }
        if let Some(found) = self.overloaded_index(expr, base, autoderef, current, None) {
            return Some(found);
        }
        let TyKind::Array(element, _) = current.kind() else { return None };
        let slice = Ty::new(TyKind::Slice(*element));
        self.overloaded_index(expr, base, autoderef, slice, Some(slice))
    }

    /// `*Index::index(&base, index)`; with `unsized_to` the array is seen as a slice first.
    fn overloaded_index(
        &mut self,
        expr: ExprId,
        base: ExprId,
        autoderef: &Autoderef,
        self_ty: Ty,
        unsized_to: Option<Ty>,
    ) -> Option<(Ty, Ty)> {
        let input = self.fresh_ty();
        let method = self.operator_method("index", "index", self_ty, &[input])?;
        let mut adjustments = self.deref_adjustments(autoderef, autoderef.steps.len());
        let borrow = AdjustmentKind::Borrow { mutability: Mutability::Not, two_phase: false };
        adjustments.push(self.adjustment(borrow, Ty::reference(autoderef.last, Mutability::Not)));
        if let Some(slice) = unsized_to {
            let target = Ty::reference(slice, Mutability::Not);
            adjustments.push(self.adjustment(AdjustmentKind::Pointer(PointerCoercion::Unsize), target));
        }
        self.push_adjustments(base, adjustments);
        self.tables.callees.insert(expr, (method.def, method.args));
        let output = self.structurally(method.sig.output);
        let TyKind::Ref(_, element, _) = output.kind() else { return Some((input, Ty::error())) };
        Some((input, *element))
    }

    fn report_not_indexable(&mut self, expr: ExprId, base_ty: Ty, index_ty: Ty) -> Ty {
        let span = self.span(expr);
        // Where the search had no end, the end of the body says so (E0275).
        if let Some(def) = self.typing.lang("index") {
            let args = Args::new(&[GenericArg::Type(base_ty), GenericArg::Type(index_ty)]);
            self.evaluate(&Predicate::Trait(TraitRef { def, args }));
        }
        let shown = self.display(base_ty);
        self.emit(Diagnostic::error("E0608", span, format!("cannot index into a value of type `{shown}`")));
        Ty::error()
    }
}
