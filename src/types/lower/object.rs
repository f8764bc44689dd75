//! `dyn Trait<…, Item = T> + Auto + 'a` to [`TyKind::Dynamic`].

use super::{Lower, bounds, object_self, without_self};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Bound, Lifetime, LifetimeRes, PolyTraitRef};
use crate::hir::ty::Res;
use crate::source::Span;
use crate::types::lower::BoundSink;
use crate::types::ty::{ExistentialPredicate, ParamTy, Predicate, Predicates, Region, TraitRef, Ty, TyKind};

impl Lower<'_, '_> {
    pub(super) fn object(&self, written: &[PolyTraitRef], lifetime: &Lifetime, span: Span) -> Ty {
        let mut principal: Option<(TraitRef, &PolyTraitRef)> = None;
        let mut autos: Vec<DefId> = Vec::new();
        for poly in written {
            let Res::Def(def) = poly.path.res else { return Ty::error() };
            if self.typing.hir.def(def).kind != DefKind::Trait {
                return Ty::error();
            }
            if self.typing.hir.trait_(def).is_auto {
                autos.push(def);
            } else if let Some((_, first)) = principal {
                return self.two_principals(first, poly);
            } else {
                principal = Some((self.trait_ref(poly, object_self()), poly));
            }
        }
        let traits = written.iter().filter_map(|poly| {
            let Res::Def(def) = poly.path.res else { return None };
            Some(def)
        });
        let lives_forever = lifetime.span == span && traits.into_iter().any(|def| self.is_static_trait(def));
        autos.sort_unstable();
        autos.dedup();
        let mut parts = Vec::new();
        if let Some((trait_ref, poly)) = principal {
            let unnamed = trait_ref.args.types().skip(1).position(|ty| ty == object_self());
            if let Some(index) = unnamed {
                let param = self.typing.generics_of(trait_ref.def).params.get(index + 1).map(|it| it.name.clone());
                let name = param.unwrap_or_else(|| "Self".into());
                let message = format!("the type parameter `{name}` must be explicitly specified");
                let note = "because the parameter's default references `Self`, the parameter must be specified on the trait object type";
                let label = format!("missing reference to `{name}`");
                return self.error(Diagnostic::error("E0393", poly.span, message).primary_label(label).note(note));
            }
            if let Some(error) = self.not_dyn_compatible(trait_ref.def, poly.span) {
                return error;
            }
            self.refuse_second_bindings(trait_ref.def, poly);
            parts.push(ExistentialPredicate::Trait(trait_ref.def, without_self(trait_ref.args)));
            match self.object_projections(trait_ref, poly, span) {
                Some(projections) => parts.extend(projections),
                None => return Ty::error(),
            }
        }
        parts.extend(autos.into_iter().map(ExistentialPredicate::AutoTrait));
        // One that is left out is what the traits say, before it is what stands around the object.
        let mut region = if lives_forever { Region::Static } else { self.region(lifetime) };
        if lifetime.span == span && !lives_forever {
            let mut bounds: Vec<Region> = principal.map_or(Vec::new(), |(trait_ref, _)| self.self_outlives(trait_ref));
            bounds.retain(|bound| !self.is_of_a_call(bound));
            match &bounds[..] {
                [] => {}
                _ if bounds.contains(&Region::Static) => region = Region::Static,
                [only] => region = only.clone(),
                _ => {
                    let message = "ambiguous lifetime bound, explicit lifetime bound required";
                    return self.error(Diagnostic::error("E0227", span, message));
                }
            }
        }
        Ty::new(TyKind::Dynamic(Predicates::new(&parts), region))
    }

    /// Whether a function's signature binds the lifetime: rustc does not take one that the trait says of `Self` from there.
    fn is_of_a_call(&self, region: &Region) -> bool {
        let is_fn = matches!(self.typing.hir.def(self.owner).kind, DefKind::Fn | DefKind::AssocFn);
        let own = |param: &ParamTy| param.index as usize >= self.typing.generics_of(self.owner).parent_count;
        is_fn && matches!(region, Region::Param(param) if own(param))
    }

