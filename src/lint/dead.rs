//! The program's functions, constants and statics to those that nothing reaches (`dead_code`).

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::types::Typing;
use crate::types::tables::PathTarget;

const DEAD: Lint = Lint::warning("dead_code", &["unused"]);

/// What is never used. Types, fields and variants are not looked at.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let defs = hir.user_defs();
    let mut reached: BTreeSet<DefId> = defs.iter().copied().filter(|def| is_root(typing, *def)).collect();
    let mut open: Vec<DefId> = reached.iter().copied().collect();
    while let Some(def) = open.pop() {
        for used in used_by(typing, def) {
            if hir.is_user(used) && reached.insert(used) {
                open.push(used);
            }
        }
    }
    let dead = defs.into_iter().filter(|def| is_item(typing, *def) && !reached.contains(def));
    dead.map(|def| {
        let name = hir.def(def).name.clone();
        let message = format!("{} `{name}` is never used", typing.kind_words(def));
        Finding::new(DEAD, hir.name_span(def), message, "")
    })
    .collect()
}

fn is_item(typing: &Typing<'_>, def: DefId) -> bool {
    let known = typing.hir.def(def);
    let is_named = !known.name.starts_with('_');
    is_named
        && matches!(
            known.kind,
            DefKind::Fn | DefKind::AssocFn | DefKind::Const | DefKind::AssocConst | DefKind::Static { .. }
        )
}

/// What is used by being there: `main`, what traits ask for and have by default, constants in types, derived code.
fn is_root(typing: &Typing<'_>, def: DefId) -> bool {
    let hir = typing.hir;
    let known = hir.def(def);
    let of_trait = known.parent.is_some_and(|parent| match hir.def(parent).kind {
        DefKind::Trait => true,
        DefKind::Impl { .. } => hir.impl_(parent).of_trait.is_some(),
        _ => false,
    });
    hir.main() == Some(def)
        || of_trait
        || known.kind == DefKind::AnonConst
        || (matches!(known.kind, DefKind::Const) && &*known.name == "_")
        || ["no_mangle", "export_name", "used", "test"].iter().any(|name| hir.has_attribute(def, name))
}

fn used_by(typing: &Typing<'_>, def: DefId) -> Vec<DefId> {
    if typing.hir.body(def).is_none() {
        return Vec::new();
    }
    let tables = typing.body(BodyId(def));
    let paths = tables.path_resolutions.values().chain(tables.pat_resolutions.values());
    let ranges = tables.range_resolutions.values();
    let named = paths.chain(ranges).filter_map(|(target, _)| match target {
        PathTarget::Def(def) => Some(*def),
        PathTarget::Ctor(_) | PathTarget::ConstParam(_) => None,
    });
    named.chain(tables.callees.values().map(|(def, _)| *def)).collect()
}
