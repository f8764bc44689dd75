//! Which argument of a call a failing where clause is about: the place that its error should point at.

use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::tables::PathTarget;
use crate::types::ty::{GenericArg, Predicate, Ty};

impl FnCtx<'_> {
    /// The argument whose type the clause of `callee` (found by the clause's own span) speaks of, if it is only one.
    pub(super) fn blamed_argument(&self, callee: DefId, clause: Span, at: Span) -> Option<Span> {
        let predicates = self.typing.predicates_of(callee);
        let mut subjects = predicates.iter().filter(|(_, span)| *span == clause).filter_map(|(it, _)| subject(it));
        let subject = GenericArg::Type(subjects.next()?);
        let args = self.arguments_at(callee, at)?;
        let inputs = self.typing.fn_sig(callee).inputs;
        let mut mentioning = args.iter().zip(inputs.iter()).filter(|(_, input)| self.mentions(**input, &subject));
        match (mentioning.next(), mentioning.next()) {
            (Some((Some(arg), _)), None) => Some(self.span(*arg)),
            _ => None,
        }
    }

    /// The arguments of the call of `callee` whose name stands at this place; a receiver is `None`.
    fn arguments_at(&self, callee: DefId, at: Span) -> Option<Vec<Option<ExprId>>> {
        (0..self.body.exprs.len() as u32).map(ExprId).find_map(|id| {
            let kind = &self.body.expr(id).kind;
            if let ExprKind::MethodCall { method, args, .. } = kind {
                let given = || std::iter::once(None).chain(args.iter().copied().map(Some)).collect();
                return (method.ident.span == at).then(given);
            }
            let ExprKind::Call { callee: path, args } = kind else { return None };
            let resolved = self.tables.path_resolutions.get(path).map(|(target, _)| *target);
            let found = resolved == Some(PathTarget::Def(callee)) && self.span(*path) == at;
            found.then(|| args.iter().copied().map(Some).collect())
        })
    }
}

/// The type that a predicate requires something of.
fn subject(predicate: &Predicate) -> Option<Ty> {
    match predicate {
        Predicate::Trait(bound) => Some(bound.self_ty()),
        Predicate::Projection { args, .. } => Some(args.type_at(0)),
        Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
    }
}
