//! Parentheses and braces around what needs none (`unused_parens`, `unused_braces`).

use syn::{Expr, Pat, Type};

use super::Look;
use crate::source::Span;

impl Look<'_> {
    /// What stands inside of an expression where parentheses do nothing.
    pub(super) fn parens_of(&mut self, expr: &Expr) {
        match expr {
            Expr::If(item) => self.header(&item.cond, "`if` condition"),
            Expr::While(item) => self.header(&item.cond, "`while` condition"),
            Expr::ForLoop(item) => {
                self.header(&item.expr, "`for` iterator expression");
                self.pattern(&item.pat);
            }
            Expr::Match(item) => {
                self.header(&item.expr, "`match` scrutinee expression");
                for arm in &item.arms {
                    self.value(&arm.body, "match arm expression");
                    self.pattern(&arm.pat);
                }
            }
            Expr::Return(item) => item.expr.iter().for_each(|value| self.value(value, "`return` value")),
            Expr::Break(item) => item.expr.iter().for_each(|value| self.value(value, "`break` value")),
            Expr::Assign(item) => self.value(&item.right, "assigned value"),
            Expr::Binary(item) if is_assignment(&item.op) => self.value(&item.right, "assigned value"),
            Expr::Call(item) => item.args.iter().for_each(|arg| self.argument(arg, "function argument")),
            Expr::MethodCall(item) => item.args.iter().for_each(|arg| self.argument(arg, "method argument")),
            Expr::Index(item) => self.value(&item.index, "index expression"),
            Expr::Closure(item) => self.value(&item.body, "closure body"),
            Expr::Let(item) => self.pattern(&item.pat),
            _ => {}
        }
        if let Some(block) = block_of(expr) {
            self.tail(block);
        }
    }

    pub(super) fn local_parens(&mut self, local: &syn::Local) {
        self.pattern(&local.pat);
        if let Some(init) = &local.init {
            // `let … = (a && b) else` needs them.
            let is_lazy = init.diverge.is_some() && matches!(&*init.expr, Expr::Paren(inner) if is_lazy(&inner.expr));
            if !is_lazy {
                self.value(&init.expr, "assigned value");
            }
        }
    }

    /// The value of a block.
    pub(super) fn tail(&mut self, block: &syn::Block) {
        if let Some(syn::Stmt::Expr(Expr::Paren(inner), None)) = block.stmts.last()
            && !begins_like_statement(&inner.expr)
        {
            let place = self.outer(inner);
            self.note("unused_parens", place, "unnecessary parentheses around block return value");
        }
    }

    fn header(&mut self, expr: &Expr, what: &str) {
        match expr {
            Expr::Paren(inner)
                if !has_struct(&inner.expr)
                    && !matches!(&*inner.expr, Expr::Let(_))
                    && !is_multiline_break(&inner.expr) =>
            {
                let place = self.outer(inner);
                self.note("unused_parens", place, format!("unnecessary parentheses around {what}"));
            }
            Expr::Block(block) => self.braces(block, what),
            _ => {}
        }
    }

    fn value(&mut self, expr: &Expr, what: &str) {
        if let Expr::Paren(inner) = expr
            && !matches!(&*inner.expr, Expr::Range(_))
            && !(matches!(&*inner.expr, Expr::Binary(_)) && self.lines(expr) > 1)
            && !(what == "closure body" && begins_like_statement(&inner.expr))
            && !(what == "match arm expression" && begins_like_statement(&inner.expr))
        {
            let place = self.outer(inner);
            self.note("unused_parens", place, format!("unnecessary parentheses around {what}"));
        }
    }

    fn argument(&mut self, expr: &Expr, what: &str) {
        self.value(expr, what);
        if let Expr::Block(block) = expr {
            self.braces(block, what);
        }
    }

    /// `{ x }` around a literal or an expression that stays where it is.
    fn braces(&mut self, item: &syn::ExprBlock, what: &str) {
        let [syn::Stmt::Expr(inner, None)] = item.block.stmts.as_slice() else { return };
        let is_place = matches!(inner, Expr::Path(_) | Expr::Field(_) | Expr::Index(_));
        let keeps = what.ends_with("argument") && is_place;
        let simple = matches!(inner, variants!(Expr: Lit | Path | Field | Call | MethodCall));
        if item.label.is_none() && item.attrs.is_empty() && simple && !keeps && !has_struct(inner) {
            let span = item.block.brace_token.span;
            let place = self.unit.span(span.open()).to(self.unit.span(span.close()));
            self.note("unused_braces", place, format!("unnecessary braces around {what}"));
        }
    }

    pub(super) fn pattern(&mut self, pat: &Pat) {
        match pat {
            Pat::Paren(inner) if !matches!(&*inner.pat, Pat::Or(_) | Pat::Range(_)) => {
                let span = inner.paren_token.span;
                let place = self.unit.span(span.open()).to(self.unit.span(span.close()));
                self.note("unused_parens", place, "unnecessary parentheses around pattern");
            }
            Pat::Tuple(tuple) => tuple.elems.iter().for_each(|pat| self.pattern(pat)),
            Pat::TupleStruct(item) => item.elems.iter().for_each(|pat| self.pattern(pat)),
            Pat::Type(typed) => self.pattern(&typed.pat),
            _ => {}
        }
    }

    pub(super) fn type_parens(&mut self, ty: &Type) {
        if let Type::Paren(inner) = ty
            && !matches!(&*inner.elem, Type::TraitObject(_) | Type::ImplTrait(_) | Type::FnPtr(_))
        {
            let span = inner.paren_token.span;
            let place = self.unit.span(span.open()).to(self.unit.span(span.close()));
            self.note("unused_parens", place, "unnecessary parentheses around type");
        }
    }

    fn outer(&self, paren: &syn::ExprParen) -> Span {
        self.unit.span(paren.paren_token.span.open()).to(self.unit.span(paren.paren_token.span.close()))
    }

    fn lines(&self, expr: &Expr) -> usize {
        let span = self.span_of(expr);
        self.text.get(span.lo as usize..span.hi as usize).map_or(1, |text| text.lines().count())
    }
}

