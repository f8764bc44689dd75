//! Walks a type and composes its layout from those of its parts.

use std::rc::Rc;

use super::{Layout, LayoutError, Repr, Representations, Rules, Scalar, ScalarKind, StructKind};
use crate::hir::def::DefId;
use crate::hir::item::{Adt, AdtKind};
use crate::types::ParamEnv;
use crate::types::kinds::kinds;
use crate::types::tables::{CaptureMode, CoroutineFacts};
use crate::types::ty::{Args, Const, FloatTy, IntTy, Mutability, Ty, TyKind, UintTy};

type Composed = Result<Layout, LayoutError>;

/// What stands behind the address of a pointer to a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PointerMetadata {
    Thin,
    /// Elements of a slice, bytes of a `str`.
    Length,
    VTable,
}

impl Representations<'_> {
    pub(super) fn compose(&self, ty: Ty, depth: u32) -> Composed {
        match ty.kind() {
            TyKind::Bool => Ok(self.rules.scalar(integer_scalar(1, 0, 1))),
            TyKind::Char => Ok(self.rules.scalar(integer_scalar(4, 0, char::MAX as u128))),
            TyKind::Int(int) => Ok(self.full_integer(int_size(*int))),
            TyKind::Uint(uint) => Ok(self.full_integer(uint_size(*uint))),
            TyKind::Float(float) => Ok(self.rules.scalar(float_scalar(*float))),
            TyKind::Never => Ok(self.rules.never()),
            TyKind::Str => self.rules.array(&self.full_integer(1), None),
            TyKind::Adt(def, args) => self.adt(ty, *def, *args, depth),
            TyKind::Ref(_, inner, _) => self.pointer(*inner, 1),
            TyKind::RawPtr(inner, _) => self.pointer(*inner, 0),
            TyKind::FnPtr(_) => Ok(self.rules.scalar(pointer_scalar(1))),
            TyKind::Slice(element) => self.rules.array(&*self.at_depth(*element, depth + 1)?, None),
            TyKind::Array(element, len) => {
                self.rules.array(&*self.at_depth(*element, depth + 1)?, Some(array_len(len)?))
            }
            TyKind::Tuple(items) => {
                let kind = if items.is_empty() { StructKind::AlwaysSized } else { StructKind::MaybeUnsized };
                self.product(items, kind, depth)
            }
            TyKind::FnDef(..) => self.product(&[], StructKind::AlwaysSized, depth),
            TyKind::Closure(def, args) if self.typing.hir.is_coroutine(*def) => self.coroutine(ty, *def, *args, depth),
            TyKind::Closure(..) => self.product(&self.capture_types(ty), StructKind::AlwaysSized, depth),
            TyKind::Dynamic(..) => Ok(self.rules.opaque_unsized()),
            kinds!(generic | unknown) => {
                Err(LayoutError::Unsupported(format!("the layout of `{}`", self.typing.display(ty))))
            }
        }
    }

    fn full_integer(&self, size: u64) -> Layout {
        self.rules.scalar(integer_scalar(size, 0, max_of(size)))
    }

    fn product(&self, parts: &[Ty], kind: StructKind, depth: u32) -> Composed {
        let parts = self.all(parts, depth)?;
        self.rules.univariant(&borrowed(&parts), kind)
    }

    fn all(&self, types: &[Ty], depth: u32) -> Result<Vec<Rc<Layout>>, LayoutError> {
        types.iter().map(|ty| self.at_depth(*ty, depth + 1)).collect()
    }

    /// `lowest` is 1 for pointers that are never null.
    fn pointer(&self, pointee: Ty, lowest: u128) -> Composed {
        let address = pointer_scalar(lowest);
        Ok(match self.metadata(pointee) {
            PointerMetadata::Thin => self.rules.scalar(address),
            PointerMetadata::Length => self.rules.pair(address, integer_scalar(8, 0, max_of(8))),
            PointerMetadata::VTable => self.rules.pair(address, pointer_scalar(1)),
        })
    }

    /// What a pointer to this type carries beside the address.
    pub fn metadata(&self, pointee: Ty) -> PointerMetadata {
        match self.unsized_tail(pointee).kind() {
            TyKind::Slice(_) | TyKind::Str => PointerMetadata::Length,
            TyKind::Dynamic(..) => PointerMetadata::VTable,
            variants!(TyKind: Never | Adt | Array | Tuple)
            | kinds!(scalar | pointer | function | generic | unknown) => PointerMetadata::Thin,
        }
    }

    /// The last field of the last field … of structs and tuples: it decides whether a type is unsized, and how.
    pub fn unsized_tail(&self, ty: Ty) -> Ty {
        let mut tail = ty;
        // A struct cannot contain itself without a pointer; the bound is for types that are already known to be wrong.
        for _ in 0..200 {
            tail = match tail.kind() {
                TyKind::Tuple(items) => match items.last() {
                    Some(last) => *last,
                    None => return tail,
                },
                TyKind::Adt(def, args) => {
                    let adt = self.typing.hir.adt(*def);
                    let fields = adt.variants.first().map_or(0, |v| v.fields.len());
                    if adt.kind != AdtKind::Struct || fields == 0 {
                        return tail;
                    }
                    self.typing.field_type(*def, 0, fields - 1, *args)
                }
                variants!(TyKind: Str | Never | Slice | Array | Dynamic)
                | kinds!(scalar | pointer | function | generic | unknown) => return tail,
            };
        }
        tail
    }

    /// The types of the fields of a closure's value: what it captures, behind references where it captures by reference.
    pub fn capture_types(&self, closure: Ty) -> Vec<Ty> {
        let TyKind::Closure(def, args) = closure.kind() else { return Vec::new() };
        let facts = self.typing.closure(*def);
        let field = |capture: &crate::types::tables::Capture| {
            let ty = self.typing.normalize(self.typing.substitute(capture.ty, *args), &ParamEnv::default());
            match capture.mode {
                CaptureMode::Ref => Ty::reference(ty, Mutability::Not),
                CaptureMode::UniqueRef | CaptureMode::MutRef => Ty::reference(ty, Mutability::Mut),
                CaptureMode::Copy | CaptureMode::Move => ty,
            }
        };
        facts.captures.iter().map(field).collect()
    }

    /// A future: its captures, its state, and what it keeps in each of its sleeps.
    fn coroutine(&self, ty: Ty, def: DefId, args: Args, depth: u32) -> Composed {
        let Some(facts) = self.typing.coroutine(def) else {
            panic!("the layout of a future is asked for before its body was built: {}", self.typing.display(ty));
        };
        let captures = self.all(&self.capture_types(ty), depth)?;
        // In most states some of it holds no value.
        let nothing = self.product(&[], StructKind::AlwaysSized, depth)?;
        let maybe = |layout: Rc<Layout>| Ok(Rc::new(self.rules.union(&[&nothing, &layout], Repr::default())?));
        let saved = self.all(&self.saved_types(&facts, args), depth)?;
        let saved = saved.into_iter().map(maybe).collect::<Result<Vec<Rc<Layout>>, LayoutError>>()?;
        self.rules.coroutine(&borrowed(&captures), &borrowed(&saved), &facts)
    }

    /// The types of what a future keeps.
    pub fn saved_types(&self, facts: &CoroutineFacts, args: Args) -> Vec<Ty> {
        let concrete = |ty| self.typing.normalize(self.typing.substitute(ty, args), &ParamEnv::default());
        facts.saved.iter().map(|saved| concrete(saved.ty)).collect()
    }

    fn adt(&self, ty: Ty, def: DefId, args: Args, depth: u32) -> Composed {
        let adt = self.typing.hir.adt(def);
        let repr = repr_of(&adt);
        let mut variants = Vec::with_capacity(adt.variants.len());
        for (index, variant) in adt.variants.iter().enumerate() {
            let field = |i| self.typing.field_type(def, index, i, args);
            variants.push(self.all(&(0..variant.fields.len()).map(field).collect::<Vec<_>>(), depth)?);
        }
        let layout = match adt.kind {
            AdtKind::Struct => {
                let hide_niches = adt.lang.as_deref() == Some("unsafe_cell");
                self.rules.structure(&borrowed(&variants[0]), repr, self.struct_kind(def, &adt), hide_niches)?
            }
            AdtKind::Union => self.rules.union(&borrowed(&variants[0]), repr)?,
            AdtKind::Enum => {
                let fields: Vec<Vec<&Layout>> = variants.iter().map(|v| borrowed(v)).collect();
                self.rules.enumeration(&fields, repr, &self.typing.discriminants(def))?
            }
        };
        debug_assert!(layout.size < 1 << 61, "{ty:?}");
        match (adt.repr.valid_range_start, adt.repr.valid_range_end) {
            (None, None) => Ok(layout),
            (start, end) => Ok(self.rules.restrict(&layout, start, end)),
        }
    }

    /// A struct whose last field may be unsized for some arguments keeps that field last for all.
    fn struct_kind(&self, def: DefId, adt: &Adt) -> StructKind {
        let Some(last) = adt.variants[0].fields.len().checked_sub(1) else { return StructKind::AlwaysSized };
        let generic = self.typing.field_type(def, 0, last, self.typing.identity_args(def));
        match self.typing.is_sized(generic, &self.typing.param_env(def)) {
            true => StructKind::AlwaysSized,
            false => StructKind::MaybeUnsized,
        }
    }
}

