//! Types to types: the one mechanism behind substitution, erasing regions, resolving inference variables and normalising.

use super::flags::{self, Flags};
use super::ty::{Args, Const, ExistentialPredicate, FnSig, GenericArg, Predicate, Region, TraitRef, Ty, TyKind};
use super::{ParamEnv, ty::Predicates, ty::TyList};
use crate::types::kinds::kinds;

/// Types nested deeper than this are refused where they are made (E0275, as rustc's type length limit), so that functions
/// that recurse over types end.
pub const MAX_TYPE_DEPTH: u32 = 400;

/// Rebuilds a type from the inside out. What a folder does not mention is rebuilt as it was.
pub trait TypeFolder {
    /// Whether something with these flags can change at all. Passing by the rest is what makes folding cheap.
    fn concerns(&self, flags: Flags) -> bool;

    /// A type; call [`fold_inside`] to go on inside it.
    fn fold_ty(&mut self, ty: Ty) -> Ty
    where
        Self: Sized,
    {
        fold_inside(ty, self)
    }

    /// A region.
    fn fold_region(&mut self, region: &Region) -> Region {
        region.clone()
    }

    /// A constant; call [`fold_inside_const`] to go on inside it.
    fn fold_const(&mut self, constant: &Const) -> Const
    where
        Self: Sized,
    {
        fold_inside_const(constant, self)
    }
}

/// What contains types.
pub trait Fold: Sized {
    /// Applies the folder to every type, region and constant.
    #[must_use]
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Self;

    /// What occurs inside.
    fn flags(&self) -> Flags;
}

impl Fold for Ty {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Ty {
        if folder.concerns(Ty::flags(*self)) { folder.fold_ty(*self) } else { *self }
    }

    fn flags(&self) -> Flags {
        Ty::flags(*self)
    }
}

impl Fold for Region {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Region {
        folder.fold_region(self)
    }

    fn flags(&self) -> Flags {
        flags::of_region(self)
    }
}

impl Fold for Const {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Const {
        if folder.concerns(flags::of_const(self)) { folder.fold_const(self) } else { self.clone() }
    }

    fn flags(&self) -> Flags {
        flags::of_const(self)
    }
}

impl Fold for GenericArg {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> GenericArg {
        match self {
            GenericArg::Region(region) => GenericArg::Region(folder.fold_region(region)),
            GenericArg::Type(ty) => GenericArg::Type(ty.fold_with(folder)),
            GenericArg::Const(constant) => GenericArg::Const(constant.fold_with(folder)),
        }
    }

    fn flags(&self) -> Flags {
        match self {
            GenericArg::Region(region) => flags::of_region(region),
            GenericArg::Type(ty) => Ty::flags(*ty),
            GenericArg::Const(constant) => flags::of_const(constant),
        }
    }
}

impl Fold for Args {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Args {
        if !folder.concerns(flags::of_args(*self)) {
            return *self;
        }
        self.as_slice().iter().map(|arg| arg.fold_with(folder)).collect()
    }

    fn flags(&self) -> Flags {
        flags::of_args(*self)
    }
}

impl Fold for TyList {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> TyList {
        if !folder.concerns(Fold::flags(self)) {
            return *self;
        }
        self.as_slice().iter().map(|ty| ty.fold_with(folder)).collect()
    }

    fn flags(&self) -> Flags {
        self.as_slice().iter().fold(Flags::empty(), |sum, ty| sum.union(Ty::flags(*ty)))
    }
}

impl Fold for FnSig {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> FnSig {
        FnSig { inputs: self.inputs.fold_with(folder), output: self.output.fold_with(folder), ..*self }
    }

    fn flags(&self) -> Flags {
        Fold::flags(&self.inputs).union(Ty::flags(self.output))
    }
}

impl Fold for TraitRef {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> TraitRef {
        TraitRef { def: self.def, args: self.args.fold_with(folder) }
    }

    fn flags(&self) -> Flags {
        flags::of_args(self.args)
    }
}

