//! The iterators of the library to cells: how much is left, and a pointer to where it is.

use crate::machine::trace::Shape;

use super::cells::{Holds, Reader};
use super::read::{Address, Memory, Place, fields, find_named, number_named, scalar};
use super::views::{self, Buckets};
use super::{Cell, PointerKind};

impl Reader<'_> {
    /// What an iterator over the parts of a text has not given out yet.
    pub(super) fn splitting(&mut self, place: Place) -> Vec<Cell> {
        let memory = self.memory;
        let text = find_named(memory, place, "haystack").and_then(|at| Some((at, memory.address(at)?)));
        let parts = (number_named(memory, place, "start"), number_named(memory, place, "end"), text);
        let (Some((_, start)), Some((end_at, end)), Some((at, text))) = parts else {
            return self.fields_in_a_row(place);
        };
        let is_finished = find_named(memory, place, "finished").and_then(|at| scalar(memory, at));
        let left = if is_finished.as_deref() == Some("true") { 0 } else { end.saturating_sub(start) };
        let target = text.target.map(|(allocation, offset)| (allocation, offset + start));
        let rest = Address { bits: text.bits + start, target, length: Some(left) };
        let holds = Holds::Text { len: left };
        vec![self.number("left", end_at, left), self.pointer_cell(at, PointerKind::Shared, rest, holds)]
    }

    /// A hash map that is being taken apart: what was given out is gone, the table is still there.
    pub(super) fn emptying_map(&mut self, place: Place) -> Vec<Cell> {
        let memory = self.memory;
        let parts = (number_named(memory, place, "left"), number_named(memory, place, "next"));
        let (Some((at, left)), Some((_, next)), Some(table)) = (parts.0, parts.1, views::buckets(memory, place)) else {
            return vec![self.uninitialised(place)];
        };
        let given = if left == 0 { table.count } else { next };
        let owner = self.pointer_cell(table.pointer, PointerKind::Owner, table.address, entries(&table, given));
        vec![self.number("left", at, left), owner]
    }

    /// Entries of a hash map one after another.
    pub(super) fn visiting_map(&mut self, place: Place, kind: PointerKind) -> Vec<Cell> {
        let memory = self.memory;
        let (at, left) = match number_named(memory, place, "left") {
            Some(left) => left,
            None => return vec![self.uninitialised(place)],
        };
        let number = self.number("left", at, left);
        let table = find_named(memory, place, "table").and_then(|table| views::pointer_inside(memory, table));
        let Some(pointer) = table else { return vec![number] };
        match table_behind(memory, pointer) {
            Some(table) => vec![number, self.pointer_cell(pointer, kind, table.address, entries(&table, 0))],
            None => vec![number],
        }
    }

    /// Entries of a B-tree one after another.
    pub(super) fn walking(&mut self, place: Place, kind: PointerKind) -> Vec<Cell> {
        let memory = self.memory;
        let Some((at, left)) = number_named(memory, place, "length") else { return vec![self.uninitialised(place)] };
        let number = self.number("left", at, left);
        let front = find_named(memory, place, "front").and_then(|front| position(memory, front));
        let (node, index) = front.map_or((None, 0), |(node, index)| (Some(node), index));
        let pointer = node.and_then(|node| views::pointer_inside(memory, find_named(memory, node, "node")?));
        let met = (node, pointer, pointer.and_then(|pointer| memory.address(pointer)));
        let (Some(node), Some(pointer), Some(address)) = met else { return vec![number] };
        let height = number_named(memory, node, "height").map_or(0, |(_, height)| height);
        let given = if kind == PointerKind::Owner { index } else { 0 };
        let holds = if let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape {
            Holds::Tree { leaf: pointee, height, given }
        } else {
            Holds::Bytes
        };
        vec![number, self.pointer_cell(pointer, kind, address, holds)]
    }

    fn fields_in_a_row(&mut self, place: Place) -> Vec<Cell> {
        let all = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
        self.flat_fields(place, all)
    }
}

/// The entries of a table without those of the first buckets, which have been given out.
pub fn entries(table: &Buckets, given: u64) -> Holds {
    let control = table.address.target.map_or(0, |(_, offset)| offset);
    Holds::Buckets { entry: table.entry, count: table.count, control, given }
}

fn table_behind(memory: Memory<'_>, pointer: Place) -> Option<Buckets> {
    let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape else { return None };
    let (allocation, offset) = memory.address(pointer)?.target?;
    views::buckets_of(memory, Place { allocation, offset, ty: pointee }).filter(|table| table.count > 1)
}

/// A position in a tree, of whichever kind: the reference to its node, and how many entries stand before it there.
fn position(memory: Memory<'_>, place: Place) -> Option<(Place, u64)> {
    let shape = &memory.info(place.ty).shape;
    if let Shape::Enum { tag, variants } = shape {
        let inside = &memory.variant(place, tag, variants)?.fields;
        return inside.iter().find_map(|field| position(memory, place.field(field)));
    }
    let parts = fields(shape)?;
    if parts.iter().any(|field| &*field.name == "height") {
        return Some((place, 0));
    }
    let (node, _) = parts.iter().find_map(|field| position(memory, place.field(field)))?;
    Some((node, number_named(memory, place, "idx").map_or(0, |(_, index)| index)))
}
