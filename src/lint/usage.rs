//! Expressions and statements to those that do nothing, or not what they seem to: paths as statements, comparisons that are decided by
//! their types, `drop` of a reference, loops over an `Option`, casts to the same type, `unsafe` around nothing.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::LintLevel;
use crate::hir::body::{BinOp, ExprId, ExprKind, Literal, MatchSource, PatKind, Stmt, StmtKind};
use crate::source::Span;
use crate::types::consts;
use crate::types::kinds::kinds;
use crate::types::tables::{Adjustment, AdjustmentKind, CastKind};
use crate::types::ty::{Mutability, Ty, TyKind};

const NO_OPERATION: Lint = Lint::warning("noop_method_call", &[]);
const DOUBLE_REFERENCE: Lint = Lint::warning("suspicious_double_ref_op", &[]);
const PATH: Lint = Lint::warning("path_statements", &["unused"]);
const COMPARISON: Lint = Lint::warning("unused_comparisons", &[]);
const DROPPED_REFERENCE: Lint = Lint::warning("dropping_references", &[]);
const DROPPED_COPY: Lint = Lint::warning("dropping_copy_types", &[]);
const FORGOTTEN_REFERENCE: Lint = Lint::warning("forgetting_references", &[]);
const FORGOTTEN_COPY: Lint = Lint::warning("forgetting_copy_types", &[]);
const FALLIBLE: Lint = Lint::warning("for_loops_over_fallibles", &[]);
const CAST: Lint = Lint { name: "trivial_casts", groups: &[], default: LintLevel::Allow };
const NUMBER_CAST: Lint = Lint { name: "trivial_numeric_casts", groups: &[], default: LintLevel::Allow };
const RESULT: Lint = Lint { name: "unused_results", groups: &[], default: LintLevel::Allow };
const UNIT: Lint = Lint::allowing("unit_bindings", &[]);
const NAN: Lint = Lint::warning("invalid_nan_comparisons", &[]);
const CONST_ITEM: Lint = Lint::warning("const_item_mutation", &[]);

/// Adds what one expression shows.
#[expect(clippy::wildcard_enum_match_arm, reason = "other expressions show nothing")]
pub fn expression(typed: &Typed<'_>, id: ExprId, findings: &mut Vec<Finding>) {
    let expr = typed.body.expr(id);
    let found = match &expr.kind {
        ExprKind::Binary(op, left, right) => comparison(typed, op.op, *left, *right)
            .map(|()| Finding::new(COMPARISON, expr.span, "comparison is useless due to type limits", ""))
            .or_else(|| nan(typed, id, op.op, *left, *right)),
        ExprKind::Call { .. } => nothing_dropped(typed, id),
        ExprKind::MethodCall { receiver, .. } => copied_reference(typed, id, *receiver),
        ExprKind::Match { scrutinee, source: MatchSource::ForLoop, .. } => fallible(typed, *scrutinee),
        ExprKind::Cast { value, .. } => trivial_cast(typed, id, *value),
        ExprKind::Assign { place, .. } | ExprKind::AssignOp { place, .. } => changed_constant(typed, *place)
            .map(|name| Finding::new(CONST_ITEM, expr.span, "attempting to modify a `const` item", name)),
        _ => None,
    };
    findings.extend(found);
}

/// `.clone()`, `.deref()` or `.borrow()` of a reference that only gives the reference again.
fn copied_reference(typed: &Typed<'_>, id: ExprId, receiver: ExprId) -> Option<Finding> {
    let (called, args) = typed.tables.callees.get(&id)?;
    let path = typed.typing.hir.path(*called);
    let name = match path.as_str() {
        "core::clone::Clone::clone" => "clone",
        "core::ops::deref::Deref::deref" => "deref",
        "core::borrow::Borrow::borrow" => "borrow",
        _ => return None,
    };
    let TyKind::Ref(_, inner, Mutability::Not) = args.types().next()?.kind() else { return None };
    let is_overloaded = |step: &Adjustment| matches!(step.kind, AdjustmentKind::OverloadedDeref { .. });
    if typed.tables.adjustments.get(&receiver).is_some_and(|all| all.iter().any(is_overloaded)) {
        return None;
    }
    let span = typed.body.expr(id).span;
    let behind = typed.body.expr(receiver).span;
    if Some(typed.ty(receiver)) == typed.tables.adjusted_type(id) {
        let message = format!("call to `.{name}()` on a reference in this situation does nothing");
        return Some(Finding::new(NO_OPERATION, Span { lo: behind.hi.min(span.hi), ..span }, message, ""));
    }
    let message = format!(
        "using `.{name}()` on a double reference, which returns `{}` instead of {} the inner type",
        typed.typing.display(*inner),
        if name == "clone" { "cloning" } else { "dereferencing" }
    );
    (name != "borrow").then(|| Finding::new(DOUBLE_REFERENCE, span, message, ""))
}

