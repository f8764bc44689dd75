//! The caption of a statement: what became of values, what it cost, what it wrote.

use std::collections::BTreeSet;

use crate::machine::trace::{AllocationId, Event, EventKind, Local, LocalState, MoveTarget, Shape, Step, StepKind};

use super::{Story, moves, threads, words};
use super::{altered, facts, line, part, variable};
use crate::scene::messages::passed as given;
use crate::scene::{
    Block, Cell, Content, FrameState, Pointer, PointerKind, Region, Row, RowState, Target, Variable, messages,
};

/// At most two sentences.
pub fn statement(story: &Story<'_>) -> String {
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(moved(story));
    sentences.extend(threads::done(story.trace, story.events));
    sentences.extend(heap(story, sentences.is_empty()));
    if sentences.is_empty() {
        sentences.extend(end_of_block(story));
    }
    if let Some(counted) = counted(story).filter(|_| sentences.len() < 2 && !allocates(story)) {
        sentences.push(counted);
    }
    if sentences.is_empty() || sentences.len() == 1 && is_of_before(story) {
        let lent = borrowed(story);
        let is_of_loop = lent.is_some() && !facts::text(story, story.step().span).starts_with("let ");
        // The first statement of a turn comes with the loop's new reference, and a `let` with what was done to lend it.
        let besides = changed_value(story).filter(|_| lent.is_some());
        sentences.extend(besides.clone().filter(|_| !is_of_loop));
        sentences.extend(lent.or_else(|| copied(story)).or_else(|| changed(story)));
        sentences.extend(besides.filter(|_| is_of_loop));
    }
    let printed = printed(story);
    if sentences.len() == 1 && printed.is_none() && allocates(story) {
        sentences.extend(line::given_besides(story, &sentences[0]));
    }
    if sentences.is_empty() && printed.is_none() {
        sentences.push(passing(story).unwrap_or_else(|| nothing(story)));
    }
    sentences.extend(printed);
    sentences.truncate(2);
    threads::capitalised(&sentences.join(" "))
}

/// Heap memory that came and went within the statement.
fn passing(story: &Story<'_>) -> Option<String> {
    let came: BTreeSet<AllocationId> = story.events.iter().filter_map(|e| came(&e.kind)).collect();
    let freed = story.events.iter().filter_map(|e| e.kind.freed());
    let sizes = freed.filter(|(allocation, _)| came.contains(allocation)).map(|(_, size)| size);
    Some(sizes.sum()).filter(|sum| *sum > 0).map(words::passing)
}

fn allocates(story: &Story<'_>) -> bool {
    story.events.iter().any(|e| matches!(e.kind, EventKind::Alloc { .. } | EventKind::Realloc { .. }))
}

/// The last move between named places says most; a move into a call matters when nothing else does.
fn moved(story: &Story<'_>) -> Option<String> {
    let frame = story.step().running()?.id;
    story.events.iter().rev().find_map(|e| {
        let EventKind::Move { from, to, bytes } = &e.kind else { return None };
        match to {
            _ if from.frame != frame => None,
            MoveTarget::Local(name) if !allocates(story) => {
                Some(moves::moved(&origin(story, &from.text), name, *bytes))
            }
            MoveTarget::Call(function) if function.rsplit("::").next() == Some("drop") => {
                Some(moves::moved_to_drop(&from.text, story.freed_bytes()))
            }
            MoveTarget::Call(function) => {
                Some(moves::moved_to_call(&origin(story, &from.text), operator(function), *bytes))
            }
            MoveTarget::Return => Some(moves::moved_out(&from.text, *bytes)),
            MoveTarget::Closure => Some(moves::moved_to_closure(&origin(story, &from.text), *bytes)),
            MoveTarget::Local(_) | MoveTarget::Temporary | MoveTarget::Dropped => None,
        }
    })
}

/// What a value has moved out of. The same statement may have given that another value, as `rest = next(rest)` does.
fn origin<'t>(story: &Story<'_>, place: &'t str) -> moves::Origin<'t> {
    let whole = place.split(['.', '[']).next().unwrap_or(place);
    let frame = story.step().memory.frames.last();
    let old = frame.and_then(|now| story.before?.memory.frames.iter().find(|frame| frame.id == now.id));
    // What had a value before: the statement may declare another variable of that name.
    let held = |local: &Local| *local.name == *whole && local.state == LocalState::Live;
    let number = old.and_then(|old| old.locals.iter().rposition(held));
    let local = frame.zip(number).and_then(|(frame, number)| frame.locals.get(number));
    let is_enum = |local: &Local| matches!(story.trace.types.get(local.ty).shape, Shape::Enum { .. });
    moves::Origin {
        place,
        whole,
        is_content: whole != place && local.is_some_and(is_enum),
        is_refilled: local.is_some_and(|local| local.state == LocalState::Live),
    }
}

