//! Closures: their types with the regions of signature and captures, and what a checked closure demands of its creator.
//!
//! A closure's type has, besides the arguments of the function around it, two more arguments here: its signature as a function
//! pointer (lifetimes that the signature binds are [`Region::Bound`]) and the tuple of its captures. The regions in these two, in
//! order, are the ones that the closure's body knows as [`super::UniversalKind::External`].

use super::renumber::Renumber;
use super::{Cause, Constraint, RegionCx, STATIC, UniversalKind};
use crate::hir::body::ExprKind;
use crate::hir::def::DefId;
use crate::types::flags::Flags;
use crate::types::fold::{Fold, TypeFolder, substitute};
use crate::types::infer::InferCtx;
use crate::types::tables::ExpectedSig;
use crate::types::ty::{Args, ExistentialPredicate, FnSig, GenericArg, Predicates, Region, Ty, TyKind, TyList};

/// A region of a closure's body as its creator sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum End {
    Static,
    /// A lifetime parameter of the function around, by its place.
    Param(u32),
    /// A region of the closure's type.
    External(u32),
    Caller,
}

/// Something that a closure's body needs and only its creator can know.
#[derive(Clone, Debug)]
pub(in crate::borrow) enum Requirement {
    Regions { sup: End, sub: End, cause: Cause },
    Type { ty: Ty, region: End, cause: Cause },
}

/// What is known of a closure when its body has been checked.
#[derive(Clone, Debug, Default)]
pub(in crate::borrow) struct ClosureFacts {
    pub requirements: Vec<Requirement>,
}

impl RegionCx<'_> {
    /// The arguments without signature and captures.
    pub(super) fn without_own(&self, def: DefId, args: Args) -> Args {
        let count = self.typing.generics_of(def).params.len();
        if args.len() <= count { args } else { Args::new(&args.as_slice()[..count]) }
    }

    /// Signature and captures of a closure's type.
    pub(in crate::borrow) fn closure_parts(&self, ty: Ty) -> Option<(FnSig, Ty)> {
        let TyKind::Closure(def, args) = ty.kind() else { return None };
        let count = self.typing.generics_of(*def).params.len();
        match args.as_slice().get(count..) {
            Some([GenericArg::Type(sig), GenericArg::Type(captures)]) => {
                let TyKind::FnPtr(sig) = sig.kind() else { return None };
                Some((*sig, *captures))
            }
            _ => None,
        }
    }

    /// The type of a closure in a body, with fresh regions in its signature and captures.
    pub(super) fn closure_ty(&mut self, def: DefId, parent: Args) -> Ty {
        let same_body = self.typing.body_of(def) == self.typing.body_of(self.body.def);
        let identity = self.typing.identity_args(def);
        let parent: Args = parent
            .as_slice()
            .iter()
            .zip(identity.as_slice())
            .map(|(arg, own)| match (arg, own) {
                (GenericArg::Region(_), GenericArg::Region(own)) if same_body => GenericArg::Region(own.clone()),
                _ => arg.clone(),
            })
            .collect();
        let parent = self.renumber(&parent);
        let facts = self.typing.closure(def);
        let sig = self.closure_sig(def);
        let captures: Vec<Ty> = facts.captures.iter().map(crate::types::tables::Capture::field_ty).collect();
        let sig = substitute(&sig, parent).fold_with(&mut Renumber { cx: self });
        let captures = substitute(&Ty::tuple(&captures), parent).fold_with(&mut Renumber { cx: self });
        let own = [GenericArg::Type(Ty::new(TyKind::FnPtr(sig))), GenericArg::Type(captures)];
        let args: Args = parent.as_slice().iter().cloned().chain(own).collect();
        Ty::new(TyKind::Closure(def, args))
    }

    /// The signature as inferred, with the regions that it binds itself: those bound in the signature that was expected, or
    /// else those left out in written parameter types.
    fn closure_sig(&self, def: DefId) -> FnSig {
        let facts = self.typing.closure(def);
        let mut shape = Shape::default();
        let written = self.written_params(def);
        let plain = |ty: &Ty| *ty;
        let (inputs, output): (Vec<Ty>, Ty) = match &facts.expected {
            ExpectedSig::Clause { inputs, output } => {
                let declared = inputs.and_then(Ty::as_tuple);
                let items = declared.map_or(&[][..], TyList::as_slice);
                let inputs = facts.inputs.iter().enumerate();
                let inputs = inputs.map(|(at, ty)| items.get(at).map_or(*ty, |item| shape.bind(*item, *ty)));
                let inputs = inputs.collect();
                (inputs, output.map_or(facts.output, |declared| shape.bind(declared, facts.output)))
            }
            ExpectedSig::None => {
                let inputs = facts.inputs.iter().zip(&written);
                let inputs = inputs.map(|(ty, written)| written.map_or(*ty, |written| shape.bind_elided(written, *ty)));
                (inputs.collect(), facts.output)
            }
        };
        let inputs: Vec<Ty> = if written.len() == inputs.len() {
            inputs
                .iter()
                .zip(&written)
                .map(|(ty, written)| written.map_or(*ty, |written| named(written, *ty)))
                .collect()
        } else {
            inputs.iter().map(plain).collect()
        };
        FnSig::safe(TyList::new(&inputs), output)
    }

    /// The types that are written at the closure's parameters.
    fn written_params(&self, def: DefId) -> Vec<Option<Ty>> {
        let root = self.typing.body_of(def).0;
        let Some(body) = self.typing.hir.body(root) else { return Vec::new() };
        let Some((_, expr)) = body.closures.iter().find(|(closure, _)| *closure == def) else { return Vec::new() };
        let ExprKind::Closure(closure) = &body.expr(*expr).kind else { return Vec::new() };
        let infcx = InferCtx::new(self.typing);
        closure.params.iter().map(|(_, ty)| ty.as_ref().and_then(|ty| infcx.lower_annotation(ty, root))).collect()
    }

    /// A closure is made: what its body needs becomes what this body needs.
    pub(super) fn apply_requirements(&mut self, closure: Ty) {
        let TyKind::Closure(def, _) = closure.kind() else { return };
        let Some(facts) = self.shared.closures.borrow().get(def).cloned() else { return };
        let Some((sig, captures)) = self.closure_parts(closure) else { return };
        let mut regions = super::regions_of(Ty::new(TyKind::FnPtr(sig)));
        regions.extend(super::regions_of(captures));
        // The type was just made: what is not universal was made for it, in the order in which its body counts it. The rest (lifetimes
        // that are written in the signature, the arguments of a closure that is returned) is the same on both sides.
        regions.retain(|region| *region as usize >= self.universal.len());
        let number = |cx: &Self, end: End| match end {
            End::Static => Some(STATIC),
            End::Caller => Some(super::CALLER),
            End::Param(index) => cx.universal.param(index),
            End::External(place) => regions.get(place as usize).copied(),
        };
        for requirement in &facts.requirements {
            match requirement {
                Requirement::Regions { sup, sub, cause } => {
                    if let (Some(sup), Some(sub)) = (number(self, *sup), number(self, *sub)) {
                        let cause = Cause { at: self.cause.at, from_closure: true, ..*cause };
                        self.constraints.push(Constraint { sup, sub, cause });
                    }
                }
                Requirement::Type { ty, region, cause } => {
                    if let Some(region) = number(self, *region) {
                        let cause = Cause { at: self.cause.at, from_closure: true, ..*cause };
                        self.tests.push(super::TypeTest { ty: *ty, region, cause });
                    }
                }
            }
        }
    }

    /// A universal region of a closure's body in its creator's words.
    pub(in crate::borrow) fn end_of(&self, region: u32) -> Option<End> {
        match &self.universal.kinds[region as usize] {
            UniversalKind::Static => Some(End::Static),
            UniversalKind::Caller => Some(End::Caller),
            UniversalKind::Param { index, .. } => Some(End::Param(*index)),
            UniversalKind::External(place) => Some(End::External(*place)),
            UniversalKind::Body | UniversalKind::Bound(_) | UniversalKind::Env => None,
        }
    }
}

