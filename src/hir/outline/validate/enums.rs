//! Enums, unions, modules and aliases as wholes: what their parts may have and what must not be missing.

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

impl Validator<'_> {
    pub(super) fn enumeration(&mut self, item: &syn::ItemEnum) {
        self.enum_representation(item);
        let derives_default = attributes::parts(&item.attrs, "derive").iter().any(
            |part| matches!(part.last(), Some(proc_macro2::TokenTree::Ident(name)) if mark::plain(name) == "Default"),
        );
        for variant in &item.variants {
            self.attributes(&variant.attrs, Target::Variant);
            self.fields(&variant.fields);
            variant.fields.iter().for_each(|field| self.no_visibility(&field.vis));
            self.default_variant(variant, derives_default);
        }
    }

    /// `#[default]`: once, at a variant without fields, where `Default` is derived.
    fn default_variant(&mut self, variant: &syn::Variant, derives_default: bool) {
        let is_default = |attribute: &&syn::Attribute| attribute.path().is_ident("default");
        let defaults: Vec<&syn::Attribute> = variant.attrs.iter().filter(is_default).collect();
        let Some(first) = defaults.first() else { return };
        if !derives_default {
            return self.unknown(first, "default");
        }
        let message = if !matches!(variant.fields, syn::Fields::Unit) {
            "the `#[default]` attribute may only be used on unit enum variants"
        } else if attributes::has(&variant.attrs, "non_exhaustive") {
            "default variant must be exhaustive"
        } else if defaults.len() > 1 {
            "multiple `#[default]` attributes"
        } else {
            return;
        };
        let place = self.span(variant.ident.span());
        self.report(Diagnostic::error_without_code(place, message));
    }

    pub(super) fn union(&mut self, item: &syn::ItemUnion) {
        self.named_fields(&item.fields);
        if item.fields.named.is_empty() {
            let place = self.span(item.union_token.span);
            self.report(Diagnostic::error_without_code(place, "unions cannot have zero fields"));
        }
    }

    pub(super) fn safe_module(&mut self, item: &syn::ItemMod) {
        if let Some(token) = item.unsafety {
            let place = self.span(token.span);
            self.report(Diagnostic::error_without_code(place, "module cannot be declared unsafe"));
        }
    }

    pub(super) fn alias(&mut self, item: &syn::ItemType) {
        if let Some(clause) = &item.generics.where_clause
            && matches!(item.where_clause_placement, syn::WhereClausePlacement::Late)
        {
            let place = self.span(clause.where_token.span);
            let message = "where clauses are not allowed after the type for type aliases";
            self.report(Diagnostic::error_without_code(place, message));
        }
    }
}
