//! `drop_in_place` of async code's future: `fn(*mut Future)`. What it holds depends on its state.

use super::THIS;
use super::saved::Saved;
use super::states::{States, asleep};
use crate::mir::elaborate::closure_rungs;
use crate::mir::{BlockId, Body, CastOp, Operand, Place, Rvalue, Statement, StatementKind, TerminatorKind, Unwind};
use crate::types::Typing;
use crate::types::tables::CoroutineFacts;
use crate::types::ty::{Mutability, Ty, TyKind};

/// Makes it of the body with certain drops.
pub(super) fn drop(typing: &Typing<'_>, body: Body, saved: &Saved) -> Body {
    let future = body.locals[THIS.index()].ty;
    let pointer = Ty::new(TyKind::RawPtr(future, Mutability::Mut));
    let mut states = States::new(body, saved, Ty::unit(), pointer);
    states.body.locals[THIS.index()].ty = pointer;
    states.body.arg_count = 1;
    states.body.user = false;
    for block in &mut states.body.blocks {
        if let TerminatorKind::CoroutineDrop = block.terminator.kind {
            block.terminator.kind = TerminatorKind::Return;
        }
    }
    let done = states.block(Vec::new(), TerminatorKind::Return, false);
    let captures = captures(typing, &mut states, future, done);
    let mut targets =
        vec![(CoroutineFacts::NOT_STARTED, captures), (CoroutineFacts::DONE, done), (CoroutineFacts::POISONED, done)];
    for (at, suspension) in saved.sleeps.iter().enumerate() {
        targets.push((asleep(at), states.awake(&suspension.revived, suspension.cancel)));
    }
    let span = states.body.span;
    let cast = Rvalue::Cast(CastOp::PtrToPtr, Operand::Copy(Place::local(THIS)), pointer);
    let this = StatementKind::Assign(Place::local(states.this), cast);
    states.dispatch(vec![Statement { kind: this, span }], targets);
    states.body
}

/// The captures are dropped in order, also when one of them panics.
fn captures(typing: &Typing<'_>, states: &mut States<'_>, future: Ty, done: BlockId) -> BlockId {
    let TyKind::Closure(def, _) = *future.kind() else { return done };
    let mut next = done;
    let mut after_panic = states.block(Vec::new(), TerminatorKind::Resume, true);
    for (elem, _) in closure_rungs(typing, def, future).into_iter().rev() {
        let place = states.future().project(elem);
        let drop = |target, unwind| TerminatorKind::Drop { place: place.clone(), target, unwind, replace: false };
        next = states.block(Vec::new(), drop(next, Unwind::Cleanup(after_panic)), false);
        after_panic = states.block(Vec::new(), drop(after_panic, Unwind::Terminate), true);
    }
    next
}
