//! Impls: a header that is well-formed, all items that the trait asks for, and none that it does not know.

use super::Checker;
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AssocItem, AssocKind, Impl};
use crate::types::Typing;
use crate::types::fold::{erase_regions, substitute};
use crate::types::infer::{InferCtx, MORE_RECURSION};
use crate::types::kinds::kinds;
use crate::types::solve::{Cause, CauseKind, Obligation};
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

impl Typing<'_> {
    pub(super) fn check_impl(&self, def: DefId, is_coherent: bool) {
        let known = self.hir.impl_(def);
        if self.is_wrong_copy(def) {
            return;
        }
        let mut checker = Checker::new(self, def);
        checker.written(&known.self_ty);
        checker.where_clauses();
        let trait_ref = self.impl_trait_ref(def);
        if let Some(trait_ref) = trait_ref {
            let place = known.self_ty.span;
            let trait_ref = checker.normalized(&trait_ref, place);
            checker.fulfill.register_all(checker.infcx.well_formed_trait(trait_ref, &checker.env, place));
            checker.supertraits(trait_ref, place);
        }
        checker.finish();
        if self.hir.is_user(def) {
            self.check_public_types(def);
        }
        self.check_unconstrained(def);
        if let Some(trait_ref) = trait_ref {
            self.check_growth(def, trait_ref);
        }
        if let Some(trait_ref) = trait_ref.filter(|_| !known.negative && is_coherent) {
            self.check_trait_impl(def, &known, trait_ref);
        }
    }

    /// E0275: an impl that asks for itself of a larger type, which asks for it of a still larger one.
    fn check_growth(&self, def: DefId, trait_ref: TraitRef) {
        for (predicate, place) in self.predicates_of(def).iter() {
            let Predicate::Trait(asked) = predicate else { continue };
            let asked_of = erase_regions(&asked.self_ty());
            if asked.def != trait_ref.def || asked_of.depth() <= erase_regions(&trait_ref.self_ty()).depth() {
                continue;
            }
            let infcx = InferCtx::new(self);
            let again = infcx.match_impl(def, erase_regions(asked)).map(|args| infcx.resolve(&args));
            let grown = again.map(|args| substitute(&asked_of, args));
            if grown.is_some_and(|grown| grown.depth() > asked_of.depth()) {
                let message = format!("overflow evaluating the requirement `{}`", self.display_predicate(predicate));
                return self.report(Diagnostic::error("E0275", *place, message).help(MORE_RECURSION));
            }
        }
    }

    /// Whether an impl may stand in the program at all.
    pub(super) fn check_place(&self, def: DefId) {
        match self.impl_trait_ref(def) {
            Some(trait_ref) => {
                self.check_unsafe_impl(def, trait_ref);
                self.check_forbidden_impl(def, trait_ref);
                self.check_orphan(def, trait_ref);
            }
            None if self.hir.impl_(def).of_trait.is_none() => self.check_inherent_impl(def),
            None => {}
        }
        if let Some(trait_ref) = self.impl_trait_ref(def).filter(|trait_ref| self.is_lang(trait_ref.def, "drop")) {
            self.check_drop_impl(def, trait_ref);
        }
    }

    /// E0199, E0200: `unsafe` at the trait and at the impl go together.
    fn check_unsafe_impl(&self, def: DefId, trait_ref: TraitRef) {
        let known = self.hir.impl_(def);
        let span = self.hir.def(def).span;
        let name = self.display_trait(trait_ref);
        match (self.hir.trait_(trait_ref.def).is_unsafe, known.is_unsafe) {
            (false, true) if !known.negative => {
                let message = format!("implementing the trait `{name}` is not unsafe");
                self.report(
                    Diagnostic::error("E0199", span, message).help("remove `unsafe` from this trait implementation"),
                );
            }
            (true, false) if !known.negative && !known.derived => {
                let message = format!("the trait `{name}` requires an `unsafe impl` declaration");
                let note = format!(
                    "the trait `{name}` enforces invariants that the compiler can't check. Review the trait documentation and make sure this implementation upholds those invariants before adding the `unsafe` keyword"
                );
                let help = "add `unsafe` to this trait implementation";
                self.report(Diagnostic::error("E0200", span, message).note(note).help(help));
            }
            _ => {}
        }
    }

    /// E0322, E0371: traits that only the compiler implements, and what an object type implements by itself.
    fn check_forbidden_impl(&self, def: DefId, trait_ref: TraitRef) {
        let span = self.hir.def(def).span;
        if self.is_lang(trait_ref.def, "sized") || self.is_lang(trait_ref.def, "unsize") {
            let name = self.hir.def(trait_ref.def).name.clone();
            let message = format!("explicit impls for the `{name}` trait are not permitted");
            return self.report(
                Diagnostic::error("E0322", span, message).primary_label(format!("impl of `{name}` not allowed")),
            );
        }
        let TyKind::Dynamic(parts, _) = trait_ref.self_ty().kind() else { return };
        let Some(crate::types::ty::ExistentialPredicate::Trait(principal, args)) = parts.first() else { return };
        let principal = TraitRef { def: *principal, args: crate::types::lower::with_self(trait_ref.self_ty(), *args) };
        let supers = self.elaborated_supers(principal);
        let above = supers.iter().any(|it| matches!(it, Predicate::Trait(above) if above.def == trait_ref.def));
        if principal.def == trait_ref.def || above {
            let (ty, name) = (self.display(trait_ref.self_ty()), self.display_trait(trait_ref));
            let message = format!("the object type `{ty}` automatically implements the trait `{name}`");
            let label = format!("`{ty}` automatically implements trait `{name}`");
            self.report(Diagnostic::error("E0371", span, message).primary_label(label));
        }
    }

    fn check_trait_impl(&self, def: DefId, known: &Impl, trait_ref: TraitRef) {
        self.check_missing_items(def, known, trait_ref.def);
        for item in &known.items {
            let (value, ty) =
                (self.hir.trait_item(trait_ref.def, &item.name), self.hir.trait_type(trait_ref.def, &item.name));
            let declared = if item.kind == AssocKind::Type { ty.or(value) } else { value.or(ty) };
            match declared {
                Some(declared) => self.check_impl_item(item, declared, def, trait_ref),
                None => self.report_unknown_item(item, trait_ref.def),
            }
        }
    }

    /// E0046.
    fn check_missing_items(&self, def: DefId, known: &Impl, of_trait: DefId) {
        let declared = self.hir.trait_(of_trait);
        let is_missing = |item: &&AssocItem| {
            !item.has_default && !known.items.iter().any(|own| own.name == item.name && own.kind == item.kind)
        };
        let missing: Vec<&AssocItem> = declared.items.iter().filter(is_missing).collect();
        if missing.is_empty() {
            return;
        }
        let names = missing.iter().map(|item| format!("`{}`", item.name)).collect::<Vec<_>>().join(", ");
        let message = format!("not all trait items implemented, missing: {names}");
        let mut diagnostic = Diagnostic::error("E0046", self.hir.def(def).span, message)
            .primary_label(format!("missing {names} in implementation"));
        for item in missing {
            diagnostic = if item.span.is_user() {
                diagnostic.label(item.span, format!("`{}` from trait", item.name))
            } else {
                let what = match item.kind {
                    AssocKind::Fn => "fn",
                    AssocKind::Const => "const",
                    AssocKind::Type => "type",
                };
                diagnostic.help(format!("implement the missing item: `{what} {}`", item.name))
            };
        }
        self.report(diagnostic);
    }

    /// E0407, E0437, E0438.
    fn report_unknown_item(&self, item: &AssocItem, of_trait: DefId) {
        let (code, what) = match item.kind {
            AssocKind::Fn => ("E0407", "method"),
            AssocKind::Type => ("E0437", "type"),
            AssocKind::Const => ("E0438", "const"),
        };
        let name = self.display_path(of_trait);
        let message = format!("{what} `{}` is not a member of trait `{name}`", item.name);
        self.report(
            Diagnostic::error(code, item.span, message).primary_label(format!("not a member of trait `{name}`")),
        );
    }

    fn check_impl_item(&self, item: &AssocItem, declared: DefId, of_impl: DefId, trait_ref: TraitRef) {
        let kind = self.hir.def(declared).kind;
        match (item.kind, kind) {
            (AssocKind::Fn, DefKind::AssocFn) => self.compare_method(item, declared, of_impl, trait_ref),
            (AssocKind::Const, DefKind::AssocConst) => self.compare_const(item, declared, trait_ref),
            (AssocKind::Type, DefKind::AssocType) => self.compare_type(item, declared, of_impl, trait_ref),
            (AssocKind::Fn | AssocKind::Const | AssocKind::Type, _) => {
                self.report_other_kind(item, declared, trait_ref.def)
            }
        }
    }

    /// E0323, E0324, E0325.
    fn report_other_kind(&self, item: &AssocItem, declared: DefId, of_trait: DefId) {
        let (code, what) = match item.kind {
            AssocKind::Const => ("E0323", "an associated const"),
            AssocKind::Fn => ("E0324", "an associated method"),
            AssocKind::Type => ("E0325", "an associated type"),
        };
        let message =
            format!("item `{}` is {what}, which doesn't match its trait `{}`", item.name, self.display_path(of_trait));
        let diagnostic = Diagnostic::error(code, item.span, message).primary_label("does not match trait");
        self.report(diagnostic.label(self.hir.def(declared).span, "item in trait"));
    }

    /// E0326.
    fn compare_const(&self, item: &AssocItem, declared: DefId, trait_ref: TraitRef) {
        let mut checker = Checker::new(self, item.def);
        let own = checker.normalized(&self.type_of(item.def), item.span);
        let wanted = checker.normalized(&substitute(&self.type_of(declared), trait_ref.args), item.span);
        if checker.infcx.unify(own, wanted).is_err() {
            let message = format!("implemented const `{}` has an incompatible type for trait", item.name);
            let place = self.hir.const_item(item.def).ty.span;
            let (wanted, own) = (self.display(wanted), self.display(own));
            self.report(
                Diagnostic::error("E0326", place, message).primary_label(format!("expected `{wanted}`, found `{own}`")),
            );
        }
        checker.finish();
    }

    /// The bounds that the trait declares for its associated type must hold for the impl's.
    fn compare_type(&self, item: &AssocItem, declared: DefId, of_impl: DefId, trait_ref: TraitRef) {
        let Some(written) = self.hir.assoc_type(item.def).value.clone() else { return };
        if !self.compare_generics(item, declared) {
            return;
        }
        let args = self.in_terms_of_impl(item.def, of_impl, trait_ref);
        if !self.compare_bounds(item, declared, of_impl, args) {
            return;
        }
        let mut checker = Checker::new(self, item.def);
        checker.written(&written);
        let inherited = self.predicates_of(trait_ref.def).len();
        let (clauses, bounds) = (self.predicates_of(declared), self.item_bounds(declared));
        for (bound, place) in clauses.iter().skip(inherited).chain(bounds.iter()) {
            let bound = substitute(bound, args);
            if !matches!(bound, Predicate::Trait(_) | Predicate::Projection { .. }) {
                continue;
            }
            let predicate = checker.normalized(&bound, written.span);
            let cause = Cause { span: written.span, kind: CauseKind::WhereClause(declared, *place) };
            checker.fulfill.register(Obligation::new(predicate, &checker.env, cause));
        }
        checker.finish();
    }

    /// E0116, E0118, E0390.
    fn check_inherent_impl(&self, def: DefId) {
        let span = self.hir.def(def).span;
        let diagnostic = match self.type_of(def).kind() {
            TyKind::Adt(adt, _) if self.hir.is_user(*adt) => return self.check_duplicate_methods(def),
            TyKind::Error => return,
            TyKind::Dynamic(parts, _) if self.is_local_object(parts.as_slice()) => return,
            TyKind::Dynamic(parts, _) if !parts.as_slice().iter().any(|part| matches!(part, crate::types::ty::ExistentialPredicate::Trait(of_trait, _) if !self.hir.trait_(*of_trait).is_auto)) => {
                Diagnostic::error("E0785", span, "cannot define inherent `impl` for a dyn auto trait")
                    .primary_label("impl requires at least one non-auto trait")
            }
            TyKind::Adt(..) | TyKind::Dynamic(..) => {
                let message = "cannot define inherent `impl` for a type outside of the crate where the type is defined";
                Diagnostic::error("E0116", span, message)
                    .primary_label("impl for type defined outside of crate")
                    .help("consider defining a trait and implementing it for the type or using a newtype wrapper like `struct MyType(ExternalType);` and implement it")
            }
            TyKind::Param(_) | TyKind::Projection(..) | TyKind::Opaque(..) => {
                Diagnostic::error("E0118", span, "no nominal type found for inherent implementation")
                    .primary_label("impl requires a nominal type")
                    .note("either implement a trait on it or create a newtype to wrap it instead")
            }
            variants!(TyKind: Str | Never | Slice | Array | Tuple | Infer) | kinds!(scalar | pointer | function) => {
                Diagnostic::error("E0390", span, "cannot define inherent `impl` for primitive types")
                    .help("consider using an extension trait instead")
            }
        };
        self.report(diagnostic);
    }

    /// E0592: the same name in two inherent impls of the program whose types overlap, or twice in one.
    fn check_duplicate_methods(&self, def: DefId) {
        let Some(head) = self.type_of(def).head() else { return };
        for item in &self.hir.impl_(def).items {
            for other in self.hir.inherent_items(head, &item.name) {
                let Some(other_impl) = self.impl_of_item(other).filter(|_| other < item.def) else { continue };
                if other_impl == def || self.self_types_overlap(other_impl, def) {
                    let message = format!("duplicate definitions with name `{}`", item.name);
                    let label = format!("duplicate definitions for `{}`", item.name);
                    let diagnostic = Diagnostic::error("E0592", self.hir.def(other).span, message).primary_label(label);
                    self.report(diagnostic.label(item.span, format!("other definition for `{}`", item.name)));
                }
            }
        }
    }
}

impl Checker<'_, '_> {
    /// A type that implements a trait must implement the traits above.
    fn supertraits(&mut self, trait_ref: TraitRef, place: crate::source::Span) {
        for (predicate, written) in self.typing.super_predicates(trait_ref.def).iter() {
            let predicate = substitute(predicate, trait_ref.args);
            if !matches!(predicate, Predicate::Trait(_) | Predicate::Projection { .. }) {
                continue;
            }
            let predicate = self.normalized(&erase_regions(&predicate), place);
            let cause = Cause { span: place, kind: CauseKind::WhereClause(trait_ref.def, *written) };
            self.fulfill.register(Obligation::new(predicate, &self.env, cause));
        }
    }

    /// Whether two types are the same for all that is known here.
    pub(super) fn same(&self, left: Ty, right: Ty) -> bool {
        left.flags().intersects(crate::types::flags::Flags::ERROR) || self.infcx.unify(left, right).is_ok()
    }
}