impl Fold for Predicate {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Predicate {
        match self {
            Predicate::Trait(trait_ref) => Predicate::Trait(trait_ref.fold_with(folder)),
            Predicate::Projection { item, args, ty } => {
                Predicate::Projection { item: *item, args: args.fold_with(folder), ty: ty.fold_with(folder) }
            }
            Predicate::TypeOutlives(ty, region) => {
                Predicate::TypeOutlives(ty.fold_with(folder), folder.fold_region(region))
            }
            Predicate::RegionOutlives(long, short) => {
                Predicate::RegionOutlives(folder.fold_region(long), folder.fold_region(short))
            }
        }
    }

    fn flags(&self) -> Flags {
        match self {
            Predicate::Trait(trait_ref) => Fold::flags(trait_ref),
            Predicate::Projection { item: _, args, ty } => flags::of_args(*args).union(Ty::flags(*ty)),
            Predicate::TypeOutlives(ty, region) => Ty::flags(*ty).union(flags::of_region(region)),
            Predicate::RegionOutlives(long, short) => flags::of_region(long).union(flags::of_region(short)),
        }
    }
}

impl Fold for ExistentialPredicate {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> ExistentialPredicate {
        match self {
            ExistentialPredicate::Trait(def, args) => ExistentialPredicate::Trait(*def, args.fold_with(folder)),
            ExistentialPredicate::Projection { item, args, ty } => {
                ExistentialPredicate::Projection { item: *item, args: args.fold_with(folder), ty: ty.fold_with(folder) }
            }
            ExistentialPredicate::AutoTrait(def) => ExistentialPredicate::AutoTrait(*def),
        }
    }

    fn flags(&self) -> Flags {
        match self {
            ExistentialPredicate::Trait(_, args) => flags::of_args(*args),
            ExistentialPredicate::Projection { item: _, args, ty } => flags::of_args(*args).union(Ty::flags(*ty)),
            ExistentialPredicate::AutoTrait(_) => Flags::empty(),
        }
    }
}

impl<T: Fold> Fold for Vec<T> {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> Vec<T> {
        self.iter().map(|item| item.fold_with(folder)).collect()
    }

    fn flags(&self) -> Flags {
        self.iter().fold(Flags::empty(), |sum, item| sum.union(item.flags()))
    }
}

impl Fold for ParamEnv {
    fn fold_with<F: TypeFolder>(&self, folder: &mut F) -> ParamEnv {
        ParamEnv { predicates: self.predicates.iter().map(|predicate| predicate.fold_with(folder)).collect() }
    }

    fn flags(&self) -> Flags {
        self.predicates.iter().fold(Flags::empty(), |sum, predicate| sum.union(predicate.flags()))
    }
}

/// Rebuilds a type from its folded parts.
pub fn fold_inside<F: TypeFolder>(ty: Ty, folder: &mut F) -> Ty {
    let kind = match ty.kind() {
        variants!(TyKind: Str | Never | Param) | kinds!(scalar | unknown) => return ty,
        TyKind::Adt(def, args) => TyKind::Adt(*def, args.fold_with(folder)),
        TyKind::Ref(region, inner, mutability) => {
            TyKind::Ref(folder.fold_region(region), inner.fold_with(folder), *mutability)
        }
        TyKind::RawPtr(inner, mutability) => TyKind::RawPtr(inner.fold_with(folder), *mutability),
        TyKind::Slice(inner) => TyKind::Slice(inner.fold_with(folder)),
        TyKind::Array(inner, len) => TyKind::Array(inner.fold_with(folder), len.fold_with(folder)),
        TyKind::Tuple(items) => TyKind::Tuple(items.fold_with(folder)),
        TyKind::FnDef(def, args) => TyKind::FnDef(*def, args.fold_with(folder)),
        TyKind::FnPtr(sig) => TyKind::FnPtr(sig.fold_with(folder)),
        TyKind::Closure(def, args) => TyKind::Closure(*def, args.fold_with(folder)),
        TyKind::Dynamic(predicates, region) => {
            let predicates: Predicates = predicates.as_slice().iter().map(|part| part.fold_with(folder)).collect();
            TyKind::Dynamic(predicates, folder.fold_region(region))
        }
        TyKind::Projection(item, args) => TyKind::Projection(*item, args.fold_with(folder)),
        TyKind::Opaque(def, args) => TyKind::Opaque(*def, args.fold_with(folder)),
    };
    bounded(kind)
}

