//! Lints that an attribute has to ask for: those that are computed here, and honesty about the others.

use std::collections::HashSet;

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, LocalId, PatKind};
use crate::hir::ty::{QPath, Res};
use crate::hir::{Crate, LintLevel};
use crate::source::Span;
use crate::types::ty::TyKind;

const UNSAFE: Lint = Lint { name: "unsafe_code", groups: &[], default: LintLevel::Allow };
const UNUSED_RESULT: Lint = Lint::warning("unused_must_use", &["unused"]);
const UNREACHABLE: Lint = Lint::warning("unreachable_code", &["unused"]);
const UNUSED_VARIABLE: Lint = Lint::warning("unused_variables", &["unused"]);

/// Lints that deny by default, or are computed when they are asked for.
const COMPUTED: &[&str] = &[
    "arithmetic_overflow",
    "bad_style",
    "bindings_with_variant_name",
    "dead_code",
    "deref_nullptr",
    "enum_intrinsics_non_enums",
    "invalid_from_utf8_unchecked",
    "invalid_reference_casting",
    "let_underscore_lock",
    "mutable_transmutes",
    "non_camel_case_types",
    "non_snake_case",
    "non_upper_case_globals",
    "nonstandard_style",
    "overflowing_literals",
    "static_mut_refs",
    "unconditional_panic",
    "undropped_manually_drops",
    "unsafe_code",
    "unreachable_code",
    "unused",
    "unused_must_use",
    "unused_mut",
    "unused_variables",
    "text_direction_codepoint_in_literal",
    "text_direction_codepoint_in_comment",
    "useless_deprecated",
    "missing_docs",
    "missing_debug_implementations",
    "missing_copy_implementations",
    "unreachable_pub",
    "unsafe_op_in_unsafe_fn",
    "warnings",
];

/// Whether an attribute makes errors of what is a warning elsewhere. Without one nobody looks for these.
pub fn asks_for_warnings(hir: &Crate) -> bool {
    hir.lint_settings().iter().any(|setting| setting.level >= LintLevel::Deny)
}

/// Code that control does not get to.
pub fn unreachable(spans: &[Span], findings: &mut Vec<Finding>) {
    findings.extend(spans.iter().map(|span| Finding::new(UNREACHABLE, *span, "unreachable expression", "")));
}

/// What attributes deny, and nothing here would find.
pub fn not_computed(hir: &Crate) -> Vec<Diagnostic> {
    let asked = hir.lint_settings().into_iter().filter(|setting| setting.level >= LintLevel::Deny);
    let unknown = asked.filter(|setting| !COMPUTED.contains(&&*setting.lint) && setting.place.is_user());
    let diagnostics = unknown.map(|setting| {
        let what = format!("the lint `{}` as an error", setting.lint);
        Diagnostic::unsupported(setting.place, what)
            .help("leave the attribute out: a program that compiles with it does the same without it")
    });
    diagnostics.collect()
}

/// `unsafe { … }` where `unsafe_code` is denied.
pub fn unsafe_block(span: Span) -> Finding {
    Finding::new(UNSAFE, span, "usage of an `unsafe` block", "")
}

/// A statement whose value must be used.
pub fn unused_result(typed: &Typed<'_>, expr: ExprId) -> Option<Finding> {
    if let Some(finding) = unused_operation(typed, expr) {
        return Some(finding);
    }
    if !matches!(typed.body.expr(expr).kind, ExprKind::Call { .. } | ExprKind::MethodCall { .. }) {
        return None;
    }
    if let Some(called) = called(typed, expr).filter(|def| typed.typing.hir.has_attribute(*def, "must_use")) {
        let message = format!("unused return value of `{}` that must be used", typed.typing.display_path(called));
        return Some(Finding::new(UNUSED_RESULT, typed.body.expr(expr).span, message, ""));
    }
    let TyKind::Adt(def, _) = typed.ty(expr).kind() else { return None };
    let is_adapter = typed.typing.hir.path(*def).starts_with("core::iter::adapters::");
    let is_result = typed.typing.hir.library_item("core::result::Result") == Some(*def);
    if !is_result && !is_adapter && !typed.typing.hir.has_attribute(*def, "must_use") {
        return None;
    }
    let name = typed.typing.hir.def(*def).name.clone();
    let message = format!("unused `{name}` that must be used");
    let finding = Finding::new(UNUSED_RESULT, typed.body.expr(expr).span, message, "");
    Some(finding.help("use `let _ = ...` to ignore the resulting value"))
}

/// An operator whose value is dropped.
fn unused_operation(typed: &Typed<'_>, expr: ExprId) -> Option<Finding> {
    use crate::hir::body::BinOp;
    let what = match &typed.body.expr(expr).kind {
        ExprKind::Binary(op, ..) => match op {
            BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::Div | BinOp::Rem => "arithmetic operation",
            BinOp::BitXor | BinOp::BitAnd | BinOp::BitOr | BinOp::Shl | BinOp::Shr => "bitwise operation",
            BinOp::Eq | BinOp::Lt | BinOp::Le | BinOp::Ne | BinOp::Ge | BinOp::Gt => "comparison",
        },
        ExprKind::Logical { .. } => "logical operation",
        ExprKind::Unary(..) => "unary operation",
        ExprKind::AddrOf { raw: false, .. } => "borrow",
        _ => return None,
    };
    let message = format!("unused {what} that must be used");
    Some(Finding::new(UNUSED_RESULT, typed.body.expr(expr).span, message, ""))
}

/// The function that a call or method call names.
fn called(typed: &Typed<'_>, expr: ExprId) -> Option<crate::hir::def::DefId> {
    match &typed.body.expr(expr).kind {
        ExprKind::Call { callee, .. } => match typed.tables.path_resolutions.get(callee)? {
            (crate::types::tables::PathTarget::Def(def), _) => Some(*def),
            _ => None,
        },
        ExprKind::MethodCall { .. } => typed.tables.callees.get(&expr).map(|(def, _)| *def),
        _ => None,
    }
}

/// Variables that nothing reads.
pub fn unused_variables(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    let assigned_only: HashSet<ExprId> = typed
        .body
        .exprs
        .iter()
        .filter_map(|expr| match &expr.kind {
            ExprKind::Assign { place, .. } => Some(*place),
            _ => None,
        })
        .collect();
    let mut read: HashSet<LocalId> = HashSet::new();
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        if let ExprKind::Path(QPath::Resolved { path, .. }) = &expr.kind
            && let Res::Local(local) = path.res
            && !assigned_only.contains(&ExprId(index as u32))
        {
            read.insert(local);
        }
    }
    let mut seen: HashSet<LocalId> = HashSet::new();
    for pat in &typed.body.pats {
        let PatKind::Binding { local: id, .. } = pat.kind else { continue };
        let local = typed.body.local(id);
        if local.user
            && !read.contains(&id)
            && !local.name.starts_with('_')
            && &*local.name != "self"
            && seen.insert(id)
        {
            let name = &local.name;
            let help = format!("if this is intentional, prefix it with an underscore: `_{name}`");
            findings
                .push(Finding::new(UNUSED_VARIABLE, local.span, format!("unused variable: `{name}`"), "").help(help));
        }
    }
}
