//! Names in an assertion to variables, places and pointers of one moment.

use crate::machine::costs;
use crate::machine::trace::{
    AllocationId, AllocationKind, EventKind, Frame, Local, LocalState, MoveTarget, Outcome, PointerKind, Shape, Trace,
};
use crate::scene::read::{Memory, Parts, Place, fields, find, parts_of};
use crate::snippet::assertion::{Measure, Part, PlacePath};
use crate::snippet::quantity::Quantity;

use super::super::messages;

/// Memory after a step of a run.
#[derive(Clone, Copy)]
pub struct Moment<'t> {
    pub trace: &'t Trace,
    pub step: usize,
    pub memory: Memory<'t>,
}

impl<'t> Moment<'t> {
    /// What the run has cost up to this moment.
    pub fn quantity(&self, quantity: Quantity) -> u64 {
        costs::at_step(self.trace, self.step, quantity)
    }

    /// A number that belongs to the value.
    pub fn measure(&self, measure: Measure, path: &PlacePath) -> Result<u64, String> {
        super::value::measure(self.memory, self.place(path)?, measure)
    }

    /// The variable of this name that the running function sees, with its number: the last one that has been declared.
    ///
    /// # Errors
    /// What there is instead, in words.
    pub fn local(&self, name: &str) -> Result<(usize, &'t Local), String> {
        let frame: &Frame = self.memory.now.frames.last().ok_or_else(|| messages::no_such_variable(name, ""))?;
        let declared = |local: &&(usize, &'t Local)| &*local.1.name == name && local.1.state != LocalState::Reserved;
        let named = frame.locals.iter().enumerate().collect::<Vec<_>>();
        let seen = named.iter().rfind(declared).or_else(|| named.iter().rfind(|(_, local)| &*local.name == name));
        seen.copied().ok_or_else(|| messages::no_such_variable(name, &frame.function))
    }

    /// The bytes that a path names. References, boxes and their like are followed where a part of what they lead to is named.
    pub fn place(&self, path: &PlacePath) -> Result<Place, String> {
        let mut place = self.variable(&path.variable)?;
        for part in &path.parts {
            place = self.part(place, part).ok_or_else(|| messages::no_such_part(&path.text))?;
        }
        Ok(place)
    }

    /// A variable of the running function, else a static.
    fn variable(&self, name: &str) -> Result<Place, String> {
        let statics = || {
            self.memory.now.allocations.iter().find_map(|(id, allocation)| {
                let AllocationKind::Static { name: known, ty, .. } = &allocation.kind else { return None };
                (&**known == name).then_some(Place { allocation: *id, offset: 0, ty: *ty })
            })
        };
        match self.local(name) {
            Ok((_, local)) => {
                let allocation = local.allocation.ok_or_else(|| messages::has_no_value(name))?;
                Ok(Place { allocation, offset: 0, ty: local.ty })
            }
            Err(why) => statics().ok_or(why),
        }
    }

    fn part(&self, place: Place, part: &Part) -> Option<Place> {
        let mut place = place;
        // A type has finitely many pointers in a row unless memory is a circle, which names cannot walk.
        for _ in 0..8 {
            match self.direct_part(place, part) {
                Some(found) => return Some(found),
                None => place = self.pointee(place)?,
            }
        }
        None
    }

    fn direct_part(&self, place: Place, part: &Part) -> Option<Place> {
        let info = self.memory.info(place.ty);
        match (part, &info.shape) {
            (Part::Index(index), Shape::Array { element, len }) if index < len => {
                let offset = place.offset + index * self.memory.info(*element).size;
                Some(Place { offset, ty: *element, ..place })
            }
            (Part::Index(index), _) => {
                let (start, element, len) = super::value::elements(self.memory, place)?;
                let offset = start.1 + index * self.memory.info(element).size;
                (*index < len).then_some(Place { allocation: start.0, offset, ty: element })
            }
            (Part::Field(name), Shape::Enum { tag, variants }) => {
                let variant = self.memory.variant(place, tag, variants)?;
                variant.fields.iter().find(|field| &*field.name == name).map(|field| place.field(field))
            }
            (Part::Field(name), shape) => {
                fields(shape)?.iter().find(|field| &*field.name == name).map(|field| place.field(field))
            }
        }
    }

    /// What a thin reference or box leads to.
    fn pointee(&self, place: Place) -> Option<Place> {
        let pointer = find(self.memory, place, &|shape| matches!(shape, Shape::Pointer { .. }))?;
        let Shape::Pointer { pointee, .. } = self.memory.info(pointer.ty).shape else { return None };
        let (allocation, offset) = self.memory.address(pointer)?.target?;
        Some(Place { allocation, offset, ty: pointee })
    }

    /// What the first pointer in a value leads to, or led to when it was last written.
    pub fn target(&self, path: &PlacePath) -> Result<AllocationId, String> {
        let place = self.place(path)?;
        let size = self.memory.info(place.ty).size;
        let allocation = self.memory.allocation(place.allocation).ok_or_else(|| messages::has_no_value(&path.text))?;
        let inside = allocation.pointers.range(place.offset..place.offset + size.max(1)).next();
        inside.map(|(_, target)| *target).ok_or_else(|| messages::has_no_pointer(&path.text))
    }

    pub fn is_live(&self, id: AllocationId) -> bool {
        self.memory.allocation(id).is_some_and(|allocation| allocation.live)
    }

    /// Whether the run ended by itself and did not give this memory back.
    pub fn is_never_freed(&self, id: AllocationId) -> bool {
        let frees = |event: &EventKind| event.given_up() == Some(id);
        let is_in_use = self.trace.kept.contains(&id) || self.trace.events.iter().any(|event| frees(&event.kind));
        matches!(self.trace.outcome, Outcome::Exited(_)) && !is_in_use
    }

    /// Whether the variable, or the part of it, was moved away.
    pub fn was_moved(&self, path: &PlacePath) -> Result<bool, String> {
        let (_, local) = self.local(&path.variable)?;
        if path.parts.is_empty() {
            return Ok(local.state == LocalState::Moved);
        }
        Ok(local.state == LocalState::Moved || self.has_left(local, path, |to| *to != MoveTarget::Dropped)?)
    }

    /// Whether the drop of the variable, or of the part of it, has run: at the end of its scope, or because `drop` was called
    /// with it.
    pub fn was_dropped(&self, path: &PlacePath) -> Result<bool, String> {
        let (number, local) = self.local(&path.variable)?;
        let ended = |to: &MoveTarget| match to {
            MoveTarget::Dropped => true,
            MoveTarget::Call(function) => &**function == "drop",
            MoveTarget::Local(_) | MoveTarget::Return | MoveTarget::Closure | MoveTarget::Temporary => false,
        };
        match local.state {
            LocalState::Dropped => Ok(true),
            LocalState::Moved => Ok(local.moves.iter().any(|moved| ended(&moved.to))),
            LocalState::Reserved => Ok(self.has_drop_behind_it(number)),
            LocalState::PartlyMoved if !path.parts.is_empty() => self.has_left(local, path, ended),
            LocalState::PartlyMoved | LocalState::Uninitialised | LocalState::Live => Ok(false),
        }
    }

    /// Whether the part, or what it is a part of, went where `goes` accepts.
    fn has_left(&self, local: &Local, path: &PlacePath, goes: impl Fn(&MoveTarget) -> bool) -> Result<bool, String> {
        let wanted = self.field_numbers(path)?;
        Ok(local.moves.iter().any(|moved| goes(&moved.to) && wanted.starts_with(&moved.path)))
    }

    /// Whether this variable of the running function has been dropped before, in a scope that has ended.
    fn has_drop_behind_it(&self, number: usize) -> bool {
        let frame = self.memory.now.frames.last().map(|frame| frame.id);
        let drops_it = |event: &EventKind| matches!(event, EventKind::Drop { place, .. } if Some(place.frame) == frame && place.local as usize == number);
        let so_far = &self.trace.events[..self.trace.steps[self.step].events.end];
        so_far.iter().any(|event| drops_it(&event.kind))
    }

    /// The way to a part as numbers of fields, as moves have it.
    fn field_numbers(&self, path: &PlacePath) -> Result<Vec<u32>, String> {
        let mut place = self.variable(&path.variable)?;
        let mut numbers = Vec::new();
        for part in &path.parts {
            let no_part = || messages::no_such_part(&path.text);
            let Part::Field(name) = part else { return Err(no_part()) };
            let all = fields(&self.memory.info(place.ty).shape).ok_or_else(no_part)?;
            let index = all.iter().position(|field| &*field.name == name).ok_or_else(no_part)?;
            numbers.push(index as u32);
            place = place.field(&all[index]);
        }
        Ok(numbers)
    }

    /// Whether a reference in another variable leads to the place, or into heap memory that it leads to.
    pub fn is_borrowed(&self, path: &PlacePath) -> Result<bool, String> {
        let place = self.place(path)?;
        let size = self.memory.info(place.ty).size;
        let owned: Vec<AllocationId> = self
            .memory
            .allocation(place.allocation)
            .into_iter()
            .flat_map(|allocation| allocation.pointers.range(place.offset..place.offset + size))
            .map(|(_, target)| *target)
            .filter(|id| self.memory.allocation(*id).is_some_and(|a| a.kind == AllocationKind::Heap))
            .collect();
        let leads_here = |(allocation, offset): (AllocationId, u64)| {
            let inside = place.offset <= offset && offset < place.offset + size.max(1);
            (allocation == place.allocation && inside) || owned.contains(&allocation)
        };
        let locals = self.memory.now.frames.iter().flat_map(|frame| &frame.locals);
        let holders = locals.filter(|local| local.state == LocalState::Live || local.state == LocalState::PartlyMoved);
        Ok(holders.filter_map(|local| Some(Place { allocation: local.allocation?, offset: 0, ty: local.ty })).any(
            |holder| holder.allocation != place.allocation && self.references(holder, 0).into_iter().any(leads_here),
        ))
    }

    /// Where the references inside a value lead; only those in the value's own bytes.
    fn references(&self, place: Place, depth: u32) -> Vec<(AllocationId, u64)> {
        let inner = |places: Vec<Place>| places.into_iter().flat_map(|part| self.references(part, depth + 1)).collect();
        if depth > 16 {
            return Vec::new();
        }
        let shape = &self.memory.info(place.ty).shape;
        if let Shape::Pointer { kind: PointerKind::Shared | PointerKind::Mutable, .. } = shape {
            return self.memory.address(place).and_then(|address| address.target).into_iter().collect();
        }
        let of_fields =
            |fields: &[crate::machine::trace::Field]| inner(fields.iter().map(|field| place.field(field)).collect());
        match parts_of(shape) {
            Parts::Fields(fields) | Parts::Overlapping(fields) => of_fields(fields),
            Parts::Variants(tag, variants) => {
                self.memory.variant(place, tag, variants).map_or_else(Vec::new, |variant| of_fields(&variant.fields))
            }
            Parts::Elements(element, len) => {
                let size = self.memory.info(element).size;
                let at = |i: u64| Place { offset: place.offset + i * size, ty: element, ..place };
                inner((0..len.min(64)).map(at).collect())
            }
            Parts::Whole => Vec::new(),
        }
    }
}
