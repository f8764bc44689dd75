//! Where expressions and types begin and end, without writing out their tokens (which would cost the square of a program's size).

use proc_macro2::Span;
use syn::{Expr, Type};

/// The place of an expression's first token.
pub fn first_of_expr(expr: &Expr) -> Span {
    match expr {
        Expr::Array(e) => e.bracket_token.span.open(),
        Expr::Assign(e) => first_of_expr(&e.left),
        Expr::Async(e) => e.async_token.span,
        Expr::Await(e) => first_of_expr(&e.base),
        Expr::Binary(e) => first_of_expr(&e.left),
        Expr::Block(e) => label(&e.label).unwrap_or(e.block.brace_token.span.open()),
        Expr::Break(e) => e.break_token.span,
        Expr::Call(e) => first_of_expr(&e.func),
        Expr::Cast(e) => first_of_expr(&e.expr),
        Expr::Closure(e) => {
            let words = [e.constness.map(|t| t.span), e.asyncness.map(|t| t.span), e.capture.map(|t| t.span)];
            words.into_iter().flatten().next().unwrap_or(e.inputs_begin.span)
        }
        Expr::Const(e) => e.const_token.span,
        Expr::Continue(e) => e.continue_token.span,
        Expr::Field(e) => first_of_expr(&e.base),
        Expr::ForLoop(e) => label(&e.label).unwrap_or(e.for_token.span),
        Expr::Group(e) => e.group_token.span,
        Expr::If(e) => e.if_token.span,
        Expr::Index(e) => first_of_expr(&e.expr),
        Expr::Infer(e) => e.underscore_token.span,
        Expr::Let(e) => e.let_token.span,
        Expr::Lit(e) => e.lit.span(),
        Expr::Loop(e) => label(&e.label).unwrap_or(e.loop_token.span),
        Expr::Macro(e) => first_of_path(&e.mac.path),
        Expr::Match(e) => e.match_token.span,
        Expr::MethodCall(e) => first_of_expr(&e.receiver),
        Expr::Paren(e) => e.paren_token.span.open(),
        Expr::Path(e) => e.qself.as_ref().map_or_else(|| first_of_path(&e.path), |qself| qself.lt_token.span),
        Expr::Range(e) => match (&e.start, &e.limits) {
            (Some(start), _) => first_of_expr(start),
            (None, syn::RangeLimits::HalfOpen(dots)) => dots.spans[0],
            (None, syn::RangeLimits::Closed(dots)) => dots.spans[0],
        },
        Expr::RawAddr(e) => e.and_token.span,
        Expr::Reference(e) => e.and_token.span,
        Expr::Repeat(e) => e.bracket_token.span.open(),
        Expr::Return(e) => e.return_token.span,
        Expr::Struct(e) => e.qself.as_ref().map_or_else(|| first_of_path(&e.path), |qself| qself.lt_token.span),
        Expr::Try(e) => first_of_expr(&e.expr),
        Expr::TryBlock(e) => e.try_token.span,
        Expr::Tuple(e) => e.paren_token.span.open(),
        Expr::Unary(e) => match e.op {
            syn::UnOp::Deref(token) => token.span,
            syn::UnOp::Not(token) => token.span,
            syn::UnOp::Neg(token) => token.span,
            _ => first_of_expr(&e.expr),
        },
        Expr::Unsafe(e) => e.unsafe_token.span,
        Expr::Verbatim(tokens) => tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span()),
        Expr::While(e) => label(&e.label).unwrap_or(e.while_token.span),
        Expr::Yield(e) => e.yield_token.span,
        _ => Span::call_site(),
    }
}

fn label(label: &Option<syn::Label>) -> Option<Span> {
    label.as_ref().map(|label| label.name.apostrophe)
}

fn first_of_path(path: &syn::Path) -> Span {
    let colons = path.leading_colon.map(|colons| colons.spans[0]);
    let first = path.segments.first().map(|segment| segment.ident.span());
    colons.or(first).unwrap_or_else(Span::call_site)
}