/// The block that is the value of an expression.
fn block_of(expr: &Expr) -> Option<&syn::Block> {
    match expr {
        Expr::Block(item) => Some(&item.block),
        Expr::Unsafe(item) => Some(&item.block),
        Expr::If(item) => Some(&item.then_branch),
        _ => None,
    }
}

fn is_assignment(op: &syn::BinOp) -> bool {
    use syn::BinOp as B;
    matches!(
        op,
        B::AddAssign(_)
            | B::SubAssign(_)
            | B::MulAssign(_)
            | B::DivAssign(_)
            | B::RemAssign(_)
            | B::BitXorAssign(_)
            | B::BitAndAssign(_)
            | B::BitOrAssign(_)
            | B::ShlAssign(_)
            | B::ShrAssign(_)
    )
}

fn is_lazy(expr: &Expr) -> bool {
    matches!(expr, Expr::Binary(item) if matches!(item.op, syn::BinOp::And(_) | syn::BinOp::Or(_)))
}

/// Whether a struct literal stands where a `{` would end the header.
fn has_struct(expr: &Expr) -> bool {
    match expr {
        Expr::Struct(_) | Expr::Closure(_) => true,
        Expr::Binary(item) => has_struct(&item.left) || has_struct(&item.right),
        Expr::Unary(item) => has_struct(&item.expr),
        Expr::Reference(item) => has_struct(&item.expr),
        Expr::Cast(item) => has_struct(&item.expr),
        Expr::MethodCall(item) => has_struct(&item.receiver),
        Expr::Field(item) => has_struct(&item.base),
        Expr::Index(item) => has_struct(&item.expr),
        Expr::Range(item) => item.start.iter().chain(&item.end).any(|side| has_struct(side)),
        Expr::Assign(item) => has_struct(&item.left) || has_struct(&item.right),
        _ => false,
    }
}

fn is_multiline_break(expr: &Expr) -> bool {
    matches!(expr, Expr::Break(_) | Expr::Return(_) | Expr::Yield(_))
}

/// Whether an expression would be taken for a statement without its parentheses.
fn begins_like_statement(expr: &Expr) -> bool {
    match expr {
        variants!(Expr: If | Match | Block | Unsafe | Loop | While | ForLoop) => true,
        Expr::Binary(item) => begins_like_statement(&item.left),
        Expr::Cast(item) => begins_like_statement(&item.expr),
        Expr::MethodCall(item) => begins_like_statement(&item.receiver),
        Expr::Field(item) => begins_like_statement(&item.base),
        Expr::Index(item) => begins_like_statement(&item.expr),
        Expr::Call(item) => begins_like_statement(&item.func),
        Expr::Assign(item) => begins_like_statement(&item.left),
        _ => false,
    }
}
