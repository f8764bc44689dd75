//! A predicate to [`Evaluation`], with everything it depends on, without learning anything for good.

use super::reject::says_no_more;
use super::select::Goal;
use super::{Cause, Evaluation, FulfillErrorKind, Obligation, RECURSION_LIMIT};
use crate::types::ParamEnv;
use crate::types::flags::Flags;
use crate::types::fold::Fold;
use crate::types::infer::{InferCtx, LocalQuestion};
use crate::types::solve::builtin::BuiltinTrait;
use crate::types::solve::project::Projected;
use crate::types::ty::{InferTy, Predicate, TraitRef, Ty, TyKind};

impl InferCtx<'_> {
    /// Whether a predicate holds, without unifying anything for good.
    pub fn evaluate(&self, predicate: &Predicate, env: &ParamEnv) -> Evaluation {
        let obligation = Obligation::new(predicate.clone(), env, Cause::misc(self.typing.no_span()));
        self.probe(|| self.evaluate_obligation(&obligation))
    }

    /// Whether all hold together. Those that are ambiguous are tried again as long as others teach something: else each link of a
    /// chain of adapters would double what an ambiguous question at its start costs.
    pub(super) fn evaluate_all(&self, obligations: Vec<Obligation>) -> Evaluation {
        let mut left = obligations;
        loop {
            let before = left.len();
            let (round, taught) = self.teaching(|| self.evaluate_round(left));
            let Some(ambiguous) = round else { return Evaluation::Fails };
            match ambiguous.len() {
                0 => return Evaluation::Holds,
                same if same == before || !taught => return Evaluation::Ambiguous,
                _ => left = ambiguous,
            }
        }
    }

    /// Those that are ambiguous; `None` if one fails.
    fn evaluate_round(&self, obligations: Vec<Obligation>) -> Option<Vec<Obligation>> {
        let mut ambiguous = Vec::new();
        for obligation in obligations {
            match self.evaluate_obligation(&obligation) {
                Evaluation::Holds => {}
                Evaluation::Fails => return None,
                Evaluation::Ambiguous => ambiguous.push(obligation),
            }
        }
        Some(ambiguous)
    }

    /// Proves what can be proved at once, learning from it, and gives what is left. So obligations do not multiply on their way
    /// out of nested projections.
    pub(super) fn without_proved(&self, obligations: Vec<Obligation>) -> Vec<Obligation> {
        let holds = |obligation: &Obligation| {
            let proof = || match self.evaluate_obligation(obligation) {
                Evaluation::Holds => Ok(()),
                Evaluation::Fails | Evaluation::Ambiguous => Err(()),
            };
            self.commit_if_ok(proof).is_ok()
        };
        obligations.into_iter().filter(|obligation| !holds(obligation)).collect()
    }

    /// What it unifies stays, so that later obligations see it; callers probe.
    fn evaluate_obligation(&self, obligation: &Obligation) -> Evaluation {
        match &obligation.predicate {
            Predicate::Trait(trait_ref) => self.evaluate_trait(Goal {
                trait_ref: *trait_ref,
                env: &obligation.env,
                cause: obligation.cause,
                depth: obligation.depth,
            }),
            Predicate::Projection { item, args, ty } => {
                match self.project(*item, *args, &obligation.env, obligation.cause, obligation.depth) {
                    Err(_) => Evaluation::Fails,
                    Ok(Projected::Ambiguous) => Evaluation::Ambiguous,
                    Ok(Projected::Rigid) => {
                        self.evaluate_equal(Ty::new(TyKind::Projection(*item, *args)), *ty, Vec::new())
                    }
                    Ok(Projected::Type(found, nested)) => self.evaluate_equal(found, *ty, nested),
                }
            }
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => Evaluation::Holds,
        }
    }

    fn evaluate_equal(&self, left: Ty, right: Ty, nested: Vec<Obligation>) -> Evaluation {
        if self.unify(left, right).is_err() { Evaluation::Fails } else { self.evaluate_all(nested) }
    }

    /// Whether the answer depends on nothing but the types themselves, so that it can be kept for ever.
    pub(super) fn is_global(&self, flags: Flags) -> bool {
        let mut open = Flags::INFER.union(Flags::PARAM).union(Flags::ERROR).union(Flags::PROJECTION);
        if !self.reveal {
            open = open.union(Flags::OPAQUE);
        }
        if self.has_closures() {
            open = open.union(Flags::CLOSURE);
        }
        !flags.intersects(open)
    }

    pub(super) fn evaluate_trait(&self, goal: Goal<'_>) -> Evaluation {
        let goal = Goal { trait_ref: self.resolve(&goal.trait_ref), ..goal };
        let global = self.is_global(Fold::flags(&goal.trait_ref));
        if global && let Some(known) = self.typing.memo.evaluations.borrow().get(&goal.trait_ref) {
            return if *known { Evaluation::Holds } else { Evaluation::Fails };
        }
        let question = LocalQuestion::Holds(goal.trait_ref, goal.env.clone());
        if !global && self.local_answer(&question).is_some() {
            return Evaluation::Holds;
        }
        if let Some(evaluation) = self.evaluate_cycle(goal.trait_ref) {
            return evaluation;
        }
        if self.stack.borrow().len() as u32 > RECURSION_LIMIT {
            self.overflow(&Predicate::Trait(goal.trait_ref), goal.cause.span);
            self.overflowed.set(true);
            return Evaluation::Fails;
        }
        self.stack.borrow_mut().push(goal.trait_ref);
        let evaluation = self.evaluate_selected(goal);
        self.stack.borrow_mut().pop();
        let whole = self.stack.borrow().is_empty();
        let settled = evaluation != Evaluation::Ambiguous && !self.overflowed.get();
        let final_answer = settled && (whole || !self.met_cycle.get()) && !self.unknown_future.get();
        if !global && final_answer && evaluation == Evaluation::Holds {
            self.keep_local(question, Ty::unit(), true);
        }
        if global && final_answer {
            self.typing.memo.evaluations.borrow_mut().insert(goal.trait_ref, evaluation == Evaluation::Holds);
        }
        if whole {
            self.met_cycle.set(false);
        }
        evaluation
    }

    fn evaluate_selected(&self, goal: Goal<'_>) -> Evaluation {
        match self.select_goal(goal) {
            Ok(Some(selection)) => self.evaluate_all(selection.nested),
            Ok(None) => Evaluation::Ambiguous,
            Err(FulfillErrorKind::AlreadyReported) => Evaluation::Holds,
            Err(FulfillErrorKind::Overflow) => {
                self.overflowed.set(true);
                Evaluation::Fails
            }
            Err(_) => Evaluation::Fails,
        }
    }

    /// A question inside itself: auto traits hold then (they are coinductive), others do not.
    fn evaluate_cycle(&self, trait_ref: TraitRef) -> Option<Evaluation> {
        let stack = self.stack.borrow();
        let Some(start) = stack.iter().position(|asked| *asked == trait_ref) else {
            // Nor does a question about unknown types lead further inside one that says no more (rustc's `evaluate_stack`).
            let is_unknown = |ty: Ty| matches!(ty.kind(), TyKind::Infer(InferTy::Type(_)));
            let goes_on = trait_ref.args.types().any(is_unknown)
                && stack.iter().any(|asked| asked.def == trait_ref.def && says_no_more(asked.args, trait_ref.args));
            if goes_on {
                self.met_cycle.set(true);
            }
            return goes_on.then_some(Evaluation::Ambiguous);
        };
        self.met_cycle.set(true);
        let coinductive =
            |asked: &TraitRef| matches!(self.typing.builtin_trait(asked.def), BuiltinTrait::Auto | BuiltinTrait::Sized);
        Some(if stack[start..].iter().all(coinductive) { Evaluation::Holds } else { Evaluation::Fails })
    }
}
