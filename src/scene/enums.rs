//! Enums to cells: tag, payload, what the variant does not use, and the niches that need no tag.

use std::sync::Arc;

use crate::machine::trace::{Shape, Tag, Variant};

use super::cells::{Reader, Value, arrows, cell, leaf};
use super::elide;
use super::read::Place;
use super::views::{self, View};
use super::{Cell, Content};

impl<'t> Reader<'t> {
    pub(super) fn enumeration(&mut self, place: Place, tag: &'t Tag, variants: &'t [Variant]) -> Value {
        let Some(variant) = self.memory.variant(place, tag, variants) else {
            return leaf(vec![self.uninitialised(place)]);
        };
        if let Some(value) = self.niche_of_pointer(place, tag, variants, variant) {
            return value;
        }
        let heading = Some(variant.name.clone());
        let tag_cell = self.tag_cell(place, tag);
        let mark = self.mark();
        let payload = self.flat_fields(place, &variant.fields);
        let pointers = arrows(&payload);
        let mut cells: Vec<Cell> = tag_cell.clone().into_iter().chain(payload).collect();
        if pointers > 1 || cells.len() > elide::CELLS_IN_A_ROW || !elide::fits(&cells, elide::IN_FRAME) {
            self.forget(&mark);
            let parts = self.field_parts(place, &variant.fields);
            return Value::Group { heading, cells: tag_cell.into_iter().collect(), parts };
        }
        let before_pointer = cells.len() - usize::from(pointers == 1);
        cells.splice(before_pointer..before_pointer, unused_cell(place, tag, variants, variant, self));
        if cells.is_empty() {
            cells.push(cell(None, Content::Unused, place, self.memory.info(place.ty).size));
        }
        Value::Leaf { heading, cells }
    }

    /// In a row of other values there is no room for a heading: the variant's name stands where the tag is.
    pub(super) fn flat_enumeration(&mut self, place: Place, tag: &'t Tag, variants: &'t [Variant]) -> Vec<Cell> {
        let Some(variant) = self.memory.variant(place, tag, variants) else { return vec![self.uninitialised(place)] };
        if let Some(value) = self.niche_of_pointer(place, tag, variants, variant) {
            return match value {
                Value::Leaf { cells, .. } => cells,
                Value::Stacked(rows) => rows.into_iter().flatten().collect(),
                Value::Group { cells, .. } => cells,
            };
        }
        let (start, size) = match tag {
            Tag::Direct { offset, size, .. } => (*offset, *size),
            Tag::Single(_) | Tag::Niche { .. } => (0, 0),
        };
        let at = Place { offset: place.offset + start, ..place };
        let changed = self.memory.changed(place.allocation, at.offset, at.offset + size.max(1));
        let name = Cell { changed, ..cell(None, Content::Value(variant.name.to_string()), at, size) };
        let mut cells = vec![name];
        let payload = self.flat_fields(place, &variant.fields);
        let pointers = arrows(&payload);
        cells.extend(payload);
        if pointers < 2 && cells.len() < elide::CELLS_IN_A_ROW && variants.iter().any(|v| !v.fields.is_empty()) {
            let before_pointer = cells.len() - pointers;
            cells.splice(before_pointer..before_pointer, unused_cell(place, tag, variants, variant, self));
        }
        cells
    }

    /// `Option<Box<T>>`, `Option<&T>` and the like are one pointer that may be null: they need neither tag nor heading.
    fn niche_of_pointer(&mut self, place: Place, tag: &Tag, variants: &[Variant], variant: &Variant) -> Option<Value> {
        let Tag::Niche { untagged, .. } = tag else { return None };
        let [field] = variants.get(*untagged as usize)?.fields.as_slice() else { return None };
        let at = place.field(field);
        let is_pointer = match views::view_of(self.memory, field.ty, self.view_detail()) {
            Some(View::Pointer(_)) => true,
            Some(_) => false,
            None => matches!(self.memory.info(field.ty).shape, Shape::Pointer { .. }),
        };
        if !is_pointer || variants.len() != 2 {
            return None;
        }
        if !variant.fields.is_empty() {
            return Some(self.told(at));
        }
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
        Some(leaf(vec![Cell { changed, ..cell(Some("ptr".into()), Content::Null, at, 8) }]))
    }

    fn tag_cell(&self, place: Place, tag: &Tag) -> Option<Cell> {
        let Tag::Direct { offset, size, .. } = tag else { return None };
        let at = Place { offset: place.offset + offset, ..place };
        let bits = self.memory.unsigned(at.allocation, at.offset, *size)?;
        let changed = self.memory.changed(at.allocation, at.offset, at.offset + size);
        let label: Arc<str> = "tag".into();
        Some(Cell { changed, ..cell(Some(label), Content::Value(bits.to_string()), at, *size) })
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
