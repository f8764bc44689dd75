//! What constants, statics and `const fn` may call (E0015): only functions that are `const` too, hence no methods of traits.

use super::FnCtx;
use super::upvar::walk;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::types::ty::TyKind;

impl FnCtx<'_> {
    /// Checks the calls of a finished body that is evaluated when compiling; functions of the library that are no methods of traits
    /// are taken to be what they are in reality.
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
        let in_trait = self.hir.def(callee).parent.is_some_and(|parent| self.hir.def(parent).kind == DefKind::Trait);
        let is_const = match self.hir.is_user(callee) {
            true => self.hir.fn_decl(callee).is_const,
            false => !needs_running(&self.hir.path(callee)),
        };
        !in_trait && is_const
    }
}

/// Functions of the library that are no `const fn`: those that allocate, talk to the system, or lock.
fn needs_running(path: &str) -> bool {
    let name = path.rsplit("::").next().unwrap_or(path);
    let is_new = matches!(name, "new" | "len" | "is_empty" | "capacity");
    let views =
        matches!(name, "as_str" | "as_bytes" | "as_slice" | "as_ptr" | "as_mut_slice" | "as_mut_str" | "as_mut_ptr");
    if path.ends_with("Weak::new") || path.starts_with("std::thread::local::") {
        return false;
    }
    let in_crate = |prefixes: &[&str]| prefixes.iter().any(|prefix| path.starts_with(prefix));
    if in_crate(&["alloc::vec::", "alloc::string::", "alloc::collections::"]) {
        return !is_new && !views && name != "into_bytes";
    }
    if in_crate(&["std::sync::", "core::sync::"]) {
        return in_crate(&["std::sync::"]) && !is_new;
    }
    in_crate(&[
        "alloc::boxed::",
        "alloc::rc::",
        "alloc::sync::",
        "alloc::fmt::",
        "alloc::slice::",
        "alloc::str::",
        "alloc::alloc::",
        "std::collections::",
        "std::io::",
        "std::env::",
        "std::thread::",
        "std::time::",
        "std::process::",
    ]) && name != "with_hasher"
}
