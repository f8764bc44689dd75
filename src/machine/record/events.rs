//! The allocator's events and output.

use super::Recorder;
use crate::machine::interpret::Machine;
use crate::machine::memory::Pointer;
use crate::machine::trace::{EventKind, ThreadEvent};

impl Recorder {
    /// A new heap block.
    pub fn allocated(&mut self, machine: &mut Machine<'_>, pointer: Pointer, size: u64, align: u64) {
        if self.active {
            self.event(machine, EventKind::Alloc { allocation: pointer.provenance.id(), size, align });
        }
    }

    /// A heap block is about to be given back.
    pub fn deallocates(&mut self, machine: &mut Machine<'_>, pointer: Pointer, size: u64, align: u64) {
        if self.active && machine.memory.live(pointer.provenance).is_some() {
            self.remember_freed(machine, pointer.provenance);
            self.event(machine, EventKind::Dealloc { allocation: pointer.provenance.id(), size, align });
        }
    }

    /// A heap block was copied to a new one and is about to be given back. `sizes`: old size, new size, alignment.
    pub fn reallocates(&mut self, machine: &mut Machine<'_>, old: Pointer, new: Pointer, sizes: (u64, u64, u64)) {
        let (old_size, size, align) = sizes;
        if self.active {
            self.remember_freed(machine, old.provenance);
            let (old, new) = (old.provenance.id(), new.provenance.id());
            self.event(machine, EventKind::Realloc { old, new, old_size, size, align });
        }
    }

    /// A thread does something that concerns others.
    pub fn thread_event(&mut self, machine: &mut Machine<'_>, event: ThreadEvent) {
        if self.watching() {
            self.event(machine, EventKind::Thread(event));
        }
    }

    /// Another thread runs now.
    pub fn switch(&mut self, from: u32, to: u32) {
        let next = self.parked.remove(&to).unwrap_or_default();
        let frames = std::mem::replace(&mut self.frames, next);
        self.parked.insert(from, frames);
        self.thread = to;
    }

    /// Output was written.
    pub fn output(&mut self, machine: &mut Machine<'_>, start: usize, len: usize) {
        if self.watching() && len > 0 {
            self.event(machine, EventKind::Output { start, len });
        }
    }
}
