//! The program's items to errors: what rustc checks of declarations before it looks into bodies.

mod adt;
mod alias;
mod associated;
mod coherence;
mod compare;
mod copy;
mod functions;
mod impls;
mod infinite;
mod layout;
mod public;
mod report;

use std::cell::LazyCell;
use std::collections::BTreeMap;

use super::ParamEnv;
use super::Typing;
use super::flags::Flags;
use super::fold::{Fold, erase_regions};
use super::infer::InferCtx;
use super::lower::{Lower, with_self};
use super::memo::Question;
use super::solve::{Cause, CauseKind, FulfillmentCtx, Obligation};
use super::ty::{Args, TraitRef, Ty};
use crate::hir::ConstContext;
use crate::hir::body::{Body, ExprId, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Bound, WherePredicate};
use crate::hir::ty::{QPath, Res, Ty as HirTy};
use crate::source::Span;

impl Typing<'_> {
    /// Checks all items of the program, in source order.
    pub(super) fn check_items(&self) {
        let impls = LazyCell::new(|| self.impls_by_trait());
        let mut coherent: BTreeMap<DefId, bool> = BTreeMap::new();
        for def in self.hir.user_defs() {
            if !matches!(self.hir.def(def).kind, DefKind::Impl { .. }) {
                self.check_declaration(def);
                continue;
            }
            let is_coherent = match self.impl_trait_ref(def) {
                Some(TraitRef { def, .. }) => {
                    *coherent.entry(def).or_insert_with(|| self.check_coherence(&impls[&def]))
                }
                None => {
                    self.check_place(def);
                    true
                }
            };
            self.check_const_params(def);
            self.check_impl(def, is_coherent);
        }
    }

    /// The impls of the program that are of a trait.
    fn impls_by_trait(&self) -> BTreeMap<DefId, Vec<DefId>> {
        let mut impls: BTreeMap<DefId, Vec<DefId>> = BTreeMap::new();
        for def in self.hir.user_defs() {
            if self.hir.def(def).kind == (DefKind::Impl { of_trait: true })
                && let Some(trait_ref) = self.impl_trait_ref(def)
            {
                impls.entry(trait_ref.def).or_default().push(def);
            }
        }
        impls
    }

    /// All impls of a trait at once, when the first of them is met: which overlap, and which may not stand there. The items of
    /// impls that are wrong as such are not looked at.
    fn check_coherence(&self, impls: &[DefId]) -> bool {
        let before = self.memo.diagnostics.borrow().len();
        self.check_overlaps(impls);
        impls.iter().for_each(|def| self.check_place(*def));
        self.memo.diagnostics.borrow().len() == before
    }

    /// What is checked of the library's items as well: all but the rules about other crates.
    pub(super) fn check_declaration(&self, def: DefId) {
        self.check_const_params(def);
        match self.hir.def(def).kind {
            DefKind::Struct | DefKind::Union | DefKind::Enum => self.check_adt(def),
            DefKind::Fn | DefKind::AssocFn => self.check_signature(def),
            DefKind::Impl { .. } => self.check_impl(def, true),
            DefKind::Trait => self.check_trait(def),
            // Those without a name are opaque types.
            DefKind::TypeAlias if self.hir.def(def).name.is_empty() => {}
            DefKind::TypeAlias => self.check_alias(def),
            DefKind::Const | DefKind::AssocConst => {
                self.check_const_cycle(def);
                self.check_constant(def, "sized");
            }
            DefKind::Static { mutable } => {
                self.check_constant(def, if mutable { "sized" } else { "sync" });
                self.check_const_cycle(def);
            }
            variants!(DefKind: AssocType | Module | Variant | Macro | Closure | AnonConst) => {}
        }
    }

    /// The type of a constant or static has a size; that of a static that all threads see is `Sync` as well.
    fn check_constant(&self, def: DefId, bound: &'static str) {
        let item = self.hir.const_item(def);
        let mut checker = Checker::new(self, def);
        checker.written(&item.ty);
        // A trait may declare a constant of a type that has a size only where the trait is implemented: `const ZERO: Self;`.
        if self.trait_of_item(def).is_none() || item.body.is_some() {
            checker.implements(&item.ty, "sized");
        }
        if bound != "sized" {
            checker.implements(&item.ty, bound);
        }
        if self.hir.global_allocator() == Some(def) {
            checker.implements_all(&item.ty, self.hir.library_item("core::alloc::GlobalAlloc"));
        }
        checker.finish();
    }

    /// E0391 for a constant or static that needs its own value. The place of a static may be named in its own value.
    fn check_const_cycle(&self, def: DefId) {
        let mut reached: Vec<DefId> = self.constants_in(def);
        let mut next = 0;
        while let Some(&current) = reached.get(next) {
            next += 1;
            if current == def {
                let is_static = matches!(self.hir.def(def).kind, DefKind::Static { .. });
                return self.report_cycle(if is_static { Question::Static } else { Question::Const }, def);
            }
            for inner in self.constants_in(current) {
                if !reached.contains(&inner) {
                    reached.push(inner);
                }
            }
        }
    }

    /// The program's constants whose values a constant's value or a `const fn` needs, the statics that it reads, and what it calls.
    fn constants_in(&self, def: DefId) -> Vec<DefId> {
        let Some(body) = self.hir.body(def) else { return Vec::new() };
        let is_fn = self.hir.def(def).kind == DefKind::Fn;
        let lent: Vec<ExprId> = body.exprs.iter().filter_map(|expr| lent_place(&body, &expr.kind)).collect();
        // What a closure names is needed when it is called, and nothing calls closures while constants are evaluated.
        let is_outside = |expr: &(usize, &crate::hir::body::Expr)| {
            !body.closures.iter().any(|(_, closure)| body.expr(*closure).span.contains(expr.1.span))
        };
        let named = body.exprs.iter().enumerate().filter(is_outside).filter_map(|(index, expr)| {
            let ExprKind::Path(QPath::Resolved { path, .. }) = &expr.kind else { return None };
            let Res::Def(named) = path.res else { return None };
            Some((ExprId(index as u32), named))
        });
        let is_needed = |(id, named): &(ExprId, DefId)| {
            if !self.hir.is_user(*named) {
                return false;
            }
            let kind = self.hir.def(*named).kind;
            match self.hir.const_context(*named) {
                Some(ConstContext::Constant) => kind == DefKind::Const,
                Some(ConstContext::Static) => !is_fn && !lent.contains(id),
                Some(ConstContext::Function) => kind == DefKind::Fn,
                None => false,
            }
        };
        named.filter(is_needed).map(|(_, named)| named).collect()
    }

    fn check_signature(&self, def: DefId) {
        let decl = self.hir.fn_decl(def);
        let output = self.fn_sig(def).output;
        if self.hir.main() == Some(def) && self.hir.is_user(def) {
            self.check_main(&decl);
        }
        let mut checker = Checker::new(self, def);
        for ty in decl.params.iter().chain(&decl.output) {
            checker.written(ty);
        }
        if let Some(written) = &decl.output
            && self.hir.body(def).is_some()
            && !self.check_unsized_result(written, output)
        {
            checker.implements(written, "sized");
        }
        checker.where_clauses();
        checker.finish();
        self.check_receiver(def, &decl);
    }

    fn check_trait(&self, def: DefId) {
        self.check_supertrait_cycle(def);
        let mut checker = Checker::new(self, def);
        checker.where_clauses();
        for item in &self.hir.trait_(def).items {
            if item.kind == crate::hir::item::AssocKind::Type {
                self.item_bounds(item.def);
            }
        }
        checker.finish();
        self.check_required_bounds(def);
    }

    /// E0391 for a trait above itself.
    fn check_supertrait_cycle(&self, def: DefId) {
        let supers = self.super_predicates(def);
        let mut above: Vec<DefId> = Vec::new();
        let mut to_visit: Vec<DefId> = supers.iter().filter_map(|(predicate, _)| trait_of(predicate)).collect();
        while let Some(next) = to_visit.pop() {
            if next == def {
                return self.report_cycle(Question::Supertraits, def);
            }
            if !above.contains(&next) {
                above.push(next);
                to_visit.extend(self.super_predicates(next).iter().filter_map(|(predicate, _)| trait_of(predicate)));
            }
        }
    }
}

