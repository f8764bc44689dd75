//! What became of a variable: its first value, or the part of it that changed.

use super::{Story, altered, facts, line, part, statement::value_of, words};
use crate::machine::trace::{LocalState, Shape, Snapshot};
use crate::scene::messages::passed as given;
use crate::scene::read::{Memory, NONE_FRESH, Place, scalar};
use crate::scene::{Block, Cell, Content, FrameState, Pointer, Region, Row, Target, Variable, messages, said};

/// Whether the variable held no value in the step before.
pub fn is_new(story: &Story<'_>, variable: &Variable) -> bool {
    if variable.is_temporary() {
        let stood = |id| story.before.is_some_and(|before| before.memory.allocations.contains_key(&id));
        return !variable.allocation.is_some_and(stood);
    }
    let frames = story.before.into_iter().flat_map(|b| &b.memory.frames);
    let mut locals = frames.flat_map(|f| &f.locals).filter(|l| l.allocation == variable.allocation);
    locals.all(|l| matches!(l.state, LocalState::Reserved | LocalState::Uninitialised))
}

pub fn variable_changed(story: &Story<'_>, variable: &Variable) -> String {
    let first = &variable.rows[0];
    let name = &first.name;
    if is_new(story, variable) {
        return new_variable(story, variable);
    }
    if is_union(story, variable) {
        return words::union_changed(name);
    }
    if let Some(part) = part::altered(story, variable) {
        return words::set(&part.path, part.old.as_deref(), &part.new);
    }
    let mut path: Vec<&str> = Vec::new();
    for row in variable.rows.iter().filter(|r| !r.continues) {
        path.truncate(row.depth as usize);
        path.push(&row.name);
        let Some(cell) = row.cells.iter().find(|c| c.changed) else { continue };
        if let Some(left) = part::left(story, variable, row) {
            return words::goes_on(&path.join("."), left);
        }
        if let Some(sentence) = variable.allocation.and_then(|id| altered::flag(story, id, &row.cells)) {
            return words::flag_goes(&path.join("."), false, &sentence.0, &sentence.1);
        }
        if let Some(sentence) = length_changed(story, variable, row, &path.join(".")) {
            return sentence;
        }
        let changed = row.cells.iter().filter(|c| c.changed).count();
        if row.heading.is_some() {
            return whole_changed(story, variable).unwrap_or_else(|| words::changed(&path.join(".")));
        }
        if let (Content::Value(value), 1) = (&cell.content, changed) {
            let old = variable.allocation.and_then(|id| altered::old_value(story, id, cell));
            if cell.label.as_deref() == Some("len") && value_of(row, "cap").is_none() {
                let by = facts::callee(story, story.step().span);
                let key = altered::new_key(story, variable).filter(|_| path.len() == 1);
                let old = old.and_then(|old| old.parse().ok());
                return words::entries(by.as_deref(), &path.join("."), old, value, key.as_deref());
            }
            let label = cell.label.as_deref().filter(|label| !["tag", "len", "cap"].contains(label));
            let labelled =
                path.iter().copied().chain(label.filter(|_| row.cells.len() > 1)).collect::<Vec<_>>().join(".");
            if row.cells.iter().any(|c| matches!(c.content, Content::Flag(..))) {
                return words::set_inside(&path.join("."), old.as_deref(), value);
            }
            if cell.label.is_none() && row.cells.len() > 1 {
                let first = row.cells[0].bytes.start;
                let index = (cell.bytes.start - first) / (cell.bytes.end - cell.bytes.start).max(1);
                return words::set(&format!("{labelled}[{index}]"), old.as_deref(), value);
            }
            let old = old.or_else(|| old_value(story, variable).filter(|_| path.len() == 1));
            return words::set(&labelled, old.as_deref(), value);
        }
        if changed == 1 && cell.content == Content::Null {
            return words::set(&path.join("."), None, "None");
        }
        if row.cells.iter().any(|c| c.content == Content::NoBuffer) && value_of(row, "len") == Some("0") {
            return given::is_empty(&path.join("."));
        }
        return whole_changed(story, variable).unwrap_or_else(|| words::changed(&path.join(".")));
    }
    whole_changed(story, variable).unwrap_or_else(|| words::changed(name))
}

/// Whether all fields of a variable stand in the same bytes.
fn is_union(story: &Story<'_>, variable: &Variable) -> bool {
    let local = variable.allocation.and_then(|id| story.step().memory.local(id));
    local.is_some_and(|local| matches!(story.trace.types.get(local.ty).shape, Shape::Union { .. }))
}

/// The new length of a buffer that stays where it is.
fn length_changed(story: &Story<'_>, variable: &Variable, row: &Row, name: &str) -> Option<String> {
    let (len, cap) = (value_of(row, "len")?, value_of(row, "cap")?);
    if row.heading.is_some() {
        return None;
    }
    let pointer = row.cells.iter().find(|c| c.label.as_deref() == Some("ptr"))?;
    if pointer.changed && matches!(pointer.content, Content::Pointer(_)) {
        return Some(words::buffer_is_new(name, len, cap));
    }
    let cell =
        row.cells.iter().find(|c| c.changed && c.label.as_deref() == Some("len")).filter(|_| !pointer.changed)?;
    // Calls in the line may have seen it with another length: `retain` empties a vector while it asks.
    let old = facts::number_in(line::before(story)?, variable.allocation?, cell)?;
    let by = caller_on(story, variable);
    Some(match len.parse::<u64>().is_ok_and(|len| len > old) {
        true => words::length_grew(by.as_deref(), name, len, cap),
        false => words::length_fell(by.as_deref(), name, len, cap),
    })
}

