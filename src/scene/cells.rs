//! A typed place to cells, and the pointers that were met on the way.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::machine::trace::{AllocationId, AllocationKind, Field, Metadata, Shape, TypeId};
use crate::snippet::Detail;

use super::elide::{self, Piece, Rule};
use super::read::{Address, Memory, Place, fields, scalar};
use super::views::{self, View};
use super::{Cell, Content, PointerKind, Spot};

/// A value as it is laid out in a frame.
#[derive(Debug)]
pub enum Value {
    /// One row of cells, with the name of an enum's variant over it.
    Leaf { heading: Option<Arc<str>>, cells: Vec<Cell> },
    /// Several rows of cells close together: the two halves of a wide pointer.
    Stacked(Vec<Vec<Cell>>),
    /// A header row (with the tag of an enum, if it has one) and a row for each part.
    Group { heading: Option<Arc<str>>, cells: Vec<Cell>, parts: Vec<Part> },
}

/// A named part of a value.
#[derive(Debug)]
pub struct Part {
    /// A field's name or an element's index.
    pub name: Arc<str>,
    /// Its number among the fields, for the paths of moves; `None` where parts are left out.
    pub index: Option<u32>,
    pub place: Option<Place>,
    pub value: Value,
}

/// A pointer that was met, with what its type says about the target.
#[derive(Clone, Debug)]
pub struct Link {
    pub from: Spot,
    pub kind: PointerKind,
    pub address: Address,
    pub holds: Holds,
}

/// What a piece of memory holds, as far as a pointer to it knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    One(TypeId),
    /// The counts of a shared value whose own type only the vtable knows.
    Counted(TypeId),
    /// Elements in a row; `len` of them have values, from the element `first` on and round the end.
    Many {
        element: TypeId,
        first: u64,
        len: u64,
    },
    /// UTF-8, `len` bytes of it.
    Text {
        len: u64,
    },
    /// Buckets of this type, which go backwards from `control`, where a byte for each says whether it is full.
    Buckets {
        entry: TypeId,
        count: u64,
        control: u64,
        /// So many of the first are not there any more.
        given: u64,
    },
    /// A node of a tree, so many levels over its leaves; `leaf` is the type of what every node begins with.
    Tree {
        leaf: TypeId,
        height: u64,
        /// So many of the first entries are not there any more.
        given: u64,
    },
    /// Drop glue, size, alignment and methods.
    VTable,
    /// Bytes of an unknown type.
    Bytes,
}

/// Reads values of one moment and collects their pointers.
pub struct Reader<'t> {
    pub memory: Memory<'t>,
    pub detail: Detail,
    pub links: Vec<Link>,
    /// Buffers whose text stands in a cell of their owner, so that they have no block of their own.
    pub absorbed: BTreeSet<AllocationId>,
}

