//! What may be `Copy`, and what may have a `Drop`: E0204, E0184, E0120, E0366.

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::types::fold::{erase_regions, substitute};
use crate::types::ty::{Args, GenericArg, Mutability, Region, TraitRef, TyKind};
use crate::types::{ParamEnv, Typing};

impl Typing<'_> {
    /// E0206: `Copy` for what is no struct, enum or union. E0204, E0184: all fields must be, and there may be no destructor.
    pub(super) fn is_wrong_copy(&self, of_impl: DefId) -> bool {
        let Some(trait_ref) = self.impl_trait_ref_of(of_impl).filter(|it| self.is_lang(it.def, "copy")) else {
            return false;
        };
        let kind = trait_ref.self_ty().kind();
        let wrong = self.hir.is_user(of_impl)
            && !matches!(kind, TyKind::Error | TyKind::Param(_) | TyKind::Adt(..) | TyKind::Ref(_, _, Mutability::Not));
        if wrong {
            let message = "the trait `Copy` cannot be implemented for this type";
            let place = self.hir.impl_(of_impl).self_ty.span;
            self.report(
                Diagnostic::error("E0206", place, message).primary_label("type is not a structure or enumeration"),
            );
        }
        wrong || self.is_wrong_copy_of_type(of_impl, trait_ref)
    }

    fn is_wrong_copy_of_type(&self, of_impl: DefId, trait_ref: TraitRef) -> bool {
        let place = self.hir.impl_(of_impl).self_ty.span;
        let env = self.param_env(of_impl);
        let TyKind::Adt(def, args) = trait_ref.self_ty().kind() else { return false };
        // A derive is reported at the type, as there is no impl to point at.
        let place = if self.hir.impl_(of_impl).derived { self.hir.name_span(*def) } else { place };
        if self.has_wrong_copy_fields(*def, *args, &env, place) {
            return true;
        }
        if let Some(drop) = self.drop_impl_of(*def) {
            let message = "the trait `Copy` cannot be implemented for this type; the type has a destructor";
            let diagnostic = Diagnostic::error("E0184", place, message)
                .primary_label("`Copy` not allowed on types with destructors");
            self.report(diagnostic.label(self.hir.def(drop).span, "destructor declared here"));
            return true;
        }
        false
    }

    fn has_wrong_copy_fields(&self, def: DefId, args: Args, env: &ParamEnv, place: crate::source::Span) -> bool {
        let adt = self.hir.adt(def);
        let fields = self.fields_of(def);
        let mut wrong = Vec::new();
        for (variant, types) in adt.variants.iter().zip(fields.iter()) {
            for (field, ty) in variant.fields.iter().zip(types) {
                let ty = self.normalize(erase_regions(&substitute(ty, args)), env);
                if !self.is_copy(ty, env) {
                    wrong.push(field.ty.span);
                }
            }
        }
        if wrong.is_empty() {
            return false;
        }
        let message = "the trait `Copy` cannot be implemented for this type";
        let diagnostic = Diagnostic::error("E0204", place, message);
        self.report(
            wrong
                .into_iter()
                .fold(diagnostic, |diagnostic, field| diagnostic.label(field, "this field does not implement `Copy`")),
        );
        true
    }

    /// An impl of `Drop`: for a type of the program, with the type's own parameters and bounds (E0120, E0366, E0367).
    pub(super) fn check_drop_impl(&self, of_impl: DefId, trait_ref: TraitRef) {
        let place = self.hir.impl_(of_impl).self_ty.span;
        let self_ty = trait_ref.self_ty();
        if *self_ty.kind() == TyKind::Error {
            return;
        }
        let Some((def, args)) = self_ty.as_adt().filter(|(def, _)| self.hir.is_user(*def)) else {
            let message = "the `Drop` trait may only be implemented for local structs, enums, and unions";
            let label = "must be a struct, enum, or union in the current crate";
            return self.report(Diagnostic::error("E0120", place, message).primary_label(label));
        };
        let mut seen: Vec<&GenericArg> = Vec::new();
        for arg in args.as_slice() {
            let is_param = match arg {
                GenericArg::Type(ty) => matches!(ty.kind(), TyKind::Param(_)),
                GenericArg::Const(constant) => matches!(constant, crate::types::ty::Const::Param(_)),
                GenericArg::Region(region) => matches!(region, Region::Param(_)),
            };
            if !is_param || seen.contains(&arg) {
                return self.report_special_drop(def, of_impl);
            }
            seen.push(arg);
        }
        self.check_drop_bounds(def, args, of_impl);
    }

    fn report_special_drop(&self, def: DefId, of_impl: DefId) {
        let kind = self.kind_words(def);
        let message = "`Drop` impls cannot be specialized";
        let note =
            format!("use the same sequence of generic lifetime, type and const parameters as the {kind} definition");
        let diagnostic = Diagnostic::error("E0366", self.hir.def(of_impl).span, message).note(note);
        self.report(diagnostic.label(self.hir.def(def).span, format!("{kind} defined here")));
    }

    /// The impl may not ask for more than the type does.
    fn check_drop_bounds(&self, def: DefId, args: Args, of_impl: DefId) {
        let declared = self.predicates_of(def).iter().map(|(predicate, _)| substitute(predicate, args)).collect();
        let env = self.make_env(declared);
        for (predicate, span) in self.erased_clauses(of_impl).iter() {
            let infcx = crate::types::infer::InferCtx::new(self);
            if infcx.evaluate(predicate, &env) == crate::types::solve::Evaluation::Fails {
                let shown = self.display_predicate(predicate);
                let (kind, name) = (self.kind_words(def), self.display_path(def));
                let message = format!("`Drop` impl requires `{shown}` but the {kind} it is implemented for does not");
                let diagnostic = Diagnostic::error("E0367", *span, message);
                return self.report(diagnostic.label(
                    self.hir.def(def).span,
                    format!("the implementor must specify the same requirement as `{name}`"),
                ));
            }
        }
    }
}
