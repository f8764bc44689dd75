//! Bounds that do not hold: E0277 and E0271, with rustc's special words for the traits that everyone meets.

use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprKind;
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::solve::{CauseKind, FulfillError, FulfillErrorKind};
use crate::types::tables::{CaptureMode, ClosureKind};
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

/// A message and its primary label.
struct Words {
    message: String,
    label: String,
}

impl FnCtx<'_> {
    /// Reports what cannot be proved. What stays open only because types are unknown comes last, in source order; at one place, what
    /// says more than `Sized` goes first; the sizes of variables come last.
    pub(in crate::types::check) fn report_fulfillment(&mut self, errors: Vec<FulfillError>) {
        let (ambiguous, failed): (Vec<_>, Vec<_>) =
            errors.into_iter().partition(|error| error.kind == FulfillErrorKind::Ambiguous);
        for error in failed {
            self.report_failed(&error);
        }
        let sized = self.typing.lang("sized");
        let is_sized =
            |error: &FulfillError| matches!(&error.leaf.predicate, Predicate::Trait(bound) if Some(bound.def) == sized);
        let mut first = ambiguous;
        let rank = |error: &FulfillError| {
            let is_bound = matches!(error.leaf.predicate, Predicate::Trait(_));
            let CauseKind::WhereClause(def, _) = error.root.cause.kind else {
                return if is_sized(error) { 2 } else { u8::from(is_bound) };
            };
            let says_known = matches!(error.leaf.predicate, Predicate::Projection { ty, .. } if !self.is_unknown(ty));
            if self.hir.path(def).starts_with("core::fmt::rt::") {
                3
            } else if is_sized(error) {
                2
            } else {
                // `F: FnMut(i32)`: the trait is asked for before what is said of its output.
                u8::from(is_bound || says_known)
            }
        };
        let is_variable = |error: &FulfillError| error.root.cause.kind == CauseKind::SizedVariable;
        first.sort_by_key(|error| (is_variable(error), error.root.cause.span.hi, rank(error)));
        // A projection says more than `Sized`, wherever it stands.
        if first.first().is_some_and(is_sized)
            && let Some(at) = first.iter().position(|error| rank(error) == 0)
        {
            first[..=at].rotate_right(1);
        }
        // rustc asks for an operator's method, and so for its result, before it looks at the right side.
        let is_operator = |error: &&FulfillError| {
            error.root.cause.kind == CauseKind::Operator
                && first.first().is_some_and(|other| error.root.cause.span.contains(other.root.cause.span))
                && matches!(&error.leaf.predicate, Predicate::Trait(bound) if !self.is_unknown(bound.self_ty()))
        };
        if let Some(operator) = first.iter().find(is_operator) {
            self.report_unknown_result(operator);
        }
        for error in &first {
            self.report_ambiguous(error);
        }
    }

    fn report_failed(&mut self, error: &FulfillError) {
        if self.mentions_error(&error.leaf.predicate) || self.mentions_error(&error.root.predicate) {
            return;
        }
        let span = self.blamed_place(error);
        let span = if let Predicate::Trait(bound) = self.resolve(&error.leaf.predicate) {
            self.typing.place_in_derive(self.owner, bound.self_ty()).unwrap_or(span)
        } else {
            span
        };
        let diagnostic = match &error.kind {
            FulfillErrorKind::AlreadyReported | FulfillErrorKind::Ambiguous => {
                self.poisoned = true;
                return;
            }
            FulfillErrorKind::Overflow => {
                let shown = self.typing.display_predicate(&self.resolve(&error.root.predicate));
                Diagnostic::error("E0275", span, format!("overflow evaluating the requirement `{shown}`"))
            }
            FulfillErrorKind::ProjectionMismatch { expected, found, .. } => match self.lacking_trait(error) {
                Some(bound) => self.unimplemented(error, bound, span),
                None => self.projection_mismatch(error, span, *expected, *found),
            },
            FulfillErrorKind::Unimplemented => match self.resolve(&error.leaf.predicate) {
                Predicate::Trait(bound) => self.unimplemented(error, bound, span),
                other
                @ (Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..)) => {
                    match self.lacking_trait(error) {
                        Some(bound) => self.unimplemented(error, bound, span),
                        None => {
                            let shown = self.typing.display_predicate(&other);
                            Diagnostic::error("E0271", span, format!("type mismatch resolving `{shown}`"))
                        }
                    }
                }
            },
        };
        if !self.diagnostics.contains(&diagnostic) {
            self.emit(diagnostic);
        }
    }

    /// Where an error points at: the argument that a clause is about. What is awaited is not one.
    pub(in crate::types::check) fn blamed_place(&self, error: &FulfillError) -> Span {
        let at = error.root.cause.span;
        let CauseKind::WhereClause(def, clause) = error.root.cause.kind else { return at };
        if self.typing.is_awaiting(def) {
            return at;
        }
        self.blamed_argument(def, clause, at).unwrap_or(at)
    }

    /// The trait of a projection that its type does not implement at all.
    fn lacking_trait(&self, error: &FulfillError) -> Option<TraitRef> {
        let Predicate::Projection { item, args, .. } = self.resolve(&error.leaf.predicate) else { return None };
        let of_trait = self.typing.trait_of_item(item)?;
        let count = self.typing.generics_of(of_trait).params.len();
        let args = crate::types::ty::Args::new(args.as_slice().get(..count)?);
        let bound = TraitRef { def: of_trait, args };
        let fails = self.infcx.evaluate(&Predicate::Trait(bound), &self.env) == crate::types::solve::Evaluation::Fails;
        fails.then_some(bound)
    }

    fn projection_mismatch(&self, error: &FulfillError, span: Span, expected: Ty, found: Ty) -> Diagnostic {
        let predicate = self.resolve(&error.leaf.predicate);
        let (expected, found) = (self.display(expected), self.display(found));
        let message = if let Predicate::Projection { item, args, ty } = &predicate
            && self.typing.lang("fn_once_output") == Some(*item)
        {
            let callee = self.display(args.type_at(0));
            let wanted = self.display(*ty);
            format!("expected `{callee}` to return `{wanted}`, but it returns `{found}`")
        } else {
            format!("type mismatch resolving `{}`", self.typing.display_predicate(&predicate))
        };
        Diagnostic::error("E0271", span, message).primary_label(format!("expected `{expected}`, found `{found}`"))
    }

    fn unimplemented(&self, error: &FulfillError, bound: TraitRef, span: Span) -> Diagnostic {
        if let Some(diagnostic) = self.wrong_closure_kind(bound, span).or_else(|| self.wrong_function(bound, span)) {
            return diagnostic;
        }
        let words = self.failed_question_mark(error, bound).unwrap_or_else(|| self.bound_words(bound));
        let mut diagnostic = Diagnostic::error("E0277", span, words.message).primary_label(words.label);
        if let CauseKind::WhereClause(def, clause) = error.root.cause.kind {
            let path = self.typing.display_path(def);
            if clause.is_user() {
                diagnostic = diagnostic.label(clause, format!("required by this bound in `{path}`"));
            } else {
                diagnostic = diagnostic.note(format!("required by a bound in `{path}`"));
            }
        }
        diagnostic
    }

    /// E0525: a closure of this body that does more with its captures than its use allows.
    fn wrong_closure_kind(&self, bound: TraitRef, span: Span) -> Option<Diagnostic> {
        let TyKind::Closure(def, _) = bound.self_ty().kind() else { return None };
        let (wanted, state) = (self.closure_trait(bound.def)?, self.closures.get(def)?);
        let kind = state.kind.filter(|kind| *kind > wanted)?;
        let name = |kind: ClosureKind| match kind {
            ClosureKind::Fn => "Fn",
            ClosureKind::FnMut => "FnMut",
            ClosureKind::FnOnce => "FnOnce",
        };
        let (wanted, has) = (name(wanted), name(kind));
        let ExprKind::Closure(closure) = &self.body.expr(state.expr).kind else { return None };
        let message = format!(
            "expected a closure that implements the `{wanted}` trait, but this closure only implements `{has}`"
        );
        let label = format!("this closure implements `{has}`, not `{wanted}`");
        let diagnostic = Diagnostic::error("E0525", closure.header_span, message).primary_label(label);
        let diagnostic = diagnostic.label(span, "the requirement is introduced here");
        let reason = state.captures.iter().find(|capture| capture.mode == CaptureMode::Move);
        Some(match (kind, reason) {
            (ClosureKind::FnOnce, Some(capture)) => {
                let variable = &self.body.local(capture.place.local).name;
                let text =
                    format!("closure is `FnOnce` because it moves the variable `{variable}` out of its environment");
                diagnostic.label(capture.span, text)
            }
            _ => diagnostic,
        })
    }

    /// E0593, E0631: a function whose parameters are not those that a bound asks for.
    fn wrong_function(&self, bound: TraitRef, span: Span) -> Option<Diagnostic> {
        let sig = if let Some((def, args)) = bound.self_ty().as_fn_def() {
            self.substitute(self.typing.fn_sig(def), args)
        } else if let TyKind::FnPtr(sig) = bound.self_ty().kind() {
            *sig
        } else {
            return None;
        };
        let crate::types::solve::BuiltinTrait::Fn(_) = self.typing.builtin_trait(bound.def) else { return None };
        let TyKind::Tuple(wanted) = bound.args.types().nth(1)?.kind() else { return None };
        if !sig.is_fn_trait_compatible() {
            return None;
        }
        let count = |count: usize| format!("{count} argument{}", if count == 1 { "" } else { "s" });
        if sig.inputs.len() != wanted.len() {
            let (wanted, has) = (count(wanted.len()), count(sig.inputs.len()));
            let message = format!("function is expected to take {wanted}, but it takes {has}");
            return Some(
                Diagnostic::error("E0593", span, message)
                    .primary_label(format!("expected function that takes {wanted}")),
            );
        }
        let list = |types: &[Ty]| types.iter().map(|ty| self.display(*ty)).collect::<Vec<_>>().join(", ");
        let (wanted, has) = (list(wanted.as_slice()), list(sig.inputs.as_slice()));
        Some(
            Diagnostic::error("E0631", span, "type mismatch in function arguments")
                .primary_label("expected due to this")
                .note(format!(
                    "expected function signature `fn({wanted}) -> _`\n   found function signature `fn({has}) -> _`"
                )),
        )
    }

    /// `?` whose error has no `From` to the function's.
    fn failed_question_mark(&self, error: &FulfillError, bound: TraitRef) -> Option<Words> {
        let Predicate::Trait(root) = &error.root.predicate else { return None };
        let name = |def| self.hir.def(def).name.clone();
        if &*name(root.def) != "FromResidual" || &*name(bound.def) != "From" {
            return None;
        }
        let (target, source) = (self.display(bound.self_ty()), self.typing.display_trait(bound));
        Some(Words {
            message: format!("`?` couldn't convert the error to `{target}`"),
            label: format!("the trait `{source}` is not implemented for `{target}`"),
        })
    }

    fn bound_words(&self, bound: TraitRef) -> Words {
        let self_ty = self.display(bound.self_ty());
        let shown = self.trait_words(&bound);
        let path = self.hir.path(bound.def);
        let other = bound.args.types().nth(1);
        let argument = other.map(|ty| self.display(ty)).unwrap_or_default();
        let words = |message: String, label: String| Words { message, label };
        let lang = self.hir.lang_name(bound.def);
        match lang.as_deref() {
            Some("sized") => {
                return words(
                    format!("the size for values of type `{self_ty}` cannot be known at compilation time"),
                    "doesn't have a size known at compile-time".to_owned(),
                );
            }
            Some("fn" | "fn_mut" | "fn_once") => {
                let kind = self.typing.display_trait(bound);
                let found = self.display(bound.self_ty());
                return words(
                    format!("expected a `{kind}` closure, found `{found}`"),
                    format!("expected an `{kind}` closure, found `{found}`"),
                );
            }
            Some("eq" | "partial_ord") => {
                return words(
                    format!("can't compare `{self_ty}` with `{argument}`"),
                    format!("no implementation for `{self_ty} == {argument}`"),
                );
            }
            Some(op @ ("add" | "sub" | "mul" | "div" | "rem")) => {
                let (message, symbol) = match op {
                    "add" => (format!("cannot add `{argument}` to `{self_ty}`"), "+"),
                    "sub" => (format!("cannot subtract `{argument}` from `{self_ty}`"), "-"),
                    "mul" => (format!("cannot multiply `{self_ty}` by `{argument}`"), "*"),
                    "div" => (format!("cannot divide `{self_ty}` by `{argument}`"), "/"),
                    _ => (format!("cannot calculate the remainder of `{self_ty}` divided by `{argument}`"), "%"),
                };
                return words(message, format!("no implementation for `{self_ty} {symbol} {argument}`"));
            }
            _ => {}
        }
        match path.rsplit("::").next().unwrap_or(&path) {
            "Display" => words(
                format!("`{self_ty}` doesn't implement `std::fmt::Display`"),
                format!("`{self_ty}` cannot be formatted with the default formatter"),
            ),
            "Debug" => words(
                format!("`{self_ty}` doesn't implement `Debug`"),
                format!("`{self_ty}` cannot be formatted using `{{:?}}`"),
            ),
            "Future" => words(format!("`{self_ty}` is not a future"), format!("`{self_ty}` is not a future")),
            "Unpin" => words(
                format!("`{self_ty}` cannot be unpinned"),
                format!("the trait `Unpin` is not implemented for `{self_ty}`"),
            ),
            "Iterator" => words(format!("`{self_ty}` is not an iterator"), format!("`{self_ty}` is not an iterator")),
            "Try" => words(
                "the `?` operator can only be applied to values that implement `Try`".to_owned(),
                format!("the `?` operator cannot be applied to type `{self_ty}`"),
            ),
            "FromResidual" => self.from_residual_words(bound.self_ty(), other),
            "Send" => words(
                format!("`{self_ty}` cannot be sent between threads safely"),
                format!("`{self_ty}` cannot be sent between threads safely"),
            ),
            "Sync" => words(
                format!("`{self_ty}` cannot be shared between threads safely"),
                format!("`{self_ty}` cannot be shared between threads safely"),
            ),
            "SliceIndex" => words(
                format!("the type `{argument}` cannot be indexed by `{self_ty}`"),
                "slice indices are of type `usize` or ranges of `usize`".to_owned(),
            ),
            "FromIterator" => words(
                format!(
                    "a value of type `{self_ty}` cannot be built from an iterator over elements of type `{argument}`"
                ),
                format!("value of type `{self_ty}` cannot be built from `std::iter::Iterator<Item={argument}>`"),
            ),
            _ => words(
                format!("the trait bound `{shown}` is not satisfied"),
                format!("the trait `{}` is not implemented for `{self_ty}`", self.typing.display_trait(bound)),
            ),
        }
    }

    /// `?` in a function whose result it does not fit.
    fn from_residual_words(&self, result: Ty, residual: Option<Ty>) -> Words {
        let name = |ty: Ty| ty.as_adt().and_then(|(def, _)| self.hir.lang_name(def));
        let of = residual.and_then(name);
        let into = name(result);
        if of.is_some() && of == into {
            let shown = self.display(result);
            return Words {
                message: format!("`?` couldn't convert the error to `{shown}`"),
                label: "the trait `From` is not implemented for the error".to_owned(),
            };
        }
        let words = match of.as_deref() {
            Some("Option") => "the `?` operator can only be used on `Option`s in a function that returns `Option`",
            Some("Result") if into.is_some() => {
                "the `?` operator on a `Result` can only be used in a function that returns `Result`"
            }
            _ => {
                "the `?` operator can only be used in a function that returns `Result` or `Option` (or another type that implements `FromResidual`)"
            }
        };
        let shown = self.display(result);
        Words {
            message: words.to_owned(),
            label: format!("cannot use the `?` operator in a function that returns `{shown}`"),
        }
    }

    /// Autoderef that does not end (E0055).
    pub(in crate::types::check) fn report_deref_limit(&mut self, ty: Ty) {
        let shown = self.display(ty);
        let message = format!("reached the recursion limit while auto-dereferencing `{shown}`");
        let span = self.current_span();
        self.emit(Diagnostic::error("E0055", span, message).primary_label("deref recursion limit reached"));
    }
}
