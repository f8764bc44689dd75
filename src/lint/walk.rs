//! One body of the program to what its expressions and patterns give the lints to see.

use super::finding::{Finding, Lint};
use super::{
    atomics, autorefs, bits, calls, casts, changes, deprecated, literals, must_use, patterns, places, pointers,
    requested, usage,
};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Body, BodyId, Expr, ExprId, ExprKind, PatKind, Stmt, StmtKind};
use crate::hir::def::DefId;
use crate::hir::item::{AdtKind, VariantShape};
use crate::hir::ty::{QPath, Res};
use crate::types::Typing;
use crate::types::tables::{BodyTyping, PathTarget};
use crate::types::ty::{Args, Ty, TyKind};

const UNUSED_UNSAFE: Lint = Lint::warning("unused_unsafe", &["unused"]);
const UNSAFE_OPERATION: Lint = Lint::warning("unsafe_op_in_unsafe_fn", &["rust_2024_compatibility"]);
const VARIANT_NAME: Lint = Lint::denying("bindings_with_variant_name");

/// A body with its types.
pub struct Typed<'a> {
    pub owner: DefId,
    pub typing: &'a Typing<'a>,
    pub body: &'a Body,
    pub tables: &'a BodyTyping,
}

/// All findings in a body, closures included, in source order.
pub fn check(typing: &Typing<'_>, def: DefId) -> Vec<Finding> {
    let Some(body) = typing.hir.body(def) else { return Vec::new() };
    let tables = typing.body(BodyId(def));
    if tables.tainted || !body.user {
        return Vec::new();
    }
    let typed = Typed { owner: def, typing, body: &body, tables: &tables };
    let asked = requested::asks_for_warnings(typing.hir);
    let mut findings = Vec::new();
    literals::check(&typed, &mut findings);
    for (index, expr) in body.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        places::check(&typed, id, expr, &mut findings);
        calls::check(&typed, id, expr, &mut findings);
        atomics::check(&typed, id, expr, &mut findings);
        autorefs::check(&typed, expr, &mut findings);
        casts::check(&typed, expr, &mut findings);
        if asked {
            usage::expression(&typed, id, &mut findings);
            pointers::expression(&typed, id, &mut findings);
            bits::expression(&typed, id, &mut findings);
            changes::expression(&typed, id, &mut findings);
        }
        if let ExprKind::Block(block) = &expr.kind {
            block.stmts.iter().for_each(|stmt| statement(&typed, stmt, &mut findings));
        }
    }
    if asked {
        let unused = tables.unused_unsafe.iter();
        findings.extend(unused.map(|span| {
            Finding::new(UNUSED_UNSAFE, *span, "unnecessary `unsafe` block", "unnecessary `unsafe` block")
        }));
        let inside = tables.unsafe_in_unsafe_fn.iter().cloned();
        findings.extend(inside.map(|diagnostic| Finding { lint: UNSAFE_OPERATION, diagnostic }));
    }
    variant_names(&typed, &mut findings);
    if asked {
        patterns::check(&typed, def, &mut findings);
        pointers::result(&typed, &mut findings);
        deprecated::check(&typed, &mut findings);
    }
    requested::unused_variables(&typed, &mut findings);
    requested::unreachable(&tables.unreachable, &mut findings);
    findings.sort_by_key(|finding| finding.diagnostic.span().lo);
    findings
}

fn statement(typed: &Typed<'_>, stmt: &Stmt, findings: &mut Vec<Finding>) {
    if requested::asks_for_warnings(typed.typing.hir) {
        usage::statement(typed, stmt, findings);
    }
    match &stmt.kind {
        StmtKind::Let { pat, init: Some(init), .. } => {
            if matches!(typed.body.pat(*pat).kind, PatKind::Wild) {
                let lock = calls::dropped_lock(typed, *init, typed.body.pat(*pat).span);
                findings.extend(lock.or_else(|| calls::dropped_value(typed, *init, stmt.span)));
            }
        }
        StmtKind::Let { init: None, .. } => {}
        StmtKind::Expr { expr, semicolon: true } => findings.extend(must_use::check(typed, *expr)),
        StmtKind::Expr { semicolon: false, .. } => {}
    }
}

/// E0170: a variable that was meant to be a variant.
fn variant_names(typed: &Typed<'_>, findings: &mut Vec<Finding>) {
    for (index, pat) in typed.body.pats.iter().enumerate() {
        let PatKind::Binding { local, sub: None, by_ref: None, .. } = &pat.kind else { continue };
        let local = typed.body.local(*local);
        let Some(ty) = typed.tables.pat_types.get(index) else { continue };
        let TyKind::Adt(def, _) = behind_references(*ty).kind() else { continue };
        let adt = typed.typing.hir.adt(*def);
        let is_variant = adt.kind == AdtKind::Enum
            && adt.variants.iter().any(|it| it.name == local.name && it.shape == VariantShape::Unit);
        if is_variant && local.user {
            let (name, of) = (&local.name, typed.typing.hir.def(*def).name.clone());
            let message =
                format!("pattern binding `{name}` is named the same as one of the variants of the type `{of}`");
            let diagnostic = Diagnostic::error("E0170", pat.span, message)
                .help(format!("to match on the variant, qualify the path: `{of}::{name}`"));
            findings.push(Finding { lint: VARIANT_NAME, diagnostic });
        }
    }
}

/// The type that references point to.
pub fn behind_references(ty: Ty) -> Ty {
    ty.as_reference().map_or(ty, |(inner, _)| behind_references(inner))
}

impl Typed<'_> {
    /// The type of an expression.
    pub fn ty(&self, expr: ExprId) -> Ty {
        self.tables.expr_types.get(expr.0 as usize).copied().unwrap_or_else(Ty::error)
    }

    /// Whether a macro of the library made what stands at a place: all of that has the place of the call.
    pub fn is_of_library_macro(&self, span: crate::source::Span) -> bool {
        let source = self.typing.hir.source(span.file);
        let text = source.text.get(span.lo as usize..span.hi as usize).unwrap_or_default();
        let name = text.trim_start_matches(|sign: char| sign == '_' || sign == ':' || sign.is_alphanumeric());
        name.len() < text.len() && name.starts_with('!')
    }

    /// The function that a call names, by its path in the library, and its arguments.
    pub fn called(&self, expr: &Expr) -> Option<(String, Args, Vec<ExprId>)> {
        let ExprKind::Call { callee, args } = &expr.kind else { return None };
        let (PathTarget::Def(def), generic) = self.tables.path_resolutions.get(callee)? else { return None };
        Some((self.typing.hir.path(*def), *generic, args.clone()))
    }

    /// The static that a path names.
    pub fn static_of(&self, expr: ExprId) -> Option<DefId> {
        let ExprKind::Path(QPath::Resolved { path, .. }) = &self.body.expr(expr).kind else { return None };
        let Res::Def(def) = path.res else { return None };
        Some(def)
    }
}
