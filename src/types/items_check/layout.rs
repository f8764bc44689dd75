//! What `#[repr(…)]` demands of the types inside, and discriminants that do not fit.

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::item::{Adt, AdtKind};
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Const, Ty, TyKind};

impl Typing<'_> {
    pub(super) fn check_representation(&self, def: DefId, adt: &Adt) {
        let span = self.hir.def(def).span;
        let repr = &adt.repr;
        if repr.packed_twice {
            self.report(Diagnostic::error("E0634", span, "type has conflicting packed representation hints"));
        }
        if repr.packed.is_some() && repr.align.is_some() {
            let message = "type has conflicting packed and align representation hints";
            return self.report(Diagnostic::error("E0587", span, message));
        }
        if repr.packed.is_some()
            && let Some(inner) = self.aligned_inside(def, &mut Vec::new())
        {
            let message = "packed type cannot transitively contain a `#[repr(align)]` type";
            let name = self.hir.def(inner).name.clone();
            let label = format!("`{name}` has a `#[repr(align)]` attribute");
            return self.report(Diagnostic::error("E0588", span, message).label(self.hir.def(inner).span, label));
        }
        if repr.transparent {
            self.check_transparent(def, adt);
        }
    }

    /// E0740: nothing in a union is dropped.
    pub(super) fn check_union_fields(&self, def: DefId, adt: &Adt) {
        let env = self.param_env(def);
        for (variant, types) in adt.variants.iter().zip(self.fields_of(def).iter()) {
            for (field, ty) in variant.fields.iter().zip(types) {
                let ty = crate::types::fold::erase_regions(ty);
                if self.hir.is_user(def) && !self.may_stand_in_union(ty) && !self.is_copy(ty, &env) {
                    let message =
                        "field must implement `Copy` or be wrapped in `ManuallyDrop<...>` to be used in a union";
                    self.report(
                        Diagnostic::error("E0740", field.span, message)
                            .note("union fields must not have drop side-effects, which is currently enforced via either `Copy` or `ManuallyDrop<...>`")
                            .help("wrap the field type in `ManuallyDrop<...>`: `std::mem::ManuallyDrop<…>`"),
                    );
                }
            }
        }
    }

    fn may_stand_in_union(&self, ty: Ty) -> bool {
        match ty.kind() {
            TyKind::Ref(..) | TyKind::Error => true,
            TyKind::Tuple(items) => items.iter().all(|item| self.may_stand_in_union(*item)),
            TyKind::Array(inner, _) => self.may_stand_in_union(*inner),
            TyKind::Adt(def, _) if self.is_lang(*def, "manually_drop") => true,
            variants!(TyKind: Str | Never | RawPtr | Slice | Adt | Dynamic)
            | kinds!(scalar | function | generic)
            | TyKind::Infer(_) => false,
        }
    }

    /// The first type inside by value that asks for an alignment.
    fn aligned_inside(&self, def: DefId, seen: &mut Vec<DefId>) -> Option<DefId> {
        if seen.contains(&def) {
            return None;
        }
        seen.push(def);
        let fields = self.fields_of(def);
        fields.iter().flatten().find_map(|field| {
            let (inner, _) = field.as_adt().filter(|(inner, _)| self.hir.is_user(*inner))?;
            match self.hir.adt(inner).repr.align {
                Some(_) => Some(inner),
                None => self.aligned_inside(inner, seen),
            }
        })
    }

    /// E0690, E0731; E0658 for unions of the program.
    fn check_transparent(&self, def: DefId, adt: &Adt) {
        let span = self.hir.def(def).span;
        if adt.kind == AdtKind::Union && self.hir.is_user(def) {
            self.report(Diagnostic::error("E0658", span, "transparent unions are unstable"));
        }
        if adt.kind == AdtKind::Enum && adt.variants.len() != 1 {
            let count = adt.variants.len();
            let message = format!("transparent enum needs exactly one variant, but has {count}");
            return self.report(
                Diagnostic::error("E0731", span, message)
                    .primary_label(format!("needs exactly one variant, but has {count}")),
            );
        }
        let fields = self.fields_of(def);
        let count = fields.iter().flatten().filter(|field| !self.has_no_bytes(**field)).count();
        if count > 1 {
            let what = match adt.kind {
                AdtKind::Struct => "struct",
                AdtKind::Union => "union",
                AdtKind::Enum => "enum",
            };
            let needs = format!("needs at most one field with non-trivial size or alignment, but has {count}");
            self.report(Diagnostic::error("E0690", span, format!("transparent {what} {needs}")).primary_label(needs));
        }
    }

    fn has_no_bytes(&self, ty: Ty) -> bool {
        match ty.kind() {
            TyKind::Tuple(items) => items.iter().all(|item| self.has_no_bytes(*item)),
            TyKind::Array(_, Const::Value(0)) => true,
            TyKind::Array(inner, _) => self.has_no_bytes(*inner),
            TyKind::Adt(def, _) if self.is_lang(*def, "phantom_data") => true,
            TyKind::Adt(def, _) => {
                self.hir.adt(*def).kind == AdtKind::Struct
                    && self.hir.adt(*def).repr.align.is_none_or(|align| align <= 1)
                    && self.fields_of(*def).iter().flatten().all(|field| self.has_no_bytes(*field))
            }
            variants!(TyKind: Str | Never | Slice | Dynamic)
            | kinds!(scalar | pointer | function | generic | unknown) => false,
        }
    }

    /// E0370: one more than the largest.
    pub(super) fn check_discriminant_overflow(&self, def: DefId, adt: &Adt) {
        let values = self.discriminants(def);
        for ((before, value), variant) in values.iter().zip(values.iter().skip(1)).zip(adt.variants.iter().skip(1)) {
            if variant.discriminant.is_none() && *value != before.wrapping_add(1) {
                let shown = self.display(self.discriminant_ty(def));
                self.report(
                    Diagnostic::error("E0370", variant.span, "enum discriminant overflowed")
                        .primary_label(format!("overflowed on value after {before}"))
                        .note(format!(
                            "explicitly set `{} = 0` if that is desired outcome for `{shown}`",
                            variant.name
                        )),
                );
            }
        }
    }
}
