//! Results of functions on their way to the caller, as allocations that have no name.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Recorder;
use crate::machine::interpret::Machine;
use crate::machine::interpret::frame::Frame;
use crate::machine::memory::Provenance;
use crate::machine::trace::{Allocation, AllocationId, AllocationKind, FrameId, Returned};

/// A result with its bytes and what they point to.
#[derive(Debug)]
pub(super) struct Kept {
    pub returned: Returned,
    pub allocation: Rc<Allocation>,
    pub targets: Vec<Provenance>,
}

impl Recorder {
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

    fn result_of(&mut self, machine: &Machine<'_>, frame: &Frame, id: FrameId) -> Option<Kept> {
        let value = &frame.code.locals[0];
        let (start, size) = (frame.base + value.offset as usize, value.size as usize);
        let stack = machine.memory.stack();
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
        // Frames count from below and allocations as well, so numbers from above belong to no allocation.
        let returned =
            Returned { ty: self.type_id(&machine.image, value.ty), allocation: AllocationId(u32::MAX - id.0) };
        let targets = pointers.into_iter().map(|(_, target)| target).collect();
        Some(Kept { returned, allocation: Rc::new(allocation), targets })
    }
}
