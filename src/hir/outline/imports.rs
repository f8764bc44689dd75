//! `use` declarations to bindings, by repeating until nothing changes (imports may lead through one another).

use super::lacking::UNLINKED_CRATE;
use super::names::{Binding, Lost, LostReason, NAMESPACES, Namespace, Scope, Segment};
use super::{Outline, mark};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::def::{DefId, Name};
use crate::hir::item::Visibility;
use crate::source::Span;

/// One leaf of a `use` tree.
#[derive(Clone, Debug)]
pub struct Import {
    /// Where it stands.
    pub scope: Scope,
    /// Without the final `self` of `{self}`; for a glob the module.
    pub path: Vec<Segment>,
    /// Whether it begins with `::`.
    pub global: bool,
    pub kind: ImportKind,
    pub visibility: Visibility,
    pub span: Span,
    /// Whether something was found already.
    pub resolved: bool,
}

/// See [`Import`].
#[derive(Clone, PartialEq, Debug)]
pub enum ImportKind {
    /// The name that it gets here.
    Named(Name),
    /// `{self}`: only a module or type.
    Itself(Name),
    Glob,
    /// `#[macro_use] extern crate`.
    ExternCrate(Name),
}

impl Outline {
    /// Resolves all imports that were collected since the last time, and reports those that lead nowhere.
    pub fn resolve_imports(&mut self) {
        self.resolve_known_imports();
        let imports = std::mem::take(&mut self.imports);
        for import in &imports {
            if import.resolved {
                self.check_reexport(import);
                self.check_stability(import);
                self.check_imported_item(import);
            }
        }
        self.report_unresolved(&imports);
        if self.is_program() {
            self.resolved.extend(imports.iter().filter(|import| import.resolved).cloned());
            // Finding out what an import means is no use of the name that it brings.
            let own: Vec<_> = imports.iter().filter_map(own_name).collect();
            let mut used = self.used_names.borrow_mut();
            own.iter().for_each(|key| {
                NAMESPACES.iter().for_each(|&ns| {
                    used.remove(&(key.0, key.1.clone(), ns));
                })
            });
            drop(used);
            self.note_early_uses(&imports);
        }
        self.globs.extend(imports.into_iter().filter(|import| import.kind == ImportKind::Glob));
    }

    /// Resolves the imports whose target is known by now. Nothing is reported.
    pub(super) fn resolve_known_imports(&mut self) {
        let mut imports = std::mem::take(&mut self.imports);
        loop {
            let mut changed = false;
            for import in &mut imports {
                changed |= self.resolve_import(import);
            }
            if !changed {
                break;
            }
        }
        self.imports = imports;
    }

    /// Binds what the import finds now; whether that is anything new.
    fn resolve_import(&mut self, import: &mut Import) -> bool {
        let found = match &import.kind {
            ImportKind::Named(name) => self.named(import, name, &NAMESPACES),
            ImportKind::Itself(name) => self.named(import, name, &[Namespace::Type]),
            ImportKind::Glob => self.glob(import),
            ImportKind::ExternCrate(name) => self.extern_import(import, name),
        };
        let Some(found) = found else { return false };
        import.resolved = true;
        let mut changed = false;
        for (name, namespace, binding) in found {
            changed |= self.bind(import, name, namespace, binding);
        }
        changed | self.inherit_ambiguity(import)
    }

    /// A glob brings the ambiguity of a name together with the name; whether there was one.
    fn inherit_ambiguity(&mut self, import: &Import) -> bool {
        let Some(target) = self.glob_target(import).map(Scope::Module) else { return false };
        let means = |scope, (name, namespace): (&Name, Namespace)| {
            let names = self.names.get(&scope)?;
            names.get(&(name.clone(), namespace)).filter(|binding| binding.glob).map(|binding| binding.def)
        };
        let in_target = self.ambiguous.iter().filter(|(scope, _, _)| *scope == target);
        let is_same = |(name, namespace): &(&Name, Namespace)| {
            let here = means(import.scope, (name, *namespace));
            here.is_some() && here == means(target, (name, *namespace))
        };
        let same = in_target.map(|(_, name, namespace)| (name, *namespace)).filter(is_same);
        let inherited: Vec<_> = same.map(|(name, namespace)| (import.scope, name.clone(), namespace)).collect();
        let before = self.ambiguous.len();
        self.ambiguous.extend(inherited);
        self.ambiguous.len() > before
    }

