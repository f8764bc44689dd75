//! Types with holes to types without: inference variables, unification, snapshots. One [`InferCtx`] serves one body.
//!
//! Regions play no part: whatever enters is erased, and [`InferCtx::unify`] does not look at them. Variables of all kinds (types,
//! integers, floats, constants) share one table, so that an integer variable and a type variable can be the same variable.

mod canonical;
mod resolve;
#[cfg(test)]
mod tests;
mod unify;

use std::cell::{Cell, RefCell};

use ena::unify::{InPlaceUnificationTable, UnifyKey, UnifyValue};
use rustc_hash::FxHashMap;

use super::fold::{self, Fold};
use super::solve::FulfillErrorKind;
use super::tables::ClosureKind;
use super::ty::{Args, Const, GenericArg, InferTy, Region, TraitRef, Ty, TyKind};
use super::{ParamEnv, Typing};
use crate::hir::def::DefId;
use crate::source::Span;
pub use unify::TypeMismatch;

/// What is known so far about the types of one body.
pub struct InferCtx<'t> {
    /// Where items are looked up.
    pub typing: &'t Typing<'t>,
    table: RefCell<InPlaceUnificationTable<Var>>,
    /// The place each variable was made for, by number.
    origins: RefCell<Vec<Span>>,
    closures: RefCell<FxHashMap<DefId, ClosureInProgress>>,
    /// Whether opaque types are seen through: when code is made concrete, not while bodies are typed.
    pub(super) reveal: bool,
    /// Trait questions that are being evaluated right now, outermost first, and whether one of them asked itself.
    pub(super) stack: RefCell<Vec<TraitRef>>,
    pub(super) met_cycle: Cell<bool>,
    /// Whether a question went deeper than the recursion limit.
    pub(super) overflowed: Cell<bool>,
    /// Whether an auto trait was asked of a future whose body is not built yet: then the answer is not the last word.
    pub(super) unknown_future: Cell<bool>,
    /// What selection found out about types with variables; see [`Local`].
    local: RefCell<Local>,
    /// Which of several candidates counts, by the canonical form of what is asked: where in their list, `None` if it is open.
    pub(super) winnowed: RefCell<FxHashMap<(TraitRef, ParamEnv), Result<Option<usize>, FulfillErrorKind>>>,
    /// The lowest number of a variable about which something was learned since the innermost snapshot.
    touched: Cell<u32>,
    /// Steps of trait selection that are left; see [`crate::types::solve`].
    pub(super) fuel: Cell<u32>,
}

/// A closure whose body is being typed: its facts may still contain variables.
#[derive(Clone, Debug)]
pub struct ClosureInProgress {
    pub inputs: Vec<Ty>,
    pub output: Ty,
    /// `None` until it is deduced from an expectation or from what the body does with its captures. Till then it is known to be
    /// `FnOnce`, and open whether it is more.
    pub kind: Option<ClosureKind>,
    /// The types of the fields of its value; `None` until captures are analysed.
    pub captures: Option<Vec<Ty>>,
}

/// A point to return to; see [`InferCtx::probe`].
struct Snapshot {
    variables: ena::unify::Snapshot<ena::unify::InPlace<Var>>,
    /// How many variables there were.
    count: u32,
    /// How many answers were known.
    answers: usize,
    /// What `touched` was.
    touched: u32,
}

/// A question about types that may contain variables, with what may be assumed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum LocalQuestion {
    /// What a projection stands for.
    Projection(Ty, ParamEnv),
    /// Whether a trait holds.
    Holds(TraitRef, ParamEnv),
}

/// Answers as they are as long as what was unified stays unified, in the order in which they were found. Without them a chain
/// of adapters costs twice as much with each link: every link asks for the item of the one before several times. An answer that
/// taught nothing about the variables from before a probe outlives the probe.
#[derive(Default)]
struct Local {
    answers: FxHashMap<LocalQuestion, Ty>,
    order: Vec<Answered>,
}

