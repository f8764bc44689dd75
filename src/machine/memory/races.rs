//! Data races: two threads access the same bytes, one of them writes, and nothing orders the two accesses.
//!
//! Each thread has a clock, a count of its own for every thread: what it knows of that thread's past. What one thread releases (a lock,
//! a message, an atomic store) and another acquires hands the clock on. An access is in order when the last conflicting one is in the
//! accessing thread's past. Nothing of this exists before a second thread does.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Access, Fault};
use crate::machine::trace::AllocationId;

/// For each thread, how much of its past is known; threads behind the end are not known at all.
type Clock = Vec<u32>;

/// A moment of a thread. The time 0 is before all others.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
struct Moment {
    thread: u32,
    time: u32,
}

/// What happened to a byte.
#[derive(Clone, Copy, Default, Debug)]
struct Shadow {
    written: Moment,
    read: Moment,
}

/// See the module.
#[derive(Debug)]
pub struct Races {
    /// The thread that runs.
    pub running: u32,
    /// Whether what runs orders its accesses itself: the library's locks, channels and atomics.
    pub exempt: bool,
    clocks: Vec<Clock>,
    /// What was released, by address (or whatever else names it).
    released: BTreeMap<u64, Clock>,
    /// By thread: what an acquire fence would acquire, the releases that it has seen without acquiring them.
    seen: Vec<Clock>,
    /// By thread: its clock at its last release fence, which all of its later stores release.
    fenced: Vec<Clock>,
    shadows: FxHashMap<AllocationId, Vec<Shadow>>,
    /// Further threads that read a byte since it was written.
    readers: FxHashMap<(AllocationId, u64), Vec<Moment>>,
}

fn join(into: &mut Clock, other: &Clock) {
    if into.len() < other.len() {
        into.resize(other.len(), 0);
    }
    for (own, others) in into.iter_mut().zip(other) {
        *own = (*own).max(*others);
    }
}

impl Races {
    /// With the main thread, which runs.
    pub fn new() -> Races {
        Races {
            running: 0,
            exempt: true,
            clocks: vec![vec![1]],
            released: BTreeMap::new(),
            seen: vec![Clock::new()],
            fenced: vec![Clock::new()],
            shadows: FxHashMap::default(),
            readers: FxHashMap::default(),
        }
    }

    /// The running thread starts another one: what was is in that one's past.
    pub fn start(&mut self, thread: u32) {
        let mut clock = self.clocks[self.running as usize].clone();
        clock.resize(thread as usize + 1, 0);
        clock[thread as usize] = 1;
        debug_assert_eq!(self.clocks.len(), thread as usize, "threads are numbered in the order of their start");
        self.clocks.push(clock);
        self.seen.push(Clock::new());
        self.fenced.push(Clock::new());
        self.tick();
    }

    fn tick(&mut self) {
        self.clocks[self.running as usize][self.running as usize] += 1;
    }

    /// What the running thread did so far is in the past of whoever acquires the same.
    pub fn release(&mut self, what: u64) {
        join(self.released.entry(what).or_default(), &self.clocks[self.running as usize]);
        self.tick();
    }

    /// See [`Races::release`].
    pub fn acquire(&mut self, what: u64) {
        if let Some(clock) = self.released.get(&what) {
            join(&mut self.clocks[self.running as usize], clock);
        }
    }

    /// An atomic was read without acquiring: a later fence acquires what was released there.
    pub fn see(&mut self, what: u64) {
        if let Some(clock) = self.released.get(&what) {
            join(&mut self.seen[self.running as usize], clock);
        }
    }

    /// An atomic was overwritten: what was released there is gone. What the thread did before its last fence is released.
    pub fn overwrite(&mut self, what: u64) {
        let fenced = &self.fenced[self.running as usize];
        match fenced.is_empty() {
            true => self.released.remove(&what),
            false => self.released.insert(what, fenced.clone()),
        };
    }

    /// An atomic was read and changed: what was released there stays (a release sequence), and there is what a fence released.
    pub fn change(&mut self, what: u64) {
        let fenced = &self.fenced[self.running as usize];
        if !fenced.is_empty() {
            join(self.released.entry(what).or_default(), fenced);
        }
    }

    /// A fence that acquires what was seen.
    pub fn acquire_fence(&mut self) {
        join(&mut self.clocks[self.running as usize], &self.seen[self.running as usize]);
    }

    /// A fence that releases with all stores behind it.
    pub fn release_fence(&mut self) {
        self.fenced[self.running as usize].clone_from(&self.clocks[self.running as usize]);
        self.tick();
    }

    /// The running thread accesses bytes of an allocation of this size.
    pub fn access(&mut self, id: AllocationId, of: u64, offset: u64, size: u64, access: Access) -> Result<(), Fault> {
        if self.exempt {
            return Ok(());
        }
        let clock = &self.clocks[self.running as usize];
        let is_past = |moment: Moment| {
            moment.time == 0
                || moment.thread == self.running
                || clock.get(moment.thread as usize).is_some_and(|known| *known >= moment.time)
        };
        let now = Moment { thread: self.running, time: clock[self.running as usize] };
        let shadows = self.shadows.entry(id).or_insert_with(|| vec![Shadow::default(); of as usize]);
        for (at, shadow) in (offset..).zip(&mut shadows[offset as usize..(offset + size) as usize]) {
            if !is_past(shadow.written) {
                return Err(Fault::DataRace {
                    other: shadow.written.thread,
                    wrote: true,
                    writes: access == Access::Write,
                });
            }
            match access {
                Access::Read if is_past(shadow.read) => shadow.read = now,
                Access::Read => {
                    let readers = self.readers.entry((id, at)).or_default();
                    readers.retain(|reader| reader.thread != self.running);
                    readers.push(now);
                }
                Access::Write => {
                    let others = self.readers.remove(&(id, at)).unwrap_or_default();
                    if let Some(reader) = others.into_iter().chain([shadow.read]).find(|reader| !is_past(*reader)) {
                        return Err(Fault::DataRace { other: reader.thread, wrote: false, writes: true });
                    }
                    *shadow = Shadow { written: now, read: Moment::default() };
                }
            }
        }
        Ok(())
    }

    /// The allocation is gone.
    pub fn end(&mut self, id: AllocationId) {
        self.shadows.remove(&id);
    }
}
