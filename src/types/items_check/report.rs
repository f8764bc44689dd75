//! What cannot be proved of an item to a diagnostic.

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::Fold;
use crate::types::infer::InferCtx;
use crate::types::solve::{CauseKind, FulfillError, FulfillErrorKind};
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

impl Typing<'_> {
    /// Reports E0277, E0271 or E0275.
    pub(in crate::types) fn report_unfulfilled(&self, owner: DefId, infcx: &InferCtx<'_>, error: &FulfillError) {
        let leaf = infcx.resolve(&error.leaf.predicate);
        let at = error.root.cause.span;
        let of_derive =
            if let Predicate::Trait(bound) = &leaf { self.place_in_derive(owner, bound.self_ty()) } else { None };
        let span = of_derive.unwrap_or(at);
        if leaf.flags().intersects(Flags::ERROR) {
            return;
        }
        let diagnostic = match (&error.kind, &leaf) {
            (FulfillErrorKind::AlreadyReported, _) => return,
            (FulfillErrorKind::Overflow, _) => {
                let shown = self.display_predicate(&leaf);
                Diagnostic::error("E0275", span, format!("overflow evaluating the requirement `{shown}`"))
            }
            (
                FulfillErrorKind::ProjectionMismatch { expected, found, .. },
                Predicate::Projection { item, args, .. },
            ) => {
                let projection = self.display(Ty::new(TyKind::Projection(*item, *args)));
                let (expected, found) = (self.display(infcx.resolve(expected)), self.display(infcx.resolve(found)));
                let message = format!("type mismatch resolving `{projection} == {expected}`");
                Diagnostic::error("E0271", span, message)
                    .primary_label(format!("expected `{expected}`, found `{found}`"))
            }
            (FulfillErrorKind::Ambiguous, _) => {
                let shown = self.display_predicate(&leaf);
                Diagnostic::error("E0283", span, format!("type annotations needed: cannot satisfy `{shown}`"))
            }
            (_, Predicate::Trait(trait_ref)) => self.unimplemented(*trait_ref, span),
            (_, other) => {
                let shown = self.display_predicate(other);
                Diagnostic::error("E0277", span, format!("the requirement `{shown}` is not satisfied"))
            }
        };
        let diagnostic = if let CauseKind::WhereClause(def, place) = error.root.cause.kind
            && place.is_user()
        {
            let name = self.display_path(def);
            diagnostic.label(place, format!("required by a bound in `{name}`"))
        } else {
            diagnostic
        };
        let diagnostic = match (&error.root.predicate, &leaf) {
            (Predicate::Trait(root), Predicate::Trait(inner)) if root != inner => {
                let (ty, of_trait) =
                    (self.display(infcx.resolve(&root.self_ty())), self.display_trait(infcx.resolve(root)));
                diagnostic.note(format!("required for `{ty}` to implement `{of_trait}`"))
            }
            _ => diagnostic,
        };
        self.report(diagnostic);
    }

    fn unimplemented(&self, trait_ref: TraitRef, span: Span) -> Diagnostic {
        let ty = self.display(trait_ref.self_ty());
        if self.is_lang(trait_ref.def, "sized") {
            let message = format!("the size for values of type `{ty}` cannot be known at compilation time");
            return Diagnostic::error("E0277", span, message)
                .primary_label("doesn't have a size known at compile-time")
                .help(format!("the trait `Sized` is not implemented for `{ty}`"));
        }
        if self.is_lang(trait_ref.def, "sync") {
            let message = format!("`{ty}` cannot be shared between threads safely");
            return Diagnostic::error("E0277", span, message.clone()).primary_label(message);
        }
        if self.is_lang(trait_ref.def, "eq") || self.is_lang(trait_ref.def, "partial_ord") {
            let other = trait_ref.args.types().nth(1).map_or_else(|| ty.clone(), |other| self.display(other));
            return Diagnostic::error("E0277", span, format!("can't compare `{ty}` with `{other}`"))
                .primary_label(format!("no implementation for `{ty} == {other}`"))
                .help(format!("the trait `{}` is not implemented for `{ty}`", self.display_trait(trait_ref)));
        }
        let of_trait = self.display_trait(trait_ref);
        match &*self.hir.path(trait_ref.def) {
            "core::fmt::Display" | "core::fmt::Debug" => {
                let message =
                    format!("`{ty}` doesn't implement `{}`", self.hir.path(trait_ref.def).replacen("core", "std", 1));
                Diagnostic::error("E0277", span, message)
                    .primary_label(format!("the trait `{of_trait}` is not implemented for `{ty}`"))
            }
            _ => Diagnostic::error("E0277", span, format!("the trait bound `{ty}: {of_trait}` is not satisfied"))
                .primary_label(format!("the trait `{of_trait}` is not implemented for `{ty}`")),
        }
    }
}
