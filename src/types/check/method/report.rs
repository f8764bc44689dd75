//! Methods and associated items that are not there: E0599 and its kin, with what may have been meant.

use super::{Candidate, Mode, NoPick};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::AdtKind;
use crate::hir::ty::PathSegment;
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::ty::{InferTy, Ty, TyKind};

impl FnCtx<'_> {
    /// A method that only values with a size have, called on an object.
    pub(super) fn report_method_of_sized(&mut self, segment: &PathSegment, bound: Span) {
        let message = format!("the `{}` method cannot be invoked on a trait object", segment.ident.name);
        let diagnostic = Diagnostic::error_without_code(segment.ident.span, message);
        self.emit(match bound.is_user() {
            true => diagnostic.label(bound, "this has a `Sized` requirement"),
            false => diagnostic,
        });
    }

    pub(super) fn report_no_method(&mut self, receiver_ty: Ty, segment: &PathSegment, no_pick: NoPick) {
        if self.has_error(receiver_ty) {
            return;
        }
        let (name, span) = (&segment.ident.name, segment.ident.span);
        match no_pick {
            NoPick::Reported => {}
            NoPick::Private(item) => self.report_private_item(item, span),
            NoPick::Ambiguous(candidates) => self.report_ambiguous_item(name, span, &candidates),
            NoPick::NoMatch { unsatisfied, without_self } => {
                let by_traits = !unsatisfied.is_empty();
                if self.report_unknown_number(receiver_ty, name, span, by_traits) {
                    return;
                }
                // What the types that stand before lack is told first.
                self.select();
                if let Some(lacking) = self.lacking_item(receiver_ty, name, span) {
                    return self.emit(lacking);
                }
                let diagnostic = match unsatisfied.is_empty() {
                    true => self.missing_method(receiver_ty, name, span, &without_self),
                    false => self.unsatisfied_method("method", receiver_ty, segment, &unsatisfied, Mode::Method),
                };
                self.emit(diagnostic);
            }
        }
    }

    fn missing_method(&mut self, receiver_ty: Ty, name: &Name, span: Span, without_self: &[Candidate]) -> Diagnostic {
        let words = self.type_words(receiver_ty);
        let message = format!("no method named `{name}` found for {words} in the current scope");
        let diagnostic = Diagnostic::error("E0599", span, message);
        if self.holds_callable_field(receiver_ty, name) {
            let help = format!("to call the function stored in `{name}`, surround the field access with parentheses");
            return diagnostic.primary_label("field, not a method").help(help);
        }
        if let Some(candidate) = without_self.first() {
            let label = "this is an associated function, not a method";
            let path = self.type_name_for_path(receiver_ty, candidate.item);
            let note = "found the following associated functions; to be used as methods, functions must have a `self` parameter";
            return diagnostic
                .primary_label(label)
                .note(note)
                .help(format!("use associated function syntax instead: `{path}::{name}(…)`"));
        }
        let shown = self.display(receiver_ty);
        let similar = self.similar_method(receiver_ty, name);
        match similar {
            Some(similar) => diagnostic
                .primary_label(format!("method not found in `{shown}`"))
                .help(format!("there is a method `{similar}` with a similar name")),
            None => diagnostic.primary_label(format!("method not found in `{shown}`")),
        }
    }

    /// The type as it stands before `::` in a path.
    fn type_name_for_path(&self, ty: Ty, item: DefId) -> String {
        let of_parent =
            || self.hir.def(item).parent.map_or_else(String::new, |parent| self.hir.def(parent).name.to_string());
        ty.as_adt().map_or_else(of_parent, |(def, _)| self.hir.def(def).name.to_string())
    }

    /// Whether a field of this name is there to be called.
    fn holds_callable_field(&mut self, ty: Ty, name: &Name) -> bool {
        let last = self.autoderef(ty).last;
        let TyKind::Adt(def, _) = last.kind() else { return false };
        let adt = self.hir.adt(*def);
        adt.kind == AdtKind::Struct && adt.variants.iter().any(|it| it.fields.iter().any(|field| field.name == *name))
    }

    /// A method of the program's own type that differs by a slip of the keyboard.
    fn similar_method(&mut self, ty: Ty, name: &Name) -> Option<Name> {
        let last = self.autoderef(ty).last;
        let TyKind::Adt(adt, _) = last.kind() else { return None };
        let impls = self.hir.user_defs().into_iter().filter(|def| {
            self.hir.def(*def).kind == (DefKind::Impl { of_trait: false })
                && matches!(self.typing.type_of(*def).kind(), TyKind::Adt(of, _) if of == adt)
        });
        let names: Vec<Name> = impls
            .flat_map(|of_impl| self.hir.impl_(of_impl).items.clone())
            .filter(|item| item.has_self)
            .map(|item| item.name)
            .collect();
        suggest::closest(name, names.iter().map(|name| &**name)).map(Name::from)
    }

    fn unsatisfied_method(
        &mut self,
        what: &str,
        ty: Ty,
        segment: &PathSegment,
        failing: &[(Candidate, Ty)],
        mode: Mode,
    ) -> Diagnostic {
        let (name, span) = (&segment.ident.name, segment.ident.span);
        let words = self.type_words(ty);
        let message = format!("the {what} `{name}` exists for {words}, but its trait bounds were not satisfied");
        let shown = self.display(ty);
        let label = format!("{what} cannot be called on `{shown}` due to unsatisfied trait bounds");
        let mut diagnostic = Diagnostic::error("E0599", span, message).primary_label(label);
        let mut seen: Vec<String> = Vec::new();
        for (candidate, self_ty) in failing {
            for bound in self.failing_bounds(candidate, *self_ty, mode) {
                let bound = format!("`{bound}`");
                if !seen.contains(&bound) {
                    seen.push(bound);
                }
            }
        }
        if !seen.is_empty() {
            diagnostic =
                diagnostic.note(format!("the following trait bounds were not satisfied:\n{}", seen.join("\n")));
        }
        diagnostic
    }

    fn report_private_item(&mut self, item: DefId, span: Span) {
        let word = self.item_word(item);
        let message = format!("{word} `{}` is private", self.hir.def(item).name);
        let diagnostic = Diagnostic::error("E0624", span, message).primary_label(format!("private {word}"));
        let defined = self.hir.name_span(item);
        self.emit(diagnostic.label(defined, format!("private {word} defined here")));
    }

    /// `method`, `associated function` or `associated constant`.
    fn item_word(&self, item: DefId) -> &'static str {
        if self.hir.def(item).kind != DefKind::AssocFn {
            "associated constant"
        } else if self.takes_self(item) {
            "method"
        } else {
            "associated function"
        }
    }

    fn report_ambiguous_item(&mut self, name: &Name, span: Span, candidates: &[Candidate]) {
        let diagnostic = Diagnostic::error("E0034", span, "multiple applicable items in scope");
        let mut diagnostic = diagnostic.primary_label(format!("multiple `{name}` found"));
        for (index, candidate) in candidates.iter().enumerate() {
            let place = self.hir.name_span(candidate.item);
            if place.is_user() {
                diagnostic = diagnostic.label(place, format!("candidate #{} is defined here", index + 1));
            }
        }
        self.emit(diagnostic);
    }

    /// A method of all integers, or of traits that they may have, on a literal whose type is still open: E0689.
    fn report_unknown_number(&mut self, ty: Ty, name: &Name, span: Span, by_traits: bool) -> bool {
        let last = self.autoderef(ty).last;
        let TyKind::Infer(of_literal) = last.kind() else { return false };
        let (stand_in, suffix) = match of_literal {
            InferTy::Int(_) => (Ty::i32(), "i32"),
            InferTy::Float(_) => (Ty::f64(), "f32"),
            InferTy::Type(_) => return false,
        };
        let mut found = Vec::new();
        for number in [stand_in, Ty::i32(), Ty::f64()] {
            self.inherent_candidates(number, name, &mut found, &mut Vec::new());
        }
        let of_operator = ["add", "sub", "mul", "div", "rem", "neg", "not", "bitand", "bitor", "bitxor", "shl", "shr"];
        if found.is_empty() && !by_traits && !of_operator.contains(&&**name) {
            return false;
        }
        let shown = self.display(last);
        let message = format!("can't call method `{name}` on ambiguous numeric type `{shown}`");
        let help = format!("you must specify a concrete type for this numeric value, like `{suffix}`");
        self.emit(Diagnostic::error("E0689", span, message).help(help));
        true
    }

    /// `Type::name` that is not there.
    pub(in crate::types::check) fn report_no_item(&mut self, ty: Ty, segment: &PathSegment, no_pick: NoPick) {
        if self.has_error(ty) {
            return;
        }
        let (name, span) = (&segment.ident.name, segment.ident.span);
        let diagnostic = match no_pick {
            NoPick::Reported => return,
            NoPick::Private(item) => return self.report_private_item(item, span),
            NoPick::Ambiguous(candidates) => return self.report_ambiguous_item(name, span, &candidates),
            NoPick::NoMatch { unsatisfied, .. } if !unsatisfied.is_empty() => {
                let what = self.missing_item_word(ty, name);
                self.unsatisfied_method(what, ty, segment, &unsatisfied, Mode::Path)
            }
            NoPick::NoMatch { .. } => {
                if let Some(lacking) = self.lacking_item(ty, name, span) {
                    return self.emit(lacking);
                }
                let (what, words, shown) = (self.missing_item_word(ty, name), self.type_words(ty), self.display(ty));
                let message = format!("no {what} named `{name}` found for {words} in the current scope");
                let diagnostic = Diagnostic::error("E0599", span, message);
                let diagnostic = diagnostic.primary_label(format!("{what} not found in `{shown}`"));
                match self.similar_variant(ty, name) {
                    Some(similar) => diagnostic.help(format!("there is a variant with a similar name: `{similar}`")),
                    None => diagnostic,
                }
            }
        };
        self.emit(diagnostic);
    }

    fn missing_item_word(&self, ty: Ty, name: &Name) -> &'static str {
        let is_enum = matches!(ty.kind(), TyKind::Adt(def, _) if self.hir.adt(*def).kind == AdtKind::Enum);
        if is_enum {
            return "variant or associated item";
        }
        let lowercase = name.chars().next().is_some_and(char::is_lowercase);
        if lowercase { "function or associated item" } else { "associated item" }
    }

    fn similar_variant(&self, ty: Ty, name: &Name) -> Option<Name> {
        let TyKind::Adt(def, _) = ty.kind() else { return None };
        let adt = self.hir.adt(*def);
        if adt.kind != AdtKind::Enum {
            return None;
        }
        let names = adt.variants.iter().map(|variant| &*variant.name);
        suggest::closest(name, names).map(Name::from)
    }
}
