//! `T::Item`: an associated type named through a type, found among the bounds of a parameter or the trait of an impl.

use super::{Lower, param_ty};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AdtKind, Bound, PolyTraitRef, WherePredicate};
use crate::hir::ty::{PathSegment, QPath, Res, Ty as HirTy, TyKind as HirTyKind};
use crate::source::Span;
use crate::types::memo::Question;
use crate::types::ty::{Args, GenericArg, Region, TraitRef, Ty, TyKind};
use crate::types::{Typing, fold};

impl Lower<'_, '_> {
    /// `self_ty::segment` in a type.
    pub(super) fn type_relative(&self, self_ty: &HirTy, segment: &PathSegment, span: Span) -> Ty {
        let name = &*segment.ident.name;
        let found = match &self_ty.kind {
            HirTyKind::Path(QPath::Resolved { self_ty: None, path }) => match &path.res {
                Res::Param { owner, index } => self.param_assoc(*owner, *index, name),
                Res::SelfTy { of_impl }
                    if self.typing.hir.def(*of_impl).kind == (DefKind::Impl { of_trait: false }) =>
                {
                    return self.ambiguous_assoc(self_ty, segment, span);
                }
                Res::SelfTy { of_impl } => {
                    self.refuse_variant(*of_impl, name, span);
                    self.impl_assoc(*of_impl, name)
                }
                variants!(Res: Def | Ctor | SelfCtor | Prim | Local | Error) => {
                    return self.ambiguous_assoc(self_ty, segment, span);
                }
            },
            HirTyKind::Error => return Ty::error(),
            variants!(
                HirTyKind: Path | Ref | RawPtr | Slice | Array | Tuple | FnPtr | Never | Infer | TraitObject
                    | ImplTrait
            ) => return self.ambiguous_assoc(self_ty, segment, span),
        };
        match found.as_slice() {
            [] => self.no_assoc(self_ty, segment),
            [(_, trait_ref), ..] if self.infcx.is_none() && has_bound_region(trait_ref.args) => {
                let message = "cannot use the associated type of a trait with uninferred generic parameters";
                self.error(Diagnostic::error("E0212", span, message))
            }
            [(item, trait_ref), rest @ ..] if rest.iter().all(|other| other.0 == *item) => {
                Ty::new(TyKind::Projection(*item, self.item_args(*item, trait_ref.args, Some(segment), span)))
            }
            _ => {
                let message = format!("ambiguous associated type `{name}` in bounds of `{}`", self.written(self_ty));
                let label = format!("ambiguous associated type `{name}`");
                self.error(Diagnostic::error("E0221", span, message).primary_label(label))
            }
        }
    }

    fn ambiguous_assoc(&self, self_ty: &HirTy, segment: &PathSegment, span: Span) -> Ty {
        let name = &segment.ident.name;
        let lowered = self.ty(self_ty);
        if *lowered.kind() == TyKind::Error {
            return lowered;
        }
        let shown = self.typing.display(lowered);
        if lowered.as_adt().is_some_and(|(def, _)| self.typing.hir.adt(def).kind == AdtKind::Enum) {
            let message = format!("no variant named `{name}` found for enum `{shown}`");
            let diagnostic = Diagnostic::error("E0599", segment.ident.span, message);
            return self.error(diagnostic.primary_label(format!("variant not found in `{shown}`")));
        }
        let help = format!(
            "if there were a trait named `Example` with associated type `{name}` implemented for `{shown}`, you could use the fully-qualified path: `<{shown} as Example>::{name}`"
        );
        self.error(Diagnostic::error("E0223", span, "ambiguous associated type").help(help))
    }

    fn no_assoc(&self, self_ty: &HirTy, segment: &PathSegment) -> Ty {
        let name = &segment.ident.name;
        let message = format!("associated type `{name}` not found for `{}`", self.written(self_ty));
        let diagnostic = Diagnostic::error("E0220", segment.ident.span, message);
        self.error(diagnostic.primary_label(format!("associated type `{name}` not found")))
    }

    fn written(&self, ty: &HirTy) -> String {
        let HirTyKind::Path(QPath::Resolved { self_ty: None, path }) = &ty.kind else {
            return self.typing.display(self.ty(ty));
        };
        path.segments.iter().map(|segment| segment.ident.name.to_string()).collect::<Vec<_>>().join("::")
    }

    /// `Self::Item` where the enum has a variant of that name (rustc's lint `ambiguous_associated_items`).
    fn refuse_variant(&self, of_impl: DefId, name: &str, span: Span) {
        if !self.typing.hir.is_user(of_impl) || self.typing.is_active(Question::TypeOf, of_impl) {
            return;
        }
        let TyKind::Adt(adt, _) = *self.typing.type_of(of_impl).kind() else { return };
        let known = self.typing.hir.adt(adt);
        let is_variant = known.kind == AdtKind::Enum && known.variants.iter().any(|variant| &*variant.name == name);
        if is_variant && !self.impl_assoc(of_impl, name).is_empty() {
            let diagnostic = Diagnostic::error_without_code(span, "ambiguous associated item");
            self.typing.report(diagnostic.help(format!("use fully-qualified syntax: `<Self as Trait>::{name}`")));
        }
    }

    /// In the trait that the impl is for, or its supertraits.
    fn impl_assoc(&self, of_impl: DefId, name: &str) -> Vec<(DefId, TraitRef)> {
        if self.typing.is_active(Question::ImplTraitRef, of_impl) {
            return Vec::new();
        }
        let trait_ref = self.typing.impl_trait_ref(of_impl);
        trait_ref.map_or(Vec::new(), |trait_ref| self.typing.assoc_types_named(trait_ref, name))
    }

