//! Struct expressions: `S { a: 1, ..base }`, variants and unions included.

use super::FnCtx;
use super::expectation::Expectation;
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::body::{ExprId, FieldInit};
use crate::hir::def::DefId;
use crate::hir::def::DefKind;
use crate::hir::item::{AdtKind, Variant};
use crate::hir::ty::{QPath, Res};
use crate::types::ty::{Args, Ty, TyKind};

/// A struct or variant that a path names in an expression or pattern with braces.
#[derive(Clone, Copy, Debug)]
pub(super) struct VariantRef {
    pub(super) adt: DefId,
    pub(super) index: usize,
    pub(super) args: Args,
    pub(super) ty: Ty,
}

impl FnCtx<'_> {
    pub(super) fn check_struct(
        &mut self,
        id: ExprId,
        path: &QPath,
        fields: &[FieldInit],
        base: Option<ExprId>,
        expectation: Expectation,
    ) -> Ty {
        let Some(variant) = self.resolve_struct_path(path) else {
            for field in fields {
                self.check_expr(field.value, Expectation::None);
            }
            if let Some(base) = base {
                self.check_expr(base, Expectation::None);
            }
            return Ty::error();
        };
        let adt = self.hir.adt(variant.adt);
        let definition = &adt.variants[variant.index];
        self.tables.struct_variants.insert(id, definition.def);
        if let Some(expected) = expectation.hint(self) {
            // Fields are coerced to the types that the expected type says, where it agrees at all.
            if expectation.only_has_type().is_some() {
                let expected = self.apart(expected);
                let _ = self.unify(expected, variant.ty);
            }
        }
        let written = self.check_struct_fields(&variant, definition, fields);
        self.tables.struct_fields.insert(id, written.clone());
        match base {
            Some(base) => {
                self.check_struct_base(base, &variant, adt.kind);
                self.check_fields_of_base(base, &variant, definition, &written);
            }
            None if adt.kind == AdtKind::Union => self.check_union_fields(id, fields),
            None => self.check_missing_fields(path, definition, &written, &variant),
        }
        variant.ty
    }

    /// Types the fields as written; gives the index of each (an unknown one is reported and has the index 0).
    fn check_struct_fields(&mut self, variant: &VariantRef, definition: &Variant, fields: &[FieldInit]) -> Vec<usize> {
        let mut seen: Vec<(usize, crate::source::Span)> = Vec::with_capacity(fields.len());
        let mut written = Vec::with_capacity(fields.len());
        for field in fields {
            let name = &field.field.name;
            let Some(index) = definition.fields.iter().position(|it| it.name == *name) else {
                self.report_unknown_field(variant, definition, field);
                self.check_expr(field.value, Expectation::None);
                written.push(0);
                continue;
            };
            if let Some(&(_, first)) = seen.iter().find(|(it, _)| *it == index) {
                let message = format!("field `{name}` specified more than once");
                let diagnostic = Diagnostic::error("E0062", field.field.span, message);
                self.emit(
                    diagnostic.primary_label("used more than once").label(first, format!("first use of `{name}`")),
                );
            }
            if !self.hir.is_accessible(definition.fields[index].visibility, self.owner) {
                self.report_private_in_struct(variant, &field.field);
            }
            seen.push((index, field.field.span));
            written.push(index);
            let expected = self.field_type(variant.adt, variant.index, index, variant.args);
            self.check_coercible(field.value, expected);
        }
        written
    }

    pub(super) fn report_private_in_struct(&mut self, variant: &VariantRef, field: &crate::hir::body::Ident) {
        let kind = self.adt_word(variant.adt);
        let path = self.hir.path(variant.adt);
        let message =
            format!("field `{}` of {kind} `{}` is private", field.name, path.rsplit("::").next().unwrap_or_default());
        self.emit(Diagnostic::error("E0451", field.span, message).primary_label("private field"));
    }

    fn report_unknown_field(&mut self, variant: &VariantRef, definition: &Variant, field: &FieldInit) {
        let name = &field.field.name;
        let shown = self.variant_words(variant, definition);
        let (code, message) = match self.hir.adt(variant.adt).kind {
            AdtKind::Enum => ("E0559", format!("variant `{shown}` has no field named `{name}`")),
            AdtKind::Struct => ("E0560", format!("struct `{shown}` has no field named `{name}`")),
            AdtKind::Union => ("E0560", format!("union `{shown}` has no field named `{name}`")),
        };
        let mut diagnostic = Diagnostic::error(code, field.field.span, message);
        let names: Vec<&str> = definition.fields.iter().map(|field| &*field.name).collect();
        diagnostic = match suggest::closest(name, names.iter().copied()) {
            Some(similar) => diagnostic
                .primary_label("unknown field")
                .help(format!("a field with a similar name exists: `{similar}`")),
            None => {
                diagnostic = diagnostic.primary_label(format!("`{shown}` does not have this field"));
                if names.is_empty() {
                    diagnostic
                } else {
                    let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                    diagnostic.note(format!("available fields are: {}", list.join(", ")))
                }
            }
        };
        self.emit(diagnostic);
    }

    /// `Enum::Variant` or `Struct`, as messages name it.
    pub(super) fn variant_words(&self, variant: &VariantRef, definition: &Variant) -> String {
        let adt = self.hir.path(variant.adt);
        match self.hir.adt(variant.adt).kind {
            AdtKind::Enum => format!("{adt}::{}", definition.name),
            AdtKind::Struct | AdtKind::Union => adt,
        }
    }

    fn check_struct_base(&mut self, base: ExprId, variant: &VariantRef, kind: AdtKind) {
        if kind != AdtKind::Struct {
            let span = self.span(base);
            self.check_expr(base, Expectation::None);
            let message = "functional record update syntax requires a struct";
            return self.emit(Diagnostic::error("E0436", span, message));
        }
        let ty = self.check_expr(base, Expectation::HasType(variant.ty));
        if let Err(mismatch) = self.coerce(base, ty, variant.ty, false) {
            self.report_mismatch(base, mismatch);
        }
    }

    /// E0451: the fields that come out of `..base` are named by that.
    fn check_fields_of_base(&mut self, base: ExprId, variant: &VariantRef, definition: &Variant, written: &[usize]) {
        for (index, field) in definition.fields.iter().enumerate() {
            if !written.contains(&index) && !self.hir.is_accessible(field.visibility, self.owner) {
                let name = crate::hir::body::Ident { name: field.name.clone(), span: self.span(base) };
                self.report_private_in_struct(variant, &name);
            }
        }
    }

    fn check_union_fields(&mut self, id: ExprId, fields: &[FieldInit]) {
        if fields.len() != 1 {
            let message = "union expressions should have exactly one field";
            self.emit(Diagnostic::error("E0784", self.span(id), message));
        }
    }

    fn check_missing_fields(&mut self, path: &QPath, definition: &Variant, written: &[usize], variant: &VariantRef) {
        let missing: Vec<usize> = (0..definition.fields.len()).filter(|index| !written.contains(index)).collect();
        if missing.is_empty() || written.len() > definition.fields.len() {
            return;
        }
        let private =
            missing.iter().any(|&index| !self.hir.is_accessible(definition.fields[index].visibility, self.owner));
        let shown = self.variant_words(variant, definition);
        if private {
            let message = format!("cannot construct `{shown}` with struct literal syntax due to private fields");
            return self.emit(Diagnostic::error_without_code(path.span(), message));
        }
        let names: Vec<String> = missing.iter().map(|&index| format!("`{}`", definition.fields[index].name)).collect();
        let list = join_names(&names);
        let (noun, label) = if names.len() == 1 { ("field", list.clone()) } else { ("fields", list.clone()) };
        let message = format!("missing {noun} {label} in initializer of `{shown}`");
        self.emit(Diagnostic::error("E0063", path.span(), message).primary_label(format!("missing {list}")));
    }

    /// The struct or variant that a path names where braces follow; what is no such thing is reported (E0574 in resolution, E0071 here).
    pub(super) fn resolve_struct_path(&mut self, path: &QPath) -> Option<VariantRef> {
        let (ty, variant) = self.type_and_variant(path)?;
        let ty = self.structurally(ty);
        if self.is_error(ty) {
            return None;
        }
        let TyKind::Adt(adt, args) = ty.kind() else {
            let shown = self.display(ty);
            let message = format!("expected struct, variant or union type, found `{shown}`");
            let diagnostic = Diagnostic::error("E0071", path.span(), message);
            self.emit(diagnostic.primary_label(format!("not a struct: `{shown}`")));
            return None;
        };
        let definition = self.hir.adt(*adt);
        let index = match variant {
            Some(variant) => definition.variants.iter().position(|it| it.def == variant)?,
            None if definition.kind == AdtKind::Enum => {
                let is_alias = matches!(path, QPath::Resolved { path, .. }
                    if matches!(path.res, Res::Def(def) if self.hir.def(def).kind == DefKind::TypeAlias)
                        || matches!(path.res, Res::SelfTy { .. }));
                let name = self.hir.path(*adt);
                self.emit(match is_alias {
                    true => {
                        let message = format!("expected struct, variant or union type, found `{name}`");
                        Diagnostic::error("E0071", path.span(), message).primary_label("not a struct")
                    }
                    false => {
                        let message = format!("expected struct, variant or union type, found enum `{name}`");
                        Diagnostic::error("E0574", path.span(), message)
                            .primary_label("not a struct, variant or union type")
                    }
                });
                return None;
            }
            None => 0,
        };
        if self.hir.is_user(*adt) {
            self.require_predicates(*adt, *args, path.span());
        }
        Some(VariantRef { adt: *adt, index, args: *args, ty })
    }
}

