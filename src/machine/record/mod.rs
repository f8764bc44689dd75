//! What a run leaves behind: the recorder watches the machine, keeps the states of the author's variables, and takes snapshots.

mod events;
mod frames;
mod futures;
mod result;
mod snapshot;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::interpret::Machine;
use super::interpret::stop::{Run, Stop};
use super::memory::Provenance;
use super::trace::{
    Allocation, AllocationId, Allocations, Event, EventKind, Frame, FrameId, Limit, LocalState, Moved, Step, StepKind,
    TypeId, TypeTable,
};
use crate::mir::StepPoint;
use crate::source::Span;
use crate::types::ty::Ty;

/// See the module.
#[derive(Debug, Default)]
pub struct Recorder {
    /// Whether steps are taken; else only the allocator's events are kept.
    steps_wanted: bool,
    pub types: TypeTable,
    type_ids: FxHashMap<Ty, TypeId>,
    pub events: Vec<Event>,
    pub steps: Vec<Step>,
    /// The author's frames of the running thread, the outermost first.
    frames: Vec<UserFrame>,
    /// Those of the other threads.
    parked: BTreeMap<u32, Vec<UserFrame>>,
    /// The thread that runs.
    thread: u32,
    frames_made: u32,
    /// How many frames of constants are being evaluated: they are nothing that a reader sees.
    hidden: u32,
    /// Between the entry to and the exit from `main`.
    active: bool,
    /// The first event after the last step.
    first_event: usize,
    /// Heap blocks given back since the last step, as they were.
    freed: Vec<(AllocationId, Arc<Allocation>)>,
    /// The frame that was popped last.
    left: Option<FrameId>,
    /// What the function that is returning gave back.
    returned: Option<result::Kept>,
    /// How many values without a name have been given a number.
    unnamed: FxHashMap<(FrameId, u32), AllocationId>,
    /// The heap as it was in the last snapshot.
    heap: Allocations,
    /// For blocks of the heap that lead to other memory than the heap: where to.
    outward: BTreeMap<AllocationId, Vec<Provenance>>,
    /// What else the last snapshot had: variables, statics and constants.
    beside: FxHashMap<AllocationId, Arc<Allocation>>,
}

/// One of the author's frames.
#[derive(Debug)]
struct UserFrame {
    id: FrameId,
    /// Its place among the machine's frames.
    depth: usize,
    function: Arc<str>,
    span: Span,
    size: u64,
    locals: Vec<UserLocal>,
    /// [`Machine::effects`] at the start of each drop under way.
    drops: Vec<u64>,
    /// The values without a name that may own something now, by their numbers in the body.
    temporaries: BTreeSet<u32>,
    /// Of a future's code: the future.
    polls: Option<Polled>,
    /// As it was in the last snapshot, if nothing has changed since.
    last: Option<Arc<Frame>>,
}

/// A future whose code is running.
#[derive(Clone, Copy, Debug)]
struct Polled {
    /// The body of its code.
    def: crate::hir::def::DefId,
    held: Provenance,
    /// From the start of what holds it.
    offset: u64,
    ty: TypeId,
}

/// A named variable of the author's.
#[derive(Debug)]
struct UserLocal {
    /// Its number in the body.
    local: u32,
    name: Arc<str>,
    ty: TypeId,
    span: Span,
    declared_without_value: bool,
    is_argument: bool,
    /// Its allocation, where it is no variable of the frame: what a thread's closure captured.
    held: Option<Provenance>,
    /// Whether its storage lives.
    stored: bool,
    state: LocalState,
    moves: Vec<Moved>,
    /// Its bytes when its scope was left. They can be seen as long as the scope's other drops run, and at the function's exit.
    ghost: Option<Ghost>,
}

/// A variable whose storage is gone, as it last was.
#[derive(Debug)]
struct Ghost {
    id: AllocationId,
    allocation: Arc<Allocation>,
    targets: Vec<Provenance>,
}

impl Recorder {
    /// Ready for `main`.
    pub fn new(steps_wanted: bool) -> Recorder {
        Recorder { steps_wanted, ..Recorder::default() }
    }

    fn watching(&self) -> bool {
        self.steps_wanted && self.active && self.hidden == 0
    }

    /// A moment that MIR marks.
    pub fn step(&mut self, machine: &mut Machine<'_>, point: StepPoint) -> Run<()> {
        let kind = match point {
            StepPoint::Entry => StepKind::Entry,
            StepPoint::Statement => StepKind::Statement,
            StepPoint::Exit => StepKind::Exit,
        };
        let span = machine.span();
        self.take_step(machine, kind, span)
    }

    /// The moment before something undefined, wherever it happens.
    pub fn fault(&mut self, machine: &mut Machine<'_>, span: Span) {
        self.hidden = 0;
        // A trace that is full already shows enough.
        let _ = self.take_step(machine, StepKind::Fault, span);
    }

    fn take_step(&mut self, machine: &mut Machine<'_>, kind: StepKind, span: Span) -> Run<()> {
        if !self.steps_wanted || self.hidden > 0 {
            return Ok(());
        }
        if self.steps.len() >= machine.options.max_steps {
            return Err(Stop::limit(Limit::Steps));
        }
        match kind {
            StepKind::Statement | StepKind::Entry | StepKind::Panic => self.forget_ghosts(),
            StepKind::Exit | StepKind::Drop | StepKind::Return | StepKind::Fault => {}
        }
        let mut memory = self.snapshot(machine);
        let returned = self.returned.take().map(|kept| {
            memory.allocations.insert(kept.returned.allocation, kept.allocation);
            kept.returned
        });
        let events = self.first_event..self.events.len();
        self.first_event = self.events.len();
        let (stdout_len, thread) = (machine.stdout.len(), self.thread);
        self.steps.push(Step { kind, span, events, stdout_len, thread, memory, returned });
        Ok(())
    }

    fn event(&mut self, machine: &Machine<'_>, kind: EventKind) {
        let span = machine.user_span();
        let frame = self.frames.last().map_or(FrameId(0), |frame| frame.id);
        self.events.push(Event { kind, span, frame, thread: self.thread });
    }
}
