//! Paths that lead nowhere here, but somewhere in the real standard library: unsupported, not an error of the program.

use super::Outline;
use super::imports::Import;
use super::names::{Lost, LostReason, NAMESPACES, Namespace, Scope, Segment};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::library::surface;
use crate::source::Span;

/// E0658 for what a feature is needed for. Its place is the whole path, or the name of a method.
pub fn unstable(span: Span, feature: &str) -> Diagnostic {
    let message = format!("{UNSTABLE_LIBRARY} `{feature}`");
    Diagnostic::error("E0658", span, message)
        .note("this is not stable: the simulated compiler is a stable one, which has no `#![feature]`")
}

/// What is said of a path's first name that no crate has: whatever the rest of the program means, this stands.
pub const UNLINKED_CRATE: &str = "use of unresolved module or unlinked crate";

/// How the message of [`unstable`] begins.
pub const UNSTABLE_LIBRARY: &str = "use of unstable library feature";

impl Outline {
    /// E0433 for the first name of an attribute's path that only a crate could have which is not there; whether it is one.
    pub(super) fn lost_crate(&mut self, name: &str, place: Span) -> bool {
        if matches!(name, "std" | "core" | "alloc" | "crate" | "self" | "super") {
            return false;
        }
        let message = format!("cannot find module or crate `{name}` in this scope");
        let label = format!("{UNLINKED_CRATE} `{name}`");
        self.attribute_errors.push(place);
        self.diagnostics.push(Diagnostic::error("E0433", place, message).primary_label(label));
        true
    }

    /// E0658 where an import names an item of a trait.
    pub(super) fn check_imported_item(&mut self, import: &Import) {
        let [first, .., last] = import.path.as_slice() else { return };
        if !first.span.is_user() || self.root_of_scope(import.scope).0 < self.first {
            return;
        }
        let from = self.base_of_import(import);
        let names = || NAMESPACES.iter().filter_map(|&ns| self.walk(from, &import.path, import.global, ns).ok());
        let is_member = |def: DefId| self.parent(def).is_some_and(|parent| self.kind(parent) == DefKind::Trait);
        if names().next().is_some() && names().all(|walked| is_member(walked.def)) {
            let place = import.span.to(last.span);
            self.diagnostics.push(Diagnostic::error("E0658", place, "`use` associated items of traits is unstable"));
        }
    }

    /// E0658 where an import leads through something that is not stable.
    pub(super) fn check_stability(&mut self, import: &Import) {
        let Some(library) = self.library.filter(|_| self.root_of_scope(import.scope).0 >= self.first) else { return };
        let steps = NAMESPACES.iter().filter_map(|&namespace| {
            let from = self.base_of_import(import);
            self.walk(from, &import.path, import.global, namespace).ok()
        });
        let feature = steps.flat_map(|walked| walked.steps).find_map(|def| {
            let is_library = def.0 < self.first;
            is_library.then(|| library.unstable_feature(def)).flatten().map(String::from)
        });
        if let (Some(feature), Some(first)) = (feature, import.path.first())
            && first.span.is_user()
        {
            let last = import.path.last().map_or(first.span, |last| last.span);
            // In braces a path begins behind the brace.
            let lo = first.span.lo.max(import.span.lo);
            let place = Span { lo: lo.min(last.lo), ..last };
            self.diagnostics.push(unstable(place, &feature));
        }
    }

    /// "unsupported" if the real library has what a path, or one of the globs around it, does not find here.
    pub fn lacking(&self, from: Scope, path: &[Segment], lost: &Lost) -> Option<Diagnostic> {
        match lost.reason {
            LostReason::NotFound | LostReason::Private(_) => {}
            LostReason::Ambiguous | LostReason::TooManySupers | LostReason::NotAModule => return None,
        }
        let segment = path.get(lost.at)?;
        let known = match lost.inside {
            Some(inside) => self.lacking_in(inside, &segment.name),
            None => self.lacking_by_glob(from, &segment.name),
        }?;
        Some(match surface::unstable_path(&known) {
            Some(feature) => unstable(path[0].span.to(segment.span), feature),
            None => Diagnostic::unsupported(segment.span, format!("`{known}`")),
        })
    }

    /// Whether a path is lost at the name of an import that leads nowhere itself.
    pub fn is_lost_by_import(&self, from: Scope, path: &[Segment], lost: &Lost) -> bool {
        let Some(segment) = path.get(lost.at) else { return false };
        let mut scope = lost.inside.map_or(from, Scope::Module);
        loop {
            if self.unresolved.contains(&(scope, segment.name.clone())) {
                return true;
            }
            match scope {
                Scope::Module(_) => return false,
                Scope::Block(block) => scope = self.blocks[block as usize],
            }
        }
    }

    /// The same for a macro; those at the root of the library are in scope everywhere.
    pub(super) fn lacking_macro(&self, from: Scope, path: &[Segment], global: bool) -> Option<Diagnostic> {
        if let [only] = path {
            let known = surface::has_path(&only.name);
            let is_module = self
                .crate_root("std")
                .is_some_and(|root| self.lookup_in(Scope::Module(root), &only.name, Namespace::Type).is_some());
            return (known && !is_module).then(|| match surface::unstable_path(&only.name) {
                Some(feature) => unstable(only.span, feature),
                None => Diagnostic::unsupported(only.span, format!("`{}!`", only.name)),
            });
        }
        let lost = self.walk(from, path, global, Namespace::Macro).err()?;
        self.lacking(from, path, &lost)
    }

    /// The real path of a name that a module of the library should have.
    fn lacking_in(&self, inside: DefId, name: &str) -> Option<String> {
        let is_library = self.library.is_some() && inside.0 < self.first;
        let path = format!("{}::{name}", self.path(inside));
        let known = surface::has_path(&path) || surface::unstable_path(&path).is_some();
        let is_here = NAMESPACES.iter().any(|&ns| self.lookup_in(Scope::Module(inside), name, ns).is_some());
        (is_library && known && !is_here).then_some(path)
    }

    /// The same for a name that a glob import would bring into a module or block, or into one around it.
    fn lacking_by_glob(&self, from: Scope, name: &str) -> Option<String> {
        let mut scope = from;
        loop {
            let globs = self.globs.iter().filter(|glob| glob.scope == scope);
            let mut targets = globs.filter_map(|glob| {
                let walked = self.walk(scope, &glob.path, glob.global, Namespace::Type).ok()?;
                Some(walked.def)
            });
            if let Some(known) = targets.find_map(|target| self.lacking_in(target, name)) {
                return Some(known);
            }
            match scope {
                Scope::Module(_) => return None,
                Scope::Block(block) => scope = self.blocks[block as usize],
            }
        }
    }
}
