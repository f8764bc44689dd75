//! The author's frames and the states of their variables.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::futures::is_future;
use super::{Ghost, Recorder, UserFrame, UserLocal};
use crate::machine::code::Code;
use crate::machine::code::note::Note;
use crate::machine::interpret::Machine;
use crate::machine::interpret::frame::{Frame, Purpose};
use crate::machine::interpret::stop::Run;
use crate::machine::memory::Location;
use crate::machine::threads::MAIN;
use crate::machine::trace::{EventKind, FrameId, LocalState, MoveTarget, Moved, PlaceName, StepKind};
use crate::mir::{Body, LocalKind, Statement, StatementKind};

/// The parameter of a closure's body that is the closure itself.
const CAPTURED: u32 = 1;

impl Recorder {
    /// A user frame was pushed; its arguments are in place.
    pub fn entered(&mut self, machine: &mut Machine<'_>) {
        let depth = machine.frames.len() - 1;
        let frame = &machine.frames[depth];
        if self.hidden > 0 || matches!(frame.purpose, Purpose::Constant(_)) {
            self.hidden += 1;
            return;
        }
        let code = frame.code.clone();
        self.active = true;
        self.frames_made += 1;
        let id = FrameId(self.frames_made);
        let function = code.name.clone();
        let polled = is_future(machine, &code);
        if self.steps_wanted {
            self.event(machine, EventKind::Call { callee: id, function: function.clone(), polled });
        }
        let mut locals = if self.steps_wanted { self.named_locals(machine, &code) } else { Vec::new() };
        if self.steps_wanted && self.frames.is_empty() && self.thread != MAIN && code.closure && !polled {
            locals.extend(self.captured(machine, &code));
            locals.sort_by_key(|local| local.local != CAPTURED);
        }
        let size = frame_size(machine, &code, &locals);
        let (span, drops, temporaries, last) = (code.body.span, Vec::new(), BTreeSet::new(), None);
        let polls = if self.steps_wanted { self.polled(machine, &code) } else { None };
        self.frames.push(UserFrame { id, depth, function, span, size, locals, drops, temporaries, polls, last });
    }

    /// A user frame is gone, by return or by panic.
    pub fn left(&mut self, machine: &mut Machine<'_>, _frame: &Frame) {
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        let Some(gone) = self.frames.pop() else { return };
        self.left = Some(gone.id);
        if self.steps_wanted {
            let sleeps = gone.polls.and_then(|polled| self.sleep(machine, polled)).map(|sleep| sleep.keeps);
            self.event(machine, EventKind::Return { callee: gone.id, function: gone.function, sleeps });
        }
        self.active = self.thread != MAIN || !self.frames.is_empty();
    }

    /// A user frame has returned to its caller.
    pub fn returned(&mut self, machine: &mut Machine<'_>, frame: &Frame) -> Run<()> {
        if matches!(frame.purpose, Purpose::Constant(_)) {
            return Ok(());
        }
        self.returned = self.given_back(machine, frame);
        let sleep = self.polled_in(machine, frame).and_then(|polled| self.sleep(machine, polled));
        let place = sleep.map_or(frame.code.body.span.last_byte(), |sleep| sleep.place);
        self.take_step(machine, StepKind::Return, place)
    }

    /// A panic starts.
    pub fn panicked(&mut self, machine: &mut Machine<'_>, message: String) -> Run<()> {
        if !self.watching() {
            return Ok(());
        }
        self.event(machine, EventKind::Panic { message });
        self.take_step(machine, StepKind::Panic, machine.user_span())
    }

