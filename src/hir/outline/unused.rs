//! Imports and macros to those that nothing uses.

use std::collections::BTreeSet;

use super::Outline;
use super::imports::{Import, ImportKind};
use super::levels::StyleFinding;
use super::names::{NAMESPACES, Namespace, Scope};
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::Visibility;
use crate::source::Span;

/// A leaf of a `use` that nothing needs: its place and how it is written.
#[derive(Clone, Debug)]
pub struct UnusedImport {
    pub place: Span,
    pub written: String,
}

impl Outline {
    /// Notes that a name which an import brought was looked up.
    pub(super) fn note_use(&self, scope: Scope, name: &str, namespace: Namespace) {
        if self.is_program() {
            self.used_names.borrow_mut().insert((scope, crate::hir::def::Name::from(name), namespace));
        }
    }

    /// Notes what imports use of each other, and what macro calls use that were expanded while imports were resolved.
    pub(super) fn note_early_uses(&self, imports: &[Import]) {
        for import in
            imports.iter().filter(|import| import.resolved && !matches!(import.kind, ImportKind::ExternCrate(_)))
        {
            for namespace in NAMESPACES {
                // Only the lookup counts.
                let _ = self.import_target(import, namespace);
            }
            if let ([only], ImportKind::Named(name)) = (import.path.as_slice(), &import.kind)
                && only.name != *name
            {
                let _ = self.lookup_items(import.scope, &only.name, Namespace::Macro);
            }
        }
        for call in &self.late_calls {
            let _ = self.macro_target(&call.path, call.scope, call.macros, call.unit);
        }
    }

    /// What a question answers that is asked without any need for the names in it.
    pub fn without_noting_uses<T>(&self, ask: impl FnOnce(&Outline) -> T) -> T {
        let before = self.used_names.borrow().clone();
        let answer = ask(self);
        *self.used_names.borrow_mut() = before;
        answer
    }

    /// The imports of deprecated things and the calls of deprecated macros, each with its place.
    pub fn deprecated_uses(&self, is_deprecated: impl Fn(DefId) -> bool) -> Vec<(Span, DefId)> {
        let imports = self.resolved.iter().filter(|import| import.kind != ImportKind::Glob && import.span.is_user());
        let imports = imports.filter_map(|import| {
            let from = self.base_of_import(import);
            let named = |namespace| self.walk(from, &import.path, import.global, namespace).ok().map(|it| it.def);
            let def = NAMESPACES.iter().filter_map(|namespace| named(*namespace)).find(|def| is_deprecated(*def))?;
            Some((import.span, def))
        });
        let calls = self.expansions.iter().filter(|it| it.call.is_user() && is_deprecated(it.def));
        let calls = calls.map(|expansion| (expansion.call, expansion.def));
        self.without_noting_uses(|_| imports.chain(calls).collect())
    }

    /// The uses of names that several globs bring, of which the first was taken.
    pub fn doubtful_uses(&self) -> Vec<StyleFinding> {
        let uses = self.doubtful_uses.borrow();
        let found = uses.iter().map(|(span, name)| StyleFinding {
            lint: "ambiguous_glob_imports",
            span: *span,
            message: format!("`{name}` is ambiguous"),
        });
        found.collect()
    }

    /// Whether an item's name was looked up in the scope that it stands in.
    pub fn is_looked_up(&self, def: DefId) -> bool {
        let entry = self.entry(def);
        let used = self.used_names.borrow();
        NAMESPACES.iter().any(|&namespace| used.contains(&(entry.scope, entry.name.clone(), namespace)))
    }

    /// The program's imports that nothing needs. `traits` are those whose methods were called.
    pub fn unused_imports(&self, traits: &BTreeSet<DefId>) -> Vec<UnusedImport> {
        let unused = self.resolved.iter().filter(|import| !self.is_used(import, traits));
        let mut told: Vec<(Span, UnusedImport)> = Vec::new();
        for import in unused {
            // The leaves of one `use` are told together.
            let start = import.path.first().map_or(import.span, |first| first.span);
            let is_nested = import.span.lo > start.lo;
            let last = import.path.last().map_or(import.span, |last| last.span);
            let one =
                UnusedImport { place: if is_nested { import.span } else { start.to(last) }, written: written(import) };
            match told.last_mut() {
                Some((first, group)) if *first == start => {
                    group.written = format!("{}` and `{}", group.written, one.written);
                }
                _ => told.push((start, one)),
            }
        }
        told.into_iter().map(|(_, one)| one).collect()
    }

    fn is_used(&self, import: &Import, traits: &BTreeSet<DefId>) -> bool {
        let is_public = import.visibility == Visibility::Public;
        let is_authors = import.span.is_user() && self.root_of_scope(import.scope).0 >= self.first;
        if is_public || !is_authors {
            return true;
        }
        match &import.kind {
            ImportKind::Named(name) | ImportKind::Itself(name) => {
                let looked_up =
                    NAMESPACES.iter().any(|&ns| self.used_names.borrow().contains(&(import.scope, name.clone(), ns)));
                let from = self.base_of_import(import);
                let def = self.walk(from, &import.path, import.global, Namespace::Type).ok().map(|walked| walked.def);
                looked_up
                    || def.is_some_and(|def| traits.contains(&def))
                    || import.path.last().is_some_and(|last| self.derived_names.contains(&last.name))
            }
            ImportKind::Glob => self.is_glob_used(import, traits),
            ImportKind::ExternCrate(_) => true,
        }
    }

    fn is_glob_used(&self, import: &Import, traits: &BTreeSet<DefId>) -> bool {
        let from = self.base_of_import(import);
        let Ok(target) = self.walk(from, &import.path, import.global, Namespace::Type) else { return true };
        let names = self.names_in(Scope::Module(target.def));
        names.iter().any(|(name, namespace, binding)| {
            let here = self.names.get(&import.scope).and_then(|names| names.get(&(name.clone(), *namespace)));
            let is_by_glob = here.is_some_and(|here| here.glob && here.def == binding.def);
            let used = self.used_names.borrow().contains(&(import.scope, name.clone(), *namespace));
            is_by_glob && (used || traits.contains(&binding.def) || self.derived_names.contains(name))
        })
    }

    /// The program's macros that are never called, and that no other crate could call.
    pub fn unused_macros(&self) -> Vec<DefId> {
        let used: BTreeSet<DefId> = self.expansions.iter().map(|expansion| expansion.def).collect();
        let entries = self.entries.iter().enumerate();
        let macros = entries.filter(|(_, entry)| {
            entry.kind == DefKind::Macro
                && entry.name_span.is_user()
                && !entry.name.starts_with('_')
                && !entry.attributes.iter().any(|name| &**name == "macro_export")
        });
        let defs = macros.map(|(index, _)| DefId(self.first + index as u32));
        defs.filter(|def| !used.contains(def)).collect()
    }
}

/// As the author wrote it, without `use`.
fn written(import: &Import) -> String {
    let names: Vec<&str> = import.path.iter().map(|segment| &*segment.name).collect();
    match &import.kind {
        ImportKind::Glob => format!("{}::*", names.join("::")),
        ImportKind::Named(name) if names.last().is_some_and(|last| **last != **name) => {
            format!("{} as {name}", names.join("::"))
        }
        ImportKind::Named(_) | ImportKind::Itself(_) | ImportKind::ExternCrate(_) => names.join("::"),
    }
}