    fn named(&self, import: &Import, name: &Name, namespaces: &[Namespace]) -> Option<Vec<(Name, Namespace, Binding)>> {
        let mut found = Vec::new();
        for &namespace in namespaces {
            if let Ok(def) = self.import_target(import, namespace) {
                found.push((name.clone(), namespace, Binding { def, visibility: import.visibility, glob: false }));
            }
        }
        (!found.is_empty()).then_some(found)
    }

    /// What the import's whole path names in a namespace.
    pub(super) fn import_target(&self, import: &Import, namespace: Namespace) -> Result<DefId, Lost> {
        let from = self.base_of_import(import);
        if let ([only], Namespace::Macro) = (import.path.as_slice(), namespace)
            && let Some(textual) = self.textual_in_scope(import.scope, &only.name)
        {
            return Ok(textual);
        }
        let walked = self.walk_import(from, import, namespace)?;
        if walked.steps.len() == import.path.len() || import.path.is_empty() {
            return Ok(walked.def);
        }
        Err(Lost { at: walked.steps.len(), inside: Some(walked.def), reason: LostReason::NotAModule })
    }

    /// A `macro_rules!` of a name in a module or those around it.
    pub(super) fn textual_in_scope(&self, scope: Scope, name: &str) -> Option<DefId> {
        let name = format!("{name}!");
        let mut module = Some(self.module_of_scope(scope));
        let own = self.lookup_items(scope, &name, Namespace::Macro).map(|binding| binding.def);
        own.or_else(|| {
            while let Some(here) = module {
                if let Some(found) = self.lookup_in(Scope::Module(here), &name, Namespace::Macro) {
                    return Some(found.def);
                }
                module = self.parent(here).map(|parent| self.module_of(parent));
            }
            None
        })
    }

    /// Walks an import's path; an import does not find itself.
    fn walk_import(&self, from: Scope, import: &Import, namespace: Namespace) -> Result<super::names::Walked, Lost> {
        let own = match &import.kind {
            ImportKind::Named(name) | ImportKind::Itself(name) => Some(name),
            ImportKind::Glob | ImportKind::ExternCrate(_) => None,
        };
        let first = &import.path[0];
        let is_own_name = own.is_some_and(|own| *own == first.name) && !import.global && import.scope == from;
        let is_plain =
            !matches!(&*first.name, "self" | "super" | "crate") && mark::as_crate_root(&first.name).is_none();
        if is_own_name && is_plain && import.path.len() == 1 {
            let root = self.extern_crate(from, &first.name);
            let lost = Lost { at: 0, inside: None, reason: LostReason::NotFound };
            let outer = match import.scope {
                Scope::Block(block) => self.lookup(self.blocks[block as usize], &first.name, namespace).map(|b| b.def),
                Scope::Module(_) => None,
            };
            let def = outer.or(root.filter(|_| namespace == Namespace::Type)).ok_or(lost)?;
            return Ok(super::names::Walked { def, steps: vec![def] });
        }
        self.walk(from, &import.path, import.global, namespace)
    }

    /// Where the first segment is looked up: in the 2015 edition at the root.
    pub(super) fn base_of_import(&self, import: &Import) -> Scope {
        let is_program = self.library.is_some() && self.root_of_scope(import.scope).0 >= self.first;
        let relative = import.path.first().is_some_and(|first| matches!(&*first.name, "self" | "super" | "crate"));
        if self.edition_year == 2015 && is_program && !relative {
            return Scope::Module(self.root_of_scope(import.scope));
        }
        import.scope
    }

    /// What a glob takes all names of.
    fn glob_target(&self, import: &Import) -> Option<DefId> {
        if import.kind != ImportKind::Glob {
            return None;
        }
        let target = match import.path.is_empty() {
            true => self.root_of_scope(import.scope),
            false => self.import_target(import, Namespace::Type).ok()?,
        };
        self.is_container(target).then_some(target)
    }

