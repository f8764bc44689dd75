//! E0384: a variable without `mut` is assigned to once.

use rustc_hash::FxHashSet;

use super::Checker;
use super::access::Point;
use crate::diagnostic::Diagnostic;
use crate::mir::moves::Location;
use crate::mir::simplify::for_each_target;
use crate::mir::{BlockId, Local, LocalKind, StatementKind, TerminatorKind};
use crate::source::Span;

impl Checker<'_> {
    /// A whole local is assigned to.
    pub(super) fn check_reassignment(&mut self, point: &Point, local: Local) {
        let decl = &self.body.locals[local.index()];
        let Some(name) = decl.name.clone() else { return };
        if decl.mutability.is_mut() || decl.kind == LocalKind::GuardRef {
            return;
        }
        let (message, label, first) = if decl.kind == LocalKind::Argument {
            (format!("cannot assign to immutable argument `{name}`"), "cannot assign to immutable argument", None)
        } else {
            let Some(first) = self.assigned_before(point.at, local) else { return };
            let message = format!("cannot assign twice to immutable variable `{name}`");
            (message, "cannot assign twice to immutable variable", Some(first))
        };
        let mut error = Diagnostic::error("E0384", point.span, message).primary_label(label);
        match first {
            // The same assignment, in the turn of a loop before.
            Some(first) if first == point.span => {}
            Some(first) => {
                let declared = self.declared_with_value(local);
                let at = if declared { decl.span } else { first };
                error = error.label(at, format!("first assignment to `{name}`"));
            }
            None => {}
        }
        error = error.help(format!("consider making this binding mutable: `mut {name}`"));
        if self.diagnostics.iter().all(|known| known.code != Some("E0384") || known.span() != point.span) {
            self.diagnostics.push(error);
        }
    }

    fn declared_with_value(&self, local: Local) -> bool {
        let kind = self.body.locals[local.index()].kind;
        kind == (LocalKind::Variable { declared_without_value: false })
    }

    /// An assignment of the local that may have happened before, in the same life of it.
    fn assigned_before(&self, at: Location, local: Local) -> Option<Span> {
        let mut seen = FxHashSet::default();
        let mut open = vec![at];
        while let Some(end) = open.pop() {
            let block = &self.body.blocks[end.block.index()];
            let before = block.statements.iter().take(end.statement).rev();
            let mut ends = false;
            for statement in before {
                match &statement.kind {
                    StatementKind::Assign(place, _) if place.local == local && place.projection.is_empty() => {
                        return Some(statement.span);
                    }
                    StatementKind::StorageLive(live) | StatementKind::StorageDead(live) if *live == local => {
                        ends = true;
                        break;
                    }
                    variants!(
                        StatementKind: Assign | SetDiscriminant | StorageLive | StorageDead | FakeRead | Step | Nop
                    ) => {}
                }
            }
            if ends {
                continue;
            }
            for (block, call) in self.blocks_before(end.block, local) {
                match call {
                    Some(span) => return Some(span),
                    None if seen.insert(block) => {
                        let statement = self.body.blocks[block.index()].statements.len();
                        open.push(Location { block, statement });
                    }
                    None => {}
                }
            }
        }
        None
    }

    /// The blocks that go to `block`, and the span of the call that assigns the local on that way.
    fn blocks_before(&self, block: BlockId, local: Local) -> Vec<(BlockId, Option<Span>)> {
        let mut before = Vec::new();
        for (index, from) in self.body.blocks.iter().enumerate().filter(|(_, from)| !from.cleanup) {
            for_each_target(&from.terminator.kind, &mut |next| {
                if next == block {
                    let assigns = matches!(
                        &from.terminator.kind,
                        TerminatorKind::Call { destination, target, .. }
                            if *target == Some(block) && destination.local == local && destination.projection.is_empty()
                    );
                    let call = assigns.then_some(from.terminator.span);
                    before.push((BlockId(index as u32), call));
                }
            });
        }
        before
    }
}