    /// The lifetimes that the trait and those above it say of `Self`.
    fn self_outlives(&self, trait_ref: TraitRef) -> Vec<Region> {
        let mut regions = Vec::new();
        for predicate in self.typing.elaborated_supers(trait_ref) {
            if let Predicate::TypeOutlives(ty, region) = predicate
                && ty == object_self()
                && !regions.contains(&region)
            {
                regions.push(region);
            }
        }
        regions
    }

    /// Whether the trait is declared `: 'static`.
    fn is_static_trait(&self, of_trait: DefId) -> bool {
        let outlives =
            |bound: &Bound| matches!(bound, Bound::Outlives(lifetime) if lifetime.res == LifetimeRes::Static);
        self.typing.hir.trait_(of_trait).supertraits.iter().any(outlives)
    }

    fn two_principals(&self, first: &PolyTraitRef, second: &PolyTraitRef) -> Ty {
        let message = "only auto traits can be used as additional traits in a trait object";
        let diagnostic = Diagnostic::error("E0225", second.span, message).primary_label("additional non-auto trait");
        self.error(diagnostic.label(first.span, "first non-auto trait"))
    }

    fn not_dyn_compatible(&self, of_trait: DefId, span: Span) -> Option<Ty> {
        let violation = self.typing.dyn_violation(of_trait)?;
        let name = self.typing.display_path(of_trait);
        let mut diagnostic = Diagnostic::error("E0038", span, format!("the trait `{name}` is not dyn compatible"))
            .primary_label(format!("`{name}` is not dyn compatible"));
        if let Some(place) = violation.span {
            diagnostic = diagnostic.label(place, violation.reason);
        }
        Some(self.error(diagnostic))
    }

    /// What the object's associated types are: as written, and as its supertraits' bounds say. All must be known (E0191),
    /// except those that need `Self: Sized`.
    fn object_projections(
        &self,
        trait_ref: TraitRef,
        poly: &PolyTraitRef,
        span: Span,
    ) -> Option<Vec<ExistentialPredicate>> {
        let mut sink = BoundSink::default();
        for binding in bounds::bindings(poly) {
            self.binding(trait_ref, binding, &mut sink);
        }
        let above = self.typing.elaborated_supers(trait_ref);
        let predicates = sink.predicates.into_iter().map(|(predicate, _)| predicate).chain(above.iter().cloned());
        let mut known: Vec<(DefId, ExistentialPredicate)> = Vec::new();
        for predicate in predicates {
            let Predicate::Projection { item, args, ty } = predicate else { continue };
            if !known.iter().any(|(other, _)| *other == item) {
                known.push((item, ExistentialPredicate::Projection { item, args: without_self(args), ty }));
            }
        }
        let missing = self.missing_assoc_types(trait_ref, &above, &known);
        if !missing.is_empty() {
            let diagnostic = self.typing.missing_object_types(&missing, trait_ref.def, span);
            self.error(diagnostic);
            return None;
        }
        known.sort_by_key(|(item, _)| *item);
        Some(known.into_iter().map(|(_, part)| part).collect())
    }

    fn missing_assoc_types(
        &self,
        trait_ref: TraitRef,
        above: &[Predicate],
        known: &[(DefId, ExistentialPredicate)],
    ) -> Vec<DefId> {
        let supers = above.iter().filter_map(|predicate| match predicate {
            Predicate::Trait(trait_ref) => Some(trait_ref.def),
            Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
        });
        let mut missing = Vec::new();
        for of_trait in std::iter::once(trait_ref.def).chain(supers) {
            for item in &self.typing.hir.trait_(of_trait).items {
                let needed = item.kind == crate::hir::item::AssocKind::Type
                    && !known.iter().any(|(known, _)| *known == item.def)
                    && !self.typing.requires_sized_self(item.def);
                if needed && !missing.contains(&item.def) {
                    missing.push(item.def);
                }
            }
        }
        missing
    }
}
