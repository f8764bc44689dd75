//! Expressions and paths to what a stable compiler does not take of them: attributes on expressions, binders on closures, items of the
//! library that are not stable (rustc's feature gates). And what attributes in a body say about lints.

use syn::{Attribute, PathArguments};

use super::Lowerer;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::outline::extent::attributes_of_expr;
use crate::hir::outline::lacking::unstable;
use crate::hir::outline::levels::{LintLevel, LintSetting};
use crate::hir::outline::names::{Namespace, Segment};
use crate::hir::outline::{Collector, mark};
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

    /// What lints find in how a part of the program is written, where names must be known to see it.
    pub(super) fn note_style(&self, lint: &'static str, span: Span, message: impl Into<String>) {
        if self.is_user() {
            let finding = crate::hir::StyleFinding { lint, span, message: message.into() };
            self.krate.outline.borrow_mut().written.push(finding);
        }
    }

    /// Whether an attribute makes an error of a lint that has one of these names.
    pub(super) fn is_lint_denied(&self, names: &[&str]) -> bool {
        let is_denial = |setting: &LintSetting| setting.level >= LintLevel::Deny && names.contains(&&*setting.lint);
        self.is_user() && self.outline(|outline| outline.lint_settings.iter().any(is_denial))
    }

    /// `deprecated`: a type or trait is named outside of what is deprecated with it.
    pub(super) fn note_deprecated(&self, def: DefId, span: Span) {
        if !self.is_lint_denied(&["deprecated", "warnings"]) {
            return;
        }
        let origin = self.krate.deprecated_origin(def);
        if origin.is_some() && self.krate.deprecated_origin(self.owner) != origin {
            let (kind, name) = (self.krate.kind(def).words(), self.krate.def(def).name.clone());
            self.note_style("deprecated", span, format!("use of deprecated {kind} `{name}`"));
        }
    }

    /// `unused_qualifications`: the last name of a path alone means the same.
    pub(super) fn note_qualification(&self, path: &syn::Path, names: &[Segment], def: DefId, namespace: Namespace) {
        let [before @ .., last] = names else { return };
        let has_arguments = path.segments.iter().take(before.len()).any(|segment| !segment.arguments.is_none());
        if before.is_empty()
            || path.leading_colon.is_some()
            || has_arguments
            || !self.is_lint_denied(&["unused_qualifications"])
            || mark::as_crate_root(&names[0].name).is_some()
        {
            return;
        }
        let is_same = self.outline(|outline| {
            outline.without_noting_uses(|outline| outline.lookup(self.scope, &last.name, namespace))
        });
        if is_same.is_some_and(|binding| binding.def == def) {
            self.note_style("unused_qualifications", names[0].span.to(last.span), "unnecessary qualification");
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
