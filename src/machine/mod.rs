//! MIR to [`Trace`](trace::Trace): runs a program on simulated memory.
//!
//! [`representation`] lays types out as rustc does; [`memory`] holds bytes with provenance; [`code`] makes each instance
//! ready to run when it is first called; [`interpret`] runs it; [`record`] watches and keeps what a picture needs.

pub mod code;
pub mod costs;
pub mod interpret;
pub mod memory;
pub mod record;
pub mod representation;
mod start;
#[cfg(test)]
mod tests;
mod threads;
pub mod trace;

pub use start::{evaluate_constant, failed_constant, run};

/// How far a program may go, and what is kept of its run.
#[derive(Clone, PartialEq, Debug)]
pub struct RunOptions {
    pub record: Record,
    /// MIR statements and terminators.
    pub max_statements: u64,
    /// Steps that a trace records.
    pub max_steps: usize,
    /// Bytes on the heap at one time.
    pub max_heap: u64,
    /// Bytes of standard output and standard error together.
    pub max_output: usize,
}

/// What a run leaves behind beside its output and outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Record {
    Nothing,
    /// The allocator's events only.
    HeapEvents,
    /// All events and every step with its snapshot.
    Steps,
}

impl Default for RunOptions {
    /// A generous program, nothing recorded.
    fn default() -> RunOptions {
        RunOptions {
            record: Record::Nothing,
            max_statements: 250_000_000,
            max_steps: 10_000,
            max_heap: 512 << 20,
            max_output: 4 << 20,
        }
    }
}
