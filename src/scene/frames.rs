//! A frame of the trace to its rows: what each variable is called, what it holds, and what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::machine::trace::{self, AllocationId, Local, LocalState, MoveTarget, Moved, Returned, Shape};

use super::cells::{Part, Reader, Value};
use super::crowd::Crowd;
use super::drops::DropSequences;
use super::read::Place;
use super::said;
use super::{Cell, Content, Frame, FrameState, Moment, PointerKind, Row, RowState, Variable, messages};

/// Variables without a name are numbered from here on.
const TEMPORARIES: u32 = 1 << 16;
/// The number of the row of a result.
pub const RESULT: u32 = TEMPORARIES - 1;

/// What a row is apart from its value.
struct Label {
    name: Arc<str>,
    note: String,
    state: RowState,
}

/// The variables of a frame, hidden ones left out.
pub fn frame(
    frame: &trace::Frame,
    state: FrameState,
    step: usize,
    (hide, crowd, drops): (&[String], &Crowd, &DropSequences),
    reader: &mut Reader<'_>,
) -> Frame {
    let mut variables = Vec::new();
    for (number, local) in frame.locals.iter().enumerate() {
        if is_hidden(local, hide) || crowd.hides(frame.id, number as u32) {
            continue;
        }
        let mut rows = variable(local, reader);
        mark_drops(&mut rows, frame.id, number as u32, step, drops);
        variables.push(Variable { local: number as u32, allocation: local.allocation, rows });
    }
    variables.extend(frame.result.and_then(|result| result_row(result, reader)));
    let left_out = crowd.left_out(frame.id);
    Frame {
        id: frame.id,
        thread: frame.thread,
        name: frame.function.clone(),
        size: frame.size,
        state,
        variables,
        returned: None,
        brief: Vec::new(),
        left_out,
    }
}

/// The turn of a variable and of its parts among the drops, and which of them happen now.
fn mark_drops(rows: &mut [Row], frame: trace::FrameId, local: u32, step: usize, drops: &DropSequences) {
    let mut path: Vec<Arc<str>> = Vec::new();
    for row in rows.iter_mut().filter(|row| !row.continues) {
        path.truncate(row.depth as usize);
        path.push(row.name.clone());
        let text = path.join(".");
        row.drop_order = drops.order(frame, local, &text, step);
        if row.state == RowState::Gone && row.note == messages::DROPPED && drops.happens_at(frame, local, &text, step) {
            row.note = messages::DROPPED_NOW.to_string();
        }
    }
}

/// A result that is on its way, if it owns something: no variable does at this moment.
fn result_row(result: Returned, reader: &mut Reader<'_>) -> Option<Variable> {
    let met = reader.mark();
    let place = Place { allocation: result.allocation, offset: 0, ty: result.ty };
    let value = reader.value(place);
    let owns = reader.links[met.0..].iter().any(|link| link.kind == PointerKind::Owner);
    if !owns {
        reader.forget(&met);
        return None;
    }
    let note = messages::type_note(reader.memory.info(result.ty));
    let mut rows = Vec::new();
    push_value(value, 0, label(messages::RESULT, &note, RowState::Live), reader, &mut rows);
    Some(Variable { local: RESULT, allocation: Some(result.allocation), rows })
}

/// The frame that has just gone keeps its place for one step, with what it gave back: in words, and with its pointers
/// where these have no other home yet.
pub fn returned(frame: &trace::Frame, given: Option<Returned>, arrived: bool, reader: &mut Reader<'_>) -> Frame {
    let place = |given: Returned| Place { allocation: given.allocation, offset: 0, ty: given.ty };
    let words = given.and_then(|given| said::said(reader.memory, place(given))).map(|said| said.words);
    let row = given.filter(|_| !arrived).and_then(|given| result_row(given, reader));
    Frame {
        id: frame.id,
        thread: frame.thread,
        name: frame.function.clone(),
        size: frame.size,
        state: FrameState::Returned,
        variables: row.into_iter().collect(),
        returned: words.filter(|words| words != "()"),
        brief: Vec::new(),
        left_out: 0,
    }
}

/// So many stay whole at either end of a stack that is folded in the middle.
const ENDS: usize = 3;
/// So many stay where only heads are shown, which need less room.
const CLOSED_ENDS: usize = 5;

