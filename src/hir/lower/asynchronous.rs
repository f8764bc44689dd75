//! `async fn`, `async` blocks and closures, and `.await`: desugared as rustc does.
//!
//! Async code becomes a closure that is a future ([`Coroutine`]). An `async fn` makes that of its parameters:
//!
//! ```text
//! fn f(x: X, argument: P) -> impl Future<Output = T> {
//!     async move {
//!         let x = x;
//!         let argument = argument;
//!         let PATTERN = argument;
//!         { …body… }
//!     }
//! }
//! ```
//!
//! so that all parameters belong to the future, are dropped in the order of a function's, and the patterns are matched when it is first
//! polled.

use super::patterns::Bindings;
use super::types::simple_path;
use super::{Barrier, Lowerer};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{
    Arm, Closure, Coroutine, ExprId, ExprKind, Ident, LocalId, LoopSource, MatchSource, PatId, PatKind, Stmt, StmtKind,
};
use crate::hir::def::{DefKind, Name};
use crate::hir::item::{Bound, PolyTraitRef};
use crate::hir::outline::mark;
use crate::hir::outline::place::Unit;
use crate::hir::outline::tree::FnTree;
use crate::hir::ty::{AssocBinding, AssocBindingKind, GenericArgs, Res, Ty, TyKind};
use crate::source::Span;

