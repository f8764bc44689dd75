//! Expressions.

use syn::spanned::Spanned;

use super::Lowerer;
use super::paths::Use;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{BinOp, ExprId, ExprKind, FieldInit, LogicalOp, Operator, UnOp};
use crate::hir::outline::{attributes, conditional};
use crate::source::Span;

impl Lowerer<'_> {
    /// Lowers an expression.
    pub(super) fn lower_expr(&mut self, expr: &syn::Expr) -> ExprId {
        use syn::Expr as E;
        let span = self.expr_span(expr);
        self.attributes_of_expr(expr, span);
        match expr {
            E::Paren(paren) => self.parenthesized(&paren.expr, span),
            E::Group(group) => self.lower_expr(&group.expr),
            E::Block(item) => self.block_expr(&item.block, item.label.as_ref()),
            E::Unsafe(item) => self.block_with(&item.block, None, true, span),
            E::Macro(item) => self.macro_expr(&item.mac, span),
            E::If(item) => self.if_expr(item, span),
            E::Let(item) => self.let_expr(item, span),
            E::Match(item) => self.without_let(|lowerer| lowerer.match_expr(item, span)),
            E::Loop(item) => self.without_let(|lowerer| lowerer.loop_expr(item, span)),
            E::While(item) => self.without_let(|lowerer| lowerer.while_expr(item, span)),
            E::ForLoop(item) => self.without_let(|lowerer| lowerer.for_expr(item, span)),
            E::Break(item) => self.break_expr(item, span),
            E::Continue(item) => self.continue_expr(item, span),
            E::Closure(item) => self.closure(item, span),
            E::Assign(item) => self.assign(item, span),
            E::Binary(item) => self.binary(item, span),
            other => self.operand(other, span),
        }
    }

    /// The expressions that are neither control flow nor operators of two sides.
    fn operand(&mut self, expr: &syn::Expr, span: Span) -> ExprId {
        use syn::Expr as E;
        let kind = match expr {
            E::Lit(item) => return self.literal_expr(&item.lit, span),
            E::Path(item) => ExprKind::Path(self.path(item.qself.as_ref(), &item.path, Use::Value)),
            E::Unary(item) => ExprKind::Unary(unary_operator(&item.op), self.lower_expr(&item.expr)),
            E::Reference(item) => {
                let mutable = item.mutability.is_some();
                ExprKind::AddrOf { raw: false, mutable, place: self.lower_expr(&item.expr) }
            }
            E::RawAddr(item) => {
                let mutable = matches!(item.mutability, syn::PointerMutability::Mut(_));
                ExprKind::AddrOf { raw: true, mutable, place: self.lower_expr(&item.expr) }
            }
            E::Call(item) if matches!(&*item.func, E::Await(_)) && item.args.is_empty() => {
                let place = self.span(item.paren_token.span.join());
                let error = Diagnostic::error_without_code(place, "incorrect use of `await`");
                return self.error_expr(error.help("`await` is not a method call, remove the parentheses"));
            }
            E::Call(item) => return self.call(item, span),
            E::MethodCall(item) => self.method_call(item),
            E::Field(item) => {
                if let (E::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }), syn::Member::Unnamed(_)) =
                    (&*item.base, &item.member)
                    && number.suffix().is_empty()
                    && self.refuse_float(number, self.span(number.span()))
                {
                    return self.expr(ExprKind::Error, span);
                }
                let base = self.lower_expr(&item.base);
                ExprKind::Field { base, field: self.member(&item.member) }
            }
            E::Index(item) => {
                let base = self.lower_expr(&item.expr);
                ExprKind::Index { base, index: self.lower_expr(&item.index) }
            }
            E::Cast(item) => {
                let value = self.lower_expr(&item.expr);
                ExprKind::Cast { value, ty: self.ty(&item.ty) }
            }
            E::Tuple(item) => ExprKind::Tuple(self.exprs_of(&item.elems)),
            E::Array(item) => ExprKind::Array(self.exprs_of(&item.elems)),
            E::Repeat(item) => {
                let value = self.lower_expr(&item.expr);
                ExprKind::Repeat { value, len: self.repeat_count(&item.len) }
            }
            E::Struct(item) => self.struct_expr(item),
            E::Range(item) => return self.range(item, span),
            E::Return(item) => {
                let value = item.expr.as_ref().map(|value| self.lower_expr(value));
                self.check_return(span);
                ExprKind::Return(value)
            }
            E::Try(item) => return self.try_expr(item, span),
            E::Async(item) => return self.async_block(item, span),
            E::Await(item) => return self.await_expr(item, span),
            E::Const(item) => ExprKind::InlineConst(self.inline_const(&item.block, span)),
            E::Infer(_) => {
                let message = "in expressions, `_` can only be used on the left-hand side of an assignment";
                return self.error_expr(Diagnostic::error_without_code(span, message));
            }
            other => return self.unsupported_expr(other, span),
        };
        self.expr(kind, span)
    }

    fn unsupported_expr(&mut self, expr: &syn::Expr, span: Span) -> ExprId {
        let what = match expr {
            syn::Expr::TryBlock(_) => {
                return self.error_expr(Diagnostic::error("E0658", span, "`try` expression is experimental"));
            }
            syn::Expr::Verbatim(tokens) if matches!(tokens.clone().into_iter().next(), Some(proc_macro2::TokenTree::Ident(word)) if word == "become") =>
            {
                return self.error_expr(Diagnostic::error("E0658", span, "`become` expression is experimental"));
            }
            syn::Expr::Yield(_) => {
                return self.error_expr(Diagnostic::error("E0658", span, "yield syntax is experimental"));
            }
            _ => "this kind of expression",
        };
        self.error_expr(Diagnostic::unsupported(span, what))
    }

    /// Conditions around do not reach into an expression.
    pub(super) fn without_let<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.let_allowed, false);
        let result = run(self);
        self.let_allowed = outer;
        result
    }

    /// The expression inside, with the parentheses in its span.
    fn parenthesized(&mut self, inner: &syn::Expr, span: Span) -> ExprId {
        let id = self.without_let(|lowerer| lowerer.lower_expr(inner));
        let own = &mut self.exprs[id.0 as usize].span;
        if span.contains(*own) {
            *own = span;
        }
        id
    }

    fn literal_expr(&mut self, literal: &syn::Lit, span: Span) -> ExprId {
        match self.literal(literal) {
            None => self.expr(ExprKind::Error, span),
            Some((literal, negative)) => {
                let value = self.expr(ExprKind::Literal(literal), span);
                if negative { self.expr(ExprKind::Unary(UnOp::Neg, value), span) } else { value }
            }
        }
    }

    pub(super) fn exprs_of<'e>(&mut self, exprs: impl IntoIterator<Item = &'e syn::Expr>) -> Vec<ExprId> {
        let active = exprs.into_iter().filter(|expr| conditional::is_active_expr(expr));
        let lower = |lowerer: &mut Self, expr| {
            lowerer.attributes_allowed = true;
            lowerer.lower_expr(expr)
        };
        self.without_let(|lowerer| active.map(|expr| lower(lowerer, expr)).collect())
    }

    fn call(&mut self, item: &syn::ExprCall, span: Span) -> ExprId {
        let callee = match &*item.func {
            syn::Expr::Path(path) => {
                let place = self.expr_span(&item.func);
                let path = self.path(path.qself.as_ref(), &path.path, Use::Callee);
                self.expr(ExprKind::Path(path), place)
            }
            other => self.without_let(|lowerer| lowerer.lower_expr(other)),
        };
        let args = self.exprs_of(&item.args);
        self.expr(ExprKind::Call { callee, args }, span)
    }

    fn method_call(&mut self, item: &syn::ExprMethodCall) -> ExprKind {
        let receiver = self.without_let(|lowerer| lowerer.lower_expr(&item.receiver));
        let args = item.turbofish.as_ref().map(|turbofish| self.angle_arguments(turbofish));
        let method = crate::hir::ty::PathSegment { ident: self.ident(&item.method), args, res: None };
        let args = self.exprs_of(&item.args);
        ExprKind::MethodCall { receiver, method, args }
    }

    fn struct_expr(&mut self, item: &syn::ExprStruct) -> ExprKind {
        let path = self.path(item.qself.as_ref(), &item.path, Use::Struct);
        let active = item.fields.iter().filter(|field| attributes::is_active(&field.attrs));
        let fields: Vec<FieldInit> = active.map(|field| self.field_init(field)).collect();
        let base = item.rest.as_ref().map(|base| self.lower_expr(base));
        if let (Some(dots), None) = (item.dot2_token, &base) {
            let place = self.span(dots.spans[0]).to(self.span(dots.spans[1]));
            self.report(Diagnostic::error("E0797", place, "base expression required after `..`"));
        }
        ExprKind::Struct { path, fields, base }
    }

    fn field_init(&mut self, field: &syn::FieldValue) -> FieldInit {
        let shorthand = field.colon_token.is_none();
        let value = self.without_let(|lowerer| lowerer.lower_expr(&field.expr));
        self.keep_levels(&field.attrs, self.exprs[value.0 as usize].span);
        FieldInit { field: self.member(&field.member), value, shorthand }
    }

    /// Ranges are structs of the library.
    fn range(&mut self, item: &syn::ExprRange, span: Span) -> ExprId {
        let start = item.start.as_ref().map(|start| self.lower_expr(start));
        let end = item.end.as_ref().map(|end| self.lower_expr(end));
        let inclusive = matches!(item.limits, syn::RangeLimits::Closed(_));
        let (name, fields) = match (start, end, inclusive) {
            (Some(start), Some(end), true) => return self.lang_call("range_inclusive_new", vec![start, end], span),
            (None, Some(end), true) => ("RangeToInclusive", vec![("end", end)]),
            (_, None, true) => {
                return self.error_expr(Diagnostic::error("E0586", span, "inclusive range with no end"));
            }
            (Some(start), Some(end), false) => ("Range", vec![("start", start), ("end", end)]),
            (Some(start), None, false) => ("RangeFrom", vec![("start", start)]),
            (None, Some(end), false) => ("RangeTo", vec![("end", end)]),
            (None, None, false) => ("RangeFull", Vec::new()),
        };
        let path = self.lang_path(name, false, span);
        let fields = fields.into_iter().map(|(name, value)| FieldInit {
            field: crate::hir::body::Ident { name: name.into(), span: self.exprs[value.0 as usize].span },
            value,
            shorthand: false,
        });
        let fields = fields.collect();
        self.expr(ExprKind::Struct { path, fields, base: None }, span)
    }

    fn binary(&mut self, item: &syn::ExprBinary, span: Span) -> ExprId {
        let operator = operator(&item.op);
        if operator == Meaning::Unknown {
            return self.error_expr(Diagnostic::unsupported(span, "this operator"));
        }
        let (left, right) =
            self.without_let(|lowerer| (lowerer.lower_expr(&item.left), lowerer.lower_expr(&item.right)));
        let kind = match operator {
            Meaning::Binary(op) => {
                let written = Operator { op, span: self.span(item.op.span()) };
                ExprKind::Binary(written, left, right)
            }
            Meaning::Logical(op) => ExprKind::Logical(op, left, right),
            Meaning::Assign(op) => ExprKind::AssignOp { op, place: left, value: right },
            Meaning::Unknown => ExprKind::Error,
        };
        self.expr(kind, span)
    }

    /// `return` outside of a function.
    fn check_return(&self, span: Span) {
        use crate::hir::def::DefKind;
        let in_function = matches!(self.krate.kind(self.body_owner), DefKind::Fn | DefKind::AssocFn | DefKind::Closure);
        if !in_function {
            self.report(Diagnostic::error("E0572", span, "return statement outside of function body"));
        }
    }
}

