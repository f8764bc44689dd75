//! Generic parameters, bounds and where clauses.

use proc_macro2::{TokenStream, TokenTree};
use syn::TypeParamBound;

use super::{Elision, ImplTrait, Lowerer};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::{Bound, GenericParam, GenericParamKind, Generics, PolyTraitRef, WherePredicate};
use crate::hir::outline::mark;
use crate::hir::ty::{AssocBindingKind, GenericArg, Path, QPath, Res, Ty, TyKind};
use crate::source::Span;

/// A parameter's name and kind, known without lowering anything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::hir) enum ParamName {
    /// Without the quote.
    Lifetime(String),
    Type(String),
    Const(String),
}

/// The parameters that one definition declares, in the order of their numbers.
pub(in crate::hir) type ParamNames = Vec<ParamName>;

/// The names of the parameters in a syntax tree; a trait's `Self` is its first.
pub(in crate::hir) fn own_params(generics: Option<&syn::Generics>, is_trait: bool) -> ParamNames {
    let own = generics.into_iter().flat_map(|generics| &generics.params).map(|param| match param {
        syn::GenericParam::Lifetime(param) => ParamName::Lifetime(mark::plain(&param.lifetime.ident)),
        syn::GenericParam::Type(param) => ParamName::Type(mark::plain(&param.ident)),
        syn::GenericParam::Const(param) => ParamName::Const(mark::plain(&param.ident)),
    });
    is_trait.then(|| ParamName::Type(String::from("Self"))).into_iter().chain(own).collect()
}

fn is_may_dangle(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("may_dangle"))
}

