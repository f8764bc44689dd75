//! Expressions to pointers that do not mean what they seem to: comparisons of addresses that are not unique, checks of what is never
//! null, functions as numbers, and pointers to what is gone at the end of the statement or function.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{BinOp, ExprId, ExprKind};
use crate::hir::ty::{QPath, Res};
use crate::types::ty::{Ty, TyKind};

const FN_COMPARISON: Lint = Lint::warning("unpredictable_function_pointer_comparisons", &[]);
const WIDE_COMPARISON: Lint = Lint::warning("ambiguous_wide_pointer_comparisons", &[]);
const NULL_CHECK: Lint = Lint::warning("useless_ptr_null_checks", &[]);
const FN_AS_NUMBER: Lint = Lint::warning("function_casts_as_integer", &[]);
const DANGLING_TEMPORARY: Lint = Lint::warning("dangling_pointers_from_temporaries", &[]);
const DANGLING_LOCAL: Lint = Lint::warning("dangling_pointers_from_locals", &[]);

/// Adds what one expression shows.
pub fn expression(typed: &Typed<'_>, id: ExprId, findings: &mut Vec<Finding>) {
    let expr = typed.body.expr(id);
    if let ExprKind::Binary(op, left, right) = &expr.kind
        && is_comparison(op.op)
    {
        findings.extend(comparison(typed, id, *left, *right));
    }
    if let ExprKind::Cast { value, .. } = &expr.kind {
        findings.extend(function_as_number(typed, id, *value));
    }
    if let ExprKind::MethodCall { receiver, method, args } = &expr.kind
        && args.is_empty()
    {
        findings.extend(match &*method.ident.name {
            "is_null" => null_check(typed, id, *receiver),
            "as_ptr" | "as_mut_ptr" => pointer_into_temporary(typed, *receiver, method.ident.span),
            _ => None,
        });
    }
    if let ExprKind::Return(Some(value)) = &expr.kind {
        findings.extend(pointer_to_local(typed, *value));
    }
    if let ExprKind::Closure(closure) = &expr.kind {
        findings.extend(pointer_to_local(typed, closure.body));
    }
}

/// Adds what the value of the whole body shows.
pub fn result(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    findings.extend(pointer_to_local(typed, typed.body.value));
}

fn is_comparison(op: BinOp) -> bool {
    matches!(op, variants!(BinOp: Eq | Ne | Lt | Le | Gt | Ge))
}

fn comparison(typed: &Typed<'_>, id: ExprId, left: ExprId, right: ExprId) -> Option<Finding> {
    let span = typed.body.expr(id).span;
    let (left, right) = (bare(typed, typed.ty(left)), bare(typed, typed.ty(right)));
    match (left.kind(), right.kind()) {
        (TyKind::FnPtr(_), TyKind::FnPtr(_)) => {
            let message = "function pointer comparisons do not produce meaningful results since their addresses are not guaranteed to be unique";
            Some(Finding::new(FN_COMPARISON, span, message, ""))
        }
        (TyKind::RawPtr(left, _), TyKind::RawPtr(right, _)) => {
            let env = typed.typing.param_env(typed.owner);
            let is_wide = |ty: Ty| !typed.typing.is_sized(ty, &env);
            let message =
                "ambiguous wide pointer comparison, the comparison includes metadata which may not be expected";
            (is_wide(*left) && is_wide(*right)).then(|| Finding::new(WIDE_COMPARISON, span, message, ""))
        }
        _ => None,
    }
}

/// What references lead to, or what is in an `Option`.
fn bare(typed: &Typed<'_>, ty: Ty) -> Ty {
    let behind = super::walk::behind_references(ty);
    let option = behind.as_adt().filter(|(def, _)| typed.typing.hir.path(*def) == "core::option::Option");
    option.map_or(behind, |(_, args)| args.types().next().unwrap_or(ty))
}

fn function_as_number(typed: &Typed<'_>, id: ExprId, value: ExprId) -> Option<Finding> {
    let is_number = matches!(typed.ty(id).kind(), TyKind::Int(_) | TyKind::Uint(_));
    let is_function = matches!(typed.ty(value).kind(), TyKind::FnDef(..));
    (is_number && is_function).then(|| {
        let message = "direct cast of function item into an integer";
        Finding::new(FN_AS_NUMBER, typed.body.expr(id).span, message, "").help("first cast to a pointer `as *const ()`")
    })
}

