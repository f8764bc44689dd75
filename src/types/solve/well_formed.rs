//! A type to what must hold for it to make sense: the bounds of the types in it, sized elements (RFC 1214).

use super::{Cause, CauseKind, Obligation};
use crate::source::Span;
use crate::types::ParamEnv;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::infer::InferCtx;
use crate::types::kinds::kinds;
use crate::types::lower::with_self;
use crate::types::ty::{Args, Predicate, TraitRef, Ty, TyKind};

impl InferCtx<'_> {
    /// What must hold for a type that is written at `span`. The type is normalised and without regions.
    pub fn well_formed(&self, ty: Ty, env: &ParamEnv, span: Span) -> Vec<Obligation> {
        let mut walk =
            Walk { infcx: self, env, cause: Cause { span, kind: CauseKind::WellFormed }, obligations: Vec::new() };
        let _ = self.resolve(&ty).fold_with(&mut walk);
        walk.obligations
    }

    /// What must hold for a trait reference that is written at `span` (in an impl's header, in a bound).
    pub fn well_formed_trait(&self, trait_ref: TraitRef, env: &ParamEnv, span: Span) -> Vec<Obligation> {
        let mut obligations: Vec<Obligation> =
            trait_ref.args.types().flat_map(|ty| self.well_formed(ty, env, span)).collect();
        let itself = Predicate::Trait(trait_ref);
        let clauses = self.obligations_of(trait_ref.def, trait_ref.args, env, span);
        obligations.extend(clauses.into_iter().filter(|clause| clause.predicate != itself));
        obligations
    }
}

/// Visits a type; nothing is changed.
struct Walk<'a, 't> {
    infcx: &'a InferCtx<'t>,
    env: &'a ParamEnv,
    cause: Cause,
    obligations: Vec<Obligation>,
}

impl Walk<'_, '_> {
    fn sized(&mut self, ty: Ty) {
        if let Some(sized) = self.infcx.typing.lang("sized") {
            let trait_ref = TraitRef { def: sized, args: with_self(ty, Args::empty()) };
            self.obligations.push(Obligation::of_trait(trait_ref, self.env, self.cause));
        }
    }

    /// What stands behind `for<…>` must hold as far as it does not depend on the lifetimes that are bound there.
    fn under_binder(&mut self, ty: Ty) -> Ty {
        let outside = std::mem::take(&mut self.obligations);
        let ty = fold::fold_inside(ty, self);
        let inside = std::mem::replace(&mut self.obligations, outside);
        let is_free = |obligation: &Obligation| !obligation.predicate.flags().intersects(Flags::BOUND_REGION);
        self.obligations.extend(inside.into_iter().filter(is_free));
        ty
    }
}

impl TypeFolder for Walk<'_, '_> {
    fn concerns(&self, _flags: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        match ty.kind() {
            TyKind::Adt(def, args) => {
                self.obligations.extend(self.infcx.obligations_of(*def, *args, self.env, self.cause.span));
            }
            TyKind::Array(inner, _) | TyKind::Slice(inner) => self.sized(*inner),
            TyKind::Tuple(items) => {
                let all_but_last = items.len().saturating_sub(1);
                items.iter().take(all_but_last).for_each(|item| self.sized(*item));
            }
            TyKind::Projection(item, args) => {
                let trait_ref = self.infcx.trait_of_projection(*item, *args);
                self.obligations.push(Obligation::of_trait(trait_ref, self.env, self.cause));
            }
            // What is made by a body was checked where it was written.
            TyKind::Opaque(..) | TyKind::FnDef(..) | TyKind::Closure(..) => {
                return ty;
            }
            TyKind::Dynamic(..) | TyKind::FnPtr(_) => return self.under_binder(ty),
            variants!(TyKind: Str | Never | Param) | kinds!(scalar | pointer | unknown) => {}
        }
        fold::fold_inside(ty, self)
    }
}

impl InferCtx<'_> {
    /// The traits that the associated types in a type belong to, outside of what binds lifetimes of its own.
    pub fn projected_traits(&self, ty: Ty) -> Vec<TraitRef> {
        let mut found = Projected { infcx: self, traits: Vec::new() };
        let _ = ty.fold_with(&mut found);
        found.traits
    }
}

/// Visits a type; nothing is changed.
struct Projected<'a, 't> {
    infcx: &'a InferCtx<'t>,
    traits: Vec<TraitRef>,
}

impl TypeFolder for Projected<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PROJECTION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if matches!(ty.kind(), TyKind::FnPtr(_) | TyKind::Dynamic(..)) {
            return ty;
        }
        if let TyKind::Projection(item, args) = ty.kind() {
            self.traits.push(self.infcx.trait_of_projection(*item, *args));
        }
        fold::fold_inside(ty, self)
    }
}