    fn glob(&self, import: &Import) -> Option<Vec<(Name, Namespace, Binding)>> {
        let target = self.glob_target(import)?;
        let from = self.module_of_scope(import.scope);
        let names = self.names_in(Scope::Module(target)).into_iter();
        let visible = names.filter(|(_, _, binding)| self.is_visible(binding.visibility, from));
        let bindings = visible.map(|(name, namespace, binding)| {
            let visibility = self.narrower(binding.visibility, import.visibility);
            (name, namespace, Binding { def: binding.def, visibility, glob: true })
        });
        Some(bindings.collect())
    }

    /// The smaller one of two visibilities.
    pub(super) fn narrower(&self, a: Visibility, b: Visibility) -> Visibility {
        match (a, b) {
            (Visibility::Public, other) | (other, Visibility::Public) => other,
            (Visibility::Restricted(inner), Visibility::Restricted(outer)) => {
                Visibility::Restricted(if self.is_inside(inner, outer) { inner } else { outer })
            }
        }
    }

    fn extern_import(&self, import: &Import, name: &Name) -> Option<Vec<(Name, Namespace, Binding)>> {
        let def = self.crate_root(&import.path[0].name)?;
        let binding = Binding { def, visibility: import.visibility, glob: false };
        Some(vec![(name.clone(), Namespace::Type, binding)])
    }

    /// Adds a binding; whether it was not there before.
    fn bind(&mut self, import: &Import, name: Name, namespace: Namespace, binding: Binding) -> bool {
        let key =
            if &*name == "_" { (Name::from(format!("_ {}", binding.def.0)), namespace) } else { (name, namespace) };
        let known = self.names.entry(import.scope).or_default().get(&key).copied();
        let whole_key = (import.scope, key.0.clone(), key.1);
        match known {
            None => self.insert(import, key, binding),
            Some(known) if known.glob && !binding.glob => self.insert(import, key, binding),
            Some(known) if known.glob && binding.glob && known.def == binding.def => {
                let wider = known.visibility != binding.visibility
                    && self.narrower(known.visibility, binding.visibility) == known.visibility;
                wider && self.insert(import, key, binding)
            }
            Some(known) if known.glob && binding.glob => {
                let is_own = known.def.0 >= self.first;
                if is_own { &mut self.ambiguous } else { &mut self.doubtful }.insert(whole_key);
                false
            }
            Some(_) if !binding.glob && self.imported.get(&whole_key) != Some(&import.span) => {
                self.report_twice(import, whole_key);
                false
            }
            Some(_) => false,
        }
    }

    /// Puts a binding in; says that something has changed.
    fn insert(&mut self, import: &Import, key: (Name, Namespace), binding: Binding) -> bool {
        if matches!(import.kind, ImportKind::ExternCrate(_)) {
            self.extern_crates.insert(import.span);
        }
        if !binding.glob {
            self.imported.insert((import.scope, key.0.clone(), key.1), import.span);
        }
        self.names.entry(import.scope).or_default().insert(key, binding);
        true
    }

    /// E0364, E0365: `pub use` of what may not be seen that far, in any namespace.
    fn check_reexport(&mut self, import: &Import) {
        let (ImportKind::Named(_) | ImportKind::Itself(_), Some(last)) = (&import.kind, import.path.last()) else {
            return;
        };
        if self.root_of_scope(import.scope).0 < self.first {
            return;
        }
        let found = NAMESPACES.iter().filter_map(|&namespace| Some((namespace, self.seen_as(import, namespace)?)));
        let found: Vec<(Namespace, Visibility)> = found.collect();
        let reaches = |seen: Visibility| self.narrower(seen, import.visibility) == import.visibility;
        if found.is_empty() || found.iter().any(|(_, seen)| reaches(*seen)) {
            return;
        }
        let (namespace, seen) = found[found.len() - 1];
        let name = &last.name;
        let root = self.root_of_scope(import.scope);
        let message = match seen == Visibility::Restricted(root) {
            true => format!("`{name}` is only public within the crate, and cannot be re-exported outside"),
            false => format!("`{name}` is private, and cannot be re-exported"),
        };
        let code = if namespace == Namespace::Type { "E0365" } else { "E0364" };
        let label = format!("re-export of private `{name}`");
        let help = format!("consider marking `{name}` as `pub` in the imported module");
        self.diagnostics.push(Diagnostic::error(code, import.span, message).primary_label(label).help(help));
    }

