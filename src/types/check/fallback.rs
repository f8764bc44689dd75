//! Variables that nothing decided: literals become `i32` and `f64`, the values of diverging expressions `()` or, from edition 2024, `!`.

use super::FnCtx;
use crate::types::ty::{InferTy, Ty, TyKind};

impl FnCtx<'_> {
    /// Gives every variable that has a fallback its type, then looks what that decides.
    pub(super) fn fall_back(&mut self) {
        for var in self.infcx.unresolved_number_vars() {
            let TyKind::Infer(of_literal) = var.kind() else { panic!("only variables were asked for") };
            let ty = match of_literal {
                InferTy::Int(_) => Ty::i32(),
                InferTy::Float(_) => Ty::f64(),
                InferTy::Type(_) => panic!("only variables of literals were asked for"),
            };
            let _ = self.unify(var, ty);
        }
        let fallback = if self.edition_2024 { Ty::never() } else { Ty::unit() };
        for var in std::mem::take(&mut self.diverging) {
            if self.is_unknown(var) {
                let _ = self.unify(var, fallback);
            }
        }
        self.fall_back_to_unit();
        self.select();
    }
}
