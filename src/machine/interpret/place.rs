//! Places to locations and pointers.

use std::rc::Rc;

use super::Machine;
use super::frame::{Destination, Frame, Tracked};
use super::stop::Run;
use crate::machine::code::image::VTable;
use crate::machine::code::operand::Metadata;
use crate::machine::code::place::{Path, PathStep, Place};
use crate::machine::memory::{Access, Fault, Kind, Location, Memory, Pointer};

/// Where a walk along a path has come to.
#[derive(Clone, Copy, Debug)]
enum Cursor {
    /// An index of the stack's memory, inside the frame.
    Frame(usize),
    Pointer(Pointer),
}

impl Machine<'_> {
    /// Where the place's bytes are, checked for this access.
    #[inline]
    pub fn locate(&mut self, place: &Place, access: Access) -> Run<Location> {
        match place {
            Place::Local { offset, .. } => Ok(Location::stack(self.base + *offset as usize)),
            Place::Deref { pointer, offset, size, align } => {
                let pointer = self.memory.read_pointer(Location::stack(self.base + *pointer as usize))?;
                Ok(self.memory.access(pointer.add(*offset), *size, *align, access)?)
            }
            Place::Path(path) => match self.walk(path)?.0 {
                Cursor::Frame(index) => Ok(Location::stack(index)),
                Cursor::Pointer(pointer) => Ok(self.memory.access(pointer, path.size, path.align, access)?),
            },
        }
    }

    /// Where a call's result goes: into the frame nearly always; a pointer is followed when the result is there.
    pub fn destination(&mut self, to: &Place) -> Run<Destination> {
        Ok(match to {
            Place::Local { offset, .. } => Destination::Place(Location::stack(self.base + *offset as usize)),
            Place::Deref { .. } => Destination::Pointer(self.place_pointer(to)?.0),
            Place::Path(path) => match self.walk(path)?.0 {
                Cursor::Frame(index) => Destination::Place(Location::stack(index)),
                Cursor::Pointer(pointer) => Destination::Pointer(pointer),
            },
        })
    }

    /// A pointer to the place, with metadata if it is unsized. Nothing is accessed.
    pub fn place_pointer(&mut self, place: &Place) -> Run<(Pointer, Option<Metadata>)> {
        match place {
            Place::Local { local, offset } => Ok((self.local_pointer(*local, self.base + *offset as usize), None)),
            Place::Deref { pointer, offset, .. } => {
                let pointer = self.memory.read_pointer(Location::stack(self.base + *pointer as usize))?;
                Ok((pointer.add(*offset), None))
            }
            Place::Path(path) => {
                let (cursor, metadata) = self.walk(path)?;
                let pointer = match cursor {
                    Cursor::Frame(index) => self.local_pointer(path.local, index),
                    Cursor::Pointer(pointer) => pointer,
                };
                Ok((pointer, metadata))
            }
        }
    }

    /// A pointer into a variable of the running frame, which becomes an allocation by it.
    fn local_pointer(&mut self, local: u32, index: usize) -> Pointer {
        let innermost = self.frames.len() - 1;
        let pointer = self.name_local(innermost, local);
        let frame = &self.frames[innermost];
        pointer.add((index - frame.base - frame.code.locals[local as usize].offset as usize) as u64)
    }

    /// The allocation of a variable whose storage lives, in any frame.
    pub fn name_local(&mut self, depth: usize, local: u32) -> Pointer {
        let thread = self.threads.running;
        name(&mut self.memory, &self.frames[depth], &mut self.tracked, thread, local)
    }

    /// The same for a frame of any thread.
    pub fn name_local_of(&mut self, thread: u32, depth: usize, local: u32) -> Pointer {
        if thread == self.threads.running {
            return self.name_local(depth, local);
        }
        let context = &mut self.threads.get_mut(thread).context;
        name(&mut self.memory, &context.frames[depth], &mut context.tracked, thread, local)
    }

    fn walk(&mut self, path: &Path) -> Run<(Cursor, Option<Metadata>)> {
        let mut cursor = Cursor::Frame(self.base + path.offset as usize);
        let mut metadata = None;
        for step in &path.steps {
            match step {
                PathStep::Offset(bytes) => cursor = forward(cursor, *bytes),
                PathStep::Deref { wide } => {
                    let at = match cursor {
                        Cursor::Frame(index) => Location::stack(index),
                        // Pointers in packed structs need not be aligned.
                        Cursor::Pointer(pointer) => {
                            self.memory.access(pointer, if *wide { 16 } else { 8 }, 1, Access::Read)?
                        }
                    };
                    cursor = Cursor::Pointer(self.memory.read_pointer(at)?);
                    metadata = match wide {
                        true => Some(self.memory.read_pointer(at.add(8)).map(Metadata::vtable)?),
                        false => None,
                    };
                }
                PathStep::Index { index, stride } => {
                    let index = self.memory.read(Location::stack(self.base + *index as usize), 8)? as u64;
                    cursor = forward(cursor, index.wrapping_mul(*stride));
                    metadata = None;
                }
                PathStep::FromEnd { offset, stride, len } => {
                    let len = len.or(metadata.map(|m| m.bits)).unwrap_or(0);
                    cursor = forward(cursor, len.wrapping_sub(*offset).wrapping_mul(*stride));
                    metadata = None;
                }
                PathStep::Subslice { from, to, stride } => {
                    let len = metadata.map_or(0, |m| m.bits);
                    cursor = forward(cursor, from.wrapping_mul(*stride));
                    metadata = Some(Metadata::length(len.wrapping_sub(*from).wrapping_sub(*to)));
                }
                PathStep::UnsizedField { offset } => {
                    let align = self.vtable_of(metadata)?.align;
                    cursor = forward(cursor, offset.next_multiple_of(align));
                }
            }
        }
        Ok((cursor, metadata))
    }

    /// The vtable that metadata points to.
    pub fn vtable_of(&self, metadata: Option<Metadata>) -> Run<Rc<VTable>> {
        let slot = metadata.and_then(|m| self.memory.live(m.provenance));
        match slot.map(|slot| &slot.kind) {
            Some(Kind::VTable { number, .. }) => Ok(self.image.vtables[*number as usize].clone()),
            _ => Err(Fault::InvalidValue {
                what: "vtable pointer".to_string(),
                bits: metadata.map_or(0, |m| u128::from(m.bits)),
            }
            .into()),
        }
    }

    /// A pointer moved by elements. `checked`: it must stay inside its allocation or one past the end of it.
    pub fn offset_pointer(&mut self, pointer: Pointer, count: i64, stride: u64, checked: bool) -> Run<Pointer> {
        let moved = pointer.add((count as u64).wrapping_mul(stride));
        if !checked || moved == pointer {
            return Ok(moved);
        }
        let Some(bytes) = i128::from(count).checked_mul(i128::from(stride)) else {
            return Err(Fault::PointerOutOfBounds.into());
        };
        let low = if bytes < 0 { moved } else { pointer };
        self.memory.reach(low, bytes.unsigned_abs() as u64, 1).map_err(|fault| {
            let is_outside = matches!(fault, Fault::OutOfBounds { .. } | Fault::NoAllocation { .. });
            if is_outside { Fault::PointerOutOfBounds } else { fault }
        })?;
        Ok(moved)
    }
}

fn name(memory: &mut Memory, frame: &Frame, tracked: &mut Tracked, thread: u32, local: u32) -> Pointer {
    let code = &frame.code.locals[local as usize];
    let number = code.tracked.expect("lowering tracks all locals whose address is taken") as usize;
    let start = frame.base + code.offset as usize;
    let known = &mut tracked[frame.tracked + number];
    match known {
        Some(pointer) => *pointer,
        None => *known.insert(memory.name_stack(thread, start, u64::from(code.size), u64::from(code.align))),
    }
}

fn forward(cursor: Cursor, bytes: u64) -> Cursor {
    match cursor {
        Cursor::Frame(index) => Cursor::Frame(index.wrapping_add(bytes as usize)),
        Cursor::Pointer(pointer) => Cursor::Pointer(pointer.add(bytes)),
    }
}
