//! Obligations to proof: whether traits hold for types, and what projections reduce to (after rustc's trait selection, the one
//! that its stable releases use for bodies: Reference, "Trait implementation coherence"; rustc-dev-guide, "Trait resolution").

mod builtin;
mod candidates;
mod evaluate;
mod fulfill;
pub(super) mod leak;
mod project;
mod reject;
mod result_part;
mod select;
mod well_formed;

use super::ParamEnv;
use super::ty::{Args, Predicate, TraitRef, Ty};
use crate::hir::def::DefId;
use crate::source::Span;
pub(crate) use builtin::BuiltinTrait;
pub use fulfill::{FulfillError, FulfillErrorKind, FulfillmentCtx};

/// How deep obligations may beget obligations (rustc's `recursion_limit`).
pub const RECURSION_LIMIT: u32 = 128;

/// Something that has to be proved.
#[derive(Clone, Debug)]
pub struct Obligation {
    pub predicate: Predicate,
    /// What may be assumed.
    pub env: ParamEnv,
    pub cause: Cause,
    /// How many obligations led to this one.
    pub depth: u32,
}

impl Obligation {
    /// An obligation that code itself brings about.
    pub fn new(predicate: Predicate, env: &ParamEnv, cause: Cause) -> Obligation {
        Obligation { predicate, env: env.clone(), cause, depth: 0 }
    }

    /// `T: Trait`.
    pub fn of_trait(trait_ref: TraitRef, env: &ParamEnv, cause: Cause) -> Obligation {
        Obligation::new(Predicate::Trait(trait_ref), env, cause)
    }
}

/// Why something has to be proved, for messages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cause {
    /// What in the code asks for it.
    pub span: Span,
    pub kind: CauseKind,
}

impl Cause {
    /// A cause without a special message.
    pub fn misc(span: Span) -> Cause {
        Cause { span, kind: CauseKind::Misc }
    }
}

/// See [`Cause`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CauseKind {
    Misc,
    /// A where clause of this definition, which stands at the span.
    WhereClause(DefId, Span),
    /// A type must be well-formed here.
    WellFormed,
    /// A value is converted to another type.
    Coercion,
    /// Variables have a size.
    SizedVariable,
    SizedArgument,
    SizedReturn,
    /// The target of an assignment, a field, an element …
    SizedOther,
    /// An operator's operand.
    Operator,
    /// `for x in …`
    ForLoop,
    /// `…?`
    QuestionMark,
    /// `fn main() -> …`
    MainReturn,
}

/// What is known of a predicate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evaluation {
    Holds,
    Fails,
    /// Depends on what variables turn out to be.
    Ambiguous,
}

/// What selection found for `T: Trait`: nested obligations are what remains to be proved.
#[derive(Clone, Debug)]
pub struct Selection {
    pub source: Source,
    pub nested: Vec<Obligation>,
}

/// Where a trait's implementation for a type comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// An impl and the arguments of its parameters.
    Impl(DefId, Args),
    /// A where clause, or a bound of an associated or opaque type.
    Assumption(TraitRef),
    /// `dyn Trait`.
    Object(TraitRef),
    Closure(DefId, Args),
    /// A function item or pointer.
    Function(Ty),
    /// The language itself: `Sized`, `Copy` of tuples, `Unsize`, auto traits.
    Builtin,
}
