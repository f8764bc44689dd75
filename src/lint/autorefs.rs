//! References that the language makes by itself of what a raw pointer points at (`dangerous_implicit_autorefs`).
//!
//! As rustc's `ImplicitAutorefs`: the pointer's `*`, any number of fields and indices, dereferences that are not written, and then a
//! reference for an index, for a field behind a smart pointer, for `&raw`, or for a method that only asks of a length or place.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{Expr, ExprId, ExprKind, UnOp};
use crate::types::kinds::kinds;
use crate::types::tables::{Adjustment, AdjustmentKind};
use crate::types::ty::{Ty, TyKind};

const AUTOREF: Lint = Lint::denying("dangerous_implicit_autorefs");

/// Adds what one expression shows.
pub fn check(typed: &Typed<'_>, expr: &Expr, findings: &mut Vec<Finding>) {
    let Some((base, method)) = referred(typed, expr) else { return };
    let Some(adjustment) = typed.tables.adjustments.get(&base).and_then(|all| only_reference(all)) else { return };
    let dereferences = matches!(&typed.body.expr(place_below(typed, base)).kind,
        ExprKind::Unary(UnOp::Deref, pointer) if matches!(typed.ty(*pointer).kind(), TyKind::RawPtr(..)));
    if dereferences && method.is_none_or(|method| may_not_refer(typed, method, adjustment.target)) {
        let message = "implicit autoref creates a reference to the dereference of a raw pointer";
        let note = "creating a reference requires the pointer target to be valid and imposes aliasing requirements";
        let help = "if this reference is intentional, make it explicit";
        findings.push(Finding::new(AUTOREF, expr.span, message, "").note(note).help(help));
    }
}

/// What an expression may refer to without saying so, and the method that it calls.
fn referred<'e>(typed: &'e Typed<'_>, expr: &'e Expr) -> Option<(ExprId, Option<&'e str>)> {
    if let ExprKind::Index { base, .. } | ExprKind::Field { base, .. } = &expr.kind {
        return Some((*base, None));
    }
    if let ExprKind::MethodCall { receiver, method, .. } = &expr.kind {
        return Some((*receiver, Some(&method.ident.name)));
    }
    let ExprKind::AddrOf { raw: true, place, .. } = &expr.kind else { return None };
    let ExprKind::Unary(UnOp::Deref, inner) = &typed.body.expr(*place).kind else { return None };
    Some((*inner, None))
}

/// The reference that is made, if nothing but dereferences comes before it and nothing behind it.
fn only_reference(adjustments: &[Adjustment]) -> Option<&Adjustment> {
    let (last, before) = adjustments.split_last()?;
    let is_deref = |it: &Adjustment| matches!(it.kind, AdjustmentKind::Deref | AdjustmentKind::OverloadedDeref { .. });
    let refers = matches!(last.kind, AdjustmentKind::Borrow { .. } | AdjustmentKind::OverloadedDeref { .. });
    (refers && before.iter().all(is_deref)).then_some(last)
}

/// The place of which fields and elements are taken.
fn place_below(typed: &Typed<'_>, place: ExprId) -> ExprId {
    let mut at = place;
    while let ExprKind::Field { base, .. } | ExprKind::Index { base, .. } = &typed.body.expr(at).kind {
        at = *base;
    }
    at
}

/// The methods of std that raw pointers have as well, or that need the pointer alone (`#[rustc_no_implicit_autorefs]`).
fn may_not_refer(typed: &Typed<'_>, method: &str, receiver: Ty) -> bool {
    let Some((of, _)) = receiver.as_reference() else { return false };
    let asks_length = matches!(method, "len" | "is_empty");
    match of.kind() {
        TyKind::Slice(_) => asks_length || matches!(method, "get" | "get_mut" | "get_unchecked" | "get_unchecked_mut"),
        TyKind::Str => asks_length,
        TyKind::Adt(def, _) => asks_length && typed.typing.hir.adt(*def).lang.as_deref() == Some("String"),
        variants!(TyKind: Never | Array | Tuple | Dynamic)
        | kinds!(scalar | pointer | function | generic | unknown) => false,
    }
}
