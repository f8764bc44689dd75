//! The text of a program to what lints object to in how it is written: parentheses, braces, semicolons, comments. Lowering forgets
//! them, so that the tree is looked at, and only when an attribute makes errors of such things.

mod lifetimes;
mod names;
mod parens;
mod unsafety;

use syn::visit::{self, Visit};

pub use super::outline::levels::StyleFinding;
use super::outline::place::Unit;
use super::outline::{attributes, mark, read};
use crate::source::{FileId, Source, Span};

/// All findings in a program that parses, in the order of the text.
pub fn style(program: &Source, edition_year: u32) -> Vec<StyleFinding> {
    let unit = Unit::new(FileId::PROGRAM, 0);
    let Ok((file, _)) = read::program(&program.text, unit, edition_year) else { return Vec::new() };
    let mut look = Look { unit, text: &program.text, edition_year, found: Vec::new(), labels: Vec::new() };
    look.visit_file(&file);
    look.every_name(&file);
    let mut lifetimes = lifetimes::Lifetimes::new(unit);
    lifetimes.visit_file(&file);
    look.found.append(&mut lifetimes.found);
    look.found.sort_by_key(|finding| finding.span.lo);
    look.found
}

/// Walks over the tree.
struct Look<'t> {
    unit: Unit,
    text: &'t str,
    edition_year: u32,
    found: Vec<StyleFinding>,
    /// Labels around, with their places and whether something goes to them.
    labels: Vec<(String, Span, bool)>,
}

impl Look<'_> {
    fn note(&mut self, lint: &'static str, span: Span, message: impl Into<String>) {
        self.found.push(StyleFinding { lint, span, message: message.into() });
    }

    fn enter_label(&mut self, label: Option<&syn::Label>) -> bool {
        let Some(label) = label else { return false };
        let name = mark::plain(&label.name.ident);
        let place = self.unit.span(label.name.apostrophe).to(self.unit.span(label.name.ident.span()));
        self.labels.push((name, place, false));
        true
    }

    fn leave_label(&mut self, entered: bool) {
        if entered
            && let Some((name, place, false)) = self.labels.pop()
            && !name.starts_with('_')
        {
            self.note("unused_labels", place, "unused label");
        }
    }

    fn use_label(&mut self, label: Option<&syn::Lifetime>) {
        let Some(label) = label else { return };
        let name = mark::plain(&label.ident);
        if let Some(known) = self.labels.iter_mut().rev().find(|(known, _, _)| *known == name) {
            known.2 = true;
        }
    }

    /// Comments for documentation on what has none.
    fn documented(&mut self, attributes: &[syn::Attribute]) {
        let place = |attribute: &syn::Attribute| {
            self.unit.span(attribute.pound_token.span).to(self.unit.span(attribute.bracket_token.span.close()))
        };
        let doc = attributes.iter().find(|attribute| attribute.path().is_ident("doc")).map(place);
        if let Some(place) = doc {
            self.note("unused_doc_comments", place, "unused doc comment");
        }
    }
}

