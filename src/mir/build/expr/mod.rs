//! Expressions, by what is wanted of them: a place, an operand, an rvalue, a temporary, or a value in a given place.

mod aggregate;
mod arithmetic;
mod call;
mod into;
mod operand;
mod place;
mod rvalue;

pub(super) use arithmetic::bits;
pub(super) use place::OpenPlace;
pub(in crate::mir) use place::capture_field_ty;
pub(in crate::mir) use rvalue::discriminant_type;

use super::Builder;
use crate::mir::thir::{NodeId, NodeKind};

/// The forms that evaluation takes, after rustc's categories.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::mir::build) enum Category {
    Place,
    Constant,
    /// Computed by one assignment.
    Value,
    /// Evaluated straight into its destination.
    Into,
    /// Done for its effect.
    Effect,
}

impl Builder<'_> {
    pub(in crate::mir::build) fn category(&self, id: NodeId) -> Category {
        match &self.node(id).kind {
            NodeKind::Variable(_) | NodeKind::Deref(_) | NodeKind::Field { .. } | NodeKind::Index { .. } => {
                Category::Place
            }
            NodeKind::Constant(_) => Category::Constant,
            variants!(
                NodeKind: Unary | Binary | Cast | EnumCast | Tuple | Array | Repeat | Closure
            ) => Category::Value,
            variants!(
                NodeKind: Borrow | RawBorrow | Logical | Use | NeverToAny | Call | Adt | Block | If | Let | Match
                    | Loop | DropTemporaries | Error
            ) => Category::Into,
            variants!(NodeKind: Assign | AssignOp | Break | Continue | Return | Yield) => Category::Effect,
        }
    }
}
