//! Items to what is written in them without effect, or in the wrong place: bounds of type aliases, `Drop` as a bound, symbols of generic
//! functions, impls inside of functions for what stands outside.

use super::finding::{Finding, Lint};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{Bound, WherePredicate};
use crate::hir::ty::Res;
use crate::types::Typing;

const ALIAS_BOUNDS: Lint = Lint::warning("type_alias_bounds", &[]);
const ASYNC: Lint = Lint::warning("async_fn_in_trait", &[]);
const DROP_BOUNDS: Lint = Lint::warning("drop_bounds", &[]);
const MANGLED: Lint = Lint::warning("no_mangle_generic_items", &[]);
const NON_LOCAL: Lint = Lint::warning("non_local_definitions", &[]);
const NO_VISIBILITY: Lint = Lint::warning("unused_visibilities", &["unused"]);

/// Everything in the program's order.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for def in typing.hir.user_defs() {
        match typing.hir.def(def).kind {
            DefKind::TypeAlias => findings.extend(alias_bounds(typing, def)),
            DefKind::Fn | DefKind::AssocFn => {
                drop_bounds(typing, def, &mut findings);
                findings.extend(mangled(typing, def));
                findings.extend(public_async(typing, def));
            }
            DefKind::Struct | DefKind::Enum | DefKind::Union | DefKind::Trait => {
                drop_bounds(typing, def, &mut findings);
            }
            DefKind::Impl { .. } => {
                drop_bounds(typing, def, &mut findings);
                findings.extend(non_local(typing, def));
            }
            DefKind::Const if &*typing.hir.def(def).name == "_" => {
                let is_public = typing.hir.visibility(def) == crate::hir::item::Visibility::Public;
                let message = "visibility qualifiers have no effect on `const _` declarations";
                findings.extend(is_public.then(|| Finding::new(NO_VISIBILITY, typing.hir.def(def).span, message, "")));
            }
            variants!(
                DefKind: Module | Variant | Const | AssocConst | Static | AssocType | Macro | Closure | AnonConst
            ) => {}
        }
    }
    findings
}

/// `type A<T: Copy> = …`.
fn alias_bounds(typing: &Typing<'_>, def: DefId) -> Option<Finding> {
    let generics = typing.hir.generics(def);
    let at_parameter = generics.params.iter().find(|param| !param.bounds.is_empty()).map(|param| param.span);
    let in_clause = generics.predicates.first().map(|predicate| match predicate {
        WherePredicate::Type { span, .. } | WherePredicate::Lifetime { span, .. } => *span,
    });
    let (message, place) = match (at_parameter, in_clause) {
        (Some(place), _) => ("bounds on generic parameters in type aliases are not enforced", place),
        (None, Some(place)) => ("where clauses on type aliases are not enforced", place),
        (None, None) => return None,
    };
    Some(Finding::new(ALIAS_BOUNDS, place, message, "will not be checked at usage sites of the type alias"))
}

/// `T: Drop`.
fn drop_bounds(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let generics = typing.hir.generics(def);
    let own = generics.params.iter().flat_map(|param| param.bounds.iter().map(|bound| (param.name.to_string(), bound)));
    let clauses = generics.predicates.iter().flat_map(|predicate| match predicate {
        WherePredicate::Type { bounds, .. } => bounds.iter().map(|bound| (String::from("_"), bound)).collect(),
        WherePredicate::Lifetime { .. } => Vec::new(),
    });
    for (name, bound) in own.chain(clauses) {
        if let Bound::Trait(of_trait) = bound
            && let Res::Def(found) = of_trait.path.res
            && typing.hir.lang_name(found).is_some_and(|name| &*name == "drop")
        {
            let message = format!(
                "bounds on `{name}: Drop` are most likely incorrect, consider instead using `std::mem::needs_drop` to detect whether a type can be trivially dropped"
            );
            findings.push(Finding::new(DROP_BOUNDS, of_trait.span, message, ""));
        }
    }
}

/// `#[no_mangle] fn f<T>(…)`.
fn mangled(typing: &Typing<'_>, def: DefId) -> Option<Finding> {
    let keeps = ["no_mangle", "export_name"].iter().any(|name| typing.hir.has_attribute(def, name));
    let is_generic = keeps
        && typing
            .generics_of(def)
            .params
            .iter()
            .any(|param| !matches!(param.kind, crate::types::GenericParamOfKind::Region));
    let message = "functions generic over types or consts must be mangled";
    is_generic.then(|| Finding::new(MANGLED, typing.hir.def(def).span, message, ""))
}

/// `async fn` of a trait that everybody sees.
fn public_async(typing: &Typing<'_>, def: DefId) -> Option<Finding> {
    let hir = typing.hir;
    let of_trait = hir.def(def).parent.filter(|parent| hir.def(*parent).kind == DefKind::Trait)?;
    let message = "use of `async fn` in public traits is discouraged as auto trait bounds cannot be specified";
    (hir.is_async(def) && super::reached::is_exported(typing, of_trait))
        .then(|| Finding::new(ASYNC, hir.def(def).span, message, ""))
}

/// An impl in a function's body of which nothing stands in that body.
fn non_local(typing: &Typing<'_>, of_impl: DefId) -> Option<Finding> {
    let hir = typing.hir;
    let around =
        hir.def(of_impl).parent.filter(|parent| matches!(hir.def(*parent).kind, DefKind::Fn | DefKind::AssocFn))?;
    if hir.impl_(of_impl).derived {
        return None;
    }
    let mut named = Vec::new();
    match typing.impl_trait_ref_of(of_impl) {
        Some(trait_ref) => {
            named.push(trait_ref.def);
            trait_ref.args.types().for_each(|ty| typing.named_types(ty, &mut named));
        }
        None => typing.named_types(typing.type_of(of_impl), &mut named),
    }
    let is_inside = |def: &DefId| std::iter::successors(Some(*def), |def| hir.def(*def).parent).any(|it| it == around);
    let message = "non-local `impl` definition, `impl` blocks should be written at the same level as their item";
    (!named.iter().any(is_inside)).then(|| Finding::new(NON_LOCAL, hir.def(of_impl).span, message, ""))
}
