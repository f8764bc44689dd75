//! What the types of a signature tell about its regions: `&'a &'b T` makes sense only if `'b` outlives `'a` (Reference,
//! "Implied bounds"; RFC 2093 for the fields of types).

use super::RegionCx;
use super::outlives::{Component, components};
use crate::hir::def::DefId;
use crate::types::fold::substitute;
use crate::types::kinds::kinds;
use crate::types::ty::{Predicate, Region, Ty, TyKind};

impl RegionCx<'_> {
    pub(super) fn imply_region(&mut self, sup: &Region, sub: &Region) {
        if let (Some(sup), Some(sub)) = (self.number(sup), self.number(sub)) {
            self.universal.assume(sup, sub);
        }
    }

    /// `ty` outlives `region`: so does all that it is made of.
    pub(super) fn imply_outlives(&mut self, ty: Ty, region: &Region) {
        for component in components(self, ty) {
            match component {
                Component::Region(part) => self.imply_region(&part, region),
                Component::Type(part) => {
                    if let Some(number) = self.number(region) {
                        self.universal.bounds.push((part, number));
                    }
                }
            }
        }
    }

    /// What follows from a type's being well-formed.
    pub(super) fn imply(&mut self, ty: Ty) {
        match ty.kind() {
            TyKind::Ref(region, inner, _) => {
                self.imply_outlives(*inner, region);
                self.imply(*inner);
            }
            TyKind::Adt(def, args) => {
                for predicate in required(self, *def, &mut Vec::new()) {
                    match substitute(&predicate, *args) {
                        Predicate::RegionOutlives(sup, sub) => self.imply_region(&sup, &sub),
                        Predicate::TypeOutlives(ty, region) => self.imply_outlives(ty, &region),
                        Predicate::Trait(_) | Predicate::Projection { .. } => {}
                    }
                }
                args.types().for_each(|ty| self.imply(ty));
            }
            TyKind::Slice(inner) | TyKind::Array(inner, _) | TyKind::RawPtr(inner, _) => self.imply(*inner),
            TyKind::Tuple(items) => items.iter().for_each(|item| self.imply(*item)),
            variants!(TyKind: Str | Never | Dynamic) | kinds!(scalar | function | generic | unknown) => {}
        }
    }
}

/// What must outlive what in a type's parameters: as it is declared, and as its fields need it.
pub(in crate::borrow) fn required(cx: &RegionCx<'_>, adt: DefId, inside: &mut Vec<DefId>) -> Vec<Predicate> {
    let mut all = Vec::new();
    for (predicate, _) in cx.typing.predicates_of(adt).iter() {
        if matches!(predicate, Predicate::RegionOutlives(..) | Predicate::TypeOutlives(..)) {
            all.push(predicate.clone());
        }
    }
    let has_regions =
        cx.typing.generics_of(adt).params.iter().any(|param| param.kind == crate::types::GenericParamOfKind::Region);
    if has_regions && !inside.contains(&adt) {
        inside.push(adt);
        for field in cx.typing.fields_of(adt).iter().flatten() {
            of_field(cx, *field, inside, &mut all);
        }
        inside.pop();
    }
    all
}

fn of_field(cx: &RegionCx<'_>, ty: Ty, inside: &mut Vec<DefId>, all: &mut Vec<Predicate>) {
    match ty.kind() {
        TyKind::Ref(region, inner, _) => {
            let parts = components(cx, *inner).into_iter().filter(|_| !is_bound(region));
            all.extend(parts.filter_map(|component| match component {
                Component::Region(part) if is_bound(&part) => None,
                Component::Region(part) => Some(Predicate::RegionOutlives(part, region.clone())),
                Component::Type(part) => Some(Predicate::TypeOutlives(part, region.clone())),
            }));
            of_field(cx, *inner, inside, all);
        }
        TyKind::FnPtr(signature) => {
            signature.inputs.iter().chain([&signature.output]).for_each(|ty| of_field(cx, *ty, inside, all));
        }
        TyKind::Adt(def, args) => {
            all.extend(required(cx, *def, inside).iter().map(|predicate| substitute(predicate, *args)));
            args.types().for_each(|ty| of_field(cx, ty, inside, all));
        }
        TyKind::Slice(inner) | TyKind::Array(inner, _) | TyKind::RawPtr(inner, _) => of_field(cx, *inner, inside, all),
        TyKind::Tuple(items) => items.iter().for_each(|item| of_field(cx, *item, inside, all)),
        variants!(TyKind: FnDef | Closure | Str | Never | Dynamic) | kinds!(scalar | generic | unknown) => {}
    }
}

/// Whether a `fn` type inside of the field binds the region itself.
fn is_bound(region: &Region) -> bool {
    matches!(region, Region::Bound { .. })
}
