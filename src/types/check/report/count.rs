//! Calls with the wrong number of arguments, E0061, E0057, E0060, or with several of the wrong type, E0308.

use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprId;
use crate::hir::def::DefKind;
use crate::types::check::FnCtx;
use crate::types::check::call::CallSite;
use crate::types::check::coerce::TypeMismatch;
use crate::types::ty::Ty;

impl FnCtx<'_> {
    pub(in crate::types::check) fn report_arg_count(
        &mut self,
        site: &CallSite,
        inputs: &[Ty],
        args: &[ExprId],
        overloaded: bool,
    ) {
        let is_closure = site.callee.is_some_and(|def| self.hir.def(def).kind == DefKind::Closure);
        let code = match (site.is_variadic, is_closure || overloaded) {
            (true, _) => "E0060",
            (false, true) => "E0057",
            (false, false) => "E0061",
        };
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let what = self.callee_words(site);
        let (wants, has) = (inputs.len(), args.len());
        let least = if site.is_variadic { "at least " } else { "" };
        let verb = if has == 1 { "was" } else { "were" };
        let message = format!(
            "{what} takes {least}{wants} argument{} but {has} argument{} {verb} supplied",
            plural(wants),
            plural(has)
        );
        let mut diagnostic = Diagnostic::error(code, site.name_span, message);
        if has > wants {
            for &extra in &args[wants..] {
                diagnostic = diagnostic.label(self.span(extra), "unexpected argument");
            }
        } else {
            let missing = wants - has;
            let end = self.span(site.expr).last_byte();
            let text = match missing {
                1 => format!("argument #{} of type `{}` is missing", wants, self.display(inputs[wants - 1])),
                _ => format!("{missing} arguments are missing"),
            };
            diagnostic = diagnostic.label(end, text);
        }
        if let Some(def) = site.callee
            && self.hir.is_user(def)
            && !is_closure
        {
            let word = self.typing.kind_words(def);
            diagnostic = diagnostic.label(self.hir.name_span(def), format!("{word} defined here"));
        }
        self.emit(diagnostic);
    }

    /// One argument that does not fit is told by itself, several are told as one.
    pub(in crate::types::check) fn report_unfit_args(&mut self, site: &CallSite, unfit: Vec<(ExprId, TypeMismatch)>) {
        if let &[(arg, mismatch)] = &*unfit {
            return self.report_mismatch(arg, mismatch);
        }
        let mut labels = Vec::new();
        for (arg, mismatch) in unfit {
            let TypeMismatch { expected, found } = self.resolved(mismatch);
            if self.has_error(expected) || self.has_error(found) {
                continue;
            }
            let text = format!("expected `{}`, found `{}`", self.display(expected), self.display(found));
            labels.push((self.span(arg), text));
        }
        if !labels.is_empty() {
            let message = format!("arguments to {} are incorrect", self.callee_words(site));
            let diagnostic = Diagnostic::error("E0308", site.name_span, message);
            self.emit(labels.into_iter().fold(diagnostic, |diagnostic, (span, text)| diagnostic.label(span, text)));
        }
    }

    fn callee_words(&self, site: &CallSite) -> &'static str {
        let Some(def) = site.callee else {
            return "this function";
        };
        let kind = self.hir.def(def).kind;
        if kind == DefKind::Struct {
            "this struct"
        } else if kind == DefKind::Variant {
            "this enum variant"
        } else if kind == DefKind::AssocFn && self.takes_self(def) && self.is_method_call(site.expr) {
            "this method"
        } else {
            "this function"
        }
    }

    fn is_method_call(&self, expr: ExprId) -> bool {
        matches!(self.body.expr(expr).kind, crate::hir::body::ExprKind::MethodCall { .. })
    }
}
