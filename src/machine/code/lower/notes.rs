//! Statements of the author to notes on the author's variables; only made for recorded runs.

use super::{Lowering, is_shown};
use crate::machine::code::note::Note;
use crate::machine::trace::MoveTarget;
use crate::mir::place::pointee;
use crate::mir::{self, AggregateKind, Body, BorrowKind, Local, LocalKind, Operand, Place, PlaceElem, Rvalue};
use crate::mir::{StatementKind, TerminatorKind};
use crate::source::Span;
use crate::types::ParamEnv;
use crate::types::ty::Ty;

impl Lowering<'_, '_> {
    fn noting(&self) -> bool {
        self.image.recording && self.body.user
    }

    fn named(&self, local: Local) -> bool {
        let decl = &self.body.locals[local.index()];
        is_shown(&decl.kind, decl.name.is_some())
    }

    /// Whether what becomes of a local is noted: of named variables, and of values without a name that may own something.
    fn followed(&self, local: Local) -> bool {
        let is_temporary = self.body.locals[local.index()].kind == LocalKind::Temporary;
        let owns = || self.image.typing().needs_drop(self.locals[local.index()].ty, &ParamEnv::default());
        self.named(local) || is_temporary && owns()
    }

    /// Field numbers up to the first step that leaves the variable itself.
    fn path(place: &Place) -> Vec<u32> {
        let mut path = Vec::new();
        for elem in &place.projection {
            match elem {
                PlaceElem::Field(index, _) => path.push(*index as u32),
                PlaceElem::Downcast(_) => {}
                PlaceElem::Deref
                | PlaceElem::Index(_)
                | PlaceElem::ConstantIndex { .. }
                | PlaceElem::Subslice { .. } => break,
            }
        }
        path
    }

