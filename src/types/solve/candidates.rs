//! `T: Trait` to the ways in which it may hold.

use super::Obligation;
use super::builtin::{Builtin, BuiltinTrait};
use super::select::Goal;
use crate::hir::SelfHead;
use crate::hir::def::DefId;
use crate::hir::ty::PrimTy;
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder, erase_regions, substitute};
use crate::types::infer::InferCtx;
use crate::types::kinds::kinds;
use crate::types::lower::{object_self, with_self};
use crate::types::tables::ClosureKind;
use crate::types::ty::{
    Args, ExistentialPredicate, FloatTy, InferTy, IntTy, Predicate, Predicates, TraitRef, Ty, TyKind, UintTy,
};

/// One way in which a trait may hold for a type.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Candidate {
    /// A where clause, or a bound of an associated or opaque type.
    Assumption(TraitRef),
    Impl(DefId),
    Object(TraitRef),
    Closure(DefId, Args),
    Function,
    Builtin(Builtin),
}

/// What assembling came to.
pub(super) enum Candidates {
    Known(Vec<Candidate>),
    /// Nothing can be said before more is known.
    Ambiguous,
}

/// A closure's kind is not deduced yet.
struct StillUnknown;

impl InferCtx<'_> {
    /// All candidates for a trait reference whose variables are resolved.
    pub(super) fn candidates(&self, goal: Goal<'_>) -> Candidates {
        let trait_ref = goal.trait_ref;
        let self_ty = trait_ref.self_ty();
        let builtin = self.typing.builtin_trait(trait_ref.def);
        if builtin == BuiltinTrait::Always {
            return Candidates::Known(vec![Candidate::Builtin(Builtin::All(Vec::new()))]);
        }
        if matches!(self_ty.kind(), TyKind::Infer(InferTy::Type(_))) {
            return Candidates::Ambiguous;
        }
        let mut found = self.assumptions(goal);
        found.extend(self.object_candidates(goal));
        match builtin {
            BuiltinTrait::None | BuiltinTrait::Always => found.extend(self.impl_candidates(trait_ref)),
            BuiltinTrait::Fn(kind) => {
                match self.callable_candidate(self_ty, kind) {
                    Ok(callable) => found.extend(callable),
                    Err(StillUnknown) => return Candidates::Ambiguous,
                }
                found.extend(self.impl_candidates(trait_ref));
            }
            BuiltinTrait::Future => {
                if let TyKind::Closure(def, args) = self_ty.kind()
                    && self.typing.hir.is_coroutine(*def)
                {
                    found.push(Candidate::Closure(*def, *args));
                }
                found.extend(self.impl_candidates(trait_ref));
            }
            BuiltinTrait::Clone => {
                let impls = self.impl_candidates(trait_ref);
                if impls.is_empty() {
                    match self.builtin_candidate(builtin, trait_ref) {
                        Some(Builtin::Unknown) => return Candidates::Ambiguous,
                        other => found.extend(other.map(Candidate::Builtin)),
                    }
                }
                found.extend(impls);
            }
            BuiltinTrait::Copy | BuiltinTrait::Sized | BuiltinTrait::Unsize => {
                match self.builtin_candidate(builtin, trait_ref) {
                    Some(Builtin::Unknown) => return Candidates::Ambiguous,
                    Some(known) => found.push(Candidate::Builtin(known)),
                    None => found.extend(self.impl_candidates(trait_ref)),
                }
            }
            BuiltinTrait::Auto => {
                // Explicit impls, negative ones too, come before the structure.
                let impls = self.impl_candidates(trait_ref);
                if impls.is_empty() && found.is_empty() {
                    match self.auto_candidate(trait_ref) {
                        Some(Builtin::Unknown) => return Candidates::Ambiguous,
                        other => found.extend(other.map(Candidate::Builtin)),
                    }
                }
                found.extend(impls);
            }
        }
        Candidates::Known(found)
    }

    fn assumptions(&self, goal: Goal<'_>) -> Vec<Candidate> {
        let trait_ref = goal.trait_ref;
        // What is said word for word is decided by that. To reduce the others may lead back here: `I::Item: IntoIterator` beside
        // `I: IntoIterator`.
        let is_said = |predicate: &Predicate| matches!(predicate, Predicate::Trait(assumed) if *assumed == trait_ref);
        if goal.env.predicates.iter().any(is_said) {
            return vec![Candidate::Assumption(trait_ref)];
        }
        let mut found = Vec::new();
        let mut consider = |assumed: TraitRef| {
            let candidate = Candidate::Assumption(assumed);
            if !found.contains(&candidate) && self.probe(|| self.match_assumed(assumed, goal).is_some()) {
                found.push(candidate);
            }
        };
        for predicate in goal.env.predicates.iter() {
            if let Predicate::Trait(assumed) = predicate
                && assumed.def == trait_ref.def
            {
                consider(*assumed);
            }
        }
        for predicate in self.alias_bounds(trait_ref.self_ty()) {
            if let Predicate::Trait(assumed) = predicate
                && assumed.def == trait_ref.def
            {
                consider(assumed);
            }
        }
        found
    }

    /// Makes what is assumed and what is asked the same. What follows from a declared bound through supertraits may still have
    /// projections in it (`Try: FromResidual<Self::Residual>`).
    pub(super) fn match_assumed(&self, assumed: TraitRef, goal: Goal<'_>) -> Option<Vec<Obligation>> {
        if assumed == goal.trait_ref {
            return Some(Vec::new());
        }
        let (assumed, nested) = self.normalize_at(&assumed, goal.env, goal.cause, goal.depth + 1);
        self.unify_trait_refs(assumed, goal.trait_ref).ok()?;
        Some(nested)
    }

    /// The declared bounds of an associated or opaque type, and of those that it is an item of, with supertraits.
    pub(super) fn alias_bounds(&self, ty: Ty) -> Vec<Predicate> {
        let mut all = Vec::new();
        let mut current = ty;
        while let TyKind::Projection(item, args) | TyKind::Opaque(item, args) = current.kind() {
            for (bound, _) in self.typing.item_bounds(*item).iter() {
                let bound = self.said_of(current, *item, *args, erase_regions(&substitute(bound, *args)));
                if let Predicate::Trait(trait_ref) = &bound {
                    all.extend(self.typing.elaborated_supers(*trait_ref).iter().map(erase_regions));
                }
                all.push(bound);
            }
            let TyKind::Projection(..) = current.kind() else { break };
            current = self.shallow_resolve(args.type_at(0));
        }
        all
    }

    /// The bounds of `impl Trait` in a trait's method speak of the associated type; with the default body it is an opaque type.
    fn said_of(&self, current: Ty, item: DefId, args: Args, bound: Predicate) -> Predicate {
        let TyKind::Opaque(..) = current.kind() else { return bound };
        if self.typing.trait_of_item(item).is_none() {
            return bound;
        }
        let from = erase_regions(&Ty::new(TyKind::Projection(item, args)));
        bound.fold_with(&mut Replace { from, to: current })
    }

    fn object_candidates(&self, goal: Goal<'_>) -> Vec<Candidate> {
        let self_ty = goal.trait_ref.self_ty();
        let TyKind::Dynamic(parts, _) = self_ty.kind() else { return Vec::new() };
        let above = self.typing.object_traits(self_ty, *parts);
        let applies = |of_object: &TraitRef| {
            of_object.def == goal.trait_ref.def && self.probe(|| self.match_assumed(*of_object, goal).is_some())
        };
        above.into_iter().filter(applies).map(Candidate::Object).collect()
    }

    /// Whether a callable type implements one of the `Fn` traits; `Err` while a closure's kind is not known.
    fn callable_candidate(&self, self_ty: Ty, wanted: ClosureKind) -> Result<Option<Candidate>, StillUnknown> {
        Ok(match self_ty.kind() {
            TyKind::Closure(def, _) if self.typing.hir.is_coroutine(*def) => None,
            TyKind::Closure(def, args) => {
                let holds = match self.closure_facts(*def, *args).kind {
                    Some(kind) => kind <= wanted,
                    None if wanted == ClosureKind::FnOnce => true,
                    None => return Err(StillUnknown),
                };
                holds.then_some(Candidate::Closure(*def, *args))
            }
            TyKind::FnDef(def, _) => self.typing.fn_sig(*def).is_fn_trait_compatible().then_some(Candidate::Function),
            TyKind::FnPtr(sig) => sig.is_fn_trait_compatible().then_some(Candidate::Function),
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => None,
        })
    }

    /// Impls whose header goes with the trait reference. Only headers of impls with a fitting head are lowered. For number
    /// variables the search ends with the second: that is ambiguous already.
    fn impl_candidates(&self, trait_ref: TraitRef) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        for head in heads_of(trait_ref.self_ty()) {
            let many = matches!(trait_ref.self_ty().kind(), TyKind::Infer(_));
            for of_impl in self.typing.hir.impls_of_trait(trait_ref.def, Some(head)) {
                let candidate = Candidate::Impl(of_impl);
                if !found.contains(&candidate) && self.impl_may_apply(of_impl, trait_ref) {
                    found.push(candidate);
                }
            }
            if many && found.len() > 1 {
                break;
            }
        }
        found
    }

    fn impl_may_apply(&self, of_impl: DefId, trait_ref: TraitRef) -> bool {
        let Some(header) = self.typing.impl_header(of_impl) else { return false };
        super::reject::may_unify_args(header.args, trait_ref.args)
            && self.probe(|| self.match_impl(of_impl, trait_ref).is_some())
    }
}

