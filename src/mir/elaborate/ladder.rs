//! The parts that a value is dropped by, in order.

use crate::hir::def::DefId;
use crate::mir::PlaceElem;
use crate::mir::build::capture_field_ty;
use crate::types::ty::{Args, Ty, TyKind};
use crate::types::{ParamEnv, Typing};

/// A part and its type.
pub(in crate::mir) type Rung = (PlaceElem, Ty);

/// The fields of a variant in order of declaration.
pub(in crate::mir) fn field_rungs(
    typing: &Typing<'_>,
    env: &ParamEnv,
    def: DefId,
    variant: usize,
    args: Args,
) -> Vec<Rung> {
    let count = typing.hir.adt(def).variants[variant].fields.len();
    let ty = |field| typing.normalize(typing.field_type(def, variant, field, args), env);
    (0..count).map(|field| (PlaceElem::Field(field, ty(field)), ty(field))).collect()
}

/// The captures of a closure in order.
pub(in crate::mir) fn closure_rungs(typing: &Typing<'_>, def: DefId, ty: Ty) -> Vec<Rung> {
    let TyKind::Closure(_, args) = *ty.kind() else { return Vec::new() };
    let closure = typing.closure(def);
    let captured = closure.captures.iter().map(|capture| typing.substitute(capture_field_ty(capture), args));
    captured.enumerate().map(|(at, ty)| (PlaceElem::Field(at, ty), ty)).collect()
}
