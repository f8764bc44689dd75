//! An impl's header and a question to a quick "never", without making variables.

use crate::types::kinds::kinds;
use crate::types::ty::{Args, Const, GenericArg, Ty, TyKind};

/// Whether arguments of an impl's header (whose parameters stand for anything) may be made the same as these.
pub(super) fn may_unify_args(header: Args, asked: Args) -> bool {
    header.as_slice().iter().zip(asked.as_slice()).all(|(left, right)| match (left, right) {
        (GenericArg::Type(left), GenericArg::Type(right)) => may_unify(*left, *right),
        (GenericArg::Const(Const::Value(left)), GenericArg::Const(Const::Value(right))) => left == right,
        _ => true,
    })
}

fn may_unify(header: Ty, asked: Ty) -> bool {
    if header == asked {
        return true;
    }
    match (header.kind(), asked.kind()) {
        // Anything may become of these. A parameter of the asking side stands for itself only.
        (kinds!(generic | unknown), _) => true,
        (_, TyKind::Infer(_) | TyKind::Error | TyKind::Projection(..) | TyKind::Opaque(..)) => true,
        (TyKind::Adt(left, left_args), TyKind::Adt(right, right_args)) => {
            left == right && may_unify_args(*left_args, *right_args)
        }
        (TyKind::Ref(_, left, left_mut), TyKind::Ref(_, right, right_mut))
        | (TyKind::RawPtr(left, left_mut), TyKind::RawPtr(right, right_mut)) => {
            left_mut == right_mut && may_unify(*left, *right)
        }
        (TyKind::Slice(left), TyKind::Slice(right)) | (TyKind::Array(left, _), TyKind::Array(right, _)) => {
            may_unify(*left, *right)
        }
        (TyKind::Tuple(left), TyKind::Tuple(right)) => {
            left.len() == right.len() && left.iter().zip(right.iter()).all(|(left, right)| may_unify(*left, *right))
        }
        (TyKind::FnPtr(left), TyKind::FnPtr(right)) => left.inputs.len() == right.inputs.len(),
        (TyKind::Dynamic(left, _), TyKind::Dynamic(right, _)) => left.len() == right.len(),
        _ => false,
    }
}
