//! What the real standard library has and the simulator's has not: unsupported, and never "not found".

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::unstable as unstable_use;
use crate::library::surface;
use crate::source::Span;
use crate::types::check::FnCtx;
use crate::types::kinds::kinds;
use crate::types::ty::{Predicate, TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// The message for an item that a type of the real library has under this name, if it has one.
    pub(super) fn lacking_item(&mut self, ty: Ty, name: &str, span: Span) -> Option<Diagnostic> {
        let autoderef = self.autoderef(ty);
        let mut types: Vec<Ty> = autoderef.steps.iter().map(|(ty, _)| *ty).collect();
        types.push(autoderef.last);
        let unstable = types.iter().find_map(|ty| surface::unstable_member(&self.library_name(*ty)?, name));
        if let Some(feature) = unstable.or_else(|| types.iter().find_map(|ty| self.unstable_in_traits(*ty, name))) {
            return Some(unstable_use(span, feature));
        }
        if !types.iter().all(|ty| self.is_well_formed(*ty)) {
            return None;
        }
        let owner = types.iter().find_map(|ty| {
            let owner = self.library_name(*ty)?;
            (surface::has_member(&owner, name) && !self.has_inherent_item(*ty, name)).then_some(owner)
        });
        let owner = owner.or_else(|| types.iter().find_map(|ty| self.lacking_in_traits(*ty, name)))?;
        Some(Diagnostic::unsupported(span, format!("`{owner}::{name}`")))
    }

    /// Whether the type has an item of this name here, which its arguments may not allow to be used.
    fn has_inherent_item(&self, ty: Ty, name: &str) -> bool {
        let (mut found, mut private) = (Vec::new(), Vec::new());
        self.inherent_candidates(ty, name, &mut found, &mut private);
        !found.is_empty()
    }

    /// Whether the bounds of a type's definition hold. `Vec<str>` has none of the methods of `Vec`.
    fn is_well_formed(&mut self, ty: Ty) -> bool {
        let TyKind::Adt(def, args) = ty.kind() else { return true };
        let bounds = self.infcx.obligations_of(*def, *args, &self.env, self.current_span());
        bounds.iter().all(|bound| self.may_hold(&bound.predicate))
    }

    /// The name of a type of the library, as its documentation has it.
    fn library_name(&self, ty: Ty) -> Option<String> {
        match ty.kind() {
            TyKind::Adt(def, _) if !self.hir.is_user(*def) => Some(self.hir.def(*def).name.to_string()),
            kinds!(scalar) | TyKind::Str => Some(self.display(ty)),
            TyKind::Slice(_) => Some("slice".to_owned()),
            TyKind::Array(..) => Some("array".to_owned()),
            TyKind::RawPtr(..) => Some("pointer".to_owned()),
            variants!(TyKind: Never | Adt | Ref | Tuple | Dynamic) | kinds!(function | generic | unknown) => None,
        }
    }

    /// The feature of an item that is not stable, of a trait of the library that the type implements.
    fn unstable_in_traits(&mut self, ty: Ty, name: &str) -> Option<&'static str> {
        let traits = self.hir.traits_in_scope(self.owner, self.scope);
        traits.iter().find_map(|&of_trait| {
            let owner = self.hir.def(of_trait).name.clone();
            let feature = (!self.hir.is_user(of_trait)).then(|| surface::unstable_member(&owner, name)).flatten()?;
            self.may_implement(of_trait, ty).then_some(feature)
        })
    }

    /// A trait of the library that the type implements and that has more in reality than here.
    fn lacking_in_traits(&mut self, ty: Ty, name: &str) -> Option<String> {
        let traits = self.hir.traits_in_scope(self.owner, self.scope);
        traits.iter().find_map(|&of_trait| {
            let owner = self.hir.def(of_trait).name.clone();
            let lacks = !self.hir.is_user(of_trait)
                && surface::has_member(&owner, name)
                && self.hir.trait_item(of_trait, name).or_else(|| self.hir.trait_type(of_trait, name)).is_none();
            (lacks && self.may_implement(of_trait, ty)).then(|| owner.to_string())
        })
    }

    fn may_implement(&mut self, of_trait: DefId, ty: Ty) -> bool {
        let args = self.trait_with_self(of_trait, ty);
        self.may_hold(&Predicate::Trait(TraitRef { def: of_trait, args }))
    }
}
