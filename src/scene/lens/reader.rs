//! A picture to the subjects of one moment: variables first, then the blocks that they lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::machine::trace::{AllocationId, Shape, TypeId};

use super::super::cells::Holds;
use super::super::read::{Memory, Place, scalar};
use super::super::{Cell, Content, Picture, Row, Spot, Variable};
use super::bytes;
use super::path::{self, Found};
use super::{Byte, Identity, Lens, Now, Part, State, Values};

/// Takes all values of the picture in.
pub fn read(lens: &mut Lens, picture: &Picture, memory: Memory<'_>, holds: &BTreeMap<AllocationId, Holds>) {
    let locals = memory.now.frames.iter().flat_map(|frame| &frame.locals);
    let types = locals.filter_map(|local| Some((local.allocation?, local.ty))).collect();
    let mut reader = Reader { lens, picture, memory, types, pointers: BTreeMap::new(), is_named: true };
    for variable in picture.frames.iter().flat_map(|frame| &frame.variables) {
        reader.variable(variable);
    }
    for block in &picture.blocks {
        reader.block(block, holds.get(&block.id).copied());
    }
}

/// Reads one moment.
pub struct Reader<'a, 't> {
    pub lens: &'a mut Lens,
    pub picture: &'a Picture,
    pub memory: Memory<'t>,
    /// The types of named variables.
    types: BTreeMap<AllocationId, TypeId>,
    /// The expression for the value that holds each pointer.
    pub pointers: BTreeMap<Spot, String>,
    /// Whether what is read now is called by a path.
    pub is_named: bool,
}

/// A value whose cells are read.
pub struct Whole {
    pub place: Place,
    pub path: String,
}

impl Reader<'_, '_> {
    fn variable(&mut self, variable: &Variable) {
        let Some(allocation) = variable.allocation else { return };
        let Some(&ty) = self.types.get(&allocation) else { return };
        if self.memory.allocation(allocation).is_none() {
            return;
        }
        let mut around: Vec<(u32, Option<(String, Place)>)> = Vec::new();
        for (slot, row) in variable.rows.iter().enumerate() {
            around.retain(|(depth, _)| *depth < row.depth);
            let here = match around.last() {
                None => Some((row.name.to_string(), Place { allocation, offset: 0, ty })),
                Some((_, Some((path, place)))) => path::step_into(self.memory, *place, &row.name)
                    .map(|(suffix, inner)| (format!("{path}{suffix}"), inner)),
                Some((_, None)) => None,
            };
            around.push((row.depth, here.clone()));
            if let Some((path, place)) = here {
                self.row(row, slot, Whole { place, path });
            }
        }
    }

    fn row(&mut self, row: &Row, slot: usize, whole: Whole) {
        let size = self.memory.info(whole.place.ty).size;
        if size > 0 {
            let type_name = self.memory.info(whole.place.ty).name.clone();
            let value = self.value_of_row(row, &whole);
            let subject = self.one(whole.place, whole.path.clone(), type_name, value);
            self.lens.see().names.insert((whole.place.allocation, slot), subject);
        }
        self.cells(&row.cells, &whole);
    }

    /// An enum is told by its variant; what is one cell, by that.
    fn value_of_row(&self, row: &Row, whole: &Whole) -> String {
        let size = self.memory.info(whole.place.ty).size;
        match (&row.heading, row.cells.as_slice()) {
            (Some(heading), _) => heading.to_string(),
            (None, [only]) if only.bytes == (whole.place.offset..whole.place.offset + size) => {
                let found = path::find(self.memory, whole.place, &only.bytes);
                self.value_of(only, whole.place, found.as_ref())
            }
            (None, _) => self.value(whole.place),
        }
    }

    /// The cells of a value: rows of elements together, all others one by one.
    pub fn cells(&mut self, cells: &[Cell], whole: &Whole) {
        let mut rest = cells;
        while let Some(cell) = rest.first() {
            let count = self.elements(rest, whole);
            if count > 1 {
                self.run(&rest[..count], whole);
            } else {
                self.cell(cell, whole);
            }
            rest = &rest[count.max(1)..];
        }
    }

