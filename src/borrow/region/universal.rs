//! The regions that end outside of a body: `'static`, the lifetime parameters, a closure's captured and bound ones; and which of
//! them are known to outlive which.

use super::renumber::Renumber;
use super::{Category, RegionCx};
use crate::hir::def::{DefId, DefKind, Name};
use crate::mir::moves::BitSet;
use crate::types::flags::Flags;
use crate::types::fold::Fold;
use crate::types::ty::{Predicate, Region, Ty, TyKind};

/// `'static`.
pub(in crate::borrow) const STATIC: u32 = 0;
/// The whole body: all universal regions outlive it.
pub(in crate::borrow) const BODY: u32 = 1;
/// What an `impl Trait` result may hold: some time after the return. What the type captures outlives it.
pub(in crate::borrow) const CALLER: u32 = 2;

/// What a universal region is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::borrow) enum UniversalKind {
    Static,
    Body,
    Caller,
    /// A lifetime parameter. `late`: it belongs to each call, and not to what the function is instantiated with.
    Param {
        index: u32,
        name: Name,
        late: bool,
    },
    /// The region at this place of the closure's type: its creator knows it.
    External(u32),
    /// Bound by the closure's own signature.
    Bound(u32),
    /// Of the closure's `&self`.
    Env,
}

/// See the module.
#[derive(Default)]
pub(in crate::borrow) struct Universal {
    pub kinds: Vec<UniversalKind>,
    /// By region: those that it is known to outlive.
    known: Vec<BitSet>,
    /// Types that are known to outlive a region.
    pub bounds: Vec<(Ty, u32)>,
}

impl Universal {
    /// The region of a lifetime parameter by its place in the whole list.
    pub fn param(&self, param: u32) -> Option<u32> {
        let found =
            self.kinds.iter().position(|kind| matches!(kind, UniversalKind::Param { index, .. } if *index == param));
        found.map(|number| number as u32)
    }

    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Whether `sup` is known to outlive `sub`.
    pub fn outlives(&self, sup: u32, sub: u32) -> bool {
        self.known[sup as usize].contains(sub as usize)
    }

    /// Regions that each call of the body brings (rustc's local free regions).
    pub fn is_local(&self, region: u32) -> bool {
        match &self.kinds[region as usize] {
            UniversalKind::Param { late, .. } => *late && !self.in_closure(),
            UniversalKind::Bound(_) | UniversalKind::Env | UniversalKind::Body => true,
            UniversalKind::Static | UniversalKind::Caller | UniversalKind::External(_) => false,
        }
    }

    fn in_closure(&self) -> bool {
        self.kinds.contains(&UniversalKind::Env)
    }

    pub(super) fn assume(&mut self, sup: u32, sub: u32) {
        if let Some(known) = self.known.get_mut(sup as usize)
            && (sub as usize) < self.kinds.len()
        {
            known.insert(sub as usize);
        }
    }

    /// What follows from what is known.
    pub(super) fn close(&mut self) {
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for sup in 0..self.known.len() {
                for sub in 0..self.known.len() {
                    if sup != sub && self.known[sup].contains(sub) {
                        let below = self.known[sub].clone();
                        changed |= self.known[sup].union(&below);
                    }
                }
            }
        }
    }
}

