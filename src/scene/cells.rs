//! A typed place to cells, and the pointers that were met on the way.

use std::ops::Range;
use std::rc::Rc;

use crate::machine::trace::{AllocationId, AllocationKind, Field, Metadata, Shape, Tag, TypeId, Variant};
use crate::snippet::Detail;

use super::elide::{self, Piece, Rule};
use super::read::{Address, Memory, Place, fields, scalar};
use super::views::{self, View};
use super::{Cell, Content, PointerKind, Spot};

/// A value as it is laid out in a frame.
#[derive(Debug)]
pub enum Value {
    /// One row of cells, with the name of an enum's variant over it.
    Leaf { heading: Option<Rc<str>>, cells: Vec<Cell> },
    /// A header row (with the tag of an enum, if it has one) and a row for each part.
    Group { heading: Option<Rc<str>>, cells: Vec<Cell>, parts: Vec<Part> },
}

/// A named part of a value.
#[derive(Debug)]
pub struct Part {
    /// A field's name or an element's index.
    pub name: Rc<str>,
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
    /// Elements in a row; `len` of them have values.
    Many {
        element: TypeId,
        len: u64,
    },
    /// UTF-8, `len` bytes of it.
    Text {
        len: u64,
    },
    /// Bytes of an unknown type.
    Bytes,
}

/// Reads values of one moment and collects their pointers.
pub struct Reader<'t> {
    pub memory: Memory<'t>,
    pub detail: Detail,
    pub links: Vec<Link>,
}

