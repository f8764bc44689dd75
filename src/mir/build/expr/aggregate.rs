//! Struct expressions: fields in the order in which they are written, then the rest from the base.

use super::Builder;
use crate::mir::thir::AdtValue;
use crate::mir::{AggregateKind, Operand, Place, Rvalue};
use crate::source::Span;

impl Builder<'_> {
    pub(super) fn adt_into(&mut self, destination: &Place, value: &AdtValue, span: Span) {
        let written: Vec<(usize, Operand)> =
            value.fields.iter().map(|&(index, field)| (index, self.operand(field))).collect();
        let union_field = if value.is_union { written.first().map(|(index, _)| *index) } else { None };
        let operands = match value.base {
            None => in_field_order(written),
            Some(base) => {
                let base = self.closed_place(base);
                self.with_base(written, value, &base)
            }
        };
        let AdtValue { def, variant, args, .. } = *value;
        let kind = AggregateKind::Adt { def, variant, args, union_field };
        self.assign(span, destination, Rvalue::Aggregate(kind, operands));
    }

    /// Fields that are not written are moved or copied out of `base`.
    fn with_base(&self, mut written: Vec<(usize, Operand)>, value: &AdtValue, base: &Place) -> Vec<Operand> {
        let count = self.cx.typing.hir.adt(value.def).variants[value.variant].fields.len();
        for index in 0..count {
            if written.iter().all(|(known, _)| *known != index) {
                let ty = self.cx.typing.field_type(value.def, value.variant, index, value.args);
                let ty = self.cx.typing.normalize(ty, self.cx.env);
                let field = base.project(crate::mir::PlaceElem::Field(index, ty));
                written.push((index, self.consume(field, ty)));
            }
        }
        in_field_order(written)
    }
}

fn in_field_order(mut fields: Vec<(usize, Operand)>) -> Vec<Operand> {
    fields.sort_by_key(|(index, _)| *index);
    fields.into_iter().map(|(_, operand)| operand).collect()
}