/// A question that has an answer.
struct Answered {
    question: LocalQuestion,
    /// All variables of the question have lower numbers.
    variables: u32,
    /// Whether the answer depends on nothing that is still to be proved.
    complete: bool,
}

/// What rustc advises after E0275.
pub(super) const MORE_RECURSION: &str =
    "consider increasing the recursion limit by adding a `#![recursion_limit = \"256\"]` attribute to your crate";

/// How many steps of trait selection one body may take before it is given up (E0275).
const FUEL: u32 = 400_000;

impl<'t> InferCtx<'t> {
    /// Nothing known yet.
    pub fn new(typing: &'t Typing<'t>) -> InferCtx<'t> {
        InferCtx {
            typing,
            table: RefCell::new(InPlaceUnificationTable::new()),
            origins: RefCell::default(),
            closures: RefCell::default(),
            reveal: false,
            stack: RefCell::default(),
            met_cycle: Cell::new(false),
            overflowed: Cell::new(false),
            unknown_future: Cell::new(false),
            local: RefCell::default(),
            winnowed: RefCell::default(),
            touched: Cell::new(u32::MAX),
            fuel: Cell::new(FUEL),
        }
    }

    /// The same, seeing through opaque types.
    pub(super) fn revealing(typing: &'t Typing<'t>) -> InferCtx<'t> {
        InferCtx { reveal: true, ..InferCtx::new(typing) }
    }

    fn new_var(&self, value: VarValue, span: Span) -> u32 {
        let var = self.table.borrow_mut().new_key(value);
        let mut origins = self.origins.borrow_mut();
        origins.truncate(var.0 as usize);
        origins.push(span);
        var.0
    }

    /// A new type variable.
    pub fn new_ty_var(&self, span: Span) -> Ty {
        Ty::new(TyKind::Infer(InferTy::Type(self.new_var(VarValue::Type, span))))
    }

    /// A new variable for the type of an integer literal.
    pub fn new_int_var(&self, span: Span) -> Ty {
        Ty::new(TyKind::Infer(InferTy::Int(self.new_var(VarValue::Int, span))))
    }

    /// A new variable for the type of a float literal.
    pub fn new_float_var(&self, span: Span) -> Ty {
        Ty::new(TyKind::Infer(InferTy::Float(self.new_var(VarValue::Float, span))))
    }

    /// A new variable for a constant in a type.
    pub fn new_const_var(&self, span: Span) -> Const {
        Const::Infer(self.new_var(VarValue::Const, span))
    }

    /// Where a variable was made.
    pub fn origin(&self, var: u32) -> Option<Span> {
        self.origins.borrow().get(var as usize).copied()
    }

    /// Fresh variables for all generic parameters of a definition (regions erased).
    pub fn fresh_args_for(&self, def: DefId, span: Span) -> Args {
        self.fresh_args_after(Args::empty(), def, span)
    }

    /// Fresh variables for those parameters of a definition that come after the given ones, its parents' mostly.
    pub fn fresh_args_after(&self, given: Args, def: DefId, span: Span) -> Args {
        let generics = self.typing.generics_of(def);
        let mut args = given.as_slice().to_vec();
        for param in generics.params.iter().skip(args.len()) {
            args.push(self.fresh_arg(param.kind, span));
        }
        Args::new(&args)
    }

    /// A fresh variable for one generic parameter.
    pub fn fresh_arg(&self, kind: super::GenericParamOfKind, span: Span) -> GenericArg {
        match kind {
            super::GenericParamOfKind::Region => GenericArg::Region(Region::Erased),
            super::GenericParamOfKind::Type { .. } => GenericArg::Type(self.new_ty_var(span)),
            super::GenericParamOfKind::Const { .. } => GenericArg::Const(self.new_const_var(span)),
        }
    }

    /// Puts arguments in for parameters and erases regions: how everything from a signature enters inference. Projections
    /// in the result are not normalised.
    pub fn instantiate<T: Fold>(&self, value: &T, args: Args) -> T {
        fold::erase_regions(&fold::substitute(value, args))
    }

    fn snapshot(&self) -> Snapshot {
        let answers = self.local.borrow().order.len();
        let mut table = self.table.borrow_mut();
        let count = table.len() as u32;
        Snapshot { variables: table.snapshot(), count, answers, touched: self.touched.replace(u32::MAX) }
    }

    fn roll_back(&self, snapshot: Snapshot) {
        let lasting = self.lasting(&snapshot);
        self.table.borrow_mut().rollback_to(snapshot.variables);
        self.touched.set(snapshot.touched);
        for (answered, answer) in lasting {
            let mut local = self.local.borrow_mut();
            local.answers.insert(answered.question.clone(), answer);
            local.order.push(answered);
        }
    }

    /// Takes the answers since a snapshot out, and gives those that hold without what was unified since.
    fn lasting(&self, snapshot: &Snapshot) -> Vec<(Answered, Ty)> {
        let mut local = self.local.borrow_mut();
        let Local { answers, order } = &mut *local;
        let unchanged = self.touched.get() >= snapshot.count;
        let mut lasting = Vec::new();
        for answered in order.drain(snapshot.answers..) {
            let Some(answer) = answers.remove(&answered.question) else { continue };
            if unchanged && answered.complete && answered.variables <= snapshot.count {
                let answer = self.resolve(&answer);
                if self.variables_below(&answer) <= snapshot.count {
                    lasting.push((answered, answer));
                }
            }
        }
        lasting
    }

    /// A number above those of all variables in something that is resolved.
    fn variables_below<T: Fold>(&self, value: &T) -> u32 {
        let number = |var: GenericArg| match var {
            GenericArg::Type(ty) => {
                let TyKind::Infer(InferTy::Type(var) | InferTy::Int(var) | InferTy::Float(var)) = ty.kind() else {
                    return 0;
                };
                var + 1
            }
            GenericArg::Const(Const::Infer(var)) => var + 1,
            GenericArg::Const(_) | GenericArg::Region(_) => 0,
        };
        self.unresolved_in(value).into_iter().map(number).max().unwrap_or(0)
    }

    /// Notes that something is learned about a variable.
    fn touch(&self, var: u32) {
        self.touched.set(self.touched.get().min(var));
    }

    /// Runs something; also tells whether it taught something about a variable that was there before.
    pub(super) fn teaching<R>(&self, run: impl FnOnce() -> R) -> (R, bool) {
        let count = self.table.borrow().len() as u32;
        let before = self.touched.replace(u32::MAX);
        let result = run();
        let taught = self.touched.get() < count;
        self.touch(before);
        (result, taught)
    }

    /// An answer that was found with what is unified now.
    pub(super) fn local_answer(&self, question: &LocalQuestion) -> Option<Ty> {
        self.local.borrow().answers.get(question).copied()
    }

    /// Keeps an answer until what is unified now is rolled back, and longer if it is complete and has taught nothing. A trait
    /// that holds has no type: `()`.
    pub(super) fn keep_local(&self, question: LocalQuestion, answer: Ty, complete: bool) {
        let variables = match &question {
            LocalQuestion::Projection(projection, _) => self.variables_below(projection),
            LocalQuestion::Holds(trait_ref, _) => self.variables_below(trait_ref),
        };
        let mut local = self.local.borrow_mut();
        if !local.answers.contains_key(&question) {
            local.answers.insert(question.clone(), answer);
            local.order.push(Answered { question, variables, complete });
        }
    }

    /// Runs something and then forgets everything it unified.
    pub fn probe<R>(&self, run: impl FnOnce() -> R) -> R {
        let snapshot = self.snapshot();
        let result = run();
        self.roll_back(snapshot);
        result
    }

    /// Runs something; keeps what it unified only if it succeeds.
    ///
    /// # Errors
    /// Those of `run`.
    pub fn commit_if_ok<T, E>(&self, run: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let snapshot = self.snapshot();
        let result = run();
        if result.is_ok() {
            self.table.borrow_mut().commit(snapshot.variables);
            self.touch(snapshot.touched);
        } else {
            self.roll_back(snapshot);
        }
        result
    }

    /// Makes a closure of this body known, or more of it.
    pub fn set_closure(&self, closure: DefId, facts: ClosureInProgress) {
        self.closures.borrow_mut().insert(closure, facts);
    }

    /// The most general trait of a closure of this body is found out.
    pub fn set_closure_kind(&self, closure: DefId, kind: ClosureKind) {
        if let Some(facts) = self.closures.borrow_mut().get_mut(&closure) {
            facts.kind = Some(kind);
        }
    }

    /// The types of the fields of a closure of this body are found out.
    pub fn set_closure_captures(&self, closure: DefId, fields: Vec<Ty>) {
        if let Some(facts) = self.closures.borrow_mut().get_mut(&closure) {
            facts.captures = Some(fields);
        }
    }

    /// What is known of a closure of this body.
    pub fn closure_in_progress(&self, closure: DefId) -> Option<ClosureInProgress> {
        self.closures.borrow().get(&closure).cloned()
    }

    /// Whether any closure's facts are still being found out.
    pub(super) fn has_closures(&self) -> bool {
        !self.closures.borrow().is_empty()
    }

    /// Takes a step of trait selection; `false` when there were too many.
    pub(super) fn burn(&self) -> bool {
        let left = self.fuel.get();
        self.fuel.set(left.saturating_sub(1));
        left > 0 && self.typing.memo.overflow.borrow().is_none()
    }

    /// Notes that a question went deeper than the recursion limit: E0275. A question about types that are not known yet is only
    /// one that was asked too early: it has no answer now.
    pub(super) fn overflow(&self, question: &super::ty::Predicate, span: Span) {
        if self.typing.memo.overflow.borrow().is_some() {
            return;
        }
        self.overflowed.set(true);
        let is_type = |arg: &GenericArg| matches!(arg, GenericArg::Type(ty) if matches!(ty.kind(), TyKind::Infer(InferTy::Type(_))));
        if self.unresolved_in(question).iter().any(is_type) {
            return;
        }
        let known = span != self.typing.no_span();
        let place = if known { span } else { self.typing.memo.place.get().unwrap_or(span) };
        let shown = self.typing.display_predicate(question);
        let message = format!("overflow evaluating the requirement `{shown}`");
        let diagnostic = crate::diagnostic::Diagnostic::error("E0275", place, message).help(MORE_RECURSION);
        *self.typing.memo.overflow.borrow_mut() = Some(diagnostic);
    }
}

