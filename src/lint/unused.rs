//! Imports and macros that nothing uses (`unused_imports`, `unused_macros`).

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::types::Typing;
use crate::types::tables::PathTarget;

const IMPORTS: Lint = Lint::warning("unused_imports", &["unused"]);
const MACROS: Lint = Lint::warning("unused_macros", &["unused"]);

/// What the names of the program show, once all of it is typed.
pub fn check(typing: &Typing<'_>) -> Vec<Finding> {
    let hir = typing.hir;
    let imports = hir.unused_imports(&used_traits(typing)).into_iter().map(|import| {
        let message = format!("unused import: `{}`", import.written);
        Finding::new(IMPORTS, import.place, message, "")
    });
    let macros = hir.unused_macros().into_iter().map(|def| {
        let message = format!("unused macro definition: `{}`", hir.def(def).name);
        Finding::new(MACROS, hir.name_span(def), message, "")
    });
    imports.chain(macros).collect()
}

/// The traits whose items the program's bodies name or call.
fn used_traits(typing: &Typing<'_>) -> BTreeSet<DefId> {
    let hir = typing.hir;
    let mut found = BTreeSet::new();
    for def in hir.user_defs().into_iter().filter(|def| hir.body(*def).is_some()) {
        let tables = typing.body(BodyId(def));
        let named = tables.path_resolutions.values().filter_map(|(target, _)| match target {
            PathTarget::Def(def) => Some(*def),
            PathTarget::Ctor(_) | PathTarget::ConstParam(_) => None,
        });
        let parents = named.chain(tables.callees.values().map(|(def, _)| *def)).filter_map(|def| hir.def(def).parent);
        found.extend(parents.filter(|parent| hir.def(*parent).kind == DefKind::Trait));
    }
    found
}
