//! Terminators: jumps, drops, calls, assertions.

use super::Lowering;
use crate::hir::def::DefId;
use crate::machine::code::image::FunctionNumber;
use crate::machine::code::note::Note;
use crate::machine::code::operand::Operand;
use crate::machine::code::place::{Place, Refused};
use crate::machine::code::{AssertOp, AssertWords, Call, Callee, DropOp, Glue, Op, Pc, UnwindTo};
use crate::mir::{self, AssertMessage, BinOp, Terminator, TerminatorKind, Unwind};
use crate::source::Span;
use crate::types::ty::{Args, Ty, TyKind};
use crate::types::{Instance, InstanceKind};

/// What all calls have, those of intrinsics too.
pub struct Parts {
    pub operands: Vec<Operand>,
    pub to: Place,
    pub target: Option<Pc>,
    pub unwind: UnwindTo,
}

/// Changes every jump target of an operation.
pub fn retarget(op: &mut Op, to: &impl Fn(Pc) -> Pc) {
    let unwind = |unwind: &mut UnwindTo| match unwind {
        UnwindTo::Cleanup(pc) => *pc = to(*pc),
        UnwindTo::Caller | UnwindTo::Terminate => {}
    };
    match op {
        Op::Goto(target) => *target = to(*target),
        Op::Switch { targets, otherwise, .. } => {
            targets.iter_mut().for_each(|(_, target)| *target = to(*target));
            *otherwise = to(*otherwise);
        }
        Op::Branch { then, otherwise, .. } => (*then, *otherwise) = (to(*then), to(*otherwise)),
        Op::Drop(drop) => {
            drop.target = to(drop.target);
            unwind(&mut drop.unwind);
        }
        Op::Call(call) => {
            call.target = call.target.map(to);
            unwind(&mut call.unwind);
        }
        Op::Intrinsic(call) => {
            call.target = call.target.map(to);
            unwind(&mut call.unwind);
        }
        Op::Assert(assert) => {
            assert.target = to(assert.target);
            unwind(&mut assert.unwind);
        }
        variants!(
            Op: MoveLocal | IntLocal | Copy | Repeat | Deinitialise | Address | Length | Cast | Binary | Checked
                | CompareWide | Offset | Unary | Metadata | Discriminant | StorageLive | StorageDead | Require | Ready
                | Step | Note | Return | Unreachable | Resume | Abort | Unsupported
        ) => {}
    }
}

impl Lowering<'_, '_> {
    /// Jump targets are block numbers here; [`retarget`] makes them places in the code once those are known.
    pub fn terminator(&mut self, terminator: &Terminator) -> Result<(), Refused> {
        let span = terminator.span;
        match &terminator.kind {
            TerminatorKind::Goto(target) => self.goto(target.0, span),
            TerminatorKind::SwitchInt { operand, targets, otherwise, .. } => {
                let on = self.operand(operand)?.0;
                if let Operand::Int { bits, .. } = on {
                    let taken = targets.iter().find(|(value, _)| *value == bits).map(|(_, block)| block.0);
                    self.goto(taken.unwrap_or(otherwise.0), span);
                    return Ok(());
                }
                let targets: Box<[(u128, Pc)]> = targets.iter().map(|(value, block)| (*value, block.0)).collect();
                self.push(switch(on, targets, otherwise.0), span);
            }
            TerminatorKind::Yield { .. } | TerminatorKind::CoroutineDrop => {
                panic!("async code runs as a function of its future's state")
            }
            TerminatorKind::Return => self.push(Op::Return, span),
            TerminatorKind::Unreachable => self.push(Op::Unreachable, span),
            TerminatorKind::Resume => self.push(Op::Resume, span),
            TerminatorKind::Abort => self.push(Op::Abort, span),
            TerminatorKind::Drop { place, target, unwind, .. } => self.drop(place, target.0, *unwind, span)?,
            TerminatorKind::Call { .. } => self.call(&terminator.kind, span)?,
            TerminatorKind::Assert { condition, expected, message, target, unwind } => {
                let condition = self.operand(condition)?.0;
                let message = self.words(message)?;
                let (expected, target, unwind) = (*expected, target.0, unwind_to(*unwind));
                self.push(Op::Assert(Box::new(AssertOp { condition, expected, message, target, unwind })), span);
            }
            TerminatorKind::FalseEdge { real, .. } | TerminatorKind::FalseUnwind { real, .. } => {
                self.goto(real.0, span);
            }
        }
        Ok(())
    }

