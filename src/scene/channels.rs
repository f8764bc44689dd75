//! What threads share, to cells: locks, channels with their messages, handles of threads.

use super::cells::{Part, Reader, Value, cell, leaf};
use super::messages::threads as words;
use super::read::{Place, fields, find_named, number_named};
use super::{Cell, Content, PointerKind};
use crate::machine::trace::Shape;

/// How an `RwLock` says that somebody writes.
const WRITER: u64 = u32::MAX as u64;
/// The state of a slot of a list: written and not yet read.
const WRITTEN: u64 = 1;
/// What is told of a block of a channel.
enum Slots {
    /// A message, with the number of its slot.
    Message(u64, Place),
    /// Free slots in one cell.
    Free(Cell),
    /// The pointer to the next block.
    Next(Place),
}

/// Free slots in a row: the first, how many, and their state.
type Run = (u64, u64, u64);

impl Reader<'_> {
    /// `free`, `locked`, `reading × 2`, and the value.
    pub fn lock(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        let parts = fields(&self.memory.info(place.ty).shape).unwrap_or_default();
        let counts = parts.iter().any(|field| &*field.name == "state");
        let state = number_named(self.memory, place, if counts { "state" } else { "inner" });
        if let Some((at, number)) = state {
            let (said, lent) = match number {
                0 => (words::FREE_CELL.to_string(), None),
                WRITER => (words::WRITING_CELL.to_string(), Some(PointerKind::Mutable)),
                readers if counts => (words::reading_cell(readers), Some(PointerKind::Shared)),
                _ => (words::LOCKED_CELL.to_string(), Some(PointerKind::Mutable)),
            };
            cells.push(self.flag(at, said, lent));
        }
        if let Some(value) = find_named(self.memory, place, "data") {
            cells.extend(self.flat(value, None));
        }
        cells
    }

    /// How many senders and receivers there are, and where the messages are.
    pub fn channel(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        for name in ["senders", "receivers"] {
            if let Some((at, count)) = number_named(self.memory, place, name) {
                let changed = self.memory.changed(at.allocation, at.offset, at.offset + 8);
                cells.push(Cell { changed, ..cell(Some(name.into()), Content::Value(count.to_string()), at, 8) });
            }
        }
        if let Some(block) = find_named(self.memory, place, "block") {
            cells.extend(self.plain_pointer(block, PointerKind::Owner));
        } else if let Some(ring) = find_named(self.memory, place, "buffer") {
            cells.extend(self.flat(ring, None));
        }
        cells
    }

    /// The messages that wait, in one row.
    pub fn messages(&mut self, place: Place) -> Vec<Cell> {
        let mut cells = Vec::new();
        for slots in self.slots(place) {
            match slots {
                Slots::Message(_, message) => cells.extend(self.flat(message, None)),
                Slots::Free(spare) => cells.push(spare),
                Slots::Next(next) => cells.extend(self.plain_pointer(next, PointerKind::Owner)),
            }
        }
        cells
    }

    /// The messages that wait: one of a few parts in a row, others with their numbers.
    pub fn message_parts(&mut self, place: Place) -> Value {
        const FEW: usize = 3;
        let waiting = self.slots(place).iter().filter(|slots| matches!(slots, Slots::Message(..))).count();
        let mark = self.mark();
        let cells = self.messages(place);
        let parts = cells.iter().filter(|cell| !matches!(cell.content, Content::Spare(_))).count();
        if waiting < 2 && parts <= FEW {
            return leaf(cells);
        }
        self.forget(&mark);
        let part = |name: String, value: Value| Part { name: name.into(), index: None, place: None, value };
        let mut parts = Vec::new();
        for slots in self.slots(place) {
            parts.push(match slots {
                Slots::Message(number, message) => part(number.to_string(), self.told(message)),
                Slots::Free(spare) => part(String::new(), leaf(vec![spare])),
                Slots::Next(next) => part("next".to_string(), leaf(self.plain_pointer(next, PointerKind::Owner))),
            });
        }
        Value::Group { heading: None, cells: Vec::new(), parts }
    }

    /// Messages in their order; slots before and behind them are told together. Then the next block, if there is one.
    fn slots(&self, place: Place) -> Vec<Slots> {
        let mut all = Vec::new();
        let Some(slots) = find_named(self.memory, place, "slots") else { return all };
        let Shape::Array { element, len } = self.memory.info(slots.ty).shape else { return all };
        let size = self.memory.info(element).size;
        let mut free: Option<Run> = None;
        for i in 0..len {
            let slot = Place { offset: slots.offset + i * size, ty: element, ..slots };
            let state = number_named(self.memory, slot, "state").map_or(0, |(_, state)| state);
            if state == WRITTEN {
                all.extend(free.take().map(|run| Slots::Free(spare(run, slots, size))));
                all.extend(find_named(self.memory, slot, "msg").map(|message| Slots::Message(i, message)));
                continue;
            }
            // Slots that were read and slots that were never written are two runs.
            free = match free {
                Some((start, count, kind)) if kind == state => Some((start, count + 1, kind)),
                other => {
                    all.extend(other.map(|run| Slots::Free(spare(run, slots, size))));
                    Some((i, 1, state))
                }
            };
        }
        all.extend(free.map(|run| Slots::Free(spare(run, slots, size))));
        let next = find_named(self.memory, place, "next");
        let leads_on = |next: &Place| self.memory.address(*next).is_some_and(|address| address.bits != 0);
        all.extend(next.filter(leads_on).map(Slots::Next));
        all
    }

    /// A slot of a ring: a message was put in and taken out in turn.
    pub fn message(&mut self, place: Place) -> Vec<Cell> {
        let is_full = number_named(self.memory, place, "stamp").is_some_and(|(_, stamp)| stamp % 2 == 1);
        let msg = find_named(self.memory, place, "msg").filter(|_| is_full);
        match msg {
            Some(msg) => self.flat(msg, None),
            None => vec![cell(None, Content::Spare(None), place, self.memory.info(place.ty).size)],
        }
    }

    /// `thread 1`.
    pub fn thread(&mut self, place: Place) -> Cell {
        let number = number_named(self.memory, place, "number");
        let said = number.map(|(_, number)| Content::Value(words::numbered((number as u32).saturating_sub(1))));
        let size = self.memory.info(place.ty).size;
        let changed = self.memory.changed(place.allocation, place.offset, place.offset + size);
        Cell { changed, ..cell(None, said.unwrap_or(Content::Uninitialised), place, size) }
    }
}

/// Free slots in one cell.
fn spare((start, count, _): Run, slots: Place, size: u64) -> Cell {
    let at = Place { offset: slots.offset + start * size, ..slots };
    cell(None, Content::Spare(Some(count)), at, count * size)
}
