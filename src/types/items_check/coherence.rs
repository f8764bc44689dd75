//! Impls against each other and against the crates they stand in: orphans, overlaps, parameters that nothing decides.
//! (Reference, "Trait implementation coherence"; RFC 2451.)

use super::adt::Uses;
use crate::diagnostic::Diagnostic;
use crate::hir::LintLevel;
use crate::hir::def::DefId;
use crate::hir::item::{AssocKind, GenericParamKind};
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::infer::InferCtx;
use crate::types::kinds::kinds;
use crate::types::solve::leak::leaks;
use crate::types::solve::{Cause, Evaluation};
use crate::types::ty::{Const, ExistentialPredicate, Predicate, Region, TraitRef, Ty, TyKind};
use crate::types::{GenericParamOfKind, ParamEnv, Typing};

/// Where the author can read about the rule.
const ORPHAN_RULES: &str =
    "for more information see https://doc.rust-lang.org/reference/items/implementations.html#orphan-rules";

/// Why an impl may not stand in this crate.
enum Orphan {
    /// A bare parameter, by its name, comes before any local type.
    Uncovered(String),
    Foreign,
    /// `Send` and its like follow from what a type is made of; only a struct, enum or union may say otherwise of itself.
    Structural,
}

impl Typing<'_> {
    /// E0117, E0210: a foreign trait needs a local type before any bare parameter. E0321: see [`Orphan::Structural`].
    pub(super) fn check_orphan(&self, of_impl: DefId, trait_ref: TraitRef) {
        match self.orphan(trait_ref) {
            Some(Orphan::Uncovered(param)) => self.report_uncovered(of_impl, &param),
            Some(Orphan::Foreign) => self.report_orphan(of_impl, trait_ref),
            Some(Orphan::Structural) => self.report_structural(of_impl, trait_ref),
            None => {}
        }
    }

    fn orphan(&self, trait_ref: TraitRef) -> Option<Orphan> {
        if self.hir.is_user(trait_ref.def) || Fold::flags(&trait_ref).intersects(Flags::ERROR) {
            return None;
        }
        for ty in trait_ref.args.types() {
            if self.is_local(ty) {
                return self.is_structural(trait_ref).then_some(Orphan::Structural);
            }
            if let Some(param) = self.uncovered_param(ty) {
                return Some(Orphan::Uncovered(param));
            }
        }
        Some(Orphan::Foreign)
    }

    fn is_structural(&self, trait_ref: TraitRef) -> bool {
        let is_own = trait_ref.self_ty().as_adt().is_some_and(|(def, _)| self.hir.is_user(def));
        self.hir.trait_(trait_ref.def).is_auto && !is_own
    }

    fn report_structural(&self, of_impl: DefId, trait_ref: TraitRef) {
        let (name, ty) = (self.display_path(trait_ref.def), self.display(trait_ref.self_ty()));
        let message = format!(
            "cross-crate traits with a default impl, like `{name}`, can only be implemented for a struct/enum type, not `{ty}`"
        );
        let diagnostic = Diagnostic::error("E0321", self.hir.def(of_impl).span, message)
            .primary_label("can't implement cross-crate trait with a default impl for non-struct/enum type");
        self.report(diagnostic);
    }

    fn report_uncovered(&self, of_impl: DefId, name: &str) {
        let generics = self.hir.generics(of_impl);
        let declared = generics.params.iter().find(|param| &*param.name == name);
        let span = declared.map_or(self.hir.def(of_impl).span, |param| param.span);
        let what = format!("type parameter `{name}` must be used as the type parameter for some local type");
        let diagnostic = Diagnostic::error("E0210", span, format!("{what} (e.g., `MyStruct<{name}>`)"))
            .primary_label(what)
            .note("implementing a foreign trait is only possible if at least one of the types for which it is implemented is local")
            .note("only traits defined in the current crate can be implemented for a type parameter");
        self.report(diagnostic);
    }

    fn report_orphan(&self, of_impl: DefId, trait_ref: TraitRef) {
        let self_ty = trait_ref.self_ty();
        let what = match self_ty.kind() {
            TyKind::Adt(..) | TyKind::Dynamic(..) => "types defined outside of the crate",
            variants!(TyKind: Slice | Array | Tuple | FnPtr) | kinds!(pointer) => "arbitrary types",
            variants!(TyKind: Str | Never | FnDef | Closure) | kinds!(scalar | generic | unknown) => "primitive types",
        };
        let message = format!("only traits defined in the current crate can be implemented for {what}");
        let foreign = self_ty.as_adt().map_or_else(|| self.display(self_ty), |(def, _)| self.display_path(def));
        let place = self.hir.impl_(of_impl).self_ty.span;
        let diagnostic = Diagnostic::error("E0117", self.hir.def(of_impl).span, message)
            .label(place, format!("`{foreign}` is not defined in the current crate"))
            .note("impl doesn't have any local type before any uncovered type parameters")
            .note(ORPHAN_RULES)
            .note("define and implement a trait or new type instead");
        self.report(diagnostic);
    }

    /// Whether the program declares the type; references and boxes count as what they point to.
    fn is_local(&self, ty: Ty) -> bool {
        match ty.kind() {
            TyKind::Adt(def, args) if self.is_fundamental(*def) => {
                args.types().next().is_some_and(|inner| self.is_local(inner))
            }
            TyKind::Adt(def, _) => self.hir.is_user(*def),
            TyKind::Ref(_, inner, _) => self.is_local(*inner),
            TyKind::Dynamic(parts, _) => self.is_local_object(parts.as_slice()),
            TyKind::Error => true,
            variants!(TyKind: Str | Never | RawPtr | Slice | Array | Tuple | Infer)
            | kinds!(scalar | function | generic) => false,
        }
    }

    pub(super) fn is_local_object(&self, parts: &[ExistentialPredicate]) -> bool {
        matches!(parts.first(), Some(ExistentialPredicate::Trait(def, _)) if self.hir.is_user(*def))
    }

    fn is_fundamental(&self, adt: DefId) -> bool {
        self.is_lang(adt, "owned_box") || self.is_lang(adt, "pin")
    }

    /// The name of a parameter that stands bare, or behind references and fundamental types only.
    fn uncovered_param(&self, ty: Ty) -> Option<String> {
        let fundamental = ty.as_adt().filter(|(def, _)| self.is_fundamental(*def));
        let inside = fundamental.and_then(|(_, args)| args.types().next());
        match ty.as_reference().map(|(inner, _)| inner).or(inside) {
            Some(inner) => self.uncovered_param(inner),
            None => ty.as_param().map(|param| param.name.to_string()),
        }
    }

    /// E0207: every parameter of an impl must follow from its header.
    pub(super) fn check_unconstrained(&self, of_impl: DefId) {
        let generics = self.generics_of(of_impl);
        let mut decided = Decided { found: vec![false; generics.params.len()] };
        match self.impl_trait_ref(of_impl) {
            Some(trait_ref) => drop(trait_ref.fold_with(&mut decided)),
            None if self.hir.impl_(of_impl).of_trait.is_some() => return,
            None => drop(self.type_of(of_impl).fold_with(&mut decided)),
        }
        self.decide_by_projections(of_impl, &mut decided);
        let mut in_items = Uses::none(generics.params.len());
        for item in self.hir.impl_(of_impl).items.iter().filter(|item| item.kind == AssocKind::Type) {
            let _ = self.type_of(item.def).fold_with(&mut in_items);
        }
        let declared = self.hir.generics(of_impl);
        let found = decided.found.into_iter().zip(in_items.found);
        for ((param, known), (found, in_item)) in declared.params.iter().zip(&generics.params).zip(found) {
            let what = match (&param.kind, known.kind) {
                // Lifetimes that no associated type speaks of do no harm.
                (GenericParamKind::Lifetime, GenericParamOfKind::Region) if in_item => "lifetime",
                (GenericParamKind::Type { .. }, GenericParamOfKind::Type { .. }) => "type",
                (GenericParamKind::Const { .. }, _) => "const",
                _ => continue,
            };
            if !found {
                let message = format!(
                    "the {what} parameter `{}` is not constrained by the impl trait, self type, or predicates",
                    param.name
                );
                self.report(
                    Diagnostic::error("E0207", param.span, message)
                        .primary_label(format!("unconstrained {what} parameter")),
                );
            }
        }
    }

    /// `<T as Trait>::Item == U` decides `U` once `T` is decided.
    fn decide_by_projections(&self, of_impl: DefId, decided: &mut Decided) {
        let predicates = self.predicates_of(of_impl);
        let mut changed = true;
        while changed {
            changed = false;
            for (predicate, _) in predicates.iter() {
                let Predicate::Projection { item: _, args, ty } = predicate else { continue };
                let mut inputs = Decided { found: vec![false; decided.found.len()] };
                let _ = args.fold_with(&mut inputs);
                let known = inputs.found.iter().zip(&decided.found).all(|(needed, known)| !needed || *known);
                if known {
                    let before = decided.found.clone();
                    let _ = ty.fold_with(decided);
                    changed |= before != decided.found;
                }
            }
        }
    }

    /// E0119: for each of a trait's impls in the program, the others of the trait that could be for the same types.
    pub(super) fn check_overlaps(&self, impls: &[DefId]) {
        for &def in impls {
            let sound =
                |header: &TraitRef| !Fold::flags(header).intersects(Flags::ERROR) && self.orphan(*header).is_none();
            let Some(trait_ref) = self.impl_header(def).filter(sound) else { continue };
            let others = self.hir.impls_of_trait(trait_ref.def, trait_ref.self_ty().head());
            // Derives are expanded after the items that are written.
            let order = |of_impl: DefId| (self.hir.is_user(of_impl) && self.hir.impl_(of_impl).derived, of_impl);
            for other in others.into_iter().filter(|other| order(*other) < order(def)) {
                let Some(witness) = self.overlap(other, def) else { continue };
                let header = self.impl_header(other);
                if header.is_some_and(|header| leaks(header.args, trait_ref.args)) {
                    self.report_same_but_for_lifetimes(def, witness);
                    continue;
                }
                self.report_overlap(other, def, witness);
                break;
            }
        }
    }

    fn report_overlap(&self, first: DefId, second: DefId, witness: TraitRef) {
        let of_trait = self.display_trait(witness);
        let ty = self.display(witness.self_ty());
        let message = format!("conflicting implementations of trait `{of_trait}` for type `{ty}`");
        let diagnostic = Diagnostic::error("E0119", self.hir.def(second).span, message)
            .primary_label(format!("conflicting implementation for `{ty}`"));
        let place = self.hir.def(first).span;
        self.report(if place.is_user() {
            diagnostic.label(place, "first implementation here")
        } else {
            diagnostic.note("conflicting implementation in the standard library")
        });
    }

    /// The lint `coherence_leak_check`: impls that only the lifetimes bound by a function pointer or object tell apart.
    fn report_same_but_for_lifetimes(&self, second: DefId, witness: TraitRef) {
        let place = self.hir.def(second).span;
        let names = ["coherence_leak_check", "warnings"];
        if self.hir.lint_level(&names, place).is_none_or(|level| level < LintLevel::Deny) {
            return;
        }
        let of_trait = self.display_trait(witness);
        let ty = self.display(witness.self_ty());
        let message = format!("conflicting implementations of trait `{of_trait}` for type `{ty}`");
        self.report(
            Diagnostic::error_without_code(place, message)
                .primary_label(format!("conflicting implementation for `{ty}`"))
                .note("`coherence_leak_check` is denied by an attribute"),
        );
    }

    /// What two impls are both for, if there is anything.
    fn overlap(&self, first: DefId, second: DefId) -> Option<TraitRef> {
        let infcx = InferCtx::new(self);
        let env = ParamEnv::default();
        let span = self.no_span();
        let header = |of_impl: DefId| {
            let args = infcx.fresh_args_for(of_impl, span);
            let header = infcx.instantiate(&self.impl_header(of_impl)?, args);
            let (header, mut nested) = infcx.normalize(&header, &env, Cause::misc(span));
            nested.extend(infcx.obligations_of(of_impl, args, &env, span));
            Some((header, nested))
        };
        let ((left, mut nested), (right, more)) = (header(first)?, header(second)?);
        infcx.unify_trait_refs(left, right).ok()?;
        nested.extend(more);
        let refuted = nested.iter().any(|obligation| {
            let predicate = infcx.resolve(&obligation.predicate);
            infcx.evaluate(&predicate, &env) == Evaluation::Fails && self.stays_false(&predicate)
        });
        (!refuted).then(|| infcx.resolve(&left))
    }

    /// Whether a later version of another crate may not make it true: the trait or a type in it is the program's, or it is `Sized`
    /// and the like, or a trait without which its type would not be itself (`#[fundamental]`).
    fn stays_false(&self, predicate: &Predicate) -> bool {
        let Predicate::Trait(trait_ref) = predicate else { return true };
        let fundamental =
            ["sized", "fn", "fn_mut", "fn_once"].into_iter().any(|name| self.is_lang(trait_ref.def, name));
        fundamental || self.hir.is_user(trait_ref.def) || trait_ref.args.types().any(|ty| self.is_local(ty))
    }

    /// Whether two inherent impls could be for the same type.
    pub(super) fn self_types_overlap(&self, first: DefId, second: DefId) -> bool {
        let infcx = InferCtx::new(self);
        let ty =
            |of_impl: DefId| infcx.instantiate(&self.type_of(of_impl), infcx.fresh_args_for(of_impl, self.no_span()));
        infcx.unify(ty(first), ty(second)).is_ok()
    }
}

/// Which parameters a type decides: those outside of projections. Changes nothing.
struct Decided {
    found: Vec<bool>,
}

impl Decided {
    fn note(&mut self, index: u32) {
        if let Some(found) = self.found.get_mut(index as usize) {
            *found = true;
        }
    }
}

impl TypeFolder for Decided {
    fn concerns(&self, _flags: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if matches!(ty.kind(), TyKind::Projection(..)) {
            return ty;
        }
        if let Some(param) = ty.as_param() {
            self.note(param.index);
        }
        fold::fold_inside(ty, self)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Param(param) = region {
            self.note(param.index);
        }
        region.clone()
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        if let Const::Param(param) = constant {
            self.note(param.index);
        }
        constant.clone()
    }
}
