//! A value to a few words: a key of a map, a function's result, a range.

use crate::machine::trace::{AllocationId, Field, Shape, TypeId};
use crate::snippet::Detail;

use super::read::{Memory, Place, fields, find_named, scalar};
use super::views::{self, View};

/// How long the words may get that go into a cell.
const IN_CELL: usize = 22;
/// How long they may get in a sentence.
const IN_SENTENCE: usize = 40;

/// As many elements as a sentence has room for.
const MOST_ELEMENTS: u64 = 12;

/// A value in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub words: String,
    /// Heap buffers whose text is among the words.
    pub buffers: Vec<AllocationId>,
}

/// The value at `place` as its author would write it; `None` where that would be long for a cell, or is not initialised.
pub fn said(memory: Memory<'_>, place: Place) -> Option<Said> {
    within(memory, place, IN_CELL)
}

/// The same for a sentence.
pub fn said_in_sentence(memory: Memory<'_>, place: Place) -> Option<Said> {
    within(memory, place, IN_SENTENCE)
}

fn within(memory: Memory<'_>, place: Place, columns: usize) -> Option<Said> {
    let mut buffers = Vec::new();
    let words = words(memory, place, &mut buffers, 3)?;
    let is_text = words.starts_with('"');
    let words = if is_text { shortened(&words, columns) } else { words };
    (words.chars().count() <= columns).then_some(Said { words, buffers })
}

/// Words that are too long keep their beginning, and the quotes of a text.
pub fn shortened(words: &str, columns: usize) -> String {
    if words.chars().count() <= columns {
        return words.to_string();
    }
    let end = if words.ends_with('"') { "…\"" } else { "…" };
    let kept = words.trim_end_matches(['…', '"']).chars().take(columns - end.chars().count());
    kept.chain(end.chars()).collect()
}

fn words(memory: Memory<'_>, place: Place, buffers: &mut Vec<AllocationId>, depth: u32) -> Option<String> {
    let info = memory.info(place.ty);
    let depth = depth.checked_sub(1)?;
    if let Some(view) = view_of(memory, place.ty) {
        return viewed(memory, place, view, buffers, depth);
    }
    if let Some(text) = scalar(memory, place) {
        return Some(text);
    }
    match &info.shape {
        Shape::Tuple { fields } if fields.is_empty() => Some("()".to_string()),
        Shape::Tuple { fields } => {
            let parts: Option<Vec<String>> =
                fields.iter().map(|f| words(memory, place.field(f), buffers, depth)).collect();
            Some(format!("({})", parts?.join(", ")))
        }
        Shape::Struct { fields } => {
            let name = info.name.split('<').next().unwrap_or("");
            with_fields(memory, place, (name, fields), buffers, depth)
        }
        Shape::Enum { tag, variants } => {
            let variant = memory.variant(place, tag, variants)?;
            with_fields(memory, place, (&variant.name, &variant.fields), buffers, depth)
        }
        Shape::Pointer { pointee, .. } if memory.info(*pointee).shape == Shape::Str => {
            let address = memory.address(place)?;
            let (target, offset) = address.target?;
            text(memory, target, offset, address.length?)
        }
        Shape::Array { element, len } if *len <= MOST_ELEMENTS => {
            let size = memory.info(*element).size;
            let at = |i: u64| Place { offset: place.offset + i * size, ty: *element, ..place };
            let parts: Option<Vec<String>> = (0..*len).map(|i| words(memory, at(i), buffers, depth)).collect();
            Some(format!("[{}]", parts?.join(", ")))
        }
        variants!(
            Shape: Array | Pointer | Bool | Char | Integer | Float | FunctionPointer | FunctionItem | Closure | Union
                | Slice | Str | TraitObject | Never
        ) => None,
    }
}

fn view_of(memory: Memory<'_>, ty: TypeId) -> Option<View> {
    views::view_of(memory, ty, Detail::Abstract)
}

/// A struct or a variant with its name: `Point { x: 1 }`, `Id(3)`, `Empty`.
fn with_fields(
    memory: Memory<'_>,
    place: Place,
    (name, fields): (&str, &[Field]),
    buffers: &mut Vec<AllocationId>,
    depth: u32,
) -> Option<String> {
    let is_tuple = fields.first().is_some_and(|f| &*f.name == "0");
    let part = |f: &Field| {
        let value = words(memory, place.field(f), buffers, depth)?;
        Some(if is_tuple { value } else { format!("{}: {value}", f.name) })
    };
    let parts: Option<Vec<String>> = fields.iter().map(part).collect();
    Some(match parts?.join(", ") {
        none if none.is_empty() => name.to_string(),
        parts if is_tuple => format!("{name}({parts})"),
        parts => format!("{name} {{ {parts} }}"),
    })
}

fn viewed(memory: Memory<'_>, place: Place, view: View, buffers: &mut Vec<AllocationId>, depth: u32) -> Option<String> {
    match view {
        View::Text => {
            let buffer = views::buffer(memory, place)?;
            let Some((target, offset)) = buffer.address.target else { return Some("\"\"".to_string()) };
            let text = text(memory, target, offset, buffer.len.1)?;
            buffers.push(target);
            Some(text)
        }
        View::Transparent => {
            let inner = fields(&memory.info(place.ty).shape)?;
            let field = place.field(inner.iter().find(|f| memory.info(f.ty).size > 0)?);
            // What a wrapper of the library wraps the value in once more is its own business too.
            let info = memory.info(field.ty);
            let is_struct = matches!(info.shape, Shape::Struct { .. });
            let is_wrapped = is_struct && info.is_of_library() && view_of(memory, field.ty).is_none();
            if is_wrapped {
                viewed(memory, field, view, buffers, depth)
            } else {
                words(memory, field, buffers, depth + 1)
            }
        }
        View::Said(pattern) => {
            let mut said = String::new();
            let mut rest = pattern;
            while let Some((before, after)) = rest.split_once('{') {
                let (name, behind) = after.split_once('}')?;
                said += before;
                said += &words(memory, find_named(memory, place, name)?, buffers, depth)?;
                rest = behind;
            }
            Some(said + rest)
        }
        View::Duration => {
            let number = |name: &str| super::read::number_named(memory, place, name).map(|(_, n)| n);
            let (secs, nanos) = (number("secs")?, number("nanos")?);
            let fraction = format!("{nanos:09}");
            let fraction = fraction.trim_end_matches('0');
            Some(if fraction.is_empty() { format!("{secs} s") } else { format!("{secs}.{fraction} s") })
        }
        variants!(
            View: Buffer | Ring | Emptying | Visiting | VisitingText | Splitting | Map | EmptyingMap | VisitingMap
                | Tree | Walking | Once | Tagged | Chain | Node | Pointer | Guard | Counts | BorrowFlag | Lock
                | Channel | Messages | Message | Private | Thread | Labelled | Parts
        ) => None,
    }
}

/// Quoted text of `len` bytes, as far as it is there.
fn text(memory: Memory<'_>, allocation: AllocationId, offset: u64, len: u64) -> Option<String> {
    let bytes = memory.allocation(allocation)?.bytes.get(offset as usize..offset.checked_add(len)? as usize)?;
    Some(format!("{:?}", String::from_utf8_lossy(bytes.get(..80).unwrap_or(bytes))))
}
