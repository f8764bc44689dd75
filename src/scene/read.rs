//! Bytes and a type to numbers, variants and pointers: the lowest layer, which knows nothing of pictures.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::machine::trace::{
    Allocation, AllocationId, AllocationKind, Field, LocalState, Metadata, Shape, Snapshot, Tag, TypeId, TypeInfo,
    TypeTable, Variant,
};

/// Memory at one moment, with the types to read it by.
#[derive(Clone, Copy)]
pub struct Memory<'t> {
    pub types: &'t TypeTable,
    pub now: &'t Snapshot,
    /// The step before, to see what has changed.
    pub before: Option<&'t Snapshot>,
    /// Variables that have their first value now, though the bytes were there before: a call writes its result when it
    /// returns, one step before the `let` that waits for it has run.
    pub fresh: &'t BTreeSet<AllocationId>,
}

/// A typed place: a value of type `ty` at `offset` of an allocation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub allocation: AllocationId,
    pub offset: u64,
    pub ty: TypeId,
}

/// What a pointer's bytes say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Address {
    /// The number itself.
    pub bits: u64,
    /// The allocation that it may reach, and the offset into it. `None` for null and for addresses made from numbers.
    pub target: Option<(AllocationId, u64)>,
    /// The length behind a slice or `str` pointer.
    pub length: Option<u64>,
}

