//! Types as they are written.

use syn::{ReturnType, Type, TypeParamBound};

use super::{Elision, ImplTrait, Lowerer};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefKind, Name};
use crate::hir::item::{Bound, Lifetime, LifetimeRes, PolyTraitRef};
use crate::hir::outline::attributes;
use crate::hir::outline::bare_traits;
use crate::hir::outline::extent;
use crate::hir::outline::macros::{MacroTarget, place_of};
use crate::hir::outline::read;
use crate::hir::ty::{FnPtr, Path, PathSegment, QPath, Res, Ty, TyKind};
use crate::source::Span;

impl Lowerer<'_> {
    pub(super) fn type_span(&self, ty: &Type) -> Span {
        let first = self.span(extent::first_of_type(ty));
        extent::last_of_type(ty).map_or(first, |last| first.to(self.span(last)))
    }

    /// Lowers a type.
    pub(super) fn ty(&mut self, ty: &Type) -> Ty {
        let span = self.type_span(ty);
        let kind = match ty {
            Type::Group(group) => return self.ty(&group.elem),
            Type::Paren(paren) => return self.ty(&paren.elem),
            Type::Macro(call) => return self.type_macro(&call.mac),
            Type::Path(path) => return self.path_type(path, span),
            Type::Array(array) => {
                let inner = self.without_object_lifetime(|lowerer| lowerer.ty(&array.elem));
                TyKind::Array(Box::new(inner), self.array_length(&array.len))
            }
            Type::FnPtr(pointer) => self.fn_pointer(pointer),
            Type::ImplTrait(item) => self.impl_trait_type(item, span),
            Type::Infer(_) => self.infer_type(span),
            Type::Never(_) => {
                if self.is_user() {
                    self.report(Diagnostic::error("E0658", span, "the `!` type is experimental"));
                }
                TyKind::Never
            }
            Type::Ptr(pointer) => {
                let mutable = matches!(pointer.mutability, syn::PointerMutability::Mut(_));
                TyKind::RawPtr {
                    mutable,
                    inner: Box::new(self.without_object_lifetime(|lowerer| lowerer.ty(&pointer.elem))),
                }
            }
            Type::Reference(reference) => self.reference_type(reference),
            Type::Slice(slice) => {
                TyKind::Slice(Box::new(self.without_object_lifetime(|lowerer| lowerer.ty(&slice.elem))))
            }
            Type::Tuple(tuple) => TyKind::Tuple(
                self.without_object_lifetime(|lowerer| tuple.elems.iter().map(|ty| lowerer.ty(ty)).collect()),
            ),
            Type::TraitObject(object) => {
                let is_bare = object
                    .dyn_token
                    .as_ref()
                    .is_none_or(|word| self.krate.text_at(self.span(word.span)).is_some_and(bare_traits::is_put_in));
                if is_bare {
                    self.bare_trait_object(span);
                }
                self.trait_object(&object.bounds, span)
            }
            _ => {
                self.report(Diagnostic::unsupported(span, "this kind of type"));
                TyKind::Error
            }
        };
        Ty { kind, span }
    }

    /// The type of a result, which alone may be `!`.
    pub(super) fn return_type(&mut self, ty: &Type) -> Ty {
        match ty {
            Type::Never(_) => Ty { kind: TyKind::Never, span: self.type_span(ty) },
            Type::Group(group) => self.return_type(&group.elem),
            other => self.ty(other),
        }
    }

    /// What `dyn Trait` gets inside of types that do not say it: `'static` in signatures.
    fn without_object_lifetime<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let default = if self.elision == Elision::Infer { LifetimeRes::Infer } else { LifetimeRes::Static };
        self.with_object_lifetime(Some(default), run)
    }

    /// `const` or `static` where the type is one that was added: it stands at the name.
    fn word_of_untyped(&self, span: Span) -> Option<&'static str> {
        if self.krate.name_span(self.owner) != span {
            return None;
        }
        let kind = self.krate.kind(self.owner);
        if let DefKind::Static { mutable } = kind {
            return Some(if mutable { "static mut" } else { "static" });
        }
        matches!(kind, DefKind::Const | DefKind::AssocConst).then_some("const")
    }

    fn infer_type(&self, span: Span) -> TyKind {
        if self.elision == Elision::Infer || self.in_body_type {
            return TyKind::Infer;
        }
        if let Some(word) = self.word_of_untyped(span) {
            let diagnostic = Diagnostic::error_without_code(span, format!("missing type for `{word}` item"));
            self.report(diagnostic.help("provide a type for the item"));
            return TyKind::Error;
        }
        let message = "the placeholder `_` is not allowed within types on item signatures";
        self.report(Diagnostic::error("E0121", span, message).primary_label("not allowed in type signatures"));
        TyKind::Error
    }

    fn reference_type(&mut self, reference: &syn::TypeReference) -> TyKind {
        let lifetime = match &reference.lifetime {
            Some(lifetime) => self.lifetime(lifetime),
            None => self.elided_lifetime(self.span(reference.and_token.span)),
        };
        let res = Some(lifetime.res.clone());
        let inner = self.with_object_lifetime(res, |lowerer| lowerer.ty(&reference.elem));
        TyKind::Ref { lifetime, mutable: reference.mutability.is_some(), inner: Box::new(inner) }
    }

    fn path_type(&mut self, path: &syn::TypePath, span: Span) -> Ty {
        if path.qself.is_none() && self.names_trait(&path.path) {
            self.bare_trait_object(span);
            let bound = syn::TraitBound {
                paren_token: None,
                lifetimes: None,
                modifiers: trait_bound_modifiers(),
                maybe: None,
                path: path.path.clone(),
            };
            let kind = self.trait_object([&TypeParamBound::Trait(bound)], span);
            return Ty { kind, span };
        }
        let path = self.without_object_lifetime(|lowerer| lowerer.type_path(path.qself.as_ref(), &path.path));
        let is_error = matches!(&path, QPath::Resolved { path: Path { res: Res::Error, .. }, .. });
        Ty { kind: if is_error { TyKind::Error } else { TyKind::Path(path) }, span }
    }

    /// `Trait` where a type stands: an error since the 2021 edition, `dyn Trait` before.
    fn bare_trait_object(&self, span: Span) {
        if self.outline(|outline| outline.edition_year) >= 2021 || self.unit.file() != crate::source::FileId::PROGRAM {
            let diagnostic = Diagnostic::error("E0782", span, "expected a type, found a trait");
            self.report(diagnostic.help("you can add the `dyn` keyword if you want a trait object"));
        } else {
            let message = "trait objects without an explicit `dyn` are deprecated";
            self.note_style("bare_trait_objects", span, message);
        }
    }

    fn trait_object<'b>(&mut self, bounds: impl IntoIterator<Item = &'b TypeParamBound>, span: Span) -> TyKind {
        let (mut traits, mut lifetime): (Vec<PolyTraitRef>, Option<Lifetime>) = (Vec::new(), None);
        let bounds: Vec<&TypeParamBound> = bounds.into_iter().collect();
        self.refuse_relaxed(bounds.iter().copied(), "trait object types");
        for bound in self.bounds(bounds) {
            match bound {
                Bound::Trait(bound) => traits.push(bound),
                Bound::Outlives(written) => {
                    if lifetime.is_some() {
                        let message = "only a single explicit lifetime bound is permitted";
                        self.report(Diagnostic::error("E0226", written.span, message));
                    }
                    lifetime = Some(written);
                }
                Bound::Captures(_) => {}
            }
        }
        if traits.is_empty() {
            if lifetime.is_some() {
                let message = "at least one trait is required for an object type";
                self.report(Diagnostic::error("E0224", span, message));
            }
            return TyKind::Error;
        }
        let default = self.object_lifetime.clone().unwrap_or(LifetimeRes::Static);
        let lifetime = lifetime.unwrap_or(Lifetime { res: default, span });
        TyKind::TraitObject { bounds: traits, lifetime }
    }

    fn impl_trait_type(&mut self, item: &syn::TypeImplTrait, span: Span) -> TyKind {
        if let Some(outer) = self.around_impl_trait {
            let diagnostic = Diagnostic::error("E0666", span, "nested `impl Trait` is not allowed");
            self.report(diagnostic.primary_label("nested `impl Trait` here").label(outer, "outer `impl Trait`"));
            return TyKind::Error;
        }
        let outer = self.around_impl_trait.replace(span);
        let kind = self.impl_trait_alone(item, span);
        self.around_impl_trait = outer;
        kind
    }

    fn impl_trait_alone(&mut self, item: &syn::TypeImplTrait, span: Span) -> TyKind {
        match self.impl_trait {
            ImplTrait::Parameter => {
                let outer = std::mem::replace(&mut self.impl_trait, ImplTrait::Parameter);
                self.refuse_captures(&item.bounds, true);
                let bounds = self.with_elision(Elision::Anonymous, |lowerer| lowerer.bounds(&item.bounds));
                self.impl_trait = outer;
                let (owner, index) = self.synthetic_param(bounds, span);
                TyKind::Path(QPath::Resolved {
                    self_ty: None,
                    path: simple_path("impl", Res::Param { owner, index }, span),
                })
            }
            // Since the 2024 edition it captures every lifetime in scope.
            ImplTrait::Opaque
                if self.binders.iter().any(|binder| !binder.is_empty())
                    && !item.bounds.iter().any(|bound| matches!(bound, TypeParamBound::PreciseCapture(_)))
                    && self.outline(|outline| outline.edition_year) >= 2024 =>
            {
                let message = "`impl Trait` cannot capture higher-ranked lifetime from outer `impl Trait`";
                self.report(Diagnostic::error("E0657", span, message));
                TyKind::Error
            }
            ImplTrait::Opaque => {
                let def = self.inner_def(DefKind::TypeAlias, span);
                self.refuse_captures(&item.bounds, false);
                let bounds = self.bounds(&item.bounds);
                TyKind::ImplTrait { def, bounds }
            }
            ImplTrait::Forbidden if matches!(self.krate.kind(self.owner), DefKind::TypeAlias | DefKind::AssocType) => {
                let place =
                    if self.krate.kind(self.owner) == DefKind::TypeAlias { "type aliases" } else { "associated types" };
                self.experimental(span, &format!("`impl Trait` in {place} is unstable"));
                TyKind::Error
            }
            ImplTrait::Forbidden => {
                let message =
                    "`impl Trait` is not allowed here: only in argument and return types of functions and methods";
                self.report(Diagnostic::error("E0562", span, message));
                TyKind::Error
            }
        }
    }

    fn fn_pointer(&mut self, pointer: &syn::TypeFnPtr) -> TyKind {
        self.enter_binder(pointer.lifetimes.as_ref());
        let impl_trait = std::mem::replace(&mut self.impl_trait, ImplTrait::Forbidden);
        pointer.inputs.iter().for_each(|input| self.parameter_attributes(&input.attrs));
        let inputs = pointer.inputs.iter().filter(|input| attributes::is_active(&input.attrs));
        let (params, output) = self.inputs_and_output(inputs.map(|input| &input.ty), &pointer.output);
        self.impl_trait = impl_trait;
        let declared = pointer.lifetimes.as_ref().map_or(0, |lifetimes| lifetimes.lifetimes.len());
        if let Some(name) = self.only_in_output(declared, &params, output.as_ref()) {
            let span = output.as_ref().map_or_else(|| self.span(pointer.fn_token.span), |ty| ty.span);
            let message =
                format!("return type references lifetime `{name}`, which is not constrained by the fn input types");
            self.report(Diagnostic::error("E0581", span, message));
        }
        let bound_lifetimes = self.binders.pop().unwrap_or_default();
        let abi = pointer.abi.as_ref().and_then(abi_name);
        let is_variadic = pointer.variadic.is_some();
        if is_variadic && !matches!(abi.as_deref(), Some("C" | "C-unwind" | "cdecl")) {
            let name = abi.as_deref().unwrap_or("Rust");
            let message = format!("C-variadic functions with the {name:?} calling convention are not supported");
            self.report(Diagnostic::error("E0045", self.span(pointer.fn_token.span), message));
        }
        let is_unsafe = pointer.unsafety.is_some();
        TyKind::FnPtr(Box::new(FnPtr { bound_lifetimes, params, output, is_unsafe, abi, is_variadic }))
    }

    /// A lifetime of the innermost binder, among the first `declared`, that only the result speaks of.
    pub(super) fn only_in_output(&self, declared: usize, inputs: &[Ty], output: Option<&Ty>) -> Option<Name> {
        let binder = self.binders.last()?;
        let given = lifetimes_in(inputs);
        let lost = lifetimes_in(std::slice::from_ref(output?)).into_iter().find_map(|lifetime| {
            let LifetimeRes::Bound { depth: 0, index } = lifetime else { return None };
            ((index as usize) < declared && !given.contains(&lifetime)).then_some(index)
        })?;
        binder.get(lost as usize).cloned()
    }

    /// The parameters and result of `Fn(…) -> …` and `fn(…) -> …`: elided lifetimes are bound by the binder that is open.
    pub(super) fn inputs_and_output<'t>(
        &mut self,
        inputs: impl Iterator<Item = &'t Type>,
        output: &ReturnType,
    ) -> (Vec<Ty>, Option<Ty>) {
        let before = self.binders.last().map_or(0, Vec::len);
        let outer = self.in_body_type;
        self.in_body_type |= self.elision == Elision::Infer;
        let inputs: Vec<Ty> = self.with_elision(Elision::Bound, |lowerer| inputs.map(|ty| lowerer.ty(ty)).collect());
        let after = self.binders.last().map_or(0, Vec::len);
        let named = lifetimes_by_parameter(&inputs);
        let elision = match (after - before, named.as_slice()) {
            (1, [_]) => Elision::Is(LifetimeRes::Bound { depth: 0, index: before as u32 }),
            (0, [only]) => Elision::Is(only.clone()),
            _ => Elision::Ambiguous,
        };
        let output = match output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => {
                // A result is an associated type, and that of an `impl Trait` may be another one.
                let around = self.around_impl_trait.take();
                let output = self.with_elision(elision, |lowerer| lowerer.return_type(ty));
                self.around_impl_trait = around;
                Some(output)
            }
        };
        self.in_body_type = outer;
        (inputs, output)
    }

    /// A macro in the place of a type.
    fn type_macro(&mut self, call: &syn::Macro) -> Ty {
        let span = self.span(place_of(call));
        let error = Ty { kind: TyKind::Error, span };
        let target = self.outline(|outline| outline.macro_target(&call.path, self.scope, self.macros, self.unit));
        match target {
            Ok(MacroTarget::Rules(def)) => {
                let Some(tokens) = self.expand(def, call) else { return error };
                match read::parse::<Type>(tokens, self.unit) {
                    Ok(ty) => self.inside_expansion(|lowerer| lowerer.ty(&ty)),
                    Err(diagnostic) => {
                        self.report(diagnostic);
                        error
                    }
                }
            }
            Ok(MacroTarget::BuiltIn(name)) => {
                self.report(Diagnostic::error_without_code(span, format!("`{name}!` is no type")));
                error
            }
            Err(diagnostic) => {
                self.report(diagnostic);
                error
            }
        }
    }
}

