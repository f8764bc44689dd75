//! What names mean in modules: tables of bindings, and lookup through them.
//!
//! The same tables serve the library when its index is made, and the program when it is lowered; the library's own tables are
//! then behind [`Library`].

use std::collections::{BTreeMap, BTreeSet};

use super::{Outline, mark};
use crate::hir::def::{DefId, DefKind, Name};
use crate::hir::item::Visibility;
use crate::source::Span;

/// The three worlds of names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Namespace {
    /// Modules, types, traits.
    Type,
    /// Functions, constants, statics, constructors.
    Value,
    Macro,
}

/// All of them, in the order in which messages prefer them.
pub const NAMESPACES: [Namespace; 3] = [Namespace::Type, Namespace::Value, Namespace::Macro];

/// What holds names: a module (or enum or trait, which hold those of their variants and items), or a block that has items.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    Module(DefId),
    /// By its place in [`Outline::blocks`].
    Block(u32),
}

/// What a name means in a scope.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Binding {
    pub def: DefId,
    pub visibility: Visibility,
    /// Whether a glob brought it: then an explicit name goes before it.
    pub glob: bool,
}

/// The names of one scope.
pub type Names = BTreeMap<(Name, Namespace), Binding>;

/// The library's definitions, when they are not in the outline itself.
pub trait Library {
    /// How many definitions it has; their numbers come first.
    fn count(&self) -> u32;
    /// The root module of a crate of it.
    fn root(&self, name: &str) -> Option<DefId>;
    /// What a definition is.
    fn kind(&self, def: DefId) -> DefKind;
    /// What it is called.
    fn name(&self, def: DefId) -> &str;
    /// What it stands in.
    fn parent(&self, def: DefId) -> Option<DefId>;
    /// The meaning of a name in a module, enum or trait of it.
    fn lookup(&self, module: DefId, name: &str, namespace: Namespace) -> Option<Binding>;
    /// All names of a module, enum or trait of it.
    fn names(&self, module: DefId) -> Vec<(Name, Namespace, Binding)>;
    /// The traits among the names of a module.
    fn traits(&self, module: DefId) -> Vec<DefId>;
    /// Who may use the constructor of a struct.
    fn constructor_visibility(&self, def: DefId) -> Visibility;
    /// The feature that a definition needs, if it is not stable.
    fn unstable_feature(&self, def: DefId) -> Option<&str>;
    /// Whether a macro only stands for one that is built in.
    fn is_built_in_macro(&self, def: DefId) -> bool;
    /// The `macro_rules!` in force before a definition.
    fn macros_before(&self, def: DefId) -> Option<DefId>;
    /// What stands between the braces of a `macro_rules!`.
    fn macro_tokens(&self, def: DefId) -> Option<proc_macro2::TokenStream>;
}

/// One segment of a path: its name and place.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Without marks, except for `$crate`.
    pub name: Name,
    pub span: Span,
}

/// How far a path leads through modules, enums and traits.
#[derive(Clone, Debug)]
pub struct Walked {
    pub def: DefId,
    /// What each segment named, as far as it leads.
    pub steps: Vec<DefId>,
}

/// Why a path leads nowhere: at which segment, and what was found before it.
#[derive(Clone, Debug)]
pub struct Lost {
    pub at: usize,
    /// The module or type that lacks the name; `None` if it is the first segment.
    pub inside: Option<DefId>,
    pub reason: LostReason,
}

/// See [`Lost`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum LostReason {
    NotFound,
    /// It is there, but not for this place: the definition.
    Private(DefId),
    /// Several globs bring it with different meanings.
    Ambiguous,
    /// More `super` than modules.
    TooManySupers,
    /// The segment before is no module: `f::x`.
    NotAModule,
}

impl Outline {
    /// The meaning of a name in one scope, nothing around it.
    pub fn lookup_in(&self, scope: Scope, name: &str, namespace: Namespace) -> Option<Binding> {
        if let (Some(library), Scope::Module(module)) = (self.library, scope)
            && module.0 < self.first
        {
            return library.lookup(module, name, namespace);
        }
        let found = self.names.get(&scope)?.get(&(Name::from(name), namespace)).copied();
        if found.is_some() {
            self.note_use(scope, name, namespace);
        }
        found
    }

