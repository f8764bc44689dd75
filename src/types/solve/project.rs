//! `<T as Trait>::Item` to the type it stands for.

use super::select::Goal;
use super::{Cause, FulfillErrorKind, Obligation, RECURSION_LIMIT, Source};
use crate::hir::def::DefId;
use crate::types::ParamEnv;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder, erase_regions, substitute};
use crate::types::infer::{InferCtx, LocalQuestion};
use crate::types::ty::{Args, Const, InferTy, Predicate, TraitRef, Ty, TyKind};

/// What a projection came to.
pub(super) enum Projected {
    /// This type, if the obligations hold.
    Type(Ty, Vec<Obligation>),
    /// Nothing simpler: it belongs to a parameter, and is a type of its own.
    Rigid,
    /// It depends on variables.
    Ambiguous,
}

impl InferCtx<'_> {
    /// Reduces the projections in a type. One that depends on a variable becomes a fresh variable with an obligation.
    pub fn normalize<T: Fold>(&self, value: &T, env: &ParamEnv, cause: Cause) -> (T, Vec<Obligation>) {
        self.normalize_at(value, env, cause, 0)
    }

    pub(super) fn normalize_at<T: Fold>(
        &self,
        value: &T,
        env: &ParamEnv,
        cause: Cause,
        depth: u32,
    ) -> (T, Vec<Obligation>) {
        let mut normalizer = Normalizer { infcx: self, env, cause, depth, obligations: Vec::new() };
        let normalized = value.fold_with(&mut normalizer);
        (normalized, normalizer.obligations)
    }

    /// The where clauses of a definition for these arguments, normalised: what a use of it has to fulfil. The causes tell
    /// the clause ([`super::CauseKind::WhereClause`]).
    pub fn obligations_of(&self, def: DefId, args: Args, env: &ParamEnv, span: crate::source::Span) -> Vec<Obligation> {
        self.where_clauses_of(def, args, env, Cause::misc(span), 0)
    }

    pub(super) fn where_clauses_of(
        &self,
        def: DefId,
        args: Args,
        env: &ParamEnv,
        cause: Cause,
        depth: u32,
    ) -> Vec<Obligation> {
        let mut obligations = Vec::new();
        for (clause, span) in self.typing.erased_clauses(def).iter() {
            let kind = if depth == 0 { super::CauseKind::WhereClause(def, *span) } else { cause.kind };
            let cause = Cause { kind, ..cause };
            let clause = substitute(clause, args);
            let (predicate, more) = self.normalize_at(&clause, env, cause, depth);
            obligations.extend(more);
            obligations.push(Obligation { predicate, env: env.clone(), cause, depth });
        }
        obligations
    }

    /// Reduces one projection, whose arguments are normalised.
    pub(super) fn project(
        &self,
        item: DefId,
        args: Args,
        env: &ParamEnv,
        cause: Cause,
        depth: u32,
    ) -> Result<Projected, FulfillErrorKind> {
        if depth > RECURSION_LIMIT {
            self.overflow(&Predicate::Trait(self.trait_of_projection(item, args)), cause.span);
        }
        if depth > RECURSION_LIMIT || !self.burn() {
            return Err(FulfillErrorKind::Overflow);
        }
        let args = self.resolve(&args);
        if Fold::flags(&args).intersects(Flags::ERROR) {
            return Ok(Projected::Type(Ty::error(), Vec::new()));
        }
        let self_ty = args.type_at(0);
        if matches!(self_ty.kind(), TyKind::Infer(InferTy::Type(_))) {
            return Ok(Projected::Ambiguous);
        }
        if let Some(projected) = self.project_assumed(item, args, env) {
            return Ok(match projected {
                Projected::Type(ty, _) => self.projected(item, args, ty, env, cause, depth),
                other @ (Projected::Rigid | Projected::Ambiguous) => other,
            });
        }
        if let TyKind::Dynamic(parts, _) = self_ty.kind()
            && let Some(ty) = self.object_projection(self_ty, *parts, item, args)
        {
            return Ok(Projected::Type(ty, Vec::new()));
        }
        self.project_selected(item, args, Goal { trait_ref: self.trait_of_projection(item, args), env, cause, depth })
    }

    /// `<T as Trait>::Item` without its item.
    pub(super) fn trait_of_projection(&self, item: DefId, args: Args) -> TraitRef {
        let Some(of_trait) = self.typing.trait_of_item(item) else {
            panic!("a projection's item belongs to no trait: {}", self.typing.hir.path(item));
        };
        let count = self.typing.generics_of(of_trait).params.len();
        TraitRef { def: of_trait, args: Args::new(&args.as_slice()[..count]) }
    }

    /// By a where clause `T: Trait<Item = U>` or a declared bound of an associated or opaque type.
    fn project_assumed(&self, item: DefId, args: Args, env: &ParamEnv) -> Option<Projected> {
        let mut found: Vec<(Args, Ty)> = Vec::new();
        let bounds = self.alias_bounds(args.type_at(0));
        for predicate in env.predicates.iter().chain(&bounds) {
            let Predicate::Projection { item: known, args: known_args, ty } = predicate else { continue };
            if *known == item
                && !found.contains(&(*known_args, *ty))
                && self.probe(|| self.unify_args(*known_args, args).is_ok())
            {
                found.push((*known_args, *ty));
            }
        }
        if let Some(exact) = found.iter().position(|(known_args, _)| *known_args == args) {
            found = vec![found[exact]];
        }
        match found.as_slice() {
            [] => None,
            [(known_args, ty)] => {
                self.unify_args(*known_args, args).ok()?;
                Some(Projected::Type(*ty, Vec::new()))
            }
            [_, ..] => Some(Projected::Ambiguous),
        }
    }

    fn project_selected(&self, item: DefId, args: Args, goal: Goal<'_>) -> Result<Projected, FulfillErrorKind> {
        let Some(selection) = self.select_goal(goal)? else { return Ok(Projected::Ambiguous) };
        let (ty, mut nested) = match selection.source {
            Source::Impl(of_impl, impl_args) => match self.impl_assoc_ty(of_impl, impl_args, item, args) {
                Some(ty) => (ty, selection.nested),
                None => return Ok(Projected::Type(Ty::error(), Vec::new())),
            },
            Source::Closure(def, closure_args) => (self.closure_facts(def, closure_args).output, selection.nested),
            Source::Function(ty) => match self.function_sig(ty, goal) {
                Some((_, output, more)) => {
                    let nested = selection.nested.into_iter().chain(more).collect();
                    (output, nested)
                }
                None => return Ok(Projected::Rigid),
            },
            Source::Assumption(_) | Source::Object(_) | Source::Builtin => return Ok(Projected::Rigid),
        };
        match self.projected(item, args, ty, goal.env, goal.cause, goal.depth) {
            Projected::Type(ty, more) => {
                nested.extend(more);
                Ok(Projected::Type(ty, nested))
            }
            other @ (Projected::Rigid | Projected::Ambiguous) => Ok(other),
        }
    }

    /// A result may contain projections itself; one that comes back to itself is as simple as it gets.
    fn projected(&self, item: DefId, args: Args, ty: Ty, env: &ParamEnv, cause: Cause, depth: u32) -> Projected {
        if *ty.kind() == TyKind::Projection(item, args) {
            return Projected::Rigid;
        }
        let (ty, nested) = self.normalize_at(&ty, env, cause, depth + 1);
        Projected::Type(ty, nested)
    }

    /// The value that an impl gives to an associated type, or the trait's default.
    fn impl_assoc_ty(&self, of_impl: DefId, impl_args: Args, item: DefId, args: Args) -> Option<Ty> {
        let typing = self.typing;
        if let Some(method) = typing.opaque_owner(item) {
            return typing.impl_result_part(of_impl, impl_args, method, item, args);
        }
        let name = typing.hir.def(item).name.clone();
        let own = args.as_slice().iter().skip(typing.generics_of(item).parent_count).cloned();
        match typing.hir.impl_type(of_impl, &name) {
            Some(value) => {
                let args: Args = impl_args.as_slice().iter().cloned().chain(own).collect();
                Some(erase_regions(&substitute(&typing.type_of(value), args)))
            }
            None => {
                typing.hir.assoc_type(item).value.as_ref()?;
                Some(erase_regions(&substitute(&typing.type_of(item), args)))
            }
        }
    }
}

