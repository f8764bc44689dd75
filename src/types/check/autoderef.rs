//! A type to the types behind it, one `*` after another: built-in for references and boxes, overloaded through `Deref`.

use super::FnCtx;
use crate::hir::SelfHead;
use crate::hir::def::DefId;
use crate::types::kinds::kinds;
use crate::types::tables::{Adjustment, AdjustmentKind};
use crate::types::ty::{Args, GenericArg, Mutability, Predicate, TraitRef, Ty, TyKind};

/// How one step is made.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum DerefKind {
    BuiltIn,
    /// Through `Deref::deref`, with its arguments.
    Overloaded(DefId, Args),
}

/// The types on the way, outermost first: `steps[i]` is dereferenced by its kind to reach the next; `last` is the final type.
#[derive(Clone, Debug)]
pub(super) struct Autoderef {
    pub(super) steps: Vec<(Ty, DerefKind)>,
    pub(super) last: Ty,
}

impl FnCtx<'_> {
    /// The type behind `ty`; raw pointers only where `explicit`.
    pub(super) fn deref_once(&mut self, ty: Ty, explicit: bool) -> Option<(Ty, DerefKind)> {
        let ty = self.structurally(ty);
        match self.deref_built_in(ty, explicit) {
            Some(next) => Some((self.structurally(next), DerefKind::BuiltIn)),
            None => self.deref_overloaded(ty),
        }
    }

    /// The type behind a reference or a box, and behind a raw pointer where `explicit`.
    pub(super) fn deref_built_in(&self, ty: Ty, explicit: bool) -> Option<Ty> {
        let in_box = || ty.as_adt().filter(|(def, _)| self.is_box(*def)).map(|(_, args)| args.type_at(0));
        let pointee = if explicit { ty.pointee() } else { ty.as_reference().map(|(inner, _)| inner) };
        pointee.or_else(in_box)
    }

    pub(super) fn is_box(&self, def: DefId) -> bool {
        self.typing.lang("owned_box") == Some(def)
    }

    fn deref_overloaded(&mut self, ty: Ty) -> Option<(Ty, DerefKind)> {
        let deref = self.typing.lang("deref")?;
        match ty.kind() {
            TyKind::Adt(def, _) => {
                if self.hir.impls_of_trait(deref, Some(SelfHead::Adt(*def))).is_empty() {
                    return None;
                }
            }
            kinds!(generic) | TyKind::Dynamic(..) => {}
            variants!(TyKind: Str | Never | Slice | Array | Tuple) | kinds!(scalar | pointer | function | unknown) => {
                return None;
            }
        }
        let args = Args::new(&[GenericArg::Type(ty)]);
        if !self.may_hold(&Predicate::Trait(TraitRef { def: deref, args })) {
            return None;
        }
        let method = self.hir.trait_item(deref, "deref")?;
        let target = self.hir.trait_type(deref, "Target")?;
        let next = self.normalize(Ty::new(TyKind::Projection(target, args)), self.current_span());
        Some((self.structurally(next), DerefKind::Overloaded(method, args)))
    }

    /// All steps from `ty` on. The result ends early at a variable of which nothing is known.
    pub(super) fn autoderef(&mut self, ty: Ty) -> Autoderef {
        let mut steps = Vec::new();
        let mut current = self.structurally(ty);
        let limit = self.hir.recursion_limit();
        while steps.len() < limit {
            let Some((next, kind)) = self.deref_once(current, false) else { break };
            steps.push((current, kind));
            current = next;
        }
        if steps.len() == limit {
            self.report_deref_limit(ty);
            current = Ty::error();
        }
        Autoderef { steps, last: current }
    }

    /// The adjustment that makes one step and leads to `target`.
    pub(super) fn deref_adjustment(&self, kind: DerefKind, target: Ty) -> Adjustment {
        let kind = match kind {
            DerefKind::BuiltIn => AdjustmentKind::Deref,
            DerefKind::Overloaded(method, args) => {
                AdjustmentKind::OverloadedDeref { method, args, mutability: Mutability::Not }
            }
        };
        self.adjustment(kind, target)
    }

    /// The first `count` steps as adjustments.
    pub(super) fn deref_adjustments(&self, autoderef: &Autoderef, count: usize) -> Vec<Adjustment> {
        let targets = autoderef.steps.iter().skip(1).map(|(ty, _)| *ty).chain(std::iter::once(autoderef.last));
        let steps = autoderef.steps.iter().zip(targets).take(count);
        steps.map(|((_, kind), target)| self.deref_adjustment(*kind, target)).collect()
    }
}
