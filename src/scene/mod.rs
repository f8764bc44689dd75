//! [`Trace`] to [`Scene`]: what is shown at each moment. Frames, cells, pointers, states and words; no coordinates.
//!
//! A scene is a row of whole pictures, one for each step that is shown. A thing keeps its identity through all of them
//! (a frame its [`FrameId`], a variable its place in the frame, a piece of memory its [`AllocationId`]), so that the
//! next stage can give it one position for its whole life.

mod asserted;
mod blocks;
mod bytes;
mod caption;
mod cells;
mod channels;
mod choose;
mod crowd;
mod describe;
mod drops;
mod elide;
mod enums;
mod found_out;
mod frames;
mod iterators;
pub mod layout;
pub mod lens;
mod many_threads;
pub mod messages;
mod pictures;
mod print;
mod read;
mod said;
mod text;
mod threads;
pub mod timeline;
mod trees;
mod viewed;
mod views;

pub use asserted::{asserted, told};
pub use elide::are_elements;

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::machine::trace::{AllocationId, FrameId, Trace};
use crate::snippet::Snippet;

/// All that is shown of one run.
#[derive(Clone, Debug)]
pub struct Scene {
    /// In the order in which they happened; never empty.
    pub moments: Vec<Moment>,
    /// The moment that a picture without steps shows (an index of `moments`): the last mark, else the last moment before
    /// the drops of `main`.
    pub start: usize,
    /// The moments of the strip, in order.
    pub strip: Vec<Panel>,
    /// Whether rustc accepts the program; one that it rejects was run as if there were no such rule.
    pub compiles: bool,
    /// The bytes of all values that are shown.
    pub lens: lens::Lens,
    /// What stands over the stack of each thread, by the thread's number.
    pub stacks: Vec<String>,
}

/// One entry of the strip of chosen moments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Panel {
    /// Which moment, an index of [`Scene::moments`].
    pub moment: usize,
    /// Which mark of the snippet chose it; `None` where the program has no marks.
    pub mark: Option<usize>,
}

/// One step with its picture and its words.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The step of the trace.
    pub step: usize,
    /// The line of the program that has just run, from 1.
    pub line: u32,
    /// The marks that name this moment.
    pub marks: Vec<usize>,
    /// One or two sentences of inline Markdown; empty where captions are off.
    pub caption: String,
    /// The picture in words, for those who do not see it.
    pub description: String,
    pub glyph: Glyph,
    /// Bytes of all frames.
    pub stack_bytes: u64,
    /// Bytes of all live heap allocations.
    pub heap_bytes: u64,
    /// How much of the program's output has been written.
    pub stdout_len: usize,
    pub picture: Picture,
}

/// What a step did, at a glance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Glyph {
    Other,
    Return,
    Call,
    Move,
    Allocate,
    Free,
    /// What comes next is undefined.
    Fault,
}

/// Stack, heap and statics at one moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Picture {
    /// Thread by thread, the outermost frame first: `main`, then those of the other threads.
    pub frames: Vec<Frame>,
    /// The same with frames of a deep stack closed, for an arrangement that has less room; empty where that is the same.
    pub narrow: Vec<Frame>,
    /// Pieces of heap and of static memory, in the order in which the pointers to them are met.
    pub blocks: Vec<Block>,
    pub pointers: Vec<Pointer>,
    /// Heap blocks that are left out because there are so many, and their bytes.
    pub left_out: (u64, u64),
}

/// A stack frame.
#[derive(Clone, PartialEq, Debug)]
pub struct Frame {
    pub id: FrameId,
    /// On whose stack it lies.
    pub thread: u32,
    pub name: Arc<str>,
    /// Bytes.
    pub size: u64,
    pub state: FrameState,
    pub variables: Vec<Variable>,
    /// What it gave back when it returned, in a few words.
    pub returned: Option<String>,
    /// What its plain variables hold, a few words for each, where only its head is shown.
    pub brief: Vec<String>,
    /// How many of its variables are left out because there are so many.
    pub left_out: u64,
}

/// What a frame is doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameState {
    /// The innermost frame of the thread that runs.
    Active,
    /// It waits for a call to return, or for its thread's turn.
    Idle,
    Panicking,
    /// It is gone; its place is shown for one more step.
    Returned,
    /// It waits, and for want of room only its head is shown.
    Closed,
    /// Not one frame but several that are left out in the middle of a deep stack.
    Folded,
}

/// A variable: one row, or a header and a row for each field.
#[derive(Clone, PartialEq, Debug)]
pub struct Variable {
    /// Which of the frame's variables, counted as the trace counts them.
    pub local: u32,
    /// Where its bytes are, if it has any at this moment.
    pub allocation: Option<AllocationId>,
    pub rows: Vec<Row>,
}

impl Variable {
    /// Whether the author gave it a name: results and temporaries have none.
    pub fn is_named(&self) -> bool {
        self.local < frames::RESULT
    }

    /// Whether it is what a function gives back.
    pub fn is_result(&self) -> bool {
        self.local == frames::RESULT
    }

    /// Whether it is a value in the middle of an expression.
    pub fn is_temporary(&self) -> bool {
        self.local > frames::RESULT
    }
}

