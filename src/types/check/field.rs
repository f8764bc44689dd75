//! `base.field` to the field's type, through as many derefs as it takes.

use super::FnCtx;
use super::autoderef::Autoderef;
use super::expectation::Expectation;
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::body::{ExprId, Ident};
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn check_field(&mut self, expr: ExprId, base: ExprId, field: &Ident) -> Ty {
        let base_ty = self.check_expr(base, Expectation::None);
        let base_ty = self.known(base_ty, self.span(base));
        if self.is_error(base_ty) {
            return Ty::error();
        }
        let mut autoderef = Autoderef { steps: Vec::new(), last: base_ty };
        let mut private = None;
        loop {
            let current = autoderef.last;
            if let Some((index, ty, accessible)) = self.field_of(current, &field.name) {
                if accessible {
                    let adjustments = self.deref_adjustments(&autoderef, autoderef.steps.len());
                    self.push_adjustments(base, adjustments);
                    self.tables.field_indices.insert(expr, index);
                    return ty;
                }
                private = private.or(Some(current));
            }
            let Some((next, kind)) = self.deref_once(current, false) else { break };
            if autoderef.steps.len() > 64 {
                break;
            }
            autoderef.steps.push((current, kind));
            autoderef.last = next;
        }
        if self.is_error(autoderef.last) {
            return Ty::error();
        }
        match private {
            Some(owner) => self.report_private_field(owner, field),
            None => self.report_no_field(base_ty, field),
        }
        Ty::error()
    }

    /// The field of this very type: its index, its type and whether the body may name it.
    fn field_of(&mut self, ty: Ty, name: &str) -> Option<(usize, Ty, bool)> {
        if let Some((def, args)) = ty.as_adt() {
            return self.adt_field(def, args, name);
        }
        let items = ty.as_tuple()?;
        let index: usize = name.parse().ok()?;
        let canonical = index.to_string() == name;
        items.get(index).filter(|_| canonical).map(|ty| (index, *ty, true))
    }

    fn adt_field(&mut self, def: DefId, args: Args, name: &str) -> Option<(usize, Ty, bool)> {
        let adt = self.hir.adt(def);
        if adt.kind == AdtKind::Enum {
            return None;
        }
        let fields = &adt.variants.first()?.fields;
        let index = fields.iter().position(|field| &*field.name == name)?;
        // The crates of the library share their fields: short ways spare the machine the calls of accessors.
        let accessible = !self.is_user || self.hir.is_accessible(fields[index].visibility, self.owner);
        Some((index, self.field_type(def, 0, index, args), accessible))
    }

    /// The type of a field for these arguments, normalised.
    pub(super) fn field_type(&mut self, def: DefId, variant: usize, field: usize, args: Args) -> Ty {
        let identity = self.typing.identity_args(def);
        let declared = self.typing.field_type(def, variant, field, identity);
        let ty = self.substitute(declared, args);
        self.normalize(ty, self.current_span())
    }

    fn report_private_field(&mut self, owner: Ty, field: &Ident) {
        let TyKind::Adt(def, _) = owner.kind() else { panic!("only fields of structs can be private") };
        let kind = self.adt_word(*def);
        let path = self.hir.path(*def);
        let message =
            format!("field `{}` of {kind} `{}` is private", field.name, path.rsplit("::").next().unwrap_or_default());
        self.emit(Diagnostic::error("E0616", field.span, message).primary_label("private field"));
    }

    fn report_no_field(&mut self, base_ty: Ty, field: &Ident) {
        let shown = self.display(base_ty);
        let name = &field.name;
        if self.has_method(base_ty, name) {
            let message = format!("attempted to take value of method `{name}` on type `{shown}`");
            let label = "method, not a field";
            let diagnostic = Diagnostic::error("E0615", field.span, message).primary_label(label);
            let help = format!("use parentheses to call the method: `{name}()`");
            return self.emit(diagnostic.help(help));
        }
        let is_scalar = matches!(base_ty.kind(), TyKind::Infer(_) | kinds!(scalar));
        if is_scalar {
            let message = format!("`{shown}` is a primitive type and therefore doesn't have fields");
            return self.emit(Diagnostic::error("E0610", field.span, message));
        }
        if let TyKind::RawPtr(..) = base_ty.kind() {
            let message = format!("no field `{name}` on type `{shown}`");
            let help = "try dereferencing it: `(*p).field`";
            return self
                .emit(Diagnostic::error("E0609", field.span, message).primary_label("unknown field").help(help));
        }
        let message = format!("no field `{name}` on type `{shown}`");
        let mut diagnostic = Diagnostic::error("E0609", field.span, message).primary_label("unknown field");
        let names = self.field_names(base_ty);
        if let Some(similar) = suggest::closest(name, names.iter().map(|name| &**name)) {
            diagnostic = diagnostic.help(format!("a field with a similar name exists: `{similar}`"));
        } else if !names.is_empty() {
            let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let verb = if list.len() == 1 { "available field is" } else { "available fields are" };
            diagnostic = diagnostic.note(format!("{verb}: {}", list.join(", ")));
        }
        self.emit(diagnostic);
    }

    /// The fields that could have been meant, behind all references.
    fn field_names(&mut self, ty: Ty) -> Vec<crate::hir::def::Name> {
        let last = self.autoderef(ty).last;
        let TyKind::Adt(def, _) = last.kind() else { return Vec::new() };
        let adt = self.hir.adt(*def);
        if adt.kind == AdtKind::Enum || !self.hir.is_user(*def) {
            return Vec::new();
        }
        adt.variants.iter().flat_map(|variant| &variant.fields).map(|field| field.name.clone()).collect()
    }

    /// `struct`, `union` or `enum`, as rustc's messages say.
    pub(super) fn adt_word(&self, def: DefId) -> &'static str {
        match self.hir.adt(def).kind {
            AdtKind::Struct => "struct",
            AdtKind::Union => "union",
            AdtKind::Enum => "enum",
        }
    }
}
