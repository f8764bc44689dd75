//! Promotion: a shared borrow of a constant expression is a reference to a static (Reference, "Constant promotion").

use super::Builder;
use crate::mir::thir::{NodeId, NodeKind, bit_width, mask};
use crate::mir::{BinOp, Body, BorrowKind, CastOp, ConstKind, Constant, Local, Operand, Place};
use crate::source::Span;
use crate::types::tables::PointerCoercion;
use crate::types::ty::{Const, Mutability, Ty, TyKind};

impl<'a> Builder<'a> {
    /// A reference to a new promoted constant, if `&place` is one.
    pub(super) fn promoted_borrow(&mut self, kind: BorrowKind, place: NodeId, span: Span) -> Option<Operand> {
        let mutability = match kind {
            BorrowKind::Shared => Mutability::Not,
            BorrowKind::Mut { .. } if self.is_empty_array(place) => Mutability::Mut,
            BorrowKind::Mut { .. } | BorrowKind::Fake => return None,
        };
        if self.promoting || !self.is_promotable(place) {
            return None;
        }
        let value_ty = self.node(place).ty;
        let promoted = self.build_promoted(place, value_ty);
        self.promoted.push(promoted);
        let ty = Ty::reference(value_ty, mutability);
        let kind = ConstKind::Promoted(self.promoted.len() - 1);
        Some(Operand::Constant(Constant { kind, ty, span }))
    }

    /// `&mut []` is promoted as well.
    fn is_empty_array(&self, id: NodeId) -> bool {
        matches!(&self.node(id).kind, NodeKind::Array(items) if items.is_empty())
    }

    fn build_promoted(&self, value: NodeId, ty: Ty) -> Body {
        let mut builder = Builder::new(self.cx, ty, self.node(value).span);
        builder.promoting = true;
        builder.expr_into(&Place::local(Local::RETURN), value);
        builder.finish(0, self.node(value).span)
    }

    /// Whether the value is the same at each evaluation, cannot fail, has nothing to drop and no interior mutability.
    fn is_promotable(&self, id: NodeId) -> bool {
        let node = self.node(id);
        let all = |ids: &[NodeId]| ids.iter().all(|&id| self.is_promotable(id));
        match &node.kind {
            NodeKind::Constant(constant) => self.is_promotable_constant(constant),
            NodeKind::Tuple(items) | NodeKind::Array(items) => all(items),
            NodeKind::Repeat { value, .. } => self.is_promotable(*value),
            NodeKind::Adt(adt) => {
                adt.base.is_none()
                    && !adt.is_union
                    && adt.fields.iter().all(|(_, field)| self.is_promotable(*field))
                    && self.cx.typing.drop_impl(node.ty).is_none()
                    && !self.is_unsafe_cell(node.ty)
            }
            NodeKind::Borrow(BorrowKind::Shared, inner) => {
                self.is_promotable(*inner) || self.is_static_reborrow(*inner)
            }
            NodeKind::Borrow(BorrowKind::Mut { .. }, inner) => self.is_empty_array(*inner),
            NodeKind::Unary(_, operand) | NodeKind::Use(operand) | NodeKind::EnumCast(operand) => {
                self.is_promotable(*operand)
            }
            NodeKind::Binary(op, left, right) => {
                let may_fail = matches!(op, BinOp::Div | BinOp::Rem) && !self.is_safe_divisor(*right);
                !may_fail && node.ty.is_scalar() && all(&[*left, *right])
            }
            NodeKind::Cast(op, operand) => is_promotable_cast(*op) && self.is_promotable(*operand),
            NodeKind::Field { base, .. } => self.is_promotable(*base),
            NodeKind::Closure { captures, .. } => captures.is_empty(),
            NodeKind::Index { base, index } => self.is_inside(*base, *index) && self.is_promotable(*base),
            NodeKind::Borrow(BorrowKind::Fake, _)
            | variants!(
                NodeKind: Variable | Deref | RawBorrow | Logical | NeverToAny | Call | Assign | AssignOp | Block | If
                    | Let | Match | Loop | Break | Continue | Return | Yield | DropTemporaries | Error
            ) => false,
        }
    }

    /// `&*"text"`: what a constant reference points at.
    fn is_static_reborrow(&self, id: NodeId) -> bool {
        let NodeKind::Deref(pointer) = &self.node(id).kind else { return false };
        let is_static =
            matches!(&self.node(*pointer).kind, NodeKind::Constant(Constant { kind: ConstKind::Static(_), .. }));
        !is_static && self.is_promotable(*pointer)
    }

    /// The bits of a literal.
    fn literal_bits(&self, id: NodeId) -> Option<u128> {
        let NodeKind::Constant(Constant { kind: ConstKind::Bits(bits), .. }) = &self.node(id).kind else { return None };
        Some(*bits)
    }

    /// Whether a division by it cannot fail: a float, or a literal that is neither 0 nor -1.
    fn is_safe_divisor(&self, id: NodeId) -> bool {
        let ty = self.node(id).ty;
        let is_minus_one = |bits| matches!(ty.kind(), TyKind::Int(_)) && bits == mask(bit_width(ty));
        matches!(ty.kind(), TyKind::Float(_))
            || self.literal_bits(id).is_some_and(|bits| bits != 0 && !is_minus_one(bits))
    }

    /// Whether a literal is an index into an array of a known length.
    fn is_inside(&self, base: NodeId, index: NodeId) -> bool {
        let TyKind::Array(_, Const::Value(len)) = self.node(base).ty.kind() else { return false };
        self.literal_bits(index).is_some_and(|index| index < *len)
    }

    fn is_promotable_constant(&self, constant: &Constant) -> bool {
        match constant.kind {
            variants!(ConstKind: Bits | Str | Bytes | ZeroSized | Type) => true,
            // A constant may hold a cell, or something to drop; then each use makes a new one.
            ConstKind::Item(..) => !self.needs_drop(constant.ty) && self.cx.typing.is_freeze(constant.ty, self.cx.env),
            ConstKind::Static(_) | ConstKind::Promoted(_) => false,
        }
    }

    fn is_unsafe_cell(&self, ty: Ty) -> bool {
        ty.as_adt().is_some_and(|(def, _)| self.cx.typing.hir.adt(def).lang.as_deref() == Some("unsafe_cell"))
    }
}

fn is_promotable_cast(op: CastOp) -> bool {
    match op {
        CastOp::IntToInt | CastOp::IntToFloat | CastOp::FloatToInt | CastOp::FloatToFloat => true,
        CastOp::Pointer(PointerCoercion::Unsize | PointerCoercion::ReifyFn | PointerCoercion::ClosureFn) => true,
        CastOp::Pointer(PointerCoercion::UnsafeFn | PointerCoercion::MutToConst) => true,
        CastOp::PtrToPtr | CastOp::IntToPtr => true,
        CastOp::PtrToInt | CastOp::Transmute => false,
    }
}
