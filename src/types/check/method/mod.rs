//! Methods and associated items by name: which one a receiver or a type means, and with which arguments.
//!
//! Probing looks for candidates without deciding anything; confirming adjusts the receiver and instantiates what was picked.

mod assemble;
mod confirm;
mod lacking;
mod probe;
mod report;

use super::FnCtx;
use super::autoderef::Autoderef;
use super::expectation::Expectation;
use crate::hir::body::ExprId;
use crate::hir::def::DefId;
use crate::hir::ty::PathSegment;
use crate::types::solve::CauseKind;
use crate::types::ty::{Args, FnSig, GenericArg, Mutability, Predicate, TraitRef, Ty};

/// A function with its arguments and its signature for them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callee {
    pub(super) def: DefId,
    pub(super) args: Args,
    pub(super) sig: FnSig,
}

/// Whether a receiver is adjusted, or the type taken as it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    /// `receiver.name(…)`
    Method,
    /// `Type::name`
    Path,
}

/// Something that the name may mean.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Candidate {
    pub(super) item: DefId,
    pub(super) source: CandidateSource,
}

/// Where a candidate comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum CandidateSource {
    /// An inherent impl.
    Inherent(DefId),
    /// A trait of a `dyn` type, with that type as `Self`.
    Object(TraitRef),
    /// A trait that is in scope.
    Trait(DefId),
    /// A bound of a type parameter.
    WhereClause(TraitRef),
}

/// What was found, and how to get from the receiver to it.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) candidate: Candidate,
    /// The type that the method's `self` has, before method confirmation.
    pub(super) self_ty: Ty,
    /// How many derefs come first.
    pub(super) derefs: usize,
    pub(super) autoref: Option<Mutability>,
    /// After the autoref an array becomes a slice.
    pub(super) unsize: bool,
    /// `*mut T` becomes `*const T`.
    pub(super) to_const_pointer: bool,
}

/// Why nothing was found.
#[derive(Clone, Debug)]
pub(super) enum NoPick {
    /// With what would have fitted but for a bound, or for having no receiver.
    NoMatch {
        unsatisfied: Vec<(Candidate, Ty)>,
        without_self: Vec<Candidate>,
    },
    Private(DefId),
    Ambiguous(Vec<Candidate>),
    /// Already reported.
    Reported,
}

impl FnCtx<'_> {
    pub(super) fn check_method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        segment: &PathSegment,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Ty {
        let receiver_ty = self.check_expr(receiver, Expectation::None);
        let receiver_ty = self.known(receiver_ty, segment.ident.span);
        if self.is_error(receiver_ty) {
            return self.check_args_of_error(args);
        }
        let autoderef = self.autoderef(receiver_ty);
        match self.probe_method(&autoderef, segment) {
            Ok(pick) => match self.confirm_method(id, receiver, &autoderef, &pick, segment) {
                Ok(callee) => self.check_method_args(id, &callee, segment, args, expectation),
                Err(bound) => {
                    self.report_method_of_sized(segment, bound);
                    self.check_args_of_error(args)
                }
            },
            Err(no_pick) => {
                self.report_no_method(receiver_ty, segment, no_pick);
                self.check_args_of_error(args)
            }
        }
    }

    /// The arguments of a call whose function is unknown: typed for themselves.
    pub(super) fn check_args_of_error(&mut self, args: &[ExprId]) -> Ty {
        for &arg in args {
            self.check_expr(arg, Expectation::None);
        }
        Ty::error()
    }

    fn check_method_args(
        &mut self,
        id: ExprId,
        callee: &Callee,
        segment: &PathSegment,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Ty {
        let inputs = &callee.sig.inputs.as_slice()[1..];
        let call = super::call::CallSite {
            expr: id,
            callee: Some(callee.def),
            name_span: segment.ident.span,
            is_variadic: false,
        };
        self.check_args(&call, inputs, callee.sig.output, args, expectation, false);
        callee.sig.output
    }

    fn probe_method(&mut self, autoderef: &Autoderef, segment: &PathSegment) -> Result<Pick, NoPick> {
        if self.is_error(autoderef.last) {
            return Err(NoPick::Reported);
        }
        if self.is_type_var(autoderef.last) {
            self.report_unknown_type(autoderef.last, segment.ident.span);
            return Err(NoPick::Reported);
        }
        self.pick_method(autoderef, &segment.ident.name)
    }

    /// Whether a receiver of this type has a method of this name; decides nothing.
    pub(super) fn has_method(&mut self, ty: Ty, name: &crate::hir::def::Name) -> bool {
        self.probe(|cx| {
            let autoderef = cx.autoderef(ty);
            !cx.is_type_var(autoderef.last) && cx.pick_method(&autoderef, name).is_ok()
        })
    }

    /// The method `name` of the trait that is known as `lang`, for `self_ty` and the trait's other parameters; `None` if the trait cannot hold.
    pub(super) fn operator_method(
        &mut self,
        lang: &'static str,
        name: &str,
        self_ty: Ty,
        others: &[Ty],
    ) -> Option<Callee> {
        let of_trait = self.typing.lang(lang)?;
        self.method_in_trait(of_trait, name, self_ty, others)
    }

    /// The same for a trait by its definition.
    pub(super) fn method_in_trait(
        &mut self,
        of_trait: DefId,
        name: &str,
        self_ty: Ty,
        others: &[Ty],
    ) -> Option<Callee> {
        let types = std::iter::once(self_ty).chain(others.iter().copied());
        let trait_args: Args = types.map(GenericArg::Type).collect();
        let predicate = Predicate::Trait(TraitRef { def: of_trait, args: trait_args });
        if !self.may_hold(&predicate) {
            return None;
        }
        let item = self.hir.trait_item(of_trait, name)?;
        let span = self.current_span();
        self.register(predicate, span, CauseKind::Operator);
        let args = self.infcx.fresh_args_after(trait_args, item, span);
        let sig = self.sig_of(item, args);
        let sig = self.normalize_sig(sig, span);
        Some(Callee { def: item, args, sig })
    }
}
