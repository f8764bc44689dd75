//! Blocks while they are open, and what is appended to them.

use super::Builder;
use crate::mir::{
    Block, BlockId, ConstKind, Constant, Local, LocalDecl, LocalKind, Operand, Place, Rvalue, Statement, StatementKind,
    Terminator, TerminatorKind,
};
use crate::source::Span;
use crate::types::ty::{Mutability, Ty};

/// A block without its terminator yet.
#[derive(Default)]
pub(super) struct OpenBlock {
    pub statements: Vec<Statement>,
    pub terminator: Option<Terminator>,
    pub cleanup: bool,
}

impl OpenBlock {
    /// A block that was never ended is one that is never reached.
    pub fn close(self, span: Span) -> Block {
        let unreachable = || Terminator { kind: TerminatorKind::Unreachable, span };
        Block {
            statements: self.statements,
            terminator: self.terminator.unwrap_or_else(unreachable),
            cleanup: self.cleanup,
        }
    }
}

impl Builder<'_> {
    pub(super) fn new_block(&mut self) -> BlockId {
        self.blocks.push(OpenBlock::default());
        BlockId(self.blocks.len() as u32 - 1)
    }

    pub(super) fn new_cleanup_block(&mut self) -> BlockId {
        self.blocks.push(OpenBlock { cleanup: true, ..OpenBlock::default() });
        BlockId(self.blocks.len() as u32 - 1)
    }

    pub(super) fn push(&mut self, span: Span, kind: StatementKind) {
        let at = self.at;
        self.push_to(at, span, kind);
    }

    pub(super) fn push_to(&mut self, block: BlockId, span: Span, kind: StatementKind) {
        self.blocks[block.index()].statements.push(Statement { kind, span });
    }

    pub(super) fn assign(&mut self, span: Span, place: &Place, value: Rvalue) {
        self.push(span, StatementKind::Assign(place.clone(), value));
    }

    /// Ends the block at the cursor and goes on at `next`.
    pub(super) fn terminate(&mut self, span: Span, kind: TerminatorKind, next: BlockId) {
        let at = self.at;
        self.end_block(at, span, kind);
        self.at = next;
    }

    pub(super) fn end_block(&mut self, block: BlockId, span: Span, kind: TerminatorKind) {
        self.blocks[block.index()].terminator = Some(Terminator { kind, span });
    }

    /// Ends the block at the cursor; what follows is never reached.
    pub(super) fn diverge_with(&mut self, span: Span, kind: TerminatorKind) {
        let dead = self.new_block();
        self.terminate(span, kind, dead);
    }

    /// Jumps to `target` and goes on at `next`.
    pub(super) fn goto(&mut self, span: Span, target: BlockId, next: BlockId) {
        self.terminate(span, TerminatorKind::Goto(target), next);
    }

    pub(super) fn new_local(&mut self, decl: LocalDecl) -> Local {
        self.locals.push(decl);
        Local(self.locals.len() as u32 - 1)
    }

    /// A temporary without statements about its storage.
    pub(super) fn new_temporary(&mut self, ty: Ty, span: Span) -> Local {
        self.new_local(LocalDecl { ty, mutability: Mutability::Mut, name: None, span, kind: LocalKind::Temporary })
    }

    /// `()` where a value of that type is wanted and nothing is computed.
    pub(super) fn assign_unit(&mut self, span: Span, place: &Place) {
        if self.unit_local == Some(place.local) {
            return;
        }
        let unit = Constant { kind: ConstKind::ZeroSized, ty: Ty::unit(), span };
        self.assign(span, place, Rvalue::Use(Operand::Constant(unit)));
    }

    /// Where values of type `()` and `!` go that nobody looks at.
    pub(super) fn unit_place(&mut self, span: Span) -> Place {
        if self.unit_local.is_none() {
            self.unit_local = Some(self.new_temporary(Ty::unit(), span));
        }
        Place::local(self.unit_local.expect("it was just made"))
    }
}