    /// All names of one scope.
    pub fn names_in(&self, scope: Scope) -> Vec<(Name, Namespace, Binding)> {
        if let (Some(library), Scope::Module(module)) = (self.library, scope)
            && module.0 < self.first
        {
            return library.names(module);
        }
        let own = self.names.get(&scope).into_iter().flatten();
        own.map(|((name, namespace), binding)| (name.clone(), *namespace, *binding)).collect()
    }

    /// The meaning of a name at a place: in the blocks around, in the module, among the crates, in the prelude.
    pub fn lookup(&self, from: Scope, name: &str, namespace: Namespace) -> Option<Binding> {
        self.lookup_items(from, name, namespace).or_else(|| self.lookup_outside(from, name, namespace))
    }

    /// The meaning of a name in the blocks around a place and in its module.
    pub fn lookup_items(&self, from: Scope, name: &str, namespace: Namespace) -> Option<Binding> {
        let mut scope = from;
        loop {
            if let Some(found) = self.lookup_in(scope, name, namespace) {
                return Some(found);
            }
            match scope {
                Scope::Module(_) => return None,
                Scope::Block(block) => scope = self.blocks[block as usize],
            }
        }
    }

    /// The meaning of a name that no item of the place's module has: a crate, or of the prelude.
    fn lookup_outside(&self, from: Scope, name: &str, namespace: Namespace) -> Option<Binding> {
        let public = |def| Binding { def, visibility: Visibility::Public, glob: true };
        if namespace == Namespace::Type
            && let Some(root) = self.extern_crate(from, name).or_else(|| self.declared_crate(from, name))
        {
            return Some(public(root));
        }
        let found = self.prelude(from).and_then(|prelude| self.lookup_in(Scope::Module(prelude), name, namespace));
        found.or_else(|| (namespace == Namespace::Macro).then(|| self.library_macro(name).map(public)).flatten())
    }

    /// A crate that can be named without declaring it: `std`, `core`, and inside of the library `alloc`.
    pub fn extern_crate(&self, from: Scope, name: &str) -> Option<DefId> {
        let of_library = self.root_of_scope(from).0 < self.first || self.library.is_none();
        match name {
            "std" | "core" => self.crate_root(name),
            "alloc" if of_library => self.crate_root(name),
            _ => None,
        }
    }

    /// The root module of a crate.
    pub fn crate_root(&self, name: &str) -> Option<DefId> {
        let own = self.roots.iter().find(|root| &*self.name(**root) == name);
        own.copied().or_else(|| self.library.and_then(|library| library.root(name)))
    }

    /// The prelude module for code at a place.
    pub fn prelude(&self, from: Scope) -> Option<DefId> {
        let in_library = self.library.is_none() || self.root_of_scope(from).0 < self.first;
        let versions: &[&str] = match (in_library, self.edition_year) {
            (true, _) | (false, 2024..) => &["rust_2024", "rust_2021", "v1"],
            (false, 2021..) => &["rust_2021", "v1"],
            (false, _) => &["rust_2015", "v1"],
        };
        let root = self.crate_root("std").or_else(|| self.crate_root("core"))?;
        let preludes = self.lookup_in(Scope::Module(root), "prelude", Namespace::Type)?.def;
        versions.iter().find_map(|version| {
            self.lookup_in(Scope::Module(preludes), version, Namespace::Type).map(|binding| binding.def)
        })
    }

    /// Adds the traits that a scope names itself.
    pub fn traits_of(&self, scope: Scope, found: &mut Vec<DefId>) {
        if let (Some(library), Scope::Module(module)) = (self.library, scope)
            && module.0 < self.first
        {
            return found.extend(library.traits(module));
        }
        let own = self.names.get(&scope).into_iter().flatten();
        let types = own.filter(|((_, namespace), _)| *namespace == Namespace::Type).map(|(_, binding)| binding.def);
        found.extend(types.filter(|def| self.kind(*def) == DefKind::Trait));
    }