fn trait_of(predicate: &super::ty::Predicate) -> Option<DefId> {
    match predicate {
        super::ty::Predicate::Trait(trait_ref) => Some(trait_ref.def),
        super::ty::Predicate::Projection { .. }
        | super::ty::Predicate::TypeOutlives(..)
        | super::ty::Predicate::RegionOutlives(..) => None,
    }
}

/// Collects what one item has to fulfil and proves it under the item's own where clauses.
struct Checker<'a, 't> {
    typing: &'a Typing<'t>,
    owner: DefId,
    env: ParamEnv,
    infcx: InferCtx<'a>,
    fulfill: FulfillmentCtx,
}

impl<'a, 't> Checker<'a, 't> {
    fn new(typing: &'a Typing<'t>, owner: DefId) -> Checker<'a, 't> {
        typing.memo.place.set(Some(typing.hir.def(owner).span));
        let env = typing.param_env(owner);
        Checker { typing, owner, env, infcx: InferCtx::new(typing), fulfill: FulfillmentCtx::new() }
    }

    /// A value in the terms of inference: without regions, projections reduced. What that demands is registered.
    fn normalized<T: Fold>(&mut self, value: &T, span: Span) -> T {
        let cause = Cause { span, kind: CauseKind::WellFormed };
        let (normalized, obligations) = self.infcx.normalize(&erase_regions(value), &self.env, cause);
        self.fulfill.register_all(obligations);
        normalized
    }

