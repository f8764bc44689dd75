//! Types and constants as they are written in the body to types.

use super::FnCtx;
use crate::hir::ty as hir;
use crate::types::ty::{Const, Ty};

impl FnCtx<'_> {
    /// A written type, with variables for `_` and what is left out, normalised.
    pub(super) fn lower_ty(&mut self, ty: &hir::Ty) -> Ty {
        let (ty, obligations) = self.infcx.lower_ty(ty, self.owner, &self.env);
        self.register_all(obligations);
        ty
    }

    /// The type that a path goes through (`Vec` in `Vec::new`): its arguments may be left out.
    pub(super) fn lower_path_ty(&mut self, ty: &hir::Ty) -> Ty {
        let (ty, obligations) = self.infcx.lower_path_ty(ty, self.owner, &self.env);
        self.register_all(obligations);
        ty
    }

    /// The length of an array expression.
    pub(super) fn lower_const(&mut self, constant: &hir::ConstArg) -> Const {
        // The length is lowered as the one of an array type, so that there is one place that knows how.
        let span = self.current_span();
        let element = hir::Ty { kind: hir::TyKind::Never, span };
        let array = hir::Ty { kind: hir::TyKind::Array(Box::new(element), constant.clone()), span };
        let ty = self.lower_ty(&array);
        if let crate::types::ty::TyKind::Array(_, len) = ty.kind() { len.clone() } else { Const::Error }
    }
}