impl<'t> Reader<'t> {
    pub fn new(memory: Memory<'t>, detail: Detail) -> Reader<'t> {
        Reader { memory, detail, links: Vec::new() }
    }

    /// The value at `place` as rows of a frame.
    pub fn value(&mut self, place: Place) -> Value {
        let info = self.memory.info(place.ty);
        if info.size == 0 {
            return leaf(vec![cell(None, Content::ZeroSized, place, 0)]);
        }
        if let Some(view) = views::view_of(self.memory, place.ty, self.detail) {
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
            Shape::Pointer { .. }
            | Shape::Bool
            | Shape::Char
            | Shape::Integer { .. }
            | Shape::Float
            | Shape::FunctionPointer
            | Shape::FunctionItem
            | Shape::Slice { .. }
            | Shape::Str
            | Shape::TraitObject
            | Shape::Never => leaf(self.flat(place, None)),
        }
    }

    /// The value at `place` as cells in one row, pointers last.
    pub fn flat(&mut self, place: Place, label: Option<Rc<str>>) -> Vec<Cell> {
        let info = self.memory.info(place.ty);
        if info.size == 0 {
            return vec![cell(label, Content::ZeroSized, place, 0)];
        }
        if let Some(view) = views::view_of(self.memory, place.ty, self.detail) {
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
            Shape::Bool
            | Shape::Char
            | Shape::Integer { .. }
            | Shape::Float
            | Shape::FunctionItem
            | Shape::Slice { .. }
            | Shape::Str
            | Shape::TraitObject
            | Shape::Never => vec![self.scalar(place, label)],
        }
    }

    /// `count` elements from `place` on; rows that are long, or wide, are shortened.
    pub fn elements(&mut self, place: Place, element: TypeId, count: u64, rule: Rule) -> Vec<Cell> {
        let met = self.links.len();
        for rule in [rule, elide::FRAME] {
            self.links.truncate(met);
            let cells = self.elements_by(place, element, count, rule);
            if elide::fits(&cells) {
                return cells;
            }
        }
        self.links.truncate(met);
        self.elements_by(place, element, count, elide::NARROW)
    }

    fn elements_by(&mut self, place: Place, element: TypeId, count: u64, rule: Rule) -> Vec<Cell> {
        let size = self.memory.info(element).size;
        let mut cells = Vec::new();
        for piece in elide::pieces(count, rule, &self.changed_elements(place, size, count)) {
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
    fn changed_elements(&self, place: Place, size: u64, count: u64) -> Vec<u64> {
        let is_new = self.memory.before.is_none_or(|b| !b.allocations.contains_key(&place.allocation));
        if is_new || count > 100_000 || count <= elide::FRAME.whole {
            return Vec::new();
        }
        let changed = |i: &u64| {
            let start = place.offset + i * size;
            self.memory.changed(place.allocation, start, start + size)
        };
        let found: Vec<u64> = (0..count).filter(changed).take(5).collect();
        if found.len() > 4 { Vec::new() } else { found }
    }

    fn viewed(&mut self, place: Place, view: View) -> Value {
        match view {
            View::Transparent => self
                .transparent(place)
                .map_or_else(|| leaf(vec![cell(None, Content::ZeroSized, place, 0)]), |inner| self.value(inner)),
            View::Text
            | View::Buffer
            | View::Pointer(_)
            | View::Counts
            | View::BorrowFlag
            | View::Lock
            | View::Channel
            | View::Messages
            | View::Message
            | View::Thread => leaf(self.flat_view(place, view, None)),
        }
    }

    fn flat_view(&mut self, place: Place, view: View, label: Option<Rc<str>>) -> Vec<Cell> {
        match view {
            View::Text => self.buffer(place, true),
            View::Buffer => self.buffer(place, false),
            View::Pointer(kind) => match views::pointer_inside(self.memory, place) {
                Some(pointer) => self.plain_pointer(pointer, kind),
                None => vec![self.uninitialised(place)],
            },
            View::Transparent => match self.transparent(place) {
                Some(inner) => self.flat(inner, label),
                None => vec![cell(label, Content::ZeroSized, place, 0)],
            },
            View::Counts => self.counts(place),
            View::BorrowFlag => self.borrow_flag(place),
            View::Lock => self.lock(place),
            View::Channel => self.channel(place),
            View::Messages => self.messages(place),
            View::Message => self.message(place),
            View::Thread => vec![self.thread(place)],
        }
    }

    /// The one field of a wrapper that has bytes.
    fn transparent(&self, place: Place) -> Option<Place> {
        let inner = fields(&self.memory.info(place.ty).shape)?;
        inner.iter().find(|f| self.memory.info(f.ty).size > 0).map(|f| place.field(f))
    }

    fn buffer(&mut self, place: Place, is_text: bool) -> Vec<Cell> {
        let Some(buffer) = views::buffer(self.memory, place) else { return vec![self.uninitialised(place)] };
        let holds = match buffer.element {
            _ if is_text => Holds::Text { len: buffer.len.1 },
            Some(element) => Holds::Many { element, len: buffer.len.1 },
            None => Holds::Bytes,
        };
        let number = |(at, n): (Place, u64), label: &str| {
            let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
            Cell { changed, ..cell(Some(label.into()), Content::Value(n.to_string()), at, 8) }
        };
        let mut cells = vec![number(buffer.len, "len"), number(buffer.cap, "cap")];
        cells.push(self.pointer_cell(buffer.pointer, PointerKind::Owner, buffer.address, holds));
        cells
    }

    /// A pointer, with its length in front where it has one.
    pub(super) fn plain_pointer(&mut self, place: Place, kind: PointerKind) -> Vec<Cell> {
        let Some(address) = self.memory.address(place) else { return vec![self.uninitialised(place)] };
        let (holds, length) = self.pointee(place, address);
        let mut cells = Vec::new();
        if let Some(length) = length {
            let at = Place { offset: place.offset + 8, ..place };
            let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
            cells.push(Cell { changed, ..cell(Some("len".into()), Content::Value(length.to_string()), at, 8) });
        }
        cells.push(self.pointer_cell(place, kind, address, holds));
        cells
    }

    fn pointee(&self, place: Place, address: Address) -> (Holds, Option<u64>) {
        let Shape::Pointer { pointee, metadata, .. } = &self.memory.info(place.ty).shape else {
            return (Holds::Bytes, None);
        };
        let len = address.length.unwrap_or(0);
        match (&self.memory.info(*pointee).shape, metadata) {
            (Shape::Str, _) => (Holds::Text { len }, Some(len)),
            (Shape::Slice { element }, _) => (Holds::Many { element: *element, len }, Some(len)),
            (_, Metadata::Thin) => (Holds::One(*pointee), None),
            (_, Metadata::Length) => (Holds::Bytes, Some(len)),
            (_, Metadata::VTable) => (Holds::Bytes, None),
        }
    }

    fn pointer_cell(&mut self, place: Place, kind: PointerKind, address: Address, holds: Holds) -> Cell {
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

    fn counts(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (name, hidden) in [("strong", 0), ("weak", 1)] {
            if let Some((at, count)) = super::read::number_named(self.memory, place, name) {
                let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
                let shown = Content::Value(count.saturating_sub(hidden).to_string());
                cells.push(Cell { changed, ..cell(Some(name.into()), shown, at, 8) });
            }
        }
        // `RcInner` calls it `value`, `ArcInner` calls it `data`; it stands last in both.
        if let Some(value) = fields(&self.memory.info(place.ty).shape).and_then(<[Field]>::last) {
            cells.extend(self.flat(place.field(value), None));
        }
        cells
    }

    fn borrow_flag(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        if let Some((at, flag)) = super::read::number_named(self.memory, place, "borrow") {
            let words = super::messages::borrow_flag(flag as i64);
            let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
            cells.push(Cell { changed, ..cell(None, Content::Value(words), at, 8) });
        }
        if let Some(value) = super::read::find_named(self.memory, place, "value") {
            cells.extend(self.flat(value, None));
        }
        cells
    }

    fn field_parts(&mut self, place: Place, fields: &[Field]) -> Vec<Part> {
        let mut parts = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            if &*self.memory.info(field.ty).path == "core::marker::PhantomData" {
                continue;
            }
            let at = place.field(field);
            let value = self.value(at);
            parts.push(Part { name: field.name.clone(), index: Some(index as u32), place: Some(at), value });
        }
        parts
    }

    fn flat_fields(&mut self, place: Place, fields: &[Field]) -> Vec<Cell> {
        let mut values = Vec::new();
        let mut pointers = Vec::new();
        let memory = self.memory;
        for field in fields.iter().filter(|f| memory.info(f.ty).size > 0) {
            let cells = self.flat(place.field(field), Some(field.name.clone()));
            let has_pointer = cells.iter().any(|c| matches!(c.content, Content::Pointer(_)));
            if has_pointer { &mut pointers } else { &mut values }.extend(cells);
        }
        values.append(&mut pointers);
        values
    }

    fn array(&mut self, place: Place, element: TypeId, len: u64) -> Value {
        if self.is_single_cell(element) {
            return leaf(self.elements(place, element, len, elide::FRAME));
        }
        let size = self.memory.info(element).size;
        let mut parts = Vec::new();
        for piece in elide::pieces(len, elide::ROWS, &[]) {
            match piece {
                Piece::Shown(run) => {
                    for i in run {
                        let at = Place { offset: place.offset + i * size, ty: element, ..place };
                        let value = self.value(at);
                        parts.push(Part { name: i.to_string().into(), index: None, place: Some(at), value });
                    }
                }
                Piece::Gap(run) => {
                    let value = leaf(vec![gap(run, size, place.offset)]);
                    parts.push(Part { name: "…".into(), index: None, place: None, value });
                }
            }
        }
        Value::Group { heading: None, cells: Vec::new(), parts }
    }

    /// Whether a value of this type is one cell that needs no label.
    pub fn is_single_cell(&self, ty: TypeId) -> bool {
        let info = self.memory.info(ty);
        match &info.shape {
            Shape::Bool | Shape::Char | Shape::Integer { .. } | Shape::Float | Shape::FunctionPointer => true,
            Shape::Enum { variants, .. } => variants.iter().all(|v| v.fields.is_empty()),
            Shape::Struct { fields }
            | Shape::Tuple { fields }
            | Shape::Closure { fields }
            | Shape::Union { fields } => {
                views::view_of(self.memory, ty, self.detail) == Some(View::Transparent)
                    && fields.iter().filter(|f| self.memory.info(f.ty).size > 0).all(|f| self.is_single_cell(f.ty))
            }
            Shape::Pointer { .. }
            | Shape::FunctionItem
            | Shape::Array { .. }
            | Shape::Slice { .. }
            | Shape::Str
            | Shape::TraitObject
            | Shape::Never => false,
        }
    }

    fn enumeration(&mut self, place: Place, tag: &'t Tag, variants: &'t [Variant]) -> Value {
        let Some(variant) = self.memory.variant(place, tag, variants) else {
            return leaf(vec![self.uninitialised(place)]);
        };
        if let Some(cells) = self.niche_of_pointer(place, tag, variants, variant) {
            return leaf(cells);
        }
        let heading = Some(variant.name.clone());
        let tag_cell = self.tag_cell(place, tag);
        let met = self.links.len();
        let payload = self.flat_fields(place, &variant.fields);
        let pointers = payload.iter().filter(|c| matches!(c.content, Content::Pointer(_))).count();
        if pointers > 1 || payload.len() > 4 {
            self.links.truncate(met);
            let parts = self.field_parts(place, &variant.fields);
            return Value::Group { heading, cells: tag_cell.into_iter().collect(), parts };
        }
        let unused = unused_cell(place, tag, variants, variant, self);
        let mut cells: Vec<Cell> = tag_cell.into_iter().chain(payload).collect();
        let before_pointer = cells.len() - usize::from(pointers == 1);
        cells.splice(before_pointer..before_pointer, unused);
        if cells.is_empty() {
            cells.push(cell(None, Content::Unused, place, self.memory.info(place.ty).size));
        }
        Value::Leaf { heading, cells }
    }

    /// In a row of other values there is no room for a heading: the variant's name stands where the tag is.
    fn flat_enumeration(&mut self, place: Place, tag: &'t Tag, variants: &'t [Variant]) -> Vec<Cell> {
        let Some(variant) = self.memory.variant(place, tag, variants) else { return vec![self.uninitialised(place)] };
        if let Some(cells) = self.niche_of_pointer(place, tag, variants, variant) {
            return cells;
        }
        let (start, size) = match tag {
            Tag::Direct { offset, size, .. } => (*offset, *size),
            Tag::Single(_) | Tag::Niche { .. } => (0, 0),
        };
        let at = Place { offset: place.offset + start, ..place };
        let changed = self.memory.changed(place.allocation, at.offset, at.offset + size.max(1));
        let name = Cell { changed, ..cell(None, Content::Value(variant.name.to_string()), at, size) };
        let mut cells = vec![name];
        cells.extend(self.flat_fields(place, &variant.fields));
        cells
    }

    /// `Option<Box<T>>`, `Option<&T>` and the like are one pointer that may be null: they need neither tag nor heading.
    fn niche_of_pointer(
        &mut self,
        place: Place,
        tag: &Tag,
        variants: &[Variant],
        variant: &Variant,
    ) -> Option<Vec<Cell>> {
        let Tag::Niche { untagged, .. } = tag else { return None };
        let [field] = variants.get(*untagged as usize)?.fields.as_slice() else { return None };
        let at = place.field(field);
        let is_pointer = match views::view_of(self.memory, field.ty, self.detail) {
            Some(View::Pointer(_)) => true,
            Some(_) => false,
            None => matches!(self.memory.info(field.ty).shape, Shape::Pointer { .. }),
        };
        if !is_pointer || variants.len() != 2 {
            return None;
        }
        if !variant.fields.is_empty() {
            return Some(self.flat(at, None));
        }
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
        Some(vec![Cell { changed, ..cell(Some("ptr".into()), Content::Null, at, 8) }])
    }

    fn tag_cell(&self, place: Place, tag: &Tag) -> Option<Cell> {
        let Tag::Direct { offset, size, .. } = tag else { return None };
        let at = Place { offset: place.offset + offset, ..place };
        let bits = self.memory.unsigned(at.allocation, at.offset, *size)?;
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + size);
        Some(Cell { changed, ..cell(Some("tag".into()), Content::Value(bits.to_string()), at, *size) })
    }

    fn scalar(&self, place: Place, label: Option<Rc<str>>) -> Cell {
        let size = self.memory.info(place.ty).size;
        let content = scalar(self.memory, place).map_or(Content::Uninitialised, Content::Value);
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + size);
        Cell { changed, ..cell(label, content, place, size) }
    }

    fn function(&self, place: Place, label: Option<Rc<str>>) -> Cell {
        let target = self.memory.allocation(place.allocation).and_then(|a| a.pointers.get(&place.offset));
        let name = target.and_then(|&id| self.function_name(id));
        let content = match (name, self.memory.is_initialised(place)) {
            (Some(name), _) => Content::Value(name.to_string()),
            (None, true) => Content::Value("fn".to_string()),
            (None, false) => Content::Uninitialised,
        };
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + 8);
        Cell { changed, ..cell(label, content, place, 8) }
    }

