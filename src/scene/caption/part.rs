//! Bytes of a variable to the part that they are, called as the author would: `p.at`, `grid[1][2]`.

use super::{Story, words};
use crate::machine::trace::{AllocationId, LocalState, Shape, TypeId};
use crate::scene::cells::Holds;
use crate::scene::read::{self, Memory, NONE_FRESH, Parts, Place, parts_of};
use crate::scene::views::{self, View};
use crate::scene::{Block, Row, Variable, said};
use crate::snippet::Detail;

/// In an array of more elements, none is looked for.
const ELEMENTS: u64 = 4096;

/// What a part was and is. `old` is missing where it had no value that can be said.
pub struct Altered {
    pub path: String,
    pub old: Option<String>,
    pub new: String,
}

/// The innermost part of the author's own structs, tuples and arrays in which all that changed lies; `None` for the whole variable, for
/// what has no short words, and for what is inside of a type of the library.
pub fn altered(story: &Story<'_>, variable: &Variable) -> Option<Altered> {
    let memory = both(story)?;
    let (name, whole) = local(memory, variable.allocation?)?;
    let (path, place) = innermost(memory, whole);
    if path.is_empty() { None } else { told(memory, format!("{name}{path}"), place) }
}

/// Whether what changed is an enum's value, which may be without a cell that is new: `None` has none.
pub fn is_of_enum(story: &Story<'_>, variable: &Variable) -> bool {
    let touched = both(story).zip(variable.allocation).filter(|(memory, id)| memory.is_touched(*id));
    touched.is_some_and(|(memory, id)| {
        local(memory, id).is_some_and(|(_, whole)| {
            let (path, place) = innermost(memory, whole);
            let is_enum = matches!(memory.info(place.ty).shape, Shape::Enum { .. });
            is_enum && is_changed(memory, place) && told(memory, path, place).is_some()
        })
    })
}

/// The innermost altered part of what a `Vec` or a `Box` of this name owns.
pub fn altered_on_heap(story: &Story<'_>, block: &Block, owner: &str) -> Option<Altered> {
    let memory = both(story)?;
    memory.before?.allocations.get(&block.id)?;
    let at = |offset, ty| Place { allocation: block.id, offset, ty };
    match block.holds {
        Holds::One(ty) => {
            let (path, place) = innermost(memory, at(0, ty));
            told(memory, if path.is_empty() { format!("*{owner}") } else { format!("{owner}{path}") }, place)
        }
        Holds::Many { element, first: 0, len } if len <= ELEMENTS => {
            let elements = elements(memory, at(0, element), len);
            let (index, element) = only_one(elements.filter(|(_, part)| is_changed(memory, *part)))?;
            let (path, place) = innermost(memory, element);
            told(memory, format!("{owner}{index}{path}"), place)
        }
        variants!(Holds: Many | Counted | Text | Buckets | Tree | VTable | Bytes) => None,
    }
}

/// What changed where a reference of the running function leads, which may be inside of a value that the picture does not open.
pub fn changed_behind(story: &Story<'_>) -> Option<String> {
    let memory = both(story)?;
    story.step().running()?.locals.iter().find_map(|reference| {
        let (name, whole) = local(memory, reference.allocation.filter(|_| reference.state == LocalState::Live)?)?;
        let pointer = read::find(memory, whole, &|shape| matches!(shape, Shape::Pointer { .. }))?;
        let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape else { return None };
        let (allocation, offset) = memory.address(pointer)?.target?;
        let behind = Place { allocation, offset, ty: pointee };
        let altered = told(memory, name.to_string(), behind).filter(|_| is_changed(memory, behind))?;
        Some(words::set_behind(&altered.path, altered.old.as_deref(), &altered.new))
    })
}

/// Memory now and before.
fn both<'s>(story: &'s Story<'_>) -> Option<Memory<'s>> {
    let (now, before) = (&story.step().memory, Some(&story.before?.memory));
    Some(Memory { types: &story.trace.types, now, before, fresh: &NONE_FRESH })
}

fn is_changed(memory: Memory<'_>, part: Place) -> bool {
    memory.changed(part.allocation, part.offset, part.offset + memory.info(part.ty).size)
}

/// The way from a value to the innermost part in which all that changed lies.
fn innermost(memory: Memory<'_>, whole: Place) -> (String, Place) {
    let (mut path, mut place) = (String::new(), whole);
    while let Some((name, part)) = only(memory, place, |part| is_changed(memory, *part)) {
        path += &name;
        place = part;
    }
    (path, place)
}

/// What stood here and what stands here, if both have short words.
fn told(memory: Memory<'_>, path: String, place: Place) -> Option<Altered> {
    let words = |memory| Some(said::said_in_sentence(memory, place)?.words).filter(|words| !words.contains('`'));
    let new = words(memory).filter(|_| is_told_whole(memory, place.ty))?;
    let old = words(Memory { now: memory.before?, before: None, ..memory }).filter(|old| *old != new);
    Some(Altered { path, old, new })
}

