//! The program's items, fields and variants to those that nothing reaches (`dead_code`).

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use super::reached::{Reached, is_exported};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::{AdtKind, FieldDef, Variant, VariantShape, Visibility};
use crate::source::Span;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Ty, TyKind};

const DEAD: Lint = Lint::warning("dead_code", &["unused"]);

/// What is never used.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let reached = Reached::from_roots(typing);
    let mut findings = Vec::new();
    let mut told: BTreeSet<DefId> = BTreeSet::new();
    for def in typing.hir.user_defs() {
        let known = typing.hir.def(def);
        if known.name.starts_with('_') && known.kind != DefKind::Module {
            continue;
        }
        match known.kind {
            DefKind::TypeAlias if reached.has(def) || typing.hir.is_looked_up(def) => {}
            DefKind::Fn | DefKind::Const | DefKind::Static { .. } | DefKind::TypeAlias if !reached.has(def) => {
                findings.extend(single(typing, def, "used"));
            }
            DefKind::Trait if !reached.has(def) => findings.extend(single(typing, def, "used")),
            DefKind::Struct | DefKind::Union | DefKind::Enum => adt(typing, &reached, def, &mut findings),
            DefKind::AssocFn | DefKind::AssocConst if !reached.has(def) && told.insert(def) => {
                findings.extend(members(typing, &reached, def, &mut told));
            }
            variants!(
                DefKind: Module | Variant | Trait | TypeAlias | Impl | Fn | AssocFn | Const | AssocConst | Static
                    | AssocType | Macro | Closure | AnonConst
            ) => {}
        }
    }
    findings
}

fn single(typing: &Typing<'_>, def: DefId, verb: &str) -> Option<Finding> {
    let hir = typing.hir;
    let name = hir.def(def).name.clone();
    if name.is_empty() {
        return None;
    }
    let message = format!("{} `{name}` is never {verb}", typing.kind_words(def));
    Some(Finding::new(DEAD, hir.name_span(def), message, ""))
}

/// The dead ones among the items of an impl or trait, as one.
fn members(typing: &Typing<'_>, reached: &Reached, first: DefId, told: &mut BTreeSet<DefId>) -> Option<Finding> {
    let hir = typing.hir;
    let parent = hir.def(first).parent?;
    let is_dead = |def: DefId| {
        let known = hir.def(def);
        matches!(known.kind, DefKind::AssocFn | DefKind::AssocConst)
            && !known.name.starts_with('_')
            && !reached.has(def)
    };
    if matches!(hir.def(parent).kind, DefKind::Impl { of_trait: true })
        || (hir.def(parent).kind == DefKind::Trait && !reached.has(parent))
    {
        return None;
    }
    let all: Vec<DefId> =
        hir.user_defs().into_iter().filter(|def| hir.def(*def).parent == Some(parent) && is_dead(*def)).collect();
    told.extend(&all);
    let words: BTreeSet<&str> = all.iter().map(|def| typing.kind_words(*def)).collect();
    let word = match (words.len(), all.len()) {
        (1, _) => words.first().copied().unwrap_or("associated item"),
        _ => "associated item",
    };
    let names: Vec<String> = all.iter().map(|def| format!("`{}`", hir.def(*def).name)).collect();
    Some(Finding::new(DEAD, hir.name_span(first), never(word, &names, "used"), ""))
}

/// "fields `a` and `b` are never read".
fn never(word: &str, names: &[String], verb: &str) -> String {
    match names {
        [only] => format!("{word} {only} is never {verb}"),
        [all @ .., last] if names.len() < 7 => {
            let comma = if all.len() > 1 { "," } else { "" };
            format!("{word}s {}{comma} and {last} are never {verb}", all.join(", "))
        }
        _ => format!("multiple {word}s are never {verb}"),
    }
}

fn adt(typing: &Typing<'_>, reached: &Reached, def: DefId, findings: &mut Vec<Finding>) {
    let hir = typing.hir;
    let adt = hir.adt(def);
    if !reached.has(def) {
        let verb = if adt.kind == AdtKind::Struct { "constructed" } else { "used" };
        return findings.extend(single(typing, def, verb));
    }
    if adt.kind == AdtKind::Enum {
        let dead: Vec<&Variant> =
            adt.variants.iter().filter(|it| !reached.has(it.def) && !it.name.starts_with('_')).collect();
        if let Some(first) = dead.first() {
            let names: Vec<String> = dead.iter().map(|variant| format!("`{}`", variant.name)).collect();
            let place = hir.name_span(first.def);
            findings.push(Finding::new(DEAD, place, never("variant", &names, "constructed"), ""));
        }
    }
    if adt.repr.c || is_exported(typing, def) && adt.kind == AdtKind::Enum || adt.kind == AdtKind::Union {
        return;
    }
    for variant in adt.variants.iter().filter(|it| adt.kind == AdtKind::Struct || reached.has(it.def)) {
        fields(typing, reached, def, variant, findings);
    }
}

fn fields(typing: &Typing<'_>, reached: &Reached, adt: DefId, variant: &Variant, findings: &mut Vec<Finding>) {
    let exported = is_exported(typing, adt);
    let types = typing.fields_of(adt);
    let place = typing.hir.adt(adt).variants.iter().position(|it| it.def == variant.def).unwrap_or_default();
    let is_dead = |(index, field): &(usize, &FieldDef)| {
        let tells_nothing = variant.shape == VariantShape::Tuple
            && types
                .get(place)
                .and_then(|types| types.get(*index))
                .is_some_and(|ty| is_empty(typing, *ty) || is_open(typing, *ty, 0));
        let is_exported = exported && field.visibility == Visibility::Public;
        !reached.reads(variant.def, *index) && !field.name.starts_with('_') && !tells_nothing && !is_exported
    };
    let dead: Vec<(usize, &FieldDef)> = variant.fields.iter().enumerate().filter(is_dead).collect();
    let Some((_, first)) = dead.first() else { return };
    let names: Vec<String> = dead.iter().map(|(_, field)| format!("`{}`", field.name)).collect();
    let end =
        if variant.shape == VariantShape::Named { first.span.lo + first.name.len() as u32 } else { first.span.hi };
    let span = Span { hi: end, ..first.span };
    findings.push(Finding::new(DEAD, span, never("field", &names, "read"), ""));
}

/// Whether nobody can tell how large a type is before its parameters are known: it may be empty.
pub fn is_open(typing: &Typing<'_>, ty: Ty, depth: u32) -> bool {
    match ty.kind() {
        kinds!(generic) => true,
        TyKind::Tuple(items) => items.iter().any(|item| is_open(typing, *item, depth)),
        TyKind::Array(element, _) => is_open(typing, *element, depth),
        TyKind::Adt(def, args) if depth < 8 => {
            let variants = typing.fields_of(*def);
            let mut fields =
                variants.iter().enumerate().flat_map(|(at, fields)| (0..fields.len()).map(move |it| (at, it)));
            fields.any(|(variant, field)| is_open(typing, typing.field_type(*def, variant, field, *args), depth + 1))
        }
        variants!(TyKind: Adt | Str | Never | Slice | Dynamic) | kinds!(scalar | pointer | function | unknown) => false,
    }
}

/// `()` and `PhantomData` are there for their type.
fn is_empty(typing: &Typing<'_>, ty: crate::types::ty::Ty) -> bool {
    let is_phantom = |(def, _)| typing.hir.path(def) == "core::marker::PhantomData";
    ty == crate::types::ty::Ty::unit() || ty.as_adt().is_some_and(is_phantom)
}