    /// A macro that the library exports at one of its roots.
    pub fn library_macro(&self, name: &str) -> Option<DefId> {
        ["std", "alloc", "core"].iter().find_map(|root| self.macro_at_root(self.crate_root(root)?, name))
    }

    /// A macro that a crate exports.
    pub fn macro_at_root(&self, root: DefId, name: &str) -> Option<DefId> {
        self.lookup_in(Scope::Module(root), name, Namespace::Macro).map(|binding| binding.def)
    }

    /// What a definition is.
    pub fn kind(&self, def: DefId) -> DefKind {
        match self.library {
            Some(library) if def.0 < self.first => library.kind(def),
            _ => self.entry(def).kind,
        }
    }

    /// What a definition is called.
    pub fn name(&self, def: DefId) -> Name {
        match self.library {
            Some(library) if def.0 < self.first => Name::from(library.name(def)),
            _ => self.entry(def).name.clone(),
        }
    }

    /// What a definition stands in.
    pub fn parent(&self, def: DefId) -> Option<DefId> {
        match self.library {
            Some(library) if def.0 < self.first => library.parent(def),
            _ => self.entry(def).parent,
        }
    }

    /// The innermost module around a definition, itself included.
    pub fn module_of(&self, def: DefId) -> DefId {
        let mut def = def;
        while self.kind(def) != DefKind::Module {
            def = self.parent(def).expect("every definition stands in a module");
        }
        def
    }

    /// The innermost module around a scope.
    pub fn module_of_scope(&self, scope: Scope) -> DefId {
        match scope {
            Scope::Module(def) => self.module_of(def),
            Scope::Block(block) => self.module_of_scope(self.blocks[block as usize]),
        }
    }

    /// The root of the crate that a scope belongs to.
    pub fn root_of_scope(&self, scope: Scope) -> DefId {
        let mut def = self.module_of_scope(scope);
        while let Some(parent) = self.parent(def) {
            def = parent;
        }
        def
    }

    /// Whether code in a module may use something.
    pub fn is_visible(&self, visibility: Visibility, from: DefId) -> bool {
        match visibility {
            Visibility::Public => true,
            Visibility::Restricted(module) => self.is_inside(from, module),
        }
    }

    /// Whether a definition stands in a module (or is it).
    pub fn is_inside(&self, def: DefId, module: DefId) -> bool {
        let mut at = Some(def);
        while let Some(here) = at {
            if here == module {
                return true;
            }
            at = self.parent(here);
        }
        false
    }

    /// Whether paths lead through a definition.
    pub fn is_container(&self, def: DefId) -> bool {
        matches!(self.kind(def), DefKind::Module | DefKind::Enum | DefKind::Trait)
    }

    /// Follows a path as far as it leads through modules, enums and traits: to its end, or to the first type or value in it.
    /// The last segment is looked up in `namespace`, the others among types. `global` is for a path that starts with `::`.
    pub fn walk(&self, from: Scope, path: &[Segment], global: bool, namespace: Namespace) -> Result<Walked, Lost> {
        let (mut def, mut at) = self.first_step(from, path, global, namespace)?;
        let module = self.module_of_scope(from);
        let mut steps = vec![def; at];
        while at < path.len() && self.is_container(def) {
            let namespace = if at + 1 == path.len() { namespace } else { Namespace::Type };
            let lost = |reason| Lost { at, inside: Some(def), reason };
            let binding = self
                .lookup_in(Scope::Module(def), &path[at].name, namespace)
                .ok_or_else(|| lost(LostReason::NotFound))?;
            if binding.glob && self.ambiguous.contains(&(Scope::Module(def), path[at].name.clone(), namespace)) {
                return Err(lost(LostReason::Ambiguous));
            }
            if !self.is_visible(binding.visibility, module) {
                return Err(lost(LostReason::Private(binding.def)));
            }
            def = binding.def;
            steps.push(def);
            at += 1;
        }
        Ok(Walked { def, steps })
    }