/// What a reference in one variable refers to, which begins at a byte of another.
pub fn lent(story: &Story<'_>, reference: &Variable, target: AllocationId, start: u64) -> Option<String> {
    let now = &story.step().memory;
    let memory = Memory { types: &story.trace.types, now, before: None, fresh: &NONE_FRESH };
    let (_, reference) = local(memory, reference.allocation?)?;
    let pointer = read::find(memory, reference, &|shape| matches!(shape, Shape::Pointer { .. }))?;
    let Shape::Pointer { pointee, .. } = memory.info(pointer.ty).shape else { return None };
    let (name, mut place) = local(memory, target)?;
    let mut path = name.to_string();
    while (place.offset, place.ty) != (start, pointee) {
        let holds = |part: &Place| part.offset <= start && start < part.offset + memory.info(part.ty).size;
        let (name, part) = only(memory, place, holds)?;
        path += &name;
        place = part;
    }
    Some(path)
}

/// What an iterator has left, if a row of the variable shows one. A field of the author's may be called `left` as well.
pub fn left<'r>(story: &Story<'_>, variable: &Variable, row: &'r Row) -> Option<&'r str> {
    let cell = row.cells.iter().find(|cell| cell.label.as_deref() == Some("left"))?;
    let now = &story.step().memory;
    let memory = Memory { types: &story.trace.types, now, before: None, fresh: &NONE_FRESH };
    let (_, mut place) = local(memory, variable.allocation?)?;
    while !is_iterator(memory, place.ty) {
        let holds = |part: &Place| (part.offset..part.offset + memory.info(part.ty).size).contains(&cell.bytes.start);
        place = match parts_of(&memory.info(place.ty).shape) {
            Parts::Fields(fields) => fields.iter().map(|field| place.field(field)).find(holds)?,
            Parts::Elements(ty, count) => {
                elements(memory, Place { ty, ..place }, count).map(|(_, part)| part).find(holds)?
            }
            Parts::Overlapping(_) | Parts::Variants(..) | Parts::Whole => return None,
        };
    }
    cell.content.value()
}

fn is_iterator(memory: Memory<'_>, ty: TypeId) -> bool {
    let view = views::view_of(memory, ty, Detail::Abstract);
    view.is_some_and(|view| {
        matches!(
            view,
            variants!(View: Emptying | Visiting | VisitingText | Splitting | EmptyingMap | VisitingMap | Walking)
        )
    })
}

/// A variable's name and the whole of it.
fn local(memory: Memory<'_>, allocation: AllocationId) -> Option<(&str, Place)> {
    let local = memory.now.local(allocation)?;
    Some((&local.name, Place { allocation, offset: 0, ty: local.ty }))
}

/// Whether a value of the type is best told by what it was and is. What is the library's has words of its own.
fn is_told_whole(memory: Memory<'_>, ty: TypeId) -> bool {
    let info = memory.info(ty);
    match &info.shape {
        variants!(Shape: Bool | Char | Integer | Float | Enum | Array) => true,
        variants!(Shape: Struct | Tuple) => !info.is_of_library(),
        variants!(
            Shape: Pointer | FunctionPointer | FunctionItem | Closure | Union | Slice | Str | TraitObject | Never
        ) => false,
    }
}

/// The part of a struct, tuple or array of the author's that is wanted, if it is one, with the way to it.
fn only(memory: Memory<'_>, place: Place, wanted: impl Fn(&Place) -> bool) -> Option<(String, Place)> {
    let info = memory.info(place.ty);
    let is_wanted = |(_, part): &(String, Place)| wanted(part);
    match parts_of(&info.shape) {
        Parts::Fields(fields) if !info.is_of_library() && !matches!(info.shape, Shape::Closure { .. }) => {
            let parts = fields.iter().map(|field| (format!(".{}", field.name), place.field(field)));
            only_one(parts.filter(is_wanted))
        }
        Parts::Elements(ty, count) if count <= ELEMENTS => {
            only_one(elements(memory, Place { ty, ..place }, count).filter(is_wanted))
        }
        Parts::Fields(_) | Parts::Elements(..) | Parts::Overlapping(_) | Parts::Variants(..) | Parts::Whole => None,
    }
}

/// So many elements from the first one on, each with its index.
fn elements(memory: Memory<'_>, first: Place, count: u64) -> impl Iterator<Item = (String, Place)> {
    let size = memory.info(first.ty).size;
    (0..count).map(move |i| (format!("[{i}]"), Place { offset: first.offset + i * size, ..first }))
}

fn only_one<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}
