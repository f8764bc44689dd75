//! `trace`: the steps of a run, or its calls of the allocator, as lines.

mod jsonl;
pub mod text;
mod words;

use std::fmt::Write;

use mdbook_memory::machine::Record;
use mdbook_memory::machine::trace::{EventKind, Trace};

use crate::cli::arguments::{Program, TraceFormat, Traced};
use crate::cli::{print, program};

/// Simulates the program and prints what was asked for.
pub fn trace(file: &Program, format: TraceFormat, what: Traced) -> Result<u8, u8> {
    let record = match what {
        Traced::HeapEvents => Record::HeapEvents,
        Traced::Steps => Record::Steps,
    };
    let simulation = program::simulate(file, record)?;
    let trace = program::accepted(&simulation)?;
    print(match (what, format) {
        (Traced::HeapEvents, _) => heap_events(trace),
        (Traced::Steps, TraceFormat::Text) => text::steps(trace, &simulation.sources),
        (Traced::Steps, TraceFormat::JsonLines) => jsonl::steps(trace, &simulation.sources),
    });
    Ok(program::end(&trace.outcome, &simulation.sources))
}

/// One JSON object a line for each call of the allocator, in the order of the calls.
fn heap_events(trace: &Trace) -> String {
    let mut lines = String::new();
    for event in &trace.events {
        let written = match &event.kind {
            EventKind::Alloc { size, align, .. } => {
                writeln!(lines, r#"{{"event":"alloc","size":{size},"align":{align}}}"#)
            }
            EventKind::Realloc { old_size, size, align, .. } => {
                writeln!(lines, r#"{{"event":"realloc","old_size":{old_size},"size":{size},"align":{align}}}"#)
            }
            EventKind::Dealloc { size, align, .. } => {
                writeln!(lines, r#"{{"event":"dealloc","size":{size},"align":{align}}}"#)
            }
            EventKind::Call { .. }
            | EventKind::Return { .. }
            | EventKind::Move { .. }
            | EventKind::Copy { .. }
            | EventKind::Borrow { .. }
            | EventKind::Drop { .. }
            | EventKind::Output { .. }
            | EventKind::Panic { .. }
            | EventKind::Thread(_) => Ok(()),
        };
        written.expect("a String takes everything");
    }
    lines
}