impl<'t> Reader<'t> {
    pub fn new(memory: Memory<'t>, detail: Detail) -> Reader<'t> {
        Reader { memory, detail, links: Vec::new(), absorbed: BTreeSet::new() }
    }

    /// The value at `place` as rows of a frame.
    pub fn value(&mut self, place: Place) -> Value {
        if self.detail == Detail::Bytes && self.memory.info(place.ty).size > 0 {
            return Value::Stacked(self.byte_lines(place));
        }
        self.told(place)
    }

    /// The value as its type tells it.
    pub(super) fn told(&mut self, place: Place) -> Value {
        let info = self.memory.info(place.ty);
        if info.size == 0 {
            return leaf(vec![cell(None, Content::ZeroSized, place, 0)]);
        }
        if let Some(view) = views::view_of(self.memory, place.ty, self.view_detail()) {
            return self.viewed(place, view);
        }
        match &info.shape {
            Shape::Struct { fields }
            | Shape::Tuple { fields }
            | Shape::Closure { fields }
            | Shape::Union { fields } => {
                Value::Group { heading: None, cells: Vec::new(), parts: self.field_parts(place, fields) }
            }
            Shape::Enum { tag, variants } => self.enumeration(place, tag, variants),
            Shape::Array { element, len } => self.array(place, *element, *len),
            Shape::Pointer { .. } => self.pointer_value(place),
            variants!(
                Shape: Bool | Char | Integer | Float | FunctionPointer | FunctionItem | Slice | Str | TraitObject
                    | Never
            ) => leaf(self.flat(place, None)),
        }
    }

    /// Bytes are read by the semantic views as well, to know what their pointers mean.
    pub(super) fn view_detail(&self) -> Detail {
        if self.detail == Detail::Fields { Detail::Fields } else { Detail::Abstract }
    }

    /// A wide pointer with a vtable is two cells, each of which points somewhere.
    pub(super) fn pointer_value(&mut self, place: Place) -> Value {
        let cells = self.flat(place, None);
        if arrows(&cells) < 2 {
            return leaf(cells);
        }
        Value::Stacked(cells.into_iter().map(|cell| vec![cell]).collect())
    }

    /// The value at `place` as cells in one row, pointers last.
    pub fn flat(&mut self, place: Place, label: Option<Arc<str>>) -> Vec<Cell> {
        let info = self.memory.info(place.ty);
        if info.size == 0 {
            return vec![cell(label, Content::ZeroSized, place, 0)];
        }
        if let Some(view) = views::view_of(self.memory, place.ty, self.view_detail()) {
            return self.flat_view(place, view, label);
        }
        match &info.shape {
            Shape::Struct { fields }
            | Shape::Tuple { fields }
            | Shape::Closure { fields }
            | Shape::Union { fields } => self.flat_fields(place, fields),
            Shape::Enum { tag, variants } => self.flat_enumeration(place, tag, variants),
            Shape::Array { element, len } => self.elements(place, *element, *len, elide::FRAME),
            Shape::Pointer { kind, .. } => self.plain_pointer(place, views::kind_of(*kind)),
            Shape::FunctionPointer => vec![self.function(place, label)],
            variants!(
                Shape: Bool | Char | Integer | Float | FunctionItem | Slice | Str | TraitObject | Never
            ) => vec![self.scalar(place, label)],
        }
    }

    /// The value as rows of a block: one if it is short and only its last cell points somewhere, else one for each part.
    /// The text is the path to the part.
    pub fn lines(&mut self, place: Place, path: &str) -> Vec<(String, Vec<Cell>)> {
        let mark = self.mark();
        let cells = self.flat(place, None);
        let gutter = if path.is_empty() { 0 } else { elide::INDEX };
        if self.is_one_row(&cells, elide::ON_HEAP - gutter) {
            return vec![(path.to_string(), cells)];
        }
        self.forget(&mark);
        let value = self.told(place);
        let mut lines = Vec::new();
        push_lines(value, path, &mut lines);
        lines
    }

    /// Whether cells can stand in one row: only the last one points somewhere, and there are not too many of them.
    pub(super) fn is_one_row(&self, cells: &[Cell], columns: usize) -> bool {
        let ends_in_pointer = cells.last().is_some_and(|c| matches!(c.content, Content::Pointer(_)));
        let leads_out = arrows(cells) == 0 || arrows(cells) == 1 && ends_in_pointer;
        leads_out && cells.len() <= elide::CELLS_IN_A_ROW && elide::fits(cells, columns)
    }

    /// `count` elements from `place` on; rows that are long, or wide, are shortened.
    pub fn elements(&mut self, place: Place, element: TypeId, count: u64, rule: Rule) -> Vec<Cell> {
        let mark = self.mark();
        let size = self.memory.info(element).size;
        let mut telling = self.changed_elements(place, size, count);
        if count > rule.whole && size > 0 {
            let aimed = self.memory.aimed_at(place.allocation);
            let inside = aimed.range(place.offset..place.offset + count * size);
            telling.extend(inside.map(|offset| (offset - place.offset) / size));
        }
        let narrower =
            [(rule, telling.as_slice()), (elide::FRAME, &telling), (elide::NARROW, &telling), (elide::NARROW, &[])];
        for (rule, kept) in narrower {
            self.forget(&mark);
            let cells = self.elements_by(place, element, count, rule, kept);
            if elide::fits(&cells, elide::IN_FRAME) {
                return cells;
            }
        }
        self.forget(&mark);
        self.elements_by(place, element, count, elide::NARROWEST, &[])
    }

    fn elements_by(&mut self, place: Place, element: TypeId, count: u64, rule: Rule, kept: &[u64]) -> Vec<Cell> {
        let size = self.memory.info(element).size;
        let mut cells = Vec::new();
        for piece in elide::pieces(count, rule, kept) {
            match piece {
                Piece::Shown(run) => {
                    for i in run {
                        let at = Place { offset: place.offset + i * size, ty: element, ..place };
                        cells.extend(self.flat(at, None));
                    }
                }
                Piece::Gap(run) => cells.push(gap(run, size, place.offset)),
            }
        }
        cells
    }

    /// The elements that this step wrote, when it is a few of many.
    pub fn changed_elements(&self, place: Place, size: u64, count: u64) -> Vec<u64> {
        let is_new = self.memory.before.is_none_or(|b| !b.allocations.contains_key(&place.allocation));
        if is_new || count > 100_000 || count <= elide::FRAME.whole || !self.memory.is_touched(place.allocation) {
            return Vec::new();
        }
        let changed = |i: &u64| {
            let start = place.offset + i * size;
            self.memory.changed(place.allocation, start, start + size)
        };
        let found: Vec<u64> = (0..count).filter(changed).take(5).collect();
        if found.len() > 4 { Vec::new() } else { found }
    }

    /// A pointer, with its length in front where it has one, or its vtable behind it.
    pub(super) fn plain_pointer(&mut self, place: Place, kind: PointerKind) -> Vec<Cell> {
        let Some(address) = self.memory.address(place) else { return vec![self.uninitialised(place)] };
        let (holds, length) = self.pointee(place, address);
        let mut cells = Vec::new();
        if let Some(length) = length {
            cells.push(self.number("len", Place { offset: place.offset + 8, ..place }, length));
        }
        let has_vtable = self.has_vtable(place);
        let data = self.pointer_cell(place, kind, address, holds);
        cells.push(if has_vtable { Cell { label: Some("data".into()), ..data } } else { data });
        if has_vtable {
            let at = Place { offset: place.offset + 8, ..place };
            if let Some(address) = self.memory.thin_address(at) {
                let vtable = self.pointer_cell(at, PointerKind::Raw, address, Holds::VTable);
                cells.push(Cell { label: Some("vtable".into()), ..vtable });
            }
        }
        cells
    }

    fn has_vtable(&self, place: Place) -> bool {
        matches!(self.memory.info(place.ty).shape, Shape::Pointer { metadata: Metadata::VTable, .. })
    }

    fn pointee(&self, place: Place, address: Address) -> (Holds, Option<u64>) {
        let Shape::Pointer { pointee, metadata, .. } = &self.memory.info(place.ty).shape else {
            return (Holds::Bytes, None);
        };
        let len = address.length.unwrap_or(0);
        match (&self.memory.info(*pointee).shape, metadata) {
            (Shape::Str, _) => (Holds::Text { len }, Some(len)),
            (Shape::Slice { element }, _) => (Holds::Many { element: *element, first: 0, len }, Some(len)),
            (_, Metadata::Thin) => (Holds::One(*pointee), None),
            (_, Metadata::Length) => match views::view_of(self.memory, *pointee, Detail::Abstract) {
                Some(View::Text) => (Holds::Text { len }, Some(len)),
                _ => (Holds::Bytes, Some(len)),
            },
            (_, Metadata::VTable) => (self.behind_vtable(place, *pointee), None),
        }
    }

    /// The vtable knows the type of what its object's data pointer points to.
    fn behind_vtable(&self, place: Place, pointee: TypeId) -> Holds {
        let vtable = self.memory.allocation(place.allocation).and_then(|a| a.pointers.get(&(place.offset + 8)));
        let Some(AllocationKind::VTable { ty, .. }) =
            vtable.and_then(|id| self.memory.allocation(*id)).map(|v| &v.kind)
        else {
            return Holds::Bytes;
        };
        match views::view_of(self.memory, pointee, Detail::Abstract) {
            Some(View::Counts) => Holds::Counted(*ty),
            _ => Holds::One(*ty),
        }
    }

    pub(super) fn pointer_cell(&mut self, place: Place, kind: PointerKind, address: Address, holds: Holds) -> Cell {
        let from = Spot { allocation: place.allocation, offset: place.offset };
        let content = match address.target {
            _ if address.bits == 0 => Content::Null,
            None => Content::NoBuffer,
            Some((target, _)) => {
                let is_live = self.memory.allocation(target).is_some_and(|t| t.live);
                let kind = if is_live { kind } else { PointerKind::Dangling };
                self.links.push(Link { from, kind, address, holds });
                Content::Pointer(kind)
            }
        };
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + 8);
        Cell { changed, ..cell(Some("ptr".into()), content, place, 8) }
    }

