//! Types and paths as they are written, with names resolved.

use super::body::{BodyId, Ident, Literal};
use super::def::{DefId, Name};
use super::item::{Bound, Lifetime, PolyTraitRef};
use crate::source::Span;

/// A type as it is written.
#[derive(Clone, Debug)]
pub struct Ty {
    pub kind: TyKind,
    pub span: Span,
}

/// See [`Ty`].
#[derive(Clone, Debug)]
pub enum TyKind {
    Path(QPath),
    Ref {
        lifetime: Lifetime,
        mutable: bool,
        inner: Box<Ty>,
    },
    RawPtr {
        mutable: bool,
        inner: Box<Ty>,
    },
    Slice(Box<Ty>),
    Array(Box<Ty>, ConstArg),
    Tuple(Vec<Ty>),
    FnPtr(Box<FnPtr>),
    Never,
    /// `_`.
    Infer,
    TraitObject {
        bounds: Vec<PolyTraitRef>,
        lifetime: Lifetime,
    },
    /// In return position; in argument position lowering makes it a generic parameter. `def` is a definition of its own.
    ImplTrait {
        def: DefId,
        bounds: Vec<Bound>,
    },
    /// Already reported.
    Error,
}

/// `for<'a> unsafe extern "C" fn(&'a T) -> U`.
#[derive(Clone, Debug)]
pub struct FnPtr {
    /// Lifetimes bound here, the elided ones included.
    pub bound_lifetimes: Vec<Name>,
    pub params: Vec<Ty>,
    pub output: Option<Ty>,
    pub is_unsafe: bool,
    pub abi: Option<Name>,
    /// `...` after the parameters.
    pub is_variadic: bool,
}

/// A path in a type, expression or pattern.
#[derive(Clone, Debug)]
pub enum QPath {
    /// Resolved to its end: `std::vec::Vec<T>`, `Option::None`, `<T as Trait>::Item` (then `self_ty` is `T`).
    Resolved { self_ty: Option<Box<Ty>>, path: Path },
    /// The last segment belongs to a type and is found by the types stage: `Vec::<T>::new`, `T::Item`, `Self::CONST`.
    /// With `is_bracketed` the type stands in `<…>`: what it leaves out are defaults then, and nothing to be inferred.
    TypeRelative { self_ty: Box<Ty>, segment: PathSegment, span: Span, is_bracketed: bool },
}

impl QPath {
    /// The whole path as it is written.
    pub fn span(&self) -> Span {
        match self {
            QPath::Resolved { path, .. } => path.span,
            QPath::TypeRelative { span, .. } => *span,
        }
    }

    /// Whether the path may say which lifetimes it means: by arguments, by a type in it, or by `Self`.
    pub fn may_name_lifetimes(&self) -> bool {
        match self {
            QPath::Resolved { self_ty, path } => {
                self_ty.is_some()
                    || matches!(path.res, Res::SelfTy { .. } | Res::SelfCtor { .. })
                    || path.segments.iter().any(|segment| segment.args.is_some())
            }
            QPath::TypeRelative { self_ty, segment, .. } => {
                // Of `<[u8]>::len` the arguments are in the type.
                let of_type = if let TyKind::Path(path) = &self_ty.kind { path.may_name_lifetimes() } else { true };
                segment.args.is_some() || of_type
            }
        }
    }
}

/// A resolved path. Arguments stay at the segment they were written at; segments that are modules have none.
#[derive(Clone, Debug)]
pub struct Path {
    pub res: Res,
    pub segments: Vec<PathSegment>,
    pub span: Span,
}

/// One segment of a path.
#[derive(Clone, Debug)]
pub struct PathSegment {
    pub ident: Ident,
    pub args: Option<GenericArgs>,
    /// What the path up to here names, where that is known.
    pub res: Option<DefId>,
}

/// `<'a, T, 3, Item = U>`; `Fn(A) -> B` is `<(A,), Output = B>` with `parenthesized`.
#[derive(Clone, Debug, Default)]
pub struct GenericArgs {
    pub args: Vec<GenericArg>,
    pub bindings: Vec<AssocBinding>,
    pub parenthesized: bool,
    pub span: Option<Span>,
}

/// See [`GenericArgs`].
#[derive(Clone, Debug)]
pub enum GenericArg {
    Lifetime(Lifetime),
    /// May turn out to be a constant when it is a bare path that names one: lowering decides.
    Type(Ty),
    Const(ConstArg),
}

/// `Item = T` or `Item: Bound` in arguments.
#[derive(Clone, Debug)]
pub struct AssocBinding {
    pub name: Ident,
    /// Arguments of a generic associated type.
    pub args: Option<GenericArgs>,
    pub kind: AssocBindingKind,
}

/// See [`AssocBinding`].
#[derive(Clone, Debug)]
pub enum AssocBindingKind {
    Equals(Ty),
    Bounds(Vec<Bound>),
}

/// A constant in a type: an array's length or a const argument.
#[derive(Clone, Debug)]
pub enum ConstArg {
    /// A plain literal, the usual case, needs no body.
    Literal { literal: Literal, span: Span },
    /// A const generic parameter.
    Param { owner: DefId, index: u32, span: Span },
    /// Anything else: an anonymous constant (or a named one).
    Body { def: DefId, body: BodyId, span: Span },
    /// `_`.
    Infer(Span),
}

/// What a path names.
#[derive(Clone, PartialEq, Debug)]
pub enum Res {
    /// An item: module, type, trait, function, constant, static.
    Def(DefId),
    /// The constructor of a tuple or unit struct, or of a variant (of any shape).
    Ctor(DefId),
    /// A generic type or const parameter: its owner and its place among the owner's own parameters. `Self` in a trait is
    /// parameter 0 of the trait.
    Param {
        owner: DefId,
        index: u32,
    },
    /// `Self` in an impl.
    SelfTy {
        of_impl: DefId,
    },
    /// `Self(…)` or `Self` as a value in an impl.
    SelfCtor {
        of_impl: DefId,
    },
    Prim(PrimTy),
    Local(super::body::LocalId),
    /// Already reported.
    Error,
}

/// The built-in types that have names.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PrimTy {
    Bool,
    Char,
    Str,
    Int(IntTy),
    Uint(UintTy),
    Float(FloatTy),
}

/// `i8` … `isize`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum IntTy {
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
}

/// `u8` … `usize`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum UintTy {
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
}

/// `f32`, `f64`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FloatTy {
    F32,
    F64,
}
