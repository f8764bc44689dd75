//! `if`, `match`, loops, `?`, `break` and `return`: desugared as rustc does.

use super::patterns::Bindings;
use super::{Jump, JumpKind, Lowerer};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Arm, ExprId, ExprKind, LogicalOp, LoopSource, MatchSource, PatId, PatKind, Stmt, StmtKind};
use crate::hir::def::DefId;
use crate::hir::outline::{attributes, mark};
use crate::hir::ty::{Path, QPath, Res};
use crate::source::Span;

impl Lowerer<'_> {
    /// A path to a built-in item of the language; an error node's path if the library lacks it.
    pub(super) fn lang_path(&self, name: &str, constructor: bool, span: Span) -> QPath {
        let Some(def) = self.krate.lang_item(name) else {
            self.report(Diagnostic::unsupported(span, format!("what needs the library's item `{name}`")));
            return super::paths::error_path(span);
        };
        let res = if constructor { Res::Ctor(def) } else { Res::Def(def) };
        self.path_to(def, res, span)
    }

    /// A path to a definition, as if it were written.
    pub(super) fn path_to(&self, def: DefId, res: Res, span: Span) -> QPath {
        let name = self.krate.def(def).name.clone();
        let mut path = super::types::simple_path(&name, res, span);
        path.segments[0].res = Some(def);
        QPath::Resolved { self_ty: None, path: Path { span, ..path } }
    }

    /// A call of a built-in item of the language.
    pub(super) fn lang_call(&mut self, name: &str, args: Vec<ExprId>, span: Span) -> ExprId {
        let path = self.lang_path(name, false, span);
        let callee = self.expr(ExprKind::Path(path), span);
        self.expr(ExprKind::Call { callee, args }, span)
    }

    pub(super) fn if_expr(&mut self, item: &syn::ExprIf, span: Span) -> ExprId {
        let visible = self.visible.len();
        let condition = self.condition(&item.cond);
        let then = self.block_expr(&item.then_branch, None);
        self.visible.truncate(visible);
        let otherwise = item.else_branch.as_ref().map(|(_, expr)| self.lower_expr(expr));
        self.expr(ExprKind::If { condition, then, otherwise }, span)
    }

    /// A condition: its variables become visible, its temporaries are dropped at its end (rustc's `lower_cond`).
    pub(super) fn condition(&mut self, cond: &syn::Expr) -> ExprId {
        let outer = std::mem::replace(&mut self.let_allowed, true);
        let lowered = self.condition_part(cond);
        self.let_allowed = outer;
        lowered
    }

    fn condition_part(&mut self, cond: &syn::Expr) -> ExprId {
        match cond {
            syn::Expr::Group(group) => self.condition_part(&group.expr),
            syn::Expr::Let(_) => self.lower_expr(cond),
            syn::Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => {
                let span = self.expr_span(cond);
                self.check_chain(&binary.left, &binary.right);
                let left = self.condition_part(&binary.left);
                let right = self.condition_part(&binary.right);
                self.expr(ExprKind::Logical(LogicalOp::And, left, right), span)
            }
            _ => {
                let outer = std::mem::replace(&mut self.let_allowed, false);
                let value = self.lower_expr(cond);
                self.let_allowed = outer;
                let span = self.exprs[value.0 as usize].span;
                self.expr(ExprKind::DropTemporaries(value), span)
            }
        }
    }

    /// `let` beside `&&`: since the 2024 edition.
    fn check_chain(&self, left: &syn::Expr, right: &syn::Expr) {
        let year = self.outline(|outline| outline.edition_year);
        let lets = [left, right].into_iter().find(|side| matches!(side, syn::Expr::Let(_)));
        if let (Some(side), true) = (lets, year < 2024 && self.is_user()) {
            let span = self.expr_span(side);
            self.report(Diagnostic::error_without_code(span, "let chains are only allowed in Rust 2024 or later"));
        }
    }

    /// `let PAT = e` in a condition.
    pub(super) fn let_expr(&mut self, item: &syn::ExprLet, span: Span) -> ExprId {
        if !self.let_allowed {
            let message = "expected expression, found `let` statement";
            self.report(
                Diagnostic::error_without_code(span, message)
                    .note("only supported directly in conditions of `if` and `while` expressions"),
            );
        }
        let outer = std::mem::replace(&mut self.let_allowed, false);
        let value = self.lower_expr(&item.expr);
        self.let_allowed = outer;
        let mut bindings = Bindings::new("E0416");
        let pat = self.pattern(&item.pat, &mut bindings);
        self.bring_into_scope(bindings);
        self.expr(ExprKind::Let { pat, value }, span)
    }

    pub(super) fn match_expr(&mut self, item: &syn::ExprMatch, span: Span) -> ExprId {
        let scrutinee = self.lower_expr(&item.expr);
        let active = item.arms.iter().filter(|arm| attributes::is_active(&arm.attrs));
        let arms = active.map(|arm| self.arm(arm)).collect();
        self.expr(ExprKind::Match { scrutinee, arms, source: MatchSource::User }, span)
    }

    fn arm(&mut self, arm: &syn::Arm) -> Arm {
        let visible = self.visible.len();
        let (pat, guard) = match &arm.pat {
            syn::Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
            pat => (pat, None),
        };
        let mut bindings = Bindings::new("E0416");
        let pat = self.pattern(pat, &mut bindings);
        self.bring_into_scope(bindings);
        let guard = guard.map(|guard| self.condition(guard));
        let body = self.lower_expr(&arm.body);
        self.visible.truncate(visible);
        let span = self.pats[pat.0 as usize].span.to(self.exprs[body.0 as usize].span);
        self.keep_levels(&arm.attrs, span);
        Arm { pat, guard, body, span }
    }

    /// Lowers what stands in a loop, with `id` as the target of its jumps.
    fn in_loop<T>(
        &mut self,
        id: ExprId,
        label: Option<&syn::Label>,
        kind: JumpKind,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let label = label.map(|label| format!("'{}", mark::marked(&label.name.ident)));
        self.jumps.push(Jump { label, target: id, kind });
        let result = run(self);
        self.jumps.pop();
        result
    }

    pub(super) fn loop_expr(&mut self, item: &syn::ExprLoop, span: Span) -> ExprId {
        let id = self.expr(ExprKind::Error, span);
        let body =
            self.in_loop(id, item.label.as_ref(), JumpKind::Loop, |lowerer| lowerer.block_expr(&item.body, None));
        self.exprs[id.0 as usize].kind = ExprKind::Loop { body, source: LoopSource::Loop };
        id
    }

    /// `loop { if cond { body } else { break } }`.
    pub(super) fn while_expr(&mut self, item: &syn::ExprWhile, span: Span) -> ExprId {
        let id = self.expr(ExprKind::Error, span);
        let inner = self.in_loop(id, item.label.as_ref(), JumpKind::ConditionalLoop, |lowerer| {
            let visible = lowerer.visible.len();
            let condition =
                lowerer.in_loop(id, None, JumpKind::WhileCondition, |lowerer| lowerer.condition(&item.cond));
            let then = lowerer.block_expr(&item.body, None);
            lowerer.visible.truncate(visible);
            let end = lowerer.exprs[condition.0 as usize].span;
            let leave = lowerer.expr(ExprKind::Break { target: Some(id), value: None }, end);
            let stmt = Stmt { kind: StmtKind::Expr { expr: leave, semicolon: false }, span: end };
            let otherwise = lowerer.made_block(vec![stmt], None, end);
            lowerer.expr(ExprKind::If { condition, then, otherwise: Some(otherwise) }, span)
        });
        let body = self.made_block(Vec::new(), Some(inner), span);
        self.exprs[id.0 as usize].kind = ExprKind::Loop { body, source: LoopSource::While };
        id
    }

    /// See [`MatchSource::ForLoop`].
    pub(super) fn for_expr(&mut self, item: &syn::ExprForLoop, span: Span) -> ExprId {
        let head = self.lower_expr(&item.expr);
        let head_span = self.exprs[head.0 as usize].span;
        let iter = self.hidden_local("iter", head_span);
        self.locals[iter.0 as usize].mutable = true;
        let id = self.expr(ExprKind::Error, span);
        let arms = self.in_loop(id, item.label.as_ref(), JumpKind::ConditionalLoop, |lowerer| {
            lowerer.for_arms(item, id, head_span)
        });
        let iter_path = self.local_path(iter, head_span);
        let place = self.expr(ExprKind::Path(iter_path), head_span);
        let borrow = self.expr(ExprKind::AddrOf { raw: false, mutable: true, place }, head_span);
        let next = self.lang_call("next", vec![borrow], head_span);
        let inner = self.expr(ExprKind::Match { scrutinee: next, arms, source: MatchSource::ForLoop }, span);
        let stmt = Stmt { kind: StmtKind::Expr { expr: inner, semicolon: false }, span };
        let body = self.made_block(vec![stmt], None, span);
        self.exprs[id.0 as usize].kind = ExprKind::Loop { body, source: LoopSource::ForLoop };
        let scrutinee = self.lang_call("into_iter", vec![head], head_span);
        let binding = PatKind::Binding { local: iter, by_ref: None, mutable: true, sub: None };
        let pat = self.pat(binding, head_span);
        let arm = Arm { pat, guard: None, body: id, span };
        self.expr(ExprKind::Match { scrutinee, arms: vec![arm], source: MatchSource::ForLoop }, span)
    }

    /// `None => break, Some(pat) => body`.
    fn for_arms(&mut self, item: &syn::ExprForLoop, target: ExprId, head_span: Span) -> Vec<Arm> {
        let leave = self.expr(ExprKind::Break { target: Some(target), value: None }, head_span);
        let none = self.lang_path("None", true, head_span);
        let none = self.pat(PatKind::Path(none), head_span);
        let visible = self.visible.len();
        let mut bindings = Bindings::new("E0416");
        let pat = self.pattern(&item.pat, &mut bindings);
        self.bring_into_scope(bindings);
        let body = self.block_expr(&item.body, None);
        self.visible.truncate(visible);
        let span = self.pats[pat.0 as usize].span;
        let some = self.lang_path("Some", true, span);
        let some = self.pat(PatKind::TupleStruct { path: some, pats: vec![pat], rest: None }, span);
        let arm_span = span.to(self.exprs[body.0 as usize].span);
        vec![
            Arm { pat: none, guard: None, body: leave, span: head_span },
            Arm { pat: some, guard: None, body, span: arm_span },
        ]
    }

    /// `match Try::branch(e) { Continue(val) => val, Break(residual) => return FromResidual::from_residual(residual) }`.
    pub(super) fn try_expr(&mut self, item: &syn::ExprTry, span: Span) -> ExprId {
        let value = self.lower_expr(&item.expr);
        let mark_span = self.span(item.question_token.span);
        let scrutinee = self.lang_call("branch", vec![value], span);
        let val = self.hidden_local("val", span);
        let residual = self.hidden_local("residual", mark_span);
        let continue_arm = {
            let pat = self.one_field_pattern("Continue", val, span);
            let path = self.local_path(val, span);
            let body = self.expr(ExprKind::Path(path), span);
            Arm { pat, guard: None, body, span }
        };
        let break_arm = {
            let pat = self.one_field_pattern("Break", residual, mark_span);
            let path = self.local_path(residual, mark_span);
            let argument = self.expr(ExprKind::Path(path), mark_span);
            let made = self.lang_call("from_residual", vec![argument], mark_span);
            let body = self.expr(ExprKind::Return(Some(made)), mark_span);
            Arm { pat, guard: None, body, span: mark_span }
        };
        let arms = vec![break_arm, continue_arm];
        self.expr(ExprKind::Match { scrutinee, arms, source: MatchSource::Try }, span)
    }

    /// `Name(local)`.
    pub(super) fn one_field_pattern(&mut self, name: &str, local: crate::hir::body::LocalId, span: Span) -> PatId {
        let binding = self.pat(PatKind::Binding { local, by_ref: None, mutable: false, sub: None }, span);
        let path = self.lang_path(name, true, span);
        self.pat(PatKind::TupleStruct { path, pats: vec![binding], rest: None }, span)
    }

    /// A path to a variable.
    pub(super) fn local_path(&self, local: crate::hir::body::LocalId, span: Span) -> QPath {
        let name = self.locals[local.0 as usize].name.clone();
        QPath::Resolved { self_ty: None, path: super::types::simple_path(&name, Res::Local(local), span) }
    }

    pub(super) fn break_expr(&mut self, item: &syn::ExprBreak, span: Span) -> ExprId {
        let label = item.label.as_ref().map(|label| format!("'{}", mark::marked(&label.ident)));
        let place = item.label.as_ref().map_or(span, |label| self.lifetime_span(label));
        let found = self.jump_target(label.as_deref(), "break", place);
        let value = item.expr.as_ref().map(|value| self.lower_expr(value));
        if let (Some((_, JumpKind::ConditionalLoop)), Some(_)) = (found, value) {
            let message = "`break` with value from a `while` or `for` loop";
            self.report(
                Diagnostic::error("E0571", span, message)
                    .primary_label("can only break with a value inside `loop` or breakable block"),
            );
        }
        self.expr(ExprKind::Break { target: found.map(|(target, _)| target), value }, span)
    }

    pub(super) fn continue_expr(&mut self, item: &syn::ExprContinue, span: Span) -> ExprId {
        let label = item.label.as_ref().map(|label| format!("'{}", mark::marked(&label.ident)));
        let place = item.label.as_ref().map_or(span, |label| self.lifetime_span(label));
        let found = self.jump_target(label.as_deref(), "continue", place);
        if let Some((_, JumpKind::Block)) = found {
            let message = "`continue` pointing to a labeled block";
            self.report(Diagnostic::error("E0696", span, message));
        }
        self.expr(ExprKind::Continue { target: found.map(|(target, _)| target) }, span)
    }
}
