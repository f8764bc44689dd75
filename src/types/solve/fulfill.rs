//! Pending obligations to proof or errors, as inference learns more.

use std::rc::Rc;

use super::builtin::BuiltinTrait;
use super::project::Projected;
use super::select::Goal;
use super::{Evaluation, Obligation, RECURSION_LIMIT};
use crate::types::flags::Flags;
use crate::types::fold::Fold;
use crate::types::infer::{InferCtx, TypeMismatch};
use crate::types::ty::{GenericArg, Predicate, Ty, TyKind};

/// Obligations that are not proved yet.
#[derive(Default)]
pub struct FulfillmentCtx {
    pending: Vec<Pending>,
    /// Auto traits that hold as far as is known before the bodies of futures are built.
    provisional: Vec<FulfillError>,
}

/// An obligation with the one that code brought about.
struct Pending {
    obligation: Obligation,
    root: Rc<Obligation>,
    /// The variables it waits for, as they are now; empty when it is not known what would help.
    stalled_on: Vec<GenericArg>,
}

/// What one attempt at an obligation came to.
enum Outcome {
    Stays,
    /// Proved, if these are.
    Leads(Vec<Obligation>),
    Fails(FulfillErrorKind),
}

/// An obligation that cannot be proved.
#[derive(Clone, Debug)]
pub struct FulfillError {
    /// What code asked for.
    pub root: Obligation,
    /// The innermost obligation that fails.
    pub leaf: Obligation,
    pub kind: FulfillErrorKind,
}

/// See [`FulfillError`].
#[derive(Clone, PartialEq, Debug)]
pub enum FulfillErrorKind {
    /// E0277.
    Unimplemented,
    /// E0271: the projection is the second type, not the first.
    ProjectionMismatch { expected: Ty, found: Ty, mismatch: TypeMismatch },
    /// E0275.
    Overflow,
    /// E0282, E0283, E0284: variables are left.
    Ambiguous,
    /// Follows from something that was already reported.
    AlreadyReported,
}

impl FulfillmentCtx {
    /// Nothing to prove yet.
    pub fn new() -> FulfillmentCtx {
        FulfillmentCtx::default()
    }

    /// Adds an obligation.
    pub fn register(&mut self, obligation: Obligation) {
        let root = Rc::new(obligation.clone());
        self.pending.push(Pending { obligation, root, stalled_on: Vec::new() });
    }

    /// Adds obligations.
    pub fn register_all(&mut self, obligations: Vec<Obligation>) {
        obligations.into_iter().for_each(|obligation| self.register(obligation));
    }

    /// What has to be asked again when the bodies of futures are built.
    pub fn take_provisional(&mut self) -> Vec<FulfillError> {
        std::mem::take(&mut self.provisional)
    }

    /// What is not proved yet.
    pub fn pending(&self) -> impl Iterator<Item = &Obligation> {
        self.pending.iter().map(|pending| &pending.obligation)
    }

    /// Pending trait and projection predicates whose self type is this variable: what a closure's signature is deduced from.
    pub fn pending_on(&self, infcx: &InferCtx<'_>, var: Ty) -> Vec<Obligation> {
        let Some(root) = infcx.unresolved_var(var) else { return Vec::new() };
        let speaks_of_it = |obligation: &&Obligation| match &obligation.predicate {
            Predicate::Trait(trait_ref) => infcx.unresolved_var(trait_ref.self_ty()) == Some(root),
            Predicate::Projection { item: _, args, ty: _ } => infcx.unresolved_var(args.type_at(0)) == Some(root),
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => false,
        };
        self.pending().filter(speaks_of_it).cloned().collect()
    }

    /// Proves what can be proved now. What fails is taken out and returned.
    pub fn select_where_possible(&mut self, infcx: &InferCtx<'_>) -> Vec<FulfillError> {
        let mut errors = Vec::new();
        loop {
            let mut progress = false;
            let mut next = Vec::new();
            for mut pending in std::mem::take(&mut self.pending) {
                if pending.is_stalled(infcx) {
                    next.push(pending);
                    continue;
                }
                infcx.unknown_future.set(false);
                let outcome = infcx.process(&mut pending.obligation);
                if let Outcome::Leads(_) = outcome
                    && infcx.unknown_future.take()
                {
                    let (root, leaf) = ((*pending.root).clone(), pending.obligation.clone());
                    self.provisional.push(FulfillError { root, leaf, kind: FulfillErrorKind::Unimplemented });
                }
                match outcome {
                    Outcome::Stays => {
                        pending.stalled_on = infcx.stalled_on(&pending.obligation.predicate);
                        next.push(pending);
                    }
                    Outcome::Leads(nested) => {
                        progress = true;
                        let root = &pending.root;
                        next.extend(nested.into_iter().map(|obligation| Pending {
                            obligation,
                            root: root.clone(),
                            stalled_on: Vec::new(),
                        }));
                    }
                    Outcome::Fails(kind) => {
                        progress = true;
                        errors.push(infcx.explain(pending, kind));
                    }
                }
            }
            self.pending = next;
            if !progress {
                return errors;
            }
        }
    }

