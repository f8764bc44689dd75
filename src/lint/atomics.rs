//! Orderings that an atomic operation cannot have: those panic when the program gets there.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{Expr, ExprId, ExprKind};
use crate::types::tables::PathTarget;

const ORDERING: Lint = Lint::denying("invalid_atomic_ordering");

/// Adds what is wrong with one call.
pub fn check(typed: &Typed<'_>, id: ExprId, expr: &Expr, findings: &mut Vec<Finding>) {
    let found = if let ExprKind::MethodCall { method, args, .. } = &expr.kind {
        of_atomic(typed, id).then(|| refused(&method.ident.name, args)).flatten()
    } else {
        refused_by_fence(typed, expr)
    };
    let found = found.filter(|it| it.is_refused_by(typed));
    findings.extend(found.map(|it| Finding::new(ORDERING, typed.body.expr(it.ordering).span, it.message, "")));
}

const FENCE: &str = "memory fences cannot have `Relaxed` ordering";

fn refused_by_fence(typed: &Typed<'_>, expr: &Expr) -> Option<Refused> {
    if !matches!(expr.kind, ExprKind::Call { .. }) {
        return None;
    }
    let (path, _, args) = typed.called(expr)?;
    let is_fence = matches!(path.as_str(), "core::sync::atomic::fence" | "core::sync::atomic::compiler_fence");
    is_fence.then(|| Refused::new(*args.first()?, &["Relaxed"], FENCE)).flatten()
}

/// The argument with the ordering, and what it may not be.
struct Refused {
    ordering: ExprId,
    names: &'static [&'static str],
    message: String,
}

impl Refused {
    fn new(ordering: ExprId, names: &'static [&'static str], message: impl Into<String>) -> Option<Refused> {
        Some(Refused { ordering, names, message: message.into() })
    }

    fn is_refused_by(&self, typed: &Typed<'_>) -> bool {
        ordering(typed, self.ordering).is_some_and(|name| self.names.contains(&&*name))
    }
}

/// What a method of an atomic refuses.
fn refused(method: &str, args: &[ExprId]) -> Option<Refused> {
    match method {
        "load" => Refused::new(
            *args.first()?,
            &["Release", "AcqRel"],
            "atomic loads cannot have `Release` or `AcqRel` ordering",
        ),
        "store" => Refused::new(
            *args.get(1)?,
            &["Acquire", "AcqRel"],
            "atomic stores cannot have `Acquire` or `AcqRel` ordering",
        ),
        "compare_exchange" | "compare_exchange_weak" => failure(method, *args.get(3)?),
        "fetch_update" => failure(method, *args.get(1)?),
        _ => None,
    }
}

fn failure(method: &str, ordering: ExprId) -> Option<Refused> {
    let message = format!(
        "`{method}`'s failure ordering may not be `Release` or `AcqRel`, since a failed `{method}` does not result in a write"
    );
    Refused::new(ordering, &["Release", "AcqRel"], message)
}

/// Whether the method is one of an atomic's own.
fn of_atomic(typed: &Typed<'_>, call: ExprId) -> bool {
    let Some((def, _)) = typed.tables.callees.get(&call) else { return false };
    !typed.typing.hir.is_user(*def) && typed.typing.hir.path(*def).starts_with("core::sync::atomic::")
}

/// The name of the variant, where the argument is a path to one.
fn ordering(typed: &Typed<'_>, argument: ExprId) -> Option<crate::hir::def::Name> {
    let (PathTarget::Def(def) | PathTarget::Ctor(def), _) = typed.tables.path_resolutions.get(&argument)? else {
        return None;
    };
    let is_ordering = typed.typing.hir.path(*def).starts_with("core::sync::atomic::Ordering::");
    is_ordering.then(|| typed.typing.hir.def(*def).name.clone())
}