/// A line of a frame: a name, what it is, and its cells.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// How deep inside a struct, from 0.
    pub depth: u32,
    pub name: Arc<str>,
    /// Under the name: `String · 24 B`, `moved to s2`.
    pub note: String,
    /// The variant of an enum, which stands over the cells.
    pub heading: Option<Arc<str>>,
    pub cells: Vec<Cell>,
    pub state: RowState,
    /// Whether it has no name of its own but stands close under the row before: the second half of a wide pointer.
    pub continues: bool,
    /// Its turn among the drops at the end of the scope.
    pub drop_order: Option<DropOrder>,
}

/// What a row holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowState {
    /// Room without a value.
    Reserved,
    /// Declared without a value.
    Uninitialised,
    Live,
    /// Moved, dropped or out of scope: the old bytes are there and may not be read.
    Gone,
}

/// The number in the circle beside a variable that is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DropOrder {
    /// From 1.
    pub number: u32,
    /// Whether it has happened.
    pub done: bool,
}

/// One value, or one part of a value.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// `len`, `cap`, `ptr`, `tag`, or a field's name.
    pub label: Option<Arc<str>>,
    pub content: Content,
    /// Whether its bytes are new in this step.
    pub changed: bool,
    /// Its bytes, counted from the start of its allocation.
    pub bytes: Range<u64>,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// A number, a bool, a char.
    Value(String),
    /// What a `RefCell` or a lock says of its value, underlined as the borrow is that it tells of.
    Flag(String, Option<PointerKind>),
    /// One character of text and how many bytes wide it is.
    Letter(String, u32),
    /// A space in text.
    Space,
    Pointer(PointerKind),
    /// The null niche: `None` without a tag.
    Null,
    /// A pointer that owns nothing: an empty `Vec` or `String`.
    NoBuffer,
    /// Bytes that this variant does not use.
    Unused,
    /// Never written.
    Uninitialised,
    /// Room in a buffer behind its elements; the count of elements where several are drawn as one.
    Spare(Option<u64>),
    /// Elements that are left out, with their count.
    Gap(u64),
    /// A value without bytes.
    ZeroSized,
    /// Fields that are the library's own business.
    Private,
}

impl Content {
    /// The number, bool or char.
    pub fn value(&self) -> Option<&str> {
        if let Content::Value(value) = self { Some(value) } else { None }
    }

    /// The character of text, a space too.
    pub fn letter(&self) -> Option<&str> {
        if let Content::Letter(letter, _) = self {
            return Some(letter);
        }
        matches!(self, Content::Space).then_some(" ")
    }
}

/// What a pointer means, which decides how its arrow looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PointerKind {
    /// Frees the target when it is dropped.
    Owner,
    Shared,
    Mutable,
    /// Counts, but does not keep alive.
    Weak,
    /// A raw pointer or a pointer to a vtable.
    Raw,
    /// The target is gone.
    Dangling,
}

/// A pointer in memory with both its ends.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pointer {
    pub from: Spot,
    pub to: Target,
    pub kind: PointerKind,
}

/// A byte of an allocation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Spot {
    pub allocation: AllocationId,
    pub offset: u64,
}

/// Where a pointer leads.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Target {
    /// To these bytes. `slice` says that the pointer knows its length, so that its reach is shown; `depth` in how many structs
    /// of the same bytes the value lies that it speaks of, as the one field of a struct does in one.
    Bytes { allocation: AllocationId, start: u64, end: u64, slice: bool, depth: u32 },
    /// To memory that is gone: the words beside the arrow's end.
    Nowhere { note: String },
}

/// A piece of heap or static memory.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    pub id: AllocationId,
    pub region: Region,
    /// Bytes.
    pub size: u64,
    pub holds: cells::Holds,
    pub rows: Vec<BlockRow>,
    /// `5 B`, `freed · 5 B`; for a static its name as well.
    pub note: String,
    /// A second line under the note: what a view leaves out.
    pub remark: Option<&'static str>,
    /// Whether its rows are keys with values, or entries of a set.
    pub is_map: bool,
    pub state: BlockState,
}

/// Which column a block stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Region {
    Heap,
    /// Literals and statics that never change.
    ReadOnly,
    /// A `static mut`, or one with interior mutability.
    Static,
}

/// Whether a block is in use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockState {
    Live,
    /// Given back in this step.
    Freed,
    /// Nothing leads to it and nothing will free it.
    Leaked,
}

/// A strip of cells; a block of structs has one for each element.
#[derive(Clone, PartialEq, Debug)]
pub struct BlockRow {
    /// An index or a field's name, in the gutter at the left.
    pub gutter: Option<Arc<str>>,
    pub cells: Vec<Cell>,
}

impl Picture {
    /// Every variable that has bytes: where they are, and its name.
    pub fn places(&self) -> impl Iterator<Item = (AllocationId, &str)> {
        let variables = self.frames.iter().flat_map(|f| &f.variables);
        variables.filter_map(|v| Some((v.allocation?, &*v.rows.first()?.name)))
    }
}

/// Decides what of a run is shown.
///
/// # Errors
/// One diagnostic for each mark that was never reached, or one when the run ended before its first step.
pub fn scene(trace: &Trace, snippet: &Snippet) -> Result<Scene, Vec<Diagnostic>> {
    if trace.steps.is_empty() {
        let nothing = || Diagnostic::error_without_code(snippet.program_span(), messages::NOTHING_RAN);
        return Err(vec![trace.outcome.diagnostic().cloned().unwrap_or_else(nothing)]);
    }
    let chosen = choose::choose(trace, snippet)?;
    Ok(pictures::scene(trace, snippet, chosen))
}
