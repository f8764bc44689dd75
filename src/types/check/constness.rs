//! What constants, statics and `const fn` may call (E0015): only functions that are `const` too, hence no methods of traits.

use super::FnCtx;
use super::upvar::walk;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::library::surface;
use crate::types::ty::TyKind;

impl FnCtx<'_> {
    /// Checks the calls of a finished body that is evaluated when compiling. Functions of the library are what they are in reality
    /// (see [`surface`]), and not as they are written here.
    pub(super) fn check_constness(&mut self) {
        if !self.is_user || !self.diagnostics.is_empty() || self.poisoned {
            return;
        }
        let context = match self.hir.def(self.owner).kind {
            DefKind::Const | DefKind::AssocConst | DefKind::AnonConst => "constants",
            DefKind::Static { .. } => "statics",
            DefKind::Fn | DefKind::AssocFn if self.hir.fn_decl(self.owner).is_const => "constant functions",
            _ => return,
        };
        self.check_const_calls(self.body.value, context);
    }

    fn check_const_calls(&mut self, expr: ExprId, context: &str) {
        let body = self.body;
        // A closure's body runs when it is called, which a constant cannot do.
        if let ExprKind::Closure(_) = body.expr(expr).kind {
            return;
        }
        if let Some((callee, words)) = self.called(expr)
            && !self.may_be_const(callee)
        {
            let message = format!("cannot call non-const {words} in {context}");
            let note =
                format!("calls in {context} are limited to constant functions, tuple structs and tuple variants");
            let span = self.span(expr);
            return self.emit(Diagnostic::error("E0015", span, message).note(note));
        }
        walk::children(body, expr, &mut |child| self.check_const_calls(child, context));
    }

    /// The function that an expression calls, as messages name it.
    fn called(&self, expr: ExprId) -> Option<(DefId, String)> {
        let named = |word: &str, def: DefId| format!("{word} `{}`", self.typing.display_path(def));
        match &self.body.expr(expr).kind {
            ExprKind::Call { callee, .. } => match self.adjusted_type(*callee).kind() {
                TyKind::FnDef(def, _) if !matches!(self.hir.def(*def).kind, DefKind::Struct | DefKind::Variant) => {
                    let word = if self.takes_self(*def) { "method" } else { "associated function" };
                    let word = if self.hir.def(*def).kind == DefKind::Fn { "function" } else { word };
                    Some((*def, named(word, *def)))
                }
                _ => None,
            },
            ExprKind::MethodCall { .. } => {
                let (def, _) = self.tables.callees.get(&expr)?;
                Some((*def, named("method", *def)))
            }
            ExprKind::Binary(..) | ExprKind::AssignOp { .. } | ExprKind::Unary(..) | ExprKind::Index { .. } => {
                let (def, _) = self.tables.callees.get(&expr)?;
                Some((*def, "operator".to_owned()))
            }
            _ => None,
        }
    }

    fn may_be_const(&self, callee: DefId) -> bool {
        let parent = self.hir.def(callee).parent;
        if parent.is_some_and(|parent| self.hir.def(parent).kind == DefKind::Trait) {
            return false;
        }
        if self.hir.is_user(callee) {
            return self.hir.fn_decl(callee).is_const;
        }
        let name = &self.hir.def(callee).name;
        match parent.filter(|parent| matches!(self.hir.def(*parent).kind, DefKind::Impl { .. })) {
            Some(parent) => match self.library_name(self.typing.type_of(parent)) {
                Some(owner) => surface::is_const_member(&owner, name) || !surface::has_member(&owner, name),
                None => true,
            },
            None => may_be_const_function(&self.hir.path(callee)),
        }
    }
}

/// Whether a function of the library that is no method is a `const fn`. What only macros name, and no documentation, may be one.
fn may_be_const_function(path: &str) -> bool {
    let (Some(module), Some(name)) = (path.split("::").nth(1), path.rsplit("::").next()) else { return true };
    let public = format!("{module}::{name}");
    surface::is_const_function(&public) || !surface::has_path(&public)
}
