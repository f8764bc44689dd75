//! Items to what they say about types: the type of each, signatures, fields, and the trait of an impl.

use std::rc::Rc;

use super::fold::{self, erase_regions, substitute};
use super::lower::Lower;
use super::memo::Question;
use super::ty::{Abi, Args, FnSig, TraitRef, Ty, TyKind, TyList};
use super::{ParamEnv, Typing};
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{Res, TyKind as HirTyKind};

impl<'h> Typing<'h> {
    /// The type of an item: a type's own with identity arguments, an alias's target, a constant's or static's type, an impl's
    /// self type, an impl's associated type.
    pub fn type_of(&self, def: DefId) -> Ty {
        if let Some(library) = self.behind(def) {
            return library.type_of(def);
        }
        let key = (Question::TypeOf, def);
        self.remembered(&self.memo.types, def, key, Ty::error, || self.lower_type_of(def))
    }

    fn lower_type_of(&self, def: DefId) -> Ty {
        let lower = Lower::in_signature(self, def);
        let identity = || self.identity_args(def);
        match self.hir.def(def).kind {
            DefKind::Struct | DefKind::Union | DefKind::Enum => Ty::new(TyKind::Adt(def, identity())),
            DefKind::TypeAlias => lower.ty(&self.hir.type_alias(def)),
            DefKind::Const | DefKind::AssocConst | DefKind::Static { .. } => lower.ty(&self.hir.const_item(def).ty),
            DefKind::AnonConst => self.anon_const_ty(def),
            DefKind::Impl { .. } => lower.ty(&self.hir.impl_(def).self_ty),
            DefKind::AssocType => match &self.hir.assoc_type(def).value {
                Some(value) => lower.ty(value),
                None => Ty::new(TyKind::Projection(def, identity())),
            },
            DefKind::Fn | DefKind::AssocFn | DefKind::Variant => Ty::new(TyKind::FnDef(def, identity())),
            DefKind::Closure => Ty::new(TyKind::Closure(def, identity())),
            DefKind::Module | DefKind::Trait | DefKind::Macro => {
                panic!("{} has no type", self.hir.path(def))
            }
        }
    }

    /// The type of a const argument is its parameter's; of an inline constant, its value's.
    fn anon_const_ty(&self, def: DefId) -> Ty {
        let item = self.hir.const_item(def);
        if !matches!(item.ty.kind, HirTyKind::Infer) {
            return Lower::in_signature(self, def).ty(&item.ty);
        }
        if let Some(known) = self.memo.const_arguments.borrow().get(&def) {
            return *known;
        }
        let value = self.hir.body(def).map(|body| body.value.0 as usize);
        let types = &self.body(BodyId(def)).expr_types;
        value.and_then(|value| types.get(value)).copied().unwrap_or(Ty::error())
    }

    /// The trait that a definition implements, if it is an impl of one.
    pub fn impl_trait_ref_of(&self, def: DefId) -> Option<TraitRef> {
        (self.hir.def(def).kind == DefKind::Impl { of_trait: true }).then(|| self.impl_trait_ref(def)).flatten()
    }

    /// Signature of a function, associated function or constructor, in terms of its parameters.
    pub fn fn_sig(&self, def: DefId) -> FnSig {
        if let Some(library) = self.behind(def) {
            return library.fn_sig(def);
        }
        let error = || FnSig::safe(TyList::empty(), Ty::error());
        self.remembered(&self.memo.sigs, def, (Question::FnSig, def), error, || self.lower_sig(def))
    }

    fn lower_sig(&self, def: DefId) -> FnSig {
        if !matches!(self.hir.def(def).kind, DefKind::Fn | DefKind::AssocFn) {
            return self.ctor_sig(def);
        }
        let lower = Lower::in_signature(self, def);
        let decl = self.hir.fn_decl(def);
        FnSig {
            inputs: decl.params.iter().map(|ty| lower.ty(ty)).collect(),
            output: decl.output.as_ref().map_or(Ty::unit(), |ty| lower.ty(ty)),
            is_unsafe: decl.is_unsafe,
            abi: Abi::from_name(decl.abi.as_deref()),
            is_variadic: decl.is_variadic,
        }
    }