/// Interns a type unless it is too deep to be worked with; then it is the error type, and the obligation that made it fails.
fn bounded(kind: TyKind) -> Ty {
    let ty = Ty::new(kind);
    if ty.depth() > MAX_TYPE_DEPTH { Ty::error() } else { ty }
}

/// Rebuilds a constant from its folded parts.
pub fn fold_inside_const<F: TypeFolder>(constant: &Const, folder: &mut F) -> Const {
    match constant {
        Const::Unevaluated(def, args) => Const::Unevaluated(*def, args.fold_with(folder)),
        Const::Value(_) | Const::Param(_) | Const::Infer(_) | Const::Error => constant.clone(),
    }
}

/// Puts arguments in for parameters.
pub fn substitute<T: Fold>(value: &T, args: Args) -> T {
    value.fold_with(&mut Substitution { args })
}

/// Makes all regions [`Region::Erased`] but those that a function pointer or object type in the value binds itself
/// (`for<'a> fn(&'a u8)`): they are part of what the type is.
pub fn erase_regions<T: Fold>(value: &T) -> T {
    value.fold_with(&mut RegionEraser { depth: 0 })
}

pub(super) struct Substitution {
    args: Args,
}

impl Substitution {
    pub fn new(args: Args) -> Substitution {
        Substitution { args }
    }
}

impl TypeFolder for Substitution {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PARAM.union(Flags::REGION_PARAM))
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let TyKind::Param(param) = ty.kind() else { return fold_inside(ty, self) };
        match self.args.get(param.index as usize) {
            Some(GenericArg::Type(arg)) => *arg,
            Some(GenericArg::Region(_) | GenericArg::Const(_)) | None => ty,
        }
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        let Region::Param(param) = region else { return region.clone() };
        match self.args.get(param.index as usize) {
            Some(GenericArg::Region(arg)) => arg.clone(),
            Some(GenericArg::Type(_) | GenericArg::Const(_)) | None => region.clone(),
        }
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let Const::Param(param) = constant else { return fold_inside_const(constant, self) };
        match self.args.get(param.index as usize) {
            Some(GenericArg::Const(arg)) => arg.clone(),
            Some(GenericArg::Region(_) | GenericArg::Type(_)) | None => constant.clone(),
        }
    }
}

/// Folds what is inside of a type, with a folder that counts the binders around what it folds: function pointers and objects bind
/// lifetimes.
pub fn fold_counting<F: TypeFolder>(ty: Ty, folder: &mut F, depth: fn(&mut F) -> &mut u32) -> Ty {
    if matches!(ty.kind(), TyKind::FnPtr(_)) {
        *depth(folder) += 1;
        let folded = fold_inside(ty, folder);
        *depth(folder) -= 1;
        return folded;
    }
    let TyKind::Dynamic(parts, region) = ty.kind() else { return fold_inside(ty, folder) };
    *depth(folder) += 1;
    let parts: Predicates = parts.as_slice().iter().map(|part| part.fold_with(folder)).collect();
    *depth(folder) -= 1;
    bounded(TyKind::Dynamic(parts, folder.fold_region(region)))
}

struct RegionEraser {
    /// How many binders are around what is folded now.
    depth: u32,
}

impl TypeFolder for RegionEraser {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        fold_counting(ty, self, |folder| &mut folder.depth)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        match region {
            Region::Bound { depth, .. } if *depth < self.depth => region.clone(),
            variants!(Region: Bound | Static | Param | Var | Erased) => Region::Erased,
        }
    }
}

/// The parameters in a type, by their places.
#[derive(Default)]
pub struct Params {
    pub types: Vec<u32>,
    pub lifetimes: Vec<u32>,
}

/// See [`Params`].
pub fn params_in(ty: Ty) -> Params {
    let mut found = Params::default();
    found.fold_ty(ty);
    found
}

impl TypeFolder for Params {
    fn concerns(&self, _: Flags) -> bool {
        true
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if let TyKind::Param(param) = ty.kind() {
            self.types.push(param.index);
        }
        fold_inside(ty, self)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        if let Region::Param(param) = region {
            self.lifetimes.push(param.index);
        }
        region.clone()
    }
}
