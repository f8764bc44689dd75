//! An impl's header and a question to a quick "never", or two questions to whether one is the other for more types; both without
//! making variables.

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

/// Whether what was asked is what is asked now, or that for any types in the place of its variables.
pub(super) fn says_no_more(asked: Args, now: Args) -> bool {
    asked.len() == now.len()
        && asked.as_slice().iter().zip(now.as_slice()).all(|(asked, now)| match (asked, now) {
            (GenericArg::Type(asked), GenericArg::Type(now)) => is_pattern_of(*asked, *now),
            (GenericArg::Const(asked), GenericArg::Const(now)) => matches!(asked, Const::Infer(_)) || asked == now,
            (asked, now) => asked == now,
        })
}

fn is_pattern_of(asked: Ty, now: Ty) -> bool {
    if asked == now {
        return true;
    }
    let all = |asked: &[Ty], now: &[Ty]| {
        asked.len() == now.len() && asked.iter().zip(now).all(|(asked, now)| is_pattern_of(*asked, *now))
    };
    match (asked.kind(), now.kind()) {
        (TyKind::Infer(_), _) => true,
        (TyKind::Adt(left, left_args), TyKind::Adt(right, right_args))
        | (TyKind::Projection(left, left_args), TyKind::Projection(right, right_args))
        | (TyKind::Closure(left, left_args), TyKind::Closure(right, right_args))
        | (TyKind::FnDef(left, left_args), TyKind::FnDef(right, right_args))
        | (TyKind::Opaque(left, left_args), TyKind::Opaque(right, right_args)) => {
            left == right && says_no_more(*left_args, *right_args)
        }
        (TyKind::Ref(_, left, left_mut), TyKind::Ref(_, right, right_mut))
        | (TyKind::RawPtr(left, left_mut), TyKind::RawPtr(right, right_mut)) => {
            left_mut == right_mut && is_pattern_of(*left, *right)
        }
        (TyKind::Slice(left), TyKind::Slice(right)) => is_pattern_of(*left, *right),
        (TyKind::Array(left, left_len), TyKind::Array(right, right_len)) => {
            is_pattern_of(*left, *right) && (matches!(left_len, Const::Infer(_)) || left_len == right_len)
        }
        (TyKind::Tuple(left), TyKind::Tuple(right)) => all(left, right),
        (TyKind::FnPtr(left), TyKind::FnPtr(right)) => {
            all(&left.inputs, &right.inputs) && is_pattern_of(left.output, right.output)
        }
        _ => false,
    }
}