    fn named_locals(&mut self, machine: &Machine<'_>, code: &Code) -> Vec<UserLocal> {
        let mut locals = Vec::new();
        let declared = declared_locals(&code.body);
        for (i, decl) in code.body.locals.iter().enumerate() {
            let (declared_without_value, is_argument) = match decl.kind {
                LocalKind::Variable { declared_without_value } => {
                    (declared_without_value, i <= code.arg_count && i > 0)
                }
                LocalKind::Argument => (false, true),
                LocalKind::Return | LocalKind::Temporary | LocalKind::GuardRef | LocalKind::DropFlag => continue,
            };
            let Some(name) = decl.name.clone() else { continue };
            let ty = self.type_id(&machine.image, code.locals[i].ty);
            let state = if is_argument { LocalState::Live } else { LocalState::Reserved };
            locals.push(UserLocal {
                local: i as u32,
                name,
                ty,
                span: decl.span,
                declared_without_value,
                // Without a declaration of its storage it lives as long as the frame.
                held: None,
                stored: is_argument || !declared.contains(&i),
                is_argument,
                state,
                moves: Vec::new(),
                ghost: None,
            });
        }
        // Parameters come first, then the order of declaration.
        locals.sort_by_key(|local| (!local.is_argument, local.span.lo, local.local));
        locals
    }

    /// What the closure that a thread runs brought with it, as a variable: nobody else's frame shows it any more.
    fn captured(&mut self, machine: &mut Machine<'_>, code: &Code) -> Option<UserLocal> {
        let this = &code.locals[CAPTURED as usize];
        let (ty, held) = if let Some((closure, _)) = this.ty.as_reference() {
            let at = Location::stack(machine.base + this.offset as usize);
            (closure, machine.memory.read_pointer(at).ok()?.provenance)
        } else {
            (this.ty, machine.name_local(machine.frames.len() - 1, CAPTURED).provenance)
        };
        machine.memory.live(held).filter(|slot| slot.size > 0)?;
        Some(UserLocal {
            local: CAPTURED,
            name: "captured".into(),
            ty: self.type_id(&machine.image, ty),
            span: code.body.span,
            declared_without_value: false,
            is_argument: true,
            held: Some(held),
            stored: true,
            state: LocalState::Live,
            moves: Vec::new(),
            ghost: None,
        })
    }

    fn local(&mut self, number: u32) -> Option<&mut UserLocal> {
        if self.hidden > 0 {
            return None;
        }
        let frame = self.frames.last_mut()?;
        frame.last = None;
        frame.locals.iter_mut().find(|local| local.local == number)
    }

    /// A variable has its storage.
    pub fn storage_live(&mut self, machine: &mut Machine<'_>, number: u32) {
        if !self.is_innermost(machine) {
            return;
        }
        if let Some(local) = self.local(number) {
            local.stored = true;
            local.ghost = None;
            local.moves.clear();
            local.state = if local.declared_without_value { LocalState::Uninitialised } else { LocalState::Reserved };
        }
    }

    /// A variable's storage is gone.
    pub fn storage_dead(&mut self, machine: &mut Machine<'_>, number: u32) {
        if !self.is_innermost(machine) {
            return;
        }
        if !self.watching() || self.local(number).is_none_or(|local| !local.stored) {
            return;
        }
        let provenance = machine.name_local(machine.frames.len() - 1, number).provenance;
        let mut targets = Vec::new();
        let allocation = self.allocation(machine, provenance, &mut targets);
        let ghost = Ghost { id: provenance.id(), allocation, targets };
        if let Some(local) = self.local(number) {
            local.stored = false;
            local.ghost = Some(ghost);
        }
    }

    /// The innermost frame goes on behind the scopes that were left.
    pub(super) fn forget_ghosts(&mut self) {
        let Some(frame) = self.frames.last_mut() else { return };
        for local in frame.locals.iter_mut().filter(|local| local.ghost.is_some()) {
            local.ghost = None;
            local.moves.clear();
            local.state = LocalState::Reserved;
            frame.last = None;
        }
    }

    /// Library code has variables too, which nobody sees.
    fn is_innermost(&self, machine: &Machine<'_>) -> bool {
        self.frames.last().is_some_and(|frame| frame.depth + 1 == machine.frames.len())
    }