/// Whether what moved last did so before the statement began, as the vector of a loop does before its first turn.
fn is_of_before(story: &Story<'_>) -> bool {
    let span = story.step().span;
    let last = story.events.iter().rfind(|e| matches!(e.kind, EventKind::Move { to: MoveTarget::Call(_), .. }));
    last.is_some_and(|e| e.span.file == span.file && e.span.hi <= span.lo)
}

/// `+` for `Add::add`: as the author wrote it.
fn operator(function: &str) -> &str {
    match function {
        "Add::add" => "+",
        "Sub::sub" => "-",
        "Mul::mul" => "*",
        "Div::div" => "/",
        "Rem::rem" => "%",
        "Neg::neg" => "-",
        "Not::not" => "!",
        "AddAssign::add_assign" => "+=",
        "SubAssign::sub_assign" => "-=",
        "MulAssign::mul_assign" => "*=",
        other => other,
    }
}

/// What was allocated, grown and freed. Memory that came and went within the step is told last.
pub fn heap(story: &Story<'_>, tells_freed: bool) -> Vec<String> {
    let stays: BTreeSet<AllocationId> =
        story.step().memory.allocations.iter().filter(|(_, a)| a.live).map(|(id, _)| *id).collect();
    let mut sentences = Vec::new();
    let grown: Vec<_> = story
        .events
        .iter()
        .filter_map(|e| {
            let EventKind::Realloc { new, old_size, size, .. } = e.kind else { return None };
            Some((new, old_size, size, e.span))
        })
        .collect();
    let new: Vec<_> = story
        .events
        .iter()
        .filter_map(|e| {
            let EventKind::Alloc { allocation, size, .. } = e.kind else { return None };
            stays.contains(&allocation).then_some((allocation, size, e.span))
        })
        .collect();
    let kept = grown.iter().rfind(|(id, ..)| stays.contains(id));
    if let Some(&(block, old, size, span)) = kept {
        let owner = facts::owner_of(block, story.picture);
        sentences.push(match grown.len() {
            1 => words::grown(facts::callee(story, span).as_deref(), owner.as_deref(), old, size),
            times => words::grown_often(owner.as_deref(), times as u64, size),
        });
    } else if !new.is_empty() {
        sentences.push(allocated(story, &new));
    }
    let came: BTreeSet<AllocationId> = story.events.iter().filter_map(|e| came(&e.kind)).collect();
    let went = story.events.iter().filter_map(|e| e.kind.freed());
    let freed: u64 = went.filter(|(allocation, _)| !came.contains(allocation)).map(|(_, size)| size).sum();
    if freed > 0 && tells_freed {
        let by = facts::callee(story, story.step().span).filter(|_| sentences.is_empty());
        sentences.push(words::freed(by.as_deref(), freed));
    }
    sentences
}

fn came(event: &EventKind) -> Option<AllocationId> {
    if let EventKind::Alloc { allocation: new, .. } | EventKind::Realloc { new, .. } = event {
        Some(*new)
    } else {
        None
    }
}

fn allocated(story: &Story<'_>, new: &[(AllocationId, u64, crate::source::Span)]) -> String {
    let sizes: Vec<u64> = new.iter().map(|&(_, size, _)| size).collect();
    let names: BTreeSet<Option<String>> = new.iter().map(|&(.., span)| facts::callee(story, span)).collect();
    let by = names.into_iter().next().filter(|_| new.iter().all(|(.., span)| *span == new[0].2)).flatten();
    // Buffers whose text stands in a cell of a map have no owner of their own in the picture.
    let owners: Vec<&Variable> = new.iter().filter_map(|&(id, ..)| Some(facts::owner(id, story.picture)?.0)).collect();
    let same = owners.iter().all(|owner| owner.allocation == owners[0].allocation);
    let owner = owners.first().copied().filter(|_| same);
    let described = owner.map(|variable| (variable.rows[0].name.to_string(), holding(story, variable, new)));
    let told =
        words::allocated(by.as_deref(), described.as_ref().map(|(name, holding)| (name.as_str(), *holding)), &sizes);
    match changed_value(story).filter(|_| owner.is_none()) {
        Some(changed) => words::together(&told, &changed),
        None => told,
    }
}

