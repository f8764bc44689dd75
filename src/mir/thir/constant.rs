//! Literals and paths to constants.

use super::{Lowering, NodeKind};
use crate::hir::body::Literal;
use crate::mir::{ConstKind, Constant};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::tables::PathTarget;
use crate::types::ty::{Args, Const, FloatTy, IntTy, ParamTy, Ty, TyKind, UintTy};

impl Lowering<'_> {
    /// A literal of this type, negated or not.
    pub(super) fn literal(&mut self, literal: &Literal, negative: bool, ty: Ty, span: Span) -> Option<Constant> {
        let kind = match literal {
            Literal::Bool(value) => ConstKind::Bits(u128::from(*value)),
            Literal::Char(value) => ConstKind::Bits(u128::from(u32::from(*value))),
            Literal::Byte(value) => ConstKind::Bits(u128::from(*value)),
            Literal::Int(value, _) if matches!(ty.kind(), TyKind::Float(_)) => {
                ConstKind::Bits(float_bits(&value.to_string(), negative, ty)?)
            }
            Literal::Int(value, _) => ConstKind::Bits(integer_bits(*value, negative, ty)),
            Literal::Float(digits, _) => ConstKind::Bits(float_bits(digits, negative, ty)?),
            Literal::Str(text) => ConstKind::Str(text.clone()),
            Literal::ByteStr(bytes) | Literal::CStr(bytes) => ConstKind::Bytes(bytes.clone()),
        };
        Some(Constant { kind, ty, span })
    }

    /// A constant or const parameter by its path; `None` for anything else.
    pub(super) fn named_constant(&self, target: PathTarget, args: Args, ty: Ty, span: Span) -> Option<Constant> {
        let kind = match target {
            PathTarget::Def(def) => ConstKind::Item(def, args),
            PathTarget::ConstParam(index) => ConstKind::Type(Const::Param(self.const_param(index))),
            PathTarget::Ctor(_) => return None,
        };
        Some(Constant { kind, ty, span })
    }

    fn const_param(&self, index: u32) -> ParamTy {
        let generics = self.typing.generics_of(self.body.owner);
        let name = generics.params.get(index as usize).map_or_else(|| "_".into(), |param| param.name.clone());
        ParamTy { index, name }
    }

    /// A constant as a node; what could not be made was reported.
    pub(super) fn constant_kind(constant: Option<Constant>) -> NodeKind {
        constant.map_or(NodeKind::Error, NodeKind::Constant)
    }
}

/// The bits of an integer literal, two's complement in the width of its type.
fn integer_bits(value: u128, negative: bool, ty: Ty) -> u128 {
    let value = if negative { value.wrapping_neg() } else { value };
    value & mask(bit_width(ty))
}

/// All bits of a width.
pub(in crate::mir) fn mask(bits: u32) -> u128 {
    if bits >= 128 { u128::MAX } else { (1 << bits) - 1 }
}

/// How many bits a primitive type has on the simulated machine (64-bit pointers); 128 for what is no integer.
pub(in crate::mir) fn bit_width(ty: Ty) -> u32 {
    match ty.kind() {
        TyKind::Bool | TyKind::Int(IntTy::I8) | TyKind::Uint(UintTy::U8) => 8,
        TyKind::Int(IntTy::I16) | TyKind::Uint(UintTy::U16) => 16,
        TyKind::Char | TyKind::Int(IntTy::I32) | TyKind::Uint(UintTy::U32) | TyKind::Float(FloatTy::F32) => 32,
        TyKind::Int(IntTy::I64 | IntTy::Isize) | TyKind::Uint(UintTy::U64 | UintTy::Usize) => 64,
        TyKind::Float(FloatTy::F64) => 64,
        TyKind::Int(IntTy::I128) | TyKind::Uint(UintTy::U128) => 128,
        variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => 128,
    }
}

fn float_bits(digits: &str, negative: bool, ty: Ty) -> Option<u128> {
    let sign = if negative { "-" } else { "" };
    let text = format!("{sign}{digits}");
    if *ty.kind() == TyKind::Float(FloatTy::F32) {
        return text.parse::<f32>().ok().map(|value| u128::from(value.to_bits()));
    }
    text.parse::<f64>().ok().map(|value| u128::from(value.to_bits()))
}
