//! Calls of library functions that are certain to be mistakes.

use super::dead::is_open;
use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Expr, ExprId, ExprKind, Literal};
use crate::hir::item::AdtKind;
use crate::source::Span;
use crate::types::consts;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, Const, FloatTy, Mutability, Ty, TyKind};

const LOCK: Lint = Lint { groups: &["let_underscore"], ..Lint::denying("let_underscore_lock") };
const DROPPED: Lint = Lint::allowing("let_underscore_drop", &["let_underscore"]);
const MANUALLY_DROP: Lint = Lint::denying("undropped_manually_drops");
const DISCRIMINANT: Lint = Lint::denying("enum_intrinsics_non_enums");
const TRANSMUTE: Lint = Lint::denying("mutable_transmutes");
const UTF8: Lint = Lint::denying("invalid_from_utf8_unchecked");

/// Adds what is wrong with one call.
pub fn check(typed: &Typed<'_>, _id: ExprId, expr: &Expr, findings: &mut Vec<Finding>) {
    let Some((path, generic, args)) = typed.called(expr) else { return };
    let found = match path.as_str() {
        "core::mem::drop" => dropped_wrapper(typed, generic.types().next(), expr.span),
        "core::mem::discriminant" => no_discriminant(typed, generic.types().next(), expr.span),
        "core::intrinsics::transmute" | "core::mem::transmute" => transmuted(typed, generic, expr.span),
        _ if path.starts_with("core::str::") && path.contains("from_utf8_unchecked") => {
            let is_invalid = args.first().is_some_and(|bytes| is_invalid_utf8(typed, *bytes));
            let name = path.rsplit("::").next().unwrap_or_default();
            let message = format!("calls to `std::str::{name}` with an invalid literal are undefined behavior");
            is_invalid.then(|| Finding::new(UTF8, expr.span, message, ""))
        }
        _ => None,
    };
    findings.extend(found);
}

fn dropped_wrapper(typed: &Typed<'_>, ty: Option<Ty>, span: Span) -> Option<Finding> {
    let message = "calls to `std::mem::drop` with `std::mem::ManuallyDrop` instead of the inner value does nothing";
    let help = "use `std::mem::ManuallyDrop::into_inner` to get the inner value";
    let is_wrapper = is_library(typed, ty?, "core::mem::ManuallyDrop");
    is_wrapper.then(|| Finding::new(MANUALLY_DROP, span, message, "").help(help))
}

fn no_discriminant(typed: &Typed<'_>, ty: Option<Ty>, span: Span) -> Option<Finding> {
    let message = "the return value of `mem::discriminant` is unspecified when called with a non-enum type";
    is_no_enum(typed, ty?).then(|| Finding::new(DISCRIMINANT, span, message, ""))
}

/// E0512, or a shared reference that becomes a mutable one.
fn transmuted(typed: &Typed<'_>, generic: Args, span: Span) -> Option<Finding> {
    let mut types = generic.types();
    let (from, to) = (types.next()?, types.next()?);
    if matches!(from.kind(), TyKind::FnDef(..)) && matches!(to.kind(), TyKind::FnPtr(_) | TyKind::RawPtr(..)) {
        let diagnostic = Diagnostic::error("E0591", span, "can't transmute zero-sized type")
            .help("cast with `as` to a pointer instead");
        return Some(Finding { lint: Lint::denying("transmutes_of_different_sizes"), diagnostic });
    }
    if from != to && (is_open(typed.typing, from, 0) || is_open(typed.typing, to, 0)) {
        let message = "cannot transmute between types of different sizes, or dependently-sized types";
        let diagnostic = Diagnostic::error("E0512", span, message);
        return Some(Finding { lint: Lint::denying("transmutes_of_different_sizes"), diagnostic });
    }
    if let (Some(from), Some(to)) = (width(from), width(to))
        && from != to
    {
        let message = "cannot transmute between types of different sizes, or dependently-sized types";
        let note = format!("the sizes are {from} bits and {to} bits");
        let diagnostic = Diagnostic::error("E0512", span, message).note(note);
        return Some(Finding { lint: Lint::denying("transmutes_of_different_sizes"), diagnostic });
    }
    let becomes_mutable = matches!(from.kind(), TyKind::Ref(_, _, Mutability::Not))
        && matches!(to.kind(), TyKind::Ref(_, _, Mutability::Mut));
    let message = "transmuting &T to &mut T is undefined behavior, even if the reference is unused, consider instead using an UnsafeCell";
    becomes_mutable.then(|| Finding::new(TRANSMUTE, span, message, ""))
}

