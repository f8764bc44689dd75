//! Patterns with a struct's or a variant's name.

use super::FnCtx;
use super::pat::{DefaultMode, places};
use super::path::ValuePath;
use super::structs::{VariantRef, join_names};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::body::{FieldPat, PatId};
use crate::hir::def::DefId;
use crate::hir::item::{AdtKind, Variant, VariantShape};
use crate::hir::ty::QPath;
use crate::types::tables::PathTarget;
use crate::types::ty::{Args, Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn check_pat_tuple_struct(
        &mut self,
        pat: PatId,
        path: &QPath,
        pats: &[PatId],
        rest: Option<usize>,
        expected: Ty,
        mode: DefaultMode,
    ) {
        let Some((def, args)) = self.tuple_constructor(path) else {
            return self.check_pats_of_error(pats, mode);
        };
        self.tables.pat_resolutions.insert(pat, (PathTarget::Ctor(def), args));
        let adt_def = self.adt_of(def);
        let ty = Ty::new(TyKind::Adt(adt_def, args));
        if self.unify(expected, ty).is_err() {
            self.report_pat(self.body.pat(pat).span, expected, ty);
            return self.check_pats_of_error(pats, mode);
        }
        let adt = self.hir.adt(adt_def);
        let index = adt.variants.iter().position(|variant| variant.def == def).expect("a constructor is of its type");
        let count = adt.variants[index].fields.len();
        let fits = if rest.is_some() { pats.len() <= count } else { pats.len() == count };
        if !fits {
            self.report_field_count(pat, &adt.variants[index], pats, count);
            return self.check_pats_of_error(pats, mode);
        }
        let written: Vec<usize> = places(pats.len(), rest, count).collect();
        for (&pat, &place) in pats.iter().zip(&written) {
            let field = self.field_type(adt_def, index, place, args);
            self.check_pat(pat, field, mode);
        }
        self.tables.pat_fields.insert(pat, written);
    }

    fn check_pats_of_error(&mut self, pats: &[PatId], mode: DefaultMode) {
        for &pat in pats {
            self.check_pat(pat, Ty::error(), mode);
        }
    }

    /// The tuple constructor that a path names: its definition and arguments. What is none is reported (E0532, E0164).
    fn tuple_constructor(&mut self, path: &QPath) -> Option<(DefId, Args)> {
        let span = path.span();
        let ValuePath::Item { target, args, ty } = self.resolve_value(path) else { return None };
        if let (PathTarget::Ctor(def), TyKind::FnDef(..)) = (target, ty.kind()) {
            return Some((def, args));
        }
        let found = match target {
            PathTarget::Ctor(def) => {
                let adt = self.adt_of(def);
                let name = self.hir.def(def).name.clone();
                match adt == def {
                    true => format!("unit struct `{name}`"),
                    false => format!("unit variant `{}::{name}`", self.hir.path(adt)),
                }
            }
            PathTarget::Def(def) => format!("associated item `{}`", self.hir.def(def).name),
            PathTarget::ConstParam(_) => "const parameter".to_owned(),
        };
        let code = match (path, target) {
            (QPath::Resolved { .. }, _) => "E0532",
            (QPath::TypeRelative { .. }, _) => "E0164",
        };
        let message = format!("expected tuple struct or tuple variant, found {found}");
        self.emit(Diagnostic::error(code, span, message).primary_label("not a tuple struct or tuple variant"));
        None
    }

    fn report_field_count(&mut self, pat: PatId, variant: &Variant, pats: &[PatId], count: usize) {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let is_variant = self.hir.def(variant.def).kind == crate::hir::def::DefKind::Variant;
        let kind = if is_variant { "tuple variant" } else { "tuple struct" };
        let message = format!(
            "this pattern has {} field{}, but the corresponding {kind} has {count} field{}",
            pats.len(),
            plural(pats.len()),
            plural(count)
        );
        let span = match (pats.first(), pats.last()) {
            (Some(first), Some(last)) => self.body.pat(*first).span.to(self.body.pat(*last).span),
            _ => self.body.pat(pat).span,
        };
        let label = format!("expected {count} field{}, found {}", plural(count), pats.len());
        self.emit(Diagnostic::error("E0023", span, message).primary_label(label));
    }

    pub(super) fn check_pat_struct(
        &mut self,
        pat: PatId,
        path: &QPath,
        fields: &[FieldPat],
        has_rest: bool,
        expected: Ty,
        mode: DefaultMode,
    ) {
        let Some(variant) = self.resolve_struct_path(path) else {
            for field in fields {
                self.check_pat(field.pat, Ty::error(), mode);
            }
            return;
        };
        let adt = self.hir.adt(variant.adt);
        let definition = &adt.variants[variant.index];
        self.tables.pat_resolutions.insert(pat, (PathTarget::Ctor(definition.def), variant.args));
        if self.unify(expected, variant.ty).is_err() {
            self.report_pat(self.body.pat(pat).span, expected, variant.ty);
        }
        let written = self.check_field_pats(&variant, definition, fields, mode);
        match adt.kind {
            AdtKind::Union => self.check_union_pat(pat, fields.len(), has_rest),
            AdtKind::Struct | AdtKind::Enum if !has_rest => {
                self.report_missing_field_pats(pat, definition, &written, fields.len());
            }
            AdtKind::Struct | AdtKind::Enum => {}
        }
        self.tables.pat_fields.insert(pat, written);
    }

    /// A pattern of a union names one field (reference, "Pattern matching on unions").
    fn check_union_pat(&mut self, pat: PatId, fields: usize, has_rest: bool) {
        let span = self.body.pat(pat).span;
        if fields != 1 {
            let message = "union patterns should have exactly one field";
            self.emit(Diagnostic::error_without_code(span, message));
        }
        if has_rest {
            self.emit(Diagnostic::error_without_code(span, "`..` cannot be used in union patterns"));
        }
    }

    fn check_field_pats(
        &mut self,
        variant: &VariantRef,
        definition: &Variant,
        fields: &[FieldPat],
        mode: DefaultMode,
    ) -> Vec<usize> {
        let mut written = Vec::with_capacity(fields.len());
        let is_number = |field: &FieldPat| field.field.name.starts_with(|c: char| c.is_ascii_digit());
        if definition.shape == VariantShape::Tuple && !fields.is_empty() && !fields.iter().all(is_number) {
            let is_variant = self.hir.def(definition.def).kind == crate::hir::def::DefKind::Variant;
            let word = if is_variant { "tuple variant" } else { "tuple struct" };
            let shown = self.variant_words(variant, definition);
            let message = format!("{word} `{shown}` written as struct variant");
            self.emit(Diagnostic::error("E0769", self.at, message));
            fields.iter().for_each(|field| self.check_pat(field.pat, Ty::error(), mode));
            return (0..definition.fields.len()).collect();
        }
        for field in fields {
            let name = &field.field.name;
            let Some(index) = definition.fields.iter().position(|it| it.name == *name) else {
                self.report_unknown_field_pat(variant, definition, field);
                self.check_pat(field.pat, Ty::error(), mode);
                written.push(0);
                continue;
            };
            if written.contains(&index) {
                let message = format!("field `{name}` bound multiple times in the pattern");
                let diagnostic = Diagnostic::error("E0025", field.field.span, message);
                self.emit(diagnostic.primary_label(format!("multiple uses of `{name}` in pattern")));
            }
            if !self.hir.is_accessible(definition.fields[index].visibility, self.owner) {
                self.report_private_in_struct(variant, &field.field);
            }
            written.push(index);
            let ty = self.field_type(variant.adt, variant.index, index, variant.args);
            self.check_pat(field.pat, ty, mode);
        }
        written
    }

    fn report_unknown_field_pat(&mut self, variant: &VariantRef, definition: &Variant, field: &FieldPat) {
        let shown = self.variant_words(variant, definition);
        let is_variant = self.hir.def(definition.def).kind == crate::hir::def::DefKind::Variant;
        let word = if is_variant { "variant" } else { self.adt_word(variant.adt) };
        let name = &field.field.name;
        let message = format!("{word} `{shown}` does not have a field named `{name}`");
        let diagnostic = Diagnostic::error("E0026", field.field.span, message);
        let diagnostic = diagnostic.primary_label(format!("{word} `{shown}` does not have this field"));
        let names = definition.fields.iter().map(|field| &*field.name);
        self.emit(match suggest::closest(name, names) {
            Some(similar) => diagnostic.help(format!("a field with a similar name exists: `{similar}`")),
            None => diagnostic,
        });
    }

    fn report_missing_field_pats(&mut self, pat: PatId, definition: &Variant, written: &[usize], count: usize) {
        let missing: Vec<usize> = (0..definition.fields.len()).filter(|index| !written.contains(index)).collect();
        let is_union = self.hir.def(definition.def).kind == crate::hir::def::DefKind::Union;
        if missing.is_empty() || is_union || count > definition.fields.len() {
            return;
        }
        let span = self.body.pat(pat).span;
        let hidden = |index: &usize| !self.hir.is_accessible(definition.fields[*index].visibility, self.owner);
        if missing.iter().all(hidden) {
            let message = "pattern requires `..` due to inaccessible fields";
            return self.emit(Diagnostic::error_without_code(span, message));
        }
        let names: Vec<String> = missing
            .iter()
            .filter(|index| !hidden(index))
            .map(|&index| format!("`{}`", definition.fields[index].name))
            .collect();
        let list = join_names(&names);
        let noun = if names.len() == 1 { "field" } else { "fields" };
        let message = format!("pattern does not mention {noun} {list}");
        let diagnostic = Diagnostic::error("E0027", span, message).primary_label(format!("missing {noun} {list}"));
        self.emit(diagnostic.help("if you don't care about the missing fields, you can ignore them: `..`"));
    }
}
