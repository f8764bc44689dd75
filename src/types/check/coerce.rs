//! A value of one type where another is expected, to the adjustments that make it fit (the reference's "Type coercions").

use super::FnCtx;
use super::autoderef::DerefKind;
use crate::hir::body::ExprId;
use crate::types::tables::{Adjustment, AdjustmentKind, PointerCoercion};
use crate::types::ty::{FnSig, Mutability, Ty, TyKind};

/// Two types that cannot be made one.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeMismatch {
    pub(super) expected: Ty,
    pub(super) found: Ty,
}

/// The adjustments that a coercion needs, and the type after them.
pub(super) type Coercion = (Vec<Adjustment>, Ty);

impl FnCtx<'_> {
    /// Coerces the value of `expr` from type `from` to type `to`, remembers how, and gives the type it then has.
    pub(super) fn coerce(&mut self, expr: ExprId, from: Ty, to: Ty, two_phase: bool) -> Result<Ty, TypeMismatch> {
        let span = self.span(self.tail_of(expr));
        let around = std::mem::replace(&mut self.at, span);
        let coercion = self.coercion(from, to, two_phase);
        self.at = around;
        let (adjustments, target) = coercion?;
        self.push_adjustments(expr, adjustments);
        Ok(target)
    }

    /// Whether the coercion is possible; decides nothing.
    pub(super) fn can_coerce(&mut self, from: Ty, to: Ty) -> bool {
        self.probe(|cx| cx.coercion(from, to, false).is_ok())
    }

    /// How a value of type `from` becomes one of type `to`.
    pub(super) fn coercion(&mut self, from: Ty, to: Ty, two_phase: bool) -> Result<Coercion, TypeMismatch> {
        let (from, to) = (self.structurally(from), self.shallow(to));
        // What an open obligation says of a pointee (`&v[..]` is a slice) counts before the other type decides it.
        for pointer in [from, to] {
            if let TyKind::Ref(_, pointee, _) = pointer.kind() {
                self.structurally(*pointee);
            }
        }
        let mismatch = TypeMismatch { expected: to, found: from };
        if from.kind() == &TyKind::Never {
            return Ok(self.never_to_any(to));
        }
        if self.is_type_var(from) {
            return self.exactly(from, to);
        }
        if from == to && !matches!(from.kind(), TyKind::Ref(_, _, Mutability::Mut)) {
            return Ok((Vec::new(), to));
        }
        if let Some(coercion) = self.unsizing(from, to) {
            return Ok(coercion);
        }
        match (from.kind(), to.kind()) {
            (_, TyKind::RawPtr(_, mutability)) => self.to_raw_pointer(from, to, *mutability),
            (TyKind::Ref(_, _, have), TyKind::Ref(_, _, want)) => {
                if want.is_mut() && !have.is_mut() {
                    return Err(mismatch);
                }
                self.reborrow(from, to, two_phase)
            }
            (TyKind::FnDef(def, args), TyKind::FnPtr(target)) => {
                let sig = self.pointer_sig(*def, *args);
                self.to_fn_pointer(PointerCoercion::ReifyFn, sig, *target).map_err(|()| mismatch)
            }
            (TyKind::Closure(def, args), TyKind::FnPtr(target))
                if !self.hir.is_coroutine(*def) && !self.mentions_captures(*def) =>
            {
                let sig = self.closure_sig(*def, *args);
                self.to_fn_pointer(PointerCoercion::ClosureFn, sig, *target).map_err(|()| mismatch)
            }
            (TyKind::FnPtr(sig), TyKind::FnPtr(target)) if !sig.is_unsafe && target.is_unsafe => {
                let unsafe_sig = FnSig { is_unsafe: true, ..*sig };
                let (_, ty) = self.exactly(Ty::new(TyKind::FnPtr(unsafe_sig)), to)?;
                Ok((vec![self.adjustment(AdjustmentKind::Pointer(PointerCoercion::UnsafeFn), ty)], ty))
            }
            _ => self.exactly(from, to),
        }
    }

    fn exactly(&mut self, from: Ty, to: Ty) -> Result<Coercion, TypeMismatch> {
        let same = self.hidden_as(from, to).or_else(|| self.hidden_as(to, from));
        match same.unwrap_or_else(|| self.unify(to, from)) {
            Ok(()) => Ok((Vec::new(), to)),
            Err(()) => Err(TypeMismatch { expected: to, found: from }),
        }
    }

    /// `!` becomes anything; what becomes a variable of which nothing is known falls back to `()` or `!`.
    fn never_to_any(&mut self, to: Ty) -> Coercion {
        if self.is_type_var(to) {
            self.diverging.push(to);
        }
        if to.kind() == &TyKind::Never {
            return (Vec::new(), to);
        }
        (vec![self.adjustment(AdjustmentKind::NeverToAny, to)], to)
    }

    /// `&'a T` to `&'b U` by taking `&**…*value`.
    fn reborrow(&mut self, from: Ty, to: Ty, two_phase: bool) -> Result<Coercion, TypeMismatch> {
        let TyKind::Ref(_, _, mutability) = to.kind() else { panic!("a reborrow gives a reference") };
        let mut adjustments = Vec::new();
        let mut current = from;
        while let Some((next, kind)) = self.deref_once(current, false) {
            adjustments.push(self.deref_adjustment(kind, next));
            current = next;
            let reference = Ty::reference(current, *mutability);
            if self.unify(to, reference).is_err() {
                continue;
            }
            let first = adjustments.len() == 1 && kind == DerefKind::BuiltIn;
            if first && !mutability.is_mut() && matches!(from.kind(), TyKind::Ref(_, _, Mutability::Not)) {
                return Ok((Vec::new(), to));
            }
            if mutability.is_mut() {
                self.make_overloaded_derefs_mutable(from, &mut adjustments);
            }
            let borrow =
                AdjustmentKind::Borrow { mutability: *mutability, two_phase: two_phase && mutability.is_mut() };
            adjustments.push(self.adjustment(borrow, reference));
            return Ok((adjustments, to));
        }
        Err(TypeMismatch { expected: to, found: from })
    }

    fn to_raw_pointer(&mut self, from: Ty, to: Ty, want: Mutability) -> Result<Coercion, TypeMismatch> {
        let mismatch = TypeMismatch { expected: to, found: from };
        let (pointee, have, is_ref) = if let Some((pointee, have)) = from.as_reference() {
            (pointee, have, true)
        } else if let TyKind::RawPtr(pointee, have) = from.kind() {
            (*pointee, *have, false)
        } else {
            return self.exactly(from, to);
        };
        if want.is_mut() && !have.is_mut() {
            return Err(mismatch);
        }
        let pointer = Ty::new(TyKind::RawPtr(pointee, want));
        self.unify(to, pointer).map_err(|()| mismatch)?;
        let adjustments = if is_ref {
            let deref = self.adjustment(AdjustmentKind::Deref, pointee);
            vec![deref, self.adjustment(AdjustmentKind::RawBorrow { mutability: want }, pointer)]
        } else if have != want {
            vec![self.adjustment(AdjustmentKind::Pointer(PointerCoercion::MutToConst), pointer)]
        } else {
            Vec::new()
        };
        Ok((adjustments, to))
    }

    fn to_fn_pointer(&mut self, kind: PointerCoercion, sig: FnSig, target: FnSig) -> Result<Coercion, ()> {
        let safe = FnSig { is_unsafe: target.is_unsafe || sig.is_unsafe, ..sig };
        let pointer = Ty::new(TyKind::FnPtr(safe));
        let to = Ty::new(TyKind::FnPtr(target));
        self.unify(to, pointer)?;
        // The lifetimes that it binds are those of the target.
        let reified = Ty::new(TyKind::FnPtr(FnSig { is_unsafe: sig.is_unsafe, ..target }));
        let mut adjustments = vec![self.adjustment(AdjustmentKind::Pointer(kind), reified)];
        if target.is_unsafe && !sig.is_unsafe {
            adjustments.push(self.adjustment(AdjustmentKind::Pointer(PointerCoercion::UnsafeFn), to));
        }
        Ok((adjustments, to))
    }

    /// Demands that `expr`, of type `found`, coerces to `expected`; reports E0308 if it does not. Gives the expected type.
    pub(super) fn demand_coerce(&mut self, expr: ExprId, found: Ty, expected: Ty) -> Ty {
        match self.coerce(expr, found, expected, false) {
            Ok(ty) => ty,
            Err(mismatch) => {
                self.report_mismatch(expr, mismatch);
                Ty::error()
            }
        }
    }
}
