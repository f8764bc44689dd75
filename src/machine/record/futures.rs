//! The futures whose code runs, and how their polls end.

use std::sync::Arc;

use super::{Polled, Recorder};
use crate::machine::code::Code;
use crate::machine::interpret::Machine;
use crate::machine::interpret::frame::Frame;
use crate::machine::memory::Location;
use crate::machine::trace::{Shape, Tag};
use crate::source::Span;
use crate::types::tables::CoroutineFacts;
use crate::types::ty::TyKind;

/// Where a future went to sleep.
pub(super) struct Sleep {
    /// The `.await`.
    pub place: Span,
    /// The author's variables that it keeps.
    pub keeps: Vec<Arc<str>>,
}

/// Whether code is that of a future.
pub(super) fn is_future(machine: &Machine<'_>, code: &Code) -> bool {
    code.closure && machine.image.typing().hir.is_coroutine(code.def)
}

impl Recorder {
    /// The future that the frame on top polls.
    pub(super) fn polled(&mut self, machine: &Machine<'_>, code: &Code) -> Option<Polled> {
        self.polled_at(machine, code, machine.base)
    }

    /// The future that a frame polled which is popped, but still to be seen.
    pub(super) fn polled_in(&mut self, machine: &Machine<'_>, frame: &Frame) -> Option<Polled> {
        self.polled_at(machine, &frame.code, frame.base)
    }

    /// The first argument is a `Pin<&mut Future>`.
    fn polled_at(&mut self, machine: &Machine<'_>, code: &Code, base: usize) -> Option<Polled> {
        if !is_future(machine, code) {
            return None;
        }
        let this = &code.locals[1];
        let TyKind::Adt(_, args) = this.ty.kind() else { return None };
        let TyKind::Ref(_, future, _) = args.types().next()?.kind() else { return None };
        let pointer = machine.memory.read_pointer(Location::stack(base + this.offset as usize)).ok()?;
        let slot = machine.memory.live(pointer.provenance)?;
        let offset = pointer.address.checked_sub(slot.address)?;
        Some(Polled { def: code.def, held: pointer.provenance, offset, ty: self.type_id(&machine.image, *future) })
    }

    /// Where the future sleeps now, if it does.
    pub(super) fn sleep(&self, machine: &Machine<'_>, polled: Polled) -> Option<Sleep> {
        let Shape::Enum { tag: Tag::Direct { offset, size, .. }, .. } = &self.types.get(polled.ty).shape else {
            return None;
        };
        let slot = machine.memory.live(polled.held)?;
        let (bytes, start) = machine.memory.view(slot);
        let state = bytes.read(start + (polled.offset + offset) as usize, *size as usize)? as usize;
        let facts = machine.image.typing().coroutine(polled.def)?;
        let sleep = facts.sleeps.get(state.checked_sub(CoroutineFacts::FIRST_SLEEP)?)?;
        let keeps = sleep.saved.iter().filter_map(|saved| facts.saved[*saved].name.clone()).collect();
        Some(Sleep { place: sleep.span, keeps })
    }
}
