//! Steps of a trace to pictures: frames first, then every block that a pointer leads to, then those that nothing does.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::machine::trace::{
    AllocationId, AllocationKind, Event, EventKind, FrameId, LocalState, Step, StepKind, Trace,
};
use crate::snippet::{Captions, Snippet};

use super::blocks::{self, Source};
use super::caption::{self, Story};
use super::cells::{Holds, Link, Reader};
use super::choose::{self, Chosen};
use super::crowd::{self, Crowd};
use super::drops::DropSequences;
use super::lens::Lens;
use super::read::{self, Memory, Place};
use super::{
    BlockState, FrameState, Glyph, Moment, Panel, Picture, Pointer, PointerKind, Row, RowState, Scene, Target,
    Variable, describe, found_out, frames, many_threads, messages, threads,
};

/// What earlier steps said about memory that is no longer told by a pointer.
#[derive(Default)]
struct Known {
    /// What each allocation held when a pointer last led to it.
    holds: BTreeMap<AllocationId, Holds>,
    /// The variable that an allocation of the stack belonged to, with its last rows.
    variables: BTreeMap<AllocationId, (FrameId, u32, Arc<str>, Vec<Row>)>,
}

/// What is the same for all steps.
struct Context<'t> {
    trace: &'t Trace,
    snippet: &'t Snippet,
    drops: DropSequences,
    crowd: Crowd,
}

/// One step and the one that it is compared with.
#[derive(Clone, Copy)]
struct Now<'t> {
    number: usize,
    step: &'t Step,
    before: Option<&'t Step>,
    /// The first event that is told with this step.
    first_event: usize,
}

impl<'t> Now<'t> {
    /// Steps that show nothing of their own are passed over.
    fn of(trace: &'t Trace, number: usize, chosen: &Chosen) -> Now<'t> {
        let is_passed = |i: &usize| choose::is_silent(trace, *i) && chosen.steps.binary_search(i).is_err();
        let told = (0..number).rev().find(|i| !is_passed(i));
        let before = number.checked_sub(1).map(|i| &trace.steps[i]);
        let first_event = told.map_or(0, |i| trace.steps[i].events.end);
        Now { number, step: &trace.steps[number], before, first_event }
    }

    /// What happened since the step that was told before.
    fn events(&self) -> Range<usize> {
        self.first_event..self.step.events.end
    }
}

/// Draws up the chosen moments.
pub fn scene(trace: &Trace, snippet: &Snippet, chosen: Chosen) -> Scene {
    let (drops, crowd) = (DropSequences::of(trace), Crowd::of(trace, snippet, &chosen));
    let context = Context { trace, snippet, drops, crowd };
    let mut known = Known::default();
    let mut moments: Vec<Moment> = Vec::new();
    let mut lens = Lens::default();
    // The picture of the step before, where it is not one of the moments.
    let mut unshown: Option<Picture> = None;
    for number in 0..trace.steps.len() {
        let is_shown = chosen.steps.binary_search(&number).is_ok();
        let next_is_shown = chosen.steps.binary_search(&(number + 1)).is_ok();
        if !is_shown && (!next_is_shown || choose::is_silent(trace, number)) {
            continue;
        }
        let now = Now::of(trace, number, &chosen);
        let picture = picture(&context, now, &mut known);
        if is_shown {
            let marks = chosen.marks.get(&number).cloned().unwrap_or_default();
            let earlier = unshown.take();
            let earlier = earlier.as_ref().or(moments.last().map(|moment| &moment.picture));
            let moment = moment(&context, now, picture, marks, earlier);
            moments.push(moment);
        } else {
            unshown = Some(picture);
        }
    }
    for moment in &mut moments {
        let step = &trace.steps[moment.step];
        let memory = Memory { types: &trace.types, now: &step.memory, before: None, fresh: &read::NONE_FRESH };
        let before = moment.step.checked_sub(1).map(|before| &trace.steps[before].memory);
        if found_out::draw_again(&mut moment.picture, Memory { before, ..memory }, snippet.options.detail, &known.holds)
        {
            moment.description = describe::describe(&moment.picture, &threads::names(trace));
        }
        lens.add(&moment.picture, memory, &known.holds);
    }
    crowd::thin_blocks(&mut moments);
    many_threads::thin_stacks(&mut moments, trace.threads.len() as u32);
    frames::share_places(&mut moments);
    let index = |step: usize| chosen.steps.binary_search(&step).expect("the strip is made of chosen steps");
    let strip = chosen.strip.iter().map(|&(step, mark)| Panel { moment: index(step), mark }).collect();
    let compiles = trace.objection.is_none();
    let stacks = threads::heads(trace);
    Scene { start: index(chosen.start), moments, strip, compiles, lens, stacks }
}

fn moment(
    context: &Context<'_>,
    now: Now<'_>,
    picture: Picture,
    marks: Vec<usize>,
    earlier: Option<&Picture>,
) -> Moment {
    let Context { trace, snippet, .. } = context;
    let step = now.step;
    let events = &trace.events[now.events()];
    let own = marks.iter().find_map(|&m| snippet.marks[m].caption.clone());
    let generated = || {
        let (number, before) = (now.number, now.before);
        let (source, drops) = (&snippet.program, &context.drops);
        let events = &threads::own_events(events, step);
        caption::caption(&Story { trace, number, before, events, picture: &picture, earlier, source, drops })
    };
    let caption = match snippet.options.captions {
        Captions::Off => String::new(),
        Captions::Own => own.unwrap_or_default(),
        Captions::Auto => own.unwrap_or_else(generated),
    };
    let is_beyond = trace.first_beyond().is_some_and(|first| first <= now.number);
    let caption = if is_beyond { messages::beyond(&caption) } else { caption };
    let heap = step.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap && a.live);
    Moment {
        step: now.number,
        line: line(step, events, snippet),
        marks,
        caption,
        description: describe::describe(&picture, &threads::names(trace)),
        glyph: glyph(step, events),
        stack_bytes: step.memory.frames.iter().map(|f| f.size).sum(),
        heap_bytes: heap.map(|a| a.bytes.len() as u64).sum(),
        stdout_len: step.stdout_len.min(trace.stdout.len()),
        picture,
    }
}

