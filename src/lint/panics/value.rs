//! What is known of a body's locals, and what follows from it: numbers, and aggregates of numbers.

use crate::mir::{AggregateKind, BinOp, Body, CastOp, ConstKind, Operand, Place, PlaceElem, Rvalue, UnOp};
use crate::types::kinds::kinds;
use crate::types::ty::{Const, Ty, TyKind};
use crate::types::{Typing, consts};

/// An integer, `bool` or `char` by its bits, zero-extended.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Number {
    pub bits: u128,
    pub ty: Ty,
}

/// What is known of a value.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Number(Number),
    /// Fields in order; arrays, tuples, structs, variants.
    Aggregate {
        variant: usize,
        fields: Vec<Value>,
    },
    Unknown,
}

/// The known values of one body.
pub struct Values<'a> {
    typing: &'a Typing<'a>,
    body: &'a Body,
    known: Vec<Value>,
}

impl Number {
    fn width(self) -> u32 {
        width(self.ty)
    }

    fn signed(self) -> Option<i128> {
        let TyKind::Int(int) = self.ty.kind() else { return None };
        Some(consts::sign_extend(self.bits, *int))
    }

    /// The smallest of its signed type.
    pub fn is_minimum(self) -> bool {
        self.signed().is_some() && self.bits == 1 << (self.width() - 1)
    }

    fn is_maximum(self) -> bool {
        match self.signed() {
            Some(_) => self.bits == mask(self.width()) >> 1,
            None => self.bits == mask(self.width()),
        }
    }

    /// As rustc writes it: `255_u8`, `i32::MIN`.
    pub fn words(self, typing: &Typing<'_>) -> String {
        if !self.is_integer() {
            return self.bits.to_string();
        }
        let name = typing.display(self.ty);
        match self.signed() {
            _ if self.is_maximum() => format!("{name}::MAX"),
            Some(_) if self.is_minimum() => format!("{name}::MIN"),
            Some(signed) => format!("{signed}_{name}"),
            None => format!("{}_{name}", self.bits),
        }
    }

    /// Whether the mathematical result does not fit into the type.
    pub fn overflows(self, op: BinOp, other: Number) -> bool {
        match (self.signed(), other.signed()) {
            (Some(left), Some(right)) => {
                let exact = if op == BinOp::Add {
                    left.checked_add(right)
                } else if op == BinOp::Sub {
                    left.checked_sub(right)
                } else {
                    left.checked_mul(right)
                };
                let half = 1i128.checked_shl(self.width() - 1).filter(|_| self.width() < 128);
                exact.is_none_or(|exact| half.is_some_and(|half| exact < -half || exact >= half))
            }
            _ if self.is_integer() => {
                let exact = if op == BinOp::Add {
                    self.bits.checked_add(other.bits)
                } else if op == BinOp::Sub {
                    self.bits.checked_sub(other.bits)
                } else {
                    self.bits.checked_mul(other.bits)
                };
                exact.is_none_or(|exact| exact > mask(self.width()))
            }
            _ => false,
        }
    }

    fn is_integer(self) -> bool {
        matches!(self.ty.kind(), TyKind::Int(_) | TyKind::Uint(_))
    }
}

impl<'a> Values<'a> {
    pub fn new(typing: &'a Typing<'a>, body: &'a Body) -> Values<'a> {
        Values { typing, body, known: vec![Value::Unknown; body.locals.len()] }
    }

    /// Nothing is known of a local any more.
    pub fn forget(&mut self, local: usize) {
        self.known[local] = Value::Unknown;
    }

    /// How many bits the operand's type has.
    pub fn width(&self, operand: &Operand) -> u32 {
        width(self.operand_ty(operand))
    }

    fn operand_ty(&self, operand: &Operand) -> Ty {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => crate::mir::place::place_ty(self.typing, self.body, place),
            Operand::Constant(constant) => constant.ty,
        }
    }