/// Adds what a statement shows.
pub fn statement(typed: &Typed<'_>, stmt: &Stmt, findings: &mut Vec<Finding>) {
    if let StmtKind::Let { pat, init: Some(init), otherwise: None, .. } = &stmt.kind {
        let is_explicit = matches!(typed.body.expr(*init).kind, ExprKind::Tuple(_) | ExprKind::Block(_))
            || matches!(typed.body.pat(*pat).kind, PatKind::Tuple { .. });
        if typed.ty(*init) == Ty::unit() && !is_explicit {
            findings.push(Finding::new(UNIT, stmt.span, "binding has unit type `()`", ""));
        }
    }
    let StmtKind::Expr { expr, semicolon: true } = stmt.kind else { return };
    let ty = typed.ty(expr);
    let is_path = matches!(typed.body.expr(expr).kind, ExprKind::Path(_));
    if is_path {
        let message = match typed.typing.needs_drop(ty, &typed.typing.param_env(typed.owner)) {
            true => "path statement drops value",
            false => "path statement with no effect",
        };
        findings.push(Finding::new(PATH, stmt.span, message, ""));
    } else if super::must_use::objection(typed, expr).is_none()
        && !matches!(ty.kind(), TyKind::Never | TyKind::Error)
        && ty != Ty::unit()
        && matches!(
            typed.body.expr(expr).kind,
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } | ExprKind::Binary(..)
        )
    {
        let message = format!("unused result of type `{}`", typed.typing.display(ty));
        findings.push(Finding::new(RESULT, stmt.span, message, ""));
    }
}

/// A comparison with a number at the end of, or outside of, what the other side can be.
fn comparison(typed: &Typed<'_>, op: BinOp, left: ExprId, right: ExprId) -> Option<()> {
    let (other, value, op) = match (number(typed, left), number(typed, right)) {
        (None, Some(value)) => (left, value, op),
        (Some(value), None) => (right, value, swapped(op)?),
        _ => return None,
    };
    // What is compared is of the type before a cast for `x as i32` as well as for `x`.
    let (low, high) = match typed.ty(other).kind() {
        TyKind::Uint(uint) => (0, i128::try_from(u128::MAX.checked_shr(128 - consts::uint_bits(*uint))?).ok()?),
        TyKind::Int(int) => {
            let bits = consts::int_bits(*int);
            let high = i128::MAX.checked_shr(128 - bits)?;
            (-high - 1, high)
        }
        variants!(TyKind: Bool | Char | Float | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => return None,
    };
    let is_useless = match op {
        BinOp::Lt => value <= low || value > high,
        BinOp::Ge => value <= low || value > high,
        BinOp::Gt => value >= high || value < low,
        BinOp::Le => value >= high || value < low,
        BinOp::Eq | BinOp::Ne => value < low || value > high,
        variants!(BinOp: Add | Sub | Mul | Div | Rem) => false,
        variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr) => false,
    };
    is_useless.then_some(())
}

fn swapped(op: BinOp) -> Option<BinOp> {
    Some(match op {
        BinOp::Lt => BinOp::Gt,
        BinOp::Gt => BinOp::Lt,
        BinOp::Le => BinOp::Ge,
        BinOp::Ge => BinOp::Le,
        BinOp::Eq | BinOp::Ne => op,
        variants!(BinOp: Add | Sub | Mul | Div | Rem) => return None,
        variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr) => return None,
    })
}

fn number(typed: &Typed<'_>, expr: ExprId) -> Option<i128> {
    let kind = &typed.body.expr(expr).kind;
    if let ExprKind::Unary(crate::hir::body::UnOp::Neg, inner) = kind {
        return number(typed, *inner).map(|value| -value);
    }
    let ExprKind::Literal(Literal::Int(value, _)) = kind else { return None };
    i128::try_from(*value).ok()
}

