//! Types to the variance of their parameters: whether a longer lifetime may stand for a shorter one (Reference, "Subtyping and
//! variance"). A fixed point over all types that a type reaches through its fields.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Typing;
use super::kinds::kinds;
use super::ty::{Args, ExistentialPredicate, FnSig, GenericArg, Mutability, Region, Ty, TyKind};
use crate::hir::def::DefId;

/// How a type depends on a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Variance {
    /// Not at all.
    Bivariant,
    Covariant,
    Contravariant,
    Invariant,
}

impl Variance {
    /// Of what stands in a place of variance `inner` inside of a place of this variance.
    #[must_use]
    pub fn then(self, inner: Variance) -> Variance {
        match (self, inner) {
            (Variance::Bivariant, _) | (_, Variance::Bivariant) => Variance::Bivariant,
            (Variance::Invariant, _) | (_, Variance::Invariant) => Variance::Invariant,
            (Variance::Covariant, inner) => inner,
            (Variance::Contravariant, Variance::Covariant) => Variance::Contravariant,
            (Variance::Contravariant, Variance::Contravariant) => Variance::Covariant,
        }
    }

    fn join(self, other: Variance) -> Variance {
        match (self, other) {
            (Variance::Bivariant, other) | (other, Variance::Bivariant) => other,
            (one, other) if one == other => one,
            _ => Variance::Invariant,
        }
    }
}

/// The variances of types, when they have been asked for.
#[derive(Default)]
pub(super) struct Variances {
    known: RefCell<FxHashMap<DefId, Rc<[Variance]>>>,
}

impl Typing<'_> {
    /// The variance of each parameter of a struct, enum or union.
    pub fn variances_of(&self, adt: DefId) -> Rc<[Variance]> {
        let variances = &self.memo.variances;
        if let Some(known) = variances.known.borrow().get(&adt) {
            return known.clone();
        }
        let mut solver = Solver { typing: self, variances, types: Vec::new(), current: FxHashMap::default(), at: adt };
        solver.enter(adt);
        solver.solve();
        let mut known = variances.known.borrow_mut();
        for (def, variances) in solver.current {
            known.insert(def, variances.into());
        }
        known[&adt].clone()
    }
}

struct Solver<'a, 't> {
    typing: &'a Typing<'t>,
    variances: &'a Variances,
    /// The types that are solved together, in the order in which they were met.
    types: Vec<DefId>,
    current: FxHashMap<DefId, Vec<Variance>>,
    /// The type whose fields are walked.
    at: DefId,
}

impl Solver<'_, '_> {
    fn enter(&mut self, adt: DefId) {
        let count = self.typing.generics_of(adt).params.len();
        self.types.push(adt);
        let variances = match self.typing.hir.adt(adt).lang.as_deref() {
            Some("phantom_data") => vec![Variance::Covariant; count],
            Some("unsafe_cell") => vec![Variance::Invariant; count],
            _ => vec![Variance::Bivariant; count],
        };
        self.current.insert(adt, variances);
    }

    fn solve(&mut self) {
        loop {
            let before = (self.types.len(), self.current.clone());
            let mut index = 0;
            while index < self.types.len() {
                self.at = self.types[index];
                let fields = self.typing.fields_of(self.at);
                fields.iter().flatten().for_each(|field| self.ty(*field, Variance::Covariant));
                index += 1;
            }
            if before == (self.types.len(), self.current.clone()) {
                return;
            }
        }
    }

    fn variances(&mut self, adt: DefId) -> Vec<Variance> {
        if let Some(known) = self.variances.known.borrow().get(&adt) {
            return known.to_vec();
        }
        if !self.current.contains_key(&adt) {
            self.enter(adt);
        }
        self.current[&adt].clone()
    }

    fn param(&mut self, index: u32, variance: Variance) {
        if let Some(known) = self.current.get_mut(&self.at).and_then(|known| known.get_mut(index as usize)) {
            *known = known.join(variance);
        }
    }

    fn region(&mut self, region: &Region, variance: Variance) {
        match region {
            Region::Param(param) => self.param(param.index, variance),
            Region::Erased | Region::Static | Region::Bound { .. } | Region::Var(_) => {}
        }
    }

    fn args(&mut self, args: Args, variances: &[Variance], variance: Variance) {
        for (arg, own) in args.as_slice().iter().zip(variances.iter().chain(std::iter::repeat(&Variance::Invariant))) {
            match arg {
                GenericArg::Region(region) => self.region(region, variance.then(*own)),
                GenericArg::Type(ty) => self.ty(*ty, variance.then(*own)),
                GenericArg::Const(_) => {}
            }
        }
    }

    fn sig(&mut self, sig: &FnSig, variance: Variance) {
        sig.inputs.iter().for_each(|input| self.ty(*input, variance.then(Variance::Contravariant)));
        self.ty(sig.output, variance);
    }

    fn ty(&mut self, ty: Ty, variance: Variance) {
        match ty.kind() {
            TyKind::Str | TyKind::Never | kinds!(scalar | unknown) => {}
            TyKind::Adt(def, args) => {
                let own = self.variances(*def);
                self.args(*args, &own, variance);
            }
            TyKind::Ref(region, inner, mutability) => {
                self.region(region, variance);
                self.ty(*inner, variance.then(behind(*mutability)));
            }
            TyKind::RawPtr(inner, mutability) => self.ty(*inner, variance.then(behind(*mutability))),
            TyKind::Slice(inner) | TyKind::Array(inner, _) => self.ty(*inner, variance),
            TyKind::Tuple(items) => items.iter().for_each(|item| self.ty(*item, variance)),
            TyKind::FnPtr(sig) => self.sig(sig, variance),
            TyKind::FnDef(_, args)
            | TyKind::Closure(_, args)
            | TyKind::Projection(_, args)
            | TyKind::Opaque(_, args) => {
                self.args(*args, &[], variance);
            }
            TyKind::Dynamic(parts, region) => {
                self.region(region, variance);
                for part in parts.iter() {
                    match part {
                        ExistentialPredicate::Trait(_, args) => self.args(*args, &[], variance),
                        ExistentialPredicate::Projection { args, ty, .. } => {
                            self.args(*args, &[], variance);
                            self.ty(*ty, variance.then(Variance::Invariant));
                        }
                        ExistentialPredicate::AutoTrait(_) => {}
                    }
                }
            }
            TyKind::Param(param) => self.param(param.index, variance),
        }
    }
}

/// Of what a reference or pointer points at.
#[must_use]
pub fn behind(mutability: Mutability) -> Variance {
    if mutability.is_mut() { Variance::Invariant } else { Variance::Covariant }
}