/// `(&x as *const T).is_null()`.
fn null_check(typed: &Typed<'_>, id: ExprId, receiver: ExprId) -> Option<Finding> {
    if !matches!(typed.ty(receiver).kind(), TyKind::RawPtr(..)) {
        return None;
    }
    let pointer = typed.ty(before_casts(typed, receiver));
    let what = if pointer.as_reference().is_some() {
        "references"
    } else if matches!(pointer.kind(), TyKind::FnDef(..) | TyKind::FnPtr(_)) {
        "function pointers"
    } else {
        return None;
    };
    let message = format!("{what} are not nullable, so checking them for null will always return false");
    Some(Finding::new(NULL_CHECK, typed.body.expr(id).span, message, ""))
}

fn before_casts(typed: &Typed<'_>, expr: ExprId) -> ExprId {
    let kind = &typed.body.expr(expr).kind;
    if let ExprKind::Cast { value, .. } = kind {
        return before_casts(typed, *value);
    }
    if let ExprKind::MethodCall { receiver, method, args } = kind
        && args.is_empty()
        && matches!(&*method.ident.name, "cast" | "cast_mut" | "cast_const")
    {
        return before_casts(typed, *receiver);
    }
    if let ExprKind::Block(block) = kind
        && block.stmts.is_empty()
    {
        return block.tail.map_or(expr, |tail| before_casts(typed, tail));
    }
    expr
}

/// `String::new().as_ptr()`, unless the whole stands in the arguments of a call, which may use the pointer in time.
fn pointer_into_temporary(typed: &Typed<'_>, receiver: ExprId, place: crate::source::Span) -> Option<Finding> {
    let value = typed.body.expr(receiver);
    let is_temporary =
        matches!(value.kind, ExprKind::Call { .. } | ExprKind::MethodCall { .. } | ExprKind::Struct { .. });
    let TyKind::Adt(def, args) = typed.ty(receiver).kind() else { return None };
    let owns = match typed.typing.hir.path(*def).as_str() {
        "alloc::string::String" | "alloc::vec::Vec" | "alloc::ffi::c_str::CString" => true,
        "alloc::boxed::Box" => {
            matches!(args.types().next().map(|ty| ty.kind()), Some(TyKind::Slice(_) | TyKind::Str))
        }
        _ => false,
    };
    let in_arguments = typed.body.exprs.iter().any(|expr| {
        let (ExprKind::Call { args, .. } | ExprKind::MethodCall { args, .. }) = &expr.kind else { return false };
        let in_format = typed.called(expr).is_some_and(|(path, _, _)| path.starts_with("core::fmt::"));
        !in_format && args.iter().any(|arg| typed.body.expr(*arg).span.contains(place))
    });
    (is_temporary && owns && !in_arguments).then(|| {
        let name = typed.typing.display(typed.ty(receiver));
        let message =
            format!("this creates a dangling pointer because temporary `{name}` is dropped at end of statement");
        Finding::new(DANGLING_TEMPORARY, place, message, "")
            .help("bind the value to a variable such that it outlives the pointer")
    })
}

/// `&x` as the result where a raw pointer is returned.
fn pointer_to_local(typed: &Typed<'_>, value: ExprId) -> Option<Finding> {
    let adjusted = typed.tables.adjusted_type(value)?;
    if !matches!(adjusted.kind(), TyKind::RawPtr(..)) {
        return None;
    }
    let expr = typed.body.expr(value);
    if let ExprKind::Block(block) = &expr.kind {
        return pointer_to_local(typed, block.tail?);
    }
    if !matches!(expr.kind, ExprKind::Cast { .. } | ExprKind::AddrOf { .. }) {
        return None;
    }
    let ExprKind::AddrOf { place, .. } = &typed.body.expr(before_casts(typed, value)).kind else { return None };
    let ExprKind::Path(QPath::Resolved { path, .. }) = &typed.body.expr(*place).kind else { return None };
    let Res::Local(local) = path.res else { return None };
    let name = &typed.body.local(local).name;
    let message = format!("function returns a dangling pointer to dropped local variable `{name}`");
    Some(Finding::new(DANGLING_LOCAL, expr.span, message, ""))
}
