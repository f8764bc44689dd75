//! A picture in words: the text alternative (VISUAL section 9).

use crate::machine::trace::AllocationId;

use super::messages::{self, alternative as words};
use super::{
    Block, BlockRow, BlockState, Cell, Content, Frame, FrameState, Picture, Pointer, PointerKind, Region, Row,
    RowState, Spot, Target, Variable,
};

/// More sentences about variables than this help nobody.
const VARIABLES_TOLD: usize = 12;

/// Frames with their variables, then the heap, then what has gone.
pub fn describe(picture: &Picture, threads: &[String]) -> String {
    let mut sentences = Vec::new();
    stack(picture, threads, &mut sentences);
    heap(picture, &mut sentences);
    sentences.join(" ")
}

fn stack(picture: &Picture, threads: &[String], sentences: &mut Vec<String>) {
    if picture.frames.iter().all(|f| f.state == FrameState::Returned) {
        sentences.push(words::STACK_EMPTY.to_string());
    }
    let mut last = None;
    for frame in &picture.frames {
        let is_first = last.replace(frame.thread) != Some(frame.thread);
        let state = match frame.state {
            FrameState::Active => words::RUNNING,
            FrameState::Idle | FrameState::Closed | FrameState::Folded => "",
            FrameState::Panicking => words::PANICKED,
            FrameState::Returned => {
                sentences.push(words::returned(&frame.name));
                continue;
            }
        };
        let head = words::frame(&frame.name, frame.size, state);
        sentences.push(match (is_first, threads) {
            (false, _) => format!("{head}."),
            (true, [] | [_]) => format!("Stack: {head}."),
            (true, names) => words::stack_of(&names[frame.thread as usize], &head),
        });
        variables(frame, picture, sentences);
    }
}

fn variables(frame: &Frame, picture: &Picture, sentences: &mut Vec<String>) {
    let is_reserved = |v: &&Variable| v.rows.iter().all(|r| r.state == RowState::Reserved);
    for variable in frame.variables.iter().filter(|v| !is_reserved(v)).take(VARIABLES_TOLD) {
        sentences.push(variable_words(variable, picture));
    }
    let reserved = frame.variables.iter().filter(is_reserved).count() as u64;
    if reserved > 0 {
        sentences.push(words::reserved(reserved));
    }
}

fn variable_words(variable: &Variable, picture: &Picture) -> String {
    let Some(first) = variable.rows.first() else { return String::new() };
    if first.state == RowState::Gone {
        return format!("{}: {}.", first.name, first.note);
    }
    let type_name = first.note.rsplit_once(" · ").map_or(first.note.as_str(), |(name, _)| name);
    let home = variable.allocation;
    let mut parts: Vec<String> = row_words(first, home, picture).into_iter().collect();
    for row in &variable.rows[1..] {
        let said = if row.state == RowState::Gone { Some(row.note.clone()) } else { row_words(row, home, picture) };
        parts.extend(said.map(|said| format!("{} {said}", row.name)));
    }
    if parts.is_empty() {
        format!("{}: {type_name}.", first.name)
    } else {
        format!("{}: {type_name}, {}.", first.name, parts.join(", "))
    }
}

