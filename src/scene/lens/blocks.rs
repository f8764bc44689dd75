//! Blocks of the heap and of static memory to subjects, named after the variable that leads to them.

use std::sync::Arc;

use crate::machine::trace::{AllocationId, AllocationKind, TypeId};

use super::super::cells::Holds;
use super::super::messages;
use super::super::read::{Place, fields};
use super::super::said::said;
use super::super::trees::{self, Entry};
use super::super::{Block, Cell, Content, Pointer, PointerKind, Spot, Target};
use super::reader::{Reader, Whole, is_plain};
use super::{Identity, Now, Part, State, Values, bytes, path};

/// What stands for the path of memory that nothing with a name leads to.
const NAMELESS: &str = "memory";

impl Reader<'_, '_> {
    /// Takes the values of a block in; `holds` is what a pointer to it says.
    pub fn block(&mut self, block: &Block, holds: Option<Holds>) {
        let Some(memory) = self.memory.allocation(block.id) else { return };
        let holds = if let AllocationKind::Static { ty, .. } = &memory.kind {
            Holds::One(*ty)
        } else {
            holds.unwrap_or(Holds::Bytes)
        };
        let pointer = self.pointer_to(block.id);
        let owner = pointer.and_then(|pointer| self.pointers.get(&pointer.from)).cloned();
        let (owner, is_static) = match (&memory.kind, owner) {
            (AllocationKind::Static { name, .. }, _) => (Some(name.to_string()), true),
            (_, owner) => (owner, false),
        };
        self.is_named = owner.is_some();
        let owner = owner.unwrap_or_else(|| NAMELESS.to_string());
        match holds {
            Holds::Text { .. } | Holds::Bytes => self.strip(block, &owner, None),
            Holds::Many { element, first: 0, .. } => self.many(block, &owner, element),
            // Elements that begin in the middle and go on round the end are counted as they lie.
            Holds::Many { element, .. } => self.many(block, &format!("{owner}.buf"), element),
            Holds::Buckets { entry, count, control, given: _ } => {
                let size = self.memory.info(entry).size;
                let place =
                    |i: u64| Some(Place { offset: control.checked_sub((i + 1) * size)?, ..at(block.id, entry) });
                let halves = |place: Place| {
                    let parts = fields(&self.memory.info(place.ty).shape)?;
                    Some((place.field(parts.first()?), parts.get(1).map(|value| place.field(value))))
                };
                let entries: Vec<Entry> = (0..count).filter_map(|i| halves(place(i)?)).collect();
                self.table(block, &owner, &entries);
            }
            Holds::Tree { leaf, .. } => {
                let entries = trees::entries(self.memory, at(block.id, leaf)).unwrap_or_default();
                self.table(block, &owner, &entries);
            }
            Holds::VTable => self.vtable(block, &owner),
            Holds::One(ty) | Holds::Counted(ty) => {
                let place = Place { allocation: block.id, offset: 0, ty };
                self.pointee(block, place, &owner, is_static);
            }
        }
    }

    /// A table of keys and values; in one of a tree there are pointers to children as well.
    fn table(&mut self, block: &Block, owner: &str, entries: &[Entry]) {
        for cell in block.rows.iter().flat_map(|row| &row.cells) {
            let holds = |place: Place| {
                let end = place.offset + self.memory.info(place.ty).size;
                place.offset <= cell.bytes.start && cell.bytes.end <= end && !cell.bytes.is_empty()
            };
            let entry = entries.iter().find(|(key, value)| holds(*key) || value.is_some_and(holds));
            let whole = match entry {
                Some((key, _)) if holds(*key) => Whole { place: *key, path: messages::key_of(owner) },
                Some((key, Some(value))) => {
                    let key = said(self.memory, *key).map_or_else(|| "…".to_string(), |said| said.words);
                    Whole { place: *value, path: format!("{owner}[{key}]") }
                }
                Some((_, None)) | None => {
                    let spot = Spot { allocation: block.id, offset: cell.bytes.start };
                    if matches!(cell.content, Content::Pointer(_)) {
                        self.pointers.insert(spot, owner.to_string());
                    }
                    continue;
                }
            };
            self.cells(std::slice::from_ref(cell), &whole);
        }
    }

    /// Words of eight bytes, whose types nobody can name.
    fn vtable(&mut self, block: &Block, owner: &str) {
        for cell in block.rows.iter().flat_map(|row| &row.cells) {
            let (start, size) = (cell.bytes.start, cell.bytes.end - cell.bytes.start);
            let is_number = start == 8 || start == 16;
            let type_name: Arc<str> = if is_number { "usize".into() } else { "fn".into() };
            let number = self.memory.unsigned(block.id, start, size);
            let value = number.filter(|_| is_number).map_or_else(|| "\u{2192}".to_string(), |n| n.to_string());
            let Content::Value(name) = &cell.content else { continue };
            let name = name.split(' ').next().unwrap_or_default();
            let address = self.memory.allocation(block.id).map_or(0, |memory| memory.address + start);
            let subject = self.lens.put(Now {
                identity: Identity { allocation: block.id, offset: start, size, type_name },
                address,
                first: 0,
                path: format!("{owner}.{name}"),
                is_named: self.is_named,
                state: State {
                    values: Values::Each(vec![value]),
                    bytes: bytes::plain(self.memory, block.id, start, size),
                },
            });
            self.lens.see().cells.insert((block.id, start, start + size), Part { subject, element: 0, count: 1 });
        }
    }

