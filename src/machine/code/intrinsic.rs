//! What the machine itself does for the library: the intrinsics, by meaning.

use std::rc::Rc;
use std::sync::Arc;

use super::extent::Extent;
use super::operand::{Number, Operand, TagReader};
use super::place::Place;
use super::{Glue, Pc, UnwindTo};
use crate::machine::representation::Checks;
use crate::mir::BinOp;
use crate::types::ty::Ty;

/// A call of an intrinsic.
#[derive(Debug)]
pub struct IntrinsicCall {
    pub intrinsic: Intrinsic,
    pub args: Vec<Operand>,
    pub to: Place,
    /// Bytes of the result.
    pub to_size: usize,
    /// `None` when it never returns.
    pub target: Option<Pc>,
    pub unwind: UnwindTo,
}

/// See the module. The names are those of `core::intrinsics` unless they say more.
#[derive(Clone, Debug)]
pub enum Intrinsic {
    Alloc {
        zeroed: bool,
    },
    Dealloc,
    Realloc,
    /// `size` and `align` of one element.
    Copy {
        size: u64,
        align: u64,
        may_overlap: bool,
    },
    WriteBytes {
        size: u64,
        align: u64,
    },
    CompareBytes,
    Read {
        size: u64,
        align: u64,
        checks: Option<Checks>,
    },
    Write {
        size: u64,
        align: u64,
    },
    DropInPlace(Glue),
    SizeOfVal(Extent),
    AlignOfVal(Extent),
    /// In elements of this size; checked to stay inside the allocation or not.
    Offset {
        stride: u64,
        checked: bool,
    },
    OffsetFrom {
        stride: u64,
        unsigned: bool,
    },
    /// The same bytes as another type.
    Transmute {
        checks: Option<Checks>,
    },
    /// Its argument, or nothing when the result has no bytes.
    Identity,
    Abort,
    Unreachable,
    Assume,
    DiscriminantValue {
        reader: Rc<TagReader>,
        align: u64,
    },
    /// Wraps; shifts take the count modulo the width.
    Wrapping {
        op: BinOp,
        number: Number,
    },
    /// Overflow is undefined.
    Unchecked {
        op: BinOp,
        number: Number,
    },
    WithOverflow {
        op: BinOp,
        number: Number,
        /// Where the flag is in the resulting tuple.
        flag: usize,
    },
    Saturating {
        op: BinOp,
        number: Number,
    },
    ExactDiv {
        number: Number,
    },
    Rotate {
        left: bool,
        number: Number,
    },
    Bits {
        what: BitCount,
        number: Number,
    },
    SwapBytes {
        number: Number,
    },
    ReverseBits {
        number: Number,
    },
    /// A wide pointer from an address and metadata.
    RawPtr,
    PtrMetadata,
    Float {
        function: Arc<str>,
        number: Number,
    },
    FloatToDecimal,
    FloatFromDecimal,
    /// An integer's digits in a base.
    Digits,
    WriteStdout,
    WriteStderr,
    Exit,
    /// Ends the run as one of an unsupported program.
    NotSimulated,
    /// A new panic: forgets the last message.
    PanicStart,
    /// A piece of the message.
    PanicHookMessage,
    /// The runtime's words on standard error.
    PanicReport,
    /// Something else was done instead.
    PanicHooked,
    BeginUnwind,
    CatchUnwind,
    CallerLocation,
    Panicking,
    /// Something that would take many simulated steps.
    Search(SearchIntrinsic),
    /// The char that begins at a pointer.
    Utf8Decode,
    /// What Unicode says.
    CharProperty,
    CharCase,
    /// A value that is known from the types alone.
    Known(Operand),
    Thread(ThreadIntrinsic),
}

/// What looks at all of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SearchIntrinsic {
    FindByte,
    FindBytes {
        back: bool,
    },
    Utf8ValidUpTo,
    Utf8Count,
    AsciiUpTo,
    /// The char that ends it.
    Utf8DecodeBack,
}

/// What concerns threads. See the library's `core::intrinsics::threads`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ThreadIntrinsic {
    Spawn,
    Current,
    Name,
    HasEnded,
    Yield,
    Wait,
    Wake,
    Park,
    Unpark,
    Clock,
    Event,
    /// The value's type.
    Local(Ty),
    LocalState,
    SetLocalState,
    AtExit,
    NextExit,
    RuntimeAlloc,
    RuntimeDealloc,
}

/// See [`Intrinsic::Bits`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BitCount {
    Ones,
    LeadingZeros,
    TrailingZeros,
}
