//! Two types to one: what must be put into variables for both to be the same.

use super::{InferCtx, Var, VarValue};
use crate::types::fold::{self, Fold};
use crate::types::ty::{
    Args, Const, ExistentialPredicate, FnSig, GenericArg, InferTy, Predicates, TraitRef, Ty, TyKind,
};

/// Why two types are not the same.
#[derive(Clone, PartialEq, Debug)]
pub enum TypeMismatch {
    /// The innermost types that differ.
    Types(Ty, Ty),
    /// Constants that differ, array lengths mostly.
    Consts(Const, Const),
    /// A variable would have to contain itself.
    Cyclic(Ty, Ty),
}

type Unified = Result<(), TypeMismatch>;

impl InferCtx<'_> {
    /// Makes two types the same. Regions are not looked at. Nothing is changed when it fails.
    ///
    /// # Errors
    /// The innermost difference.
    pub fn unify(&self, left: Ty, right: Ty) -> Result<(), TypeMismatch> {
        if left == right {
            return Ok(());
        }
        self.commit_if_ok(|| self.types(left, right))
    }

    /// The same for all arguments of a definition.
    ///
    /// # Errors
    /// The innermost difference.
    pub fn unify_args(&self, left: Args, right: Args) -> Result<(), TypeMismatch> {
        if left == right {
            return Ok(());
        }
        self.commit_if_ok(|| self.args(left, right))
    }

    /// The same for trait references.
    ///
    /// # Errors
    /// The innermost difference; different traits count as different self types.
    pub fn unify_trait_refs(&self, left: TraitRef, right: TraitRef) -> Result<(), TypeMismatch> {
        if left.def != right.def {
            return Err(TypeMismatch::Types(left.self_ty(), right.self_ty()));
        }
        self.unify_args(left.args, right.args)
    }

    /// The same for signatures.
    ///
    /// # Errors
    /// The innermost difference.
    pub fn unify_sigs(&self, left: FnSig, right: FnSig) -> Result<(), TypeMismatch> {
        let whole = || TypeMismatch::Types(Ty::new(TyKind::FnPtr(left)), Ty::new(TyKind::FnPtr(right)));
        self.commit_if_ok(|| self.sigs(left, right, &whole))
    }

    /// Whether two types could be made the same.
    pub fn can_unify(&self, left: Ty, right: Ty) -> bool {
        self.probe(|| self.unify(left, right).is_ok())
    }

    fn types(&self, left: Ty, right: Ty) -> Unified {
        let (left, right) = (self.shallow_resolve(left), self.shallow_resolve(right));
        if left == right {
            return Ok(());
        }
        match (left.kind(), right.kind()) {
            (TyKind::Error, _) | (_, TyKind::Error) => Ok(()),
            (TyKind::Infer(left_var), TyKind::Infer(right_var)) => self.two_vars(*left_var, *right_var, left, right),
            (TyKind::Infer(var), _) => self.bind(*var, left, right),
            (_, TyKind::Infer(var)) => self.bind(*var, right, left),
            _ => self.structures(left, right),
        }
    }

    fn two_vars(&self, left_var: InferTy, right_var: InferTy, left: Ty, right: Ty) -> Unified {
        let (InferTy::Type(l) | InferTy::Int(l) | InferTy::Float(l)) = left_var;
        let (InferTy::Type(r) | InferTy::Int(r) | InferTy::Float(r)) = right_var;
        // The older one only learns something if the younger one was known to be a number.
        let older_learns = std::mem::discriminant(&left_var) != std::mem::discriminant(&right_var);
        self.touch(if older_learns { l.min(r) } else { l.max(r) });
        let unified = self.table.borrow_mut().unify_var_var(Var(l), Var(r));
        unified.map_err(|()| TypeMismatch::Types(left, right))
    }

    fn bind(&self, var: InferTy, var_ty: Ty, ty: Ty) -> Unified {
        let mismatch = Err(TypeMismatch::Types(var_ty, ty));
        let var = match (var, ty.kind()) {
            (InferTy::Type(var), _) => {
                if self.occurs(Var(var), ty) {
                    return Err(TypeMismatch::Cyclic(var_ty, ty));
                }
                var
            }
            (InferTy::Int(var), TyKind::Int(_) | TyKind::Uint(_)) => var,
            (InferTy::Float(var), TyKind::Float(_)) => var,
            (InferTy::Int(_) | InferTy::Float(_), _) => return mismatch,
        };
        self.touch(var);
        let unified = self.table.borrow_mut().unify_var_value(Var(var), VarValue::KnownType(fold::erase_regions(&ty)));
        unified.or(mismatch)
    }

    fn structures(&self, left: Ty, right: Ty) -> Unified {
        let mismatch = || TypeMismatch::Types(left, right);
        match (left.kind(), right.kind()) {
            (TyKind::Adt(l, l_args), TyKind::Adt(r, r_args))
            | (TyKind::FnDef(l, l_args), TyKind::FnDef(r, r_args))
            | (TyKind::Closure(l, l_args), TyKind::Closure(r, r_args))
            | (TyKind::Opaque(l, l_args), TyKind::Opaque(r, r_args))
            | (TyKind::Projection(l, l_args), TyKind::Projection(r, r_args))
                if l == r =>
            {
                self.args(*l_args, *r_args)
            }
            (TyKind::Ref(_, l, l_mut), TyKind::Ref(_, r, r_mut))
            | (TyKind::RawPtr(l, l_mut), TyKind::RawPtr(r, r_mut))
                if l_mut == r_mut =>
            {
                self.types(*l, *r)
            }
            (TyKind::Slice(l), TyKind::Slice(r)) => self.types(*l, *r),
            (TyKind::Array(l, l_len), TyKind::Array(r, r_len)) => {
                self.types(*l, *r)?;
                self.consts(l_len, r_len)
            }
            (TyKind::Tuple(l), TyKind::Tuple(r)) if l.len() == r.len() => self.lists(l, r),
            (TyKind::FnPtr(l), TyKind::FnPtr(r)) => self.sigs(*l, *r, &mismatch),
            (TyKind::Dynamic(l, _), TyKind::Dynamic(r, _)) => self.objects(*l, *r, &mismatch),
            // Parameters and ground types are the same only if they are equal up to regions.
            (TyKind::Param(l), TyKind::Param(r)) if l.index == r.index => Ok(()),
            _ => Err(mismatch()),
        }
    }

    fn lists(&self, left: &[Ty], right: &[Ty]) -> Unified {
        left.iter().zip(right).try_for_each(|(l, r)| self.types(*l, *r))
    }

    fn sigs(&self, left: FnSig, right: FnSig, mismatch: &dyn Fn() -> TypeMismatch) -> Unified {
        let of_kind = |sig: FnSig| (sig.inputs.len(), sig.is_unsafe, sig.abi, sig.is_variadic);
        if of_kind(left) != of_kind(right) {
            return Err(mismatch());
        }
        self.lists(&left.inputs, &right.inputs)?;
        self.types(left.output, right.output)
    }

    fn objects(&self, left: Predicates, right: Predicates, mismatch: &dyn Fn() -> TypeMismatch) -> Unified {
        if left.len() != right.len() {
            return Err(mismatch());
        }
        for (l, r) in left.iter().zip(right.iter()) {
            match (l, r) {
                (ExistentialPredicate::Trait(l, l_args), ExistentialPredicate::Trait(r, r_args)) if l == r => {
                    self.args(*l_args, *r_args)?;
                }
                (
                    ExistentialPredicate::Projection { item: l, args: l_args, ty: l_ty },
                    ExistentialPredicate::Projection { item: r, args: r_args, ty: r_ty },
                ) if l == r => {
                    self.args(*l_args, *r_args)?;
                    self.types(*l_ty, *r_ty)?;
                }
                (ExistentialPredicate::AutoTrait(l), ExistentialPredicate::AutoTrait(r)) if l == r => {}
                _ => return Err(mismatch()),
            }
        }
        Ok(())
    }

    fn args(&self, left: Args, right: Args) -> Unified {
        for (l, r) in left.iter().zip(right.iter()) {
            match (l, r) {
                (GenericArg::Type(l), GenericArg::Type(r)) => self.types(*l, *r)?,
                (GenericArg::Const(l), GenericArg::Const(r)) => self.consts(l, r)?,
                (GenericArg::Region(_), _) | (_, GenericArg::Region(_)) => {}
                // A list that does not match its generics was already reported.
                (GenericArg::Type(_), GenericArg::Const(_)) | (GenericArg::Const(_), GenericArg::Type(_)) => {}
            }
        }
        Ok(())
    }

    /// Makes two constants the same; constants that are not evaluated yet are evaluated first, if that is possible.
    ///
    /// # Errors
    /// When they differ.
    pub fn unify_consts(&self, left: &Const, right: &Const) -> Result<(), TypeMismatch> {
        self.commit_if_ok(|| self.consts(left, right))
    }

    fn consts(&self, left: &Const, right: &Const) -> Unified {
        let (left, right) = (self.evaluated(left), self.evaluated(right));
        if left == right {
            return Ok(());
        }
        let unified = match (&left, &right) {
            (Const::Error, _) | (_, Const::Error) => return Ok(()),
            (Const::Infer(l), Const::Infer(r)) => {
                self.touch(*l.max(r));
                self.table.borrow_mut().unify_var_var(Var(*l), Var(*r))
            }
            (Const::Infer(var), known) | (known, Const::Infer(var)) => {
                self.touch(*var);
                let known = VarValue::KnownConst(fold::erase_regions(known));
                self.table.borrow_mut().unify_var_value(Var(*var), known)
            }
            (Const::Param(l), Const::Param(r)) if l.index == r.index => return Ok(()),
            (Const::Unevaluated(l, l_args), Const::Unevaluated(r, r_args)) if l == r => {
                return self.args(*l_args, *r_args);
            }
            _ => Err(()),
        };
        unified.map_err(|()| TypeMismatch::Consts(left, right))
    }

    fn evaluated(&self, constant: &Const) -> Const {
        match self.shallow_resolve_const(constant) {
            Const::Unevaluated(def, args) => self.typing.evaluate_const(def, self.resolve(&args)),
            other @ (Const::Value(_) | Const::Param(_) | Const::Infer(_) | Const::Error) => other,
        }
    }

    /// Whether the variable stands somewhere inside the type.
    fn occurs(&self, var: Var, ty: Ty) -> bool {
        let mut found = false;
        let _ = ty.fold_with(&mut Occurs { infcx: self, var, found: &mut found });
        found
    }
}

struct Occurs<'a, 't> {
    infcx: &'a InferCtx<'t>,
    var: Var,
    found: &'a mut bool,
}

impl fold::TypeFolder for Occurs<'_, '_> {
    fn concerns(&self, flags: crate::types::flags::Flags) -> bool {
        flags.intersects(crate::types::flags::Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let resolved = self.infcx.shallow_resolve(ty);
        let TyKind::Infer(InferTy::Type(other) | InferTy::Int(other) | InferTy::Float(other)) = resolved.kind() else {
            return fold::fold_inside(resolved, self);
        };
        *self.found |= self.infcx.root(*other) == self.var.0;
        resolved
    }
}
