//! Steps of a trace to pictures: frames first, then every block that a pointer leads to, then those that nothing does.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::machine::trace::{
    AllocationId, AllocationKind, EventKind, FrameId, LocalState, Outcome, Step, StepKind, Trace,
};
use crate::snippet::{Captions, Snippet};

use super::blocks::{self, Source};
use super::cells::{Holds, Link, Reader, Value};
use super::choose::Chosen;
use super::drops::DropSequences;
use super::lens::Lens;
use super::read::{Memory, Place};
use super::{
    BlockState, FrameState, Glyph, Moment, Panel, Picture, Pointer, PointerKind, Row, RowState, Scene, Target,
    Variable, caption, describe, elide, frames, messages, threads,
};

/// What earlier steps said about memory that is no longer told by a pointer.
#[derive(Default)]
struct Known {
    /// What each allocation held when a pointer last led to it.
    holds: BTreeMap<AllocationId, Holds>,
    /// The variable that an allocation of the stack belonged to, with its last rows.
    variables: BTreeMap<AllocationId, (FrameId, u32, Rc<str>, Vec<Row>)>,
}

/// What is the same for all steps.
struct Context<'t> {
    trace: &'t Trace,
    snippet: &'t Snippet,
    drops: DropSequences,
    /// Heap allocations that are given back at some time.
    freed: BTreeSet<AllocationId>,
}

/// Draws up the chosen moments.
pub fn scene(trace: &Trace, snippet: &Snippet, chosen: Chosen) -> Scene {
    let context = Context { trace, snippet, drops: DropSequences::of(trace), freed: freed(trace) };
    let mut known = Known::default();
    let mut moments: Vec<Moment> = Vec::new();
    let mut lens = Lens::default();
    for number in 0..trace.steps.len() {
        let is_shown = chosen.steps.binary_search(&number).is_ok();
        let next_is_shown = chosen.steps.binary_search(&(number + 1)).is_ok();
        if !is_shown && !next_is_shown {
            continue;
        }
        let picture = picture(&context, number, &mut known);
        if is_shown {
            let memory = Memory { types: &trace.types, now: &trace.steps[number].memory, before: None };
            lens.add(&picture, memory, &known.holds);
            let marks = chosen.marks.get(&number).cloned().unwrap_or_default();
            moments.push(moment(&context, number, picture, marks));
        }
    }
    let index = |step: usize| chosen.steps.binary_search(&step).expect("the strip is made of chosen steps");
    let strip = chosen.strip.iter().map(|&(step, mark)| Panel { moment: index(step), mark }).collect();
    let compiles = trace.objection.is_none();
    let stacks = threads::heads(trace);
    Scene { start: index(chosen.start), moments, strip, compiles, lens, stacks }
}

fn freed(trace: &Trace) -> BTreeSet<AllocationId> {
    let gone = trace.events.iter().filter_map(|event| match event.kind {
        EventKind::Dealloc { allocation, .. } => Some(allocation),
        EventKind::Realloc { old, .. } => Some(old),
        _ => None,
    });
    gone.collect()
}

fn moment(context: &Context<'_>, number: usize, picture: Picture, marks: Vec<usize>) -> Moment {
    let Context { trace, snippet, .. } = context;
    let step = &trace.steps[number];
    let own = marks.iter().find_map(|&m| snippet.marks[m].caption.clone());
    let caption = match snippet.options.captions {
        Captions::Off => String::new(),
        Captions::Own => own.unwrap_or_default(),
        Captions::Auto => own.unwrap_or_else(|| caption::caption(trace, number, &picture)),
    };
    let is_beyond = trace.first_beyond().is_some_and(|first| first <= number);
    let caption = if is_beyond { messages::beyond(&caption) } else { caption };
    let heap = step.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap && a.live);
    Moment {
        step: number,
        line: snippet.program.line_column(step.span.hi.saturating_sub(1).max(step.span.lo)).line,
        marks,
        caption,
        description: describe::describe(&picture, &threads::names(trace)),
        glyph: glyph(trace, step),
        stack_bytes: step.memory.frames.iter().map(|f| f.size).sum(),
        heap_bytes: heap.map(|a| a.bytes.len() as u64).sum(),
        stdout_len: step.stdout_len.min(trace.stdout.len()),
        picture,
    }
}