/// How many bits a number has, or an array of numbers.
fn width(ty: Ty) -> Option<u128> {
    match ty.kind() {
        TyKind::Bool => Some(8),
        TyKind::Char => Some(32),
        TyKind::Int(int) => Some(u128::from(consts::int_bits(*int))),
        TyKind::Uint(uint) => Some(u128::from(consts::uint_bits(*uint))),
        TyKind::Float(FloatTy::F32) => Some(32),
        TyKind::Float(FloatTy::F64) => Some(64),
        TyKind::Array(element, Const::Value(length)) => width(*element)?.checked_mul(*length),
        variants!(TyKind: Array | Str | Never | Adt | Slice | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => None,
    }
}

fn is_library(typed: &Typed<'_>, ty: Ty, path: &str) -> bool {
    let TyKind::Adt(def, _) = ty.kind() else { return false };
    typed.typing.hir.library_item(path) == Some(*def)
}

fn is_no_enum(typed: &Typed<'_>, ty: Ty) -> bool {
    match ty.as_adt() {
        Some((def, _)) => typed.typing.hir.adt(def).kind != AdtKind::Enum,
        None => !matches!(ty.kind(), kinds!(generic | unknown)),
    }
}

/// A byte string, or an array of byte literals, that is no UTF-8.
pub fn is_invalid_utf8(typed: &Typed<'_>, bytes: ExprId) -> bool {
    let kind = &typed.body.expr(bytes).kind;
    if let ExprKind::Literal(Literal::ByteStr(text)) = kind {
        return std::str::from_utf8(text).is_err();
    }
    if let ExprKind::AddrOf { place, .. } = kind {
        return is_invalid_utf8(typed, *place);
    }
    let ExprKind::Array(elements) = kind else { return false };
    let byte = |element: &ExprId| {
        let ExprKind::Literal(literal) = &typed.body.expr(*element).kind else { return None };
        if let Literal::Int(value, _) = literal {
            return u8::try_from(*value).ok();
        }
        if let Literal::Byte(byte) = literal { Some(*byte) } else { None }
    };
    let text: Option<Vec<u8>> = elements.iter().map(byte).collect();
    text.is_some_and(|text| std::str::from_utf8(&text).is_err())
}

/// `let _ = mutex.lock();` unlocks at once.
pub fn dropped_lock(typed: &Typed<'_>, init: ExprId, place: Span) -> Option<Finding> {
    if !holds_guard(typed, typed.ty(init)) {
        return None;
    }
    let message = "non-binding let on a synchronization lock";
    let label = "this lock is not assigned to a binding and is immediately dropped";
    let help = "consider binding to an unused variable to avoid immediately dropping the value: `let _unused = …`";
    Some(Finding::new(LOCK, place, message, label).help(help))
}

/// `let _ = …` of anything that does something when it is dropped.
pub fn dropped_value(typed: &Typed<'_>, init: ExprId, place: Span) -> Option<Finding> {
    let is_dropped = typed.typing.needs_drop(typed.ty(init), &typed.typing.param_env(typed.owner));
    let message = "non-binding let on a type that has a destructor";
    is_dropped.then(|| Finding::new(DROPPED, place, message, ""))
}

fn holds_guard(typed: &Typed<'_>, ty: Ty) -> bool {
    match ty.kind() {
        TyKind::Adt(def, args) => {
            let is_library = !typed.typing.hir.is_user(*def);
            let name = typed.typing.hir.def(*def).name.clone();
            let is_guard = matches!(&*name, "MutexGuard" | "RwLockReadGuard" | "RwLockWriteGuard");
            (is_library && is_guard) || args.types().any(|inner| holds_guard(typed, inner))
        }
        TyKind::Tuple(items) => items.iter().any(|item| holds_guard(typed, *item)),
        TyKind::Ref(_, inner, _) | TyKind::Array(inner, _) | TyKind::Slice(inner) => holds_guard(typed, *inner),
        variants!(TyKind: RawPtr | Str | Never | Dynamic) | kinds!(scalar | function | generic | unknown) => false,
    }
}