/// `x == f64::NAN`.
fn nan(typed: &Typed<'_>, id: ExprId, op: BinOp, left: ExprId, right: ExprId) -> Option<Finding> {
    let is_nan = |expr: ExprId| match typed.tables.path_resolutions.get(&expr) {
        Some((crate::types::tables::PathTarget::Def(def), _)) => {
            !typed.typing.hir.is_user(*def) && &*typed.typing.hir.def(*def).name == "NAN"
        }
        _ => false,
    };
    let message = match op {
        BinOp::Eq | BinOp::Ne => "incorrect NaN comparison, NaN cannot be directly compared to itself",
        BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge => "incorrect NaN comparison, NaN is not orderable",
        variants!(BinOp: Add | Sub | Mul | Div | Rem) => return None,
        variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr) => return None,
    };
    (is_nan(left) || is_nan(right)).then(|| Finding::new(NAN, typed.body.expr(id).span, message, ""))
}

/// `drop(&x)`, `forget(1)`.
fn nothing_dropped(typed: &Typed<'_>, id: ExprId) -> Option<Finding> {
    let expr = typed.body.expr(id);
    let (path, generic, _) = typed.called(expr)?;
    let ty = generic.types().next()?;
    let is_reference = matches!(ty.kind(), TyKind::Ref(..));
    let env = typed.typing.param_env(typed.owner);
    let is_copy = typed.typing.is_copy(ty, &env);
    let (lint, name, with) = match (path.as_str(), is_reference, is_copy) {
        ("core::mem::drop", true, _) => (DROPPED_REFERENCE, "drop", "a reference instead of an owned value"),
        ("core::mem::drop", false, true) => (DROPPED_COPY, "drop", "a value that implements `Copy`"),
        ("core::mem::forget", true, _) => (FORGOTTEN_REFERENCE, "forget", "a reference instead of an owned value"),
        ("core::mem::forget", false, true) => (FORGOTTEN_COPY, "forget", "a value that implements `Copy`"),
        _ => return None,
    };
    let message = format!("calls to `std::mem::{name}` with {with} does nothing");
    Some(Finding::new(lint, expr.span, message, ""))
}

fn fallible(typed: &Typed<'_>, scrutinee: ExprId) -> Option<Finding> {
    let ExprKind::Call { args, .. } = &typed.body.expr(scrutinee).kind else { return None };
    let over = *args.first()?;
    let TyKind::Adt(def, _) = typed.ty(over).kind() else { return None };
    let message = match typed.typing.hir.path(*def).as_str() {
        "core::option::Option" => "for loop over an `Option`. This is more readably written as an `if let` statement",
        "core::result::Result" => "for loop over a `Result`. This is more readably written as an `if let` statement",
        _ => return None,
    };
    Some(Finding::new(FALLIBLE, typed.body.expr(over).span, message, ""))
}

fn trivial_cast(typed: &Typed<'_>, id: ExprId, value: ExprId) -> Option<Finding> {
    let (from, to) = (typed.ty(value), typed.ty(id));
    let is_literal = matches!(typed.body.expr(value).kind, ExprKind::Literal(_));
    let words = format!("`{}` as `{}`", typed.typing.display(from), typed.typing.display(to));
    let span = typed.body.expr(id).span;
    match typed.tables.casts.get(&id) {
        _ if is_literal => None,
        _ if from == to && matches!(from.kind(), TyKind::Int(_) | TyKind::Uint(_) | TyKind::Float(_)) => {
            Some(Finding::new(NUMBER_CAST, span, format!("trivial numeric cast: {words}"), ""))
        }
        Some(CastKind::Coercion) => Some(Finding::new(CAST, span, format!("trivial cast: {words}"), "")),
        _ => None,
    }
}

/// Whether a place is a part of a constant of the program.
fn changed_constant(typed: &Typed<'_>, place: ExprId) -> Option<String> {
    use crate::types::tables::AdjustmentKind;
    let (ExprKind::Field { base, .. } | ExprKind::Index { base, .. }) = &typed.body.expr(place).kind else {
        return None;
    };
    let mut adjusted = typed.tables.adjustments.get(base).into_iter().flatten();
    if !adjusted.all(|it| matches!(it.kind, AdjustmentKind::Borrow { .. } | AdjustmentKind::Pointer(_))) {
        return None;
    }
    let inner = &typed.body.expr(*base).kind;
    let def = typed.static_of(*base).filter(|_| matches!(inner, ExprKind::Path(_)));
    match def {
        Some(def) if typed.typing.hir.def(def).kind == crate::hir::def::DefKind::Const => Some(String::new()),
        _ => changed_constant(typed, *base),
    }
}
