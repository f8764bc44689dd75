//! Code to its effects: the loop that runs operations on simulated memory.
//!
//! Simulated calls live on a list of frames of our own; the host's stack does not grow with them. Everything that ends a run
//! early travels as a [`Stop`].

pub mod arithmetic;
mod call;
mod constant;
mod float;
pub mod frame;
mod intrinsic;
mod location;
mod operand;
pub mod panic;
mod place;
pub mod stop;
mod text;
mod thread;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::code::image::{FunctionNumber, Image};
use super::code::operand::Metadata;
use super::code::place::Place;
use super::code::{Callee, Code, Op, Pc, PointeeCheck, Source, lower};
use super::memory::{Access, Fault, Location, Memory, Pointer};
use super::record::Recorder;
use super::threads::{MAIN, Threads};
use super::{Record, RunOptions};
use crate::mir::Program;
use crate::source::Span;
use crate::types::InstanceKind;
use frame::{Frame, Tracked};
use panic::Panicking;
use stop::{Run, Stop};

/// A program that runs.
pub struct Machine<'p> {
    pub image: Image<'p>,
    pub memory: Memory,
    /// Innermost last.
    pub frames: Vec<Frame>,
    /// Where the innermost frame's variables start in the stack's memory.
    pub base: usize,
    /// The operation that runs.
    pub pc: Pc,
    /// The allocations of variables, frame after frame.
    pub tracked: Tracked,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
    pub options: RunOptions,
    statements: u64,
    /// When so many statements have run, it is time to look whether the run or a thread's slice is over.
    check_at: u64,
    panicking: Panicking,
    /// The other threads, and whose turn it is. Frames, `base`, `pc`, `tracked` and `panicking` are the running one's.
    pub threads: Threads,
    /// Whether the runtime has given its hint on backtraces.
    backtrace_hint_given: bool,
    /// The `Location` values that were asked for.
    locations: FxHashMap<Span, Pointer>,
    /// `None` when nothing is recorded.
    pub recorder: Option<Box<Recorder>>,
    /// Heap blocks given back and user drops run so far: what a drop had an effect is seen by.
    pub effects: u64,
    /// As many frames may stand. Without end, but while a constant is evaluated.
    most_frames: usize,
}

/// What happens after an operation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Flow {
    Next,
    Jump(Pc),
    /// Another frame runs now; [`Machine::pc`] is where.
    Frame,
}

type Flowing = Result<Flow, Box<Stop>>;

