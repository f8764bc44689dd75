//! `if`, `match`, `loop`, `break`, `return`: branches to one type, and which of them control gets past.

use super::branch::Branches;
use super::coerce::TypeMismatch;
use super::expectation::Expectation;
use super::{Breakable, FnCtx};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Arm, ExprId, LoopSource, MatchSource, PatId};
use crate::types::ty::{Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn check_if(
        &mut self,
        id: ExprId,
        condition: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
        expectation: Expectation,
    ) -> Ty {
        self.check_coercible(condition, Ty::bool());
        let condition_diverges = std::mem::replace(&mut self.diverges, false);
        let expectation = expectation.for_branches(self);
        let target = expectation.coercion_target(self);
        let mut branches = Branches::new(target);
        let then_ty = self.check_expr(then, expectation);
        let then_diverges = std::mem::replace(&mut self.diverges, false);
        if otherwise.is_none() {
            self.check_if_without_else(id, then, then_ty, &mut branches, expectation);
            self.diverges = condition_diverges;
            return branches.complete();
        }
        self.add_branch(&mut branches, then, then_ty, None);
        if let Some(otherwise) = otherwise {
            let ty = self.check_expr(otherwise, expectation);
            self.add_branch(&mut branches, otherwise, ty, Some("`if` and `else` have incompatible types"));
            self.diverges = condition_diverges || (then_diverges && self.diverges);
        }
        branches.complete()
    }

    /// Without `else` the value is `()`: E0317 if something else is wanted or given.
    fn check_if_without_else(
        &mut self,
        id: ExprId,
        then: ExprId,
        then_ty: Ty,
        branches: &mut Branches,
        expectation: Expectation,
    ) {
        let expected = expectation.only_has_type();
        if let Some(expected) = expected
            && !self.is_error(then_ty)
            && self.unify(expected, Ty::unit()).is_err()
        {
            self.report_missing_else(id, expected);
            return branches.poison();
        }
        match self.coerce(then, then_ty, Ty::unit(), false) {
            Ok(_) => branches.add_unit(self).unwrap_or_else(|_| branches.poison()),
            Err(mismatch) => {
                match expected {
                    Some(_) => self.report_statement_value(then, mismatch),
                    None => self.report_missing_else(id, mismatch.found),
                }
                branches.poison();
            }
        }
    }

    fn report_missing_else(&mut self, id: ExprId, expected: Ty) {
        if self.has_error(expected) {
            return;
        }
        let expected = self.display(expected);
        let diagnostic = Diagnostic::error("E0317", self.span(id), "`if` may be missing an `else` clause");
        self.emit(
            diagnostic
                .primary_label(format!("expected `{expected}`, found `()`"))
                .note("`if` expressions without `else` evaluate to `()`")
                .help("consider adding an `else` block that evaluates to the expected type"),
        );
    }

    /// Adds a branch, or reports that it does not fit the earlier ones.
    fn add_branch(&mut self, branches: &mut Branches, expr: ExprId, ty: Ty, message: Option<&str>) {
        let earlier = branches.exprs().last().copied();
        let Err(mismatch) = branches.add(self, expr, ty) else { return };
        match (message, earlier) {
            (Some(message), Some(earlier)) => self.report_branches(message, earlier, expr, mismatch),
            _ => self.report_mismatch(expr, mismatch),
        }
        branches.poison();
    }

    pub(super) fn check_let_condition(&mut self, pat: PatId, value: ExprId) -> Ty {
        let ty = self.check_inferred_initializer(pat, value);
        self.check_pat_top(pat, ty, Some(value));
        Ty::bool()
    }

    pub(super) fn check_match(
        &mut self,
        scrutinee: ExprId,
        arms: &[Arm],
        source: MatchSource,
        expectation: Expectation,
    ) -> Ty {
        let scrutinee_ty = self.check_scrutinee(scrutinee, arms);
        let scrutinee_diverges = std::mem::replace(&mut self.diverges, false);
        for arm in arms {
            self.check_pat_top(arm.pat, scrutinee_ty, Some(scrutinee));
        }
        let expectation = if matches!(source, MatchSource::User | MatchSource::Desugared | MatchSource::Await) {
            expectation.for_branches(self)
        } else {
            expectation
        };
        // As in rustc, arms are not held to be `()` one by one: they may disagree, or the whole match is what is wrong.
        let wanted = expectation.only_has_type().filter(|ty| *ty != Ty::unit());
        let target = wanted.unwrap_or_else(|| self.fresh_ty());
        let mut branches = Branches::new(target);
        let mut all_diverge = true;
        for arm in arms {
            self.diverges = false;
            if let Some(guard) = arm.guard {
                self.check_coercible(guard, Ty::bool());
                self.diverges = false;
            }
            let ty = self.check_expr(arm.body, expectation);
            all_diverge &= self.diverges;
            let message = (source == MatchSource::User).then_some("`match` arms have incompatible types");
            self.add_branch(&mut branches, arm.body, ty, message);
        }
        self.diverges = scrutinee_diverges || all_diverge;
        branches.complete()
    }

    /// The scrutinee is a place: it is coerced only where no arm borrows from it and a `!` must become something.
    fn check_scrutinee(&mut self, scrutinee: ExprId, arms: &[Arm]) -> Ty {
        let ty = self.check_expr(scrutinee, Expectation::None);
        let ty = self.structurally(ty);
        if ty.kind() != &TyKind::Never || arms.is_empty() {
            return ty;
        }
        let target = self.fresh_ty();
        self.demand_coerce(scrutinee, ty, target)
    }

    pub(super) fn check_loop(&mut self, id: ExprId, body: ExprId, source: LoopSource, expectation: Expectation) -> Ty {
        let branches = match source {
            LoopSource::Loop => Some(Branches::new(expectation.coercion_target(self))),
            LoopSource::While | LoopSource::ForLoop => None,
        };
        self.breakables.push(Breakable { expr: id, branches, may_break: false });
        let ty = self.check_expr(body, Expectation::HasType(Ty::unit()));
        self.demand_unit_body(body, ty);
        let breakable = self.breakables.pop().expect("pushed above, and every push is popped");
        self.diverges = !breakable.may_break;
        match breakable.branches {
            Some(branches) => branches.complete(),
            None => Ty::unit(),
        }
    }

    fn demand_unit_body(&mut self, body: ExprId, ty: Ty) {
        if let Err(mismatch) = self.coerce(body, ty, Ty::unit(), false) {
            self.report_mismatch(body, mismatch);
        }
    }

    pub(super) fn check_break(&mut self, id: ExprId, target: Option<ExprId>, value: Option<ExprId>) -> Ty {
        let place = target.and_then(|target| self.breakables.iter().rposition(|it| it.expr == target));
        let Some(place) = place else {
            if let Some(value) = value {
                self.check_expr(value, Expectation::None);
            }
            self.diverges = true;
            return if target.is_none() { Ty::error() } else { Ty::never() };
        };
        self.breakables[place].may_break = true;
        let expected = self.breakables[place].branches.as_ref().map(Branches::merged);
        match (value, expected) {
            (Some(value), Some(expected)) => {
                let ty = self.check_expr(value, Expectation::HasType(expected));
                self.add_break(place, value, Some(ty));
            }
            // Reported when the jump was resolved (E0571).
            (Some(value), None) => {
                self.poisoned = true;
                self.check_expr(value, Expectation::None);
            }
            (None, Some(_)) => self.add_break(place, id, None),
            (None, None) => {}
        }
        self.diverges = true;
        Ty::never()
    }

    fn add_break(&mut self, place: usize, expr: ExprId, ty: Option<Ty>) {
        let mut branches = self.breakables[place].branches.take().expect("only called where values are collected");
        let added = match ty {
            Some(ty) => branches.add(self, expr, ty),
            None => branches.add_unit(self),
        };
        if let Err(mismatch) = added {
            self.report_mismatch(expr, mismatch);
            branches.poison();
        }
        self.breakables[place].branches = Some(branches);
    }

    pub(super) fn check_return(&mut self, id: ExprId, value: Option<ExprId>) -> Ty {
        let Some(mut returns) = self.returns.take() else {
            let span = self.span(id);
            self.emit(Diagnostic::error("E0572", span, "return statement outside of function body"));
            if let Some(value) = value {
                self.check_expr(value, Expectation::None);
            }
            self.diverges = true;
            return Ty::never();
        };
        let added = match value {
            Some(value) => {
                let expected = returns.expected;
                self.returns = Some(returns);
                let ty = self.check_expr(value, Expectation::HasType(expected));
                returns = self.returns.take().expect("put back a moment ago");
                returns.add(self, value, ty).map_err(|mismatch| (value, mismatch))
            }
            None => returns.add_unit(self).map_err(|mismatch| (id, mismatch)),
        };
        if let Err((expr, mismatch)) = added {
            self.report_return(id, expr, value.is_none(), mismatch);
            returns.poison();
        }
        self.returns = Some(returns);
        self.diverges = true;
        Ty::never()
    }

    fn report_return(&mut self, id: ExprId, expr: ExprId, bare: bool, mismatch: TypeMismatch) {
        if !bare {
            return self.report_mismatch(expr, mismatch);
        }
        let expected = self.display(mismatch.expected);
        let message = "`return;` in a function whose return type is not `()`";
        let diagnostic = Diagnostic::error("E0069", self.span(id), message);
        self.emit(
            diagnostic
                .primary_label("return type is not `()`")
                .help(format!("give the `return` a value of the expected type `{expected}`")),
        );
    }
}
