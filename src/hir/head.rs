//! What impls are sorted by.

use super::def::DefId;
use super::ty::PrimTy;

/// The outermost constructor of a type: what impls are sorted by (rustc's simplified types).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SelfHead {
    Adt(DefId),
    Prim(PrimTy),
    Ref { mutable: bool },
    RawPtr { mutable: bool },
    Slice,
    Array,
    Tuple(usize),
    FnPtr,
    Never,
    TraitObject(DefId),
}

impl SelfHead {
    /// As two numbers, for tables that are sorted and searched.
    pub fn code(self) -> (u8, u32) {
        match self {
            SelfHead::Adt(def) => (0, def.0),
            SelfHead::Prim(PrimTy::Bool) => (1, 0),
            SelfHead::Prim(PrimTy::Char) => (1, 1),
            SelfHead::Prim(PrimTy::Str) => (1, 2),
            SelfHead::Prim(PrimTy::Int(ty)) => (2, ty as u32),
            SelfHead::Prim(PrimTy::Uint(ty)) => (3, ty as u32),
            SelfHead::Prim(PrimTy::Float(ty)) => (4, ty as u32),
            SelfHead::Ref { mutable } => (5, u32::from(mutable)),
            SelfHead::RawPtr { mutable } => (6, u32::from(mutable)),
            SelfHead::Slice => (7, 0),
            SelfHead::Array => (8, 0),
            SelfHead::Tuple(length) => (9, length as u32),
            SelfHead::FnPtr => (10, 0),
            SelfHead::Never => (11, 0),
            SelfHead::TraitObject(def) => (12, def.0),
        }
    }
}
