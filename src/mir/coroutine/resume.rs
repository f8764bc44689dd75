//! `Future::poll` of async code: `fn(Pin<&mut Future>, &mut Context) -> Poll<Output>`.

use super::saved::Saved;
use super::states::{States, asleep};
use super::{CONTEXT, THIS};
use crate::mir::{
    AggregateKind, AssertMessage, BlockId, Body, CastOp, ConstKind, Constant, Local, Operand, Place, PlaceElem, Rvalue,
    Statement, StatementKind, StepPoint, TerminatorKind, Unwind,
};
use crate::types::Typing;
use crate::types::tables::CoroutineFacts;
use crate::types::ty::{Args, GenericArg, Mutability, Region, Ty, TyKind};

/// Makes it of the body with certain drops.
pub(super) fn resume(typing: &Typing<'_>, body: Body, saved: &Saved) -> Body {
    let future = body.locals[THIS.index()].ty;
    let pointer = Ty::reference(future, Mutability::Mut);
    let poll = adt(typing, "Poll", vec![GenericArg::Type(body.locals[0].ty)]);
    let mut states = States::new(body, saved, poll, pointer);
    leave(&mut states);
    poison(&mut states);
    let entry = entry(typing, &mut states, pointer);
    let mut targets = vec![(CoroutineFacts::NOT_STARTED, states.begin)];
    for (state, message) in [
        (CoroutineFacts::DONE, AssertMessage::ResumedAfterCompletion),
        (CoroutineFacts::POISONED, AssertMessage::ResumedAfterPanic),
    ] {
        targets.push((state, refuse(&mut states, message)));
    }
    for (at, suspension) in saved.sleeps.iter().enumerate() {
        let resume = entered_again(&mut states, at, suspension.resume);
        targets.push((asleep(at), states.awake(&suspension.revived, resume)));
    }
    states.dispatch(entry, targets);
    states.body
}

/// A poll that goes on is a moment of its own, at the `.await`.
fn entered_again(states: &mut States<'_>, suspension: usize, resume: BlockId) -> BlockId {
    let span = states.saved.facts.sleeps[suspension].span;
    if !states.body.user || !span.is_user() {
        return resume;
    }
    let step = Statement { kind: StatementKind::Step(StepPoint::Entry), span };
    states.block(vec![step], TerminatorKind::Goto(resume), false)
}

fn adt(typing: &Typing<'_>, lang: &str, args: Vec<GenericArg>) -> Ty {
    match typing.hir.lang_item(lang) {
        Some(def) => Ty::new(TyKind::Adt(def, Args::new(&args))),
        None => Ty::error(),
    }
}

/// The arguments are what `Future::poll` gets; the body wants a pointer to the future, and the context without its lifetimes.
fn entry(typing: &Typing<'_>, states: &mut States<'_>, pointer: Ty) -> Vec<Statement> {
    let span = states.body.span;
    let pinned = adt(typing, "pin", vec![GenericArg::Type(pointer)]);
    let context = adt(typing, "Context", vec![GenericArg::Region(Region::Erased)]);
    let context = Ty::reference(context, Mutability::Mut);
    states.body.locals[THIS.index()].ty = pinned;
    states.body.locals[THIS.index()].name = Some("future".into());
    let held = states.body.locals[CONTEXT.index()].ty;
    let renamed = states.temporary(held);
    states.body.locals[CONTEXT.index()].ty = context;
    for block in &mut states.body.blocks {
        rename_in(block, CONTEXT, renamed);
    }
    let this = Place::local(THIS).project(PlaceElem::Field(0, pointer));
    let assign =
        |place: Local, value: Rvalue| Statement { kind: StatementKind::Assign(Place::local(place), value), span };
    vec![
        assign(states.this, Rvalue::Use(Operand::Copy(this))),
        assign(renamed, Rvalue::Cast(CastOp::Transmute, Operand::Copy(Place::local(CONTEXT)), held)),
    ]
}

fn rename_in(block: &mut crate::mir::Block, from: Local, to: Local) {
    let mut rename = |place: &mut Place| {
        if place.local == from {
            place.local = to;
        }
    };
    for statement in &mut block.statements {
        crate::mir::visit::for_each_place_mut(&mut statement.kind, &mut rename);
    }
    crate::mir::visit::for_each_place_of_terminator_mut(&mut block.terminator.kind, &mut rename);
}

/// Going to sleep and ending give the caller `Pending` and `Ready`.
fn leave(states: &mut States<'_>) {
    let TyKind::Adt(poll, args) = *states.body.locals[0].ty.kind() else { return };
    for index in 0..states.body.blocks.len() {
        let span = states.body.blocks[index].terminator.span;
        let is_return = matches!(states.body.blocks[index].terminator.kind, TerminatorKind::Return);
        // Of a sleep that is never reached nothing is known.
        let (variant, operands, state) = match (is_return, states.suspension(index)) {
            (true, _) => (0, vec![Operand::Move(states.value())], CoroutineFacts::DONE),
            (false, Some(at)) => (1, Vec::new(), asleep(at)),
            (false, None) => continue,
        };
        let kind = AggregateKind::Adt { def: poll, variant, args, union_field: None };
        let result = StatementKind::Assign(Place::local(Local::RETURN), Rvalue::Aggregate(kind, operands));
        let set = states.set_state(state, span);
        let block = &mut states.body.blocks[index];
        block.statements.push(Statement { kind: result, span });
        block.statements.push(set);
        block.terminator.kind = TerminatorKind::Return;
    }
}

/// A panic that leaves the body leaves the future poisoned.
fn poison(states: &mut States<'_>) {
    let span = states.body.span;
    let set = states.set_state(CoroutineFacts::POISONED, span);
    let poisoned = states.block(vec![set.clone()], TerminatorKind::Resume, true);
    for block in &mut states.body.blocks[..poisoned.index()] {
        if let TerminatorKind::Resume = block.terminator.kind {
            block.statements.push(set.clone());
        }
        if block.cleanup {
            continue;
        }
        if let TerminatorKind::Drop { unwind, .. }
        | TerminatorKind::Call { unwind, .. }
        | TerminatorKind::Assert { unwind, .. } = &mut block.terminator.kind
            && *unwind == Unwind::Continue
        {
            *unwind = Unwind::Cleanup(poisoned);
        }
    }
}

/// A block that panics.
fn refuse(states: &mut States<'_>, message: AssertMessage) -> BlockId {
    let span = states.body.span;
    let no = Constant { kind: ConstKind::Bits(0), ty: Ty::bool(), span };
    let never = states.block(Vec::new(), TerminatorKind::Unreachable, false);
    let kind = TerminatorKind::Assert {
        condition: Operand::Constant(no),
        expected: true,
        message: Box::new(message),
        target: never,
        unwind: Unwind::Continue,
    };
    states.block(Vec::new(), kind, false)
}