/// The strongest event of a step.
fn glyph(trace: &Trace, step: &Step) -> Glyph {
    let by_event = trace.events[step.events.clone()].iter().map(|event| match &event.kind {
        EventKind::Dealloc { .. } => Glyph::Free,
        EventKind::Alloc { .. } | EventKind::Realloc { .. } => Glyph::Allocate,
        EventKind::Move { .. } => Glyph::Move,
        EventKind::Call { .. }
        | EventKind::Return { .. }
        | EventKind::Copy { .. }
        | EventKind::Borrow { .. }
        | EventKind::Drop { .. }
        | EventKind::Output { .. }
        | EventKind::Panic { .. }
        | EventKind::Thread(_) => Glyph::Other,
    });
    match step.kind {
        StepKind::Entry => Glyph::Call,
        StepKind::Return => Glyph::Return,
        StepKind::Fault => Glyph::Fault,
        StepKind::Statement | StepKind::Exit | StepKind::Drop | StepKind::Panic => {
            by_event.max().unwrap_or(Glyph::Other)
        }
    }
}

fn picture(context: &Context<'_>, number: usize, known: &mut Known) -> Picture {
    let Context { trace, snippet, drops, .. } = context;
    let step = &trace.steps[number];
    let before = number.checked_sub(1).map(|i| &trace.steps[i].memory);
    let memory = Memory { types: &trace.types, now: &step.memory, before };
    let options = &snippet.options;
    let mut reader = Reader::new(memory, options.detail);
    let mut picture = Picture::default();
    let running = step.running().map(|frame| frame.id);
    for frame in &step.memory.frames {
        let state = match running == Some(frame.id) {
            _ if frame.panicking => FrameState::Panicking,
            true => FrameState::Active,
            false => FrameState::Idle,
        };
        picture.frames.push(frames::frame(frame, state, &options.hide, number, drops, &mut reader));
    }
    remember_variables(step, &picture, known);
    add_returned(step, before.map(|b| b.frames.as_slice()), &mut picture);
    add_temporaries(step, &mut picture, &mut reader);
    let hidden = hidden_blocks(context, step, memory);
    add_blocks(context, step, &hidden, &mut picture, &mut reader, known);
    end_borrowers(context, step, &mut picture, &mut reader);
    add_pointers(step, &mut picture, &reader, known);
    frames::fold(&mut picture.frames);
    picture
}

fn remember_variables(step: &Step, picture: &Picture, known: &mut Known) {
    for (frame, shown) in step.memory.frames.iter().zip(&picture.frames) {
        for variable in &shown.variables {
            let local = &frame.locals[variable.local as usize];
            if let (Some(allocation), LocalState::Live) = (local.allocation, local.state) {
                let entry = (frame.id, variable.local, local.name.clone(), variable.rows.clone());
                known.variables.insert(allocation, entry);
            }
        }
    }
}

/// The frame that has just gone keeps its place for one step.
fn add_returned(step: &Step, before: Option<&[Rc<crate::machine::trace::Frame>]>, picture: &mut Picture) {
    if step.kind != StepKind::Return {
        return;
    }
    let stands = |id: FrameId| step.memory.frames.iter().any(|f| f.id == id);
    let gone = |f: &&Rc<crate::machine::trace::Frame>| f.thread == step.thread && !stands(f.id);
    if let Some(frame) = before.and_then(|frames| frames.iter().find(gone)) {
        let (id, thread, name, size) = (frame.id, frame.thread, frame.function.clone(), frame.size);
        let ghost = super::Frame { id, thread, name, size, state: FrameState::Returned, variables: Vec::new() };
        let after = picture.frames.partition_point(|f| f.thread <= thread);
        picture.frames.insert(after, ghost);
    }
}

/// Values on the stack without a name, when a pointer leads to them.
fn add_temporaries(step: &Step, picture: &mut Picture, reader: &mut Reader<'_>) {
    let named: BTreeSet<AllocationId> =
        step.memory.frames.iter().flat_map(|f| &f.locals).filter_map(|l| l.allocation).collect();
    let mut seen = BTreeSet::new();
    let mut next = 0;
    while let Some(link) = reader.links.get(next).cloned() {
        next += 1;
        let Some((target, 0)) = link.address.target else { continue };
        let Some(memory) = reader.memory.allocation(target) else { continue };
        let AllocationKind::Stack { frame } = memory.kind else { continue };
        if named.contains(&target) || !seen.insert(target) {
            continue;
        }
        let Some(holder) = picture.frames.iter().position(|f| f.id == frame) else { continue };
        let place = |ty| Place { allocation: target, offset: 0, ty };
        let (value, name) = match link.holds {
            Holds::One(ty) => (reader.value(place(ty)), reader.memory.info(ty).name.clone()),
            Holds::Many { element, len } => {
                let cells = reader.elements(place(element), element, len, elide::FRAME);
                (Value::Leaf { heading: None, cells }, messages::array(&reader.memory.info(element).name, len).into())
            }
            Holds::Text { .. } | Holds::Bytes => continue,
        };
        let size = memory.bytes.len() as u64;
        let variable: Variable = frames::temporary(target, value, &name, size, reader);
        picture.frames[holder].variables.push(variable);
    }
}

