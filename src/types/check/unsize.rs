//! Unsizing coercions: a pointer to a sized value becomes a wide pointer, through `CoerceUnsized` and `Unsize`.

use super::FnCtx;
use super::coerce::Coercion;
use crate::hir::SelfHead;
use crate::hir::def::DefId;
use crate::types::solve::CauseKind;
use crate::types::tables::{AdjustmentKind, PointerCoercion};
use crate::types::ty::{Args, ExistentialPredicate, InferTy, Predicate, Predicates, TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// The coercion, if the types are a pointer and a wider one of the same kind.
    pub(super) fn unsizing(&mut self, from: Ty, to: Ty) -> Option<Coercion> {
        if self.is_type_var(to) || from == to {
            return None;
        }
        match (from.kind(), to.kind()) {
            (TyKind::Ref(_, source, have), TyKind::Ref(_, target, want)) if *have >= *want => {
                self.unsize(*source, *target)?;
                let deref = self.adjustment(AdjustmentKind::Deref, *source);
                let borrow = AdjustmentKind::Borrow { mutability: *want, two_phase: false };
                let borrow = self.adjustment(borrow, Ty::reference(*source, *want));
                Some((vec![deref, borrow, self.unsize_adjustment(to)], to))
            }
            (TyKind::Ref(_, source, have), TyKind::RawPtr(target, want)) if *have >= *want => {
                self.unsize(*source, *target)?;
                let deref = self.adjustment(AdjustmentKind::Deref, *source);
                let pointer = Ty::new(TyKind::RawPtr(*source, *want));
                let borrow = self.adjustment(AdjustmentKind::RawBorrow { mutability: *want }, pointer);
                Some((vec![deref, borrow, self.unsize_adjustment(to)], to))
            }
            (TyKind::RawPtr(source, have), TyKind::RawPtr(target, want)) if *have >= *want => {
                self.unsize(*source, *target)?;
                Some((vec![self.unsize_adjustment(to)], to))
            }
            (TyKind::Adt(a, _), TyKind::Adt(b, _)) if a == b => {
                self.coerce_unsized_adt(*a, from, to)?;
                Some((vec![self.unsize_adjustment(to)], to))
            }
            _ => None,
        }
    }

    fn unsize_adjustment(&self, to: Ty) -> crate::types::tables::Adjustment {
        self.adjustment(AdjustmentKind::Pointer(PointerCoercion::Unsize), to)
    }

    /// `impl<T: Unsize<U>, U> CoerceUnsized<Rc<U>> for Rc<T>`: unifies the impl's header and follows its unsizing bound.
    fn coerce_unsized_adt(&mut self, adt: DefId, from: Ty, to: Ty) -> Option<()> {
        let coerce_unsized = self.typing.lang("coerce_unsized")?;
        let unsize = self.typing.lang("unsize")?;
        let impls = self.hir.impls_of_trait(coerce_unsized, Some(SelfHead::Adt(adt)));
        impls.into_iter().find_map(|of_impl| {
            self.commit_if_some(|cx| {
                let header = cx.typing.impl_trait_ref(of_impl)?;
                let args = cx.fresh_args(of_impl);
                cx.unify(from, cx.substitute(header.self_ty(), args)).ok()?;
                cx.unify(to, cx.substitute(header.args.type_at(1), args)).ok()?;
                for (predicate, _) in cx.typing.predicates_of(of_impl).iter() {
                    let Predicate::Trait(bound) = predicate else { continue };
                    let (source, target) = match bound.args.types().collect::<Vec<_>>()[..] {
                        [source, target] => (cx.substitute(source, args), cx.substitute(target, args)),
                        _ => continue,
                    };
                    if bound.def == unsize {
                        cx.unsize(source, target)?;
                    } else if bound.def == coerce_unsized {
                        let (source, target) = (cx.shallow(source), cx.shallow(target));
                        cx.unsizing(source, target)?;
                    }
                }
                Some(())
            })
        })
    }

    /// `source: Unsize<target>`; what a trait object requires of its type becomes pending.
    fn unsize(&mut self, source: Ty, target: Ty) -> Option<()> {
        let (source, target) = (self.structurally(source), self.shallow(target));
        match (source.kind(), target.kind()) {
            (TyKind::Array(element, _), TyKind::Slice(slice_element)) => self.unify(*slice_element, *element).ok(),
            (TyKind::Infer(InferTy::Type(_)), TyKind::Dynamic(want, _)) if self.will_be_sized(source) => {
                self.require_object_bounds(source, *want);
                Some(())
            }
            (TyKind::Infer(InferTy::Type(_)), _) => None,
            (TyKind::Dynamic(have, _), TyKind::Dynamic(want, _)) => self.upcast(source, *have, *want),
            (TyKind::Slice(_) | TyKind::Str, TyKind::Dynamic(..)) => None,
            (_, TyKind::Dynamic(want, _)) => {
                self.require_object_bounds(source, *want);
                Some(())
            }
            (TyKind::Adt(a, from), TyKind::Adt(b, to)) if a == b && from != to => self.unsize_struct(*a, *from, *to),
            _ => None,
        }
    }

    /// Whether something requires that a type that is not known yet has a size: then it can only be what hides behind an object.
    fn will_be_sized(&self, var: Ty) -> bool {
        let sized = self.typing.lang("sized");
        let root = self.infcx.unresolved_var(var);
        self.registered.iter().chain(self.fulfill.pending()).any(|obligation| match &obligation.predicate {
            Predicate::Trait(trait_ref) => {
                Some(trait_ref.def) == sized && self.infcx.unresolved_var(trait_ref.self_ty()) == root
            }
            Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => false,
        })
    }

    /// `dyn Sub` to `dyn Super`. The same principal is no unsizing: plain unification decides then.
    fn upcast(&mut self, source: Ty, have: Predicates, want: Predicates) -> Option<()> {
        let principal = |list: Predicates| match list.as_slice().first() {
            Some(ExistentialPredicate::Trait(def, args)) => Some((*def, *args)),
            _ => None,
        };
        let (have_principal, want_principal) = (principal(have), principal(want));
        let same = have_principal.map(|(def, _)| def) == want_principal.map(|(def, _)| def);
        if same && have.len() == want.len() {
            return None;
        }
        let holds = self.object_predicates(source, want).into_iter().all(|predicate| self.may_hold(&predicate));
        if !holds {
            return None;
        }
        for predicate in self.object_predicates(source, want) {
            self.register(predicate, self.current_span(), CauseKind::Coercion);
        }
        Some(())
    }

    /// What `dyn …` says of the type behind it.
    fn object_predicates(&mut self, source: Ty, object: Predicates) -> Vec<Predicate> {
        object.as_slice().iter().map(|part| self.existential_with_self(part, source)).collect()
    }

    /// A part of a `dyn` type as a predicate on `self_ty`.
    pub(super) fn existential_with_self(&self, part: &ExistentialPredicate, self_ty: Ty) -> Predicate {
        let with_self = |args: &Args| -> Args {
            std::iter::once(crate::types::ty::GenericArg::Type(self_ty)).chain(args.iter().cloned()).collect()
        };
        match part {
            ExistentialPredicate::Trait(def, args) => Predicate::Trait(TraitRef { def: *def, args: with_self(args) }),
            ExistentialPredicate::Projection { item, args, ty } => {
                Predicate::Projection { item: *item, args: with_self(args), ty: *ty }
            }
            ExistentialPredicate::AutoTrait(def) => {
                Predicate::Trait(TraitRef { def: *def, args: with_self(&Args::empty()) })
            }
        }
    }

    fn require_object_bounds(&mut self, source: Ty, object: Predicates) {
        let span = self.current_span();
        for predicate in self.object_predicates(source, object) {
            self.register(predicate, span, CauseKind::Coercion);
        }
        if let Some(predicate) = self.trait_predicate("sized", source) {
            self.register(predicate, span, CauseKind::Coercion);
        }
    }

    /// A struct whose last field unsizes: `RefCell<T>` to `RefCell<dyn Trait>`.
    fn unsize_struct(&mut self, adt: DefId, from: Args, to: Args) -> Option<()> {
        let definition = self.hir.adt(adt);
        let [variant] = &definition.variants[..] else { return None };
        let last = variant.fields.len().checked_sub(1)?;
        let identity = self.typing.identity_args(adt);
        let tail = self.typing.field_type(adt, 0, last, identity);
        let in_tail: Vec<bool> = identity.iter().map(|arg| self.mentions(tail, arg)).collect();
        if !in_tail.contains(&true) {
            return None;
        }
        self.commit_if_some(|cx| {
            for ((a, b), in_tail) in from.iter().zip(to.iter()).zip(&in_tail) {
                if !in_tail {
                    cx.unify_args(a, b).ok()?;
                }
            }
            let source = cx.substitute(tail, from);
            let target = cx.substitute(tail, to);
            cx.unsize(source, target)
        })
    }
}