/// Walks a type along another one of the same shape and puts bound regions where the other has them.
#[derive(Default)]
struct Shape {
    /// What is bound so far: the binder and index in the declared type.
    bound: Vec<(u32, u32)>,
    /// How many binders of the declared type are around what is walked now.
    depth: u32,
}

impl Shape {
    fn number(&mut self, depth: u32, index: u32) -> Region {
        let known = self.bound.iter().position(|known| *known == (depth, index));
        let place = known.unwrap_or_else(|| {
            self.bound.push((depth, index));
            self.bound.len() - 1
        });
        Region::Bound { depth: self.depth, index: place as u32 }
    }

    fn next(&mut self) -> Region {
        let index = self.bound.len() as u32;
        self.number(u32::MAX, index)
    }

    /// Regions that are bound in `declared` are bound in the result.
    fn bind(&mut self, declared: Ty, actual: Ty) -> Ty {
        self.walk(declared, actual, &mut |shape, declared, actual| match declared {
            Region::Bound { depth, index } if *depth >= shape.depth => shape.number(*depth - shape.depth, *index),
            variants!(Region: Bound | Erased | Static | Param | Var) => actual.clone(),
        })
    }

    /// Regions that are left out in `written` are bound in the result.
    fn bind_elided(&mut self, written: Ty, actual: Ty) -> Ty {
        self.walk(written, actual, &mut |shape, written, actual| match written {
            Region::Erased => shape.next(),
            Region::Bound { .. } | Region::Static | Region::Param(_) | Region::Var(_) => actual.clone(),
        })
    }