/// The place of a type's first token.
pub fn first_of_type(ty: &Type) -> Span {
    match ty {
        Type::Array(t) => t.bracket_token.span.open(),
        Type::FnPtr(t) => {
            let binder = t.lifetimes.as_ref().map(|binder| binder.for_token.span);
            let words = [binder, t.unsafety.map(|token| token.span), t.abi.as_ref().map(|abi| abi.extern_token.span)];
            words.into_iter().flatten().next().unwrap_or(t.fn_token.span)
        }
        Type::Group(t) => t.group_token.span,
        Type::ImplTrait(t) => t.impl_token.span,
        Type::Infer(t) => t.underscore_token.span,
        Type::Macro(t) => first_of_path(&t.mac.path),
        Type::Never(t) => t.bang_token.span,
        Type::Paren(t) => t.paren_token.span.open(),
        Type::Path(t) => t.qself.as_ref().map_or_else(|| first_of_path(&t.path), |qself| qself.lt_token.span),
        Type::Ptr(t) => t.star_token.span,
        Type::Reference(t) => t.and_token.span,
        Type::Slice(t) => t.bracket_token.span.open(),
        Type::TraitObject(t) => t
            .dyn_token
            .map(|token| token.span)
            .or_else(|| t.bounds.first().map(first_of_bound))
            .unwrap_or_else(Span::call_site),
        Type::Tuple(t) => t.paren_token.span.open(),
        _ => Span::call_site(),
    }
}

fn first_of_bound(bound: &syn::TypeParamBound) -> Span {
    match bound {
        syn::TypeParamBound::Trait(bound) => first_of_path(&bound.path),
        syn::TypeParamBound::Lifetime(lifetime) => lifetime.apostrophe,
        _ => Span::call_site(),
    }
}

/// The place of a type's last token, where it is simple to tell.
pub fn last_of_type(ty: &Type) -> Option<Span> {
    Some(match ty {
        Type::Array(t) => t.bracket_token.span.close(),
        Type::FnPtr(t) => last_of_output(&t.output).unwrap_or(t.paren_token.span.close()),
        Type::Group(t) => t.group_token.span,
        Type::ImplTrait(t) => last_of_bound(t.bounds.last()?)?,
        Type::Infer(t) => t.underscore_token.span,
        Type::Macro(t) => t.mac.delimiter.span().close(),
        Type::Never(t) => t.bang_token.span,
        Type::Paren(t) => t.paren_token.span.close(),
        Type::Path(t) => last_of_path(&t.path)?,
        Type::Ptr(t) => last_of_type(&t.elem)?,
        Type::Reference(t) => last_of_type(&t.elem)?,
        Type::Slice(t) => t.bracket_token.span.close(),
        Type::TraitObject(t) => last_of_bound(t.bounds.last()?)?,
        Type::Tuple(t) => t.paren_token.span.close(),
        _ => return None,
    })
}

fn last_of_output(output: &syn::ReturnType) -> Option<Span> {
    match output {
        syn::ReturnType::Default => None,
        syn::ReturnType::Type(_, ty) => last_of_type(ty),
    }
}

/// The place of a path's last token.
pub fn last_of_path(path: &syn::Path) -> Option<Span> {
    let last = path.segments.last()?;
    Some(match &last.arguments {
        syn::PathArguments::None => last.ident.span(),
        syn::PathArguments::AngleBracketed(arguments) => arguments.gt_token.span,
        syn::PathArguments::Parenthesized(arguments) => {
            last_of_output(&arguments.output).unwrap_or(arguments.paren_token.span.close())
        }
    })
}

fn last_of_bound(bound: &syn::TypeParamBound) -> Option<Span> {
    match bound {
        syn::TypeParamBound::Trait(bound) => last_of_path(&bound.path),
        syn::TypeParamBound::Lifetime(lifetime) => Some(lifetime.ident.span()),
        _ => None,
    }
}

/// The token between the first and the last that makes the expression what it is. What a macro has made of its arguments (`$a + $b`)
/// stands where this token stands.
pub fn sign_of_expr(expr: &Expr) -> Option<Span> {
    Some(match expr {
        Expr::Assign(e) => e.eq_token.span,
        Expr::Binary(e) => syn::spanned::Spanned::span(&e.op),
        Expr::Cast(e) => e.as_token.span,
        Expr::Field(e) => e.dot_token.span,
        Expr::MethodCall(e) => e.dot_token.span,
        Expr::Range(e) => match &e.limits {
            syn::RangeLimits::HalfOpen(dots) => dots.spans[0],
            syn::RangeLimits::Closed(dots) => dots.spans[0],
        },
        _ => return None,
    })
}

