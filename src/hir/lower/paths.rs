//! Paths in types, expressions and patterns: which part of a path an item is, and which part belongs to a type.

use super::{Elision, Lowerer, ParamName};
use crate::diagnostic::Diagnostic;
use crate::hir::body::Ident;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::{Lifetime, LifetimeRes};
use crate::hir::outline::macros::{segment_of, segments};
use crate::hir::outline::names::{LostReason, Namespace, Segment};
use crate::hir::outline::{extent, mark, primitive};
use crate::hir::ty::{GenericArg, GenericArgs, Path, PathSegment, QPath, Res, Ty, TyKind};
use crate::source::Span;

/// What a path is needed for: says which namespace it is looked up in, and what messages call it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Use {
    Type,
    Trait,
    Value,
    /// A value that is called.
    Callee,
    /// `S { … }` as an expression or pattern.
    Struct,
    /// `S(…)` as a pattern.
    TuplePattern,
    /// A path as a pattern.
    PathPattern,
    /// A path as an end of a range pattern.
    RangeEnd,
}

impl Use {
    pub(super) fn namespace(self) -> Namespace {
        match self {
            Use::Type | Use::Trait | Use::Struct => Namespace::Type,
            Use::Value | Use::Callee | Use::TuplePattern | Use::PathPattern | Use::RangeEnd => Namespace::Value,
        }
    }
}

/// The start of a path: what it names and how many segments that takes.
struct Head {
    res: Res,
    taken: usize,
    /// What the segments before the end of it name.
    steps: Vec<DefId>,
}

