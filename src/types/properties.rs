//! Types to what the later stages ask of them: reduced forms, `Copy`, sizes, drops.

use super::flags::Flags;
use super::fold::{erase_regions, substitute};
use super::infer::InferCtx;
use super::lower::with_self;
use super::solve::{Cause, Evaluation, FulfillmentCtx};
use super::ty::{Args, Const, Mutability, Predicate, TraitRef, Ty, TyKind};
use super::{ParamEnv, Typing};
use crate::hir::def::DefId;
use crate::hir::item::AdtKind;
use crate::types::kinds::kinds;

/// What makes a type other than concrete.
const OPEN: Flags = Flags::PARAM.union(Flags::INFER);

impl Typing<'_> {
    /// Reduces all projections, opaque types and unevaluated constants that can be reduced under these assumptions. For concrete
    /// types (empty environment) nothing is left over, and regions are erased.
    pub fn normalize(&self, ty: Ty, env: &ParamEnv) -> Ty {
        if ty.flags().intersects(OPEN) || !env.predicates.is_empty() {
            return self.normalize_in(&InferCtx::new(self), ty, env);
        }
        if !ty.flags().intersects(Flags::PROJECTION.union(Flags::OPAQUE).union(Flags::REGION)) {
            return ty;
        }
        if let Some(library) = self.library.filter(|_| !ty.flags().intersects(Flags::PROGRAM)) {
            return library.normalize(ty, env);
        }
        if let Some(known) = self.memo.normalized.borrow().get(&ty) {
            return *known;
        }
        let normalized = self.normalize_in(&InferCtx::revealing(self), erase_regions(&ty), env);
        self.memo.normalized.borrow_mut().insert(ty, normalized);
        normalized
    }

    fn normalize_in(&self, infcx: &InferCtx<'_>, ty: Ty, env: &ParamEnv) -> Ty {
        let (normalized, obligations) = infcx.normalize(&ty, env, Cause::misc(self.no_span()));
        if normalized == ty {
            return ty;
        }
        if normalized.flags().intersects(Flags::INFER) {
            let mut fulfill = FulfillmentCtx::new();
            fulfill.register_all(obligations);
            fulfill.select_where_possible(infcx);
        }
        let resolved = infcx.resolve(&normalized);
        let undecided = resolved.flags().intersects(Flags::INFER) && !ty.flags().intersects(Flags::INFER);
        if undecided { ty } else { resolved }
    }

    /// Whether a trait holds for types under these assumptions.
    pub fn implements(&self, trait_ref: TraitRef, env: &ParamEnv) -> bool {
        let closed = env.predicates.is_empty() && !super::flags::of_args(trait_ref.args).intersects(OPEN);
        let infcx = if closed { InferCtx::revealing(self) } else { InferCtx::new(self) };
        let (trait_ref, _) = infcx.normalize(&erase_regions(&trait_ref), env, Cause::misc(self.no_span()));
        infcx.evaluate(&Predicate::Trait(trait_ref), env) == Evaluation::Holds
    }

    /// Whether a trait without parameters of its own holds for a type; `false` when the library does not have the trait.
    fn holds(&self, lang: &'static str, ty: Ty, env: &ParamEnv) -> bool {
        let def = self.lang(lang);
        def.is_some_and(|def| self.implements(TraitRef { def, args: with_self(ty, Args::empty()) }, env))
    }

    /// Whether values of the type are copied and not moved.
    pub fn is_copy(&self, ty: Ty, env: &ParamEnv) -> bool {
        match ty.kind() {
            TyKind::Ref(_, _, Mutability::Not)
            | variants!(TyKind: Never | RawPtr | FnDef | FnPtr | Error)
            | kinds!(scalar) => true,
            TyKind::Str | TyKind::Slice(_) | TyKind::Dynamic(..) | TyKind::Ref(_, _, Mutability::Mut) => false,
            TyKind::Tuple(items) => items.iter().all(|item| self.is_copy(*item, env)),
            TyKind::Array(inner, _) => self.is_copy(*inner, env),
            variants!(TyKind: Adt | Closure | Infer) | kinds!(generic) => self.holds("copy", ty, env),
        }
    }

    /// Whether the type is an iterator that goes on giving `None`.
    pub fn is_fused(&self, ty: Ty) -> bool {
        self.holds("fused_iterator", ty, &ParamEnv::default())
    }

    /// Whether the type has a size that is known when compiling.
    pub fn is_sized(&self, ty: Ty, env: &ParamEnv) -> bool {
        match ty.kind() {
            TyKind::Str | TyKind::Slice(_) | TyKind::Dynamic(..) => false,
            TyKind::Adt(..) | TyKind::Tuple(_) => {
                let tail = self.struct_tail(ty);
                tail == ty || self.is_sized(self.normalize(tail, env), env)
            }
            TyKind::Param(_) | TyKind::Projection(..) | TyKind::Opaque(..) => self.holds("sized", ty, env),
            TyKind::Never | TyKind::Array(..) | kinds!(scalar | pointer | function | unknown) => true,
        }
    }

    /// Whether values of the type have no interior mutability outside of pointers.
    pub fn is_freeze(&self, ty: Ty, env: &ParamEnv) -> bool {
        self.is_freeze_inside(ty, env, 0)
    }

    fn is_freeze_inside(&self, ty: Ty, env: &ParamEnv, depth: usize) -> bool {
        match ty.kind() {
            _ if depth > 32 => false,
            TyKind::Adt(def, args) => {
                let adt = self.hir.adt(*def);
                if adt.lang.as_deref() == Some("unsafe_cell") {
                    return false;
                }
                adt.variants.iter().enumerate().all(|(index, variant)| {
                    (0..variant.fields.len()).all(|field| {
                        let ty = self.normalize(self.field_type(*def, index, field, *args), env);
                        self.is_freeze_inside(ty, env, depth + 1)
                    })
                })
            }
            TyKind::Tuple(items) => items.iter().all(|&item| self.is_freeze_inside(item, env, depth + 1)),
            TyKind::Array(element, _) | TyKind::Slice(element) => self.is_freeze_inside(*element, env, depth + 1),
            TyKind::Closure(def, args) => self.closure(*def).captures.iter().all(|capture| {
                self.is_freeze_inside(erase_regions(&substitute(&capture.field_ty(), *args)), env, depth + 1)
            }),
            variants!(TyKind: Str | Never | FnDef | FnPtr) | kinds!(scalar | pointer) => true,
            TyKind::Dynamic(..) | kinds!(generic | unknown) => false,
        }
    }

    /// Whether dropping a value of the type can do anything (parameters: yes, unless they are `Copy`).
    pub fn needs_drop(&self, ty: Ty, env: &ParamEnv) -> bool {
        self.drops_inside(ty, env, &mut Vec::new())
    }

    fn drops_inside(&self, ty: Ty, env: &ParamEnv, inside: &mut Vec<Ty>) -> bool {
        match ty.kind() {
            variants!(TyKind: Str | Never | FnDef | FnPtr | Error) | kinds!(scalar | pointer) => false,
            TyKind::Array(_, Const::Value(0)) => false,
            TyKind::Slice(inner) | TyKind::Array(inner, _) => self.drops_inside(*inner, env, inside),
            TyKind::Tuple(items) => items.iter().any(|item| self.drops_inside(*item, env, inside)),
            TyKind::Dynamic(..) => true,
            TyKind::Param(_) | TyKind::Infer(_) => !self.is_copy(ty, env),
            TyKind::Projection(..) | TyKind::Opaque(..) => {
                let reduced = self.normalize(ty, env);
                if reduced == ty { !self.is_copy(ty, env) } else { self.drops_inside(reduced, env, inside) }
            }
            // As in rustc: what it keeps is not known while its body is looked at.
            TyKind::Closure(def, _) if self.hir.is_coroutine(*def) => true,
            TyKind::Closure(def, args) => {
                let facts = self.closure(*def);
                let mut fields =
                    facts.captures.iter().map(|capture| erase_regions(&substitute(&capture.field_ty(), *args)));
                fields.any(|field| self.drops_inside(field, env, inside))
            }
            TyKind::Adt(def, args) => self.adt_drops(ty, (*def, *args), env, inside),
        }
    }

    fn adt_drops(&self, ty: Ty, (def, args): (DefId, Args), env: &ParamEnv, inside: &mut Vec<Ty>) -> bool {
        let concrete = inside.is_empty() && !ty.flags().intersects(OPEN);
        if let Some(known) = self.memo.needs_drop.borrow().get(&ty).filter(|_| !ty.flags().intersects(OPEN)) {
            return *known;
        }
        // A type inside itself adds nothing; one that grows without end is refused elsewhere.
        if inside.contains(&ty) || inside.len() as u32 > super::solve::RECURSION_LIMIT {
            return false;
        }
        let known = self.hir.adt(def);
        let needs = match known.lang.as_deref() {
            Some("manually_drop") => false,
            _ if self.drop_impl_of(def).is_some() => true,
            _ if known.kind == AdtKind::Union => false,
            Some("owned_box") => true,
            _ => {
                inside.push(ty);
                let fields = self.fields_of(def);
                let put_in = |field: &Ty| erase_regions(&substitute(field, args));
                let needs = fields.iter().flatten().any(|field| self.drops_inside(put_in(field), env, inside));
                inside.pop();
                needs
            }
        };
        if concrete {
            self.memo.needs_drop.borrow_mut().insert(ty, needs);
        }
        needs
    }

    /// The impl of `Drop` for a type of this definition.
    pub(crate) fn drop_impl_of(&self, adt: DefId) -> Option<DefId> {
        if let Some(library) = self.behind(adt) {
            return library.drop_impl_of(adt);
        }
        if let Some(known) = self.memo.drop_impls.borrow().get(&adt) {
            return *known;
        }
        let impls = self.lang("drop").map(|drop| self.hir.impls_of_trait(drop, Some(crate::hir::SelfHead::Adt(adt))));
        let found = impls.and_then(|impls| impls.into_iter().find(|of_impl| self.is_impl_for(*of_impl, adt)));
        self.memo.drop_impls.borrow_mut().insert(adt, found);
        found
    }

    fn is_impl_for(&self, of_impl: DefId, adt: DefId) -> bool {
        matches!(self.type_of(of_impl).kind(), TyKind::Adt(def, _) if *def == adt)
    }

    /// The user's `Drop::drop` for a type, if it has one: the impl's method and the impl's arguments for the type.
    pub fn drop_impl(&self, ty: Ty) -> Option<(DefId, Args)> {
        let TyKind::Adt(def, _) = ty.kind() else { return None };
        let of_impl = self.drop_impl_of(*def)?;
        let method = self.hir.impl_item(of_impl, "drop")?;
        let args = InferCtx::new(self).match_inherent_impl(of_impl, ty)?;
        let own = self.generics_of(method).params.len() - args.len();
        let erased = std::iter::repeat_n(super::ty::GenericArg::Region(super::ty::Region::Erased), own);
        Some((method, args.as_slice().iter().cloned().chain(erased).collect()))
    }
}
