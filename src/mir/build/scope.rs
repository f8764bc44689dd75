//! Scopes: what is dropped when one is left, normally, by a jump, or by a panic.
//!
//! Every scheduled drop remembers the cleanup block that runs it and what lies under it, so that all calls of a scope share their
//! unwind path. A drop that is scheduled in an outer scope makes the paths of the scopes inside it invalid.

use super::Builder;
use crate::mir::thir::NodeId;
use crate::mir::{BlockId, Local, Operand, Place, Rvalue, StatementKind, TerminatorKind, Unwind};
use crate::source::Span;
use crate::types::ty::Ty;

/// A region of the source with what ends there.
pub(super) struct Scope {
    drops: Vec<Scheduled>,
    /// The moment of the drops: a closing brace or a semicolon.
    end: Span,
}

#[derive(Clone, Copy)]
struct Scheduled {
    local: Local,
    kind: DropKind,
    cleanup: Option<BlockId>,
}

/// What the end of a scope does with a local.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DropKind {
    Storage,
    Value,
}

impl Builder<'_> {
    /// Opens a scope that ends at the end of `span`; returns its number.
    pub(super) fn push_scope(&mut self, span: Span) -> usize {
        self.scopes.push(Scope { drops: Vec::new(), end: span.last_byte() });
        self.scopes.len() - 1
    }

    /// Leaves the innermost scope at the cursor.
    pub(super) fn pop_scope(&mut self) {
        let innermost = self.scopes.len() - 1;
        while let Some(drop) = self.scopes[innermost].drops.pop() {
            let below = self.scopes[innermost].drops.len();
            self.leave(drop.local, drop.kind, innermost, below);
        }
        self.scopes.pop();
    }

    /// Runs `make` in a scope of its own that also ends the life of its temporaries.
    pub(super) fn in_terminating<R>(&mut self, span: Span, make: impl FnOnce(&mut Self) -> R) -> R {
        let scope = self.push_scope(span);
        let outer = self.temporaries.replace(scope);
        let result = make(self);
        self.temporaries = outer;
        self.pop_scope();
        result
    }

    /// Evaluates an expression that ends the life of its temporaries, those that wait as its operands among them.
    pub(super) fn terminating<R>(&mut self, id: NodeId, make: impl FnOnce(&mut Self) -> R) -> R {
        self.terminating = Some(self.node(id).expr);
        self.in_terminating(self.node(id).span, make)
    }

    pub(super) fn terminating_into(&mut self, destination: &Place, id: NodeId) {
        self.terminating(id, |b| b.expr_into(destination, id));
    }

    /// Leaves all scopes from the innermost to number `depth`, and goes to `target`. The scopes stay open: other code is inside.
    pub(super) fn exit_to(&mut self, span: Span, depth: usize, target: BlockId) {
        self.leave_to(depth);
        let dead = self.new_block();
        self.goto(span, target, dead);
    }

    /// Ends at the cursor what the scopes from the innermost to number `depth` end; they stay open.
    pub(super) fn leave_to(&mut self, depth: usize) {
        for scope in (depth..self.scopes.len()).rev() {
            for below in (0..self.scopes[scope].drops.len()).rev() {
                let Scheduled { local, kind, .. } = self.scopes[scope].drops[below];
                self.leave(local, kind, scope, below);
            }
        }
    }

    /// Ends `local` at the cursor; `below` drops of `scope` and the scopes around it are still to come.
    fn leave(&mut self, local: Local, kind: DropKind, scope: usize, below: usize) {
        let span = self.scopes[scope].end;
        match kind {
            DropKind::Storage => self.push(span, StatementKind::StorageDead(local)),
            DropKind::Value => {
                let unwind = self.unwind_below(scope, below);
                let target = self.new_block();
                let place = Place::local(local);
                self.terminate(span, TerminatorKind::Drop { place, target, unwind, replace: false }, target);
            }
        }
    }

    /// The end of `local`'s storage or value is the end of `scope`.
    pub(super) fn schedule(&mut self, scope: usize, local: Local, kind: DropKind) {
        self.scopes[scope].drops.push(Scheduled { local, kind, cleanup: None });
        if self.ends_when_unwinding(kind) {
            for inner in &mut self.scopes[scope + 1..] {
                inner.drops.iter_mut().for_each(|drop| drop.cleanup = None);
            }
        }
    }

    /// Schedules the drop of a value, unless its type has nothing to drop.
    pub(super) fn schedule_value(&mut self, scope: usize, local: Local, ty: Ty) {
        if self.needs_drop(ty) {
            self.schedule(scope, local, DropKind::Value);
        }
    }

    pub(super) fn needs_drop(&self, ty: Ty) -> bool {
        self.cx.typing.needs_drop(ty, self.cx.env)
    }

    /// Where a panic at the cursor goes.
    pub(super) fn unwind(&mut self) -> Unwind {
        match self.scopes.len().checked_sub(1) {
            Some(innermost) => self.unwind_below(innermost, self.scopes[innermost].drops.len()),
            None => Unwind::Continue,
        }
    }

    fn unwind_below(&mut self, scope: usize, below: usize) -> Unwind {
        self.cleanup_below(scope, below).map_or(Unwind::Continue, Unwind::Cleanup)
    }

    /// The cleanup block that runs the first `below` drops of `scope` and those of the scopes around it.
    fn cleanup_below(&mut self, scope: usize, below: usize) -> Option<BlockId> {
        let mut missing = Vec::new();
        let mut known = None;
        'search: for outer in (0..=scope).rev() {
            let count = if outer == scope { below } else { self.scopes[outer].drops.len() };
            for at in (0..count).rev() {
                let drop = &self.scopes[outer].drops[at];
                known = drop.cleanup;
                if known.is_some() {
                    break 'search;
                }
                if self.ends_when_unwinding(drop.kind) {
                    missing.push((outer, at));
                }
            }
        }
        for &(outer, at) in missing.iter().rev() {
            known = Some(self.new_cleanup_drop(outer, at, known));
        }
        known
    }

    /// A panic only drops values. In async code the storage ends too: what a future keeps depends on it, and all ways count for that.
    fn ends_when_unwinding(&self, kind: DropKind) -> bool {
        kind == DropKind::Value || self.cx.is_coroutine()
    }

    fn new_cleanup_drop(&mut self, scope: usize, at: usize, then: Option<BlockId>) -> BlockId {
        let target = match then {
            Some(block) => block,
            None => self.resume(),
        };
        let block = self.new_cleanup_block();
        let Scheduled { local, kind, .. } = self.scopes[scope].drops[at];
        let end = self.scopes[scope].end;
        let then = match kind {
            DropKind::Storage => {
                self.push_to(block, end, StatementKind::StorageDead(local));
                TerminatorKind::Goto(target)
            }
            DropKind::Value => {
                let place = Place::local(local);
                TerminatorKind::Drop { place, target, unwind: Unwind::Terminate, replace: false }
            }
        };
        self.end_block(block, end, then);
        self.scopes[scope].drops[at].cleanup = Some(block);
        block
    }

    /// The block that hands a panic on to the caller.
    fn resume(&mut self) -> BlockId {
        if let Some(block) = self.resume_block {
            return block;
        }
        let block = self.new_cleanup_block();
        self.end_block(block, self.cx.hir.expr(self.cx.hir.value).span, TerminatorKind::Resume);
        self.resume_block = Some(block);
        block
    }

    /// `place = value` where `place` may hold a value that must be dropped first; a panic in that drop still assigns.
    pub(super) fn drop_and_replace(&mut self, span: Span, place: &Place, value: Operand) {
        let after = match self.unwind() {
            Unwind::Cleanup(block) => block,
            Unwind::Continue | Unwind::Terminate | Unwind::Unreachable => self.resume(),
        };
        let panicked = self.new_cleanup_block();
        self.push_to(panicked, span, StatementKind::Assign(place.clone(), Rvalue::Use(value.clone())));
        self.end_block(panicked, span, TerminatorKind::Goto(after));
        let target = self.new_block();
        let unwind = Unwind::Cleanup(panicked);
        self.terminate(span, TerminatorKind::Drop { place: place.clone(), target, unwind, replace: true }, target);
        self.assign(span, place, Rvalue::Use(value));
    }
}
