//! A method of an impl against its declaration in the trait: E0049, E0050, E0053, E0185, E0186, E0195, E0276.

use super::Checker;
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::hir::item::{AssocItem, AssocKind, GenericParamKind};
use crate::source::Span;
use crate::types::fold::{erase_regions, substitute};
use crate::types::infer::InferCtx;
use crate::types::kinds::kinds;
use crate::types::lower::Lower;
use crate::types::solve::Evaluation;
use crate::types::ty::{Args, FnSig, GenericArg, Region, TraitRef, Ty, TyKind};
use crate::types::{GenericParamOf, GenericParamOfKind, Typing};

impl Typing<'_> {
    pub(super) fn compare_method(&self, item: &AssocItem, declared: DefId, of_impl: DefId, trait_ref: TraitRef) {
        let same_shape = self.compare_self(item, declared)
            && self.compare_generics(item, declared)
            && self.compare_count(item, declared, trait_ref.def);
        if same_shape {
            let args = self.trait_method_args(item.def, declared, of_impl, trait_ref);
            if self.compare_bounds(item, declared, of_impl, args) {
                self.compare_signature(item, declared, args);
            }
        }
    }

    /// E0185, E0186.
    fn compare_self(&self, item: &AssocItem, declared: DefId) -> bool {
        let (own, wanted) = (self.hir.fn_decl(item.def), self.hir.fn_decl(declared));
        let place = self.hir.def(declared).span;
        let name = &item.name;
        let diagnostic = match (own.has_self, wanted.has_self) {
            (true, false) => {
                let form = self.self_form(item.def);
                let message = format!("method `{name}` has a `{form}` declaration in the impl, but not in the trait");
                Diagnostic::error("E0185", item.span, message)
                    .primary_label(format!("`{form}` used in impl"))
                    .label(place, format!("trait method declared without `{form}`"))
            }
            (false, true) => {
                let form = self.self_form(declared);
                let message = format!("method `{name}` has a `{form}` declaration in the trait, but not in the impl");
                Diagnostic::error("E0186", item.span, message)
                    .primary_label(format!("expected `{form}` in impl"))
                    .label(place, format!("`{form}` used in trait"))
            }
            (true, true) | (false, false) => return true,
        };
        self.report(diagnostic);
        false
    }

    fn self_form(&self, method: DefId) -> &'static str {
        match self.fn_sig(method).inputs.as_slice().first().map(|ty| ty.kind()) {
            Some(TyKind::Ref(_, _, mutability)) if mutability.is_mut() => "&mut self",
            Some(TyKind::Ref(..)) => "&self",
            _ => "self",
        }
    }

    /// E0049; E0195 for lifetimes.
    pub(super) fn compare_generics(&self, item: &AssocItem, declared: DefId) -> bool {
        // One kind in the place of the other is told as what it is.
        let all = |def| self.own_params(def, |param| !matches!(param.kind, GenericParamOfKind::Region));
        for (what, counts) in [
            (
                "type",
                (|param: &GenericParamOf| matches!(param.kind, GenericParamOfKind::Type { .. }))
                    as fn(&GenericParamOf) -> bool,
            ),
            ("const", |param| matches!(param.kind, GenericParamOfKind::Const { .. })),
        ] {
            let (own, wanted) = (self.own_params(item.def, counts), self.own_params(declared, counts));
            if own != wanted && all(item.def) != all(declared) {
                let number = |count: usize| format!("{count} {what} parameter{}", if count == 1 { "" } else { "s" });
                let word = match item.kind {
                    AssocKind::Type => "associated type",
                    AssocKind::Fn | AssocKind::Const => "method",
                };
                let message = format!(
                    "{word} `{}` has {} but its trait declaration has {}",
                    item.name,
                    number(own),
                    number(wanted)
                );
                let diagnostic = Diagnostic::error("E0049", self.hir.name_span(item.def), message)
                    .primary_label(format!("found {}", number(own)));
                self.report(diagnostic.label(self.hir.def(declared).span, format!("expected {}", number(wanted))));
                return false;
            }
        }
        if !self.compare_kinds(item, declared) {
            return false;
        }
        let is_hidden = |def: DefId| -> Vec<(bool, crate::source::Span)> {
            let generics = self.hir.generics(def);
            let types = generics.params.iter().filter_map(|param| match param.kind {
                GenericParamKind::Type { synthetic, .. } => Some((synthetic, param.span)),
                GenericParamKind::Lifetime | GenericParamKind::Const { .. } => None,
            });
            types.collect()
        };
        let differs = is_hidden(item.def).into_iter().zip(is_hidden(declared)).find(|(own, wanted)| own.0 != wanted.0);
        if let Some(((_, place), (_, of_trait))) = differs {
            let message = format!("method `{}` has incompatible signature for trait", item.name);
            let diagnostic = Diagnostic::error("E0643", place, message);
            self.report(diagnostic.label(of_trait, "declaration in trait here"));
            return false;
        }
        true
    }

    /// E0053: a constant for a type, or one of another type.
    fn compare_kinds(&self, item: &AssocItem, declared: DefId) -> bool {
        let kinds = |def: DefId| -> Vec<(Option<Ty>, Span)> {
            let generics = self.hir.generics(def);
            let kinds = generics.params.iter().filter_map(|param| match &param.kind {
                GenericParamKind::Lifetime => None,
                GenericParamKind::Type { .. } => Some((None, param.span)),
                GenericParamKind::Const { ty, .. } => Some((Some(Lower::in_signature(self, def).ty(ty)), param.span)),
            });
            kinds.collect()
        };
        let differs = kinds(item.def).into_iter().zip(kinds(declared)).find(|(own, wanted)| own.0 != wanted.0);
        let Some(((_, place), (_, of_trait))) = differs else { return true };
        let message = match self.trait_of_item(declared) {
            Some(of_trait) => {
                let path = self.display_path(of_trait);
                format!("method `{}` has an incompatible generic parameter for trait `{path}`", item.name)
            }
            None => format!("method `{}` has an incompatible generic parameter for trait", item.name),
        };
        self.report(Diagnostic::error("E0053", place, message).label(of_trait, "declared in the trait here"));
        false
    }

    fn own_params(&self, def: DefId, counts: fn(&GenericParamOf) -> bool) -> usize {
        let generics = self.generics_of(def);
        generics.params.iter().skip(generics.parent_count).filter(|param| counts(param)).count()
    }

    /// E0050.
    fn compare_count(&self, item: &AssocItem, declared: DefId, of_trait: DefId) -> bool {
        let (own, wanted) = (self.hir.fn_decl(item.def), self.hir.fn_decl(declared));
        let (own_count, wanted_count) = (own.params.len(), wanted.params.len());
        if own_count == wanted_count {
            return true;
        }
        let number = |count: usize| format!("{count} parameter{}", if count == 1 { "" } else { "s" });
        let path = format!("{}::{}", self.display_path(of_trait), item.name);
        let message = format!(
            "method `{}` has {} but the declaration in trait `{path}` has {wanted_count}",
            item.name,
            number(own_count)
        );
        let place = own.param_spans.last().copied().unwrap_or(item.span);
        let diagnostic = Diagnostic::error("E0050", place, message)
            .primary_label(format!("expected {}, found {own_count}", number(wanted_count)));
        self.report(diagnostic.label(self.hir.def(declared).span, format!("trait requires {}", number(wanted_count))));
        false
    }

    /// The trait method's parameters in terms of the impl method's: the impl's trait, then parameter by parameter.
    fn trait_method_args(&self, own: DefId, declared: DefId, of_impl: DefId, trait_ref: TraitRef) -> Args {
        let own_args = self.identity_args(own);
        let mut own_args = own_args
            .as_slice()
            .iter()
            .skip(self.generics_of(of_impl).params.len())
            .filter(|arg| !matches!(arg, GenericArg::Region(_)));
        let generics = self.generics_of(declared);
        let rest = generics.params.iter().skip(generics.parent_count).map(|param| match param.kind {
            GenericParamOfKind::Region => GenericArg::Region(Region::Erased),
            GenericParamOfKind::Type { .. } | GenericParamOfKind::Const { .. } => {
                own_args.next().cloned().unwrap_or(GenericArg::Type(Ty::error()))
            }
        });
        trait_ref.args.as_slice().iter().cloned().chain(rest).collect()
    }

    /// E0276: what the impl's item asks for must follow from what the trait's does.
    pub(super) fn compare_bounds(&self, item: &AssocItem, declared: DefId, of_impl: DefId, args: Args) -> bool {
        let inherited = self.erased_clauses(of_impl).len();
        let own = self.erased_clauses(item.def);
        if own.len() == inherited {
            return true;
        }
        let from_impl = self.predicates_of(of_impl).iter().map(|(predicate, _)| predicate.clone()).collect::<Vec<_>>();
        // What the trait itself asks for is known of the impl's type; as assumptions it would hide the impl's own types.
        let of_trait = self.generic_parent(declared).map_or(0, |of_trait| self.predicates_of(of_trait).len());
        let from_trait = self.predicates_of(declared);
        let from_trait = from_trait.iter().skip(of_trait).map(|(predicate, _)| substitute(predicate, args));
        let env = self.make_env(from_impl.into_iter().chain(from_trait).collect());
        for (predicate, span) in own.iter().skip(inherited) {
            let infcx = InferCtx::new(self);
            let (predicate, _) = infcx.normalize(predicate, &env, crate::types::solve::Cause::misc(*span));
            if infcx.evaluate(&predicate, &env) == Evaluation::Fails {
                let shown = self.display_predicate(&predicate);
                let diagnostic = Diagnostic::error("E0276", *span, "impl has stricter requirements than trait")
                    .primary_label(format!("impl has extra requirement `{shown}`"));
                let place = self.hir.def(declared).span;
                self.report(diagnostic.label(place, format!("definition of `{}` from trait", item.name)));
                return false;
            }
        }
        true
    }

    /// E0053.
    fn compare_signature(&self, item: &AssocItem, declared: DefId, args: Args) {
        if self.hir.is_async(declared) && !self.hir.is_async(item.def) && !self.returns_future(item.def) {
            let message = "method should be `async` or return a future, but it is synchronous";
            let place = self.hir.def(declared).span;
            let label = "this method is `async` so it expects a future to be returned";
            return self.report(Diagnostic::error_without_code(item.span, message).label(place, label));
        }
        let mut checker = Checker::new(self, item.def);
        let own = checker.normalized(&self.fn_sig(item.def), item.span);
        let wanted = checker.normalized(&erase_regions(&substitute(&self.fn_sig(declared), args)), item.span);
        // Types that wait for normalising are known by now.
        checker.fulfill.select_where_possible(&checker.infcx);
        let result = self.hir.fn_decl(item.def).output.as_ref().map_or(item.span, |output| output.span);
        self.require_result_bounds(&mut checker, declared, args, result);
        let pairs = own.inputs.iter().zip(wanted.inputs.iter()).chain([(&own.output, &wanted.output)]);
        for (index, (left, right)) in pairs.enumerate() {
            if !checker.same(*left, *right) {
                self.report_signature(
                    item,
                    index,
                    (own, wanted),
                    checker.infcx.resolve(right),
                    checker.infcx.resolve(left),
                );
                break;
            }
        }
        if own.abi != wanted.abi && self.hir.is_user(item.def) {
            let message = format!("method `{}` has an incompatible type for trait", item.name);
            let label = format!("expected \"{}\" fn, found \"{}\" fn", wanted.abi.name(), own.abi.name());
            self.report(Diagnostic::error("E0053", item.span, message).primary_label(label));
        } else if own.is_unsafe != wanted.is_unsafe && self.hir.is_user(item.def) {
            let words = |is_unsafe: bool| if is_unsafe { "unsafe" } else { "safe" };
            let message = format!("method `{}` has an incompatible type for trait", item.name);
            let label = format!("expected {} fn, found {} fn", words(wanted.is_unsafe), words(own.is_unsafe));
            self.report(Diagnostic::error("E0053", item.span, message).primary_label(label));
        }
        checker.finish();
    }

    fn returns_future(&self, method: DefId) -> bool {
        let Some(future) = self.lang("future_trait") else { return false };
        let (output, env) = (erase_regions(&self.fn_sig(method).output), self.param_env(method));
        self.implements(TraitRef { def: future, args: Args::new(&[GenericArg::Type(output)]) }, &env)
    }

    /// What stands for `impl Trait` of the declaration must have its bounds.
    fn require_result_bounds(&self, checker: &mut Checker<'_, '_>, declared: DefId, args: Args, span: Span) {
        let mut waiting = vec![self.fn_sig(declared).output];
        while let Some(ty) = waiting.pop() {
            match ty.kind() {
                TyKind::Projection(item, _) if self.is_opaque(*item) => {
                    for (bound, _) in self.item_bounds(*item).iter() {
                        let bound = checker.normalized(&erase_regions(&substitute(bound, args)), span);
                        checker.require(bound, span);
                    }
                }
                TyKind::Adt(_, args) => waiting.extend(args.types()),
                TyKind::Tuple(items) => waiting.extend(items.iter().copied()),
                TyKind::Ref(_, inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => waiting.push(*inner),
                variants!(TyKind: Str | Never | RawPtr | Dynamic) | kinds!(scalar | function | generic | unknown) => {}
            }
        }
    }

    fn report_signature(&self, item: &AssocItem, index: usize, (own, wanted): (FnSig, FnSig), expected: Ty, found: Ty) {
        let decl = self.hir.fn_decl(item.def);
        let written = decl.params.get(index).or(decl.output.as_ref()).map_or(decl.span, |ty| ty.span);
        let place = match decl.param_spans.get(index) {
            Some(span) if index == 0 && decl.has_self => *span,
            _ => written,
        };
        let shown = |sig: FnSig| self.display(Ty::new(TyKind::FnPtr(sig)));
        let message = format!("method `{}` has an incompatible type for trait", item.name);
        let diagnostic = Diagnostic::error("E0053", place, message)
            .primary_label(format!("expected `{}`, found `{}`", self.display(expected), self.display(found)))
            .note(format!("expected signature `{}`\n   found signature `{}`", shown(wanted), shown(own)));
        self.report(diagnostic);
    }
}
