//! Declarations as bodies without code: their lifetime parameters are the universal regions, and what is known of them follows from
//! where clauses and from the types that their users vouch for.

use super::renumber::Renumber;
use super::{Category, RegionCx, UniversalKind};
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::GenericParamOfKind;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder, substitute};
use crate::types::ty::{Args, FnSig, ParamTy, Predicate, Region, Ty};

/// The lifetimes of a trait's method stand behind all that its impl's method can have.
const OF_TRAIT: u32 = 1 << 16;

/// The number that the own parameter of a trait's method has while an impl's method is compared with it.
pub(in crate::borrow) fn number_of_trait_lifetime(index: usize) -> u32 {
    OF_TRAIT + index as u32
}

impl RegionCx<'_> {
    /// The item's parameters and where clauses.
    pub(in crate::borrow) fn declare_item(&mut self, def: DefId) {
        self.declare_params(def);
        self.nothing_known();
        self.assume_env(def);
    }

    /// The parameters of an impl's method, and the lifetimes of the trait's method. Nothing is assumed yet.
    pub(in crate::borrow) fn declare_method(&mut self, method: DefId, declared: DefId) {
        self.universal = super::Universal::default();
        self.assumptions.clear();
        self.constraints.clear();
        self.tests.clear();
        self.declare_params(method);
        let generics = self.typing.generics_of(declared);
        for (index, param) in generics.params.iter().skip(generics.parent_count).enumerate() {
            if param.kind == GenericParamOfKind::Region {
                let index = number_of_trait_lifetime(index);
                self.universal.kinds.push(UniversalKind::Param { index, name: param.name.clone(), late: true });
                self.count += 1;
            }
        }
        self.nothing_known();
        self.assume_order();
    }

    /// A where clause holds.
    pub(in crate::borrow) fn assume_predicate(&mut self, predicate: &Predicate) {
        let predicate = self.renumber(predicate);
        self.imply_predicate(&predicate);
        self.assumptions.push(predicate);
    }

    /// What a bound of lifetimes says is known.
    pub(in crate::borrow) fn imply_predicate(&mut self, predicate: &Predicate) {
        match predicate {
            Predicate::RegionOutlives(sup, sub) => self.imply_region(sup, sub),
            Predicate::TypeOutlives(ty, region) => self.imply_outlives(*ty, region),
            Predicate::Trait(_) | Predicate::Projection { .. } => {}
        }
    }

    /// What follows from the types of an impl's header.
    pub(in crate::borrow) fn imply_header(&mut self, of_impl: DefId) {
        let header = self.typing.type_of(of_impl);
        let header = self.renumber(&header);
        self.imply(header);
        if let Some(trait_ref) = self.typing.impl_trait_ref(of_impl) {
            let trait_ref = self.renumber(&trait_ref);
            trait_ref.args.types().for_each(|ty| self.imply(ty));
        }
    }

    /// What follows from the types of a function's signature and of the impl around it.
    pub(in crate::borrow) fn imply_signature(&mut self, def: DefId) {
        if let Some(of_impl) = self.typing.impl_of_item(def) {
            self.imply_header(of_impl);
        }
        let sig = self.typing.fn_sig(def);
        let sig = self.renumber(&sig);
        sig.inputs.iter().chain([&sig.output]).for_each(|ty| self.imply(*ty));
    }

    /// A signature with arguments put in. `vouched`: its types are known to make sense.
    pub(in crate::borrow) fn signature_of(&mut self, def: DefId, args: Args, vouched: bool) -> FnSig {
        let sig = substitute(&self.typing.fn_sig(def), args);
        let sig = self.renumber(&sig);
        if vouched {
            sig.inputs.iter().chain([&sig.output]).for_each(|ty| self.imply(*ty));
        }
        self.normalize(&sig)
    }

    /// What follows from what is known.
    pub(in crate::borrow) fn close_known(&mut self) {
        self.universal.close();
    }

    /// A type of the declaration, its lifetimes as regions, projections reduced.
    pub(in crate::borrow) fn declared_ty(&mut self, ty: Ty) -> Ty {
        let ty = ty.fold_with(&mut Renumber { cx: self });
        self.normalize(&ty)
    }

    pub(in crate::borrow) fn declared_args(&mut self, args: Args) -> Args {
        let args = self.renumber(&args);
        self.normalize(&args)
    }

    pub(in crate::borrow) fn is_subtype(&mut self, sub: Ty, sup: Ty) {
        self.subtype(sub, sup, Category::Boring);
    }

    pub(in crate::borrow) fn any_region(&mut self) -> Region {
        self.fresh()
    }

    /// Where a lifetime parameter is declared.
    pub(in crate::borrow) fn lifetime_span(&self, region: u32) -> Option<Span> {
        let UniversalKind::Param { index, name, .. } = &self.universal.kinds[region as usize] else { return None };
        let root = self.typing.body_of(self.body.def).0;
        let generics = self.typing.generics_of(root);
        let declared = self.typing.hir.generics(generics.params.get(*index as usize)?.owner);
        declared.params.iter().find(|param| param.name == *name).map(|param| param.span)
    }

    /// The type with its lifetimes as the author named them, for messages.
    pub(in crate::borrow) fn named(&self, ty: &Ty) -> Ty {
        ty.fold_with(&mut Naming { cx: self })
    }
}

struct Naming<'c, 'a> {
    cx: &'c RegionCx<'a>,
}

impl TypeFolder for Naming<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::REGION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        fold::fold_inside(ty, self)
    }

    fn fold_region(&mut self, region: &Region) -> Region {
        let Region::Var(number) = region else { return region.clone() };
        match self.cx.universal.kinds.get(*number as usize) {
            Some(UniversalKind::Static) => Region::Static,
            Some(UniversalKind::Param { index, name, .. }) => {
                Region::Param(ParamTy { index: *index, name: name.clone() })
            }
            Some(variants!(UniversalKind: Body | Caller | External | Bound | Env)) | None => Region::Erased,
        }
    }
}