impl<'t> Memory<'t> {
    pub fn info(&self, ty: TypeId) -> &'t TypeInfo {
        self.types.get(ty)
    }

    pub fn allocation(&self, id: AllocationId) -> Option<&'t Allocation> {
        self.now.allocations.get(&id).map(Arc::as_ref)
    }

    /// The offsets in an allocation, other than its beginning, to which the variables point that have a value.
    pub fn aimed_at(&self, allocation: AllocationId) -> BTreeSet<u64> {
        let Some(target) = self.allocation(allocation) else { return BTreeSet::new() };
        let live = self.now.frames.iter().flat_map(|f| &f.locals).filter(|local| local.state == LocalState::Live);
        let mut found = BTreeSet::new();
        for (id, source) in live.filter_map(|local| local.allocation).filter_map(|id| Some((id, self.allocation(id)?)))
        {
            let here = source.pointers.iter().filter(|(_, to)| **to == allocation);
            let bits = here.filter_map(|(&at, _)| self.unsigned(id, at, 8));
            found.extend(bits.filter_map(|bits| u64::try_from(bits).ok()?.checked_sub(target.address)));
        }
        found.retain(|&offset| offset > 0 && offset < target.bytes.len() as u64);
        found
    }

    /// `size` bytes as a little-endian number; `None` when they are out of bounds or not all initialised.
    pub fn unsigned(&self, allocation: AllocationId, offset: u64, size: u64) -> Option<u128> {
        let memory = self.allocation(allocation)?;
        let range = to_range(offset, size)?;
        let bytes = memory.bytes.get(range.clone())?;
        let written = memory.initialised.get(range)?.iter().all(|&i| i);
        (written && size <= 16).then(|| bytes.iter().rev().fold(0, |sum, &byte| sum << 8 | u128::from(byte)))
    }

    /// Whether every byte of the value has been written.
    pub fn is_initialised(&self, place: Place) -> bool {
        let size = self.info(place.ty).size;
        let mask = self.allocation(place.allocation).zip(to_range(place.offset, size));
        mask.and_then(|(memory, range)| memory.initialised.get(range)).is_some_and(|m| m.iter().all(|&i| i))
    }

    /// The pointer at `place`, whose type must be a pointer; `None` when it is not initialised.
    pub fn address(&self, place: Place) -> Option<Address> {
        let bits = self.unsigned(place.allocation, place.offset, 8)? as u64;
        let reached = self.allocation(place.allocation)?.pointers.get(&place.offset).copied();
        let target = reached.map(|id| (id, self.allocation(id).map_or(0, |t| bits.wrapping_sub(t.address))));
        let has_length = matches!(self.info(place.ty).shape, Shape::Pointer { metadata: Metadata::Length, .. });
        let length = if has_length { self.unsigned(place.allocation, place.offset + 8, 8) } else { None };
        let length = length.map(|n| n as u64);
        Some(Address { bits, target, length })
    }

    /// The variant of the enum at `place`; `None` when the tag is not initialised or fits none.
    pub fn variant(&self, place: Place, tag: &Tag, variants: &'t [Variant]) -> Option<&'t Variant> {
        variants.get(self.variant_index(place, tag)?)
    }

    /// The number of the variant at `place`, if its type is an enum.
    pub fn variant_of(&self, place: Place) -> Option<usize> {
        let Shape::Enum { tag, .. } = &self.info(place.ty).shape else { return None };
        self.variant_index(place, tag)
    }

    fn variant_index(&self, place: Place, tag: &Tag) -> Option<usize> {
        if let (Tag::Direct { values, .. }, true) = (tag, self.is_running(place)) {
            return Some(values.len());
        }
        let read = |offset: u64, size: u64| self.unsigned(place.allocation, place.offset + offset, size);
        match tag {
            Tag::Single(only) => Some((*only)? as usize),
            Tag::Direct { offset, size, values } => {
                let found = read(*offset, *size)?;
                values.iter().position(|&v| v == found)
            }
            Tag::Niche { offset, size, untagged, values } => {
                let found = read(*offset, *size)?;
                Some(values.iter().position(|&v| v == Some(found)).unwrap_or(*untagged as usize))
            }
        }
    }

    /// Whether it is a future that is being polled.
    fn is_running(&self, place: Place) -> bool {
        self.now.running.contains(&(place.allocation, place.offset, place.ty))
    }

    /// Whether these bytes are new: their allocation is, or they or their mask differ from the step before. Literals and
    /// statics are older than the program's first step, whenever they come into view.
    pub fn changed(&self, allocation: AllocationId, start: u64, end: u64) -> bool {
        let Some(now) = self.now.allocations.get(&allocation) else { return false };
        let Some(before) = self.before else { return true };
        let Some(old) = before.allocations.get(&allocation) else {
            return matches!(now.kind, AllocationKind::Stack { .. } | AllocationKind::Heap);
        };
        if self.fresh.contains(&allocation) {
            return true;
        }
        if Arc::ptr_eq(now, old) {
            return false;
        }
        let range = start as usize..end as usize;
        now.bytes.get(range.clone()) != old.bytes.get(range.clone())
            || now.initialised.get(range.clone()) != old.initialised.get(range)
    }

    /// Whether anything of an allocation can be new: a cheap question to ask first.
    pub fn is_touched(&self, allocation: AllocationId) -> bool {
        let (Some(now), Some(before)) = (self.now.allocations.get(&allocation), self.before) else { return true };
        self.fresh.contains(&allocation) || before.allocations.get(&allocation).is_none_or(|old| !Arc::ptr_eq(now, old))
    }

    /// The eight bytes at `place` as a pointer without metadata, whatever its type says.
    pub fn thin_address(&self, place: Place) -> Option<Address> {
        let bits = self.unsigned(place.allocation, place.offset, 8)? as u64;
        let reached = self.allocation(place.allocation)?.pointers.get(&place.offset).copied();
        let target = reached.map(|id| (id, self.allocation(id).map_or(0, |t| bits.wrapping_sub(t.address))));
        Some(Address { bits, target, length: None })
    }

    /// The pointer in an `Option` of one, where null is `None`; the pointer itself if it is none.
    pub fn pointer_in_option(&self, place: Place) -> Option<Place> {
        let is_pointer = |shape: &Shape| matches!(shape, Shape::Pointer { .. });
        let Shape::Enum { variants, .. } = &self.info(place.ty).shape else { return find(*self, place, &is_pointer) };
        variants.iter().flat_map(|v| &v.fields).find_map(|field| find(*self, place.field(field), &is_pointer))
    }

    /// Whether values of this type can change behind a shared reference.
    pub fn has_interior(&self, ty: TypeId) -> bool {
        let info = self.info(ty);
        &*info.path == "core::cell::UnsafeCell"
            || fields(&info.shape).is_some_and(|all| all.iter().any(|f| self.has_interior(f.ty)))
            || matches!(info.shape, Shape::Array { element, .. } if self.has_interior(element))
    }

    /// The name of the function whose code this is.
    pub fn function_name(&self, id: AllocationId) -> Option<&'t str> {
        match &self.allocation(id)?.kind {
            AllocationKind::Function { name } => Some(name),
            variants!(AllocationKind: Stack | Heap | Static | Constant | VTable) => None,
        }
    }
}

/// For a memory that is only read, not compared.
pub static NONE_FRESH: BTreeSet<AllocationId> = BTreeSet::new();

/// Variables whose first value is new in `now`.
pub fn fresh(now: &Snapshot, before: Option<&Snapshot>) -> BTreeSet<AllocationId> {
    let was_empty = |state| matches!(state, LocalState::Reserved | LocalState::Uninitialised);
    let mut fresh = BTreeSet::new();
    for frame in &now.frames {
        let Some(old) = before.and_then(|b| b.frames.iter().find(|f| f.id == frame.id)) else { continue };
        if Arc::ptr_eq(old, frame) {
            continue;
        }
        let pairs = frame.locals.iter().zip(&old.locals);
        fresh.extend(
            pairs.filter(|(l, o)| l.state == LocalState::Live && was_empty(o.state)).filter_map(|(l, _)| l.allocation),
        );
    }
    fresh
}

