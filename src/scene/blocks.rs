//! What a pointer's type says of its target, and the target's bytes, to the rows of a heap or static block.

use std::ops::Range;
use std::sync::Arc;

use crate::machine::trace::{Allocation, AllocationId, AllocationKind, Shape, TypeId};
use crate::snippet::Detail;

use super::cells::{Holds, Reader, cell, gap};
use super::elide::{self, Piece};
use super::read::{Place, fields};
use super::said;
use super::trees;
use super::{Block, BlockRow, BlockState, Cell, Content, Region, messages, text};

/// Cells of a buffer that are drawn when most of it is spare.
const SPARE_SHOWN: u64 = 16;
/// Empty rows of a table that are drawn one by one.
const SPARE_ROWS: u64 = 4;

/// The memory that a block is made from.
pub struct Source<'a> {
    pub id: AllocationId,
    pub memory: &'a Allocation,
    pub holds: Holds,
    pub state: BlockState,
}

/// Draws up a block; pointers inside it are added to the reader's links.
pub fn block(source: &Source<'_>, dropped: bool, reader: &mut Reader<'_>) -> Block {
    let known = reader.absorbed.clone();
    let mut rows = rows(source, reader);
    let size = source.memory.bytes.len() as u64;
    if reader.detail == Detail::Bytes && size > 0 && !matches!(source.memory.kind, AllocationKind::VTable { .. }) {
        let place = Place { allocation: source.id, offset: 0, ty: TypeId(0) };
        rows = reader.byte_block(place, size, &rows);
    }
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        let is_value = !matches!(cell.content, Content::Spare(_) | Content::Gap(_) | Content::Unused);
        let is_new = is_value && reader.memory.changed(source.id, cell.bytes.start, cell.bytes.end);
        cell.changed = is_new && source.state == BlockState::Live;
    }
    if rows.iter().all(|row| row.cells.is_empty()) {
        // Nothing to see, but something to point at.
        rows = vec![strip(vec![cell(None, Content::ZeroSized, at(source, 0, TypeId(0)), 0)])];
    }
    let (region, name) = region(source.memory, reader);
    let mut note = messages::block_note(source.state, size, name.as_deref(), dropped);
    let is_abstract = matches!(source.holds, Holds::Buckets { .. }) && reader.detail == Detail::Abstract;
    let remark = (is_abstract && source.state == BlockState::Live).then_some(messages::UNORDERED);
    let is_map = is_abstract || matches!(source.holds, Holds::Tree { .. }) && reader.detail == Detail::Abstract;
    if remark.is_some() || matches!(source.holds, Holds::Tree { .. }) {
        let texts = reader.absorbed.difference(&known).filter_map(|id| reader.memory.allocation(*id));
        note = messages::with_texts(&note, texts.map(|text| text.bytes.len() as u64).sum());
    }
    Block { id: source.id, region, size, holds: source.holds, rows, note, remark, is_map, state: source.state }
}

fn region(memory: &Allocation, reader: &Reader<'_>) -> (Region, Option<String>) {
    match &memory.kind {
        AllocationKind::Static { name, ty, mutable } => {
            let may_change = *mutable || reader.memory.has_interior(*ty);
            let region = if may_change { Region::Static } else { Region::ReadOnly };
            (region, Some(messages::static_name(name, &reader.memory.info(*ty).name)))
        }
        AllocationKind::Constant => (Region::ReadOnly, None),
        AllocationKind::VTable { concrete, of_trait, .. } => {
            (Region::ReadOnly, Some(messages::vtable_name(concrete, of_trait)))
        }
        AllocationKind::Function { name } => (Region::ReadOnly, Some(messages::function_name(name))),
        AllocationKind::Heap | AllocationKind::Stack { .. } => (Region::Heap, None),
    }
}

fn rows(source: &Source<'_>, reader: &mut Reader<'_>) -> Vec<BlockRow> {
    let mut rows = all_rows(source, reader);
    narrow_pairs(&mut rows);
    narrow_gutter(&mut rows);
    rows
}

/// The columns that some cells of every row take at most.
fn widest(rows: &[BlockRow], part: fn(&BlockRow) -> &[Cell]) -> usize {
    rows.iter().filter(|row| row.gutter.is_some()).map(|row| elide::columns(part(row))).max().unwrap_or(0)
}

