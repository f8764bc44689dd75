//! Statements to the values in them that must be used (`unused_must_use`): of types, functions and traits that say so, also inside of
//! boxes, tuples and arrays.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{BinOp, Block, ExprId, ExprKind, PatKind, StmtKind};
use crate::hir::def::DefId;
use crate::hir::ty::{QPath, Res};
use crate::types::kinds::kinds;
use crate::types::tables::PathTarget;
use crate::types::ty::{Const, ExistentialPredicate, Predicate, Ty, TyKind};

const UNUSED: Lint = Lint::warning("unused_must_use", &["unused"]);

/// A statement whose value must be used.
pub fn check(typed: &Typed<'_>, expr: ExprId) -> Option<Finding> {
    let mut expr = expr;
    while let ExprKind::Block(block) = &typed.body.expr(expr).kind
        && let Some(tail) = block.tail
    {
        if let Some(made) = made_by_macro(typed, block, tail) {
            let message = objection(typed, made)?;
            return Some(Finding::new(UNUSED, place_of(typed, made), message, ""));
        }
        expr = tail;
    }
    let message = objection(typed, expr)?;
    Some(Finding::new(UNUSED, place_of(typed, expr), message, ""))
}

/// What a macro of the library keeps in a variable before it gives it: `format!`.
fn made_by_macro(typed: &Typed<'_>, block: &Block, tail: ExprId) -> Option<ExprId> {
    let ExprKind::Path(QPath::Resolved { path, .. }) = &typed.body.expr(tail).kind else { return None };
    let Res::Local(given) = path.res else { return None };
    // All that a macro of the library makes has the place of its call.
    block.stmts.iter().filter(|_| place_of(typed, tail) == block.span).find_map(|stmt| match &stmt.kind {
        StmtKind::Let { pat, init, .. } => {
            let PatKind::Binding { local, .. } = typed.body.pat(*pat).kind else { return None };
            init.filter(|_| local == given)
        }
        StmtKind::Expr { .. } => None,
    })
}

/// What is said of the value of an expression that nobody uses.
pub fn objection(typed: &Typed<'_>, expr: ExprId) -> Option<String> {
    let ty = typed.ty(expr);
    if let Some(what) = of_type(typed, ty, "", 0) {
        return Some(format!("unused {what} that must be used"));
    }
    if let Some(called) = called(typed, expr)
        && typed.typing.hir.has_attribute(called, "must_use")
    {
        return Some(format!("unused return value of `{}` that must be used", typed.typing.display_path(called)));
    }
    operation(typed, expr).map(|what| format!("unused {what} that must be used"))
}

fn place_of(typed: &Typed<'_>, expr: ExprId) -> crate::source::Span {
    typed.body.expr(expr).span
}

/// The function that a call or method call names.
fn called(typed: &Typed<'_>, expr: ExprId) -> Option<DefId> {
    let kind = &typed.body.expr(expr).kind;
    if let ExprKind::Call { callee, .. } = kind {
        return match typed.tables.path_resolutions.get(callee)? {
            (PathTarget::Def(def), _) => Some(*def),
            (PathTarget::Ctor(_) | PathTarget::ConstParam(_), _) => None,
        };
    }
    let is_method = matches!(kind, ExprKind::MethodCall { .. });
    typed.tables.callees.get(&expr).filter(|_| is_method).map(|(def, _)| *def)
}

/// An operator whose value is dropped.
fn operation(typed: &Typed<'_>, expr: ExprId) -> Option<&'static str> {
    let kind = &typed.body.expr(expr).kind;
    if let ExprKind::Binary(op, ..) = kind {
        return Some(match op.op {
            variants!(BinOp: Add | Sub | Mul | Div | Rem) => "arithmetic operation",
            variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr) => "bitwise operation",
            variants!(BinOp: Eq | Lt | Le | Ne | Ge | Gt) => "comparison",
        });
    }
    if matches!(kind, ExprKind::Logical(..)) {
        return Some("logical operation");
    }
    if matches!(kind, ExprKind::Unary(..)) {
        return Some("unary operation");
    }
    matches!(kind, ExprKind::AddrOf { raw: false, .. }).then_some("borrow")
}

/// How a value of a type is spoken of, if it must be used.
fn of_type(typed: &Typed<'_>, ty: Ty, within: &str, depth: u32) -> Option<String> {
    let hir = typed.typing.hir;
    if depth > 8 || !crate::types::exhaustive::has_values(typed.typing, ty) {
        return None;
    }
    match ty.kind() {
        TyKind::Adt(def, args) => {
            let name = hir.def(*def).name.clone();
            let inner = args.types().next();
            match hir.path(*def).as_str() {
                "alloc::boxed::Box" => return of_type(typed, inner?, &format!("{within}boxed "), depth + 1),
                "core::pin::Pin" => return of_type(typed, inner?, &format!("{within}pinned "), depth + 1),
                "core::result::Result" => {
                    let error = args.types().nth(1)?;
                    let is_trivial = inner? == Ty::unit() && !crate::types::exhaustive::has_values(typed.typing, error);
                    return (!is_trivial).then(|| format!("{within}`{name}`"));
                }
                _ => {}
            }
            let is_adapter = hir.path(*def).starts_with("core::iter::adapters::");
            (is_adapter || hir.has_attribute(*def, "must_use")).then(|| format!("{within}`{name}`"))
        }
        TyKind::Tuple(items) => items.iter().enumerate().find_map(|(index, item)| {
            Some(format!("{} in tuple element {index}", of_type(typed, *item, within, depth + 1)?))
        }),
        TyKind::Array(_, Const::Value(0)) => None,
        TyKind::Array(item, _) => of_type(typed, *item, &format!("{within}array of "), depth + 1),
        TyKind::Closure(..) => Some(format!("{within}closure")),
        TyKind::Dynamic(parts, _) => parts.as_slice().iter().find_map(|part| {
            let ExistentialPredicate::Trait(of_trait, _) = part else { return None };
            must_use_trait(typed, *of_trait).then(|| format!("{within}`{}` trait object", hir.def(*of_trait).name))
        }),
        TyKind::Opaque(def, _) => typed.typing.item_bounds(*def).iter().find_map(|(bound, _)| {
            let Predicate::Trait(of) = bound else { return None };
            must_use_trait(typed, of.def).then(|| format!("{within}implementer of `{}`", hir.def(of.def).name))
        }),
        variants!(TyKind: Str | Never | Slice | FnDef | FnPtr | Param | Projection)
        | kinds!(scalar | pointer | unknown) => None,
    }
}

fn must_use_trait(typed: &Typed<'_>, of_trait: DefId) -> bool {
    let path = typed.typing.hir.path(of_trait);
    typed.typing.hir.has_attribute(of_trait, "must_use")
        || matches!(
            path.as_str(),
            "core::iter::traits::iterator::Iterator"
                | "core::future::Future"
                | "core::ops::function::Fn"
                | "core::ops::function::FnMut"
                | "core::ops::function::FnOnce"
        )
}