    /// How many cells from the first on are elements of one type, side by side.
    fn elements(&self, cells: &[Cell], whole: &Whole) -> usize {
        let size = |cell: &Cell| cell.bytes.end - cell.bytes.start;
        let is_element = |cell: &Cell| cell.label.is_none() && is_plain(cell) && self.index(cell, whole).is_some();
        let mut count = 0;
        while let Some(cell) = cells.get(count) {
            let follows = count == 0 || cells[count - 1].bytes.end == cell.bytes.start && size(cell) == size(&cells[0]);
            if !follows || !is_element(cell) {
                break;
            }
            count += 1;
        }
        count
    }

    /// The index of a cell among the elements of the array that the value is.
    fn index(&self, cell: &Cell, whole: &Whole) -> Option<u64> {
        let Shape::Array { element, .. } = self.memory.info(whole.place.ty).shape else {
            return None;
        };
        let size = self.memory.info(element).size;
        let is_whole = size > 0 && cell.bytes.end - cell.bytes.start == size;
        is_whole.then(|| (cell.bytes.start - whole.place.offset) / size)
    }

    /// Elements of an array that is a variable or a part of one.
    fn run(&mut self, cells: &[Cell], whole: &Whole) {
        let Shape::Array { element, .. } = self.memory.info(whole.place.ty).shape else { return };
        let first = self.index(&cells[0], whole).unwrap_or(0);
        let at = |cell: &Cell| Place { offset: cell.bytes.start, ty: element, ..whole.place };
        let values = cells.iter().map(|cell| self.value(at(cell))).collect();
        self.put_run(cells, at(&cells[0]), format!("{}[#]", whole.path), first, Values::Each(values));
    }

    pub fn put_run(&mut self, cells: &[Cell], place: Place, path: String, first: u64, values: Values) {
        let size = cells[0].bytes.end - cells[0].bytes.start;
        let bytes = bytes::plain(self.memory, place.allocation, place.offset, size * cells.len() as u64);
        let type_name = self.memory.info(place.ty).name.clone();
        let identity = Identity { allocation: place.allocation, offset: place.offset, size, type_name };
        let address = self.address(place);
        let subject = self.lens.put(Now {
            identity,
            address,
            first,
            path,
            is_named: self.is_named,
            state: State { values, bytes },
        });
        for (element, cell) in cells.iter().enumerate() {
            let part = Part { subject, element: element as u64, count: 1 };
            self.lens.see().cells.insert((place.allocation, cell.bytes.start, cell.bytes.end), part);
        }
    }

    fn cell(&mut self, cell: &Cell, whole: &Whole) {
        if cell.bytes.is_empty() || !is_plain(cell) {
            return;
        }
        let found = path::find(self.memory, whole.place, &cell.bytes);
        let path = self.path_of(cell, whole, found.as_ref());
        if matches!(cell.content, Content::Pointer(_)) {
            let owner = found.as_ref().map_or(String::new(), |found| found.suffix.clone());
            let spot = Spot { allocation: whole.place.allocation, offset: cell.bytes.start };
            self.pointers.insert(spot, format!("{}{owner}", whole.path));
        }
        let place = Place { offset: cell.bytes.start, ..whole.place };
        let value = self.value_of(cell, place, found.as_ref());
        let shown = found.as_ref().and_then(|found| found.place);
        let type_name = found.map_or_else(|| unsigned(cell.bytes.end - cell.bytes.start), |found| found.type_name);
        let size = cell.bytes.end - cell.bytes.start;
        let bytes = match shown {
            Some(shown) => bytes::of_value(self.memory, shown),
            None => bytes::plain(self.memory, place.allocation, place.offset, size.min(bytes::LIMIT)),
        };
        let subject = self.put(place, size, path, type_name, value, bytes);
        let part = Part { subject, element: 0, count: 1 };
        self.lens.see().cells.insert((place.allocation, cell.bytes.start, cell.bytes.end), part);
    }