impl Lowerer<'_> {
    /// The declared parameters and where clauses; hidden ones are added by [`Lowerer::with_hidden`].
    pub(super) fn lower_generics(&mut self, generics: &syn::Generics) -> Generics {
        let mut params = Vec::new();
        if self.krate.kind(self.owner) == DefKind::Trait {
            params.push(self.self_param());
        }
        self.check_params(generics);
        let elision = std::mem::replace(&mut self.elision, Elision::Unnamed);
        let impl_trait = std::mem::replace(&mut self.impl_trait, ImplTrait::Forbidden);
        params.extend(generics.params.iter().map(|param| self.generic_param(param)));
        let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let predicates = clauses.filter_map(|predicate| self.where_predicate(predicate)).collect();
        (self.elision, self.impl_trait) = (elision, impl_trait);
        let span = generics.lt_token.zip(generics.gt_token);
        let span = span.map(|(open, close)| self.span(open.span).to(self.span(close.span)));
        Generics { params, predicates, span }
    }

    /// Adds the parameters that lowering a signature has made.
    pub(super) fn with_hidden(&mut self, mut generics: Generics) -> Generics {
        generics.params.append(&mut self.hidden);
        generics
    }

    fn self_param(&self) -> GenericParam {
        let span = self.krate.name_span(self.owner);
        let kind = GenericParamKind::Type { default: None, synthetic: false };
        GenericParam { name: Name::from("Self"), kind, bounds: Vec::new(), may_dangle: false, span }
    }

    /// Parameters of the same name (E0403), and names that no parameter may have (E0262).
    fn check_params(&self, generics: &syn::Generics) {
        let mut known: Vec<(String, Span)> = Vec::new();
        for param in &generics.params {
            let (name, span) = match param {
                syn::GenericParam::Lifetime(param) => {
                    let name = format!("'{}", mark::plain(&param.lifetime.ident));
                    (name, self.span(param.lifetime.apostrophe).to(self.span(param.lifetime.ident.span())))
                }
                syn::GenericParam::Type(param) => (mark::plain(&param.ident), self.span(param.ident.span())),
                syn::GenericParam::Const(param) => (mark::plain(&param.ident), self.span(param.ident.span())),
            };
            self.refuse_name(&name, span, &known);
            self.check_shadowing(&name, span);
            known.push((name, span));
        }
        self.check_defaults(generics);
    }

    /// What a default or a constant's type may name: parameters before it, or none (E0128, E0735, E0770).
    fn check_defaults(&self, generics: &syn::Generics) {
        let names: Vec<String> = generics.params.iter().map(param_name).collect();
        for (index, param) in generics.params.iter().enumerate() {
            match param {
                syn::GenericParam::Type(syn::TypeParam { default: Some((_, default)), .. }) => {
                    self.check_default(quote::ToTokens::to_token_stream(default), &names[index..]);
                }
                syn::GenericParam::Const(param) => {
                    self.check_const_type(quote::ToTokens::to_token_stream(&param.ty), &names);
                    if let Some((_, default)) = &param.default {
                        self.check_default(quote::ToTokens::to_token_stream(default), &names[index..]);
                    }
                }
                syn::GenericParam::Type(_) | syn::GenericParam::Lifetime(_) => {}
            }
        }
    }

    fn check_default(&self, default: TokenStream, later: &[String]) {
        for (name, span) in first_names(default) {
            let span = self.span(span);
            if name == "Self" && self.krate.kind(self.owner) == DefKind::Trait {
                continue;
            }
            if name == "Self" {
                let message = "generic parameters cannot use `Self` in their defaults";
                self.report(Diagnostic::error("E0735", span, message));
            } else if later.contains(&name) {
                let message = "generic parameter defaults cannot reference parameters before they are declared";
                let label = format!("cannot reference `{name}` before it is declared");
                self.report(Diagnostic::error("E0128", span, message).primary_label(label));
            }
        }
    }

    fn check_const_type(&self, ty: TokenStream, names: &[String]) {
        for (name, span) in first_names(ty).into_iter().filter(|(name, _)| names.contains(name)) {
            let message = "the type of const parameters must not depend on other generic parameters";
            let label = format!("the type must not depend on the parameter `{name}`");
            self.report(Diagnostic::error("E0770", self.span(span), message).primary_label(label));
        }
    }

    /// A parameter may not have the name of one of the impl or trait around.
    fn check_shadowing(&self, name: &str, span: Span) {
        for (owner, params) in self.generics.iter().filter(|(owner, _)| *owner != self.owner) {
            let clash = params.iter().any(|param| match param {
                ParamName::Lifetime(other) => name.strip_prefix('\'') == Some(other),
                ParamName::Type(other) | ParamName::Const(other) => name == other,
            });
            if clash && name.starts_with('\'') {
                self.report(shadowed_lifetime(name, span));
            } else if clash {
                let message = format!(
                    "the name `{name}` is already used for a generic parameter in this item's generic parameters"
                );
                let first = self.krate.name_span(*owner);
                self.report(
                    Diagnostic::error("E0403", span, message).primary_label("already used").label(first, "first use"),
                );
            }
        }
    }

    /// E0496 for a lifetime that a binder declares: nothing around may have its name.
    pub(super) fn check_shadowing_of_lifetime(&self, name: &str, span: Span) {
        let is_bound = self.binders.iter().flatten().any(|bound| **bound == *name);
        let is_param = self
            .generics
            .iter()
            .flat_map(|(_, params)| params.iter())
            .any(|param| matches!(param, ParamName::Lifetime(other) if name.strip_prefix('\'') == Some(other)));
        if (is_bound || is_param) && self.is_user() {
            self.report(shadowed_lifetime(name, span));
        }
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> GenericParam {
        match param {
            syn::GenericParam::Lifetime(param) => {
                let name = Name::from(format!("'{}", mark::plain(&param.lifetime.ident)));
                let bounds = param.bounds.iter().map(|bound| Bound::Outlives(self.lifetime(bound))).collect();
                let span = self.lifetime_span(&param.lifetime);
                let may_dangle = is_may_dangle(&param.attrs);
                GenericParam { name, kind: GenericParamKind::Lifetime, bounds, may_dangle, span }
            }
            syn::GenericParam::Type(param) => {
                let name = Name::from(mark::plain(&param.ident));
                let bounds = self.bounds(&param.bounds);
                let default = param.default.as_ref().map(|(_, ty)| self.ty(ty));
                let kind = GenericParamKind::Type { default, synthetic: false };
                let may_dangle = is_may_dangle(&param.attrs);
                GenericParam { name, kind, bounds, may_dangle, span: self.span(param.ident.span()) }
            }
            syn::GenericParam::Const(param) => {
                let name = Name::from(mark::plain(&param.ident));
                let ty = self.ty(&param.ty);
                let default = param.default.as_ref().map(|(_, value)| self.anon_const(value, ty.clone()));
                let kind = GenericParamKind::Const { ty, default };
                GenericParam { name, kind, bounds: Vec::new(), may_dangle: false, span: self.span(param.ident.span()) }
            }
        }
    }

    fn where_predicate(&mut self, predicate: &syn::WherePredicate) -> Option<WherePredicate> {
        match predicate {
            syn::WherePredicate::Lifetime(predicate) => {
                let lifetime = self.lifetime(&predicate.lifetime);
                let bounds = predicate.bounds.iter().map(|bound| self.lifetime(bound)).collect();
                let span = lifetime.span;
                Some(WherePredicate::Lifetime { lifetime, bounds, span })
            }
            syn::WherePredicate::Type(predicate) => {
                let bound_lifetimes = self.enter_binder(predicate.lifetimes.as_ref());
                let ty = self.ty(&predicate.bounded_ty);
                self.refuse_nested_binder(predicate);
                self.refuse_relaxed_elsewhere(&ty, &predicate.bounds);
                let bounds = self.bounds(&predicate.bounds);
                self.binders.pop();
                let span = ty.span;
                Some(WherePredicate::Type { bound_lifetimes, ty, bounds, span })
            }
            _ => None,
        }
    }

    /// E0316: `for<'a> T: for<'b> …`.
    fn refuse_nested_binder(&self, predicate: &syn::PredicateType) {
        let nested = predicate.bounds.iter().find_map(|bound| match bound {
            TypeParamBound::Trait(bound) => bound.lifetimes.as_ref(),
            _ => None,
        });
        if let (Some(_), Some(nested)) = (&predicate.lifetimes, nested) {
            let place = self.span(nested.for_token.span).to(self.span(nested.gt_token.span));
            self.report(Diagnostic::error("E0316", place, "nested quantification of lifetimes"));
        }
    }

    /// Bounds in order.
    pub(super) fn bounds<'b>(&mut self, bounds: impl IntoIterator<Item = &'b TypeParamBound>) -> Vec<Bound> {
        bounds.into_iter().filter_map(|bound| self.bound(bound)).collect()
    }

    fn bound(&mut self, bound: &TypeParamBound) -> Option<Bound> {
        match bound {
            TypeParamBound::Trait(bound) => self.poly_trait_ref(bound).map(Bound::Trait),
            TypeParamBound::Lifetime(lifetime) => Some(Bound::Outlives(self.lifetime(lifetime))),
            TypeParamBound::PreciseCapture(capture) => Some(Bound::Captures(self.captures(capture))),
            TypeParamBound::Verbatim(tokens) => {
                let place = self.unit.of_tokens(tokens.clone());
                self.experimental(place, "const trait impls are experimental");
                None
            }
            _ => None,
        }
    }

    /// A trait as a bound; `None` if it is none (reported).
    pub(super) fn poly_trait_ref(&mut self, bound: &syn::TraitBound) -> Option<PolyTraitRef> {
        let bound_lifetimes = self.enter_binder(bound.lifetimes.as_ref());
        let path = self.trait_path(&bound.path);
        if let (Some(path), Some(declared)) = (&path, &bound.lifetimes) {
            self.refuse_lifetimes_of_bindings(path, declared.lifetimes.len());
        }
        // Lifetimes that were left out in `Fn(&T)` have been added to the binder.
        let bound_lifetimes = self.binders.pop().unwrap_or(bound_lifetimes);
        let path = path?;
        let sized = self.krate.lang_item("sized").map(Res::Def);
        if let Some(maybe) = bound.maybe.filter(|_| self.is_user() && Some(&path.res) != sized.as_ref()) {
            let place = self.span(maybe.span).to(path.span);
            let message = "bound modifier `?` can only be applied to `Sized`";
            self.report(Diagnostic::error_without_code(place, message));
            return None;
        }
        let span = bound.maybe.map_or(path.span, |maybe| self.span(maybe.span).to(path.span));
        Some(PolyTraitRef { relaxed: bound.maybe.is_some(), bound_lifetimes, path, span })
    }

    /// E0582 for a lifetime of `for<'a> Trait<Item = &'a T>` that stands in the value of an associated type only.
    fn refuse_lifetimes_of_bindings(&self, path: &Path, declared: usize) {
        let Some(args) = path.segments.last().and_then(|segment| segment.args.as_ref()) else { return };
        if args.parenthesized || args.args.iter().any(|arg| matches!(arg, GenericArg::Lifetime(_))) {
            return;
        }
        let types = args.args.iter().filter_map(|arg| match arg {
            GenericArg::Type(ty) => Some(ty.clone()),
            GenericArg::Lifetime(_) | GenericArg::Const(_) => None,
        });
        let inputs: Vec<Ty> = types.collect();
        for binding in &args.bindings {
            if let AssocBindingKind::Equals(ty) = &binding.kind
                && let Some(lifetime) = self.only_in_output(declared, &inputs, Some(ty))
            {
                let message = format!(
                    "binding for associated type `{}` references lifetime `{lifetime}`, which does not appear in the trait input types",
                    binding.name.name
                );
                self.report(Diagnostic::error("E0582", binding.name.span.to(ty.span), message));
            }
        }
    }

    /// `?Sized` where there is nothing to relax.
    pub(super) fn refuse_relaxed<'b>(&self, bounds: impl IntoIterator<Item = &'b TypeParamBound>, place: &str) {
        for bound in bounds {
            if let TypeParamBound::Trait(bound) = bound
                && let Some(maybe) = bound.maybe
                && self.is_user()
            {
                let span = self.span(maybe.span);
                let message = format!("relaxed bounds are not permitted in {place}");
                self.report(Diagnostic::error_without_code(span, message));
            }
        }
    }

    /// `T: ?Sized` in a where clause is for a type parameter of the very item.
    fn refuse_relaxed_elsewhere<'b>(&self, ty: &Ty, bounds: impl IntoIterator<Item = &'b TypeParamBound>) {
        if let TyKind::Path(QPath::Resolved { self_ty: None, path }) = &ty.kind
            && let Res::Param { owner, index } = path.res
            && owner == self.owner
            && !(index == 0 && self.krate.kind(self.owner) == DefKind::Trait)
        {
            return;
        }
        for bound in bounds {
            if let TypeParamBound::Trait(bound) = bound
                && let Some(maybe) = bound.maybe
                && self.is_user()
            {
                let span = self.span(maybe.span);
                self.report(Diagnostic::error_without_code(span, "this relaxed bound is not permitted here"));
            }
        }
    }

    /// A path that must name a trait.
    pub(super) fn trait_path(&mut self, path: &syn::Path) -> Option<Path> {
        let path = self.resolved_trait(path);
        (path.res != Res::Error).then_some(path)
    }

    /// The parameter that `impl Trait` in an argument makes.
    pub(super) fn synthetic_param(&mut self, bounds: Vec<Bound>, span: Span) -> (DefId, u32) {
        let index = self.declared + self.hidden.len() as u32;
        let kind = GenericParamKind::Type { default: None, synthetic: true };
        let name = Name::from(format!("impl#{index}"));
        self.hidden.push(GenericParam { name, kind, bounds, may_dangle: false, span });
        (self.owner, index)
    }

    /// A lifetime parameter for one that was left out.
    pub(super) fn hidden_lifetime(&mut self, span: Span) -> crate::hir::item::LifetimeRes {
        let index = self.declared + self.hidden.len() as u32;
        let number = self.hidden.iter().filter(|param| matches!(param.kind, GenericParamKind::Lifetime)).count() + 1;
        let name = Name::from(format!("'{number}"));
        let kind = GenericParamKind::Lifetime;
        self.hidden.push(GenericParam { name, kind, bounds: Vec::new(), may_dangle: false, span });
        crate::hir::item::LifetimeRes::Param { owner: self.owner, index }
    }
}

fn shadowed_lifetime(name: &str, span: Span) -> Diagnostic {
    let message = format!("lifetime name `{name}` shadows a lifetime name that is already in scope");
    Diagnostic::error("E0496", span, message)
}

/// A parameter's name; lifetimes with their quote.
fn param_name(param: &syn::GenericParam) -> String {
    match param {
        syn::GenericParam::Lifetime(param) => format!("'{}", mark::plain(&param.lifetime.ident)),
        syn::GenericParam::Type(param) => mark::plain(&param.ident),
        syn::GenericParam::Const(param) => mark::plain(&param.ident),
    }
}

/// The names in a type or constant that are not behind a `::`, with their places.
fn first_names(tokens: TokenStream) -> Vec<(String, proc_macro2::Span)> {
    let mut found = Vec::new();
    let mut before = ' ';
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) if before == '\'' => found.push((format!("'{}", mark::plain(ident)), ident.span())),
            TokenTree::Ident(ident) if before != ':' => found.push((mark::plain(ident), ident.span())),
            TokenTree::Group(group) => found.extend(first_names(group.stream())),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        before = match &token {
            TokenTree::Punct(punct) => punct.as_char(),
            TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => ' ',
        };
    }
    found
}