/// Keys and values that are long texts are shortened until they stand beside one another on a narrow page.
fn narrow_pairs(rows: &mut [BlockRow]) {
    const ROOM: usize = elide::ON_HEAP;
    fn key(row: &BlockRow) -> &[Cell] {
        row.cells.get(..1).unwrap_or_default()
    }
    fn value(row: &BlockRow) -> &[Cell] {
        row.cells.get(1..).unwrap_or_default()
    }
    let is_pair = |row: &&mut BlockRow| row.gutter.as_deref() == Some("");
    let (keys, values) = (widest(rows, key), widest(rows, value));
    if values == 0 || keys + values <= ROOM {
        return;
    }
    let of_words = rows.iter().all(|row| row.cells.len() <= 2);
    let for_keys = keys.min(ROOM.saturating_sub(values).max(if of_words { ROOM / 2 } else { 8 }));
    for row in rows.iter_mut().filter(is_pair) {
        let room = [for_keys, ROOM - for_keys];
        for (cell, room) in row.cells.iter_mut().zip(room).take(if of_words { 2 } else { 1 }) {
            if let Content::Value(words) = &mut cell.content {
                *words = said::shortened(words, room - 2);
            }
        }
    }
}

/// Paths in the gutter are as long as the cells beside them allow.
fn narrow_gutter(rows: &mut [BlockRow]) {
    let cells = widest(rows, |row| &row.cells);
    // In tenths of a pixel: what is left, without the margins, in letters of the gutter.
    let letters = ((elide::ON_HEAP + 1).saturating_sub(cells) * 80).saturating_sub(110) / 66;
    for gutter in rows.iter_mut().filter_map(|row| row.gutter.as_mut()) {
        *gutter = short_path(gutter, letters.clamp(6, LETTERS)).into();
    }
}

fn all_rows(source: &Source<'_>, reader: &mut Reader<'_>) -> Vec<BlockRow> {
    let size = source.memory.bytes.len() as u64;
    if let AllocationKind::VTable { .. } = source.memory.kind {
        return vtable(source, reader);
    }
    match source.holds {
        Holds::Text { len } => vec![strip(text_cells(source, reader, len.min(size)))],
        Holds::Many { element, first, len } => many(source, reader, element, (first, len)),
        Holds::One(ty) if reader.memory.info(ty).size <= size => one(source, reader, ty),
        Holds::Counted(ty) => counted(source, reader, ty),
        Holds::Buckets { entry, count, control, given } => buckets(source, reader, entry, given..count, control),
        Holds::Tree { leaf, height, given } => node(source, reader, leaf, height, given),
        Holds::One(_) | Holds::VTable | Holds::Bytes => vec![strip(raw(source, reader))],
    }
}

fn strip(cells: Vec<Cell>) -> BlockRow {
    BlockRow { gutter: None, cells }
}

fn line(gutter: &str, cells: Vec<Cell>) -> BlockRow {
    BlockRow { gutter: Some(Arc::from(short_path(gutter, LETTERS))), cells }
}

/// What a gutter has room for.
const LETTERS: usize = 16;

/// The end of a path that has more letters.
fn short_path(path: &str, letters: usize) -> String {
    if path.chars().count() <= letters {
        return path.to_string();
    }
    let mut kept = String::new();
    for part in path.rsplit('.') {
        if !kept.is_empty() && kept.chars().count() + part.chars().count() + 2 > letters {
            break;
        }
        kept = if kept.is_empty() { part.to_string() } else { format!("{part}.{kept}") };
    }
    let kept: String = kept.chars().filter(|c| *c != '…').take(letters).collect();
    format!("…{kept}")
}

fn at(source: &Source<'_>, offset: u64, ty: TypeId) -> Place {
    Place { allocation: source.id, offset, ty }
}

