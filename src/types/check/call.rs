//! Calls: what is called, and its arguments against its parameters.

use super::FnCtx;
use super::autoderef::Autoderef;
use super::coerce::TypeMismatch;
use super::expectation::Expectation;
use super::method::Callee;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::solve::CauseKind;
use crate::types::tables::{AdjustmentKind, ClosureKind};
use crate::types::ty::{FloatTy, FnSig, IntTy, Mutability, Ty, TyKind, UintTy};

/// Where a call stands and what it calls, for messages.
#[derive(Clone, Copy, Debug)]
pub(super) struct CallSite {
    pub(super) expr: ExprId,
    pub(super) callee: Option<DefId>,
    /// The method's name or the called expression.
    pub(super) name_span: Span,
    /// Whether more arguments may follow.
    pub(super) is_variadic: bool,
}

/// A call of a closure of this body, whose kind was not known yet.
#[derive(Clone, Debug)]
pub(super) struct DeferredCall {
    pub(super) closure: DefId,
    pub(super) expr: ExprId,
    pub(super) callee: ExprId,
    /// The closure's type, after `derefs` of the callee.
    pub(super) closure_ty: Ty,
    pub(super) args_ty: Ty,
    pub(super) autoderef: Autoderef,
}

impl FnCtx<'_> {
    pub(super) fn check_call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], expectation: Expectation) -> Ty {
        let callee_ty = self.check_expr(callee, Expectation::None);
        let callee_ty = self.structurally(callee_ty);
        if self.is_error(callee_ty) {
            return self.check_args_of_error(args);
        }
        let mut autoderef = Autoderef { steps: Vec::new(), last: callee_ty };
        loop {
            let current = autoderef.last;
            if let Some(ty) = self.call_step(id, callee, &autoderef, current, args, expectation) {
                return ty;
            }
            let Some((next, kind)) = self.deref_once(current, false) else { break };
            if autoderef.steps.len() > 64 {
                break;
            }
            autoderef.steps.push((current, kind));
            autoderef.last = next;
        }
        if self.is_type_var(autoderef.last) {
            let span = self.span(callee);
            self.report_unknown_type(autoderef.last, span);
        } else if !self.is_error(autoderef.last) {
            self.report_not_callable(id, callee, callee_ty);
        }
        self.check_args_of_error(args)
    }

    /// Calls what this step of autoderef is, if it can be called.
    fn call_step(
        &mut self,
        id: ExprId,
        callee: ExprId,
        autoderef: &Autoderef,
        current: Ty,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Option<Ty> {
        let name_span = self.span(callee);
        match current.kind() {
            TyKind::FnDef(def, fn_args) => {
                let sig = self.sig_of(*def, *fn_args);
                let site = CallSite { expr: id, callee: Some(*def), name_span, is_variadic: sig.is_variadic };
                Some(self.call_signature(site, callee, autoderef, sig, args, expectation))
            }
            TyKind::FnPtr(sig) => {
                let site = CallSite { expr: id, callee: None, name_span, is_variadic: sig.is_variadic };
                Some(self.call_signature(site, callee, autoderef, *sig, args, expectation))
            }
            TyKind::Closure(def, _) if !self.hir.is_coroutine(*def) && self.closures.contains_key(def) => {
                Some(self.call_own_closure(id, callee, autoderef, *def, args, expectation))
            }
            TyKind::Infer(_) | TyKind::Error => None,
            variants!(TyKind: Str | Never | Slice | Array | Tuple) | kinds!(scalar | pointer) => None,
            variants!(TyKind: Adt | Closure | Dynamic) | kinds!(generic) => {
                self.call_overloaded(id, callee, autoderef, current, args, expectation)
            }
        }
    }

    fn call_signature(
        &mut self,
        site: CallSite,
        callee: ExprId,
        autoderef: &Autoderef,
        sig: FnSig,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Ty {
        let adjustments = self.deref_adjustments(autoderef, autoderef.steps.len());
        self.push_adjustments(callee, adjustments);
        let sig = self.normalize_sig(sig, site.name_span);
        self.check_args(&site, sig.inputs.as_slice(), sig.output, args, expectation, false);
        let span = self.span(site.expr);
        self.require_sized(sig.output, span, CauseKind::SizedReturn);
        sig.output
    }

    /// A call of a closure of this very body: its signature is known, whether it is `call`, `call_mut` or `call_once` may be decided later.
    fn call_own_closure(
        &mut self,
        id: ExprId,
        callee: ExprId,
        autoderef: &Autoderef,
        closure: DefId,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Ty {
        let sig = self.closures[&closure].sig;
        let site = CallSite { expr: id, callee: Some(closure), name_span: self.span(callee), is_variadic: false };
        let args_ty = Ty::tuple(sig.inputs.as_slice());
        self.deferred_calls.push(DeferredCall {
            closure,
            expr: id,
            callee,
            closure_ty: autoderef.last,
            args_ty,
            autoderef: autoderef.clone(),
        });
        self.check_args(&site, sig.inputs.as_slice(), sig.output, args, expectation, false);
        sig.output
    }

    /// Decides how the closures of this body are called, now that it is known what they do with their captures.
    pub(super) fn resolve_deferred_calls(&mut self, closure: DefId) {
        let (now, later): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.deferred_calls).into_iter().partition(|call| call.closure == closure);
        self.deferred_calls = later;
        for call in now {
            let kind = self.closures[&closure].kind.unwrap_or(ClosureKind::Fn);
            let (lang, name, autoref) = call_trait(kind);
            let Some(of_trait) = self.typing.lang(lang) else { continue };
            let Some(item) = self.hir.trait_item(of_trait, name) else { continue };
            let types = [call.closure_ty, call.args_ty].map(crate::types::ty::GenericArg::Type);
            let args = crate::types::ty::Args::new(&types);
            self.tables.callees.insert(call.expr, (item, args));
            self.adjust_callee(call.callee, &call.autoderef, autoref);
        }
    }

    fn adjust_callee(&mut self, callee: ExprId, autoderef: &Autoderef, autoref: Option<Mutability>) {
        let mut adjustments = self.deref_adjustments(autoderef, autoderef.steps.len());
        if let Some(mutability) = autoref {
            let borrow = AdjustmentKind::Borrow { mutability, two_phase: mutability.is_mut() };
            adjustments.push(self.adjustment(borrow, Ty::reference(autoderef.last, mutability)));
        }
        self.push_adjustments(callee, adjustments);
        if autoref == Some(Mutability::Mut) {
            self.make_place_mutable(callee);
        }
    }

    /// `callee.call(args)` through the most general of the `Fn` traits that the type implements.
    fn call_overloaded(
        &mut self,
        id: ExprId,
        callee: ExprId,
        autoderef: &Autoderef,
        current: Ty,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Option<Ty> {
        let kinds = [ClosureKind::Fn, ClosureKind::FnMut, ClosureKind::FnOnce];
        for (lang, name, autoref) in kinds.map(call_trait).into_iter().chain(kinds.map(async_call_trait)) {
            let args_ty = self.fresh_ty();
            let Some(method) = self.operator_method(lang, name, current, &[args_ty]) else { continue };
            self.select();
            self.adjust_callee(callee, autoderef, autoref);
            self.tables.callees.insert(id, (method.def, method.args));
            return Some(self.check_tupled_args(id, callee, &method, args, expectation));
        }
        None
    }

    /// The arguments of a call through `Fn…`: its second parameter is their tuple.
    fn check_tupled_args(
        &mut self,
        id: ExprId,
        callee: ExprId,
        method: &Callee,
        args: &[ExprId],
        expectation: Expectation,
    ) -> Ty {
        let tuple = self.structurally(method.sig.inputs.as_slice()[1]);
        let site = CallSite { expr: id, callee: None, name_span: self.span(callee), is_variadic: false };
        let inputs = tuple.as_tuple().unwrap_or_else(|| {
            let vars: Vec<Ty> = args.iter().map(|_| self.fresh_ty()).collect();
            let _ = self.unify(tuple, Ty::tuple(&vars));
            crate::types::ty::TyList::new(&vars)
        });
        self.check_args(&site, inputs.as_slice(), method.sig.output, args, expectation, true);
        method.sig.output
    }

    /// Types the arguments and coerces them to the parameters. Closures come last, when the others have said what they can.
    pub(super) fn check_args(
        &mut self,
        site: &CallSite,
        inputs: &[Ty],
        output: Ty,
        args: &[ExprId],
        expectation: Expectation,
        overloaded: bool,
    ) {
        let fits = if site.is_variadic { inputs.len() <= args.len() } else { inputs.len() == args.len() };
        if !fits {
            self.check_args_of_another_count(inputs, args);
            return self.report_arg_count(site, inputs, args, overloaded);
        }
        let (args, more) = args.split_at(inputs.len());
        let expected = self.expected_inputs(inputs, output, expectation);
        let has_closures = args.iter().any(|&arg| self.is_closure(arg));
        let mut unfit = Vec::new();
        for closures in [false, true] {
            if closures && !has_closures {
                break;
            }
            if closures {
                self.select();
            }
            for (index, &arg) in args.iter().enumerate() {
                if self.is_closure(arg) == closures {
                    let expected = expected.as_ref().map(|expected| expected[index]);
                    unfit.extend(self.check_arg(arg, inputs[index], expected).map(|mismatch| (arg, mismatch)));
                }
            }
        }
        self.report_unfit_args(site, unfit);
        more.iter().for_each(|arg| self.check_variadic_arg(*arg));
    }

    /// E0617: what C would convert before it passes it must be converted by hand.
    fn check_variadic_arg(&mut self, arg: ExprId) {
        let ty = self.check_expr(arg, Expectation::None);
        let ty = self.structurally(ty);
        let into = match ty.kind() {
            TyKind::Float(FloatTy::F32) => "c_double",
            TyKind::Bool | TyKind::Int(IntTy::I8 | IntTy::I16) => "c_int",
            TyKind::Uint(UintTy::U8 | UintTy::U16) => "c_uint",
            TyKind::FnDef(..) => "a function pointer",
            variants!(
                TyKind: Char | Int | Uint | Float | Str | Never | Adt | Slice | Array | Tuple | FnPtr | Closure
                    | Dynamic
            )
            | kinds!(pointer | generic | unknown) => return,
        };
        let message = format!("can't pass `{}` to variadic function", self.display(ty));
        let help = format!("cast the value to `{into}`");
        self.emit(Diagnostic::error("E0617", self.span(arg), message).help(help));
    }

    /// What is wrong inside of the arguments is said before their number; closures come last here too.
    fn check_args_of_another_count(&mut self, inputs: &[Ty], args: &[ExprId]) {
        for closures in [false, true] {
            for (index, &arg) in args.iter().enumerate() {
                if self.is_closure(arg) == closures {
                    let hint = inputs.get(index).map(|input| Expectation::behind_reference(self, *input));
                    self.check_expr(arg, hint.unwrap_or(Expectation::None));
                }
            }
        }
    }

    fn is_closure(&self, expr: ExprId) -> bool {
        matches!(self.body.expr(expr).kind, ExprKind::Closure(_))
    }

    /// What does not fit is only told when all arguments are known.
    fn check_arg(&mut self, arg: ExprId, formal: Ty, expected: Option<Ty>) -> Option<TypeMismatch> {
        let hint = Expectation::behind_reference(self, expected.unwrap_or(formal));
        let ty = self.check_expr(arg, hint);
        let target = hint.only_has_type().unwrap_or(formal);
        let unfit = match self.coerce(arg, ty, target, true) {
            Err(mismatch) => Some(mismatch),
            Ok(coerced) => {
                let differ = self.unify(formal, coerced).is_err();
                differ.then_some(TypeMismatch { expected: formal, found: coerced })
            }
        };
        let span = self.span(arg);
        self.require_sized(formal, span, CauseKind::SizedArgument);
        unfit
    }

    /// What the expected result says of the parameters: types that are forgotten again, hence only a hint.
    fn expected_inputs(&mut self, inputs: &[Ty], output: Ty, expectation: Expectation) -> Option<Vec<Ty>> {
        let expected = expectation.only_has_type()?;
        let expected = self.shallow(expected);
        if self.is_type_var(expected) || !output.flags().intersects(crate::types::flags::Flags::INFER) {
            return None;
        }
        let expected = self.apart(expected);
        let inputs: Vec<Ty> = inputs.iter().map(|input| self.resolve(input)).collect();
        // Unification makes no variables, so the hints speak only of those that outlive the probe.
        self.probe(|cx| {
            cx.unify(expected, output).ok()?;
            Some(inputs.iter().map(|input| cx.infcx.resolve_known(input)).collect())
        })
    }

    fn report_not_callable(&mut self, id: ExprId, callee: ExprId, ty: Ty) {
        let span = self.span(callee);
        let shown = self.display(ty);
        let message = match self.tables.path_resolutions.get(&callee) {
            Some((crate::types::tables::PathTarget::Ctor(def), _)) if self.hir.def(*def).kind == DefKind::Variant => {
                let adt = self.adt_of(*def);
                format!("expected function, found `{}::{}`", self.hir.path(adt), self.hir.def(*def).name)
            }
            _ => format!("expected function, found `{shown}`"),
        };
        let diagnostic = Diagnostic::error("E0618", span, message);
        let whole = self.span(id);
        let diagnostic = diagnostic.label(whole, "call expression requires function");
        let declared = if let ExprKind::Path(crate::hir::ty::QPath::Resolved { path, .. }) =
            &self.body.expr(callee).kind
            && let crate::hir::ty::Res::Local(local) = path.res
        {
            let local = self.body.local(local);
            Some((local.span, format!("`{}` has type `{shown}`", local.name)))
        } else {
            None
        };
        self.emit(match declared {
            Some((span, text)) => diagnostic.label(span, text),
            None => diagnostic,
        });
    }
}

/// The same for what is called and then awaited.
fn async_call_trait(kind: ClosureKind) -> (&'static str, &'static str, Option<Mutability>) {
    match kind {
        ClosureKind::Fn => ("async_fn", "async_call", Some(Mutability::Not)),
        ClosureKind::FnMut => ("async_fn_mut", "async_call_mut", Some(Mutability::Mut)),
        ClosureKind::FnOnce => ("async_fn_once", "async_call_once", None),
    }
}

/// Lang name, method and autoref of the trait for a kind of closure.
pub(super) fn call_trait(kind: ClosureKind) -> (&'static str, &'static str, Option<Mutability>) {
    match kind {
        ClosureKind::Fn => ("fn", "call", Some(Mutability::Not)),
        ClosureKind::FnMut => ("fn_mut", "call_mut", Some(Mutability::Mut)),
        ClosureKind::FnOnce => ("fn_once", "call_once", None),
    }
}
