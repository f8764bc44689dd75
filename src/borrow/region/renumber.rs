//! Types without regions to types with a fresh region variable in each place.

use super::RegionCx;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::ty::{Args, GenericArg, Region, Ty, TyKind};

/// What has to be renumbered: any region, and closures, whose captures have regions.
pub(super) const REGIONS: Flags = Flags::REGION.union(Flags::ERASED).union(Flags::CLOSURE);

/// Puts a fresh variable for every erased region, and the universal region for every named one.
pub(super) struct Renumber<'c, 'a> {
    pub cx: &'c mut RegionCx<'a>,
}

impl TypeFolder for Renumber<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(REGIONS)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        // One that has its signature and captures already keeps them.
        match ty.as_closure().filter(|_| self.cx.closure_parts(ty).is_none()) {
            Some((def, args)) => self.cx.closure_ty(def, args),
            None => fold::fold_inside(ty, self),
        }
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        match region {
            Region::Erased => self.cx.fresh(),
            Region::Static => Region::Var(super::STATIC),
            Region::Param(param) => match self.cx.universal.param(param.index) {
                Some(number) => Region::Var(number),
                None => self.cx.fresh(),
            },
            Region::Bound { .. } | Region::Var(_) => region.clone(),
        }
    }
}

/// Takes from closures what the borrow stage has added to their arguments.
struct Strip<'c, 'a> {
    cx: &'c RegionCx<'a>,
}

impl TypeFolder for Strip<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::CLOSURE)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let Some((def, args)) = ty.as_closure() else { return fold::fold_inside(ty, self) };
        Ty::new(TyKind::Closure(def, self.cx.without_own(def, args).fold_with(self)))
    }
}

impl RegionCx<'_> {
    /// With a variable for every region.
    pub(super) fn renumber<T: Fold>(&mut self, value: &T) -> T {
        value.fold_with(&mut Renumber { cx: self })
    }

    /// As the other stages know it.
    pub(in crate::borrow) fn stripped<T: Fold>(&self, value: &T) -> T {
        fold::erase_regions(&value.fold_with(&mut Strip { cx: self }))
    }

    /// Fresh regions for the regions among the arguments, whatever they were.
    pub(super) fn fresh_args(&mut self, args: Args) -> Args {
        let erased = self.stripped(&args);
        self.renumber(&erased)
    }

    /// Puts arguments in for parameters and a variable for every other region.
    pub(super) fn instantiated<T: Fold>(&mut self, value: &T, args: Args) -> T {
        let value = fold::substitute(value, args);
        self.renumber(&value)
    }

    /// The region among arguments.
    pub(super) fn region_arg(arg: &GenericArg) -> Option<&Region> {
        match arg {
            GenericArg::Region(region) => Some(region),
            GenericArg::Type(_) | GenericArg::Const(_) => None,
        }
    }
}

/// Replaces the regions that the outermost binder of a value binds.
pub(super) struct OpenBinder<'c, 'a> {
    pub cx: &'c mut RegionCx<'a>,
    /// How many binders are around what is folded now.
    pub depth: u32,
    /// How many binders are opened at once.
    pub opened: u32,
    /// Whether the regions stand for any, and not for some.
    pub any: bool,
    pub known: Vec<((u32, u32), Region)>,
}

impl TypeFolder for OpenBinder<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        fold::fold_counting(ty, self, |folder| &mut folder.depth)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        let Region::Bound { depth, index } = *region else { return region.clone() };
        if depth < self.depth {
            return region.clone();
        }
        let out = depth - self.depth;
        if out >= self.opened {
            return Region::Bound { depth: depth - self.opened, index };
        }
        if let Some((_, known)) = self.known.iter().find(|(key, _)| *key == (out, index)) {
            return known.clone();
        }
        if self.any && self.known.is_empty() {
            self.cx.universe += 1;
        }
        let fresh = self.cx.fresh();
        if let (true, Region::Var(region)) = (self.any, &fresh) {
            self.cx.add_placeholder(*region);
        }
        self.known.push(((out, index), fresh.clone()));
        fresh
    }
}

impl RegionCx<'_> {
    /// The value with fresh regions for those that its binder binds (`for<'a>`).
    pub(super) fn opened<T: Fold>(&mut self, value: &T, binders: u32) -> T {
        value.fold_with(&mut OpenBinder { cx: self, depth: 0, opened: binders, any: false, known: Vec::new() })
    }

    /// The value with regions that stand for any in place of those that its binder binds.
    pub(super) fn for_any<T: Fold>(&mut self, value: &T, binders: u32) -> T {
        value.fold_with(&mut OpenBinder { cx: self, depth: 0, opened: binders, any: true, known: Vec::new() })
    }
}