/// A value alone on the heap: a strip, or a table when it has many parts or more than one pointer.
fn one(source: &Source<'_>, reader: &mut Reader<'_>, ty: TypeId) -> Vec<BlockRow> {
    if let Shape::Array { element, len } = reader.memory.info(ty).shape {
        return many(source, reader, element, (0, len));
    }
    let mut lines = reader.lines(at(source, 0, ty), "");
    match lines.pop() {
        Some((_, cells)) if lines.is_empty() => vec![strip(cells)],
        Some(last) => lines.into_iter().chain([last]).map(|(path, cells)| line(&path, cells)).collect(),
        None => Vec::new(),
    }
}

/// The counts of an `Rc` or `Arc` of a trait object, then the value, of which the vtable knows what it is.
fn counted(source: &Source<'_>, reader: &mut Reader<'_>, ty: TypeId) -> Vec<BlockRow> {
    let align = reader.memory.info(ty).align.max(1);
    let value = at(source, 16u64.next_multiple_of(align), ty);
    vec![strip(reader.counted(at(source, 0, ty), Some(value)))]
}

/// A buffer of elements: a strip of scalars, or a table with an index for each element. `used` says which element is the
/// first that has a value and how many have; behind the last place it goes on with the first.
fn many(source: &Source<'_>, reader: &mut Reader<'_>, element: TypeId, used: (u64, u64)) -> Vec<BlockRow> {
    let size = reader.memory.info(element).size;
    if size == 0 {
        return vec![strip(vec![cell(None, Content::ZeroSized, at(source, 0, element), 0)])];
    }
    let room = source.memory.bytes.len() as u64 / size;
    let (first, len) = (used.0.min(room), used.1.min(room));
    if room == 0 {
        return vec![strip(Vec::new())];
    }
    let is_used = |i: u64| (i + room - first) % room < len;
    // Room behind the last element is told apart from room between elements.
    let end = if first + len <= room && first == 0 { len } else { room };
    let mut kept = reader.changed_elements(at(source, 0, element), size, end);
    kept.extend(pointed_at(source, reader).iter().map(|offset| offset / size));
    if reader.is_single_cell(element) {
        let met = reader.mark();
        let cells = singles(source, reader, (element, end), &kept, &is_used, elide::ON_HEAP);
        let shown = cells.len() as u64;
        let all = [cells, spare(end, room, size, shown)].concat();
        if elide::fits(&all, elide::ON_HEAP) {
            return vec![strip(all)];
        }
        reader.forget(&met);
        let spare = spare(end, room, size, SPARE_SHOWN);
        let columns = elide::ON_HEAP.saturating_sub(elide::columns(&spare));
        let cells = singles(source, reader, (element, end), &kept, &is_used, columns);
        return vec![strip([cells, spare].concat())];
    }
    let mut rows = table(source, reader, element, end, &kept, &is_used);
    match room - end {
        0 => {}
        few @ 1..=SPARE_ROWS => rows.extend(
            (0..few)
                .map(|i| strip(vec![cell(None, Content::Spare(None), at(source, (end + i) * size, element), size)])),
        ),
        many => {
            let spare = Content::Spare(Some(many));
            rows.push(strip(vec![cell(None, spare, at(source, end * size, element), many * size)]));
        }
    }
    rows
}

/// The offsets that pointers which are known by now lead to: what they point to is not left out.
fn pointed_at(source: &Source<'_>, reader: &Reader<'_>) -> Vec<u64> {
    let offset = |link: &super::cells::Link| link.address.target.filter(|(id, _)| *id == source.id).map(|(_, o)| o);
    let mut found: Vec<u64> = reader.links.iter().filter_map(offset).filter(|offset| *offset > 0).collect();
    found.sort_unstable();
    found.dedup();
    found.truncate(4);
    found
}

fn singles(
    source: &Source<'_>,
    reader: &mut Reader<'_>,
    (element, end): (TypeId, u64),
    kept: &[u64],
    is_used: &dyn Fn(u64) -> bool,
    columns: usize,
) -> Vec<Cell> {
    let size = reader.memory.info(element).size;
    let met = reader.mark();
    let mut cells = Vec::new();
    // What something happens to is shown as far as there is room.
    let rules = [elide::HEAP, elide::BEFORE_SPARE, elide::FRAME, elide::NARROW].map(|rule| (rule, kept));
    let fewer = (0..kept.len()).rev().map(|count| (elide::NARROW, &kept[..count]));
    for (rule, kept) in rules.into_iter().chain(fewer) {
        reader.forget(&met);
        cells.clear();
        for piece in elide::pieces(end, rule, kept) {
            match piece {
                Piece::Shown(run) => {
                    for i in run {
                        let place = at(source, i * size, element);
                        match is_used(i) {
                            true => cells.extend(reader.flat(place, None)),
                            false => cells.push(cell(None, Content::Spare(None), place, size)),
                        }
                    }
                }
                Piece::Gap(run) => cells.push(gap(run, size, 0)),
            }
        }
        if elide::fits(&cells, columns) {
            break;
        }
    }
    cells
}

