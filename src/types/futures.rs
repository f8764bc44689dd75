//! Auto traits of futures, asked again when their bodies are built: "future cannot be sent between threads safely".

use super::Typing;
use super::infer::InferCtx;
use super::solve::{CauseKind, Evaluation, FulfillError, Obligation, RECURSION_LIMIT};
use super::tables::{Capture, CaptureMode};
use super::ty::{Predicate, TraitRef, Ty, TyKind};
use crate::diagnostic::Diagnostic;
use crate::hir::body::Coroutine;
use crate::hir::def::DefId;
use crate::source::Span;

/// What does not hold of a future.
#[derive(Clone, PartialEq, Debug)]
pub struct FailingFuture {
    /// The item that asks for it.
    pub owner: DefId,
    /// The item whose code the future is that is to blame, if it is the program's.
    pub blamed: Option<DefId>,
    pub diagnostic: Diagnostic,
}

/// A future on the way from what was asked to what fails.
struct Culprit {
    /// The future that was asked.
    outermost: DefId,
    /// The future that has the value, and the value's type.
    holder: DefId,
    value: Ty,
}

impl Typing<'_> {
    /// Whether a function is what `.await` calls with the awaited value.
    pub(super) fn is_awaiting(&self, def: DefId) -> bool {
        let of_trait = self.trait_of_item(def).unwrap_or(def);
        self.lang("into_future")
            .is_some_and(|function| function == def || self.trait_of_item(function) == Some(of_trait))
    }

    /// Whether an `impl Trait` type is the future of an `async fn`, which nobody has written.
    pub fn is_future_of_function(&self, opaque: DefId) -> bool {
        self.opaque_owner(opaque).is_some_and(|owner| {
            let output = self.fn_sig(owner).output;
            self.hir.is_async(owner) && matches!(output.kind(), TyKind::Opaque(future, _) if *future == opaque)
        })
    }

    /// What the future of an `async fn` gives, as its signature says, in terms of its parameters.
    pub fn awaited_output(&self, function: DefId) -> Option<Ty> {
        let (TyKind::Opaque(future, _) | TyKind::Projection(future, _)) = *self.fn_sig(function).output.kind() else {
            return None;
        };
        let is_async = self.hir.is_async(function) && self.opaque_owner(future) == Some(function);
        let bounds = self.item_bounds(future);
        bounds.iter().filter(|_| is_async).find_map(|(bound, _)| match bound {
            Predicate::Projection { ty, .. } => Some(*ty),
            Predicate::Trait(_) | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
        })
    }

    /// Whether the futures of an async closure borrow what the closure owns: then they cannot outlive it.
    pub fn lends_captures(&self, closure: DefId) -> bool {
        let Some(future) = self.hir.future_of_closure(closure) else { return false };
        let (owned, kept) = (self.closure(closure), self.closure(future));
        let is_owned = |capture: &Capture| matches!(capture.mode, CaptureMode::Copy | CaptureMode::Move);
        let owned: Vec<&Capture> = owned.captures.iter().filter(|capture| is_owned(capture)).collect();
        kept.captures
            .iter()
            .filter(|capture| !is_owned(capture))
            .any(|lent| owned.iter().any(|owned| owned.place.local == lent.place.local))
    }

    /// The auto traits that do not hold of futures, now that all bodies are built.
    pub fn failing_futures(&self) -> Vec<FailingFuture> {
        let provisional = std::mem::take(&mut *self.memo.provisional.borrow_mut());
        let mut found: Vec<FailingFuture> = Vec::new();
        for (owner, error, place) in provisional {
            let infcx = InferCtx::new(self);
            if infcx.evaluate(&error.leaf.predicate, &error.leaf.env) != Evaluation::Fails {
                continue;
            }
            let failing = self.failing_future(&infcx, owner, &error, place);
            if !found.contains(&failing) {
                found.push(failing);
            }
        }
        found
    }

    fn failing_future(&self, infcx: &InferCtx<'_>, owner: DefId, error: &FulfillError, place: Span) -> FailingFuture {
        let Predicate::Trait(asked) = error.leaf.predicate else { panic!("only traits are provisional") };
        let (culprit, failing) = self.culprit(infcx, error.leaf.clone());
        let blamed = culprit.as_ref().map(|culprit| self.body_of(culprit.holder).0);
        let diagnostic = self.told_future(asked, failing, culprit.as_ref(), error, place);
        FailingFuture { owner, blamed, diagnostic }
    }

    fn told_future(
        &self,
        asked: TraitRef,
        failing: TraitRef,
        culprit: Option<&Culprit>,
        error: &FulfillError,
        place: Span,
    ) -> Diagnostic {
        let name = self.hir.def(asked.def).name.clone();
        let verb = match &*name {
            "Send" => "sent",
            "Sync" => "shared",
            _ => return self.failing_other(asked, failing, place),
        };
        let message = format!("future cannot be {verb} between threads safely");
        let whose = culprit.and_then(|culprit| self.whose_future(culprit.outermost));
        let label = format!("{} is not `{name}`", whose.unwrap_or_else(|| String::from("future")));
        let mut diagnostic = Diagnostic::error_without_code(place, message).primary_label(label);
        if let Some(culprit) = culprit {
            diagnostic = self.label_value(diagnostic, culprit, &name);
        }
        if let CauseKind::WhereClause(def, clause) = error.root.cause.kind
            && clause.is_user()
        {
            diagnostic = diagnostic.label(clause, format!("required by this bound in `{}`", self.display_path(def)));
        }
        diagnostic
    }

    fn failing_other(&self, asked: TraitRef, failing: TraitRef, place: Span) -> Diagnostic {
        let shown = self.display(failing.self_ty());
        let of_trait = self.display_trait(asked);
        let message = format!("the trait bound `{shown}: {of_trait}` is not satisfied");
        Diagnostic::error("E0277", place, message)
            .primary_label(format!("the trait `{of_trait}` is not implemented for `{shown}`"))
    }

    /// Follows what fails to its end; the futures that are met on the way.
    fn culprit(&self, infcx: &InferCtx<'_>, leaf: Obligation) -> (Option<Culprit>, TraitRef) {
        let mut culprit: Option<Culprit> = None;
        let mut leaf = leaf;
        let mut inside = None;
        let mut failing = None;
        for _ in 0..RECURSION_LIMIT {
            let Predicate::Trait(bound) = leaf.predicate else { break };
            failing = Some(bound);
            if let Some(holder) = inside.take() {
                let outermost = culprit.as_ref().map_or(holder, |culprit| culprit.outermost);
                culprit = Some(Culprit { outermost, holder, value: bound.self_ty() });
            }
            if let TyKind::Closure(def, _) = bound.self_ty().kind()
                && self.hir.is_coroutine(*def)
            {
                inside = Some(*def);
            }
            match infcx.probe(|| infcx.failing_part(&leaf)) {
                Some(inner) => leaf = inner,
                None => break,
            }
        }
        (culprit, failing.expect("the first obligation is about a trait"))
    }

    fn whose_future(&self, def: DefId) -> Option<String> {
        Some(match self.hir.coroutine(def)? {
            Coroutine::Fn => {
                let function = self.hir.def(def).parent?;
                format!("future returned by `{}`", self.hir.def(function).name)
            }
            Coroutine::Block => String::from("future created by async block"),
            Coroutine::Closure => String::from("future created by async closure"),
        })
    }

    /// The value that the future keeps, and where; or what it captures.
    fn label_value(&self, diagnostic: Diagnostic, culprit: &Culprit, name: &str) -> Diagnostic {
        let facts = self.coroutine(culprit.holder).unwrap_or_default();
        let is_value = |ty: Ty| super::fold::erase_regions(&ty) == culprit.value;
        let shown = self.display(culprit.value);
        let found = facts.saved.iter().position(|saved| is_value(saved.ty));
        let sleep = found.and_then(|at| facts.sleeps.iter().find(|sleep| sleep.saved.contains(&at)));
        if let (Some(at), Some(sleep)) = (found, sleep) {
            let saved = &facts.saved[at];
            let value = saved.name.as_ref().map_or_else(|| String::from("the value"), |name| format!("`{name}`"));
            return diagnostic
                .label(sleep.span, format!("await occurs here, with {value} maybe used later"))
                .label(saved.span, format!("has type `{shown}` which is not `{name}`"));
        }
        let closure = self.closure(culprit.holder);
        match closure.captures.iter().find(|capture| is_value(capture.field_ty())) {
            Some(capture) => diagnostic.label(capture.span, format!("has type `{shown}` which is not `{name}`")),
            None => diagnostic,
        }
    }
}
