//! What a run left behind: steps with snapshots of memory, events, output and the outcome. Everything a picture needs, and
//! nothing of the machine: bytes with their pointers, and descriptions of types to read them by.
//!
//! Snapshots share what did not change (`Arc`), so a step costs what it changed.

mod allocations;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::borrow::Loan;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

pub use allocations::Allocations;
pub use types::{Field, Metadata, PointerKind, Shape, Tag, TypeId, TypeInfo, TypeTable, Variant};

/// A whole run.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Every type that a snapshot speaks of.
    pub types: TypeTable,
    /// In the order in which they happened.
    pub events: Vec<Event>,
    /// By number; the main thread first.
    pub threads: Vec<ThreadInfo>,
    pub steps: Vec<Step>,
    /// All that was written to standard output; steps and events hold ranges of it.
    pub stdout: Vec<u8>,
    /// All that was written to standard error, the panic message included.
    pub stderr: Vec<u8>,
    pub outcome: Outcome,
    pub left: Left,
    /// The type that the block asks to see the layout of.
    pub asked: Option<AskedType>,
    /// Every borrow of the program's code, as the borrow stage found it.
    pub loans: Vec<Loan>,
    /// Of a program that breaks a rule of ownership or borrowing: where it first does so. It was run as if there were no such
    /// rule.
    pub objection: Option<Span>,
}

/// What is on the heap when a program has ended by itself, after the thread-local values are gone. Of any other program it is not
/// known what it would have given back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Left {
    /// All blocks that were never given back.
    pub blocks: BTreeSet<AllocationId>,
    /// Those of them that a static leads to, or memory of the standard library's own, such as the buffer of the standard input.
    pub held: BTreeSet<AllocationId>,
}

impl Left {
    /// Whether nothing leads to a block and nothing will free it.
    pub fn is_leaked(&self, id: AllocationId) -> bool {
        self.blocks.contains(&id) && !self.held.contains(&id)
    }
}

/// A type whose layout is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AskedType {
    pub ty: TypeId,
    /// Whether the language leaves the order of its fields and their offsets to the compiler (Reference, "Type layout: the
    /// Rust representation").
    pub is_unspecified: bool,
}

impl Trace {
    /// The first step that a program which breaks a rule would not have got to: the statement that breaks it, or what comes
    /// after its place. `None` where the run did not get there.
    pub fn first_beyond(&self) -> Option<usize> {
        let objection = self.objection?;
        let breaks = |step: &Step| {
            step.span.file == objection.file && step.span.lo < objection.hi && objection.lo < step.span.hi
        };
        let fault = |step: &Step| step.kind == StepKind::Fault;
        self.steps.iter().position(|step| fault(step) || step.kind != StepKind::Entry && breaks(step))
    }
}

/// A thread that the program started, or its main thread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThreadInfo {
    pub name: Option<Arc<str>>,
}

/// How a run ended.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// `main` returned or `process::exit` was called, with this code.
    Exited(i32),
    /// The panic left `main`.
    Panicked { message: String, span: Span },
    /// `process::abort`, a panic in a drop while unwinding, or a panic that may not unwind.
    Aborted { message: String },
    /// The simulated stack is full.
    StackOverflow { span: Span },
    /// A constant cannot be evaluated (it panics, overflows …): rustc rejects the program (E0080). Nothing has run.
    Rejected(Diagnostic),
    /// The program did what Rust leaves undefined; the diagnostic names it.
    UndefinedBehaviour(Diagnostic),
    /// The machine met something it does not do.
    Unsupported(Diagnostic),
    /// A limit of the simulator was reached.
    Limit { limit: Limit, span: Span },
    /// Every thread waits for another one. The diagnostic says who waits for what, with a label for each.
    Deadlock(Diagnostic),
}

impl Outcome {
    /// What there is to say with a place, where the end is somebody's fault.
    pub fn diagnostic(&self) -> Option<&Diagnostic> {
        match self {
            Outcome::Rejected(diagnostic)
            | Outcome::UndefinedBehaviour(diagnostic)
            | Outcome::Unsupported(diagnostic)
            | Outcome::Deadlock(diagnostic) => Some(diagnostic),
            variants!(Outcome: Exited | Panicked | Aborted | StackOverflow | Limit) => None,
        }
    }
}

/// What is limited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// MIR statements executed.
    Statements,
    /// Steps that a trace records.
    Steps,
    /// Bytes on the heap at one time.
    Heap,
    /// Bytes written to standard output and standard error.
    Output,
    /// Threads started, or deep recursion in many of them at once.
    Threads,
}