fn borrowed(layouts: &[Rc<Layout>]) -> Vec<&Layout> {
    layouts.iter().map(Rc::as_ref).collect()
}

fn array_len(len: &Const) -> Result<u64, LayoutError> {
    match len {
        Const::Value(len) => u64::try_from(*len).map_err(|_| LayoutError::TooLarge),
        Const::Param(_) | Const::Infer(_) | Const::Unevaluated(..) | Const::Error => {
            Err(LayoutError::Unsupported("an array whose length is not a simple constant".to_string()))
        }
    }
}

fn repr_of(adt: &Adt) -> Repr {
    let int = adt.repr.int.as_deref().map(|name| {
        let size = match &name[1..] {
            "size" => 0,
            bits => bits.parse::<u64>().map_or(4, |b| b / 8),
        };
        (size, name.starts_with('i'))
    });
    let repr = &adt.repr;
    Repr { c: repr.c, transparent: repr.transparent, packed: repr.packed, align: repr.align, int }
}

/// The largest unsigned integer of this many bytes.
fn max_of(size: u64) -> u128 {
    u128::MAX >> (128 - 8 * size as u32)
}

fn integer_scalar(size: u64, start: u128, end: u128) -> Scalar {
    Scalar { size, kind: ScalarKind::Integer, start, end, may_be_uninit: false }
}

fn pointer_scalar(start: u128) -> Scalar {
    Scalar { size: 8, kind: ScalarKind::Pointer, start, end: max_of(8), may_be_uninit: false }
}

fn float_scalar(float: FloatTy) -> Scalar {
    let size = match float {
        FloatTy::F32 => 4,
        FloatTy::F64 => 8,
    };
    Scalar { size, kind: ScalarKind::Float, start: 0, end: max_of(size), may_be_uninit: false }
}

/// Bytes of a signed integer type.
pub fn int_size(int: IntTy) -> u64 {
    match int {
        IntTy::I8 => 1,
        IntTy::I16 => 2,
        IntTy::I32 => 4,
        IntTy::I64 | IntTy::Isize => 8,
        IntTy::I128 => 16,
    }
}

/// Bytes of an unsigned integer type.
pub fn uint_size(uint: UintTy) -> u64 {
    match uint {
        UintTy::U8 => 1,
        UintTy::U16 => 2,
        UintTy::U32 => 4,
        UintTy::U64 | UintTy::Usize => 8,
        UintTy::U128 => 16,
    }
}