/// What the owner keeps on the stack.
fn holding(story: &Story<'_>, variable: &Variable, new: &[(AllocationId, u64, crate::source::Span)]) -> words::Holding {
    if variable.is_result() {
        return words::Holding::Result;
    }
    let is_direct = facts::owner(new[0].0, story.picture).is_some_and(|(_, is_direct)| is_direct);
    let [row] = variable.rows.as_slice() else { return words::Holding::Other };
    if !is_direct && new.len() == 1 {
        return words::Holding::Other;
    }
    let labels: Vec<&str> = row.cells.iter().filter_map(|c| c.label.as_deref()).collect();
    match labels.as_slice() {
        ["ptr"] => words::Holding::Address,
        ["len", "cap", "ptr"] => {
            let block = story.picture.blocks.iter().find(|b| b.id == new[0].0);
            let cells = block.into_iter().flat_map(|b| &b.rows).flat_map(|r| &r.cells);
            let is_text = cells.into_iter().any(|c| matches!(c.content, Content::Letter(..) | Content::Space))
                || row.note.starts_with("String");
            let room = value_of(row, "cap").and_then(|cap| cap.parse().ok());
            words::Holding::Buffer { room: room.filter(|_| !is_text && new.len() == 1) }
        }
        _ => words::Holding::Other,
    }
}

pub fn value_of<'a>(row: &'a Row, label: &str) -> Option<&'a str> {
    let cell = row.cells.iter().find(|c| c.label.as_deref() == Some(label))?;
    cell.content.value()
}

/// The row of a variable that holds a reference which is new. The one that the statement gives a value says most.
fn new_reference<'a>(story: &'a Story<'_>) -> Option<(&'a Variable, &'a Row, &'a Cell)> {
    let frame = story.step().memory.frames.last()?;
    let shown = story.picture.frames.iter().find(|f| f.id == frame.id)?;
    let is_reference =
        |c: &&Cell| c.changed && matches!(c.content, Content::Pointer(PointerKind::Shared | PointerKind::Mutable));
    let mut found = shown.variables.iter().filter_map(|variable| {
        let row =
            variable.rows.iter().find(|r| r.state == RowState::Live && r.cells.iter().any(|c| is_reference(&c)))?;
        Some((variable, row, row.cells.iter().find(is_reference)?))
    });
    let first = found.next()?;
    std::iter::once(first).chain(found).find(|(variable, ..)| is_given(story, &variable.rows[0].name)).or(Some(first))
}

pub fn borrowed(story: &Story<'_>) -> Option<String> {
    let (variable, row, cell) = new_reference(story)?;
    let goes_on = part::left(story, variable, row).is_some() && !variable::is_new(story, variable);
    if row.depth > 0 || goes_on {
        return None;
    }
    let allocation = variable.allocation?;
    let pointer =
        story.picture.pointers.iter().find(|p| p.from.allocation == allocation && p.from.offset == cell.bytes.start)?;
    let Target::Bytes { allocation: target, start, slice, .. } = pointer.to else { return None };
    let mutable = pointer.kind == PointerKind::Mutable;
    let named = story.picture.places().find(|(id, _)| *id == target).map(|(_, name)| name.to_string());
    if slice && let Some(len) = value_of(row, "len") {
        let (first, is_text) = first_of(story, row, (target, start));
        let of = named.or_else(|| facts::owner_of(target, story.picture));
        return match of {
            Some(of) => Some(moves::sliced(&row.name, &of, len, first, is_text)),
            None => points_at_static(story, variable, target),
        };
    }
    if named.is_none()
        && let Some(owner) = facts::owner_of(target, story.picture)
    {
        return Some(moves::borrowed_inside(&row.name, &owner, mutable));
    }
    if is_static(story, target) {
        return points_at_static(story, variable, target);
    }
    let lent_part = || part::lent(story, variable, target, start);
    let event = story.events.iter().rev().find_map(|e| {
        let EventKind::Borrow { of, mutable: m } = &e.kind else { return None };
        (*m == mutable).then(|| of.text.to_string())
    });
    if named.as_deref() == Some(messages::TEMPORARY) {
        return Some(given::borrowed_temporary(&row.name, mutable));
    }
    match event {
        // A reborrow inside the new value (`&*word` for `word`) says nothing about whom it was borrowed from.
        Some(of) if of.trim_start_matches('*') != &*row.name => match of.strip_prefix('*') {
            Some(through) if !through.contains('.') && named.is_some() => {
                Some(moves::reborrowed(&row.name, through, mutable))
            }
            Some(_) | None => {
                let element = || lent_part().filter(|_| of.contains("[_]"));
                Some(moves::borrowed(&row.name, &element().unwrap_or(of), mutable))
            }
        },
        Some(_) | None => Some(moves::borrowed(&row.name, &lent_part().or(named)?, mutable)),
    }
}