fn row_words(row: &Row, home: Option<AllocationId>, picture: &Picture) -> Option<String> {
    let heading = row.heading.as_ref().map(|h| h.to_string());
    let cells = row.cells.iter().filter_map(|cell| cell_words(cell, home, picture));
    let said: Vec<String> = heading.into_iter().chain(cells).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

fn cell_words(cell: &Cell, home: Option<AllocationId>, picture: &Picture) -> Option<String> {
    match &cell.content {
        Content::Value(value) => Some(match cell.label.as_deref() {
            Some("len") => format!("length {value}"),
            Some("cap") => format!("capacity {value}"),
            Some("tag") => return None,
            label => labelled(label, value),
        }),
        Content::Letter(letter, _) => Some(letter.clone()),
        Content::Flag(words, _) => Some(words.clone()),
        Content::Pointer(kind) => pointer_words(*kind, Spot { allocation: home?, offset: cell.bytes.start }, picture),
        Content::Null => Some(words::NULL.to_string()),
        Content::Uninitialised => Some(words::UNINITIALISED.to_string()),
        Content::Gap(count) => Some(messages::gap(*count)),
        Content::Private => Some(messages::PRIVATE.to_string()),
        variants!(Content: Space | NoBuffer | Unused | Spare | ZeroSized) => None,
    }
}

fn pointer_words(kind: PointerKind, spot: Spot, picture: &Picture) -> Option<String> {
    let pointer = picture.pointers.iter().find(|p| p.from == spot)?;
    let name = match kind {
        PointerKind::Dangling => return Some(words::DANGLES.to_string()),
        PointerKind::Owner => return owned(pointer, picture),
        PointerKind::Shared => words::REFERENCE,
        PointerKind::Mutable => words::MUTABLE_REFERENCE,
        PointerKind::Weak => words::WEAK,
        PointerKind::Raw => words::RAW,
    };
    Some(words::refers(name, &target_words(pointer, picture)))
}

fn owned(pointer: &Pointer, picture: &Picture) -> Option<String> {
    let Target::Bytes { allocation, .. } = pointer.to else { return None };
    let block = picture.blocks.iter().find(|b| b.id == allocation)?;
    Some(words::owns(block.size, &content(block, picture)))
}

fn target_words(pointer: &Pointer, picture: &Picture) -> String {
    let Target::Bytes { allocation, .. } = pointer.to else { return words::DANGLES.to_string() };
    if let Some(block) = picture.blocks.iter().find(|b| b.id == allocation) {
        let text = content(block, picture);
        let place = if block.region == Region::Heap { words::HEAP_BLOCK } else { words::STATIC_MEMORY };
        return if text.is_empty() { place.to_string() } else { format!("{place}, {text}") };
    }
    let named = picture.places().find(|(id, _)| *id == allocation);
    named.map_or(words::STACK_VALUE, |(_, name)| name).to_string()
}

/// What a block holds: its text, or its rows one after another, with what their pointers lead to.
fn content(block: &Block, picture: &Picture) -> String {
    let told = told(block, picture, POINTERS_FOLLOWED);
    if told.chars().count() <= LETTERS_TOLD {
        return told;
    }
    told.chars().take(LETTERS_TOLD).chain(['…']).collect()
}

/// So many pointers one behind another are followed for the words of a block.
const POINTERS_FOLLOWED: u32 = 2;
/// More rows or letters of a block help nobody.
const ROWS_TOLD: usize = 8;
const LETTERS_TOLD: usize = 160;

fn told(block: &Block, picture: &Picture, depth: u32) -> String {
    let cells = || block.rows.iter().flat_map(|r| &r.cells);
    let is_text =
        |c: &Cell| matches!(c.content, Content::Letter(..) | Content::Space | Content::Spare(_) | Content::Gap(_));
    let letter = |c: &Cell| match c.content.letter() {
        Some(letter) => Some(letter.to_string()),
        None => matches!(c.content, Content::Gap(_)).then(|| "…".to_string()),
    };
    if cells().all(is_text) {
        let text: String = cells().filter_map(letter).collect();
        return if text.is_empty() { text } else { format!("\"{text}\"") };
    }
    let row = |row: &BlockRow| {
        let name = row.gutter.as_deref().filter(|name| name.starts_with(char::is_alphabetic));
        let values = row.cells.iter().filter_map(|cell| inner(cell, block, picture, depth));
        let said: Vec<String> = values.collect();
        let said = (!said.is_empty()).then(|| said.join(", "))?;
        Some(name.map_or_else(|| said.clone(), |name| format!("{name} {said}")))
    };
    let mut rows: Vec<String> = block.rows.iter().take(ROWS_TOLD).filter_map(row).collect();
    rows.extend((block.rows.len() > ROWS_TOLD).then(|| "…".to_string()));
    rows.join("; ")
}

/// A value with its name; the numbers of a tuple's fields are no names.
fn labelled(label: Option<&str>, value: &str) -> String {
    match label.filter(|label| label.parse::<u32>().is_err()) {
        Some(label) => format!("{label} {value}"),
        None => value.to_string(),
    }
}

/// A cell of a block. Lengths and capacities are those of buffers whose content is told.
fn inner(cell: &Cell, block: &Block, picture: &Picture, depth: u32) -> Option<String> {
    match &cell.content {
        Content::Value(value) => match cell.label.as_deref() {
            Some("len" | "cap" | "tag") => None,
            label => Some(labelled(label, value)),
        },
        Content::Flag(words, _) => Some(words.clone()),
        Content::Letter(letter, _) => Some(letter.clone()),
        Content::Gap(_) => Some("…".to_string()),
        Content::Null => Some(words::NULL.to_string()),
        // A vtable is the compiler's business.
        Content::Pointer(PointerKind::Raw) => None,
        Content::Pointer(PointerKind::Weak) => Some(words::refers(words::WEAK, words::HEAP_BLOCK)),
        Content::Pointer(_) => {
            let depth = depth.checked_sub(1)?;
            let spot = Spot { allocation: block.id, offset: cell.bytes.start };
            let pointer = picture.pointers.iter().find(|p| p.from == spot)?;
            let Target::Bytes { allocation, .. } = pointer.to else { return Some(words::DANGLES.to_string()) };
            let target = picture.blocks.iter().find(|b| b.id == allocation)?;
            // Structures that lead to one another are told each by the variable that owns it.
            if target.rows.len() > 1 {
                return Some(words::HEAP_BLOCK.to_string());
            }
            Some(told(target, picture, depth)).filter(|said| !said.is_empty())
        }
        variants!(Content: Space | NoBuffer | Unused | Uninitialised | Spare | Private | ZeroSized) => None,
    }
}

fn heap(picture: &Picture, sentences: &mut Vec<String>) {
    let of = |state: BlockState| picture.blocks.iter().filter(move |b| b.region == Region::Heap && b.state == state);
    let in_use: Vec<u64> = of(BlockState::Live).chain(of(BlockState::Leaked)).map(|b| b.size).collect();
    match in_use.len() {
        0 => sentences.push(words::HEAP_EMPTY.to_string()),
        n => sentences.push(words::heap(n as u64, in_use.iter().sum())),
    }
    let freed: Vec<u64> = of(BlockState::Freed).map(|b| b.size).collect();
    if !freed.is_empty() {
        sentences.push(words::freed(freed.iter().sum()));
    }
    let leaked: Vec<u64> = of(BlockState::Leaked).map(|b| b.size).collect();
    if !leaked.is_empty() {
        sentences.push(words::leaked(leaked.iter().sum()));
    }
}
