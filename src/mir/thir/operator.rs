//! Operators and casts: built in, or calls of their traits' methods.

use super::{Lowering, NodeId, NodeKind};
use crate::hir::body::{self, ExprId, ExprKind};
use crate::mir::{BinOp, CastOp, UnOp};
use crate::types::tables::{CastKind, PointerCoercion};
use crate::types::ty::Ty;

impl Lowering<'_> {
    pub(super) fn unary(&mut self, id: ExprId, op: body::UnOp, operand: ExprId) -> NodeId {
        let (ty, span) = (self.expr_ty(id), self.body.expr(id).span);
        if let Some(&callee) = self.tables.callees.get(&id) {
            let argument = self.expr(operand);
            if op == body::UnOp::Deref {
                let mutability = self.reference_mutability(argument);
                return self.overloaded_place(id, ty, callee, mutability, vec![argument]);
            }
            let call = self.callee_call(id, vec![argument], span, true);
            return self.push(id, span, ty, call);
        }
        let kind = match op {
            body::UnOp::Deref => NodeKind::Deref(self.expr(operand)),
            body::UnOp::Not => NodeKind::Unary(UnOp::Not, self.expr(operand)),
            body::UnOp::Neg => self.negated(operand, ty),
        };
        self.push(id, span, ty, kind)
    }

    /// `-128` is one literal, so that it does not overflow.
    fn negated(&mut self, operand: ExprId, ty: Ty) -> NodeKind {
        let body = self.body;
        if let ExprKind::Literal(literal) = &body.expr(operand).kind {
            let constant = self.literal(literal, true, ty, body.expr(operand).span);
            return Self::constant_kind(constant);
        }
        NodeKind::Unary(UnOp::Neg, self.expr(operand))
    }

    pub(super) fn binary(&mut self, id: ExprId, op: body::BinOp, left: ExprId, right: ExprId) -> NodeKind {
        let (left, right) = (self.expr(left), self.expr(right));
        if self.tables.callees.contains_key(&id) {
            let span = self.body.expr(id).span;
            return self.callee_call(id, vec![left, right], span, true);
        }
        NodeKind::Binary(bin_op(op), left, right)
    }

    pub(super) fn assign_op(&mut self, id: ExprId, op: body::BinOp, place: ExprId, value: ExprId) -> NodeKind {
        let (place, value) = (self.expr(place), self.expr(value));
        if self.tables.callees.contains_key(&id) {
            let span = self.body.expr(id).span;
            return self.callee_call(id, vec![place, value], span, true);
        }
        NodeKind::AssignOp { op: bin_op(op), place, value }
    }

    pub(super) fn cast(&mut self, id: ExprId, value: ExprId) -> NodeKind {
        let value = self.expr(value);
        let op = match self.tables.casts.get(&id) {
            None => return NodeKind::Error,
            Some(CastKind::Coercion) => return self.coercion_cast(value),
            Some(CastKind::EnumToInt) => return NodeKind::EnumCast(value),
            Some(CastKind::IntToInt | CastKind::BoolToInt | CastKind::CharToInt | CastKind::U8ToChar) => {
                CastOp::IntToInt
            }
            Some(CastKind::IntToFloat) => CastOp::IntToFloat,
            Some(CastKind::FloatToInt) => CastOp::FloatToInt,
            Some(CastKind::FloatToFloat) => CastOp::FloatToFloat,
            Some(CastKind::PtrToPtr | CastKind::ArrayToPtr | CastKind::FnPtrToPtr) => CastOp::PtrToPtr,
            Some(CastKind::PtrToInt | CastKind::FnPtrToInt) => CastOp::PtrToInt,
            Some(CastKind::IntToPtr) => CastOp::IntToPtr,
        };
        NodeKind::Cast(op, value)
    }

    /// A cast that a coercion does as well. With `as`, a pointer may forget the lifetimes in what it points at when it becomes `*const`.
    fn coercion_cast(&self, value: NodeId) -> NodeKind {
        let node = &self.thir.node(value).kind;
        if let NodeKind::Cast(CastOp::Pointer(PointerCoercion::MutToConst), pointer) = *node {
            return NodeKind::Cast(CastOp::PtrToPtr, pointer);
        }
        NodeKind::Use(value)
    }
}

fn bin_op(op: body::BinOp) -> BinOp {
    match op {
        body::BinOp::Add => BinOp::Add,
        body::BinOp::Sub => BinOp::Sub,
        body::BinOp::Mul => BinOp::Mul,
        body::BinOp::Div => BinOp::Div,
        body::BinOp::Rem => BinOp::Rem,
        body::BinOp::BitXor => BinOp::BitXor,
        body::BinOp::BitAnd => BinOp::BitAnd,
        body::BinOp::BitOr => BinOp::BitOr,
        body::BinOp::Shl => BinOp::Shl,
        body::BinOp::Shr => BinOp::Shr,
        body::BinOp::Eq => BinOp::Eq,
        body::BinOp::Lt => BinOp::Lt,
        body::BinOp::Le => BinOp::Le,
        body::BinOp::Ne => BinOp::Ne,
        body::BinOp::Ge => BinOp::Ge,
        body::BinOp::Gt => BinOp::Gt,
    }
}
