//! E0282, E0283, E0284: types that nothing decides.

use crate::diagnostic::Diagnostic;
use crate::hir::body::ExprKind;
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::ty::{QPath, Res};
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::solve::FulfillError;
use crate::types::tables::PathTarget;
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// A type that has to be known at this point.
    pub(in crate::types::check) fn report_unknown_type(&mut self, ty: Ty, span: Span) {
        if self.poisoned || !self.diagnostics.is_empty() {
            return;
        }
        let known_at = "type must be known at this point";
        if let Some((name, local, local_ty)) = self.local_with(ty) {
            let diagnostic = self.unknown_local("E0282", &name, local, local_ty);
            return self.emit(if local == span { diagnostic } else { diagnostic.label(span, known_at) });
        }
        let diagnostic = Diagnostic::error("E0282", span, "type annotations needed");
        self.emit(diagnostic.primary_label("cannot infer type"));
    }

    /// A variable whose type stays (partly) unknown.
    pub(in crate::types::check) fn report_unknown_local(&mut self, name: Name, span: Span, ty: Ty) {
        let diagnostic = self.unknown_local("E0282", &name, span, ty);
        self.emit(diagnostic);
    }

    fn unknown_local(&self, code: &'static str, name: &str, span: Span, ty: Ty) -> Diagnostic {
        let shown = self.display(ty);
        let is_unknown = matches!(self.shallow(ty).kind(), TyKind::Infer(_));
        let message = if is_unknown {
            "type annotations needed".to_owned()
        } else {
            format!("type annotations needed for `{shown}`")
        };
        let help = if is_unknown {
            format!("consider giving `{name}` an explicit type: `: /* Type */`")
        } else {
            format!("consider giving `{name}` an explicit type, where the placeholders `_` are specified: `: {shown}`")
        };
        Diagnostic::error(code, span, message).help(help)
    }

    /// The first variable of the program in whose type an unknown part occurs.
    fn local_with(&self, ty: Ty) -> Option<(Name, Span, Ty)> {
        let unknown = self.infcx.first_unresolved(&ty)?.0;
        let known = (0..self.body.locals.len()).filter(|&index| self.local_known[index]);
        let mut with_it = known.filter(|&index| {
            let local_ty = self.tables.local_types[index];
            self.body.locals[index].user && self.infcx.first_unresolved(&local_ty).map(|(var, _)| var) == Some(unknown)
        });
        with_it.next().map(|index| {
            let local = &self.body.locals[index];
            (local.name.clone(), local.span, self.tables.local_types[index])
        })
    }

    /// E0790: `Trait::item` where nothing says whose.
    fn item_of_bare_trait(&self, of_trait: DefId, span: Span) -> Option<Diagnostic> {
        let item = self.body.exprs.iter().find_map(|expr| {
            let ExprKind::Path(QPath::Resolved { self_ty: None, path }) = &expr.kind else { return None };
            let Res::Def(item) = path.res else { return None };
            (path.span == span).then_some(item)
        })?;
        if self.typing.trait_of_item(item) != Some(of_trait) {
            return None;
        }
        let is_constant = self.hir.def(item).kind == DefKind::AssocConst;
        let what = if is_constant { "refer to the associated constant" } else { "call associated function" };
        let of = if what.starts_with("call") {
            "call associated function of trait"
        } else {
            "refer to the associated constant of trait"
        };
        let message = format!("cannot {what} on trait without specifying the corresponding `impl` type");
        let (name, trait_name) = (self.hir.def(item).name.clone(), self.hir.def(of_trait).name.clone());
        let implementor = self.hir.user_defs().into_iter().find_map(|def| {
            let found = self.typing.impl_trait_ref_of(def).filter(|found| found.def == of_trait)?;
            Some(self.display(found.self_ty()))
        });
        let ty = implementor.unwrap_or_else(|| String::from("/* self type */"));
        Some(
            Diagnostic::error("E0790", span, message)
                .primary_label(format!("cannot {of}"))
                .help(format!("use the fully-qualified path to an implementation: `<{ty} as {trait_name}>::{name}`")),
        )
    }

    /// E0282: `?` in a closure or in async code whose own error type nothing decides: told where that `Result` is made.
    fn unknown_error_of_question_mark(&self, error: &FulfillError) -> Option<Diagnostic> {
        let (Predicate::Trait(root), Predicate::Trait(leaf)) = (&error.root.predicate, &error.leaf.predicate) else {
            return None;
        };
        if &*self.hir.def(root.def).name != "FromResidual" || &*self.hir.def(leaf.def).name != "From" {
            return None;
        }
        let wanted = self.infcx.first_unresolved(&leaf.self_ty())?.0;
        let mut paths: Vec<_> = self.tables.path_resolutions.iter().collect();
        paths.sort_by_key(|(expr, _)| **expr);
        paths.into_iter().find_map(|(expr, (target, args))| {
            let PathTarget::Ctor(ctor) = *target else { return None };
            let is_wanted = |ty: &Ty| self.infcx.first_unresolved(ty).map(|(var, _)| var) == Some(wanted);
            let index = args.iter().position(|arg| arg.as_type().as_ref().is_some_and(is_wanted))?;
            let param = self.typing.generics_of(ctor).params.get(index)?.name.clone();
            let made = self.hir.def(ctor).parent.unwrap_or(ctor);
            let label = format!(
                "cannot infer type of the type parameter `{param}` declared on the enum `{}`",
                self.hir.def(made).name
            );
            Some(Diagnostic::error("E0282", self.span(*expr), "type annotations needed").primary_label(label))
        })
    }

    /// E0284: the result of an operator whose right side is unknown; E0283 for `+=` and its like, which have none.
    pub(super) fn report_unknown_result(&mut self, error: &FulfillError) {
        if self.poisoned || !self.diagnostics.is_empty() {
            return;
        }
        let leaf = self.resolve(&error.root.predicate);
        let has_result = |bound: &TraitRef| !self.hir.def(bound.def).name.ends_with("Assign");
        let code = match &leaf {
            Predicate::Trait(bound) if !has_result(bound) => "E0283",
            Predicate::Trait(_)
            | Predicate::Projection { .. }
            | Predicate::TypeOutlives(..)
            | Predicate::RegionOutlives(..) => "E0284",
        };
        let diagnostic = Diagnostic::error(code, error.root.cause.span, "type annotations needed")
            .primary_label("cannot infer type")
            .note(format!("cannot satisfy the result of `{}`", self.typing.display_predicate(&leaf)));
        self.emit(diagnostic);
    }

    /// An obligation that stays open because its types are unknown. One of them is enough to say.
    pub(super) fn report_ambiguous(&mut self, error: &FulfillError) {
        if self.poisoned || !self.diagnostics.is_empty() {
            return;
        }
        let leaf = self.resolve(&error.leaf.predicate);
        if let Some(diagnostic) = self.unknown_error_of_question_mark(error) {
            return self.emit(diagnostic);
        }
        let (code, ty) = match &leaf {
            Predicate::Trait(bound) if self.typing.lang("sized") == Some(bound.def) => ("E0282", bound.self_ty()),
            Predicate::Trait(bound) => ("E0283", bound.self_ty()),
            Predicate::Projection { args, .. } => ("E0284", args.type_at(0)),
            Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => return,
        };
        let span = error.root.cause.span;
        let unknown = if let Predicate::Trait(bound) = &leaf {
            bound.args.types().find(|ty| self.infcx.has_unresolved(ty))
        } else {
            None
        };
        if let (Predicate::Trait(bound), true) = (&leaf, self.is_unknown(ty))
            && let Some(diagnostic) = self.item_of_bare_trait(bound.def, span)
        {
            return self.emit(diagnostic);
        }
        let note = format!("cannot satisfy `{}`", self.typing.display_predicate(&leaf));
        let diagnostic = match self.local_with(unknown.unwrap_or(ty)) {
            Some((name, local, local_ty)) => {
                self.unknown_local(code, &name, local, local_ty).label(span, "type must be known at this point")
            }
            None => Diagnostic::error(code, span, "type annotations needed").primary_label("cannot infer type"),
        };
        self.emit(if code == "E0282" { diagnostic } else { diagnostic.note(note) });
    }
}
