//! What each statement and terminator does to the storage of locals: borrows it, needs it, ends the need.
//!
//! A local is *borrowed* from the first reference to it to the end of its storage: somebody may still look at it. It *needs storage* from
//! its first value on, until that value is moved away and nobody borrows it, or its storage ends. (rustc's `MaybeBorrowedLocals` and
//! `MaybeRequiresStorage`.)

use crate::mir::moves::BitSet;
use crate::mir::visit::{for_each_operand, for_each_operand_of_terminator};
use crate::mir::{Body, BorrowKind, Operand, Place, Rvalue, Statement, StatementKind, Terminator, TerminatorKind};

/// What is known at one point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct State {
    pub borrowed: BitSet,
    pub required: BitSet,
    /// The storage has begun and has not ended.
    pub alive: BitSet,
}

impl State {
    /// At the start of the body: arguments need storage, and what has no statements about its storage is there.
    pub fn start(body: &Body, always: &BitSet) -> State {
        let count = body.locals.len();
        let mut state = State { borrowed: BitSet::new(count), required: BitSet::new(count), alive: BitSet::new(count) };
        state.required.insert(super::CONTEXT.index());
        state.alive.union(always);
        state
    }

    pub fn union(&mut self, other: &State) -> bool {
        let borrowed = self.borrowed.union(&other.borrowed);
        let required = self.required.union(&other.required);
        self.alive.union(&other.alive) || borrowed || required
    }

    /// What a statement needs while it runs.
    pub fn enter_statement(&mut self, statement: &Statement) {
        match &statement.kind {
            StatementKind::Assign(place, value) => {
                if let Some(borrowed) = borrowed_by(value) {
                    self.required.insert(borrowed);
                }
                self.required.insert(place.local.index());
            }
            StatementKind::SetDiscriminant { place, .. } => self.required.insert(place.local.index()),
            StatementKind::StorageDead(local) => self.required.remove(local.index()),
            StatementKind::StorageLive(_)
            | StatementKind::FakeRead(..)
            | StatementKind::Step(_)
            | StatementKind::Nop => {}
        }
    }

    /// What is left when it has run.
    pub fn leave_statement(&mut self, statement: &Statement) {
        for_each_operand(&statement.kind, &mut |operand| self.moved(operand));
        match &statement.kind {
            StatementKind::Assign(_, value) => {
                if let Some(borrowed) = borrowed_by(value) {
                    self.borrowed.insert(borrowed);
                }
            }
            StatementKind::StorageLive(local) => self.alive.insert(local.index()),
            StatementKind::StorageDead(local) => {
                self.borrowed.remove(local.index());
                self.alive.remove(local.index());
            }
            StatementKind::SetDiscriminant { .. }
            | StatementKind::FakeRead(..)
            | StatementKind::Step(_)
            | StatementKind::Nop => {}
        }
    }

    /// What a terminator needs while it runs.
    pub fn enter_terminator(&mut self, terminator: &Terminator) {
        if let TerminatorKind::Drop { place, .. } = &terminator.kind
            && !place.is_indirect()
        {
            self.required.insert(place.local.index());
        }
        if let TerminatorKind::Call { destination, .. } = &terminator.kind {
            self.required.insert(destination.local.index());
        }
    }

    /// What is left on all ways out of it; see [`State::returned`].
    pub fn leave_terminator(&mut self, terminator: &Terminator) {
        if let TerminatorKind::Call { destination, .. } = &terminator.kind {
            self.required.remove(destination.local.index());
        }
        for_each_operand_of_terminator(&terminator.kind, &mut |operand| self.moved(operand));
        // A destructor gets a reference to the value.
        if let TerminatorKind::Drop { place, .. } = &terminator.kind
            && !place.is_indirect()
        {
            self.borrowed.insert(place.local.index());
        }
    }

    /// The result of a call is there.
    pub fn returned(&mut self, destination: &Place) {
        self.required.insert(destination.local.index());
    }

    fn moved(&mut self, operand: &Operand) {
        if let Operand::Move(place) = operand
            && place.projection.is_empty()
            && !self.borrowed.contains(place.local.index())
        {
            self.required.remove(place.local.index());
        }
    }
}

/// The local of which a reference is made; not what it points to.
fn borrowed_by(value: &Rvalue) -> Option<usize> {
    match value {
        Rvalue::Ref(_, BorrowKind::Shared | BorrowKind::Mut { .. }, place) | Rvalue::RawPtr(_, place) => {
            (!place.is_indirect()).then_some(place.local.index())
        }
        Rvalue::Ref(_, BorrowKind::Fake, _)
        | variants!(
            Rvalue: Use | Repeat | Len | Cast | Binary | CheckedBinary | Unary | Discriminant | Aggregate
        ) => None,
    }
}
