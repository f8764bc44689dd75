//! Literals that do not fit into their type.

use rustc_hash::FxHashSet;

use super::finding::{Finding, Lint};
use super::walk::Typed;
use crate::hir::body::{ExprId, ExprKind, Literal, PatId, PatKind, RangeEnd, UnOp};
use crate::source::Span;
use crate::types::consts;
use crate::types::ty::{FloatTy, Ty, TyKind};

const OVERFLOWING: Lint = Lint::denying("overflowing_literals");

/// Adds a finding for each.
pub fn check(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    let negated: FxHashSet<ExprId> = typed
        .body
        .exprs
        .iter()
        .filter_map(|expr| {
            let ExprKind::Unary(UnOp::Neg, operand) = &expr.kind else { return None };
            Some(*operand)
        })
        .collect();
    for (index, expr) in typed.body.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        if let ExprKind::Literal(literal) = &expr.kind {
            findings.extend(too_large(typed, literal, negated.contains(&id), typed.ty(id), expr.span));
        }
    }
    for (index, pat) in typed.body.pats.iter().enumerate() {
        let ty = typed.tables.pat_types.get(PatId(index as u32).0 as usize).copied().unwrap_or_else(Ty::error);
        if let PatKind::Literal { literal, negative } = &pat.kind {
            findings.extend(too_large(typed, literal, *negative, ty, pat.span));
        } else if let PatKind::Range { lo, hi, .. } = &pat.kind {
            for end in [lo, hi].into_iter().flatten() {
                if let RangeEnd::Literal { literal, negative, span } = end {
                    findings.extend(too_large(typed, literal, *negative, ty, *span));
                }
            }
        }
    }
}

fn too_large(typed: &Typed<'_>, literal: &Literal, negative: bool, ty: Ty, span: Span) -> Option<Finding> {
    let (shown, range) = match (literal, ty.kind()) {
        (Literal::Int(value, _), TyKind::Int(int)) => {
            let half = 1u128 << (consts::int_bits(*int) - 1);
            if *value < half || (negative && *value == half) {
                return None;
            }
            let sign = if negative { "-" } else { "" };
            (format!("{sign}{value}"), format!("-{half}..={}", half - 1))
        }
        (Literal::Int(value, _), TyKind::Uint(uint)) => {
            let bits = consts::uint_bits(*uint);
            let most = if bits == 128 { u128::MAX } else { (1 << bits) - 1 };
            if *value <= most {
                return None;
            }
            (value.to_string(), format!("0..={most}"))
        }
        (Literal::Float(digits, _), TyKind::Float(float)) => return infinite(typed, digits, *float, ty, span),
        _ => return None,
    };
    let name = typed.typing.display(ty);
    let finding = Finding::new(OVERFLOWING, span, format!("literal out of range for `{name}`"), "");
    Some(finding.note(format!("the literal `{shown}` does not fit into the type `{name}` whose range is `{range}`")))
}

fn infinite(typed: &Typed<'_>, digits: &str, float: FloatTy, ty: Ty, span: Span) -> Option<Finding> {
    let is_infinite = match float {
        FloatTy::F32 => digits.parse::<f32>().is_ok_and(f32::is_infinite),
        FloatTy::F64 => digits.parse::<f64>().is_ok_and(f64::is_infinite),
    };
    let name = typed.typing.display(ty);
    is_infinite.then(|| {
        Finding::new(OVERFLOWING, span, format!("literal out of range for `{name}`"), "").note(format!(
            "the literal `{digits}` does not fit into the type `{name}` and will be converted to `{name}::INFINITY`"
        ))
    })
}
