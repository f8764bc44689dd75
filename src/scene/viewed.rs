//! The views of [`super::views`] carried out: library types to cells.

use std::sync::Arc;

use crate::machine::trace::{Field, Shape, TypeId};

use super::cells::{Holds, Part, Reader, Value, cell, leaf};
use super::elide;
use super::read::{Address, Place, fields, find, find_named, number_named};
use super::said;
use super::views::{self, View};
use super::{Cell, Content, PointerKind, messages};

/// The state of a `Once` that has run.
const MADE: u64 = 0;

impl Reader<'_> {
    pub(super) fn viewed(&mut self, place: Place, view: View) -> Value {
        match view {
            View::Transparent => self
                .transparent(place)
                .map_or_else(|| leaf(vec![cell(None, Content::ZeroSized, place, 0)]), |inner| self.told(inner)),
            View::Pointer(kind) => match views::pointer_inside(self.memory, place) {
                Some(pointer) => {
                    let cells = self.plain_pointer(pointer, kind);
                    if super::cells::arrows(&cells) < 2 {
                        return leaf(cells);
                    }
                    Value::Stacked(cells.into_iter().map(|cell| vec![cell]).collect())
                }
                None => leaf(vec![self.uninitialised(place)]),
            },
            View::Said(_) | View::Labelled(_) => match self.flat_view(place, view, None) {
                cells if cells.is_empty() => self.as_fields(place),
                cells => leaf(cells),
            },
            View::Counts | View::BorrowFlag | View::Lock => self.guarded(place, view),
            View::Parts(names) => {
                let parts = self.as_parts(place, names);
                Value::Group { heading: None, cells: Vec::new(), parts }
            }
            View::Messages => self.message_parts(place),
            variants!(
                View: Text | Buffer | Ring | Emptying | Visiting | VisitingText | Splitting | Map | EmptyingMap
                    | VisitingMap | Tree | Walking | Chain | Node | Guard | Once | Tagged | Channel | Message | Thread
                    | Private | Duration
            ) => leaf(self.flat_view(place, view, None)),
        }
    }

    /// Counts or a flag with a value behind them: in one row, or the value's parts in rows of their own.
    fn guarded(&mut self, place: Place, view: View) -> Value {
        let mark = self.mark();
        let cells = self.flat_view(place, view, None);
        if self.is_one_row(&cells, elide::IN_FRAME) {
            return leaf(cells);
        }
        self.forget(&mark);
        let (head, value) = self.heads(place, cells);
        let Some(value) = value else { return leaf(head) };
        let parts = match self.told(value) {
            Value::Group { heading: None, cells, parts } if cells.is_empty() => parts,
            inner @ (Value::Leaf { .. } | Value::Stacked(_) | Value::Group { .. }) => {
                vec![Part { name: messages::VALUE.into(), index: None, place: Some(value), value: inner }]
            }
        };
        Value::Group { heading: None, cells: head, parts }
    }

    /// Counts and flags out of the cells of a guarded value, and what they guard. The flag of a lock behind counts stands beside
    /// them.
    fn heads(&mut self, place: Place, cells: Vec<Cell>) -> (Vec<Cell>, Option<Place>) {
        let Some(value) = views::kept(self.memory, place).map(|value| views::unwrapped(self.memory, value)) else {
            return (cells, None);
        };
        let end = value.offset + self.memory.info(value.ty).size;
        let in_front = |c: &Cell| c.bytes.end <= value.offset || c.bytes.start >= end;
        let mut head: Vec<Cell> = cells.into_iter().filter(in_front).collect();
        let view = views::view_of(self.memory, value.ty, self.view_detail());
        let Some(view) = view.filter(|view| matches!(view, View::BorrowFlag | View::Lock)) else {
            return (head, Some(value));
        };
        let mark = self.mark();
        let inner = self.flat_view(value, view, None);
        self.forget(&mark);
        let (flags, value) = self.heads(value, inner);
        head.extend(flags);
        (head, value)
    }

    /// Only the fields of these names.
    fn as_parts(&mut self, place: Place, names: &[&str]) -> Vec<Part> {
        let fields = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
        let mut parts = self.field_parts(place, fields);
        parts.retain(|part| names.contains(&&*part.name));
        parts
    }

    fn as_fields(&mut self, place: Place) -> Value {
        let fields = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
        Value::Group { heading: None, cells: Vec::new(), parts: self.field_parts(place, fields) }
    }

    pub(super) fn flat_view(&mut self, place: Place, view: View, label: Option<Arc<str>>) -> Vec<Cell> {
        match view {
            View::Text => self.buffer(place, true),
            View::Buffer => self.buffer(place, false),
            View::Ring => self.ring(place),
            View::Emptying => self.emptying(place),
            View::Visiting(kind) => self.visiting(place, kind, false),
            View::VisitingText => match self.transparent(place) {
                Some(inner) => self.visiting(inner, PointerKind::Shared, true),
                None => vec![self.uninitialised(place)],
            },
            View::Splitting => self.splitting(place),
            View::Map => self.map(place),
            View::EmptyingMap => self.emptying_map(place),
            View::VisitingMap(kind) => self.visiting_map(place, kind),
            View::Tree => self.tree(place),
            View::Walking(kind) => self.walking(place, kind),
            View::Chain => self.chain(place),
            View::Node => self.node(place),
            View::Pointer(kind) => match views::pointer_inside(self.memory, place) {
                Some(pointer) => self.plain_pointer(pointer, kind),
                None => vec![self.uninitialised(place)],
            },
            View::Guard(kind) => self.guard(place, kind),
            View::Transparent => match self.transparent(place) {
                Some(inner) => self.flat(inner, label),
                None => vec![cell(label, Content::ZeroSized, place, 0)],
            },
            View::Counts => self.counts(place),
            View::BorrowFlag => self.borrow_flag(place),
            View::Lock => self.lock(place),
            View::Once => self.once(place),
            View::Tagged => self.tagged(place),
            View::Channel => self.channel(place),
            View::Messages => self.messages(place),
            View::Message => self.message(place),
            View::Thread => vec![self.thread(place)],
            View::Private => vec![self.over_all(place, Content::Private, label)],
            View::Said(_) | View::Duration => match said::said(self.memory, place) {
                Some(text) => vec![self.whole(place, text.words, label)],
                None if self.memory.is_initialised(place) => Vec::new(),
                None => vec![self.uninitialised(place)],
            },
            View::Labelled(names) => {
                let named = |name: &&str| {
                    let (at, n) = number_named(self.memory, place, name)?;
                    Some(self.number(name, at, n))
                };
                names.iter().filter_map(named).collect()
            }
            View::Parts(names) => {
                let all = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
                let kept: Vec<Field> = all.iter().filter(|field| names.contains(&&*field.name)).cloned().collect();
                self.flat_fields(place, &kept)
            }
        }
    }

    /// One cell over the whole value.
    fn whole(&self, place: Place, text: String, label: Option<Arc<str>>) -> Cell {
        self.over_all(place, Content::Value(text), label)
    }

    fn over_all(&self, place: Place, content: Content, label: Option<Arc<str>>) -> Cell {
        let size = self.memory.info(place.ty).size;
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + size);
        Cell { changed, ..cell(label, content, place, size) }
    }

    /// The one field of a wrapper that has bytes.
    fn transparent(&self, place: Place) -> Option<Place> {
        views::wrapped(self.memory, place)
    }

    fn buffer(&mut self, place: Place, is_text: bool) -> Vec<Cell> {
        let Some(buffer) = views::buffer(self.memory, place) else {
            return if is_text { self.boxed_text(place) } else { vec![self.uninitialised(place)] };
        };
        let holds = match buffer.element {
            _ if is_text => Holds::Text { len: buffer.len.1 },
            Some(element) => Holds::Many { element, first: 0, len: buffer.len.1 },
            None => Holds::Bytes,
        };
        let mut cells = vec![self.number("len", buffer.len.0, buffer.len.1)];
        cells.push(self.number("cap", buffer.cap.0, buffer.cap.1));
        cells.push(self.pointer_cell(buffer.pointer, PointerKind::Owner, buffer.address, holds));
        cells
    }

    /// Text that cannot grow: a length and a pointer.
    fn boxed_text(&mut self, place: Place) -> Vec<Cell> {
        let pointer = views::pointer_inside(self.memory, place).and_then(|at| Some((at, self.memory.address(at)?)));
        let Some((at, address)) = pointer else { return vec![self.uninitialised(place)] };
        let len = address.length.unwrap_or(0);
        let number = self.number("len", Place { offset: at.offset + 8, ..at }, len);
        vec![number, self.pointer_cell(at, PointerKind::Owner, address, Holds::Text { len })]
    }

    /// Whether the value is there, and the value.
    fn once(&mut self, place: Place) -> Vec<Cell> {
        let Some((at, state)) = number_named(self.memory, place, "once") else {
            return vec![self.uninitialised(place)];
        };
        let (words, lent) = messages::made_once(state);
        let mut cells = vec![self.flag(at, words.to_string(), lent.then_some(PointerKind::Mutable))];
        let parts = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
        let Some(room) = parts.iter().find(|field| matches!(&*field.name, "value" | "data")) else { return cells };
        let room = place.field(room);
        let size = self.memory.info(room.ty).size;
        match self.value_in_union(room).filter(|_| state == MADE) {
            Some(value) => cells.extend(self.flat(value, None)),
            None if size > 0 => cells.push(cell(None, Content::Unused, room, size)),
            None => {}
        }
        cells
    }

    /// The field `value` of the union inside.
    fn value_in_union(&self, place: Place) -> Option<Place> {
        let union = find(self.memory, place, &|shape| matches!(shape, Shape::Union { .. }))?;
        fields(&self.memory.info(union.ty).shape)?.iter().find(|f| &*f.name == "value").map(|f| union.field(f))
    }

    /// The lowest two bits say what the word is, as in the real library.
    fn tagged(&mut self, place: Place) -> Vec<Cell> {
        let pointer = views::pointer_inside(self.memory, place).and_then(|at| Some((at, self.memory.address(at)?)));
        let Some((at, address)) = pointer else { return vec![self.uninitialised(place)] };
        let custom = self.custom_error(place);
        match (address.bits & 3, address.target, custom) {
            (1, Some((target, offset)), Some(custom)) => {
                let address =
                    Address { bits: address.bits - 1, target: Some((target, offset.wrapping_sub(1))), ..address };
                vec![self.pointer_cell(at, PointerKind::Owner, address, Holds::One(custom))]
            }
            (2, ..) => vec![self.whole(place, messages::os_error(address.bits >> 32), None)],
            (3, _, Some(custom)) => {
                let name = self.kind_of_error(custom, address.bits >> 32);
                vec![self.whole(place, name.unwrap_or_default(), None)]
            }
            _ => vec![self.pointer_cell(at, PointerKind::Shared, address, Holds::Bytes)],
        }
    }

    /// The type that a marker of an `io::Error` speaks of: what it boxes.
    fn custom_error(&self, place: Place) -> Option<TypeId> {
        let parts = fields(&self.memory.info(place.ty).shape)?;
        let marker = parts.iter().find(|field| &*field.name == "marker")?;
        let boxed = *self.memory.info(marker.ty).args.first()?;
        self.memory.info(boxed).args.first().copied()
    }

    fn kind_of_error(&self, custom: TypeId, number: u64) -> Option<String> {
        let parts = fields(&self.memory.info(custom).shape)?;
        let kind = parts.iter().find(|field| &*field.name == "kind")?;
        let Shape::Enum { variants, .. } = &self.memory.info(kind.ty).shape else { return None };
        Some(variants.get(number as usize)?.name.to_string())
    }

    fn ring(&mut self, place: Place) -> Vec<Cell> {
        let (Some(buffer), Some(head)) = (views::buffer(self.memory, place), number_named(self.memory, place, "head"))
        else {
            return vec![self.uninitialised(place)];
        };
        let holds =
            buffer.element.map_or(Holds::Bytes, |element| Holds::Many { element, first: head.1, len: buffer.len.1 });
        let mut cells = vec![self.number("head", head.0, head.1), self.number("len", buffer.len.0, buffer.len.1)];
        cells.push(self.number("cap", buffer.cap.0, buffer.cap.1));
        cells.push(self.pointer_cell(buffer.pointer, PointerKind::Owner, buffer.address, holds));
        cells
    }

    /// A `Vec` that is being taken apart: what was given out is gone, the buffer is still there.
    fn emptying(&mut self, place: Place) -> Vec<Cell> {
        let memory = self.memory;
        let pointer = |name: &str| {
            let at = views::pointer_inside(memory, find_named(memory, place, name)?)?;
            Some((at, memory.address(at)?))
        };
        let parts = (pointer("buf"), pointer("ptr"), pointer("end"), number_named(memory, place, "cap"));
        let (Some((at, buffer)), Some((next_at, next)), Some((_, end)), Some(cap)) = parts else {
            return vec![self.uninitialised(place)];
        };
        let Some(&element) = memory.info(place.ty).args.first() else { return vec![self.uninitialised(place)] };
        let size = memory.info(element).size.max(1);
        let left = end.bits.saturating_sub(next.bits) / size;
        let holds = Holds::Many { element, first: next.bits.saturating_sub(buffer.bits) / size, len: left };
        let mut cells = vec![self.number("left", next_at, left), self.number("cap", cap.0, cap.1)];
        cells.push(self.pointer_cell(at, PointerKind::Owner, buffer, holds));
        cells
    }

    /// What an iterator over a slice has still to visit, as the elements of a row or as text.
    fn visiting(&mut self, place: Place, kind: PointerKind, is_text: bool) -> Vec<Cell> {
        let memory = self.memory;
        let next = views::pointer_inside(memory, place).and_then(|at| Some((at, memory.address(at)?)));
        let end = find_named(memory, place, "end_or_len").and_then(|at| Some((at, memory.thin_address(at)?)));
        let (Some((at, next)), Some((end_at, end)), Some(&element)) = (next, end, memory.info(place.ty).args.first())
        else {
            return vec![self.uninitialised(place)];
        };
        let size = memory.info(element).size;
        let left = end.bits.saturating_sub(next.bits).checked_div(size).unwrap_or(end.bits);
        let holds = if is_text { Holds::Text { len: left } } else { Holds::Many { element, first: 0, len: left } };
        vec![self.number("left", end_at, left), self.pointer_cell(at, kind, next, holds)]
    }

    fn map(&mut self, place: Place) -> Vec<Cell> {
        let Some(table) = views::buckets(self.memory, place) else { return vec![self.uninitialised(place)] };
        let len = self.number("len", table.len.0, table.len.1);
        if table.count < 2 {
            let changed = self.memory.changed(place.allocation, table.pointer.offset, table.pointer.offset + 8);
            let none = cell(Some("ptr".into()), Content::NoBuffer, table.pointer, 8);
            return vec![len, Cell { changed, ..none }];
        }
        let holds = super::iterators::entries(&table, 0);
        vec![len, self.pointer_cell(table.pointer, PointerKind::Owner, table.address, holds)]
    }

    fn chain(&mut self, place: Place) -> Vec<Cell> {
        let Some((at, len)) = number_named(self.memory, place, "len") else { return vec![self.uninitialised(place)] };
        let mut cells = vec![self.number("len", at, len)];
        cells.extend(self.next_node(place, "head"));
        cells
    }

    fn node(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = match find_named(self.memory, place, "element") {
            Some(element) => self.flat(element, None),
            None => Vec::new(),
        };
        cells.extend(self.next_node(place, "next"));
        cells
    }

    fn next_node(&mut self, place: Place, field: &str) -> Option<Cell> {
        let at = find_named(self.memory, place, field)?;
        let pointer = self.memory.pointer_in_option(at)?;
        let Some(address) = self.memory.address(pointer) else { return Some(self.uninitialised(pointer)) };
        let Shape::Pointer { pointee, .. } = self.memory.info(pointer.ty).shape else {
            return None;
        };
        Some(self.pointer_cell(pointer, PointerKind::Owner, address, Holds::One(pointee)))
    }

    /// A guard knows its lock; what it lends is the value inside.
    fn guard(&mut self, place: Place, kind: PointerKind) -> Vec<Cell> {
        let pointer = views::pointer_inside(self.memory, place);
        let (Some(at), Some(address)) = (pointer, pointer.and_then(|at| self.memory.address(at))) else {
            return vec![self.uninitialised(place)];
        };
        let Shape::Pointer { pointee, .. } = self.memory.info(at.ty).shape else {
            return vec![self.uninitialised(place)];
        };
        let data = address.target.and_then(|(allocation, offset)| {
            find_named(self.memory, Place { allocation, offset, ty: pointee }, "data")
        });
        let (address, holds) = match data {
            Some(data) => {
                let target = Some((data.allocation, data.offset));
                (Address { target, ..address }, Holds::One(data.ty))
            }
            None => (address, Holds::One(pointee)),
        };
        vec![self.pointer_cell(at, kind, address, holds)]
    }

    fn counts(&mut self, place: Place) -> Vec<Cell> {
        let value = views::kept(self.memory, place);
        self.counted(place, value)
    }

    /// Two counts and a value. All owners together hold one weak count, which is not told.
    pub(super) fn counted(&mut self, place: Place, value: Option<Place>) -> Vec<Cell> {
        let at = |index: u64| Place { offset: place.offset + 8 * index, ..place };
        let count = |index: u64| self.memory.unsigned(place.allocation, at(index).offset, 8).map(|n| n as u64);
        let (Some(strong), Some(weak)) = (count(0), count(1)) else { return vec![self.uninitialised(place)] };
        let told = if strong > 0 { weak.saturating_sub(1) } else { weak };
        let mut cells = vec![self.number("strong", at(0), strong), self.number("weak", at(1), told)];
        match value {
            // The value was dropped with its last owner; the room goes with the last weak pointer.
            Some(value) if strong == 0 => {
                cells.push(cell(None, Content::Unused, value, self.memory.info(value.ty).size));
            }
            Some(value) => cells.extend(self.flat(value, None)),
            None => {}
        }
        cells
    }

    fn borrow_flag(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        if let Some((at, flag)) = number_named(self.memory, place, "borrow") {
            let lent = match flag as i64 {
                0 => None,
                1.. => Some(PointerKind::Shared),
                i64::MIN..=-1 => Some(PointerKind::Mutable),
            };
            cells.push(self.flag(at, messages::borrow_flag(flag as i64), lent));
        }
        if let Some(value) = find_named(self.memory, place, "value") {
            cells.extend(self.flat(value, None));
        }
        cells
    }

    pub(super) fn flag(&self, at: Place, words: String, lent: Option<PointerKind>) -> Cell {
        let size = self.memory.info(at.ty).size;
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + size);
        Cell { changed, ..cell(None, Content::Flag(words, lent), at, size) }
    }
}