fn to_range(offset: u64, size: u64) -> Option<std::ops::Range<usize>> {
    let end = offset.checked_add(size)?;
    Some(usize::try_from(offset).ok()?..usize::try_from(end).ok()?)
}

impl Place {
    /// The place of a field of the value here.
    pub fn field(self, field: &Field) -> Place {
        Place { allocation: self.allocation, offset: self.offset + field.offset, ty: field.ty }
    }
}

/// What a value consists of.
#[derive(Clone, Copy)]
pub enum Parts<'t> {
    /// Of a struct, tuple or closure.
    Fields(&'t [Field]),
    /// Of a union: all in the same bytes.
    Overlapping(&'t [Field]),
    /// Of an enum: the tag says which variant it is.
    Variants(&'t Tag, &'t [Variant]),
    /// Of an array: so many of one type.
    Elements(TypeId, u64),
    /// It is read as a whole. What is unsized counts as such too: only the pointer to it knows how much there is.
    Whole,
}

/// The parts of a value of this shape.
pub fn parts_of(shape: &Shape) -> Parts<'_> {
    match shape {
        Shape::Struct { fields } | Shape::Tuple { fields } | Shape::Closure { fields } => Parts::Fields(fields),
        Shape::Union { fields } => Parts::Overlapping(fields),
        Shape::Enum { tag, variants } => Parts::Variants(tag, variants),
        Shape::Array { element, len } => Parts::Elements(*element, *len),
        variants!(
            Shape: Bool | Char | Integer | Float | Pointer | FunctionPointer | FunctionItem | Slice | Str
                | TraitObject | Never
        ) => Parts::Whole,
    }
}

/// The fields of a struct, tuple, closure or union.
pub fn fields(shape: &Shape) -> Option<&[Field]> {
    match parts_of(shape) {
        Parts::Fields(fields) | Parts::Overlapping(fields) => Some(fields),
        Parts::Variants(..) | Parts::Elements(..) | Parts::Whole => None,
    }
}

/// The first place of a kind inside the value, fields in order, however deep; for library types whose nesting is theirs.
pub fn find<'t>(memory: Memory<'t>, place: Place, wanted: &dyn Fn(&Shape) -> bool) -> Option<Place> {
    let shape = &memory.info(place.ty).shape;
    if wanted(shape) {
        return Some(place);
    }
    if let Shape::Enum { tag, variants } = shape {
        let fields = &memory.variant(place, tag, variants)?.fields;
        return fields.iter().find_map(|field| find(memory, place.field(field), wanted));
    }
    fields(shape)?.iter().find_map(|field| find(memory, place.field(field), wanted))
}

/// The first field called `name` inside the value, however deep.
pub fn find_named(memory: Memory<'_>, place: Place, name: &str) -> Option<Place> {
    let parts = fields(&memory.info(place.ty).shape)?;
    let here = parts.iter().find(|f| &*f.name == name).map(|f| place.field(f));
    here.or_else(|| parts.iter().find_map(|f| find_named(memory, place.field(f), name)))
}

/// The number in the field called `name`, which may be wrapped in newtypes.
pub fn number_named(memory: Memory<'_>, place: Place, name: &str) -> Option<(Place, u64)> {
    let field = find_named(memory, place, name)?;
    let number = find(memory, field, &|shape| matches!(shape, Shape::Integer { .. }))?;
    let value = memory.unsigned(number.allocation, number.offset, memory.info(number.ty).size)?;
    Some((number, value as u64))
}

/// A scalar as the author would write it; `None` for what is no scalar or is not initialised.
pub fn scalar(memory: Memory<'_>, place: Place) -> Option<String> {
    let info = memory.info(place.ty);
    let bits = memory.unsigned(place.allocation, place.offset, info.size)?;
    Some(match &info.shape {
        Shape::Bool => (bits == 1).to_string(),
        Shape::Char => format!("{:?}", char::from_u32(bits as u32)?),
        Shape::Integer { signed: true } => sign_extend(bits, info.size).to_string(),
        Shape::Integer { signed: false } => bits.to_string(),
        Shape::Float if info.size == 4 => format!("{:?}", f32::from_bits(bits as u32)),
        Shape::Float => format!("{:?}", f64::from_bits(bits as u64)),
        Shape::FunctionPointer => "fn".to_string(),
        variants!(
            Shape: Pointer | FunctionItem | Struct | Tuple | Closure | Union | Enum | Array | Slice | Str
                | TraitObject | Never
        ) => return None,
    })
}

fn sign_extend(bits: u128, size: u64) -> i128 {
    let unused = 128 - 8 * size.clamp(1, 16) as u32;
    (bits << unused) as i128 >> unused
}
