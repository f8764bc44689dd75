//! Simulated memory: allocations of bytes at made-up addresses, reached by pointers that know what they may touch.
//!
//! The stack of a thread is one piece of memory, in which a frame's variables have fixed places; a variable becomes an
//! allocation with a number of its own when its address is first taken. Everything else (heap blocks, statics, constants, vtables, functions) has
//! its own bytes. Every access through a pointer is checked; an access to a variable by its name needs no check.

mod address;
mod bytes;
mod fault;
mod heap;
mod pointer;
mod races;
mod stacks;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::trace::AllocationId;
use crate::types::ty::Ty;
use address::Addresses;
pub use bytes::Bytes;
pub use fault::Fault;
pub use pointer::{Pointer, Provenance};
pub use races::Races;
use stacks::{Stack, Stacks};

/// What an allocation is.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// A variable whose address was taken; its bytes are in the memory of this thread's stack, from this index.
    Stack {
        thread: u32,
        index: usize,
    },
    Heap,
    /// What the standard library keeps for itself, apart from what the program asks its allocator for: blocks, and its own statics.
    Runtime,
    Static {
        name: Arc<str>,
        ty: Ty,
        mutable: bool,
    },
    /// A literal, the value of a constant, a promoted temporary.
    Constant,
    VTable {
        concrete: Ty,
        object: Ty,
        number: u32,
    },
    /// The number is the machine's for this function.
    Function {
        name: Arc<str>,
        number: u32,
    },
}

/// A live allocation.
#[derive(Clone, Debug)]
pub struct Slot {
    /// 0 when the slot is free.
    pub id: AllocationId,
    pub kind: Kind,
    pub address: u64,
    pub size: u64,
    pub align: u64,
    /// Its bytes, unless they are the stack's.
    pub bytes: Bytes,
    /// Whether something was written since the recorder last looked.
    pub written: bool,
    pub read_only: bool,
}

impl Slot {
    /// Whether the address is that of one of its bytes.
    fn holds(&self, address: u64) -> bool {
        address.wrapping_sub(self.address) < self.size
    }
}

/// A checked place in memory, good until an allocation dies: which bytes, and where in them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Location {
    slot: u32,
    pub offset: usize,
}

/// The slot number that means the memory of the running thread's stack.
const STACK: u32 = u32::MAX;

impl Location {
    /// A place in the memory of the running thread's stack.
    #[inline]
    pub fn stack(index: usize) -> Location {
        Location { slot: STACK, offset: index }
    }

    /// The place after the running thread's stack has grown by so many bytes.
    pub fn after_growth(self, bytes: usize) -> Location {
        if self.slot == STACK { self.add(bytes) } else { self }
    }

    /// So many bytes further.
    #[inline]
    pub fn add(self, bytes: usize) -> Location {
        Location { slot: self.slot, offset: self.offset + bytes }
    }
}

/// Whether memory is to be read or written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    Read,
    Write,
}

/// All memory of a program.
#[derive(Debug)]
pub struct Memory {
    /// Of the thread that runs.
    stack: Stack,
    /// Those of the other threads.
    stacks: Stacks,
    slots: Vec<Slot>,
    free: Vec<u32>,
    last_id: u32,
    addresses: Addresses,
    /// Bytes on the heap now.
    pub heap_bytes: u64,
    /// Who accessed what in which order, once there are several threads.
    pub races: Option<Box<Races>>,
}

impl Memory {
    /// Empty, with the stack of the main thread.
    pub fn new() -> Memory {
        Memory {
            stack: Stack::of_main(),
            stacks: Stacks::default(),
            slots: Vec::new(),
            free: Vec::new(),
            last_id: 0,
            addresses: Addresses::new(),
            heap_bytes: 0,
            races: None,
        }
    }

    /// Makes a part of the stack ready for a new variable or frame.
    #[inline]
    pub fn clear_stack(&mut self, index: usize, size: usize) {
        self.stack.bytes.deinitialise(index, size);
    }