/// The line that has just run. A call that has returned has run in the line of its caller.
fn line(step: &Step, events: &[Event], snippet: &Snippet) -> u32 {
    let call = events.iter().rev().find(|event| matches!(event.kind, EventKind::Return { .. }));
    let call = call.filter(|_| step.kind == StepKind::Return && !step.memory.frames.is_empty());
    let span = call.map(|event| event.span).filter(|span| span.is_user()).unwrap_or(step.span);
    snippet.program.line_column(span.hi.saturating_sub(1).max(span.lo)).line
}

/// The strongest event of a step.
fn glyph(step: &Step, events: &[Event]) -> Glyph {
    let by_event = events.iter().map(|event| match &event.kind {
        EventKind::Dealloc { .. } => Glyph::Free,
        EventKind::Alloc { .. } | EventKind::Realloc { .. } => Glyph::Allocate,
        EventKind::Move { .. } => Glyph::Move,
        variants!(EventKind: Call | Return | Copy | Borrow | Drop | Output | Panic | Thread) => Glyph::Other,
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

fn picture(context: &Context<'_>, now: Now<'_>, known: &mut Known) -> Picture {
    let Context { trace, snippet, drops, crowd, .. } = context;
    let step = now.step;
    let before = now.before.map(|step| &step.memory);
    let arrived = arrived(now);
    let mut fresh = read::fresh(&step.memory, before);
    fresh.extend(arrived);
    let memory = Memory { types: &trace.types, now: &step.memory, before, fresh: &fresh };
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
        picture.frames.push(frames::frame(frame, state, now.number, (&options.hide, crowd, drops), &mut reader));
    }
    remember_variables(step, &picture, known);
    add_returned(now, arrived.is_some() || is_passed_on(now), &mut picture, &mut reader);
    add_temporaries(step, &mut picture, &mut reader);
    let hidden = hidden_blocks(context, step, memory);
    add_blocks(context, step, &hidden, &mut picture, &mut reader, known);
    end_borrowers(context, now, &mut picture, &mut reader);
    add_pointers(step, &mut picture, &reader, known);
    picture.narrow = frames::narrow(&picture.frames);
    frames::fold(&mut picture.frames);
    picture
}

/// The variable that the result of the call which has just returned was written to.
fn arrived(now: Now<'_>) -> Option<AllocationId> {
    let (frame, before) = (now.step.memory.frames.last()?, now.before?);
    if now.step.kind != StepKind::Return {
        return None;
    }
    let waiting = frame.locals.iter().filter(|local| local.state == LocalState::Reserved);
    let written = |id: &AllocationId| {
        let (new, old) = (now.step.memory.allocations.get(id), before.memory.allocations.get(id));
        let bytes = |a: &Arc<crate::machine::trace::Allocation>| a.initialised.contains(&true);
        new.is_some_and(bytes) && old.is_none_or(|old| Some(&old.initialised) != new.map(|new| &new.initialised))
    };
    waiting.filter_map(|local| local.allocation).find(written)
}

/// Whether the result of the call which has just returned is its caller's result as well.
fn is_passed_on(now: Now<'_>) -> bool {
    let Some(frame) = now.step.memory.frames.last() else { return false };
    let mut before = now.before.into_iter().flat_map(|before| &before.memory.frames);
    frame.result.is_some() && before.any(|old| old.id == frame.id && old.result.is_none())
}

fn remember_variables(step: &Step, picture: &Picture, known: &mut Known) {
    for (frame, shown) in step.memory.frames.iter().zip(&picture.frames) {
        for variable in &shown.variables {
            let Some(local) = frame.locals.get(variable.local as usize) else { continue };
            if let (Some(allocation), LocalState::Live) = (local.allocation, local.state) {
                let entry = (frame.id, variable.local, local.name.clone(), variable.rows.clone());
                known.variables.insert(allocation, entry);
            }
        }
    }
}

/// The frame that has just gone keeps its place for one step.
fn add_returned(now: Now<'_>, arrived: bool, picture: &mut Picture, reader: &mut Reader<'_>) {
    if now.step.kind != StepKind::Return {
        return;
    }
    let stands = |id: FrameId| now.step.memory.frames.iter().any(|f| f.id == id);
    let gone = |f: &&Arc<crate::machine::trace::Frame>| f.thread == now.step.thread && !stands(f.id);
    if let Some(frame) = now.before.and_then(|before| before.memory.frames.iter().find(gone)) {
        let after = picture.frames.partition_point(|f| f.thread <= frame.thread);
        picture.frames.insert(after, frames::returned(frame, now.step.returned, arrived, reader));
    }
}

/// Values on the stack without a name, when a pointer leads to them.
fn add_temporaries(step: &Step, picture: &mut Picture, reader: &mut Reader<'_>) {
    let results = step.memory.frames.iter().filter_map(|f| f.result).chain(step.returned).map(|r| r.allocation);
    let locals = step.memory.frames.iter().flat_map(|f| &f.locals).filter_map(|l| l.allocation);
    let named: BTreeSet<AllocationId> = locals.chain(results).collect();
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
            Holds::Many { element, len, .. } => {
                let name = messages::array(&reader.memory.info(element).name, len);
                (reader.array(place(element), element, len), name.into())
            }
            variants!(Holds: Text | Counted | Buckets | Tree | VTable | Bytes) => continue,
        };
        let size = memory.bytes.len() as u64;
        let variable: Variable = frames::temporary(target, value, &name, size, reader);
        picture.frames[holder].variables.push(variable);
    }
}