struct Normalizer<'a, 't> {
    infcx: &'a InferCtx<'t>,
    env: &'a ParamEnv,
    cause: Cause,
    depth: u32,
    obligations: Vec<Obligation>,
}

impl Normalizer<'_, '_> {
    fn obligation(&mut self, predicate: Predicate) {
        self.obligations.push(Obligation { predicate, env: self.env.clone(), cause: self.cause, depth: self.depth });
    }

    fn projection(&mut self, item: DefId, args: Args) -> Ty {
        let projection = Ty::new(TyKind::Projection(item, args));
        let global = self.infcx.is_global(Fold::flags(&args));
        let key = (projection, self.infcx.reveal);
        if global && let Some(known) = self.infcx.typing.memo.projections.borrow().get(&key) {
            return *known;
        }
        let question = LocalQuestion::Projection(projection, self.env.clone());
        if !global && let Some(known) = self.infcx.local_answer(&question) {
            return known;
        }
        match self.infcx.project(item, args, self.env, self.cause, self.depth) {
            Ok(Projected::Type(ty, nested)) => {
                let left = self.infcx.without_proved(nested);
                if !global {
                    self.infcx.keep_local(question, ty, left.is_empty());
                }
                self.obligations.extend(left);
                if global && !self.infcx.resolve(&ty).flags().intersects(Flags::INFER) {
                    let ty = self.infcx.resolve(&ty);
                    self.infcx.typing.memo.projections.borrow_mut().insert(key, ty);
                }
                ty
            }
            Ok(Projected::Rigid) => projection,
            Ok(Projected::Ambiguous) => {
                let var = self.infcx.new_ty_var(self.cause.span);
                self.obligation(Predicate::Projection { item, args, ty: var });
                var
            }
            Err(_) => {
                // The trait does not hold; proving it reports that.
                let trait_ref = self.infcx.trait_of_projection(item, args);
                self.obligation(Predicate::Trait(trait_ref));
                Ty::error()
            }
        }
    }
}

impl TypeFolder for Normalizer<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PROJECTION) || (self.infcx.reveal && flags.intersects(Flags::OPAQUE))
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let TyKind::Projection(item, args) = ty.kind() {
            let args = self.infcx.resolve(args).fold_with(self);
            return self.projection(*item, args);
        }
        let TyKind::Opaque(def, args) = ty.kind() else { return fold::fold_inside(ty, self) };
        if !self.infcx.reveal || self.depth > RECURSION_LIMIT {
            return fold::fold_inside(ty, self);
        }
        let args = args.fold_with(self);
        let Some(hidden) = self.infcx.typing.hidden_type(*def) else { return Ty::new(TyKind::Opaque(*def, args)) };
        self.depth += 1;
        let revealed = erase_regions(&substitute(&hidden, args)).fold_with(self);
        self.depth -= 1;
        revealed
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        match constant {
            Const::Unevaluated(def, args) => {
                let args = self.infcx.resolve(args).fold_with(self);
                self.infcx.typing.evaluate_const(*def, args)
            }
            Const::Value(_) | Const::Param(_) | Const::Infer(_) | Const::Error => constant.clone(),
        }
    }
}
