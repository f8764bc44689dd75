//! A value in memory to the text that `{:?}` would print, and to the numbers that belong to it.

use crate::machine::trace::{AllocationId, Metadata, Shape, TypeId};
use crate::scene::read::{Memory, Place, fields, find, number_named, scalar};
use crate::scene::views::{buffer, pointer_inside};
use crate::snippet::assertion::Measure;

use super::super::messages;

/// How deep a value is printed; memory may be a circle.
const MOST_LEVELS: u32 = 24;
/// How many elements of a sequence are printed.
const MOST_ELEMENTS: u64 = 4096;

/// The value at `place` as `{:?}` prints it.
pub fn text(memory: Memory<'_>, place: Place) -> String {
    at_level(memory, place, 0)
}

fn at_level(memory: Memory<'_>, place: Place, level: u32) -> String {
    if level > MOST_LEVELS {
        return String::from("…");
    }
    if let Some(text) = characters(memory, place) {
        return format!("{text:?}");
    }
    if let Some((start, element, len)) = elements(memory, place) {
        let size = memory.info(element).size;
        let at = |i| Place { allocation: start.0, offset: start.1 + i * size, ty: element };
        let parts = (0..len.min(MOST_ELEMENTS)).map(|i| at_level(memory, at(i), level + 1));
        return format!("[{}]", parts.collect::<Vec<_>>().join(", "));
    }
    if let Some(text) = scalar(memory, place) {
        return text;
    }
    let info = memory.info(place.ty);
    match &info.shape {
        Shape::Enum { tag, variants } => match memory.variant(place, tag, variants) {
            Some(variant) => composite(memory, place, &variant.name, &variant.fields, level),
            None => String::from(messages::NO_VALUE),
        },
        Shape::Pointer { metadata: Metadata::Thin, .. } => followed(memory, place, level),
        Shape::Struct { .. } if is_pointer_like(&info.path) => followed(memory, place, level),
        Shape::Struct { fields } | Shape::Union { fields } => {
            composite(memory, place, info.name.split('<').next().unwrap_or_default(), fields, level)
        }
        Shape::Tuple { fields } => composite(memory, place, "", fields, level),
        Shape::Bool | Shape::Char | Shape::Integer { .. } | Shape::Float => String::from(messages::NO_VALUE),
        variants!(
            Shape: Pointer | FunctionPointer | FunctionItem | Closure | Array | Slice | Str | TraitObject | Never
        ) => info.name.to_string(),
    }
}

/// Smart pointers print as what they lead to.
fn is_pointer_like(path: &str) -> bool {
    matches!(path, "alloc::boxed::Box" | "alloc::rc::Rc" | "alloc::sync::Arc")
}

fn followed(memory: Memory<'_>, place: Place, level: u32) -> String {
    let target = pointer_inside(memory, place).and_then(|pointer| {
        let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape else { return None };
        let (allocation, offset) = memory.address(pointer)?.target?;
        Some(Place { allocation, offset, ty: pointee })
    });
    let Some(target) = target else { return String::from(messages::NO_VALUE) };
    // The counts in front of a shared value are no part of it.
    let is_counted = matches!(&*memory.info(place.ty).path, "alloc::rc::Rc" | "alloc::sync::Arc");
    let shape = &memory.info(target.ty).shape;
    let value = fields(shape).filter(|_| is_counted).and_then(|all| all.last().map(|field| target.field(field)));
    at_level(memory, value.unwrap_or(target), level + 1)
}

fn composite(
    memory: Memory<'_>,
    place: Place,
    name: &str,
    fields: &[crate::machine::trace::Field],
    level: u32,
) -> String {
    let value = |field| at_level(memory, place.field(field), level + 1);
    let is_tuple = fields.iter().all(|field| field.name.starts_with(|c: char| c.is_ascii_digit()));
    match fields {
        [] if name.is_empty() => String::from("()"),
        [] => String::from(name),
        [only] if is_tuple && name.is_empty() => format!("({},)", value(only)),
        _ if is_tuple => format!("{name}({})", fields.iter().map(value).collect::<Vec<_>>().join(", ")),
        _ => {
            let parts = fields.iter().map(|field| format!("{}: {}", field.name, value(field)));
            format!("{name} {{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The text of a `String` or `&str`.
fn characters(memory: Memory<'_>, place: Place) -> Option<String> {
    let info = memory.info(place.ty);
    let (target, len) = if let Shape::Pointer { pointee, .. } = &info.shape
        && matches!(memory.info(*pointee).shape, Shape::Str)
    {
        let address = memory.address(place)?;
        (address.target, address.length?)
    } else if &*info.path == "alloc::string::String" {
        let parts = buffer(memory, place)?;
        (parts.address.target, parts.len.1)
    } else {
        return None;
    };
    let Some((allocation, offset)) = target.filter(|_| len > 0) else { return (len == 0).then(String::new) };
    let bytes = &memory.allocation(allocation)?.bytes;
    let bytes = bytes.get(offset as usize..(offset + len) as usize)?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// Where the elements of an array, slice or `Vec` stand, what they are and how many.
pub fn elements(memory: Memory<'_>, place: Place) -> Option<((AllocationId, u64), TypeId, u64)> {
    let info = memory.info(place.ty);
    if let Shape::Array { element, len } = &info.shape {
        return Some(((place.allocation, place.offset), *element, *len));
    }
    if let Shape::Pointer { pointee, .. } = &info.shape {
        let Shape::Slice { element } = memory.info(*pointee).shape else { return None };
        let address = memory.address(place)?;
        return Some((address.target.unwrap_or((place.allocation, 0)), element, address.length?));
    }
    if &*info.path != "alloc::vec::Vec" {
        return None;
    }
    let parts = buffer(memory, place)?;
    Some((parts.address.target.unwrap_or((place.allocation, 0)), parts.element?, parts.len.1))
}

/// A number that belongs to the value; else why there is none.
pub fn measure(memory: Memory<'_>, place: Place, measure: Measure) -> Result<u64, String> {
    let info = memory.info(place.ty);
    let number = |name: &str| number_named(memory, place, name).map(|(_, number)| number);
    let found = match measure {
        Measure::Size => Some(info.size),
        Measure::Capacity => number("cap"),
        Measure::Length => length(memory, place).or_else(|| number("len")),
        Measure::Owners => owners(memory, place),
    };
    found.ok_or_else(|| messages::no_measure(measure, &info.name))
}

fn length(memory: Memory<'_>, place: Place) -> Option<u64> {
    if let Some((_, _, len)) = elements(memory, place) {
        return Some(len);
    }
    characters(memory, place).map(|text| text.len() as u64)
}

/// The strong count in front of a shared value.
fn owners(memory: Memory<'_>, place: Place) -> Option<u64> {
    let pointer = find(memory, place, &|shape| matches!(shape, Shape::Pointer { .. }))?;
    let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape else { return None };
    let (allocation, offset) = memory.address(pointer)?.target?;
    number_named(memory, Place { allocation, offset, ty: pointee }, "strong").map(|(_, count)| count)
}