    /// The pointer that gives a block its name: that of its owner, else one that leads to its beginning.
    fn pointer_to(&self, id: AllocationId) -> Option<&Pointer> {
        let leads = |pointer: &&Pointer| matches!(pointer.to, Target::Bytes { allocation, .. } if allocation == id);
        let is_start = |pointer: &&Pointer| matches!(pointer.to, Target::Bytes { start: 0, .. });
        let is_named = |pointer: &&Pointer| self.pointers.contains_key(&pointer.from);
        let all = || self.picture.pointers.iter().filter(leads).filter(is_named);
        let owner = all().find(|pointer| pointer.kind == PointerKind::Owner);
        owner.or_else(|| all().find(is_start))
    }

    /// Bytes or characters in a row.
    fn strip(&mut self, block: &Block, owner: &str, element: Option<TypeId>) {
        for row in &block.rows {
            let mut rest = row.cells.as_slice();
            while let Some(first) = rest.first() {
                let size = first.bytes.end - first.bytes.start;
                let is_like = |pair: &[Cell]| {
                    let (a, b) = (&pair[0].bytes, &pair[1].bytes);
                    a.end == b.start && b.end - b.start == size && is_plain(&pair[1])
                };
                let count =
                    if is_plain(first) { 1 + rest.windows(2).take_while(|pair| is_like(pair)).count() } else { 1 };
                if is_plain(first) && size > 0 {
                    self.strip_run(block.id, &rest[..count], owner, element);
                }
                rest = &rest[count..];
            }
        }
    }

    fn strip_run(&mut self, id: AllocationId, cells: &[Cell], owner: &str, element: Option<TypeId>) {
        let (start, size) = (cells[0].bytes.start, cells[0].bytes.end - cells[0].bytes.start);
        let Some(element) = element else { return self.text_run(id, cells, owner) };
        let at = |cell: &Cell| Place { allocation: id, offset: cell.bytes.start, ty: element };
        let is_spare = |cell: &Cell| matches!(cell.content, Content::Spare(_));
        let value = |cell: &Cell| if is_spare(cell) { String::new() } else { self.value(at(cell)) };
        let values = Values::Each(cells.iter().map(value).collect());
        self.put_run(cells, at(&cells[0]), format!("{owner}[#]"), start / size, values);
    }

    /// Characters of one width; the elements of text are its bytes.
    fn text_run(&mut self, id: AllocationId, cells: &[Cell], owner: &str) {
        let (start, end) = (cells[0].bytes.start, cells[cells.len() - 1].bytes.end);
        let size = cells[0].bytes.end - start;
        let path = if size == 1 { format!("{owner}[#]") } else { format!("{owner}[{start}..{end}]") };
        let letter = |cell: &Cell| cell.content.letter().map(String::from);
        let letters: Vec<String> = cells.iter().map_while(letter).collect();
        let is_simple = letters.iter().all(|letter| letter.chars().count() == 1);
        let values = if is_simple { Values::Text(letters.concat()) } else { Values::Each(letters) };
        let bytes = bytes::plain(self.memory, id, start, end - start);
        let type_name: Arc<str> = if size == 1 { "u8".into() } else { "str".into() };
        let identity = Identity { allocation: id, offset: start, size, type_name };
        let address = self.memory.allocation(id).map_or(0, |memory| memory.address + start);
        let subject = self.lens.put(Now {
            identity,
            address,
            first: start / size,
            path,
            is_named: self.is_named,
            state: State { values, bytes },
        });
        for (element, cell) in cells.iter().enumerate() {
            let part = Part { subject, element: element as u64, count: 1 };
            self.lens.see().cells.insert((id, cell.bytes.start, cell.bytes.end), part);
        }
    }

    /// A buffer of elements: one strip, or a row for each of them.
    fn many(&mut self, block: &Block, owner: &str, element: TypeId) {
        let size = self.memory.info(element).size;
        if size == 0 {
            return;
        }
        for row in &block.rows {
            let is_numbered = row.gutter.as_deref().is_some_and(|index| index.parse::<u64>().is_ok());
            let start = row.cells.iter().filter(|cell| !cell.bytes.is_empty()).map(|cell| cell.bytes.start).min();
            match start.filter(|_| is_numbered).map(|start| start / size) {
                Some(index) => {
                    let place = Place { allocation: block.id, offset: index * size, ty: element };
                    self.cells(&row.cells, &Whole { place, path: format!("{owner}[{index}]") });
                }
                None if row.gutter.is_none() => {
                    let is_element = |cell: &Cell| cell.bytes.end - cell.bytes.start == size;
                    if row.cells.iter().filter(|cell| is_plain(cell)).all(is_element) {
                        self.strip(&Block { rows: vec![row.clone()], ..block.clone() }, owner, Some(element));
                    }
                }
                None => {}
            }
        }
    }

    /// A value alone in its block.
    fn pointee(&mut self, block: &Block, place: Place, owner: &str, is_static: bool) {
        for row in &block.rows {
            let field = row.gutter.as_deref().and_then(|name| path::step_into(self.memory, place, name));
            let whole = match field {
                Some((suffix, inner)) => Whole { place: inner, path: format!("{owner}{suffix}") },
                None => Whole { place, path: owner.to_string() },
            };
            let is_whole = |cell: &Cell| {
                !is_static && cell.bytes == (place.offset..place.offset + self.memory.info(place.ty).size)
            };
            let (alone, parts): (Vec<Cell>, Vec<Cell>) = row.cells.iter().cloned().partition(is_whole);
            self.cells(&alone, &Whole { place, path: format!("*{owner}") });
            self.cells(&parts, &whole);
        }
    }
}

/// The beginning of an allocation, as a value of a type.
fn at(allocation: AllocationId, ty: TypeId) -> Place {
    Place { allocation, offset: 0, ty }
}