/// Puts one entry in the place of the middle of each deep stack.
pub fn fold(frames: &mut Vec<Frame>) {
    for_each_stack(frames, fold_stack);
}

/// The frames for a narrow page, where the stack stands over the heap: between the outermost frame and the one that runs only
/// heads are shown, so that a frame stands where it stood when its caller ran. None where they are those of any page.
pub fn narrow(frames: &[Frame]) -> Vec<Frame> {
    let mut closed = frames.to_vec();
    for_each_stack(&mut closed, close_stack);
    if closed == frames { Vec::new() } else { closed }
}

fn for_each_stack(frames: &mut Vec<Frame>, change: fn(&mut Vec<Frame>)) {
    let mut stacks: BTreeMap<u32, Vec<Frame>> = BTreeMap::new();
    frames.drain(..).for_each(|frame| stacks.entry(frame.thread).or_default().push(frame));
    for mut stack in stacks.into_values() {
        change(&mut stack);
        frames.append(&mut stack);
    }
}

fn close_stack(frames: &mut Vec<Frame>) {
    let standing = frames.iter().filter(|frame| frame.state != FrameState::Returned).count();
    if frames.len() <= 2 {
        return;
    }
    // The caller of the one that has gone opens where that one stood.
    frames.truncate(standing);
    for frame in &mut frames[1..standing - 1] {
        (frame.state, frame.left_out) = (FrameState::Closed, 0);
        frame.brief = frame.variables.drain(..).filter_map(|variable| brief(&variable)).collect();
    }
    fold_middle(frames, CLOSED_ENDS);
}

/// The name and the value of a variable that is one plain cell.
fn brief(variable: &Variable) -> Option<String> {
    let [Row { name, cells, state: RowState::Live, .. }] = variable.rows.as_slice() else { return None };
    match cells.as_slice() {
        [Cell { content: Content::Value(value), .. }] if variable.is_named() => Some(messages::brief(name, value)),
        _ => None,
    }
}

fn fold_stack(frames: &mut Vec<Frame>) {
    fold_middle(frames, ENDS);
}

impl Frame {
    /// The entry of a thread's stack that stands for several frames.
    pub(super) fn folded(thread: u32, name: String, size: u64) -> Frame {
        Frame {
            id: trace::FrameId(u32::MAX - thread),
            thread,
            name: name.into(),
            size,
            state: FrameState::Folded,
            variables: Vec::new(),
            returned: None,
            brief: Vec::new(),
            left_out: 0,
        }
    }
}

/// Leaves so many at either end, and one entry between them.
fn fold_middle(frames: &mut Vec<Frame>, ends: usize) {
    if frames.len() <= 2 * ends + 1 {
        return;
    }
    let middle = ends..frames.len() - ends;
    let hidden = &frames[middle.clone()];
    let (thread, first) = (hidden[0].thread, hidden[0].name.clone());
    let is_one_function = hidden.iter().all(|f| f.name == first);
    let name = messages::folded(is_one_function.then_some(&*first), hidden.len() as u64);
    let size = hidden.iter().map(|f| f.size).sum();
    frames.splice(middle, [Frame::folded(thread, name, size)]);
}

/// Whether the author left this variable out of the figure.
pub fn is_hidden(local: &Local, hide: &[String]) -> bool {
    hide.iter().any(|name| **name == *local.name)
}

/// A variable in its present state.
pub fn variable(local: &Local, reader: &mut Reader<'_>) -> Vec<Row> {
    let place = local.allocation.map(|allocation| Place { allocation, offset: 0, ty: local.ty });
    match (local.state, place) {
        // The call has written its result, and the `let` that waits for it is about to end.
        (LocalState::Reserved, Some(place)) if reader.memory.fresh.contains(&place.allocation) => {
            live(local, place, reader)
        }
        (LocalState::Reserved, _) => vec![row(0, label("", "", RowState::Reserved))],
        (LocalState::Uninitialised, _) => {
            let note = messages::type_note(reader.memory.info(local.ty));
            vec![row(0, label(&local.name, &note, RowState::Uninitialised))]
        }
        (LocalState::Live, Some(place)) => live(local, place, reader),
        (LocalState::PartlyMoved, Some(place)) => partly_moved(local, place, reader),
        (LocalState::Moved, place) => {
            let to = local.moves.last().map(|m| &m.to);
            gone(local, place, &moved_note(to), reader)
        }
        (LocalState::Dropped, place) => gone(local, place, messages::DROPPED, reader),
        (LocalState::Live | LocalState::PartlyMoved, None) => vec![row(0, label("", "", RowState::Reserved))],
    }
}