/// Values without a name that own what nothing else in the picture does. What was moved out of one keeps its bytes, so only
/// those count that the trace names.
fn add_owners(step: &Step, hidden: &BTreeSet<AllocationId>, picture: &mut Picture, reader: &mut Reader<'_>) {
    for frame in &step.memory.frames {
        for temporary in &frame.temporaries {
            let shown =
                picture.frames.iter().flat_map(|f| &f.variables).any(|v| v.allocation == Some(temporary.allocation));
            let Some(holder) = picture.frames.iter().position(|f| f.id == frame.id).filter(|_| !shown) else {
                continue;
            };
            let met = reader.mark();
            let owned: BTreeSet<AllocationId> = targets(&reader.links).collect();
            let value = reader.value(Place { allocation: temporary.allocation, offset: 0, ty: temporary.ty });
            let is_new = |id: &AllocationId| is_block(reader, *id) && !owned.contains(id) && !hidden.contains(id);
            if !targets(&reader.links[met.0..]).any(|id| is_new(&id)) {
                reader.forget(&met);
                continue;
            }
            let info = reader.memory.info(temporary.ty);
            let (name, size) = (info.name.clone(), info.size);
            let variable = frames::temporary(temporary.allocation, value, &name, size, reader);
            picture.frames[holder].variables.push(variable);
        }
    }
}

