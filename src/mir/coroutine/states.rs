//! A body in which what a future keeps is part of the future: places renamed, and a block in front that goes where the state says.

use super::THIS;
use super::saved::Saved;
use crate::mir::simplify::map_targets;
use crate::mir::visit::{for_each_place_mut, for_each_place_of_terminator_mut};
use crate::mir::{
    Block, BlockId, Body, Local, LocalDecl, LocalKind, Operand, Place, PlaceElem, Rvalue, Statement, StatementKind,
    Terminator, TerminatorKind,
};
use crate::source::Span;
use crate::types::tables::CoroutineFacts;
use crate::types::ty::{Mutability, Ty, TyKind, UintTy};

/// A body on its way from code to a function of a state.
pub(super) struct States<'s> {
    pub body: Body,
    pub saved: &'s Saved,
    /// The future, behind a pointer.
    pub this: Local,
    /// Takes the place of the return place of the body.
    value: Local,
    /// Where the future keeps that, if it does.
    kept_value: Option<Place>,
    /// What was the first block.
    pub begin: BlockId,
}

impl<'s> States<'s> {
    /// Renames all places, and frees the first block.
    pub fn new(body: Body, saved: &'s Saved, result: Ty, pointer: Ty) -> States<'s> {
        let mut states = States { body, saved, this: THIS, value: Local::RETURN, kept_value: None, begin: BlockId(0) };
        let value = states.body.locals[0].clone();
        states.value = states.body.add_local(LocalDecl { kind: LocalKind::Temporary, ..value });
        states.body.locals[0].ty = result;
        states.this = states.temporary(pointer);
        states.kept_value = states.place_of(Local::RETURN);
        states.rename();
        states.leave_to_future();
        states.begin = states.free_first_block();
        states
    }

    pub fn temporary(&mut self, ty: Ty) -> Local {
        let span = self.body.span;
        self.body.add_local(LocalDecl { ty, mutability: Mutability::Mut, name: None, span, kind: LocalKind::Temporary })
    }

    /// The future's place.
    pub fn future(&self) -> Place {
        Place::local(self.this).project(PlaceElem::Deref)
    }

    /// Where what the body gives is, before it is wrapped.
    pub fn value(&self) -> Place {
        self.kept_value.clone().unwrap_or(Place::local(self.value))
    }

    pub fn block(&mut self, statements: Vec<Statement>, kind: TerminatorKind, cleanup: bool) -> BlockId {
        let span = self.body.span;
        self.body.blocks.push(Block { statements, terminator: Terminator { kind, span }, cleanup });
        BlockId(self.body.blocks.len() as u32 - 1)
    }

    /// The future is in this state from here on.
    pub fn set_state(&self, state: usize, span: Span) -> Statement {
        Statement { kind: StatementKind::SetDiscriminant { place: self.future(), variant: state }, span }
    }

    /// Where a local is now.
    fn place_of(&self, local: Local) -> Option<Place> {
        if local == THIS {
            return Some(self.future());
        }
        let (state, field) = *self.saved.places.get(&local)?;
        let ty = self.body.locals[local.index()].ty;
        Some(self.future().project(PlaceElem::Downcast(state)).project(PlaceElem::Field(field, ty)))
    }

    fn rename(&mut self) {
        let mut blocks = std::mem::take(&mut self.body.blocks);
        for block in &mut blocks {
            let mut statements = Vec::with_capacity(block.statements.len());
            for mut statement in std::mem::take(&mut block.statements) {
                if self.is_storage_of_kept(&statement.kind) {
                    continue;
                }
                let mut before = Vec::new();
                for_each_place_mut(&mut statement.kind, &mut |place| self.rename_place(place, &mut before));
                statements.extend(before.into_iter().map(|kind| Statement { kind, span: statement.span }));
                statements.push(statement);
            }
            let mut before = Vec::new();
            let span = block.terminator.span;
            for_each_place_of_terminator_mut(&mut block.terminator.kind, &mut |place| {
                self.rename_place(place, &mut before);
            });
            statements.extend(before.into_iter().map(|kind| Statement { kind, span }));
            block.statements = statements;
        }
        self.body.blocks = blocks;
    }

    /// What the future keeps is no part of the frame.
    fn leave_to_future(&mut self) {
        for kept in self.saved.places.keys() {
            let decl = &mut self.body.locals[kept.index()];
            *decl = LocalDecl { ty: Ty::unit(), name: None, kind: LocalKind::Temporary, ..decl.clone() };
        }
    }

    fn is_storage_of_kept(&self, kind: &StatementKind) -> bool {
        match kind {
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
                self.saved.places.contains_key(local)
            }
            variants!(StatementKind: Assign | SetDiscriminant | FakeRead | Step | Nop) => false,
        }
    }

    /// An index that is kept is read into a local first.
    fn rename_place(&mut self, place: &mut Place, before: &mut Vec<StatementKind>) {
        for elem in &mut place.projection {
            if let PlaceElem::Index(index) = elem
                && let Some(kept) = self.place_of(*index)
            {
                let fresh = self.temporary(Ty::usize());
                before.push(StatementKind::Assign(Place::local(fresh), Rvalue::Use(Operand::Copy(kept))));
                *index = fresh;
            }
        }
        match self.place_of(place.local) {
            Some(mut renamed) => {
                renamed.projection.append(&mut place.projection);
                *place = renamed;
            }
            None if place.local == Local::RETURN => place.local = self.value,
            None => {}
        }
    }

    /// Which suspension a block ends with. The first block has moved.
    pub fn suspension(&self, block: usize) -> Option<usize> {
        let block = if block == self.begin.index() { BlockId(0) } else { BlockId(block as u32) };
        self.saved.sleeps.iter().position(|sleep| sleep.block == block)
    }

    fn free_first_block(&mut self) -> BlockId {
        let begin = BlockId(self.body.blocks.len() as u32);
        for block in &mut self.body.blocks {
            map_targets(&mut block.terminator.kind, |target| if target == BlockId(0) { begin } else { target });
        }
        let first = self.block(Vec::new(), TerminatorKind::Unreachable, false);
        self.body.blocks.swap(0, first.index());
        first
    }

    /// A block that gives the locals that are not kept their storage, then goes on.
    pub fn awake(&mut self, revived: &[Local], target: BlockId) -> BlockId {
        if revived.is_empty() {
            return target;
        }
        let span = self.body.span;
        let revive = |local: &Local| Statement { kind: StatementKind::StorageLive(*local), span };
        self.block(revived.iter().map(revive).collect(), TerminatorKind::Goto(target), false)
    }

    /// The first block: after `statements`, to the block for the state.
    pub fn dispatch(&mut self, mut statements: Vec<Statement>, targets: Vec<(usize, BlockId)>) {
        let ty = Ty::new(TyKind::Uint(UintTy::U32));
        let state = Place::local(self.temporary(ty));
        let span = self.body.span;
        let read = Rvalue::Discriminant(self.future());
        statements.push(Statement { kind: StatementKind::Assign(state.clone(), read), span });
        let otherwise = self.block(Vec::new(), TerminatorKind::Unreachable, false);
        let targets = targets.into_iter().map(|(state, block)| (state as u128, block)).collect();
        let kind = TerminatorKind::SwitchInt { operand: Operand::Move(state), ty, targets, otherwise };
        self.body.blocks[0] = Block { statements, terminator: Terminator { kind, span }, cleanup: false };
    }
}

/// The state in which a future sleeps at its suspension with this number.
pub(super) fn asleep(suspension: usize) -> usize {
    CoroutineFacts::FIRST_SLEEP + suspension
}
