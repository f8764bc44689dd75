//! Expressions and paths to what a stable compiler does not take of them: attributes on expressions, binders on closures, items of the
//! library that are not stable (rustc's feature gates). And what attributes in a body say about lints.

use syn::{Attribute, PathArguments};

use super::Lowerer;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::outline::Collector;
use crate::hir::outline::extent::attributes_of_expr;
use crate::hir::outline::lacking::unstable;
use crate::source::Span;

impl Lowerer<'_> {
    /// Keeps what attributes say about lints in an expression; those of a macro call say nothing. E0658 for an attribute on an
    /// expression that is no statement, no tail and no element of a list.
    pub(super) fn attributes_of_expr(&mut self, expr: &syn::Expr, extent: Span) {
        let allowed = std::mem::take(&mut self.attributes_allowed);
        let attributes = attributes_of_expr(expr);
        let Some(first) = attributes.first() else { return };
        if !matches!(expr, syn::Expr::Macro(_)) {
            self.keep_levels(attributes, extent);
        }
        let place = self.whole_attribute(first);
        if !allowed && self.is_user() && place.is_user() {
            self.experimental(place, "attributes on expressions are experimental");
        }
    }

    /// Keeps what attributes say about lints in a part of a body.
    pub(super) fn keep_levels(&self, attributes: &[Attribute], extent: Span) {
        if attributes.is_empty() {
            return;
        }
        let mut outline = self.krate.outline.borrow_mut();
        let mut collector = Collector::new(&mut outline, self.unit);
        collector.derived = self.unit.is_generated();
        collector.keep_levels(attributes, || extent);
    }

    fn whole_attribute(&self, attribute: &Attribute) -> Span {
        self.span(attribute.pound_token.span).to(self.span(attribute.bracket_token.span.close()))
    }

    /// E0658 where a path of the program leads through something of the library that is not stable.
    pub(super) fn check_stability(&self, steps: &[DefId], span: Span) {
        if !self.is_user() {
            return;
        }
        if let Some(feature) = steps.iter().find_map(|def| self.krate.unstable_feature(*def)) {
            self.report(unstable(span, feature));
        }
    }

    /// E0658: the traits of closures take their arguments in parentheses.
    pub(super) fn refuse_angles(&self, of_trait: DefId, path: &syn::Path, span: Span) {
        let is_angled =
            path.segments.last().is_some_and(|last| matches!(last.arguments, PathArguments::AngleBracketed(_)));
        if is_angled && self.krate.is_callable_trait(of_trait) && self.is_user() {
            let message = "the precise format of `Fn`-family traits' type parameters is subject to change";
            self.experimental(span, message);
        }
    }

    /// E0658 for what the compiler can do, and a stable one does not.
    pub(super) fn experimental(&self, place: Span, message: &str) {
        self.report(
            Diagnostic::error("E0658", place, message)
                .note("this is not stable: the simulated compiler is a stable one, which has no `#![feature]`"),
        );
    }
}
