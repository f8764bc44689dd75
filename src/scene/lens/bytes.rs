//! Memory to the bytes of the lens: written, never written, or padding of the type.

use crate::machine::trace::{AllocationId, Shape, Tag, Variant};

use super::super::read::{Memory, Place, fields};

/// More bytes of one value are not shown.
pub const LIMIT: u64 = 64;

/// A byte of memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Byte {
    Written(u8),
    Uninitialised,
    /// No part of the value, whatever it holds.
    Padding,
}

/// The bytes of the value at `place`, at most [`LIMIT`].
pub fn of_value(memory: Memory<'_>, place: Place) -> Vec<Byte> {
    let size = memory.info(place.ty).size.min(LIMIT);
    let mut used = vec![false; size as usize];
    mark_used(memory, place, place.offset, &mut used);
    let bytes = plain(memory, place.allocation, place.offset, size);
    bytes.into_iter().zip(used).map(|(byte, used)| if used { byte } else { Byte::Padding }).collect()
}

/// `size` bytes from `offset` on, whatever their type says.
pub fn plain(memory: Memory<'_>, allocation: AllocationId, offset: u64, size: u64) -> Vec<Byte> {
    let Some(allocation) = memory.allocation(allocation) else { return Vec::new() };
    let start = usize::try_from(offset).unwrap_or(usize::MAX).min(allocation.bytes.len());
    let end = start.saturating_add(usize::try_from(size).unwrap_or(usize::MAX)).min(allocation.bytes.len());
    let pairs = allocation.bytes[start..end].iter().zip(&allocation.initialised[start..end]);
    pairs.map(|(byte, written)| if *written { Byte::Written(*byte) } else { Byte::Uninitialised }).collect()
}

/// Marks the bytes that belong to a scalar somewhere inside the value; `origin` is the offset of the first entry of `used`.
fn mark_used(memory: Memory<'_>, place: Place, origin: u64, used: &mut [bool]) {
    if place.offset >= origin + used.len() as u64 {
        return;
    }
    let info = memory.info(place.ty);
    match &info.shape {
        Shape::Array { element, len } => {
            let size = memory.info(*element).size;
            let shown = if size == 0 { 0 } else { (*len).min(LIMIT) };
            for i in 0..shown {
                mark_used(memory, Place { offset: place.offset + i * size, ty: *element, ..place }, origin, used);
            }
        }
        Shape::Enum { tag, variants } => mark_variant(memory, place, (tag, variants), origin, used),
        variants!(
            Shape: Union | Bool | Char | Integer | Float | Pointer | FunctionPointer
        ) => mark(place.offset, info.size, origin, used),
        Shape::Struct { .. } | Shape::Tuple { .. } | Shape::Closure { .. } => {
            for field in fields(&info.shape).unwrap_or_default() {
                mark_used(memory, place.field(field), origin, used);
            }
        }
        variants!(Shape: FunctionItem | Slice | Str | TraitObject | Never) => {}
    }
}

fn mark_variant(memory: Memory<'_>, place: Place, (tag, variants): (&Tag, &[Variant]), origin: u64, used: &mut [bool]) {
    match tag {
        Tag::Direct { offset, size, .. } | Tag::Niche { offset, size, .. } => {
            mark(place.offset + offset, *size, origin, used);
        }
        Tag::Single(_) => {}
    }
    let Some(variant) = memory.variant_of(place) else { return };
    for field in variants.get(variant).map(|v| v.fields.as_slice()).unwrap_or_default() {
        mark_used(memory, place.field(field), origin, used);
    }
}

fn mark(offset: u64, size: u64, origin: u64, used: &mut [bool]) {
    let start = offset.saturating_sub(origin).min(used.len() as u64) as usize;
    let end = (offset + size).saturating_sub(origin).min(used.len() as u64) as usize;
    used[start..end].fill(true);
}
