//! References to `static mut`, and `*` of a null pointer.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::LintLevel;
use crate::hir::body::{Expr, ExprId, ExprKind, UnOp};
use crate::hir::def::DefKind;
use crate::snippet::Edition;
use crate::source::Span;
use crate::types::tables::AdjustmentKind;
use crate::types::ty::Mutability;

const NULL: Lint = Lint::denying("deref_nullptr");

/// Adds what is wrong with one expression.
pub fn check(typed: &Typed<'_>, _id: ExprId, expr: &Expr, findings: &mut Vec<Finding>) {
    if let ExprKind::AddrOf { raw: false, mutable, place } = &expr.kind
        && is_static_mut(typed, *place)
    {
        findings.push(static_mut(typed, *mutable, expr.span));
    } else if let ExprKind::MethodCall { receiver, .. } = &expr.kind
        && is_static_mut(typed, *receiver)
    {
        let borrow = typed.tables.adjustments.get(receiver).into_iter().flatten().find_map(|it| {
            let AdjustmentKind::Borrow { mutability, .. } = it.kind else { return None };
            Some(mutability)
        });
        if let Some(mutability) = borrow {
            findings.push(static_mut(typed, mutability == Mutability::Mut, expr.span));
        }
    } else if let ExprKind::Unary(UnOp::Deref, operand) = &expr.kind
        && is_null(typed, *operand)
    {
        let message = "dereferencing a null pointer";
        findings.push(Finding::new(NULL, expr.span, message, "this code causes undefined behavior when executed"));
    }
}

/// A path to a `static mut`, or a field of it.
fn is_static_mut(typed: &Typed<'_>, place: ExprId) -> bool {
    let mut place = place;
    while let ExprKind::Field { base, .. } = &typed.body.expr(place).kind {
        place = *base;
    }
    typed.static_of(place).is_some_and(|def| typed.typing.hir.def(def).kind == (DefKind::Static { mutable: true }))
}

fn static_mut(typed: &Typed<'_>, mutable: bool, span: Span) -> Finding {
    let default = if typed.typing.hir.edition() == Edition::E2024 { LintLevel::Deny } else { LintLevel::Warn };
    let lint = Lint { name: "static_mut_refs", groups: &[], default };
    let (word, pointer) = if mutable { ("mutable", "&raw mut") } else { ("shared", "&raw const") };
    let message = format!("creating a {word} reference to mutable static");
    Finding::new(lint, span, message, format!("{word} reference to mutable static"))
        .note(
            "references to mutable statics are dangerous: nobody else may read or change it while the reference lives",
        )
        .help(format!("use `{pointer}` instead to create a raw pointer"))
}

/// `ptr::null()`, `ptr::null_mut()`, `0 as *const T`.
fn is_null(typed: &Typed<'_>, pointer: ExprId) -> bool {
    let expr = typed.body.expr(pointer);
    if let ExprKind::Cast { value, .. } = &expr.kind {
        let inner = &typed.body.expr(*value).kind;
        return is_null(typed, *value) || matches!(inner, ExprKind::Literal(crate::hir::body::Literal::Int(0, _)));
    }
    let called = typed.called(expr);
    called.is_some_and(|(path, ..)| matches!(path.as_str(), "core::ptr::null" | "core::ptr::null_mut"))
}
