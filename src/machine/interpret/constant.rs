//! Constants, statics and promoted values: evaluated once, by the machine itself, when code that needs them first runs.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::call::Push;
use super::frame::{Destination, Purpose};
use super::stop::{Run, Stop};
use super::{Flow, Flowing, Machine};
use crate::machine::code::image::{ConstantKey, ConstantNumber, ConstantState, FunctionNumber};
use crate::machine::code::{Code, Source, UnwindTo, lower};
use crate::machine::memory::{Access, Bytes, Kind, Location, Pointer, Provenance};
use crate::mir::Body;
use crate::types::ty::Args;
use crate::types::{Instance, InstanceKind};

impl Machine<'_> {
    /// Goes on if the constant has its value; else computes it first and comes back here.
    pub(super) fn require(&mut self, number: ConstantNumber) -> Flowing {
        let constant = &self.image.constants[number.0 as usize];
        match (constant.state, &constant.key) {
            (ConstantState::Ready, _) | (ConstantState::Running, ConstantKey::Static(_)) => Ok(Flow::Next),
            (ConstantState::Running, ConstantKey::Item(..) | ConstantKey::Promoted(..)) => {
                Err(Stop::unsupported("a constant that refers to itself"))
            }
            (ConstantState::Waiting, _) => {
                self.start_constant(number)?;
                Ok(Flow::Frame)
            }
        }
    }

    /// Pushes the frame that computes a constant.
    pub fn start_constant(&mut self, number: ConstantNumber) -> Run<()> {
        // Constants are there before all threads, whoever needs them first.
        let races = self.memory.races.take();
        let pushed = self.push_constant(number);
        self.memory.races = races;
        pushed
    }

    fn push_constant(&mut self, number: ConstantNumber) -> Run<()> {
        let constant = &self.image.constants[number.0 as usize];
        let (key, ty) = (constant.key.clone(), constant.ty);
        let layout = self.image.representations.of(ty).map_err(|e| Stop::unsupported(format!("{e:?}")))?;
        let code = self.constant_code(number, &key)?;
        let constant = &mut self.image.constants[number.0 as usize];
        constant.state = ConstantState::Running;
        let pointer = *constant.pointer.get_or_insert_with(|| {
            self.memory.new_constant(Kind::Constant, Bytes::uninitialised(layout.size as usize), layout.align)
        });
        let result = match layout.size {
            0 => Destination::Nowhere,
            size => Destination::Place(self.memory.access(pointer, size, 1, Access::Write)?),
        };
        let purpose = Purpose::Constant(number);
        let push = Push { result, unwind: UnwindTo::Caller, purpose, return_pc: self.pc };
        self.most_frames = usize::MAX;
        self.push(code, &[], push)?;
        self.most_frames = self.most_frames_of_constant();
        Ok(())
    }

    /// How many frames may stand while the innermost constant is evaluated: its own and what it calls are as many as
    /// `recursion_limit` says (rustc's `InterpCx::push_stack_frame`). Without end when none is evaluated.
    pub(super) fn most_frames_of_constant(&self) -> usize {
        let innermost = self.frames.iter().rposition(|frame| matches!(frame.purpose, Purpose::Constant(_)));
        let limit = self.image.program.typing.hir.recursion_limit();
        innermost.map_or(usize::MAX, |first| first + limit)
    }

    fn constant_code(&mut self, number: ConstantNumber, key: &ConstantKey) -> Run<Rc<Code>> {
        let (body, args): (Rc<Body>, Args) = match key {
            ConstantKey::Item(def, args) => (self.constant_body(*def, *args), *args),
            ConstantKey::Static(def) => (self.constant_body(*def, Args::empty()), Args::empty()),
            ConstantKey::Promoted(_, args, _) => {
                let body = self.image.constants[number.0 as usize].body.clone();
                (body.expect("a promoted constant brings its body"), *args)
            }
        };
        let name = self.image.short_name(body.def);
        let source = Source { function: FunctionNumber(u32::MAX), body, args, name, own: true };
        let code = lower(&mut self.image, &mut self.memory, source).map_err(|e| Stop::unsupported(e.0))?;
        Ok(Rc::new(code))
    }

    fn constant_body(&self, def: crate::hir::def::DefId, args: Args) -> Rc<Body> {
        self.image.program.runnable(&Instance { kind: InstanceKind::Item(def), args })
    }

    /// The value is in place; what it points to in the frame that goes away becomes constant too.
    pub(super) fn finish_constant(&mut self, number: ConstantNumber) -> Run<()> {
        let constant = &mut self.image.constants[number.0 as usize];
        constant.state = ConstantState::Ready;
        let is_static = matches!(constant.key, ConstantKey::Static(_));
        let Some(pointer) = constant.pointer else { return Ok(()) };
        let races = self.memory.races.take();
        let interned = self.intern(pointer);
        self.memory.races = races;
        interned?;
        if !is_static {
            self.memory.seal(pointer.provenance);
        }
        Ok(())
    }

    /// Moves every variable that is reachable from an allocation out of the stack, and points to it there.
    fn intern(&mut self, root: Pointer) -> Run<()> {
        let mut moved: FxHashMap<Provenance, Pointer> = FxHashMap::default();
        let mut waiting = vec![root];
        while let Some(pointer) = waiting.pop() {
            let Some(slot) = self.memory.live(pointer.provenance) else { continue };
            let size = slot.size;
            for (offset, target) in self.memory.contents(slot).pointers(0, size as usize) {
                let Some(new) = self.interned(target, &mut moved, &mut waiting) else { continue };
                let at = self.memory.access(
                    Pointer { address: pointer.address + offset as u64, ..pointer },
                    8,
                    1,
                    Access::Write,
                )?;
                let old = self.memory.read_pointer(at)?;
                let Some(slot) = self.memory.live(target) else { continue };
                let inside = old.address.wrapping_sub(slot.address);
                self.memory.write_pointer(at, new.add(inside));
            }
        }
        Ok(())
    }

    /// The constant allocation that stands for a variable; `None` for what is no variable.
    fn interned(
        &mut self,
        target: Provenance,
        moved: &mut FxHashMap<Provenance, Pointer>,
        waiting: &mut Vec<Pointer>,
    ) -> Option<Pointer> {
        if let Some(known) = moved.get(&target) {
            return Some(*known);
        }
        let slot = self.memory.live(target)?;
        let Kind::Stack { .. } = slot.kind else { return None };
        let (bytes, align) = (self.memory.contents(slot), slot.align);
        let new = self.memory.new_constant(Kind::Constant, bytes, align);
        moved.insert(target, new);
        waiting.push(new);
        Some(new)
    }

    /// A constant string in memory, for messages of the machine.
    pub(super) fn text(&mut self, text: &str) -> Pointer {
        self.image.literal(text.as_bytes(), &mut self.memory)
    }

    /// The bytes that a pointer and a length describe.
    pub(super) fn bytes_at(&mut self, pointer: Pointer, len: u64) -> Run<Vec<u8>> {
        let at: Location = self.memory.access(pointer, len, 1, Access::Read)?;
        Ok(self.memory.read_slice(at, len as usize)?.to_vec())
    }
}
