//! Functions: `main`, what `self` may be, results that have no size.

use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{FnDecl, GenericParamKind};
use crate::hir::ty::Ty as HirTy;
use crate::types::Typing;
use crate::types::fold::erase_regions;
use crate::types::infer::InferCtx;
use crate::types::kinds::kinds;
use crate::types::lower::{Lower, with_self};
use crate::types::solve::Evaluation;
use crate::types::ty::{Args, Predicate, TraitRef, Ty, TyKind};

impl Typing<'_> {
    /// The type of a const parameter is an integer, `bool` or `char`.
    pub(super) fn check_const_params(&self, def: DefId) {
        let has_generics =
            matches!(self.hir.def(def).kind, variants!(DefKind: Fn | AssocFn | Struct | Enum | Union | Trait | Impl));
        if !has_generics || !self.hir.is_user(def) {
            return;
        }
        for param in &self.hir.generics(def).params {
            let GenericParamKind::Const { ty: written, .. } = &param.kind else { continue };
            let ty = Lower::in_signature(self, def).ty(written);
            let allowed = matches!(ty.kind(), variants!(TyKind: Bool | Char | Int | Uint | Error));
            if !allowed {
                let shown = self.display(ty);
                let message = format!("`{shown}` is forbidden as the type of a const generic parameter");
                let note = "the only supported types are integers, `bool`, and `char`";
                self.report(Diagnostic::error_without_code(written.span, message).note(note));
            }
        }
    }

    /// E0580, E0277: `main` takes nothing, and gives what a process can end with.
    pub(super) fn check_main(&self, decl: &FnDecl) {
        let Some(main) = self.hir.main() else { return };
        if decl.is_unsafe {
            let diagnostic = Diagnostic::error("E0580", decl.span, "`main` function has wrong type");
            return self.report(diagnostic.primary_label("expected safe fn, found unsafe fn"));
        }
        if !decl.params.is_empty() {
            let diagnostic = Diagnostic::error("E0580", decl.span, "`main` function has wrong type");
            return self.report(diagnostic.primary_label("incorrect number of function parameters"));
        }
        let Some(output) = &decl.output else { return };
        let Some(termination) = self.hir.library_item("std::process::Termination") else { return };
        let ty = erase_regions(&self.fn_sig(main).output);
        let trait_ref = TraitRef { def: termination, args: with_self(ty, Args::empty()) };
        let env = self.param_env(main);
        if InferCtx::new(self).evaluate(&Predicate::Trait(trait_ref), &env) == Evaluation::Fails {
            let shown = self.display(ty);
            let message = format!("`main` has invalid return type `{shown}`");
            self.report(
                Diagnostic::error("E0277", output.span, message)
                    .primary_label("`main` can only return types that implement `Termination`")
                    .help("consider using `()`, or a `Result`"),
            );
        }
    }

    /// E0746: `-> dyn Trait`. Whether it is one.
    pub(super) fn check_unsized_result(&self, written: &HirTy, output: Ty) -> bool {
        if !matches!(output.kind(), TyKind::Dynamic(..)) {
            return false;
        }
        let message = "return type cannot be a trait object without pointer indirection";
        let shown = self.display(output);
        self.report(
            Diagnostic::error("E0746", written.span, message)
                .primary_label("doesn't have a size known at compile-time")
                .help(format!("consider returning an `impl Trait` instead of a `{shown}`"))
                .help(format!("alternatively, box the return type, and wrap all of the returned values in `Box::new`: `Box<{shown}>`")),
        );
        true
    }

    /// E0307: `self: T` where `T` does not lead to `Self`.
    pub(super) fn check_receiver(&self, def: DefId, decl: &FnDecl) {
        if !decl.has_self || self.hir.def(def).kind != DefKind::AssocFn || !self.hir.is_user(def) {
            return;
        }
        let (Some(parent), Some(written)) = (self.hir.def(def).parent, decl.params.first()) else { return };
        let in_trait = self.hir.def(parent).kind == DefKind::Trait;
        let self_ty = if in_trait { self.identity_args(parent).type_at(0) } else { self.type_of(parent) };
        let Some(&receiver) = self.fn_sig(def).inputs.first() else { return };
        let (self_ty, receiver) =
            (erase_regions(&self_ty), self.normalize(erase_regions(&receiver), &self.param_env(def)));
        if self.leads_to(receiver, self_ty) {
            return;
        }
        let shown = self.display(receiver);
        if let TyKind::RawPtr(inner, _) = receiver.kind()
            && self.leads_to(*inner, self_ty)
        {
            let message = format!(
                "`{shown}` cannot be used as the type of `self` without the `arbitrary_self_types_pointers` feature"
            );
            return self.report(Diagnostic::error("E0658", written.span, message));
        }
        if matches!(receiver.kind(), TyKind::Param(_)) && receiver != self_ty {
            let message = format!("invalid generic `self` parameter type: `{shown}`");
            let diagnostic = Diagnostic::error("E0801", written.span, message);
            return self.report(diagnostic.note("type of `self` must not be a method generic parameter type"));
        }
        self.report(
            Diagnostic::error("E0307", written.span, format!("invalid `self` parameter type: `{shown}`"))
                .note("type of `self` must be `Self` or a type that dereferences to it")
                .help("consider changing to `self`, `&self`, `&mut self`, or a type implementing `Receiver` such as `self: Box<Self>`, `self: Rc<Self>`, or `self: Arc<Self>`"),
        );
    }

    /// Through references and the library's pointers.
    fn leads_to(&self, ty: Ty, wanted: Ty) -> bool {
        if ty == wanted {
            return true;
        }
        match ty.kind() {
            TyKind::Ref(_, inner, _) => self.leads_to(*inner, wanted),
            TyKind::Adt(def, args) if !self.hir.is_user(*def) => {
                let is_pointer = matches!(&*self.hir.def(*def).name, "Box" | "Rc" | "Arc" | "Pin");
                is_pointer && args.types().next().is_some_and(|inner| self.leads_to(inner, wanted))
            }
            TyKind::Error | TyKind::Projection(..) => true,
            variants!(TyKind: Str | Never | Adt | RawPtr | Slice | Array | Tuple | Dynamic | Param | Opaque | Infer)
            | kinds!(scalar | function) => false,
        }
    }
}
