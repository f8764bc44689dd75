//! Closures: their signature from what is expected of them and what is written, then their body.

use std::rc::Rc;

use super::branch::Branches;
use super::expectation::Expectation;
use super::{ClosureState, FnCtx};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Closure, ExprId};
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::infer::ClosureInProgress;
use crate::types::kinds::kinds;
use crate::types::solve::{CauseKind, Obligation};
use crate::types::tables::{ClosureKind, ExpectedSig};
use crate::types::ty::{Args, FnSig, Predicate, Ty, TyKind, TyList};

/// What the context knows of a closure before its body is looked at.
#[derive(Clone, Default)]
struct ExpectedClosure {
    inputs: Option<TyList>,
    output: Option<Ty>,
    kind: Option<ClosureKind>,
    /// What the future that a call gives is to give.
    awaited: Option<Ty>,
    /// The same with lifetimes.
    sig: Option<ExpectedSig>,
}

impl FnCtx<'_> {
    pub(super) fn check_closure(&mut self, id: ExprId, closure: &Closure, expectation: Expectation) -> Ty {
        if let Some(coroutine) = closure.coroutine {
            return self.check_coroutine(id, closure, coroutine);
        }
        let expected = self.expected_closure(expectation);
        let sig = self.closure_signature(id, closure, &expected);
        let ty = Ty::new(TyKind::Closure(closure.def, self.owner_args()));
        let state = ClosureState {
            expr: id,
            sig,
            kind: expected.kind,
            expected: expected.sig.unwrap_or(ExpectedSig::None),
            outer: self.local_known.clone().into(),
            mentions_captures: None,
            captures: Vec::new(),
        };
        self.awaited = expected.awaited;
        self.declare_closure(closure, state);
        self.awaited = None;
        ty
    }

    /// A closure whose signature is known, then its body.
    pub(super) fn declare_closure(&mut self, closure: &Closure, state: ClosureState) {
        let sig = state.sig;
        self.closures.insert(closure.def, state);
        self.publish_closure(closure.def, None);
        self.check_closure_body(closure, sig);
        self.closure_order.push(closure.def);
    }

    /// Tells trait selection what is known of a closure.
    pub(super) fn publish_closure(&mut self, def: DefId, captures: Option<Vec<Ty>>) {
        let state = &self.closures[&def];
        let facts = ClosureInProgress {
            inputs: state.sig.inputs.to_vec(),
            output: state.sig.output,
            kind: state.kind,
            captures,
        };
        self.infcx.set_closure(def, facts);
    }

    fn check_closure_body(&mut self, closure: &Closure, sig: FnSig) {
        for ((pat, _), &input) in closure.params.iter().zip(sig.inputs.iter()) {
            self.check_pat_top(*pat, input, None);
            let span = self.body.pat(*pat).span;
            self.require_sized(input, span, CauseKind::SizedArgument);
        }
        let diverges = std::mem::replace(&mut self.diverges, false);
        let returns = self.returns.replace(Branches::new(sig.output));
        let breakables = std::mem::take(&mut self.breakables);
        self.check_fn_value(closure.body, sig.output);
        self.breakables = breakables;
        self.returns = returns;
        self.diverges = diverges;
        let span = self.span(closure.body);
        self.require_sized(sig.output, span, CauseKind::SizedReturn);
    }

    /// The signature of a closure; the one that is being inferred, if it is of this body.
    pub(super) fn closure_sig(&self, def: DefId, args: Args) -> FnSig {
        match self.closures.get(&def) {
            Some(state) => state.sig,
            None => {
                let closure = self.infcx.closure_facts(def, args);
                FnSig::safe(TyList::new(&closure.inputs), closure.output)
            }
        }
    }

    fn expected_closure(&mut self, expectation: Expectation) -> ExpectedClosure {
        let ty = match expectation {
            Expectation::None => return ExpectedClosure::default(),
            Expectation::HasType(ty) | Expectation::Cast(ty) | Expectation::Behind(ty) => self.shallow(ty),
        };
        match ty.kind() {
            TyKind::Infer(_) => {
                let obligations = self.pending_on(ty);
                let predicates: Vec<Predicate> =
                    obligations.iter().map(|obligation| obligation.predicate.clone()).collect();
                let expected = self.closure_from_predicates(&predicates);
                let sig = self.declared_sig(&obligations).or_else(|| self.sig_of_opaque(ty));
                ExpectedClosure { sig, ..expected }
            }
            TyKind::FnPtr(sig) => ExpectedClosure {
                inputs: Some(sig.inputs),
                output: Some(sig.output),
                kind: None,
                awaited: None,
                sig: Some(ExpectedSig::Clause { inputs: Some(Ty::tuple(&sig.inputs)), output: Some(sig.output) }),
            },
            TyKind::Dynamic(parts, _) => {
                let parts = *parts;
                let predicates: Vec<Predicate> =
                    parts.as_slice().iter().map(|part| self.existential_with_self(part, ty)).collect();
                let expected = self.closure_from_predicates(&predicates);
                let inputs = expected.inputs.map(|inputs| Ty::tuple(&inputs));
                let sig = inputs.map(|inputs| ExpectedSig::Clause { inputs: Some(inputs), output: expected.output });
                ExpectedClosure { sig, ..expected }
            }
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | FnDef | Closure | Error)
            | kinds!(scalar | pointer | generic) => ExpectedClosure::default(),
        }
    }

    /// What is pending on a variable.
    fn pending_on(&mut self, var: Ty) -> Vec<Obligation> {
        if self.probing == 0 {
            self.fulfill.register_all(std::mem::take(&mut self.registered));
        }
        let infcx = Rc::clone(&self.infcx);
        self.fulfill.pending_on(&infcx, var)
    }

    /// The where clauses behind the obligations, as they are declared: they still have their lifetimes.
    fn declared_sig(&self, obligations: &[Obligation]) -> Option<ExpectedSig> {
        let (mut inputs, mut output) = (None, None);
        for obligation in obligations {
            let CauseKind::WhereClause(def, span) = obligation.cause.kind else { continue };
            for (declared, _) in self.typing.predicates_of(def).iter().filter(|(_, place)| *place == span) {
                self.said_of_closure(declared, &mut inputs, &mut output);
            }
        }
        (inputs.is_some() || output.is_some()).then_some(ExpectedSig::Clause { inputs, output })
    }

    /// The bounds of the opaque type that the variable stands for.
    fn sig_of_opaque(&self, var: Ty) -> Option<ExpectedSig> {
        let opaque = self.opaque_behind(var)?;
        let (mut inputs, mut output) = (None, None);
        for (declared, _) in self.typing.item_bounds(opaque).iter() {
            self.said_of_closure(declared, &mut inputs, &mut output);
        }
        (inputs.is_some() || output.is_some()).then_some(ExpectedSig::Clause { inputs, output })
    }

    /// What a bound says of the inputs and the output of a closure.
    fn said_of_closure(&self, declared: &Predicate, inputs: &mut Option<Ty>, output: &mut Option<Ty>) {
        match declared {
            Predicate::Trait(trait_ref) if self.closure_trait(trait_ref.def).is_some() => {
                *inputs = inputs.or(Some(trait_ref.args.type_at(1)));
            }
            Predicate::Projection { item, args, ty } if self.typing.lang("fn_once_output") == Some(*item) => {
                *inputs = inputs.or(Some(args.type_at(1)));
                *output = output.or(Some(*ty));
            }
            Predicate::Trait(_)
            | Predicate::Projection { .. }
            | Predicate::TypeOutlives(..)
            | Predicate::RegionOutlives(..) => {}
        }
    }

    fn closure_from_predicates(&mut self, predicates: &[Predicate]) -> ExpectedClosure {
        let mut expected = ExpectedClosure::default();
        for predicate in predicates {
            match predicate {
                Predicate::Trait(trait_ref) => {
                    let Some(kind) = self.closure_trait(trait_ref.def) else { continue };
                    expected.kind = Some(expected.kind.map_or(kind, |known| known.min(kind)));
                    let inputs = trait_ref.args.type_at(1);
                    expected.inputs = expected.inputs.or_else(|| self.tuple_items(inputs));
                }
                Predicate::Projection { item, args, ty } => {
                    if self.typing.lang("async_fn_once_output") == Some(*item) {
                        expected.inputs = expected.inputs.or_else(|| self.tuple_items(args.type_at(1)));
                        expected.awaited = expected.awaited.or(Some(*ty));
                    }
                    if self.typing.lang("fn_once_output") != Some(*item) {
                        continue;
                    }
                    expected.inputs = expected.inputs.or_else(|| self.tuple_items(args.type_at(1)));
                    expected.output = expected.output.or(Some(*ty));
                }
                Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => {}
            }
        }
        expected
    }

    fn tuple_items(&self, ty: Ty) -> Option<TyList> {
        self.shallow(ty).as_tuple()
    }

    /// Which kind of closure a trait asks for.
    pub(super) fn closure_trait(&self, def: DefId) -> Option<ClosureKind> {
        match self.hir.lang_name(def).as_deref() {
            Some("fn" | "async_fn") => Some(ClosureKind::Fn),
            Some("fn_mut" | "async_fn_mut") => Some(ClosureKind::FnMut),
            Some("fn_once" | "async_fn_once") => Some(ClosureKind::FnOnce),
            _ => None,
        }
    }

    /// What is written, filled up with what is expected.
    fn closure_signature(&mut self, id: ExprId, closure: &Closure, expected: &ExpectedClosure) -> FnSig {
        let mut expected_inputs = expected.inputs;
        if let Some(inputs) = expected_inputs
            && inputs.len() != closure.params.len()
        {
            self.report_closure_arity(id, closure, inputs.len());
            expected_inputs = None;
        }
        let mut inputs = Vec::with_capacity(closure.params.len());
        for (index, (_, written)) in closure.params.iter().enumerate() {
            let hint = expected_inputs.map(|inputs| crate::types::fold::erase_regions(&inputs[index]));
            inputs.push(match (written, hint) {
                (Some(written), hint) => {
                    let ty = self.lower_ty(written);
                    if let Some(hint) = hint
                        && self.unify(hint, ty).is_err()
                    {
                        self.report_closure_argument(closure.header_span, written.span, hint, ty);
                    }
                    ty
                }
                (None, Some(hint)) => hint,
                (None, None) => self.fresh_ty(),
            });
        }
        let hint = expected.output.map(|output| crate::types::fold::erase_regions(&output));
        let output = match (&closure.output, hint) {
            (Some(written), hint) => {
                let ty = self.lower_ty(written);
                if let Some(hint) = hint {
                    // A result that does not fit is reported by the obligation that expects it.
                    let _ = self.unify(hint, ty);
                }
                ty
            }
            (None, Some(hint)) => hint,
            (None, None) => self.fresh_ty(),
        };
        FnSig::safe(TyList::new(&inputs), output)
    }

    fn report_closure_arity(&mut self, _id: ExprId, closure: &Closure, expected: usize) {
        let found = closure.params.len();
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let message = format!(
            "closure is expected to take {expected} argument{}, but it takes {found} argument{}",
            plural(expected),
            plural(found)
        );
        let label = format!("expected closure that takes {expected} argument{}", plural(expected));
        self.emit(Diagnostic::error("E0593", closure.header_span, message).primary_label(label));
    }

    fn report_closure_argument(&mut self, header: Span, written: Span, expected: Ty, found: Ty) {
        let (expected, found) = (self.display(expected), self.display(found));
        let diagnostic = Diagnostic::error("E0631", header, "type mismatch in closure arguments");
        self.emit(
            diagnostic
                .primary_label("found signature defined here")
                .label(written, format!("expected `{expected}`, found `{found}`")),
        );
    }
}