/// Blocks that only hidden variables lead to.
fn hidden_blocks(context: &Context<'_>, step: &Step, memory: Memory<'_>) -> BTreeSet<AllocationId> {
    let hide = &context.snippet.options.hide;
    let mut reader = Reader::new(memory, context.snippet.options.detail);
    for local in step.memory.frames.iter().flat_map(|f| &f.locals).filter(|l| frames::is_hidden(l, hide)) {
        frames::variable(local, &mut reader);
    }
    let mut found = BTreeSet::new();
    let mut next = 0;
    while let Some(link) = reader.links.get(next).cloned() {
        next += 1;
        let Some((id, _)) = link.address.target else { continue };
        let Some(target) = memory.allocation(id).filter(|t| t.live && found.insert(id)) else { continue };
        if !matches!(target.kind, AllocationKind::Stack { .. }) {
            let source = Source { id, memory: target, holds: link.holds, state: BlockState::Live };
            blocks::block(&source, &mut reader);
        }
    }
    found
}

fn add_blocks(
    context: &Context<'_>,
    step: &Step,
    hidden: &BTreeSet<AllocationId>,
    picture: &mut Picture,
    reader: &mut Reader<'_>,
    known: &mut Known,
) {
    let mut done = BTreeSet::new();
    while let Some((id, holds)) = next_target(reader, &done, known) {
        done.insert(id);
        let memory = reader.memory.allocation(id).expect("next_target gives live allocations");
        known.holds.insert(id, holds);
        picture.blocks.push(blocks::block(&Source { id, memory, holds, state: BlockState::Live }, reader));
    }
    for (&id, memory) in &step.memory.allocations {
        let state = match (&memory.kind, memory.live) {
            _ if done.contains(&id) || hidden.contains(&id) => continue,
            (AllocationKind::Heap, false) => BlockState::Freed,
            (AllocationKind::Heap, true) if is_leaked(context, id) => BlockState::Leaked,
            (AllocationKind::Heap, true) => BlockState::Live,
            (AllocationKind::Static { .. }, _) => BlockState::Live,
            (
                AllocationKind::Stack { .. }
                | AllocationKind::Constant
                | AllocationKind::VTable { .. }
                | AllocationKind::Function { .. },
                _,
            ) => continue,
        };
        let holds = match &memory.kind {
            AllocationKind::Static { ty, .. } => Holds::One(*ty),
            _ => known.holds.get(&id).copied().unwrap_or(Holds::Bytes),
        };
        let met = reader.links.len();
        picture.blocks.push(blocks::block(&Source { id, memory, holds, state }, reader));
        if state == BlockState::Freed {
            reader.links.truncate(met);
        }
    }
}

/// Only a run that ended by itself can tell that memory was never given back.
fn is_leaked(context: &Context<'_>, id: AllocationId) -> bool {
    matches!(context.trace.outcome, Outcome::Exited(_)) && !context.freed.contains(&id)
}

/// The next block that a pointer leads to and what it holds: owners know best, so their targets come first.
fn next_target(reader: &Reader<'_>, done: &BTreeSet<AllocationId>, known: &Known) -> Option<(AllocationId, Holds)> {
    let open = |link: &&Link| link.address.target.is_some_and(|(id, _)| !done.contains(&id) && is_block(reader, id));
    let owner = reader.links.iter().filter(open).find(|link| link.kind == PointerKind::Owner);
    let link = owner.or_else(|| reader.links.iter().find(open))?;
    let (id, offset) = link.address.target?;
    if link.kind == PointerKind::Owner && offset == 0 {
        return Some((id, link.holds));
    }
    let size = reader.memory.allocation(id)?.bytes.len() as u64;
    let of_type = |ty| Holds::One(ty);
    let whole = match (reader.memory.allocation(id).map(|a| &a.kind), link.holds) {
        (Some(AllocationKind::Static { ty, .. }), _) => of_type(*ty),
        (_, Holds::Text { .. }) => Holds::Text { len: size },
        (_, Holds::Many { element, .. }) => {
            Holds::Many { element, len: size / reader.memory.info(element).size.max(1) }
        }
        (_, Holds::One(ty)) if offset == 0 => Holds::One(ty),
        (_, Holds::One(_) | Holds::Bytes) => Holds::Bytes,
    };
    Some((id, known.holds.get(&id).copied().unwrap_or(whole)))
}

