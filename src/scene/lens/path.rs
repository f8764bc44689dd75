//! The way from a value to a part of it: fields and indices, as an author would write them.

use std::ops::Range;
use std::sync::Arc;

use crate::machine::trace::{Metadata, Shape, Variant};
use crate::snippet::Detail;

use super::super::read::{Memory, Parts, Place, parts_of};
use super::super::views::{self, View};

/// A part of a value that covers given bytes.
pub struct Found {
    /// What stands behind the value's own path: `.name`, `[3].0`.
    pub suffix: String,
    pub type_name: Arc<str>,
    /// The place there; `None` for a half of a wide pointer.
    pub place: Option<Place>,
    /// The innermost place of these bytes, to read a value from.
    pub leaf: Option<Place>,
    /// The first field on the way that is the library's own business.
    pub library_field: Option<String>,
}

/// The part of the value at `place` whose bytes are exactly `bytes`; `None` where no part is.
pub fn find(memory: Memory<'_>, place: Place, bytes: &Range<u64>) -> Option<Found> {
    let is_exact = |place: Place| place.offset == bytes.start && place.offset + memory.info(place.ty).size == bytes.end;
    let (mut here, mut suffix, mut library_field) = (place, String::new(), None);
    let mut outermost: Option<Place> = None;
    // Whether it is all that counts, a flag or a lock guard: the type there is the author's.
    let mut is_kept = false;
    loop {
        outermost = outermost.or(Some(here).filter(|here| is_exact(*here)));
        if outermost.is_none()
            && library_field.is_none()
            && let Some(kept) = kept(memory, here).filter(|kept| covers(memory, *kept, bytes))
        {
            is_kept = is_exact(kept);
            library_field = part_over(memory, here, bytes).filter(|_| is_kept).map(|(name, _)| name);
            here = kept;
            continue;
        }
        if let Some(type_name) = half_of_pointer(memory, here, bytes) {
            return Some(Found { suffix, type_name, place: None, leaf: None, library_field });
        }
        let Some((name, inner)) = part_over(memory, here, bytes) else { break };
        let is_view = views::view_of(memory, here.ty, Detail::Abstract).is_some();
        match (outermost, &library_field) {
            (Some(_), _) | (None, Some(_)) => {}
            (None, None) if is_view => library_field = Some(name),
            (None, None) => suffix += &name,
        }
        here = inner;
    }
    let leaf = Some(here).filter(|here| is_exact(*here));
    // Inside the library the innermost type is the one with a meaning.
    let place = if library_field.is_some() && !is_kept { leaf.or(outermost)? } else { outermost? };
    let type_name = memory.info(place.ty).name.clone();
    Some(Found { suffix, type_name, place: Some(place), leaf, library_field })
}

/// What the library guards with counts, a flag or a lock.
fn kept(memory: Memory<'_>, place: Place) -> Option<Place> {
    let view = views::view_of(memory, place.ty, Detail::Abstract)?;
    let guards = matches!(view, View::Counts | View::BorrowFlag | View::Lock);
    views::kept(memory, place).filter(|_| guards).map(|kept| views::unwrapped(memory, kept))
}

fn covers(memory: Memory<'_>, place: Place, bytes: &Range<u64>) -> bool {
    let size = memory.info(place.ty).size;
    size > 0 && place.offset <= bytes.start && bytes.end <= place.offset + size
}

/// A wide pointer has two cells: its address, and its length or vtable.
fn half_of_pointer(memory: Memory<'_>, place: Place, bytes: &Range<u64>) -> Option<Arc<str>> {
    let info = memory.info(place.ty);
    let Shape::Pointer { metadata, .. } = &info.shape else { return None };
    if info.size != 16 || bytes.end - bytes.start != 8 {
        return None;
    }
    match (bytes.start - place.offset, metadata) {
        (0, _) => Some(info.name.clone()),
        (8, Metadata::Length) => Some("usize".into()),
        (8, Metadata::VTable | Metadata::Thin) => Some("vtable".into()),
        _ => None,
    }
}

/// The variant that an enum is.
pub fn variant<'t>(memory: Memory<'t>, place: Place) -> Option<&'t Variant> {
    let Shape::Enum { tag, variants } = &memory.info(place.ty).shape else { return None };
    memory.variant(place, tag, variants)
}

/// The field or element that holds these bytes.
fn part_over(memory: Memory<'_>, place: Place, bytes: &Range<u64>) -> Option<(String, Place)> {
    let info = memory.info(place.ty);
    let holds = |inner: Place| covers(memory, inner, bytes);
    let fields = match parts_of(&info.shape) {
        Parts::Elements(element, _) => {
            let size = memory.info(element).size;
            let index = bytes.start.checked_sub(place.offset)?.checked_div(size)?;
            let inner = Place { offset: place.offset + index * size, ty: element, ..place };
            return holds(inner).then(|| (format!("[{index}]"), inner));
        }
        Parts::Variants(..) => variant(memory, place)?.fields.as_slice(),
        Parts::Fields(fields) | Parts::Overlapping(fields) => fields,
        Parts::Whole => return None,
    };
    let field = fields.iter().find(|field| holds(place.field(field)))?;
    Some((format!(".{}", field.name), place.field(field)))
}

/// The part of a value with this name: a field, an element, what a wrapper holds.
pub fn step_into(memory: Memory<'_>, place: Place, name: &str) -> Option<(String, Place)> {
    let info = memory.info(place.ty);
    let fields = match parts_of(&info.shape) {
        Parts::Elements(element, len) => {
            let index: u64 = name.parse().ok()?;
            let offset = place.offset + index * memory.info(element).size;
            return (index < len).then(|| (format!("[{index}]"), Place { offset, ty: element, ..place }));
        }
        Parts::Variants(..) => variant(memory, place)?.fields.as_slice(),
        Parts::Fields(fields) | Parts::Overlapping(fields) => fields,
        Parts::Whole => return None,
    };
    let field = fields.iter().find(|field| &*field.name == name)?;
    Some((format!(".{name}"), place.field(field)))
}
