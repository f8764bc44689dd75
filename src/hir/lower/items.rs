//! Signatures, types, traits and impls.

use proc_macro2::TokenTree;
use syn::{Fields, ReturnType};

use super::patterns::Bindings;
use super::types::{abi_name, lifetimes_by_parameter, lifetimes_in, simple_path};
use super::{Elision, ImplTrait, Lowerer};
use crate::diagnostic::Diagnostic;
use crate::hir::Crate;
use crate::hir::body::{Body, BodyId, PatId, PatKind};
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::{
    Adt, AdtKind, AssocItem, AssocKind, AssocType, ConstItem, FieldDef, FnDecl, GenericParam, GenericParamKind,
    Generics, Impl, Lifetime, LifetimeRes, Repr, Trait, Variant, VariantShape, Visibility,
};
use crate::hir::outline::attributes;
use crate::hir::outline::tree::{FnTree, Parsed, Tree};
use crate::hir::ty::{QPath, Res, Ty, TyKind};
use crate::source::Span;

/// A function's generics and signature.
pub(in crate::hir) fn signature(krate: &Crate, def: DefId, parsed: &Parsed) -> (Generics, FnDecl) {
    let Tree::Fn(function) = &parsed.tree else { panic!("a function's tree is a function") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    let generics = lowerer.lower_generics(&function.signature.generics);
    let decl = lowerer.fn_decl(function, krate.def(def).span);
    (lowerer.with_hidden(generics), decl)
}

/// A function's body.
pub(in crate::hir) fn body(krate: &Crate, def: DefId, parsed: &Parsed, block: &syn::Block, unit: super::Unit) -> Body {
    let Tree::Fn(function) = &parsed.tree else { panic!("a function's tree is a function") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.elision = Elision::Infer;
    lowerer.object_lifetime = Some(LifetimeRes::Infer);
    if function.signature.asyncness.is_some() {
        let (params, value) = lowerer.async_body(function, block, unit);
        return lowerer.finish(params, value);
    }
    let params = lowerer.params(function);
    lowerer.unit = unit;
    let value = lowerer.block_expr(block, None);
    lowerer.finish(params, value)
}

/// The generics of what is no function.
pub(in crate::hir) fn generics(krate: &Crate, def: DefId, parsed: &Parsed) -> Generics {
    let Some(generics) = parsed.tree.generics() else { return Generics::default() };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.lower_generics(generics)
}

/// A struct, union or enum.
pub(in crate::hir) fn adt(krate: &Crate, def: DefId, parsed: &Parsed) -> Adt {
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    let lang = krate.lang_name(def);
    match &parsed.tree {
        Tree::Struct(item) => {
            let variants = vec![lowerer.struct_variant(def, &item.fields)];
            Adt { kind: AdtKind::Struct, variants, repr: repr(&item.attrs), lang }
        }
        Tree::Union(item) => {
            let variants = vec![lowerer.struct_variant(def, &Fields::Named(item.fields.clone()))];
            Adt { kind: AdtKind::Union, variants, repr: repr(&item.attrs), lang }
        }
        Tree::Enum(item) => {
            let repr = repr(&item.attrs);
            let variants = lowerer.variants(def, item, &repr);
            Adt { kind: AdtKind::Enum, variants, repr, lang }
        }
        variants!(
            Tree: None | Fn | Trait | Impl | TypeAlias | Const | AssocType | Macro
        ) => panic!("only structs, unions and enums have variants"),
    }
}

/// A trait without its items' contents. A trait's supertraits are also bounds on its `Self`.
pub(in crate::hir) fn trait_(krate: &Crate, def: DefId, parsed: &Parsed) -> Trait {
    let Tree::Trait(item) = &parsed.tree else { panic!("a trait's tree is a trait") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.elision = Elision::Unnamed;
    lowerer.refuse_relaxed(&item.supertraits, "supertrait bounds");
    let supertraits = lowerer.bounds(&item.supertraits);
    Trait {
        supertraits,
        items: krate.assoc_items(def),
        is_unsafe: item.unsafety.is_some(),
        is_auto: item.modifiers.auto_token.is_some(),
        lang: krate.lang_name(def),
    }
}

/// An impl's header with its generics: elided lifetimes in the header are hidden parameters.
pub(in crate::hir) fn impl_(krate: &Crate, def: DefId, parsed: &Parsed) -> (Generics, Impl) {
    let Tree::Impl(item) = &parsed.tree else { panic!("an impl's tree is an impl") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    let generics = lowerer.lower_generics(&item.generics);
    lowerer.elision = Elision::Hidden;
    let of_trait = item.trait_.as_ref().map(|(path, _)| lowerer.resolved_trait(path));
    let self_ty = lowerer.ty(&item.self_ty);
    let lowered = Impl {
        of_trait,
        self_ty,
        negative: item.modifiers.polarity.is_some(),
        is_unsafe: item.unsafety.is_some(),
        items: krate.assoc_items(def),
        derived: krate.is_derived(def),
        span: krate.def(def).span,
    };
    if krate.is_user(def) {
        lowerer.check_impl_items(&lowered);
    }
    (lowerer.with_hidden(generics), lowered)
}

/// An associated type.
pub(in crate::hir) fn assoc_type(krate: &Crate, def: DefId, parsed: &Parsed) -> AssocType {
    let Tree::AssocType(item) = &parsed.tree else { panic!("an associated type's tree is an associated type") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.elision = Elision::Unnamed;
    let bounds = lowerer.bounds(&item.bounds);
    let in_impl = krate.def(def).parent.is_some_and(|parent| matches!(krate.kind(parent), DefKind::Impl { .. }));
    if in_impl && item.generics.params.is_empty() {
        lowerer.elision = Elision::Associated;
    }
    let value = item.default.as_ref().map(|(_, ty)| lowerer.ty(ty));
    AssocType { bounds, value }
}

/// What a type alias stands for.
pub(in crate::hir) fn type_alias(krate: &Crate, def: DefId, parsed: &Parsed) -> Ty {
    let Tree::TypeAlias(item) = &parsed.tree else { panic!("a type alias's tree is a type alias") };
    Lowerer::new(krate, def, parsed.unit).ty(&item.ty)
}

/// The type of a constant or static: lifetimes that are left out are `'static`. (RFC 1623; not where the impl or trait has lifetimes.)
pub(in crate::hir) fn const_item(krate: &Crate, def: DefId, parsed: &Parsed) -> ConstItem {
    let Tree::Const(item) = &parsed.tree else { panic!("a constant's tree is a constant") };
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.elision = elision_in_constant(&lowerer);
    let ty = lowerer.ty(&item.ty);
    ConstItem { ty, body: item.value.as_ref().map(|_| BodyId(def)) }
}

fn elision_in_constant(lowerer: &Lowerer<'_>) -> Elision {
    let krate = lowerer.krate;
    let is_lifetime = |param: &GenericParam| matches!(param.kind, GenericParamKind::Lifetime);
    match krate.def(lowerer.owner).parent.map(|parent| (parent, krate.kind(parent))) {
        Some((parent, DefKind::Impl { .. })) if krate.generics(parent).params.iter().any(is_lifetime) => {
            Elision::Constant
        }
        Some((_, DefKind::Trait)) if !lowerer.known_lifetimes().is_empty() => Elision::Forbidden,
        _ => Elision::Is(LifetimeRes::Static),
    }
}

/// The value of a constant or static as a body.
pub(in crate::hir) fn const_body(krate: &Crate, def: DefId, parsed: &Parsed) -> Option<Body> {
    let Tree::Const(item) = &parsed.tree else { panic!("a constant's tree is a constant") };
    let value = item.value.as_ref()?;
    let mut lowerer = Lowerer::new(krate, def, parsed.unit);
    lowerer.elision = Elision::Infer;
    lowerer.object_lifetime = Some(LifetimeRes::Infer);
    let value = lowerer.lower_expr(value);
    Some(lowerer.finish(Vec::new(), value))
}

impl Lowerer<'_> {
    fn fn_decl(&mut self, function: &FnTree, span: Span) -> FnDecl {
        let signature = &function.signature;
        if let Some(variadic) = &signature.variadic
            && self.krate.foreign(self.owner).is_none()
        {
            self.experimental(self.span(variadic.dots.spans[0]), "C-variadic functions are unstable");
        }
        self.elision = Elision::Hidden;
        self.impl_trait = ImplTrait::Parameter;
        // Without a body its parameters are no variables.
        for input in signature.inputs.iter().filter(|_| function.block.is_some()) {
            if let syn::FnArg::Typed(param) = input {
                super::patterns::bound_names(&param.pat, &mut self.params);
            }
        }
        let params: Vec<Ty> = signature.inputs.iter().map(|input| self.param_type(input)).collect();
        let output = self.output(signature, &params);
        self.params.clear();
        FnDecl {
            params,
            output,
            has_self: signature.receiver().is_some(),
            is_unsafe: match self.krate.foreign(self.owner) {
                Some(foreign) => !foreign.is_safe,
                None => matches!(signature.safety, syn::Safety::Unsafe(_)),
            },
            is_const: signature.constness.is_some(),
            abi: match self.krate.foreign(self.owner) {
                Some(foreign) => (&*foreign.abi != "Rust").then_some(foreign.abi),
                None => signature.abi.as_ref().and_then(abi_name),
            },
            is_variadic: signature.variadic.is_some(),
            track_caller: attributes::has(&function.attributes, "track_caller")
                || self.krate.has_attribute(self.owner, "track_caller"),
            intrinsic: self.krate.has_attribute(self.owner, "rustc_intrinsic"),
            span,
            param_spans: signature.inputs.iter().map(|input| self.param_span(input)).collect(),
        }
    }

    /// The result's type: elided lifetimes are those of `&self`, or of the only reference among the parameters.
    fn output(&mut self, signature: &syn::Signature, params: &[Ty]) -> Option<Ty> {
        if let (ReturnType::Default, None) = (&signature.output, &signature.asyncness) {
            return None;
        }
        self.elision = match (self_lifetime(signature, params), lifetimes_by_parameter(params).as_slice()) {
            (Some(lifetime), _) => Elision::Is(lifetime),
            (None, [only]) => Elision::Is(only.clone()),
            (None, _) => Elision::Ambiguous,
        };
        self.impl_trait = ImplTrait::Opaque;
        match (&signature.output, signature.asyncness) {
            (_, Some(_)) => Some(self.future_of(signature)),
            (ReturnType::Type(_, ty), None) => Some(self.return_type(ty)),
            (ReturnType::Default, None) => None,
        }
    }

    fn param_type(&mut self, input: &syn::FnArg) -> Ty {
        match input {
            syn::FnArg::Typed(typed) => self.ty(&typed.ty),
            syn::FnArg::Receiver(receiver) => self.receiver_type(receiver),
        }
    }

    /// The type of `self`, `&self`, `&mut self`, `self: T`.
    fn receiver_type(&mut self, receiver: &syn::Receiver) -> Ty {
        let span = self.span(receiver.self_token.span);
        match &receiver.kind {
            syn::ReceiverKind::Typed(_, ty) => match self.res_of_self(span) {
                Res::Error => Ty { kind: TyKind::Error, span },
                _ => self.ty(ty),
            },
            syn::ReceiverKind::Reference(and, lifetime, mutability) => {
                let and_span = self.span(and.span);
                let lifetime = match lifetime {
                    Some(lifetime) => self.lifetime(lifetime),
                    None => self.elided_lifetime(and_span),
                };
                let inner = Box::new(self.self_as_type(span));
                Ty { kind: TyKind::Ref { lifetime, mutable: mutability.is_some(), inner }, span: and_span.to(span) }
            }
            _ => self.self_as_type(span),
        }
    }

    /// `Self` as a type; reported where nothing is `Self`.
    fn self_as_type(&self, span: Span) -> Ty {
        let res = self.res_of_self(span);
        if res == Res::Error {
            return Ty { kind: TyKind::Error, span };
        }
        Ty { kind: TyKind::Path(QPath::Resolved { self_ty: None, path: simple_path("Self", res, span) }), span }
    }

    /// What `self` is a value of; an error outside of impls and traits.
    fn res_of_self(&self, span: Span) -> Res {
        let owner = self.krate.def(self.owner).parent;
        match owner.map(|owner| (owner, self.krate.kind(owner))) {
            Some((owner, DefKind::Impl { .. })) => Res::SelfTy { of_impl: owner },
            Some((owner, DefKind::Trait)) => Res::Param { owner, index: 0 },
            _ => {
                let message = "`self` parameter is only allowed in associated functions";
                self.report(Diagnostic::error_without_code(span, message));
                Res::Error
            }
        }
    }

    fn param_span(&self, input: &syn::FnArg) -> Span {
        match input {
            syn::FnArg::Typed(typed) => {
                let first = self.first_of_pattern(&typed.pat);
                let last = crate::hir::outline::extent::last_of_type(&typed.ty).map(|last| self.span(last));
                last.map_or(first, |last| first.to(last))
            }
            syn::FnArg::Receiver(receiver) => {
                let own = self.span(receiver.self_token.span);
                match &receiver.kind {
                    syn::ReceiverKind::Reference(and, _, _) => self.span(and.span).to(own),
                    syn::ReceiverKind::Typed(_, ty) => {
                        crate::hir::outline::extent::last_of_type(ty).map_or(own, |last| own.to(self.span(last)))
                    }
                    _ => receiver.mutability.map_or(own, |token| self.span(token.span).to(own)),
                }
            }
        }
    }

    pub(super) fn first_of_pattern(&self, pat: &syn::Pat) -> Span {
        match pat {
            syn::Pat::Ident(ident) => {
                let own = self.span(ident.ident.span());
                ident.mutability.map_or(own, |token| self.span(token.span).to(own))
            }
            syn::Pat::Reference(reference) => self.span(reference.and_token.span),
            syn::Pat::Tuple(tuple) => self.span(tuple.paren_token.span.join()),
            syn::Pat::Slice(slice) => self.span(slice.bracket_token.span.join()),
            syn::Pat::Wild(wild) => self.span(wild.underscore_token.span),
            other => self.unit.of_tokens(quote::ToTokens::to_token_stream(other)),
        }
    }

    /// The patterns of a function's parameters; their variables become visible.
    fn params(&mut self, function: &FnTree) -> Vec<PatId> {
        let mut bindings = Bindings::new("E0415");
        let mut pats = Vec::new();
        for input in &function.signature.inputs {
            let pat = match input {
                syn::FnArg::Typed(typed) => self.pattern(&typed.pat, &mut bindings),
                syn::FnArg::Receiver(receiver) => self.receiver_pattern(receiver, &mut bindings),
            };
            pats.push(pat);
        }
        self.bring_into_scope(bindings);
        pats
    }

    pub(super) fn receiver_pattern(&mut self, receiver: &syn::Receiver, bindings: &mut Bindings) -> PatId {
        let span = self.span(receiver.self_token.span);
        let mutable = receiver.mutability.is_some();
        let local = self.hidden_local("self", span);
        self.locals[local.0 as usize].mutable = mutable;
        self.locals[local.0 as usize].user = self.is_user();
        bindings.bound.push((String::from("self"), local));
        self.pat(PatKind::Binding { local, by_ref: None, mutable, sub: None }, span)
    }

    fn struct_variant(&mut self, def: DefId, fields: &Fields) -> Variant {
        let name = self.krate.def(def).name.clone();
        let span = self.krate.def(def).span;
        let fields_of = self.fields(fields, None);
        Variant { def, name, shape: shape(fields), fields: fields_of, discriminant: None, span }
    }

    fn variants(&mut self, def: DefId, item: &syn::ItemEnum, repr: &Repr) -> Vec<Variant> {
        let defs = self.krate.children(def);
        let active = item.variants.iter().filter(|variant| attributes::is_active(&variant.attrs));
        let mut variants = Vec::new();
        for (variant, own) in active.zip(defs) {
            let fields = self.fields(&variant.fields, Some(Visibility::Public));
            let discriminant = variant.discriminant.as_ref().map(|(_, value)| {
                let span = self.expr_span(value);
                let ty = discriminant_type(repr, span);
                self.body_owner = own;
                self.anon_const(value, ty)
            });
            let entry = self.krate.def(own);
            let (name, span) = (entry.name.clone(), entry.span);
            variants.push(Variant { def: own, name, shape: shape(&variant.fields), fields, discriminant, span });
        }
        variants
    }

    /// Fields in order; those of variants have the visibility of the enum.
    fn fields(&mut self, fields: &Fields, visibility: Option<Visibility>) -> Vec<FieldDef> {
        let mut lowered: Vec<FieldDef> = Vec::new();
        for field in fields.iter().filter(|field| attributes::is_active(&field.attrs)) {
            let ident = field.ident.as_ref();
            let name = ident.map_or_else(
                || Name::from(lowered.len().to_string()),
                |ident| Name::from(crate::hir::outline::mark::plain(ident)),
            );
            let ty = self.ty(&field.ty);
            if let Some((sign, value)) = &field.default {
                let place = self.span(sign.span).to(self.expr_span(value));
                self.experimental(place, "default values on fields are experimental");
            }
            let span = ident.map_or(ty.span, |ident| self.span(ident.span()).to(ty.span));
            if let Some(first) = lowered.iter().find(|other| other.name == name) {
                let message = format!("field `{name}` is already declared");
                let diagnostic = Diagnostic::error("E0124", span, message).primary_label("field already declared");
                self.report(diagnostic.label(first.span, format!("`{name}` first declared here")));
            }
            let visibility = visibility.unwrap_or_else(|| self.krate.visibility_of(&field.vis, self.owner, self.unit));
            let documented = attributes::has(&field.attrs, "doc");
            let deprecated = attributes::has(&field.attrs, "deprecated");
            lowered.push(FieldDef { name, ty, visibility, documented, deprecated, span });
        }
        lowered
    }

    /// Items of an impl that its trait does not have (E0407, E0437, E0438), or that stand there twice (E0201).
    fn check_impl_items(&self, item: &Impl) {
        let of_trait = match &item.of_trait {
            Some(path) => {
                let Res::Def(def) = path.res else { return };
                Some(def)
            }
            None => None,
        };
        for (index, own) in item.items.iter().enumerate() {
            let is_same = |other: &&AssocItem| {
                other.name == own.name && (other.kind == AssocKind::Type) == (own.kind == AssocKind::Type)
            };
            if let Some(first) = item.items[..index].iter().find(is_same) {
                let (code, message) = match of_trait {
                    Some(_) => ("E0201", format!("duplicate definitions with name `{}`:", own.name)),
                    None => ("E0592", format!("duplicate definitions with name `{}`", own.name)),
                };
                self.report(Diagnostic::error(code, own.span, message).label(first.span, "previous definition here"));
            }
            let Some(of_trait) = of_trait else { continue };
            let there = self.krate.assoc_items(of_trait);
            if there.iter().any(|other| other.name == own.name && other.kind == own.kind) {
                continue;
            }
            let path = self.krate.def(of_trait).name.clone();
            if let Some(other) = there.iter().find(|other| other.name == own.name) {
                self.report_other_kind(own, other, &path);
                continue;
            }
            let (code, what) = match own.kind {
                AssocKind::Fn => ("E0407", "method"),
                AssocKind::Type => ("E0437", "type"),
                AssocKind::Const => ("E0438", "const"),
            };
            let message = format!("{what} `{}` is not a member of trait `{path}`", own.name);
            self.report(
                Diagnostic::error(code, own.span, message).primary_label(format!("not a member of trait `{path}`")),
            );
        }
    }
}

impl Lowerer<'_> {
    /// E0323, E0324, E0325: the trait has this name, for another kind of item.
    fn report_other_kind(&self, own: &AssocItem, other: &AssocItem, of_trait: &str) {
        let (code, what) = match own.kind {
            AssocKind::Const => ("E0323", "an associated const"),
            AssocKind::Fn => ("E0324", "an associated method"),
            AssocKind::Type => ("E0325", "an associated type"),
        };
        let message = format!("item `{}` is {what}, which doesn't match its trait `{of_trait}`", own.name);
        let diagnostic = Diagnostic::error(code, own.span, message).primary_label("does not match trait");
        self.report(if other.span.is_user() { diagnostic.label(other.span, "item in trait") } else { diagnostic });
    }
}

/// The lifetime that `self` is borrowed for, if it is a reference.
fn self_lifetime(signature: &syn::Signature, params: &[Ty]) -> Option<LifetimeRes> {
    signature.receiver()?;
    if let TyKind::Ref { lifetime: Lifetime { res, .. }, .. } = &params.first()?.kind {
        return Some(res.clone());
    }
    // `self: Pin<&mut Self>` and the like: the only lifetime there.
    match lifetimes_in(&params[..1]).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

fn shape(fields: &Fields) -> VariantShape {
    match fields {
        Fields::Named(_) => VariantShape::Named,
        Fields::Unnamed(_) => VariantShape::Tuple,
        Fields::Unit => VariantShape::Unit,
    }
}

fn discriminant_type(repr: &Repr, span: Span) -> Ty {
    let name = repr.int.as_deref().unwrap_or("isize");
    let prim = crate::hir::outline::primitive(name).expect("representations are integer types");
    super::consts::prim_type(name, prim, span)
}

/// What the `#[repr(…)]` and layout attributes say.
fn repr(attributes: &[syn::Attribute]) -> Repr {
    let mut repr = Repr::default();
    for part in attributes::parts(attributes, "repr") {
        let (word, argument) = match part.as_slice() {
            [TokenTree::Ident(word)] => (word.to_string(), None),
            [TokenTree::Ident(word), TokenTree::Group(group)] => {
                (word.to_string(), group.stream().to_string().parse().ok())
            }
            _ => continue,
        };
        match crate::hir::outline::mark::strip(&word) {
            "C" => repr.c = true,
            "transparent" => repr.transparent = true,
            "packed" => {
                let bytes = argument.unwrap_or(1);
                repr.packed_twice |= repr.packed.is_some_and(|before| before != bytes);
                repr.packed = Some(bytes);
            }
            "align" => repr.align = argument,
            "Rust" => {}
            int if matches!(
                crate::hir::outline::primitive(int),
                Some(crate::hir::ty::PrimTy::Int(_) | crate::hir::ty::PrimTy::Uint(_))
            ) =>
            {
                repr.int = Some(Name::from(int));
            }
            _ => {}
        }
    }
    repr.valid_range_start = range_bound(attributes, "rustc_layout_scalar_valid_range_start");
    repr.valid_range_end = range_bound(attributes, "rustc_layout_scalar_valid_range_end");
    repr
}

fn range_bound(attributes: &[syn::Attribute], name: &str) -> Option<u128> {
    let part = attributes::parts(attributes, name).into_iter().next()?;
    let literal: syn::LitInt = syn::parse2(part.into_iter().collect()).ok()?;
    literal.base10_parse().ok()
}
