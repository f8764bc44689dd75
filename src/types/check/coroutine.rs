//! The bodies of async code: closures that are futures. What they give is their future's `Output`.

use super::{ClosureState, FnCtx};
use crate::hir::body::{Closure, Coroutine, ExprId};
use crate::types::fold;
use crate::types::tables::{ClosureKind, ExpectedSig};
use crate::types::ty::{Args, FnSig, Predicate, Ty, TyKind, TyList};

impl FnCtx<'_> {
    pub(super) fn check_coroutine(&mut self, id: ExprId, closure: &Closure, coroutine: Coroutine) -> Ty {
        let context = self.typing.lang("ResumeTy").map_or(Ty::error(), |def| Ty::new(TyKind::Adt(def, Args::empty())));
        let expected = self.awaited.take().filter(|_| coroutine == Coroutine::Closure);
        let output = match (coroutine, &closure.output, expected) {
            (Coroutine::Fn, _, _) => self.awaited_output(closure),
            (Coroutine::Block | Coroutine::Closure, Some(written), _) => self.lower_ty(written),
            (Coroutine::Block | Coroutine::Closure, None, Some(expected)) => fold::erase_regions(&expected),
            (Coroutine::Block | Coroutine::Closure, None, None) => self.fresh_ty(),
        };
        let state = ClosureState {
            expr: id,
            sig: FnSig::safe(TyList::new(&[context]), output),
            kind: Some(ClosureKind::FnOnce),
            expected: ExpectedSig::None,
            outer: self.local_known.clone().into(),
            mentions_captures: None,
            captures: Vec::new(),
        };
        self.declare_closure(closure, state);
        Ty::new(TyKind::Closure(closure.def, self.owner_args()))
    }

    /// Auto traits of futures are decided when their bodies are built.
    pub(super) fn keep_provisional(&mut self) {
        for mut error in self.fulfill.take_provisional() {
            error.leaf.predicate = self.resolve(&error.leaf.predicate);
            error.root.predicate = self.resolve(&error.root.predicate);
            if self.mentions_error(&error.leaf.predicate) {
                continue;
            }
            // As in rustc: what is asked of a future of this very body is asked where the function is named.
            let own = matches!(&error.leaf.predicate, Predicate::Trait(bound) if self.is_own_future(bound.self_ty()));
            let place = if own { error.root.cause.span } else { self.blamed_place(&error) };
            self.typing.memo.provisional.borrow_mut().push((self.owner, error, place));
        }
    }

    fn is_own_future(&self, ty: Ty) -> bool {
        matches!(ty.kind(), TyKind::Closure(def, _) if self.closures.contains_key(def))
    }

    /// What the signature of the `async fn` says that its future gives.
    fn awaited_output(&mut self, closure: &Closure) -> Ty {
        let Some(output) = self.typing.awaited_output(self.owner) else { return self.fresh_ty() };
        let span = closure.header_span;
        let output = self.substitute(output, self.owner_args());
        let output = self.hide_opaques(output, span);
        self.normalize(output, span)
    }
}
