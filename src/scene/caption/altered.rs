//! What a step altered in memory that was there already: how the author would call it, what stood there and what stands
//! there now.

use super::Story;
use super::words::{self, Called};
use super::{facts, part};
use crate::machine::trace::AllocationId;
use crate::scene::{Block, BlockRow, Cell, Content, Picture, PointerKind, Region, Row, Target, Variable};

/// Labels that are no fields of the author's.
const PARTS: [&str; 5] = ["len", "cap", "tag", "strong", "weak"];
/// How long a text or a list may be to be told.
const COLUMNS: usize = 32;

/// What changed in a block: one value, a text, some elements.
pub fn block_changed(story: &Story<'_>, block: &Block) -> String {
    let changed: Vec<(&BlockRow, &Cell)> = block
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
        .filter(|(_, c)| c.changed)
        .collect();
    if let Some(owner) = owner(story.picture, block).filter(|owner| owner.holding != Holding::Somehow)
        && let Some(part) = part::altered_on_heap(story, block, &owner.name)
    {
        return words::set(&part.path, part.old.as_deref(), &part.new);
    }
    let cells: Vec<Cell> = block.rows.iter().flat_map(|row| &row.cells).cloned().collect();
    if let (Some((old, new)), Some(owner)) = (flag(story, block.id, &cells), owner(story.picture, block)) {
        return words::flag_goes(&owner.name, true, &old, &new);
    }
    let by = facts::callee(story, story.step().span);
    // A new element comes with a new length, which says more.
    let told = changed.iter().find(|(_, c)| c.label.as_deref() == Some("len") && changed.len() > 1);
    let told = told.filter(|_| changed.iter().all(|(_, c)| matches!(c.content, Content::Value(_))));
    if let [(row, cell)] = told.map_or(changed.as_slice(), std::slice::from_ref)
        && let Content::Value(value) = &cell.content
    {
        let old = old_value(story, block.id, cell);
        if let Some("len") = cell.label.as_deref()
            && let Some(old) = &old
            && let Some(buffer) = buffer(story.picture, block, row, cell)
        {
            return words::length_goes(by.as_deref(), &buffer, old, value);
        }
        if let (Some("len"), Some(old), Some(owner)) = (cell.label.as_deref(), &old, owner(story.picture, block)) {
            return words::length_inside(by.as_deref(), &owner.name, old, value);
        }
        if let Some(called) = called(story.picture, block, row, cell) {
            return words::alters(&called, old.as_deref(), value);
        }
    }
    let owner = owner(story.picture, block);
    let name = owner.as_ref().map(|owner| owner.name.as_str());
    if let (Some(name), Some(new)) = (name, text(block)) {
        return words::text_alters(by.as_deref(), name, earlier(story, block.id).and_then(text).as_deref(), &new);
    }
    if let (Some(name), Some(new)) = (name, list(block)) {
        return words::elements_alter(by.as_deref(), name, earlier(story, block.id).and_then(list).as_deref(), &new);
    }
    let count = changed.len() as u64;
    match name {
        Some(name) if changed.iter().all(|(_, c)| matches!(c.content, Content::Value(_))) => {
            words::changed_values(by.as_deref(), name, count)
        }
        Some(_) | None => words::changed_on_heap(by.as_deref(), name),
    }
}

/// The block as it was before.
fn earlier<'s>(story: &'s Story<'_>, id: AllocationId) -> Option<&'s Block> {
    story.earlier?.blocks.iter().find(|block| block.id == id)
}

/// What a cell of the stack or of a block held before, if it was one value of the same bytes.
pub fn old_value(story: &Story<'_>, allocation: AllocationId, cell: &Cell) -> Option<String> {
    let new = cell.content.value()?;
    old_words(story, allocation, cell).filter(|old| old != new)
}

/// The value or the flag that a cell showed before.
fn old_words(story: &Story<'_>, allocation: AllocationId, cell: &Cell) -> Option<String> {
    let earlier = story.earlier?;
    let variables = earlier.frames.iter().flat_map(|f| &f.variables).filter(|v| v.allocation == Some(allocation));
    let of_blocks = earlier.blocks.iter().filter(|b| b.id == allocation).flat_map(|b| &b.rows).flat_map(|r| &r.cells);
    let mut cells = variables.flat_map(|v| &v.rows).flat_map(|r| &r.cells).chain(of_blocks);
    let old = cells.find(|old| old.bytes == cell.bytes && old.label == cell.label)?;
    match (&old.content, &cell.content) {
        (Content::Value(old), Content::Value(_)) | (Content::Flag(old, _), Content::Flag(..)) => Some(old.clone()),
        _ => None,
    }
}

