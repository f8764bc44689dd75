//! Whether an access to one place concerns a loan of another: their paths are compared step by step (rustc's `places_conflict`).

use super::LoanOf;
use crate::borrow::region::RegionCx;
use crate::hir::item::AdtKind;
use crate::mir::place::step_ty;
use crate::mir::{BorrowKind, Place, PlaceElem};
use crate::types::ty::{Mutability, Ty, TyKind};

/// How much of a place an access touches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum Depth {
    /// The place's own bytes, not what is behind pointers.
    Shallow,
    /// Something that is no part of the place: a slice's length, what a match looks at.
    Beside,
    Deep,
    /// What dropping it touches.
    Drop,
}

/// What is assumed of elements whose indices are not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum Bias {
    Overlap,
    NoOverlap,
}

enum Overlap {
    /// Parts of a union.
    Arbitrary,
    EqualOrDisjoint,
    Disjoint,
}

/// Whether an access to `place` concerns the loan.
pub(in crate::borrow) fn conflicts(cx: &RegionCx<'_>, loan: &LoanOf, place: &Place, depth: Depth, bias: Bias) -> bool {
    if loan.place.local != place.local {
        return false;
    }
    let mut ty = cx.body.locals[place.local.index()].ty;
    let lent = &loan.place.projection;
    for (borrowed, accessed) in lent.iter().zip(&place.projection) {
        match overlap(cx, ty, borrowed, accessed, bias) {
            Overlap::Arbitrary => return true,
            Overlap::Disjoint => return false,
            Overlap::EqualOrDisjoint => {}
        }
        ty = step_ty(cx.typing, ty, borrowed);
    }
    for elem in lent.iter().skip(place.projection.len()) {
        if let Some(decided) = lent_part(cx, ty, elem, depth) {
            return decided;
        }
        ty = step_ty(cx.typing, ty, elem);
    }
    // What a match looks at is the place itself, not its parts.
    loan.kind != BorrowKind::Fake || lent.len() >= place.projection.len()
}

/// The loan goes further than the access: whether the access gets there.
fn lent_part(cx: &RegionCx<'_>, base: Ty, elem: &PlaceElem, depth: Depth) -> Option<bool> {
    match (elem, depth) {
        (_, Depth::Beside) | (PlaceElem::Deref, Depth::Shallow) => Some(false),
        (PlaceElem::Deref, Depth::Drop) if matches!(base.kind(), TyKind::Ref(_, _, Mutability::Mut)) => Some(false),
        (PlaceElem::Field(..), Depth::Drop) => {
            base.as_adt().filter(|(def, _)| cx.typing.drop_impl_of(*def).is_some()).map(|_| true)
        }
        (
            variants!(PlaceElem: Deref | Field | Index | ConstantIndex | Subslice | Downcast),
            Depth::Shallow | Depth::Deep | Depth::Drop,
        ) => None,
    }
}

fn overlap(cx: &RegionCx<'_>, base: Ty, borrowed: &PlaceElem, accessed: &PlaceElem, bias: Bias) -> Overlap {
    let same_or_not = |same: bool| if same { Overlap::EqualOrDisjoint } else { Overlap::Disjoint };
    match (borrowed, accessed) {
        (PlaceElem::Deref, PlaceElem::Deref) => Overlap::EqualOrDisjoint,
        (PlaceElem::Field(left, _), PlaceElem::Field(right, _)) => {
            let is_union = |(def, _)| cx.typing.hir.adt(def).kind == AdtKind::Union;
            if left != right && base.as_adt().is_some_and(is_union) {
                Overlap::Arbitrary
            } else {
                same_or_not(left == right)
            }
        }
        (PlaceElem::Downcast(left), PlaceElem::Downcast(right)) => same_or_not(left == right),
        (PlaceElem::Index(_), _) | (_, PlaceElem::Index(_)) => same_or_not(bias == Bias::Overlap),
        _ => match (range(borrowed, base), range(accessed, base)) {
            (Some(left), Some(right)) => same_or_not(meet(left, right)),
            _ => Overlap::EqualOrDisjoint,
        },
    }
}

/// Elements of a slice pattern: from its start, and from its end.
#[derive(Clone, Copy)]
enum Elements {
    /// `lo..hi` from the start.
    FromStart { lo: u64, hi: u64 },
    /// The last `back` elements up to the last `front`: `len - back .. len - front`, of a slice of at least `least`.
    FromEnd { back: u64, front: u64, least: u64 },
    /// All but the first `from` and the last `to`.
    Rest { from: u64, to: u64 },
}

fn range(elem: &PlaceElem, base: Ty) -> Option<Elements> {
    let len = if let TyKind::Array(_, crate::types::ty::Const::Value(len)) = base.kind() {
        u64::try_from(*len).ok()
    } else {
        None
    };
    let found = match *elem {
        PlaceElem::ConstantIndex { offset, from_end: false, .. } => Elements::FromStart { lo: offset, hi: offset + 1 },
        PlaceElem::ConstantIndex { offset, min_length, from_end: true } => {
            Elements::FromEnd { back: offset, front: offset - 1, least: min_length }
        }
        PlaceElem::Subslice { from, to, from_end: false } => Elements::FromStart { lo: from, hi: to },
        PlaceElem::Subslice { from, to, from_end: true } => Elements::Rest { from, to },
        PlaceElem::Deref | PlaceElem::Field(..) | PlaceElem::Index(_) | PlaceElem::Downcast(_) => return None,
    };
    Some(match (found, len) {
        (Elements::FromEnd { back, front, .. }, Some(len)) => Elements::FromStart { lo: len - back, hi: len - front },
        (Elements::Rest { from, to }, Some(len)) => Elements::FromStart { lo: from, hi: len - to },
        (found, _) => found,
    })
}

fn meet(left: Elements, right: Elements) -> bool {
    match (left, right) {
        (Elements::FromStart { lo, hi }, Elements::FromStart { lo: other_lo, hi: other_hi }) => {
            lo < other_hi && other_lo < hi
        }
        (Elements::FromEnd { back, front, .. }, Elements::FromEnd { back: other_back, front: other_front, .. }) => {
            front < other_back && other_front < back
        }
        (Elements::FromStart { hi, .. }, Elements::FromEnd { back, least, .. })
        | (Elements::FromEnd { back, least, .. }, Elements::FromStart { hi, .. }) => hi > least.saturating_sub(back),
        (Elements::FromStart { hi, .. }, Elements::Rest { from, .. })
        | (Elements::Rest { from, .. }, Elements::FromStart { hi, .. }) => hi > from,
        (Elements::FromEnd { back, .. }, Elements::Rest { to, .. })
        | (Elements::Rest { to, .. }, Elements::FromEnd { back, .. }) => back > to,
        (Elements::Rest { .. }, Elements::Rest { .. }) => true,
    }
}
