//! Every access of a body, in order, with what is initialised just before it.

use super::Checker;
use super::loan::{Access, Depth, WriteKind};
use crate::mir::moves::{Location, State};
use crate::mir::simplify::for_each_target;
use crate::mir::{
    AssertMessage, BlockId, BorrowKind, MutBorrowKind, Operand, Place, PlaceElem, Rvalue, Statement, StatementKind,
    Terminator, TerminatorKind,
};
use crate::source::Span;
use crate::types::ty::Mutability;

/// What an access wants of a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Want {
    Use,
    Borrow,
    /// To assign to a part of it.
    AssignPart,
}

/// Where the check is.
pub(super) struct Point<'s> {
    pub at: Location,
    pub state: &'s State,
    pub span: Span,
}

impl Checker<'_> {
    pub(super) fn check(&mut self) {
        for id in self.in_order() {
            if let Some(state) = self.flow.at_start(id) {
                self.check_block(id, state.clone());
            }
        }
        self.check_unsized_moves();
        self.check_illegal_moves();
    }

    /// Blocks before those that they lead to, loops apart: reverse postorder, of several ways the first one last (as rustc, since what
    /// is said of one move depends on the order).
    fn in_order(&self) -> Vec<BlockId> {
        let mut after: Vec<BlockId> = Vec::new();
        let mut entered = vec![false; self.body.blocks.len()];
        let mut open = vec![(BlockId(0), false)];
        while let Some((block, left)) = open.pop() {
            if left {
                after.push(block);
            } else if !std::mem::replace(&mut entered[block.index()], true) {
                open.push((block, true));
                let mut next = Vec::new();
                for_each_target(&self.body.blocks[block.index()].terminator.kind, &mut |target| next.push(target));
                open.extend(next.into_iter().map(|target| (target, false)));
            }
        }
        after.reverse();
        after
    }

    fn check_block(&mut self, id: BlockId, mut state: State) {
        let body = self.body;
        let block = &body.blocks[id.index()];
        let mut effects = self.effects.of_block[id.index()].iter().peekable();
        for (index, statement) in block.statements.iter().enumerate() {
            let at = Location { block: id, statement: index };
            self.statement(&Point { at, state: &state, span: statement.span }, statement);
            while let Some((_, effect)) = effects.next_if(|(at, _)| *at == index) {
                state.apply(self.paths, *effect);
            }
        }
        let at = Location { block: id, statement: block.statements.len() };
        self.terminator(&Point { at, state: &state, span: block.terminator.span }, &block.terminator);
    }

    fn statement(&mut self, point: &Point, statement: &Statement) {
        self.check_activations(point);
        match &statement.kind {
            StatementKind::Assign(place, value) => {
                self.rvalue(point, value);
                self.access(point, place, Depth::Shallow, Access::Write(WriteKind::Assign));
                self.assigned(point, place);
            }
            StatementKind::StorageDead(local) => {
                self.access(point, &Place::local(*local), Depth::Shallow, Access::Write(WriteKind::End));
            }
            StatementKind::FakeRead(_, place) => self.require_whole(point, place, Want::Use),
            StatementKind::SetDiscriminant { place, .. } => self.assigned(point, place),
            StatementKind::StorageLive(_) | StatementKind::Step(_) | StatementKind::Nop => {}
        }
    }

    fn terminator(&mut self, point: &Point, terminator: &Terminator) {
        self.check_activations(point);
        match &terminator.kind {
            TerminatorKind::SwitchInt { operand, .. } => self.operand(point, operand),
            TerminatorKind::Call { callee, args, destination, .. } => {
                self.operand(point, callee);
                args.iter().for_each(|arg| self.operand(point, arg));
                self.access(point, destination, Depth::Deep, Access::Write(WriteKind::Assign));
                self.assigned(point, destination);
            }
            TerminatorKind::Assert { condition, message, .. } => {
                self.operand(point, condition);
                if let AssertMessage::BoundsCheck { len, index } = &**message {
                    self.operand(point, len);
                    self.operand(point, index);
                }
            }
            TerminatorKind::Drop { place, replace: true, .. } => {
                self.access(point, place, Depth::Drop, Access::Write(WriteKind::Replace));
                self.assigned(point, place);
            }
            TerminatorKind::Drop { place, replace: false, .. } => {
                self.access(point, place, Depth::Drop, Access::Write(WriteKind::End));
            }
            TerminatorKind::Return | TerminatorKind::CoroutineDrop => self.check_exit(point),
            variants!(TerminatorKind: Goto | Unreachable | Resume | Yield | Abort | FalseEdge | FalseUnwind) => {}
        }
    }

    fn operand(&mut self, point: &Point, operand: &Operand) {
        match operand {
            Operand::Copy(place) => {
                self.access(point, place, Depth::Deep, Access::Copy);
                self.require(point, place, Want::Use);
            }
            Operand::Move(place) => {
                self.access(point, place, Depth::Deep, Access::Write(WriteKind::Move));
                self.require(point, place, Want::Use);
            }
            Operand::Constant(_) => {}
        }
    }

    fn rvalue(&mut self, point: &Point, value: &Rvalue) {
        match value {
            Rvalue::Use(operand)
            | Rvalue::Repeat(operand, _)
            | Rvalue::Cast(_, operand, _)
            | Rvalue::Unary(_, operand) => {
                self.operand(point, operand);
            }
            Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
                self.operand(point, left);
                self.operand(point, right);
            }
            Rvalue::Aggregate(_, operands) => operands.iter().for_each(|operand| self.operand(point, operand)),
            Rvalue::Ref(_, kind, place) => self.borrow(point, *kind, place),
            Rvalue::RawPtr(mutability, place) => {
                let access = match mutability {
                    Mutability::Mut => {
                        Access::Write(WriteKind::Borrow(BorrowKind::Mut { kind: MutBorrowKind::Default }))
                    }
                    Mutability::Not => Access::Share(BorrowKind::Shared),
                };
                self.access(point, place, Depth::Deep, access);
                self.require(point, place, Want::Borrow);
                if mutability.is_mut() {
                    self.require_mutable_borrow(point, place, false);
                }
            }
            Rvalue::Len(place) => {
                self.access(point, place, Depth::Beside, Access::Share(BorrowKind::Fake));
                self.require_whole(point, place, Want::Use);
            }
            Rvalue::Discriminant(place) => {
                self.access(point, place, Depth::Shallow, Access::Copy);
                self.require(point, place, Want::Use);
            }
        }
    }

    fn borrow(&mut self, point: &Point, kind: BorrowKind, place: &Place) {
        let (depth, access) = match kind {
            BorrowKind::Fake => (Depth::Beside, Access::Share(kind)),
            BorrowKind::Shared => (Depth::Deep, Access::Share(kind)),
            BorrowKind::Mut { kind: MutBorrowKind::TwoPhase } => (Depth::Deep, Access::Reserve(kind)),
            BorrowKind::Mut { kind: MutBorrowKind::Default | MutBorrowKind::ClosureCapture } => {
                (Depth::Deep, Access::Write(WriteKind::Borrow(kind)))
            }
        };
        self.access(point, place, depth, access);
        self.require(point, place, Want::Borrow);
        match kind {
            BorrowKind::Shared | BorrowKind::Fake => {}
            BorrowKind::Mut { kind } => {
                self.require_mutable_borrow(point, place, kind == MutBorrowKind::ClosureCapture);
            }
        }
    }

    /// A place is assigned to: what it is a part of must be there, and it must be mutable (or empty so far).
    fn assigned(&mut self, point: &Point, place: &Place) {
        if let Some(pointer) = place.projection.iter().rposition(|elem| *elem == PlaceElem::Deref) {
            let pointer = Place { local: place.local, projection: place.projection[..pointer].to_vec() };
            self.require_whole(point, &pointer, Want::Use);
        } else if !place.projection.is_empty() {
            let whole =
                Place { local: place.local, projection: place.projection[..place.projection.len() - 1].to_vec() };
            self.require_whole(point, &whole, Want::AssignPart);
        }
        if place.projection.is_empty() {
            self.check_reassignment(point, place.local);
        } else {
            self.require_mutable_assign(point, place);
        }
    }
}
