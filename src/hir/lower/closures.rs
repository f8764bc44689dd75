//! Closures.

use super::patterns::Bindings;
use super::{Barrier, Jump, JumpKind, Lowerer};
use crate::hir::body::{Closure, ExprId, ExprKind, PatId};
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::Ty;
use crate::source::Span;

impl Lowerer<'_> {
    pub(super) fn closure(&mut self, item: &syn::ExprClosure, span: Span) -> ExprId {
        let start = item.capture.map_or(item.inputs_begin.span, |token| token.span);
        let start = item.asyncness.map_or(start, |token| token.span);
        let header_span = self.span(start).to(self.span(item.inputs_end.span));
        let by_move = item.capture.is_some();
        self.anonymous_body(Barrier::Closure, (span, span), |lowerer, def| {
            lowerer.enter_closure_binder(item);
            let (params, output, body) = match item.asyncness {
                Some(_) => lowerer.async_closure(item, header_span),
                None => {
                    let params = lowerer.closure_params(item);
                    let output = lowerer.closure_output(item);
                    (params, output, lowerer.lower_expr(&item.body))
                }
            };
            if item.lifetimes.is_some() {
                lowerer.binders.pop();
            }
            Closure { def, params, output, body, by_move, header_span, coroutine: None }
        })
    }

    pub(super) fn closure_output(&mut self, item: &syn::ExprClosure) -> Option<Ty> {
        match &item.output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.return_type(ty)),
        }
    }

    /// The body of a closure or of async code: a definition of its own, out of which no jump leads. The spans are that of the expression and
    /// the one that names its type.
    pub(super) fn anonymous_body(
        &mut self,
        barrier: Barrier,
        (span, named): (Span, Span),
        lower: impl FnOnce(&mut Self, DefId) -> Closure,
    ) -> ExprId {
        let def = self.inner_def(DefKind::Closure, named);
        let id = self.expr(ExprKind::Error, span);
        self.closures.push((def, id));
        let outer_owner = std::mem::replace(&mut self.body_owner, def);
        let outer_context = self.context.take();
        let visible = self.visible.len();
        self.jumps.push(Jump { label: None, target: id, kind: JumpKind::Barrier(barrier) });
        let outer_let = std::mem::replace(&mut self.let_allowed, false);
        let closure = lower(self, def);
        self.let_allowed = outer_let;
        self.jumps.pop();
        self.visible.truncate(visible);
        self.context = outer_context;
        self.body_owner = outer_owner;
        if let Some(coroutine) = closure.coroutine {
            self.krate.memory.coroutines.borrow_mut().insert(def, coroutine);
        }
        self.exprs[id.0 as usize].kind = ExprKind::Closure(closure);
        id
    }

    fn enter_closure_binder(&mut self, item: &syn::ExprClosure) {
        if let Some(lifetimes) = &item.lifetimes {
            let place = self.span(lifetimes.for_token.span).to(self.span(lifetimes.gt_token.span));
            if self.is_user() {
                self.experimental(place, "`for<...>` binders for closures are experimental");
            }
            self.enter_binder(item.lifetimes.as_ref());
        }
    }

    /// Reports attributes that may not stand at a parameter.
    pub(super) fn parameter_attributes(&self, attributes: &[syn::Attribute]) {
        if !attributes.is_empty() && self.is_user() {
            self.krate.outline.borrow_mut().validate_parameter(attributes, self.unit);
        }
    }

    fn closure_params(&mut self, item: &syn::ExprClosure) -> Vec<(PatId, Option<Ty>)> {
        let mut bindings = Bindings::new("E0415");
        let mut params = Vec::new();
        for input in &item.inputs {
            let (attributes, pat, ty) = match input {
                syn::Pat::Type(typed) => (&*typed.attrs, &*typed.pat, Some(&*typed.ty)),
                pat => (attributes_of_pat(pat), pat, None),
            };
            self.parameter_attributes(attributes);
            params.push((self.pattern(pat, &mut bindings), ty));
        }
        self.bring_into_scope(bindings);
        params.into_iter().map(|(pat, ty)| (pat, ty.map(|ty| self.ty(ty)))).collect()
    }
}

/// The attributes of a parameter without a type.
fn attributes_of_pat(pat: &syn::Pat) -> &[syn::Attribute] {
    match pat {
        syn::Pat::Ident(pat) => &pat.attrs,
        syn::Pat::Reference(pat) => &pat.attrs,
        syn::Pat::Struct(pat) => &pat.attrs,
        syn::Pat::Tuple(pat) => &pat.attrs,
        syn::Pat::TupleStruct(pat) => &pat.attrs,
        syn::Pat::Wild(pat) => &pat.attrs,
        _ => &[],
    }
}