/// A reference to what is part of the program, such as a literal.
fn points_at_static(story: &Story<'_>, variable: &Variable, target: AllocationId) -> Option<String> {
    let is_reference = variable.rows[0].note.starts_with('&');
    let said = variable::said_in(story, &story.step().memory, variable).filter(|_| is_reference);
    let bytes = variable::size(story, variable).unwrap_or_default();
    is_static(story, target).then(|| moves::points_at_static(&variable.rows[0].name, said.as_deref(), bytes))
}

pub fn is_static(story: &Story<'_>, target: AllocationId) -> bool {
    story.picture.blocks.iter().any(|b| b.id == target && b.region != Region::Heap)
}

/// Where a slice begins, and whether it is counted in bytes of text.
pub fn first_of(story: &Story<'_>, row: &Row, (target, start): (AllocationId, u64)) -> (u64, bool) {
    let is_text = row.note.contains("str");
    (start / if is_text { 1 } else { element_size(story, target, start) }, is_text)
}

/// The size of the elements that a slice begins among: that of the cell there.
fn element_size(story: &Story<'_>, target: AllocationId, start: u64) -> u64 {
    let blocks = story.picture.blocks.iter().filter(|b| b.id == target).flat_map(|b| &b.rows).flat_map(|r| &r.cells);
    let variables = story.picture.frames.iter().flat_map(|f| &f.variables).filter(|v| v.allocation == Some(target));
    let cells = blocks.chain(variables.flat_map(|v| &v.rows).flat_map(|r| &r.cells));
    // A letter may be several bytes wide; text is counted in bytes.
    let size = |c: &Cell| if c.content.letter().is_some() { 1 } else { c.bytes.end - c.bytes.start };
    cells.filter(|c| c.bytes.start == start).map(size).find(|s| *s > 0).unwrap_or(1)
}

fn copied(story: &Story<'_>) -> Option<String> {
    if facts::text(story, story.step().span).contains(" as ") {
        return None;
    }
    story.events.iter().rev().find_map(|e| {
        let EventKind::Copy { from, to: MoveTarget::Local(to), bytes } = &e.kind else { return None };
        let statement = facts::text(story, story.step().span);
        let is_told = from.text != *to && is_given(story, to);
        is_told.then(|| moves::copied(&indexed(&from.text, statement), to, *bytes))
    })
}

/// The place with its index as the author wrote it: `a[1]` for `a[_]`, if it is all that a `let` is given.
fn indexed(place: &str, statement: &str) -> String {
    let value = statement.split_once(" = ").map_or("", |(_, value)| value.trim_end_matches(';').trim());
    let value = value.strip_prefix("unsafe {").and_then(|value| value.strip_suffix('}')).map_or(value, str::trim);
    let index = place.split_once("[_]").and_then(|(of, rest)| {
        let of = of.trim_start_matches('*');
        let index = value.strip_prefix(of)?.strip_prefix('[')?.strip_suffix(rest)?.strip_suffix(']')?;
        (!index.is_empty() && !index.contains(['[', ']', '`'])).then_some((of, index, rest))
    });
    index.map_or_else(|| place.to_string(), |(of, index, rest)| format!("{of}[{index}]{rest}"))
}

