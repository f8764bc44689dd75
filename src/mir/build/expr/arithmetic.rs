//! Built-in arithmetic with the checks that make it panic: overflow, division by zero, shifts that are too wide.

use super::Builder;
use crate::mir::thir::{bit_width, mask};
use crate::mir::{AssertMessage, BinOp, CastOp, ConstKind, Constant, Operand, Place, PlaceElem, Rvalue, UnOp};
use crate::source::Span;
use crate::types::ty::{Ty, TyKind, UintTy};

impl Builder<'_> {
    /// `left op right` of type `ty`.
    pub(super) fn binary(&mut self, op: BinOp, left: Operand, right: Operand, ty: Ty, span: Span) -> Rvalue {
        if !is_integer(ty) {
            return Rvalue::Binary(op, left, right);
        }
        let (left, right) = (reusable(left), reusable(right));
        match op {
            BinOp::Add | BinOp::Sub | BinOp::Mul => self.checked(op, left, right, ty, span),
            BinOp::Shl | BinOp::Shr => {
                self.check_shift(op, &left, &right, ty, span);
                Rvalue::Binary(op, left, right)
            }
            BinOp::Div | BinOp::Rem => {
                self.check_division(op, &left, &right, ty, span);
                Rvalue::Binary(op, left, right)
            }
            variants!(
                BinOp: BitXor | BitAnd | BitOr | Eq | Lt | Le | Ne | Ge | Gt | Offset
            ) => Rvalue::Binary(op, left, right),
        }
    }

    fn checked(&mut self, op: BinOp, left: Operand, right: Operand, ty: Ty, span: Span) -> Rvalue {
        let pair = Place::local(self.new_temporary(Ty::tuple(&[ty, Ty::bool()]), span));
        self.assign(span, &pair, Rvalue::CheckedBinary(op, left.clone(), right.clone()));
        let overflowed = Operand::Move(pair.project(PlaceElem::Field(1, Ty::bool())));
        self.assert(span, overflowed, false, AssertMessage::Overflow(op, left, right));
        Rvalue::Use(Operand::Move(pair.project(PlaceElem::Field(0, ty))))
    }

    /// The right side must be less than the width of the left one; a negative one is not, seen as unsigned.
    fn check_shift(&mut self, op: BinOp, left: &Operand, right: &Operand, ty: Ty, span: Span) {
        let width = u128::from(bit_width(ty));
        if literal(right).is_some_and(|bits| bits < width) {
            return;
        }
        let right_ty = self.operand_ty(right);
        let unsigned = Ty::new(match bit_width(right_ty) {
            8 => TyKind::Uint(UintTy::U8),
            16 => TyKind::Uint(UintTy::U16),
            32 => TyKind::Uint(UintTy::U32),
            64 => TyKind::Uint(UintTy::U64),
            _ => TyKind::Uint(UintTy::U128),
        });
        let amount = self.computed(unsigned, span, Rvalue::Cast(CastOp::IntToInt, right.clone(), unsigned));
        let inside = self.computed(Ty::bool(), span, Rvalue::Binary(BinOp::Lt, amount, bits(width, unsigned, span)));
        self.assert(span, inside, true, AssertMessage::Overflow(op, left.clone(), right.clone()));
    }

    fn check_division(&mut self, op: BinOp, left: &Operand, right: &Operand, ty: Ty, span: Span) {
        let divisor = literal(right);
        if divisor.is_none_or(|bits| bits == 0) {
            let is_zero = Rvalue::Binary(BinOp::Eq, right.clone(), bits(0, ty, span));
            let is_zero = self.computed(Ty::bool(), span, is_zero);
            let message = if op == BinOp::Rem {
                AssertMessage::RemainderByZero(left.clone())
            } else {
                AssertMessage::DivisionByZero(left.clone())
            };
            self.assert(span, is_zero, false, message);
        }
        let minus_one = mask(bit_width(ty));
        if is_signed(ty) && divisor.is_none_or(|bits| bits == minus_one) {
            let by_minus_one = Rvalue::Binary(BinOp::Eq, right.clone(), bits(minus_one, ty, span));
            let by_minus_one = self.computed(Ty::bool(), span, by_minus_one);
            let of_minimum = Rvalue::Binary(BinOp::Eq, left.clone(), bits(minimum(ty), ty, span));
            let of_minimum = self.computed(Ty::bool(), span, of_minimum);
            let both = self.computed(Ty::bool(), span, Rvalue::Binary(BinOp::BitAnd, by_minus_one, of_minimum));
            self.assert(span, both, false, AssertMessage::Overflow(op, left.clone(), right.clone()));
        }
    }

    /// `-operand`; the smallest integer has no opposite.
    pub(super) fn negation(&mut self, operand: Operand, ty: Ty, span: Span) -> Rvalue {
        let operand = reusable(operand);
        if is_signed(ty) {
            let is_minimum = Rvalue::Binary(BinOp::Eq, operand.clone(), bits(minimum(ty), ty, span));
            let is_minimum = self.computed(Ty::bool(), span, is_minimum);
            self.assert(span, is_minimum, false, AssertMessage::OverflowNeg(operand.clone()));
        }
        Rvalue::Unary(UnOp::Neg, operand)
    }

    /// The value in a new temporary, to be used once.
    pub(in crate::mir::build) fn computed(&mut self, ty: Ty, span: Span, value: Rvalue) -> Operand {
        let place = Place::local(self.new_temporary(ty, span));
        self.assign(span, &place, value);
        Operand::Move(place)
    }

    /// The type of an operand that is a constant or a whole local, as all operands of arithmetic are.
    fn operand_ty(&self, operand: &Operand) -> Ty {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.locals[place.local.index()].ty,
            Operand::Constant(constant) => constant.ty,
        }
    }
}

/// Numbers can be used twice: once in the check.
fn reusable(operand: Operand) -> Operand {
    match operand {
        Operand::Move(place) => Operand::Copy(place),
        Operand::Copy(_) | Operand::Constant(_) => operand,
    }
}

fn literal(operand: &Operand) -> Option<u128> {
    match operand {
        Operand::Constant(Constant { kind: ConstKind::Bits(bits), .. }) => Some(*bits),
        Operand::Constant(_) | Operand::Copy(_) | Operand::Move(_) => None,
    }
}

/// A constant of a primitive type.
pub(in crate::mir::build) fn bits(value: u128, ty: Ty, span: Span) -> Operand {
    Operand::Constant(Constant { kind: ConstKind::Bits(value), ty, span })
}

fn minimum(ty: Ty) -> u128 {
    1 << (bit_width(ty) - 1)
}

fn is_integer(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Int(_) | TyKind::Uint(_))
}

fn is_signed(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Int(_))
}
