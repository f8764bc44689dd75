//! Steps: the moments of a user body that can be shown.
//!
//! A statement is a moment after its temporaries are dropped. The tail of a block is one when it is the end of something a reader
//! follows: of the function, of a branch whose value nobody uses, or of a block with statements of its own. What is itself a
//! block, `if` or `match` is not, since its inside has moments; but where it stands last in its block for its effect, it is a
//! statement like those before it.

use super::Builder;
use crate::hir::body::MatchSource;
use crate::mir::thir::{NodeId, NodeKind};
use crate::mir::{StatementKind, StepPoint};
use crate::source::Span;
use crate::types::ty::Ty;

/// What the value of a tail is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TailUse {
    /// It is the function's result.
    Result,
    /// Nobody uses it.
    Discarded,
    /// It is part of a statement; its end is a moment when the block has statements.
    Value,
    /// See `Value`, in such a block.
    ValueOfStatements,
}

impl TailUse {
    /// For the tail of a block in this position.
    pub fn inside_block(self, has_statements: bool) -> TailUse {
        match self {
            TailUse::Value | TailUse::ValueOfStatements if has_statements => TailUse::ValueOfStatements,
            TailUse::Value | TailUse::ValueOfStatements => TailUse::Value,
            TailUse::Result | TailUse::Discarded => self,
        }
    }
}

/// Whether the statement `inner` is all of the statement or block `around` (but for a semicolon): a macro made it.
fn covers(inner: Span, around: Span) -> bool {
    inner.file == around.file && inner.lo <= around.lo && inner.hi + 1 >= around.hi
}

impl Builder<'_> {
    /// Runs `make`, which builds the statement, tail or block at `span`.
    pub(super) fn enclosed<R>(&mut self, span: Span, make: impl FnOnce(&mut Self) -> R) -> R {
        let span = self.cx.typing.hir.call_site(span);
        let outer = self.enclosing.replace(span);
        let result = make(self);
        self.enclosing = outer;
        result
    }

    /// A statement has ended.
    pub(super) fn step(&mut self, span: Span) {
        let span = self.cx.typing.hir.call_site(span);
        let repeated = self.enclosing.is_some_and(|around| covers(span, around));
        if self.cx.hir.user && span.is_user() && span.lo < span.hi && !repeated {
            self.push(span, StatementKind::Step(StepPoint::Statement));
        }
    }

    /// The body of an arm, or a tail that is no statement, has been evaluated.
    pub(super) fn step_after_tail(&mut self, tail: NodeId) {
        if self.tail != TailUse::Value && !self.has_own_steps(tail) {
            self.step(self.node(tail).span);
        }
    }

    /// The tail of a block has been evaluated.
    pub(super) fn step_after_last(&mut self, tail: NodeId) {
        let node = self.node(tail);
        if node.ty == Ty::unit() && self.is_branching(tail) {
            self.step(node.span);
        } else {
            self.step_after_tail(tail);
        }
    }

    fn is_branching(&self, id: NodeId) -> bool {
        let kind = &self.node(id).kind;
        if let NodeKind::DropTemporaries(inner) = kind {
            return self.is_branching(*inner);
        }
        if let NodeKind::Match { source, .. } = kind {
            return !matches!(source, MatchSource::Try | MatchSource::Await);
        }
        matches!(kind, NodeKind::Block(_) | NodeKind::If { .. } | NodeKind::Loop(_))
    }

    fn has_own_steps(&self, id: NodeId) -> bool {
        let kind = &self.node(id).kind;
        if let NodeKind::NeverToAny(inner) | NodeKind::Use(inner) | NodeKind::DropTemporaries(inner) = kind {
            return self.has_own_steps(*inner);
        }
        let leaves =
            matches!(kind, NodeKind::Break { .. } | NodeKind::Continue(_) | NodeKind::Return(_) | NodeKind::Yield);
        leaves || self.is_branching(id)
    }
}
