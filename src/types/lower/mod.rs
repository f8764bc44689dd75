//! Types as they are written (hir) to [`Ty`].
//!
//! Regions are kept. In signatures a hole is an error; in bodies holes and left-out arguments become inference variables, and
//! [`InferCtx`]'s doors erase the regions, except for [`InferCtx::lower_annotation`].
//! Projections are made, not reduced: normalising is the caller's.

mod args;
mod assoc;
mod bounds;
mod constant;
mod object;
mod places;

use super::Typing;
use super::infer::InferCtx;
use super::ty::{Abi, Args, FnSig, GenericArg, Mutability, ParamTy, Region, Ty, TyKind, TyList};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Lifetime, LifetimeRes};
use crate::hir::ty::{FnPtr, Path, PrimTy, QPath, Res, Ty as HirTy, TyKind as HirTyKind};
use crate::source::Span;
pub(super) use assoc::names_param;
pub(super) use bounds::BoundSink;

/// Lowers what is written inside one definition.
pub(super) struct Lower<'a, 't> {
    typing: &'a Typing<'t>,
    /// The definition whose generics are in scope.
    owner: DefId,
    /// The inference of the body that the type stands in; `None` in signatures.
    infcx: Option<&'a InferCtx<'a>>,
    /// Whether arguments may be left out of a path altogether: in expressions (`Vec::new`), not in types (`x: Vec`).
    infer_missing: bool,
}

impl<'a, 't> Lower<'a, 't> {
    /// For the signature of `owner`.
    pub fn in_signature(typing: &'a Typing<'t>, owner: DefId) -> Lower<'a, 't> {
        Lower { typing, owner, infcx: None, infer_missing: false }
    }

    /// A type.
    pub fn ty(&self, ty: &HirTy) -> Ty {
        match &ty.kind {
            HirTyKind::Path(path) => self.path_ty(path),
            HirTyKind::Ref { lifetime, mutable, inner } => {
                let mutability = Mutability::from_bool(*mutable);
                Ty::new(TyKind::Ref(self.region(lifetime), self.ty(inner), mutability))
            }
            HirTyKind::RawPtr { mutable, inner } => {
                Ty::new(TyKind::RawPtr(self.ty(inner), Mutability::from_bool(*mutable)))
            }
            HirTyKind::Slice(inner) => Ty::new(TyKind::Slice(self.ty(inner))),
            HirTyKind::Array(inner, len) => Ty::new(TyKind::Array(self.ty(inner), self.constant(len, Ty::usize()))),
            HirTyKind::Tuple(items) => Ty::new(TyKind::Tuple(self.list(items))),
            HirTyKind::FnPtr(pointer) => self.fn_pointer(pointer),
            HirTyKind::Never => Ty::never(),
            HirTyKind::Infer => self.hole(ty.span),
            HirTyKind::TraitObject { bounds, lifetime } => self.object(bounds, lifetime, ty.span),
            HirTyKind::ImplTrait { def, bounds } => {
                let known = (self.owner, bounds.as_slice().into());
                self.typing.memo.opaques.borrow_mut().entry(*def).or_insert(known);
                self.typing.impl_trait_ty(*def, self.owner)
            }
            HirTyKind::Error => Ty::error(),
        }
    }

    fn list(&self, types: &[HirTy]) -> TyList {
        types.iter().map(|ty| self.ty(ty)).collect()
    }

    fn fn_pointer(&self, pointer: &FnPtr) -> Ty {
        let output = pointer.output.as_ref().map_or(Ty::unit(), |ty| self.ty(ty));
        let abi = Abi::from_name(pointer.abi.as_deref());
        Ty::new(TyKind::FnPtr(FnSig {
            inputs: self.list(&pointer.params),
            output,
            is_unsafe: pointer.is_unsafe,
            abi,
            is_variadic: pointer.is_variadic,
        }))
    }

    fn hole(&self, span: Span) -> Ty {
        match self.infcx {
            Some(infcx) => infcx.new_ty_var(span),
            None => {
                let message = "the placeholder `_` is not allowed within types on item signatures";
                self.error(Diagnostic::error("E0121", span, message).primary_label("not allowed in type signatures"))
            }
        }
    }

    /// Reports and gives the error type.
    fn error(&self, diagnostic: Diagnostic) -> Ty {
        self.typing.report(diagnostic);
        Ty::error()
    }

    /// A lifetime; one to be inferred is erased.
    pub fn region(&self, lifetime: &Lifetime) -> Region {
        match &lifetime.res {
            LifetimeRes::Static => Region::Static,
            LifetimeRes::Param { owner, index } => Region::Param(self.typing.param(*owner, *index)),
            LifetimeRes::Bound { depth, index } => Region::Bound { depth: *depth, index: *index },
            LifetimeRes::Infer | LifetimeRes::Error => Region::Erased,
        }
    }

    fn path_ty(&self, path: &QPath) -> Ty {
        match path {
            QPath::Resolved { self_ty, path } => self.resolved(self_ty.as_deref(), path),
            QPath::TypeRelative { self_ty, segment, span, is_bracketed: _ } => {
                self.type_relative(self_ty, segment, *span)
            }
        }
    }

