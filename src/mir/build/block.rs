//! Blocks and statements. A variable belongs to the rest of its block, so every `let` opens a scope.

use super::Builder;
use super::expr::Category;
use super::step::TailUse;
use super::variable::bindings;
use crate::hir::body::{self, ExprId};
use crate::mir::thir::{Block, NodeId, Pat, PatKind, Stmt, StmtKind};
use crate::mir::{Annotation, FakeReadCause, LocalKind, Place, StatementKind, TerminatorKind};
use crate::snippet::Edition;
use crate::source::Span;
use crate::types::tables::BindingMode;
use crate::types::ty::Ty;

/// A `let` as it is written.
#[derive(Clone, Copy)]
struct Written<'h> {
    pat: body::PatId,
    init: Option<ExprId>,
    ty: Option<&'h crate::hir::ty::Ty>,
}

impl<'a> Builder<'a> {
    /// Whether code there follows the rules of edition 2024; the library's does.
    pub(super) fn is_2024(&self, span: Span) -> bool {
        !span.is_user() || self.cx.typing.hir.edition() >= Edition::E2024
    }

    /// A block's value into `destination`.
    pub(super) fn block_into(&mut self, destination: &Place, block: &Block, expr: ExprId) {
        if block.labelled {
            self.in_labelled(expr, destination, |b| b.enclosed_statements_into(destination, block, expr));
        } else {
            self.enclosed_statements_into(destination, block, expr);
        }
    }

    fn enclosed_statements_into(&mut self, destination: &Place, block: &Block, expr: ExprId) {
        self.enclosed(block.span, |b| b.statements_into(destination, block, expr));
    }

    fn statements_into(&mut self, destination: &Place, block: &Block, expr: ExprId) {
        let outermost = self.scopes.len();
        let tail_use = std::mem::replace(&mut self.tail, TailUse::Value);
        for (at, stmt) in block.stmts.iter().enumerate() {
            self.statement(stmt, self.let_of(expr, at), block.span);
        }
        self.tail = tail_use.inside_block(!block.stmts.is_empty());
        match block.tail {
            Some(tail) => self.tail_into(destination, tail),
            None => self.block_without_tail(destination, expr),
        }
        self.tail = tail_use;
        while self.scopes.len() > outermost {
            self.pop_scope();
        }
    }

