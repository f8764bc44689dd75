//! The bodies of async code: closures that are futures. What they give is their future's `Output`.

use super::{ClosureState, FnCtx};
use crate::hir::body::{Closure, Coroutine, ExprId};
use crate::types::tables::{ClosureKind, ExpectedSig};
use crate::types::ty::{Args, FnSig, Predicate, Ty, TyKind, TyList};

impl FnCtx<'_> {
    pub(super) fn check_coroutine(&mut self, id: ExprId, closure: &Closure, coroutine: Coroutine) -> Ty {
        let context = self.typing.lang("ResumeTy").map_or(Ty::error(), |def| Ty::new(TyKind::Adt(def, Args::empty())));
        let output = match coroutine {
            Coroutine::Fn => self.awaited_output(closure),
            Coroutine::Block | Coroutine::Closure => self.fresh_ty(),
        };
        let state = ClosureState {
            expr: id,
            sig: FnSig { inputs: TyList::new(&[context]), output, is_unsafe: false },
            kind: Some(ClosureKind::FnOnce),
            expected: ExpectedSig::None,
            outer: self.local_known.clone().into(),
            mentions_captures: None,
            captures: Vec::new(),
        };
        self.declare_closure(closure, state);
        Ty::new(TyKind::Closure(closure.def, self.owner_args()))
    }

    /// What the signature of the `async fn` says that its future gives.
    fn awaited_output(&mut self, closure: &Closure) -> Ty {
        let declared = self.typing.fn_sig(self.owner).output;
        let (TyKind::Opaque(future, args) | TyKind::Projection(future, args)) = *declared.kind() else {
            return self.fresh_ty();
        };
        let bounds = self.typing.item_bounds(future);
        let output = bounds.iter().find_map(|(bound, _)| match bound {
            Predicate::Projection { ty, .. } => Some(*ty),
            Predicate::Trait(_) | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
        });
        let Some(output) = output else { return self.fresh_ty() };
        let span = closure.header_span;
        let output = self.substitute(output, args);
        let output = self.hide_opaques(output, span);
        self.normalize(output, span)
    }
}
