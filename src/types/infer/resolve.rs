//! Variables to what is known of them.

use super::{InferCtx, Var, VarValue};
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder};
use crate::types::ty::{Const, GenericArg, InferTy, Ty, TyKind};

impl InferCtx<'_> {
    /// A known variable's type, else the variable that represents all it was unified with; other types as they are.
    pub fn shallow_resolve(&self, ty: Ty) -> Ty {
        let TyKind::Infer(InferTy::Type(var) | InferTy::Int(var) | InferTy::Float(var)) = ty.kind() else { return ty };
        let mut table = self.table.borrow_mut();
        let root = table.find(Var(*var));
        let kind = match table.probe_value(root) {
            VarValue::KnownType(known) => {
                drop(table);
                return self.shallow_resolve(known);
            }
            VarValue::Type => InferTy::Type(root.0),
            VarValue::Int => InferTy::Int(root.0),
            VarValue::Float => InferTy::Float(root.0),
            VarValue::Const | VarValue::KnownConst(_) => panic!("a constant's variable stands for a type"),
        };
        Ty::new(TyKind::Infer(kind))
    }

    /// The same for constants.
    pub fn shallow_resolve_const(&self, constant: &Const) -> Const {
        let Const::Infer(var) = constant else { return constant.clone() };
        let mut table = self.table.borrow_mut();
        let root = table.find(Var(*var));
        match table.probe_value(root) {
            VarValue::KnownConst(known) => known,
            VarValue::Const => Const::Infer(root.0),
            other @ (VarValue::Type | VarValue::Int | VarValue::Float | VarValue::KnownType(_)) => {
                panic!("a type's variable stands for a constant: {other:?}")
            }
        }
    }

    /// Replaces all variables that are known, everywhere inside.
    pub fn resolve<T: Fold>(&self, value: &T) -> T {
        value.fold_with(&mut Resolver { infcx: self, keeps_unknown: false })
    }

    /// The same, but a variable of which nothing is known stays itself, and not the one that represents it.
    pub fn resolve_known<T: Fold>(&self, value: &T) -> T {
        value.fold_with(&mut Resolver { infcx: self, keeps_unknown: true })
    }

    /// The variable that represents all those a variable was unified with.
    pub fn root(&self, var: u32) -> u32 {
        self.table.borrow_mut().find(Var(var)).0
    }

    /// If the type is a type variable about which nothing is known: its root.
    pub fn unresolved_var(&self, ty: Ty) -> Option<u32> {
        let TyKind::Infer(InferTy::Type(var)) = self.shallow_resolve(ty).kind() else { return None };
        Some(*var)
    }

    /// All unresolved variables of integer and float literals, in order of creation: what falls back to `i32` and `f64`.
    pub fn unresolved_number_vars(&self) -> Vec<Ty> {
        self.unresolved(|value| matches!(value, VarValue::Int | VarValue::Float))
    }

    /// All unresolved type variables (not those of literals), in order of creation.
    pub fn unresolved_type_vars(&self) -> Vec<Ty> {
        self.unresolved(|value| matches!(value, VarValue::Type))
    }

    fn unresolved(&self, wanted: impl Fn(&VarValue) -> bool) -> Vec<Ty> {
        let mut table = self.table.borrow_mut();
        let mut vars = Vec::new();
        for index in 0..table.len() as u32 {
            if table.find(Var(index)).0 != index {
                continue;
            }
            let value = table.probe_value(Var(index));
            if !wanted(&value) {
                continue;
            }
            vars.push(Ty::new(TyKind::Infer(match value {
                VarValue::Int => InferTy::Int(index),
                VarValue::Float => InferTy::Float(index),
                VarValue::Type | VarValue::Const | VarValue::KnownType(_) | VarValue::KnownConst(_) => {
                    InferTy::Type(index)
                }
            })));
        }
        vars
    }

    /// The first unresolved variable inside (of a type or constant) and the place it was made for: what E0282 speaks of.
    pub fn first_unresolved<T: Fold>(&self, value: &T) -> Option<(u32, Option<Span>)> {
        let mut finder = Finder { infcx: self, found: None };
        let _ = value.fold_with(&mut finder);
        finder.found.map(|var| (var, self.origin(var)))
    }

    /// All unresolved variables inside, each as the one that represents it.
    pub(in crate::types) fn unresolved_in<T: Fold>(&self, value: &T) -> Vec<GenericArg> {
        let mut collector = Collector { infcx: self, found: Vec::new() };
        let _ = value.fold_with(&mut collector);
        collector.found
    }

    /// Whether any variable inside is unresolved.
    pub fn has_unresolved<T: Fold>(&self, value: &T) -> bool {
        value.flags().intersects(Flags::INFER) && self.resolve(value).flags().intersects(Flags::INFER)
    }
}

struct Resolver<'a, 't> {
    infcx: &'a InferCtx<'t>,
    /// Whether a variable of which nothing is known stays itself.
    keeps_unknown: bool,
}

impl TypeFolder for Resolver<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let resolved = self.infcx.shallow_resolve(ty);
        if resolved == ty {
            fold::fold_inside(ty, self)
        } else if self.keeps_unknown && self.infcx.unresolved_var(ty).is_some() {
            ty
        } else {
            resolved.fold_with(self)
        }
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let resolved = self.infcx.shallow_resolve_const(constant);
        fold::fold_inside_const(&resolved, self)
    }
}

struct Finder<'a, 't> {
    infcx: &'a InferCtx<'t>,
    found: Option<u32>,
}

impl TypeFolder for Finder<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        self.found.is_none() && flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let resolved = self.infcx.shallow_resolve(ty);
        if let TyKind::Infer(InferTy::Type(var) | InferTy::Int(var) | InferTy::Float(var)) = resolved.kind() {
            self.found = Some(*var);
            return resolved;
        }
        fold::fold_inside(resolved, self)
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let resolved = self.infcx.shallow_resolve_const(constant);
        if let Const::Infer(var) = resolved {
            self.found = Some(var);
        }
        resolved
    }
}

struct Collector<'a, 't> {
    infcx: &'a InferCtx<'t>,
    found: Vec<GenericArg>,
}

impl TypeFolder for Collector<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::INFER)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let resolved = self.infcx.shallow_resolve(ty);
        if matches!(resolved.kind(), TyKind::Infer(_)) {
            self.found.push(GenericArg::Type(resolved));
            return resolved;
        }
        fold::fold_inside(resolved, self)
    }

    fn fold_const(&mut self, constant: &Const) -> Const {
        let resolved = self.infcx.shallow_resolve_const(constant);
        if matches!(resolved, Const::Infer(_)) {
            self.found.push(GenericArg::Const(resolved.clone()));
        }
        resolved
    }
}
