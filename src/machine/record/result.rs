//! Results of functions on their way to the caller and temporaries that own something, as allocations that have no name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Recorder;
use crate::machine::interpret::Machine;
use crate::machine::interpret::frame::Frame;
use crate::machine::memory::Provenance;
use crate::machine::trace::{Allocation, AllocationId, AllocationKind, FrameId, Returned};

/// A result with its bytes and what they point to.
#[derive(Debug)]
pub(super) struct Kept {
    pub returned: Returned,
    pub allocation: Arc<Allocation>,
    pub targets: Vec<Provenance>,
}

impl Recorder {
    /// A local without a name has got a value.
    pub(super) fn holds_something(&mut self, local: u32) {
        if let Some(frame) = self.frames.last_mut().filter(|_| self.hidden == 0) {
            frame.temporaries.insert(local);
        }
    }

    /// A local without a name has lost its value, or a part of it.
    pub(super) fn holds_nothing(&mut self, local: u32) {
        if let Some(frame) = self.frames.last_mut().filter(|_| self.hidden == 0) {
            frame.temporaries.remove(&local);
        }
    }

    /// For each of the author's frames its result, where that is written and holds pointers.
    pub(super) fn results(&mut self, machine: &Machine<'_>) -> Vec<Option<Kept>> {
        let frames: Vec<(FrameId, usize)> = self.frames.iter().map(|user| (user.id, user.depth)).collect();
        let result = |(id, depth): (FrameId, usize)| {
            let kept = self.result_of(machine, machine.frames.get(depth)?, id)?;
            (!kept.targets.is_empty()).then_some(kept)
        };
        frames.into_iter().map(result).collect()
    }

    /// What the frame that was popped last gave back, if that has bytes.
    pub(super) fn given_back(&mut self, machine: &Machine<'_>, frame: &Frame) -> Option<Kept> {
        let id = self.left?;
        self.result_of(machine, frame, id)
    }

    /// The temporaries of all the author's frames that hold pointers.
    pub(super) fn temporaries(&mut self, machine: &mut Machine<'_>) -> BTreeMap<FrameId, Vec<Kept>> {
        let running = self.frames.iter().map(|user| (self.thread, user));
        let parked = self.parked.iter().flat_map(|(thread, users)| users.iter().map(|user| (*thread, user)));
        let holding = running.chain(parked).filter(|(_, user)| !user.temporaries.is_empty());
        let holding: Vec<(u32, FrameId, usize, BTreeSet<u32>)> =
            holding.map(|(thread, user)| (thread, user.id, user.depth, user.temporaries.clone())).collect();
        let mut kept = BTreeMap::new();
        for (thread, id, depth, numbers) in holding {
            let all = numbers.into_iter().filter_map(|number| self.temporary(machine, (thread, depth), (id, number)));
            kept.insert(id, all.collect());
        }
        kept
    }

    fn temporary(&mut self, machine: &mut Machine<'_>, at: (u32, usize), place: (FrameId, u32)) -> Option<Kept> {
        let ((thread, depth), (id, number)) = (at, place);
        let code = machine.frames_of(thread).get(depth)?.code.clone();
        // One that is borrowed some time has an allocation of its own, which the borrow leads to.
        let is_borrowed = code.locals[number as usize].tracked.is_some();
        let own = is_borrowed.then(|| machine.name_local_of(thread, depth, number).provenance);
        let next = AllocationId(u32::MAX / 2 - self.unnamed.len() as u32);
        let allocation = own.map_or_else(|| *self.unnamed.entry(place).or_insert(next), Provenance::id);
        let frame = &machine.frames_of(thread)[depth];
        let mut kept = self.value_of(machine, (thread, frame), id, number as usize, allocation)?;
        if kept.targets.is_empty() {
            return None;
        }
        kept.targets.extend(own);
        Some(kept)
    }

    fn result_of(&mut self, machine: &Machine<'_>, frame: &Frame, id: FrameId) -> Option<Kept> {
        // Frames count from below and allocations as well, so numbers from above belong to no allocation.
        self.value_of(machine, (self.thread, frame), id, 0, AllocationId(u32::MAX - id.0))
    }

    fn value_of(
        &mut self,
        machine: &Machine<'_>,
        (thread, frame): (u32, &Frame),
        id: FrameId,
        local: usize,
        number: AllocationId,
    ) -> Option<Kept> {
        let value = &frame.code.locals[local];
        let (start, size) = (frame.base + value.offset as usize, value.size as usize);
        let stack = machine.memory.stack_bytes(thread);
        if size == 0 || !stack.mask(start, size).contains(&1) {
            return None;
        }
        let pointers = stack.pointers(start, size);
        let allocation = Allocation {
            kind: AllocationKind::Stack { frame: id },
            address: 0,
            align: u64::from(value.align),
            bytes: stack.data(start, size).to_vec(),
            initialised: stack.mask(start, size).iter().map(|b| *b == 1).collect(),
            pointers: pointers.iter().map(|(at, p)| (*at as u64, p.id())).collect::<BTreeMap<_, _>>(),
            live: true,
        };
        let returned = Returned { ty: self.type_id(&machine.image, value.ty), allocation: number };
        let targets = pointers.into_iter().map(|(_, target)| target).collect();
        Some(Kept { returned, allocation: Arc::new(allocation), targets })
    }
}