/// What a flag said and says, if nothing else has changed.
pub fn flag(story: &Story<'_>, allocation: AllocationId, cells: &[Cell]) -> Option<(String, String)> {
    let mut changed = cells.iter().filter(|cell| cell.changed);
    let (cell, None) = (changed.next()?, changed.next()) else { return None };
    let Content::Flag(new, _) = &cell.content else { return None };
    Some((old_words(story, allocation, cell)?, new.clone())).filter(|(old, new)| old != new)
}

/// The whole of a text in one strip, quoted.
fn text(block: &Block) -> Option<String> {
    let [row] = block.rows.as_slice() else { return None };
    let mut text = String::new();
    for cell in &row.cells {
        match cell.content.letter() {
            Some(letter) => text += letter,
            None if matches!(cell.content, Content::Spare(_)) => {}
            None => return None,
        }
    }
    (!text.is_empty() && text.chars().count() <= COLUMNS && !text.contains('`')).then(|| format!("\"{text}\""))
}

/// All elements of one strip of scalars.
fn list(block: &Block) -> Option<String> {
    let [row] = block.rows.as_slice() else { return None };
    let mut values: Vec<&str> = Vec::new();
    for cell in &row.cells {
        match cell.content.value() {
            Some(value) if cell.label.is_none() => values.push(value),
            None if matches!(cell.content, Content::Spare(_)) => {}
            Some(_) | None => return None,
        }
    }
    let list = format!("[{}]", values.join(", "));
    (values.len() > 1 && list.chars().count() <= COLUMNS).then_some(list)
}

/// The key that a map has now and had not before.
pub fn new_key(story: &Story<'_>, variable: &Variable) -> Option<String> {
    let is_owned = |block: &&Block| {
        let owner = facts::owner(block.id, story.picture).map(|(owner, _)| owner.allocation);
        block.is_map && owner == Some(variable.allocation)
    };
    let blocks = || story.picture.blocks.iter().filter(is_owned);
    let before: Vec<&str> = blocks().filter_map(|block| earlier(story, block.id)).flat_map(keys).collect();
    let mut new = blocks().flat_map(keys).filter(|key| !before.contains(key) && !key.contains('`'));
    new.next().map(str::to_string).filter(|_| new.next().is_none() && !before.is_empty())
}

/// The keys of a table that are shown.
fn keys(block: &Block) -> impl Iterator<Item = &str> {
    let firsts = block.rows.iter().filter_map(|row| row.cells.first()).filter(|cell| cell.label.is_none());
    firsts.filter_map(|cell| cell.content.value())
}

/// Who owns a block, as far as it can be named.
struct Owner {
    /// The variable, or the place in it.
    name: String,
    holding: Holding,
}

/// How the named place holds the block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holding {
    /// The named place is a `Vec` or `String` whose elements these are.
    Buffer,
    /// The named place is a `Box` of it.
    Boxed,
    /// Through other blocks or in a way of its own.
    Somehow,
}

/// The variable that owns a block, with the way to the pointer where the author could write it.
fn owner(picture: &Picture, block: &Block) -> Option<Owner> {
    let pointer = picture.pointers.iter().find(|p| {
        p.kind == PointerKind::Owner && matches!(p.to, Target::Bytes { allocation, .. } if allocation == block.id)
    })?;
    let from = pointer.from;
    let somehow = || facts::owner_of(block.id, picture).map(|name| Owner { name, holding: Holding::Somehow });
    let variables = || picture.frames.iter().flat_map(|f| &f.variables);
    if let Some(variable) = variables().find(|v| v.allocation == Some(from.allocation)) {
        let Some((name, row)) = row_of(variable, from.offset) else { return somehow() };
        let holding = match () {
            () if is_buffer(&row.cells) => Holding::Buffer,
            () if row.note.starts_with("Box<") => Holding::Boxed,
            () => Holding::Somehow,
        };
        return Some(Owner { name, holding });
    }
    let parent = picture.blocks.iter().find(|b| b.id == from.allocation)?;
    let row = parent.rows.iter().find(|row| row.cells.iter().any(|c| c.bytes.start == from.offset))?;
    match element(picture, parent, row).filter(|_| is_buffer(&row.cells)) {
        Some(name) => Some(Owner { name, holding: Holding::Buffer }),
        None => somehow(),
    }
}