    /// A place gets a value.
    pub fn assign(&mut self, place: &Place, value: Value) {
        let mut at = &mut self.known[place.local.index()];
        for step in &place.projection {
            let PlaceElem::Field(index, _) = step else {
                self.known[place.local.index()] = Value::Unknown;
                return;
            };
            if !matches!(at, Value::Aggregate { .. }) {
                *at = Value::Aggregate { variant: 0, fields: Vec::new() };
            }
            let Value::Aggregate { fields, .. } = at else { return };
            if fields.len() <= *index {
                fields.resize(index + 1, Value::Unknown);
            }
            at = &mut fields[*index];
        }
        *at = value;
    }

    fn value_at(&self, place: &Place) -> Option<&Value> {
        let mut at = &self.known[place.local.index()];
        for step in &place.projection {
            let Value::Aggregate { fields, .. } = at else { return None };
            at = match step {
                PlaceElem::Field(index, _) => fields.get(*index)?,
                PlaceElem::Index(local) => match &self.known[local.index()] {
                    Value::Number(number) => fields.get(usize::try_from(number.bits).ok()?)?,
                    Value::Aggregate { .. } | Value::Unknown => return None,
                },
                PlaceElem::ConstantIndex { offset, from_end: false, .. } => {
                    fields.get(usize::try_from(*offset).ok()?)?
                }
                PlaceElem::Downcast(_) => at,
                PlaceElem::Deref | PlaceElem::ConstantIndex { .. } | PlaceElem::Subslice { .. } => return None,
            };
        }
        Some(at)
    }

    /// The number that an operand is.
    pub fn number(&self, operand: &Operand) -> Option<Number> {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => match self.value_at(place)? {
                Value::Number(number) => Some(*number),
                Value::Aggregate { .. } | Value::Unknown => None,
            },
            Operand::Constant(constant) => {
                let is_number =
                    matches!(constant.ty.kind(), TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Uint(_));
                let bits = match &constant.kind {
                    ConstKind::Bits(bits) => *bits,
                    ConstKind::Item(def, args) if is_number => {
                        let Const::Value(bits) = self.typing.evaluate_const(*def, *args) else { return None };
                        bits
                    }
                    ConstKind::Type(Const::Value(bits)) => *bits,
                    variants!(ConstKind: Item | Type | Str | Bytes | ZeroSized | Static | Promoted) => return None,
                };
                is_number.then_some(Number { bits, ty: constant.ty })
            }
        }
    }

    /// What is known of a value that a statement computes.
    pub fn of_rvalue(&self, value: &Rvalue) -> Option<Value> {
        match value {
            Rvalue::Use(operand) => self.number(operand).map(Value::Number),
            Rvalue::Aggregate(kind, operands) => {
                let field = |operand| self.number(operand).map_or(Value::Unknown, Value::Number);
                let variant = match kind {
                    AggregateKind::Adt { variant, .. } => *variant,
                    AggregateKind::Array(_) | AggregateKind::Tuple | AggregateKind::Closure(..) => 0,
                    AggregateKind::RawPtr(_) => return None,
                };
                Some(Value::Aggregate { variant, fields: operands.iter().map(field).collect() })
            }
            Rvalue::Len(place) => {
                let ty = crate::mir::place::place_ty(self.typing, self.body, place);
                let TyKind::Array(_, Const::Value(length)) = ty.kind() else { return None };
                Some(Value::Number(Number { bits: *length, ty: Ty::usize() }))
            }
            Rvalue::Cast(CastOp::IntToInt, operand, to) => {
                let number = self.number(operand)?;
                let extended = number.signed().map_or(number.bits, |signed| signed as u128);
                Some(Value::Number(Number { bits: extended & mask(width(*to)), ty: *to }))
            }
            Rvalue::Binary(op, left, right) => {
                let (left, right) = (self.number(left)?, self.number(right)?);
                compute(*op, left, right).map(Value::Number)
            }
            Rvalue::CheckedBinary(op, left, right) => {
                let (left, right) = (self.number(left)?, self.number(right)?);
                let result = compute(*op, left, right)?;
                let overflowed = Number { bits: u128::from(left.overflows(*op, right)), ty: Ty::bool() };
                let fields = vec![Value::Number(result), Value::Number(overflowed)];
                Some(Value::Aggregate { variant: 0, fields })
            }
            Rvalue::Unary(op, operand) => {
                let number = self.number(operand)?;
                let bits = match op {
                    UnOp::Not if *number.ty.kind() == TyKind::Bool => number.bits ^ 1,
                    UnOp::Not => !number.bits & mask(number.width()),
                    UnOp::Neg => number.bits.wrapping_neg() & mask(number.width()),
                    UnOp::PtrMetadata => return None,
                };
                Some(Value::Number(Number { bits, ty: number.ty }))
            }
            Rvalue::Discriminant(place) => self.discriminant(place),
            Rvalue::Cast(..) | Rvalue::Repeat(..) | Rvalue::Ref(..) | Rvalue::RawPtr(..) => None,
        }
    }

    fn discriminant(&self, place: &Place) -> Option<Value> {
        let Value::Aggregate { variant, .. } = self.value_at(place)? else { return None };
        let TyKind::Adt(def, _) = crate::mir::place::place_ty(self.typing, self.body, place).kind() else {
            return None;
        };
        let ty = self.typing.discriminant_ty(*def);
        let value = *self.typing.discriminants(*def).get(*variant)?;
        Some(Value::Number(Number { bits: value as u128 & mask(width(ty)), ty }))
    }
}