/// Statements that end with a brace: loops, branches, blocks.
fn end_of_block(story: &Story<'_>) -> Option<String> {
    let text = facts::text(story, story.step().span);
    if !text.ends_with('}') {
        return match text.trim_end_matches(';') {
            "break" => Some(words::BREAK.to_string()),
            "continue" => Some(words::CONTINUE.to_string()),
            _ => None,
        };
    }
    let head = text.trim_start_matches('\'').trim_start();
    let head = match head.split_once(':') {
        // A label: `'outer: for …`.
        Some((label, rest)) if text.starts_with('\'') && label.chars().all(|c| c.is_alphanumeric() || c == '_') => {
            rest.trim_start()
        }
        Some(_) | None => head,
    };
    let ended = ended(story);
    match head.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("") {
        "for" | "while" | "loop" => Some(words::loop_ends(&ended)),
        word @ ("if" | "match") => {
            let condition = skipped_condition(story, head).filter(|_| word == "if" && ended.is_empty());
            Some(condition.map_or_else(|| words::branch_ends(word, &ended), |condition| words::skipped(&condition)))
        }
        "unsafe" | "" if head.starts_with(['{', 'u']) => Some(words::block_ends(&ended)),
        _ => None,
    }
}

/// The condition of an `if` without `else` whose block has not run: no step was taken in it, and nothing happened.
fn skipped_condition(story: &Story<'_>, head: &str) -> Option<String> {
    let step = story.step();
    let before = story.trace.steps[..story.number].iter().rfind(|before| before.thread == step.thread)?;
    let ran = before.span.file == step.span.file && before.span.lo > step.span.lo && before.span.hi <= step.span.hi;
    let condition = head.strip_prefix("if ")?.split_once('{')?.0.trim();
    let is_short = condition.len() <= 40 && !condition.starts_with("let ") && !condition.contains(['`', '\n']);
    // What happened in the condition itself is no sign that the block has run.
    let block = step.span.lo + head.find('{')? as u32;
    let is_before = |event: &Event| event.span.hi <= block || !step.span.contains(event.span);
    (!ran && is_short && !head.contains("else") && story.events.iter().all(is_before)).then(|| condition.to_string())
}

/// Variables that had a value in the step before and are out of scope now.
fn ended(story: &Story<'_>) -> Vec<String> {
    let Some(now) = story.step().memory.frames.last() else { return Vec::new() };
    let Some(old) = story.before.and_then(|b| b.memory.frames.iter().find(|f| f.id == now.id)) else {
        return Vec::new();
    };
    let gone = |(new, old): &(&Local, &Local)| {
        let had_value = matches!(old.state, LocalState::Live | LocalState::Moved | LocalState::PartlyMoved);
        had_value && new.state == LocalState::Reserved
    };
    now.locals.iter().zip(&old.locals).filter(gone).take(4).map(|(_, old)| old.name.to_string()).collect()
}

/// Whether the statement begins with the variable, or declares it.
pub fn is_named(story: &Story<'_>, variable: &Variable) -> bool {
    behind_name(story, &variable.rows[0].name).is_some()
}

/// Whether it does so to give it a value, and not to what it refers to.
fn is_given(story: &Story<'_>, name: &str) -> bool {
    let is_given = |rest: &str| rest.trim_start().starts_with([':', '=']);
    behind_name(story, name).is_some_and(is_given) && !facts::text(story, story.step().span).starts_with('*')
}

/// The rest of a statement that begins with the variable, or declares it.
fn behind_name<'s>(story: &'s Story<'_>, name: &str) -> Option<&'s str> {
    let text = facts::text(story, story.step().span);
    let text = text.strip_prefix("let ").unwrap_or(text).trim_start_matches("mut ").trim_start_matches('*');
    let rest = text.strip_prefix(name)?;
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')).then_some(rest)
}

/// What is new where no event tells of it: what the statement names, else first in the running frame, then in its callers,
/// then on the heap.
fn changed(story: &Story<'_>) -> Option<String> {
    let has_new_cell = |v: &Variable| v.rows.iter().any(|r| r.cells.iter().any(|c| c.changed));
    let is_changed = |v: &&Variable| has_new_cell(v) || part::is_of_enum(story, v);
    let shown = || story.picture.frames.iter().rev().filter(|f| f.state != FrameState::Returned);
    let all: Vec<&Variable> = shown().flat_map(|f| f.variables.iter().filter(is_changed)).collect();
    if let Some(told) = line::exchanged(story, &all).or_else(|| line::started(story, &all)) {
        return Some(told);
    }
    if let Some(variable) = all.iter().find(|variable| is_named(story, variable)).or(all.first()) {
        let sentence = variable::variable_changed(story, variable);
        let others = all.iter().filter(|v| v.allocation != variable.allocation && v.is_named());
        let is_altered =
            |v: &&&Variable| !variable::is_new(story, v) && (has_new_value(v) || part::is_of_enum(story, v));
        if let [other] = others.filter(is_altered).collect::<Vec<_>>().as_slice() {
            let second = variable::variable_changed(story, other);
            return Some(words::together(&sentence, &second));
        }
        let pointer = facts::text(story, story.step().span).strip_prefix('*');
        let pointer = pointer.and_then(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next());
        return Some(match pointer.filter(|name| !name.is_empty() && **name != *variable.rows[0].name) {
            Some(name) => words::through(name, &sentence),
            None => sentence,
        });
    }
    if let Some(name) = declared_without_value(story) {
        return Some(words::no_value_yet(&name));
    }
    let is_new = |c: &Cell| c.changed;
    // What has an owner says more than what has none.
    let is_changed = |b: &&Block| b.rows.iter().any(|r| r.cells.iter().any(is_new));
    let changed = || story.picture.blocks.iter().filter(is_changed);
    let block = changed().find(|b| facts::owner(b.id, story.picture).is_some()).or_else(|| changed().next())?;
    Some(altered::block_changed(story, block))
}