    /// A labelled number of eight bytes.
    pub(super) fn number(&self, label: &str, at: Place, n: u64) -> Cell {
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
        Cell { changed, ..cell(Some(label.into()), Content::Value(n.to_string()), at, 8) }
    }

    pub(super) fn field_parts(&mut self, place: Place, fields: &'t [Field]) -> Vec<Part> {
        let of_interest = |field: &&Field| &*self.memory.info(field.ty).path != "core::marker::PhantomData";
        let kept: Vec<(usize, &Field)> = fields.iter().enumerate().filter(|(_, field)| of_interest(field)).collect();
        let changed: Vec<u64> = (0..kept.len() as u64)
            .filter(|&i| {
                let at = place.field(kept[i as usize].1);
                self.memory.changed(at.allocation, at.offset, at.offset + self.memory.info(at.ty).size)
            })
            .collect();
        let changed = if changed.len() > 4 { Vec::new() } else { changed };
        let mut parts = Vec::new();
        for piece in elide::pieces(kept.len() as u64, elide::ROWS, &changed) {
            match piece {
                Piece::Shown(run) => {
                    for (index, field) in &kept[run.start as usize..run.end as usize] {
                        let at = place.field(field);
                        let value = self.told(at);
                        let name = field.name.clone();
                        parts.push(Part { name, index: Some(*index as u32), place: Some(at), value });
                    }
                }
                Piece::Gap(run) => parts.push(left_out(run, 0, place.offset)),
            }
        }
        parts
    }