/// `left op right`, wrapping; `None` where it is not defined.
fn compute(op: BinOp, left: Number, right: Number) -> Option<Number> {
    let (l, r) = (left.bits, right.bits);
    let order = match (left.signed(), right.signed()) {
        (Some(l), Some(r)) => l.cmp(&r),
        _ => l.cmp(&r),
    };
    let same = |bits: u128| Some(Number { bits: bits & mask(left.width()), ty: left.ty });
    let truth = |holds: bool| Some(Number { bits: u128::from(holds), ty: Ty::bool() });
    match op {
        BinOp::Add => same(l.wrapping_add(r)),
        BinOp::Sub => same(l.wrapping_sub(r)),
        BinOp::Mul => same(l.wrapping_mul(r)),
        BinOp::Div | BinOp::Rem => divide(op, left, right),
        BinOp::BitXor => same(l ^ r),
        BinOp::BitAnd => same(l & r),
        BinOp::BitOr => same(l | r),
        BinOp::Shl => same(l.checked_shl(u32::try_from(r).ok()?)?),
        BinOp::Shr => match left.signed() {
            Some(signed) => same(signed.checked_shr(u32::try_from(r).ok()?)? as u128),
            None => same(l.checked_shr(u32::try_from(r).ok()?)?),
        },
        BinOp::Eq => truth(order.is_eq()),
        BinOp::Ne => truth(order.is_ne()),
        BinOp::Lt => truth(order.is_lt()),
        BinOp::Le => truth(order.is_le()),
        BinOp::Gt => truth(order.is_gt()),
        BinOp::Ge => truth(order.is_ge()),
        BinOp::Offset => None,
    }
}

fn divide(op: BinOp, left: Number, right: Number) -> Option<Number> {
    let bits = match (left.signed(), right.signed(), op) {
        (Some(l), Some(r), BinOp::Div) => l.checked_div(r)? as u128,
        (Some(l), Some(r), _) => l.checked_rem(r)? as u128,
        (_, _, BinOp::Div) => left.bits.checked_div(right.bits)?,
        _ => left.bits.checked_rem(right.bits)?,
    };
    Some(Number { bits: bits & mask(left.width()), ty: left.ty })
}

fn width(ty: Ty) -> u32 {
    match ty.kind() {
        TyKind::Bool => 8,
        TyKind::Char => 32,
        TyKind::Int(int) => consts::int_bits(*int),
        TyKind::Uint(uint) => consts::uint_bits(*uint),
        variants!(TyKind: Float | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => 128,
    }
}

fn mask(width: u32) -> u128 {
    if width >= 128 { u128::MAX } else { (1 << width) - 1 }
}
