//! The generic arguments of a path segment, as written, to [`Args`]: in the order of the generics, with defaults or holes filled in.

use super::Lower;
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{GenericParamKind, Lifetime};
use crate::hir::ty::{ConstArg, GenericArg as HirArg, GenericArgs, PathSegment, Ty as HirTy};
use crate::source::Span;
use crate::types::fold;
use crate::types::ty::{Args, Const, GenericArg, Region, Ty};
use crate::types::{GenericParamOf, GenericParamOfKind, GenericsOf};

/// A written argument that is not a lifetime.
enum Given<'g> {
    Type(&'g HirTy),
    Const(&'g ConstArg),
}

/// The arguments of a segment, sorted.
#[derive(Default)]
struct Written<'g> {
    lifetimes: Vec<&'g Lifetime>,
    others: Vec<Given<'g>>,
}

impl<'g> Written<'g> {
    fn of(args: Option<&'g GenericArgs>) -> Written<'g> {
        let mut written = Written::default();
        for arg in args.map_or(&[][..], |args| &args.args) {
            match arg {
                HirArg::Lifetime(lifetime) => written.lifetimes.push(lifetime),
                HirArg::Type(ty) => written.others.push(Given::Type(ty)),
                HirArg::Const(constant) => written.others.push(Given::Const(constant)),
            }
        }
        written
    }
}

impl Lower<'_, '_> {
    /// Arguments of a type, associated item or function: the parents' first, then those at the segment.
    pub fn item_args(&self, def: DefId, parent: Args, segment: Option<&PathSegment>, span: Span) -> Args {
        let given = segment.and_then(|segment| segment.args.as_ref());
        let args = self.args_after(def, parent, given, segment.map_or(span, |segment| segment.ident.span));
        self.refuse_bindings(given);
        args
    }

    /// E0229: `Item = T` is for bounds.
    pub(super) fn refuse_bindings(&self, given: Option<&GenericArgs>) {
        if let Some(binding) = given.and_then(|args| args.bindings.first()) {
            let message = "associated item constraints are not allowed here";
            let diagnostic = Diagnostic::error("E0229", binding.name.span, message);
            self.typing.report(diagnostic.primary_label("associated item constraint not allowed here"));
        }
    }

    /// Arguments of a trait: the self type, then those at the segment.
    pub fn trait_args(&self, of_trait: DefId, self_ty: Ty, segment: Option<&PathSegment>, span: Span) -> Args {
        let given = segment.and_then(|segment| segment.args.as_ref());
        let span = segment.map_or(span, |segment| segment.ident.span);
        self.args_after(of_trait, Args::new(&[GenericArg::Type(self_ty)]), given, span)
    }

    /// Arguments of an associated type in a binding (`Item<'a> = T`).
    pub(super) fn binding_args(&self, item: DefId, parent: Args, given: Option<&GenericArgs>, span: Span) -> Args {
        self.args_after(item, parent, given, span)
    }

    fn args_after(&self, def: DefId, known: Args, given: Option<&GenericArgs>, span: Span) -> Args {
        let generics = self.typing.generics_of(def);
        let written = Written::of(given);
        let own = &generics.params[known.len().min(generics.params.len())..];
        let counts_match = self.check_counts(def, own, &written, given.is_some(), span);
        let mut args = known.as_slice().to_vec();
        let mut lifetimes = written.lifetimes.iter();
        let mut others = written.others.iter();
        let infer_rest = self.infer_missing && written.others.is_empty();
        for param in own {
            let arg = match param.kind {
                GenericParamOfKind::Region => {
                    GenericArg::Region(lifetimes.next().map_or(Region::Erased, |lifetime| self.region(lifetime)))
                }
                GenericParamOfKind::Type { synthetic: true, .. } => self.left_out(&generics, param, &args, true, span),
                GenericParamOfKind::Type { .. } | GenericParamOfKind::Const { .. } => match others.next() {
                    Some(given) if counts_match => self.given(param, given),
                    Some(_) => error_arg(param),
                    None => self.left_out(&generics, param, &args, infer_rest, span),
                },
            };
            args.push(arg);
        }
        Args::new(&args)
    }