fn is_block(reader: &Reader<'_>, id: AllocationId) -> bool {
    let Some(memory) = reader.memory.allocation(id) else { return false };
    match memory.kind {
        AllocationKind::Heap | AllocationKind::Static { .. } | AllocationKind::Constant => memory.live,
        AllocationKind::Stack { .. } | AllocationKind::VTable { .. } | AllocationKind::Function { .. } => false,
    }
}

/// At the end of a scope variables go in reverse order: what was declared after the one that is dropped now has ended
/// already, so a reference among them does not dangle.
fn end_borrowers(context: &Context<'_>, step: &Step, picture: &mut Picture, reader: &mut Reader<'_>) {
    let Some(running) = step.running() else { return };
    let dropped = context.trace.events[step.events.clone()].iter().rev().find_map(|event| match &event.kind {
        EventKind::Drop { place, .. } if place.frame == running.id => Some(place.local),
        _ => None,
    });
    let first_ended = match step.kind {
        StepKind::Drop => dropped.map_or(0, |local| local + 1),
        StepKind::Exit => 0,
        StepKind::Statement | StepKind::Entry | StepKind::Return | StepKind::Panic | StepKind::Fault => return,
    };
    let Some(frame) = picture.frames.iter_mut().find(|f| f.id == running.id) else { return };
    for variable in frame.variables.iter_mut().filter(|v| v.local >= first_ended) {
        let dangles =
            |link: &Link| link.kind == PointerKind::Dangling && Some(link.from.allocation) == variable.allocation;
        if reader.links.iter().any(dangles) {
            reader.links.retain(|link| !dangles(link));
            let name = variable.rows[0].name.clone();
            variable.rows = frames::out_of_scope(&name, &variable.rows);
        }
    }
}

fn add_pointers(step: &Step, picture: &mut Picture, reader: &Reader<'_>, known: &Known) {
    for link in &reader.links {
        let Some((target, offset)) = link.address.target else { continue };
        let to = if link.kind == PointerKind::Dangling {
            let variable = known.variables.get(&target);
            bring_back(step, target, picture, known);
            Target::Nowhere { note: messages::dangling(variable.map(|(.., name, _)| &**name)) }
        } else {
            let (length, slice) = reach(reader, link);
            Target::Bytes { allocation: target, start: offset, end: offset + length, slice }
        };
        picture.pointers.push(Pointer { from: link.from, to, kind: link.kind });
    }
}

/// How many bytes a pointer speaks of, and whether it says so itself.
fn reach(reader: &Reader<'_>, link: &Link) -> (u64, bool) {
    match link.holds {
        _ if link.kind == PointerKind::Owner => (0, false),
        Holds::One(ty) => (reader.memory.info(ty).size, false),
        Holds::Many { element, len } => (len.saturating_mul(reader.memory.info(element).size), true),
        Holds::Text { len } => (len, true),
        Holds::Bytes => (0, false),
    }
}

/// A variable whose scope has ended is shown while a pointer still leads to where it was.
fn bring_back(step: &Step, target: AllocationId, picture: &mut Picture, known: &Known) {
    let Some((frame, local, name, rows)) = known.variables.get(&target) else { return };
    let in_use = |f: &crate::machine::trace::Frame| {
        f.id == *frame && f.locals.get(*local as usize).is_some_and(|l| l.state == LocalState::Reserved)
    };
    if !step.memory.frames.iter().any(|f| in_use(f)) {
        return;
    }
    let shown = picture.frames.iter_mut().find(|f| f.id == *frame);
    let variable = shown.and_then(|f| f.variables.iter_mut().find(|v| v.local == *local));
    if let Some(variable) = variable.filter(|v| v.rows.iter().all(|r| r.state == RowState::Reserved)) {
        variable.rows = frames::out_of_scope(name, rows);
    }
}