impl Typing<'_> {
    /// The traits of an object: its principal and that one's supertraits, then its auto traits.
    pub(super) fn object_traits(&self, object: Ty, parts: Predicates) -> Vec<TraitRef> {
        let mut all = Vec::new();
        for part in parts.as_slice() {
            match part {
                ExistentialPredicate::Trait(def, args) => {
                    let principal = TraitRef { def: *def, args: with_self(object, *args) };
                    all.push(erase_regions(&principal));
                    let supers = self.elaborated_supers(principal);
                    all.extend(supers.iter().filter_map(|above| match above {
                        Predicate::Trait(above) => Some(erase_regions(above)),
                        Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => {
                            None
                        }
                    }));
                }
                ExistentialPredicate::AutoTrait(def) => {
                    all.push(TraitRef { def: *def, args: with_self(object, Args::empty()) })
                }
                ExistentialPredicate::Projection { .. } => {}
            }
        }
        let stand_in = object_self();
        debug_assert!(object != stand_in, "the stand-in for Self of an object left its type");
        all
    }
}

/// The heads under which impls for a type are found. What has no head of its own is only matched by blanket impls, which are found
/// under every head; variables of literals may become any of their numbers.
fn heads_of(ty: Ty) -> Vec<SelfHead> {
    match ty.kind() {
        TyKind::Infer(InferTy::Int(_)) => {
            let signed = [IntTy::I32, IntTy::I8, IntTy::I16, IntTy::I64, IntTy::I128, IntTy::Isize].map(PrimTy::Int);
            let unsigned =
                [UintTy::Usize, UintTy::U8, UintTy::U16, UintTy::U32, UintTy::U64, UintTy::U128].map(PrimTy::Uint);
            signed.into_iter().chain(unsigned).map(SelfHead::Prim).collect()
        }
        TyKind::Infer(InferTy::Float(_)) => {
            [FloatTy::F64, FloatTy::F32].map(|float| SelfHead::Prim(PrimTy::Float(float))).to_vec()
        }
        TyKind::Infer(InferTy::Type(_))
        | variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic | Error)
        | kinds!(scalar | pointer | function | generic) => {
            vec![ty.head().unwrap_or(SelfHead::Never)]
        }
    }
}

/// Puts one type in the place of another.
struct Replace {
    from: Ty,
    to: Ty,
}

impl TypeFolder for Replace {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PROJECTION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        if ty == self.from { self.to } else { fold::fold_inside(ty, self) }
    }
}
