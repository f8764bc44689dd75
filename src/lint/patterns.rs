//! A typed body to its patterns that match nothing new, or always (`unreachable_patterns`, `irrefutable_let_patterns`), and fields
//! that are named twice (`non_shorthand_field_patterns`).

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{ExprKind, PatKind, StmtKind};
use crate::hir::def::DefId;
use crate::types::exhaustive::{self, Oddity};

const UNREACHABLE: Lint = Lint::warning("unreachable_patterns", &["unused"]);
const OVERLAP: Lint = Lint::warning("overlapping_range_endpoints", &[]);
const GAP: Lint = Lint::warning("non_contiguous_range_endpoints", &[]);
const IRREFUTABLE: Lint = Lint::warning("irrefutable_let_patterns", &[]);
const SHORTHAND: Lint = Lint::warning("non_shorthand_field_patterns", &[]);

/// Adds the findings of a body.
pub fn check(typed: &Typed<'_>, def: DefId, findings: &mut Vec<Finding>) {
    for span in exhaustive::unreachable(typed.typing, crate::hir::body::BodyId(def)) {
        if typed.is_of_library_macro(span) {
            continue;
        }
        findings.push(Finding::new(UNREACHABLE, span, "unreachable pattern", "no value can reach this"));
    }
    for (oddity, span) in exhaustive::odd_ranges(typed.typing, crate::hir::body::BodyId(def)) {
        findings.push(match oddity {
            Oddity::Overlap => Finding::new(OVERLAP, span, "multiple patterns overlap on their endpoints", ""),
            Oddity::Gap => Finding::new(GAP, span, "multiple ranges are one apart", ""),
        });
    }
    for expr in &typed.body.exprs {
        if let ExprKind::If { condition, .. } = &expr.kind {
            irrefutable(typed, *condition, "`if let`", findings);
        } else if let ExprKind::Match { arms, .. } = &expr.kind {
            for guard in arms.iter().filter_map(|arm| arm.guard) {
                irrefutable(typed, guard, "`if let` guard", findings);
            }
        } else if let ExprKind::Block(block) = &expr.kind {
            for stmt in &block.stmts {
                if let StmtKind::Let { pat, otherwise: Some(_), .. } = &stmt.kind
                    && exhaustive::always_matches(typed.typing, crate::hir::body::BodyId(def), *pat)
                {
                    findings.push(Finding::new(IRREFUTABLE, stmt.span, "irrefutable `let...else` pattern", ""));
                }
            }
        }
    }
    for pat in &typed.body.pats {
        let PatKind::Struct { fields, .. } = &pat.kind else { continue };
        for field in fields {
            let PatKind::Binding { local, by_ref: None, mutable: false, sub: None } = &typed.body.pat(field.pat).kind
            else {
                continue;
            };
            let name = &typed.body.local(*local).name;
            let place = field.field.span;
            let value = typed.body.pat(field.pat).span;
            if *name == field.field.name && place != value && place.is_user() {
                let message = format!("the `{name}:` in this pattern is redundant");
                findings.push(Finding::new(SHORTHAND, place.to(value), message, ""));
            }
        }
    }
}

/// `if let x = …`.
fn irrefutable(typed: &Typed<'_>, condition: crate::hir::body::ExprId, what: &str, findings: &mut Vec<Finding>) {
    let expr = typed.body.expr(condition);
    let ExprKind::Let { pat, .. } = &expr.kind else { return };
    if exhaustive::always_matches(typed.typing, crate::hir::body::BodyId(typed.owner), *pat) {
        findings.push(Finding::new(IRREFUTABLE, expr.span, format!("irrefutable {what} pattern"), ""));
    }
}
