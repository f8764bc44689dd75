//! Generic parameters in their order: lifetimes first, those with defaults last.

use syn::{GenericParam, Generics, Item};

use super::Validator;
use crate::diagnostic::Diagnostic;

/// The parameters that an item declares.
pub(super) fn of_item(item: &Item) -> Option<&Generics> {
    match item {
        Item::Enum(item) => Some(&item.generics),
        Item::Fn(item) => Some(&item.sig.generics),
        Item::Impl(item) => Some(&item.generics),
        Item::Struct(item) => Some(&item.generics),
        Item::Trait(item) => Some(&item.generics),
        Item::Type(item) => Some(&item.generics),
        Item::Union(item) => Some(&item.generics),
        _ => None,
    }
}

impl Validator<'_> {
    /// E0203: `?Sized` more than once.
    fn relaxed_twice<'b>(&mut self, bounds: impl IntoIterator<Item = &'b syn::TypeParamBound>) {
        let relaxed: Vec<_> = bounds
            .into_iter()
            .filter_map(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => bound.maybe.map(|sign| sign.span),
                _ => None,
            })
            .collect();
        if let [first, _, ..] = relaxed.as_slice() {
            let place = self.span(*first);
            self.report(Diagnostic::error("E0203", place, "duplicate relaxed `Sized` bounds"));
        }
    }

    /// Parameters of functions, impls and associated types have no defaults.
    pub(super) fn no_defaults(&mut self, generics: &Generics) {
        for param in &generics.params {
            let place = match param {
                GenericParam::Type(param) if param.default.is_some() => param.ident.span(),
                GenericParam::Const(param) if param.default.is_some() => param.const_token.span,
                _ => continue,
            };
            let place = self.span(place);
            let message = "defaults for generic parameters are not allowed here";
            self.report(Diagnostic::error_without_code(place, message));
        }
    }

    pub(super) fn generics(&mut self, generics: &Generics) {
        let mut after_others = None;
        let mut with_default = None;
        for param in &generics.params {
            if let GenericParam::Type(param) = param {
                self.relaxed_twice(&param.bounds);
            }
            let (place, has_default) = match param {
                GenericParam::Lifetime(param) => {
                    if after_others.is_some() {
                        let place = self.span(param.lifetime.apostrophe).to(self.span(param.lifetime.ident.span()));
                        let message = "lifetime parameters must be declared prior to type and const parameters";
                        return self.report(Diagnostic::error_without_code(place, message));
                    }
                    continue;
                }
                GenericParam::Type(param) => (param.ident.span(), param.default.is_some()),
                GenericParam::Const(param) => (param.ident.span(), param.default.is_some()),
            };
            after_others = Some(place);
            match (has_default, with_default) {
                (true, None) => with_default = Some(place),
                (false, Some(earlier)) => {
                    let message = "generic parameters with a default must be trailing";
                    let place = self.span(earlier);
                    self.report(Diagnostic::error_without_code(place, message));
                    with_default = None;
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
    }
}
