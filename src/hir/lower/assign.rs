//! Assignment, and destructuring assignment: `(a, b.c, _) = value` becomes `{ let (lhs, lhs, _) = value; a = lhs; b.c = lhs; }`.

use super::Lowerer;
use super::paths::Use;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, FieldPat, Ident, PatId, PatKind, Stmt, StmtKind};
use crate::hir::def::Name;
use crate::source::Span;

impl Lowerer<'_> {
    pub(super) fn assign(&mut self, item: &syn::ExprAssign, span: Span) -> ExprId {
        if is_destructuring(&item.left) {
            return self.destructure(item, span);
        }
        let value = self.lower_expr(&item.right);
        let place = self.lower_expr(&item.left);
        self.expr(ExprKind::Assign { place, value }, span)
    }

    fn destructure(&mut self, item: &syn::ExprAssign, span: Span) -> ExprId {
        let value = self.lower_expr(&item.right);
        let mut assignments = Vec::new();
        let pat = self.assignee(&item.left, &mut assignments);
        let kind = StmtKind::Let { pat, ty: None, init: Some(value), otherwise: None };
        let mut stmts = vec![Stmt { kind, span }];
        for (place, value) in assignments {
            let span = self.exprs[place.0 as usize].span;
            let expr = self.expr(ExprKind::Assign { place, value }, span);
            stmts.push(Stmt { kind: StmtKind::Expr { expr, semicolon: true }, span });
        }
        self.made_block(stmts, None, span)
    }

    /// The left side as a pattern; places in it become variables that are assigned from afterwards.
    fn assignee(&mut self, expr: &syn::Expr, assignments: &mut Vec<(ExprId, ExprId)>) -> PatId {
        let span = self.expr_span(expr);
        match expr {
            syn::Expr::Group(group) => self.assignee(&group.expr, assignments),
            syn::Expr::Paren(paren) => self.assignee(&paren.expr, assignments),
            syn::Expr::Infer(_) => self.pat(PatKind::Wild, span),
            syn::Expr::Tuple(tuple) => {
                let (pats, rest) = self.assignees(&tuple.elems, assignments);
                self.pat(PatKind::Tuple { pats, rest }, span)
            }
            syn::Expr::Array(array) => {
                let (mut before, rest) = self.assignees(&array.elems, assignments);
                let after = rest.map_or_else(Vec::new, |at| before.split_off(at));
                self.pat(PatKind::Slice { before, rest: rest.map(|_| None), after }, span)
            }
            syn::Expr::Call(call) => self.call_assignee(call, span, assignments),
            syn::Expr::Struct(item) => self.struct_assignee(item, span, assignments),
            _ => self.place_assignee(expr, span, assignments),
        }
    }

    /// `S(a, b) = …`.
    fn call_assignee(&mut self, call: &syn::ExprCall, span: Span, assignments: &mut Vec<(ExprId, ExprId)>) -> PatId {
        let syn::Expr::Path(function) = &*call.func else {
            self.report(Diagnostic::error("E0070", span, "invalid left-hand side of assignment"));
            return self.pat(PatKind::Error, span);
        };
        let path = self.path(function.qself.as_ref(), &function.path, Use::TuplePattern);
        let (pats, rest) = self.assignees(&call.args, assignments);
        self.pat(PatKind::TupleStruct { path, pats, rest }, span)
    }

    fn struct_assignee(
        &mut self,
        item: &syn::ExprStruct,
        span: Span,
        assignments: &mut Vec<(ExprId, ExprId)>,
    ) -> PatId {
        let path = self.path(item.qself.as_ref(), &item.path, Use::Struct);
        let mut fields = Vec::new();
        for field in &item.fields {
            let name = self.member(&field.member);
            let pat = self.assignee(&field.expr, assignments);
            fields.push(FieldPat { field: name, pat });
        }
        if item.rest.is_some() {
            let message = "functional record updates are not allowed in destructuring assignments";
            self.report(Diagnostic::error_without_code(span, message));
        }
        self.pat(PatKind::Struct { path, fields, has_rest: item.dot2_token.is_some() }, span)
    }

    /// Anything else is a place.
    fn place_assignee(&mut self, expr: &syn::Expr, span: Span, assignments: &mut Vec<(ExprId, ExprId)>) -> PatId {
        let local = self.hidden_local("lhs", span);
        let place = self.lower_expr(expr);
        let path = self.local_path(local, span);
        let value = self.expr(ExprKind::Path(path), span);
        assignments.push((place, value));
        self.pat(PatKind::Binding { local, by_ref: None, mutable: false, sub: None }, span)
    }

    fn assignees<'e>(
        &mut self,
        exprs: impl IntoIterator<Item = &'e syn::Expr>,
        assignments: &mut Vec<(ExprId, ExprId)>,
    ) -> (Vec<PatId>, Option<usize>) {
        let (mut pats, mut rest) = (Vec::new(), None);
        for expr in exprs {
            if is_rest(expr) {
                rest = rest.or(Some(pats.len()));
            } else {
                pats.push(self.assignee(expr, assignments));
            }
        }
        (pats, rest)
    }

    /// A field's name: tuple fields are numbers.
    pub(super) fn member(&self, member: &syn::Member) -> Ident {
        match member {
            syn::Member::Named(ident) => self.ident(ident),
            syn::Member::Unnamed(index) => {
                Ident { name: Name::from(index.index.to_string()), span: self.span(index.span) }
            }
        }
    }
}

/// `..`.
fn is_rest(expr: &syn::Expr) -> bool {
    matches!(expr, syn::Expr::Range(range) if range.start.is_none() && range.end.is_none())
}

fn is_destructuring(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Group(group) => is_destructuring(&group.expr),
        syn::Expr::Paren(paren) => is_destructuring(&paren.expr),
        syn::Expr::Tuple(_) | syn::Expr::Array(_) | syn::Expr::Struct(_) | syn::Expr::Infer(_) => true,
        syn::Expr::Call(call) => matches!(&*call.func, syn::Expr::Path(path) if names_constructor(&path.path)),
        _ => false,
    }
}

/// Whether the called path is spelt like a constructor.
fn names_constructor(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident.to_string().starts_with(char::is_uppercase))
}
