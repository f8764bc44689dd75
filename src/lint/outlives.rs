//! Types to bounds like `T: 'a` that follow from their fields anyway (`explicit_outlives_requirements`; RFC 2093).

use super::finding::{Finding, Lint};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Bound, Lifetime, LifetimeRes, WherePredicate};
use crate::hir::ty::{QPath, Res, TyKind as Written};
use crate::source::Span;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::{TypeFolder, fold_inside, params_in};
use crate::types::ty::{Region, Ty, TyKind};

const OUTLIVES: Lint = Lint::allowing("explicit_outlives_requirements", &["rust_2018_idioms"]);
/// How deep types in types are looked through.
const DEPTH: u32 = 8;

/// Everything in the program's order.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let is_type = |def: &DefId| matches!(hir.def(*def).kind, DefKind::Struct | DefKind::Union | DefKind::Enum);
    hir.user_defs().into_iter().filter(is_type).flat_map(|def| of_type(typing, def)).collect()
}

fn of_type(typing: &Typing<'_>, def: DefId) -> Vec<Finding> {
    let mut follows = Vec::new();
    typing.fields_of(def).iter().flatten().for_each(|ty| demanded(typing, *ty, 0, &mut follows));
    let found = written(typing, def).into_iter().filter(|(param, lifetime, _)| {
        let LifetimeRes::Param { owner, index } = lifetime else { return false };
        *owner == def && follows.contains(&(*param, *index))
    });
    found.map(|(_, _, place)| Finding::new(OUTLIVES, place, "outlives requirements can be inferred", "")).collect()
}

/// Bounds by lifetimes: the parameter's place, the lifetime, where it is written.
fn written(typing: &Typing<'_>, def: DefId) -> Vec<(u32, LifetimeRes, Span)> {
    let generics = typing.hir.generics(def);
    let mut found = Vec::new();
    let mut add = |index: u32, lifetime: &Lifetime| found.push((index, lifetime.res.clone(), lifetime.span));
    for (index, param) in generics.params.iter().enumerate() {
        param.bounds.iter().filter_map(as_outlives).for_each(|it| add(index as u32, it));
    }
    for predicate in &generics.predicates {
        match predicate {
            WherePredicate::Type { ty, bounds, .. } => {
                if let Written::Path(QPath::Resolved { path, .. }) = &ty.kind
                    && let Res::Param { index, .. } = path.res
                {
                    bounds.iter().filter_map(as_outlives).for_each(|it| add(index, it));
                }
            }
            WherePredicate::Lifetime { lifetime, bounds, .. } => {
                if let LifetimeRes::Param { index, .. } = lifetime.res {
                    bounds.iter().for_each(|it| add(index, it));
                }
            }
        }
    }
    found
}

fn as_outlives(bound: &Bound) -> Option<&Lifetime> {
    let Bound::Outlives(lifetime) = bound else { return None };
    Some(lifetime)
}

/// Adds which parameter must outlive which lifetime for a type to be well-formed, both by their places.
fn demanded(typing: &Typing<'_>, ty: Ty, depth: u32, found: &mut Vec<(u32, u32)>) {
    fold_inside(ty, &mut Demands { typing, depth, found });
    if let TyKind::Ref(Region::Param(lifetime), inner, _) = ty.kind() {
        let params = params_in(*inner);
        found.extend(params.types.into_iter().chain(params.lifetimes).map(|param| (param, lifetime.index)));
    }
    if let TyKind::Adt(def, args) = ty.kind()
        && depth < DEPTH
    {
        for field in typing.fields_of(*def).iter().flatten() {
            if matches!(field.kind(), TyKind::Ref(..) | TyKind::Adt(..)) {
                demanded(typing, typing.substitute(*field, *args), depth + 1, found);
            }
        }
    }
}

/// Goes on inside of a type.
struct Demands<'d, 't> {
    typing: &'d Typing<'t>,
    depth: u32,
    found: &'d mut Vec<(u32, u32)>,
}

impl TypeFolder for Demands<'_, '_> {
    fn concerns(&self, _: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        demanded(self.typing, ty, self.depth, self.found);
        ty
    }
}
