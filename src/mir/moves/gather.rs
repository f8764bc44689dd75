//! What each statement and terminator initialises and moves out.

use super::Location;
use super::paths::{IllegalMove, MovePaths, PathId};
use crate::mir::{Block, BlockId, Body, Local, Operand, Place, PlaceElem, Rvalue, StatementKind, TerminatorKind};
use crate::types::Typing;
use crate::types::ty::{Const, TyKind};

/// A change of what is initialised: of a path and all its parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Effect {
    Init(PathId),
    /// Moved out by an operand.
    Move(PathId),
    /// Dropped, or its storage ended.
    Gone(PathId),
}

/// The changes of a body.
#[derive(Debug, Default)]
pub(crate) struct Effects {
    /// By block: statement and change, in order. The terminator's number is the count of statements.
    pub of_block: Vec<Vec<(usize, Effect)>>,
    /// What a call initialises when it returns.
    pub on_return: Vec<Option<PathId>>,
    /// Moves that no path allows.
    pub illegal: Vec<(Location, Place, IllegalMove)>,
}

/// Finds the changes of `tracked` locals, and makes the paths that they need.
pub(crate) fn gather(typing: &Typing<'_>, body: &Body, tracked: impl Fn(Local) -> bool) -> (MovePaths, Effects) {
    let mut gatherer = Gatherer {
        typing,
        paths: MovePaths::new(body, tracked),
        effects: Effects::default(),
        at: Location { block: BlockId(0), statement: 0 },
    };
    for (index, block) in body.blocks.iter().enumerate() {
        gatherer.block(BlockId(index as u32), block);
    }
    (gatherer.paths, gatherer.effects)
}

struct Gatherer<'a> {
    typing: &'a Typing<'a>,
    paths: MovePaths,
    effects: Effects,
    at: Location,
}

impl Gatherer<'_> {
    fn block(&mut self, id: BlockId, block: &Block) {
        self.effects.of_block.push(Vec::new());
        self.effects.on_return.push(None);
        for (statement, node) in block.statements.iter().enumerate() {
            self.at = Location { block: id, statement };
            self.statement(&node.kind);
        }
        self.at = Location { block: id, statement: block.statements.len() };
        self.terminator(&block.terminator.kind);
    }

    fn push(&mut self, effect: Effect) {
        self.effects.of_block[self.at.block.index()].push((self.at.statement, effect));
    }

    fn statement(&mut self, kind: &StatementKind) {
        match kind {
            StatementKind::Assign(place, value) => {
                self.rvalue(value);
                self.init(place);
            }
            StatementKind::StorageDead(local) => {
                if let Some(root) = self.paths.root(*local) {
                    self.push(Effect::Gone(root));
                }
            }
            variants!(StatementKind: SetDiscriminant | StorageLive | FakeRead | Step | Nop) => {}
        }
    }

    fn terminator(&mut self, kind: &TerminatorKind) {
        match kind {
            TerminatorKind::SwitchInt { operand, .. } => self.operand(operand),
            TerminatorKind::Drop { place, .. } => {
                if let Ok(Some(path)) = self.paths.make(self.typing, place) {
                    self.push(Effect::Gone(path));
                }
            }
            TerminatorKind::Call { callee, args, destination, target, .. } => {
                self.operand(callee);
                args.iter().for_each(|arg| self.operand(arg));
                if target.is_some()
                    && let Ok(path) = self.paths.make(self.typing, destination)
                {
                    self.effects.on_return[self.at.block.index()] = path;
                }
            }
            TerminatorKind::Assert { condition, .. } => self.operand(condition),
            variants!(
                TerminatorKind: Goto | Return | Unreachable | Resume | Yield | CoroutineDrop | Abort | FalseEdge
                    | FalseUnwind
            ) => {}
        }
    }

    fn rvalue(&mut self, value: &Rvalue) {
        match value {
            Rvalue::Use(operand)
            | Rvalue::Repeat(operand, _)
            | Rvalue::Cast(_, operand, _)
            | Rvalue::Unary(_, operand) => {
                self.operand(operand);
            }
            Rvalue::Binary(_, left, right) | Rvalue::CheckedBinary(_, left, right) => {
                self.operand(left);
                self.operand(right);
            }
            Rvalue::Aggregate(_, operands) => operands.iter().for_each(|operand| self.operand(operand)),
            Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Len(_) | Rvalue::Discriminant(_) => {}
        }
    }

    fn operand(&mut self, operand: &Operand) {
        match operand {
            Operand::Move(place) => self.move_out(place),
            Operand::Copy(_) | Operand::Constant(_) => {}
        }
    }

    fn move_out(&mut self, place: &Place) {
        if let Some((PlaceElem::Subslice { from, to, from_end: false }, array)) = place.projection.split_last() {
            let array = Place { local: place.local, projection: array.to_vec() };
            let elements = *from..*to;
            elements.for_each(|offset| self.move_out(&array.project(element(offset))));
            return;
        }
        match self.paths.make(self.typing, place) {
            Ok(Some(path)) => self.push(Effect::Move(path)),
            Ok(None) => {}
            Err((_, illegal)) => self.effects.illegal.push((self.at, place.clone(), illegal)),
        }
    }

    fn init(&mut self, place: &Place) {
        if let Ok(Some(path)) = self.paths.make(self.typing, place)
            && self.paths.get(path).place.projection.len() == place.projection.len()
        {
            self.push(Effect::Init(path));
        }
    }
}

/// An array's element by its number.
pub(in crate::mir) fn element(offset: u64) -> PlaceElem {
    PlaceElem::ConstantIndex { offset, min_length: offset + 1, from_end: false }
}

/// How many elements an array type has, where that is known.
pub(in crate::mir) fn array_len(kind: &TyKind) -> Option<u64> {
    let TyKind::Array(_, Const::Value(len)) = kind else { return None };
    u64::try_from(*len).ok()
}