/// What owners lead to.
fn targets(links: &[Link]) -> impl Iterator<Item = AllocationId> {
    links.iter().filter(|link| link.kind == PointerKind::Owner).filter_map(|link| Some(link.address.target?.0))
}

/// Blocks that only hidden variables lead to.
fn hidden_blocks(context: &Context<'_>, step: &Step, memory: Memory<'_>) -> BTreeSet<AllocationId> {
    let hide = &context.snippet.options.hide;
    let mut reader = Reader::new(memory, context.snippet.options.detail);
    for frame in &step.memory.frames {
        for (number, local) in frame.locals.iter().enumerate() {
            if frames::is_hidden(local, hide) || context.crowd.hides(frame.id, number as u32) {
                frames::variable(local, &mut reader);
            }
        }
    }
    let mut found = BTreeSet::new();
    let mut next = 0;
    while let Some(link) = reader.links.get(next).cloned() {
        next += 1;
        let Some((id, _)) = link.address.target else { continue };
        let Some(target) = memory.allocation(id).filter(|t| t.live && found.insert(id)) else { continue };
        if !matches!(target.kind, AllocationKind::Stack { .. }) {
            let source = Source { id, memory: target, holds: link.holds, state: BlockState::Live };
            blocks::block(&source, false, &mut reader);
        }
    }
    found
}

/// Adds the blocks that pointers lead to, and those that pointers in these lead to.
fn follow(done: &mut BTreeSet<AllocationId>, picture: &mut Picture, reader: &mut Reader<'_>, known: &mut Known) {
    while let Some((id, holds)) = next_target(reader, done, known) {
        done.insert(id);
        let memory = reader.memory.allocation(id).expect("next_target gives live allocations");
        known.holds.insert(id, holds);
        let source = Source { id, memory, holds, state: BlockState::Live };
        picture.blocks.push(blocks::block(&source, false, reader));
    }
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
    follow(&mut done, picture, reader, known);
    // What only a static leads to is in use as well.
    for (&id, memory) in &step.memory.allocations {
        if let AllocationKind::Static { ty, .. } = memory.kind
            && !hidden.contains(&id)
            && done.insert(id)
        {
            let source = Source { id, memory, holds: Holds::One(ty), state: BlockState::Live };
            picture.blocks.push(blocks::block(&source, false, reader));
        }
    }
    follow(&mut done, picture, reader, known);
    add_owners(step, hidden, picture, reader);
    follow(&mut done, picture, reader, known);
    let left = &context.trace.left;
    for (&id, memory) in &step.memory.allocations {
        let state = match (&memory.kind, memory.live) {
            _ if done.contains(&id) || hidden.contains(&id) || reader.absorbed.contains(&id) => continue,
            (AllocationKind::Heap, false) => BlockState::Freed,
            (AllocationKind::Heap, true) if left.is_leaked(id) => BlockState::Leaked,
            (AllocationKind::Heap, true) => BlockState::Live,
            (variants!(AllocationKind: Stack | Static | Constant | VTable | Function), _) => continue,
        };
        let said = known.holds.get(&id).copied();
        let holds = said.or_else(|| found_out::by_what_led_here(step, id, reader)).unwrap_or(Holds::Bytes);
        let met = reader.links.len();
        let is_dropped = step.kind == StepKind::Drop;
        let mut block = blocks::block(&Source { id, memory, holds, state }, is_dropped, reader);
        if state == BlockState::Live && left.held.contains(&id) {
            block.note = messages::kept(block.size);
        }
        picture.blocks.push(block);
        if state == BlockState::Freed {
            reader.links.truncate(met);
        }
    }
}

