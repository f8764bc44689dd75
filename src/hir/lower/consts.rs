//! Constants inside of types and expressions: array lengths, const arguments, discriminants.

use std::rc::Rc;

use super::{Barrier, Elision, ImplTrait, Jump, JumpKind, Lowerer};
use crate::hir::body::{BodyId, ExprId, ExprKind, Literal};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{ConstItem, LifetimeRes};
use crate::hir::outline::extent;
use crate::hir::outline::names::Namespace;
use crate::hir::ty::{ConstArg, PrimTy, Res, Ty, TyKind, UintTy};
use crate::source::Span;

/// `usize` as a type that someone wrote.
pub(super) fn usize_type(span: Span) -> Ty {
    prim_type("usize", PrimTy::Uint(UintTy::Usize), span)
}

/// A built-in type as a type that someone wrote.
pub(super) fn prim_type(name: &str, ty: PrimTy, span: Span) -> Ty {
    let path = super::types::simple_path(name, Res::Prim(ty), span);
    Ty { kind: TyKind::Path(crate::hir::ty::QPath::Resolved { self_ty: None, path }), span }
}

impl<'c> Lowerer<'c> {
    /// The length of an array type.
    pub(super) fn array_length(&mut self, len: &syn::Expr) -> ConstArg {
        let span = self.expr_span(len);
        self.const_value(len, usize_type(span))
    }

    /// The length of `[x; n]`: it alone may be a constant of a `Self` that has parameters.
    pub(super) fn repeat_count(&mut self, count: &syn::Expr) -> ConstArg {
        self.repeat_count = true;
        let length = self.array_length(count);
        self.repeat_count = false;
        length
    }

    /// A const generic argument; its type is the parameter's, which is not known here.
    pub(super) fn const_argument(&mut self, value: &syn::Expr) -> ConstArg {
        let span = self.expr_span(value);
        self.const_value(value, Ty { kind: TyKind::Infer, span })
    }

    fn const_value(&mut self, value: &syn::Expr, ty: Ty) -> ConstArg {
        let span = self.expr_span(value);
        match bare(value) {
            syn::Expr::Lit(literal) => {
                if let Some(literal) = self.plain_literal(&literal.lit) {
                    return ConstArg::Literal { literal, span };
                }
            }
            syn::Expr::Infer(_) if self.elision == Elision::Infer => return ConstArg::Infer(span),
            syn::Expr::Path(path) if path.qself.is_none() => {
                if let Some(param) = self.const_param(&path.path, span) {
                    return param;
                }
            }
            _ => {}
        }
        let def = self.inner_def(DefKind::AnonConst, span);
        let mut inner = self.child(def);
        inner.const_operation = true;
        inner.repeat_count = self.repeat_count;
        let root = inner.expr_or_error(value);
        let body = inner.finish(Vec::new(), root);
        self.krate.keep_const(def, ConstItem { ty, body: Some(BodyId(def)) }, Rc::new(body));
        ConstArg::Body { def, body: BodyId(def), span }
    }

    /// An integer, `true`, `false` or a character.
    fn plain_literal(&mut self, literal: &syn::Lit) -> Option<Literal> {
        let (literal, is_negative) = self.literal(literal)?;
        (literal.bits().is_some() && !is_negative).then_some(literal)
    }

    fn const_param(&self, path: &syn::Path, span: Span) -> Option<ConstArg> {
        let ident = path.get_ident()?;
        let name = crate::hir::outline::mark::plain(ident);
        let Res::Param { owner, index } = self.generic_param_named(&name, Namespace::Value)? else { return None };
        Some(ConstArg::Param { owner, index, span })
    }

    /// A constant without a name, with a body of its own.
    pub(super) fn anon_const(&mut self, value: &syn::Expr, ty: Ty) -> DefId {
        let def = self.inner_def(DefKind::AnonConst, self.expr_span(value));
        let mut inner = self.child(def);
        let root = inner.expr_or_error(value);
        let body = inner.finish(Vec::new(), root);
        self.krate.keep_const(def, ConstItem { ty, body: Some(BodyId(def)) }, Rc::new(body));
        def
    }

    /// `const { … }` in an expression.
    pub(super) fn inline_const(&mut self, block: &syn::Block, span: Span) -> DefId {
        let def = self.inner_def(DefKind::AnonConst, span);
        let mut inner = self.child(def);
        let root = inner.block_expr(block, None);
        let body = inner.finish(Vec::new(), root);
        let ty = Ty { kind: TyKind::Infer, span };
        self.krate.keep_const(def, ConstItem { ty, body: Some(BodyId(def)) }, Rc::new(body));
        def
    }

    /// A lowerer for the body of a definition inside of this body: same scopes, no variables.
    pub(super) fn child(&self, def: DefId) -> Lowerer<'c> {
        let mut inner = Lowerer::new(self.krate, def, self.unit);
        inner.scope = self.scope;
        inner.macros = self.macros;
        inner.generics = self.generics.clone();
        inner.elision = Elision::Infer;
        inner.impl_trait = ImplTrait::Forbidden;
        inner.object_lifetime = Some(LifetimeRes::Infer);
        inner.item_blocks = self.item_blocks.iter().map(|(block, _)| (*block, 0)).collect();
        let barrier = JumpKind::Barrier(Barrier::Constant);
        inner.jumps.push(Jump { label: None, target: ExprId(0), kind: barrier });
        let mut forbidden: Vec<String> = self.forbidden.to_vec();
        forbidden.extend(self.visible.iter().map(|(name, _)| String::from(crate::hir::outline::mark::strip(name))));
        forbidden.extend(self.params.iter().cloned());
        inner.forbidden = Rc::new(forbidden);
        inner
    }

    /// An expression, or an error node if it is no expression.
    fn expr_or_error(&mut self, value: &syn::Expr) -> ExprId {
        match bare(value) {
            syn::Expr::Infer(infer) => {
                let span = self.span(infer.underscore_token.span);
                self.report(crate::diagnostic::Diagnostic::error_without_code(
                    span,
                    "`_` can only be used where types are inferred",
                ));
                self.expr(ExprKind::Error, span)
            }
            syn::Expr::Block(block) if block.label.is_none() && block.block.stmts.len() == 1 => {
                match &block.block.stmts[0] {
                    syn::Stmt::Expr(inner, None) if !matches!(inner, syn::Expr::Macro(_)) => self.lower_expr(inner),
                    _ => self.lower_expr(value),
                }
            }
            _ => self.lower_expr(value),
        }
    }

    /// The whole extent of an expression.
    pub(super) fn expr_span(&self, expr: &syn::Expr) -> Span {
        let first = self.span(extent::first_of_expr(expr));
        let start = extent::sign_of_expr(expr).map_or(first, |sign| first.to(self.span(sign)));
        start.to(self.span(extent::last_of_expr(expr)))
    }
}

/// Without parentheses, invisible groups, and braces around one expression.
fn bare(expr: &syn::Expr) -> &syn::Expr {
    match expr {
        syn::Expr::Group(group) => bare(&group.expr),
        syn::Expr::Paren(paren) => bare(&paren.expr),
        syn::Expr::Block(block) if block.label.is_none() => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(inner, None)] if is_simple(inner) => bare(inner),
            _ => expr,
        },
        _ => expr,
    }
}

fn is_simple(expr: &syn::Expr) -> bool {
    matches!(expr, syn::Expr::Lit(_) | syn::Expr::Path(_) | syn::Expr::Group(_) | syn::Expr::Paren(_))
}