/// Whether something other than a reference changed in a variable.
fn has_new_value(variable: &Variable) -> bool {
    let is_reference = |c: &Cell| matches!(c.content, Content::Pointer(PointerKind::Shared | PointerKind::Mutable));
    let mut values = variable.rows.iter().filter(|row| !row.cells.iter().any(is_reference)).flat_map(|row| &row.cells);
    values.any(|c| c.changed && matches!(c.content, Content::Value(_)))
}

/// The change of a value that was there already, references apart.
pub fn changed_value(story: &Story<'_>) -> Option<String> {
    let is_value = |c: &Cell| c.changed && matches!(c.content, Content::Value(_));
    let mut variables = story.picture.frames.iter().rev().flat_map(|f| &f.variables);
    let is_altered = |v: &&Variable| has_new_value(v) && !variable::is_new(story, v);
    let of_stack = variables.find(is_altered).map(|variable| variable::variable_changed(story, variable));
    of_stack.or_else(|| {
        let blocks = &story.picture.blocks;
        let stood = |b: &&Block| story.earlier.is_some_and(|earlier| earlier.blocks.iter().any(|old| old.id == b.id));
        let mut blocks = blocks.iter().filter(stood);
        let block = blocks.find(|b| b.rows.iter().any(|r| r.cells.iter().any(is_value)))?;
        Some(altered::block_changed(story, block)).filter(|_| facts::owner(block.id, story.picture).is_some())
    })
}

/// The variable that this step brought into scope without a value.
fn declared_without_value(story: &Story<'_>) -> Option<String> {
    let now = story.step().memory.frames.last()?;
    let before = story.before?.memory.frames.iter().find(|f| f.id == now.id)?;
    let declared = |(now, before): &(&Local, &Local)| {
        now.state == LocalState::Uninitialised && before.state == LocalState::Reserved
    };
    now.locals.iter().zip(&before.locals).find(declared).map(|(local, _)| local.name.to_string())
}

/// A count of shared owners or of weak pointers that has changed.
fn counted(story: &Story<'_>) -> Option<String> {
    let mut cells = story.picture.blocks.iter().flat_map(|b| b.rows.iter().flat_map(|r| &r.cells).map(move |c| (b, c)));
    let is_count = |(_, c): &(&Block, &Cell)| c.changed && matches!(c.label.as_deref(), Some("strong" | "weak"));
    let (block, cell) = cells.find(is_count)?;
    let Content::Value(new) = &cell.content else { return None };
    let which = cell.label.as_deref().unwrap_or_default();
    // All owners together hold one weak count, which is not told.
    let old = facts::number_in(&story.before?.memory, block.id, cell)?.saturating_sub(u64::from(which == "weak"));
    if *new == old.to_string() {
        return None;
    }
    if which == "strong" && new == "0" {
        return Some(words::LAST_OWNER.to_string());
    }
    let points_at = |v: &Variable| {
        let leads = |p: &Pointer| {
            Some(p.from.allocation) == v.allocation
                && matches!(p.to, Target::Bytes { allocation, .. } if allocation == block.id)
        };
        story.picture.pointers.iter().any(leads)
    };
    let leads_here = |v: &&Variable| variable::is_new(story, v) && points_at(v);
    let variables = || story.picture.frames.iter().flat_map(|f| &f.variables);
    let raised = new.parse::<u64>().is_ok_and(|new| new > old);
    match variables().find(leads_here).filter(|_| raised) {
        Some(variable) => Some(words::shares(&variable.rows[0].name, which, old, new)),
        None => {
            let of = variables().find(|v| points_at(v)).map(|v| v.rows[0].name.to_string());
            let of = of.or_else(|| facts::owner_of(block.id, story.picture)).filter(|name| name != messages::TEMPORARY);
            Some(words::count_goes(which, of.as_deref(), old, new))
        }
    }
}

