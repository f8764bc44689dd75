//! `trace`: the steps of a run, or its calls of the allocator, as lines.

mod jsonl;
mod text;
mod words;

use std::fmt::Write;

use mdbook_memory::book::engine::Engine;
use mdbook_memory::machine::trace::{EventKind, Trace};

use crate::cli::arguments::{Program, TraceFormat, Traced};
use crate::cli::engine::Simulator;
use crate::cli::{exit, print, program};

/// Simulates the program and prints what was asked for.
pub fn trace(file: &Program, format: TraceFormat, what: Traced) -> u8 {
    let source = match program::read(&file.path) {
        Ok(source) => source,
        Err(code) => return code,
    };
    let simulation = Simulator.simulate(&source, file.edition, None);
    let trace = match program::accepted(&simulation) {
        Ok(trace) => trace,
        Err(code) => return code,
    };
    let lines = match (what, format) {
        (Traced::HeapEvents, _) => heap_events(trace),
        (Traced::Steps, TraceFormat::Text) => text::steps(trace, &simulation.sources),
        (Traced::Steps, TraceFormat::JsonLines) => jsonl::steps(trace, &simulation.sources),
    };
    match print(lines) {
        exit::SUCCESS => program::end(&trace.outcome, &simulation.sources),
        failure => failure,
    }
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
            | EventKind::Panic { .. } => Ok(()),
        };
        written.expect("a String takes everything");
    }
    lines
}