    fn given(&self, param: &GenericParamOf, given: &Given<'_>) -> GenericArg {
        // Only the path itself may leave its arguments out, not the types that are written in it.
        if self.infer_missing {
            return Lower { infer_missing: false, ..*self }.given(param, given);
        }
        match (param.kind, given) {
            (GenericParamOfKind::Const { .. }, Given::Const(constant)) => {
                let wanted = self.typing.const_param_ty(param);
                if let (ConstArg::Body { def, .. }, Some(ty)) = (constant, wanted) {
                    self.typing.memo.const_arguments.borrow_mut().insert(*def, ty);
                }
                GenericArg::Const(self.constant(constant, wanted.unwrap_or_else(Ty::error)))
            }
            (GenericParamOfKind::Const { .. }, Given::Type(ty)) => {
                match self.arg_as_const(ty, self.typing.const_param_ty(param).unwrap_or_else(Ty::error)) {
                    Some(constant) => GenericArg::Const(constant),
                    None => {
                        self.error(Diagnostic::error("E0747", ty.span, "type provided when a constant was expected"));
                        GenericArg::Const(Const::Error)
                    }
                }
            }
            (_, Given::Type(ty)) => GenericArg::Type(self.ty(ty)),
            (_, Given::Const(constant)) => {
                let message = "constant provided when a type was expected";
                GenericArg::Type(self.error(Diagnostic::error("E0747", const_span(constant), message)))
            }
        }
    }

    /// An argument that is not written: its default, a hole, or an error that was reported with the counts.
    fn left_out(
        &self,
        generics: &GenericsOf,
        param: &GenericParamOf,
        before: &[GenericArg],
        infer: bool,
        span: Span,
    ) -> GenericArg {
        let has_default = match param.kind {
            GenericParamOfKind::Type { has_default, .. } | GenericParamOfKind::Const { has_default } => has_default,
            GenericParamOfKind::Region => false,
        };
        if let Some(infcx) = self.infcx.filter(|_| infer || (self.infer_missing && !has_default)) {
            return infcx.fresh_arg(param.kind, span);
        }
        if has_default { self.default_arg(generics, param, before) } else { error_arg(param) }
    }

    fn default_arg(&self, generics: &GenericsOf, param: &GenericParamOf, before: &[GenericArg]) -> GenericArg {
        let own_start = generics.params.iter().position(|other| other.owner == param.owner).unwrap_or(0);
        let declared = self.typing.hir.generics(param.owner);
        let there = Lower::in_signature(self.typing, param.owner);
        let default = match declared.params.get(before.len() - own_start).map(|param| &param.kind) {
            Some(GenericParamKind::Type { default: Some(ty), .. }) => GenericArg::Type(there.ty(ty)),
            Some(GenericParamKind::Const { default: Some(def), .. }) => {
                GenericArg::Const(self.typing.evaluate_const(*def, self.typing.identity_args(*def)))
            }
            Some(GenericParamKind::Type { .. } | GenericParamKind::Const { .. } | GenericParamKind::Lifetime)
            | None => {
                return error_arg(param);
            }
        };
        fold::Fold::fold_with(&default, &mut fold::Substitution::new(Args::new(before)))
    }