/// The lifetimes that each parameter names, in order: one that two parameters have is no choice for what the result leaves out.
pub(super) fn lifetimes_by_parameter(params: &[Ty]) -> Vec<LifetimeRes> {
    params.iter().flat_map(|param| lifetimes_in(std::slice::from_ref(param))).collect()
}

/// The distinct lifetimes that types name, in order.
pub(super) fn lifetimes_in(types: &[Ty]) -> Vec<LifetimeRes> {
    let mut found = Vec::new();
    for ty in types {
        collect_lifetimes(ty, &mut found);
    }
    let mut distinct: Vec<LifetimeRes> = Vec::new();
    for lifetime in found {
        if !distinct.contains(&lifetime) {
            distinct.push(lifetime);
        }
    }
    distinct
}

fn collect_lifetimes(ty: &Ty, found: &mut Vec<LifetimeRes>) {
    match &ty.kind {
        TyKind::Ref { lifetime, inner, .. } => {
            found.push(lifetime.res.clone());
            collect_lifetimes(inner, found);
        }
        TyKind::RawPtr { inner, .. } | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
            collect_lifetimes(inner, found)
        }
        TyKind::Tuple(types) => types.iter().for_each(|ty| collect_lifetimes(ty, found)),
        TyKind::Path(path) => collect_in_path(path, found),
        TyKind::TraitObject { bounds, lifetime } => {
            bounds.iter().for_each(|bound| collect_in_segments(&bound.path.segments, found));
            if matches!(lifetime.res, LifetimeRes::Param { .. }) {
                found.push(lifetime.res.clone());
            }
        }
        TyKind::ImplTrait { .. } | TyKind::FnPtr(_) | TyKind::Never | TyKind::Infer | TyKind::Error => {}
    }
}

