//! Where clauses to predicates: what a use of an item must fulfil, and what its inside may rely on.

use std::rc::Rc;

use super::flags::Flags;
use super::fold::{Fold, erase_regions, substitute};
use super::infer::InferCtx;
use super::lower::{BoundSink, Lower, param_ty};
use super::memo::{Question, SpannedPredicates};
use super::solve::{BuiltinTrait, Cause};
use super::ty::{Args, GenericArg, Predicate, Region, TraitRef, Ty, TyKind};
use super::{ParamEnv, Typing};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Bound, GenericParamKind, WherePredicate};
use crate::source::Span;

impl<'h> Typing<'h> {
    /// The where clauses that a user of the definition must fulfil, parents' and implied `Sized` included, each with its place.
    /// Those of a trait start with `Self: Trait`; its supertraits are in [`Typing::super_predicates`].
    pub fn predicates_of(&self, def: DefId) -> SpannedPredicates {
        if let Some(library) = self.behind(def) {
            return library.predicates_of(def);
        }
        let key = (Question::Predicates, def);
        self.remembered(&self.memo.predicates, def, key, Rc::default, || Rc::new(self.lower_predicates(def)))
    }

    fn lower_predicates(&self, def: DefId) -> Vec<(Predicate, Span)> {
        let mut sink = BoundSink::default();
        if let Some(parent) = self.generic_parent(def) {
            sink.predicates.extend(self.predicates_of(parent).iter().cloned());
        }
        let kind = self.hir.def(def).kind;
        if self.is_opaque(def) || matches!(kind, DefKind::Variant | DefKind::Closure | DefKind::AnonConst) {
            return sink.predicates;
        }
        if kind == DefKind::Trait {
            let this = TraitRef { def, args: self.identity_args(def) };
            sink.predicates.push((Predicate::Trait(this), self.hir.name_span(def)));
        }
        self.param_bounds(def, kind == DefKind::Trait, &mut sink);
        self.where_clauses(def, &mut sink);
        sink.predicates
    }

    /// The where clauses about traits and projections, without regions.
    pub(super) fn erased_clauses(&self, def: DefId) -> SpannedPredicates {
        if let Some(library) = self.behind(def) {
            return library.erased_clauses(def);
        }
        if let Some(known) = self.memo.clauses.borrow().get(&def) {
            return known.clone();
        }
        let all = self.predicates_of(def);
        let matters = |(predicate, span): &(Predicate, Span)| match predicate {
            Predicate::Trait(trait_ref) if self.builtin_trait(trait_ref.def) == BuiltinTrait::Always => None,
            Predicate::Trait(_) | Predicate::Projection { .. } => Some((erase_regions(predicate), *span)),
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
        };
        let clauses: SpannedPredicates = Rc::new(all.iter().filter_map(matters).collect());
        self.memo.clauses.borrow_mut().insert(def, clauses.clone());
        clauses
    }

    /// Bounds at the parameters, `Sized` where it is implied (Reference, "Trait and lifetime bounds": `?Sized`).
    fn param_bounds(&self, def: DefId, is_trait: bool, sink: &mut BoundSink) {
        let lower = Lower::in_signature(self, def);
        let generics = self.hir.generics(def);
        for (index, param) in generics.params.iter().enumerate() {
            let index = index as u32;
            match &param.kind {
                GenericParamKind::Lifetime => {
                    let this = Region::Param(self.param(def, index));
                    for bound in &param.bounds {
                        if let Bound::Outlives(lifetime) = bound {
                            let outlives = Predicate::RegionOutlives(this.clone(), lower.region(lifetime));
                            sink.predicates.push((outlives, lifetime.span));
                        }
                    }
                }
                GenericParamKind::Type { .. } => {
                    let ty = param_ty(self.param(def, index));
                    let is_self = is_trait && index == 0;
                    if !is_self && !self.is_relaxed(def, index) {
                        self.push_sized(ty, param.span, &mut sink.predicates);
                    }
                    lower.bounds(ty, &param.bounds, sink);
                }
                GenericParamKind::Const { .. } => {}
            }
        }
    }