pub fn printed(story: &Story<'_>) -> Option<String> {
    let mut written = Vec::new();
    for event in story.events {
        if let EventKind::Output { start, len } = event.kind {
            written.extend_from_slice(story.trace.stdout.get(start..start + len).unwrap_or(&[]));
        }
    }
    if written.is_empty() {
        return None;
    }
    let text = String::from_utf8_lossy(&written);
    let lines = text.lines().count() as u64;
    let line = text.trim_end_matches('\n');
    let is_short = lines == 1 && !line.is_empty() && line.chars().count() <= 40;
    let is_plain = !line.contains('`') && !line.chars().any(char::is_control);
    let by = facts::callee(story, story.step().span).filter(|name| name.contains("print") || name.contains("write"));
    Some(words::printed(by.as_deref(), lines, Some(line).filter(|_| is_short && is_plain)))
}

/// The variable of a `let` whose value was there before its statement ended: a call wrote it, and then temporaries were dropped.
pub fn bound_by<'a>(story: &'a Story<'_>, text: &str) -> Option<&'a Variable> {
    let pattern = text.strip_prefix("let ")?.trim_start().trim_start_matches("mut ");
    let name = pattern.split(|c: char| !c.is_alphanumeric() && c != '_').next().filter(|name| !name.is_empty())?;
    let frame = story.picture.frames.iter().rfind(|f| f.state == FrameState::Active)?;
    // The one declared last hides those with the same name before it.
    let named = frame.variables.iter().rfind(|v| &*v.rows[0].name == name)?;
    Some(named).filter(|variable| variable.rows[0].state == RowState::Live)
}

/// Where nothing that is shown has changed, the source says what the line is for.
fn nothing(story: &Story<'_>) -> String {
    let step = story.step();
    let text = facts::text(story, step.span);
    let callee = facts::callee(story, step.span);
    match callee.as_deref() {
        Some(name) if name.contains("assert") => return words::checked(name),
        Some(name @ ("eprintln!" | "eprint!" | "dbg!")) => return words::writes_errors(name),
        Some(_) | None => {}
    }
    let Some(frame) = step.running() else { return words::NOTHING.to_string() };
    if let Some(changed) = part::changed_behind(story) {
        return changed;
    }
    if let Some(variable) = bound_by(story, text) {
        return variable::new_variable(story, variable);
    }
    let behind = story.source.text.get(step.span.hi as usize..frame.span.hi as usize).unwrap_or("x");
    let ends = ["}", ""].contains(&behind.trim()) && frame.span.file == step.span.file;
    let is_tail = !text.ends_with(';') && (ends || line::gives_back(story));
    if is_tail || text.starts_with("return") {
        let said = text.strip_prefix("return").unwrap_or(text).trim().trim_end_matches(';');
        let is_short = !said.is_empty() && said.len() <= 32 && !said.contains(['`', '\n']);
        return words::result_ready(Some(said).filter(|_| is_short));
    }
    let before = story.number.checked_sub(1).map(|i| &story.trace.steps[i]);
    if before.is_some_and(|before| before.kind == StepKind::Drop && text.ends_with(';') && is_within(before, step)) {
        return words::LINE_DONE.to_string();
    }
    let is_call = before.is_some_and(|before| before.kind == StepKind::Return);
    match callee {
        Some(name) if is_call && text.ends_with([')', ';']) => done(story, &name),
        Some(name) if text.ends_with([')', ';']) && !name.starts_with(char::is_uppercase) => words::calls_made(&[name]),
        Some(_) | None => words::NOTHING.to_string(),
    }
}

/// Whether a step was taken for a part of the statement of another one.
fn is_within(part: &Step, whole: &Step) -> bool {
    part.thread == whole.thread && whole.span.contains(part.span)
}

fn done(story: &Story<'_>, function: &str) -> String {
    let line::Effects { changed, allocated, freed } = line::effects(story);
    messages::line::call_done(function, &changed, (allocated, freed))
}
