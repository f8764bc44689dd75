//! The nodes of a B-tree to cells and places: entries in order, and between those of an inner node its children.

use crate::machine::trace::{Shape, TypeId};

use super::cells::{Holds, Reader, cell};
use super::read::{Memory, Place, find_named, number_named};
use super::{Cell, Content, PointerKind};

/// An entry of a node: its key and its value.
pub type Entry = (Place, Option<Place>);

impl Reader<'_> {
    /// `len` and an owner of the root.
    pub(super) fn tree(&mut self, place: Place) -> Vec<Cell> {
        let parts = (number_named(self.memory, place, "length"), find_named(self.memory, place, "root"));
        let (Some((at, len)), Some(root)) = parts else { return vec![self.uninitialised(place)] };
        let mut cells = vec![self.number("len", at, len)];
        let node = self.memory.pointer_in_option(root).and_then(|node| Some((node, self.memory.address(node)?)));
        let Some((node, address)) = node else { return vec![self.uninitialised(place)] };
        if address.bits == 0 {
            let changed = self.memory.changed(node.allocation, node.offset, node.offset + 8);
            cells.push(Cell { changed, ..cell(Some("ptr".into()), Content::NoBuffer, node, 8) });
            return cells;
        }
        let holds = self.pointee_of(node).map_or(Holds::Bytes, |leaf| Holds::Tree {
            leaf,
            height: self.height(root),
            given: 0,
        });
        cells.push(self.pointer_cell(node, PointerKind::Owner, address, holds));
        cells
    }

    fn pointee_of(&self, pointer: Place) -> Option<TypeId> {
        let Shape::Pointer { pointee, .. } = self.memory.info(pointer.ty).shape else { return None };
        Some(pointee)
    }

    /// How many levels there are below the root.
    fn height(&self, root: Place) -> u64 {
        let Shape::Enum { tag, variants } = &self.memory.info(root.ty).shape else { return 0 };
        let some = self.memory.variant(root, tag, variants);
        let number = some.and_then(|some| {
            some.fields.iter().find_map(|field| number_named(self.memory, root.field(field), "height"))
        });
        number.map_or(0, |(_, height)| height)
    }

    /// The child of an inner node in front of its entry `index`.
    pub(super) fn child(&mut self, leaf: Place, height: u64, index: u64) -> Option<Cell> {
        // The pointers to the children follow what every node has.
        let offset = leaf.offset + self.memory.info(leaf.ty).size + index * 8;
        let place = Place { offset, ..leaf };
        let address = self.memory.thin_address(place)?;
        let holds = Holds::Tree { leaf: leaf.ty, height: height - 1, given: 0 };
        Some(self.pointer_cell(place, PointerKind::Owner, address, holds))
    }
}

/// The entries of the node at `leaf`, in order; `None` while it has no length.
pub fn entries(memory: Memory<'_>, leaf: Place) -> Option<Vec<Entry>> {
    let (_, len) = number_named(memory, leaf, "len")?;
    let (keys, values) = (find_named(memory, leaf, "keys")?, find_named(memory, leaf, "vals")?);
    let nth = |array: Place, i: u64| {
        let Shape::Array { element, len } = memory.info(array.ty).shape else { return None };
        let offset = array.offset + i * memory.info(element).size;
        (i < len).then_some(Place { offset, ty: element, ..array })
    };
    (0..len.min(64)).map(|i| Some((nth(keys, i)?, nth(values, i)))).collect()
}
