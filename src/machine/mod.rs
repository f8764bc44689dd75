//! MIR to [`Trace`](trace::Trace): runs a program on simulated memory.

pub mod trace;