    /// Whether a provenance's allocation lives.
    #[inline]
    pub fn live(&self, provenance: Provenance) -> Option<&Slot> {
        let slot = self.slots.get(provenance.slot() as usize)?;
        (slot.id == provenance.id() && provenance != Provenance::NONE).then_some(slot)
    }

    /// An integer used as a pointer, with the allocation at its address; other pointers as they are.
    pub fn with_allocation(&self, pointer: Pointer) -> Pointer {
        if pointer.provenance != Provenance::NONE {
            return pointer;
        }
        let found = self.slot_at(pointer.address);
        let provenance = found.map(|number| Provenance::new(self.slots[number as usize].id, number));
        Pointer { provenance: provenance.unwrap_or(Provenance::NONE), ..pointer }
    }

    /// The live slot to which the byte at an address belongs.
    fn slot_at(&self, address: u64) -> Option<u32> {
        let found = self.slots.iter().position(|slot| slot.id.0 != 0 && slot.holds(address));
        found.map(|number| number as u32)
    }

    /// Whether a pointer stays in the allocation of another one. An integer does where it is an address of it or its end.
    pub fn share_allocation(&self, one: Pointer, other: Pointer) -> bool {
        let ends_in = |integer: Pointer, pointer: Pointer| {
            let slot = self.live(pointer.provenance);
            integer.provenance == Provenance::NONE
                && slot.is_some_and(|slot| integer.address.wrapping_sub(slot.address) <= slot.size)
        };
        one.provenance == other.provenance || ends_in(one, other) || ends_in(other, one)
    }

    /// All live allocations with their provenance, in no order that means anything.
    pub fn all(&self) -> impl Iterator<Item = (Provenance, &Slot)> {
        let live = self.slots.iter().enumerate().filter(|(_, slot)| slot.id.0 != 0);
        live.map(|(number, slot)| (Provenance::new(slot.id, number as u32), slot))
    }

    /// Tells whether an allocation was written to since the last call.
    pub fn take_written(&mut self, provenance: Provenance) -> bool {
        match self.slots.get_mut(provenance.slot() as usize) {
            Some(slot) => std::mem::replace(&mut slot.written, false),
            None => false,
        }
    }

    /// The bytes of all frames of a thread.
    pub fn stack_bytes(&self, thread: u32) -> &Bytes {
        &self.stack_of(thread).bytes
    }

