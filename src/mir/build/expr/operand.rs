//! Expressions as operands and temporaries.
//!
//! An operand is evaluated where it stands: what a later operand does to a variable does not change it. So even a variable is
//! read into a temporary first. It waits there until the expression takes all of its operands. If that is left before, by a
//! jump or a panic in a later operand, the values that wait are dropped with it: before the temporaries that live as long as the
//! statement, and before the variables of the block whose tail it is.

use super::{Builder, Category};
use crate::mir::build::scope::DropKind;
use crate::mir::build::step::TailUse;
use crate::mir::thir::{NodeId, NodeKind};
use crate::mir::{Local, Operand, Place, StatementKind};
use crate::types::ty::Ty;

impl Builder<'_> {
    pub(in crate::mir::build) fn operand(&mut self, id: NodeId) -> Operand {
        if let NodeKind::Constant(constant) = &self.node(id).kind {
            return Operand::Constant(constant.clone());
        }
        let innermost = self.scopes.len().checked_sub(1);
        let waits = self.temporaries.and(innermost).filter(|_| self.needs_drop(self.node(id).ty));
        Operand::Move(Place::local(self.temporary_in(id, waits.or(self.temporaries))))
    }

    /// Evaluates an expression that takes operands. They wait in a scope of its own, or, if it ends its own temporaries, with those.
    pub(super) fn with_operands(&mut self, id: NodeId, make: impl FnOnce(&mut Self)) {
        let node = self.node(id);
        if self.terminating == Some(node.expr) {
            return make(self);
        }
        self.push_scope(node.span);
        make(self);
        self.pop_scope();
    }

    pub(super) fn operands(&mut self, ids: &[NodeId]) -> Vec<Operand> {
        ids.iter().map(|&id| self.operand(id)).collect()
    }

    /// A temporary that ends with the innermost temporary scope.
    pub(in crate::mir::build) fn temporary(&mut self, id: NodeId) -> Local {
        self.temporary_in(id, self.temporaries)
    }

    /// The temporary that a place expression context makes of a value; it may be extended.
    pub(super) fn temporary_of(&mut self, id: NodeId) -> Local {
        let expr = self.node(id).expr;
        let scope = self.extended.get(&expr).copied().unwrap_or(self.temporaries);
        self.temporary_in(id, scope)
    }

    fn temporary_in(&mut self, id: NodeId, scope: Option<usize>) -> Local {
        let node = self.node(id);
        let local = self.new_temporary(node.ty, node.span);
        let place = Place::local(local);
        if self.category(id) != Category::Effect {
            self.push(node.span, StatementKind::StorageLive(local));
            if let Some(scope) = scope {
                self.schedule(scope, local, DropKind::Storage);
            }
        }
        self.with_plain_tail(|b| b.expr_into(&place, id));
        if let Some(scope) = scope {
            self.schedule_value(scope, local, node.ty);
        }
        local
    }

    /// Tails inside are parts of a larger expression.
    pub(in crate::mir::build) fn with_plain_tail<R>(&mut self, make: impl FnOnce(&mut Self) -> R) -> R {
        let outer = std::mem::replace(&mut self.tail, TailUse::Value);
        let result = make(self);
        self.tail = outer;
        result
    }

    /// Reads a place: copies or moves.
    pub(in crate::mir::build) fn consume(&self, place: Place, ty: Ty) -> Operand {
        if self.cx.typing.is_copy(ty, self.cx.env) { Operand::Copy(place) } else { Operand::Move(place) }
    }
}
