//! The entries of functions, types, traits, impls and constants.

mod foreign;

use proc_macro2::{Ident, Span as TokenSpan, TokenStream};
use syn::{Attribute, Fields, ImplItem, Signature, TraitItem};

use super::collect::{At, Collector, names_of};
use super::extent::{self, first_of_type};
use super::lacking::unstable;
use super::names::{Binding, Namespace, Scope};
use super::place::Unit;
use super::tree::{ConstTree, FnTree, Tree};
use super::unfinished::{first_words, unfinished_item, unfinished_of_impl, unfinished_of_trait};
use super::{attributes, conditional, derive, mark, read};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::Visibility;
use crate::library::surface;
use crate::source::Span;

/// What the entry of an item starts from.
struct Header<'a> {
    kind: DefKind,
    ident: &'a Ident,
    attributes: &'a [Attribute],
    /// From the first word of the item to the end of its header.
    span: Span,
    /// To the end of the item.
    end: Span,
    visibility: Visibility,
}

impl Collector<'_> {
    /// Adds an item with a name and binds it in the namespaces that it is in.
    fn named(&mut self, header: &Header<'_>, tree: Tree, at: &At, namespaces: &[Namespace]) -> DefId {
        let name = Name::from(mark::plain(header.ident));
        let name_span = self.span(header.ident.span());
        let whole = self.from_attributes(header.attributes, header.span.to(header.end));
        let mut entry = self.entry(header.kind, name.clone(), whole, at, tree);
        entry.name_span = name_span;
        entry.span = header.span;
        entry.visibility = header.visibility;
        entry.constructor_visibility = header.visibility;
        entry.attributes = names_of(header.attributes);
        entry.lang = attributes::text(header.attributes, "lang").map(Name::from);
        let def = self.outline.add(entry);
        if attributes::has(header.attributes, "global_allocator") {
            self.allocator(def, header.kind, header.span.to(header.end));
        }
        if let Some(symbol) = attributes::symbol(header.attributes, &name) {
            self.outline.exported.entry(symbol).or_insert(def);
        }
        for &namespace in namespaces {
            let binding = Binding { def, visibility: header.visibility, glob: false };
            self.define(at, namespace, &name, binding, name_span);
        }
        def
    }

    /// The item with its attributes, comments before them left out.
    fn from_attributes(&self, attributes: &[Attribute], item: Span) -> Span {
        let first = attributes.iter().find(|attribute| !attribute.path().is_ident("doc"));
        first.map_or(item, |first| self.span(first.pound_token.span).to(item))
    }

    /// From `pub` or the item's first word.
    fn start(&self, visibility: &syn::Visibility, word: TokenSpan) -> Span {
        match visibility {
            syn::Visibility::Public(public) => self.span(public.span),
            syn::Visibility::Restricted(restricted) => self.span(restricted.pub_token.span),
            syn::Visibility::Inherited => self.span(word),
        }
    }

    pub(super) fn function(&mut self, item: syn::ItemFn, at: &At) -> DefId {
        let visibility = self.visibility(&item.vis, at);
        let start = self.start(&item.vis, first_of_signature(&item.sig));
        let braces = self.span(item.block.brace_token.span.join());
        let tree = FnTree { attributes: item.attrs, signature: item.sig, block: Some(*item.block) };
        self.fn_tree(tree, DefKind::Fn, start, Body::Braces(braces), visibility, at, &[Namespace::Value])
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of a function's header")]
    fn fn_tree(
        &mut self,
        mut function: FnTree,
        kind: DefKind,
        start: Span,
        body: Body,
        visibility: Visibility,
        at: &At,
        namespaces: &[Namespace],
    ) -> DefId {
        let attributes = function.attributes.clone();
        leave_out(&mut function.signature);
        let signature = &function.signature;
        let ident = signature.ident.clone();
        let span = start.to(self.end_of_signature(signature));
        let (body, end) = match body {
            Body::Braces(braces) => (Some(braces), braces),
            Body::Semicolon(end) => (None, end),
        };
        let has_self = signature.receiver().is_some();
        let header = Header { kind, ident: &ident, attributes: &attributes, span, end, visibility };
        let def = self.named(&header, Tree::Fn(function), at, namespaces);
        let entry = self.outline.entry_mut(def);
        entry.body = body;
        entry.has_self = has_self;
        entry.has_default = body.is_some();
        def
    }

    fn end_of_signature(&self, signature: &Signature) -> Span {
        match &signature.output {
            syn::ReturnType::Default => self.span(signature.paren_token.span.close()),
            syn::ReturnType::Type(arrow, ty) => {
                let start = self.span(arrow.spans[0]).to(self.span(first_of_type(ty)));
                self.span_of_type(ty).map_or(start, |span| start.to(span))
            }
        }
    }

    fn span_of_type(&self, ty: &syn::Type) -> Option<Span> {
        extent::last_of_type(ty).map(|span| self.span(span))
    }

    pub(super) fn structure(&mut self, item: syn::ItemStruct, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let start = self.start(&item.vis, item.struct_token.span);
        let span = start.to(self.span(item.ident.span()));
        let fields_end = match &item.fields {
            Fields::Named(fields) => self.span(fields.brace_token.span.close()),
            Fields::Unnamed(fields) => self.span(fields.paren_token.span.close()),
            Fields::Unit => span,
        };
        let end = item.semi_token.map_or(fields_end, |semicolon| self.span(semicolon.span));
        let constructor = self.constructor_visibility(&item.fields, visibility, at);
        let namespaces: &[Namespace] = match &item.fields {
            Fields::Named(_) => &[Namespace::Type],
            Fields::Unnamed(_) | Fields::Unit => &[Namespace::Type, Namespace::Value],
        };
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let header = Header { kind: DefKind::Struct, ident: &ident, attributes: &attributes, span, end, visibility };
        let derives = derive::of_struct(&item);
        let def = self.named(&header, Tree::Struct(item), at, namespaces);
        self.outline.entry_mut(def).constructor_visibility = constructor;
        self.derives(derives, span, &attributes, at);
    }

    /// The narrowest visibility of a tuple struct's fields and the struct itself.
    fn constructor_visibility(&mut self, fields: &Fields, visibility: Visibility, at: &At) -> Visibility {
        let Fields::Unnamed(fields) = fields else { return visibility };
        fields.unnamed.iter().fold(visibility, |narrowest, field| {
            let own = self.visibility(&field.vis, at);
            self.outline.narrower(own, narrowest)
        })
    }

    pub(super) fn union(&mut self, item: syn::ItemUnion, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.union_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.fields.brace_token.span.close());
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let header = Header { kind: DefKind::Union, ident: &ident, attributes: &attributes, span, end, visibility };
        let derives = derive::of_union(&item);
        self.named(&header, Tree::Union(item), at, &[Namespace::Type]);
        self.derives(derives, span, &attributes, at);
    }

    pub(super) fn enumeration(&mut self, item: syn::ItemEnum, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.enum_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.brace_token.span.close());
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let variants: Vec<VariantHead> = item.variants.iter().map(|variant| self.variant_head(variant)).collect();
        let header = Header { kind: DefKind::Enum, ident: &ident, attributes: &attributes, span, end, visibility };
        let derives = derive::of_enum(&item);
        let def = self.named(&header, Tree::Enum(item), at, &[Namespace::Type]);
        let inside = At { parent: def, scope: Scope::Module(def), macros: at.macros };
        for variant in variants.into_iter().filter(|variant| attributes::is_active(&variant.attributes)) {
            self.variant(variant, visibility, &inside, at.scope);
        }
        self.derives(derives, span, &attributes, at);
    }

    fn variant_head(&self, variant: &syn::Variant) -> VariantHead {
        let start = self.span(variant.ident.span());
        let end = match &variant.fields {
            Fields::Named(fields) => self.span(fields.brace_token.span.close()),
            Fields::Unnamed(fields) => self.span(fields.paren_token.span.close()),
            Fields::Unit => start,
        };
        VariantHead { ident: variant.ident.clone(), attributes: variant.attrs.clone(), span: start.to(end) }
    }

    fn variant(&mut self, variant: VariantHead, visibility: Visibility, inside: &At, around: Scope) {
        let VariantHead { ident, attributes, span } = variant;
        let header =
            Header { kind: DefKind::Variant, ident: &ident, attributes: &attributes, span, end: span, visibility };
        let def = self.named(&header, Tree::None, inside, &[Namespace::Type, Namespace::Value]);
        self.outline.entry_mut(def).scope = around;
    }

    pub(super) fn trait_item(&mut self, mut item: syn::ItemTrait, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let word = item.modifiers.auto_token.map_or(item.trait_token.span, |auto| auto.span);
        let word = item.unsafety.map_or(word, |token| token.span);
        let span = self.start(&item.vis, word).to(self.span(item.ident.span()));
        let braces = self.span(item.brace_token.span.open()).to(self.span(item.brace_token.span.close()));
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let items = std::mem::take(&mut item.items);
        let header =
            Header { kind: DefKind::Trait, ident: &ident, attributes: &attributes, span, end: braces, visibility };
        let def = self.named(&header, Tree::Trait(item), at, &[Namespace::Type]);
        self.outline.entry_mut(def).body = Some(braces);
        // Paths inside are looked up around the trait; the names of its items are kept at the trait itself.
        let names = At { parent: def, scope: Scope::Module(def), macros: at.macros };
        for item in items {
            self.item_of_trait(item, visibility, &names, at);
        }
    }

    fn item_of_trait(&mut self, item: TraitItem, visibility: Visibility, names: &At, around: &At) {
        self.validate_in_trait(&item);
        let unit = self.unit;
        if let TraitItem::Fn(function) = &item {
            self.keep_levels(&function.attrs, || unit.of_tokens(quote::ToTokens::to_token_stream(&item)));
        }
        let def = match item {
            TraitItem::Fn(item) if attributes::is_active(&item.attrs) => {
                let start = self.span(first_of_signature(&item.sig));
                let body = match (&item.default, &item.semi_token) {
                    (Some(block), _) => Body::Braces(self.span(block.brace_token.span.join())),
                    (None, Some(semicolon)) => Body::Semicolon(self.span(semicolon.span)),
                    (None, None) => panic!("a trait's function ends in a body or a semicolon"),
                };
                let tree = FnTree { attributes: item.attrs, signature: item.sig, block: item.default };
                self.fn_tree(tree, DefKind::AssocFn, start, body, visibility, names, &[Namespace::Value])
            }
            TraitItem::Const(item) if attributes::is_active(&item.attrs) => {
                let span = self.span(item.const_token.span).to(self.span(item.ident.span()));
                let end = self.span(item.semi_token.span);
                let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
                let has_default = item.default.is_some();
                let header =
                    Header { kind: DefKind::AssocConst, ident: &ident, attributes: &attributes, span, end, visibility };
                let value = item.default.map(|(_, value)| value);
                let tree = Tree::Const(ConstTree { generics: item.generics, ty: item.ty, value });
                let def = self.named(&header, tree, names, &[Namespace::Value]);
                self.outline.entry_mut(def).has_default = has_default;
                def
            }
            TraitItem::Type(item) if attributes::is_active(&item.attrs) => {
                let span = self.span(item.type_token.span).to(self.span(item.ident.span()));
                let end = self.span(item.semi_token.span);
                let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
                let has_default = item.default.is_some();
                let header =
                    Header { kind: DefKind::AssocType, ident: &ident, attributes: &attributes, span, end, visibility };
                let def = self.named(&header, Tree::AssocType(item), names, &[Namespace::Type]);
                self.outline.entry_mut(def).has_default = has_default;
                def
            }
            TraitItem::Macro(item) if attributes::is_active(&item.attrs) => {
                return self.macro_in_trait(&item.mac, visibility, names, around);
            }
            TraitItem::Verbatim(tokens) => {
                let place = self.unit.of_tokens(tokens.clone());
                return self.report(unfinished_of_trait(&tokens, place));
            }
            _ => return,
        };
        self.outline.entry_mut(def).scope = around.scope;
    }

    /// A macro call among the items of a trait.
    fn macro_in_trait(&mut self, call: &syn::Macro, visibility: Visibility, names: &At, around: &At) {
        let Some(tokens) = self.expansion(call, around) else { return };
        self.outline.expansion_depth += 1;
        match read::parse_with(all::<TraitItem>, tokens, self.unit) {
            Ok(items) => items.into_iter().for_each(|item| self.item_of_trait(item, visibility, names, around)),
            Err(diagnostic) => self.report(diagnostic),
        }
        self.outline.expansion_depth -= 1;
    }

    pub(super) fn implementation(&mut self, mut item: syn::ItemImpl, at: &At) {
        let of_trait = item.trait_.is_some();
        let word = item.unsafety.map_or(item.impl_token.span, |token| token.span);
        let self_end = self.span_of_type(&item.self_ty).unwrap_or_else(|| self.span(first_of_type(&item.self_ty)));
        let span = self.span(word).to(self_end);
        let braces = self.span(item.brace_token.span.open()).to(self.span(item.brace_token.span.close()));
        let items = std::mem::take(&mut item.items);
        let attributes = names_of(&item.attrs);
        let whole = self.from_attributes(&item.attrs, span.to(braces));
        let mut entry = self.entry(DefKind::Impl { of_trait }, Name::from(""), whole, at, Tree::Impl(item));
        entry.name_span = span;
        entry.span = span;
        entry.body = Some(braces);
        entry.attributes = attributes;
        let def = self.outline.add(entry);
        let inside = At { parent: def, scope: at.scope, macros: at.macros };
        for item in items {
            self.item_of_impl(item, of_trait, &inside);
        }
    }

    fn item_of_impl(&mut self, item: ImplItem, of_trait: bool, at: &At) {
        self.validate_in_impl(&item, of_trait);
        let unit = self.unit;
        if let ImplItem::Fn(function) = &item {
            self.keep_levels(&function.attrs, || unit.of_tokens(quote::ToTokens::to_token_stream(&item)));
        }
        match item {
            ImplItem::Fn(item) if attributes::is_active(&item.attrs) => {
                let visibility = self.impl_visibility(&item.vis, of_trait, at);
                let start = self.start(&item.vis, first_of_signature(&item.sig));
                let braces = self.span(item.block.brace_token.span.join());
                let tree = FnTree { attributes: item.attrs, signature: item.sig, block: Some(item.block) };
                self.fn_tree(tree, DefKind::AssocFn, start, Body::Braces(braces), visibility, at, &[]);
            }
            ImplItem::Const(item) if attributes::is_active(&item.attrs) => {
                let visibility = self.impl_visibility(&item.vis, of_trait, at);
                let span = self.start(&item.vis, item.const_token.span).to(self.span(item.ident.span()));
                let end = self.span(item.semi_token.span);
                let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
                let header =
                    Header { kind: DefKind::AssocConst, ident: &ident, attributes: &attributes, span, end, visibility };
                let tree = Tree::Const(ConstTree { generics: item.generics, ty: item.ty, value: Some(item.expr) });
                let def = self.named(&header, tree, at, &[]);
                self.outline.entry_mut(def).has_default = true;
            }
            ImplItem::Type(item) if attributes::is_active(&item.attrs) => {
                let visibility = self.impl_visibility(&item.vis, of_trait, at);
                let span = self.start(&item.vis, item.type_token.span).to(self.span(item.ident.span()));
                let end = self.span(item.semi_token.span);
                let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
                let header =
                    Header { kind: DefKind::AssocType, ident: &ident, attributes: &attributes, span, end, visibility };
                let def = self.named(&header, Tree::AssocType(as_trait_type(item)), at, &[]);
                self.outline.entry_mut(def).has_default = true;
            }
            ImplItem::Macro(item) if attributes::is_active(&item.attrs) => self.macro_in_impl(&item.mac, of_trait, at),
            ImplItem::Verbatim(tokens) => self.verbatim_in_impl(tokens, of_trait, at),
            _ => {}
        }
    }

    fn impl_visibility(&mut self, visibility: &syn::Visibility, of_trait: bool, at: &At) -> Visibility {
        if of_trait { Visibility::Public } else { self.visibility(visibility, at) }
    }

    /// A macro call among the items of an impl.
    pub(super) fn macro_in_impl(&mut self, call: &syn::Macro, of_trait: bool, at: &At) {
        if self.defer(call, at, Some(of_trait)) {
            return;
        }
        let Some(tokens) = self.expansion(call, at) else { return };
        if self.outline.library.is_none() {
            return self.generated_impl_items(&super::collect::written(tokens), of_trait, at);
        }
        self.outline.expansion_depth += 1;
        match read::parse_with(all::<ImplItem>, tokens, self.unit) {
            Ok(items) => items.into_iter().for_each(|item| self.item_of_impl(item, of_trait, at)),
            Err(diagnostic) => self.report(diagnostic),
        }
        self.outline.expansion_depth -= 1;
    }

    /// Items of an impl that a macro of the library makes, as a file of their own.
    fn generated_impl_items(&mut self, text: &str, of_trait: bool, at: &At) {
        let file = self.new_file(text);
        let unit = Unit::new(file, 0);
        match read::tokens(text, unit).and_then(|tokens| read::parse_with(all::<ImplItem>, tokens, unit)) {
            Ok(items) => {
                let outer = std::mem::replace(&mut self.unit, unit);
                items.into_iter().for_each(|item| self.item_of_impl(item, of_trait, at));
                self.unit = outer;
            }
            Err(diagnostic) => self.report(diagnostic),
        }
    }

    pub(super) fn type_alias(&mut self, item: syn::ItemType, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.type_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.semi_token.span);
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let header = Header { kind: DefKind::TypeAlias, ident: &ident, attributes: &attributes, span, end, visibility };
        self.named(&header, Tree::TypeAlias(item), at, &[Namespace::Type]);
    }

    pub(super) fn constant(&mut self, item: syn::ItemConst, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.const_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.semi_token.span);
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let header = Header { kind: DefKind::Const, ident: &ident, attributes: &attributes, span, end, visibility };
        let tree = Tree::Const(ConstTree { generics: item.generics, ty: *item.ty, value: Some(*item.expr) });
        self.named(&header, tree, at, &[Namespace::Value]);
    }

    pub(super) fn static_item(&mut self, item: syn::ItemStatic, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.static_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.semi_token.span);
        let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
        let (ident, attributes) = (item.ident.clone(), item.attrs.clone());
        let kind = DefKind::Static { mutable };
        let header = Header { kind, ident: &ident, attributes: &attributes, span, end, visibility };
        let generics = syn::Generics::default();
        let tree = Tree::Const(ConstTree { generics, ty: *item.ty, value: Some(*item.expr) });
        self.named(&header, tree, at, &[Namespace::Value]);
    }

    /// Items that the parser has no tree for: functions without a body (intrinsics of the library), and what is not stable.
    pub(super) fn verbatim(&mut self, tokens: TokenStream, at: &At) {
        let place = self.unit.of_tokens(tokens.clone());
        match read::parse_with(bodiless, tokens.clone(), self.unit) {
            Ok((visibility, item)) => {
                let own = self.visibility(&visibility, at);
                let start = self.start(&visibility, first_of_signature(&item.sig));
                let is_intrinsic = attributes::has(&item.attrs, "rustc_intrinsic");
                let end = self.end_of_bodiless(&item, place);
                let tree = FnTree { attributes: item.attrs, signature: item.sig, block: None };
                self.fn_tree(tree, DefKind::Fn, start, Body::Semicolon(end), own, at, &[Namespace::Value]);
                if !is_intrinsic {
                    self.report(Diagnostic::error_without_code(place, "free function without a body"));
                }
            }
            Err(_) => self.report(unfinished_item(&first_words(&tokens), place)),
        }
    }

    fn end_of_bodiless(&self, item: &syn::TraitItemFn, place: Span) -> Span {
        item.semi_token.map_or(place, |semicolon| self.span(semicolon.span))
    }

    fn verbatim_in_impl(&mut self, tokens: TokenStream, of_trait: bool, at: &At) {
        let place = self.unit.of_tokens(tokens.clone());
        if first_words(&tokens).iter().any(|word| word == "const")
            && read::parse_with(bodiless, tokens.clone(), self.unit).is_err()
        {
            return self.report(Diagnostic::error_without_code(place, "associated constant in `impl` without body"));
        }
        let unfinished = unfinished_of_impl(&tokens, place);
        match read::parse_with(bodiless, tokens, self.unit) {
            Ok((visibility, item)) if attributes::has(&item.attrs, "rustc_intrinsic") => {
                let own = self.impl_visibility(&visibility, of_trait, at);
                let start = self.start(&visibility, first_of_signature(&item.sig));
                let end = self.end_of_bodiless(&item, place);
                let tree = FnTree { attributes: item.attrs, signature: item.sig, block: None };
                self.fn_tree(tree, DefKind::AssocFn, start, Body::Semicolon(end), own, at, &[]);
            }
            Ok(_) => self.report(Diagnostic::error_without_code(place, "associated function in `impl` without body")),
            Err(_) => self.report(unfinished),
        }
    }

    /// Collects the impls that derives write for a type.
    fn derives(&mut self, derives: Vec<derive::Derived>, span: Span, attributes: &[Attribute], at: &At) {
        self.unknown_derives(attributes);
        for derived in derives {
            if let Some((code, message)) = derived.problem {
                let place = derived.place.map_or(span, |place| self.span(place));
                self.report(match code {
                    "" => Diagnostic::error_without_code(place, message),
                    code => Diagnostic::error(code, place, message),
                });
                continue;
            }
            let outer = std::mem::replace(&mut self.derived, true);
            if self.outline.library.is_none() {
                self.generated_text(&derived.text, &mut at.clone());
            } else {
                self.derived_text(&derived, span, at);
            }
            self.derived = outer;
        }
    }

    fn derived_text(&mut self, derived: &derive::Derived, span: Span, at: &At) {
        let place = derived.place.map_or(span, |place| self.span(place));
        let unit = Unit::generated(place);
        let parsed = read::tokens(&derived.text, unit).and_then(|tokens| read::parse::<syn::File>(tokens, unit));
        let outer = std::mem::replace(&mut self.unit, unit);
        match parsed {
            Ok(file) => self.items(file.items, &mut at.clone()),
            Err(diagnostic) => self.report(diagnostic),
        }
        self.unit = outer;
    }

    fn unknown_derives(&mut self, attributes: &[Attribute]) {
        for part in attributes::parts(attributes, "derive") {
            let Some(proc_macro2::TokenTree::Ident(name)) = part.last() else { continue };
            let plain = mark::plain(name);
            self.outline.derived_names.insert(Name::from(plain.as_str()));
            let is_path = part.len() > 1;
            if let Some(proc_macro2::TokenTree::Ident(first)) = part.first().filter(|_| is_path)
                && self.outline.lost_crate(&mark::plain(first), self.span(first.span()))
            {
                continue;
            }
            if let Some(feature) = surface::unstable_path(&format!("marker::{plain}")) {
                self.report(unstable(self.span(name.span()), feature));
            } else if !derive::TRAITS.contains(&plain.as_str()) {
                let message = format!("cannot find derive macro `{plain}` in this scope");
                self.report(Diagnostic::error_without_code(self.span(name.span()), message));
            }
        }
    }
}

