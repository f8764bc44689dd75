//! `impl Trait` in the result of a trait's method to what an impl has in its place (RFC 3425).

use crate::hir::def::DefId;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::{erase_regions, substitute};
use crate::types::ty::{Args, GenericArg, Predicate, Ty, TyKind};

impl Typing<'_> {
    /// What an impl gives for the `impl Trait` named `item` in the result of a trait's `method`: the part of its own method's
    /// result that stands there, or what is behind it in the trait's default body.
    pub(super) fn impl_result_part(
        &self,
        of_impl: DefId,
        impl_args: Args,
        method: DefId,
        item: DefId,
        args: Args,
    ) -> Option<Ty> {
        let name = self.hir.def(method).name.clone();
        let Some(own) = self.hir.impl_item(of_impl, &name) else {
            return Some(Ty::new(TyKind::Opaque(item, args)));
        };
        let given = args.as_slice().get(self.generics_of(method).parent_count..)?;
        let own_args = self.rebase(own, impl_args, given);
        let result = erase_regions(&substitute(&self.fn_sig(own).output, own_args));
        let declared = erase_regions(&substitute(&self.fn_sig(method).output, args));
        self.part_at(declared, result, item)
    }

    /// Where `item` stands in the declared type, the part of the given type; also where it stands in a bound of another
    /// `impl Trait` there (`impl Iterator<Item = impl Display>`).
    fn part_at(&self, declared: Ty, given: Ty, item: DefId) -> Option<Ty> {
        if !declared.flags().intersects(Flags::PROJECTION) {
            return None;
        }
        match (declared.kind(), given.kind()) {
            (TyKind::Projection(known, _), _) if *known == item => Some(given),
            (TyKind::Projection(outer, args), _) if self.is_opaque(*outer) => {
                self.item_bounds(*outer).iter().find_map(|(bound, _)| {
                    let Predicate::Projection { item: inner, args: of_bound, ty } = bound else { return None };
                    let (of_bound, ty) = (substitute(of_bound, *args), substitute(ty, *args));
                    let rest = of_bound.as_slice().iter().skip(1).cloned();
                    let of_given: Args = std::iter::once(GenericArg::Type(given)).chain(rest).collect();
                    let value = Ty::new(TyKind::Projection(*inner, erase_regions(&of_given)));
                    self.part_at(erase_regions(&ty), value, item)
                })
            }
            (TyKind::Ref(_, left, _), TyKind::Ref(_, right, _))
            | (TyKind::RawPtr(left, _), TyKind::RawPtr(right, _))
            | (TyKind::Slice(left), TyKind::Slice(right))
            | (TyKind::Array(left, _), TyKind::Array(right, _)) => self.part_at(*left, *right, item),
            (TyKind::Tuple(left), TyKind::Tuple(right)) => {
                left.iter().zip(right.iter()).find_map(|(left, right)| self.part_at(*left, *right, item))
            }
            (TyKind::Adt(left, left_args), TyKind::Adt(right, right_args)) if left == right => {
                left_args.types().zip(right_args.types()).find_map(|(left, right)| self.part_at(left, right, item))
            }
            _ => None,
        }
    }
}
