//! Types and arguments that are written inside bodies: [`InferCtx`]'s doors to lowering.

use super::Lower;
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::{GenericArg, Path, PathSegment, Ty as HirTy};
use crate::types::ParamEnv;
use crate::types::flags::Flags;
use crate::types::fold;
use crate::types::infer::InferCtx;
use crate::types::solve::{Cause, Obligation};
use crate::types::ty::{Args, Ty};

impl InferCtx<'_> {
    fn lower_in(&self, owner: DefId, infer_missing: bool) -> Lower<'_, '_> {
        Lower { typing: self.typing, owner, infcx: Some(self), infer_missing }
    }

    /// A type as it is written in a body of `owner`: `_` and left-out arguments are fresh variables, regions are erased,
    /// projections reduced.
    pub fn lower_ty(&self, ty: &HirTy, owner: DefId, env: &ParamEnv) -> (Ty, Vec<Obligation>) {
        let lowered = fold::erase_regions(&self.lower_in(owner, false).ty(ty));
        self.normalize(&lowered, env, Cause::misc(ty.span))
    }

    /// A type as it is written in a body, for the borrow stage: its named regions are kept, those to be inferred are erased, and
    /// `_` is a variable that nothing decides. Projections are not reduced; `None` for one out of a `_`, of which nobody can tell
    /// what it stands for.
    pub fn lower_annotation(&self, ty: &HirTy, owner: DefId) -> Option<Ty> {
        let written = self.lower_in(owner, false).ty(ty);
        let is_known = !(written.flags().intersects(Flags::PROJECTION) && written.flags().intersects(Flags::INFER));
        is_known.then_some(written)
    }

    /// As [`InferCtx::lower_ty`] for the type that a path in an expression or pattern goes through (`Vec` in `Vec::new`): its arguments may be left out.
    pub fn lower_path_ty(&self, ty: &HirTy, owner: DefId, env: &ParamEnv) -> (Ty, Vec<Obligation>) {
        let lowered = fold::erase_regions(&self.lower_in(owner, true).ty(ty));
        self.normalize(&lowered, env, Cause::misc(ty.span))
    }

    /// The arguments of a path in an expression or pattern that is resolved to `def`: those written at its segments, fresh variables for
    /// the others. `self_ty` is the `T` of `<T as Trait>::…`.
    pub fn lower_path_args(&self, path: &Path, def: DefId, self_ty: Option<Ty>, owner: DefId) -> Args {
        fold::erase_regions(&self.written_path_args(path, def, self_ty, owner))
    }

    /// The same with the regions that are written, for the borrow stage.
    pub fn written_path_args(&self, path: &Path, def: DefId, self_ty: Option<Ty>, owner: DefId) -> Args {
        let lower = self.lower_in(owner, true);
        let typing = self.typing;
        let last = path.segments.last();
        let before = path.segments.len().checked_sub(2).and_then(|index| path.segments.get(index));
        match typing.generic_parent(def) {
            Some(parent) if typing.hir.def(def).kind == DefKind::Variant => {
                // `Option::<T>::None` and `None::<T>` mean the same.
                let given = [last, before].into_iter().flatten().find(|segment| segment.args.is_some());
                lower.item_args(parent, Args::empty(), given.or(last), path.span)
            }
            Some(parent) if typing.hir.def(parent).kind == DefKind::Trait => {
                let self_ty = self_ty.unwrap_or_else(|| self.new_ty_var(path.span));
                let of_trait = lower.trait_args(parent, self_ty, before, path.span);
                lower.item_args(def, of_trait, last, path.span)
            }
            Some(parent) => lower.item_args(def, self.fresh_args_for(parent, path.span), last, path.span),
            None => lower.item_args(def, Args::empty(), last, path.span),
        }
    }

    /// The type that a path goes through, with the regions that are written.
    pub fn written_path_ty(&self, ty: &HirTy, owner: DefId) -> Ty {
        self.lower_in(owner, true).ty(ty)
    }

    /// `parent` are the arguments of the parents of `def`; its own are those written at the segment (a method's turbofish), fresh variables
    /// for the others.
    pub fn lower_segment_args(&self, segment: &PathSegment, def: DefId, parent: Args, owner: DefId) -> Args {
        let lower = self.lower_in(owner, true);
        fold::erase_regions(&lower.item_args(def, parent, Some(segment), segment.ident.span))
    }

    /// The same for a method call. Lifetimes that each call chooses anew may be given there, in any number, and mean nothing (they
    /// are only warned of).
    pub fn lower_method_args(&self, segment: &PathSegment, def: DefId, parent: Args, owner: DefId) -> Args {
        let mut segment = segment.clone();
        if !self.typing.late_bound(def).is_empty()
            && let Some(args) = &mut segment.args
        {
            args.args.retain(|arg| !matches!(arg, GenericArg::Lifetime(_)));
        }
        self.lower_segment_args(&segment, def, parent, owner)
    }
}
