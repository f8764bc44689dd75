//! `T: 'a` to what it demands of the parts of the type (RFC 1214, "Outlives for types").

use super::{RegionCx, STATIC, TypeTest};
use crate::types::flags::Flags;
use crate::types::fold::substitute;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, ExistentialPredicate, GenericArg, Predicate, Region, Ty, TyKind};

/// What has to outlive a region for a type to do so.
pub(super) enum Component {
    Region(Region),
    /// A parameter or a projection.
    Type(Ty),
}

/// The parts of a type.
pub(super) fn components(cx: &RegionCx<'_>, ty: Ty) -> Vec<Component> {
    let mut found = Vec::new();
    collect(cx, ty, &mut found);
    found
}

fn collect(cx: &RegionCx<'_>, ty: Ty, found: &mut Vec<Component>) {
    match ty.kind() {
        TyKind::Str | TyKind::Never | kinds!(scalar | unknown) => {}
        TyKind::Ref(region, inner, _) => {
            found.push(Component::Region(region.clone()));
            collect(cx, *inner, found);
        }
        TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => collect(cx, *inner, found),
        TyKind::Tuple(items) => items.iter().for_each(|item| collect(cx, *item, found)),
        TyKind::FnPtr(sig) => {
            sig.inputs.iter().chain([&sig.output]).for_each(|ty| collect(cx, *ty, found));
        }
        TyKind::Closure(..) => {
            if let Some((_, captures)) = cx.closure_parts(ty) {
                collect(cx, captures, found);
            }
        }
        TyKind::Adt(_, args) | TyKind::FnDef(_, args) | TyKind::Opaque(_, args) => collect_args(cx, *args, found),
        TyKind::Dynamic(parts, region) => {
            found.push(Component::Region(region.clone()));
            for part in parts.iter() {
                match part {
                    ExistentialPredicate::Trait(_, args) => collect_args(cx, *args, found),
                    ExistentialPredicate::Projection { .. } | ExistentialPredicate::AutoTrait(_) => {}
                }
            }
        }
        TyKind::Param(_) | TyKind::Projection(..) => found.push(Component::Type(ty)),
    }
}

fn collect_args(cx: &RegionCx<'_>, args: Args, found: &mut Vec<Component>) {
    for arg in args.as_slice() {
        match arg {
            GenericArg::Region(region) => found.push(Component::Region(region.clone())),
            GenericArg::Type(ty) => collect(cx, *ty, found),
            GenericArg::Const(_) => {}
        }
    }
}

impl RegionCx<'_> {
    /// The regions that a value of the type may refer to: of a closure, those of its captures.
    pub(super) fn regions_behind(&self, ty: Ty) -> Vec<u32> {
        let parts = components(self, ty).into_iter().filter_map(|component| match component {
            Component::Region(region) => self.number(&region),
            Component::Type(_) => None,
        });
        parts.collect()
    }

    /// The type makes sense: what is behind a reference outlives it, and so on inside of it.
    pub(super) fn well_formed(&mut self, ty: Ty) {
        if !ty.flags().intersects(Flags::REGION) {
            return;
        }
        match ty.kind() {
            TyKind::Ref(region, inner, _) => {
                self.type_outlives(*inner, region);
                self.well_formed(*inner);
            }
            TyKind::Adt(def, args) => {
                for predicate in super::bounds::required(self, *def, &mut Vec::new()) {
                    match substitute(&predicate, *args) {
                        Predicate::RegionOutlives(sup, sub) => self.outlives(&sup, &sub),
                        Predicate::TypeOutlives(ty, region) => self.type_outlives(ty, &region),
                        Predicate::Trait(_) | Predicate::Projection { .. } => {}
                    }
                }
                args.types().for_each(|ty| self.well_formed(ty));
            }
            TyKind::Slice(inner) | TyKind::Array(inner, _) | TyKind::RawPtr(inner, _) => self.well_formed(*inner),
            TyKind::Tuple(items) => items.iter().for_each(|item| self.well_formed(*item)),
            kinds!(scalar | function | generic | unknown) | TyKind::Str | TyKind::Never | TyKind::Dynamic(..) => {}
        }
    }

    /// All of the type outlives the region.
    pub(in crate::borrow) fn type_outlives(&mut self, ty: Ty, region: &Region) {
        for component in components(self, ty) {
            match component {
                Component::Region(part) => self.outlives(&part, region),
                Component::Type(ty) => {
                    if let Some(region) = self.number(region) {
                        self.tests.push(TypeTest { ty, region, cause: self.cause });
                    }
                }
            }
        }
    }

    /// Whether a parameter or projection is known to outlive a universal region.
    pub(in crate::borrow) fn is_known_to_outlive(&self, ty: Ty, region: u32) -> bool {
        if region == super::BODY {
            return true;
        }
        let assumed = self.universal.bounds.iter().any(|(known, bound)| {
            (*known == ty || self.stripped(known) == self.stripped(&ty)) && self.universal.outlives(*bound, region)
        });
        if assumed {
            return true;
        }
        let TyKind::Projection(item, args) = ty.kind() else { return region == super::CALLER && STATIC != region };
        // A projection outlives what all its arguments outlive, or what its trait promises.
        let promised = self.typing.item_bounds(*item).iter().any(|(predicate, _)| match predicate {
            crate::types::ty::Predicate::TypeOutlives(_, Region::Static) => true,
            crate::types::ty::Predicate::TypeOutlives(..)
            | crate::types::ty::Predicate::RegionOutlives(..)
            | crate::types::ty::Predicate::Trait(_)
            | crate::types::ty::Predicate::Projection { .. } => false,
        });
        promised
            || args.as_slice().iter().all(|arg| match arg {
                GenericArg::Region(part) => self
                    .number(part)
                    .is_none_or(|part| (part as usize) < self.universal.len() && self.universal.outlives(part, region)),
                GenericArg::Type(ty) => components(self, *ty).iter().all(|component| match component {
                    Component::Region(part) => self.number(part).is_none_or(|part| {
                        (part as usize) < self.universal.len() && self.universal.outlives(part, region)
                    }),
                    Component::Type(part) => {
                        *part != *ty
                            || matches!(part.kind(), TyKind::Param(_)) && self.is_known_to_outlive(*part, region)
                    }
                }),
                GenericArg::Const(_) => true,
            })
    }
}
