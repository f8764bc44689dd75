//! Declarations to the lifetimes that they demand and do not have: E0195, E0276, E0308, E0309, E0310, E0477, E0478, E0491.
//!
//! The type of a field, of a constant or behind an associated type makes sense only if what is behind its references outlives them; an
//! impl keeps the bounds of its trait; and a method of an impl may be used wherever the trait's may (rustc's `wfcheck` and
//! `compare_impl_item`). Each item is a [`RegionCx`] of its own: its lifetime parameters are the universal regions.

mod demand;
mod items;
mod methods;
mod report;

use super::region::{RegionCx, STATIC, Shared, Solved};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::mir::{Body, Program};
use crate::types::ty::Ty;
use demand::Demand;

/// What the program's declarations lack, in their order; the values of associated types come last, as in rustc.
pub(super) fn declared(program: &Program, shared: &Shared, defs: &[DefId]) -> Vec<Diagnostic> {
    let mut found = Found::default();
    defs.iter().for_each(|def| check(program, shared, *def, &mut found));
    found.errors.into_iter().chain(found.of_values).collect()
}

#[derive(Default)]
struct Found {
    errors: Vec<Diagnostic>,
    of_values: Vec<Diagnostic>,
}

/// Collects demands of an item, whose parameters it declares.
type Ask = fn(&mut RegionCx<'_>, DefId) -> Option<Vec<Demand>>;

fn check(program: &Program, shared: &Shared, def: DefId, found: &mut Found) {
    if let Some(error) = methods::lifetimes_differ(program.typing, def) {
        return found.errors.push(error);
    }
    check_demands(program, shared, def, (items::requirements, found));
    check_demands(program, shared, def, (items::demands, found));
}

fn check_demands(program: &Program, shared: &Shared, def: DefId, (ask, found): (Ask, &mut Found)) {
    let item = program.typing.hir.def(def);
    let body = Body::without_code(def, item.span);
    let mut cx = RegionCx::new(program.typing, shared, &body);
    let Some(demands) = ask(&mut cx, def) else { return };
    let solved = cx.solve(Vec::new(), 0);
    let mut said = Vec::new();
    for demand in demands {
        if said.contains(&demand.span) {
            continue;
        }
        if let Some(broken) = demand.broken(&cx, &solved) {
            said.push(demand.span);
            let is_value = item.kind == DefKind::AssocType && demand.span == item.span;
            let error = report::report(&cx, &demand, &broken);
            if is_value { &mut found.of_values } else { &mut found.errors }.push(error);
        }
    }
}

/// How a demand is not met.
enum Broken {
    /// `longer` is not known to outlive `shorter`. `inferred`: a lifetime that had to be found stands between them.
    Regions { longer: u32, shorter: u32, inferred: bool },
    /// A parameter or projection is not known to outlive a region.
    Type { ty: Ty, region: u32 },
}

impl Demand {
    fn broken(&self, cx: &RegionCx<'_>, solved: &Solved) -> Option<Broken> {
        for constraint in &solved.constraints[self.constraints.clone()] {
            let (above, below) = (solved.universal_above(constraint.sup), solved.universal_below(constraint.sub));
            for longer in above.into_iter().filter(|longer| *longer != STATIC) {
                if let Some(&shorter) = below.iter().find(|end| !cx.universal.outlives(longer, **end)) {
                    let inferred = constraint.sup != longer || constraint.sub != shorter;
                    return Some(Broken::Regions { longer, shorter, inferred });
                }
            }
        }
        cx.tests[self.tests.clone()].iter().find_map(|test| {
            let below = solved.universal_below(test.region);
            let region = below.into_iter().find(|end| !cx.is_known_to_outlive(test.ty, *end))?;
            Some(Broken::Type { ty: test.ty, region })
        })
    }
}