    /// The first segment, with all `self` and `super` at the start: what it names and how many segments it takes.
    fn first_step(
        &self,
        from: Scope,
        path: &[Segment],
        global: bool,
        namespace: Namespace,
    ) -> Result<(DefId, usize), Lost> {
        let lost = |at, reason| Lost { at, inside: None, reason };
        let first = &*path[0].name;
        if let Some(name) = mark::as_crate_root(first) {
            let own = self.root_of_scope(from);
            let root = if &*self.name(own) == name { Some(own) } else { self.crate_root(name) };
            return root.map(|root| (root, 1)).ok_or(lost(0, LostReason::NotFound));
        }
        if global {
            let wanted = if path.len() == 1 { namespace } else { Namespace::Type };
            let found = match self.edition_year {
                2015 => self.lookup_2015(from, first, wanted),
                _ => self.extern_crate(from, first),
            };
            return found
                .or_else(|| self.declared_crate(from, first))
                .map(|def| (def, 1))
                .ok_or(lost(0, LostReason::NotFound));
        }
        match first {
            "crate" => return Ok((self.root_of_scope(from), 1)),
            "self" | "super" => return self.relative(from, path),
            _ => {}
        }
        let namespace = if path.len() == 1 { namespace } else { Namespace::Type };
        let binding = self.lookup(from, first, namespace).ok_or(lost(0, LostReason::NotFound))?;
        if binding.glob && self.is_ambiguous(from, first, namespace) {
            return Err(lost(0, LostReason::Ambiguous));
        }
        if binding.glob && self.is_among(&self.doubtful, from, first, namespace) {
            self.doubtful_uses.borrow_mut().insert(path[0].span, Name::from(first));
        }
        Ok((binding.def, 1))
    }

    /// Whether a name means two things of the program at once.
    pub fn is_ambiguous(&self, from: Scope, name: &str, namespace: Namespace) -> bool {
        self.is_among(&self.ambiguous, from, name, namespace)
    }

    /// Whether the innermost scope that has a name got it from globs that disagree, as these names do.
    fn is_among(
        &self,
        names: &BTreeSet<(Scope, Name, Namespace)>,
        from: Scope,
        name: &str,
        namespace: Namespace,
    ) -> bool {
        if names.is_empty() {
            return false;
        }
        let mut scope = from;
        loop {
            if self.lookup_in(scope, name, namespace).is_some() {
                return names.contains(&(scope, Name::from(name), namespace));
            }
            match scope {
                Scope::Module(_) => return false,
                Scope::Block(block) => scope = self.blocks[block as usize],
            }
        }
    }

    /// `::name` in the 2015 edition: from the root of the crate.
    fn lookup_2015(&self, from: Scope, name: &str, namespace: Namespace) -> Option<DefId> {
        let root = Scope::Module(self.root_of_scope(from));
        self.lookup_in(root, name, namespace).map(|binding| binding.def).or_else(|| self.extern_crate(from, name))
    }

    /// A crate that `extern crate name;` at the root declares.
    fn declared_crate(&self, from: Scope, name: &str) -> Option<DefId> {
        let root = Scope::Module(self.root_of_scope(from));
        let found = self.lookup_in(root, name, Namespace::Type)?.def;
        self.parent(found).is_none().then_some(found)
    }

    /// `self::super::super` at the start of a path.
    fn relative(&self, from: Scope, path: &[Segment]) -> Result<(DefId, usize), Lost> {
        let mut module = self.module_of_scope(from);
        let mut at = usize::from(&*path[0].name == "self");
        while at < path.len() && &*path[at].name == "super" {
            let lost = Lost { at, inside: None, reason: LostReason::TooManySupers };
            module = self.module_of(self.parent(module).ok_or(lost)?);
            at += 1;
        }
        Ok((module, at))
    }
}
