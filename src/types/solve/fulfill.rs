//! Pending obligations to proof or errors, as inference learns more.

use super::{Evaluation, Obligation};
use crate::types::infer::{InferCtx, TypeMismatch};
use crate::types::ty::{Predicate, Ty};

/// Obligations that are not proved yet.
#[derive(Default)]
pub struct FulfillmentCtx {
    pending: Vec<Pending>,
}

/// An obligation with the one that code brought about.
struct Pending {
    obligation: Obligation,
    root: Obligation,
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
        let root = obligation.clone();
        self.pending.push(Pending { obligation, root });
    }

    /// Adds obligations.
    pub fn register_all(&mut self, obligations: Vec<Obligation>) {
        obligations.into_iter().for_each(|obligation| self.register(obligation));
    }

    /// What is not proved yet.
    pub fn pending(&self) -> impl Iterator<Item = &Obligation> {
        self.pending.iter().map(|pending| &pending.obligation)
    }

    /// Pending trait and projection predicates whose self type is this variable: what a closure's signature is deduced from.
    pub fn pending_on(&self, infcx: &InferCtx<'_, '_>, var: Ty) -> Vec<Obligation> {
        let Some(root) = infcx.unresolved_var(var) else { return Vec::new() };
        let speaks_of_it = |obligation: &&Obligation| match &obligation.predicate {
            Predicate::Trait(trait_ref) => infcx.unresolved_var(trait_ref.self_ty()) == Some(root),
            Predicate::Projection { item: _, args, ty: _ } => infcx.unresolved_var(args.type_at(0)) == Some(root),
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => false,
        };
        self.pending().filter(speaks_of_it).cloned().collect()
    }

    /// Proves what can be proved now. What fails is taken out and returned.
    pub fn select_where_possible(&mut self, infcx: &InferCtx<'_, '_>) -> Vec<FulfillError> {
        let _ = (infcx, Evaluation::Holds);
        panic!("in the works")
    }

    /// The same; whatever is still ambiguous is an error too.
    pub fn select_all_or_error(&mut self, infcx: &InferCtx<'_, '_>) -> Vec<FulfillError> {
        let mut errors = self.select_where_possible(infcx);
        errors.extend(self.pending.drain(..).map(|pending| FulfillError {
            root: pending.root,
            leaf: pending.obligation,
            kind: FulfillErrorKind::Ambiguous,
        }));
        errors
    }
}
