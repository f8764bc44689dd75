//! Bounds as written to predicates: `T: Iterator<Item = u8> + 'a` is three of them.

use super::Lower;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefKind;
use crate::hir::item::{Bound, PolyTraitRef};
use crate::hir::ty::{AssocBinding, AssocBindingKind, Res};
use crate::source::Span;
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

/// Where predicates are collected.
#[derive(Default)]
pub(in crate::types) struct BoundSink {
    pub predicates: Vec<(Predicate, Span)>,
    /// Whether `?Sized` was among the bounds.
    pub relaxed: bool,
}

impl BoundSink {
    fn push(&mut self, predicate: Predicate, span: Span) {
        self.predicates.push((predicate, span));
    }
}

impl Lower<'_, '_> {
    /// The bounds of a type. Implied ones (`Sized`) are the caller's.
    pub fn bounds(&self, self_ty: Ty, bounds: &[Bound], sink: &mut BoundSink) {
        for bound in bounds {
            match bound {
                Bound::Outlives(lifetime) => {
                    sink.push(Predicate::TypeOutlives(self_ty, self.region(lifetime)), lifetime.span);
                }
                Bound::Captures(_) => {}
                Bound::Trait(poly) if poly.relaxed => sink.relaxed = true,
                Bound::Trait(poly) => self.poly_trait(self_ty, poly, sink),
            }
        }
    }

    fn poly_trait(&self, self_ty: Ty, poly: &PolyTraitRef, sink: &mut BoundSink) {
        let Res::Def(of_trait) = poly.path.res else { return };
        if self.typing.hir.def(of_trait).kind != DefKind::Trait {
            return;
        }
        let trait_ref = self.trait_ref(poly, self_ty);
        sink.push(Predicate::Trait(trait_ref), poly.span);
        for binding in bindings(poly) {
            self.binding(trait_ref, binding, sink);
        }
    }

    /// E0719: the same associated type twice. In bounds it may be said twice, even of two types: then nothing fulfils them.
    pub(super) fn refuse_second_bindings(&self, of_trait: crate::hir::def::DefId, poly: &PolyTraitRef) {
        let all = bindings(poly);
        for (index, binding) in all.iter().enumerate() {
            if let Some(first) = all[..index].iter().find(|other| other.name.name == binding.name.name) {
                let (name, of_trait) = (&binding.name.name, self.typing.display_path(of_trait));
                let message =
                    format!("the value of the associated type `{name}` in trait `{of_trait}` is already specified");
                let diagnostic = Diagnostic::error("E0719", binding.name.span, message).primary_label("re-bound here");
                self.error(diagnostic.label(first.name.span, format!("`{name}` bound here first")));
            }
        }
    }

    /// The trait of a bound with its arguments, without its associated type bindings.
    pub fn trait_ref(&self, poly: &PolyTraitRef, self_ty: Ty) -> TraitRef {
        let Res::Def(def) = poly.path.res else { panic!("a bound that names no trait was lowered") };
        TraitRef { def, args: self.trait_args(def, self_ty, poly.path.segments.last(), poly.span) }
    }

    /// `Item = T` or `Item: Bound`.
    pub(super) fn binding(&self, trait_ref: TraitRef, binding: &AssocBinding, sink: &mut BoundSink) {
        let name = &binding.name;
        let found = self.typing.assoc_types_named(trait_ref, &name.name);
        let Some((item, declared_in)) = found.first() else {
            let of_trait = self.typing.display_path(trait_ref.def);
            let message = format!("associated type `{}` not found for `{of_trait}`", name.name);
            let diagnostic = Diagnostic::error("E0220", name.span, message);
            self.error(diagnostic.primary_label(format!("associated type `{}` not found", name.name)));
            return;
        };
        if found.iter().any(|(other, _)| other != item) {
            let of_trait = self.typing.display_path(trait_ref.def);
            let message = format!("ambiguous associated type `{}` in bounds of `{of_trait}`", name.name);
            let label = format!("ambiguous associated type `{}`", name.name);
            self.error(Diagnostic::error("E0222", name.span, message).primary_label(label));
            return;
        }
        let args = self.binding_args(*item, declared_in.args, binding.args.as_ref(), name.span);
        match &binding.kind {
            AssocBindingKind::Equals(ty) => {
                sink.push(Predicate::Projection { item: *item, args, ty: self.ty(ty) }, name.span);
            }
            AssocBindingKind::Bounds(bounds) => {
                let relaxed = sink.relaxed;
                self.bounds(Ty::new(TyKind::Projection(*item, args)), bounds, sink);
                sink.relaxed = relaxed;
            }
        }
    }
}

/// The associated type bindings of a bound.
pub(super) fn bindings(poly: &PolyTraitRef) -> &[AssocBinding] {
    let args = poly.path.segments.last().and_then(|segment| segment.args.as_ref());
    args.map_or(&[], |args| &args.bindings)
}
