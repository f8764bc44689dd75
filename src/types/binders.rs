//! Functions to the lifetimes that their pointers bind: `fn f<'a>(x: &'a u8)` is a `for<'a> fn(&'a u8)`.

use super::Typing;
use super::flags::Flags;
use super::fold::{self, Fold, TypeFolder};
use super::ty::{FnSig, Region, Ty, TyKind};
use crate::hir::def::{DefId, DefKind};
use crate::types::kinds::kinds;

impl Typing<'_> {
    /// Which lifetime parameters of a function each call instantiates anew: those of its own that no where clause speaks of, and
    /// that stand not in the result alone (Reference, "Late bound lifetime parameters").
    pub fn late_bound(&self, def: DefId) -> Vec<u32> {
        if !matches!(self.hir.def(def).kind, DefKind::Fn | DefKind::AssocFn) {
            return Vec::new();
        }
        let generics = self.generics_of(def);
        let is_region = |index: &u32| generics.params[*index as usize].kind == super::GenericParamOfKind::Region;
        let own = (generics.parent_count..generics.params.len()).map(|index| index as u32);
        let own: Vec<u32> = own.filter(is_region).collect();
        if own.is_empty() {
            return own;
        }
        let mut spoken_of = Mentioned::default();
        for (predicate, _) in self.predicates_of(def).iter() {
            let _ = predicate.fold_with(&mut spoken_of);
        }
        let (mut given, mut returned) = (Mentioned::default(), Mentioned::default());
        let sig = self.fn_sig(def);
        let _ = sig.inputs.fold_with(&mut given);
        let _ = sig.output.fold_with(&mut returned);
        let early = |index: &u32| {
            spoken_of.params.contains(index) || returned.params.contains(index) && !given.params.contains(index)
        };
        own.into_iter().filter(|index| !early(index)).collect()
    }

    /// The type of a pointer to the function, in terms of its parameters.
    pub(super) fn pointer_to(&self, def: DefId) -> Ty {
        let pointer = Ty::new(TyKind::FnPtr(self.fn_sig(def)));
        let late = self.late_bound(def);
        if late.is_empty() { pointer } else { pointer.fold_with(&mut BindLate { late, depth: 0 }) }
    }
}

/// Collects the region parameters in something.
#[derive(Default)]
struct Mentioned {
    params: Vec<u32>,
}

impl TypeFolder for Mentioned {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION_PARAM)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Param(param) = region {
            self.params.push(param.index);
        }
        region.clone()
    }
}

/// Lifetime parameters become what the outermost function pointer binds.
struct BindLate {
    late: Vec<u32>,
    /// How many binders are around what is folded now.
    depth: u32,
}

impl TypeFolder for BindLate {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION_PARAM)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        fold::fold_counting(ty, self, |folder| &mut folder.depth)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        let Region::Param(param) = region else { return region.clone() };
        match self.late.iter().position(|late| *late == param.index) {
            Some(index) => Region::Bound { depth: self.depth - 1, index: index as u32 },
            None => region.clone(),
        }
    }
}

/// A signature whose lifetimes nobody knows, as a pointer that takes any: each lifetime left out of an input is bound, and that of
/// the result is the only one of the inputs, as elision would have it.
pub(super) fn with_elided_lifetimes(sig: FnSig) -> Ty {
    let mut bind = BindErased { bound: 0, of_result: None };
    let inputs = sig.inputs.fold_with(&mut bind);
    bind.of_result = (bind.bound == 1).then_some(Region::Bound { depth: 0, index: 0 });
    let output = match bind.of_result {
        Some(_) => sig.output.fold_with(&mut bind),
        None => sig.output,
    };
    Ty::new(TyKind::FnPtr(FnSig { inputs, output, ..sig }))
}

struct BindErased {
    bound: u32,
    of_result: Option<Region>,
}

impl TypeFolder for BindErased {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::ERASED)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let binds = matches!(ty.kind(), kinds!(function) | TyKind::Dynamic(..));
        if binds { ty } else { fold::fold_inside(ty, self) }
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        match (region, &self.of_result) {
            (Region::Erased, Some(known)) => known.clone(),
            (Region::Erased, None) => {
                self.bound += 1;
                Region::Bound { depth: 0, index: self.bound - 1 }
            }
            (region, _) => region.clone(),
        }
    }
}