    pub fn note_assignment(&mut self, to: &Place, rvalue: &Rvalue, span: Span) {
        if !self.noting() {
            return;
        }
        let target = self.target_of(to);
        match rvalue {
            Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) => {
                self.note_operand(operand, to, &target, span);
            }
            Rvalue::Aggregate(kind, operands) => {
                let target = match kind {
                    AggregateKind::Closure(..) => MoveTarget::Closure,
                    AggregateKind::Array(_)
                    | AggregateKind::Tuple
                    | AggregateKind::Adt { .. }
                    | AggregateKind::RawPtr(_) => target,
                };
                for operand in operands {
                    self.note_move(operand, &target, span);
                    self.note_copy(operand, &target, span);
                }
            }
            Rvalue::Ref(_, kind, of) => self.note_borrow(of, *kind, span),
            variants!(Rvalue: RawPtr | Len | Binary | CheckedBinary | Unary | Discriminant) => {}
        }
        if let Some(note) = self.assigned_note(to) {
            self.note(note, span);
        }
    }

    fn note_operand(&mut self, operand: &Operand, to: &Place, target: &MoveTarget, span: Span) {
        self.note_move(operand, target, span);
        let whole = self.named(to.local).then(|| MoveTarget::Local(self.text(to)));
        self.note_copy(operand, whole.as_ref().unwrap_or(target), span);
    }

    /// What goes nowhere was only looked at.
    fn note_copy(&mut self, operand: &Operand, to: &MoveTarget, span: Span) {
        if let Operand::Copy(from) = operand
            && self.named(from.local)
            && *to != MoveTarget::Temporary
            && let Some(bytes) = self.bytes_of(from)
        {
            let (local, text) = (from.local.0, self.text(from));
            self.note(Note::Copied { local, text, to: to.clone(), bytes }, span);
        }
    }

    fn note_move(&mut self, operand: &Operand, to: &MoveTarget, span: Span) {
        let Operand::Move(place) = operand else { return };
        let through_reference = place.is_indirect() && !self.is_box(place.local);
        if through_reference || !self.followed(place.local) {
            return;
        }
        if let Some(bytes) = self.bytes_of(place) {
            let (local, path, text) = (place.local.0, Self::path(place), self.text(place));
            self.note(Note::Moved { local, path, text, to: to.clone(), bytes }, span);
        }
    }

    fn is_box(&self, local: Local) -> bool {
        matches!(self.locals[local.index()].ty.kind(), crate::types::ty::TyKind::Adt(..))
    }

    fn note_borrow(&mut self, of: &Place, kind: BorrowKind, span: Span) {
        if !self.named(of.local) {
            return;
        }
        let mutable = match kind {
            BorrowKind::Fake => return,
            BorrowKind::Shared => false,
            BorrowKind::Mut { .. } => true,
        };
        let text = self.text(of);
        self.note(Note::Borrowed { local: of.local.0, text, mutable }, span);
    }

    /// What is moved into a call's arguments.
    pub fn note_arguments(&mut self, callee: Ty, args: &[Operand], span: Span) {
        if !self.noting() {
            return;
        }
        let target = MoveTarget::Call(self.callee_name(callee));
        for arg in args {
            self.note_move(arg, &target, span);
            self.note_copy(arg, &target, span);
        }
    }

    fn callee_name(&self, callee: Ty) -> std::sync::Arc<str> {
        callee.as_fn_def().map_or_else(|| "fn".into(), |(def, _)| self.image.short_name(def))
    }

    /// That a local, or a part of one, has a value now.
    pub fn assigned_note(&self, to: &Place) -> Option<Note> {
        if !self.noting() || to.is_indirect() || !self.followed(to.local) {
            return None;
        }
        Some(Note::Assigned { local: to.local.0, path: Self::path(to) })
    }

    /// That a drop has run.
    pub fn dropped_note(&self, place: &Place) -> Option<Note> {
        if !self.noting() {
            return None;
        }
        let local = self.followed(place.local).then_some(place.local.0);
        Some(Note::Dropped { local, path: Self::path(place), text: self.text(place) })
    }

    fn bytes_of(&mut self, place: &Place) -> Option<u64> {
        let ty = self.place(place).ok()?.1;
        Some(self.layout(ty).ok()?.size)
    }

    /// A place as the author would write it: `pair.0`, `*b`, `v[_]`.
    fn text(&self, place: &Place) -> std::sync::Arc<str> {
        let decl = &self.body.locals[place.local.index()];
        let Some(name) = &decl.name else { return "".into() };
        let mut text = name.to_string();
        let mut ty = self.locals[place.local.index()].ty;
        let mut variant = 0;
        let typing = self.image.typing();
        for elem in &place.projection {
            match elem {
                PlaceElem::Deref => text = format!("*{text}"),
                PlaceElem::Field(index, field_ty) => {
                    let name = ty.as_adt().and_then(|(def, _)| {
                        let adt = typing.hir.adt(def);
                        adt.variants.get(variant).and_then(|v| v.fields.get(*index)).map(|f| f.name.to_string())
                    });
                    // `p.name` for `(*p).name`, as the dot dereferences by itself.
                    let base = text.strip_prefix('*').unwrap_or(&text);
                    text = format!("{base}.{}", name.unwrap_or_else(|| index.to_string()));
                    ty = typing.substitute(*field_ty, self.args);
                    variant = 0;
                }
                PlaceElem::Downcast(index) => variant = *index,
                PlaceElem::Index(_) => text.push_str("[_]"),
                PlaceElem::ConstantIndex { offset, from_end: false, .. } => text.push_str(&format!("[{offset}]")),
                PlaceElem::ConstantIndex { offset, from_end: true, .. } => text.push_str(&format!("[len - {offset}]")),
                PlaceElem::Subslice { .. } => text.push_str("[..]"),
            }
            if *elem == PlaceElem::Deref {
                ty = pointee(typing, ty).unwrap_or(ty);
            }
        }
        text.into()
    }

    /// Where a value goes that is stored in this place.
    fn target_of(&self, to: &Place) -> MoveTarget {
        if self.named(to.local) {
            return MoveTarget::Local(self.text(to));
        }
        if to.local == Local::RETURN {
            return MoveTarget::Return;
        }
        self.moved_on.get(&to.local).cloned().unwrap_or(MoveTarget::Temporary)
    }

    /// Follows temporaries to what finally takes their value: a variable, a call, a closure, the caller.
    pub fn find_where_moves_go(&mut self) {
        if !self.noting() {
            return;
        }
        let body = self.body.clone();
        // A chain of temporaries is as long as expressions are deep; each round follows one more link.
        for _ in 0..8 {
            let before = self.moved_on.len();
            self.follow_once(&body);
            if self.moved_on.len() == before {
                break;
            }
        }
    }

    fn follow_once(&mut self, body: &Body) {
        for block in &body.blocks {
            for statement in &block.statements {
                if let StatementKind::Assign(to, rvalue) = &statement.kind {
                    let (operands, closure): (&[Operand], bool) = match rvalue {
                        Rvalue::Use(operand) | Rvalue::Cast(_, operand, _) => (std::slice::from_ref(operand), false),
                        Rvalue::Aggregate(kind, operands) => (operands, matches!(kind, AggregateKind::Closure(..))),
                        variants!(
                            Rvalue: Repeat | Ref | RawPtr | Len | Binary | CheckedBinary | Unary | Discriminant
                        ) => continue,
                    };
                    let target = if closure { MoveTarget::Closure } else { self.target_of(to) };
                    self.remember(operands, &target);
                }
            }
            if let TerminatorKind::Call { callee, args, .. } = &block.terminator.kind
                && let Ok(ty) = self.operand_type(callee)
            {
                let target = MoveTarget::Call(self.callee_name(ty));
                self.remember(args, &target);
            }
        }
    }

    fn remember(&mut self, operands: &[Operand], target: &MoveTarget) {
        if *target == MoveTarget::Temporary {
            return;
        }
        for operand in operands {
            if let mir::Operand::Move(place) = operand
                && place.projection.is_empty()
                && !self.named(place.local)
            {
                self.moved_on.entry(place.local).or_insert_with(|| target.clone());
            }
        }
    }
}