    /// Who may use what an import finds in a namespace.
    fn seen_as(&self, import: &Import, namespace: Namespace) -> Option<Visibility> {
        let def = self.import_target(import, namespace).ok()?;
        let last = &import.path[import.path.len() - 1];
        let in_program = def.0 >= self.first;
        if namespace == Namespace::Macro {
            let exported = !in_program || self.entry(def).attributes.iter().any(|name| &**name == "macro_export");
            let root = Visibility::Restricted(self.root_of_scope(import.scope));
            return Some(if exported { Visibility::Public } else { root });
        }
        let from = self.base_of_import(import);
        let binding = match import.path.len() {
            1 => self.lookup_items(from, &last.name, namespace).filter(|binding| binding.def == def),
            count => {
                let walked = self.walk(from, &import.path[..count - 1], import.global, Namespace::Type).ok()?;
                self.lookup_in(Scope::Module(walked.def), &last.name, namespace)
            }
        };
        Some(binding.map_or(Visibility::Public, |binding| binding.visibility))
    }

    fn report_twice(&mut self, import: &Import, key: (Scope, Name, Namespace)) {
        let (first, name) = (self.imported.get(&key).copied(), key.1.clone());
        let item = self.defined_at.get(&key).copied();
        if !self.reported_twice.insert(key) {
            return;
        }
        let is_crate = matches!(import.kind, ImportKind::ExternCrate(_));
        let (code, place) = match (item, first.is_some_and(|first| self.extern_crates.contains(&first))) {
            (Some(item), _) => {
                let code = if is_crate { "E0260" } else { "E0255" };
                (code, if item.lo > import.span.lo { item } else { import.span })
            }
            (None, was_crate) => {
                let code = match (was_crate, is_crate) {
                    (true, true) => "E0259",
                    (false, false) => "E0252",
                    (true, false) | (false, true) => "E0254",
                };
                (code, import.span.max(first.unwrap_or(import.span)))
            }
        };
        let message = format!("the name `{name}` is defined multiple times");
        let help = "you can use `as` to change the binding name of the import";
        self.diagnostics.push(Diagnostic::error(code, place, message).help(help));
    }

    /// Says why an import leads nowhere, in rustc's words.
    /// Reports the imports that lead nowhere, in the resolver's order (`finalize_imports`): what is wrong with a module's path at
    /// once, unresolved imports when the next `use` has one, or at the end.
    fn report_unresolved(&mut self, imports: &[Import]) {
        let (mut told, mut waiting) = (Vec::new(), Vec::new());
        let mut root = None;
        for import in imports.iter().filter(|import| !import.resolved) {
            let Some(diagnostic) = self.import_error(import) else { continue };
            self.unresolved.extend(own_name(import));
            if diagnostic.code != Some("E0432") {
                told.push(diagnostic);
                continue;
            }
            // The leaves of one `use` have its first segment in common.
            let own_root = import.path.first().map(|first| first.span);
            if root != own_root {
                told.append(&mut waiting);
            }
            root = own_root;
            waiting.push(diagnostic);
        }
        told.append(&mut waiting);
        let is_ordered = |it: &&Diagnostic| matches!(it.code, Some("E0432" | "E0433"));
        self.import_errors.extend(told.iter().filter(is_ordered).map(|it| (it.span(), it.code)));
        self.diagnostics.extend(told);
    }

    fn import_error(&self, import: &Import) -> Option<Diagnostic> {
        let is_built_in = import.path.last().is_some_and(|last| super::macros::BUILT_IN.contains(&&*last.name));
        if is_built_in && matches!(import.kind, ImportKind::Named(_)) {
            // Macros that are built in need no definition to be found.
            return None;
        }
        let from = self.base_of_import(import);
        let losses: Vec<Lost> = match import.path.is_empty() {
            true => Vec::new(),
            false => {
                NAMESPACES.iter().filter_map(|&ns| self.walk(from, &import.path, import.global, ns).err()).collect()
            }
        };
        let lost = losses.iter().find(|lost| matches!(lost.reason, LostReason::Private(_))).or(losses.first());
        let lacking = losses.iter().find_map(|lost| self.lacking(from, &import.path, lost));
        Some(lacking.unwrap_or_else(|| match lost {
            Some(Lost { at, reason: LostReason::Private(def), .. }) => self.private(*def, &import.path[*at]),
            Some(lost) => self.unresolved_import(import, lost),
            None => Diagnostic::error("E0432", import.span, format!("unresolved import `{}`", written(import))),
        }))
    }

