//! Values that follow from the types alone (`size_of`, `needs_drop`, …) and what is computed from them, so that the library's
//! questions about its type parameters cost nothing where the code runs.

use super::Lowering;
use crate::machine::code::operand::{NumberKind, Operand};
use crate::machine::code::place::{Place, Refused};
use crate::mir::{self, BinOp, Local, LocalKind, Rvalue, StatementKind, TerminatorKind};
use crate::types::ty::TyKind;

impl Lowering<'_, '_> {
    /// The temporaries of the library's bodies that are assigned in one place and whose address nobody takes: what is known when
    /// that place is lowered holds wherever they are used.
    pub(super) fn find_knowable(&mut self) {
        if self.body.user {
            return;
        }
        let mut assigned = vec![0u32; self.body.locals.len()];
        for block in &self.body.blocks {
            for statement in &block.statements {
                match &statement.kind {
                    StatementKind::Assign(place, _) | StatementKind::SetDiscriminant { place, .. } => {
                        assigned[place.local.index()] += 1;
                    }
                    variants!(StatementKind: StorageLive | StorageDead | Step | FakeRead | Nop) => {}
                }
            }
            if let TerminatorKind::Call { destination, .. } = &block.terminator.kind {
                assigned[destination.local.index()] += 1;
            }
        }
        self.knowable = (0..assigned.len()).map(|i| assigned[i] == 1 && self.is_number(Local(i as u32))).collect();
    }

    /// Whether a local is a temporary that holds one whole number and is never an allocation.
    fn is_number(&self, local: Local) -> bool {
        let code = &self.locals[local.index()];
        let is_temporary = matches!(self.body.locals[local.index()].kind, LocalKind::Temporary);
        let is_whole = matches!(code.ty.kind(), TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Uint(_));
        is_temporary && code.tracked.is_none() && is_whole
    }

    /// Remembers a number that is stored into a place.
    pub(super) fn know(&mut self, to: &Place, value: &Operand) {
        let (Place::Local { local, offset }, Operand::Int { bits, size }) = (to, value) else { return };
        let index = *local as usize;
        let Some(true) = self.knowable.get(index) else { return };
        let code = &self.locals[index];
        if code.offset == *offset && code.size as usize == *size {
            self.known.insert(*local, *bits);
        }
    }

    /// The number that a place holds, if it is known.
    pub(super) fn known_in(&self, place: &mir::Place) -> Option<u128> {
        match place.projection.is_empty() {
            true => self.known.get(&place.local.0).copied(),
            false => None,
        }
    }

    /// The result of comparing what is known.
    pub(super) fn known_comparison(&mut self, rvalue: &Rvalue) -> Result<Option<Operand>, Refused> {
        let Rvalue::Binary(op @ (BinOp::Eq | BinOp::Ne), left, right) = rvalue else { return Ok(None) };
        if self.known.is_empty() {
            return Ok(None);
        }
        // Floats that are equal may differ in their bits.
        let Ok((left, number)) = self.number(left) else { return Ok(None) };
        Ok(match (left, self.operand(right)?.0) {
            (Operand::Int { bits: left, .. }, Operand::Int { bits: right, .. }) if number.kind != NumberKind::Float => {
                let bits = u128::from((left == right) == (*op == BinOp::Eq));
                Some(Operand::Int { bits, size: 1 })
            }
            _ => None,
        })
    }
}
