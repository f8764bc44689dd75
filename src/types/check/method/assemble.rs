//! All candidates for a name: inherent items of every type on the way, bounds of parameters, traits in scope.

use std::rc::Rc;

use super::{Candidate, CandidateSource};
use crate::hir::def::{DefId, DefKind, Name};
use crate::types::check::FnCtx;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, ExistentialPredicate, GenericArg, Predicate, TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// Candidates that a type brings with itself; `private` gets those that the body may not name.
    pub(super) fn inherent_candidates(&self, ty: Ty, name: &str, found: &mut Vec<Candidate>, private: &mut Vec<DefId>) {
        if let Some(head) = ty.head() {
            for item in self.hir.inherent_items(head, name) {
                let Some(of_impl) = self.hir.def(item).parent else { continue };
                if self.hir.is_accessible(self.hir.visibility(item), self.owner) {
                    push(found, Candidate { item, source: CandidateSource::Inherent(of_impl) });
                } else {
                    private.push(item);
                }
            }
        }
        match ty.kind() {
            TyKind::Dynamic(parts, _) => {
                for part in parts.as_slice() {
                    if let ExistentialPredicate::Trait(..) = part
                        && let Predicate::Trait(trait_ref) = self.existential_with_self(part, ty)
                    {
                        self.object_candidates(trait_ref, name, found);
                    }
                }
            }
            TyKind::Param(_) => self.bound_candidates(ty, name, found),
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Projection | Opaque)
            | kinds!(scalar | pointer | function | unknown) => {}
        }
    }

    /// The principal trait of a `dyn` type and all its supertraits.
    fn object_candidates(&self, principal: TraitRef, name: &str, found: &mut Vec<Candidate>) {
        for trait_ref in self.with_supertraits(principal) {
            if let Some(item) = self.hir.trait_item(trait_ref.def, name) {
                push(found, Candidate { item, source: CandidateSource::Object(trait_ref) });
            }
        }
    }

    /// A trait and its supertraits, each once.
    fn with_supertraits(&self, trait_ref: TraitRef) -> Vec<TraitRef> {
        let mut all = vec![trait_ref];
        let mut next = 0;
        while let Some(&current) = all.get(next) {
            next += 1;
            for (predicate, _) in self.typing.super_predicates(current.def).iter() {
                let Predicate::Trait(bound) = predicate else { continue };
                let is_self = matches!(bound.self_ty().kind(), TyKind::Param(param) if param.index == 0);
                if !is_self || bound.def == current.def {
                    continue;
                }
                let bound = self.substitute(*bound, current.args);
                if !all.contains(&bound) {
                    all.push(bound);
                }
            }
        }
        all
    }

    /// Bounds of a type parameter that have an item of this name.
    fn bound_candidates(&self, param: Ty, name: &str, found: &mut Vec<Candidate>) {
        for predicate in self.env.predicates.iter() {
            let Predicate::Trait(bound) = predicate else { continue };
            if bound.self_ty() != param {
                continue;
            }
            if let Some(item) = self.hir.trait_item(bound.def, name) {
                let bound = crate::types::fold::erase_regions(bound);
                push(found, Candidate { item, source: CandidateSource::WhereClause(bound) });
            }
        }
    }

    /// Items of this name in traits that are in scope: trait and item.
    pub(super) fn traits_with(&mut self, name: &Name) -> Rc<[(DefId, DefId)]> {
        let key = (name.clone(), self.scope);
        if let Some(known) = self.traits_by_method.get(&key) {
            return Rc::clone(known);
        }
        let in_scope = self.hir.traits_in_scope(self.owner, self.scope);
        let mut traits: Vec<(DefId, DefId)> = Vec::new();
        for &of_trait in in_scope.iter() {
            if let Some(item) = self.hir.trait_item(of_trait, name)
                && !traits.contains(&(of_trait, item))
            {
                traits.push((of_trait, item));
            }
        }
        let traits: Rc<[(DefId, DefId)]> = traits.into();
        self.traits_by_method.insert(key, Rc::clone(&traits));
        traits
    }

    /// Whether a function takes `self`; constants do not.
    pub(in crate::types::check) fn takes_self(&self, item: DefId) -> bool {
        self.hir.def(item).kind == DefKind::AssocFn && self.hir.fn_decl(item).has_self
    }

    /// The type that an inherent impl is for, and what its parameters become.
    pub(super) fn impl_header(&mut self, of_impl: DefId) -> (Ty, Args) {
        let args = self.fresh_args(of_impl);
        let ty = self.substitute(self.typing.type_of(of_impl), args);
        let span = self.current_span();
        (self.normalize(ty, span), args)
    }

    /// The trait with fresh variables for all but `Self`, which is given.
    pub(super) fn trait_with_self(&self, of_trait: DefId, self_ty: Ty) -> Args {
        let given = Args::new(&[GenericArg::Type(self_ty)]);
        self.infcx.fresh_args_after(given, of_trait, self.current_span())
    }
}

fn push(found: &mut Vec<Candidate>, candidate: Candidate) {
    if !found.contains(&candidate) {
        found.push(candidate);
    }
}
