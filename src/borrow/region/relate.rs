//! Two types that differ in their regions only to what must outlive what for one to stand for the other.

use super::{Category, RegionCx, Variance};
use crate::types::ty::{Args, ExistentialPredicate, FnSig, GenericArg, Mutability, Predicates, Region, Ty, TyKind};
use crate::types::variance::behind;

impl RegionCx<'_> {
    /// `sub` may stand where `sup` is wanted.
    pub(super) fn subtype(&mut self, sub: Ty, sup: Ty, category: Category) {
        self.because(category, |cx| match (sub.kind(), sup.kind()) {
            // What flows is coerced: an object behind `&mut` may lose some of its lifetime, as it may lose methods.
            (TyKind::Ref(l_region, l, _), TyKind::Ref(r_region, r, Mutability::Mut)) => match (l.kind(), r.kind()) {
                (TyKind::Dynamic(..), TyKind::Dynamic(..)) => {
                    cx.outlives(l_region, r_region);
                    cx.relate(Variance::Covariant, *l, *r);
                }
                _ => cx.relate(Variance::Covariant, sub, sup),
            },
            _ => cx.relate(Variance::Covariant, sub, sup),
        });
    }

    /// Both are the same type.
    pub(super) fn equal(&mut self, left: Ty, right: Ty) {
        self.relate(Variance::Invariant, left, right);
    }

    pub(super) fn equal_args(&mut self, left: Args, right: Args) {
        self.relate_args(Variance::Invariant, left, right, &[]);
    }

    /// Covariant: `left` is a subtype of `right`. Where the types differ in more than regions (which inference rules out) or
    /// something is unknown, nothing is demanded.
    pub(super) fn relate(&mut self, variance: Variance, left: Ty, right: Ty) {
        if left == right || variance == Variance::Bivariant {
            return;
        }
        match (left.kind(), right.kind()) {
            (TyKind::Adt(def, l), TyKind::Adt(other, r)) if def == other => {
                let own = self.typing.variances_of(*def);
                self.relate_args(variance, *l, *r, &own);
            }
            (TyKind::Ref(l_region, l, mutability), TyKind::Ref(r_region, r, _)) => {
                self.relate_regions(variance, l_region, r_region);
                self.relate(variance.then(behind(*mutability)), *l, *r);
            }
            (TyKind::RawPtr(l, mutability), TyKind::RawPtr(r, _)) => {
                self.relate(variance.then(behind(*mutability)), *l, *r);
            }
            (TyKind::Slice(l) | TyKind::Array(l, _), TyKind::Slice(r) | TyKind::Array(r, _)) => {
                self.relate(variance, *l, *r);
            }
            (TyKind::Tuple(l), TyKind::Tuple(r)) => {
                l.iter().zip(r.iter()).for_each(|(l, r)| self.relate(variance, *l, *r));
            }
            (TyKind::FnPtr(l), TyKind::FnPtr(r)) => self.relate_pointers(variance, l, r),
            (TyKind::FnDef(def, l), TyKind::FnDef(other, r))
            | (TyKind::Closure(def, l), TyKind::Closure(other, r))
            | (TyKind::Projection(def, l), TyKind::Projection(other, r))
                if def == other =>
            {
                self.relate_args(variance, *l, *r, &[]);
            }
            (TyKind::Opaque(def, l), TyKind::Opaque(other, r)) if def == other => {
                let captured = self.captured_by_opaque(*def);
                self.relate_args(variance, *l, *r, &captured);
            }
            (TyKind::Dynamic(l, l_region), TyKind::Dynamic(r, r_region)) => {
                self.relate_regions(variance, l_region, r_region);
                self.relate_objects(variance, *l, *r);
            }
            _ => {}
        }
    }

    fn relate_regions(&mut self, variance: Variance, left: &Region, right: &Region) {
        if matches!(variance, Variance::Covariant | Variance::Invariant) {
            self.outlives(left, right);
        }
        if matches!(variance, Variance::Contravariant | Variance::Invariant) {
            self.outlives(right, left);
        }
    }

    /// `own` are the variances of the arguments; those that are missing are invariant.
    pub(super) fn relate_args(&mut self, variance: Variance, left: Args, right: Args, own: &[Variance]) {
        let own = own.iter().chain(std::iter::repeat(&Variance::Invariant));
        for ((l, r), own) in left.as_slice().iter().zip(right.as_slice()).zip(own) {
            match (l, r) {
                (GenericArg::Region(l), GenericArg::Region(r)) => self.relate_regions(variance.then(*own), l, r),
                (GenericArg::Type(l), GenericArg::Type(r)) => self.relate(variance.then(*own), *l, *r),
                _ => {}
            }
        }
    }

    pub(super) fn relate_sigs(&mut self, variance: Variance, left: &FnSig, right: &FnSig) {
        for (l, r) in left.inputs.iter().zip(right.inputs.iter()) {
            self.relate(variance.then(Variance::Contravariant), *l, *r);
        }
        self.relate(variance, left.output, right.output);
    }

    /// The subtype takes some regions for any that the supertype is given.
    fn relate_pointers(&mut self, variance: Variance, left: &FnSig, right: &FnSig) {
        if matches!(variance, Variance::Covariant | Variance::Invariant) {
            let right = self.for_any(right, 1);
            let left = self.opened(left, 1);
            self.relate_sigs(Variance::Covariant, &left, &right);
        }
        if matches!(variance, Variance::Contravariant | Variance::Invariant) {
            let left = self.for_any(left, 1);
            let right = self.opened(right, 1);
            self.relate_sigs(Variance::Contravariant, &left, &right);
        }
    }

    /// The arguments of an object's traits are invariant, but what the subtype's traits take for some regions that they bind may be
    /// what the supertype's take for any.
    pub(super) fn relate_objects(&mut self, variance: Variance, left: Predicates, right: Predicates) {
        let mut fits = |some: Predicates, any: Predicates| {
            let any: Predicates = any.as_slice().iter().map(|part| self.for_any(part, 1)).collect();
            let some: Predicates = some.as_slice().iter().map(|part| self.opened(part, 1)).collect();
            self.relate_parts(some, any);
        };
        if matches!(variance, Variance::Covariant | Variance::Invariant) {
            fits(left, right);
        }
        if matches!(variance, Variance::Contravariant | Variance::Invariant) {
            fits(right, left);
        }
    }

    fn relate_parts(&mut self, left: Predicates, right: Predicates) {
        for l in left.iter() {
            for r in right.iter() {
                match (l, r) {
                    (ExistentialPredicate::Trait(def, l), ExistentialPredicate::Trait(other, r)) if def == other => {
                        self.equal_args(*l, *r);
                    }
                    (
                        ExistentialPredicate::Projection { item, args: l, ty: l_ty },
                        ExistentialPredicate::Projection { item: other, args: r, ty: r_ty },
                    ) if item == other => {
                        self.equal_args(*l, *r);
                        self.equal(*l_ty, *r_ty);
                    }
                    _ => {}
                }
            }
        }
    }
}
