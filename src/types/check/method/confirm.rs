//! What was picked to a callee: the receiver adjusted, the arguments instantiated, the bounds registered.

use super::{Callee, CandidateSource, Pick};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, Ident};
use crate::hir::def::{DefId, DefKind};
use crate::hir::ty::PathSegment;
use crate::source::{FileId, Span};
use crate::types::check::FnCtx;
use crate::types::check::autoderef::Autoderef;
use crate::types::tables::{Adjustment, AdjustmentKind, PathTarget, PointerCoercion};
use crate::types::ty::{Args, Mutability, Predicate, Ty, TyKind};

impl FnCtx<'_> {
    /// Makes the picked method the callee of a method call.
    ///
    /// # Errors
    /// The place of a bound that asks for a size of the object that it is called on.
    pub(super) fn confirm_method(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        autoderef: &Autoderef,
        pick: &Pick,
        segment: &PathSegment,
    ) -> Result<Callee, Span> {
        let item = pick.candidate.item;
        let span = segment.ident.span;
        let adjusted = self.adjust_receiver(receiver, autoderef, pick);
        let container = self.container_args(pick, Some(item), adjusted);
        let args = self.lower_method_args(segment, item, container);
        let sig = self.sig_of(item, args);
        let sig = self.normalize_sig(sig, span);
        if let Some(&declared) = sig.inputs.first()
            && self.unify(declared, adjusted).is_err()
            && !self.has_error(adjusted)
        {
            self.report_types(self.span(receiver), declared, adjusted);
        }
        if let Some(bound) = self.sized_object(item, args) {
            return Err(bound);
        }
        self.require_predicates(item, args, span);
        self.forbid_destructor_call(item, span);
        self.forbid_unstable(item, &segment.ident, span);
        self.tables.callees.insert(id, (item, args));
        if pick.autoref == Some(Mutability::Mut) {
            self.make_place_mutable(receiver);
        }
        Ok(Callee { def: item, args, sig })
    }

    /// The bound of a method by which an object would have a size: `where Self: Sized` (rustc's `illegal_sized_bound`).
    fn sized_object(&self, item: DefId, args: Args) -> Option<Span> {
        let is_object = |ty: Ty| matches!(self.shallow(ty).kind(), TyKind::Dynamic(..));
        if !args.types().any(is_object) {
            return None;
        }
        let sized = self.typing.lang("sized")?;
        let demands_size = |predicate: &Predicate| matches!(predicate, Predicate::Trait(it) if it.def == sized && is_object(it.self_ty()));
        let predicates = self.typing.predicates_of(item);
        let found = predicates.iter().find(|(predicate, _)| {
            let predicate = self.substitute(predicate.clone(), args);
            let above = match predicate {
                Predicate::Trait(of_trait) => self.typing.elaborated_supers(of_trait),
                Predicate::Projection { .. } | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => {
                    Vec::new()
                }
            };
            demands_size(&predicate) || above.iter().any(demands_size)
        });
        found.map(|(_, span)| *span)
    }

    /// Derefs, autoref and unsizing of the receiver; gives the type after them.
    fn adjust_receiver(&mut self, receiver: ExprId, autoderef: &Autoderef, pick: &Pick) -> Ty {
        let mut adjustments = if pick.derefs > autoderef.steps.len() {
            self.deref_adjustments(autoderef, autoderef.steps.len())
        } else {
            self.deref_adjustments(autoderef, pick.derefs)
        };
        let mut target = match autoderef.steps.get(pick.derefs) {
            Some((ty, _)) => *ty,
            None => autoderef.last,
        };
        if let Some(mutability) = pick.autoref {
            target = Ty::reference(target, mutability);
            let two_phase = mutability.is_mut();
            adjustments.push(Adjustment { kind: AdjustmentKind::Borrow { mutability, two_phase }, target });
            if pick.unsize
                && let TyKind::Ref(_, array, _) = target.kind()
                && let TyKind::Array(element, _) = self.shallow(*array).kind()
            {
                target = Ty::reference(Ty::new(TyKind::Slice(*element)), mutability);
                adjustments.push(self.adjustment(AdjustmentKind::Pointer(PointerCoercion::Unsize), target));
            }
        } else if pick.to_const_pointer
            && let TyKind::RawPtr(pointee, _) = target.kind()
        {
            target = Ty::new(TyKind::RawPtr(*pointee, Mutability::Not));
            adjustments.push(self.adjustment(AdjustmentKind::Pointer(PointerCoercion::MutToConst), target));
        }
        self.push_adjustments(receiver, adjustments);
        target
    }

    /// The arguments of the impl or trait that the item stands in. `self_ty` is the receiver's adjusted type for a method, the type itself for a path.
    fn container_args(&mut self, pick: &Pick, method: Option<DefId>, self_ty: Ty) -> Args {
        match pick.candidate.source {
            CandidateSource::Inherent(of_impl) => {
                let (impl_ty, args) = self.impl_header(of_impl);
                match method {
                    Some(item) => self.tie_self(item, args, self_ty),
                    None => {
                        let _ = self.unify(impl_ty, self_ty);
                    }
                }
                args
            }
            CandidateSource::Object(trait_ref) | CandidateSource::WhereClause(trait_ref) => trait_ref.args,
            CandidateSource::Trait(of_trait) => match method {
                Some(item) => {
                    let args = self.fresh_args(of_trait);
                    self.tie_self(item, args, self_ty);
                    args
                }
                None => self.trait_with_self(of_trait, self_ty),
            },
        }
    }

    /// Unifies the method's `self` with the receiver, so that the container's arguments are known where its types are lowered.
    fn tie_self(&mut self, item: DefId, container: Args, self_ty: Ty) {
        let span = self.current_span();
        let args = self.infcx.fresh_args_after(container, item, span);
        let Some(&declared) = self.typing.fn_sig(item).inputs.first() else { return };
        let declared = self.substitute(declared, args);
        let declared = self.normalize(declared, span);
        let _ = self.unify(declared, self_ty);
    }

    /// Whether a name stands in the program's text: what a macro of the library makes has the place of its call.
    fn is_written(&self, name: &Ident) -> bool {
        let source = self.hir.source(FileId::PROGRAM);
        let place = name.span.lo as usize..name.span.hi as usize;
        self.is_user && name.span.is_user() && source.text.get(place).is_some_and(|text| *text == *name.name)
    }

    /// E0658: what is not stable in the library is for the library.
    fn forbid_unstable(&mut self, item: DefId, name: &Ident, span: Span) {
        if let Some(feature) = self.hir.unstable_feature(item).filter(|_| self.is_written(name)) {
            self.emit(crate::hir::unstable(span, feature));
        }
    }

    /// E0040: destructors run by themselves.
    pub(in crate::types::check) fn forbid_destructor_call(&mut self, item: DefId, span: Span) {
        let Some(of_trait) = self.typing.lang("drop") else { return };
        if self.hir.def(item).parent != Some(of_trait) || !self.hir.is_user(self.owner) {
            return;
        }
        let diagnostic = Diagnostic::error("E0040", span, "explicit use of destructor method");
        self.emit(
            diagnostic
                .primary_label("explicit destructor calls not allowed")
                .help("consider using the `drop` function: `drop(…)`"),
        );
    }

    /// Makes the picked item what a type-relative path in an expression or pattern names.
    pub(in crate::types::check) fn confirm_item(
        &mut self,
        pick: &Pick,
        segment: &PathSegment,
        span: Span,
    ) -> (PathTarget, Args, Ty) {
        let item = pick.candidate.item;
        let container = self.container_args(pick, None, pick.self_ty);
        let args = self.lower_segment_args(segment, item, container);
        self.require_predicates(item, args, span);
        self.forbid_unstable(item, &segment.ident, span);
        self.forbid_destructor_call(item, span);
        let ty = if self.hir.def(item).kind == DefKind::AssocFn {
            Ty::new(TyKind::FnDef(item, args))
        } else {
            let ty = self.substitute(self.typing.type_of(item), args);
            self.normalize(ty, span)
        };
        (PathTarget::Def(item), args, ty)
    }
}