    /// Something that has to hold, normalised.
    fn require(&mut self, predicate: super::ty::Predicate, span: Span) {
        let cause = Cause { span, kind: CauseKind::WellFormed };
        self.fulfill.register(Obligation::new(predicate, &self.env, cause));
    }

    /// A type as it is written in the item's signature must be well-formed.
    fn written(&mut self, ty: &HirTy) -> Ty {
        let lowered = Lower::in_signature(self.typing, self.owner).ty(ty);
        let lowered = self.normalized(&lowered, ty.span);
        self.fulfill.register_all(self.infcx.well_formed(lowered, &self.env, ty.span));
        lowered
    }

    /// A type must implement a trait of the language.
    fn implements(&mut self, ty: &HirTy, lang: &'static str) {
        self.implements_all(ty, self.typing.lang(lang));
    }

    /// A type must implement some traits without parameters.
    fn implements_all(&mut self, ty: &HirTy, traits: impl IntoIterator<Item = DefId>) {
        let lowered = Lower::in_signature(self.typing, self.owner).ty(ty);
        let lowered = self.normalized(&lowered, ty.span);
        for of_trait in traits {
            let trait_ref = TraitRef { def: of_trait, args: with_self(lowered, Args::empty()) };
            let cause = Cause { span: ty.span, kind: CauseKind::SizedOther };
            self.fulfill.register(Obligation::of_trait(trait_ref, &self.env, cause));
        }
    }

    /// The types and traits in the item's own where clauses must be well-formed.
    fn where_clauses(&mut self) {
        let inherited =
            self.typing.generic_parent(self.owner).map_or(0, |parent| self.typing.predicates_of(parent).len());
        let predicates = self.typing.predicates_of(self.owner);
        let bound = self.under_binders();
        for (predicate, span) in predicates.iter().skip(inherited) {
            if let super::ty::Predicate::Trait(trait_ref) = predicate {
                let is_itself = trait_ref.def == self.owner;
                // As in rustc, what binds regions is not held to be global.
                let open = Flags::PARAM.union(Flags::REGION_PARAM).union(Flags::BOUND_REGION);
                let is_open = trait_ref.flags().intersects(open) || bound.contains(span);
                if is_itself {
                    continue;
                }
                let trait_ref = self.normalized(trait_ref, *span);
                self.fulfill.register_all(self.infcx.well_formed_trait(trait_ref, &self.env, *span));
                if !is_open {
                    self.fulfill.register(Obligation::of_trait(trait_ref, &ParamEnv::default(), Cause::misc(*span)));
                }
            }
        }
    }

    /// The places of the bounds in where clauses that bind lifetimes, whether they use them or not.
    fn under_binders(&self) -> Vec<Span> {
        let mut found = Vec::new();
        for clause in &self.typing.hir.generics(self.owner).predicates {
            let WherePredicate::Type { bound_lifetimes, bounds, .. } = clause else { continue };
            found.extend(bounds.iter().filter_map(|bound| match bound {
                Bound::Trait(poly) if !bound_lifetimes.is_empty() || !poly.bound_lifetimes.is_empty() => {
                    Some(poly.span)
                }
                Bound::Trait(_) | Bound::Outlives(_) | Bound::Captures(_) => None,
            }));
        }
        found
    }

    /// Proves everything and reports what fails.
    fn finish(mut self) {
        for error in self.fulfill.select_all_or_error(&self.infcx) {
            self.typing.report_unfulfilled(self.owner, &self.infcx, &error);
        }
        let provisional = self.fulfill.take_provisional().into_iter().map(|error| {
            let place = error.root.cause.span;
            (self.owner, error, place)
        });
        self.typing.memo.provisional.borrow_mut().extend(provisional);
    }
}

/// The variable or static whose place is lent here, and not read.
fn lent_place(body: &Body, kind: &ExprKind) -> Option<ExprId> {
    let ExprKind::AddrOf { place, .. } = kind else { return None };
    let mut at = *place;
    while let ExprKind::Field { base, .. } | ExprKind::Index { base, .. } = &body.expr(at).kind {
        at = *base;
    }
    Some(at)
}