/// What an operator of two sides is.
#[derive(Clone, Copy, PartialEq)]
enum Meaning {
    Binary(BinOp),
    Logical(LogicalOp),
    Assign(BinOp),
    Unknown,
}

fn operator(op: &syn::BinOp) -> Meaning {
    use syn::BinOp as B;
    match op {
        B::Add(_) => Meaning::Binary(BinOp::Add),
        B::Sub(_) => Meaning::Binary(BinOp::Sub),
        B::Mul(_) => Meaning::Binary(BinOp::Mul),
        B::Div(_) => Meaning::Binary(BinOp::Div),
        B::Rem(_) => Meaning::Binary(BinOp::Rem),
        B::BitXor(_) => Meaning::Binary(BinOp::BitXor),
        B::BitAnd(_) => Meaning::Binary(BinOp::BitAnd),
        B::BitOr(_) => Meaning::Binary(BinOp::BitOr),
        B::Shl(_) => Meaning::Binary(BinOp::Shl),
        B::Shr(_) => Meaning::Binary(BinOp::Shr),
        B::Eq(_) => Meaning::Binary(BinOp::Eq),
        B::Lt(_) => Meaning::Binary(BinOp::Lt),
        B::Le(_) => Meaning::Binary(BinOp::Le),
        B::Ne(_) => Meaning::Binary(BinOp::Ne),
        B::Ge(_) => Meaning::Binary(BinOp::Ge),
        B::Gt(_) => Meaning::Binary(BinOp::Gt),
        B::And(_) => Meaning::Logical(LogicalOp::And),
        B::Or(_) => Meaning::Logical(LogicalOp::Or),
        B::AddAssign(_) => Meaning::Assign(BinOp::Add),
        B::SubAssign(_) => Meaning::Assign(BinOp::Sub),
        B::MulAssign(_) => Meaning::Assign(BinOp::Mul),
        B::DivAssign(_) => Meaning::Assign(BinOp::Div),
        B::RemAssign(_) => Meaning::Assign(BinOp::Rem),
        B::BitXorAssign(_) => Meaning::Assign(BinOp::BitXor),
        B::BitAndAssign(_) => Meaning::Assign(BinOp::BitAnd),
        B::BitOrAssign(_) => Meaning::Assign(BinOp::BitOr),
        B::ShlAssign(_) => Meaning::Assign(BinOp::Shl),
        B::ShrAssign(_) => Meaning::Assign(BinOp::Shr),
        _ => Meaning::Unknown,
    }
}

fn unary_operator(op: &syn::UnOp) -> UnOp {
    match op {
        syn::UnOp::Deref(_) => UnOp::Deref,
        syn::UnOp::Not(_) => UnOp::Not,
        _ => UnOp::Neg,
    }
}