fn live(local: &Local, place: Place, reader: &mut Reader<'_>) -> Vec<Row> {
    let note = messages::type_note(reader.memory.info(local.ty));
    let value = reader.value(place);
    let mut rows = Vec::new();
    push_value(value, 0, label(&local.name, &note, RowState::Live), reader, &mut rows);
    rows
}

/// The old bytes are still there, so they are shown; their pointers lead nowhere any more.
fn gone(local: &Local, place: Option<Place>, note: &str, reader: &mut Reader<'_>) -> Vec<Row> {
    let first = label(&local.name, note, RowState::Gone);
    let Some(place) = place.filter(|p| reader.memory.allocation(p.allocation).is_some()) else {
        return vec![row(0, first)];
    };
    let met = reader.links.len();
    let value = reader.value(place);
    reader.links.truncate(met);
    let mut rows = Vec::new();
    push_value(value, 0, first, reader, &mut rows);
    rows.iter_mut().for_each(fade);
    rows
}

/// Words for a variable that a pointer still leads to after its scope has ended.
pub fn out_of_scope(name: &Arc<str>, rows: &[Row]) -> Vec<Row> {
    let mut rows = rows.to_vec();
    rows.iter_mut().for_each(fade);
    if let Some(first) = rows.first_mut() {
        (first.name, first.note) = (name.clone(), messages::OUT_OF_SCOPE.to_string());
    }
    rows
}

fn fade(row: &mut Row) {
    row.state = RowState::Gone;
    for cell in &mut row.cells {
        cell.changed = false;
    }
}

fn partly_moved(local: &Local, place: Place, reader: &mut Reader<'_>) -> Vec<Row> {
    let value = reader.value(place);
    let type_name = &reader.memory.info(local.ty).name;
    let note = match content_of(place, reader) {
        Some(content) if local.moves.iter().any(|moved| moved.path == [content]) => {
            moved_note(local.moves.last().map(|moved| &moved.to))
        }
        Some(_) | None => messages::partly_moved(type_name),
    };
    let first = label(&local.name, &note, RowState::Live);
    let mut rows = Vec::new();
    push_moved_value(value, 0, first, (&local.moves, &[]), reader, &mut rows);
    // What was moved out of a part is no pointer of this variable any more.
    let is_gone = |spot: super::Spot| {
        let holds = |r: &&Row| r.cells.iter().any(|c| c.bytes.contains(&spot.offset));
        spot.allocation == place.allocation && rows.iter().find(holds).is_some_and(|r| r.state == RowState::Gone)
    };
    reader.links.retain(|link| !is_gone(link.from));
    rows
}

/// The number of the one field with bytes that the variant of an enum has.
fn content_of(place: Place, reader: &Reader<'_>) -> Option<u32> {
    let Shape::Enum { tag, variants } = &reader.memory.info(place.ty).shape else { return None };
    let fields = &reader.memory.variant(place, tag, variants)?.fields;
    let mut held = (0..).zip(fields.iter()).filter(|(_, field)| reader.memory.info(field.ty).size > 0);
    held.next().filter(|_| held.next().is_none()).map(|(number, _)| number)
}

fn push_value(value: Value, depth: u32, first: Label, reader: &Reader<'_>, rows: &mut Vec<Row>) {
    push_moved_value(value, depth, first, (&[], &[]), reader, rows);
}

/// The rows of a value, of which `moves` took parts away; `path` leads to it.
fn push_moved_value(
    value: Value,
    depth: u32,
    first: Label,
    (moves, path): (&[Moved], &[u32]),
    reader: &Reader<'_>,
    rows: &mut Vec<Row>,
) {
    match value {
        Value::Leaf { heading, cells } => {
            rows.push(Row { heading, cells, ..row(depth, first) });
            // The fields of an enum stand in one row with it.
            if moves.iter().any(|moved| moved.path.len() > path.len() && moved.path.starts_with(path)) {
                rows.last_mut().into_iter().for_each(fade);
            }
        }
        Value::Stacked(lines) => {
            let (state, mut first) = (first.state, Some(first));
            for cells in lines {
                let continues = first.is_none();
                let label = first.take().unwrap_or_else(|| label("", "", state));
                rows.push(Row { cells, continues, ..row(depth, label) });
            }
        }
        Value::Group { heading, cells, parts } => {
            rows.push(Row { heading, cells, ..row(depth, first) });
            push_parts(parts, depth + 1, moves, path, reader, rows);
        }
    }
}