impl Lowerer<'_> {
    /// `impl Future<Output = T>` for the `T` that is written.
    pub(super) fn future_of(&mut self, signature: &syn::Signature) -> Ty {
        let span = match &signature.output {
            syn::ReturnType::Type(_, ty) => self.type_span(ty),
            syn::ReturnType::Default => self.span(signature.paren_token.span.close()).shrink_to_end(),
        };
        let def = self.inner_def(DefKind::TypeAlias, span);
        let value = match &signature.output {
            syn::ReturnType::Type(_, ty) => self.return_type(ty),
            syn::ReturnType::Default => Ty { kind: TyKind::Tuple(Vec::new()), span },
        };
        let Some(future) = self.krate.lang_item("future_trait") else { return Ty { kind: TyKind::Error, span } };
        let output = AssocBinding {
            name: Ident { name: Name::from("Output"), span },
            args: None,
            kind: AssocBindingKind::Equals(value),
        };
        let mut path = simple_path("Future", Res::Def(future), span);
        path.segments[0].res = Some(future);
        path.segments[0].args =
            Some(GenericArgs { args: Vec::new(), bindings: vec![output], parenthesized: false, span: None });
        let bound = PolyTraitRef { relaxed: false, bound_lifetimes: Vec::new(), path, span };
        Ty { kind: TyKind::ImplTrait { def, bounds: vec![Bound::Trait(bound)] }, span }
    }

    /// The body of an `async fn`: its parameters, and the future that it makes of them.
    pub(super) fn async_body(&mut self, function: &FnTree, block: &syn::Block, unit: Unit) -> (Vec<PatId>, ExprId) {
        let params: Vec<LocalId> = function.signature.inputs.iter().map(|input| self.async_parameter(input)).collect();
        let pats: Vec<PatId> = params.iter().map(|param| self.plain_binding(*param, false)).collect();
        let span = self.span(block.brace_token.span.join());
        let header = self.krate.def(self.owner).span;
        let future = self.future((Coroutine::Fn, true), span, header, |lowerer| {
            let stmts = lowerer.moved_parameters(function, &params);
            lowerer.unit = unit;
            let body = lowerer.block_expr(block, None);
            let tail = lowerer.expr(ExprKind::DropTemporaries(body), span);
            lowerer.made_block(stmts, Some(tail), span)
        });
        (pats, future)
    }

    /// An async closure: its parameters, and the future that a call makes of them. What the closure has captured, the future borrows.
    pub(super) fn async_closure(
        &mut self,
        item: &syn::ExprClosure,
        header: Span,
    ) -> (Vec<(PatId, Option<Ty>)>, Option<Ty>, ExprId) {
        let mut patterns = Vec::new();
        let mut params = Vec::new();
        let mut locals = Vec::new();
        for input in &item.inputs {
            let (pattern, ty) = match input {
                syn::Pat::Type(typed) => (&*typed.pat, Some(self.ty(&typed.ty))),
                pattern => (pattern, None),
            };
            let local = self.async_pattern(pattern);
            params.push((self.plain_binding(local, false), ty));
            patterns.push(pattern);
            locals.push(local);
        }
        let output = self.closure_output(item);
        let span = self.expr_span(&item.body);
        let future = self.future((Coroutine::Closure, false), span, header, |lowerer| {
            let mut bindings = Bindings::new("E0415");
            let mut stmts = Vec::new();
            for (pattern, local) in patterns.into_iter().zip(locals) {
                lowerer.moved_pattern(pattern, local, &mut bindings, &mut stmts);
            }
            lowerer.bring_into_scope(bindings);
            let body = lowerer.lower_expr(&item.body);
            let tail = lowerer.expr(ExprKind::DropTemporaries(body), span);
            lowerer.made_block(stmts, Some(tail), span)
        });
        if let ExprKind::Closure(closure) = &mut self.exprs[future.0 as usize].kind {
            closure.output = output;
        }
        (params, None, future)
    }

    /// A parameter as the function has it: a variable without `mut`, whatever its pattern is.
    fn async_pattern(&mut self, pattern: &syn::Pat) -> LocalId {
        match pattern {
            syn::Pat::Ident(ident) if is_plain(ident) => {
                let local = self.hidden_local(&mark::plain(&ident.ident), self.span(ident.ident.span()));
                self.locals[local.0 as usize].user = self.is_user();
                local
            }
            other => self.hidden_local("argument", self.first_of_pattern(other)),
        }
    }

    fn moved_pattern(&mut self, pattern: &syn::Pat, param: LocalId, bindings: &mut Bindings, stmts: &mut Vec<Stmt>) {
        let span = self.locals[param.0 as usize].span;
        let is_variable = matches!(pattern, syn::Pat::Ident(ident) if is_plain(ident));
        let pat = self.pattern(pattern, bindings);
        let source = if is_variable { param } else { self.held(param, span, stmts) };
        stmts.push(self.moved(pat, source, span));
    }

    fn async_parameter(&mut self, input: &syn::FnArg) -> LocalId {
        let (name, span) = match input {
            syn::FnArg::Typed(typed) => return self.async_pattern(&typed.pat),
            syn::FnArg::Receiver(receiver) => (String::from("self"), self.span(receiver.self_token.span)),
        };
        let local = self.hidden_local(&name, span);
        self.locals[local.0 as usize].user = self.is_user();
        local
    }

    /// The parameters as variables of the future. What stands here is no moment that is shown.
    fn moved_parameters(&mut self, function: &FnTree, params: &[LocalId]) -> Vec<Stmt> {
        let mut bindings = Bindings::new("E0415");
        let mut stmts = Vec::new();
        for (input, &param) in function.signature.inputs.iter().zip(params) {
            let span = self.locals[param.0 as usize].span;
            match input {
                syn::FnArg::Receiver(receiver) => {
                    let pat = self.receiver_pattern(receiver, &mut bindings);
                    stmts.push(self.moved(pat, param, span));
                }
                syn::FnArg::Typed(typed) => self.moved_pattern(&typed.pat, param, &mut bindings, &mut stmts),
            }
        }
        self.bring_into_scope(bindings);
        stmts
    }

    /// `let argument = argument;` and the new variable.
    fn held(&mut self, param: LocalId, span: Span, stmts: &mut Vec<Stmt>) -> LocalId {
        let held = self.hidden_local("argument", span);
        let pat = self.plain_binding(held, false);
        stmts.push(self.moved(pat, param, span));
        held
    }

    /// `let pat = source;`
    fn moved(&mut self, pat: PatId, source: LocalId, span: Span) -> Stmt {
        let path = self.local_path(source, span);
        let init = Some(self.expr(ExprKind::Path(path), span));
        Stmt { kind: StmtKind::Let { pat, ty: None, init, otherwise: None }, span: span.shrink_to_end() }
    }

    fn plain_binding(&mut self, local: LocalId, mutable: bool) -> PatId {
        let span = self.locals[local.0 as usize].span;
        self.pat(PatKind::Binding { local, by_ref: None, mutable, sub: None }, span)
    }

    /// `async { … }`.
    pub(super) fn async_block(&mut self, item: &syn::ExprAsync, span: Span) -> ExprId {
        let start = self.span(item.async_token.span);
        let header = item.capture.map_or(start, |token| start.to(self.span(token.span)));
        let by_move = item.capture.is_some();
        self.future((Coroutine::Block, by_move), span, header, |lowerer| lowerer.block_expr(&item.block, None))
    }

    /// A closure that is a future, with the variable that holds the context it is polled with.
    fn future(
        &mut self,
        (coroutine, by_move): (Coroutine, bool),
        span: Span,
        header_span: Span,
        body: impl FnOnce(&mut Self) -> ExprId,
    ) -> ExprId {
        let around = self.body_owner;
        self.anonymous_body(Barrier::Async, (span, header_span), |lowerer, def| {
            if coroutine == Coroutine::Closure {
                lowerer.krate.memory.async_closures.borrow_mut().insert(around, def);
            }
            let context = lowerer.hidden_local("context", header_span);
            let pat = lowerer.plain_binding(context, false);
            lowerer.context = Some(context);
            let body = body(lowerer);
            let params = vec![(pat, None)];
            Closure { def, params, output: None, body, by_move, header_span, coroutine: Some(coroutine) }
        })
    }

    /// See [`MatchSource::Await`].
    pub(super) fn await_expr(&mut self, item: &syn::ExprAwait, span: Span) -> ExprId {
        let value = self.lower_expr(&item.base);
        let place = self.span(item.await_token.span);
        let Some(context) = self.context else {
            let message = "`await` is only allowed inside `async` functions and blocks";
            let label = "only allowed inside `async` functions and blocks";
            return self.error_expr(Diagnostic::error("E0728", place, message).primary_label(label));
        };
        let awaitee = self.hidden_local("awaitee", span);
        self.locals[awaitee.0 as usize].mutable = true;
        let id = self.expr(ExprKind::Error, span);
        let arms = self.await_arms(id, span);
        let awaited = self.local_path(awaitee, span);
        let awaited = self.expr(ExprKind::Path(awaited), span);
        let awaited = self.expr(ExprKind::AddrOf { raw: false, mutable: true, place: awaited }, span);
        let context = self.local_path(context, span);
        let context = self.expr(ExprKind::Path(context), span);
        let polled = self.lang_call("poll_awaited", vec![awaited, context], span);
        let asked = self.expr(ExprKind::Match { scrutinee: polled, arms, source: MatchSource::Await }, span);
        // Whoever sleeps has let go of the answer before.
        let asked = Stmt { kind: StmtKind::Expr { expr: asked, semicolon: false }, span: span.shrink_to_end() };
        let sleep = self.expr(ExprKind::Yield, place);
        let body = self.made_block(vec![asked], Some(sleep), span);
        self.exprs[id.0 as usize].kind = ExprKind::Loop { body, source: LoopSource::Loop };
        let pat = self.plain_binding(awaitee, true);
        let arm = Arm { pat, guard: None, body: id, span };
        let future = self.lang_call("into_future", vec![value], place);
        self.expr(ExprKind::Match { scrutinee: future, arms: vec![arm], source: MatchSource::Await }, span)
    }

    /// `Ready(value) => break value, Pending => {}`.
    fn await_arms(&mut self, target: ExprId, span: Span) -> Vec<Arm> {
        let value = self.hidden_local("value", span);
        let ready = self.one_field_pattern("Ready", value, span);
        let value = self.local_path(value, span);
        let value = self.expr(ExprKind::Path(value), span);
        let leave = self.expr(ExprKind::Break { target: Some(target), value: Some(value) }, span);
        let pending = self.lang_path("Pending", true, span);
        let pending = self.pat(PatKind::Path(pending), span);
        let nothing = self.expr(ExprKind::Tuple(Vec::new()), span);
        vec![Arm { pat: ready, guard: None, body: leave, span }, Arm { pat: pending, guard: None, body: nothing, span }]
    }
}

/// Whether a parameter is just a variable.
fn is_plain(ident: &syn::PatIdent) -> bool {
    ident.by_ref.is_none() && ident.subpat.is_none()
}
