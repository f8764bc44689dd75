//! A function and concrete arguments to the code that runs: the impl's item for a trait's, a default, a shim.

use super::flags::{Flags, of_args};
use super::fold::{Fold, erase_regions};
use super::infer::InferCtx;
use super::solve::{BuiltinTrait, Cause, FulfillmentCtx, Source};
use super::tables::ClosureKind;
use super::ty::{Args, GenericArg, Region, TraitRef, Ty, TyKind};
use super::{Instance, InstanceKind, ParamEnv, Typing};
use crate::hir::def::{DefId, DefKind};
use crate::hir::is_of_library;

impl Typing<'_> {
    /// Which code runs when `def` is called with these concrete arguments: the impl's item for a trait's, defaults, built-in impls.
    /// `None` when nothing implements it (an error that typing reports before a program runs).
    pub fn resolve_instance(&self, def: DefId, args: Args) -> Option<Instance> {
        if let Some(library) = self.library.filter(|_| is_of_library(def) && !of_args(args).intersects(Flags::PROGRAM))
        {
            return library.resolve_instance(def, args);
        }
        let key = (def, args);
        if let Some(known) = self.memo.instances.borrow().get(&key) {
            return known.clone();
        }
        let args = self.normalize_concrete(args);
        if let Some(target) = self.linked(def) {
            return self.resolve_instance(target, Args::empty());
        }
        let instance = match self.trait_of_item(def) {
            Some(of_trait) => self.resolve_trait_item(def, of_trait, args),
            None => Some(self.direct_instance(def, args)),
        };
        self.memo.instances.borrow_mut().insert(key, instance.clone());
        instance
    }

    fn direct_instance(&self, def: DefId, args: Args) -> Instance {
        let item = |kind| Instance { kind, args };
        match self.hir.def(def).kind {
            DefKind::Struct | DefKind::Union | DefKind::Enum | DefKind::Variant => item(InstanceKind::Ctor(def)),
            DefKind::Fn | DefKind::AssocFn if self.hir.fn_decl(def).intrinsic => {
                if &*self.hir.def(def).name == "drop_in_place" {
                    return self.drop_instance(args.types().next().unwrap_or(Ty::unit()));
                }
                item(InstanceKind::Intrinsic(def))
            }
            variants!(
                DefKind: Fn | AssocFn | Closure | Const | AssocConst | Static | AnonConst | Module | Trait | TypeAlias
                    | Impl | AssocType | Macro
            ) => item(InstanceKind::Item(def)),
        }
    }

    /// The code of `drop_in_place::<ty>`.
    pub fn drop_instance(&self, ty: Ty) -> Instance {
        match ty.as_closure().filter(|(def, _)| self.hir.is_coroutine(*def)) {
            Some((def, args)) => Instance { kind: InstanceKind::CoroutineDrop(def), args },
            None => Instance { kind: InstanceKind::DropGlue(ty), args: Args::new(&[GenericArg::Type(ty)]) },
        }
    }

    fn resolve_trait_item(&self, item: DefId, of_trait: DefId, args: Args) -> Option<Instance> {
        let count = self.generics_of(of_trait).params.len();
        let trait_ref = TraitRef { def: of_trait, args: Args::new(args.as_slice().get(..count)?) };
        let self_ty = trait_ref.self_ty();
        match self.select_concrete(trait_ref)? {
            Source::Impl(of_impl, impl_args) => self.impl_instance(item, args, of_impl, impl_args),
            Source::Object(_) => Some(Instance { kind: InstanceKind::Virtual(item), args }),
            Source::Closure(closure, closure_args) => Some(self.closure_instance(of_trait, closure, closure_args)),
            Source::Function(ty) => Some(Instance { kind: InstanceKind::FnPtrShim(item, ty), args }),
            Source::Builtin if self.builtin_trait(of_trait) == BuiltinTrait::Clone => {
                if self.hir.trait_item(of_trait, "clone") == Some(item) {
                    return Some(Instance { kind: InstanceKind::CloneShim(self_ty), args });
                }
                Some(Instance { kind: InstanceKind::Item(item), args })
            }
            Source::Builtin => Some(Instance { kind: InstanceKind::Item(item), args }),
            Source::Assumption(_) => None,
        }
    }

    /// The impl's own item, or the trait's default.
    fn impl_instance(&self, item: DefId, args: Args, of_impl: DefId, impl_args: Args) -> Option<Instance> {
        let name = self.hir.def(item).name.clone();
        let Some(own) = self.hir.impl_item(of_impl, &name) else {
            return Some(Instance { kind: InstanceKind::Item(item), args });
        };
        let given = args.as_slice().get(self.generics_of(item).parent_count..)?;
        let args = self.rebase(own, impl_args, given);
        Some(self.direct_instance(own, args))
    }

    /// The arguments of an impl's item: the impl's, then the trait item's own. Lifetimes need not correspond; they are erased.
    pub(super) fn rebase(&self, own: DefId, impl_args: Args, given: &[GenericArg]) -> Args {
        let generics = self.generics_of(own);
        let mut others = given.iter().filter(|arg| !matches!(arg, GenericArg::Region(_)));
        let own_args = generics.params.iter().skip(generics.parent_count).map(|param| match param.kind {
            super::GenericParamOfKind::Region => GenericArg::Region(Region::Erased),
            super::GenericParamOfKind::Type { .. } | super::GenericParamOfKind::Const { .. } => {
                others.next().cloned().unwrap_or(GenericArg::Type(Ty::error()))
            }
        });
        impl_args.as_slice().iter().cloned().chain(own_args).collect()
    }

    /// A closure's body takes its value, or a reference to it, as its kind says; only `call_once` of the others needs a shim.
    fn closure_instance(&self, of_trait: DefId, closure: DefId, args: Args) -> Instance {
        let once = self.builtin_trait(of_trait) == BuiltinTrait::Fn(ClosureKind::FnOnce);
        let kind = if once && self.closure(closure).kind != ClosureKind::FnOnce {
            InstanceKind::ClosureOnceShim(closure)
        } else {
            InstanceKind::Item(closure)
        };
        Instance { kind, args }
    }

    /// How a trait holds for concrete types, with all arguments known.
    pub(super) fn select_concrete(&self, trait_ref: TraitRef) -> Option<Source> {
        let infcx = InferCtx::revealing(self);
        let cause = Cause::misc(self.no_span());
        let selection = infcx.select(trait_ref, &ParamEnv::default(), cause).ok()??;
        let Source::Impl(of_impl, args) = selection.source else { return Some(selection.source) };
        if infcx.has_unresolved(&args) {
            let mut fulfill = FulfillmentCtx::new();
            fulfill.register_all(selection.nested);
            fulfill.select_where_possible(&infcx);
        }
        Some(Source::Impl(of_impl, infcx.resolve(&args)))
    }

    /// Concrete arguments without projections and regions.
    fn normalize_concrete(&self, args: Args) -> Args {
        let flags = args.flags();
        let reducible =
            super::flags::Flags::PROJECTION.union(super::flags::Flags::OPAQUE).union(super::flags::Flags::REGION);
        if !flags.intersects(reducible) {
            return args;
        }
        let reduce = |arg: &GenericArg| match arg {
            GenericArg::Type(ty) => GenericArg::Type(self.normalize(*ty, &ParamEnv::default())),
            GenericArg::Region(_) | GenericArg::Const(_) => erase_regions(arg),
        };
        args.as_slice().iter().map(reduce).collect()
    }

    /// The vtable's methods have this type for `Self`.
    pub(super) fn method_args(&self, method: DefId, trait_ref: TraitRef) -> Args {
        let generics = self.generics_of(method);
        let own = generics.params.iter().skip(generics.parent_count).map(|_| GenericArg::Region(Region::Erased));
        trait_ref.args.as_slice().iter().cloned().chain(own).collect()
    }

    /// Whether a type is one of the language's callables.
    pub fn is_callable(&self, ty: Ty) -> bool {
        matches!(ty.kind(), TyKind::FnDef(..) | TyKind::FnPtr(_) | TyKind::Closure(..))
    }
}
