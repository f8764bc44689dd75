//! Structs, enums and unions: fields that are well-formed and sized, parameters that are used, discriminants that differ.

use rustc_hash::FxHashMap;

use super::Checker;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::item::{Adt, AdtKind, GenericParamKind, Variant};
use crate::source::Span;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::ty::{Const, Predicate, Region, Ty};

impl Typing<'_> {
    pub(super) fn check_adt(&self, def: DefId) {
        let adt = self.hir.adt(def);
        adt.variants.iter().for_each(|variant| self.check_field_names(variant));
        if adt.kind == AdtKind::Union {
            self.check_union_fields(def, &adt);
        }
        self.check_infinite(def);
        self.check_fields(def, &adt);
        self.check_unused_params(def);
        if adt.kind == AdtKind::Enum {
            self.check_discriminants(def, &adt);
        }
        self.check_representation(def, &adt);
    }

    /// E0124.
    fn check_field_names(&self, variant: &Variant) {
        for (index, field) in variant.fields.iter().enumerate() {
            if let Some(first) = variant.fields[..index].iter().find(|other| other.name == field.name) {
                let message = format!("field `{}` is already declared", field.name);
                let diagnostic =
                    Diagnostic::error("E0124", field.span, message).primary_label("field already declared");
                self.report(diagnostic.label(first.span, format!("`{}` first declared here", field.name)));
            }
        }
    }

    /// All fields must have a size, except the last of a struct.
    fn check_fields(&self, def: DefId, adt: &Adt) {
        let mut checker = Checker::new(self, def);
        // To drop what may be misaligned means to copy it first.
        let copied = adt.repr.packed.is_some()
            && self
                .fields_of(def)
                .iter()
                .flatten()
                .last()
                .is_some_and(|last| self.needs_drop(fold::erase_regions(last), &self.param_env(def)));
        for variant in &adt.variants {
            let count = variant.fields.len();
            for (index, field) in variant.fields.iter().enumerate() {
                checker.written(&field.ty);
                if adt.kind != AdtKind::Struct || index + 1 < count || copied {
                    checker.implements(&field.ty, "sized");
                }
            }
        }
        checker.where_clauses();
        checker.finish();
    }

    /// E0392.
    fn check_unused_params(&self, def: DefId) {
        if self.is_lang(def, "phantom_data") {
            return;
        }
        let generics = self.generics_of(def);
        let mut uses = Uses::none(generics.params.len());
        let mut anywhere = Uses::none(generics.params.len());
        uses.outside_of = Some(def);
        for field in self.fields_of(def).iter().flatten() {
            let _ = field.fold_with(&mut uses);
            let _ = field.fold_with(&mut anywhere);
        }
        uses.follow_projections(&self.predicates_of(def));
        let declared = self.hir.generics(def);
        let used = uses.found.into_iter().zip(anywhere.found);
        for (param, (used, in_itself)) in declared.params.iter().zip(used) {
            let what = match param.kind {
                GenericParamKind::Lifetime => "lifetime",
                GenericParamKind::Type { .. } => "type",
                GenericParamKind::Const { .. } => continue,
            };
            if !used && in_itself {
                let message = format!("{what} parameter `{}` is only used recursively", param.name);
                let note =
                    "all type parameters must be used in a non-recursive way in order to constrain their variance";
                self.report(Diagnostic::error_without_code(param.span, message).note(note));
            } else if !used {
                let message = format!("{what} parameter `{}` is never used", param.name);
                let help = format!(
                    "consider removing `{}`, referring to it in a field, or using a marker such as `PhantomData`",
                    param.name
                );
                let diagnostic = Diagnostic::error("E0392", param.span, message);
                self.report(diagnostic.primary_label(format!("unused {what} parameter")).help(help));
            }
        }
    }

    /// E0081.
    fn check_discriminants(&self, def: DefId, adt: &Adt) {
        for variant in &adt.variants {
            if let Some(constant) = variant.discriminant
                && matches!(self.evaluate_const(constant, self.identity_args(constant)), Const::Unevaluated(..))
            {
                return self.report(Diagnostic::unsupported(
                    self.hir.def(constant).span,
                    "a discriminant that needs a function to be evaluated",
                ));
            }
        }
        self.check_discriminant_overflow(def, adt);
        let mut by_value: FxHashMap<i128, Vec<&Variant>> = FxHashMap::default();
        let values = self.discriminants(def);
        for (variant, value) in adt.variants.iter().zip(values.iter()) {
            by_value.entry(*value).or_default().push(variant);
        }
        for value in values.iter() {
            let Some(variants) = by_value.remove(value).filter(|variants| variants.len() > 1) else { continue };
            let message = format!("discriminant value `{value}` assigned more than once");
            let mut diagnostic = Diagnostic::error("E0081", self.hir.def(def).span, message);
            for variant in variants {
                let place = variant.discriminant.map_or(variant.span, |constant| self.hir.def(constant).span);
                diagnostic = diagnostic.label(place, format!("`{value}` assigned here"));
            }
            self.report(diagnostic);
        }
    }
}

/// Which parameters occur in types; changes nothing.
pub(super) struct Uses {
    pub(super) found: Vec<bool>,
    /// What stands in the arguments of this type does not count.
    outside_of: Option<DefId>,
}

impl Uses {
    /// None of so many.
    pub(super) fn none(count: usize) -> Uses {
        Uses { found: vec![false; count], outside_of: None }
    }

    fn note(&mut self, index: u32) {
        if let Some(found) = self.found.get_mut(index as usize) {
            *found = true;
        }
    }

    /// `I: Iterator<Item = T>` fixes `T` where `I` is used.
    fn follow_projections(&mut self, predicates: &[(Predicate, Span)]) {
        for (predicate, _) in predicates {
            let Predicate::Projection { item: _, args, ty } = predicate else { continue };
            let mut inputs = Uses::none(self.found.len());
            let _ = args.fold_with(&mut inputs);
            if inputs.found.iter().zip(&self.found).all(|(needed, used)| *used || !needed) {
                let _ = ty.fold_with(self);
            }
        }
    }
}

impl TypeFolder for Uses {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PARAM.union(Flags::REGION_PARAM))
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let Some(param) = ty.as_param() {
            self.note(param.index);
        } else if ty.as_adt().is_some_and(|(def, _)| Some(def) == self.outside_of) {
            return ty;
        }
        fold::fold_inside(ty, self)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Param(param) = region {
            self.note(param.index);
        }
        region.clone()
    }
}