    fn ctor_sig(&self, def: DefId) -> FnSig {
        let adt = self.adt_of_variant(def);
        let variant = self.variant_index(adt, def);
        FnSig::safe(TyList::new(&self.fields_of(adt)[variant]), self.type_of(adt))
    }

    /// The enum of a variant; a struct or union is its own.
    pub fn adt_of_variant(&self, variant: DefId) -> DefId {
        let known = self.hir.def(variant);
        match (known.kind, known.parent) {
            (DefKind::Variant, Some(parent)) => parent,
            _ => variant,
        }
    }

    /// Which of the type's variants this definition is; 0 for structs and unions.
    pub fn variant_index(&self, adt: DefId, variant: DefId) -> usize {
        self.hir.adt(adt).variants.iter().position(|other| other.def == variant).unwrap_or(0)
    }

    /// The types of all fields of all variants, in terms of the type's parameters.
    pub fn fields_of(&self, adt: DefId) -> Rc<Vec<Vec<Ty>>> {
        if let Some(library) = self.behind(adt) {
            return library.fields_of(adt);
        }
        let unknown = || {
            let known = self.hir.adt(adt);
            Rc::new(known.variants.iter().map(|variant| vec![Ty::error(); variant.fields.len()]).collect())
        };
        self.remembered(&self.memo.fields, adt, (Question::Fields, adt), unknown, || {
            let lower = Lower::in_signature(self, adt);
            let known = self.hir.adt(adt);
            let of_variant = |variant: &crate::hir::item::Variant| {
                variant.fields.iter().map(|field| lower.ty(&field.ty)).collect::<Vec<_>>()
            };
            Rc::new(known.variants.iter().map(of_variant).collect())
        })
    }

    /// The type of a field of a variant (by its index in [`crate::hir::item::Adt::variants`]) with arguments put in, normalised if concrete.
    pub fn field_type(&self, adt: DefId, variant: usize, field: usize, args: Args) -> Ty {
        let declared = self.fields_of(adt)[variant][field];
        let ty = substitute(&declared, args);
        let open = super::flags::Flags::PARAM.union(super::flags::Flags::INFER);
        if ty.flags().intersects(open) { ty } else { self.normalize(ty, &ParamEnv::default()) }
    }

    /// The trait that an impl implements.
    pub fn impl_trait_ref(&self, of_impl: DefId) -> Option<TraitRef> {
        if let Some(library) = self.behind(of_impl) {
            return library.impl_trait_ref(of_impl);
        }
        let key = (Question::ImplTraitRef, of_impl);
        self.remembered(
            &self.memo.trait_refs,
            of_impl,
            key,
            || None,
            || {
                let path = self.hir.impl_(of_impl).of_trait.clone()?;
                let Res::Def(of_trait) = path.res else { return None };
                let lower = Lower::in_signature(self, of_impl);
                let self_ty = self.type_of(of_impl);
                Some(TraitRef {
                    def: of_trait,
                    args: lower.trait_args(of_trait, self_ty, path.segments.last(), path.span),
                })
            },
        )
    }

    /// The trait that an impl implements, without regions: what selection matches against.
    pub(super) fn impl_header(&self, of_impl: DefId) -> Option<TraitRef> {
        if let Some(library) = self.behind(of_impl) {
            return library.impl_header(of_impl);
        }
        if let Some(known) = self.memo.headers.borrow().get(&of_impl) {
            return *known;
        }
        let header = self.impl_trait_ref(of_impl).map(|trait_ref| erase_regions(&trait_ref));
        self.memo.headers.borrow_mut().insert(of_impl, header);
        header
    }

    /// Puts arguments in for parameters.
    pub fn substitute(&self, ty: Ty, args: Args) -> Ty {
        fold::substitute(&ty, args)
    }

    /// Puts arguments in for parameters, in arguments.
    pub fn substitute_args(&self, of: Args, args: Args) -> Args {
        fold::substitute(&of, args)
    }
}
