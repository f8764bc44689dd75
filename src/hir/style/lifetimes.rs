//! Lifetime parameters of functions, impls, `fn` types and bounds to those that nothing uses (`unused_lifetimes`), or that are used
//! once where one could be left out (`single_use_lifetimes`). (rustc's `maybe_report_lifetime_uses`.)

use syn::GenericParam;
use syn::visit::{self, Visit};

use super::{StyleFinding, Unit};
use crate::hir::outline::{attributes, mark};
use crate::source::Span;

/// How often a lifetime is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Uses {
    None,
    /// Once, where `'_` would mean the same.
    One,
    Many,
}

struct Param {
    name: String,
    place: Span,
    uses: Uses,
}

/// Walks over the tree.
pub(super) struct Lifetimes {
    pub unit: Unit,
    pub found: Vec<StyleFinding>,
    scopes: Vec<Vec<Param>>,
    /// Whether a lifetime that is left out here is a parameter of its own.
    is_elidable: bool,
}

impl Lifetimes {
    pub fn new(unit: Unit) -> Lifetimes {
        Lifetimes { unit, found: Vec::new(), scopes: Vec::new(), is_elidable: false }
    }

    fn place(&self, lifetime: &syn::Lifetime) -> Span {
        self.unit.span(lifetime.apostrophe).to(self.unit.span(lifetime.ident.span()))
    }

    fn enter<'p>(&mut self, params: impl IntoIterator<Item = &'p GenericParam>) {
        let lifetimes = params.into_iter().filter_map(|param| match param {
            GenericParam::Lifetime(param) => Some(&param.lifetime),
            GenericParam::Type(_) | GenericParam::Const(_) => None,
        });
        let params = lifetimes.map(|lifetime| Param {
            name: mark::plain(&lifetime.ident),
            place: self.place(lifetime),
            uses: Uses::None,
        });
        self.scopes.push(params.collect());
    }

    fn leave(&mut self) {
        for param in self.scopes.pop().unwrap_or_default() {
            let (lint, message) = match param.uses {
                Uses::None => ("unused_lifetimes", format!("lifetime parameter `'{}` never used", param.name)),
                Uses::One => ("single_use_lifetimes", format!("lifetime parameter `'{}` only used once", param.name)),
                Uses::Many => continue,
            };
            self.found.push(StyleFinding { lint, span: param.place, message });
        }
    }

    fn within(&mut self, is_elidable: bool, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.is_elidable, is_elidable);
        walk(self);
        self.is_elidable = outer;
    }

    /// Bounds of parameters and `where`.
    fn bounds(&mut self, generics: &syn::Generics) {
        self.within(false, |it| {
            for param in &generics.params {
                match param {
                    GenericParam::Lifetime(param) => {
                        param.bounds.iter().for_each(|bound| it.visit_lifetime(bound));
                    }
                    GenericParam::Type(param) => visit::visit_type_param(it, param),
                    GenericParam::Const(param) => visit::visit_const_param(it, param),
                }
            }
            generics.where_clause.iter().for_each(|clause| it.visit_where_clause(clause));
        });
    }

    fn function(&mut self, signature: &syn::Signature, body: Option<&syn::Block>) {
        self.enter(&signature.generics.params);
        self.bounds(&signature.generics);
        self.within(true, |it| signature.inputs.iter().for_each(|input| it.visit_fn_arg(input)));
        self.within(false, |it| {
            it.visit_return_type(&signature.output);
            body.iter().for_each(|body| it.visit_block(body));
        });
        self.leave();
    }
}

impl<'ast> Visit<'ast> for Lifetimes {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if attributes::is_active(crate::hir::outline::attributes_of(item)) {
            // Names of the items around mean nothing to it, but to an impl's own functions.
            self.within(false, |it| visit::visit_item(it, item));
        }
    }

    fn visit_lifetime(&mut self, lifetime: &'ast syn::Lifetime) {
        let name = mark::plain(&lifetime.ident);
        let use_here = if self.is_elidable { Uses::One } else { Uses::Many };
        let declared = self.scopes.iter_mut().rev().flatten().find(|param| param.name == name);
        if let Some(param) = declared {
            param.uses = if param.uses == Uses::None { use_here } else { Uses::Many };
        }
    }

    fn visit_generics(&mut self, generics: &'ast syn::Generics) {
        self.bounds(generics);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, Some(&item.block));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if attributes::is_active(&item.attrs) {
            self.function(&item.sig, Some(&item.block));
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if attributes::is_active(&item.attrs) {
            self.function(&item.sig, item.default.as_ref());
        }
    }

    fn visit_foreign_item_fn(&mut self, item: &'ast syn::ForeignItemFn) {
        self.function(&item.sig, None);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.enter(&item.generics.params);
        self.bounds(&item.generics);
        self.within(true, |it| {
            item.trait_.iter().for_each(|(path, _)| it.visit_path(path));
            it.visit_type(&item.self_ty);
        });
        self.within(false, |it| item.items.iter().for_each(|item| it.visit_impl_item(item)));
        self.leave();
    }

    fn visit_type_fn_ptr(&mut self, ty: &'ast syn::TypeFnPtr) {
        self.enter(ty.lifetimes.iter().flat_map(|binder| &binder.lifetimes));
        self.within(true, |it| ty.inputs.iter().for_each(|input| it.visit_type(&input.ty)));
        self.within(false, |it| it.visit_return_type(&ty.output));
        self.leave();
    }

    fn visit_parenthesized_generic_arguments(&mut self, args: &'ast syn::ParenthesizedGenericArguments) {
        self.within(true, |it| args.inputs.iter().for_each(|input| it.visit_type(&input.ty)));
        self.within(false, |it| it.visit_return_type(&args.output));
    }

    fn visit_predicate_type(&mut self, predicate: &'ast syn::PredicateType) {
        self.enter(predicate.lifetimes.iter().flat_map(|binder| &binder.lifetimes));
        self.visit_type(&predicate.bounded_ty);
        predicate.bounds.iter().for_each(|bound| self.visit_type_param_bound(bound));
        self.leave();
    }

    fn visit_bound_lifetimes(&mut self, _: &'ast syn::BoundLifetimes) {}
}
