//! Calls of library functions that are certain to be mistakes.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{Expr, ExprId, ExprKind, Literal};
use crate::hir::item::AdtKind;
use crate::source::Span;
use crate::types::ty::{Mutability, Ty, TyKind};

const LOCK: Lint = Lint::denying("let_underscore_lock");
const MANUALLY_DROP: Lint = Lint::denying("undropped_manually_drops");
const DISCRIMINANT: Lint = Lint::denying("enum_intrinsics_non_enums");
const TRANSMUTE: Lint = Lint::denying("mutable_transmutes");
const UTF8: Lint = Lint::denying("invalid_from_utf8_unchecked");

/// Adds what is wrong with one call.
pub fn check(typed: &Typed<'_>, _id: ExprId, expr: &Expr, findings: &mut Vec<Finding>) {
    let Some((path, generic, args)) = typed.called(expr) else { return };
    let mut types = generic.types();
    match path.as_str() {
        "core::mem::drop" => {
            if types.next().is_some_and(|ty| is_library(typed, ty, "core::mem::ManuallyDrop")) {
                let message =
                    "calls to `std::mem::drop` with `std::mem::ManuallyDrop` instead of the inner value does nothing";
                let help = "use `std::mem::ManuallyDrop::into_inner` to get the inner value";
                findings.push(Finding::new(MANUALLY_DROP, expr.span, message, "").help(help));
            }
        }
        "core::mem::discriminant" => {
            if types.next().is_some_and(|ty| is_no_enum(typed, ty)) {
                let message = "the return value of `mem::discriminant` is unspecified when called with a non-enum type";
                findings.push(Finding::new(DISCRIMINANT, expr.span, message, ""));
            }
        }
        "core::intrinsics::transmute" | "core::mem::transmute" => {
            if let (Some(from), Some(to)) = (types.next(), types.next())
                && matches!(from.kind(), TyKind::Ref(_, _, Mutability::Not))
                && matches!(to.kind(), TyKind::Ref(_, _, Mutability::Mut))
            {
                let message = "transmuting &T to &mut T is undefined behavior, even if the reference is unused, consider instead using an UnsafeCell";
                findings.push(Finding::new(TRANSMUTE, expr.span, message, ""));
            }
        }
        "core::str::from_utf8_unchecked"
        | "core::str::from_utf8_unchecked_mut"
        | "core::str::converts::from_utf8_unchecked"
        | "core::str::convert::from_utf8_unchecked"
        | "core::str::convert::from_utf8_unchecked_mut" => {
            if args.first().is_some_and(|bytes| is_invalid_utf8(typed, *bytes)) {
                let name = path.rsplit("::").next().unwrap_or_default();
                let message = format!("calls to `std::str::{name}` with an invalid literal are undefined behavior");
                findings.push(Finding::new(UTF8, expr.span, message, ""));
            }
        }
        _ => {}
    }
}

fn is_library(typed: &Typed<'_>, ty: Ty, path: &str) -> bool {
    let TyKind::Adt(def, _) = ty.kind() else { return false };
    typed.typing.hir.library_item(path) == Some(*def)
}

fn is_no_enum(typed: &Typed<'_>, ty: Ty) -> bool {
    match ty.kind() {
        TyKind::Adt(def, _) => typed.typing.hir.adt(*def).kind != AdtKind::Enum,
        TyKind::Param(_) | TyKind::Projection(..) | TyKind::Opaque(..) | TyKind::Infer(_) | TyKind::Error => false,
        _ => true,
    }
}

/// A byte string, or an array of byte literals, that is no UTF-8.
fn is_invalid_utf8(typed: &Typed<'_>, bytes: ExprId) -> bool {
    match &typed.body.expr(bytes).kind {
        ExprKind::Literal(Literal::ByteStr(text)) => std::str::from_utf8(text).is_err(),
        ExprKind::AddrOf { place, .. } => is_invalid_utf8(typed, *place),
        ExprKind::Array(elements) => {
            let byte = |element: &ExprId| match &typed.body.expr(*element).kind {
                ExprKind::Literal(Literal::Byte(byte)) => Some(*byte),
                ExprKind::Literal(Literal::Int(value, _)) => u8::try_from(*value).ok(),
                _ => None,
            };
            let text: Option<Vec<u8>> = elements.iter().map(byte).collect();
            text.is_some_and(|text| std::str::from_utf8(&text).is_err())
        }
        _ => false,
    }
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
        _ => false,
    }
}