impl Lowerer<'_> {
    /// A path where a type stands.
    pub(super) fn type_path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> QPath {
        self.path(qself, path, Use::Type)
    }

    /// Lowers a path. What cannot be found is reported, and `Res::Error`.
    pub(super) fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path, purpose: Use) -> QPath {
        match qself {
            Some(qself) => self.qualified_path(qself, path, purpose),
            None => self.plain_path(path, purpose),
        }
    }

    fn path_span(&self, path: &syn::Path) -> Span {
        let first = path.leading_colon.map(|colons| colons.spans[0]);
        let first = first.or_else(|| path.segments.first().map(|segment| segment.ident.span()));
        let first = self.span(first.expect("a path has a segment"));
        extent::last_of_path(path).map_or(first, |last| first.to(self.span(last)))
    }

    fn plain_path(&mut self, path: &syn::Path, purpose: Use) -> QPath {
        let span = self.path_span(path);
        let names = segments(path, self.unit);
        let Some(head) = self.head(path, &names, purpose) else {
            self.lower_arguments_of_lost(path);
            return error_path(span);
        };
        self.check_purpose(&head.res, &names, span, head.taken, purpose).map_or_else(
            || error_path(span),
            |res| {
                let own = mark::as_crate_root(&names[0].name).is_none();
                if own {
                    self.check_stability(&head.steps, span);
                }
                self.note_path(path, &names, &head, purpose, span);
                self.assemble(Head { res, ..head }, path, span)
            },
        )
    }

    /// What lints see in a path: a hidden lifetime of a type, needless qualification, a type that is deprecated.
    fn note_path(&self, path: &syn::Path, names: &[Segment], head: &Head, purpose: Use, span: Span) {
        let Some(def) = head.steps.last().copied() else { return };
        if head.taken == names.len() {
            self.note_qualification(path, names, def, purpose.namespace());
        }
        if purpose == Use::Type || head.taken < names.len() {
            self.note_deprecated(def, span);
        }
        if purpose == Use::Type {
            self.note_hidden_lifetimes(def, &path.segments[head.taken - 1]);
        }
    }

    /// `elided_lifetimes_in_paths`: `Ref<T>` for `Ref<'_, T>`.
    fn note_hidden_lifetimes(&self, def: DefId, segment: &syn::PathSegment) {
        use DefKind as K;
        let has_own = matches!(self.krate.kind(def), K::Struct | K::Union | K::Enum | K::TypeAlias | K::Trait);
        let is_given = match &segment.arguments {
            syn::PathArguments::AngleBracketed(args) => {
                args.args.iter().any(|arg| matches!(arg, syn::GenericArgument::Lifetime(_)))
            }
            syn::PathArguments::Parenthesized(_) => true,
            syn::PathArguments::None => false,
        };
        let is_lifetime = |param: &ParamName| matches!(param, ParamName::Lifetime(_));
        if self.is_user() && has_own && !is_given && self.krate.own_params(def).iter().any(is_lifetime) {
            let place = self.span(segment.ident.span());
            self.note_style("elided_lifetimes_in_paths", place, "hidden lifetime parameters in types are deprecated");
        }
    }

    /// Errors inside of the arguments of a path that was not found are still to be found.
    fn lower_arguments_of_lost(&mut self, path: &syn::Path) {
        for segment in &path.segments {
            let outer = std::mem::replace(&mut self.elision, Elision::Infer);
            self.arguments(&segment.arguments);
            self.elision = outer;
        }
    }

    /// Builds the path: resolved to its end, or the rest relative to the type that the head is.
    fn assemble(&mut self, head: Head, path: &syn::Path, span: Span) -> QPath {
        let lowered: Vec<PathSegment> = path
            .segments
            .iter()
            .enumerate()
            .map(|(index, segment)| {
                let lowered = self.segment(segment, head.steps.get(index).copied());
                self.check_object_defaults(&lowered);
                lowered
            })
            .collect();
        let end = lowered.get(head.taken.saturating_sub(1)).map_or(span, |last| last.ident.span);
        let mut lowered = lowered.into_iter();
        let mut own: Vec<PathSegment> = lowered.by_ref().take(head.taken).collect();
        self.fill_in_lifetimes(&head.res, &mut own);
        let own_span = if lowered.len() == 0 { span } else { Span { hi: end.hi.max(span.lo), ..span } };
        let resolved = QPath::Resolved { self_ty: None, path: Path { res: head.res, segments: own, span: own_span } };
        relative(resolved, own_span, lowered)
    }

    /// Lifetimes that are left out in a type's path (`Ref<T>`) stand for what the place says; bodies infer them anyway.
    fn fill_in_lifetimes(&mut self, res: &Res, segments: &mut [PathSegment]) {
        let (Res::Def(def), Some(last)) = (res, segments.last_mut()) else { return };
        let is_type =
            matches!(self.krate.kind(*def), DefKind::Struct | DefKind::Union | DefKind::Enum | DefKind::TypeAlias);
        let given =
            last.args.as_ref().is_some_and(|args| args.args.iter().any(|arg| matches!(arg, GenericArg::Lifetime(_))));
        if is_type && &*last.ident.name == "Self" {
            last.args = self.own_arguments(*def, last.ident.span);
            return;
        }
        if !is_type || given || self.elision == Elision::Infer {
            return;
        }
        let count = self.krate.own_params(*def).iter().filter(|param| matches!(param, ParamName::Lifetime(_))).count();
        if count == 0 {
            return;
        }
        let span = last.ident.span;
        if self.elision == Elision::Hidden && matches!(self.krate.kind(self.owner), DefKind::Impl { .. }) {
            let message = "implicit elided lifetime not allowed here";
            let help = format!("indicate the anonymous lifetime: `{}<'_>`", last.ident.name);
            self.report(
                Diagnostic::error("E0726", span, message).primary_label("expected lifetime parameter").help(help),
            );
        }
        let elision = match self.elision.clone() {
            Elision::Associated => Elision::Forbidden,
            other => other,
        };
        let lifetimes: Vec<GenericArg> = self.with_elision(elision, |lowerer| {
            (0..count).map(|_| GenericArg::Lifetime(lowerer.elided_lifetime(span))).collect()
        });
        last.args.get_or_insert_with(GenericArgs::default).args.splice(0..0, lifetimes);
    }

    /// The parameters of a type as arguments: what `Self` has inside of the type's own definition.
    fn own_arguments(&self, owner: DefId, span: Span) -> Option<GenericArgs> {
        let params = self.krate.own_params(owner);
        let arguments = params.iter().enumerate().map(|(index, param)| {
            let index = index as u32;
            match param {
                ParamName::Lifetime(_) => {
                    GenericArg::Lifetime(Lifetime { res: LifetimeRes::Param { owner, index }, span })
                }
                ParamName::Type(name) => {
                    let path = super::types::simple_path(name, Res::Param { owner, index }, span);
                    GenericArg::Type(Ty { kind: TyKind::Path(QPath::Resolved { self_ty: None, path }), span })
                }
                ParamName::Const(_) => GenericArg::Const(crate::hir::ty::ConstArg::Param { owner, index, span }),
            }
        });
        let args: Vec<GenericArg> = arguments.collect();
        (!args.is_empty()).then(|| GenericArgs { args, ..GenericArgs::default() })
    }

    /// Finds what the path begins with.
    fn head(&mut self, path: &syn::Path, names: &[Segment], purpose: Use) -> Option<Head> {
        if path.leading_colon.is_none()
            && let Some(res) = self.lexical_head(path, names, purpose)
        {
            return res.map(|res| Head { res, taken: 1, steps: Vec::new() });
        }
        self.item_head(path, names, purpose)
    }

    /// A variable, generic parameter or `Self`; `Some(None)` if that was found to be an error.
    fn lexical_head(&mut self, path: &syn::Path, names: &[Segment], purpose: Use) -> Option<Option<Res>> {
        let first = &path.segments[0].ident;
        let only = names.len() == 1;
        if only && purpose.namespace() == Namespace::Value && matches!(purpose, Use::Value | Use::Callee) {
            let is_self = &*names[0].name == "self";
            if let Some(local) = self.lookup_local(&mark::marked(first))
                && !(is_self && self.is_self_of_macro(names[0].span, local))
            {
                return Some(Some(Res::Local(local)));
            }
            if is_self {
                self.report_self_value(names[0].span);
                return Some(None);
            }
        }
        if &*names[0].name == "Self" {
            if self.const_operation && self.is_user() && self.is_self_generic() {
                let message = "generic `Self` types are currently not permitted in anonymous constants";
                self.report(Diagnostic::error_without_code(names[0].span, message));
                return Some(None);
            }
            return Some(self.self_type(names[0].span, only, purpose.namespace() == Namespace::Value));
        }
        let namespace = if only { purpose.namespace() } else { Namespace::Type };
        let found = self.generic_param_named(&names[0].name, namespace);
        if found.is_some() && self.const_operation && self.is_user() {
            let name = &names[0].name;
            let message = "generic parameters may not be used in const operations";
            let diagnostic = Diagnostic::error_without_code(names[0].span, message)
                .primary_label(format!("cannot perform const operation using `{name}`"));
            self.report(match namespace {
                Namespace::Value => diagnostic
                    .help(format!("const parameters may only be used as standalone arguments here, i.e. `{name}`")),
                Namespace::Type | Namespace::Macro => {
                    diagnostic.note("type parameters may not be used in const expressions")
                }
            });
            return Some(None);
        }
        found.map(Some)
    }

    /// Whether `Self` is a parameter (of a trait) or a type with parameters, which the length of `[x; n]` may speak of.
    fn is_self_generic(&self) -> bool {
        self.generics.iter().any(|(owner, params)| {
            let kind = self.krate.kind(*owner);
            let has_params = params.iter().any(|param| !matches!(param, ParamName::Lifetime(_)));
            kind == DefKind::Trait || matches!(kind, DefKind::Impl { .. }) && has_params && !self.repeat_count
        })
    }

    /// A generic parameter in scope.
    pub(super) fn generic_param_named(&self, name: &str, namespace: Namespace) -> Option<Res> {
        // A block's own items go before the parameters of the function around.
        if self.item_blocks.iter().any(|(block, _)| self.outline(|o| o.lookup_in(*block, name, namespace)).is_some()) {
            return None;
        }
        self.generics.iter().find_map(|(owner, params)| {
            let index = params.iter().position(|param| match param {
                ParamName::Lifetime(_) => false,
                ParamName::Type(other) => namespace == Namespace::Type && other == name,
                ParamName::Const(other) => namespace == Namespace::Value && other == name,
            })?;
            Some(Res::Param { owner: *owner, index: index as u32 })
        })
    }

    /// What `Self` is here.
    fn self_type(&mut self, span: Span, only: bool, of_value: bool) -> Option<Res> {
        let as_value = only && of_value;
        for index in 0..self.generics.len() {
            let owner = self.generics[index].0;
            match self.krate.kind(owner) {
                DefKind::Impl { .. } if as_value => return Some(Res::SelfCtor { of_impl: owner }),
                DefKind::Impl { .. } => return Some(Res::SelfTy { of_impl: owner }),
                DefKind::Trait if as_value => {
                    let diagnostic = Diagnostic::error("E0423", span, "expected value, found self type `Self`");
                    self.report(diagnostic.primary_label("not a value"));
                    return None;
                }
                DefKind::Trait => return Some(Res::Param { owner, index: 0 }),
                DefKind::Struct | DefKind::Union | DefKind::Enum => return Some(Res::Def(owner)),
                variants!(
                    DefKind: Module | Variant | TypeAlias | Fn | AssocFn | Const | AssocConst | Static | AssocType
                        | Macro | Closure | AnonConst
                ) => {}
            }
        }
        let inside = self.outer_generics("Self", false);
        let (code, message) = match inside {
            true => ("E0401", "can't use `Self` from outer item"),
            false if of_value && !only => ("E0433", "cannot find `Self` in this scope"),
            false => ("E0411", "cannot find type `Self` in this scope"),
        };
        let label = "`Self` is only available in impls, traits, or type definitions";
        self.report(Diagnostic::error(code, span, message).primary_label(label));
        None
    }

    /// An item: through modules, enums and traits to the first type or value.
    fn item_head(&mut self, path: &syn::Path, names: &[Segment], purpose: Use) -> Option<Head> {
        let global = path.leading_colon.is_some();
        if let Some(res) = self.primitive_head(names, global, purpose) {
            return Some(Head { res, taken: 1, steps: Vec::new() });
        }
        let walked = self.outline(|outline| outline.walk(self.scope, names, global, purpose.namespace()));
        match walked {
            Ok(walked)
                if self.krate.kind(walked.def) == DefKind::Variant
                    && walked.steps.len() < names.len()
                    && names.len() > 2 =>
            {
                let (variant, inside) = (&names[walked.steps.len() - 1], self.krate.def(walked.def).parent);
                let inside = inside.map_or_else(|| Name::from(""), |parent| self.krate.def(parent).name.clone());
                let message = format!("cannot find module `{}` in `{inside}`", variant.name);
                let label = format!("`{}` is a variant, not a module", variant.name);
                self.report(Diagnostic::error("E0433", variant.span, message).primary_label(label));
                None
            }
            Ok(walked) => {
                let res = self.res_of(walked.def, walked.steps.len() == names.len(), purpose);
                Some(Head { res, taken: walked.steps.len(), steps: walked.steps })
            }
            Err(lost) => {
                // `Enum::name` that is no variant may be an associated item.
                if let (Some(inside), LostReason::NotFound) = (lost.inside, lost.reason)
                    && self.krate.kind(inside) == DefKind::Enum
                {
                    let steps =
                        self.outline(|o| o.walk(self.scope, &names[..lost.at], global, Namespace::Type)).ok()?.steps;
                    return Some(Head { res: Res::Def(inside), taken: lost.at, steps });
                }
                self.report_lost(names, &lost, purpose);
                None
            }
        }
    }

    /// A built-in type, unless a module of this name has the next segment.
    fn primitive_head(&self, names: &[Segment], global: bool, purpose: Use) -> Option<Res> {
        let first = &names[0].name;
        let res = Res::Prim(primitive(first)?);
        if global || (names.len() == 1 && purpose.namespace() != Namespace::Type) {
            return None;
        }
        let shadowed = self.outline(|outline| match outline.lookup(self.scope, first, Namespace::Type) {
            None => false,
            Some(binding) if outline.kind(binding.def) != DefKind::Module => true,
            Some(_) => names.len() > 1 && outline.walk(self.scope, names, false, purpose.namespace()).is_ok(),
        });
        (!shadowed).then_some(res)
    }

    /// What a definition is when a path names it.
    fn res_of(&self, def: DefId, whole: bool, purpose: Use) -> Res {
        let constructs = matches!(self.krate.kind(def), DefKind::Struct | DefKind::Variant | DefKind::Union);
        if whole && constructs && purpose.namespace() == Namespace::Value { Res::Ctor(def) } else { Res::Def(def) }
    }

    /// `<T as Trait>::Item` and `<T>::name`.
    fn qualified_path(&mut self, qself: &syn::QSelf, path: &syn::Path, purpose: Use) -> QPath {
        let outer = std::mem::replace(&mut self.impl_trait, super::ImplTrait::Forbidden);
        let self_ty = Box::new(self.ty(&qself.ty));
        self.impl_trait = outer;
        let span = self.span(qself.lt_token.span).to(self.path_span(path));
        if qself.position == 0 || qself.as_token.is_none() {
            let lowered: Vec<PathSegment> = path.segments.iter().map(|segment| self.segment(segment, None)).collect();
            let mut lowered = lowered.into_iter();
            let Some(first) = lowered.next() else { return error_path(span) };
            let end = first.ident.span.hi.max(span.lo);
            let own_span = Span { hi: end, ..span };
            let own = QPath::TypeRelative { self_ty, segment: first, span: own_span, is_bracketed: true };
            return relative(own, Span { hi: end, ..span }, lowered);
        }
        self.path_through_trait(self_ty, qself.position, path, span, purpose)
    }

    fn path_through_trait(
        &mut self,
        self_ty: Box<Ty>,
        position: usize,
        path: &syn::Path,
        span: Span,
        purpose: Use,
    ) -> QPath {
        let names = segments(path, self.unit);
        let global = path.leading_colon.is_some();
        let Some(of_trait) = self.trait_def(&names[..position], global) else { return error_path(span) };
        let item = &names[position];
        let namespace = if names.len() == position + 1 { purpose.namespace() } else { Namespace::Type };
        let Some(def) = self.outline(|outline| {
            outline.lookup_in(crate::hir::outline::names::Scope::Module(of_trait), &item.name, namespace)
        }) else {
            let what = if namespace == Namespace::Type { "associated type" } else { "method or associated constant" };
            let trait_name = &names[position - 1].name;
            let message = format!("cannot find {what} `{}` in trait `{trait_name}`", item.name);
            self.report(
                Diagnostic::error("E0576", item.span, message).primary_label(format!("not found in `{trait_name}`")),
            );
            return error_path(span);
        };
        let lowered: Vec<PathSegment> = path.segments.iter().map(|segment| self.segment(segment, None)).collect();
        let mut lowered = lowered.into_iter();
        let mut own: Vec<PathSegment> = lowered.by_ref().take(position + 1).collect();
        own[position - 1].res = Some(of_trait);
        own[position].res = Some(def.def);
        let end = Span { hi: own[position].ident.span.hi.max(span.lo), ..span };
        let own_span = if lowered.len() == 0 { span } else { end };
        let resolved = Path { res: Res::Def(def.def), segments: own, span: own_span };
        relative(QPath::Resolved { self_ty: Some(self_ty), path: resolved }, own_span, lowered)
    }

    /// Whether a path names a trait (and no error is to be reported if it does not).
    pub(super) fn names_trait(&self, path: &syn::Path) -> bool {
        let names = segments(path, self.unit);
        if path.leading_colon.is_none() && self.generic_param_named(&names[0].name, Namespace::Type).is_some() {
            return false;
        }
        let walked = self.outline(|o| o.walk(self.scope, &names, path.leading_colon.is_some(), Namespace::Type));
        walked.is_ok_and(|walked| walked.steps.len() == names.len() && self.krate.kind(walked.def) == DefKind::Trait)
    }

    /// The trait that a path names, with its arguments; `Res::Error` if it names none (reported).
    pub(super) fn resolved_trait(&mut self, path: &syn::Path) -> Path {
        let span = self.path_span(path);
        let names = segments(path, self.unit);
        let res = match self.trait_def(&names, path.leading_colon.is_some()) {
            Some(def) => Res::Def(def),
            None => Res::Error,
        };
        let mut lowered: Vec<PathSegment> = path.segments.iter().map(|segment| self.segment(segment, None)).collect();
        if let (Res::Def(def), Some(last)) = (&res, lowered.last_mut()) {
            last.res = Some(*def);
            self.refuse_angles(*def, path, span);
            self.note_deprecated(*def, span);
            self.note_qualification(path, &names, *def, Namespace::Type);
            if let Some(last) = path.segments.last() {
                self.note_hidden_lifetimes(*def, last);
            }
        }
        Path { res, segments: lowered, span }
    }

    fn trait_def(&mut self, names: &[Segment], global: bool) -> Option<DefId> {
        let span = names[0].span.to(names[names.len() - 1].span);
        if names.len() == 1 && !global && self.generic_param_named(&names[0].name, Namespace::Type).is_some() {
            self.report_not_a_trait(names, "type parameter", span);
            return None;
        }
        let walked = self.outline(|outline| outline.walk(self.scope, names, global, Namespace::Type));
        match walked {
            Ok(walked) if walked.steps.len() == names.len() => {
                let kind = self.krate.kind(walked.def);
                if kind != DefKind::Trait {
                    self.report_not_a_trait(names, kind.words(), span);
                    return None;
                }
                self.check_stability(&walked.steps, span);
                Some(walked.def)
            }
            Ok(walked) => {
                let message = format!("ambiguous associated type in `{}`", self.krate.path(walked.def));
                self.report(Diagnostic::error("E0223", span, message));
                None
            }
            Err(lost) => {
                if names.len() == 1 && primitive(&names[0].name).is_some() {
                    self.report_not_a_trait(names, "builtin type", span);
                } else {
                    self.report_lost(names, &lost, Use::Trait);
                }
                None
            }
        }
    }

    /// One segment with its arguments.
    pub(super) fn segment(&mut self, segment: &syn::PathSegment, res: Option<DefId>) -> PathSegment {
        let ident = self.segment_ident(&segment.ident);
        let args = self.arguments(&segment.arguments);
        PathSegment { ident, args, res }
    }

    fn segment_ident(&self, ident: &syn::Ident) -> Ident {
        let Segment { name, span } = segment_of(ident, self.unit);
        Ident { name, span }
    }

    /// A name that is no variable.
    pub(super) fn ident(&self, ident: &syn::Ident) -> Ident {
        Ident { name: Name::from(mark::plain(ident)), span: self.span(ident.span()) }
    }
}

/// Adds segments that belong to the type that the path names so far.
fn relative(mut path: QPath, mut span: Span, rest: impl Iterator<Item = PathSegment>) -> QPath {
    for segment in rest {
        let self_ty = Box::new(Ty { kind: TyKind::Path(path), span });
        let end = segment.args.as_ref().and_then(|args| args.span).map_or(segment.ident.span, |args| args);
        span = Span { hi: end.hi.max(span.lo), ..span };
        path = QPath::TypeRelative { self_ty, segment, span, is_bracketed: false };
    }
    path
}

/// A path that was reported.
pub(super) fn error_path(span: Span) -> QPath {
    QPath::Resolved { self_ty: None, path: Path { res: Res::Error, segments: Vec::new(), span } }
}