    fn resolved(&self, self_ty: Option<&HirTy>, path: &Path) -> Ty {
        match &path.res {
            Res::Def(def) => self.item_ty(self_ty, *def, path),
            Res::Param { owner, index } => {
                self.refuse_args(path);
                Ty::new(TyKind::Param(self.typing.param(*owner, *index)))
            }
            Res::SelfTy { of_impl } => {
                self.refuse_args(path);
                self.typing.type_of(*of_impl)
            }
            Res::Prim(prim) => {
                self.refuse_args(path);
                prim_ty(*prim)
            }
            Res::Ctor(_) | Res::SelfCtor { .. } | Res::Local(_) | Res::Error => Ty::error(),
        }
    }

    fn item_ty(&self, self_ty: Option<&HirTy>, def: DefId, path: &Path) -> Ty {
        let last = path.segments.last();
        if self.typing.hir.def(def).kind != DefKind::AssocType {
            self.refuse_args_before_last(path);
        }
        match self.typing.hir.def(def).kind {
            DefKind::Struct | DefKind::Union | DefKind::Enum => {
                if last.is_some_and(|segment| &*segment.ident.name == "Self") {
                    return self.typing.type_of(def);
                }
                Ty::new(TyKind::Adt(def, self.item_args(def, Args::empty(), last, path.span)))
            }
            DefKind::TypeAlias => {
                let args = self.item_args(def, Args::empty(), last, path.span);
                super::fold::substitute(&self.typing.type_of(def), args)
            }
            DefKind::AssocType => self.qualified_assoc_ty(self_ty, def, path),
            DefKind::Trait => self.bare_trait(path),
            variants!(
                DefKind: Module | Variant | Impl | Fn | AssocFn | Const | AssocConst | Static | Macro | Closure
                    | AnonConst
            ) => {
                let message = format!("expected type, found `{}`", self.typing.hir.def(def).name);
                self.error(Diagnostic::error("E0573", path.span, message).primary_label("not a type"))
            }
        }
    }

    fn bare_trait(&self, path: &Path) -> Ty {
        let message = "expected a type, found a trait";
        let help = "you can add the `dyn` keyword if you want a trait object";
        self.error(Diagnostic::error("E0782", path.span, message).help(help))
    }

    /// `<T as Trait>::Item<…>`.
    fn qualified_assoc_ty(&self, self_ty: Option<&HirTy>, item: DefId, path: &Path) -> Ty {
        let Some(self_ty) = self_ty else {
            let diagnostic = Diagnostic::error("E0223", path.span, "ambiguous associated type");
            return self.error(diagnostic);
        };
        let Some(of_trait) = self.typing.trait_of_item(item) else { return Ty::error() };
        let (last, before) = match path.segments.as_slice() {
            [.., before, last] => (last, before),
            _ => return Ty::error(),
        };
        let parent = self.trait_args(of_trait, self.ty(self_ty), Some(before), path.span);
        self.refuse_bindings(before.args.as_ref());
        Ty::new(TyKind::Projection(item, self.item_args(item, parent, Some(last), path.span)))
    }

    /// E0109: modules have no parameters.
    pub(super) fn refuse_args_before_last(&self, path: &Path) {
        let Some((_, before)) = path.segments.split_last() else { return };
        for segment in before {
            if let Some(given) = segment.args.as_ref().filter(|args| !args.args.is_empty()) {
                let message = format!("type arguments are not allowed on module `{}`", segment.ident.name);
                let span = given.span.unwrap_or(path.span);
                self.typing
                    .report(Diagnostic::error("E0109", span, message).primary_label("type argument not allowed"));
            }
        }
    }

    fn refuse_args(&self, path: &Path) {
        let given = path.segments.last().and_then(|segment| segment.args.as_ref());
        self.refuse_bindings(given);
        let Some(given) = given.filter(|args| !args.args.is_empty()) else { return };
        let name = path.segments.last().map_or("", |segment| &segment.ident.name);
        let message = match path.res {
            Res::Prim(_) => format!("type arguments are not allowed on builtin type `{name}`"),
            Res::Param { .. } => format!("type arguments are not allowed on type parameter `{name}`"),
            variants!(Res: Def | Ctor | SelfTy | SelfCtor | Local | Error) => {
                "type arguments are not allowed on self type".to_owned()
            }
        };
        let span = given.span.unwrap_or(path.span);
        self.typing.report(Diagnostic::error("E0109", span, message).primary_label("type argument not allowed"));
    }
}

/// A built-in type with a name.
pub(super) fn prim_ty(prim: PrimTy) -> Ty {
    Ty::new(match prim {
        PrimTy::Bool => TyKind::Bool,
        PrimTy::Char => TyKind::Char,
        PrimTy::Str => TyKind::Str,
        PrimTy::Int(int) => TyKind::Int(int),
        PrimTy::Uint(uint) => TyKind::Uint(uint),
        PrimTy::Float(float) => TyKind::Float(float),
    })
}

/// The type of a parameter.
pub(super) fn param_ty(param: ParamTy) -> Ty {
    Ty::new(TyKind::Param(param))
}

/// What stands in for `Self` while a `dyn` type is made; no parameter has this index.
pub(super) fn object_self() -> Ty {
    param_ty(ParamTy { index: u32::MAX, name: "dyn-self".into() })
}

/// Arguments without the first one.
pub(super) fn without_self(args: Args) -> Args {
    Args::new(args.as_slice().get(1..).unwrap_or_default())
}

/// Arguments with a self type before them.
pub(super) fn with_self(self_ty: Ty, args: Args) -> Args {
    std::iter::once(GenericArg::Type(self_ty)).chain(args.as_slice().iter().cloned()).collect()
}