impl<'ast> Visit<'ast> for Look<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let own = super::outline::attributes_of(item);
        if attributes::is_active(own) {
            self.unsafe_item(item);
            let is_comment = |attribute: &&syn::Attribute| matches!(attribute.meta, syn::Meta::NameValue(_));
            match item {
                syn::Item::ForeignMod(item) => self.documented(&item.attrs),
                syn::Item::Use(item) => self.import_braces(item, &item.tree),
                syn::Item::ExternCrate(item) => self.extern_crate(item),
                syn::Item::Macro(item) if item.ident.is_none() => {
                    let comments: Vec<_> = item.attrs.iter().filter(is_comment).cloned().collect();
                    self.documented(&comments);
                }
                _ => {}
            }
            visit::visit_item(self, item);
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        for (index, stmt) in block.stmts.iter().enumerate() {
            let follows = index.checked_sub(1).and_then(|at| block.stmts.get(at)).is_some_and(is_empty);
            if !follows {
                self.semicolons(stmt);
            }
        }
        visit::visit_block(self, block);
    }

    fn visit_stmt_macro(&mut self, call: &'ast syn::StmtMacro) {
        self.documented(&call.attrs);
        visit::visit_stmt_macro(self, call);
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        self.documented(&field.attrs);
        visit::visit_field_value(self, field);
    }

    fn visit_field_pat(&mut self, field: &'ast syn::FieldPat) {
        self.documented(&field.attrs);
        visit::visit_field_pat(self, field);
    }

    fn visit_generic_param(&mut self, param: &'ast syn::GenericParam) {
        match param {
            syn::GenericParam::Type(param) => self.documented(&param.attrs),
            syn::GenericParam::Lifetime(param) => self.documented(&param.attrs),
            syn::GenericParam::Const(param) => self.documented(&param.attrs),
        }
        visit::visit_generic_param(self, param);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        self.documented(&local.attrs);
        self.local_parens(local);
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        self.parens_of(expr);
        let label = match expr {
            syn::Expr::Loop(item) => item.label.as_ref(),
            syn::Expr::While(item) => item.label.as_ref(),
            syn::Expr::ForLoop(item) => item.label.as_ref(),
            syn::Expr::Block(item) => item.label.as_ref(),
            _ => None,
        };
        match expr {
            syn::Expr::Break(item) => self.use_label(item.label.as_ref()),
            syn::Expr::Continue(item) => self.use_label(item.label.as_ref()),
            syn::Expr::While(item) if is_true(&item.cond) => {
                let place = self.unit.span(item.while_token.span).to(self.span_of(&*item.cond));
                self.note("while_true", place, "denote infinite loops with `loop { ... }`");
            }
            syn::Expr::Unary(item) => {
                self.double_negation(item);
                self.negated_call(item);
            }
            syn::Expr::Unsafe(item) => {
                let place =
                    self.unit.span(item.unsafe_token.span).to(self.unit.span(item.block.brace_token.span.close()));
                self.note("unsafe_code", place, "usage of an `unsafe` block");
            }
            _ => {}
        }
        self.documented(super::outline::extent::attributes_of_expr(expr));
        let entered = self.enter_label(label);
        visit::visit_expr(self, expr);
        self.leave_label(entered);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.documented(&arm.attrs);
        visit::visit_arm(self, arm);
    }

    fn visit_abi(&mut self, abi: &'ast syn::Abi) {
        if abi.name.is_none() {
            let place = self.unit.span(abi.extern_token.span);
            self.note("missing_abi", place, "`extern` declarations without an explicit ABI are deprecated");
        }
    }

    fn visit_expr_range(&mut self, pat: &'ast syn::ExprRange) {
        let place = self.span_of(&pat.limits);
        if self.text.get(place.lo as usize..).is_some_and(|rest| rest.starts_with("...")) {
            self.note("ellipsis_inclusive_range_patterns", place, "`...` range patterns are deprecated");
        }
        visit::visit_expr_range(self, pat);
    }

    fn visit_type(&mut self, ty: &'ast syn::Type) {
        self.type_parens(ty);
        visit::visit_type(self, ty);
    }
}

impl Look<'_> {
    fn span_of(&self, tokens: &impl quote::ToTokens) -> Span {
        self.unit.of_tokens(tokens.to_token_stream())
    }

    /// `;` where no statement ends.
    fn semicolons(&mut self, stmt: &syn::Stmt) {
        if let syn::Stmt::Expr(_, Some(semicolon)) = stmt
            && is_empty(stmt)
        {
            let place = self.unit.span(semicolon.span);
            self.note("redundant_semicolons", place, "unnecessary trailing semicolon");
        }
    }

    /// `-1.abs()`.
    fn negated_call(&mut self, outer: &syn::ExprUnary) {
        let syn::UnOp::Neg(sign) = &outer.op else { return };
        let mut inner = &*outer.expr;
        while let syn::Expr::MethodCall(call) = inner {
            inner = &call.receiver;
        }
        let is_call = matches!(&*outer.expr, syn::Expr::MethodCall(_));
        if is_call && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(_) | syn::Lit::Float(_), .. }) = inner {
            let place = self.unit.span(sign.span).to(self.span_of(&*outer.expr));
            let message = "`-` has lower precedence than method calls, which might be unexpected";
            self.note("ambiguous_negative_literals", place, message);
        }
    }

    /// `--x`.
    fn double_negation(&mut self, outer: &syn::ExprUnary) {
        if let (syn::UnOp::Neg(sign), syn::Expr::Unary(inner)) = (&outer.op, &*outer.expr)
            && matches!(inner.op, syn::UnOp::Neg(_))
        {
            let place = self.unit.span(sign.span).to(self.span_of(&*inner.expr));
            self.note("double_negations", place, "use of a double negation");
        }
    }
}

fn is_true(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Bool(value), .. }) => value.value,
        syn::Expr::Paren(paren) => is_true(&paren.expr),
        _ => false,
    }
}

/// `;` alone.
fn is_empty(stmt: &syn::Stmt) -> bool {
    matches!(stmt, syn::Stmt::Expr(syn::Expr::Verbatim(tokens), Some(_)) if tokens.is_empty())
}