fn table(
    source: &Source<'_>,
    reader: &mut Reader<'_>,
    element: TypeId,
    end: u64,
    kept: &[u64],
    is_used: &dyn Fn(u64) -> bool,
) -> Vec<BlockRow> {
    let size = reader.memory.info(element).size;
    let mut rows = Vec::new();
    for piece in elide::pieces(end, elide::ROWS, kept) {
        match piece {
            Piece::Shown(run) => {
                for i in run {
                    let place = at(source, i * size, element);
                    if is_used(i) {
                        let lines = reader.lines(place, &i.to_string());
                        rows.extend(lines.into_iter().map(|(path, cells)| line(&path, cells)));
                    } else {
                        rows.push(line(&i.to_string(), vec![cell(None, Content::Spare(None), place, size)]));
                    }
                }
            }
            Piece::Gap(run) => rows.push(line("", vec![gap(run, size, 0)])),
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
    if free == 0 {
        return Vec::new();
    }
    if shown + free <= SPARE_SHOWN {
        (len..room).map(|i| place(i, 1, None)).collect()
    } else {
        vec![place(len, free, Some(free))]
    }
}

/// Text, one cell for each character, as wide as its bytes; the room behind it.
fn text_cells(source: &Source<'_>, reader: &Reader<'_>, len: u64) -> Vec<Cell> {
    let size = source.memory.bytes.len() as u64;
    let (text, kept) = (&source.memory.bytes[..len as usize], pointed_at(source, reader));
    let cells = text::cells(text, &kept, elide::ON_HEAP);
    let shown: u64 =
        cells.iter().map(|c| if let Content::Gap(_) = c.content { 1 } else { c.bytes.end - c.bytes.start }).sum();
    let alone = elide::columns(&cells);
    let spare = spare(len, size, 1, shown);
    let all = [cells, spare.clone()].concat();
    let over = elide::columns(&all).saturating_sub(elide::ON_HEAP);
    if over == 0 {
        return all;
    }
    [text::cells(text, &kept, alone.saturating_sub(over)), spare].concat()
}

/// Keys and values; which bucket they are in is left out on purpose.
fn buckets(
    source: &Source<'_>,
    reader: &mut Reader<'_>,
    entry: TypeId,
    there: Range<u64>,
    control: u64,
) -> Vec<BlockRow> {
    const DELETED: u8 = 0x80;
    let size = reader.memory.info(entry).size;
    let tags = source.memory.bytes.get(control as usize..).unwrap_or_default();
    let tags = tags.iter().enumerate().take(there.end as usize).skip(there.start as usize);
    let full = tags.filter(|(_, tag)| **tag < DELETED);
    let places: Vec<Place> =
        full.filter_map(|(i, _)| Some(at(source, control.checked_sub((i as u64 + 1) * size)?, entry))).collect();
    let changed =
        |i: &u64| reader.memory.changed(source.id, places[*i as usize].offset, places[*i as usize].offset + size);
    let mut kept: Vec<u64> = (0..places.len() as u64).filter(changed).collect();
    if kept.len() > 4 {
        kept.clear();
    }
    let mut rows = Vec::new();
    for piece in elide::pieces(places.len() as u64, elide::ROWS, &kept) {
        match piece {
            Piece::Shown(run) => {
                for place in &places[run.start as usize..run.end as usize] {
                    rows.extend(bucket(*place, reader));
                }
            }
            Piece::Gap(run) => rows.push(line("", vec![gap(run, 0, control)])),
        }
    }
    if rows.is_empty() {
        rows.push(strip(vec![cell(None, Content::Spare(Some(0)), at(source, 0, entry), control)]));
    }
    rows
}

/// The entries of a node of a tree in their order, and between those of an inner node the way to its children. A node has
/// at most eleven entries, so none is left out.
fn node(source: &Source<'_>, reader: &mut Reader<'_>, leaf: TypeId, height: u64, given: u64) -> Vec<BlockRow> {
    let leaf = at(source, 0, leaf);
    let entries = trees::entries(reader.memory, leaf).unwrap_or_default();
    let mut rows = Vec::new();
    for i in 0..=entries.len() {
        if height > 0 {
            rows.extend(reader.child(leaf, height, i as u64).map(|cell| line("", vec![cell])));
        }
        if let Some(&(key, value)) = entries.get(i).filter(|_| i as u64 >= given) {
            rows.extend(pair(key, value, reader));
        }
    }
    if rows.is_empty() {
        let size = source.memory.bytes.len() as u64;
        rows.push(strip(vec![cell(None, Content::Spare(Some(0)), at(source, 0, leaf.ty), size)]));
    }
    rows
}

/// A bucket of a map or of a set.
fn bucket(place: Place, reader: &mut Reader<'_>) -> Vec<BlockRow> {
    let parts = fields(&reader.memory.info(place.ty).shape).unwrap_or_default();
    let (Some(key), value) = (parts.first(), parts.get(1)) else { return Vec::new() };
    pair(place.field(key), value.map(|value| place.field(value)), reader)
}

/// A key with its value; the value's further rows have nothing in the column of the key.
fn pair(key: Place, value: Option<Place>, reader: &mut Reader<'_>) -> Vec<BlockRow> {
    let key = short(key, reader);
    let Some(value) = value.filter(|v| reader.memory.info(v.ty).size > 0) else { return vec![line("", key)] };
    let lines = match said::said(reader.memory, value) {
        Some(_) => vec![(String::new(), short(value, reader))],
        None => reader.lines(value, ""),
    };
    let blank = |cell: &Cell| Cell {
        content: Content::Value(String::new()),
        changed: false,
        bytes: cell.bytes.start..cell.bytes.start,
        ..cell.clone()
    };
    let row = |(i, (path, cells)): (usize, (String, Vec<Cell>))| {
        let mut row: Vec<Cell> = if i == 0 { key.clone() } else { key.iter().map(blank).collect() };
        let named = cells.into_iter().enumerate().map(|(i, c)| match (&c.label, i) {
            (None, 0) if !path.is_empty() => Cell { label: Some(path.as_str().into()), ..c },
            (Some(_) | None, _) => c,
        });
        row.extend(named);
        line("", row)
    };
    lines.into_iter().enumerate().map(row).collect()
}

/// A value in one cell, if it can be said in a few words; its text has no block of its own then.
fn short(place: Place, reader: &mut Reader<'_>) -> Vec<Cell> {
    match said::said(reader.memory, place) {
        Some(said) => {
            reader.absorbed.extend(said.buffers);
            vec![cell(None, Content::Value(said.words), place, reader.memory.info(place.ty).size)]
        }
        None => reader.flat(place, None),
    }
}

/// Drop glue, size, alignment, and the methods by their names.
fn vtable(source: &Source<'_>, reader: &Reader<'_>) -> Vec<BlockRow> {
    let number = |offset: u64| reader.memory.unsigned(source.id, offset, 8).unwrap_or(0);
    let words =
        std::iter::once(messages::vtable_drop(number(0) != 0 || source.memory.pointers.contains_key(&0)).to_string())
            .chain([messages::vtable_size(number(8)), messages::vtable_align(number(16))]);
    let methods = (3..source.memory.bytes.len() as u64 / 8).enumerate().map(|(number, slot)| {
        let name = source.memory.pointers.get(&(slot * 8)).and_then(|id| reader.memory.function_name(*id));
        name.map_or_else(|| "…".to_string(), |name| messages::vtable_method(name, number))
    });
    let row = |(slot, text): (usize, String)| {
        let bytes = slot as u64 * 8..slot as u64 * 8 + 8;
        line("", vec![Cell { label: None, content: Content::Value(text), changed: false, bytes }])
    };
    words.chain(methods).enumerate().map(row).collect()
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
