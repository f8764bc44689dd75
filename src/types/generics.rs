//! A definition to all its generic parameters, those of its parents first.

use std::rc::Rc;

use super::fold::substitute;
use super::lower::Lower;
use super::ty::{Args, Const, GenericArg, ParamTy, Region, TraitRef, Ty, TyKind};
use super::{GenericParamOf, GenericParamOfKind, GenericsOf, Typing};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::GenericParamKind;

impl Typing<'_> {
    /// The generic parameters of a definition.
    pub fn generics_of(&self, def: DefId) -> Rc<GenericsOf> {
        if let Some(library) = self.behind(def) {
            return library.generics_of(def);
        }
        if let Some(known) = self.memo.generics.borrow().get(&def) {
            return known.clone();
        }
        let generics = Rc::new(self.collect_generics(def));
        self.memo.generics.borrow_mut().insert(def, generics.clone());
        generics
    }

    fn collect_generics(&self, def: DefId) -> GenericsOf {
        let mut params = self.generic_parent(def).map_or(Vec::new(), |parent| self.generics_of(parent).params.clone());
        let parent_count = params.len();
        if self.is_opaque(def) || self.hir.def(def).kind == DefKind::Variant {
            return GenericsOf { params, parent_count };
        }
        for param in &self.hir.generics(def).params {
            let kind = match &param.kind {
                GenericParamKind::Lifetime => GenericParamOfKind::Region,
                GenericParamKind::Type { default, synthetic } => {
                    GenericParamOfKind::Type { has_default: default.is_some(), synthetic: *synthetic }
                }
                GenericParamKind::Const { ty: _, default } => {
                    GenericParamOfKind::Const { has_default: default.is_some() }
                }
            };
            params.push(GenericParamOf { name: param.name.clone(), owner: def, kind });
        }
        GenericsOf { params, parent_count }
    }

    /// The definition whose generic parameters this one can use besides its own. Items inside functions cannot use the function's.
    pub(super) fn generic_parent(&self, def: DefId) -> Option<DefId> {
        if let Some(owner) = self.opaque_owner(def) {
            return Some(owner);
        }
        let known = self.hir.def(def);
        match known.kind {
            variants!(
                DefKind: AssocFn | AssocConst | AssocType | Closure | AnonConst | Variant
            ) => known.parent.filter(|parent| self.has_generics(*parent)),
            variants!(
                DefKind: Module | Struct | Union | Enum | Trait | TypeAlias | Impl | Fn | Const | Static | Macro
            ) => None,
        }
    }

    fn has_generics(&self, def: DefId) -> bool {
        !matches!(self.hir.def(def).kind, DefKind::Module | DefKind::Macro)
    }

    /// Whether it is the definition of an `impl Trait` type.
    pub(super) fn is_opaque(&self, def: DefId) -> bool {
        if let Some(library) = self.behind(def) {
            return library.is_opaque(def);
        }
        self.memo.opaques.borrow().contains_key(&def)
    }

    /// The function that an `impl Trait` type belongs to.
    pub(super) fn opaque_owner(&self, def: DefId) -> Option<DefId> {
        if let Some(library) = self.behind(def) {
            return library.opaque_owner(def);
        }
        self.memo.opaques.borrow().get(&def).map(|(owner, _)| *owner)
    }

    /// The lifetimes that an `impl Trait` type says it captures (`use<'a>`), if it says so.
    pub fn said_captures(&self, opaque: DefId) -> Option<Vec<Region>> {
        if let Some(library) = self.behind(opaque) {
            return library.said_captures(opaque);
        }
        let known = self.memo.opaques.borrow().get(&opaque).cloned();
        let (owner, bounds) = known?;
        bounds.iter().find_map(|bound| match bound {
            crate::hir::item::Bound::Captures(lifetimes) => {
                let lower = Lower::in_signature(self, owner);
                Some(lifetimes.iter().map(|lifetime| lower.region(lifetime)).collect())
            }
            crate::hir::item::Bound::Outlives(_) | crate::hir::item::Bound::Trait(_) => None,
        })
    }

    /// `impl Trait` in the result of a function: a type of its own, or what the impl makes of it where a trait declares it.
    pub(super) fn impl_trait_ty(&self, def: DefId, owner: DefId) -> Ty {
        let args = self.identity_args(owner);
        match self.trait_of_item(owner) {
            Some(_) => Ty::new(TyKind::Projection(def, args)),
            None => Ty::new(TyKind::Opaque(def, args)),
        }
    }

    /// The definition's parameters as arguments for themselves.
    pub fn identity_args(&self, def: DefId) -> Args {
        if let Some(library) = self.behind(def) {
            return library.identity_args(def);
        }
        if let Some(known) = self.memo.identity.borrow().get(&def) {
            return *known;
        }
        let generics = self.generics_of(def);
        let args = generics.params.iter().enumerate().map(|(index, param)| param_arg(index, param)).collect();
        self.memo.identity.borrow_mut().insert(def, args);
        args
    }

    /// A parameter given by its owner and its place among the owner's own parameters: its place in the whole list, and its name.
    pub(super) fn param(&self, owner: DefId, index: u32) -> ParamTy {
        let generics = self.generics_of(owner);
        let index = generics.parent_count + index as usize;
        ParamTy { index: index as u32, name: generics.params[index].name.clone() }
    }

    /// The default of a type parameter (by its place in the whole list), for the arguments before it.
    pub(super) fn default_of(&self, def: DefId, index: usize, before: Args) -> Option<Ty> {
        let generics = self.generics_of(def);
        let owner = generics.params.get(index)?.owner;
        let start = generics.params.iter().position(|param| param.owner == owner)?;
        match &self.hir.generics(owner).params.get(index - start)?.kind {
            GenericParamKind::Type { default: Some(ty), .. } => {
                Some(substitute(&Lower::in_signature(self, owner).ty(ty), before))
            }
            GenericParamKind::Type { default: None, .. }
            | GenericParamKind::Lifetime
            | GenericParamKind::Const { .. } => None,
        }
    }

    /// The type of a const parameter.
    pub fn const_param_ty(&self, param: &GenericParamOf) -> Option<Ty> {
        let declared = self.hir.generics(param.owner);
        declared.params.iter().find(|other| other.name == param.name).and_then(|other| match &other.kind {
            GenericParamKind::Const { ty, .. } => Some(Lower::in_signature(self, param.owner).ty(ty)),
            GenericParamKind::Type { .. } | GenericParamKind::Lifetime => None,
        })
    }

    /// The arguments of a trait's associated type that an impl's stands for: the impl's trait, then parameter by parameter.
    pub(crate) fn in_terms_of_impl(&self, own: DefId, of_impl: DefId, trait_ref: TraitRef) -> Args {
        let params = self.identity_args(own);
        let params = params.as_slice().iter().skip(self.generics_of(of_impl).params.len());
        trait_ref.args.as_slice().iter().chain(params).cloned().collect()
    }

    /// The trait that an associated item belongs to, if it belongs to a trait itself. `impl Trait` in the result of a trait's
    /// method is an associated type of the trait (RFC 3425).
    pub fn trait_of_item(&self, item: DefId) -> Option<DefId> {
        let item = self.opaque_owner(item).unwrap_or(item);
        self.hir.def(item).parent.filter(|parent| self.hir.def(*parent).kind == DefKind::Trait)
    }

    /// The impl that an associated item stands in.
    pub fn impl_of_item(&self, item: DefId) -> Option<DefId> {
        self.hir.def(item).parent.filter(|parent| matches!(self.hir.def(*parent).kind, DefKind::Impl { .. }))
    }
}

fn param_arg(index: usize, param: &GenericParamOf) -> GenericArg {
    let named = ParamTy { index: index as u32, name: param.name.clone() };
    match param.kind {
        GenericParamOfKind::Region => GenericArg::Region(Region::Param(named)),
        GenericParamOfKind::Type { .. } => GenericArg::Type(Ty::new(TyKind::Param(named))),
        GenericParamOfKind::Const { .. } => GenericArg::Const(Const::Param(named)),
    }
}
