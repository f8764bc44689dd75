//! Steps of a run to text for people: where, what happened, and all of memory.

use std::fmt::{Result, Write};

use mdbook_memory::diagnostic::render::place;
use mdbook_memory::machine::trace::{Allocation, AllocationId, Frame, Snapshot, Step, Trace};

use crate::cli::program::Sources;
use crate::cli::trace::words;

/// A paragraph for each step.
pub fn steps(trace: &Trace, sources: &Sources) -> String {
    let mut text = String::new();
    for (number, step) in (1..).zip(&trace.steps) {
        one_step(&mut text, number, step, trace, sources).expect("a String takes everything");
    }
    text
}

fn one_step(text: &mut String, number: usize, step: &Step, trace: &Trace, sources: &Sources) -> Result {
    let place = place(step.span, sources).map_or_else(String::new, |(name, at)| format!(" at {name}:{at}"));
    let thread = match step.thread {
        0 => String::new(),
        number => format!(" of thread {number}"),
    };
    writeln!(text, "step {number}: {}{thread}{place}", words::step_kind(step.kind))?;
    for event in &trace.events[step.events.clone()] {
        writeln!(text, "  - {}", words::event(event))?;
    }
    for frame in &step.memory.frames {
        one_frame(text, frame, &step.memory, trace)?;
    }
    for (id, allocation) in &step.memory.allocations {
        if !is_named(*id, &step.memory) {
            one_allocation(text, *id, allocation)?;
        }
    }
    Ok(())
}

/// Whether the allocation is shown with the variable that it belongs to.
fn is_named(id: AllocationId, memory: &Snapshot) -> bool {
    memory.frames.iter().flat_map(|frame| &frame.locals).any(|local| local.allocation == Some(id))
}

fn one_frame(text: &mut String, frame: &Frame, memory: &Snapshot, trace: &Trace) -> Result {
    let thread = match frame.thread {
        0 => String::new(),
        number => format!(", thread {number}"),
    };
    writeln!(text, "  {} ({} B{thread})", frame.function, frame.size)?;
    for local in &frame.locals {
        let state = words::local_state(local.state);
        write!(text, "    {}: {} {state}", local.name, trace.types.get(local.ty).name)?;
        match local.allocation.and_then(|id| memory.allocations.get(&id)) {
            Some(allocation) => writeln!(text, " {}", contents(allocation))?,
            None => writeln!(text)?,
        }
    }
    Ok(())
}

fn one_allocation(text: &mut String, id: AllocationId, allocation: &Allocation) -> Result {
    let kind = words::allocation_kind(&allocation.kind);
    let freed = if allocation.live { "" } else { ", freed" };
    let size = allocation.bytes.len();
    writeln!(text, "  #{} {kind}, {size} B align {}{freed} {}", id.0, allocation.align, contents(allocation))
}

/// Address, bytes and where the pointers among them lead.
fn contents(allocation: &Allocation) -> String {
    let bytes = words::bytes(&allocation.bytes, &allocation.initialised);
    let pointers = allocation.pointers.iter().map(|(offset, target)| format!(" +{offset}→#{}", target.0));
    format!("@{:#x} [{bytes}]{}", allocation.address, pointers.collect::<String>())
}