    /// On to a block; nothing is to be done when that is the next one.
    pub fn goto(&mut self, target: Pc, span: Span) {
        if target != self.block + 1 {
            self.push(Op::Goto(target), span);
        }
    }

    fn drop(&mut self, place: &mir::Place, target: Pc, unwind: Unwind, span: Span) -> Result<(), Refused> {
        let (lowered, ty) = self.place(place)?;
        let glue = self.image.glue(ty);
        if glue == Glue::Nothing {
            self.goto(target, span);
            return Ok(());
        }
        let unwind = unwind_to(unwind);
        let Some(note) = self.dropped_note(place) else {
            self.push(Op::Drop(Box::new(DropOp { place: lowered, glue, target, unwind })), span);
            return Ok(());
        };
        let stub = self.reserve_stub();
        self.note(Note::DropStarts, span);
        self.push(Op::Drop(Box::new(DropOp { place: lowered, glue, target: stub, unwind })), span);
        self.fill_stub(stub, vec![note], target, span);
        Ok(())
    }

    fn call(&mut self, terminator: &TerminatorKind, span: Span) -> Result<(), Refused> {
        let TerminatorKind::Call { callee, args, destination, target, unwind, call_span, .. } = terminator else {
            return Ok(());
        };
        let callee_ty = self.operand_type(callee)?;
        self.note_arguments(callee_ty, args, span);
        let mut operands = Vec::with_capacity(args.len());
        for arg in args {
            operands.push(self.operand(arg)?.0);
        }
        let to = self.place(destination)?.0;
        let (target, unwind) = (target.map(|block| block.0), unwind_to(*unwind));
        let note = self.assigned_note(destination);
        let (stub, target) = match (note, target) {
            (Some(note), Some(target)) => {
                let stub = self.reserve_stub();
                (Some((stub, note, target)), Some(stub))
            }
            (_, target) => (None, target),
        };
        // Where the callee says it was called from, as `Location::caller` has it.
        self.call_op(callee, callee_ty, args, Parts { operands, to, target, unwind }, *call_span)?;
        if let Some((stub, note, target)) = stub {
            self.fill_stub(stub, vec![note], target, span);
        }
        Ok(())
    }

    fn call_op(
        &mut self,
        callee: &mir::Operand,
        callee_ty: Ty,
        args: &[mir::Operand],
        parts: Parts,
        span: Span,
    ) -> Result<(), Refused> {
        let callee = if let Some((def, def_args)) = callee_ty.as_fn_def() {
            let Some(instance) = self.image.typing().resolve_instance(def, def_args) else {
                return Err(self.unresolved(def, def_args));
            };
            if let InstanceKind::Intrinsic(intrinsic) = instance.kind {
                return self.intrinsic(intrinsic, instance.args, parts, span);
            }
            self.callee(instance, def, def_args, args)?
        } else {
            Callee::Pointer(self.operand(callee)?.0)
        };
        let spread = self.spread(&callee_ty, args)?;
        let Parts { operands: args, to, target, unwind } = parts;
        self.push(Op::Call(Box::new(Call { callee, args, spread, to, target, unwind })), span);
        Ok(())
    }

    fn unresolved(&self, def: DefId, args: Args) -> Refused {
        let ty = Ty::new(TyKind::FnDef(def, args));
        Refused(format!("a call of `{}`", self.image.typing().display(ty)))
    }

    fn callee(
        &mut self,
        instance: Instance,
        def: DefId,
        args: Args,
        operands: &[mir::Operand],
    ) -> Result<Callee, Refused> {
        if let InstanceKind::ClosureOnceShim(closure) = instance.kind
            && self.image.typing().lends_captures(closure)
        {
            let what = "an async closure that is called by value and whose future borrows what the closure owns";
            return Err(Refused(what.to_string()));
        }
        let InstanceKind::Virtual(method) = instance.kind else {
            return Ok(Callee::Function(self.image.function(instance)));
        };
        let Some(receiver) = operands.first() else { return Err(self.unresolved(def, args)) };
        let by_value = matches!(self.operand_type(receiver)?.kind(), TyKind::Dynamic(..));
        let entry = self.image.typing().vtable_index(args.type_at(0), method);
        Ok(Callee::Virtual { entry, by_value })
    }

