//! Blocks and statements; items inside of blocks.

use syn::Stmt as SynStmt;

use super::patterns::Bindings;
use super::{Jump, JumpKind, Lowerer, MacroScope};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Block, ExprId, ExprKind, Stmt, StmtKind};
use crate::hir::def::DefId;
use crate::hir::outline::names::Scope;
use crate::hir::outline::{At, Collector, FlatStmt, mark};
use crate::source::Span;

impl Lowerer<'_> {
    /// `{ … }` or `'label: { … }` as an expression.
    pub(super) fn block_expr(&mut self, block: &syn::Block, label: Option<&syn::Label>) -> ExprId {
        let span = self.span(block.brace_token.span.join());
        let whole = label.map_or(span, |label| self.lifetime_span(&label.name).to(span));
        self.block_with(block, label, false, whole)
    }

    /// A block whose expression has this span.
    pub(super) fn block_with(
        &mut self,
        block: &syn::Block,
        label: Option<&syn::Label>,
        is_unsafe: bool,
        whole: Span,
    ) -> ExprId {
        let span = self.span(block.brace_token.span.join());
        // The expression comes first, so that `break 'label` inside can name it.
        let id = self.expr(ExprKind::Error, whole);
        if let Some(label) = label {
            let label = Some(format!("'{}", mark::marked(&label.name.ident)));
            self.jumps.push(Jump { label, target: id, kind: JumpKind::Block });
        }
        let (stmts, tail, scope) = self.statements(&block.stmts);
        if label.is_some() {
            self.jumps.pop();
        }
        let block = Block { stmts, tail, is_unsafe, labelled: label.is_some(), scope, span };
        self.exprs[id.0 as usize].kind = ExprKind::Block(block);
        id
    }

    /// The statements of a block and its value, and the scope of their own that they have if there are items among them.
    fn statements(&mut self, stmts: &[SynStmt]) -> (Vec<Stmt>, Option<ExprId>, Option<u32>) {
        let visible = self.visible.len();
        let (scope, macros) = (self.scope, self.macros);
        let has_items = stmts.iter().any(|stmt| matches!(stmt, SynStmt::Item(_)));
        let flat = self.collect_block(stmts, has_items);
        let own_scope = match self.scope {
            Scope::Block(block) if self.scope != scope => Some(block),
            Scope::Block(_) | Scope::Module(_) => None,
        };
        if own_scope.is_some() {
            self.item_blocks.push((self.scope, visible));
        }
        let mut lowered = Vec::new();
        let mut tail = None;
        let count = flat.len();
        for (index, stmt) in flat.into_iter().enumerate() {
            self.enter_macros(stmt.macros);
            match self.statement(stmt, index + 1 == count) {
                Lowered::Stmt(stmt) => lowered.push(stmt),
                Lowered::Tail(expr) => tail = Some(expr),
            }
        }
        if own_scope.is_some() {
            self.item_blocks.pop();
        }
        self.visible.truncate(visible);
        (self.scope, self.macros) = (scope, macros);
        (lowered, tail, own_scope)
    }

    /// Expands the macros among the statements and takes the items out; opens a scope for them if there are any.
    fn collect_block<'s>(&mut self, stmts: &'s [SynStmt], has_items: bool) -> Vec<FlatStmt<'s>> {
        let names = if has_items { Some(self.names_for_items(stmts)) } else { None };
        let mut outline = self.krate.outline.borrow_mut();
        let outline = &mut *outline;
        let first_new = outline.entries.len();
        let block = outline.blocks.len() as u32;
        outline.blocks.push(self.scope);
        let mut at = At { parent: self.body_owner, scope: Scope::Block(block), macros: self.macros };
        let unit = self.unit;
        let mut collector = Collector::new(outline, unit);
        collector.derived = unit.is_generated();
        let flat = collector.statements(stmts, &mut at);
        let has_names = outline.names.contains_key(&Scope::Block(block)) || !outline.imports.is_empty();
        if !has_names && outline.entries.len() == first_new {
            outline.blocks.pop();
            return flat;
        }
        self.scope = Scope::Block(block);
        outline.resolve_imports();
        outline.sort_impls();
        if let Some(names) = names {
            self.krate.keep_block(block, names);
        }
        flat
    }

    /// The variables that items of a block could see, but must not use.
    fn names_for_items(&self, stmts: &[SynStmt]) -> Vec<String> {
        let mut names: Vec<String> = self.forbidden.to_vec();
        names.extend(self.visible.iter().map(|(name, _)| String::from(mark::strip(name))));
        for stmt in stmts {
            if let SynStmt::Local(local) = stmt {
                super::patterns::bound_names(&local.pat, &mut names);
            }
        }
        names
    }

    /// Macros that were defined since the last statement can use the variables and labels that are visible now.
    fn enter_macros(&mut self, macros: Option<DefId>) {
        let mut at = macros;
        while let Some(def) = at {
            if Some(def) == self.macros || self.macro_scopes.contains_key(&def) {
                break;
            }
            self.macro_scopes.insert(def, MacroScope { locals: self.visible.len(), jumps: self.jumps.len() });
            at = self.krate.macros_before(def);
        }
        self.macros = macros;
    }

    fn statement(&mut self, stmt: FlatStmt<'_>, is_last: bool) -> Lowered {
        let FlatStmt { stmt, span, .. } = stmt;
        match &*stmt {
            SynStmt::Local(local) => Lowered::Stmt(self.local(local, span)),
            SynStmt::Expr(expr, semicolon) => {
                let is_tail = is_last && semicolon.is_none();
                self.attributes_allowed = true;
                let lowered = self.lower_expr(expr);
                if is_tail {
                    return Lowered::Tail(lowered);
                }
                let span = self.exprs[lowered.0 as usize].span.to(span);
                let kind = StmtKind::Expr { expr: lowered, semicolon: semicolon.is_some() };
                Lowered::Stmt(Stmt { kind, span })
            }
            SynStmt::Item(_) | SynStmt::Macro(_) => panic!("items and macros were taken out of the statements"),
        }
    }

    /// `let PAT: T = init else { … };`.
    fn local(&mut self, local: &syn::Local, span: Span) -> Stmt {
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            pat => (pat, None),
        };
        let ty = ty.map(|ty| self.ty(ty));
        let init = local.init.as_ref().map(|init| self.lower_expr(&init.expr));
        let diverge = local.init.as_ref().and_then(|init| init.diverge.as_ref());
        if let (Some(init), true) = (&local.init, diverge.is_some()) {
            self.refuse_lazy_operator(&init.expr);
        }
        let otherwise = diverge.map(|(_, block)| self.lower_expr(block));
        let mut bindings = Bindings::new("E0416");
        let pat = self.pattern(pat, &mut bindings);
        self.bring_into_scope(bindings);
        Stmt { kind: StmtKind::Let { pat, ty, init, otherwise }, span }
    }

    /// `let … = a && b else` reads as if the condition were a chain.
    fn refuse_lazy_operator(&self, init: &syn::Expr) {
        let syn::Expr::Binary(binary) = init else { return };
        let sign = match binary.op {
            syn::BinOp::And(_) => "&&",
            syn::BinOp::Or(_) => "||",
            _ => return,
        };
        let message = format!("a `{sign}` expression cannot be directly assigned in `let...else`");
        self.report(Diagnostic::error_without_code(self.expr_span(init), message));
    }

    /// Makes the variables of a pattern visible.
    pub(super) fn bring_into_scope(&mut self, bindings: Bindings) {
        self.visible.extend(bindings.bound);
    }

    /// A block that a desugaring made.
    pub(super) fn made_block(&mut self, stmts: Vec<Stmt>, tail: Option<ExprId>, span: Span) -> ExprId {
        let block = Block { stmts, tail, is_unsafe: false, labelled: false, scope: None, span: span.shrink_to_end() };
        self.expr(ExprKind::Block(block), span)
    }

    /// An error node, reported.
    pub(super) fn error_expr(&mut self, diagnostic: Diagnostic) -> ExprId {
        let span = diagnostic.span();
        self.report(diagnostic);
        self.expr(ExprKind::Error, span)
    }
}

/// A statement, or the value of its block.
#[expect(clippy::large_enum_variant, reason = "each lives for a moment, one at a time")]
enum Lowered {
    Stmt(Stmt),
    Tail(ExprId),
}