impl<'p> Machine<'p> {
    /// Ready to run; nothing is evaluated yet.
    pub fn new(program: &'p Program<'p>, options: &RunOptions) -> Machine<'p> {
        let recording = options.record == Record::Steps;
        let memory = Memory::new();
        Machine {
            image: Image::new(program, recording),
            base: memory.stack_top(),
            memory,
            frames: Vec::new(),
            pc: 0,
            tracked: Tracked::default(),
            stdout: Vec::new(),
            stderr: Vec::new(),
            options: options.clone(),
            statements: 0,
            check_at: options.max_statements,
            panicking: Panicking::default(),
            threads: Threads::new(),
            backtrace_hint_given: false,
            locations: FxHashMap::default(),
            recorder: None,
            effects: 0,
            most_frames: usize::MAX,
        }
    }

    /// Runs until the last frame of the main thread has returned.
    pub fn run_frames(&mut self) -> Run<()> {
        loop {
            match self.frames.last() {
                Some(frame) => {
                    let (code, orders) = (frame.code.clone(), frame.orders);
                    if let Some(races) = &mut self.memory.races {
                        races.exempt = orders;
                    }
                    self.run_frame(&code)?;
                }
                None if self.threads.running == MAIN => return Ok(()),
                None => self.end_thread()?,
            }
        }
    }

    fn run_frame(&mut self, code: &Rc<Code>) -> Run<()> {
        loop {
            self.statements += 1;
            if self.statements > self.check_at && self.pause(code)? {
                return Ok(());
            }
            match self.execute(code, &code.ops[self.pc as usize])? {
                Flow::Next => self.pc += 1,
                Flow::Jump(pc) => self.pc = pc,
                Flow::Frame => return Ok(()),
            }
        }
    }

    #[inline]
    fn execute(&mut self, code: &Rc<Code>, op: &Op) -> Flowing {
        match op {
            Op::MoveLocal { to, from, size } => {
                let (from, to) = (self.base + *from as usize, self.base + *to as usize);
                self.memory.copy(Location::stack(from), Location::stack(to), *size as usize);
            }
            Op::IntLocal { to, size, bits } => {
                let to = Location::stack(self.base + *to as usize);
                self.memory.write(to, *size as usize, u128::from(*bits));
            }
            Op::Copy { to, from } => {
                let to = self.locate(to, Access::Write)?;
                self.store(from, to)?;
            }
            Op::Binary { op, number, to, left, right } => {
                let (left, right) = (self.scalar(left)?, self.scalar(right)?);
                let bits = arithmetic::binary(*op, *number, left, right)?;
                let size = if is_comparison(*op) { 1 } else { number.size };
                let to = self.locate(to, Access::Write)?;
                self.memory.write(to, size, bits);
            }
            Op::Checked { op, number, to, flag, left, right } => {
                let (left, right) = (self.scalar(left)?, self.scalar(right)?);
                let (bits, overflowed) = arithmetic::overflowing(*op, *number, left, right)?;
                let to = self.locate(to, Access::Write)?;
                self.memory.write(to, number.size, bits);
                self.memory.write(to.add(*flag), 1, u128::from(overflowed));
            }
            Op::Unary { op, number, to, from } => {
                let bits = arithmetic::unary(*op, *number, self.scalar(from)?);
                let to = self.locate(to, Access::Write)?;
                self.memory.write(to, number.size, bits);
            }
            Op::Goto(target) => return Ok(Flow::Jump(*target)),
            Op::Branch { on, value, then, otherwise } => {
                let taken = if self.scalar(on)? == *value { *then } else { *otherwise };
                return Ok(Flow::Jump(taken));
            }
            Op::Switch { on, targets, otherwise } => {
                let bits = self.scalar(on)?;
                let taken = targets.iter().find(|(value, _)| *value == bits).map_or(*otherwise, |(_, pc)| *pc);
                return Ok(Flow::Jump(taken));
            }
            Op::Assert(assert) => {
                if (self.scalar(&assert.condition)? == 1) == assert.expected {
                    return Ok(Flow::Jump(assert.target));
                }
                return self.fail(assert);
            }
            Op::Address { to, of, check } => self.address(to, of, *check)?,
            Op::Discriminant { to, size, of, reader } => {
                let of = self.locate(of, Access::Read)?;
                let bits = self.discriminant(of, reader)?;
                let to = self.locate(to, Access::Write)?;
                let mask = u128::MAX >> (128 - 8 * *size as u32);
                self.memory.write(to, *size, bits & mask);
            }
            Op::Call(call) => return self.call(call),
            Op::Return => return self.return_from_frame(),
            Op::Drop(drop) => return self.drop_place(drop),
            Op::Intrinsic(call) => return self.intrinsic(call),
            Op::StorageLive(number) => {
                self.end_local(code, *number);
                let local = &code.locals[*number as usize];
                self.memory.clear_stack(self.base + local.offset as usize, local.size as usize);
                self.recorded(|recorder, machine| recorder.storage_live(machine, *number));
            }
            Op::StorageDead(local) => {
                self.recorded(|recorder, machine| recorder.storage_dead(machine, *local));
                self.end_local(code, *local);
            }
            variants!(
                Op: Repeat | Deinitialise | Length | Cast | CompareWide | Offset | Metadata
            ) => self.execute_rare(op)?,
            Op::Require(constant) => return self.require(*constant),
            Op::Ready => code.start.set(self.pc + 1),
            Op::Step(point) => {
                self.recorded(|recorder, machine| recorder.step(machine, *point)).unwrap_or(Ok(()))?;
            }
            Op::Note(note) => self
                .recorded(|recorder, machine| recorder.note(machine, &code.notes[*note as usize]))
                .unwrap_or(Ok(()))?,
            Op::Resume => return self.resume(),
            Op::Abort => return Err(Stop::aborted("panic in a function that cannot unwind")),
            Op::Unreachable => return Err(Fault::BrokenPromise("code that is never to be reached is reached").into()),
            Op::Unsupported(what) => return Err(Stop::unsupported(what.to_string())),
        }
        Ok(Flow::Next)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "`execute` names all")]
    fn execute_rare(&mut self, op: &Op) -> Run<()> {
        match op {
            Op::Repeat { to, from, stride, count } => {
                let to = self.locate(to, Access::Write)?;
                if *count > 0 && *stride > 0 {
                    self.store(from, to)?;
                    self.repeat(to, *stride as usize, *count as usize);
                }
            }
            Op::Deinitialise { to, size } => {
                let to = self.locate(to, Access::Write)?;
                self.memory.deinitialise(to, *size);
            }
            Op::Length { to, of } => {
                let metadata = self.place_pointer(of)?.1;
                let bits = metadata.map_or(0, |m| m.bits);
                let to = self.locate(to, Access::Write)?;
                self.memory.write(to, 8, u128::from(bits));
            }
            Op::Cast { to, from, cast } => self.cast(to, from, cast)?,
            Op::CompareWide { op, to, left, right } => {
                let wide = |(pointer, metadata): (Pointer, Metadata)| {
                    u128::from(pointer.address) << 64 | u128::from(metadata.bits)
                };
                let (left, right) = (wide(self.wide(left)?), wide(self.wide(right)?));
                let bits = arithmetic::binary(*op, super::code::operand::Number::unsigned(16), left, right)?;
                let to = self.locate(to, Access::Write)?;
                self.memory.write(to, 1, bits);
            }
            Op::Offset { to, pointer, count, stride } => {
                let (pointer, count) = (self.pointer(pointer)?, self.scalar(count)? as i64);
                let moved = self.offset_pointer(pointer, count, *stride, true)?;
                let to = self.locate(to, Access::Write)?;
                self.memory.write_pointer(to, moved);
            }
            Op::Metadata { to, from } => {
                let metadata = self.wide(from)?.1;
                let to = self.locate(to, Access::Write)?;
                self.memory.write_pointer(to, metadata.pointer());
            }
            _ => unreachable!("a frequent operation is executed by `execute`"),
        }
        Ok(())
    }

    /// Copies the first element over all others, doubling what is there.
    fn repeat(&mut self, first: Location, stride: usize, count: usize) {
        let mut done = 1;
        while done < count {
            let more = done.min(count - done);
            self.memory.copy(first, first.add(done * stride), more * stride);
            done += more;
        }
    }

    /// `&of`: the pointer and, for unsized places, its metadata.
    fn address(&mut self, to: &Place, of: &Place, check: Option<PointeeCheck>) -> Run<()> {
        let (pointer, metadata) = self.place_pointer(of)?;
        if let Some(check) = check {
            let count = if check.slice { metadata.map_or(0, |m| m.bits) } else { 1 };
            let Some(size) = check.size.checked_mul(count) else {
                return Err(Fault::OutOfBounds { size: u64::MAX, of: 0 }.into());
            };
            self.memory.reach(pointer, size, check.align)?;
        }
        let to = self.locate(to, Access::Write)?;
        self.memory.write_pointer(to, pointer);
        if let Some(metadata) = metadata {
            self.memory.write_pointer(to.add(8), metadata.pointer());
        }
        Ok(())
    }

    /// The code of a function, made now if this is its first call.
    pub fn code(&mut self, number: FunctionNumber) -> Run<Rc<Code>> {
        let function = &self.image.functions[number.0 as usize];
        if let Some(code) = &function.code {
            return Ok(code.clone());
        }
        let instance = function.instance.clone();
        if let InstanceKind::Intrinsic(_) | InstanceKind::Virtual(_) = instance.kind {
            return Err(Stop::unsupported(format!("a pointer to `{}`", function.name)));
        }
        let name = function.name.clone();
        let body = self.image.program.runnable(&instance);
        let own = matches!(instance.kind, InstanceKind::Item(_));
        let source = Source { function: number, body, args: instance.args, name, own };
        let code = lower(&mut self.image, &mut self.memory, source).map_err(|e| Stop::unsupported(e.0))?;
        let code = Rc::new(code);
        self.image.functions[number.0 as usize].code = Some(code.clone());
        Ok(code)
    }

    /// What the innermost frame runs, in the source.
    pub fn span(&self) -> Span {
        let frame = self.frames.last();
        frame.map_or(Span::new(crate::source::FileId::PROGRAM, 0, 0), |frame| frame.code.spans[self.pc as usize])
    }

    /// What the author's code does now: the innermost user frame and its span.
    pub fn user_span(&self) -> Span {
        user_span_of(&self.frames, self.pc).unwrap_or_else(|| self.span())
    }

    /// Lets the recorder look at the machine, if there is one.
    pub fn recorded<T>(&mut self, look: impl FnOnce(&mut Recorder, &mut Machine<'p>) -> T) -> Option<T> {
        let mut recorder = self.recorder.take()?;
        let seen = look(&mut recorder, self);
        self.recorder = Some(recorder);
        Some(seen)
    }
}

/// What the author's code does now, in the frames of a thread whose innermost operation is `pc`.
fn user_span_of(frames: &[Frame], pc: Pc) -> Option<Span> {
    let innermost = frames.len().wrapping_sub(1);
    let span = |(i, frame): (usize, &Frame)| {
        let pc = if i == innermost { pc } else { frame.call_pc };
        let span = frame.code.spans[pc as usize];
        (frame.code.user || span.is_user()).then_some(span)
    };
    frames.iter().enumerate().rev().find_map(span)
}

fn is_comparison(op: crate::mir::BinOp) -> bool {
    use crate::mir::BinOp;
    matches!(op, variants!(BinOp: Eq | Ne | Lt | Le | Gt | Ge))
}
