//! The questions that the later stages ask about a crate.

use std::rc::Rc;
use std::sync::Arc;

use super::*;
use crate::hir::outline::Foreign;
use crate::hir::outline::levels::{LintLevel, LintSetting};

impl Crate {
    /// Everything that was wrong with the program, in the order in which rustc says it. Complete once [`hir`] has returned.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        let outline = self.outline.borrow();
        let denied = outline.early_findings.iter().filter(|finding| {
            let level = self.lint_level(&[finding.lint, "future_incompatible"], finding.diagnostic.span());
            level.is_none_or(|level| level >= LintLevel::Deny)
        });
        for diagnostic in outline.diagnostics.iter().chain(denied.map(|finding| &finding.diagnostic)) {
            if diagnostic.span().is_user() && !diagnostics.contains(diagnostic) {
                diagnostics.push(diagnostic.clone());
            }
        }
        super::super::order::sort(&mut diagnostics, &outline.import_errors, &outline.attribute_errors);
        diagnostics
    }
    /// What attributes around a place say about a lint that has one of these names; the innermost one counts.
    pub fn lint_level(&self, names: &[&str], place: Span) -> Option<LintLevel> {
        let outline = self.outline.borrow();
        let places: Vec<Span> = std::iter::successors(Some(place), |place| outline.call_around(*place)).collect();
        let around = outline.lint_settings.iter().filter(|setting| {
            names.contains(&&*setting.lint) && places.iter().any(|place| setting.extent.contains(*place))
        });
        around
            .rev()
            .min_by_key(|setting| (setting.level != LintLevel::Forbid, setting.extent.hi - setting.extent.lo))
            .map(|it| it.level)
    }
    /// Imports that nothing needs; `traits` are those whose methods were called.
    pub fn unused_imports(&self, traits: &std::collections::BTreeSet<DefId>) -> Vec<crate::hir::UnusedImport> {
        self.outline.borrow().unused_imports(traits)
    }
    /// Whether anything looked for the name of an item where it stands.
    pub fn is_looked_up(&self, def: DefId) -> bool {
        self.outline.borrow().is_looked_up(def)
    }
    /// Macros of the program that are never called.
    pub fn unused_macros(&self) -> Vec<DefId> {
        self.outline.borrow().unused_macros()
    }
    /// What lints object to in how the program is written.
    pub fn style(&self) -> Vec<crate::hir::StyleFinding> {
        let outline = self.outline.borrow();
        let mut found = crate::hir::style::style(&self.program, outline.edition_year);
        found.extend(outline.written.iter().cloned());
        found.extend(outline.doubtful_uses());
        found.sort_by_key(|finding| finding.span.lo);
        found
    }
    /// What says that a definition is deprecated: itself or what it stands in.
    pub fn deprecated_origin(&self, def: DefId) -> Option<DefId> {
        let mut around = std::iter::successors(Some(def), |def| self.def(*def).parent);
        around.find(|def| self.has_attribute(*def, "deprecated"))
    }
    /// The imports of deprecated things and the calls of deprecated macros, each with its place.
    pub fn deprecated_uses(&self) -> Vec<(Span, DefId)> {
        self.outline.borrow().deprecated_uses(|def| self.deprecated_origin(def).is_some())
    }
    /// Everything that attributes say about lints.
    pub fn lint_settings(&self) -> Vec<LintSetting> {
        self.outline.borrow().lint_settings.clone()
    }
    /// How many times a value may be dereferenced (`recursion_limit`).
    pub fn recursion_limit(&self) -> usize {
        self.outline.borrow().recursion_limit as usize
    }
    /// The program's edition; the library's is 2024.
    pub fn edition(&self) -> Edition {
        self.edition
    }
    /// The program's edition as a number.
    pub fn edition_year(&self) -> u32 {
        year(self.edition)
    }
    /// The place itself, or for what a macro made the call that made it: of macros in macros the outermost.
    pub fn call_site(&self, place: Span) -> Span {
        if place.file.as_expansion().is_none() {
            return place;
        }
        let outline = self.outline.borrow();
        std::iter::successors(Some(place), |place| outline.call_around(*place)).last().unwrap_or(place)
    }
    /// A source text by number, for messages.
    pub fn source(&self, file: FileId) -> Source {
        match file {
            FileId::PROGRAM => self.program.clone(),
            file if file.as_expansion().is_some() => self.program.clone(),
            file => INDEX.source(file),
        }
    }
    /// What is known without parsing. Cheap.
    pub fn def(&self, id: DefId) -> Rc<Def> {
        if let Some(library) = self.behind(id) {
            return library.def(id);
        }
        let outline = self.outline.borrow();
        if id.0 < outline.first {
            let (kind, name) = (INDEX.kind(id), Name::from(INDEX.name(id)));
            return Rc::new(Def { kind, name, parent: INDEX.parent(id), span: INDEX.header(id) });
        }
        let entry = outline.entry(id);
        Rc::new(Def { kind: entry.kind, name: entry.name.clone(), parent: entry.parent, span: entry.span })
    }
    /// Whether it is the program's.
    pub fn is_user(&self, id: DefId) -> bool {
        !is_of_library(id) && self.outline.borrow().entry(id).tree.unit.file() == FileId::PROGRAM
    }
    /// The path as rustc's messages and `type_name` have it: `alloc::vec::Vec`, `main::Point` without the crate: `Point`.
    pub fn path(&self, id: DefId) -> String {
        if let Some(library) = self.behind(id) {
            return library.path(id);
        }
        self.outline.borrow().path(id)
    }
    /// The innermost module around it (itself, if it is one).
    pub fn module_of(&self, id: DefId) -> DefId {
        if let Some(library) = self.behind(id) {
            return library.module_of(id);
        }
        self.outline.borrow().module_of(id)
    }
    /// All definitions of the program except closures, in source order.
    pub fn user_defs(&self) -> Vec<DefId> {
        let outline = self.outline.borrow();
        let own = outline
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind != DefKind::Closure && entry.tree.unit.file() == FileId::PROGRAM);
        let mut defs: Vec<(u32, DefId)> =
            own.map(|(index, entry)| (entry.whole.lo, DefId(outline.first + index as u32))).collect();
        defs.sort();
        defs.into_iter().map(|(_, def)| def).collect()
    }
    /// Whether the program has a block, function or impl that is marked `unsafe`: only then its author has promises to keep.
    pub fn has_unsafe_code(&self) -> bool {
        let is_unsafe = |def: DefId| {
            let kind = self.def(def).kind;
            if kind == DefKind::Trait {
                return self.trait_(def).is_unsafe;
            }
            matches!(kind, DefKind::Fn | DefKind::AssocFn) && self.fn_decl(def).is_unsafe
                || self.body(def).is_some_and(|body| body.has_unsafe_block())
        };
        self.user_defs().into_iter().any(is_unsafe)
    }
    /// `fn main` of the program. Its absence is already reported (E0601).
    pub fn main(&self) -> Option<DefId> {
        let found = self.outline.borrow().lookup_in(Scope::Module(self.root), "main", Namespace::Value)?.def;
        (self.kind(found) == DefKind::Fn).then_some(found)
    }
    /// The static that the program names as its allocator.
    pub fn global_allocator(&self) -> Option<DefId> {
        self.outline.borrow().allocator.map(|(def, _)| def)
    }
    /// What it declares itself; see [`Generics`]. Empty for what cannot have any.
    pub fn generics(&self, id: DefId) -> Rc<Generics> {
        if let Some(library) = self.behind(id) {
            return library.generics(id);
        }
        let kind = self.kind(id);
        if matches!(kind, DefKind::Fn | DefKind::AssocFn) {
            self.fn_decl(id);
        } else if matches!(kind, DefKind::Impl { .. }) {
            self.impl_(id);
        }
        remembered(&self.memory.generics, id, || items::generics(self, id, &self.tree(id)))
    }
    /// Of a function or associated function.
    pub fn fn_decl(&self, id: DefId) -> Rc<FnDecl> {
        if let Some(library) = self.behind(id) {
            return library.fn_decl(id);
        }
        if let Some(known) = self.memory.functions.borrow().get(&id) {
            return known.clone();
        }
        let (generics, decl) = items::signature(self, id, &self.tree(id));
        self.memory.generics.borrow_mut().insert(id, Rc::new(generics));
        remembered(&self.memory.functions, id, || decl)
    }
    /// Of a function, constant, static or anonymous constant; `None` where it has none (required items, intrinsics).
    pub fn body(&self, id: DefId) -> Option<Rc<Body>> {
        if let Some(library) = self.behind(id) {
            return library.body(id);
        }
        if let Some(known) = self.memory.bodies.borrow().get(&id) {
            return Some(known.clone());
        }
        let parsed = self.tree(id);
        let body = match &parsed.tree {
            Tree::Fn(function) => match &function.block {
                Some(block) => items::body(self, id, &parsed, block, parsed.unit),
                None if self.in_index(id) => {
                    let (block, unit) = library_items::block(&INDEX, id)?;
                    items::body(self, id, &parsed, &block, unit)
                }
                None => return None,
            },
            Tree::Const(_) => items::const_body(self, id, &parsed)?,
            variants!(
                Tree: None | Struct | Union | Enum | Trait | Impl | TypeAlias | AssocType | Macro
            ) => return None,
        };
        Some(remembered(&self.memory.bodies, id, || body))
    }
    /// Of a struct, union or enum.
    pub fn adt(&self, id: DefId) -> Rc<Adt> {
        if let Some(library) = self.behind(id) {
            return library.adt(id);
        }
        remembered(&self.memory.adts, id, || items::adt(self, id, &self.tree(id)))
    }
    /// Of a trait.
    pub fn trait_(&self, id: DefId) -> Rc<Trait> {
        if let Some(library) = self.behind(id) {
            return library.trait_(id);
        }
        remembered(&self.memory.traits, id, || items::trait_(self, id, &self.tree(id)))
    }
    /// Of an impl.
    pub fn impl_(&self, id: DefId) -> Rc<Impl> {
        if let Some(library) = self.behind(id) {
            return library.impl_(id);
        }
        if let Some(known) = self.memory.impls.borrow().get(&id) {
            return known.clone();
        }
        let (generics, lowered) = items::impl_(self, id, &self.tree(id));
        self.memory.generics.borrow_mut().insert(id, Rc::new(generics));
        remembered(&self.memory.impls, id, || lowered)
    }
    /// Of an associated type.
    pub fn assoc_type(&self, id: DefId) -> Rc<AssocType> {
        if let Some(library) = self.behind(id) {
            return library.assoc_type(id);
        }
        remembered(&self.memory.assoc_types, id, || items::assoc_type(self, id, &self.tree(id)))
    }
    /// Of a constant, associated constant, static or anonymous constant.
    pub fn const_item(&self, id: DefId) -> Rc<ConstItem> {
        if let Some(library) = self.behind(id) {
            return library.const_item(id);
        }
        remembered(&self.memory.constants, id, || items::const_item(self, id, &self.tree(id)))
    }
    /// What a type alias stands for.
    pub fn type_alias(&self, id: DefId) -> Rc<Ty> {
        if let Some(library) = self.behind(id) {
            return library.type_alias(id);
        }
        remembered(&self.memory.aliases, id, || items::type_alias(self, id, &self.tree(id)))
    }
    /// Impls of `of_trait` whose self type may have this head: those with the head, and all blanket impls
    /// (`impl<T> Tr for T`). All of them for `None`. In order of definition.
    pub fn impls_of_trait(&self, of_trait: DefId, head: Option<SelfHead>) -> Vec<DefId> {
        let outline = self.outline.borrow();
        let mut found: Vec<DefId> = match &self.library {
            Some(library) if is_of_library(of_trait) => library.impls_of_trait(of_trait, head),
            None if self.in_index(of_trait) => INDEX.impls_of_trait(of_trait, head).collect(),
            Some(_) | None => Vec::new(),
        };
        let own = outline.impls.iter().filter(|entry| entry.of_trait == Some(of_trait));
        let fits = own.filter(|entry| head.is_none() || entry.head.is_none() || entry.head == head);
        found.extend(fits.map(|entry| entry.def));
        found
    }
    /// Associated items of this name in inherent impls whose self type has this head (no impl is parsed for it).
    pub fn inherent_items(&self, head: SelfHead, name: &str) -> Vec<DefId> {
        let mut found: Vec<DefId> = match &self.library {
            Some(library) => library.inherent_items(head, name),
            None => INDEX.inherent_items(head, name).collect(),
        };
        let own: Vec<DefId> = {
            let outline = self.outline.borrow();
            let inherent = outline.impls.iter().filter(|entry| entry.of_trait.is_none() && entry.head == Some(head));
            inherent.map(|entry| entry.def).collect()
        };
        found.extend(own.into_iter().filter_map(|of_impl| self.impl_item(of_impl, name)));
        found
    }
    /// A trait's own function or constant of this name, without lowering the trait (supertraits are not searched).
    pub fn trait_item(&self, of_trait: DefId, name: &str) -> Option<DefId> {
        self.child_named(of_trait, name, false)
    }
    /// A trait's own associated type of this name; one trait may have a type and a constant of the same name.
    pub fn trait_type(&self, of_trait: DefId, name: &str) -> Option<DefId> {
        self.child_named(of_trait, name, true)
    }
    /// An impl's own function or constant of this name, without lowering its bodies.
    pub fn impl_item(&self, of_impl: DefId, name: &str) -> Option<DefId> {
        self.child_named(of_impl, name, false)
    }
    /// An impl's own associated type of this name.
    pub fn impl_type(&self, of_impl: DefId, name: &str) -> Option<DefId> {
        self.child_named(of_impl, name, true)
    }
    fn child_named(&self, of: DefId, name: &str, is_type: bool) -> Option<DefId> {
        let fits = |item: &DefId| self.is_called(*item, name) && (self.kind(*item) == DefKind::AssocType) == is_type;
        self.children(of).into_iter().find(fits)
    }
    /// The item marked `#[lang = "name"]` (rustc's names: `sized`, `copy`, `drop`, `add`, `deref`, `index`, `fn_once`,
    /// `owned_box`, `Option`, `Range` …).
    pub fn lang_item(&self, name: &str) -> Option<DefId> {
        INDEX.lang_item(name)
    }
    /// Which built-in item of the language a definition is, the inverse of [`Crate::lang_item`].
    pub fn lang_name(&self, id: DefId) -> Option<Arc<str>> {
        if !self.in_index(id) {
            return None;
        }
        INDEX.lang_name(id).map(Arc::from)
    }
    /// Whether a trait is that of what can be called: its arguments stand in parentheses.
    pub fn is_callable_trait(&self, of_trait: DefId) -> bool {
        let names = ["fn", "fn_mut", "fn_once", "async_fn", "async_fn_mut", "async_fn_once"];
        self.lang_name(of_trait).is_some_and(|name| names.contains(&&*name))
    }
    /// The item with this absolute path (`alloc::vec::Vec`, `core::fmt::Debug` or their `std` paths), for messages and desugarings.
    pub fn library_item(&self, path: &str) -> Option<DefId> {
        if let Some(library) = &self.library {
            return library.library_item(path);
        }
        if let Some(known) = self.memory.library_items.borrow().get(path) {
            return *known;
        }
        let found = find_in_library(path);
        self.memory.library_items.borrow_mut().insert(String::from(path), found);
        found
    }
    /// Traits whose methods may be called inside `at` (a body's owner) and its innermost block with items: imported, defined or in the
    /// prelude.
    pub fn traits_in_scope(&self, at: DefId, block: Option<u32>) -> Rc<[DefId]> {
        if let Some(library) = self.behind(at) {
            return library.traits_in_scope(at, block);
        }
        if let Some(known) = self.memory.traits_in_scope.borrow().get(&(at, block)) {
            return known.clone();
        }
        let traits: Rc<[DefId]> = self.find_traits(at, block).into();
        self.memory.traits_in_scope.borrow_mut().insert((at, block), traits.clone());
        traits
    }
    /// Who may name it.
    pub fn visibility(&self, id: DefId) -> Visibility {
        if let Some(library) = self.behind(id) {
            return library.visibility(id);
        }
        match self.in_index(id) {
            true => INDEX.visibility(id),
            false => self.outline.borrow().entry(id).visibility,
        }
    }
    /// Whether code inside `from` (any definition) may use something with this visibility.
    pub fn is_accessible(&self, visibility: Visibility, from: DefId) -> bool {
        if let Some(library) = self.behind(from) {
            return library.is_accessible(visibility, from);
        }
        let outline = self.outline.borrow();
        outline.is_visible(visibility, outline.module_of(from))
    }
    /// The span of the definition's name.
    pub fn name_span(&self, id: DefId) -> Span {
        if let Some(library) = self.behind(id) {
            return library.name_span(id);
        }
        match self.in_index(id) {
            true => INDEX.name_span(id),
            false => self.outline.borrow().entry(id).name_span,
        }
    }
    /// Whether the definition carries `#[name]` (`must_use`, `track_caller`, `inline` …).
    pub fn has_attribute(&self, id: DefId, name: &str) -> bool {
        if let Some(library) = self.behind(id) {
            return library.has_attribute(id, name);
        }
        match self.in_index(id) {
            true => INDEX.has_attribute(id, name),
            false => self.outline.borrow().entry(id).attributes.iter().any(|attribute| **attribute == *name),
        }
    }
    /// The feature that an item of the library needs, if it is not stable.
    pub fn unstable_feature(&self, id: DefId) -> Option<&'static str> {
        if self.in_index(id) { INDEX.unstable_feature(id) } else { None }
    }
}

