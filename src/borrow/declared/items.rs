//! Items to their demands: which types stand in them, and what may be assumed of their lifetimes.

use super::demand::{Demand, Demands, Origin};
use crate::borrow::region::{RegionCx, required};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::fold::substitute;
use crate::types::ty::{Predicate, Region, Ty};

/// What the item demands; `None` for items that are not looked at.
pub(super) fn demands(cx: &mut RegionCx<'_>, def: DefId) -> Option<Vec<Demand>> {
    let mut demands = Demands { cx, all: Vec::new() };
    match demands.cx.typing.hir.def(def).kind {
        DefKind::Struct | DefKind::Union | DefKind::Enum => demands.adt(def),
        DefKind::Fn => demands.function(def),
        DefKind::AssocFn => {
            demands.function(def);
            demands.method(def);
        }
        DefKind::Impl { .. } => demands.implementation(def),
        DefKind::AssocType => demands.assoc_type(def),
        DefKind::Const | DefKind::AssocConst | DefKind::Static { .. } => demands.constant(def),
        variants!(DefKind: Module | Variant | Trait | TypeAlias | Macro | Closure | AnonConst) => return None,
    }
    Some(demands.all)
}

/// What the item demands of its trait; `None` for items that demand nothing.
pub(super) fn requirements(cx: &mut RegionCx<'_>, def: DefId) -> Option<Vec<Demand>> {
    if cx.typing.hir.def(def).kind != DefKind::AssocType {
        return None;
    }
    let mut demands = Demands { cx, all: Vec::new() };
    demands.clauses_of_type(def);
    Some(demands.all)
}

impl Demands<'_, '_> {
    fn adt(&mut self, def: DefId) {
        self.cx.declare_item(def);
        for predicate in required(self.cx, def, &mut Vec::new()) {
            // That something lives for ever does not follow from the fields (RFC 2093).
            if !matches!(
                predicate,
                Predicate::TypeOutlives(_, Region::Static) | Predicate::RegionOutlives(_, Region::Static)
            ) {
                self.cx.imply_predicate(&predicate);
            }
        }
        self.cx.close_known();
        let adt = self.cx.typing.hir.adt(def);
        let fields = self.cx.typing.fields_of(def);
        for (variant, types) in adt.variants.iter().zip(fields.iter()) {
            for (field, ty) in variant.fields.iter().zip(types) {
                let ty = self.cx.declared_ty(*ty);
                self.well_formed(ty, field.ty.span);
            }
        }
    }

    /// The types in a signature imply what they demand; those in where clauses do not.
    fn function(&mut self, def: DefId) {
        self.cx.declare_item(def);
        self.cx.imply_signature(def);
        self.cx.close_known();
        let typing = self.cx.typing;
        let inherited = typing.impl_of_item(def).or(typing.trait_of_item(def));
        let inherited = inherited.map_or(0, |parent| typing.predicates_of(parent).len());
        for (predicate, span) in typing.predicates_of(def).iter().skip(inherited) {
            if let Predicate::Trait(trait_ref) = predicate {
                let args = self.cx.declared_args(trait_ref.args);
                self.args_well_formed(args, *span);
            }
        }
    }

    fn implementation(&mut self, def: DefId) {
        self.cx.declare_item(def);
        self.cx.imply_header(def);
        self.cx.close_known();
        let typing = self.cx.typing;
        let (Some(trait_ref), Some(path)) = (typing.impl_trait_ref_of(def), typing.hir.impl_(def).of_trait.clone())
        else {
            return;
        };
        let args = self.cx.declared_args(trait_ref.args);
        let supers = typing.super_predicates(trait_ref.def);
        let supers: Vec<Predicate> = supers.iter().map(|(predicate, _)| substitute(predicate, args)).collect();
        for predicate in supers {
            self.kept(&predicate, path.span);
        }
        let clauses = typing.predicates_of(trait_ref.def);
        for (predicate, _) in clauses.iter() {
            self.fulfilled(&substitute(predicate, args), path.span);
        }
    }

    /// A bound of the trait's `Self`, which is said of the lifetimes in the type one by one.
    fn kept(&mut self, predicate: &Predicate, span: Span) {
        match predicate {
            Predicate::TypeOutlives(ty, region) => {
                self.demand(Origin::Region, span, |this| this.cx.type_outlives(*ty, region));
            }
            Predicate::RegionOutlives(..) | Predicate::Trait(_) | Predicate::Projection { .. } => {
                self.fulfilled(predicate, span);
            }
        }
    }

    /// The value of an associated type, with the bounds that the trait gives it.
    fn assoc_type(&mut self, def: DefId) {
        let typing = self.cx.typing;
        let Some(of_impl) = typing.impl_of_item(def) else { return };
        let Some(trait_ref) = typing.impl_trait_ref_of(of_impl) else { return };
        let Some(declared) = typing.hir.trait_type(trait_ref.def, &typing.hir.def(def).name) else { return };
        self.cx.declare_item(def);
        self.cx.imply_header(of_impl);
        self.cx.close_known();
        let value = typing.type_of(def);
        let value = self.cx.declared_ty(value);
        let span = typing.hir.def(def).span;
        self.well_formed(value, span);
        let args = typing.in_terms_of_impl(def, of_impl, trait_ref);
        let args = self.cx.declared_args(args);
        let of_value = typing.hir.assoc_type(def).value.as_ref().map_or(span, |value| value.span);
        let inherited = typing.predicates_of(trait_ref.def).len();
        for (predicate, _) in typing.predicates_of(declared).iter().skip(inherited) {
            self.fulfilled(&substitute(predicate, args), of_value);
        }
        for (predicate, _) in typing.item_bounds(declared).iter() {
            self.fulfilled(&substitute(predicate, args), of_value);
        }
    }

    fn constant(&mut self, def: DefId) {
        self.cx.declare_item(def);
        self.cx.close_known();
        let ty: Ty = self.cx.typing.type_of(def);
        let ty = self.cx.declared_ty(ty);
        let span = self.cx.typing.hir.const_item(def).ty.span;
        self.well_formed(ty, span);
    }
}