/// A moment that can be shown.
#[derive(Clone, Debug)]
pub struct Step {
    pub kind: StepKind,
    /// What has just run: the statement, the function's header for an entry, its closing brace for a return or a drop.
    pub span: Span,
    /// The events since the step before, as a range of [`Trace::events`].
    pub events: Range<usize>,
    /// How much of [`Trace::stdout`] has been written.
    pub stdout_len: usize,
    /// Which thread took it.
    pub thread: u32,
    pub memory: Snapshot,
    /// What the function gave back, at the step of its return.
    pub returned: Option<Returned>,
}

/// A value without a name, on its way from a function to its caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Returned {
    pub ty: TypeId,
    /// Its bytes, in [`Snapshot::allocations`].
    pub allocation: AllocationId,
}

impl Step {
    /// The innermost of the author's frames of the thread that took the step.
    pub fn running(&self) -> Option<&Arc<Frame>> {
        self.memory.frames.iter().rfind(|frame| frame.thread == self.thread)
    }
}

/// Why there is a step here (DESIGN: "A step is …").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepKind {
    /// The end of a user statement or tail expression.
    Statement,
    /// A frame was pushed, its parameters are in place.
    Entry,
    /// All drops of the frame have run and it still stands: the moment of the closing `}`.
    Exit,
    /// The frame is gone.
    Return,
    /// A drop that had an effect (user code in `Drop`, or heap memory given back).
    Drop,
    /// A panic starts here; unwinding follows.
    Panic,
    /// What comes next is undefined behaviour, so the run ends here, with memory as it is before.
    Fault,
}

/// Stack, heap and statics at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The user's frames, `main` first, then those of the other threads in the order in which they were started, the entry of
    /// each first. Library frames are left out.
    pub frames: Vec<Arc<Frame>>,
    /// Every live allocation that can be reached by name or by pointer, and every heap allocation that was not freed.
    pub allocations: Allocations,
    /// Where the futures are whose code is running, and their types: what their state says is how they were before.
    pub running: Vec<(AllocationId, u64, TypeId)>,
}

impl Snapshot {
    /// The variable that stands in a piece of memory.
    pub fn local(&self, allocation: AllocationId) -> Option<&Local> {
        self.frames.iter().flat_map(|frame| &frame.locals).find(|local| local.allocation == Some(allocation))
    }
}

/// Numbers a frame for its whole life; never used again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FrameId(pub u32);

/// One call of a user function.
#[derive(Clone, PartialEq, Debug)]
pub struct Frame {
    pub id: FrameId,
    /// `main`, `Point::new`, `{closure}`.
    pub function: Arc<str>,
    /// The function's definition.
    pub span: Span,
    /// Bytes of its named variables, each aligned, rounded to the frame's alignment.
    pub size: u64,
    /// Which thread it runs on; 0 is the main thread.
    pub thread: u32,
    /// Whether this frame is unwinding because of a panic.
    pub panicking: bool,
    /// Its named variables in order of declaration, parameters first; those not yet declared as well.
    pub locals: Vec<Local>,
    /// Its result, when that is written already and holds pointers: it owns what no variable owns any more.
    pub result: Option<Returned>,
    /// Values without a name that hold pointers and may own what these lead to: arguments that wait for a call, what lives to
    /// the end of its statement.
    pub temporaries: Vec<Returned>,
}

/// A named variable of a frame.
#[derive(Clone, PartialEq, Debug)]
pub struct Local {
    pub name: Arc<str>,
    pub ty: TypeId,
    /// Where its bytes are, in [`Snapshot::allocations`]; `None` before its storage lives and after it is dead. What a scope
    /// held can still be seen while the scope's other drops run, and at the function's exit.
    pub allocation: Option<AllocationId>,
    pub state: LocalState,
    pub span: Span,
    /// The parts that were moved out (or dropped since) when `state` is `PartlyMoved`, or the one whole move when it is `Moved`.
    pub moves: Vec<Moved>,
}

/// What the variable holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalState {
    /// Its `let` has not run yet (or it went out of scope and may come again).
    Reserved,
    /// Declared without a value.
    Uninitialised,
    Live,
    /// Its value was moved away; the bytes are still there.
    Moved,
    PartlyMoved,
    /// Its drop glue has run.
    Dropped,
}

/// One move out of a variable or a part of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Moved {
    /// The path from the variable to the part: field indices; empty for the whole.
    pub path: Vec<u32>,
    pub to: MoveTarget,
}

/// Where a value went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MoveTarget {
    /// Into this variable (or a part of it) of the same frame.
    Local(Arc<str>),
    /// As an argument of this function: `drop`, `take`, `Box::new`.
    Call(Arc<str>),
    /// Out of the function, to its caller.
    Return,
    /// Captured by a closure.
    Closure,
    /// Into a value without a name.
    Temporary,
    /// Nowhere: the drop glue of this part of a partly moved variable has run. Only in [`Local::moves`], never an event.
    Dropped,
}

