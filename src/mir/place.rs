//! The types of places.

use super::{Body, Place, PlaceElem};
use crate::types::Typing;
use crate::types::ty::{Const, Ty, TyKind};

/// What a place's last step reaches: its type, and the variant when it is one.
pub(crate) fn step_ty(typing: &Typing<'_>, ty: Ty, elem: &PlaceElem) -> Ty {
    match elem {
        PlaceElem::Deref => pointee(typing, ty).unwrap_or_else(Ty::error),
        PlaceElem::Field(_, ty) => *ty,
        PlaceElem::Index(_) | PlaceElem::ConstantIndex { .. } => ty.element().unwrap_or_else(Ty::error),
        PlaceElem::Subslice { from, to, from_end } => match (ty.kind(), from_end) {
            (TyKind::Array(element, _), false) => {
                Ty::new(TyKind::Array(*element, Const::Value(u128::from(to.saturating_sub(*from)))))
            }
            _ => ty,
        },
        PlaceElem::Downcast(_) => ty,
    }
}

/// The type of a place.
pub(crate) fn place_ty(typing: &Typing<'_>, body: &Body, place: &Place) -> Ty {
    let local = body.locals[place.local.index()].ty;
    place.projection.iter().fold(local, |ty, elem| step_ty(typing, ty, elem))
}

/// Whether a type is `Box`.
pub(crate) fn is_box(typing: &Typing<'_>, ty: Ty) -> bool {
    ty.as_adt().is_some_and(|(def, _)| typing.hir.adt(def).lang.as_deref() == Some("owned_box"))
}

/// What a reference, raw pointer or `Box` points to.
pub(crate) fn pointee(typing: &Typing<'_>, ty: Ty) -> Option<Ty> {
    let in_box = || ty.as_adt().filter(|_| is_box(typing, ty)).map(|(_, args)| args.type_at(0));
    ty.pointee().or_else(in_box)
}
