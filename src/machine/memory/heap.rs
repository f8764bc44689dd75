//! The allocator: what `alloc`, `realloc` and `dealloc` do.

use std::collections::BTreeSet;

use super::{Access, Bytes, Fault, Kind, Memory, Pointer, Provenance, Slot};
use crate::machine::trace::AllocationId;

impl Memory {
    /// A new heap block.
    pub fn allocate(&mut self, size: u64, align: u64) -> Pointer {
        let address = self.addresses.of_heap(size, align);
        self.heap_bytes += size;
        self.insert(Kind::Heap, address, size, align, Bytes::uninitialised(size as usize))
    }

    /// Gives a heap block back.
    pub fn deallocate(&mut self, pointer: Pointer, size: u64, align: u64) -> Result<(), Fault> {
        self.check_block(pointer, size, align)?;
        self.heap_bytes -= size;
        self.remove(pointer.provenance);
        Ok(())
    }

    /// A new block that starts with what the old one held. The old one stays until it is given back.
    pub fn grow(&mut self, old: Pointer, old_size: u64, align: u64, size: u64) -> Result<Pointer, Fault> {
        self.check_block(old, old_size, align)?;
        let new = self.allocate(size, align);
        let kept = old_size.min(size);
        let from = self.access(old, kept, 1, Access::Read)?;
        let to = self.access(new, kept, 1, Access::Write)?;
        self.copy(from, to, kept as usize);
        Ok(new)
    }

    /// A block for the standard library's own needs: it is no part of the program's heap.
    pub fn allocate_for_runtime(&mut self, size: u64, align: u64) -> Pointer {
        let address = self.addresses.of_heap(size, align);
        self.insert(Kind::Runtime, address, size, align, Bytes::uninitialised(size as usize))
    }

    /// All blocks that the heap has now are the standard library's own.
    pub fn keep_for_runtime(&mut self) {
        let live = self.slots.iter_mut().filter(|slot| slot.id.0 != 0 && slot.kind == Kind::Heap);
        live.for_each(|slot| slot.kind = Kind::Runtime);
        self.heap_bytes = 0;
    }

    /// Gives such a block back.
    pub fn deallocate_for_runtime(&mut self, pointer: Pointer) -> Result<(), Fault> {
        match self.live(pointer.provenance) {
            Some(slot) if slot.kind == Kind::Runtime && slot.address == pointer.address => {
                self.remove(pointer.provenance);
                Ok(())
            }
            Some(_) | None => Err(Fault::NotAllocated),
        }
    }

    /// The heap blocks that the standard library's own memory leads to.
    pub fn kept_for_runtime(&self) -> BTreeSet<AllocationId> {
        let is_runtime = |(_, slot): &(Provenance, &Slot)| slot.kind == Kind::Runtime;
        let mut waiting: Vec<Provenance> = self.all().filter(is_runtime).map(|(provenance, _)| provenance).collect();
        let mut kept = BTreeSet::new();
        while let Some(slot) = waiting.pop().and_then(|provenance| self.live(provenance)) {
            let targets = slot.bytes.pointers(0, slot.size as usize).into_iter().map(|(_, target)| target);
            let is_heap = |target: &Provenance| self.live(*target).is_some_and(|slot| slot.kind == Kind::Heap);
            waiting.extend(targets.filter(is_heap).filter(|target| kept.insert(target.id())));
        }
        kept
    }

    fn check_block(&self, pointer: Pointer, given_size: u64, given_align: u64) -> Result<(), Fault> {
        let Some(slot) = self.live(pointer.provenance) else {
            let was_heap = super::address::is_heap(pointer.address);
            return Err(if was_heap { Fault::DoubleFree } else { Fault::NotAllocated });
        };
        if slot.kind != Kind::Heap || pointer.address != slot.address {
            return Err(Fault::NotAllocated);
        }
        if (slot.size, slot.align) != (given_size, given_align) {
            return Err(Fault::WrongLayout { size: slot.size, align: slot.align, given_size, given_align });
        }
        Ok(())
    }
}
