//! `extern` blocks to entries without bodies: functions and statics that are defined elsewhere.

use syn::Attribute;

use super::{Body, Header, Ident, first_of_signature};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefKind, Name};
use crate::hir::outline::collect::{At, Collector};
use crate::hir::outline::names::Namespace;
use crate::hir::outline::tree::{ConstTree, FnTree, Tree};
use crate::hir::outline::unfinished::unfinished_foreign;
use crate::hir::outline::{Foreign, attributes, mark};

impl Collector<'_> {
    /// The declarations of an `extern` block.
    pub(in super::super) fn foreign_items(&mut self, block: syn::ItemForeignMod, at: &At) {
        let abi = block.abi.name.as_ref().map_or_else(|| Name::from("C"), |name| Name::from(name.value()));
        for item in block.items {
            match item {
                syn::ForeignItem::Fn(item) if attributes::is_active(&item.attrs) => {
                    self.foreign_function(item, &abi, at)
                }
                syn::ForeignItem::Static(item) if attributes::is_active(&item.attrs) => {
                    self.foreign_static(item, &abi, at)
                }
                syn::ForeignItem::Type(item) => {
                    let place = self.span(item.type_token.span);
                    self.report(Diagnostic::error("E0658", place, "extern types are experimental"));
                }
                syn::ForeignItem::Fn(_) | syn::ForeignItem::Static(_) => {}
                other => {
                    let tokens = quote::ToTokens::to_token_stream(&other);
                    let place = self.unit.of_tokens(tokens.clone());
                    self.report(unfinished_foreign(&tokens, place));
                }
            }
        }
    }

    fn foreign_function(&mut self, item: syn::ForeignItemFn, abi: &Name, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let start = self.start(&item.vis, first_of_signature(&item.sig));
        let end = self.span(item.semi_token.span);
        let is_safe = matches!(item.sig.safety, syn::Safety::Safe(_));
        let symbol = symbol_of(&item.attrs, &item.sig.ident);
        let tree = FnTree { attributes: item.attrs, signature: item.sig, block: None };
        let def = self.fn_tree(tree, DefKind::Fn, start, Body::Semicolon(end), visibility, at, &[Namespace::Value]);
        self.outline.foreign.insert(def, Foreign { symbol, is_safe, abi: abi.clone() });
    }

    fn foreign_static(&mut self, item: syn::ForeignItemStatic, abi: &Name, at: &At) {
        let visibility = self.visibility(&item.vis, at);
        let span = self.start(&item.vis, item.static_token.span).to(self.span(item.ident.span()));
        let end = self.span(item.semi_token.span);
        let kind = DefKind::Static { mutable: matches!(item.mutability, syn::StaticMutability::Mut(_)) };
        let header = Header { kind, ident: &item.ident, attributes: &item.attrs, span, end, visibility };
        let tree = Tree::Const(ConstTree { generics: syn::Generics::default(), ty: *item.ty, value: None });
        let def = self.named(&header, tree, at, &[Namespace::Value]);
        let is_safe = matches!(item.safety, syn::Safety::Safe(_));
        let symbol = symbol_of(&item.attrs, &item.ident);
        self.outline.foreign.insert(def, Foreign { symbol, is_safe, abi: abi.clone() });
    }
}

/// What a declaration is linked with: `#[link_name = "…"]`, or its own name.
fn symbol_of(attributes: &[Attribute], ident: &Ident) -> Name {
    attributes::text(attributes, "link_name").map_or_else(|| Name::from(mark::plain(ident)), Name::from)
}