    /// The `let` that statement number `at` of a block is, as it is written.
    fn let_of(&self, block: ExprId, at: usize) -> Option<Written<'a>> {
        let body::ExprKind::Block(block) = &self.cx.hir.expr(block).kind else { return None };
        match &block.stmts[at].kind {
            body::StmtKind::Let { pat, init, ty, .. } => Some(Written { pat: *pat, init: *init, ty: ty.as_ref() }),
            body::StmtKind::Expr { .. } => None,
        }
    }

    fn block_without_tail(&mut self, destination: &Place, expr: ExprId) {
        let ty = self.cx.tables.expr_types[expr.0 as usize];
        if ty == Ty::unit() {
            self.assign_unit(self.cx.hir.expr(expr).span.last_byte(), destination);
        }
    }

    fn tail_into(&mut self, destination: &Place, tail: NodeId) {
        let span = self.node(tail).span;
        if self.is_2024(span) {
            self.terminating(tail, |b| b.enclosed(span, |b| b.expr_into(destination, tail)));
        } else {
            self.enclosed(span, |b| b.expr_into(destination, tail));
        }
        self.step_after_last(tail);
    }

    fn statement(&mut self, stmt: &Stmt, written: Option<Written<'_>>, block: Span) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                self.tail = TailUse::Discarded;
                self.in_terminating(stmt.span, |b| b.enclosed(stmt.span, |b| b.discard(*expr)));
                self.tail = TailUse::Value;
                self.step(stmt.span);
            }
            StmtKind::Let { pat, init, otherwise } => {
                let scope = self.push_scope(block);
                if let Some(Written { pat, init: Some(init), .. }) = written {
                    self.extend_temporaries(Some(pat), init, Some(scope));
                }
                let ty = written.and_then(|written| written.ty);
                self.enclosed(stmt.span, |b| b.let_statement(pat, (*init, ty), *otherwise, scope, stmt.span));
                self.step(stmt.span);
            }
        }
    }

    fn let_statement(
        &mut self,
        pat: &Pat,
        (init, ty): (Option<NodeId>, Option<&crate::hir::ty::Ty>),
        otherwise: Option<NodeId>,
        scope: usize,
        span: Span,
    ) {
        match (init, otherwise) {
            (None, _) => {
                self.let_without_value(pat, scope);
                if let PatKind::Binding { local, .. } = &pat.kind {
                    let place = Place::local(self.variable_local(*local));
                    self.annotate(place, ty);
                }
            }
            (Some(init), None) => {
                self.declare(pat);
                self.in_terminating(span, |b| b.bind_value(pat, (init, ty), scope));
            }
            (Some(init), Some(otherwise)) => self.let_else(pat, (init, ty), otherwise, scope, span),
        }
    }

    /// What `place` holds has the type that the author wrote, if there is one.
    pub(super) fn annotate(&mut self, place: Place, ty: Option<&crate::hir::ty::Ty>) {
        if let Some(ty) = ty {
            self.annotations.push(Annotation { place, written: crate::mir::Written::Type(ty.clone()) });
        }
    }

    fn let_without_value(&mut self, pat: &Pat, scope: usize) {
        self.declare_as(pat, LocalKind::Variable { declared_without_value: true });
        for variable in bindings(pat) {
            self.begin_storage(variable, scope, pat.span);
            self.begin_value(variable, scope);
        }
    }

    /// `let pat = init`, the pattern irrefutable. A lone variable is made in place.
    fn bind_value(&mut self, pat: &Pat, (init, ty): (NodeId, Option<&crate::hir::ty::Ty>), scope: usize) {
        if let PatKind::Binding { local, mode: BindingMode::Value, sub: None } = &pat.kind {
            let place = self.begin_storage(*local, scope, pat.span);
            self.annotate(place.clone(), ty);
            self.expr_into(&place, init);
            self.push(pat.span, StatementKind::FakeRead(FakeReadCause::Let, place));
            self.begin_value(*local, scope);
            return;
        }
        let place = self.place(init);
        self.inspect(self.node(init).span, &place, FakeReadCause::Let);
        if let Some(place) = self.try_close(&place) {
            self.annotate(place, ty);
        }
        self.match_irrefutable(pat, &place, scope);
    }

    /// The temporaries of the initialiser end before the `else` block runs.
    fn let_else(
        &mut self,
        pat: &Pat,
        (init, ty): (NodeId, Option<&crate::hir::ty::Ty>),
        otherwise: NodeId,
        scope: usize,
        span: Span,
    ) {
        self.declare(pat);
        let diverging = self.new_block();
        self.in_terminating(span, |b| {
            let depth = b.scopes.len() - 1;
            let place = b.place(init);
            b.inspect(b.node(init).span, &place, FakeReadCause::Let);
            if let Some(place) = b.try_close(&place) {
                b.annotate(place, ty);
            }
            b.looked_at = Some(b.node(init).span);
            b.match_refutable(pat, &place, scope, |b| b.exit_to(span, depth, diverging));
        });
        let matched = self.at;
        self.at = diverging;
        let otherwise_span = self.node(otherwise).span;
        self.in_terminating(otherwise_span, |b| {
            let never = b.unit_place(otherwise_span);
            b.expr_into(&never, otherwise);
        });
        self.diverge_with(otherwise_span, TerminatorKind::Unreachable);
        self.at = matched;
    }

    /// An expression whose value nobody uses; it is dropped at the end of the statement.
    pub(super) fn discard(&mut self, id: NodeId) {
        let node = self.node(id);
        if self.category(id) == Category::Effect {
            self.effect(id);
        } else if node.ty == Ty::unit() || node.ty == Ty::never() {
            let unit = self.unit_place(node.span);
            self.expr_into(&unit, id);
        } else {
            self.temporary(id);
        }
    }
}