impl FnCtx<'_> {
    /// E0644: a closure whose signature speaks of itself.
    pub(super) fn check_endless_closures(&mut self) {
        for closure in self.closure_order.clone() {
            if self.reaches_itself(closure) {
                self.poisoned = true;
                let span = self.hir.def(closure).span;
                let message = "closure/coroutine type that references itself";
                self.emit(Diagnostic::error("E0644", span, message).primary_label("cyclic type of infinite size"));
            }
        }
    }

    fn reaches_itself(&self, closure: DefId) -> bool {
        let mut seen = Vec::new();
        let mut open = vec![closure];
        while let Some(next) = open.pop() {
            let Some(state) = self.closures.get(&next) else { continue };
            let sig = self.resolve(&state.sig);
            let mut named = Vec::new();
            sig.inputs.iter().chain([&sig.output]).for_each(|ty| closures_in(*ty, &mut named));
            if named.contains(&closure) {
                return true;
            }
            named.retain(|def| !seen.contains(def));
            seen.extend_from_slice(&named);
            open.extend(named);
        }
        false
    }
}

/// The closures whose types are part of a type.
fn closures_in(ty: Ty, found: &mut Vec<DefId>) {
    struct Closures<'f>(&'f mut Vec<DefId>);
    impl crate::types::fold::TypeFolder for Closures<'_> {
        fn concerns(&self, _: crate::types::flags::Flags) -> bool {
            true
        }
        fn fold_ty(&mut self, ty: Ty) -> Ty {
            if let TyKind::Closure(def, _) = ty.kind() {
                self.0.push(*def);
            }
            crate::types::fold::fold_inside(ty, self)
        }
    }
    let _ = crate::types::fold::Fold::fold_with(&ty, &mut Closures(found));
}
