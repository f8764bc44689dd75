//! Blocks and statements.

use super::branch::Branches;
use super::coerce::TypeMismatch;
use super::expectation::Expectation;
use super::{Breakable, FnCtx};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Block, ExprId, ExprKind, PatId, PatKind, Stmt, StmtKind};
use crate::hir::ty as hir;
use crate::types::ty::{Ty, TyKind};

impl FnCtx<'_> {
    pub(super) fn check_block(&mut self, id: ExprId, block: &Block, expectation: Expectation) -> Ty {
        let around = self.scope;
        self.scope = block.scope.or(around);
        let ty = match block.labelled {
            true => self.check_labelled_block(id, block, expectation),
            false => self.check_plain_block(id, block, expectation),
        };
        self.scope = around;
        ty
    }

    fn check_plain_block(&mut self, id: ExprId, block: &Block, expectation: Expectation) -> Ty {
        for stmt in &block.stmts {
            self.check_stmt(stmt);
        }
        let Some(tail) = block.tail else { return self.block_without_tail(id, block, expectation) };
        let ty = self.check_expr(tail, expectation);
        let target = match expectation.only_has_type() {
            Some(expected) => expected,
            None if self.shallow(ty).kind() == &TyKind::Never => self.fresh_ty(),
            None => return ty,
        };
        match self.coerce(tail, ty, target, false) {
            Ok(ty) => ty,
            Err(mismatch) => {
                self.report_mismatch(tail, mismatch);
                Ty::error()
            }
        }
    }

    fn block_without_tail(&mut self, id: ExprId, block: &Block, expectation: Expectation) -> Ty {
        if self.diverges {
            return Ty::never();
        }
        if let Some(expected) = expectation.only_has_type()
            && self.unify(expected, Ty::unit()).is_err()
        {
            self.report_missing_tail(id, block, expected);
            return Ty::error();
        }
        Ty::unit()
    }

    fn check_labelled_block(&mut self, id: ExprId, block: &Block, expectation: Expectation) -> Ty {
        let target = expectation.coercion_target(self);
        let branches = Some(Branches::new(target));
        self.breakables.push(Breakable { expr: id, branches, may_break: false });
        for stmt in &block.stmts {
            self.check_stmt(stmt);
        }
        let tail = block.tail.map(|tail| (tail, self.check_expr(tail, Expectation::HasType(target))));
        let mut breakable = self.breakables.pop().expect("pushed above, and every push is popped");
        let mut branches = breakable.branches.take().expect("a labelled block collects values");
        let added = match tail {
            Some((tail, ty)) => branches.add(self, tail, ty).map_err(|mismatch| (tail, mismatch)),
            None if self.diverges => Ok(()),
            None => branches.add_unit(self).map_err(|mismatch| (id, mismatch)),
        };
        if let Err((expr, mismatch)) = added {
            self.report_mismatch(expr, mismatch);
            return Ty::error();
        }
        if breakable.may_break {
            self.diverges = false;
        }
        branches.complete()
    }

    fn check_stmt(&mut self, stmt: &Stmt) {
        let before = std::mem::replace(&mut self.diverges, false);
        if before && self.is_user && !self.told_unreachable {
            self.told_unreachable = true;
            self.tables.unreachable.push(stmt.span);
        }
        match &stmt.kind {
            StmtKind::Let { pat, ty, init, otherwise } => {
                self.check_let(*pat, ty.as_ref(), *init, *otherwise);
            }
            StmtKind::Expr { expr, semicolon: true } => {
                self.check_expr(*expr, Expectation::None);
            }
            StmtKind::Expr { expr, semicolon: false } => self.check_unit_stmt(*expr),
        }
        self.diverges |= before;
    }

    /// A block-like expression as a statement without a semicolon: `()` or `!`.
    fn check_unit_stmt(&mut self, expr: ExprId) {
        let ty = self.check_expr(expr, Expectation::HasType(Ty::unit()));
        if let Err(mismatch) = self.coerce(expr, ty, Ty::unit(), false) {
            self.report_statement_value(expr, mismatch);
        }
    }

    fn check_let(&mut self, pat: PatId, ty: Option<&hir::Ty>, init: Option<ExprId>, otherwise: Option<ExprId>) {
        let declared = ty.map(|ty| self.lower_ty(ty));
        let local_ty = match (declared, init) {
            (Some(declared), Some(init)) => {
                self.check_initializer(pat, init, declared);
                declared
            }
            (Some(declared), None) => declared,
            (None, Some(init)) => self.check_inferred_initializer(pat, init),
            (None, None) => self.fresh_ty(),
        };
        let around = std::mem::replace(&mut self.always_matches, otherwise.is_none());
        self.check_pat_top(pat, local_ty, init);
        self.always_matches = around;
        if let Some(otherwise) = otherwise {
            self.check_let_else(otherwise);
        }
    }

    fn check_initializer(&mut self, pat: PatId, init: ExprId, declared: Ty) {
        let ty = self.check_expr(init, Expectation::HasType(declared));
        if self.binds_by_reference(pat) {
            // `let ref x: T = place` borrows the place itself: it must have the type as it is.
            if self.unify(declared, ty).is_err() {
                self.report_mismatch(init, TypeMismatch { expected: declared, found: ty });
            }
            return;
        }
        self.demand_coerce(init, ty, declared);
    }

    /// A value that a pattern takes apart, of which no type is written. A `!` becomes what the pattern says, unless it borrows from it.
    pub(super) fn check_inferred_initializer(&mut self, pat: PatId, init: ExprId) -> Ty {
        let ty = self.check_expr(init, Expectation::None);
        let ty = self.shallow(ty);
        if ty.kind() != &TyKind::Never || self.binds_by_reference(pat) {
            return ty;
        }
        let target = self.fresh_ty();
        self.demand_coerce(init, ty, target)
    }

    fn check_let_else(&mut self, otherwise: ExprId) {
        let before = self.diverges;
        let ty = self.check_expr(otherwise, Expectation::None);
        if self.coerce(otherwise, ty, Ty::never(), false).is_err() && !self.is_error(ty) {
            let span = self.span(otherwise);
            let diagnostic = Diagnostic::error("E0308", span, "`else` clause of `let...else` does not diverge");
            let found = self.display(ty);
            self.emit(
                diagnostic
                    .primary_label(format!("expected `!`, found `{found}`"))
                    .help("try adding a diverging expression, such as `return` or `panic!(..)`")
                    .help("...or use `match` instead of `let...else`"),
            );
        }
        self.diverges = before;
    }

    /// Whether a pattern has a `ref` or `ref mut` binding.
    pub(super) fn binds_by_reference(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Binding { by_ref, sub, .. } => {
                by_ref.is_some() || sub.is_some_and(|sub| self.binds_by_reference(sub))
            }
            PatKind::Tuple { pats, .. } | PatKind::TupleStruct { pats, .. } | PatKind::Or(pats) => {
                pats.iter().any(|&pat| self.binds_by_reference(pat))
            }
            PatKind::Struct { fields, .. } => fields.iter().any(|field| self.binds_by_reference(field.pat)),
            PatKind::Ref { inner, .. } => self.binds_by_reference(*inner),
            PatKind::Slice { before, rest, after } => {
                let rest = rest.iter().flatten();
                before.iter().chain(rest).chain(after).any(|&pat| self.binds_by_reference(pat))
            }
            variants!(PatKind: Wild | Literal | Path | Range | Error) => false,
        }
    }

    /// The value of a function or closure, against its result type.
    pub(super) fn check_fn_value(&mut self, value: ExprId, output: Ty) {
        let ty = self.check_expr(value, Expectation::HasType(output));
        let mut returns = self.returns.take().expect("set while a function's value is checked");
        // The body's block has reported a missing or wrong tail itself.
        let tail = self.tail_of(value);
        if let Err(mismatch) = returns.add(self, value, ty) {
            self.report_mismatch(tail, mismatch);
            returns.poison();
        }
        self.returns = Some(returns);
    }

    /// The expression that gives a block its value.
    pub(super) fn tail_of(&self, expr: ExprId) -> ExprId {
        let (ExprKind::Block(Block { tail: Some(inner), .. }) | ExprKind::DropTemporaries(inner)) =
            &self.body.expr(expr).kind
        else {
            return expr;
        };
        self.tail_of(*inner)
    }
}
