//! A body to the deprecated things that it uses: functions, methods, constants, constructors, variants and fields.
//!
//! What is deprecated may use itself. Names in types are not looked at: `requested` says so.

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{ExprId, ExprKind, PatId};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::Typing;
use crate::types::tables::PathTarget;
use crate::types::ty::TyKind;

const DEPRECATED: Lint = Lint::warning("deprecated", &[]);

/// All uses in a body, closures included.
pub fn check(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        let (used, place) = if let ExprKind::MethodCall { method, .. } = &expr.kind {
            (typed.tables.callees.get(&id).map(|(def, _)| *def), method.ident.span)
        } else if let ExprKind::Field { field, .. } = &expr.kind {
            (None, field.span)
        } else if matches!(expr.kind, ExprKind::Path(_)) {
            let target = typed.tables.path_resolutions.get(&id);
            (target.and_then(|(target, _)| named(*target)), expr.span)
        } else if matches!(expr.kind, ExprKind::Struct { .. }) {
            (typed.tables.struct_variants.get(&id).copied(), expr.span)
        } else {
            (None, expr.span)
        };
        findings.extend(used.and_then(|def| objection(typed, def, place)));
        findings.extend(field(typed, id, place));
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

/// The item that says so: itself or what it stands in.
fn origin(typing: &Typing<'_>, def: DefId) -> Option<DefId> {
    let mut around = std::iter::successors(Some(def), |def| typing.hir.def(*def).parent);
    around.find(|def| typing.hir.has_attribute(*def, "deprecated"))
}

fn objection(typed: &Typed<'_>, used: DefId, place: Span) -> Option<Finding> {
    let deprecated = origin(typed.typing, used)?;
    if origin(typed.typing, typed.owner) == Some(deprecated) {
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
