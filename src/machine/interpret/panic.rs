//! Panics: the message, unwinding through cleanup blocks, catching, and the panics that abort.

use super::call::Push;
use super::frame::{Destination, Frame, Purpose};
use super::stop::{Run, Stop};
use super::{Flow, Flowing, Machine, location};
use crate::diagnostic::Diagnostic;
use crate::machine::code::intrinsic::IntrinsicCall;
use crate::machine::code::operand::{Metadata, Operand};
use crate::machine::code::{AssertOp, AssertWords, Pc, UnwindTo};
use crate::machine::memory::{Access, Pointer};
use crate::source::Span;
use crate::types::ty::Args;

/// What is known of a thread's panics that are under way.
#[derive(Debug, Default)]
pub struct Panicking {
    /// The message of the newest panic, as far as it is written.
    pub message: Vec<u8>,
    /// Whether the runtime's words for it are on standard error.
    reported: bool,
    /// Where the newest panic was called for.
    place: Option<Span>,
    /// The payloads of the panics that unwind now, the newest last; null for one that nobody catches.
    under_way: Vec<Pointer>,
    /// The newest panic that unwound: its message and its place.
    last: Option<(String, Span)>,
}

impl Machine<'_> {
    /// An assertion of the code itself fails: the library panics with the runtime's words.
    pub(super) fn fail(&mut self, assert: &AssertOp) -> Flowing {
        let words = match &assert.message {
            AssertWords::Fixed(words) => (*words).to_string(),
            AssertWords::BoundsCheck { len, index } => return self.fail_bounds(len, index, assert.unwind),
        };
        let panic = self.image.typing().hir.lang_item("panic");
        let instance = panic.and_then(|def| self.image.typing().resolve_instance(def, Args::empty()));
        let Some(instance) = instance else {
            self.start_panic();
            self.panicking.message = words.into_bytes();
            return self.begin_unwind(Pointer::without_provenance(0), assert.unwind);
        };
        let number = self.image.function(instance);
        let code = self.code(number)?;
        let text = Operand::Wide(self.text(&words), Metadata::length(words.len() as u64));
        let push =
            Push { result: Destination::Nowhere, unwind: assert.unwind, purpose: Purpose::Call, return_pc: self.pc };
        self.push(code, &[text], push)?;
        Ok(Flow::Frame)
    }

    /// An index is out of bounds: the library formats the message.
    fn fail_bounds(&mut self, len: &Operand, index: &Operand, unwind: UnwindTo) -> Flowing {
        let panic = self.image.typing().hir.lang_item("panic_bounds_check");
        let instance = panic.and_then(|def| self.image.typing().resolve_instance(def, Args::empty()));
        let Some(instance) = instance else {
            let (len, index) = (self.scalar(len)?, self.scalar(index)?);
            self.start_panic();
            self.panicking.message =
                format!("index out of bounds: the len is {len} but the index is {index}").into_bytes();
            return self.begin_unwind(Pointer::without_provenance(0), unwind);
        };
        let number = self.image.function(instance);
        let code = self.code(number)?;
        let push = Push { result: Destination::Nowhere, unwind, purpose: Purpose::Call, return_pc: self.pc };
        self.push(code, &[index.clone(), len.clone()], push)?;
        Ok(Flow::Frame)
    }

    /// A new panic begins: its message is to come.
    pub(super) fn start_panic(&mut self) {
        self.panicking.message.clear();
        self.panicking.reported = false;
        self.panicking.place = None;
    }

    /// A piece of the message.
    pub(super) fn add_message(&mut self, piece: &[u8]) {
        let room = self.options.max_output.saturating_sub(self.panicking.message.len());
        self.panicking.message.extend_from_slice(&piece[..piece.len().min(room)]);
    }

    /// The panic is of this place, and those who are to hear of it have.
    pub(super) fn place_panic(&mut self, location: Pointer) -> Span {
        let place = self.locations.iter().find(|(_, known)| **known == location).map(|(span, _)| *span);
        let span = place.unwrap_or_else(|| self.caller_span());
        self.panicking.place = Some(span);
        self.panicking.reported = true;
        span
    }

    /// The runtime's words on standard error; `called_for` is one of those places that `caller_location` gave out.
    pub(super) fn report_panic(&mut self, called_for: Pointer) -> Run<()> {
        let span = self.place_panic(called_for);
        if self.evaluates_constant() {
            return Ok(());
        }
        let source = self.image.typing().hir.source(span.file);
        let (line, column) = location::line_and_column(&source, span.lo);
        let message = String::from_utf8_lossy(&self.panicking.message);
        let thread = self.runtime_thread_name();
        let mut text = format!("\n{thread} panicked at {}:{line}:{column}:\n{message}\n", source.name);
        if !std::mem::replace(&mut self.backtrace_hint_given, true) {
            text.push_str("note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n");
        }
        self.write_error(text.as_bytes())
    }

    /// The library has said what is to be said of the panic: by a report, by a hook, or nothing when it goes on with one.
    pub(super) fn library_reported(&mut self) {
        self.panicking.reported = true;
    }

    /// Whether a panic unwinds now.
    pub(super) fn is_panicking(&self) -> bool {
        !self.panicking.under_way.is_empty()
    }

    /// The last panic's message and place, for the outcome.
    pub fn last_panic(&self) -> (String, Span) {
        self.panicking.last.clone().unwrap_or_else(|| (String::new(), self.user_span()))
    }

    /// Unwinds from the running operation; reports the panic first if the library did not.
    pub(super) fn begin_unwind(&mut self, payload: Pointer, unwind: UnwindTo) -> Flowing {
        if !self.panicking.reported {
            self.report_panic(Pointer::without_provenance(0))?;
        }
        let span = self.panicking.place.unwrap_or_else(|| self.caller_span());
        let message = String::from_utf8_lossy(&self.panicking.message).into_owned();
        if self.evaluates_constant() {
            let diagnostic = self.failed_constant(span, constant_panic(&message));
            return Err(Box::new(Stop::Rejected(diagnostic)));
        }
        self.panicking.last = Some((message.clone(), span));
        self.panicking.under_way.push(payload);
        self.panicking.reported = false;
        self.recorded(|recorder, machine| recorder.panicked(machine, message)).unwrap_or(Ok(()))?;
        self.unwind(unwind)
    }

    /// E0080 for the constant that is computed now.
    pub fn failed_constant(&self, span: Span, message: String) -> Diagnostic {
        let computes = |frame: &Frame| matches!(frame.purpose, Purpose::Constant(_));
        let Some(index) = self.frames.iter().rposition(computes) else {
            return Diagnostic::error("E0080", span, message);
        };
        let frame = &self.frames[index];
        let name = &frame.code.name;
        if index + 1 == self.frames.len() {
            return Diagnostic::error("E0080", span, message)
                .primary_label(format!("evaluation of `{name}` failed here"));
        }
        // As rustc does, at the call in the constant's own value.
        let call = frame.code.spans[frame.call_pc as usize];
        if !call.is_user() || call == span {
            return Diagnostic::error("E0080", span, message)
                .primary_label(format!("evaluation of `{name}` failed here"));
        }
        let diagnostic = Diagnostic::error("E0080", call, message)
            .primary_label(format!("evaluation of `{name}` failed inside this call"));
        if span.is_user() { diagnostic.label(span, "the failure occurred here") } else { diagnostic }
    }

    /// Whether a constant is computed now, and not the program run.
    pub fn evaluates_constant(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame.purpose, Purpose::Constant(_)))
    }

    /// Where the innermost function was called that does not pass its caller on (`#[track_caller]`).
    pub(super) fn caller_span(&self) -> Span {
        let mut span = self.span();
        for (i, frame) in self.frames.iter().enumerate().rev() {
            if !frame.code.track_caller || i == 0 {
                break;
            }
            let caller = &self.frames[i - 1];
            span = caller.code.spans[caller.call_pc as usize];
        }
        span
    }

    pub(super) fn resume(&mut self) -> Flowing {
        let unwind = self.frames.last().map_or(UnwindTo::Caller, |frame| frame.unwind);
        match self.leave_by_panic() {
            Some(flow) => flow,
            None => self.unwind_in_caller(unwind),
        }
    }

    /// Unwinds from the running frame: to its cleanup, or out of it.
    fn unwind(&mut self, unwind: UnwindTo) -> Flowing {
        match unwind {
            UnwindTo::Caller => self.resume(),
            UnwindTo::Cleanup(_) | UnwindTo::Terminate => self.unwind_in_caller(unwind),
        }
    }

    /// Follows an unwind edge of the frame that runs now, and leaves further frames as long as edges lead out of them.
    fn unwind_in_caller(&mut self, unwind: UnwindTo) -> Flowing {
        let mut unwind = unwind;
        loop {
            match unwind {
                UnwindTo::Cleanup(pc) => {
                    self.pc = pc;
                    if let Some(frame) = self.frames.last_mut() {
                        frame.panicking = true;
                    }
                    return Ok(Flow::Frame);
                }
                UnwindTo::Terminate => {
                    return Err(Stop::aborted("panic in a destructor during cleanup"));
                }
                UnwindTo::Caller => {
                    let next = self.frames.last().map_or(UnwindTo::Caller, |frame| frame.unwind);
                    if let Some(flow) = self.leave_by_panic() {
                        return flow;
                    }
                    unwind = next;
                }
            }
        }
    }

    /// Pops the innermost frame because of a panic. `Some` if the unwinding ends with it.
    fn leave_by_panic(&mut self) -> Option<Flowing> {
        let frame = self.pop();
        if let Purpose::Try { data, catch } = frame.purpose {
            return Some(self.catch(data, catch, frame.result));
        }
        self.frames.is_empty().then(|| Err(Box::new(Stop::Panicked)))
    }

    /// `catch_unwind(f, data, catch)`: calls `f(data)`; the result is 0, or 1 when it panicked and `catch` has run.
    pub(super) fn try_call(&mut self, call: &IntrinsicCall) -> Flowing {
        let (function, data) = (self.pointer(&call.args[0])?, self.pointer(&call.args[1])?);
        let catch = self.pointer(&call.args[2])?;
        let push = Push {
            result: self.destination(&call.to)?,
            unwind: call.unwind,
            purpose: Purpose::Try { data, catch },
            return_pc: call.target.unwrap_or(self.pc),
        };
        self.call_pointer(function, &[Operand::Pointer(data)], push)?;
        Ok(Flow::Frame)
    }

    fn catch(&mut self, data: Pointer, catch: Pointer, result: Destination) -> Flowing {
        let payload = self.panicking.under_way.pop().unwrap_or(Pointer::without_provenance(0));
        let return_pc: Pc = self.pc;
        // The frame that called `catch_unwind` runs on where it was; its call comes back to the same place.
        if let Some(caller) = self.frames.last() {
            self.pc = caller.call_pc;
        }
        let push = Push { result, unwind: UnwindTo::Caller, purpose: Purpose::Catch, return_pc };
        self.call_pointer(catch, &[Operand::Pointer(data), Operand::Pointer(payload)], push)?;
        Ok(Flow::Frame)
    }

    pub(super) fn write_try_result(&mut self, result: Destination, caught: bool) -> Run<()> {
        let to = match result {
            Destination::Place(to) => to,
            Destination::Pointer(pointer) => self.memory.access(pointer, 4, 1, Access::Write)?,
            Destination::Nowhere => return Ok(()),
        };
        self.memory.write(to, 4, u128::from(caught));
        Ok(())
    }
}

/// A panic's message in the words of constant evaluation: what the compiler itself checks is said plainly.
fn constant_panic(message: &str) -> String {
    if let Some(rest) = message.strip_prefix("index out of bounds: the len is ") {
        return format!("index out of bounds: the length is {rest}");
    }
    match message.strip_prefix("attempt to ") {
        Some(_) => message.to_owned(),
        None => format!("evaluation panicked: {message}"),
    }
}
