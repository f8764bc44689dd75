//! Several expressions that give one value (arms, branches, breaks, returns, elements) to their common type (rustc's `CoerceMany`).

use super::FnCtx;
use super::coerce::TypeMismatch;
use crate::hir::body::ExprId;
use crate::types::binders::with_elided_lifetimes;
use crate::types::tables::{AdjustmentKind, PointerCoercion};
use crate::types::ty::{Mutability, Ty, TyKind};

/// The branches so far.
#[derive(Clone, Debug)]
pub(super) struct Branches {
    pub(super) expected: Ty,
    merged: Option<Ty>,
    exprs: Vec<ExprId>,
}

impl Branches {
    /// Branches that should come to have the type `expected`.
    pub(super) fn new(expected: Ty) -> Branches {
        Branches { expected, merged: None, exprs: Vec::new() }
    }

    /// The common type so far.
    pub(super) fn merged(&self) -> Ty {
        self.merged.unwrap_or(self.expected)
    }

    /// The common type; `!` if no branch gives a value.
    pub(super) fn complete(&self) -> Ty {
        self.merged.unwrap_or_else(Ty::never)
    }

    /// The branches that gave a value, in order.
    pub(super) fn exprs(&self) -> &[ExprId] {
        &self.exprs
    }

    /// Adds the branch `expr` of type `ty`; on failure nothing changes and the caller reports. After a report, [`Branches::poison`].
    pub(super) fn add(&mut self, cx: &mut FnCtx<'_>, expr: ExprId, ty: Ty) -> Result<(), TypeMismatch> {
        let ty = cx.shallow(ty);
        if ty.kind() == &TyKind::Error {
            self.poison();
            return Ok(());
        }
        let merged = match self.merged {
            None => cx.coerce(expr, ty, self.expected, false)?,
            Some(merged) => cx.common_type(&self.exprs, merged, expr, ty)?,
        };
        self.merged = Some(merged);
        self.exprs.push(expr);
        Ok(())
    }

    /// Adds a branch that gives `()` without an expression, as `break;` or a block without a tail.
    pub(super) fn add_unit(&mut self, cx: &mut FnCtx<'_>) -> Result<(), TypeMismatch> {
        let merged = self.merged();
        cx.unify(merged, Ty::unit()).map_err(|()| TypeMismatch { expected: merged, found: Ty::unit() })?;
        self.merged = Some(Ty::unit());
        Ok(())
    }

    /// The whole has been reported.
    pub(super) fn poison(&mut self) {
        self.merged = Some(Ty::error());
    }
}

impl FnCtx<'_> {
    /// The type to which both the earlier branches and a new one coerce.
    fn common_type(&mut self, earlier: &[ExprId], merged: Ty, new: ExprId, new_ty: Ty) -> Result<Ty, TypeMismatch> {
        let merged = self.shallow(merged);
        if merged == new_ty {
            return Ok(merged);
        }
        if let TyKind::Ref(_, inner, _) = merged.kind() {
            // `&x[..]` is the reference to a slice before the next element is looked at.
            self.structurally(*inner);
        }
        if merged.kind() == &TyKind::Error {
            return Ok(merged);
        }
        if merged.kind() == &TyKind::Never {
            for &expr in earlier {
                self.push_adjustments(expr, vec![self.adjustment(AdjustmentKind::NeverToAny, new_ty)]);
            }
            return Ok(new_ty);
        }
        if let Some(common) = self.common_fn_pointer(earlier, merged, new, new_ty) {
            return Ok(common);
        }
        if earlier.iter().any(|&expr| self.is_adjusted_beyond_reborrow(expr)) {
            let exact = self.unify(merged, new_ty).map(|()| merged);
            return match exact {
                Ok(ty) => Ok(ty),
                Err(()) => self.coerce(new, new_ty, merged, false),
            };
        }
        match self.coerce(new, new_ty, merged, false) {
            Ok(target) => Ok(target),
            Err(mismatch) => self.coerce_earlier(earlier, merged, new_ty).ok_or(mismatch),
        }
    }

    /// The earlier branches coerced to the type of the new one.
    fn coerce_earlier(&mut self, earlier: &[ExprId], merged: Ty, new_ty: Ty) -> Option<Ty> {
        let (adjustments, target) = self.coercion(merged, new_ty, false).ok()?;
        for &expr in earlier {
            self.push_adjustments(expr, adjustments.clone());
        }
        Some(target)
    }

    /// Different functions (or closures without captures) have different types, but one pointer type.
    fn common_fn_pointer(&mut self, earlier: &[ExprId], merged: Ty, new: ExprId, new_ty: Ty) -> Option<Ty> {
        let (from_merged, merged_sig) = self.fn_pointer_coercion(merged)?;
        let (from_new, new_sig) = self.fn_pointer_coercion(new_ty)?;
        let pointer = Ty::new(TyKind::FnPtr(merged_sig));
        self.unify(pointer, Ty::new(TyKind::FnPtr(new_sig))).ok()?;
        for &expr in earlier {
            self.push_adjustments(expr, vec![self.adjustment(AdjustmentKind::Pointer(from_merged), pointer)]);
        }
        self.push_adjustments(new, vec![self.adjustment(AdjustmentKind::Pointer(from_new), pointer)]);
        Some(pointer)
    }

    /// How a function item or a closure without captures becomes a pointer, and its signature.
    pub(super) fn fn_pointer_coercion(&mut self, ty: Ty) -> Option<(PointerCoercion, crate::types::ty::FnSig)> {
        if let Some((def, args)) = ty.as_fn_def() {
            return Some((PointerCoercion::ReifyFn, self.pointer_sig(def, args)));
        }
        let (def, args) = ty.as_closure()?;
        if self.hir.is_coroutine(def) || self.mentions_captures(def) {
            return None;
        }
        let TyKind::FnPtr(sig) = with_elided_lifetimes(self.closure_sig(def, args)).kind() else { return None };
        Some((PointerCoercion::ClosureFn, *sig))
    }

    /// Whether more happens to the value than taking `&*` of it.
    fn is_adjusted_beyond_reborrow(&self, expr: ExprId) -> bool {
        match self.tables.adjustments.get(&expr).map(Vec::as_slice) {
            None | Some([]) => false,
            Some([only]) => only.kind != AdjustmentKind::NeverToAny,
            Some([deref, borrow]) => {
                let plain = deref.kind == AdjustmentKind::Deref;
                let shared = AdjustmentKind::Borrow { mutability: Mutability::Not, two_phase: false };
                let unique = AdjustmentKind::Borrow { mutability: Mutability::Mut, two_phase: false };
                !(plain && (borrow.kind == shared || borrow.kind == unique))
            }
            Some(_) => true,
        }
    }
}
