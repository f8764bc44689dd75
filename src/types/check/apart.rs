//! An expected type to one that may be unified with for a hint, and forgotten: what is not known of it yet stays unknown to the
//! hint, as in rustc, whose hints come from subtyping, which ties no two variables to each other.

use super::FnCtx;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::kinds::kinds;
use crate::types::ty::{Args, GenericArg, Ty, TyKind};
use crate::types::variance::Variance;

impl FnCtx<'_> {
    /// The type with new variables in the place of those that subtyping may leave apart.
    pub(super) fn apart(&mut self, expected: Ty) -> Ty {
        let expected = self.resolve(&expected);
        expected.fold_with(&mut Apart { cx: self })
    }
}

struct Apart<'a, 'f> {
    cx: &'a mut FnCtx<'f>,
}

impl TypeFolder for Apart<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        match ty.kind() {
            _ if self.cx.is_type_var(ty) => self.cx.fresh_ty(),
            TyKind::Ref(_, _, mutability) | TyKind::RawPtr(_, mutability) if mutability.is_mut() => ty,
            TyKind::Adt(def, args) => {
                let variances = self.cx.typing.variances_of(*def);
                let mut args = args.as_slice().to_vec();
                for (arg, variance) in args.iter_mut().zip(variances.iter()) {
                    if let GenericArg::Type(inner) = arg
                        && *variance != Variance::Invariant
                    {
                        *inner = inner.fold_with(self);
                    }
                }
                Ty::new(TyKind::Adt(*def, Args::new(&args)))
            }
            kinds!(generic) | TyKind::Dynamic(..) | TyKind::Closure(..) | TyKind::FnDef(..) => ty,
            variants!(TyKind: Str | Never | Slice | Array | Tuple | Ref | RawPtr | FnPtr)
            | kinds!(scalar | unknown) => fold::fold_inside(ty, self),
        }
    }
}
