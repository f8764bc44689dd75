//! The daily business of checking a body: variables, unification, obligations, normalising.

use std::rc::Rc;

use super::FnCtx;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::source::Span;
use crate::types::flags::Flags;
use crate::types::fold::{self, Fold};
use crate::types::kinds::kinds;
use crate::types::solve::{Cause, CauseKind, Evaluation, Obligation};
use crate::types::ty::{Args, FnSig, GenericArg, InferTy, Predicate, TraitRef, Ty, TyKind};

impl FnCtx<'_> {
    /// What is being checked, for what has no span of its own.
    pub(super) fn current_span(&self) -> Span {
        self.at
    }

    pub(super) fn fresh_ty(&self) -> Ty {
        self.infcx.new_ty_var(self.at)
    }

    pub(super) fn fresh_int(&self) -> Ty {
        self.infcx.new_int_var(self.at)
    }

    pub(super) fn fresh_float(&self) -> Ty {
        self.infcx.new_float_var(self.at)
    }

    pub(super) fn fresh_args(&self, def: DefId) -> Args {
        self.infcx.fresh_args_for(def, self.at)
    }

    /// Known variables replaced at the outermost level.
    pub(super) fn shallow(&self, ty: Ty) -> Ty {
        self.infcx.shallow_resolve(ty)
    }

    /// Known variables replaced everywhere.
    pub(super) fn resolve<T: Fold>(&self, value: &T) -> T {
        self.infcx.resolve(value)
    }

    /// Whether the type (shallowly resolved) is a variable of which nothing is known.
    pub(super) fn is_type_var(&self, ty: Ty) -> bool {
        matches!(ty.kind(), TyKind::Infer(InferTy::Type(_)))
    }

    /// The same for types that are not resolved yet.
    pub(super) fn is_unknown(&self, ty: Ty) -> bool {
        self.infcx.unresolved_var(ty).is_some()
    }

    pub(super) fn is_error(&self, ty: Ty) -> bool {
        self.shallow(ty).kind() == &TyKind::Error
    }

    /// Whether something that was reported occurs anywhere in the type.
    pub(super) fn has_error(&self, ty: Ty) -> bool {
        self.resolve(&ty).flags().intersects(Flags::ERROR)
    }

    /// The type's constructor, if pending obligations can decide it. They are looked at if anything in the type is open, as in rustc:
    /// what they say of it counts before what comes next.
    pub(super) fn structurally(&mut self, ty: Ty) -> Ty {
        let resolved = self.resolve(&ty);
        if !resolved.flags().intersects(Flags::INFER) {
            return resolved;
        }
        self.select();
        self.shallow(resolved)
    }

    /// The type's constructor, which must be known here: E0282 if it is not.
    pub(super) fn known(&mut self, ty: Ty, span: Span) -> Ty {
        let ty = self.structurally(ty);
        if !self.is_type_var(ty) {
            return ty;
        }
        self.report_unknown_type(ty, span);
        let _ = self.infcx.unify(ty, Ty::error());
        Ty::error()
    }

    /// Makes two types the same; nothing changes on failure.
    pub(super) fn unify(&self, expected: Ty, found: Ty) -> Result<(), ()> {
        self.infcx.unify(expected, found).map_err(|_| ())
    }

    pub(super) fn unify_args(&self, left: &GenericArg, right: &GenericArg) -> Result<(), ()> {
        let (left, right) = (Args::new(std::slice::from_ref(left)), Args::new(std::slice::from_ref(right)));
        self.infcx.unify_args(left, right).map_err(|_| ())
    }

    /// Runs something and forgets what it unified and registered. Nothing is selected meanwhile.
    pub(super) fn probe<R>(&mut self, run: impl FnOnce(&mut Self) -> R) -> R {
        let infcx = Rc::clone(&self.infcx);
        let (registered, diverging) = (self.registered.len(), self.diverging.len());
        self.probing += 1;
        let result = infcx.probe(|| run(self));
        self.probing -= 1;
        self.registered.truncate(registered);
        self.diverging.truncate(diverging);
        result
    }

    /// Runs something and keeps what it unified and registered only if it succeeds.
    pub(super) fn commit_if_some<T>(&mut self, run: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let infcx = Rc::clone(&self.infcx);
        let registered = self.registered.len();
        self.probing += 1;
        let result = infcx.commit_if_ok(|| run(self).ok_or(()));
        self.probing -= 1;
        if result.is_err() {
            self.registered.truncate(registered);
        }
        result.ok()
    }

    /// Something that has to be proved sooner or later.
    pub(super) fn register(&mut self, predicate: Predicate, span: Span, kind: CauseKind) {
        self.registered.push(Obligation::new(predicate, &self.env, Cause { span, kind }));
    }

    pub(super) fn register_all(&mut self, obligations: Vec<Obligation>) {
        self.registered.extend(obligations);
    }

    /// Registers what a use of `def` with these arguments has to fulfil.
    pub(super) fn require_predicates(&mut self, def: DefId, args: Args, span: Span) {
        let obligations = self.infcx.obligations_of(def, args, &self.env, span);
        self.registered.extend(obligations);
    }

    /// Proves what can be proved now and reports what cannot hold.
    pub(super) fn select(&mut self) {
        if self.probing > 0 {
            return;
        }
        self.fulfill.register_all(std::mem::take(&mut self.registered));
        let infcx = Rc::clone(&self.infcx);
        let errors = self.fulfill.select_where_possible(&infcx);
        self.report_fulfillment(errors);
    }

    /// Proves everything, or reports.
    pub(super) fn select_all_or_report(&mut self) {
        self.fulfill.register_all(std::mem::take(&mut self.registered));
        let infcx = Rc::clone(&self.infcx);
        let errors = self.fulfill.select_all_or_error(&infcx);
        self.report_fulfillment(errors);
    }

    pub(super) fn evaluate(&self, predicate: &Predicate) -> Evaluation {
        self.infcx.evaluate(predicate, &self.env)
    }

    /// Whether the predicate holds or might, when more is known.
    pub(super) fn may_hold(&self, predicate: &Predicate) -> bool {
        self.evaluate(predicate) != Evaluation::Fails
    }

    /// `ty: Trait` for a trait without other parameters.
    pub(super) fn trait_predicate(&self, lang: &'static str, ty: Ty) -> Option<Predicate> {
        let def = self.typing.lang(lang)?;
        Some(Predicate::Trait(TraitRef { def, args: Args::new(&[GenericArg::Type(ty)]) }))
    }

    /// The type must have a size that is known when compiling. Looked at in the end, and only in the program.
    pub(super) fn require_sized(&mut self, ty: Ty, span: Span, kind: CauseKind) {
        if self.is_user && self.probing == 0 && !is_plainly_sized(ty) {
            self.deferred_sized.push((ty, span, kind));
        }
    }

    /// Makes the sizes that are required obligations, each type once.
    pub(super) fn require_deferred_sizes(&mut self) {
        let mut seen = std::collections::HashSet::new();
        for (ty, span, kind) in std::mem::take(&mut self.deferred_sized) {
            let ty = self.resolve(&ty);
            if is_plainly_sized(ty) || !seen.insert(ty) {
                continue;
            }
            if let Some(predicate) = self.trait_predicate("sized", ty) {
                self.register(predicate, span, kind);
            }
        }
    }

    pub(super) fn require_copy(&mut self, ty: Ty, span: Span, kind: CauseKind) {
        if let Some(predicate) = self.trait_predicate("copy", ty) {
            self.register(predicate, span, kind);
        }
    }

    /// Whether the type is `Copy` as far as is known now.
    pub(super) fn is_copy(&self, ty: Ty) -> bool {
        match self.shallow(ty).kind() {
            kinds!(scalar) | TyKind::Never => true,
            TyKind::Ref(_, _, mutability) => !mutability.is_mut(),
            TyKind::RawPtr(..) | TyKind::FnDef(..) | TyKind::FnPtr(_) => true,
            variants!(TyKind: Str | Adt | Slice | Array | Tuple | Closure | Dynamic) | kinds!(generic | unknown) => {
                self.trait_predicate("copy", ty).is_some_and(|predicate| self.evaluate(&predicate) == Evaluation::Holds)
            }
        }
    }

    /// Reduces projections; what depends on variables becomes a variable with an obligation.
    pub(super) fn normalize<T: Fold + Clone>(&mut self, value: T, span: Span) -> T {
        if !value.flags().intersects(Flags::PROJECTION) {
            return value;
        }
        let (normalized, obligations) = self.infcx.normalize(&value, &self.env, Cause::misc(span));
        self.registered.extend(obligations);
        normalized
    }

    pub(super) fn normalize_sig(&mut self, sig: FnSig, span: Span) -> FnSig {
        let sig = fold::erase_regions(&sig);
        self.normalize(sig, span)
    }

    /// Puts arguments in for parameters and erases regions; projections stay.
    pub(super) fn substitute<T: Fold>(&self, value: T, args: Args) -> T {
        self.infcx.instantiate(&value, args)
    }

    /// The signature of a function or constructor for these arguments, not normalised.
    pub(super) fn sig_of(&self, def: DefId, args: Args) -> FnSig {
        self.substitute(self.typing.fn_sig(def), args)
    }

    /// The signature of a function as that of a pointer to it, with the lifetimes that it binds; normalised.
    pub(super) fn pointer_sig(&mut self, def: DefId, args: Args) -> FnSig {
        let pointer = self.substitute(self.typing.pointer_to(def), args);
        let place = self.hir.name_span(self.owner);
        let TyKind::FnPtr(sig) = self.normalize(pointer, place).kind() else {
            panic!("a pointer to a function stays one")
        };
        *sig
    }

    /// Whether a generic parameter (given as the argument for itself) occurs in a type.
    pub(super) fn mentions(&self, ty: Ty, param: &GenericArg) -> bool {
        let GenericArg::Type(param) = param else { return false };
        ty == *param || self.children(ty).any(|child| self.mentions(child, &GenericArg::Type(*param)))
    }

    /// The types that stand directly in a type.
    fn children(&self, ty: Ty) -> impl Iterator<Item = Ty> {
        let list: Vec<Ty> = match ty.kind() {
            TyKind::Adt(_, args) | TyKind::FnDef(_, args) | TyKind::Closure(_, args) => args.types().collect(),
            TyKind::Projection(_, args) | TyKind::Opaque(_, args) => args.types().collect(),
            TyKind::Ref(_, inner, _) | TyKind::RawPtr(inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
                vec![*inner]
            }
            TyKind::Tuple(items) => items.to_vec(),
            TyKind::FnPtr(sig) => sig.inputs.iter().copied().chain(std::iter::once(sig.output)).collect(),
            variants!(TyKind: Str | Never | Dynamic | Param) | kinds!(scalar | unknown) => Vec::new(),
        };
        list.into_iter()
    }

    /// The body's own parameters as arguments.
    pub(super) fn owner_args(&self) -> Args {
        fold::erase_regions(&self.typing.identity_args(self.owner))
    }

    /// A type for messages, with what is known of its variables.
    pub(super) fn display(&self, ty: Ty) -> String {
        self.typing.display(self.resolve(&ty))
    }

    /// Collects a message.
    pub(super) fn emit(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

/// Most types are seen to be sized without asking.
fn is_plainly_sized(ty: Ty) -> bool {
    matches!(
        ty.kind(),
        TyKind::Infer(InferTy::Int(_) | InferTy::Float(_))
            | variants!(TyKind: Never | Array | Error)
            | kinds!(scalar | pointer | function)
    )
}