/// The cells of a `Vec` or a `String` and nothing else. A ring has more.
fn is_buffer(cells: &[Cell]) -> bool {
    let labels: Vec<Option<&str>> = cells.iter().map(|c| c.label.as_deref()).collect();
    labels == [Some("len"), Some("cap"), Some("ptr")]
}

/// The row of a variable that holds a byte, and the way there.
fn row_of(variable: &Variable, offset: u64) -> Option<(String, &Row)> {
    let mut path: Vec<&str> = Vec::new();
    for row in variable.rows.iter().filter(|row| !row.continues) {
        path.truncate(row.depth as usize);
        path.push(&row.name);
        if row.cells.iter().any(|c| c.bytes.start == offset) {
            return Some((path.join("."), row));
        }
    }
    None
}

/// What the author calls the element that a row of a table is: `names[2]`.
fn element(picture: &Picture, block: &Block, row: &BlockRow) -> Option<String> {
    let owner = owner(picture, block).filter(|owner| owner.holding == Holding::Buffer)?;
    let index: u64 = match row.gutter.as_deref() {
        Some(index) if !index.is_empty() => index.parse().ok()?,
        Some(_) | None if block.rows.iter().filter(|row| row.gutter.is_some()).count() <= 1 => 0,
        Some(_) | None => return None,
    };
    Some(format!("{}[{index}]", owner.name))
}

/// The buffer whose length a cell tells, where it lies in a block: an element, or what stands behind a key.
fn buffer(picture: &Picture, block: &Block, row: &BlockRow, cell: &Cell) -> Option<Called> {
    if let Some(key) = key(block, row, cell) {
        return Some(Called::OfKey { key, owner: owner(picture, block)?.name, field: None });
    }
    element(picture, block, row).filter(|_| is_buffer(&row.cells)).map(Called::Place)
}

/// The key of the entry of a map in which a cell lies, where the cell is not the key itself. An entry may have several rows,
/// and the first has the key.
fn key(block: &Block, row: &BlockRow, cell: &Cell) -> Option<String> {
    let at = block.rows.iter().position(|other| std::ptr::eq(other, row))?;
    let said = |row: &BlockRow| match row.cells.first() {
        Some(Cell { content: Content::Value(key), label: None, bytes, .. }) if *bytes != cell.bytes => {
            Some(key.clone())
        }
        _ => None,
    };
    let key = block.rows[..=at].iter().rev().map(said).find(|key| key.as_deref() != Some(""))??;
    (block.is_map && !key.contains('`')).then_some(key)
}

/// What a cell of a block is called.
fn called(picture: &Picture, block: &Block, row: &BlockRow, cell: &Cell) -> Option<Called> {
    if block.region != Region::Heap {
        let (name, _) = block.note.split_once(':')?;
        return Some(Called::Static(name.to_string()));
    }
    let owner = owner(picture, block)?;
    let label = cell.label.as_deref().map(str::to_string);
    if let Some(key) = key(block, row, cell) {
        let field = label.filter(|label| !PARTS.contains(&label.as_str()));
        return Some(Called::OfKey { key, owner: owner.name, field });
    }
    if block.is_map {
        return None;
    }
    if label.as_deref().is_some_and(|label| PARTS.contains(&label)) {
        return None;
    }
    match (owner.holding, label) {
        (Holding::Buffer, None) if row.gutter.is_none() => {
            let index = cell.bytes.start / (cell.bytes.end - cell.bytes.start).max(1);
            Some(Called::Place(format!("{}[{index}]", owner.name)))
        }
        (Holding::Buffer, None) => element(picture, block, row).filter(|_| row.cells.len() == 1).map(Called::Place),
        (Holding::Buffer, Some(field)) => {
            let element = element(picture, block, row)?;
            Some(Called::Place(format!("{element}.{field}")))
        }
        (Holding::Boxed, None) if block.rows.len() == 1 && row.cells.len() == 1 => {
            Some(Called::Place(format!("*{}", owner.name)))
        }
        (Holding::Boxed, Some(field)) if block.rows.len() == 1 => {
            Some(Called::Place(format!("{}.{field}", owner.name)))
        }
        (Holding::Boxed | Holding::Somehow, Some(field)) => Some(Called::Field { field, owner: owner.name }),
        (Holding::Boxed | Holding::Somehow, None) => Some(Called::Value { owner: owner.name }),
    }
}