    fn unresolved_import(&self, import: &Import, lost: &Lost) -> Diagnostic {
        let segment = &import.path[lost.at];
        let is_own = matches!(import.kind, ImportKind::Named(_) | ImportKind::Itself(_));
        let place = if is_own && lost.at + 1 == import.path.len() { import.span } else { segment.span };
        if let ImportKind::ExternCrate(_) = import.kind {
            return match &*segment.name {
                "test" => super::lacking::unstable(place, "test"),
                name => Diagnostic::error("E0463", place, format!("can't find crate for `{name}`")),
            };
        }
        if lost.reason == LostReason::TooManySupers {
            return Diagnostic::error(
                "E0433",
                segment.span,
                "failed to resolve: there are too many leading `super` keywords",
            );
        }
        let label = match lost.inside {
            None if lost.at + 1 < import.path.len() => {
                format!("{UNLINKED_CRATE} `{}`", segment.name)
            }
            None => format!("no `{}` in the root", segment.name),
            Some(inside) if lost.at + 1 < import.path.len() => {
                format!("could not find `{}` in `{}`", segment.name, self.name(inside))
            }
            Some(inside) => format!("no `{}` in `{}`", segment.name, self.path(inside)),
        };
        // The names of a module's path but for its last are reported as in any path.
        let rest = usize::from(import.kind != ImportKind::Glob);
        if lost.at + 1 + rest < import.path.len() {
            let message = match lost.inside {
                None => format!("cannot find module or crate `{}` in this scope", segment.name),
                Some(inside) => format!("cannot find `{}` in `{}`", segment.name, self.name(inside)),
            };
            return Diagnostic::error("E0433", segment.span, message).primary_label(label);
        }
        let names: Vec<&str> = import.path[..=lost.at].iter().map(|segment| &*segment.name).collect();
        let message = format!("unresolved import `{}`", names.join("::"));
        let diagnostic = Diagnostic::error("E0432", place, message).primary_label(label);
        match lost.inside.and_then(|inside| self.similar_in(Scope::Module(inside), &segment.name)) {
            Some(similar) => diagnostic.help(format!("a similar name exists in the module: `{similar}`")),
            None => diagnostic,
        }
    }

    /// The name in a scope that is most like a misspelt one.
    pub fn similar_in(&self, scope: Scope, name: &str) -> Option<Name> {
        let names: Vec<Name> = self.names_in(scope).into_iter().map(|(name, _, _)| name).collect();
        suggest::closest(name, names.iter().map(|name| &**name)).map(Name::from)
    }

    /// E0603 for a segment that names something private.
    pub fn private(&self, def: DefId, segment: &Segment) -> Diagnostic {
        let kind = self.kind(def);
        let what = kind.words();
        let message = format!("{what} `{}` is private", segment.name);
        let diagnostic = Diagnostic::error("E0603", segment.span, message).primary_label(format!("private {what}"));
        match def.0 >= self.first {
            true => diagnostic.label(self.entry(def).span, format!("the {what} `{}` is defined here", segment.name)),
            false => diagnostic,
        }
    }

    /// A definition's path from its crate's root; the program's without the crate.
    pub fn path(&self, def: DefId) -> String {
        let mut names = Vec::new();
        let mut at = Some(def);
        while let Some(here) = at {
            at = self.parent(here);
            let is_program_root = at.is_none() && here.0 >= self.first && self.library.is_some();
            let name = self.name(here);
            if !is_program_root && !name.is_empty() {
                names.push(name);
            }
        }
        names.reverse();
        names.join("::")
    }
}

/// The path as rustc writes it in messages.
fn written(import: &Import) -> String {
    let names: Vec<&str> = import.path.iter().map(|segment| &*segment.name).collect();
    names.join("::")
}

/// Where an import puts its name, and the name.
fn own_name(import: &Import) -> Option<(Scope, Name)> {
    match &import.kind {
        ImportKind::Named(name) | ImportKind::Itself(name) => Some((import.scope, name.clone())),
        ImportKind::Glob | ImportKind::ExternCrate(_) => None,
    }
}