    pub(super) fn flat_fields(&mut self, place: Place, fields: &[Field]) -> Vec<Cell> {
        let mut values = Vec::new();
        let mut pointers = Vec::new();
        let memory = self.memory;
        for field in fields.iter().filter(|f| memory.info(f.ty).size > 0) {
            let cells = self.flat(place.field(field), Some(field.name.clone()));
            if arrows(&cells) > 0 { &mut pointers } else { &mut values }.extend(cells);
        }
        values.append(&mut pointers);
        values
    }

    /// Elements one beside the other, or with a row for each if they have parts.
    pub fn array(&mut self, place: Place, element: TypeId, len: u64) -> Value {
        if self.is_single_cell(element) {
            return leaf(self.elements(place, element, len, elide::FRAME));
        }
        let size = self.memory.info(element).size;
        let mut parts = Vec::new();
        for piece in elide::pieces(len, elide::ROWS, &self.changed_elements(place, size, len)) {
            match piece {
                Piece::Shown(run) => {
                    for i in run {
                        let at = Place { offset: place.offset + i * size, ty: element, ..place };
                        let value = self.told(at);
                        parts.push(Part { name: i.to_string().into(), index: None, place: Some(at), value });
                    }
                }
                Piece::Gap(run) => parts.push(left_out(run, size, place.offset)),
            }
        }
        Value::Group { heading: None, cells: Vec::new(), parts }
    }

    /// Whether a value of this type is one cell that needs no label.
    pub fn is_single_cell(&self, ty: TypeId) -> bool {
        let info = self.memory.info(ty);
        match &info.shape {
            variants!(Shape: Bool | Char | Integer | Float | FunctionPointer) => true,
            Shape::Enum { variants, .. } => variants.iter().all(|v| v.fields.is_empty()),
            Shape::Struct { .. } | Shape::Tuple { .. } | Shape::Closure { .. } | Shape::Union { .. } => {
                let sized = |f: &&Field| self.memory.info(f.ty).size > 0;
                match views::view_of(self.memory, ty, self.view_detail()) {
                    Some(View::Transparent) => fields(&info.shape)
                        .is_some_and(|all| all.iter().filter(sized).all(|f| self.is_single_cell(f.ty))),
                    Some(View::Said(_) | View::Duration) => true,
                    Some(_) | None => false,
                }
            }
            variants!(Shape: Pointer | FunctionItem | Array | Slice | Str | TraitObject | Never) => false,
        }
    }

