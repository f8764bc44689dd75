//! Headers of impls and traits, and what may stand inside: `unsafe`, `!`, `default`, `pub`, `const`.

use syn::{ImplItem, Visibility};

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;

impl Validator<'_> {
    pub(super) fn impl_header(&mut self, item: &syn::ItemImpl) {
        self.no_defaults(&item.generics);
        let self_ty = self.unit.of_tokens(quote::ToTokens::to_token_stream(&item.self_ty));
        if item.trait_.is_none()
            && let Some(token) = item.unsafety
        {
            let place = self.span(token.span);
            let diagnostic = Diagnostic::error("E0197", self_ty, "inherent impls cannot be unsafe");
            self.report(diagnostic.primary_label("inherent impl for this type").label(place, "unsafe because of this"));
        }
        if let Some(negative) = item.modifiers.polarity {
            if let Some(token) = item.unsafety {
                let place = self.span(token.span);
                let diagnostic =
                    Diagnostic::error("E0198", self.span(negative.span), "negative impls cannot be unsafe");
                self.report(diagnostic.label(place, "unsafe because of this"));
            }
            let message = "negative trait bounds are not fully implemented; use marker types for now";
            self.unstable(negative.span, message);
        }
        if let Some(token) = item.modifiers.defaultness {
            self.unstable(token.span, "specialization is unstable");
        }
    }

    pub(super) fn trait_header(&mut self, item: &syn::ItemTrait) {
        if let Some(token) = item.modifiers.auto_token {
            self.unstable(token.span, "auto traits are experimental and possibly buggy");
        }
    }

    pub(super) fn impl_item(mut self, item: &ImplItem, of_trait: bool) {
        let (visibility, defaultness) = match item {
            ImplItem::Fn(item) => {
                self.attributes(&item.attrs, Target::Method);
                self.signature(&item.sig);
                self.no_defaults(&item.sig.generics);
                if of_trait {
                    self.not_const(&item.sig, "functions in trait impls cannot be declared const");
                }
                (&item.vis, item.modifiers.defaultness)
            }
            ImplItem::Const(item) => {
                self.attributes(&item.attrs, Target::AssocConst);
                self.named_constant(&item.ident);
                (&item.vis, item.modifiers.defaultness)
            }
            ImplItem::Type(item) => {
                self.attributes(&item.attrs, Target::AssocType);
                self.no_defaults(&item.generics);
                if !of_trait {
                    self.unstable(item.type_token.span, "inherent associated types are unstable");
                }
                (&item.vis, item.modifiers.defaultness)
            }
            _ => return,
        };
        if of_trait {
            self.no_visibility(visibility);
        }
        if let Some(token) = defaultness {
            self.unstable(token.span, "specialization is unstable");
        }
    }

    /// A constant of a trait or an impl is for its name.
    pub(super) fn named_constant(&mut self, ident: &syn::Ident) {
        if ident == "_" {
            let place = self.span(ident.span());
            let message = "`const` items in this context need a name";
            self.report(Diagnostic::error_without_code(place, message));
        }
    }

    /// E0449.
    pub(super) fn no_visibility(&mut self, visibility: &Visibility) {
        let place = match visibility {
            Visibility::Inherited => return,
            Visibility::Public(token) => token.span,
            Visibility::Restricted(restricted) => restricted.pub_token.span,
        };
        let place = self.span(place);
        self.report(
            Diagnostic::error("E0449", place, "visibility qualifiers are not permitted here")
                .note("trait items always share the visibility of their trait")
                .help("remove the qualifier"),
        );
    }
}
