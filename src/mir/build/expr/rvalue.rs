//! Expressions as rvalues: what one assignment computes.

use super::{Builder, Category};
use crate::mir::thir::{NodeId, NodeKind};
use crate::mir::{AggregateKind, CastOp, Operand, Place, Rvalue, UnOp};
use crate::types::ty::{IntTy, Ty, TyKind, UintTy};

impl Builder<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`category` names all")]
    pub(super) fn rvalue(&mut self, id: NodeId) -> Rvalue {
        let node = self.node(id);
        match &node.kind {
            NodeKind::Binary(op, left, right) => {
                let (left, right) = (self.operand(*left), self.operand(*right));
                self.binary(*op, left, right, node.ty, node.span)
            }
            NodeKind::Unary(UnOp::Neg, operand) => {
                let operand = self.operand(*operand);
                self.negation(operand, node.ty, node.span)
            }
            NodeKind::Unary(op, operand) => Rvalue::Unary(*op, self.operand(*operand)),
            NodeKind::Cast(op, operand) => Rvalue::Cast(*op, self.operand(*operand), node.ty),
            NodeKind::EnumCast(value) => self.enum_cast(*value, node.ty),
            NodeKind::Tuple(items) => Rvalue::Aggregate(AggregateKind::Tuple, self.operands(items)),
            NodeKind::Array(items) => {
                let element = node.ty.element().unwrap_or_else(Ty::error);
                Rvalue::Aggregate(AggregateKind::Array(element), self.operands(items))
            }
            NodeKind::Repeat { value, len } => Rvalue::Repeat(self.operand(*value), len.clone()),
            NodeKind::Closure { def, args, captures } => {
                Rvalue::Aggregate(AggregateKind::Closure(*def, *args), self.operands(captures))
            }
            _ => {
                debug_assert!(self.category(id) != Category::Value, "all of this category are above");
                Rvalue::Use(self.operand(id))
            }
        }
    }

    /// An enum without fields as an integer: its discriminant, converted.
    fn enum_cast(&mut self, value: NodeId, target: Ty) -> Rvalue {
        let span = self.node(value).span;
        let place = self.closed_place(value);
        let source = self.discriminant_ty(self.node(value).ty);
        let discriminant = Place::local(self.new_temporary(source, span));
        self.assign(span, &discriminant, Rvalue::Discriminant(place));
        Rvalue::Cast(CastOp::IntToInt, Operand::Move(discriminant), target)
    }

    /// The type that holds an enum's discriminant: that of its `repr`, or `isize`.
    pub(in crate::mir::build) fn discriminant_ty(&self, ty: Ty) -> Ty {
        let TyKind::Adt(def, _) = *ty.kind() else { return Ty::new(TyKind::Int(IntTy::Isize)) };
        discriminant_type(self.cx.typing.hir.adt(def).repr.int.as_deref())
    }
}

/// The integer type with this name; `isize` without one.
pub(in crate::mir) fn discriminant_type(repr: Option<&str>) -> Ty {
    Ty::new(match repr {
        Some("i8") => TyKind::Int(IntTy::I8),
        Some("i16") => TyKind::Int(IntTy::I16),
        Some("i32") => TyKind::Int(IntTy::I32),
        Some("i64") => TyKind::Int(IntTy::I64),
        Some("i128") => TyKind::Int(IntTy::I128),
        Some("u8") => TyKind::Uint(UintTy::U8),
        Some("u16") => TyKind::Uint(UintTy::U16),
        Some("u32") => TyKind::Uint(UintTy::U32),
        Some("u64") => TyKind::Uint(UintTy::U64),
        Some("u128") => TyKind::Uint(UintTy::U128),
        Some("usize") => TyKind::Uint(UintTy::Usize),
        Some(_) | None => TyKind::Int(IntTy::Isize),
    })
}
