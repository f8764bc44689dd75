//! Steps of a run to JSON, one object a line, for programs.

use mdbook_memory::diagnostic::render::place;
use mdbook_memory::machine::trace::{Allocation, AllocationId, Frame, Local, Step, Trace};
use serde_json::{Value, json};

use crate::cli::program::Sources;
use crate::cli::trace::words;

/// A line for each step: `step` (from 1), `kind`, `thread`, `file`, `line`, `column`, `events`, `stdout`, `frames`, `allocations`.
pub fn steps(trace: &Trace, sources: &Sources) -> String {
    (1..).zip(&trace.steps).map(|(number, step)| one_step(number, step, trace, sources).to_string() + "\n").collect()
}

fn one_step(number: usize, step: &Step, trace: &Trace, sources: &Sources) -> Value {
    let place = place(step.span, sources);
    let output = &trace.stdout[..step.stdout_len.min(trace.stdout.len())];
    json!({
        "step": number,
        "kind": words::step_kind(step.kind),
        "thread": step.thread,
        "file": place.map(|(name, _)| name),
        "line": place.map(|(_, at)| at.line),
        "column": place.map(|(_, at)| at.column),
        "events": trace.events[step.events.clone()].iter().map(words::event).collect::<Vec<_>>(),
        "stdout": String::from_utf8_lossy(output),
        "frames": step.memory.frames.iter().map(|frame| one_frame(frame, trace)).collect::<Vec<_>>(),
        "allocations": step.memory.allocations.iter().map(|(id, it)| one_allocation(*id, it)).collect::<Vec<_>>(),
    })
}

fn one_frame(frame: &Frame, trace: &Trace) -> Value {
    json!({
        "function": &*frame.function,
        "size": frame.size,
        "thread": frame.thread,
        "locals": frame.locals.iter().map(|local| one_local(local, trace)).collect::<Vec<_>>(),
    })
}

fn one_local(local: &Local, trace: &Trace) -> Value {
    json!({
        "name": &*local.name,
        "type": &*trace.types.get(local.ty).name,
        "state": words::local_state(local.state),
        "allocation": local.allocation.map(|id| id.0),
    })
}

/// `bytes` holds two hexadecimal digits for each byte; `pointers` the offset of each pointer and the allocation it leads to.
fn one_allocation(id: AllocationId, allocation: &Allocation) -> Value {
    let pointers = allocation.pointers.iter().map(|(offset, target)| json!({ "offset": offset, "to": target.0 }));
    json!({
        "id": id.0,
        "kind": words::allocation_kind(&allocation.kind),
        "address": allocation.address,
        "align": allocation.align,
        "size": allocation.bytes.len(),
        "bytes": words::bytes(&allocation.bytes, &allocation.initialised),
        "pointers": pointers.collect::<Vec<_>>(),
        "live": allocation.live,
    })
}
