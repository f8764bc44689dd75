//! The bytes behind what is shown: for every value of a picture its path, type, address and bytes, moment by moment.
//!
//! What belongs together in memory is told together: a row of equal elements is one [`Subject`] with many values, and what
//! stays the same from one moment to the next is kept once. So a step costs what it changes.

mod blocks;
mod bytes;
mod path;
mod reader;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::machine::trace::AllocationId;

use super::Picture;
use super::cells::Holds;
use super::read::Memory;

pub use bytes::Byte;

/// All values that are shown at some moment.
#[derive(Clone, Debug, Default)]
pub struct Lens {
    /// In the order in which they came into view.
    pub subjects: Vec<Subject>,
    /// For each subject what it is, to find it again in later moments.
    known: BTreeMap<Identity, usize>,
    /// For each subject the last moment in which it was read.
    read: Vec<usize>,
    moments: Vec<Seen>,
}

/// A value, or values of one type that lie side by side.
#[derive(Clone, PartialEq, Debug)]
pub struct Subject {
    /// Of the first value.
    pub address: u64,
    pub type_name: Arc<str>,
    /// Bytes of one value.
    pub size: u64,
    /// The index of the first value, which `#` in a path stands for.
    pub first: u64,
    /// How the value is called from a moment on: its owner may change.
    pub paths: Vec<(usize, String)>,
    /// What it is from a moment on.
    pub states: Vec<(usize, State)>,
}

/// Values and bytes at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    pub values: Values,
    /// Of all values, lowest address first; of a single value that is very large only the beginning.
    pub bytes: Vec<Byte>,
}

/// What the bytes mean.
#[derive(Clone, PartialEq, Debug)]
pub enum Values {
    /// One for each value; empty where there is nothing to say of it.
    Each(Vec<String>),
    /// Text with one character for each value.
    Text(String),
}

/// Which part of a subject a cell shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Part {
    /// An index of [`Lens::subjects`].
    pub subject: usize,
    /// Counted from the subject's first value.
    pub element: u64,
    /// How many values the one cell shows.
    pub count: u64,
}

/// What makes a subject the same one in another moment.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Identity {
    allocation: AllocationId,
    offset: u64,
    size: u64,
    type_name: Arc<str>,
}

/// Where the subjects of one moment are.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// By allocation and bytes.
    cells: BTreeMap<(AllocationId, u64, u64), Part>,
    /// By allocation of a variable and the number of its row.
    names: BTreeMap<(AllocationId, usize), usize>,
}

/// A subject as it is at one moment.
struct Now {
    identity: Identity,
    address: u64,
    first: u64,
    path: String,
    /// Whether the path is its own, and not a word for what nothing leads to.
    is_named: bool,
    state: State,
}

impl Lens {
    /// Reads all values of a picture. Moments come in order.
    pub fn add(&mut self, picture: &Picture, memory: Memory<'_>, holds: &BTreeMap<AllocationId, Holds>) {
        self.moments.push(Seen::default());
        reader::read(self, picture, memory, holds);
    }

    /// What the lens shows of these bytes of an allocation.
    pub fn cell(&self, moment: usize, allocation: AllocationId, bytes: &Range<u64>) -> Option<Part> {
        let seen = self.moments.get(moment)?;
        let exact = seen.cells.get(&(allocation, bytes.start, bytes.end)).copied();
        exact.or_else(|| self.run_over(seen, allocation, bytes))
    }

    /// What the lens shows of the variable with this allocation, or of one of its parts.
    pub fn name(&self, moment: usize, allocation: AllocationId, row: usize) -> Option<usize> {
        self.moments.get(moment)?.names.get(&(allocation, row)).copied()
    }

    /// Where several elements are drawn as one cell.
    fn run_over(&self, seen: &Seen, allocation: AllocationId, bytes: &Range<u64>) -> Option<Part> {
        let inside = (allocation, bytes.start, 0)..(allocation, bytes.end, 0);
        let mut parts = seen.cells.range(inside);
        let (&(_, start, _), first) = parts.next()?;
        let (&(_, _, end), last) = parts.last()?;
        let is_run = first.subject == last.subject && (start, end) == (bytes.start, bytes.end);
        let count = last.element + last.count - first.element;
        is_run.then_some(Part { count, ..*first })
    }

    /// Takes a subject of the present moment in, and gives its number. What a name said of it in this moment stays, when
    /// a cell comes to speak of it as well.
    fn put(&mut self, now: Now) -> usize {
        let moment = self.moments.len() - 1;
        let number = *self.known.entry(now.identity.clone()).or_insert(self.subjects.len());
        if number == self.subjects.len() {
            let Identity { size, type_name, .. } = now.identity;
            let (address, first) = (now.address, now.first);
            self.subjects.push(Subject { address, type_name, size, first, paths: Vec::new(), states: Vec::new() });
            self.read.push(usize::MAX);
        }
        if std::mem::replace(&mut self.read[number], moment) == moment {
            return number;
        }
        let subject = &mut self.subjects[number];
        let is_news = now.is_named && subject.paths.last().is_some_and(|(_, path)| *path != now.path);
        if is_news || subject.paths.is_empty() {
            subject.paths.push((moment, now.path));
        }
        if subject.states.last().is_none_or(|(_, state)| *state != now.state) {
            subject.states.push((moment, now.state));
        }
        number
    }

    fn see(&mut self) -> &mut Seen {
        self.moments.last_mut().expect("a moment was begun")
    }
}
