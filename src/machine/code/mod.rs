//! A MIR body with concrete arguments to [`Code`]: what the interpreter runs. Offsets, sizes, callees and constants are
//! worked out once, when an instance is first called.

pub mod cast;
pub mod extent;
pub mod image;
pub mod intrinsic;
mod lower;
pub mod note;
pub mod operand;
pub mod place;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use crate::hir::def::DefId;
use crate::mir::{BinOp, Body, StepPoint, UnOp};
use crate::source::Span;
use crate::types::ty::{Args, Ty};
use cast::Cast;
use image::{ConstantNumber, FunctionNumber};
use intrinsic::IntrinsicCall;
pub use lower::{Source, lower, static_constant};
use note::Note;
use operand::{Number, Operand, TagReader};
use place::Place;

/// Where the code goes on: an index of [`Code::ops`].
pub type Pc = u32;

/// The code of one instance.
#[derive(Debug)]
pub struct Code {
    pub function: FunctionNumber,
    pub def: DefId,
    /// `main`, `Point::new`, `{closure}`.
    pub name: Arc<str>,
    /// The generic arguments that it was made for.
    pub args: Args,
    /// Whether it is the author's and has steps.
    pub user: bool,
    /// `#[track_caller]`: panics inside are reported where it was called.
    pub track_caller: bool,
    /// Whether it is a closure's own body: its callers pass the parameters as a tuple.
    pub closure: bool,
    /// Whether its accesses to memory that threads share are ordered by its own means.
    pub orders: bool,
    /// Whether it is the author's `Drop::drop`.
    pub user_drop: bool,
    pub arg_count: usize,
    pub locals: Vec<LocalCode>,
    /// Bytes on the simulated stack, a multiple of 16.
    pub frame_size: usize,
    /// At least 16.
    pub frame_align: usize,
    /// How many locals may become allocations; see [`LocalCode::tracked`].
    pub tracked: u32,
    pub ops: Vec<Op>,
    /// By operation.
    pub spans: Vec<Span>,
    /// Where a call starts: past the required constants, once they are there.
    pub start: Cell<Pc>,
    /// What a recorded run notes down; see [`Op::Note`].
    pub notes: Vec<Note>,
    /// What it was made from.
    pub body: Rc<Body>,
}

/// A local in its frame.
#[derive(Clone, Debug)]
pub struct LocalCode {
    /// Bytes from the frame's start.
    pub offset: u32,
    pub size: u32,
    pub align: u32,
    pub ty: Ty,
    /// Its number among those whose address is taken or which are shown by name; `None` for the rest, which are never an
    /// allocation of their own.
    pub tracked: Option<u32>,
}

/// One operation: a MIR statement or terminator, or a part of one.
#[derive(Debug)]
pub enum Op {
    /// Between places of the frame: the most frequent copy.
    MoveLocal {
        to: u32,
        from: u32,
        size: u32,
    },
    /// A small constant into the frame.
    IntLocal {
        to: u32,
        size: u32,
        bits: u64,
    },
    Copy {
        to: Place,
        from: Operand,
    },
    /// An array of equal elements.
    Repeat {
        to: Place,
        from: Operand,
        stride: u64,
        count: u64,
    },
    /// Makes a place uninitialised: padding is not kept.
    Deinitialise {
        to: Place,
        size: usize,
    },
    /// `&place` and `&raw place`; a reference's target is checked, a raw pointer's is not.
    Address {
        to: Place,
        of: Place,
        check: Option<PointeeCheck>,
    },
    /// The length of the slice behind a wide place.
    Length {
        to: Place,
        of: Place,
    },
    Cast {
        to: Place,
        from: Operand,
        cast: Cast,
    },
    Binary {
        op: BinOp,
        number: Number,
        to: Place,
        left: Operand,
        right: Operand,
    },
    /// The result at `to`, whether it overflowed `flag` bytes further.
    Checked {
        op: BinOp,
        number: Number,
        to: Place,
        flag: usize,
        left: Operand,
        right: Operand,
    },
    /// Comparison of wide pointers: address, then metadata.
    CompareWide {
        op: BinOp,
        to: Place,
        left: Operand,
        right: Operand,
    },
    /// A pointer moved by elements inside its allocation.
    Offset {
        to: Place,
        pointer: Operand,
        count: Operand,
        stride: u64,
    },
    Unary {
        op: UnOp,
        number: Number,
        to: Place,
        from: Operand,
    },
    /// The metadata of a wide pointer.
    Metadata {
        to: Place,
        from: Operand,
    },
    Discriminant {
        to: Place,
        size: usize,
        of: Place,
        reader: Rc<TagReader>,
    },
    /// Fresh storage: its bytes are uninitialised.
    StorageLive(u32),
    StorageDead(u32),
    /// A constant that must have its value before the code can run.
    Require(ConstantNumber),
    /// All required constants are there: later calls start after this.
    Ready,
    Step(StepPoint),
    /// What a recorded run notes down of the statement before.
    Note(u32),

    Goto(Pc),
    Switch {
        on: Operand,
        targets: Box<[(u128, Pc)]>,
        otherwise: Pc,
    },
    /// A `Switch` with one target, the most frequent one.
    Branch {
        on: Operand,
        value: u128,
        then: Pc,
        otherwise: Pc,
    },
    Return,
    Unreachable,
    Resume,
    Abort,
    Drop(Box<DropOp>),
    Call(Box<Call>),
    Intrinsic(Box<IntrinsicCall>),
    Assert(Box<AssertOp>),
    /// Code that cannot be made; met only when it is reached.
    Unsupported(Arc<str>),
}

/// What a reference must point to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PointeeCheck {
    /// Bytes; of one element for slices.
    pub size: u64,
    pub align: u64,
    /// Whether the size is to be multiplied with the length.
    pub slice: bool,
}

/// Where a panic goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnwindTo {
    Caller,
    Cleanup(Pc),
    /// A second panic: abort.
    Terminate,
}

/// See [`Op::Drop`].
#[derive(Debug)]
pub struct DropOp {
    pub place: Place,
    pub glue: Glue,
    pub target: Pc,
    pub unwind: UnwindTo,
}

/// How a value is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glue {
    Nothing,
    Function(FunctionNumber),
    /// The vtable knows.
    VTable,
}

/// See [`Op::Call`].
#[derive(Debug)]
pub struct Call {
    pub callee: Callee,
    pub args: Vec<Operand>,
    /// The arguments with the tuple of a `Fn*::call*` taken apart: what a closure's own body gets.
    pub spread: Option<Box<[Operand]>>,
    pub to: Place,
    /// `None` when the callee never returns.
    pub target: Option<Pc>,
    pub unwind: UnwindTo,
}

/// What is called.
#[derive(Debug)]
pub enum Callee {
    Function(FunctionNumber),
    /// An entry of the vtable of argument 0 and, when that is passed by value, the type's own bytes are copied.
    Virtual {
        entry: usize,
        by_value: bool,
    },
    Pointer(Operand),
}

/// See [`Op::Assert`].
#[derive(Debug)]
pub struct AssertOp {
    pub condition: Operand,
    pub expected: bool,
    pub message: AssertWords,
    pub target: Pc,
    pub unwind: UnwindTo,
}

/// What the runtime says.
#[derive(Debug)]
pub enum AssertWords {
    BoundsCheck { len: Operand, index: Operand },
    Fixed(&'static str),
}
