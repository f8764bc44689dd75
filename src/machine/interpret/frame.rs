//! Frames of simulated calls.

use std::rc::Rc;

use crate::machine::code::image::ConstantNumber;
use crate::machine::code::{Code, Pc, UnwindTo};
use crate::machine::memory::{Location, Pointer};

/// A call that has not returned.
#[derive(Debug)]
pub struct Frame {
    pub code: Rc<Code>,
    /// Where its variables start in the stack's memory.
    pub base: usize,
    /// Where its part of [`Tracked`] starts.
    pub tracked: usize,
    /// The call that it waits for, while it is not the innermost frame.
    pub call_pc: Pc,
    /// Where it goes on when that call returns.
    pub return_pc: Pc,
    /// Where its own result goes.
    pub result: Destination,
    /// Where a panic that leaves it goes on in its caller.
    pub unwind: UnwindTo,
    pub purpose: Purpose,
    /// Whether what it does to memory that threads share is ordered by its own means, or by those of its caller in the library.
    pub orders: bool,
    /// Whether a panic unwinds through it now.
    pub panicking: bool,
}

/// Where a result goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Destination {
    /// Into the caller's frame.
    Place(Location),
    /// Behind a pointer, which is checked again when the call has returned.
    Pointer(Pointer),
    Nowhere,
}

impl Destination {
    /// The same place after the running thread's stack has grown by so many bytes.
    pub fn after_growth(self, bytes: usize) -> Destination {
        match self {
            Destination::Place(place) => Destination::Place(place.after_growth(bytes)),
            Destination::Pointer(_) | Destination::Nowhere => self,
        }
    }
}

/// Why a frame was pushed, where its end means more than going on in its caller.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Purpose {
    Call,
    /// Computes a constant.
    Constant(ConstantNumber),
    /// The function that `catch_unwind` tries, and what is called if it panics.
    Try {
        data: Pointer,
        catch: Pointer,
    },
    /// What handles the payload of a caught panic.
    Catch,
}

/// For each variable that may become an allocation, in frames from outermost to innermost: its pointer, once its address was
/// taken.
pub type Tracked = Vec<Option<Pointer>>;
