//! A body to the deprecated things that it uses: functions, methods, constants, constructors, variants and fields.
//!
//! What is deprecated may use itself. Names in types are found where they are lowered, and come here with `style`.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{BodyId, ExprId, ExprKind, PatId};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::Typing;
use crate::types::tables::PathTarget;
use crate::types::ty::TyKind;

pub const DEPRECATED: Lint = Lint::warning("deprecated", &[]);

/// The methods and fields that a body uses, closures included: what is only known with its types.
pub fn check(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        if let ExprKind::MethodCall { method, .. } = &expr.kind {
            let used = typed.tables.callees.get(&id).map(|(def, _)| *def);
            findings.extend(used.and_then(|def| objection(typed, def, method.ident.span)));
        } else if let ExprKind::Field { field: name, .. } = &expr.kind {
            findings.extend(field(typed, id, name.span));
        }
    }
}

/// What paths in bodies, imports and macro calls use.
pub fn outside_of_types(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let mut findings = Vec::new();
    for (place, used) in hir.deprecated_uses() {
        let (kind, name) = (kind(typing, used), typing.display_path(used));
        findings.push(Finding::new(DEPRECATED, place, format!("use of deprecated {kind} `{name}`"), ""));
    }
    for def in hir.user_defs().into_iter().filter(|def| hir.def(*def).kind != DefKind::Closure) {
        let Some(body) = hir.body(def) else { continue };
        let tables = typing.body(BodyId(def));
        if !tables.tainted && body.user {
            paths(&Typed { owner: def, typing, body: &body, tables: &tables }, &mut findings);
        }
    }
    findings
}

fn paths(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        let used = if matches!(expr.kind, ExprKind::Path(_)) {
            typed.tables.path_resolutions.get(&id).and_then(|(target, _)| named(*target))
        } else if matches!(expr.kind, ExprKind::Struct { .. }) {
            typed.tables.struct_variants.get(&id).copied()
        } else {
            None
        };
        findings.extend(used.and_then(|def| objection(typed, def, expr.span)));
    }
    for index in 0..typed.body.pats.len() {
        let id = PatId(index as u32);
        let used = typed.tables.pat_resolutions.get(&id).and_then(|(target, _)| named(*target));
        findings.extend(used.and_then(|def| objection(typed, def, typed.body.pat(id).span)));
    }
}

fn named(target: PathTarget) -> Option<DefId> {
    match target {
        PathTarget::Def(def) | PathTarget::Ctor(def) => Some(def),
        PathTarget::ConstParam(_) => None,
    }
}

fn objection(typed: &Typed<'_>, used: DefId, place: Span) -> Option<Finding> {
    let deprecated = typed.typing.hir.deprecated_origin(used)?;
    if typed.typing.hir.deprecated_origin(typed.owner) == Some(deprecated) {
        return None;
    }
    let (kind, name) = (kind(typed.typing, used), typed.typing.display_path(used));
    Some(Finding::new(DEPRECATED, place, format!("use of deprecated {kind} `{name}`"), ""))
}

fn kind(typing: &Typing<'_>, def: DefId) -> &'static str {
    match typing.hir.def(def).kind {
        DefKind::Fn => "function",
        DefKind::AssocFn if typing.hir.fn_decl(def).has_self => "method",
        DefKind::AssocFn => "associated function",
        DefKind::Struct => "struct",
        DefKind::Union => "union",
        DefKind::Enum => "enum",
        DefKind::Variant => "variant",
        DefKind::Const => "constant",
        DefKind::AssocConst => "associated constant",
        DefKind::Static { .. } => "static",
        DefKind::Trait => "trait",
        DefKind::TypeAlias => "type alias",
        DefKind::AssocType => "associated type",
        DefKind::Module => "module",
        DefKind::Macro => "macro",
        DefKind::Impl { .. } | DefKind::Closure | DefKind::AnonConst => "item",
    }
}

/// A field that is deprecated.
fn field(typed: &Typed<'_>, id: ExprId, place: Span) -> Option<Finding> {
    let ExprKind::Field { base, field } = &typed.body.expr(id).kind else { return None };
    let index = *typed.tables.field_indices.get(&id)?;
    let TyKind::Adt(def, _) = typed.tables.adjusted_type(*base)?.kind() else { return None };
    let adt = typed.typing.hir.adt(*def);
    let declared = adt.variants.first()?.fields.get(index)?;
    let name = format!("{}::{}", typed.typing.display_path(*def), field.name);
    declared.deprecated.then(|| Finding::new(DEPRECATED, place, format!("use of deprecated field `{name}`"), ""))
}
