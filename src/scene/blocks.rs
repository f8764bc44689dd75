//! What a pointer's type says of its target, and the target's bytes, to the rows of a heap or static block.

use std::rc::Rc;

use crate::machine::trace::{Allocation, AllocationId, AllocationKind, TypeId};

use super::cells::{Holds, Reader, cell, gap};
use super::elide::{self, Piece};
use super::read::Place;
use super::{Block, BlockRow, BlockState, Cell, Content, Region, messages};

/// More cells than this in one row, and a struct on the heap becomes a table with a row for each field.
const CELLS_IN_A_ROW: usize = 5;
/// Cells of a buffer that are drawn when most of it is spare.
const SPARE_SHOWN: u64 = 16;

/// The memory that a block is made from.
pub struct Source<'a> {
    pub id: AllocationId,
    pub memory: &'a Allocation,
    pub holds: Holds,
    pub state: BlockState,
}

/// Draws up a block; pointers inside it are added to the reader's links.
pub fn block(source: &Source<'_>, reader: &mut Reader<'_>) -> Block {
    let mut rows = rows(source, reader);
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        let is_value = !matches!(cell.content, Content::Spare(_) | Content::Gap(_) | Content::Unused);
        let is_new = is_value && reader.memory.changed(source.id, cell.bytes.start, cell.bytes.end);
        cell.changed = is_new && source.state == BlockState::Live;
    }
    let size = source.memory.bytes.len() as u64;
    let (region, name) = region(source.memory, reader);
    let note = messages::block_note(source.state, size, name.as_deref());
    Block { id: source.id, region, size, rows, note, state: source.state }
}

fn region(memory: &Allocation, reader: &Reader<'_>) -> (Region, Option<String>) {
    match &memory.kind {
        AllocationKind::Static { name, ty, mutable } => {
            let region = if *mutable { Region::Static } else { Region::ReadOnly };
            (region, Some(messages::static_name(name, &reader.memory.info(*ty).name)))
        }
        AllocationKind::Constant => (Region::ReadOnly, None),
        AllocationKind::VTable { concrete, of_trait } => {
            (Region::ReadOnly, Some(messages::vtable_name(concrete, of_trait)))
        }
        AllocationKind::Function { name } => (Region::ReadOnly, Some(messages::function_name(name))),
        AllocationKind::Heap | AllocationKind::Stack { .. } => (Region::Heap, None),
    }
}

fn rows(source: &Source<'_>, reader: &mut Reader<'_>) -> Vec<BlockRow> {
    let size = source.memory.bytes.len() as u64;
    match source.holds {
        Holds::Text { len } => vec![row(text(source, len.min(size)))],
        Holds::Many { element, len } => many(source, reader, element, len),
        Holds::One(ty) if reader.memory.info(ty).size <= size => one(source, reader, ty),
        Holds::One(_) | Holds::Bytes => vec![row(raw(source, reader))],
    }
}

fn row(cells: Vec<Cell>) -> BlockRow {
    BlockRow { gutter: None, cells }
}

fn at(source: &Source<'_>, offset: u64, ty: TypeId) -> Place {
    Place { allocation: source.id, offset, ty }
}

/// A value alone on the heap: a strip, or a table when it has many parts or more than one pointer.
fn one(source: &Source<'_>, reader: &mut Reader<'_>, ty: TypeId) -> Vec<BlockRow> {
    let place = at(source, 0, ty);
    let met = reader.links.len();
    let cells = reader.flat(place, None);
    let pointers = cells.iter().filter(|c| matches!(c.content, Content::Pointer(_))).count();
    let fields = super::read::fields(&reader.memory.info(ty).shape);
    let has_view = super::views::view_of(reader.memory, ty, reader.detail).is_some();
    match fields {
        Some(fields) if !has_view && (pointers > 1 || cells.len() > CELLS_IN_A_ROW) => {
            reader.links.truncate(met);
            let fields: Vec<_> = fields.iter().filter(|f| reader.memory.info(f.ty).size > 0).cloned().collect();
            let line = |field: &crate::machine::trace::Field| {
                let cells = reader.flat(place.field(field), None);
                BlockRow { gutter: Some(field.name.clone()), cells }
            };
            fields.iter().map(line).collect()
        }
        Some(_) | None => vec![row(cells)],
    }
}

