//! Method calls to those that another edition, or a constant, makes into something else than they seem: `into_iter` of an array before
//! 2021, changes of a constant's own copy, boxes that nobody needs.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::PathSegment;
use crate::mir::place::{is_box, pointee};
use crate::types::tables::{AdjustmentKind, PathTarget};
use crate::types::ty::{Ty, TyKind};

const ARRAY: Lint = Lint::warning("array_into_iter", &["rust_2021_compatibility"]);
const BOXED_SLICE: Lint = Lint::warning("boxed_slice_into_iter", &["rust_2024_compatibility"]);
const CONST_CHANGED: Lint = Lint::warning("const_item_interior_mutations", &[]);
const ALLOCATION: Lint = Lint::warning("unused_allocation", &["unused"]);

/// Adds what one expression shows.
pub fn expression(typed: &Typed<'_>, id: ExprId, findings: &mut Vec<Finding>) {
    let expr = typed.body.expr(id);
    if let ExprKind::MethodCall { receiver, method, .. } = &expr.kind {
        findings.extend(by_reference(typed, id, *receiver, method));
        findings.extend(changed_copy(typed, id, *receiver, method));
    }
    if let ExprKind::Call { .. } = expr.kind {
        let is_box = typed.called(expr).is_some_and(|(path, _, _)| path == "alloc::boxed::new");
        if is_box && is_borrowed_inside(typed, id) {
            let message = "unnecessary allocation, use `&` instead";
            findings.push(Finding::new(ALLOCATION, expr.span, message, ""));
        }
    }
}

/// Whether a value is borrowed as something else than the box that it is: `&Box<T>` needs one.
fn is_borrowed_inside(typed: &Typed<'_>, id: ExprId) -> bool {
    let Some(steps) = typed.tables.adjustments.get(&id) else { return false };
    let is_of_box = |ty: Ty| is_box(typed.typing, super::walk::behind_references(ty));
    steps.iter().any(|step| matches!(step.kind, AdjustmentKind::Borrow { .. }) && !is_of_box(step.target))
}

fn is_borrowed(typed: &Typed<'_>, id: ExprId) -> bool {
    let steps = typed.tables.adjustments.get(&id);
    steps.is_some_and(|steps| steps.iter().any(|step| matches!(step.kind, AdjustmentKind::Borrow { .. })))
}

/// `array.into_iter()` as the edition has it: that of the reference.
fn by_reference(typed: &Typed<'_>, id: ExprId, receiver: ExprId, method: &PathSegment) -> Option<Finding> {
    let (called, _) = typed.tables.callees.get(&id)?;
    let path = typed.typing.hir.path(*called);
    if path != "core::iter::traits::collect::IntoIterator::into_iter" || !is_borrowed(typed, receiver) {
        return None;
    }
    let resolves = |to: &str, edition: &str| {
        format!(
            "this method call resolves to `<{to} as IntoIterator>::into_iter` (due to backwards compatibility), but will resolve to another one in Rust {edition}"
        )
    };
    let receiver = typed.ty(receiver);
    let in_box = pointee(typed.typing, receiver).filter(|_| is_box(typed.typing, receiver));
    let is_array = |ty: Ty| matches!(ty.kind(), TyKind::Array(..));
    let (lint, message) = if is_array(receiver) {
        (ARRAY, resolves("&[T; N]", "2021"))
    } else if in_box.is_some_and(is_array) {
        (ARRAY, resolves("&Box<[T; N]>", "2021"))
    } else if in_box.is_some_and(|ty| matches!(ty.kind(), TyKind::Slice(_))) {
        (BOXED_SLICE, resolves("&Box<[T]>", "2024"))
    } else {
        return None;
    };
    Some(Finding::new(lint, method.ident.span, message, ""))
}

/// `CONSTANT.set(…)` changes a value that is made for this call.
fn changed_copy(typed: &Typed<'_>, id: ExprId, receiver: ExprId, method: &PathSegment) -> Option<Finding> {
    let (PathTarget::Def(constant), _) = typed.tables.path_resolutions.get(&receiver)? else { return None };
    let is_constant = matches!(typed.typing.hir.def(*constant).kind, DefKind::Const | DefKind::AssocConst);
    let (called, _) = typed.tables.callees.get(&id)?;
    let name = &method.ident.name;
    if !is_constant || !is_borrowed(typed, receiver) || !changes(typed, *called, name) {
        return None;
    }
    let span = typed.body.expr(id).span;
    let message = format!("mutation of an interior mutable `const` item with call to `{name}`");
    Some(Finding::new(CONST_CHANGED, span, message, ""))
}

fn changes(typed: &Typed<'_>, called: DefId, name: &str) -> bool {
    let path = typed.typing.hir.path(called);
    let cell = ["set", "swap", "replace", "take", "update"];
    let of_cell = path.starts_with("core::cell::")
        && (cell.contains(&name)
            || ["borrow_mut", "try_borrow_mut", "borrow", "try_borrow", "replace_with"].contains(&name));
    let of_atomic = path.starts_with("core::sync::atomic::")
        && (["store", "swap"].contains(&name) || name.starts_with("fetch_") || name.starts_with("compare_"));
    of_cell || of_atomic
}
