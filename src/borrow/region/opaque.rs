//! `impl Trait` results: which lifetimes the type captures, and what its bounds demand of the type behind it.

use super::{RegionCx, Variance};
use crate::hir::def::DefId;
use crate::snippet::Edition;
use crate::types::GenericParamOfKind;
use crate::types::fold::{Fold, TypeFolder, substitute};
use crate::types::ty::{Args, Predicate, Region, Ty, TyKind};

impl RegionCx<'_> {
    /// Whether the type depends on each argument: on what `use<…>` names; without that since edition 2024 on all, before on types
    /// and on lifetimes that its bounds name. The future of an `async fn` always depends on all (RFC 2394).
    pub(in crate::borrow) fn captured_by_opaque(&self, opaque: DefId) -> Vec<Variance> {
        let generics = self.typing.generics_of(opaque);
        let said = self.typing.said_captures(opaque);
        let hir = self.typing.hir;
        let is_of_2024 = !hir.is_user(opaque) || hir.edition() >= Edition::E2024;
        let all = said.is_none() && (is_of_2024 || self.typing.is_future_of_function(opaque));
        let mut named = Named::default();
        for region in said.iter().flatten() {
            let _ = named.fold_region(region);
        }
        if !all && said.is_none() {
            for (predicate, _) in self.typing.item_bounds(opaque).iter() {
                // The subject is the opaque type itself, whose arguments are all lifetimes there are.
                match predicate {
                    Predicate::Trait(trait_ref) => {
                        trait_ref.args.as_slice().iter().skip(1).for_each(|arg| drop(arg.fold_with(&mut named)));
                    }
                    Predicate::Projection { args, ty, .. } => {
                        args.as_slice().iter().skip(1).for_each(|arg| drop(arg.fold_with(&mut named)));
                        let _ = ty.fold_with(&mut named);
                    }
                    Predicate::TypeOutlives(_, region) | Predicate::RegionOutlives(_, region) => {
                        let _ = named.fold_region(region);
                    }
                }
            }
        }
        let variance = |(index, kind): (usize, GenericParamOfKind)| match kind {
            GenericParamOfKind::Region if !all && !named.params.contains(&(index as u32)) => Variance::Bivariant,
            GenericParamOfKind::Region | GenericParamOfKind::Type { .. } | GenericParamOfKind::Const { .. } => {
                Variance::Invariant
            }
        };
        generics.params.iter().map(|param| param.kind).enumerate().map(variance).collect()
    }

    /// The bounds of an opaque type hold for the type behind it.
    pub(super) fn hidden_bounds(&mut self, opaque: DefId, args: Args, hidden: Ty) {
        for (predicate, _) in self.typing.item_bounds(opaque).iter() {
            let predicate = substitute(predicate, args);
            let mut reveal = Reveal { opaque, hidden };
            let predicate = predicate.fold_with(&mut reveal);
            self.prove(&predicate);
        }
    }
}

#[derive(Default)]
struct Named {
    params: Vec<u32>,
}

impl TypeFolder for Named {
    fn concerns(&self, flags: crate::types::flags::Flags) -> bool {
        flags.intersects(crate::types::flags::Flags::REGION_PARAM)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Param(param) = region {
            self.params.push(param.index);
        }
        region.clone()
    }
}

/// Puts the type behind it for an opaque type.
struct Reveal {
    opaque: DefId,
    hidden: Ty,
}

impl TypeFolder for Reveal {
    fn concerns(&self, flags: crate::types::flags::Flags) -> bool {
        flags.intersects(crate::types::flags::Flags::OPAQUE)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let is_it = matches!(ty.kind(), TyKind::Opaque(def, _) if *def == self.opaque);
        if is_it { self.hidden } else { crate::types::fold::fold_inside(ty, self) }
    }
}
