//! `dyn Trait` to the methods that its vtables have, in rustc's order: those of supertraits before a trait's own.

use super::fold::{erase_regions, substitute};
use super::lower::{object_self, with_self};
use super::ty::{ExistentialPredicate, Predicate, TraitRef, Ty, TyKind};
use super::{Typing, VtableEntry};
use crate::hir::def::DefId;
use crate::hir::item::AssocKind;

impl Typing<'_> {
    /// The methods of a `dyn` type's vtable for a concrete type, supertraits first, in rustc's order.
    pub fn vtable_entries(&self, object: Ty, concrete: Ty) -> Vec<VtableEntry> {
        let entries = self.vtable_traits(object, concrete).into_iter().flat_map(|trait_ref| {
            let methods = self.vtable_methods(trait_ref.def);
            methods.into_iter().map(move |method| (method, trait_ref))
        });
        entries.map(|(method, trait_ref)| VtableEntry::Method(method, self.method_args(method, trait_ref))).collect()
    }

    /// Which vtable entry a trait's method is, for a call through `object`.
    ///
    /// # Panics
    /// If the object has no such method: then the call was not typed.
    pub fn vtable_index(&self, object: Ty, method: DefId) -> usize {
        let traits = self.vtable_traits(object, object_self());
        let mut methods = traits.into_iter().flat_map(|trait_ref| self.vtable_methods(trait_ref.def));
        match methods.position(|other| other == method) {
            Some(index) => index,
            None => panic!("{} is not in the vtable of {}", self.hir.path(method), self.display(object)),
        }
    }

    /// The traits of an object in the order of their methods, for this `Self`.
    fn vtable_traits(&self, object: Ty, concrete: Ty) -> Vec<TraitRef> {
        let TyKind::Dynamic(parts, _) = object.kind() else { return Vec::new() };
        let Some(ExistentialPredicate::Trait(def, args)) = parts.as_slice().first() else { return Vec::new() };
        let mut order = Vec::new();
        let principal = TraitRef { def: *def, args: with_self(concrete, *args) };
        self.visit_supers_first(erase_regions(&principal), &mut order);
        order
    }

    fn visit_supers_first(&self, trait_ref: TraitRef, order: &mut Vec<TraitRef>) {
        for (predicate, _) in self.super_predicates(trait_ref.def).iter() {
            if let Predicate::Trait(above) = predicate {
                let above = erase_regions(&substitute(above, trait_ref.args));
                if above != trait_ref && !order.contains(&above) {
                    self.visit_supers_first(above, order);
                }
            }
        }
        if !order.contains(&trait_ref) {
            order.push(trait_ref);
        }
    }

    /// A trait's own methods that can be called through an object.
    fn vtable_methods(&self, of_trait: DefId) -> Vec<DefId> {
        let known = self.hir.trait_(of_trait);
        let callable = known
            .items
            .iter()
            .filter(|item| item.kind == AssocKind::Fn && item.has_self && !self.requires_sized_self(item.def));
        callable.map(|item| item.def).collect()
    }
}