    /// The same; whatever is still ambiguous is an error too.
    pub fn select_all_or_error(&mut self, infcx: &InferCtx<'_>) -> Vec<FulfillError> {
        let mut errors = self.select_where_possible(infcx);
        errors.extend(self.pending.drain(..).map(|pending| FulfillError {
            root: (*pending.root).clone(),
            leaf: pending.obligation,
            kind: FulfillErrorKind::Ambiguous,
        }));
        errors
    }
}

impl Pending {
    /// Whether nothing has happened to the variables that it waits for.
    fn is_stalled(&self, infcx: &InferCtx<'_>) -> bool {
        let unchanged = |var: &GenericArg| match var {
            GenericArg::Type(ty) => infcx.shallow_resolve(*ty) == *ty,
            GenericArg::Const(constant) => infcx.shallow_resolve_const(constant) == *constant,
            GenericArg::Region(_) => true,
        };
        !self.stalled_on.is_empty() && self.stalled_on.iter().all(unchanged)
    }
}

impl InferCtx<'_> {
    /// What has to become known before another attempt makes sense. What is said of a closure may also wait for the closure's facts.
    fn stalled_on(&self, predicate: &Predicate) -> Vec<GenericArg> {
        if predicate.flags().intersects(Flags::CLOSURE) { Vec::new() } else { self.unresolved_in(predicate) }
    }

    fn process(&self, obligation: &mut Obligation) -> Outcome {
        if obligation.depth > RECURSION_LIMIT {
            self.overflow(&obligation.predicate, obligation.cause.span);
            return Outcome::Fails(FulfillErrorKind::Overflow);
        }
        obligation.predicate = self.resolve(&obligation.predicate);
        let flags = obligation.predicate.flags();
        if flags.intersects(Flags::ERROR) {
            return Outcome::Leads(Vec::new());
        }
        match &obligation.predicate {
            Predicate::Trait(trait_ref) => {
                let goal = Goal {
                    trait_ref: *trait_ref,
                    env: &obligation.env,
                    cause: obligation.cause,
                    depth: obligation.depth,
                };
                self.process_trait(goal, flags)
            }
            Predicate::Projection { item, args, ty } => {
                match self.project(*item, *args, &obligation.env, obligation.cause, obligation.depth) {
                    Err(kind) => Outcome::Fails(kind),
                    Ok(Projected::Ambiguous) => Outcome::Stays,
                    Ok(Projected::Rigid) => {
                        self.process_equal(Ty::new(TyKind::Projection(*item, *args)), *ty, Vec::new())
                    }
                    Ok(Projected::Type(found, nested)) => self.process_equal(found, *ty, nested),
                }
            }
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => Outcome::Leads(Vec::new()),
        }
    }

    /// What speaks of no variables is evaluated as a whole, with a memory; else one step is taken. Auto traits teach nothing
    /// about variables and may go round in circles, so they are evaluated too.
    fn process_trait(&self, goal: Goal<'_>, flags: Flags) -> Outcome {
        let is_auto = self.typing.builtin_trait(goal.trait_ref.def) == BuiltinTrait::Auto;
        if self.is_global(flags) || is_auto {
            self.overflowed.set(false);
            return match self.probe(|| self.evaluate_trait(goal)) {
                Evaluation::Holds => Outcome::Leads(Vec::new()),
                Evaluation::Fails if self.overflowed.get() => Outcome::Fails(FulfillErrorKind::Overflow),
                Evaluation::Fails => Outcome::Fails(FulfillErrorKind::Unimplemented),
                Evaluation::Ambiguous => Outcome::Stays,
            };
        }
        match self.commit_if_ok(|| self.select_goal(goal)) {
            Ok(Some(selection)) => Outcome::Leads(selection.nested),
            Ok(None) => Outcome::Stays,
            Err(kind) => Outcome::Fails(kind),
        }
    }

    fn process_equal(&self, found: Ty, expected: Ty, nested: Vec<Obligation>) -> Outcome {
        match self.unify(found, expected) {
            Ok(()) => Outcome::Leads(nested),
            Err(mismatch) => Outcome::Fails(FulfillErrorKind::ProjectionMismatch { expected, found, mismatch }),
        }
    }

    /// Follows a failing obligation to the innermost one that fails.
    fn explain(&self, pending: Pending, kind: FulfillErrorKind) -> FulfillError {
        let mut leaf = pending.obligation;
        for _ in 0..RECURSION_LIMIT {
            match self.probe(|| self.failing_part(&leaf)) {
                Some(inner) => leaf = inner,
                None => break,
            }
        }
        FulfillError { root: (*pending.root).clone(), leaf, kind }
    }

    pub(in crate::types) fn failing_part(&self, obligation: &Obligation) -> Option<Obligation> {
        let Predicate::Trait(trait_ref) = obligation.predicate else { return None };
        let goal = Goal { trait_ref, env: &obligation.env, cause: obligation.cause, depth: obligation.depth };
        let selection = self.select_goal(goal).ok()??;
        let fails = |nested: &Obligation| self.evaluate(&nested.predicate, &nested.env) == Evaluation::Fails;
        let mut inner = selection.nested.into_iter().find(fails)?;
        inner.predicate = self.resolve(&inner.predicate);
        Some(inner)
    }
}