/// The next block that a pointer leads to and what it holds: owners know best, so their targets come first.
fn next_target(reader: &Reader<'_>, done: &BTreeSet<AllocationId>, known: &Known) -> Option<(AllocationId, Holds)> {
    let open = |link: &&Link| link.address.target.is_some_and(|(id, _)| !done.contains(&id) && is_block(reader, id));
    let owner = reader.links.iter().filter(open).find(|link| link.kind == PointerKind::Owner);
    let link = owner.or_else(|| reader.links.iter().find(open))?;
    let (id, offset) = link.address.target?;
    let knows_all = matches!(link.holds, Holds::Buckets { .. });
    if link.kind == PointerKind::Owner && (offset == 0 || knows_all) {
        return Some((id, link.holds));
    }
    let size = reader.memory.allocation(id)?.bytes.len() as u64;
    let of_type = |ty| Holds::One(ty);
    let whole = match (reader.memory.allocation(id).map(|a| &a.kind), link.holds) {
        (Some(AllocationKind::Static { ty, .. }), _) => of_type(*ty),
        (_, Holds::Text { .. }) => Holds::Text { len: size },
        (_, Holds::Many { element, .. }) => {
            Holds::Many { element, first: 0, len: size / reader.memory.info(element).size.max(1) }
        }
        (_, Holds::One(ty)) if offset == 0 => Holds::One(ty),
        (_, Holds::Counted(ty)) => Holds::Counted(ty),
        (_, Holds::VTable) => Holds::VTable,
        (_, Holds::One(_) | Holds::Buckets { .. } | Holds::Tree { .. } | Holds::Bytes) => Holds::Bytes,
    };
    Some((id, known.holds.get(&id).copied().unwrap_or(whole)))
}

fn is_block(reader: &Reader<'_>, id: AllocationId) -> bool {
    let Some(memory) = reader.memory.allocation(id) else { return false };
    match memory.kind {
        AllocationKind::Heap
        | AllocationKind::Static { .. }
        | AllocationKind::Constant
        | AllocationKind::VTable { .. } => memory.live,
        AllocationKind::Stack { .. } | AllocationKind::Function { .. } => false,
    }
}

/// At the end of a scope variables go in reverse order: what was declared after the one that is dropped now has ended
/// already, so a reference among them does not dangle.
fn end_borrowers(context: &Context<'_>, now: Now<'_>, picture: &mut Picture, reader: &mut Reader<'_>) {
    let step = now.step;
    let Some(running) = step.running() else { return };
    let dropped = context.trace.events[now.events()].iter().rev().find_map(|event| {
        let EventKind::Drop { place, .. } = &event.kind else { return None };
        (place.frame == running.id).then_some(place.local)
    });
    let first_ended = match step.kind {
        StepKind::Drop => dropped.map_or(0, |local| local + 1),
        StepKind::Exit => 0,
        variants!(StepKind: Statement | Entry | Return | Panic | Fault) => return,
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
            let offset = if matches!(link.holds, Holds::Buckets { .. }) { 0 } else { offset };
            let depth = depth(step, reader, link, (target, offset));
            Target::Bytes { allocation: target, start: offset, end: offset + length, slice, depth }
        };
        picture.pointers.push(Pointer { from: link.from, to, kind: link.kind });
    }
}

/// In how many structs of a variable, which have no other bytes, the value lies that a pointer leads to.
fn depth(step: &Step, reader: &Reader<'_>, link: &Link, (target, offset): (AllocationId, u64)) -> u32 {
    let (Holds::One(pointee), Some(local)) = (link.holds, step.memory.local(target)) else { return 0 };
    let size = |ty| reader.memory.info(ty).size;
    let (mut ty, mut depth) = (local.ty, 0);
    while offset == 0 && ty != pointee && size(ty) == size(pointee) {
        let Some(inner) =
            read::fields(&reader.memory.info(ty).shape).and_then(|all| all.iter().find(|f| size(f.ty) == size(ty)))
        else {
            return 0;
        };
        (ty, depth) = (inner.ty, depth + 1);
    }
    if ty == pointee { depth } else { 0 }
}

/// How many bytes a pointer speaks of, and whether it says so itself.
fn reach(reader: &Reader<'_>, link: &Link) -> (u64, bool) {
    match link.holds {
        _ if link.kind == PointerKind::Owner => (0, false),
        Holds::One(ty) => (reader.memory.info(ty).size, false),
        Holds::Many { element, len, .. } => (len.saturating_mul(reader.memory.info(element).size), true),
        Holds::Text { len } => (len, true),
        variants!(Holds: Counted | Buckets | Tree | VTable | Bytes) => (0, false),
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