    fn is_relaxed(&self, def: DefId, index: u32) -> bool {
        let relaxes = |bound: &Bound| matches!(bound, Bound::Trait(poly) if poly.relaxed);
        let generics = self.hir.generics(def);
        let at_param = generics.params[index as usize].bounds.iter().any(relaxes);
        at_param
            || generics.predicates.iter().any(|clause| match clause {
                WherePredicate::Type { ty, bounds, .. } => {
                    super::lower::names_param(ty, def, index) && bounds.iter().any(relaxes)
                }
                WherePredicate::Lifetime { .. } => false,
            })
    }

    fn push_sized(&self, ty: Ty, span: Span, predicates: &mut Vec<(Predicate, Span)>) {
        if let Some(sized) = self.lang("sized") {
            let args = Args::new(&[GenericArg::Type(ty)]);
            predicates.push((Predicate::Trait(TraitRef { def: sized, args }), span));
        }
    }

    fn where_clauses(&self, def: DefId, sink: &mut BoundSink) {
        let lower = Lower::in_signature(self, def);
        for clause in &self.hir.generics(def).predicates {
            match clause {
                WherePredicate::Type { ty, bounds, .. } => lower.bounds(lower.ty(ty), bounds, sink),
                WherePredicate::Lifetime { lifetime, bounds, .. } => {
                    for bound in bounds {
                        let outlives = Predicate::RegionOutlives(lower.region(lifetime), lower.region(bound));
                        sink.predicates.push((outlives, bound.span));
                    }
                }
            }
        }
    }

    /// What `Self: Trait` implies directly: supertraits with their associated type bindings.
    pub fn super_predicates(&self, of_trait: DefId) -> SpannedPredicates {
        if let Some(library) = self.behind(of_trait) {
            return library.super_predicates(of_trait);
        }
        let key = (Question::Supertraits, of_trait);
        self.remembered(&self.memo.super_predicates, of_trait, key, Rc::default, || {
            let lower = Lower::in_signature(self, of_trait);
            let this = self.identity_args(of_trait).type_at(0);
            let mut sink = BoundSink::default();
            lower.bounds(this, &self.hir.trait_(of_trait).supertraits, &mut sink);
            for clause in &self.hir.generics(of_trait).predicates {
                if let WherePredicate::Type { ty, bounds, .. } = clause
                    && super::lower::names_param(ty, of_trait, 0)
                {
                    lower.bounds(this, bounds, &mut sink);
                }
            }
            Rc::new(sink.predicates)
        })
    }

    /// Everything that a trait predicate implies through supertraits, directly and indirectly, itself left out.
    pub fn elaborated_supers(&self, trait_ref: TraitRef) -> Vec<Predicate> {
        let mut all: Vec<Predicate> = Vec::new();
        let mut to_visit = vec![trait_ref];
        let mut visited = vec![trait_ref];
        while let Some(current) = to_visit.pop() {
            for (predicate, _) in self.super_predicates(current.def).iter() {
                let predicate = substitute(predicate, current.args);
                if let Predicate::Trait(above) = predicate {
                    if visited.contains(&above) || self.builtin_trait(above.def) == BuiltinTrait::Always {
                        continue;
                    }
                    visited.push(above);
                    to_visit.push(above);
                }
                if !all.contains(&predicate) {
                    all.push(predicate);
                }
            }
        }
        all
    }

    /// The bounds that a trait declares for an associated type, or that an opaque type has, said of the type itself with identity arguments.
    pub fn item_bounds(&self, item: DefId) -> SpannedPredicates {
        if let Some(library) = self.behind(item) {
            return library.item_bounds(item);
        }
        let key = (Question::ItemBounds, item);
        self.remembered(&self.memo.item_bounds, item, key, Rc::default, || Rc::new(self.lower_item_bounds(item)))
    }

