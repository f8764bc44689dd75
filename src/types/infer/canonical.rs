//! A question with variables to the same question about any variables: they are numbered in the order in which they occur.

use super::InferCtx;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::ty::{Const, GenericArg, InferTy, TraitRef, Ty, TyKind};

impl InferCtx<'_> {
    /// Two trait references with the same canonical form differ only in which variables they have.
    pub(in crate::types) fn canonical(&self, trait_ref: &TraitRef) -> TraitRef {
        trait_ref.fold_with(&mut Numbering { infcx: self, seen: Vec::new() })
    }
}

struct Numbering<'a, 't> {
    infcx: &'a InferCtx<'t>,
    seen: Vec<GenericArg>,
}

impl Numbering<'_, '_> {
    fn number(&mut self, variable: GenericArg) -> u32 {
        let known = self.seen.iter().position(|seen| *seen == variable);
        let number = known.unwrap_or_else(|| {
            self.seen.push(variable);
            self.seen.len() - 1
        });
        number as u32
    }
}

impl TypeFolder for Numbering<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let resolved = self.infcx.shallow_resolve(ty);
        let TyKind::Infer(variable) = resolved.kind() else { return fold::fold_inside(resolved, self) };
        let number = self.number(GenericArg::Type(resolved));
        Ty::new(TyKind::Infer(match variable {
            InferTy::Type(_) => InferTy::Type(number),
            InferTy::Int(_) => InferTy::Int(number),
            InferTy::Float(_) => InferTy::Float(number),
        }))
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let resolved = self.infcx.shallow_resolve_const(constant);
        match resolved {
            Const::Infer(_) => Const::Infer(self.number(GenericArg::Const(resolved))),
            Const::Value(_) | Const::Param(_) | Const::Unevaluated(..) | Const::Error => {
                fold::fold_inside_const(&resolved, self)
            }
        }
    }
}