    fn scalar(&self, place: Place, label: Option<Arc<str>>) -> Cell {
        let size = self.memory.info(place.ty).size;
        let content =
            scalar(self.memory, place).map_or(Content::Uninitialised, |text| Content::Value(elide::number(text)));
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + size);
        Cell { changed, ..cell(label, content, place, size) }
    }

    fn function(&self, place: Place, label: Option<Arc<str>>) -> Cell {
        let target = self.memory.allocation(place.allocation).and_then(|a| a.pointers.get(&place.offset));
        let name = target.and_then(|&id| self.memory.function_name(id));
        let content = match (name, self.memory.is_initialised(place)) {
            (Some(name), _) => Content::Value(name.to_string()),
            (None, true) => Content::Value("fn".to_string()),
            (None, false) => Content::Uninitialised,
        };
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + 8);
        Cell { changed, ..cell(label, content, place, 8) }
    }

    pub(super) fn uninitialised(&self, place: Place) -> Cell {
        cell(None, Content::Uninitialised, place, self.memory.info(place.ty).size)
    }

    /// Where the collections stand, to go back there when a value is read again.
    pub(super) fn mark(&self) -> (usize, BTreeSet<AllocationId>) {
        (self.links.len(), self.absorbed.clone())
    }

    /// Forgets what was met since the mark.
    pub(super) fn forget(&mut self, mark: &(usize, BTreeSet<AllocationId>)) {
        self.links.truncate(mark.0);
        self.absorbed.clone_from(&mark.1);
    }
}

/// How many cells an arrow leaves from.
pub fn arrows(cells: &[Cell]) -> usize {
    cells.iter().filter(|c| matches!(c.content, Content::Pointer(_))).count()
}

/// Parts one under another, each with its path.
fn push_lines(value: Value, path: &str, lines: &mut Vec<(String, Vec<Cell>)>) {
    match value {
        Value::Leaf { heading, cells } => lines.push((path.to_string(), with_variant(heading, cells))),
        Value::Stacked(rows) => {
            for (i, cells) in rows.into_iter().enumerate() {
                lines.push((if i == 0 { path.to_string() } else { String::new() }, cells));
            }
        }
        Value::Group { heading, cells, parts } => {
            if heading.is_some() || !cells.is_empty() {
                lines.push((path.to_string(), with_variant(heading, cells)));
            }
            for part in parts {
                let inner = if path.is_empty() { part.name.to_string() } else { format!("{path}.{}", part.name) };
                push_lines(part.value, &inner, lines);
            }
        }
    }
}

/// In a block there is no room over a row: the variant's name takes the place of its tag.
fn with_variant(heading: Option<Arc<str>>, mut cells: Vec<Cell>) -> Vec<Cell> {
    let Some(name) = heading else { return cells };
    let name = Content::Value(name.to_string());
    match cells.iter_mut().find(|c| c.label.as_deref() == Some("tag")) {
        Some(tag) => (tag.label, tag.content) = (None, name),
        None => {
            let start = cells.first().map_or(0, |c| c.bytes.start);
            cells.insert(0, Cell { label: None, content: name, changed: false, bytes: start..start });
        }
    }
    cells
}

fn left_out(run: Range<u64>, size: u64, start: u64) -> Part {
    Part { name: "…".into(), index: None, place: None, value: leaf(vec![gap(run, size, start)]) }
}

pub(super) fn leaf(cells: Vec<Cell>) -> Value {
    Value::Leaf { heading: None, cells }
}

/// The elements `run`, of `size` bytes each and counted from `start`, in one cell.
pub fn gap(run: Range<u64>, size: u64, start: u64) -> Cell {
    let bytes = start + run.start * size..start + run.end * size;
    Cell { label: None, content: Content::Gap(run.end - run.start), changed: false, bytes }
}

/// A cell over `size` bytes from the place on, not marked as changed.
pub fn cell(label: Option<Arc<str>>, content: Content, place: Place, size: u64) -> Cell {
    let bytes: Range<u64> = place.offset..place.offset + size;
    Cell { label, content, changed: false, bytes }
}
