//! `&T` to `&mut T` by way of raw pointers, which is undefined whatever is done with it.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{Expr, ExprId, ExprKind, UnOp};
use crate::source::Span;
use crate::types::ty::{Mutability, TyKind};

const CASTING: Lint = Lint::denying("invalid_reference_casting");

/// Adds what is wrong with one expression.
pub fn check(typed: &Typed<'_>, expr: &Expr, findings: &mut Vec<Finding>) {
    if let ExprKind::AddrOf { raw: false, mutable: true, place } = &expr.kind
        && derefs_shared(typed, *place)
    {
        let message = "casting `&T` to `&mut T` is undefined behavior, even if the reference is unused, consider instead using an `UnsafeCell`";
        findings.push(finding(message, expr.span));
    } else if let ExprKind::Assign { place, .. } | ExprKind::AssignOp { place, .. } = &expr.kind
        && derefs_shared(typed, *place)
    {
        let message = "assigning to `&T` is undefined behavior, consider using an `UnsafeCell`";
        findings.push(finding(message, expr.span));
    }
}

fn finding(message: &str, span: Span) -> Finding {
    Finding::new(CASTING, span, message, "")
        .note("for more information, visit <https://doc.rust-lang.org/book/ch15-05-interior-mutability.html>")
}

/// `*pointer` where the pointer is made mutable from a shared reference by casts.
fn derefs_shared(typed: &Typed<'_>, place: ExprId) -> bool {
    let ExprKind::Unary(UnOp::Deref, pointer) = &typed.body.expr(place).kind else { return false };
    if !matches!(typed.ty(*pointer).kind(), TyKind::RawPtr(_, Mutability::Mut)) {
        return false;
    }
    let mut at = *pointer;
    loop {
        let kind = &typed.body.expr(at).kind;
        at = if let ExprKind::Cast { value, .. } = kind {
            *value
        } else if let ExprKind::MethodCall { receiver, method, args } = kind
            && args.is_empty()
            && matches!(&*method.ident.name, "cast" | "cast_mut" | "cast_const")
        {
            *receiver
        } else {
            break;
        };
    }
    at != *pointer && matches!(typed.ty(at).kind(), TyKind::Ref(_, inner, Mutability::Not) if !is_cell(typed, *inner))
}

/// What is inside of an `UnsafeCell` may be changed.
fn is_cell(typed: &Typed<'_>, ty: crate::types::ty::Ty) -> bool {
    let is_it = |(def, _)| typed.typing.hir.lang_name(def).is_some_and(|name| &*name == "unsafe_cell");
    ty.as_param().is_some() || ty.as_adt().is_some_and(is_it)
}