    fn walk(&mut self, like: Ty, ty: Ty, region: &mut dyn FnMut(&mut Shape, &Region, &Region) -> Region) -> Ty {
        match (like.kind(), ty.kind()) {
            (TyKind::Ref(l_region, l, _), TyKind::Ref(r_region, r, mutability)) => {
                let outer = region(self, l_region, r_region);
                let inner = self.walk(*l, *r, region);
                Ty::new(TyKind::Ref(outer, inner, *mutability))
            }
            (TyKind::Adt(def, l), TyKind::Adt(other, r)) if def == other => {
                Ty::new(TyKind::Adt(*def, self.walk_args(*l, *r, region)))
            }
            (TyKind::Tuple(l), TyKind::Tuple(r)) if l.len() == r.len() => {
                let items: Vec<Ty> = l.iter().zip(r.iter()).map(|(l, r)| self.walk(*l, *r, region)).collect();
                Ty::tuple(&items)
            }
            (TyKind::Slice(l), TyKind::Slice(r)) => Ty::new(TyKind::Slice(self.walk(*l, *r, region))),
            (TyKind::Array(l, _), TyKind::Array(r, len)) => {
                Ty::new(TyKind::Array(self.walk(*l, *r, region), len.clone()))
            }
            (TyKind::RawPtr(l, _), TyKind::RawPtr(r, mutability)) => {
                Ty::new(TyKind::RawPtr(self.walk(*l, *r, region), *mutability))
            }
            (TyKind::Dynamic(l_parts, l), TyKind::Dynamic(r_parts, r)) => {
                let bound = region(self, l, r);
                self.depth += 1;
                let parts = r_parts.as_slice().iter().enumerate();
                let parts = parts.map(|(at, part)| match l_parts.get(at) {
                    Some(like) => self.walk_part(like, part, region),
                    None => part.clone(),
                });
                let parts: Predicates = parts.collect();
                self.depth -= 1;
                Ty::new(TyKind::Dynamic(parts, bound))
            }
            (TyKind::FnPtr(l), TyKind::FnPtr(r)) if l.inputs.len() == r.inputs.len() => {
                self.depth += 1;
                let inputs = l.inputs.iter().zip(r.inputs.iter()).map(|(l, r)| self.walk(*l, *r, region));
                let inputs: TyList = inputs.collect();
                let output = self.walk(l.output, r.output, region);
                self.depth -= 1;
                Ty::new(TyKind::FnPtr(FnSig { inputs, output, ..*r }))
            }
            // What the projection stands for depends on the lifetime that it names, wherever that went.
            (TyKind::Projection(_, args), _) => match only_bound(*args) {
                Some(bound) => self.walk(ty, ty, &mut |shape, _, actual| match actual {
                    Region::Erased => region(shape, &bound, actual),
                    variants!(Region: Bound | Static | Param | Var) => actual.clone(),
                }),
                None => ty,
            },
            _ => ty,
        }
    }

    fn walk_part(
        &mut self,
        like: &ExistentialPredicate,
        part: &ExistentialPredicate,
        region: &mut dyn FnMut(&mut Shape, &Region, &Region) -> Region,
    ) -> ExistentialPredicate {
        match (like, part) {
            (ExistentialPredicate::Trait(l_def, l), ExistentialPredicate::Trait(def, r)) if l_def == def => {
                ExistentialPredicate::Trait(*def, self.walk_args(*l, *r, region))
            }
            (
                ExistentialPredicate::Projection { item: l_item, args: l, ty: l_ty },
                ExistentialPredicate::Projection { item, args: r, ty },
            ) if l_item == item => {
                let args = self.walk_args(*l, *r, region);
                ExistentialPredicate::Projection { item: *item, args, ty: self.walk(*l_ty, *ty, region) }
            }
            (_, part) => part.clone(),
        }
    }

    fn walk_args(
        &mut self,
        like: Args,
        args: Args,
        region: &mut dyn FnMut(&mut Shape, &Region, &Region) -> Region,
    ) -> Args {
        let args = like.as_slice().iter().zip(args.as_slice()).map(|(l, r)| match (l, r) {
            (GenericArg::Region(l), GenericArg::Region(r)) => GenericArg::Region(region(self, l, r)),
            (GenericArg::Type(l), GenericArg::Type(r)) => GenericArg::Type(self.walk(*l, *r, region)),
            (_, other) => other.clone(),
        });
        let args: Vec<GenericArg> = args.collect();
        Args::new(&args)
    }
}

/// The one lifetime bound by a `for<…>` around them that arguments name.
fn only_bound(args: Args) -> Option<Region> {
    let mut found: Vec<Region> = Vec::new();
    let mut finder = BoundFinder { found: &mut found };
    let _ = args.fold_with(&mut finder);
    found.dedup();
    if let [only] = found.as_slice() { Some(only.clone()) } else { None }
}

struct BoundFinder<'a> {
    found: &'a mut Vec<Region>,
}

impl TypeFolder for BoundFinder<'_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::BOUND_REGION)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Bound { .. } = region {
            self.found.push(region.clone());
        }
        region.clone()
    }
}

/// Named lifetimes that are written stand in the signature.
fn named(written: Ty, ty: Ty) -> Ty {
    Shape::default().walk(written, ty, &mut |_, written, actual| match written {
        Region::Static | Region::Param(_) => written.clone(),
        Region::Erased | Region::Bound { .. } | Region::Var(_) => actual.clone(),
    })
}
