//! Threads at run time: starting and ending them, waiting, and going from one to another.

use std::sync::Arc;

use super::call::Push;
use super::frame::{Destination, Frame, Purpose};
use super::stop::{Run, Stop};
use super::{Flow, Flowing, Machine};
use crate::diagnostic::Diagnostic;
use crate::machine::code::intrinsic::{IntrinsicCall, ThreadIntrinsic};
use crate::machine::code::{Code, UnwindTo};
use crate::machine::memory::{Access, Kind, Pointer, Races};
use crate::machine::threads::{MAIN, SLICE, State, ThreadLocal, WaitKind};
use crate::machine::trace::{Limit, ThreadEvent};
use crate::source::Span;
use crate::types::ty::Ty;

/// What unparking releases, apart from addresses and from the threads themselves: this and the thread's number.
const PARKED: u64 = 1 << 32;
/// Statements after which a thread that could not be interrupted is asked again.
const RETRY: u64 = 50;

impl Machine<'_> {
    /// A slice or the run has come to its end. `true` when another thread runs now.
    #[cold]
    pub(super) fn pause(&mut self, code: &Code) -> Run<bool> {
        if self.statements > self.options.max_statements {
            return Err(Stop::limit(Limit::Statements));
        }
        if !code.user || self.evaluates_constant() {
            self.check_again_after(RETRY);
            return Ok(false);
        }
        let next = match self.threads.starting.take() {
            Some(starter) => {
                self.threads.queue(self.threads.running);
                Some(starter)
            }
            None => self.threads.next_after_slice(),
        };
        self.go_to(next);
        Ok(next.is_some())
    }

    /// Runs that thread; the running one goes on if there is none.
    fn go_to(&mut self, next: Option<u32>) {
        if let Some(next) = next {
            self.switch(next);
        }
        match self.threads.are_many() {
            true => self.check_again_after(SLICE),
            false => self.check_at = self.options.max_statements,
        }
    }

    fn check_again_after(&mut self, statements: u64) {
        self.check_at = (self.statements + statements).min(self.options.max_statements);
    }

    /// The running thread cannot go on: another one does.
    fn go_on_elsewhere(&mut self) -> Run<()> {
        let starter = self.threads.starting.take();
        let Some(next) = starter.or_else(|| self.threads.next()) else { return Err(self.deadlock()) };
        self.go_to(Some(next));
        if let Some(at) = self.threads.get_mut(next).in_vain.take() {
            self.memory.write(at, 1, 0);
        }
        // Who was parked has been told to go on; only then is there something to acquire.
        self.acquire(PARKED + u64::from(next));
        Ok(())
    }

    fn switch(&mut self, to: u32) {
        let from = self.threads.running;
        if from == to {
            return;
        }
        self.swap_context(from);
        self.swap_context(to);
        self.threads.running = to;
        self.memory.switch_stack(to);
        if let Some(races) = &mut self.memory.races {
            races.running = to;
        }
        self.recorded(|recorder, _| recorder.switch(from, to));
    }

    fn swap_context(&mut self, thread: u32) {
        let context = &mut self.threads.get_mut(thread).context;
        std::mem::swap(&mut self.frames, &mut context.frames);
        std::mem::swap(&mut self.base, &mut context.base);
        std::mem::swap(&mut self.pc, &mut context.pc);
        std::mem::swap(&mut self.tracked, &mut context.tracked);
        std::mem::swap(&mut self.panicking, &mut context.panicking);
    }

    /// The last frame of a thread that is not the main one has returned.
    pub(super) fn end_thread(&mut self) -> Run<()> {
        let ended = self.threads.running;
        let thread = self.threads.get_mut(ended);
        thread.state = State::Ended;
        let locals = std::mem::take(&mut thread.locals);
        for local in locals.values() {
            self.memory.remove(local.pointer.provenance);
        }
        self.threads.wake(u64::from(ended), usize::MAX);
        self.release(u64::from(ended));
        self.recorded(|recorder, machine| recorder.thread_event(machine, ThreadEvent::Ends { thread: ended }));
        self.go_on_elsewhere()?;
        self.memory.end_stack(ended);
        Ok(())
    }

    /// Nobody can ever run again: who waits for what.
    fn deadlock(&self) -> Box<Stop> {
        let mut sentences = Vec::new();
        let mut places: Vec<(Span, String)> = Vec::new();
        for (number, thread) in self.threads.all() {
            if let State::Waiting(_) = thread.state {
                let sentence = format!("{} waits {}", self.threads.name(number), self.threads.waits_for(number));
                places.push((self.span_of_thread(number), sentence.clone()));
                sentences.push(sentence);
            }
        }
        let span = places.first().map_or(self.user_span(), |(span, _)| *span);
        let mut diagnostic = Diagnostic::error_without_code(span, sentences.join("; "));
        for (i, (place, sentence)) in places.into_iter().enumerate() {
            diagnostic = match i {
                0 => diagnostic.primary_label(sentence),
                _ => diagnostic.label(place, sentence),
            };
        }
        Box::new(Stop::Deadlock(diagnostic))
    }

    fn span_of_thread(&self, thread: u32) -> Span {
        match thread == self.threads.running {
            true => self.user_span(),
            false => {
                let context = &self.threads.get(thread).context;
                super::user_span_of(&context.frames, context.pc).unwrap_or_else(|| self.user_span())
            }
        }
    }

    pub(super) fn thread_intrinsic(&mut self, call: &IntrinsicCall, what: ThreadIntrinsic) -> Flowing {
        let target = call.target.unwrap_or(self.pc);
        match what {
            ThreadIntrinsic::Spawn => return self.spawn(call),
            ThreadIntrinsic::Yield => {
                self.pc = target;
                let next = self.threads.next_after_yield();
                self.go_to(next);
                return Ok(Flow::Frame);
            }
            ThreadIntrinsic::Wait => {
                let Some(kind) = WaitKind::of_number(self.scalar(&call.args[0])?) else {
                    return Err(Stop::unsupported("a wait of this kind"));
                };
                let address = self.scalar(&call.args[1])? as u64;
                let timeout = self.scalar(&call.args[2])? as u64;
                return self.wait(call, kind, address, timeout);
            }
            ThreadIntrinsic::Park => {
                let timeout = self.scalar(&call.args[0])? as u64;
                let thread = self.threads.get_mut(self.threads.running);
                let has_token = std::mem::take(&mut thread.token);
                if !has_token {
                    return self.wait(call, WaitKind::Park, 0, timeout);
                }
                self.acquire(PARKED + u64::from(self.threads.running));
            }
            ThreadIntrinsic::Unpark => {
                let thread = self.scalar(&call.args[0])? as u32;
                self.release(PARKED + u64::from(thread));
                self.threads.unpark(thread);
            }
            ThreadIntrinsic::Wake => {
                let (address, count) = (self.scalar(&call.args[0])? as u64, self.scalar(&call.args[1])? as usize);
                self.release(address);
                self.threads.wake(address, count);
            }
            ThreadIntrinsic::Event => self.thread_event(call)?,
            ThreadIntrinsic::Current
            | ThreadIntrinsic::HasEnded
            | ThreadIntrinsic::Clock
            | ThreadIntrinsic::LocalState => {
                let bits = self.thread_question(call, what)?;
                let to = self.locate(&call.to, Access::Write)?;
                self.memory.write(to, call.to_size, u128::from(bits));
            }
            ThreadIntrinsic::Name => self.thread_name(call)?,
            ThreadIntrinsic::Local(ty) => self.thread_local(call, ty)?,
            ThreadIntrinsic::SetLocalState => {
                let (key, state) = (self.scalar(&call.args[0])? as u64, self.scalar(&call.args[1])? as u8);
                if let Some(local) = self.threads.get_mut(self.threads.running).locals.get_mut(&key) {
                    local.state = state;
                }
            }
            ThreadIntrinsic::AtExit => {
                let exit = (self.pointer(&call.args[0])?, self.pointer(&call.args[1])?);
                self.threads.get_mut(self.threads.running).exits.push(exit);
            }
            ThreadIntrinsic::NextExit => self.next_exit(call)?,
            ThreadIntrinsic::RuntimeAlloc => {
                let (size, align) = (self.scalar(&call.args[0])? as u64, self.scalar(&call.args[1])? as u64);
                let pointer = self.memory.allocate_for_runtime(size, align);
                self.answer(call, pointer)?;
            }
            ThreadIntrinsic::RuntimeDealloc => {
                let pointer = self.pointer(&call.args[0])?;
                self.memory.deallocate_for_runtime(pointer)?;
            }
        }
        Ok(Flow::Jump(target))
    }

    /// The new thread runs at once until it comes to the author's code, and then waits for its turn.
    fn spawn(&mut self, call: &IntrinsicCall) -> Flowing {
        let (function, data) = (self.pointer(&call.args[0])?, self.pointer(&call.args[1])?);
        let (name, len) = (self.pointer(&call.args[2])?, self.scalar(&call.args[3])? as u64);
        let stack = self.scalar(&call.args[4])? as usize;
        let name: Option<Arc<str>> = match name.address {
            0 => None,
            _ => Some(String::from_utf8_lossy(&self.bytes_at(name, len)?).into()),
        };
        let Some(thread) = self.threads.add(name) else { return Err(Stop::limit(Limit::Threads)) };
        let to = self.locate(&call.to, Access::Write)?;
        self.memory.write(to, call.to_size, u128::from(thread));
        self.memory.new_stack(thread, stack);
        self.memory.races.get_or_insert_with(|| Box::new(Races::new())).start(thread);
        self.recorded(|recorder, machine| recorder.thread_event(machine, ThreadEvent::Starts { thread }));
        self.pc = call.target.unwrap_or(self.pc);
        let starter = self.threads.running;
        self.go_to(Some(thread));
        self.threads.starting = Some(starter);
        self.base = self.memory.stack_top();
        let push =
            Push { result: Destination::Nowhere, unwind: UnwindTo::Caller, purpose: Purpose::Call, return_pc: 0 };
        self.call_pointer(function, &[crate::machine::code::operand::Operand::Pointer(data)], push)?;
        Ok(Flow::Frame)
    }

    /// `timeout` in nanoseconds, all ones for none. The answer is whether the wait was not in vain.
    fn wait(&mut self, call: &IntrinsicCall, kind: WaitKind, address: u64, timeout: u64) -> Flowing {
        let in_vain = match call.to_size {
            0 => None,
            _ => {
                let to = self.locate(&call.to, Access::Write)?;
                self.memory.write(to, 1, 1);
                Some(to)
            }
        };
        self.pc = call.target.unwrap_or(self.pc);
        self.threads.wait(kind, address, (timeout != u64::MAX).then_some(timeout), in_vain);
        let words = self.threads.waits_for(self.threads.running);
        self.recorded(|recorder, machine| recorder.thread_event(machine, ThreadEvent::Waits { words: words.into() }));
        self.go_on_elsewhere()?;
        Ok(Flow::Frame)
    }

    /// What the library tells of itself.
    fn thread_event(&mut self, call: &IntrinsicCall) -> Run<()> {
        let (kind, what) = (self.scalar(&call.args[0])?, self.scalar(&call.args[1])? as u64);
        let event = match kind {
            0 => {
                self.threads.holds(what, true);
                self.acquire(what);
                ThreadEvent::Locks
            }
            1 => {
                self.threads.holds(what, false);
                self.release(what);
                self.effects += 1;
                ThreadEvent::Unlocks
            }
            2 => ThreadEvent::Sends,
            3 => {
                self.acquire(what);
                ThreadEvent::Receives
            }
            4 => {
                self.acquire(what);
                ThreadEvent::Joins { thread: what as u32 }
            }
            silent => {
                self.silent_event(silent, what);
                return Ok(());
            }
        };
        self.recorded(|recorder, machine| recorder.thread_event(machine, event));
        Ok(())
    }

    fn thread_question(&mut self, call: &IntrinsicCall, what: ThreadIntrinsic) -> Run<u64> {
        Ok(match what {
            ThreadIntrinsic::HasEnded => {
                let thread = self.scalar(&call.args[0])? as u32;
                let has_ended = self.threads.has_ended(thread);
                if has_ended {
                    self.acquire(u64::from(thread));
                }
                u64::from(has_ended)
            }
            ThreadIntrinsic::Clock => self.threads.clock(),
            ThreadIntrinsic::LocalState => {
                let key = self.scalar(&call.args[0])? as u64;
                let local = self.threads.get(self.threads.running).locals.get(&key);
                local.map_or(0, |local| u64::from(local.state))
            }
            ThreadIntrinsic::Current => u64::from(self.threads.running),
            variants!(
                ThreadIntrinsic: Spawn | Name | Yield | Wait | Wake | Park | Unpark | Event | Local | SetLocalState
                    | AtExit | NextExit | RuntimeAlloc | RuntimeDealloc
            ) => unreachable!("`{what:?}` is no question"),
        })
    }

    /// `Option<&'static str>`: a thread without a name has a null pointer there.
    fn thread_name(&mut self, call: &IntrinsicCall) -> Run<()> {
        let thread = self.scalar(&call.args[0])? as u32;
        let name = self.threads.get(thread).name.clone();
        let to = self.locate(&call.to, Access::Write)?;
        match name {
            Some(name) => {
                let text = self.text(&name);
                self.memory.write_pointer(to, text);
                self.memory.write(to.add(8), 8, name.len() as u128);
            }
            None => self.memory.write(to, 8, 0),
        }
        Ok(())
    }

    /// Where the running thread's value of a thread-local variable is; uninitialised at first.
    fn thread_local(&mut self, call: &IntrinsicCall, ty: Ty) -> Run<()> {
        let key = self.scalar(&call.args[0])? as u64;
        let known = self.threads.get(self.threads.running).locals.get(&key).map(|local| local.pointer);
        let pointer = match known {
            Some(pointer) => pointer,
            None => {
                let (name, len) = self.wide(&call.args[1])?;
                let name = String::from_utf8_lossy(&self.bytes_at(name, len.bits)?).into();
                let layout = self.image.representations.of(ty).map_err(|e| Stop::unsupported(format!("{e:?}")))?;
                let kind = Kind::Static { name, ty, mutable: true };
                let pointer = self.memory.new_static(kind, layout.size, layout.align);
                let local = ThreadLocal { pointer, state: 0 };
                self.threads.get_mut(self.threads.running).locals.insert(key, local);
                pointer
            }
        };
        self.answer(call, pointer)
    }

    /// Takes the last of what is to be called at the thread's end.
    fn next_exit(&mut self, call: &IntrinsicCall) -> Run<()> {
        let next = self.threads.get_mut(self.threads.running).exits.pop();
        if let Some((function, data)) = next {
            for (place, value) in [(&call.args[0], function), (&call.args[1], data)] {
                let place: Pointer = self.pointer(place)?;
                let at = self.memory.access(place, 8, 8, Access::Write)?;
                self.memory.write_pointer(at, value);
            }
        }
        let to = self.locate(&call.to, Access::Write)?;
        self.memory.write(to, 1, u128::from(next.is_some()));
        Ok(())
    }

    fn release(&mut self, what: u64) {
        if let Some(races) = &mut self.memory.races {
            races.release(what);
        }
    }

    fn acquire(&mut self, what: u64) {
        if let Some(races) = &mut self.memory.races {
            races.acquire(what);
        }
    }

    /// What only the order of accesses depends on; the numbers are the library's (`core::intrinsics`).
    fn silent_event(&mut self, kind: u128, what: u64) {
        let Some(races) = &mut self.memory.races else { return };
        match kind {
            5 => races.acquire(what),
            6 => races.release(what),
            7 => races.overwrite(what),
            8 => races.see(what),
            9 => races.change(what),
            10 => races.acquire_fence(),
            11 => races.release_fence(),
            _ => unreachable!("the library tells of nothing else"),
        }
    }

    /// How the runtime names the running thread in its messages.
    pub fn runtime_thread_name(&self) -> String {
        let number = self.threads.running;
        let name = self.threads.get(number).name.as_deref().unwrap_or("<unnamed>");
        format!("thread '{name}' ({})", number + 1)
    }

    /// The frames of a thread, innermost last.
    pub fn frames_of(&self, thread: u32) -> &[Frame] {
        match thread == self.threads.running {
            true => &self.frames,
            false => &self.threads.get(thread).context.frames,
        }
    }

    /// Whether something is to be called when the main thread ends.
    pub fn main_has_exits(&self) -> bool {
        !self.threads.get(MAIN).exits.is_empty()
    }
}
