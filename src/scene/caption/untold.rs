//! What has a new value in the running function, or on the heap, and stands in no sentence of the caption yet, to one sentence more.

use super::{Story, altered, facts, given, holds, line, variable};
use crate::machine::trace::{EventKind, FrameId, LocalState, StepKind};
use crate::scene::{Block, Cell, Content, RowState, Variable};

/// A sentence has room for so many variables.
const MOST: usize = 3;

/// A caption with what it leaves untold: what a loop, a pattern or another call gave a value comes in front of what the statement
/// does; what the statement declares or changes besides comes behind it.
pub fn with_untold(story: &Story<'_>, caption: String) -> String {
    let (before, behind) = match story.step().kind {
        StepKind::Statement | StepKind::Entry => variables(story, &caption),
        StepKind::Return | StepKind::Exit | StepKind::Drop | StepKind::Panic | StepKind::Fault => (None, None),
    };
    // What stands on the heap is changed by what the line has called, or by the statement itself.
    let (called, changed) = match story.step().kind {
        StepKind::Entry | StepKind::Return if before.is_none() => (on_heap(story, &caption), None),
        StepKind::Statement if behind.is_none() => (None, on_heap(story, &caption)),
        variants!(StepKind: Entry | Return | Statement | Exit | Drop | Panic | Fault) => (None, None),
    };
    let all = [before, called, Some(caption), behind, changed];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Variables of the function whose line is running; at a call, that of the caller.
fn variables(story: &Story<'_>, caption: &str) -> (Option<String>, Option<String>) {
    let frame = line::frame(story).and_then(|id| story.picture.frames.iter().find(|frame| frame.id == id));
    let Some(frame) = frame else { return (None, None) };
    let is_untold = |v: &&Variable| {
        let has_new_cell = v.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.changed);
        let is_live = v.is_named() && v.rows[0].state == RowState::Live;
        let is_other = has_new_cell && !has_grown(story, v) || has_come_back(story, frame.id, v);
        is_live && is_other && !names(caption, &v.rows[0].name)
    };
    let all = frame.variables.iter().filter(is_untold).take(MOST);
    let (of_statement, others): (Vec<&Variable>, Vec<&Variable>) = all.partition(|v| is_of_statement(story, v));
    let said = |all: Vec<&Variable>| {
        let (given, changed): (Vec<&Variable>, Vec<&Variable>) = all.into_iter().partition(|v| is_given(story, v));
        let given = given::besides(&given.into_iter().map(|variable| holds(variable, story)).collect::<Vec<_>>());
        let changed = changed.into_iter().map(|variable| variable::variable_changed(story, variable));
        let said: Vec<String> = std::iter::once(given).chain(changed).filter(|said| !said.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    };
    (said(others), said(of_statement))
}

/// Whether the statement itself gives the variable its value or changes it, and not the head of the loop or the pattern around it.
fn is_of_statement(story: &Story<'_>, variable: &Variable) -> bool {
    let text = facts::text(story, story.step().span);
    let declared = text.strip_prefix("let ").and_then(|rest| rest.split_once('=')).map(|(pattern, _)| pattern);
    let words =
        |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| *word == *variable.rows[0].name);
    declared.map_or_else(|| !is_given(story, variable), words)
}

/// Whether a variable holds a value that a few words tell, as the variables of loops do turn by turn.
fn is_given(story: &Story<'_>, one: &Variable) -> bool {
    let goes_on = |cell: &Cell| matches!(cell.label.as_deref(), Some("cap" | "left"));
    let is_part = |cell: &Cell| goes_on(cell) || matches!(cell.content, Content::Flag(..));
    variable::is_new(story, one) || one.rows.len() == 1 && !one.rows[0].cells.iter().any(is_part)
}

/// Whether its buffer got another place, which is told as what became of the buffer.
fn has_grown(story: &Story<'_>, variable: &Variable) -> bool {
    story.events.iter().any(|event| {
        let EventKind::Realloc { new, .. } = event.kind else { return false };
        facts::owner(new, story.picture).is_some_and(|(owner, _)| owner.allocation == variable.allocation)
    })
}

/// Whether a variable has been given a value again that had moved out of it.
fn has_come_back(story: &Story<'_>, frame: FrameId, variable: &Variable) -> bool {
    let frames = story.before.into_iter().flat_map(|before| &before.memory.frames);
    let mut locals = frames.filter(|old| old.id == frame).flat_map(|old| &old.locals);
    locals.any(|local| {
        local.allocation.is_some()
            && local.allocation == variable.allocation
            && matches!(local.state, LocalState::Moved | LocalState::Dropped)
    })
}

/// A block that was there before, such as a vector that is being sorted while its elements are asked for.
fn on_heap(story: &Story<'_>, caption: &str) -> Option<String> {
    let stood = |block: &&Block| story.earlier.is_some_and(|old| old.blocks.iter().any(|other| other.id == block.id));
    let is_new = |block: &&Block| {
        let mut cells = block.rows.iter().flat_map(|row| &row.cells);
        let is_count = |cell: &Cell| matches!(cell.label.as_deref(), Some("strong" | "weak"));
        cells.any(|cell| {
            cell.changed && !is_count(cell) && matches!(cell.content, Content::Value(_) | Content::Flag(..))
        })
    };
    let mut blocks = story.picture.blocks.iter().filter(stood).filter(is_new);
    let is_untold = |block: &&Block| {
        let owner = facts::owner(block.id, story.picture).map(|(owner, _)| owner).filter(|owner| owner.is_named());
        owner.is_some_and(|owner| !names(caption, &owner.rows[0].name))
    };
    blocks.find(is_untold).map(|block| altered::block_changed(story, block))
}

/// Whether a caption speaks of a variable or of a part of it.
fn names(caption: &str, name: &str) -> bool {
    let is_end = |rest: &str| rest.starts_with(['`', '.', '[']);
    caption.match_indices(name).any(|(at, _)| {
        let before = caption[..at].trim_end_matches('*');
        before.ends_with('`') && is_end(&caption[at + name.len()..])
    })
}
