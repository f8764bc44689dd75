//! Predicates with regions to constraints. That the traits hold is known; what is found here is what they demand of regions.

use super::RegionCx;
use crate::types::flags::Flags;
use crate::types::fold::Fold;
use crate::types::solve::Source;
use crate::types::tables::ClosureKind;
use crate::types::ty::{Predicate, TraitRef, Ty};

impl RegionCx<'_> {
    /// Makes a predicate hold. Regions that it binds (`for<'a>`) are any.
    pub(in crate::borrow) fn prove(&mut self, predicate: &Predicate) {
        let goal = match predicate {
            Predicate::Trait(trait_ref) => Some(trait_ref.def),
            Predicate::Projection { item, .. } => self.typing.trait_of_item(*item),
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
        };
        let outer = std::mem::replace(&mut self.goal, goal);
        let predicate = self.for_any(predicate, 2);
        let predicate = self.renumber(&predicate);
        self.prove_for_these(&predicate);
        self.goal = outer;
    }

    fn prove_for_these(&mut self, predicate: &Predicate) {
        match predicate {
            Predicate::RegionOutlives(sup, sub) => self.outlives(sup, sub),
            Predicate::TypeOutlives(ty, region) => {
                let ty = self.normalize(ty);
                self.type_outlives(ty, region);
            }
            Predicate::Trait(trait_ref) => self.prove_trait(*trait_ref),
            Predicate::Projection { item, args, ty } => {
                if !predicate.flags().intersects(Flags::REGION) {
                    return;
                }
                let args = self.normalize(args);
                let ty = self.normalize(ty);
                let found = self.project(*item, args);
                let outer = std::mem::replace(&mut self.cause.from_projection, true);
                self.equal(found, ty);
                self.cause.from_projection = outer;
            }
        }
    }

    fn prove_trait(&mut self, trait_ref: TraitRef) {
        if !Fold::flags(&trait_ref).intersects(Flags::REGION) || !self.speaks_of_regions(trait_ref) {
            return;
        }
        let trait_ref = self.normalize(&trait_ref);
        let erased = self.stripped(&trait_ref);
        if self.proving.len() > 24 || self.proving.contains(&erased) {
            return;
        }
        match self.selected(erased) {
            Some(Source::Impl(of_impl, args)) => {
                self.proving.push(erased);
                self.match_header(of_impl, args, trait_ref);
                self.proving.pop();
            }
            Some(Source::Closure(..) | Source::Function(_)) => {
                if trait_ref.args.len() > 1
                    && let Some(sig) = self.callable_sig(trait_ref.self_ty())
                {
                    self.equal(Ty::tuple(&sig.inputs), trait_ref.args.type_at(1));
                }
            }
            Some(Source::Assumption(assumed)) => self.prove_assumed(assumed, trait_ref),
            Some(Source::Object(_) | Source::Builtin) | None => {}
        }
    }

    /// One where clause, and only one, is the trait reference but for regions.
    fn prove_assumed(&mut self, assumed: TraitRef, trait_ref: TraitRef) {
        let matching = |cx: &Self, predicate: &Predicate| match predicate {
            Predicate::Trait(known) => {
                let stripped = cx.stripped(known);
                stripped.def == assumed.def && stripped == cx.stripped(&trait_ref)
            }
            Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => false,
        };
        let own = self.own_bounds(trait_ref.self_ty());
        let assumed = self.assumptions.iter().chain(&own);
        let found: Vec<Predicate> = assumed.filter(|predicate| matching(self, predicate)).cloned().collect();
        if let [only] = found.as_slice()
            && let Predicate::Trait(known) = self.opened(only, 2)
        {
            let known = self.renumber(&known);
            self.equal_args(known.args, trait_ref.args);
        }
    }

    /// Sizes and auto traits demand nothing of regions.
    fn speaks_of_regions(&self, trait_ref: TraitRef) -> bool {
        use crate::types::solve::BuiltinTrait;
        match self.typing.builtin_trait(trait_ref.def) {
            BuiltinTrait::Fn(ClosureKind::Fn | ClosureKind::FnMut | ClosureKind::FnOnce)
            | variants!(BuiltinTrait: None | Copy | Clone | Future) => true,
            BuiltinTrait::Sized | BuiltinTrait::Unsize | BuiltinTrait::Auto | BuiltinTrait::Always => false,
        }
    }
}