impl FnCtx<'_> {
    /// The last field of a struct, of its last field, and so on: what makes it unsized if anything does.
    pub(super) fn struct_tail(&mut self, ty: Ty) -> Ty {
        let mut tail = self.shallow(ty);
        for _ in 0..crate::types::solve::RECURSION_LIMIT {
            let TyKind::Adt(def, args) = tail.kind() else { break };
            let adt = self.hir.adt(*def);
            if adt.kind != AdtKind::Struct {
                break;
            }
            let fields = self.typing.fields_of(*def);
            let Some(last) = fields[0].len().checked_sub(1) else { break };
            if !matches!(fields[0][last].kind(), TyKind::Adt(..) | TyKind::Param(_) | TyKind::Projection(..)) {
                tail = fields[0][last];
                break;
            }
            let field = self.field_type(*def, 0, last, *args);
            tail = self.shallow(field);
        }
        tail
    }
}

/// "`a`, `b` and `c`"; from four on rustc counts the rest.
pub(super) fn join_names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [a, b, c] => format!("{a}, {b} and {c}"),
        [a, b, c, rest @ ..] if rest.len() == 1 => format!("{a}, {b}, {c} and 1 other field"),
        [a, b, c, rest @ ..] => format!("{a}, {b}, {c} and {} other fields", rest.len()),
    }
}
