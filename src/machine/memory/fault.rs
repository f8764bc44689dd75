//! What Rust leaves undefined (Reference, "Behavior considered undefined"), each with a name and a sentence.

use std::fmt;

/// An access or value that the language does not define.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    NullPointer,
    /// Heap memory that was given back.
    UseAfterFree,
    /// A variable that is gone.
    Dangling,
    OutOfBounds {
        size: u64,
        of: u64,
    },
    Uninitialised,
    Misaligned {
        address: u64,
        align: u64,
    },
    /// `what` is the type, `bits` what was found.
    InvalidValue {
        what: String,
        bits: u128,
    },
    DoubleFree,
    /// `dealloc` of something that is not the start of a heap block.
    NotAllocated,
    /// `dealloc` or `realloc` with another layout than the block was made with.
    WrongLayout {
        size: u64,
        align: u64,
        given_size: u64,
        given_align: u64,
    },
    /// A write to a constant, a literal or an immutable static.
    ReadOnly,
    /// An address that no allocation is at.
    NoAllocation {
        address: u64,
    },
    /// A call of something that is not a function, or of one with another signature.
    NotAFunction,
    /// `unreachable_unchecked`, a wrong `assume`, arithmetic that was promised not to overflow.
    BrokenPromise(&'static str),
    /// `copy_nonoverlapping` of parts that overlap.
    Overlap,
    /// Pointer arithmetic that leaves the allocation.
    PointerOutOfBounds,
    /// Two pointers into different allocations subtracted.
    DifferentAllocations,
    /// Another thread accessed the same bytes, at least one of the two writes, and nothing orders them.
    DataRace {
        other: u32,
        wrote: bool,
        writes: bool,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NullPointer => f.write_str("a null pointer is used"),
            Fault::UseAfterFree => f.write_str("use after free: the heap memory was given back before"),
            Fault::Dangling => f.write_str("dangling pointer: the variable that it points to is gone"),
            Fault::OutOfBounds { size, of } => {
                write!(f, "out of bounds: {size} bytes are accessed at or past the end of an allocation of {of} bytes")
            }
            Fault::Uninitialised => f.write_str("uninitialised memory is read"),
            Fault::Misaligned { address, align } => {
                write!(f, "misaligned access: address {address:#x} is not a multiple of {align}")
            }
            Fault::InvalidValue { what, bits } => write!(f, "invalid value: {bits:#x} is not a `{what}`"),
            Fault::DoubleFree => f.write_str("double free: the heap memory was already given back"),
            Fault::NotAllocated => f.write_str("memory is given back that is not the start of a heap block"),
            Fault::WrongLayout { size, align, given_size, given_align } => write!(
                f,
                "a heap block of size {size} and alignment {align} is given back with size {given_size} and alignment {given_align}"
            ),
            Fault::ReadOnly => f.write_str("read-only memory is written to"),
            Fault::NoAllocation { address } => write!(f, "dangling pointer: nothing is at address {address:#x}"),
            Fault::DataRace { other, wrote, writes } => {
                let (this, that) = (if *writes { "written" } else { "read" }, if *wrote { "wrote" } else { "read" });
                let other = match other {
                    0 => "the main thread".to_string(),
                    number => format!("thread {number}"),
                };
                write!(f, "data race: memory is {this} that {other} {that}, and nothing orders the two")
            }
            Fault::NotAFunction => f.write_str("a call goes to something that is not such a function"),
            Fault::BrokenPromise(what) => f.write_str(what),
            Fault::Overlap => f.write_str("`copy_nonoverlapping` of memory that overlaps"),
            Fault::PointerOutOfBounds => f.write_str("pointer arithmetic leaves the allocation"),
            Fault::DifferentAllocations => {
                f.write_str("the distance of pointers into different allocations is computed")
            }
        }
    }
}
