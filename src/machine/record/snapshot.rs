//! Memory as it is, as a [`Snapshot`]. What has not changed since the last one is shared with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::result::Kept;
use super::types::without_places;
use super::{Recorder, UserFrame};
use crate::machine::code::image::ConstantKey;
use crate::machine::interpret::Machine;
use crate::machine::memory::{Bytes, Kind, Provenance, Slot};
use crate::machine::trace::{Allocation, AllocationId, AllocationKind, Frame, FrameId, Local, Returned, Snapshot};

/// The results of the running thread's frames, the outermost first, and the temporaries of all.
type Unnamed<'k> = (&'k [Option<Kept>], &'k BTreeMap<FrameId, Vec<Kept>>);

impl Recorder {
    /// What can be seen now: the author's frames, their variables, the heap, the author's statics, and all that these reach.
    pub fn snapshot(&mut self, machine: &mut Machine<'_>) -> Snapshot {
        let mut waiting = Vec::new();
        let results = self.results(machine);
        let temporaries = self.temporaries(machine);
        let unnamed = results.iter().flatten().chain(temporaries.values().flatten());
        waiting.extend(unnamed.flat_map(|kept| &kept.targets));
        let frames = self.snapshot_frames(machine, (&results, &temporaries), &mut waiting);
        self.look_at_heap(machine);
        waiting.extend(self.outward.values().flatten());
        waiting.extend(user_statics(machine));
        let mut allocations = self.heap.clone();
        let mut beside = FxHashMap::default();
        while let Some(provenance) = waiting.pop() {
            if beside.contains_key(&provenance.id()) || !is_beside(machine, provenance) {
                continue;
            }
            let allocation = self.allocation(machine, provenance, &mut waiting);
            allocations.insert(provenance.id(), allocation.clone());
            beside.insert(provenance.id(), allocation);
        }
        self.beside = beside;
        let all = self.frames.iter().chain(self.parked.values().flatten());
        for ghost in all.flat_map(|frame| &frame.locals).filter_map(|local| local.ghost.as_ref()) {
            allocations.insert(ghost.id, ghost.allocation.clone());
        }
        for kept in results.into_iter().flatten() {
            allocations.insert(kept.returned.allocation, kept.allocation);
        }
        for kept in temporaries.into_values().flatten() {
            if !allocations.contains_key(&kept.returned.allocation) {
                allocations.insert(kept.returned.allocation, kept.allocation);
            }
        }
        for (id, allocation) in self.freed.drain(..) {
            allocations.insert(id, allocation);
        }
        let all = self.frames.iter().chain(self.parked.values().flatten());
        let polls = all.filter_map(|frame| frame.polls);
        let running = polls.map(|polled| (polled.held.id(), polled.offset, polled.ty)).collect();
        Snapshot { frames, allocations, running }
    }

    /// Brings the heap up to date: only what was written since the last snapshot is read.
    fn look_at_heap(&mut self, machine: &mut Machine<'_>) {
        let (mut written, mut unchanged) = (Vec::new(), Vec::new());
        for (block, slot) in machine.memory.all().filter(|(_, slot)| slot.kind == Kind::Heap) {
            if slot.written { &mut written } else { &mut unchanged }.push(block);
        }
        let known = written.iter().filter(|block| self.heap.contains_key(&block.id())).count();
        if unchanged.len() + known != self.heap.len() {
            // Some were freed, or read for another reason than a snapshot.
            let live: BTreeSet<AllocationId> = written.iter().chain(&unchanged).map(|block| block.id()).collect();
            self.heap.retain(|id| live.contains(&id));
            self.outward.retain(|id, _| live.contains(id));
            written.extend(unchanged.into_iter().filter(|block| !self.heap.contains_key(&block.id())));
        }
        for block in written {
            let mut targets = Vec::new();
            let allocation = self.allocation(machine, block, &mut targets);
            self.heap.insert(block.id(), allocation);
            targets.retain(|target| is_beside(machine, *target));
            if targets.is_empty() {
                self.outward.remove(&block.id());
            } else {
                self.outward.insert(block.id(), targets);
            }
        }
    }

