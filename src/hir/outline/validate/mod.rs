//! Items as they are written to what rustc objects to before it looks anything up: attributes that stand in the wrong place or are
//! malformed, and forms that the grammar has and the language has not (rustc's `ast_passes`, its attribute parsing, its feature gates).

mod attributes;
mod bodies;
mod functions;
mod generics;
mod impls;
mod kinds;
mod lints;
mod malformed;
mod placement;
mod repr;

use syn::Item;

use super::Outline;
use super::collect::Collector;
use super::place::Unit;
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
pub(super) use kinds::Target;

impl Collector<'_> {
    /// Looks at an item of the program's text. The library is taken to be right.
    pub(super) fn validate(&mut self, item: &Item) {
        if let Some(validator) = self.validator() {
            validator.item(item);
        }
    }

    /// Looks at the `cfg` of something that may be left out.
    pub(super) fn validate_cfg(&mut self, attributes: &[syn::Attribute]) {
        if let Some(mut validator) = self.validator() {
            attributes.iter().filter(|it| it.path().is_ident("cfg")).for_each(|attribute| validator.cfg(attribute));
        }
    }

    /// Looks at an item of a trait.
    pub(super) fn validate_in_trait(&mut self, item: &syn::TraitItem) {
        if let Some(validator) = self.validator() {
            validator.trait_item(item);
        }
    }

    /// Looks at an item of an impl.
    pub(super) fn validate_in_impl(&mut self, item: &syn::ImplItem, of_trait: bool) {
        if let Some(validator) = self.validator() {
            validator.impl_item(item, of_trait);
        }
    }

    /// Looks at what only the whole program has: its own attributes, and `fn main`.
    pub fn validate_program(&mut self, file: &syn::File) {
        let Some(mut validator) = self.validator() else { return };
        validator.crate_attributes(&file.attrs);
        syn::visit::Visit::visit_file(&mut bodies::Bodies(&mut validator), file);
        for item in &file.items {
            if let Item::Fn(function) = item
                && function.sig.ident == "main"
            {
                validator.main_function(&function.sig);
            }
        }
    }

    fn validator(&mut self) -> Option<Validator<'_>> {
        let is_authors = self.outline.library.is_some() && self.unit.file() == FileId::PROGRAM && !self.derived;
        is_authors.then_some(Validator { outline: self.outline, unit: self.unit })
    }
}

impl Outline {
    /// Looks at the attributes of a parameter of a closure or of a `fn` type, which stand inside of the author's items.
    pub fn validate_parameter(&mut self, attributes: &[syn::Attribute], unit: Unit) {
        Validator { outline: self, unit }.parameter_attributes(attributes);
    }
}

/// Reports what is wrong with one item.
struct Validator<'o> {
    outline: &'o mut Outline,
    unit: Unit,
}

impl Validator<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.outline.diagnostics.push(diagnostic);
    }

    fn span(&self, span: proc_macro2::Span) -> crate::source::Span {
        self.unit.span(span)
    }

    /// What is not stable yet: E0658.
    fn unstable(&mut self, span: proc_macro2::Span, message: &str) {
        let place = self.span(span);
        self.report(
            Diagnostic::error("E0658", place, message)
                .note("this is not stable: the simulated compiler is a stable one, which has no `#![feature]`"),
        );
    }

    fn item(mut self, item: &Item) {
        let (target, attributes) = kinds::of_item(item);
        self.attributes(attributes, target);
        if let Some(generics) = generics::of_item(item) {
            self.generics(generics);
        }
        match item {
            Item::Fn(item) => self.free_function(item),
            Item::Impl(item) => self.impl_header(item),
            Item::Trait(item) => self.trait_header(item),
            Item::Struct(item) => self.fields(&item.fields),
            Item::Union(item) => self.named_fields(&item.fields),
            Item::Enum(item) => self.enumeration(item),
            Item::ForeignMod(item) => self.foreign_items(item),
            _ => {}
        }
    }

    fn enumeration(&mut self, item: &syn::ItemEnum) {
        self.enum_representation(item);
        for variant in &item.variants {
            self.attributes(&variant.attrs, Target::Variant);
            self.fields(&variant.fields);
        }
    }

    fn fields(&mut self, fields: &syn::Fields) {
        match fields {
            syn::Fields::Named(fields) => self.named_fields(fields),
            syn::Fields::Unnamed(fields) => {
                fields.unnamed.iter().for_each(|field| self.attributes(&field.attrs, Target::Field));
            }
            syn::Fields::Unit => {}
        }
    }

    fn named_fields(&mut self, fields: &syn::FieldsNamed) {
        fields.named.iter().for_each(|field| self.attributes(&field.attrs, Target::Field));
    }
}