/// Numbers an allocation for the whole run; never used again, so the same number in two steps is the same piece of memory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AllocationId(pub u32);

/// A piece of memory.
#[derive(Clone, PartialEq, Debug)]
pub struct Allocation {
    pub kind: AllocationKind,
    /// Made up but deterministic: stack `0x7ffe_…`, heap `0x5581_…`, statics `0x5580_…`.
    pub address: u64,
    pub align: u64,
    pub bytes: Vec<u8>,
    /// One for each byte: whether it is initialised.
    pub initialised: Vec<bool>,
    /// Offset of each stored pointer (8 bytes, little endian, in `bytes`) and the allocation it may reach. Where a pointer
    /// points to is `address in bytes - address of the target`; a target that is not in the snapshot is dead (dangling).
    pub pointers: BTreeMap<u64, AllocationId>,
    /// `false` once it was freed; freed ones stay in the snapshot of the step that freed them, and no longer.
    pub live: bool,
}

/// Which region an allocation belongs to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AllocationKind {
    Stack {
        frame: FrameId,
    },
    Heap,
    /// A `static`, with its name.
    Static {
        name: Arc<str>,
        ty: TypeId,
        mutable: bool,
    },
    /// A literal or promoted constant.
    Constant,
    /// A vtable: the concrete type with its name, and the trait's name.
    VTable {
        concrete: Arc<str>,
        of_trait: Arc<str>,
        ty: TypeId,
    },
    /// A function's code, so that function pointers have a target.
    Function {
        name: Arc<str>,
    },
}

/// Something that happened to memory.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    pub kind: EventKind,
    /// The user's code that caused it (the call into the library, where it happened inside one).
    pub span: Span,
    /// The innermost user frame at that time.
    pub frame: FrameId,
    /// The thread that did it.
    pub thread: u32,
}

/// See [`Event`].
#[derive(Clone, PartialEq, Debug)]
pub enum EventKind {
    Alloc {
        allocation: AllocationId,
        size: u64,
        align: u64,
    },
    /// `old` is gone, `new` holds its first `min(old_size, size)` bytes.
    Realloc {
        old: AllocationId,
        new: AllocationId,
        old_size: u64,
        size: u64,
        align: u64,
    },
    Dealloc {
        allocation: AllocationId,
        size: u64,
        align: u64,
    },
    /// A user frame was pushed.
    Call {
        callee: FrameId,
        function: Arc<str>,
        /// Whether it is the code of a future, which is polled.
        polled: bool,
    },
    /// A user frame was popped.
    Return {
        callee: FrameId,
        function: Arc<str>,
        /// The code of a future that is not done: the variables that it keeps.
        sleeps: Option<Vec<Arc<str>>>,
    },
    /// A value left a named variable; `to` says where it went. `bytes` is what was copied.
    Move {
        from: PlaceName,
        to: MoveTarget,
        bytes: u64,
    },
    /// A `Copy` value of a named variable was copied to where a move would have taken it; never to [`MoveTarget::Temporary`].
    Copy {
        from: PlaceName,
        to: MoveTarget,
        bytes: u64,
    },
    /// A reference to a named place was made and stored in a named variable or passed to a call.
    Borrow {
        of: PlaceName,
        mutable: bool,
    },
    /// Drop glue ran on a named variable (or a part); `effect` when user code ran or memory was freed.
    Drop {
        place: PlaceName,
        effect: bool,
    },
    /// `len` bytes of output, which start at this offset of [`Trace::stdout`].
    Output {
        start: usize,
        len: usize,
    },
    Panic {
        message: String,
    },
    /// A thread does something that concerns others.
    Thread(ThreadEvent),
}

impl EventKind {
    /// What goes back to the heap, with its size.
    pub fn freed(&self) -> Option<(AllocationId, u64)> {
        let EventKind::Dealloc { allocation, size, .. } = self else { return None };
        Some((*allocation, *size))
    }
}

/// See [`EventKind::Thread`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ThreadEvent {
    /// A new thread starts; it has not run yet.
    Starts {
        thread: u32,
    },
    /// The thread has come to its end.
    Ends {
        thread: u32,
    },
    /// It cannot go on; `words` say what it waits for: "for thread 1 to end".
    Waits {
        words: Arc<str>,
    },
    /// It has the result of that thread.
    Joins {
        thread: u32,
    },
    Locks,
    Unlocks,
    Sends,
    Receives,
}

/// A place with a name: `s2`, `pair.0`, `*b`.
#[derive(Clone, PartialEq, Debug)]
pub struct PlaceName {
    pub frame: FrameId,
    /// Which of the frame's [`Frame::locals`].
    pub local: u32,
    /// As the author would write it.
    pub text: Arc<str>,
}