    /// A label is the name of what the library hides, or of a part that no field is.
    fn path_of(&self, cell: &Cell, whole: &Whole, found: Option<&Found>) -> String {
        let path = &whole.path;
        match (found, &cell.label) {
            (Some(Found { suffix, library_field: Some(field), .. }), None) => format!("{path}{suffix}{field}"),
            (Some(found), Some(label)) if found.library_field.is_some() || found.place.is_none() => {
                format!("{path}{}.{label}", found.suffix)
            }
            (Some(found), _) => format!("{path}{}", found.suffix),
            (None, Some(label)) => format!("{path}.{label}"),
            (None, None) => path.clone(),
        }
    }

    fn value_of(&self, cell: &Cell, place: Place, found: Option<&Found>) -> String {
        match &cell.content {
            Content::Pointer(_) => self.target(place),
            Content::NoBuffer => "\u{2192}".to_string(),
            Content::Null => {
                let variant = found.and_then(|found| found.place).and_then(|place| path::variant(self.memory, place));
                variant.map_or("null", |variant| &variant.name).to_string()
            }
            Content::Value(text) | Content::Flag(text, _) => {
                let leaf = found.and_then(|found| found.leaf);
                leaf.map(|leaf| self.value(leaf)).filter(|value| !value.is_empty()).unwrap_or_else(|| text.clone())
            }
            variants!(
                Content: Letter | Space | Unused | Uninitialised | Spare | Gap | Private | ZeroSized
            ) => String::new(),
        }
    }

    /// An arrow, and the name of the variable that it leads to; the address is in the bytes.
    fn target(&self, place: Place) -> String {
        let memory = self.memory.allocation(place.allocation);
        let target = memory.and_then(|memory| memory.pointers.get(&place.offset).copied());
        let name = target.and_then(|id| self.picture.places().find(|(named, _)| *named == id));
        let bits = self.memory.unsigned(place.allocation, place.offset, 8);
        let start = target.and_then(|id| self.memory.allocation(id)).map(|memory| u128::from(memory.address));
        match name {
            Some((_, name)) if bits == start => format!("\u{2192} {name}"),
            Some(_) | None => "\u{2192}".to_string(),
        }
    }

    pub fn value(&self, place: Place) -> String {
        let is_pointer = matches!(self.memory.info(place.ty).shape, Shape::Pointer { .. });
        if is_pointer && self.memory.info(place.ty).size == 8 {
            return self.target(place);
        }
        scalar(self.memory, place).unwrap_or_default()
    }

    fn one(&mut self, place: Place, path: String, type_name: Arc<str>, value: String) -> usize {
        let size = self.memory.info(place.ty).size;
        let bytes = bytes::of_value(self.memory, place);
        self.put(place, size, path, type_name, value, bytes)
    }

    fn put(
        &mut self,
        place: Place,
        size: u64,
        path: String,
        type_name: Arc<str>,
        value: String,
        bytes: Vec<Byte>,
    ) -> usize {
        let identity = Identity { allocation: place.allocation, offset: place.offset, size, type_name };
        let state = State { values: Values::Each(vec![value]), bytes };
        let address = self.address(place);
        self.lens.put(Now { identity, address, first: 0, path, is_named: self.is_named, state })
    }

    fn address(&self, place: Place) -> u64 {
        self.memory.allocation(place.allocation).map_or(0, |memory| memory.address + place.offset)
    }
}

/// What a lens can be held over: a value, and room for one.
pub fn is_plain(cell: &Cell) -> bool {
    match cell.content {
        Content::Spare(None)
        | variants!(
            Content: Value | Flag | Letter | Space | Pointer | Null | NoBuffer | Uninitialised | Private
        ) => true,
        Content::Unused | Content::Spare(Some(_)) | Content::Gap(_) | Content::ZeroSized => false,
    }
}

/// The integer of so many bytes, for tags and the like, which have no type of their own.
fn unsigned(size: u64) -> Arc<str> {
    format!("u{}", size * 8).into()
}