    fn snapshot_frames(
        &mut self,
        machine: &mut Machine<'_>,
        unnamed: Unnamed<'_>,
        waiting: &mut Vec<Provenance>,
    ) -> Vec<Arc<Frame>> {
        let mut threads = std::mem::take(&mut self.parked);
        threads.insert(self.thread, std::mem::take(&mut self.frames));
        let mut frames = Vec::new();
        for (thread, users) in &mut threads {
            let unnamed = (if *thread == self.thread { unnamed.0 } else { &[] }, unnamed.1);
            snapshot_thread(machine, *thread, (users, unnamed), &mut frames, waiting);
        }
        self.frames = threads.remove(&self.thread).unwrap_or_default();
        self.parked = threads;
        frames
    }

    /// The allocation as it is now, shared with the last snapshot if it is unchanged. What it points to waits to be seen.
    pub(super) fn allocation(
        &mut self,
        machine: &mut Machine<'_>,
        provenance: Provenance,
        waiting: &mut Vec<Provenance>,
    ) -> Arc<Allocation> {
        let written = machine.memory.take_written(provenance);
        let known = self.heap.get(&provenance.id()).or_else(|| self.beside.get(&provenance.id()));
        let slot = machine.memory.live(provenance).expect("the caller has seen that it lives");
        let (bytes, start) = machine.memory.view(slot);
        let size = slot.size as usize;
        let pointers = bytes.pointers(start, size);
        waiting.extend(pointers.iter().map(|(_, target)| *target));
        if let Some(known) = known {
            let on_stack = matches!(slot.kind, Kind::Stack { .. });
            if !written && !on_stack || is_same(known, bytes, start, &pointers) {
                return known.clone();
            }
        }
        Arc::new(describe(self.kind(machine, slot), slot, bytes, start, &pointers))
    }

    /// Keeps a heap block as it is just before it is given back.
    pub(super) fn remember_freed(&mut self, machine: &mut Machine<'_>, provenance: Provenance) {
        if !self.watching() {
            return;
        }
        let Some(slot) = machine.memory.live(provenance) else { return };
        let (bytes, start) = machine.memory.view(slot);
        let pointers = bytes.pointers(start, slot.size as usize);
        let mut allocation = describe(self.kind_without_types(machine, slot), slot, bytes, start, &pointers);
        allocation.live = false;
        self.freed.push((provenance.id(), Arc::new(allocation)));
    }

    fn kind(&mut self, machine: &Machine<'_>, slot: &Slot) -> AllocationKind {
        match &slot.kind {
            Kind::Static { name, ty, mutable } => {
                AllocationKind::Static { name: name.clone(), ty: self.type_id(&machine.image, *ty), mutable: *mutable }
            }
            Kind::VTable { concrete, object, .. } => {
                let typing = machine.image.typing();
                AllocationKind::VTable {
                    concrete: without_places(&typing.display(*concrete)).into(),
                    of_trait: typing.display(*object).trim_start_matches("dyn ").into(),
                    ty: self.type_id(&machine.image, *concrete),
                }
            }
            variants!(Kind: Stack | Heap | Constant | Runtime | Function) => self.kind_without_types(machine, slot),
        }
    }

    fn kind_without_types(&self, machine: &Machine<'_>, slot: &Slot) -> AllocationKind {
        match &slot.kind {
            Kind::Stack { thread, index } => AllocationKind::Stack { frame: self.frame_at(machine, *thread, *index) },
            Kind::Heap => AllocationKind::Heap,
            Kind::Static { .. } | Kind::Constant | Kind::Runtime | Kind::VTable { .. } => AllocationKind::Constant,
            Kind::Function { name, .. } => AllocationKind::Function { name: name.clone() },
        }
    }

    /// The user frame that a byte of the stack belongs to, or on whose behalf the library has it.
    fn frame_at(&self, machine: &Machine<'_>, thread: u32, index: usize) -> FrameId {
        let frames = if thread == self.thread { Some(&self.frames) } else { self.parked.get(&thread) };
        let frames = frames.map_or(&[][..], Vec::as_slice);
        let depth =
            machine.frames_of(thread).iter().rposition(|frame| index < frame.base + frame.code.frame_size.max(1));
        let depth = depth.unwrap_or(0);
        let owner = frames.iter().rev().find(|frame| frame.depth <= depth);
        owner.or(frames.first()).map_or(FrameId(0), |frame| frame.id)
    }
}

/// Whether something lives that is neither on the heap nor the library's own, which is not shown.
fn is_beside(machine: &Machine<'_>, provenance: Provenance) -> bool {
    let slot = machine.memory.live(provenance);
    slot.is_some_and(|slot| !matches!(slot.kind, Kind::Heap | Kind::Runtime))
}

