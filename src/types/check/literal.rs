//! Literals to their types: the suffix, what is expected, or a variable that falls back.

use super::FnCtx;
use super::expectation::Expectation;
use crate::diagnostic::Diagnostic;
use crate::hir::body::Literal;
use crate::source::Span;
use crate::types::ty::{Const, FloatTy, IntTy, Mutability, Region, Ty, TyKind, UintTy};

impl FnCtx<'_> {
    pub(super) fn check_literal(&mut self, literal: &Literal, expectation: Expectation, span: Span) -> Ty {
        match literal {
            Literal::Bool(_) => Ty::bool(),
            Literal::Char(_) => Ty::new(TyKind::Char),
            Literal::Byte(_) => Ty::new(TyKind::Uint(UintTy::U8)),
            Literal::Str(_) => static_ref(Ty::new(TyKind::Str)),
            Literal::ByteStr(bytes) => static_ref(byte_array(bytes.len())),
            Literal::CStr(_) => self.check_c_string(span),
            Literal::Int(_, Some(suffix)) | Literal::Float(_, Some(suffix)) => {
                number_type(suffix).unwrap_or_else(Ty::error)
            }
            Literal::Int(_, None) => self.check_integer(expectation),
            Literal::Float(_, None) => match expectation.hint(self) {
                Some(ty) if matches!(ty.kind(), TyKind::Float(_)) => ty,
                _ => self.fresh_float(),
            },
        }
    }

    fn check_integer(&mut self, expectation: Expectation) -> Ty {
        let Some(hint) = expectation.hint(self) else { return self.fresh_int() };
        match (hint.kind(), expectation) {
            (TyKind::Int(_) | TyKind::Uint(_), _) => hint,
            // `97 as char` and `0 as *const T`: the literal has the type that such a cast starts from.
            (TyKind::Char, Expectation::Cast(_)) => Ty::new(TyKind::Uint(UintTy::U8)),
            (TyKind::RawPtr(..) | TyKind::FnDef(..) | TyKind::FnPtr(_), Expectation::Cast(_)) => Ty::usize(),
            _ => self.fresh_int(),
        }
    }

    fn check_c_string(&mut self, span: Span) -> Ty {
        match self.hir.library_item("core::ffi::CStr") {
            Some(def) => static_ref(self.typing.type_of(def)),
            None => {
                self.emit(Diagnostic::unsupported(span, "C string literals"));
                Ty::error()
            }
        }
    }
}

fn static_ref(inner: Ty) -> Ty {
    Ty::new(TyKind::Ref(Region::Erased, inner, Mutability::Not))
}

/// `[u8; len]`.
pub(super) fn byte_array(len: usize) -> Ty {
    Ty::new(TyKind::Array(Ty::new(TyKind::Uint(UintTy::U8)), Const::Value(len as u128)))
}

/// The type that a literal's suffix names.
pub(super) fn number_type(suffix: &str) -> Option<Ty> {
    let kind = match suffix {
        "i8" => TyKind::Int(IntTy::I8),
        "i16" => TyKind::Int(IntTy::I16),
        "i32" => TyKind::Int(IntTy::I32),
        "i64" => TyKind::Int(IntTy::I64),
        "i128" => TyKind::Int(IntTy::I128),
        "isize" => TyKind::Int(IntTy::Isize),
        "u8" => TyKind::Uint(UintTy::U8),
        "u16" => TyKind::Uint(UintTy::U16),
        "u32" => TyKind::Uint(UintTy::U32),
        "u64" => TyKind::Uint(UintTy::U64),
        "u128" => TyKind::Uint(UintTy::U128),
        "usize" => TyKind::Uint(UintTy::Usize),
        "f32" => TyKind::Float(FloatTy::F32),
        "f64" => TyKind::Float(FloatTy::F64),
        _ => return None,
    };
    Some(Ty::new(kind))
}
