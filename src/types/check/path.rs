//! Paths as values: functions, constructors, constants, statics, associated items; and the types that paths before braces name.

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, LocalId};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AdtKind, GenericParamKind, VariantShape};
use crate::hir::ty as hir;
use crate::hir::ty::{Path, PathSegment, QPath, Res};
use crate::source::Span;
use crate::types::fold;
use crate::types::tables::PathTarget;
use crate::types::ty::{Args, Ty, TyKind};

/// What a path in a value's place names.
#[derive(Clone, Copy, Debug)]
pub(super) enum ValuePath {
    Local(LocalId),
    Item {
        target: PathTarget,
        args: Args,
        ty: Ty,
    },
    /// Already reported.
    Error,
}

impl FnCtx<'_> {
    pub(super) fn check_path(&mut self, id: ExprId, path: &QPath) -> Ty {
        match self.resolve_value(path) {
            ValuePath::Local(local) => self.tables.local_types[local.0 as usize],
            ValuePath::Item { target, args, ty } => {
                self.tables.path_resolutions.insert(id, (target, args));
                ty
            }
            ValuePath::Error => Ty::error(),
        }
    }

    /// Resolves a path of an expression or pattern to the end, with arguments, and registers what its use requires.
    pub(super) fn resolve_value(&mut self, path: &QPath) -> ValuePath {
        match path {
            QPath::Resolved { self_ty, path } => {
                let self_ty = self_ty.as_ref().map(|ty| self.lower_ty(ty));
                self.resolved_value(self_ty, path)
            }
            QPath::TypeRelative { self_ty, segment, span, is_bracketed } => {
                let ty = if *is_bracketed { self.lower_ty(self_ty) } else { self.lower_path_ty(self_ty) };
                self.type_relative_value(ty, self_ty, segment, *span)
            }
        }
    }

    fn resolved_value(&mut self, self_ty: Option<Ty>, path: &Path) -> ValuePath {
        match &path.res {
            Res::Local(local) => ValuePath::Local(*local),
            Res::Def(def) => self.item_value(*def, self_ty, path),
            Res::Ctor(def) => {
                let args = self.lower_path_args(path, *def, self_ty);
                self.constructor(*def, args, path.span)
            }
            Res::SelfCtor { of_impl } => self.self_constructor(*of_impl, path.span),
            Res::Param { owner, index } => self.const_param(*owner, *index, path.span),
            Res::SelfTy { .. } | Res::Prim(_) => {
                self.emit(Diagnostic::error("E0423", path.span, "expected value, found a type"));
                ValuePath::Error
            }
            Res::Error => {
                self.poisoned = true;
                ValuePath::Error
            }
        }
    }

    /// What is declared in an `extern` block must be defined somewhere within reach.
    fn require_linked(&mut self, def: DefId, span: Span) {
        let Some(foreign) = self.hir.foreign(def) else { return };
        if self.typing.linked(def).is_none() {
            let what = format!("the foreign item `{}`", foreign.symbol);
            let help = "there is nothing to link with but the program's own items and well-known functions of C; write it in Rust";
            self.tables.unlinked.push(Diagnostic::unsupported(span, what).help(help));
        }
    }

    fn item_value(&mut self, def: DefId, self_ty: Option<Ty>, path: &Path) -> ValuePath {
        let target = PathTarget::Def(def);
        self.require_linked(def, path.span);
        match self.hir.def(def).kind {
            DefKind::Fn | DefKind::AssocFn => {
                let args = self.lower_path_args(path, def, self_ty);
                self.require_predicates(def, args, path.span);
                self.forbid_destructor_call(def, path.span);
                ValuePath::Item { target, args, ty: Ty::new(TyKind::FnDef(def, args)) }
            }
            DefKind::Const | DefKind::AssocConst | DefKind::Static { .. } => {
                let args = self.lower_path_args(path, def, self_ty);
                self.require_predicates(def, args, path.span);
                let ty = self.substitute(self.typing.type_of(def), args);
                let ty = self.normalize(ty, path.span);
                ValuePath::Item { target, args, ty }
            }
            DefKind::Struct | DefKind::Union | DefKind::Enum | DefKind::Variant => {
                let name = self.hir.path(def);
                let message = format!("expected value, found {} `{name}`", self.def_word(def));
                self.emit(Diagnostic::error("E0423", path.span, message));
                ValuePath::Error
            }
            variants!(DefKind: Module | Trait | TypeAlias | Impl | AssocType | Macro | Closure | AnonConst) => {
                let message = format!("expected value, found `{}`", self.hir.path(def));
                self.emit(Diagnostic::error("E0423", path.span, message));
                ValuePath::Error
            }
        }
    }

    fn def_word(&self, def: DefId) -> &'static str {
        if self.hir.def(def).kind == DefKind::Variant { "struct variant" } else { self.adt_word(def) }
    }

    /// A tuple or unit constructor, for the arguments of its type.
    fn constructor(&mut self, def: DefId, args: Args, span: Span) -> ValuePath {
        let adt_def = self.adt_of(def);
        let adt = self.hir.adt(adt_def);
        let Some(variant) = adt.variants.iter().find(|variant| variant.def == def) else { return ValuePath::Error };
        let target = PathTarget::Ctor(def);
        if self.hir.is_user(adt_def) {
            self.require_predicates(adt_def, args, span);
        }
        match variant.shape {
            VariantShape::Tuple => {
                let hidden = variant.fields.iter().any(|field| !self.hir.is_accessible(field.visibility, self.owner));
                if hidden && adt.kind == AdtKind::Struct {
                    let message = "cannot initialize a tuple struct which contains private fields".to_string();
                    self.emit(Diagnostic::error("E0423", span, message));
                    return ValuePath::Error;
                }
                ValuePath::Item { target, args, ty: Ty::new(TyKind::FnDef(def, args)) }
            }
            VariantShape::Unit => ValuePath::Item { target, args, ty: Ty::new(TyKind::Adt(adt_def, args)) },
            VariantShape::Named => {
                let name = format!("{}::{}", self.hir.path(adt_def), variant.name);
                let message = format!("expected value, found struct variant `{name}`");
                let diagnostic = Diagnostic::error("E0533", span, message).primary_label("not a value");
                self.emit(
                    diagnostic
                        .help(format!("you might have meant to create a new value of the struct: `{name} {{ … }}`")),
                );
                ValuePath::Error
            }
        }
    }

    /// The type that a struct or variant belongs to.
    pub(super) fn adt_of(&self, def: DefId) -> DefId {
        let found = self.hir.def(def);
        match (found.kind, found.parent) {
            (DefKind::Variant, Some(parent)) => parent,
            _ => def,
        }
    }

    fn self_constructor(&mut self, of_impl: DefId, span: Span) -> ValuePath {
        let ty = fold::erase_regions(&self.typing.type_of(of_impl));
        let ty = self.normalize(ty, span);
        if *ty.kind() == TyKind::Error {
            return ValuePath::Error;
        }
        match ty.as_adt() {
            Some((def, _)) if self.has_named_fields(def) => {
                let message = "the `Self` constructor can only be used with tuple or unit structs";
                let diagnostic = Diagnostic::error_without_code(span, message);
                self.emit(diagnostic.help("use curly brackets: `Self { /* fields */ }`"));
                ValuePath::Error
            }
            Some((def, args)) if self.hir.adt(def).kind == AdtKind::Struct => self.constructor(def, args, span),
            Some(_) | None => {
                let message = "the `Self` constructor must be used with unit or tuple struct";
                self.emit(Diagnostic::error_without_code(span, message));
                ValuePath::Error
            }
        }
    }

    fn has_named_fields(&self, def: DefId) -> bool {
        let adt = self.hir.adt(def);
        adt.kind == AdtKind::Struct
            && adt.variants.first().is_some_and(|it| it.shape == crate::hir::item::VariantShape::Named)
    }

    fn const_param(&mut self, owner: DefId, index: u32, span: Span) -> ValuePath {
        let generics = self.hir.generics(owner);
        let Some(param) = generics.params.get(index as usize) else { return ValuePath::Error };
        let GenericParamKind::Const { ty, .. } = &param.kind else {
            let message = format!("expected value, found type parameter `{}`", param.name);
            self.emit(Diagnostic::error("E0423", span, message));
            return ValuePath::Error;
        };
        let ty = self.lower_ty(ty);
        let place = self.typing.generics_of(owner).parent_count as u32 + index;
        ValuePath::Item { target: PathTarget::ConstParam(place), args: self.owner_args(), ty }
    }

    fn type_relative_value(&mut self, ty: Ty, self_ty: &hir::Ty, segment: &PathSegment, span: Span) -> ValuePath {
        let ty = self.structurally(ty);
        // `<_>::default()`: a trait's item may say enough; the type follows from how the value is used.
        if self.is_type_var(ty)
            && let Ok(pick) = self.pick_item(ty, &segment.ident.name)
        {
            let (target, args, ty) = self.confirm_item(&pick, segment, span);
            return ValuePath::Item { target, args, ty };
        }
        let ty = self.known(ty, self_ty.span);
        if self.is_error(ty) {
            return ValuePath::Error;
        }
        if let Some((variant, args)) = self.variant_named(ty, &segment.ident.name) {
            self.require_well_formed(ty, self_ty.span);
            return self.constructor(variant, args, span);
        }
        match self.pick_item(ty, &segment.ident.name) {
            Ok(pick) => {
                self.require_well_formed(ty, self_ty.span);
                let (target, args, ty) = self.confirm_item(&pick, segment, span);
                ValuePath::Item { target, args, ty }
            }
            Err(no_pick) => {
                self.report_no_item(ty, segment, no_pick);
                ValuePath::Error
            }
        }
    }

    /// The variant of an enum type by its name.
    fn variant_named(&self, ty: Ty, name: &str) -> Option<(DefId, Args)> {
        let TyKind::Adt(def, args) = ty.kind() else { return None };
        let adt = self.hir.adt(*def);
        if adt.kind != AdtKind::Enum {
            return None;
        }
        adt.variants.iter().find(|variant| &*variant.name == name).map(|variant| (variant.def, *args))
    }

    /// What a path before braces names: a type, and the variant if it is an enum's. `None` was reported.
    pub(super) fn type_and_variant(&mut self, path: &QPath) -> Option<(Ty, Option<DefId>)> {
        match path {
            QPath::Resolved { self_ty: _, path: inner } => match &inner.res {
                Res::Ctor(def) => self.named_constructor(*def, inner),
                Res::Def(def) if self.hir.def(*def).kind == DefKind::Variant => self.named_constructor(*def, inner),
                Res::Def(_) | Res::SelfTy { .. } | Res::Param { .. } | Res::Prim(_) => {
                    let ty = hir::Ty { kind: hir::TyKind::Path(path.clone()), span: inner.span };
                    Some((self.lower_path_ty(&ty), None))
                }
                Res::SelfCtor { of_impl } => {
                    let ty = fold::erase_regions(&self.typing.type_of(*of_impl));
                    Some((ty, None))
                }
                Res::Local(_) => None,
                Res::Error => {
                    self.poisoned = true;
                    None
                }
            },
            QPath::TypeRelative { self_ty, segment, .. } => {
                let ty = self.lower_path_ty(self_ty);
                let ty = self.known(ty, self_ty.span);
                if self.is_error(ty) {
                    return None;
                }
                if let Some((variant, _)) = self.variant_named(ty, &segment.ident.name) {
                    return Some((ty, Some(variant)));
                }
                let whole = hir::Ty { kind: hir::TyKind::Path(path.clone()), span: path.span() };
                Some((self.lower_path_ty(&whole), None))
            }
        }
    }

    fn named_constructor(&mut self, def: DefId, path: &Path) -> Option<(Ty, Option<DefId>)> {
        let adt = self.adt_of(def);
        let args = self.lower_path_args(path, def, None);
        let ty = Ty::new(TyKind::Adt(adt, args));
        Some((ty, (adt != def).then_some(def)))
    }
}