/// The method that the line calls on the variable, or on what refers to it; else what the line calls last.
fn caller_on(story: &Story<'_>, variable: &Variable) -> Option<String> {
    let refers =
        |p: &&Pointer| matches!(p.to, Target::Bytes { allocation, .. } if Some(allocation) == variable.allocation);
    let from: Vec<_> = story.picture.pointers.iter().filter(refers).map(|p| Some(p.from.allocation)).collect();
    let running = story.picture.frames.iter().filter(|frame| frame.state == FrameState::Active);
    let named = running.flat_map(|frame| &frame.variables).filter(|v| v.is_named());
    let places: Vec<&str> = named
        .filter(|v| v.allocation == variable.allocation || from.contains(&v.allocation))
        .map(|v| &*v.rows[0].name)
        .collect();
    facts::method_on(story, &places).or_else(|| facts::callee(story, story.step().span))
}

/// The whole of a variable, before and now, where that is short.
fn whole_changed(story: &Story<'_>, variable: &Variable) -> Option<String> {
    let name = &variable.rows[0].name;
    let (old, new) = (said_in(story, &story.before?.memory, variable), said_in(story, &story.step().memory, variable)?);
    Some(words::set(name, old.filter(|old| *old != new).as_deref(), &new))
}

/// The value of a variable in a few words.
pub fn said_in(story: &Story<'_>, now: &Snapshot, variable: &Variable) -> Option<String> {
    let allocation = variable.allocation?;
    let local = now.local(allocation)?;
    let memory = Memory { types: &story.trace.types, now, before: None, fresh: &NONE_FRESH };
    let said = said::said_in_sentence(memory, Place { allocation, offset: 0, ty: local.ty })?.words;
    (local.state == LocalState::Live && !said.contains('`')).then_some(said)
}

/// The scalar that the variable was.
fn old_value(story: &Story<'_>, variable: &Variable) -> Option<String> {
    let before = &story.before?.memory;
    let allocation = variable.allocation?;
    let local = before.local(allocation)?;
    old_scalar(story, before, Place { allocation, offset: 0, ty: local.ty })
}

fn old_scalar(story: &Story<'_>, before: &Snapshot, place: Place) -> Option<String> {
    scalar(Memory { types: &story.trace.types, now: before, before: None, fresh: &NONE_FRESH }, place)
}

/// The size of a named variable's type.
pub fn size(story: &Story<'_>, variable: &Variable) -> Option<u64> {
    let local = story.step().memory.local(variable.allocation?)?;
    Some(story.trace.types.get(local.ty).size)
}

pub fn new_variable(story: &Story<'_>, variable: &Variable) -> String {
    let first = &variable.rows[0];
    let name = &first.name;
    let cells: Vec<&Cell> = variable.rows.iter().flat_map(|r| &r.cells).collect();
    let bytes = size(story, variable).unwrap_or_else(|| {
        let range = |(lo, hi): (u64, u64), c: &&Cell| (lo.min(c.bytes.start), hi.max(c.bytes.end));
        let (lo, hi) = cells.iter().fold((u64::MAX, 0), range);
        hi.saturating_sub(lo)
    });
    if first.note.starts_with(messages::CLOSURE) {
        return words::is_closure(name, bytes);
    }
    if cells.iter().any(|c| c.content == Content::NoBuffer) && variable.rows.len() == 1 {
        match value_of(first, "len") {
            Some("0") => return words::starts_empty(name, bytes),
            _ if first.note.starts_with("Box<") => return words::owns_no_bytes(name, bytes),
            _ => {}
        }
    }
    if let Some(to) = super::raw_target(story, variable) {
        return super::moves::points_raw(name, &to);
    }
    let said = || said_in(story, &story.step().memory, variable);
    match (cells.as_slice(), &first.heading) {
        ([Cell { content: Content::Value(value), .. }], None) => {
            let whole = said().filter(|_| variable.rows.len() > 1);
            words::starts_as(name, whole.as_ref().unwrap_or(value), bytes)
        }
        (_, Some(variant)) => words::starts_as(name, said().as_deref().unwrap_or(variant), bytes),
        (_, None) => match owned_bytes(story, variable) {
            0 => said().map_or_else(|| words::declared(name, bytes), |said| words::starts_as(name, &said, bytes)),
            owned => words::declared_owner(name, bytes, owned),
        },
    }
}

/// What a variable owns on the heap, through other blocks as well.
pub fn owned_bytes(story: &Story<'_>, variable: &Variable) -> u64 {
    let is_own = |block: &&Block| {
        let owner = facts::owner(block.id, story.picture).map(|(owner, _)| owner.allocation);
        block.region == Region::Heap && variable.allocation.is_some() && owner == Some(variable.allocation)
    };
    story.picture.blocks.iter().filter(is_own).map(|block| block.size).sum()
}
