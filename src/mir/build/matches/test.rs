//! One test of a match as code.

use super::super::Builder;
use super::candidate::{Test, TestKind};
use super::tree::Answer;
use crate::mir::build::expr::OpenPlace;
use crate::mir::thir::RangePat;
use crate::mir::{BinOp, BlockId, BorrowKind, CastOp, ConstKind, Constant, Operand, Place, Rvalue, TerminatorKind};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::tables::PointerCoercion;
use crate::types::ty::{Args, GenericArg, Mutability, Region, Ty, TyKind};

impl Builder<'_> {
    /// Performs a test at the cursor: to the block of its answer, else to `otherwise`.
    pub(super) fn perform(&mut self, test: &Test<'_>, targets: &[(Answer, BlockId)], otherwise: BlockId) {
        let place = self.close(&test.place);
        let (ty, span) = (test.place.ty, test.span);
        match &test.kind {
            TestKind::Variant(_) => self.switch_variant(place, &test.place, targets, otherwise, span),
            TestKind::Bits(_) => self.switch_bits(Operand::Copy(place), ty, targets, otherwise, span),
            TestKind::Equal(constant) => {
                let equal = self.equal(place, ty, constant, span);
                self.branch(equal, yes(targets), otherwise, span);
            }
            TestKind::Range(range) => self.in_range(&place, range, yes(targets), otherwise, span),
            TestKind::Len { len, at_least } => {
                let actual = self.computed(Ty::usize(), span, Rvalue::Len(place));
                let expected = super::super::expr::bits(u128::from(*len), Ty::usize(), span);
                let op = if *at_least { BinOp::Ge } else { BinOp::Eq };
                let holds = self.computed(Ty::bool(), span, Rvalue::Binary(op, actual, expected));
                self.branch(holds, yes(targets), otherwise, span);
            }
        }
    }

    fn branch(&mut self, condition: Operand, holds: BlockId, fails: BlockId, span: Span) {
        let targets = vec![(0, fails)];
        let kind = TerminatorKind::SwitchInt { operand: condition, ty: Ty::bool(), targets, otherwise: holds };
        self.terminate(span, kind, fails);
    }

    fn switch_variant(
        &mut self,
        place: Place,
        open: &OpenPlace,
        targets: &[(Answer, BlockId)],
        otherwise: BlockId,
        span: Span,
    ) {
        let TyKind::Adt(def, _) = *open.ty.kind() else { unreachable!("only enums have variants") };
        let discriminants = self.cx.typing.discriminants(def);
        let ty = self.discriminant_ty(open.ty);
        let width = crate::mir::thir::mask(crate::mir::thir::bit_width(ty));
        let values = targets.iter().filter_map(|(answer, block)| match answer {
            Answer::Variant(variant) => Some((discriminants[*variant] as u128 & width, *block)),
            Answer::Bits(_) | Answer::Yes => None,
        });
        let values: Vec<(u128, BlockId)> = values.collect();
        let all_named = values.len() == discriminants.len();
        let operand = self.computed(ty, self.looked_at.unwrap_or(span), Rvalue::Discriminant(place));
        let otherwise_block = if all_named { self.unreachable_block(span) } else { otherwise };
        let kind = TerminatorKind::SwitchInt { operand, ty, targets: values, otherwise: otherwise_block };
        self.terminate(span, kind, otherwise);
    }

    fn unreachable_block(&mut self, span: Span) -> BlockId {
        let block = self.new_block();
        self.end_block(block, span, TerminatorKind::Unreachable);
        block
    }

    fn switch_bits(&mut self, operand: Operand, ty: Ty, targets: &[(Answer, BlockId)], otherwise: BlockId, span: Span) {
        let values = targets.iter().filter_map(|(answer, block)| match answer {
            Answer::Bits(bits) => Some((*bits, *block)),
            Answer::Variant(_) | Answer::Yes => None,
        });
        let targets: Vec<(u128, BlockId)> = values.collect();
        let both = *ty.kind() == TyKind::Bool && targets.len() == 2;
        let otherwise_block = if both { self.unreachable_block(span) } else { otherwise };
        let kind = TerminatorKind::SwitchInt { operand, ty, targets, otherwise: otherwise_block };
        self.terminate(span, kind, otherwise);
    }

    /// `place == constant`: built in for primitive types, else `PartialEq::eq` on references.
    fn equal(&mut self, place: Place, ty: Ty, constant: &Constant, span: Span) -> Operand {
        let expected = Operand::Constant(constant.clone());
        match *ty.kind() {
            kinds!(scalar) | TyKind::RawPtr(..) => {
                self.computed(Ty::bool(), span, Rvalue::Binary(BinOp::Eq, Operand::Copy(place), expected))
            }
            TyKind::Ref(_, inner, _) => {
                let expected = self.unsized_bytes(expected, constant, ty, span);
                self.call_eq(Operand::Copy(place), expected, inner, span)
            }
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic)
            | kinds!(function | generic | unknown) => {
                let reference = Ty::reference(ty, Mutability::Not);
                let left = self.computed(reference, span, Rvalue::Ref(Region::Erased, BorrowKind::Shared, place));
                let value = Place::local(self.new_temporary(ty, span));
                self.assign(span, &value, Rvalue::Use(expected));
                let right = self.computed(reference, span, Rvalue::Ref(Region::Erased, BorrowKind::Shared, value));
                self.call_eq(left, right, ty, span)
            }
        }
    }

    /// `b"ab"` against a `&[u8]` is a slice as well.
    fn unsized_bytes(&mut self, expected: Operand, constant: &Constant, ty: Ty, span: Span) -> Operand {
        let (ConstKind::Bytes(_), TyKind::Ref(_, inner, _)) = (&constant.kind, ty.kind()) else { return expected };
        let TyKind::Slice(element) = *inner.kind() else { return expected };
        let ConstKind::Bytes(bytes) = &constant.kind else { return expected };
        let len = crate::types::ty::Const::Value(bytes.len() as u128);
        let array = Ty::reference(Ty::new(TyKind::Array(element, len)), Mutability::Not);
        let array = Operand::Constant(Constant { ty: array, ..constant.clone() });
        self.computed(ty, span, Rvalue::Cast(CastOp::Pointer(PointerCoercion::Unsize), array, ty))
    }

    /// `<ty as PartialEq>::eq(left, right)`.
    fn call_eq(&mut self, left: Operand, right: Operand, ty: Ty, span: Span) -> Operand {
        let hir = self.cx.typing.hir;
        let method = hir.lang_item("eq").and_then(|of_trait| hir.trait_item(of_trait, "eq"));
        let method = method.expect("the library declares `PartialEq::eq`");
        let args = Args::new(&[GenericArg::Type(ty), GenericArg::Type(ty)]);
        let function = Ty::new(TyKind::FnDef(method, args));
        let callee = Operand::Constant(Constant { kind: ConstKind::ZeroSized, ty: function, span });
        let result = Place::local(self.new_temporary(Ty::bool(), span));
        self.emit_call(callee, vec![left, right], (&result, Ty::bool()), (span, span), true);
        Operand::Move(result)
    }

    fn in_range(&mut self, place: &Place, range: &RangePat, inside: BlockId, outside: BlockId, span: Span) {
        if let Some(lo) = &range.lo {
            let next = self.new_block();
            let above = Rvalue::Binary(BinOp::Le, Operand::Constant(lo.clone()), Operand::Copy(place.clone()));
            let above = self.computed(Ty::bool(), span, above);
            self.branch(above, next, outside, span);
            self.at = next;
        }
        match &range.hi {
            Some(hi) => {
                let op = if range.inclusive { BinOp::Le } else { BinOp::Lt };
                let below = Rvalue::Binary(op, Operand::Copy(place.clone()), Operand::Constant(hi.clone()));
                let below = self.computed(Ty::bool(), span, below);
                self.branch(below, inside, outside, span);
            }
            None => self.goto(span, inside, outside),
        }
    }
}

/// The block of a test that has one answer.
fn yes(targets: &[(Answer, BlockId)]) -> BlockId {
    targets.first().map(|(_, block)| *block).expect("a test is made for a candidate that asks it")
}
