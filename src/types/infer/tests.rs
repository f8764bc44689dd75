//! Unification without a library: types of the language only.

use super::InferCtx;
use crate::hir;
use crate::snippet::Edition;
use crate::source::{FileId, Source, Span};
use crate::types::Typing;
use crate::types::fold::MAX_TYPE_DEPTH;
use crate::types::ty::{Const, Mutability, Ty, TyKind};

fn with_infcx(test: impl FnOnce(&InferCtx<'_>, Span)) {
    let hir = hir::hir(&Source::new("main.rs", ""), Edition::E2024, &hir::library());
    let typing = Typing::untyped(&hir);
    test(&InferCtx::new(&typing), Span::new(FileId::PROGRAM, 0, 0));
}

#[test]
fn a_variable_takes_the_type_it_meets() {
    with_infcx(|infcx, span| {
        let var = infcx.new_ty_var(span);
        let pair = Ty::tuple(&[var, Ty::reference(var, Mutability::Not)]);
        infcx.unify(pair, Ty::tuple(&[Ty::bool(), infcx.new_ty_var(span)])).unwrap();
        assert_eq!(infcx.resolve(&pair), Ty::tuple(&[Ty::bool(), Ty::reference(Ty::bool(), Mutability::Not)]));
    });
}

#[test]
fn a_variable_of_a_literal_takes_integers_only() {
    with_infcx(|infcx, span| {
        let (int, any) = (infcx.new_int_var(span), infcx.new_ty_var(span));
        infcx.unify(any, int).unwrap();
        assert!(infcx.unify(any, Ty::bool()).is_err());
        assert_eq!(infcx.unresolved_number_vars().len(), 1);
        infcx.unify(any, Ty::usize()).unwrap();
        assert_eq!(infcx.resolve(&int), Ty::usize());
    });
}

#[test]
fn an_integer_is_no_float() {
    with_infcx(|infcx, span| {
        assert!(infcx.unify(infcx.new_int_var(span), infcx.new_float_var(span)).is_err());
    });
}

#[test]
fn no_variable_contains_itself() {
    with_infcx(|infcx, span| {
        let (one, other) = (infcx.new_ty_var(span), infcx.new_ty_var(span));
        infcx.unify(one, other).unwrap();
        assert!(infcx.unify(one, Ty::tuple(&[other])).is_err());
    });
}

#[test]
fn what_fails_leaves_nothing_behind() {
    with_infcx(|infcx, span| {
        let var = infcx.new_ty_var(span);
        assert!(infcx.unify(Ty::tuple(&[var, Ty::bool()]), Ty::tuple(&[Ty::usize(), Ty::usize()])).is_err());
        assert!(infcx.unresolved_var(var).is_some());
        infcx.probe(|| infcx.unify(var, Ty::bool()).unwrap());
        assert!(infcx.unresolved_var(var).is_some());
    });
}

#[test]
fn lengths_are_inferred() {
    with_infcx(|infcx, span| {
        let len = infcx.new_const_var(span);
        let array = |len| Ty::new(TyKind::Array(Ty::bool(), len));
        infcx.unify(array(len.clone()), array(Const::Value(3))).unwrap();
        assert_eq!(infcx.resolve(&len), Const::Value(3));
        assert!(infcx.unify(array(len), array(Const::Value(4))).is_err());
    });
}

#[test]
fn a_type_without_end_becomes_an_error_and_no_overflow() {
    with_infcx(|infcx, span| {
        let mut ty = Ty::bool();
        for _ in 0..2 * MAX_TYPE_DEPTH {
            let var = infcx.new_ty_var(span);
            let around = Ty::tuple(&[var]);
            infcx.unify(var, ty).unwrap();
            ty = infcx.resolve(&around);
        }
        assert!(ty.depth() <= MAX_TYPE_DEPTH);
    });
}