    /// Among the bounds of a parameter that are in scope. Only the bounds whose trait has such a type are lowered, since others may
    /// use this very path.
    fn param_assoc(&self, owner: DefId, index: u32, name: &str) -> Vec<(DefId, TraitRef)> {
        let self_ty = param_ty(self.typing.param(owner, index));
        let mut found = Vec::new();
        if index == 0 && self.typing.hir.def(owner).kind == DefKind::Trait {
            let identity = TraitRef { def: owner, args: self.typing.identity_args(owner) };
            found.extend(self.typing.assoc_types_named(identity, name));
        }
        for (scope, bound) in self.bounds_of_param(owner, index) {
            let Res::Def(of_trait) = bound.path.res else { continue };
            if self.typing.declares_assoc(of_trait, name) {
                let there = Lower { owner: scope, ..*self };
                found.extend(self.typing.assoc_types_named(there.trait_ref(&bound, self_ty), name));
            }
        }
        found
    }

    /// Bounds of a parameter, at the parameter and in where clauses, from the innermost generics in scope outwards.
    fn bounds_of_param(&self, owner: DefId, index: u32) -> Vec<(DefId, PolyTraitRef)> {
        let mut bounds = Vec::new();
        let mut scope = Some(self.owner);
        while let Some(def) = scope {
            scope = self.typing.generic_parent(def);
            if self.typing.is_opaque(def) {
                continue;
            }
            let generics = self.typing.hir.generics(def);
            if def == owner {
                let own = generics.params.get(index as usize).map_or(&[][..], |param| &param.bounds);
                bounds.extend(trait_bounds(own).map(|bound| (def, bound.clone())));
            }
            for clause in &generics.predicates {
                let WherePredicate::Type { ty, bounds: on_it, .. } = clause else { continue };
                if names_param(ty, owner, index) {
                    bounds.extend(trait_bounds(on_it).map(|bound| (def, bound.clone())));
                }
            }
        }
        bounds
    }
}

/// Whether a `for<'a>` around the bound says a lifetime of its own.
fn has_bound_region(args: Args) -> bool {
    args.as_slice().iter().any(|arg| match arg {
        GenericArg::Region(region) => matches!(region, Region::Bound { .. }),
        GenericArg::Type(ty) => matches!(ty.kind(), TyKind::Ref(Region::Bound { .. }, ..)),
        GenericArg::Const(_) => false,
    })
}

fn trait_bounds(bounds: &[Bound]) -> impl Iterator<Item = &PolyTraitRef> {
    bounds.iter().filter_map(|bound| match bound {
        Bound::Trait(poly) if !poly.relaxed => Some(poly),
        Bound::Trait(_) | Bound::Outlives(_) | Bound::Captures(_) => None,
    })
}

/// Whether the type is just this parameter.
pub(in crate::types) fn names_param(ty: &HirTy, owner: DefId, index: u32) -> bool {
    let HirTyKind::Path(QPath::Resolved { self_ty: None, path }) = &ty.kind else { return false };
    path.res == (Res::Param { owner, index })
}

impl Typing<'_> {
    /// Whether a trait or one of its supertraits declares an associated type with this name. Lowers nothing.
    fn declares_assoc(&self, of_trait: DefId, name: &str) -> bool {
        let mut seen = vec![of_trait];
        let mut next = 0;
        while let Some(&current) = seen.get(next) {
            next += 1;
            if self.own_assoc_type(current, name).is_some() {
                return true;
            }
            for bound in self.written_supertraits(current) {
                if let Res::Def(def) = bound.path.res
                    && !seen.contains(&def)
                {
                    seen.push(def);
                }
            }
        }
        false
    }

    /// Supertraits as they are written, in the header and as `where Self: …`.
    pub(in crate::types) fn written_supertraits(&self, of_trait: DefId) -> Vec<PolyTraitRef> {
        let mut all: Vec<_> = trait_bounds(&self.hir.trait_(of_trait).supertraits).cloned().collect();
        for clause in &self.hir.generics(of_trait).predicates {
            let WherePredicate::Type { ty, bounds, .. } = clause else { continue };
            if names_param(ty, of_trait, 0) {
                all.extend(trait_bounds(bounds).cloned());
            }
        }
        all
    }

    fn own_assoc_type(&self, of_trait: DefId, name: &str) -> Option<DefId> {
        self.hir.trait_type(of_trait, name)
    }

    /// Associated types with this name of a trait, or else of its supertraits, each with the trait that declares it.
    pub(in crate::types) fn assoc_types_named(&self, trait_ref: TraitRef, name: &str) -> Vec<(DefId, TraitRef)> {
        let mut found: Vec<(DefId, TraitRef)> = Vec::new();
        let mut seen = vec![trait_ref.def];
        self.collect_assoc(trait_ref, name, &mut seen, &mut found);
        found
    }

    fn collect_assoc(
        &self,
        trait_ref: TraitRef,
        name: &str,
        seen: &mut Vec<DefId>,
        found: &mut Vec<(DefId, TraitRef)>,
    ) {
        if let Some(item) = self.own_assoc_type(trait_ref.def, name) {
            found.push((item, trait_ref));
        }
        let supers = self.written_supertraits(trait_ref.def);
        let leads_there =
            |bound: &&PolyTraitRef| matches!(bound.path.res, Res::Def(def) if self.declares_assoc(def, name));
        let there = Lower::in_signature(self, trait_ref.def);
        for bound in supers.iter().filter(leads_there) {
            let of_self = self.identity_args(trait_ref.def).type_at(0);
            let above = fold::substitute(&there.trait_ref(bound, of_self), trait_ref.args);
            if !seen.contains(&above.def) {
                seen.push(above.def);
                self.collect_assoc(above, name, seen, found);
            }
        }
    }
}