/// The rows of the fields; a part that one of `moves` took away says where it went.
fn push_parts(parts: Vec<Part>, depth: u32, moves: &[Moved], path: &[u32], reader: &Reader<'_>, rows: &mut Vec<Row>) {
    for part in parts {
        let path: Vec<u32> = path.iter().copied().chain(part.index).collect();
        let taken = moves.iter().find(|m| m.path == path);
        let note = match (taken, part.place) {
            (Some(moved), _) => moved_note(Some(&moved.to)),
            (None, Some(place)) => messages::type_note(reader.memory.info(place.ty)),
            (None, None) => String::new(),
        };
        let state = if taken.is_some() { RowState::Gone } else { RowState::Live };
        let before = rows.len();
        let first = label(&part.name, &note, state);
        push_moved_value(part.value, depth, first, (moves, &path), reader, rows);
        if taken.is_some() {
            rows[before..].iter_mut().for_each(fade);
        }
    }
}

/// A value on the stack that has no name, but a pointer to it has.
pub fn temporary(id: AllocationId, value: Value, type_name: &str, size: u64, reader: &Reader<'_>) -> Variable {
    let note = messages::sized(type_name, size);
    let mut rows = Vec::new();
    push_value(value, 0, label(messages::TEMPORARY, &note, RowState::Live), reader, &mut rows);
    Variable { local: TEMPORARIES + id.0, allocation: Some(id), rows }
}

/// Values without a name come and go; those of one type that are never there together stand in the same place.
pub fn share_places(moments: &mut [Moment]) {
    let mut lives: BTreeMap<(trace::FrameId, u32), (usize, usize, String)> = BTreeMap::new();
    for (t, picture) in moments.iter().map(|moment| &moment.picture).enumerate() {
        for frame in picture.frames.iter().chain(&picture.narrow) {
            for variable in frame.variables.iter().filter(|v| v.local >= TEMPORARIES) {
                let note = || variable.rows.first().map_or_else(String::new, |row| row.note.clone());
                lives.entry((frame.id, variable.local)).or_insert_with(|| (t, t, note())).1 = t;
            }
        }
    }
    let mut order: Vec<_> = lives.into_iter().map(|(key, (first, last, note))| (first, key, last, note)).collect();
    order.sort_unstable();
    // The places of each frame: the last moment of who stands there, and the type, so that all rows fit.
    let mut taken: BTreeMap<trace::FrameId, Vec<(usize, String)>> = BTreeMap::new();
    let mut place_of: BTreeMap<(trace::FrameId, u32), u32> = BTreeMap::new();
    for (first, key, last, note) in order {
        let places = taken.entry(key.0).or_default();
        // As blocks do, they keep a whole step apart.
        let free = places.iter().position(|(until, of)| until + 1 < first && *of == note);
        let place = free.unwrap_or(places.len());
        if place == places.len() {
            places.push((last, note));
        }
        places[place].0 = last;
        place_of.insert(key, TEMPORARIES + place as u32);
    }
    let pictures = moments.iter_mut().map(|moment| &mut moment.picture);
    for frame in pictures.flat_map(|picture| picture.frames.iter_mut().chain(&mut picture.narrow)) {
        for variable in &mut frame.variables {
            variable.local = place_of.get(&(frame.id, variable.local)).copied().unwrap_or(variable.local);
        }
    }
}

fn moved_note(to: Option<&MoveTarget>) -> String {
    to.map_or_else(|| messages::MOVED.to_string(), messages::moved_to)
}

fn label(name: &str, note: &str, state: RowState) -> Label {
    Label { name: name.into(), note: note.to_string(), state }
}

fn row(depth: u32, label: Label) -> Row {
    let cells = match label.state {
        RowState::Uninitialised => {
            vec![Cell { label: None, content: Content::Uninitialised, changed: false, bytes: 0..0 }]
        }
        RowState::Reserved | RowState::Live | RowState::Gone => Vec::new(),
    };
    let Label { name, note, state } = label;
    Row { depth, name, note, heading: None, cells, state, continues: false, drop_order: None }
}