    /// Where the bytes of a live allocation are, and where it starts in them.
    pub fn view<'s>(&'s self, slot: &'s Slot) -> (&'s Bytes, usize) {
        match slot.kind {
            Kind::Stack { thread, index } => (&self.stack_of(thread).bytes, index),
            variants!(Kind: Heap | Runtime | Static | Constant | VTable | Function) => (&slot.bytes, 0),
        }
    }

    /// The bytes of a live allocation, copied.
    pub fn contents(&self, slot: &Slot) -> Bytes {
        let (bytes, start) = self.view(slot);
        let mut copy = Bytes::uninitialised(slot.size as usize);
        copy.copy_from(bytes, start, 0, slot.size as usize);
        copy
    }

    fn insert(&mut self, kind: Kind, address: u64, size: u64, align: u64, bytes: Bytes) -> Pointer {
        self.last_id += 1;
        let id = AllocationId(self.last_id);
        let slot = Slot { id, kind, address, size, align, bytes, written: true, read_only: false };
        let number = match self.free.pop() {
            Some(number) => {
                self.slots[number as usize] = slot;
                number
            }
            None => {
                self.slots.push(slot);
                self.slots.len() as u32 - 1
            }
        };
        Pointer { address, provenance: Provenance::new(id, number) }
    }

    /// Ends the life of an allocation; pointers to it dangle from now on.
    pub fn remove(&mut self, provenance: Provenance) {
        let slot = &mut self.slots[provenance.slot() as usize];
        if let Some(races) = &mut self.races {
            races.end(slot.id);
        }
        slot.id = AllocationId(0);
        slot.bytes = Bytes::default();
        self.free.push(provenance.slot());
    }

    /// Makes a variable of a thread's frame an allocation.
    pub fn name_stack(&mut self, thread: u32, index: usize, size: u64, align: u64) -> Pointer {
        let address = self.stack_of(thread).bottom + index as u64;
        self.insert(Kind::Stack { thread, index }, address, size, align, Bytes::default())
    }

    /// A static, writable until [`Memory::seal`].
    pub fn new_static(&mut self, kind: Kind, size: u64, align: u64) -> Pointer {
        let address = self.addresses.of_static(size, align);
        self.insert(kind, address, size, align, Bytes::uninitialised(size as usize))
    }

    /// Read-only data: a literal, a vtable. Constants under evaluation are written first and sealed then.
    pub fn new_constant(&mut self, kind: Kind, bytes: Bytes, align: u64) -> Pointer {
        let size = bytes.len() as u64;
        let address = self.addresses.of_constant(size, align);
        self.insert(kind, address, size, align, bytes)
    }

    /// The code of a function, so that pointers to it have a target.
    pub fn new_function(&mut self, name: Arc<str>, number: u32) -> Pointer {
        let address = self.addresses.of_function();
        self.insert(Kind::Function { name, number }, address, 1, 1, Bytes::default())
    }

    /// From now on it cannot be written.
    pub fn seal(&mut self, provenance: Provenance) {
        self.slots[provenance.slot() as usize].read_only = true;
    }

    /// Finds what a pointer points to and checks that `size` bytes there can be accessed at this alignment.
    #[inline]
    pub fn access(&mut self, pointer: Pointer, size: u64, align: u64, access: Access) -> Result<Location, Fault> {
        if pointer.address & (align - 1) != 0 {
            return Err(Fault::Misaligned { address: pointer.address, align });
        }
        // No byte is touched: any address will do.
        if size == 0 {
            return Ok(Location::stack(0));
        }
        let number = pointer.provenance.slot();
        let known = self.slots.get(number as usize).is_some_and(|s| s.id == pointer.provenance.id());
        let number = match known && pointer.provenance != Provenance::NONE {
            true => number,
            false => self.slot_without_provenance(pointer)?,
        };
        let slot = &mut self.slots[number as usize];
        let offset = pointer.address.wrapping_sub(slot.address);
        if offset > slot.size || size > slot.size - offset {
            return Err(Fault::OutOfBounds { size, of: slot.size });
        }
        if access == Access::Write {
            if slot.read_only {
                return Err(Fault::ReadOnly);
            }
            slot.written = true;
        }
        if let Some(races) = &mut self.races
            && !slot.read_only
        {
            races.access(slot.id, slot.size, offset, size, access)?;
        }
        match slot.kind {
            Kind::Stack { thread, index } => Ok(self.stack_location(thread, index + offset as usize)),
            Kind::Function { .. } => Err(Fault::OutOfBounds { size, of: 0 }),
            variants!(Kind: Heap | Runtime | Static | Constant | VTable) => {
                Ok(Location { slot: number, offset: offset as usize })
            }
        }
    }

    /// The same for a pointer that is only made or moved: nothing is read or written. It may not be null.
    pub fn reach(&mut self, pointer: Pointer, size: u64, align: u64) -> Result<(), Fault> {
        if pointer.address == 0 {
            return Err(Fault::NullPointer);
        }
        let races = self.races.take();
        let reached = self.access(pointer, size, align, Access::Read);
        self.races = races;
        reached.map(|_| ())
    }

    /// An integer used as a pointer reaches whatever is at its address; a pointer whose allocation is gone reaches nothing.
    fn slot_without_provenance(&self, pointer: Pointer) -> Result<u32, Fault> {
        let address = pointer.address;
        if pointer.provenance != Provenance::NONE {
            return Err(if address::is_heap(address) { Fault::UseAfterFree } else { Fault::Dangling });
        }
        if address == 0 {
            return Err(Fault::NullPointer);
        }
        self.slot_at(address).ok_or(Fault::NoAllocation { address })
    }

    #[inline]
    fn bytes(&self, slot: u32) -> &Bytes {
        if slot == STACK {
            return &self.stack.bytes;
        }
        match self.slots.get(slot as usize) {
            Some(slot) => &slot.bytes,
            None => &self.stack_at(slot).bytes,
        }
    }

    #[inline]
    fn bytes_mut(&mut self, slot: u32) -> &mut Bytes {
        if slot == STACK {
            return &mut self.stack.bytes;
        }
        match self.slots.get_mut(slot as usize) {
            Some(slot) => &mut slot.bytes,
            None => &mut self.stacks.at_mut(slot).bytes,
        }
    }

    /// An integer of `size` bytes (1, 2, 4, 8 or 16), zero-extended.
    #[inline]
    pub fn read(&self, at: Location, size: usize) -> Result<u128, Fault> {
        self.bytes(at.slot).read(at.offset, size).ok_or(Fault::Uninitialised)
    }

    /// A thin pointer.
    #[inline]
    pub fn read_pointer(&self, at: Location) -> Result<Pointer, Fault> {
        self.bytes(at.slot).read_pointer(at.offset).ok_or(Fault::Uninitialised)
    }

    /// Stores an integer of `size` bytes.
    #[inline]
    pub fn write(&mut self, at: Location, size: usize, bits: u128) {
        self.bytes_mut(at.slot).write(at.offset, size, bits);
    }

    /// Stores a thin pointer.
    #[inline]
    pub fn write_pointer(&mut self, at: Location, pointer: Pointer) {
        self.bytes_mut(at.slot).write_pointer(at.offset, pointer);
    }

    /// Stores raw bytes.
    pub fn write_slice(&mut self, at: Location, data: &[u8]) {
        self.bytes_mut(at.slot).write_slice(at.offset, data);
    }

    /// Fills with one byte.
    pub fn fill(&mut self, at: Location, size: usize, byte: u8) {
        self.bytes_mut(at.slot).fill(at.offset, size, byte);
    }

    /// Makes bytes uninitialised.
    #[inline]
    pub fn deinitialise(&mut self, at: Location, size: usize) {
        self.bytes_mut(at.slot).deinitialise(at.offset, size);
    }

    /// The bytes, all of which must be initialised.
    pub fn read_slice(&self, at: Location, size: usize) -> Result<&[u8], Fault> {
        let bytes = self.bytes(at.slot);
        if !bytes.is_initialised(at.offset, size) {
            return Err(Fault::Uninitialised);
        }
        Ok(bytes.data(at.offset, size))
    }

    /// Whether all bytes are initialised.
    #[inline]
    pub fn is_initialised(&self, at: Location, size: usize) -> bool {
        self.bytes(at.slot).is_initialised(at.offset, size)
    }

    /// Copies bytes with what is known about them; the parts may overlap.
    #[inline]
    pub fn copy(&mut self, from: Location, to: Location, size: usize) {
        if size == 0 {
        } else if from.slot == to.slot {
            self.bytes_mut(from.slot).copy_within(from.offset, to.offset, size);
        } else if let (STACK, Some(target)) = (from.slot, self.slots.get_mut(to.slot as usize)) {
            target.bytes.copy_from(&self.stack.bytes, from.offset, to.offset, size);
        } else if let (STACK, Some(source)) = (to.slot, self.slots.get(from.slot as usize)) {
            self.stack.bytes.copy_from(&source.bytes, from.offset, to.offset, size);
        } else {
            let source = std::mem::take(self.bytes_mut(from.slot));
            self.bytes_mut(to.slot).copy_from(&source, from.offset, to.offset, size);
            *self.bytes_mut(from.slot) = source;
        }
    }
}
