//! What captions look up: who owns a block, what an expression in the source is called, what a variable was before.

use crate::machine::trace::{AllocationId, Event, EventKind, Shape, Snapshot, TypeId};
use crate::source::Span;

use super::{Story, line};
use crate::scene::{Cell, Picture, PointerKind, Spot, Target, Variable};

/// The variable that owns a block, through other blocks if need be.
pub fn owner_of(block: AllocationId, picture: &Picture) -> Option<String> {
    owner(block, picture).map(|(variable, _)| variable.rows[0].name.to_string())
}

/// The owning variable, and whether it owns the block itself.
pub fn owner(block: AllocationId, picture: &Picture) -> Option<(&Variable, bool)> {
    let mut target = block;
    for turn in 0..picture.blocks.len() + 1 {
        let pointer = picture.pointers.iter().find(|p| {
            p.kind == PointerKind::Owner && matches!(p.to, Target::Bytes { allocation, .. } if allocation == target)
        })?;
        if let Some(variable) = variable_at(pointer.from, picture) {
            return Some((variable, turn == 0));
        }
        target = pointer.from.allocation;
    }
    None
}

fn variable_at(spot: Spot, picture: &Picture) -> Option<&Variable> {
    let mut variables = picture.frames.iter().flat_map(|f| &f.variables);
    variables.find(|v| v.allocation == Some(spot.allocation))
}

/// Whether values of this type own memory on the heap, as far as their names say: references and raw pointers do not.
pub fn owns(story: &Story<'_>, ty: TypeId) -> bool {
    !matches!(story.trace.types.get(ty).shape, Shape::Pointer { .. })
}

/// The author's text of a place.
pub fn text<'a>(story: &'a Story<'_>, span: Span) -> &'a str {
    if !span.is_user() {
        return "";
    }
    story.source.text.get(span.lo as usize..span.hi as usize).unwrap_or("").trim()
}

/// What is called at a place: `String::from`, `push_str`, `println!`; `None` where that is no plain call.
pub fn callee(story: &Story<'_>, span: Span) -> Option<String> {
    let text = text(story, span).trim_end_matches(';').trim_end();
    let text = match text.strip_prefix("let ") {
        Some(rest) => rest.split_once(" = ").map_or("", |(_, value)| value.trim()),
        None => text,
    };
    let open = opening(text)?;
    let head = text[..open].trim_end();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '!');
    let start = head.char_indices().rev().find(|(_, c)| !is_word(*c)).map_or(0, |(i, c)| i + c.len_utf8());
    let name = head[start..].trim_start_matches(':');
    let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (is_name && !["if", "match", "while", "for", "return"].contains(&name)).then(|| name.to_string())
}

/// What the statement calls on one of these places: `pop` for `from` in `from.pop().is_some()`. `None` unless there is one such call.
pub fn method_on(story: &Story<'_>, places: &[&str]) -> Option<String> {
    let text = text(story, story.step().span);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let starts = |place: &&str| -> Vec<usize> {
        let here = text.match_indices(place).map(|(at, _)| (at, at + place.len()));
        here.filter(|(at, _)| !text[..*at].ends_with(|c| is_word(c) || c == '.')).map(|(_, end)| end).collect()
    };
    let mut methods = places.iter().flat_map(starts).filter_map(|end| {
        let mut rest = text[end..].strip_prefix('.')?;
        loop {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let (name, behind) = rest.split_at(length);
            if behind.starts_with(['(', ':']) {
                return Some(name.to_string());
            }
            rest = behind.strip_prefix('.')?;
        }
    });
    methods.next().filter(|_| methods.next().is_none())
}

/// The function that the author called to make a block of heap, if it was in the line that is running.
pub fn maker(story: &Story<'_>, block: AllocationId) -> Option<String> {
    let frame = line::frame(story)?;
    let from = line::beginning(story).map_or(0, |start| story.trace.steps[start].events.end);
    let events = &story.trace.events[from..story.step().events.end];
    let is_made = |event: &&Event| match event.kind {
        EventKind::Alloc { allocation: new, .. } | EventKind::Realloc { new, .. } => new == block,
        variants!(EventKind: Dealloc | Call | Return | Move | Copy | Borrow | Drop | Output | Panic | Thread) => false,
    };
    let made = events.iter().find(is_made)?;
    let (mut at, mut name) = (made.frame, callee(story, made.span));
    while at != frame {
        let call = |event: &Event| {
            let EventKind::Call { callee, function, .. } = &event.kind else { return None };
            (*callee == at).then(|| (event.frame, Some(function.to_string())))
        };
        (at, name) = events.iter().find_map(call)?;
    }
    name
}

/// Where the last call's arguments open: the bracket that the closing one at the end belongs to.
fn opening(text: &str) -> Option<usize> {
    let close = text.chars().last()?;
    let open = match close {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        _ => return None,
    };
    let mut depth = 0;
    for (i, c) in text.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some(i).filter(|_| close == ')' || text[..i].ends_with('!'));
            }
        }
    }
    None
}

/// The number that stood in a cell at a moment, if it has one of eight bytes.
pub fn number_in(memory: &Snapshot, allocation: AllocationId, cell: &Cell) -> Option<u64> {
    let memory = memory.allocations.get(&allocation)?;
    let range = cell.bytes.start as usize..cell.bytes.end as usize;
    let bytes: [u8; 8] = memory.bytes.get(range.clone())?.try_into().ok()?;
    memory.initialised.get(range)?.iter().all(|&i| i).then(|| u64::from_le_bytes(bytes))
}