/// The author's frames of one thread.
fn snapshot_thread(
    machine: &mut Machine<'_>,
    thread: u32,
    (users, (results, temporaries)): (&mut [UserFrame], Unnamed<'_>),
    frames: &mut Vec<Arc<Frame>>,
    waiting: &mut Vec<Provenance>,
) {
    for (index, user) in users.iter_mut().enumerate() {
        let mut allocations: Vec<Option<AllocationId>> = Vec::with_capacity(user.locals.len());
        for local in &user.locals {
            allocations.push(match (&local.ghost, local.held) {
                (_, Some(held)) if local.stored => {
                    waiting.push(held);
                    machine.memory.live(held).map(|_| held.id())
                }
                (_, None) if local.stored => {
                    let provenance = machine.name_local_of(thread, user.depth, local.local).provenance;
                    waiting.push(provenance);
                    Some(provenance.id())
                }
                (Some(ghost), _) => {
                    waiting.extend(&ghost.targets);
                    Some(ghost.id)
                }
                (None, _) => None,
            });
        }
        let panicking = machine.frames_of(thread).get(user.depth).is_some_and(|frame| frame.panicking);
        let result = results.get(index).and_then(Option::as_ref).map(|kept| kept.returned);
        let temporaries = temporaries.get(&user.id).into_iter().flatten().map(|kept| kept.returned).collect();
        frames.push(snapshot_frame(user, thread, &allocations, (panicking, result, temporaries)));
    }
}

fn snapshot_frame(
    user: &mut UserFrame,
    thread: u32,
    allocations: &[Option<AllocationId>],
    (panicking, result, temporaries): (bool, Option<Returned>, Vec<Returned>),
) -> Arc<Frame> {
    let ids = || allocations.iter().copied();
    if let Some(last) = &user.last
        && last.panicking == panicking
        && last.result == result
        && last.temporaries == temporaries
        && last.locals.iter().map(|local| local.allocation).eq(ids())
    {
        return last.clone();
    }
    let locals = user.locals.iter().zip(ids());
    let locals = locals.map(|(local, allocation)| Local {
        name: local.name.clone(),
        ty: local.ty,
        allocation,
        state: local.state,
        span: local.span,
        moves: local.moves.clone(),
    });
    let frame = Arc::new(Frame {
        id: user.id,
        function: user.function.clone(),
        span: user.span,
        size: user.size,
        thread,
        panicking,
        locals: locals.collect(),
        result,
        temporaries,
    });
    user.last = Some(frame.clone());
    frame
}

/// The statics that the author declared, as far as they have been used.
fn user_statics(machine: &Machine<'_>) -> Vec<Provenance> {
    let hir = machine.image.typing().hir;
    let of_user = |key: &ConstantKey| match key {
        ConstantKey::Static(def) => hir.is_user(*def),
        ConstantKey::Item(..) | ConstantKey::Promoted(..) => false,
    };
    let statics = machine.image.constants.iter().filter(|constant| of_user(&constant.key));
    let running = machine.threads.all().filter(|(number, _)| !machine.frames_of(*number).is_empty());
    let of_threads = running.flat_map(|(_, thread)| thread.locals.values()).map(|local| local.pointer);
    statics.filter_map(|constant| constant.pointer).chain(of_threads).map(|pointer| pointer.provenance).collect()
}

fn is_same(known: &Allocation, bytes: &Bytes, start: usize, pointers: &[(usize, Provenance)]) -> bool {
    let size = known.bytes.len();
    bytes.data(start, size) == known.bytes
        && bytes.mask(start, size).iter().map(|b| *b == 1).eq(known.initialised.iter().copied())
        && pointers.iter().map(|(at, p)| (*at as u64, p.id())).eq(known.pointers.iter().map(|(at, id)| (*at, *id)))
}

fn describe(
    kind: AllocationKind,
    slot: &Slot,
    bytes: &Bytes,
    start: usize,
    pointers: &[(usize, Provenance)],
) -> Allocation {
    let size = if matches!(slot.kind, Kind::Function { .. }) { 0 } else { slot.size as usize };
    Allocation {
        kind,
        address: slot.address,
        align: slot.align,
        bytes: bytes.data(start, size).to_vec(),
        initialised: bytes.mask(start, size).iter().map(|b| *b == 1).collect(),
        pointers: pointers.iter().map(|(at, p)| (*at as u64, p.id())).collect::<BTreeMap<u64, AllocationId>>(),
        live: true,
    }
}