    fn function_name(&self, id: AllocationId) -> Option<&'t str> {
        match &self.memory.allocation(id)?.kind {
            AllocationKind::Function { name } => Some(name),
            AllocationKind::Stack { .. }
            | AllocationKind::Heap
            | AllocationKind::Static { .. }
            | AllocationKind::Constant
            | AllocationKind::VTable { .. } => None,
        }
    }

    fn uninitialised(&self, place: Place) -> Cell {
        cell(None, Content::Uninitialised, place, self.memory.info(place.ty).size)
    }
}

/// The bytes that another variant needs and this one does not.
fn unused_cell(place: Place, tag: &Tag, variants: &[Variant], variant: &Variant, reader: &Reader<'_>) -> Option<Cell> {
    let tag_end = match tag {
        Tag::Direct { offset, size, .. } => offset + size,
        Tag::Single(_) | Tag::Niche { .. } => 0,
    };
    let end_of = |v: &Variant| {
        let ends = v.fields.iter().map(|f| f.offset + reader.memory.info(f.ty).size);
        ends.max().unwrap_or(0).max(tag_end)
    };
    let (used, largest) = (end_of(variant), variants.iter().map(end_of).max()?);
    let at = Place { offset: place.offset + used, ..place };
    (largest > used).then(|| cell(None, Content::Unused, at, largest - used))
}

fn leaf(cells: Vec<Cell>) -> Value {
    Value::Leaf { heading: None, cells }
}

/// The elements `run`, of `size` bytes each and counted from `start`, in one cell.
pub fn gap(run: Range<u64>, size: u64, start: u64) -> Cell {
    let bytes = start + run.start * size..start + run.end * size;
    Cell { label: None, content: Content::Gap(run.end - run.start), changed: false, bytes }
}

/// A cell over `size` bytes from the place on, not marked as changed.
pub fn cell(label: Option<Rc<str>>, content: Content, place: Place, size: u64) -> Cell {
    let bytes: Range<u64> = place.offset..place.offset + size;
    Cell { label, content, changed: false, bytes }
}
