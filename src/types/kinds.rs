//! A type to its parts, for code that asks about one kind only, and names for groups of kinds, for matches that decide about all of
//! them.

use super::ty::{Args, ExistentialPredicate, Mutability, ParamTy, Ty, TyKind, TyList};
use crate::hir::SelfHead;
use crate::hir::def::DefId;
use crate::hir::ty::PrimTy;

/// A pattern for all kinds of a group, or of several: `kinds!(scalar | function)`. A match that ends with such groups is exhaustive:
/// whoever adds a kind of types decides for each group whether it belongs there, and for each match that names no group of it.
///
/// `scalar` are `bool`, `char` and numbers; `pointer` is a reference or a raw pointer; `function` is what can be called by itself;
/// `generic` stands for a type that is known where the arguments are; `unknown` is a type that is not inferred or was already reported.
macro_rules! kinds {
    (scalar) => {
        $crate::types::ty::TyKind::Bool
            | $crate::types::ty::TyKind::Char
            | $crate::types::ty::TyKind::Int(_)
            | $crate::types::ty::TyKind::Uint(_)
            | $crate::types::ty::TyKind::Float(_)
    };
    (pointer) => {
        $crate::types::ty::TyKind::Ref(..) | $crate::types::ty::TyKind::RawPtr(..)
    };
    (function) => {
        $crate::types::ty::TyKind::FnDef(..)
            | $crate::types::ty::TyKind::FnPtr(_)
            | $crate::types::ty::TyKind::Closure(..)
    };
    (generic) => {
        $crate::types::ty::TyKind::Param(_)
            | $crate::types::ty::TyKind::Projection(..)
            | $crate::types::ty::TyKind::Opaque(..)
    };
    (unknown) => {
        $crate::types::ty::TyKind::Infer(_) | $crate::types::ty::TyKind::Error
    };
    ($first:ident $(| $more:ident)+) => {
        $crate::types::kinds::kinds!($first) $(| $crate::types::kinds::kinds!($more))+
    };
}
pub(crate) use kinds;

impl Ty {
    /// `bool`, `char` or a number.
    pub fn is_scalar(self) -> bool {
        matches!(self.kind(), kinds!(scalar))
    }

    /// What is unsized by itself, and not by its last field.
    pub fn is_dynamically_sized(self) -> bool {
        matches!(self.kind(), TyKind::Str | TyKind::Slice(_) | TyKind::Dynamic(..))
    }

    /// Definition and arguments of a struct, enum or union.
    pub fn as_adt(self) -> Option<(DefId, Args)> {
        let TyKind::Adt(def, args) = self.kind() else { return None };
        Some((*def, *args))
    }

    /// Definition and arguments of a closure.
    pub fn as_closure(self) -> Option<(DefId, Args)> {
        let TyKind::Closure(def, args) = self.kind() else { return None };
        Some((*def, *args))
    }

    /// Definition and arguments of a function item.
    pub fn as_fn_def(self) -> Option<(DefId, Args)> {
        let TyKind::FnDef(def, args) = self.kind() else { return None };
        Some((*def, *args))
    }

    /// The items of a tuple.
    pub fn as_tuple(self) -> Option<TyList> {
        let TyKind::Tuple(items) = self.kind() else { return None };
        Some(*items)
    }

    /// A type parameter.
    pub fn as_param(self) -> Option<&'static ParamTy> {
        let TyKind::Param(param) = self.kind() else { return None };
        Some(param)
    }

    /// What a reference refers to, and how.
    pub fn as_reference(self) -> Option<(Ty, Mutability)> {
        let TyKind::Ref(_, inner, mutability) = self.kind() else { return None };
        Some((*inner, *mutability))
    }

    /// What a reference or a raw pointer points to.
    pub fn pointee(self) -> Option<Ty> {
        let (TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _)) = self.kind() else { return None };
        Some(*inner)
    }

    /// The elements of a slice or an array.
    pub fn element(self) -> Option<Ty> {
        let (TyKind::Slice(element) | TyKind::Array(element, _)) = self.kind() else { return None };
        Some(*element)
    }

    /// The outermost constructor of a type, by which impls are sorted; `None` for parameters, projections, variables, and what has no
    /// inherent impls.
    pub fn head(self) -> Option<SelfHead> {
        Some(match self.kind() {
            TyKind::Bool => SelfHead::Prim(PrimTy::Bool),
            TyKind::Char => SelfHead::Prim(PrimTy::Char),
            TyKind::Str => SelfHead::Prim(PrimTy::Str),
            TyKind::Int(int) => SelfHead::Prim(PrimTy::Int(*int)),
            TyKind::Uint(uint) => SelfHead::Prim(PrimTy::Uint(*uint)),
            TyKind::Float(float) => SelfHead::Prim(PrimTy::Float(*float)),
            TyKind::Never => SelfHead::Never,
            TyKind::Adt(def, _) => SelfHead::Adt(*def),
            TyKind::Ref(_, _, mutability) => SelfHead::Ref { mutable: mutability.is_mut() },
            TyKind::RawPtr(_, mutability) => SelfHead::RawPtr { mutable: mutability.is_mut() },
            TyKind::Slice(_) => SelfHead::Slice,
            TyKind::Array(..) => SelfHead::Array,
            TyKind::Tuple(items) => SelfHead::Tuple(items.len()),
            TyKind::FnPtr(_) => SelfHead::FnPtr,
            TyKind::Dynamic(parts, _) => match parts.as_slice().first()? {
                ExistentialPredicate::Trait(def, _) | ExistentialPredicate::AutoTrait(def) => {
                    SelfHead::TraitObject(*def)
                }
                ExistentialPredicate::Projection { .. } => return None,
            },
            TyKind::FnDef(..) | TyKind::Closure(..) | kinds!(generic | unknown) => return None,
        })
    }
}
