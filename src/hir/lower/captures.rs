//! `use<…>` of an `impl Trait` to the lifetimes that it captures (RFC 3617).

use rustc_hash::FxHashSet;
use syn::TypeParamBound;

use super::Lowerer;
use super::generics::ParamName;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefKind;
use crate::hir::item::Lifetime;
use crate::hir::outline::mark;
use crate::hir::outline::names::Namespace;
use crate::source::Span;

impl Lowerer<'_> {
    /// The lifetimes in the list.
    pub(super) fn captures(&mut self, capture: &syn::PreciseCapture) -> Vec<Lifetime> {
        self.refuse_disorder(capture);
        let lifetimes = capture.params.iter().filter_map(|param| self.captured_param(param)).collect();
        self.require_all_captured(capture);
        lifetimes
    }

    /// One list at most, and only where the type that is meant is hidden from the caller.
    pub(super) fn refuse_captures<'b>(&self, bounds: impl IntoIterator<Item = &'b TypeParamBound>, is_parameter: bool) {
        let mut lists = bounds.into_iter().filter_map(|bound| match bound {
            TypeParamBound::PreciseCapture(capture) => Some(self.span_of_captures(capture)),
            _ => None,
        });
        let (Some(first), second) = (lists.next(), lists.next()) else { return };
        if is_parameter {
            let message = "`use<...>` precise capturing syntax not allowed in argument-position `impl Trait`";
            self.report(Diagnostic::error_without_code(first, message));
        } else if second.is_some() {
            self.report(Diagnostic::error_without_code(first, "duplicate `use<...>` precise capturing syntax"));
        }
    }

    /// Lifetimes come first, and nothing is named twice.
    fn refuse_disorder(&self, capture: &syn::PreciseCapture) {
        let mut seen = FxHashSet::default();
        let mut after_others = false;
        for param in &capture.params {
            let (name, place) = match param {
                syn::CapturedParam::Lifetime(lifetime) => {
                    (format!("'{}", mark::marked(&lifetime.ident)), self.lifetime_span(lifetime))
                }
                syn::CapturedParam::Ident(ident) => (mark::marked(ident), self.span(ident.span())),
                _ => continue,
            };
            let shown = mark::strip(&name);
            let is_lifetime = matches!(param, syn::CapturedParam::Lifetime(_));
            if shown == "'static" {
                let message = "expected lifetime parameter in `use<...>` precise captures list, found `'static`";
                self.report(Diagnostic::error_without_code(place, message));
            } else if is_lifetime && after_others {
                let message = format!("lifetime parameter `{shown}` must be listed before non-lifetime parameters");
                self.report(Diagnostic::error_without_code(place, message));
            } else if seen.contains(&name) {
                self.report(Diagnostic::error_without_code(place, format!("cannot capture parameter `{shown}` twice")));
            }
            after_others |= !is_lifetime;
            seen.insert(name);
        }
    }

    fn span_of_captures(&self, capture: &syn::PreciseCapture) -> Span {
        self.span(capture.use_token.span).to(self.span(capture.gt_token.span))
    }

    /// Only lifetimes may be left out of `use<…>`.
    fn require_all_captured(&self, capture: &syn::PreciseCapture) {
        let is_named = |name: &String| {
            capture.params.iter().any(|param| match param {
                syn::CapturedParam::Ident(ident) => mark::marked(ident) == *name,
                _ => false,
            })
        };
        let lacks = self.generics.iter().flat_map(|(_, params)| params.iter()).any(|param| match param {
            ParamName::Lifetime(_) => false,
            ParamName::Type(name) | ParamName::Const(name) => !is_named(name),
        });
        if lacks && self.is_user() {
            let span = self.span_of_captures(capture);
            let message = "`impl Trait` must mention all type parameters in scope in `use<...>`";
            let note = "currently, all type parameters are required to be mentioned in the precise captures list";
            self.report(Diagnostic::error_without_code(span, message).note(note));
        }
    }

    /// A name in `use<…>`, if it is a lifetime; E0799, E0800 for what is no parameter.
    fn captured_param(&mut self, param: &syn::CapturedParam) -> Option<Lifetime> {
        match param {
            syn::CapturedParam::Lifetime(lifetime) => return Some(self.lifetime(lifetime)),
            syn::CapturedParam::Ident(ident) => self.captured_type(ident),
            _ => {}
        }
        None
    }

    fn captured_type(&mut self, ident: &syn::Ident) {
        let name = mark::plain(ident);
        let is_param = [Namespace::Type, Namespace::Value]
            .into_iter()
            .any(|namespace| self.generic_param_named(&name, namespace).is_some());
        if name == "Self"
            && !matches!(self.krate.def(self.owner).parent.map(|parent| self.krate.kind(parent)), Some(DefKind::Trait))
        {
            let place = self.span(ident.span());
            let message = "`Self` can't be captured in `use<...>` precise captures list, since it is an alias";
            return self.report(Diagnostic::error("E0799", place, message));
        }
        if name == "Self" || is_param {
            return;
        }
        let found = [Namespace::Type, Namespace::Value]
            .into_iter()
            .find_map(|namespace| self.outline(|outline| outline.lookup(self.scope, &name, namespace)));
        let place = self.span(ident.span());
        self.report(match found {
            Some(binding) => {
                let what = self.krate.kind(binding.def).words();
                Diagnostic::error("E0799", place, format!("expected type or const parameter, found {what} `{name}`"))
            }
            None => {
                let message = format!("cannot find type or const parameter `{name}` in this scope");
                Diagnostic::error("E0800", place, message)
            }
        });
    }
}
