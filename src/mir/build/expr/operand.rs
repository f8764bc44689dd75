//! Expressions as operands and temporaries.
//!
//! An operand is evaluated where it stands: what a later operand does to a variable does not change it. So even a variable is
//! read into a temporary first.

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
        Operand::Move(Place::local(self.temporary(id)))
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
