//! [`Trace`] to numbers: what a run cost, as a whole or up to one of its steps.
//!
//! Heap numbers follow the calls of the allocator one by one, so a peak between two steps counts. A resized allocation
//! counts as one that has another size, as the real allocator's own statistics have it. A stack is highest at a step, since
//! the entry of a function is one.

use crate::machine::trace::{AllocationKind, Event, EventKind, Step, Trace};
use crate::snippet::quantity::Quantity;

/// What the whole run cost; amounts that rise and fall at their highest.
pub fn of_run(trace: &Trace, quantity: Quantity) -> u64 {
    let over_steps = |at: fn(&Step) -> u64| trace.steps.iter().map(at).max().unwrap_or(0);
    match quantity {
        Quantity::StackBytes => over_steps(stack_bytes),
        Quantity::StackFrames => over_steps(stack_frames),
        Quantity::HeapBytes => highest(&trace.events, bytes_taken),
        Quantity::HeapBlocks => highest(&trace.events, blocks_taken),
        variants!(
            Quantity: HeapAllocations | HeapFrees | HeapReallocations | MovedBytes | CopiedBytes | GrownBytes
        ) => sum(&trace.events, quantity),
    }
}

/// What stands at a step of the trace, or has been spent by then.
///
/// # Panics
/// When the trace has no step of that number (from 0).
pub fn at_step(trace: &Trace, step: usize, quantity: Quantity) -> u64 {
    let step = &trace.steps[step];
    let live = || step.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap && a.live);
    match quantity {
        Quantity::StackBytes => stack_bytes(step),
        Quantity::StackFrames => stack_frames(step),
        Quantity::HeapBytes => live().map(|allocation| allocation.bytes.len() as u64).sum(),
        Quantity::HeapBlocks => live().count() as u64,
        variants!(
            Quantity: HeapAllocations | HeapFrees | HeapReallocations | MovedBytes | CopiedBytes | GrownBytes
        ) => sum(&trace.events[..step.events.end], quantity),
    }
}

fn stack_bytes(step: &Step) -> u64 {
    step.memory.frames.iter().map(|frame| frame.size).sum()
}

fn stack_frames(step: &Step) -> u64 {
    step.memory.frames.len() as u64
}

/// What an event adds to a quantity that only rises.
fn sum(events: &[Event], quantity: Quantity) -> u64 {
    events.iter().map(|event| spent(&event.kind, quantity)).sum()
}

fn spent(event: &EventKind, quantity: Quantity) -> u64 {
    match (event, quantity) {
        (EventKind::Alloc { .. }, Quantity::HeapAllocations)
        | (EventKind::Dealloc { .. }, Quantity::HeapFrees)
        | (EventKind::Realloc { .. }, Quantity::HeapReallocations) => 1,
        (EventKind::Realloc { old_size, size, .. }, Quantity::GrownBytes) => *old_size.min(size),
        (EventKind::Move { bytes, .. }, Quantity::MovedBytes)
        | (EventKind::Copy { bytes, .. }, Quantity::CopiedBytes) => *bytes,
        _ => 0,
    }
}

/// The highest level that the sum of `change` reaches; every run starts at 0.
fn highest(events: &[Event], change: fn(&EventKind) -> i64) -> u64 {
    let (mut now, mut peak) = (0, 0);
    for event in events {
        now += change(&event.kind);
        peak = peak.max(now);
    }
    peak as u64
}

fn bytes_taken(event: &EventKind) -> i64 {
    match event {
        EventKind::Realloc { old_size, size, .. } => *size as i64 - *old_size as i64,
        EventKind::Alloc { size, .. } => *size as i64,
        EventKind::Dealloc { size, .. } => -(*size as i64),
        variants!(EventKind: Call | Return | Move | Copy | Borrow | Drop | Output | Panic | Thread) => 0,
    }
}

fn blocks_taken(event: &EventKind) -> i64 {
    i64::from(matches!(event, EventKind::Alloc { .. })) - i64::from(matches!(event, EventKind::Dealloc { .. }))
}
