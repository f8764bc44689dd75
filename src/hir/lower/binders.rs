//! The lifetimes of a `for<…>` to an open binder, and what no parameter may be called.

use super::Lowerer;
use crate::diagnostic::Diagnostic;
use crate::hir::def::Name;
use crate::hir::outline::mark;
use crate::source::Span;

impl Lowerer<'_> {
    /// Opens a binder with the lifetimes of a `for<…>`.
    pub(super) fn enter_binder(&mut self, lifetimes: Option<&syn::BoundLifetimes>) -> Vec<Name> {
        let mut known = Vec::new();
        for param in lifetimes.into_iter().flat_map(|lifetimes| &lifetimes.lifetimes) {
            let other = match param {
                syn::GenericParam::Lifetime(param) => {
                    let bound = self.bound_lifetime_name(param, &known);
                    known.push(bound);
                    continue;
                }
                syn::GenericParam::Type(param) => param.ident.span(),
                syn::GenericParam::Const(param) => param.ident.span(),
            };
            let message = "only lifetime parameters can be used in this context";
            self.report(Diagnostic::error("E0658", self.span(other), message));
        }
        let names: Vec<Name> = known.into_iter().map(|(name, _)| Name::from(name)).collect();
        self.binders.push(names.clone());
        names
    }

    fn bound_lifetime_name(&self, param: &syn::LifetimeParam, known: &[(String, Span)]) -> (String, Span) {
        let (name, span) = (format!("'{}", mark::plain(&param.lifetime.ident)), self.lifetime_span(&param.lifetime));
        if let Some(bound) = param.bounds.first() {
            let message = "bounds cannot be used in this context";
            self.report(Diagnostic::error_without_code(self.lifetime_span(bound), message));
        }
        self.refuse_name(&name, span, known);
        self.check_shadowing_of_lifetime(&name, span);
        (name, span)
    }

    /// `'_`, `'static` and names that stand in the same list already (E0637, E0262, E0403).
    pub(super) fn refuse_name(&self, name: &str, span: Span, known: &[(String, Span)]) {
        if name == "'_" {
            let diagnostic = Diagnostic::error("E0637", span, "`'_` cannot be used here");
            self.report(diagnostic.primary_label("`'_` is a reserved lifetime name"));
        }
        if name == "'static" {
            let diagnostic = Diagnostic::error("E0262", span, "invalid lifetime parameter name: `'static`");
            self.report(diagnostic.primary_label("'static is a reserved lifetime name"));
        }
        if let Some((_, first)) = known.iter().find(|(other, _)| other == name) {
            let message =
                format!("the name `{name}` is already used for a generic parameter in this item's generic parameters");
            let diagnostic = Diagnostic::error("E0403", span, message).primary_label("already used");
            self.report(diagnostic.label(*first, format!("first use of `{name}`")));
        }
    }
}