/// Takes out the parameters that a `#[cfg]` leaves out.
fn leave_out(signature: &mut Signature) {
    if !signature.inputs.iter().all(conditional::is_active_param) {
        let inputs = std::mem::take(&mut signature.inputs);
        signature.inputs = inputs.into_iter().filter(conditional::is_active_param).collect();
    }
}

/// How a function ends.
enum Body {
    Braces(Span),
    Semicolon(Span),
}

/// A variant while its enum is being added.
struct VariantHead {
    ident: Ident,
    attributes: Vec<Attribute>,
    span: Span,
}

/// An impl's associated type in the form of a trait's.
fn as_trait_type(item: syn::ImplItemType) -> syn::TraitItemType {
    syn::TraitItemType {
        attrs: item.attrs,
        modifiers: item.modifiers,
        type_token: item.type_token,
        ident: item.ident,
        generics: item.generics,
        colon_token: None,
        bounds: syn::punctuated::Punctuated::new(),
        default: Some((item.eq_token, item.ty)),
        semi_token: item.semi_token,
    }
}

/// `pub fn name(…);`.
pub fn bodiless(input: syn::parse::ParseStream) -> syn::Result<(syn::Visibility, syn::TraitItemFn)> {
    let mut attributes = input.call(Attribute::parse_outer)?;
    let visibility = input.parse()?;
    let mut item: syn::TraitItemFn = input.parse()?;
    attributes.append(&mut item.attrs);
    item.attrs = attributes;
    Ok((visibility, item))
}

/// What stands between the braces of an impl or trait.
fn all<T: syn::parse::Parse>(input: syn::parse::ParseStream) -> syn::Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// The first word of a function.
fn first_of_signature(signature: &Signature) -> TokenSpan {
    let words = [signature.constness.map(|token| token.span), signature.asyncness.map(|token| token.span)];
    let safety = match &signature.safety {
        syn::Safety::Safe(token) => Some(token.span),
        syn::Safety::Unsafe(token) => Some(token.span),
        syn::Safety::Default => None,
    };
    let abi = signature.abi.as_ref().map(|abi| abi.extern_token.span);
    words.into_iter().chain([safety, abi]).flatten().next().unwrap_or(signature.fn_token.span)
}