    /// The arguments of a `Fn*::call*` with the tuple taken apart, for callees that are closures' own bodies.
    fn spread(&mut self, callee: &Ty, args: &[mir::Operand]) -> Result<Option<Box<[Operand]>>, Refused> {
        let (TyKind::FnDef(def, _), [this, tuple]) = (callee.kind(), args) else { return Ok(None) };
        let hir = self.image.typing().hir;
        let parent = hir.def(*def).parent.and_then(|parent| hir.lang_name(parent));
        if !matches!(parent.as_deref(), Some("fn" | "fn_mut" | "fn_once")) {
            return Ok(None);
        }
        let tuple_ty = self.operand_type(tuple)?;
        let TyKind::Tuple(items) = tuple_ty.kind() else { return Ok(None) };
        let mut spread = vec![self.operand(this)?.0];
        let layout = self.layout(tuple_ty)?;
        let whole = self.operand(tuple)?.0;
        for (i, item) in items.iter().enumerate() {
            let field = self.layout(*item)?;
            spread.push(if field.size == 0 {
                Operand::Zst
            } else if let Operand::Place { place, .. } = &whole {
                let place = place.part(layout.field_offset(0, i), field.size, field.align);
                Operand::Place { place, size: field.size as usize, checks: None }
            } else {
                return Err(Refused("a call of a closure with a constant tuple".to_string()));
            });
        }
        Ok(Some(spread.into()))
    }

    /// The function that a zero-sized function type names, for a pointer to it.
    pub fn function_of(&mut self, ty: Ty) -> Result<FunctionNumber, Refused> {
        let instance = if let Some((def, args)) = ty.as_fn_def() {
            self.image.typing().resolve_instance(def, args).ok_or_else(|| self.unresolved(def, args))?
        } else if let Some((def, args)) = ty.as_closure() {
            Instance { kind: InstanceKind::Item(def), args }
        } else {
            return Err(Refused(format!("a function pointer to `{}`", self.image.typing().display(ty))));
        };
        match instance.kind {
            InstanceKind::Intrinsic(_) | InstanceKind::Virtual(_) => {
                Err(Refused(format!("a function pointer to `{}`", self.image.typing().display(ty))))
            }
            variants!(
                InstanceKind: Item | Ctor | CoroutineDrop | DropGlue | CloneShim | FnPtrShim | ClosureOnceShim
            ) => Ok(self.image.function(instance)),
        }
    }

    fn words(&mut self, message: &AssertMessage) -> Result<AssertWords, Refused> {
        Ok(match message {
            AssertMessage::BoundsCheck { len, index } => {
                AssertWords::BoundsCheck { len: self.operand(len)?.0, index: self.operand(index)?.0 }
            }
            AssertMessage::Overflow(op, ..) => AssertWords::Fixed(overflow_words(*op)),
            AssertMessage::OverflowNeg(_) => AssertWords::Fixed("attempt to negate with overflow"),
            AssertMessage::ResumedAfterCompletion => AssertWords::Fixed("`async fn` resumed after completion"),
            AssertMessage::ResumedAfterPanic => AssertWords::Fixed("`async fn` resumed after panicking"),
            AssertMessage::DivisionByZero(_) => AssertWords::Fixed("attempt to divide by zero"),
            AssertMessage::RemainderByZero(_) => {
                AssertWords::Fixed("attempt to calculate the remainder with a divisor of zero")
            }
        })
    }
}

fn overflow_words(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "attempt to add with overflow",
        BinOp::Sub => "attempt to subtract with overflow",
        BinOp::Mul => "attempt to multiply with overflow",
        BinOp::Div => "attempt to divide with overflow",
        BinOp::Rem => "attempt to calculate the remainder with overflow",
        BinOp::Shl => "attempt to shift left with overflow",
        BinOp::Shr => "attempt to shift right with overflow",
        variants!(BinOp: BitXor | BitAnd | BitOr | Eq | Lt | Le | Ne | Ge | Gt | Offset) => "arithmetic overflow",
    }
}

fn unwind_to(unwind: Unwind) -> UnwindTo {
    match unwind {
        Unwind::Continue | Unwind::Unreachable => UnwindTo::Caller,
        Unwind::Cleanup(block) => UnwindTo::Cleanup(block.0),
        Unwind::Terminate => UnwindTo::Terminate,
    }
}

fn switch(on: Operand, targets: Box<[(u128, Pc)]>, otherwise: Pc) -> Op {
    match *targets {
        [(value, then)] => Op::Branch { on, value, then, otherwise },
        _ => Op::Switch { on, targets, otherwise },
    }
}