    fn lower_item_bounds(&self, item: DefId) -> Vec<(Predicate, Span)> {
        let opaque = self.memo.opaques.borrow().get(&item).cloned();
        let mut sink = BoundSink::default();
        let this = match &opaque {
            Some((owner, bounds)) => {
                let this = self.impl_trait_ty(item, *owner);
                Lower::in_signature(self, *owner).bounds(this, bounds, &mut sink);
                this
            }
            None => {
                let this = Ty::new(TyKind::Projection(item, self.identity_args(item)));
                Lower::in_signature(self, item).bounds(this, &self.hir.assoc_type(item).bounds, &mut sink);
                this
            }
        };
        if !sink.relaxed {
            self.push_sized(this, self.hir.name_span(item), &mut sink.predicates);
        }
        if let Some(of_trait) = self.trait_of_item(item) {
            // `where Self::Item: Bound` on the trait is a bound of the item.
            let clauses = self.predicates_of(of_trait);
            let speaks_of_it = |(predicate, _): &&(Predicate, Span)| predicate_subject(predicate) == Some(this);
            sink.predicates.extend(clauses.iter().filter(speaks_of_it).cloned());
        }
        sink.predicates
    }

    /// What holds inside a definition: its where clauses, what follows from them through supertraits, projections reduced.
    /// Trait and projection predicates have no regions here.
    pub fn param_env(&self, def: DefId) -> ParamEnv {
        if let Some(library) = self.behind(def) {
            return library.param_env(def);
        }
        if let Some(known) = self.memo.envs.borrow().get(&def) {
            return known.clone();
        }
        let env = match self.generic_parent(def) {
            // Bodies within bodies rely on the same.
            Some(parent) if matches!(self.hir.def(def).kind, DefKind::Closure | DefKind::AnonConst) => {
                self.param_env(parent)
            }
            _ => self.make_env(self.predicates_of(def).iter().map(|(predicate, _)| predicate.clone()).collect()),
        };
        self.memo.envs.borrow_mut().insert(def, env.clone());
        env
    }

    /// An environment in which these predicates hold.
    pub(super) fn make_env(&self, predicates: Vec<Predicate>) -> ParamEnv {
        let mut all: Vec<Predicate> = Vec::new();
        let mut add = |predicate: Predicate| {
            let predicate = match &predicate {
                Predicate::Trait(_) | Predicate::Projection { .. } => erase_regions(&predicate),
                Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => predicate,
            };
            if !all.contains(&predicate) {
                all.push(predicate);
            }
        };
        for predicate in predicates {
            if let Predicate::Trait(trait_ref) = &predicate {
                let supers = self.elaborated_supers(*trait_ref);
                add(predicate);
                supers.into_iter().for_each(&mut add);
            } else {
                add(predicate);
            }
        }
        self.normalize_env(ParamEnv { predicates: all.into() })
    }

    fn normalize_env(&self, env: ParamEnv) -> ParamEnv {
        if !env.flags().intersects(Flags::PROJECTION) {
            return env;
        }
        let reduce = |predicate: &Predicate| {
            if !predicate.flags().intersects(Flags::PROJECTION) {
                return predicate.clone();
            }
            let infcx = InferCtx::new(self);
            let (reduced, _) = infcx.normalize(predicate, &env, Cause::misc(self.no_span()));
            let reduced = infcx.resolve(&reduced);
            if reduced.flags().intersects(Flags::INFER.union(Flags::ERROR)) { predicate.clone() } else { reduced }
        };
        ParamEnv { predicates: env.predicates.iter().map(reduce).collect() }
    }

    /// A span for questions that no code asks.
    pub(super) fn no_span(&self) -> Span {
        Span::new(crate::source::FileId::PROGRAM, 0, 0)
    }
}

/// The type that a predicate says something of.
fn predicate_subject(predicate: &Predicate) -> Option<Ty> {
    match predicate {
        Predicate::Trait(trait_ref) => Some(trait_ref.self_ty()),
        Predicate::Projection { item: _, args, ty: _ } => args.as_slice().first().and_then(GenericArg::as_type),
        Predicate::TypeOutlives(ty, _) => Some(*ty),
        Predicate::RegionOutlives(..) => None,
    }
}