    /// A statement of the author's did something to the author's variables.
    pub fn note(&mut self, machine: &mut Machine<'_>, note: &Note) -> Run<()> {
        if !self.watching() {
            return Ok(());
        }
        match note {
            Note::Moved { local, path, text, to, bytes } => {
                if let Some(from) = self.place_name(*local, text) {
                    self.event(machine, EventKind::Move { from, to: to.clone(), bytes: *bytes });
                }
                if let Some(variable) = self.local(*local) {
                    if path.is_empty() {
                        variable.moves.clear();
                    }
                    variable.moves.push(Moved { path: path.clone(), to: to.clone() });
                    variable.state = if path.is_empty() { LocalState::Moved } else { LocalState::PartlyMoved };
                } else {
                    self.holds_nothing(*local);
                }
            }
            Note::Copied { local, text, to, bytes } => {
                if let Some(from) = self.place_name(*local, text) {
                    self.event(machine, EventKind::Copy { from, to: to.clone(), bytes: *bytes });
                }
            }
            Note::Assigned { local, path } => {
                if let Some(variable) = self.local(*local) {
                    variable.moves.retain(|moved| !moved.path.starts_with(path));
                    if path.is_empty() || variable.moves.is_empty() {
                        variable.state = LocalState::Live;
                    }
                } else if path.is_empty() {
                    self.holds_something(*local);
                }
            }
            Note::Borrowed { local, text, mutable } => {
                if let Some(of) = self.place_name(*local, text) {
                    self.event(machine, EventKind::Borrow { of, mutable: *mutable });
                }
            }
            Note::DropStarts => {
                let effects = machine.effects;
                if let Some(frame) = self.frames.last_mut() {
                    frame.drops.push(effects);
                }
            }
            Note::Dropped { local, path, text } => return self.dropped(machine, *local, path, text),
        }
        Ok(())
    }

    fn dropped(&mut self, machine: &mut Machine<'_>, number: Option<u32>, path: &[u32], text: &Arc<str>) -> Run<()> {
        let before = self.frames.last_mut().and_then(|frame| frame.drops.pop());
        let effect = before.is_some_and(|before| machine.effects > before);
        if let Some(number) = number {
            if let Some(place) = self.place_name(number, text) {
                self.event(machine, EventKind::Drop { place, effect });
            }
            if let Some(variable) = self.local(number) {
                if path.is_empty() {
                    variable.state = LocalState::Dropped;
                } else if variable.state == LocalState::PartlyMoved {
                    variable.moves.push(Moved { path: path.to_vec(), to: MoveTarget::Dropped });
                }
            } else {
                self.holds_nothing(number);
            }
        }
        if effect {
            let span = machine.span();
            self.take_step(machine, StepKind::Drop, span)?;
        }
        Ok(())
    }

    fn place_name(&self, number: u32, text: &Arc<str>) -> Option<PlaceName> {
        let frame = self.frames.last()?;
        let local = frame.locals.iter().position(|local| local.local == number)?;
        Some(PlaceName { frame: frame.id, local: local as u32, text: text.clone() })
    }
}

/// The locals whose storage begins and ends by statements.
fn declared_locals(body: &Body) -> FxHashSet<usize> {
    let statements = body.blocks.iter().flat_map(|block| &block.statements);
    let live = |statement: &Statement| {
        let StatementKind::StorageLive(local) = statement.kind else { return None };
        Some(local.index())
    };
    statements.filter_map(live).collect()
}

/// DESIGN, "Words": the sum of the named variables, each aligned, rounded to the frame's alignment.
fn frame_size(machine: &Machine<'_>, code: &Code, locals: &[UserLocal]) -> u64 {
    let (mut size, mut align) = (0u64, 1u64);
    for local in locals {
        let (bytes, own) = match local.held.and_then(|held| machine.memory.live(held)) {
            Some(slot) => (slot.size, slot.align),
            None => {
                let local = &code.locals[local.local as usize];
                (u64::from(local.size), u64::from(local.align))
            }
        };
        size = size.next_multiple_of(own) + bytes;
        align = align.max(own);
    }
    size.next_multiple_of(align)
}
