//! Two lists of types that are the same up to lifetimes, to whether a lifetime that a function pointer or object type binds itself
//! would have to stand outside of it for that: `fn(T)` is never `for<'a> fn(&'a u8)` (rustc's leak check).

use std::collections::BTreeMap;

use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::ty::{Args, ExistentialPredicate, GenericArg, Region, Ty, TyKind};

/// Whether a bound lifetime of one side is not a bound lifetime of the other one.
pub(in crate::types) fn leaks(left: Args, right: Args) -> bool {
    let mut pairs = Pairs { depth: 0, partners: Vec::new() };
    pairs.args(left, right)
}

/// Walks through both sides at once.
struct Pairs {
    /// How many binders are around what is compared.
    depth: u32,
    /// For each of these the lifetimes that were met together, from the left and from the right.
    partners: Vec<[BTreeMap<u32, u32>; 2]>,
}

impl Pairs {
    fn args(&mut self, left: Args, right: Args) -> bool {
        left.as_slice().iter().zip(right.as_slice()).any(|(left, right)| match (left, right) {
            (GenericArg::Type(left), GenericArg::Type(right)) => self.types(*left, *right),
            (GenericArg::Region(left), GenericArg::Region(right)) => self.regions(left, right),
            _ => false,
        })
    }

    fn lists(&mut self, left: &[Ty], right: &[Ty]) -> bool {
        left.iter().zip(right).any(|(left, right)| self.types(*left, *right))
    }

    fn types(&mut self, left: Ty, right: Ty) -> bool {
        match (left.kind(), right.kind()) {
            // What stands for a parameter knows nothing of the binders around it.
            (TyKind::Param(_) | TyKind::Infer(_), _) => self.mentions_binder(right),
            (_, TyKind::Param(_) | TyKind::Infer(_)) => self.mentions_binder(left),
            (TyKind::Adt(_, left), TyKind::Adt(_, right)) => self.args(*left, *right),
            (TyKind::Ref(left_region, left, _), TyKind::Ref(right_region, right, _)) => {
                self.regions(left_region, right_region) || self.types(*left, *right)
            }
            (TyKind::RawPtr(left, _), TyKind::RawPtr(right, _))
            | (TyKind::Slice(left), TyKind::Slice(right))
            | (TyKind::Array(left, _), TyKind::Array(right, _)) => self.types(*left, *right),
            (TyKind::Tuple(left), TyKind::Tuple(right)) => self.lists(left, right),
            (TyKind::FnPtr(left), TyKind::FnPtr(right)) => {
                self.inside(|pairs| pairs.lists(&left.inputs, &right.inputs) || pairs.types(left.output, right.output))
            }
            (TyKind::Dynamic(left, _), TyKind::Dynamic(right, _)) => self.inside(|pairs| {
                left.as_slice().iter().zip(right.as_slice()).any(|(left, right)| pairs.object_parts(left, right))
            }),
            _ => false,
        }
    }

    fn object_parts(&mut self, left: &ExistentialPredicate, right: &ExistentialPredicate) -> bool {
        match (left, right) {
            (ExistentialPredicate::Trait(_, left), ExistentialPredicate::Trait(_, right)) => self.args(*left, *right),
            (
                ExistentialPredicate::Projection { args: left_args, ty: left, .. },
                ExistentialPredicate::Projection { args: right_args, ty: right, .. },
            ) => self.args(*left_args, *right_args) || self.types(*left, *right),
            _ => false,
        }
    }

    fn inside(&mut self, compare: impl FnOnce(&mut Pairs) -> bool) -> bool {
        self.depth += 1;
        self.partners.push([BTreeMap::new(), BTreeMap::new()]);
        let leaks = compare(self);
        self.partners.pop();
        self.depth -= 1;
        leaks
    }

    /// Bound lifetimes go together one by one.
    fn regions(&mut self, left: &Region, right: &Region) -> bool {
        match (self.bound(left), self.bound(right)) {
            (None, None) => false,
            (Some(left), Some(right)) if left.0 == right.0 => {
                let of_binder = self.partners.len() - 1 - left.0 as usize;
                let [from_left, from_right] = &mut self.partners[of_binder];
                *from_left.entry(left.1).or_insert(right.1) != right.1
                    || *from_right.entry(right.1).or_insert(left.1) != left.1
            }
            (Some(_), _) | (None, Some(_)) => true,
        }
    }

    /// The binder, counted from the innermost one, and the number of a lifetime that one of the binders around binds.
    fn bound(&self, region: &Region) -> Option<(u32, u32)> {
        match region {
            Region::Bound { depth, index } if *depth < self.depth => Some((*depth, *index)),
            variants!(Region: Bound | Erased | Static | Param | Var) => None,
        }
    }

    fn mentions_binder(&self, ty: Ty) -> bool {
        let mut search = Search { outer: self.depth, inner: 0, found: false };
        let _ = ty.fold_with(&mut search);
        search.found
    }
}

/// Looks for lifetimes that one of the `outer` binders around a type binds.
struct Search {
    outer: u32,
    inner: u32,
    found: bool,
}

impl TypeFolder for Search {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        fold::fold_counting(ty, self, |search| &mut search.inner)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Bound { depth, .. } = region {
            self.found |= (self.inner..self.inner + self.outer).contains(depth);
        }
        region.clone()
    }
}
