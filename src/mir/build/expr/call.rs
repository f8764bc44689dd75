//! Calls: the callee, then the arguments in order, then the call with its unwind edge.

use super::Builder;
use crate::mir::thir::Call;
use crate::mir::{Operand, Place, TerminatorKind};
use crate::source::Span;
use crate::types::ty::Ty;

impl Builder<'_> {
    pub(super) fn call_into(&mut self, destination: &Place, call: &Call, ty: Ty, span: Span) {
        let callee = self.operand(call.callee);
        let args = self.operands(&call.args);
        self.emit_call(callee, args, (destination, ty), (span, call.call_span), call.from_operator);
    }

    /// Ends the block with a call; a callee of type `!` never comes back.
    pub(in crate::mir::build) fn emit_call(
        &mut self,
        callee: Operand,
        args: Vec<Operand>,
        (destination, ty): (&Place, Ty),
        (span, call_span): (Span, Span),
        from_operator: bool,
    ) {
        let unwind = self.unwind();
        let next = self.new_block();
        let target = (ty != Ty::never()).then_some(next);
        let destination = destination.clone();
        let call = TerminatorKind::Call { callee, args, destination, target, unwind, call_span, from_operator };
        self.terminate(span, call, next);
    }
}
