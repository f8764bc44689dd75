//! Signatures and fields to the types in them that fewer places may name than may use the item (`private_interfaces`), and bounds to
//! such traits (`private_bounds`). (RFC 2145; rustc's `PrivateItemsInPublicInterfacesChecker`.)

use super::finding::{Finding, Lint};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::Visibility;
use crate::types::Typing;
use crate::types::ty::{Predicate, Ty};

const TYPES: Lint = Lint::warning("private_interfaces", &[]);
const BOUNDS: Lint = Lint::warning("private_bounds", &[]);

/// Everything in the program's order.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for def in typing.hir.user_defs() {
        item(typing, def, &mut findings);
    }
    findings
}

fn item(typing: &Typing<'_>, def: DefId, findings: &mut Vec<Finding>) {
    let hir = typing.hir;
    let kind = hir.def(def).kind;
    let parent = hir.def(def).parent;
    let of_trait_impl = parent.is_some_and(|parent| hir.def(parent).kind == DefKind::Impl { of_trait: true });
    let reach = reach(typing, def);
    match kind {
        DefKind::Fn | DefKind::AssocFn if !of_trait_impl => {
            let signature = typing.fn_sig(def);
            let types = signature.inputs.iter().copied().chain([signature.output]).collect::<Vec<_>>();
            findings.extend(of_types(typing, def, &types, reach, None));
            findings.extend(of_bounds(typing, def, reach));
        }
        DefKind::Const | DefKind::Static { .. } => {
            findings.extend(of_types(typing, def, &[typing.type_of(def)], reach, None));
        }
        DefKind::AssocConst if !of_trait_impl => {
            findings.extend(of_types(typing, def, &[typing.type_of(def)], reach, None));
        }
        DefKind::Struct | DefKind::Union => {
            findings.extend(of_bounds(typing, def, reach));
            let adt = hir.adt(def);
            for (index, field) in adt.variants.iter().flat_map(|variant| variant.fields.iter().enumerate()) {
                let own = narrower(typing, reach, field.visibility);
                let ty = typing.fields_of(def)[0][index];
                let name = format!("{}::{}", typing.display_path(def), field.name);
                findings.extend(of_types(typing, def, &[ty], own, Some((&name, field.span))));
            }
        }
        DefKind::Enum => {
            findings.extend(of_bounds(typing, def, reach));
            for (number, variant) in hir.adt(def).variants.iter().enumerate() {
                for (index, field) in variant.fields.iter().enumerate() {
                    let ty = typing.fields_of(def)[number][index];
                    let name = format!("{}::{}", typing.display_path(variant.def), field.name);
                    findings.extend(of_types(typing, def, &[ty], reach, Some((&name, field.span))));
                }
            }
        }
        DefKind::Trait => findings.extend(of_bounds(typing, def, reach)),
        variants!(
            DefKind: Fn | AssocFn | AssocConst | Module | Variant | TypeAlias | Impl | AssocType | Macro | Closure
                | AnonConst
        ) => {}
    }
}

/// From where an item can be used: as far as its own visibility and that of everything around it go.
fn reach(typing: &Typing<'_>, def: DefId) -> Visibility {
    let hir = typing.hir;
    let mut reach = Visibility::Public;
    let mut at = Some(def);
    while let Some(here) = at {
        let known = hir.def(here);
        let in_trait = known.parent.is_some_and(|parent| hir.def(parent).kind == DefKind::Trait);
        match known.kind {
            DefKind::Module if known.parent.is_none() => break,
            DefKind::Impl { .. } => {
                let mut types = Vec::new();
                typing.named_types(typing.type_of(here), &mut types);
                for ty in types {
                    reach = narrower(typing, reach, self::reach(typing, ty));
                }
            }
            DefKind::AssocFn | DefKind::AssocConst | DefKind::AssocType if in_trait => {}
            variants!(
                DefKind: Module | Struct | Union | Enum | Variant | Trait | TypeAlias | Fn | AssocFn | Const
                    | AssocConst | Static | AssocType | Macro | Closure | AnonConst
            ) => reach = narrower(typing, reach, hir.visibility(here)),
        }
        at = known.parent;
    }
    reach
}

/// The smaller one of two.
fn narrower(typing: &Typing<'_>, one: Visibility, other: Visibility) -> Visibility {
    if typing.is_narrower(one, other) { one } else { other }
}

fn of_types(
    typing: &Typing<'_>,
    def: DefId,
    types: &[Ty],
    reach: Visibility,
    field: Option<(&str, crate::source::Span)>,
) -> Option<Finding> {
    let mut named = Vec::new();
    types.iter().for_each(|ty| typing.named_types(*ty, &mut named));
    let hidden = named.into_iter().find(|found| is_hidden(typing, *found, reach))?;
    let (name, place) = match field {
        Some((name, place)) => (String::from(name), place),
        None => (typing.display_path(def), typing.hir.def(def).span),
    };
    let what = typing.word_of_named(hidden);
    let shown = &typing.hir.def(hidden).name;
    let message = format!("{what} `{shown}` is more private than the item `{name}`");
    Some(Finding::new(TYPES, place, message, ""))
}

fn of_bounds(typing: &Typing<'_>, def: DefId, reach: Visibility) -> Option<Finding> {
    let mut named = Vec::new();
    for (predicate, _) in typing.predicates_of(def).iter() {
        if let Predicate::Trait(trait_ref) = predicate {
            named.push(trait_ref.def);
            trait_ref.args.types().for_each(|ty| typing.named_types(ty, &mut named));
        }
    }
    let hidden = named.into_iter().find(|found| *found != def && is_hidden(typing, *found, reach))?;
    let (shown, name) = (&typing.hir.def(hidden).name, typing.display_path(def));
    let what = typing.word_of_named(hidden);
    let message = format!("{what} `{shown}` is more private than the item `{name}`");
    Some(Finding::new(BOUNDS, typing.hir.def(def).span, message, ""))
}

fn is_hidden(typing: &Typing<'_>, def: DefId, reach: Visibility) -> bool {
    typing.hir.is_user(def) && typing.is_narrower(typing.hir.visibility(def), reach)
}