impl Crate {
    /// What is known of something that is declared in an `extern` block.
    pub fn foreign(&self, id: DefId) -> Option<Foreign> {
        self.outline.borrow().foreign.get(&id).cloned()
    }
    /// What can be linked with under this symbol: an item of the program, or one of C's functions that the library has.
    pub fn exported(&self, symbol: &str) -> Option<DefId> {
        let own = self.outline.borrow().exported.get(symbol).copied();
        own.or_else(|| self.library_item(&format!("std::linked::{symbol}")))
    }

    fn is_called(&self, id: DefId, name: &str) -> bool {
        match self.in_index(id) {
            true => INDEX.name(id) == name,
            false => self.behind(id).unwrap_or(self).outline.borrow().name(id).as_ref() == name,
        }
    }

    /// The traits whose names are in scope in a block of a definition's body, or where the definition stands, without repetition.
    fn find_traits(&self, at: DefId, block: Option<u32>) -> Vec<DefId> {
        let owner = self.outer_body(at);
        let outline = self.outline.borrow();
        let mut scope = block.map(Scope::Block).unwrap_or_else(|| match at.0 < outline.first {
            true => Scope::Module(outline.module_of(at)),
            false => outline.entry(at).scope,
        });
        let mut found = Vec::new();
        outline.traits_of(scope, &mut found);
        while let Scope::Block(block) = scope {
            scope = outline.blocks[block as usize];
            outline.traits_of(scope, &mut found);
        }
        found.extend(self.def(owner).parent.and_then(|parent| implemented_by(&outline, parent)));
        let prelude = outline.prelude(Scope::Module(outline.module_of(owner)));
        prelude.into_iter().for_each(|prelude| outline.traits_of(Scope::Module(prelude), &mut found));
        let mut seen = rustc_hash::FxHashSet::default();
        found.retain(|def| seen.insert(*def));
        found
    }

    /// The definition whose body a closure or unnamed constant stands in.
    fn outer_body(&self, at: DefId) -> DefId {
        let mut owner = at;
        while matches!(self.kind(owner), DefKind::Closure | DefKind::AnonConst) {
            let Some(parent) = self.def(owner).parent else { break };
            owner = parent;
        }
        owner
    }
}

/// The trait that an impl of the program is for: its methods can be called there, whether its name is in scope or not.
fn implemented_by(outline: &Outline, of_impl: DefId) -> Option<DefId> {
    outline.impls.iter().find(|entry| entry.def == of_impl)?.of_trait
}

/// The item of the library at an absolute path; privacy does not matter.
fn find_in_library(path: &str) -> Option<DefId> {
    let mut names = path.split("::").peekable();
    let mut at = INDEX.root(names.next()?)?;
    while let Some(name) = names.next() {
        let namespaces: &[Namespace] = match names.peek() {
            Some(_) => &[Namespace::Type],
            None => &[Namespace::Type, Namespace::Value, Namespace::Macro],
        };
        at = namespaces.iter().find_map(|namespace| INDEX.lookup(at, name, *namespace))?.def;
    }
    Some(at)
}