/// The place of an expression's last token.
pub fn last_of_expr(expr: &Expr) -> Span {
    match expr {
        Expr::Array(e) => e.bracket_token.span.close(),
        Expr::Assign(e) => last_of_expr(&e.right),
        Expr::Async(e) => e.block.brace_token.span.close(),
        Expr::Await(e) => e.await_token.span,
        Expr::Binary(e) => last_of_expr(&e.right),
        Expr::Block(e) => e.block.brace_token.span.close(),
        Expr::Break(e) => {
            let label = e.label.as_ref().map_or(e.break_token.span, |label| label.ident.span());
            e.expr.as_ref().map_or(label, |value| last_of_expr(value))
        }
        Expr::Call(e) => e.paren_token.span.close(),
        Expr::Cast(e) => last_of_type(&e.ty).unwrap_or(e.as_token.span),
        Expr::Closure(e) => last_of_expr(&e.body),
        Expr::Const(e) => e.block.brace_token.span.close(),
        Expr::Continue(e) => e.label.as_ref().map_or(e.continue_token.span, |label| label.ident.span()),
        Expr::Field(e) => match &e.member {
            syn::Member::Named(ident) => ident.span(),
            syn::Member::Unnamed(index) => index.span,
        },
        Expr::ForLoop(e) => e.body.brace_token.span.close(),
        Expr::Group(e) => e.group_token.span,
        Expr::If(e) => match &e.else_branch {
            Some((_, otherwise)) => last_of_expr(otherwise),
            None => e.then_branch.brace_token.span.close(),
        },
        Expr::Index(e) => e.bracket_token.span.close(),
        Expr::Infer(e) => e.underscore_token.span,
        Expr::Let(e) => last_of_expr(&e.expr),
        Expr::Lit(e) => e.lit.span(),
        Expr::Loop(e) => e.body.brace_token.span.close(),
        Expr::Macro(e) => e.mac.delimiter.span().close(),
        Expr::Match(e) => e.brace_token.span.close(),
        Expr::MethodCall(e) => e.paren_token.span.close(),
        Expr::Paren(e) => e.paren_token.span.close(),
        Expr::Path(e) => last_of_path(&e.path).unwrap_or_else(Span::call_site),
        Expr::Range(e) => match (&e.end, &e.limits) {
            (Some(end), _) => last_of_expr(end),
            (None, syn::RangeLimits::HalfOpen(dots)) => dots.spans[1],
            (None, syn::RangeLimits::Closed(dots)) => dots.spans[2],
        },
        Expr::RawAddr(e) => last_of_expr(&e.expr),
        Expr::Reference(e) => last_of_expr(&e.expr),
        Expr::Repeat(e) => e.bracket_token.span.close(),
        Expr::Return(e) => e.expr.as_ref().map_or(e.return_token.span, |value| last_of_expr(value)),
        Expr::Struct(e) => e.brace_token.span.close(),
        Expr::Try(e) => e.question_token.span,
        Expr::TryBlock(e) => e.block.brace_token.span.close(),
        Expr::Tuple(e) => e.paren_token.span.close(),
        Expr::Unary(e) => last_of_expr(&e.expr),
        Expr::Unsafe(e) => e.block.brace_token.span.close(),
        Expr::Verbatim(tokens) => tokens.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span()),
        Expr::While(e) => e.body.brace_token.span.close(),
        Expr::Yield(e) => e.expr.as_ref().map_or(e.yield_token.span, |value| last_of_expr(value)),
        _ => Span::call_site(),
    }
}

/// What stands before an expression.
pub fn attributes_of_expr(expr: &syn::Expr) -> &[syn::Attribute] {
    use syn::Expr as E;
    match expr {
        E::Array(it) => &it.attrs,
        E::Assign(it) => &it.attrs,
        E::Async(it) => &it.attrs,
        E::Await(it) => &it.attrs,
        E::Binary(it) => &it.attrs,
        E::Block(it) => &it.attrs,
        E::Break(it) => &it.attrs,
        E::Call(it) => &it.attrs,
        E::Cast(it) => &it.attrs,
        E::Closure(it) => &it.attrs,
        E::Const(it) => &it.attrs,
        E::Continue(it) => &it.attrs,
        E::Field(it) => &it.attrs,
        E::ForLoop(it) => &it.attrs,
        E::Group(it) => &it.attrs,
        E::If(it) => &it.attrs,
        E::Index(it) => &it.attrs,
        E::Infer(it) => &it.attrs,
        E::Let(it) => &it.attrs,
        E::Lit(it) => &it.attrs,
        E::Loop(it) => &it.attrs,
        E::Macro(it) => &it.attrs,
        E::Match(it) => &it.attrs,
        E::MethodCall(it) => &it.attrs,
        E::Paren(it) => &it.attrs,
        E::Path(it) => &it.attrs,
        E::Range(it) => &it.attrs,
        E::RawAddr(it) => &it.attrs,
        E::Reference(it) => &it.attrs,
        E::Repeat(it) => &it.attrs,
        E::Return(it) => &it.attrs,
        E::Struct(it) => &it.attrs,
        E::Try(it) => &it.attrs,
        E::TryBlock(it) => &it.attrs,
        E::Tuple(it) => &it.attrs,
        E::Unary(it) => &it.attrs,
        E::Unsafe(it) => &it.attrs,
        E::While(it) => &it.attrs,
        E::Yield(it) => &it.attrs,
        _ => &[],
    }
}