    /// E0107: too few or too many.
    fn check_counts(&self, def: DefId, own: &[GenericParamOf], written: &Written<'_>, any: bool, span: Span) -> bool {
        let nameable = |param: &&GenericParamOf| match param.kind {
            GenericParamOfKind::Type { synthetic, .. } => !synthetic,
            GenericParamOfKind::Const { .. } => true,
            GenericParamOfKind::Region => false,
        };
        let has_default = |param: &&GenericParamOf| {
            matches!(
                param.kind,
                GenericParamOfKind::Type { has_default: true, .. } | GenericParamOfKind::Const { has_default: true }
            )
        };
        let most = own.iter().filter(nameable).count();
        let least = own.iter().filter(nameable).filter(|param| !has_default(param)).count();
        let given = written.others.len();
        let may_be_left_out = self.infer_missing && given == 0;
        if given > most || (given < least && !may_be_left_out) {
            self.report_counts(def, (least, most, given), any, span, "generic");
            return false;
        }
        let lifetimes = own.iter().filter(|param| param.kind == GenericParamOfKind::Region).count();
        let is_fn = matches!(self.typing.hir.def(def).kind, DefKind::Fn | DefKind::AssocFn);
        let given = written.lifetimes.len();
        if given != 0 && is_fn {
            self.check_fn_lifetimes(def, lifetimes, given, any, span);
        }
        // Those of other types are filled in where they may be left out.
        let is_bare = given == 0 && self.typing.hir.def(def).kind == DefKind::AssocType && !self.infer_missing;
        if (given != 0 || is_bare) && given != lifetimes && !is_fn {
            self.report_counts(def, (lifetimes, lifetimes, given), any, span, "lifetime");
        }
        true
    }

    /// E0794: where some lifetimes are chosen at each call, only those can be given that a where clause speaks of, and all of them;
    /// E0107 for another number of these.
    fn check_fn_lifetimes(&self, def: DefId, lifetimes: usize, given: usize, any: bool, span: Span) {
        let late = self.typing.late_bound(def);
        let early = lifetimes - late.len();
        let Some(first) = late.first().filter(|_| given != early) else {
            if given != early {
                self.report_counts(def, (early, early, given), any, span, "lifetime");
            }
            return;
        };
        let message = "cannot specify lifetime arguments explicitly if late bound lifetime parameters are present";
        let diagnostic = Diagnostic::error("E0794", span, message);
        let declared = self.typing.generics_of(def).parent_count;
        let first = self.typing.hir.generics(def).params.get(*first as usize - declared).map(|param| param.span);
        self.typing.report(match first.filter(|place| place.is_user()) {
            Some(place) => diagnostic.label(place, "the late bound lifetime parameter is introduced here"),
            None => diagnostic,
        });
    }

    fn report_counts(
        &self,
        def: DefId,
        (least, most, given): (usize, usize, usize),
        any: bool,
        span: Span,
        what: &str,
    ) {
        let known = self.typing.hir.def(def);
        let kind = self.typing.kind_words(def);
        let expected = if given > most { most } else { least };
        let bound = match (least == most, given > most) {
            (true, _) => "",
            (false, true) => "at most ",
            (false, false) => "at least ",
        };
        let count = |count: usize| format!("{count} {what} argument{}", if count == 1 { "" } else { "s" });
        let were = if given == 1 { "was" } else { "were" };
        let diagnostic = if given == 0 && !any {
            Diagnostic::error("E0107", span, format!("missing generics for {kind} `{}`", self.typing.display_path(def)))
                .primary_label(format!("expected {bound}{}", count(expected)))
        } else {
            let message = format!("{kind} takes {bound}{} but {} {were} supplied", count(expected), count(given));
            Diagnostic::error("E0107", span, message).primary_label(format!("expected {bound}{}", count(expected)))
        };
        self.typing
            .report(diagnostic.label(self.typing.hir.name_span(def), format!("{kind} defined here: `{}`", known.name)));
    }
}

fn error_arg(param: &GenericParamOf) -> GenericArg {
    match param.kind {
        GenericParamOfKind::Region => GenericArg::Region(Region::Erased),
        GenericParamOfKind::Type { .. } => GenericArg::Type(Ty::error()),
        GenericParamOfKind::Const { .. } => GenericArg::Const(Const::Error),
    }
}

fn const_span(constant: &ConstArg) -> Span {
    match constant {
        ConstArg::Literal { span, .. }
        | ConstArg::Param { span, .. }
        | ConstArg::Body { span, .. }
        | ConstArg::Infer(span) => *span,
    }
}