/// The number of a variable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Var(u32);

/// What is known of a variable.
#[derive(Clone, PartialEq, Debug)]
enum VarValue {
    Type,
    Int,
    Float,
    Const,
    KnownType(Ty),
    KnownConst(super::ty::Const),
}

impl UnifyKey for Var {
    type Value = VarValue;
    fn index(&self) -> u32 {
        self.0
    }
    fn from_index(index: u32) -> Var {
        Var(index)
    }
    fn tag() -> &'static str {
        "Var"
    }
    /// The oldest variable stands for all, so that a probe's own variables never stand for those from before it.
    fn order_roots(left: Var, _: &VarValue, right: Var, _: &VarValue) -> Option<(Var, Var)> {
        Some(if left.0 < right.0 { (left, right) } else { (right, left) })
    }
}

impl UnifyValue for VarValue {
    type Error = ();
    /// Two variables become one; unification has checked that at most one of them is known, and that kinds agree.
    fn unify_values(left: &VarValue, right: &VarValue) -> Result<VarValue, ()> {
        match (left, right) {
            (VarValue::Type | VarValue::Const, other) | (other, VarValue::Type | VarValue::Const) => Ok(other.clone()),
            (VarValue::Int, VarValue::Int) => Ok(VarValue::Int),
            (VarValue::Float, VarValue::Float) => Ok(VarValue::Float),
            (VarValue::Int | VarValue::Float, known @ VarValue::KnownType(_))
            | (known @ VarValue::KnownType(_), VarValue::Int | VarValue::Float) => Ok(known.clone()),
            _ => Err(()),
        }
    }
}