fn collect_in_path(path: &QPath, found: &mut Vec<LifetimeRes>) {
    match path {
        QPath::Resolved { self_ty, path } => {
            self_ty.iter().for_each(|ty| collect_lifetimes(ty, found));
            collect_in_segments(&path.segments, found);
        }
        QPath::TypeRelative { self_ty, segment, .. } => {
            collect_lifetimes(self_ty, found);
            collect_in_segments(std::slice::from_ref(segment), found);
        }
    }
}

fn collect_in_segments(segments: &[PathSegment], found: &mut Vec<LifetimeRes>) {
    use crate::hir::ty::GenericArg;
    for args in segments.iter().filter_map(|segment| segment.args.as_ref()).filter(|args| !args.parenthesized) {
        for arg in &args.args {
            match arg {
                GenericArg::Lifetime(lifetime) => found.push(lifetime.res.clone()),
                GenericArg::Type(ty) => collect_lifetimes(ty, found),
                GenericArg::Const(_) => {}
            }
        }
    }
}

/// The name of an ABI; `extern` alone is `"C"`.
pub(super) fn abi_name(abi: &syn::Abi) -> Option<Name> {
    let name = abi.name.as_ref().map_or_else(|| String::from("C"), syn::LitStr::value);
    (name != "Rust").then(|| Name::from(name))
}

/// A path of one segment.
pub(super) fn simple_path(name: &str, res: Res, span: Span) -> Path {
    let ident = crate::hir::body::Ident { name: Name::from(name), span };
    Path { res, segments: vec![PathSegment { ident, args: None, res: None }], span }
}

fn trait_bound_modifiers() -> syn::TraitBoundModifiers {
    syn::TraitBoundModifiers::default()
}
