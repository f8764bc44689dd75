//! A type's constructor to its [`Flags`]: what occurs somewhere inside, so that folds can pass by what does not concern them.

use super::ty::{Args, Const, ExistentialPredicate, FnSig, GenericArg, InferTy, Region, Ty, TyKind};
use crate::hir::def::DefId;
use crate::hir::is_of_library;
use crate::types::kinds::kinds;

/// A set of facts about what a type contains.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Flags(u16);

impl Flags {
    /// An inference variable of any kind.
    pub const INFER: Flags = Flags(1);
    /// A type or const parameter.
    pub const PARAM: Flags = Flags(2);
    /// A projection, or a constant that is not evaluated: something that normalising may change.
    pub const PROJECTION: Flags = Flags(4);
    /// An opaque type.
    pub const OPAQUE: Flags = Flags(8);
    /// A region that is not erased.
    pub const REGION: Flags = Flags(16);
    /// Something that was already reported.
    pub const ERROR: Flags = Flags(32);
    /// A closure.
    pub const CLOSURE: Flags = Flags(64);
    /// A region parameter.
    pub const REGION_PARAM: Flags = Flags(128);
    /// A region that is erased.
    pub const ERASED: Flags = Flags(256);
    /// A definition of the program. Without one, what is true of a concrete type is true in front of every program: an impl for a
    /// trait of the library needs a type of the program (Reference, "Orphan rules").
    pub const PROGRAM: Flags = Flags(512);

    /// Nothing.
    pub const fn empty() -> Flags {
        Flags(0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }

    /// Whether any fact is in both sets.
    pub const fn intersects(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }
}

/// Flags and depth of a type that is about to be interned.
pub(super) fn of_kind(kind: &TyKind) -> (Flags, u32) {
    let mut sum = Sum::default();
    sum.kind(kind);
    (sum.flags, sum.depth + 1)
}

/// The flags of arguments.
pub fn of_args(args: Args) -> Flags {
    let mut sum = Sum::default();
    sum.args(args);
    sum.flags
}

/// The flags of a definition.
fn of_def(def: DefId) -> Flags {
    if is_of_library(def) { Flags::empty() } else { Flags::PROGRAM }
}

/// The flags of a region.
pub fn of_region(region: &Region) -> Flags {
    match region {
        Region::Erased => Flags::ERASED,
        Region::Param(_) => Flags::REGION.union(Flags::REGION_PARAM),
        Region::Static | Region::Bound { .. } | Region::Var(_) => Flags::REGION,
    }
}

/// The flags of a constant.
pub fn of_const(constant: &Const) -> Flags {
    match constant {
        Const::Value(_) => Flags::empty(),
        Const::Param(_) => Flags::PARAM,
        Const::Infer(_) => Flags::INFER,
        Const::Unevaluated(def, args) => Flags::PROJECTION.union(of_def(*def)).union(of_args(*args)),
        Const::Error => Flags::ERROR,
    }
}

#[derive(Default)]
struct Sum {
    flags: Flags,
    depth: u32,
}

impl Sum {
    fn add(&mut self, flags: Flags) {
        self.flags = self.flags.union(flags);
    }

    fn ty(&mut self, ty: Ty) {
        self.add(ty.flags());
        self.depth = self.depth.max(ty.depth());
    }

    fn args(&mut self, args: Args) {
        for arg in args.as_slice() {
            match arg {
                GenericArg::Region(region) => self.add(of_region(region)),
                GenericArg::Type(ty) => self.ty(*ty),
                GenericArg::Const(constant) => self.constant(constant),
            }
        }
    }

    fn constant(&mut self, constant: &Const) {
        match constant {
            Const::Unevaluated(def, args) => {
                self.add(Flags::PROJECTION.union(of_def(*def)));
                self.args(*args);
            }
            Const::Value(_) | Const::Param(_) | Const::Infer(_) | Const::Error => self.add(of_const(constant)),
        }
    }

    fn sig(&mut self, sig: &FnSig) {
        sig.inputs.as_slice().iter().for_each(|ty| self.ty(*ty));
        self.ty(sig.output);
    }

    fn existential(&mut self, predicate: &ExistentialPredicate) {
        match predicate {
            ExistentialPredicate::Trait(def, args) => {
                self.add(of_def(*def));
                self.args(*args);
            }
            ExistentialPredicate::Projection { item, args, ty } => {
                self.add(of_def(*item));
                self.args(*args);
                self.ty(*ty);
            }
            ExistentialPredicate::AutoTrait(def) => self.add(of_def(*def)),
        }
    }

    fn kind(&mut self, kind: &TyKind) {
        match kind {
            TyKind::Str | TyKind::Never | kinds!(scalar) => {}
            TyKind::Adt(def, args) | TyKind::FnDef(def, args) => {
                self.add(of_def(*def));
                self.args(*args);
            }
            TyKind::Ref(region, inner, _) => {
                self.add(of_region(region));
                self.ty(*inner);
            }
            TyKind::RawPtr(inner, _) | TyKind::Slice(inner) => self.ty(*inner),
            TyKind::Array(inner, len) => {
                self.ty(*inner);
                self.constant(len);
            }
            TyKind::Tuple(items) => items.as_slice().iter().for_each(|ty| self.ty(*ty)),
            TyKind::FnPtr(sig) => self.sig(sig),
            TyKind::Closure(def, args) => {
                self.add(Flags::CLOSURE.union(of_def(*def)));
                self.args(*args);
            }
            TyKind::Dynamic(predicates, region) => {
                self.add(of_region(region));
                predicates.as_slice().iter().for_each(|predicate| self.existential(predicate));
            }
            TyKind::Param(_) => self.add(Flags::PARAM),
            TyKind::Projection(def, args) => {
                self.add(Flags::PROJECTION.union(of_def(*def)));
                self.args(*args);
            }
            TyKind::Opaque(def, args) => {
                self.add(Flags::OPAQUE.union(of_def(*def)));
                self.args(*args);
            }
            TyKind::Infer(InferTy::Type(_) | InferTy::Int(_) | InferTy::Float(_)) => self.add(Flags::INFER),
            TyKind::Error => self.add(Flags::ERROR),
        }
    }
}
