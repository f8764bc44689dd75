//! E0308: two types that should be one, as rustc tells them apart.

use crate::diagnostic::Diagnostic;
use crate::hir::body::{Block, ExprId, ExprKind, StmtKind};
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::check::coerce::TypeMismatch;
use crate::types::kinds::kinds;
use crate::types::ty::{Const, InferTy, Mutability, Ty, TyKind};

impl FnCtx<'_> {
    /// `expr` has the wrong type.
    pub(in crate::types::check) fn report_mismatch(&mut self, expr: ExprId, mismatch: TypeMismatch) {
        let tail = self.tail_of(expr);
        let span = self.span(tail);
        let TypeMismatch { expected, found } = self.resolved(mismatch);
        if self.has_error(expected) || self.has_error(found) {
            return;
        }
        let mut diagnostic = self.mismatch(span, expected, found);
        for help in self.mismatch_helps(expected, found) {
            diagnostic = diagnostic.help(help);
        }
        self.emit(diagnostic);
    }

    pub(super) fn resolved(&self, mismatch: TypeMismatch) -> TypeMismatch {
        TypeMismatch { expected: self.resolve(&mismatch.expected), found: self.resolve(&mismatch.found) }
    }

    /// Two types at a place that is no expression's own.
    pub(in crate::types::check) fn report_types(&mut self, span: Span, expected: Ty, found: Ty) {
        let (expected, found) = (self.resolve(&expected), self.resolve(&found));
        if !self.has_error(expected) && !self.has_error(found) {
            let diagnostic = self.mismatch(span, expected, found);
            self.emit(diagnostic);
        }
    }

    /// A pattern that cannot match the value.
    pub(in crate::types::check) fn report_pat(&mut self, span: Span, expected: Ty, found: Ty) {
        self.report_types(span, expected, found);
    }

    /// Branches of different types; the earlier one is shown too.
    pub(in crate::types::check) fn report_branches(
        &mut self,
        message: &str,
        earlier: ExprId,
        expr: ExprId,
        mismatch: TypeMismatch,
    ) {
        let TypeMismatch { expected, found } = self.resolved(mismatch);
        if self.has_error(expected) || self.has_error(found) {
            return;
        }
        let mut diagnostic = self.mismatch(self.place_of_value(expr), expected, found);
        diagnostic.message = message.to_owned();
        let earlier = self.place_of_value(earlier);
        let shown = self.display(expected);
        self.emit(diagnostic.label(earlier, format!("this is found to be of type `{shown}`")));
    }

    /// What decides the type of a branch: its last expression, or its last statement, whose semicolon may be one too many.
    fn place_of_value(&self, branch: ExprId) -> Span {
        let tail = self.tail_of(branch);
        if let ExprKind::Block(block) = &self.body.expr(tail).kind
            && let Some(last) = block.stmts.last()
        {
            return last.span;
        }
        self.span(tail)
    }

    /// A block-like statement that should be `()`.
    pub(in crate::types::check) fn report_statement_value(&mut self, expr: ExprId, mismatch: TypeMismatch) {
        self.report_mismatch(expr, mismatch);
    }

    /// A block without a tail where a value is wanted.
    pub(in crate::types::check) fn report_missing_tail(&mut self, id: ExprId, block: &Block, expected: Ty) {
        let expected = self.resolve(&expected);
        if self.has_error(expected) {
            return;
        }
        let is_body = self.body.value == id || self.closures.values().any(|state| self.is_body_of(state.expr, id));
        let body_of_fn = self.body.value == id
            && matches!(
                self.hir.def(self.owner).kind,
                crate::hir::def::DefKind::Fn | crate::hir::def::DefKind::AssocFn
            );
        let span = match self.result_span() {
            Some(span) if body_of_fn => span,
            _ => self.span(id),
        };
        let diagnostic = self.mismatch(span, expected, Ty::unit());
        let diagnostic = match is_body && body_of_fn {
            true => {
                let name = self.hir.name_span(self.owner);
                diagnostic.label(name, "implicitly returns `()` as its body has no tail or `return` expression")
            }
            false => diagnostic,
        };
        let last = block.stmts.last();
        let removable = last.and_then(|stmt| match &stmt.kind {
            StmtKind::Expr { expr, semicolon: true } => Some((stmt.span, self.tables.expr_types[expr.0 as usize])),
            StmtKind::Expr { semicolon: false, .. } | StmtKind::Let { .. } => None,
        });
        let helps = removable.is_some_and(|(_, ty)| self.probe(|cx| cx.unify(expected, ty).is_ok()));
        self.emit(if helps { diagnostic.help("remove this semicolon to return this value") } else { diagnostic });
    }

    fn is_body_of(&self, closure: ExprId, id: ExprId) -> bool {
        matches!(&self.body.expr(closure).kind, ExprKind::Closure(closure) if closure.body == id)
    }

    /// The span of the result type of the function that is checked.
    fn result_span(&self) -> Option<Span> {
        let has_result =
            matches!(self.hir.def(self.owner).kind, crate::hir::def::DefKind::Fn | crate::hir::def::DefKind::AssocFn);
        let decl = has_result.then(|| self.hir.fn_decl(self.owner))?;
        decl.output.as_ref().map(|output| output.span)
    }

    fn mismatch(&self, span: Span, expected: Ty, found: Ty) -> Diagnostic {
        let label = self.difference(expected, found);
        let diagnostic = Diagnostic::error("E0308", span, "mismatched types").primary_label(label);
        if self.is_simple(expected) && self.is_simple(found) {
            return diagnostic;
        }
        let head = |ty: Ty, word: &str| format!("{word} {}", self.type_words(ty));
        let (expected, found) = (head(expected, "expected"), head(found, "found"));
        let width = |text: &str| text.find('`').unwrap_or(0);
        let pad = width(&expected).max(width(&found));
        let align = |text: &str| format!("{}{text}", " ".repeat(pad - width(text)));
        diagnostic.note(format!("{}\n{}", align(&expected), align(&found)))
    }

    /// What differs, in a few words.
    fn difference(&self, expected: Ty, found: Ty) -> String {
        match (expected.kind(), found.kind()) {
            (TyKind::Ref(_, a, Mutability::Mut), TyKind::Ref(_, b, Mutability::Not)) if a == b => {
                "types differ in mutability".to_owned()
            }
            (TyKind::RawPtr(a, Mutability::Mut), TyKind::RawPtr(b, Mutability::Not)) if a == b => {
                "types differ in mutability".to_owned()
            }
            (TyKind::Tuple(a), TyKind::Tuple(b)) if a.len() != b.len() && !a.is_empty() && !b.is_empty() => {
                let elements = |count: usize| if count == 1 { "element" } else { "elements" };
                format!(
                    "expected a tuple with {} {}, found one with {} {}",
                    a.len(),
                    elements(a.len()),
                    b.len(),
                    elements(b.len())
                )
            }
            (TyKind::Array(a, Const::Value(m)), TyKind::Array(b, Const::Value(n))) if a == b && m != n => {
                format!("expected an array with a size of {m}, found one with a size of {n}")
            }
            _ => format!("expected {}, found {}", self.sort(expected), self.sort(found)),
        }
    }

    /// A type as it stands after "expected" in a label.
    fn sort(&self, ty: Ty) -> String {
        match ty.kind() {
            TyKind::FnDef(def, _) => {
                let kind = self.hir.def(*def).kind;
                if kind == crate::hir::def::DefKind::Struct {
                    "struct constructor".to_owned()
                } else if kind == crate::hir::def::DefKind::Variant {
                    "enum constructor".to_owned()
                } else {
                    "fn item".to_owned()
                }
            }
            TyKind::FnPtr(_) => "fn pointer".to_owned(),
            TyKind::Closure(..) => "closure".to_owned(),
            TyKind::Infer(InferTy::Type(_)) => "inferred type".to_owned(),
            TyKind::Infer(InferTy::Int(_)) => "integer".to_owned(),
            TyKind::Infer(InferTy::Float(_)) => "floating-point number".to_owned(),
            TyKind::Param(param) => format!("type parameter `{}`", param.name),
            TyKind::Projection(..) => "associated type".to_owned(),
            TyKind::Opaque(..) => "opaque type".to_owned(),
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic | Error)
            | kinds!(scalar | pointer) => format!("`{}`", self.display(ty)),
        }
    }

    /// Types that say all of themselves in a label.
    fn is_simple(&self, ty: Ty) -> bool {
        match ty.kind() {
            kinds!(scalar) | TyKind::Str | TyKind::Never | TyKind::Infer(InferTy::Int(_) | InferTy::Float(_)) => true,
            TyKind::Adt(_, args) => args.types().next().is_none(),
            TyKind::Ref(_, inner, _) => self.is_simple(*inner),
            TyKind::Tuple(items) => items.is_empty(),
            TyKind::Infer(InferTy::Type(_))
            | variants!(TyKind: RawPtr | Slice | Array | Dynamic | Error)
            | kinds!(function | generic) => false,
        }
    }

    /// What the author may have meant.
    fn mismatch_helps(&mut self, expected: Ty, found: Ty) -> Vec<String> {
        let mut helps = Vec::new();
        let name = |cx: &Self, ty: Ty| {
            let (def, _) = ty.as_adt()?;
            cx.hir.lang_name(def).map(|name| name.to_string())
        };
        if let TyKind::Ref(_, inner, mutability) = expected.kind()
            && self.can_coerce(Ty::reference(found, *mutability), expected)
            && !matches!(inner.kind(), TyKind::Infer(_))
        {
            let borrow = if mutability.is_mut() { "&mut " } else { "&" };
            helps.push(format!(
                "consider {}borrowing here: `{borrow}…`",
                if mutability.is_mut() { "mutably " } else { "" }
            ));
        }
        let is_str = |ty: Ty| matches!(ty.kind(), TyKind::Ref(_, inner, _) if inner.kind() == &TyKind::Str);
        if name(self, expected).as_deref() == Some("String") && is_str(found) {
            helps.push("try using a conversion method: `.to_string()`".to_owned());
        }
        if let (TyKind::Adt(_, args), Some("Option")) = (expected.kind(), name(self, expected).as_deref())
            && args.types().next().is_some_and(|inner| self.can_coerce(found, inner))
        {
            helps.push("try wrapping the expression in `Some`: `Some(…)`".to_owned());
        }
        let number = |ty: Ty| matches!(ty.kind(), TyKind::Int(_) | TyKind::Uint(_) | TyKind::Float(_));
        if number(expected) && number(found) {
            let (a, b) = (self.display(found), self.display(expected));
            helps.push(format!("you can convert {} `{a}` to {} `{b}`", article(&a), article(&b)));
        }
        helps
    }
}

/// "a" or "an", by how the type's name is said.
fn article(name: &str) -> &'static str {
    if name.starts_with(['i', 'a', 'e', 'o']) { "an" } else { "a" }
}