impl RegionCx<'_> {
    /// Makes the universal regions of the body and finds out what is known of them.
    pub(super) fn declare_universal(&mut self) {
        let root = self.typing.body_of(self.body.def).0;
        self.declare_params(root);
        let closure = self.is_closure().then(|| self.declare_closure());
        self.nothing_known();
        self.assume_env(root);
        let types = match closure {
            Some(types) => {
                types.iter().for_each(|ty| self.imply(*ty));
                types
            }
            None => self.declare_function(root),
        };
        self.universal.close();
        self.locals = self.declare_locals(&types);
    }

    /// The regions that every body has, and one for each lifetime parameter.
    pub(super) fn declare_params(&mut self, root: DefId) {
        self.universal.kinds = vec![UniversalKind::Static, UniversalKind::Body, UniversalKind::Caller];
        let late = self.typing.late_bound(root);
        let generics = self.typing.generics_of(root);
        for (index, param) in (0..).zip(&generics.params) {
            if param.kind == crate::types::GenericParamOfKind::Region {
                let late = late.contains(&index);
                self.universal.kinds.push(UniversalKind::Param { index, name: param.name.clone(), late });
            }
        }
        self.count = self.universal.kinds.len() as u32;
    }

    pub(super) fn nothing_known(&mut self) {
        let count = self.universal.kinds.len();
        self.universal.known = (0..count).map(|_| BitSet::new(count)).collect();
    }

    pub(in crate::borrow) fn is_closure(&self) -> bool {
        self.typing.hir.def(self.body.def).kind == DefKind::Closure
    }

    /// The types of the closure's result and arguments.
    fn declare_closure(&mut self) -> Vec<Ty> {
        let def = self.body.def;
        let parent = self.typing.identity_args(def);
        let closure = self.closure_ty(def, parent);
        let externals = self.count - self.universal.kinds.len() as u32;
        self.universal.kinds.extend((0..externals).map(UniversalKind::External));
        let sig = self.closure_parts(closure).map(|(sig, _)| sig).expect("the type was just made");
        let before = self.count;
        let sig = self.opened(&sig, 1);
        self.universal.kinds.extend((0..self.count - before).map(UniversalKind::Bound));
        self.universal.kinds.push(UniversalKind::Env);
        let env = self.fresh();
        let by_reference = self.body.locals[1].ty.as_reference();
        let this = by_reference.map_or(closure, |(_, mutability)| Ty::new(TyKind::Ref(env, closure, mutability)));
        std::iter::once(sig.output).chain([this]).chain(sig.inputs.iter().copied()).collect()
    }

    /// What holds of all universal regions.
    pub(super) fn assume_order(&mut self) {
        for region in 0..self.universal.kinds.len() as u32 {
            self.universal.assume(STATIC, region);
            self.universal.assume(region, region);
            self.universal.assume(region, BODY);
            self.universal.assume(region, CALLER);
        }
    }

    /// Where clauses, with what follows from them through supertraits.
    pub(super) fn assume_env(&mut self, root: DefId) {
        self.assume_order();
        let predicates = self.typing.predicates_of(root);
        let mut all: Vec<Predicate> = Vec::new();
        for (predicate, _) in predicates.iter() {
            all.push(predicate.clone());
            if let Predicate::Trait(trait_ref) = predicate {
                all.extend(self.typing.elaborated_supers(*trait_ref));
            }
        }
        for predicate in all {
            let predicate = self.renumber(&predicate);
            self.imply_predicate(&predicate);
            self.assumptions.push(predicate);
        }
    }

    /// The types of a function's result and arguments; that they make sense tells something about the regions in them.
    fn declare_function(&mut self, root: DefId) -> Vec<Ty> {
        let kind = self.typing.hir.def(root).kind;
        if !matches!(kind, DefKind::Fn | DefKind::AssocFn) {
            let ty = self.typing.type_of(root);
            return vec![self.renumber(&ty)];
        }
        let sig = self.typing.fn_sig(root);
        let sig = self.renumber(&sig);
        if let Some(of_impl) = self.typing.impl_of_item(root) {
            self.imply_header(of_impl);
        }
        for ty in sig.inputs.iter().chain([&sig.output]) {
            self.imply(*ty);
        }
        let reduced = self.normalize(&sig);
        for ty in reduced.inputs.iter().chain([&reduced.output]) {
            self.imply(*ty);
        }
        std::iter::once(reduced.output).chain(reduced.inputs.iter().copied()).collect()
    }

    /// Arguments have the signature's types; the others get a variable for every region.
    fn declare_locals(&mut self, declared: &[Ty]) -> Vec<Ty> {
        let body = self.body;
        let mut locals = Vec::with_capacity(body.locals.len());
        for (index, decl) in body.locals.iter().enumerate() {
            let is_argument = (1..=body.arg_count).contains(&index);
            locals.push(match declared.get(index) {
                Some(ty) if is_argument => *ty,
                _ => decl.ty.fold_with(&mut Renumber { cx: self }),
            });
        }
        if let (Some(output), Some(result)) = (declared.first(), locals.first().copied()) {
            self.because(Category::Internal, |cx| cx.result_is(result, *output));
        }
        locals
    }

    /// The body's result has the declared type. What stands for an `impl Trait` lives on in the caller.
    fn result_is(&mut self, result: Ty, declared: Ty) {
        match (result.kind(), declared.kind()) {
            (TyKind::Opaque(..), _) => self.subtype(result, declared, Category::Internal),
            (_, TyKind::Opaque(def, args)) => {
                let alive = Region::Var(CALLER);
                let behind = self.regions_behind(result);
                self.hidden.push((*def, behind.clone()));
                self.because(Category::OpaqueType, |cx| {
                    for region in behind {
                        cx.outlives(&Region::Var(region), &alive);
                    }
                    cx.hidden_bounds(*def, *args, result);
                });
            }
            (TyKind::Adt(def, l), TyKind::Adt(other, r))
                if def == other && declared.flags().intersects(Flags::OPAQUE) =>
            {
                l.types().zip(r.types()).for_each(|(l, r)| self.result_is(l, r));
            }
            (TyKind::Tuple(l), TyKind::Tuple(r)) if declared.flags().intersects(Flags::OPAQUE) => {
                l.iter().zip(r.iter()).for_each(|(l, r)| self.result_is(*l, *r));
            }
            _ => self.subtype(result, declared, Category::Internal),
        }
    }
}