/// A buffer of elements: a strip of scalars, or a table with an index for each element.
fn many(source: &Source<'_>, reader: &mut Reader<'_>, element: TypeId, len: u64) -> Vec<BlockRow> {
    let size = reader.memory.info(element).size;
    if size == 0 {
        return vec![row(vec![cell(None, Content::ZeroSized, at(source, 0, element), 0)])];
    }
    let room = source.memory.bytes.len() as u64 / size;
    let len = len.min(room);
    if reader.is_single_cell(element) {
        let mut cells = reader.elements(at(source, 0, element), element, len, elide::HEAP);
        cells.extend(spare(len, room, size, cells.len() as u64));
        return vec![row(cells)];
    }
    let mut rows = table(source, reader, element, len);
    if room > len {
        let spare = Content::Spare(Some(room - len));
        rows.push(row(vec![cell(None, spare, at(source, len * size, element), (room - len) * size)]));
    }
    rows
}

fn table(source: &Source<'_>, reader: &mut Reader<'_>, element: TypeId, len: u64) -> Vec<BlockRow> {
    let size = reader.memory.info(element).size;
    let mut rows = Vec::new();
    for piece in elide::pieces(len, elide::ROWS, &[]) {
        match piece {
            Piece::Shown(run) => {
                for i in run {
                    let cells = reader.flat(at(source, i * size, element), None);
                    rows.push(BlockRow { gutter: Some(Rc::from(i.to_string())), cells });
                }
            }
            Piece::Gap(run) => rows.push(BlockRow { gutter: Some("".into()), cells: vec![gap(run, size, 0)] }),
        }
    }
    rows
}

/// The room behind the elements: a cell for each place while there are few, else one cell with their count.
fn spare(len: u64, room: u64, size: u64, shown: u64) -> Vec<Cell> {
    let place = |i: u64, count: u64, said: Option<u64>| Cell {
        label: None,
        content: Content::Spare(said),
        changed: false,
        bytes: i * size..(i + count) * size,
    };
    let free = room - len;
    if shown + free <= SPARE_SHOWN {
        (len..room).map(|i| place(i, 1, None)).collect()
    } else {
        vec![place(len, free, Some(free))]
    }
}

/// Text, one cell for each character, as wide as its bytes.
fn text(source: &Source<'_>, len: u64) -> Vec<Cell> {
    let size = source.memory.bytes.len() as u64;
    let bytes = &source.memory.bytes[..len as usize];
    let letters = letters(bytes);
    let mut cells = Vec::new();
    for piece in elide::pieces(len, elide::TEXT, &[]) {
        match piece {
            Piece::Shown(run) => cells.extend(letters.iter().filter(|l| run.contains(&l.bytes.start)).cloned()),
            Piece::Gap(run) => cells.push(gap(run, 1, 0)),
        }
    }
    let shown: u64 =
        cells.iter().map(|c| if let Content::Gap(_) = c.content { 1 } else { c.bytes.end - c.bytes.start }).sum();
    cells.extend(spare(len, size, 1, shown));
    cells
}

fn letters(bytes: &[u8]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut offset = 0;
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            let width = c.len_utf8() as u64;
            cells.push(letter(c, offset, width));
            offset += width;
        }
        for byte in chunk.invalid() {
            let content = Content::Letter(format!("{byte:02x}"), 1);
            cells.push(Cell { label: None, content, changed: false, bytes: offset..offset + 1 });
            offset += 1;
        }
    }
    cells
}

fn letter(c: char, offset: u64, width: u64) -> Cell {
    let content = match c {
        ' ' => Content::Space,
        c if c.is_control() => Content::Letter(c.escape_default().to_string(), width as u32),
        c => Content::Letter(c.to_string(), width as u32),
    };
    Cell { label: None, content, changed: false, bytes: offset..offset + width }
}

/// Bytes of an unknown type, in hexadecimal.
fn raw(source: &Source<'_>, reader: &Reader<'_>) -> Vec<Cell> {
    let memory = source.memory;
    let mut cells = Vec::new();
    for piece in elide::pieces(memory.bytes.len() as u64, elide::RAW, &[]) {
        match piece {
            Piece::Shown(run) => cells.extend(run.map(|i| raw_byte(source, reader, i))),
            Piece::Gap(run) => cells.push(gap(run, 1, 0)),
        }
    }
    cells
}

fn raw_byte(source: &Source<'_>, reader: &Reader<'_>, i: u64) -> Cell {
    let written = source.memory.initialised.get(i as usize).copied().unwrap_or(false);
    let content = match written {
        true => Content::Letter(format!("{:02x}", source.memory.bytes[i as usize]), 1),
        false => Content::Spare(None),
    };
    let changed = reader.memory.changed(source.id, i, i + 1);
    Cell { label: None, content, changed, bytes: i..i + 1 }
}
