//! Calls and returns: frames pushed and popped, arguments and results copied, drop glue called.

use super::frame::{Destination, Frame, Purpose};
use super::stop::{Run, Stop};
use super::{Callee, Code, Flow, Flowing, Machine};
use crate::machine::code::image::FunctionNumber;
use crate::machine::code::operand::{Metadata, Operand};
use crate::machine::code::{Call, DropOp, Glue, Pc, UnwindTo};
use crate::machine::memory::{Access, Fault, Kind, Location, Pointer};
use crate::machine::trace::Limit;
use std::rc::Rc;

/// How a frame is pushed and what follows it.
pub struct Push {
    pub result: Destination,
    pub unwind: UnwindTo,
    pub purpose: Purpose,
    /// Where the caller goes on.
    pub return_pc: Pc,
}

/// Bytes that a call takes beside its variables: return address and saved registers.
const CALL_OVERHEAD: usize = 16;
/// With more frames than these on the stack, a constant that needs much of it is an endless recursion.
const MOST_FRAMES_OF_A_LARGE_CONSTANT: usize = 1024;

impl Machine<'_> {
    pub(super) fn call(&mut self, call: &Call) -> Flowing {
        let push = Push {
            result: self.destination(&call.to)?,
            unwind: call.unwind,
            purpose: Purpose::Call,
            // A call that never returns has nowhere to go on.
            return_pc: call.target.unwrap_or(self.pc),
        };
        match &call.callee {
            Callee::Function(number) => {
                let code = self.code(*number)?;
                let args = match &call.spread {
                    Some(spread) if code.closure => spread,
                    _ => call.args.as_slice(),
                };
                self.push(code, args, push)?;
            }
            Callee::Pointer(operand) => {
                let pointer = self.pointer(operand)?;
                self.call_pointer(pointer, &call.args, push)?;
            }
            Callee::Virtual { entry, by_value } => self.call_virtual(call, *entry, *by_value, push)?,
        }
        Ok(Flow::Frame)
    }

    /// Calls through a function pointer.
    pub(super) fn call_pointer(&mut self, pointer: Pointer, args: &[Operand], push: Push) -> Run<()> {
        let pointer = self.memory.with_allocation(pointer);
        let number = match self.memory.live(pointer.provenance).map(|slot| &slot.kind) {
            Some(Kind::Function { number, .. }) => FunctionNumber(*number),
            _ => return Err(Fault::NotAFunction.into()),
        };
        let code = self.code(number)?;
        if code.closure {
            // A closure that captures nothing, as a function pointer: its first parameter is itself.
            let this = match code.locals[1].size {
                0 => Operand::Zst,
                size => Operand::Int { bits: 1, size: size as usize },
            };
            return self.push_frame(code, Some(&this), args, push);
        }
        self.push(code, args, push)
    }

    fn call_virtual(&mut self, call: &Call, entry: usize, by_value: bool, push: Push) -> Run<()> {
        let Some(receiver) = call.args.first() else { return Err(Fault::NotAFunction.into()) };
        let (data, metadata) = if let Operand::Unsized(place) = receiver {
            let (data, metadata) = self.place_pointer(place)?;
            (data, metadata.unwrap_or(Metadata::length(0)))
        } else {
            self.wide(receiver)?
        };
        let vtable = self.vtable_of(Some(metadata))?;
        let Some(Some(number)) = vtable.methods.get(entry).copied() else {
            return Err(Fault::NotAFunction.into());
        };
        let code = self.code(number)?;
        let args = match &call.spread {
            Some(spread) if code.closure => spread,
            _ => call.args.as_slice(),
        };
        let this = if by_value { Operand::Zst } else { Operand::Pointer(data) };
        self.push_frame(code, Some(&this), &args[1..], push)?;
        if by_value && vtable.size > 0 {
            let from = self.memory.access(data, vtable.size, vtable.align, Access::Read)?;
            let frame = self.frames.last().expect("the frame was pushed just now");
            let this = Location::stack(frame.base + frame.code.locals[1].offset as usize);
            self.memory.copy(from, this, vtable.size as usize);
        }
        Ok(())
    }

    /// Pushes a frame; the arguments are operands of the running one.
    pub(super) fn push(&mut self, code: Rc<Code>, args: &[Operand], push: Push) -> Run<()> {
        self.push_frame(code, None, args, push)
    }

    /// The same with a first argument apart.
    fn push_frame(&mut self, code: Rc<Code>, first: Option<&Operand>, rest: &[Operand], mut push: Push) -> Run<()> {
        if usize::from(first.is_some()) + rest.len() != code.arg_count {
            return Err(Fault::NotAFunction.into());
        }
        if self.frames.len() >= self.most_frames {
            return Err(Box::new(Stop::StackOverflow));
        }
        let needed = code.frame_size + CALL_OVERHEAD + code.frame_align;
        while self.base < needed {
            self.grow_stack(&mut push)?;
        }
        let lowest = self.base - needed;
        let base = (lowest + code.frame_align) & !(code.frame_align - 1);
        self.memory.clear_stack(base, code.frame_size);
        for (arg, local) in first.into_iter().chain(rest).zip(&code.locals[1..]) {
            if arg.size() > local.size as usize {
                return Err(Fault::NotAFunction.into());
            }
            self.store(arg, Location::stack(base + local.offset as usize))?;
        }
        if let Some(caller) = self.frames.last_mut() {
            caller.call_pc = self.pc;
            caller.return_pc = push.return_pc;
        }
        let tracked = self.tracked.len();
        self.tracked.resize(tracked + code.tracked as usize, None);
        self.pc = code.start.get();
        self.base = base;
        if code.user_drop {
            self.effects += 1;
        }
        let user = code.user;
        let Push { result, unwind, purpose, return_pc: _ } = push;
        let (call_pc, return_pc) = (0, 0);
        let orders = code.orders || !user && self.frames.last().is_some_and(|caller| caller.orders);
        let panicking = false;
        let frame = Frame { code, base, tracked, call_pc, return_pc, result, unwind, purpose, orders, panicking };
        self.frames.push(frame);
        if user {
            if self.threads.starting.is_some() {
                self.check_at = 0;
            }
            self.recorded(|recorder, machine| recorder.entered(machine));
        }
        Ok(())
    }

    /// Makes room for deeper calls. What the machine knows of places in the stack moves along, and so does the place of a result.
    #[cold]
    fn grow_stack(&mut self, push: &mut Push) -> Run<()> {
        // What constants may need is limited by their depth in rustc, not by their size.
        let is_constant = matches!(push.purpose, Purpose::Constant(_)) || self.evaluates_constant();
        let for_constant = is_constant && self.frames.len() < MOST_FRAMES_OF_A_LARGE_CONSTANT;
        let Some(bytes) = self.memory.grow_stack(for_constant) else { return Err(self.stack_is_full()) };
        self.base += bytes;
        for frame in &mut self.frames {
            frame.base += bytes;
            frame.result = frame.result.after_growth(bytes);
        }
        push.result = push.result.after_growth(bytes);
        Ok(())
    }

    fn stack_is_full(&self) -> Box<Stop> {
        match self.memory.stack_is_short() {
            true => Stop::limit(Limit::Threads),
            false => Box::new(Stop::StackOverflow),
        }
    }

    /// Pushes the first frame; its arguments are copied from memory: pointer and size of each.
    pub fn push_outermost(
        &mut self,
        code: Rc<Code>,
        values: &[(Pointer, usize)],
        result: Destination,
        unwind: UnwindTo,
    ) -> Run<()> {
        let args = vec![Operand::Zst; values.len()];
        let locals = code.locals.clone();
        self.push(code, &args, Push { result, unwind, purpose: Purpose::Call, return_pc: 0 })?;
        for ((pointer, size), local) in values.iter().zip(&locals[1..]) {
            let from = self.memory.access(*pointer, *size as u64, 1, Access::Read)?;
            self.memory.copy(from, Location::stack(self.base + local.offset as usize), *size);
        }
        Ok(())
    }

    /// Removes the innermost frame and all its variables.
    pub(super) fn pop(&mut self) -> Frame {
        let frame = self.frames.pop().expect("only a running frame is popped");
        for pointer in self.tracked.drain(frame.tracked..).flatten() {
            self.memory.remove(pointer.provenance);
        }
        match self.frames.last() {
            Some(caller) => (self.base, self.pc) = (caller.base, caller.return_pc),
            None => self.base = self.memory.stack_top(),
        }
        if frame.code.user {
            self.recorded(|recorder, machine| recorder.left(machine, &frame));
        }
        frame
    }

    pub(super) fn return_from_frame(&mut self) -> Flowing {
        let frame = self.frames.last().expect("only a running frame returns");
        let value = &frame.code.locals[0];
        let (size, from) = (value.size as usize, Location::stack(frame.base + value.offset as usize));
        if size > 0 {
            match frame.result {
                Destination::Place(to) => self.memory.copy(from, to, size),
                Destination::Pointer(pointer) => {
                    let to = self.memory.access(pointer, size as u64, 1, Access::Write)?;
                    self.memory.copy(from, to, size);
                }
                Destination::Nowhere => {}
            }
        }
        let user = frame.code.user;
        if let Purpose::Constant(constant) = frame.purpose {
            self.finish_constant(constant)?;
        }
        let frame = self.pop();
        match frame.purpose {
            Purpose::Call => {}
            Purpose::Constant(_) => self.most_frames = self.most_frames_of_constant(),
            Purpose::Try { .. } => self.write_try_result(frame.result, false)?,
            Purpose::Catch => self.write_try_result(frame.result, true)?,
        }
        if user {
            self.recorded(|recorder, machine| recorder.returned(machine, &frame)).unwrap_or(Ok(()))?;
        }
        Ok(Flow::Frame)
    }

    /// What a variable was is gone: pointers to it dangle.
    #[inline]
    pub(super) fn end_local(&mut self, code: &Code, local: u32) {
        let Some(number) = code.locals[local as usize].tracked else { return };
        let frame = self.frames.last().expect("a running frame has the variable");
        if let Some(pointer) = self.tracked[frame.tracked + number as usize].take() {
            self.memory.remove(pointer.provenance);
        }
    }

    pub(super) fn drop_place(&mut self, drop: &DropOp) -> Flowing {
        let (pointer, metadata) = self.place_pointer(&drop.place)?;
        let unwind = drop.unwind;
        self.call_glue(drop.glue, pointer, metadata, unwind, drop.target)
    }

    /// Calls drop glue on what a pointer points to.
    pub(super) fn call_glue(
        &mut self,
        glue: Glue,
        pointer: Pointer,
        metadata: Option<Metadata>,
        unwind: UnwindTo,
        target: Pc,
    ) -> Flowing {
        let (number, arg) = match (glue, metadata) {
            (Glue::Nothing, _) => return Ok(Flow::Jump(target)),
            (Glue::Function(number), None) => (number, Operand::Pointer(pointer)),
            (Glue::Function(number), Some(metadata)) => (number, Operand::Wide(pointer, metadata)),
            (Glue::VTable, metadata) => match self.vtable_of(metadata)?.drop {
                Glue::Function(number) => (number, Operand::Pointer(pointer)),
                Glue::Nothing | Glue::VTable => return Ok(Flow::Jump(target)),
            },
        };
        let code = self.code(number)?;
        let push = Push { result: Destination::Nowhere, unwind, purpose: Purpose::Call, return_pc: target };
        self.push(code, &[arg], push)?;
        Ok(Flow::Frame)
    }
}
