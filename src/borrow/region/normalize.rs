//! Projections in types with regions to the types that they stand for.
//!
//! Selection knows no regions. It tells which impl it is; the impl's header is then related to the types with regions, and so the
//! regions of the impl's parameters are found.

use super::RegionCx;
use crate::hir::def::{DefId, DefKind};
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold, TypeFolder, substitute};
use crate::types::kinds::kinds;
use crate::types::solve::Source;
use crate::types::ty::{Args, FnSig, GenericArg, Predicate, TraitRef, Ty, TyKind};

struct Normalizer<'c, 'a> {
    cx: &'c mut RegionCx<'a>,
}

impl TypeFolder for Normalizer<'_, '_> {
    fn concerns(&self, flags: Flags) -> bool {
        flags.intersects(Flags::PROJECTION)
    }

    fn fold_ty(&mut self, ty: Ty) -> Ty {
        let TyKind::Projection(item, args) = ty.kind() else { return fold::fold_inside(ty, self) };
        let args = args.fold_with(self);
        self.cx.project(*item, args)
    }
}

impl RegionCx<'_> {
    /// With all projections reduced that can be.
    pub(in crate::borrow) fn normalize<T: Fold>(&mut self, value: &T) -> T {
        value.fold_with(&mut Normalizer { cx: self })
    }

    /// What `<T as Trait>::Item` stands for; the arguments are normalised.
    pub(super) fn project(&mut self, item: DefId, args: Args) -> Ty {
        let projection = Ty::new(TyKind::Projection(item, args));
        let erased = self.stripped(&projection);
        let reduced = self.typing.normalize(erased, &self.env);
        if reduced == erased {
            return projection;
        }
        if !reduced.flags().intersects(super::renumber::REGIONS) {
            return reduced;
        }
        let Some(of_trait) = self.typing.trait_of_item(item) else { return projection };
        let count = self.typing.generics_of(of_trait).params.len();
        let trait_ref = TraitRef { def: of_trait, args: Args::new(&args.as_slice()[..count.min(args.len())]) };
        // Reducing has looked behind `impl Trait`, which is a type of its own here.
        let found = self.projected(item, trait_ref, args).filter(|ty| {
            let found = self.stripped(ty);
            found == reduced || self.typing.normalize(found, &self.env) == reduced
        });
        // A way that is not known here: any regions are right.
        found.unwrap_or_else(|| self.renumber(&reduced))
    }

    fn projected(&mut self, item: DefId, trait_ref: TraitRef, args: Args) -> Option<Ty> {
        // `impl Trait` in the result of a trait's method is no associated type that an impl gives a value to.
        if self.proving.len() > 24 || self.typing.hir.def(item).kind != DefKind::AssocType {
            return None;
        }
        if let TyKind::Dynamic(parts, _) = trait_ref.self_ty().kind() {
            for part in parts.iter() {
                if let crate::types::ty::ExistentialPredicate::Projection { item: known, .. } = part
                    && *known == item
                    && let crate::types::ty::ExistentialPredicate::Projection { args: given, ty, .. } =
                        self.opened(part, 1)
                {
                    self.equal_args(given, Args::new(&args.as_slice()[1..]));
                    return Some(ty);
                }
            }
        }
        if let Some(ty) = self.assumed_projection(item, args) {
            return Some(ty);
        }
        let erased = self.stripped(&trait_ref);
        match self.selected(erased)? {
            Source::Impl(of_impl, impl_args) => self.impl_projection(item, (of_impl, impl_args), trait_ref, args),
            Source::Closure(..) | Source::Function(_) => {
                let sig = self.callable_sig(trait_ref.self_ty())?;
                // A future has no arguments.
                if trait_ref.args.len() > 1 {
                    self.equal(Ty::tuple(&sig.inputs), trait_ref.args.type_at(1));
                }
                Some(sig.output)
            }
            Source::Assumption(_) | Source::Object(_) | Source::Builtin => None,
        }
    }

    /// The bounds that a projection or opaque type brings with it.
    pub(super) fn own_bounds(&self, ty: Ty) -> Vec<Predicate> {
        let (TyKind::Projection(def, own) | TyKind::Opaque(def, own)) = ty.kind() else { return Vec::new() };
        self.typing.item_bounds(*def).iter().map(|(predicate, _)| substitute(predicate, *own)).collect()
    }

    fn assumed_projection(&mut self, item: DefId, args: Args) -> Option<Ty> {
        let erased = self.stripped(&args);
        let own = self.own_bounds(args.type_at(0));
        let assumed: Vec<Predicate> = self.assumptions.iter().cloned().chain(own).collect();
        for predicate in assumed {
            let Predicate::Projection { item: known, .. } = &predicate else { continue };
            if *known != item {
                continue;
            }
            let predicate = self.opened(&predicate, 2);
            let predicate = self.renumber(&predicate);
            let Predicate::Projection { args: given, ty, .. } = predicate else { continue };
            if self.stripped(&given) == erased {
                self.equal_args(given, args);
                return Some(self.normalize(&ty));
            }
        }
        None
    }

    /// The value that an impl gives to the item.
    fn impl_projection(
        &mut self,
        item: DefId,
        (of_impl, impl_args): (DefId, Args),
        trait_ref: TraitRef,
        args: Args,
    ) -> Option<Ty> {
        let erased = self.stripped(&trait_ref);
        if self.proving.contains(&erased) {
            return None;
        }
        self.proving.push(erased);
        let impl_args = self.match_header(of_impl, impl_args, trait_ref);
        let name = self.typing.hir.def(item).name.clone();
        let own = args.as_slice().iter().skip(self.typing.generics_of(item).parent_count).cloned();
        let (value, all): (DefId, Args) = match self.typing.hir.impl_type(of_impl, &name) {
            Some(value) => (value, impl_args.as_slice().iter().cloned().chain(own).collect()),
            None => (item, args),
        };
        let declared = self.typing.type_of(value);
        let ty = self.instantiated(&declared, all);
        let ty = self.normalize(&ty);
        self.proving.pop();
        Some(ty)
    }

    /// Arguments with regions for an impl's parameters, found by its header and where clauses.
    pub(super) fn match_header(&mut self, of_impl: DefId, impl_args: Args, trait_ref: TraitRef) -> Args {
        let impl_args = self.fresh_args(impl_args);
        if let Some(header) = self.typing.impl_trait_ref(of_impl) {
            let header = self.instantiated(&header, impl_args);
            let header = self.normalize(&header);
            self.equal_args(header.args, trait_ref.args);
        }
        for (predicate, _) in self.typing.predicates_of(of_impl).iter() {
            let predicate = substitute(predicate, impl_args);
            self.prove(&predicate);
        }
        impl_args
    }

    /// The signature of what can be called, with fresh regions for those that it binds.
    pub(super) fn callable_sig(&mut self, ty: Ty) -> Option<FnSig> {
        let sig = match ty.kind() {
            TyKind::FnPtr(sig) => self.opened(sig, 1),
            TyKind::FnDef(def, args) => self.item_sig(*def, *args),
            TyKind::Closure(..) => {
                let (sig, _) = self.closure_parts(ty)?;
                self.opened(&sig, 1)
            }
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => return None,
        };
        Some(self.normalize(&sig))
    }

    /// Adjustments leave out the lifetimes of the method that they call: with fresh ones for them.
    pub(super) fn completed(&mut self, def: DefId, args: Args) -> Args {
        let generics = self.typing.generics_of(def);
        if args.len() >= generics.params.len() {
            return args;
        }
        let missing = generics.params.iter().skip(args.len());
        let missing: Vec<GenericArg> = missing.map(|_| GenericArg::Region(self.fresh())).collect();
        args.as_slice().iter().cloned().chain(missing).collect()
    }

    /// The signature of a function item, its late-bound regions fresh.
    pub(super) fn item_sig(&mut self, def: DefId, args: Args) -> FnSig {
        let late = self.typing.late_bound(def);
        let args: Vec<GenericArg> = self
            .completed(def, args)
            .as_slice()
            .iter()
            .enumerate()
            .map(|(index, arg)| match Self::region_arg(arg) {
                Some(_) if late.contains(&(index as u32)) => GenericArg::Region(self.fresh()),
                _ => arg.clone(),
            })
            .collect();
        let sig = self.typing.fn_sig(def);
        self.instantiated(&sig, Args::new(&args))
    }
}
