//! Candidates to the one that counts, and what it demands in turn.

use super::builtin::{Builtin, BuiltinTrait};
use super::candidates::{Candidate, Candidates, is_said_of_all};
use super::{Cause, Evaluation, FulfillErrorKind, Obligation, RECURSION_LIMIT, Selection, Source};
use crate::hir::def::DefId;
use crate::types::ParamEnv;
use crate::types::flags::Flags;
use crate::types::fold::{Fold, substitute};
use crate::types::infer::InferCtx;
use crate::types::ty::{Args, GenericArg, Predicate, TraitRef, Ty, TyKind};

/// A trait obligation taken apart.
#[derive(Clone, Copy)]
pub(super) struct Goal<'o> {
    pub trait_ref: TraitRef,
    pub env: &'o ParamEnv,
    pub cause: Cause,
    pub depth: u32,
}

impl Goal<'_> {
    /// An obligation that this one leads to.
    fn nested(&self, predicate: Predicate) -> Obligation {
        Obligation { predicate, env: self.env.clone(), cause: self.cause, depth: self.depth + 1 }
    }
}

impl InferCtx<'_> {
    /// Finds the one way in which a trait holds, unifying what that way demands; `None` while it is ambiguous.
    ///
    /// # Errors
    /// When nothing implements the trait for the type.
    pub fn select(
        &self,
        trait_ref: TraitRef,
        env: &ParamEnv,
        cause: Cause,
    ) -> Result<Option<Selection>, FulfillErrorKind> {
        self.select_goal(Goal { trait_ref, env, cause, depth: 0 })
    }

    pub(super) fn select_goal(&self, goal: Goal<'_>) -> Result<Option<Selection>, FulfillErrorKind> {
        if goal.depth > RECURSION_LIMIT {
            self.overflow(&Predicate::Trait(goal.trait_ref), goal.cause.span);
        }
        if goal.depth > RECURSION_LIMIT || !self.burn() {
            return Err(FulfillErrorKind::Overflow);
        }
        let goal = Goal { trait_ref: self.resolve(&goal.trait_ref), ..goal };
        if Fold::flags(&goal.trait_ref).intersects(Flags::ERROR) {
            return Ok(Some(Selection { source: Source::Builtin, nested: Vec::new() }));
        }
        let chosen = match self.candidates(goal) {
            Candidates::Ambiguous => return Ok(None),
            Candidates::Known(candidates) => self.winnow(candidates, goal)?,
        };
        let Some(candidate) = chosen else { return Ok(None) };
        self.confirm(&candidate, goal).map(Some).ok_or(FulfillErrorKind::Unimplemented)
    }

    /// The one of some candidates that counts.
    fn winnow(&self, mut candidates: Vec<Candidate>, goal: Goal<'_>) -> Result<Option<Candidate>, FulfillErrorKind> {
        match candidates.len() {
            0 => Err(FulfillErrorKind::Unimplemented),
            1 => Ok(candidates.pop()),
            _ => Ok(self.winnowed(&candidates, goal)?.map(|chosen| candidates.swap_remove(chosen))),
        }
    }

    /// Which of several candidates counts, with a memory: it is the same for other variables. Without it a tower of types costs
    /// several times as much with each storey, since each candidate asks for what is below.
    fn winnowed(&self, candidates: &[Candidate], goal: Goal<'_>) -> Result<Option<usize>, FulfillErrorKind> {
        let flags = Fold::flags(&goal.trait_ref);
        let is_open = flags.intersects(Flags::OPAQUE) || flags.intersects(Flags::CLOSURE) && self.has_closures();
        if is_open {
            return self.winnow_several(candidates, goal);
        }
        let question = (self.canonical(&goal.trait_ref), goal.env.clone());
        if let Some(known) = self.winnowed.borrow().get(&question) {
            return known.clone();
        }
        // What came of a circle, of the limit or of a body that is not known yet is no answer for other places.
        let marks = [&self.met_cycle, &self.overflowed, &self.unknown_future];
        let before = marks.map(|mark| mark.replace(false));
        let answer = self.winnow_several(candidates, goal);
        let is_answer = marks.iter().all(|mark| !mark.get());
        for (mark, before) in marks.iter().zip(before) {
            mark.set(mark.get() || before);
        }
        if is_answer && self.fuel.get() > 0 {
            self.winnowed.borrow_mut().insert(question, answer.clone());
        }
        answer
    }

    /// Of several candidates those that can hold; where clauses come first (rustc's `candidate_should_be_dropped_in_favor_of`).
    fn winnow_several(&self, candidates: &[Candidate], goal: Goal<'_>) -> Result<Option<usize>, FulfillErrorKind> {
        let all = 0..candidates.len();
        let may_hold = |at: &usize| self.candidate_evaluation(&candidates[*at], goal) != Evaluation::Fails;
        let mut left: Vec<usize> = all.filter(may_hold).collect();
        if left.len() > 1 {
            let (leaking, fitting): (Vec<_>, _) = left.into_iter().partition(|at| self.leaks(&candidates[*at], goal));
            left = if fitting.is_empty() { leaking } else { fitting };
        }
        if left.is_empty() {
            return Err(FulfillErrorKind::Unimplemented);
        }
        if left.len() == 1 {
            return Ok(left.pop());
        }
        let has_infer = Fold::flags(&goal.trait_ref).intersects(Flags::INFER);
        let best = |at: &usize| match candidates[*at] {
            Candidate::Assumption(assumed) if is_said_of_all(assumed) => 4,
            Candidate::Assumption(_) => 0,
            Candidate::Object(_) => 1,
            Candidate::Builtin(_) | Candidate::Closure(..) | Candidate::Function => 2,
            Candidate::Impl(_) => 3,
        };
        let assumptions = left.iter().filter(|at| best(at) == 0).count();
        let rank = left.iter().map(best).min().unwrap_or(3);
        if has_infer && (assumptions > 1 || (assumptions == 0 && rank == 3)) {
            return Ok(None);
        }
        Ok(left.into_iter().find(|at| best(at) == rank))
    }

    /// Whether an impl is only for what is asked if lifetimes are not looked at.
    fn leaks(&self, candidate: &Candidate, goal: Goal<'_>) -> bool {
        match candidate {
            Candidate::Impl(of_impl) => {
                let header = self.typing.impl_header(*of_impl);
                header.is_some_and(|header| super::leak::leaks(header.args, goal.trait_ref.args))
            }
            variants!(Candidate: Assumption | Object | Closure | Function | Builtin) => false,
        }
    }

    /// Whether what a candidate demands can hold.
    fn candidate_evaluation(&self, candidate: &Candidate, goal: Goal<'_>) -> Evaluation {
        self.probe(|| match self.confirm(candidate, goal) {
            None => Evaluation::Fails,
            Some(selection) => self.evaluate_all(selection.nested),
        })
    }

    /// Unifies what the candidate says with what was asked, and gives what is left to prove.
    fn confirm(&self, candidate: &Candidate, goal: Goal<'_>) -> Option<Selection> {
        match candidate {
            Candidate::Assumption(assumed) => {
                let nested = self.match_assumed(*assumed, goal)?;
                Some(Selection { source: Source::Assumption(*assumed), nested })
            }
            Candidate::Object(of_object) => {
                let nested = self.match_assumed(*of_object, goal)?;
                Some(Selection { source: Source::Object(*of_object), nested })
            }
            Candidate::Impl(of_impl) => self.confirm_impl(*of_impl, goal),
            Candidate::Closure(def, args) => {
                let nested = self.confirm_closure(*def, *args, goal)?;
                Some(Selection { source: Source::Closure(*def, *args), nested })
            }
            Candidate::Function => {
                let self_ty = goal.trait_ref.self_ty();
                let (inputs, _, nested) = self.function_sig(self_ty, goal)?;
                self.unify(inputs, goal.trait_ref.args.type_at(1)).ok()?;
                Some(Selection { source: Source::Function(self_ty), nested })
            }
            Candidate::Builtin(builtin) => {
                let nested = self.confirm_builtin(builtin, goal)?;
                Some(Selection { source: Source::Builtin, nested })
            }
        }
    }

    fn confirm_impl(&self, of_impl: DefId, goal: Goal<'_>) -> Option<Selection> {
        if self.typing.hir.impl_(of_impl).negative {
            return None;
        }
        let (args, mut nested) = self.match_impl_in(of_impl, goal)?;
        nested.extend(self.where_clauses_of(of_impl, args, goal.env, goal.cause, goal.depth + 1));
        Some(Selection { source: Source::Impl(of_impl, args), nested })
    }

    /// Fresh arguments with which an impl's header is the trait reference.
    pub(in crate::types) fn match_impl(&self, of_impl: DefId, trait_ref: TraitRef) -> Option<Args> {
        let env = ParamEnv::default();
        let goal = Goal { trait_ref, env: &env, cause: Cause::misc(self.typing.no_span()), depth: 0 };
        self.match_impl_in(of_impl, goal).map(|(args, _)| args)
    }

    fn match_impl_in(&self, of_impl: DefId, goal: Goal<'_>) -> Option<(Args, Vec<Obligation>)> {
        let header = self.typing.impl_header(of_impl)?;
        let args = self.fresh_args_for(of_impl, goal.cause.span);
        let header = substitute(&header, args);
        let (header, nested) = self.normalize_at(&header, goal.env, goal.cause, goal.depth + 1);
        self.unify_trait_refs(header, goal.trait_ref).ok()?;
        Some((args, nested))
    }

    fn confirm_closure(&self, def: DefId, args: Args, goal: Goal<'_>) -> Option<Vec<Obligation>> {
        if self.typing.builtin_trait(goal.trait_ref.def) == BuiltinTrait::Future {
            return Some(Vec::new());
        }
        // With arguments put in, projections of the function around the closure may have become reducible.
        let inputs = Ty::tuple(&self.closure_facts(def, args).inputs);
        let (inputs, nested) = self.normalize_at(&inputs, goal.env, goal.cause, goal.depth + 1);
        self.unify(inputs, goal.trait_ref.args.type_at(1)).ok()?;
        Some(nested)
    }

    /// Inputs (as a tuple) and output of a function item or pointer.
    pub(super) fn function_sig(&self, ty: Ty, goal: Goal<'_>) -> Option<(Ty, Ty, Vec<Obligation>)> {
        let sig = if let Some((def, args)) = ty.as_fn_def() {
            self.instantiate(&self.typing.fn_sig(def), args)
        } else if let TyKind::FnPtr(sig) = ty.kind() {
            *sig
        } else {
            return None;
        };
        let (sig, nested) = self.normalize_at(&sig, goal.env, goal.cause, goal.depth + 1);
        Some((Ty::tuple(&sig.inputs), sig.output, nested))
    }

    fn confirm_builtin(&self, builtin: &Builtin, goal: Goal<'_>) -> Option<Vec<Obligation>> {
        match builtin {
            Builtin::All(types) => {
                let mut nested = Vec::new();
                for ty in types {
                    let (ty, more) = self.normalize_at(ty, goal.env, goal.cause, goal.depth + 1);
                    nested.extend(more);
                    let args = Args::new(&[GenericArg::Type(ty)]);
                    nested.push(goal.nested(Predicate::Trait(TraitRef { def: goal.trait_ref.def, args })));
                }
                Some(nested)
            }
            Builtin::Unsize { predicates, equal } => {
                let mut nested = Vec::new();
                for (left, right) in equal {
                    self.unify(*left, *right).ok()?;
                }
                for predicate in predicates {
                    let (predicate, more) = self.normalize_at(predicate, goal.env, goal.cause, goal.depth + 1);
                    nested.extend(more);
                    nested.push(goal.nested(predicate));
                }
                Some(nested)
            }
            Builtin::Unknown => panic!("an unknown built-in rule is ambiguous, not a candidate"),
        }
    }

    /// The arguments with which an inherent impl's self type is this type.
    pub fn match_inherent_impl(&self, of_impl: DefId, self_ty: Ty) -> Option<Args> {
        let args = self.fresh_args_for(of_impl, self.typing.no_span());
        let declared = self.instantiate(&self.typing.type_of(of_impl), args);
        self.unify(declared, self_ty).ok()?;
        Some(self.resolve(&args))
    }
}
