//! Paths that lead nowhere here, but somewhere in the real standard library: unsupported, not an error of the program.

use super::Outline;
use super::names::{Lost, LostReason, Namespace, Scope, Segment};
use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::library::surface;

impl Outline {
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
        Some(Diagnostic::unsupported(segment.span, format!("`{known}`")))
    }

    /// The same for a macro; those at the root of the library are in scope everywhere.
    pub(super) fn lacking_macro(&self, from: Scope, path: &[Segment], global: bool) -> Option<Diagnostic> {
        if let [only] = path {
            let known = surface::has_path(&only.name);
            let is_module = self
                .crate_root("std")
                .is_some_and(|root| self.lookup_in(Scope::Module(root), &only.name, Namespace::Type).is_some());
            return (known && !is_module).then(|| Diagnostic::unsupported(only.span, format!("`{}!`", only.name)));
        }
        let lost = self.walk(from, path, global, Namespace::Macro).err()?;
        self.lacking(from, path, &lost)
    }

    /// The real path of a name that a module of the library should have.
    fn lacking_in(&self, inside: DefId, name: &str) -> Option<String> {
        let is_library = self.library.is_some() && inside.0 < self.first;
        let path = format!("{}::{name}", self.path(inside));
        (is_library && surface::has_path(&path)).then_some(path)
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
