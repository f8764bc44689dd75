//! A crate's text to its outline: every definition with its place and names, all imports resolved, no bodies lowered.
//!
//! Used twice: by `build.rs` on the library, whose outline is written out as a static index; and by [`super::hir`] on the
//! program. Item-position macros and derives are expanded here, since they make definitions.

mod allocator;
pub mod attributes;
pub mod bare_traits;
mod collect;
pub mod conditional;
pub mod deferred;
mod derive;
pub mod expand;
pub mod extent;
mod gated;
mod impls;
mod imports;
pub mod items;
pub mod lacking;
pub mod levels;
pub mod macros;
pub mod mark;
pub mod names;
mod nesting;
pub mod overlooked;
pub mod place;
pub mod read;
mod select;
mod syntax;
pub mod tree;
mod uncalled;
mod unfinished;
mod unused;
mod validate;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::def::{DefId, DefKind, Name};
use super::item::Visibility;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
pub use collect::{At, Collector, FlatStmt, attributes_of, names_of};
pub use impls::{ImplEntry, primitive};
pub use imports::Import;
use names::{Library, Names, Namespace, Scope};
use place::Unit;
use tree::Parsed;
pub use unused::UnusedImport;

/// What is known of one definition.
pub struct Entry {
    pub kind: DefKind,
    pub name: Name,
    pub parent: Option<DefId>,
    pub name_span: Span,
    /// Its header, for messages.
    pub span: Span,
    /// All of it, attributes included.
    pub whole: Span,
    /// The braces of a function's body.
    pub body: Option<Span>,
    pub visibility: Visibility,
    /// Who may use the constructor of a tuple struct or variant.
    pub constructor_visibility: Visibility,
    /// `#[lang = "…"]`.
    pub lang: Option<Name>,
    pub attributes: Vec<Name>,
    /// Where its paths are looked up.
    pub scope: Scope,
    /// The last `macro_rules!` in force before it.
    pub macros: Option<DefId>,
    pub tree: Rc<Parsed>,
    /// Made by a derive, or inside of what a derive made.
    pub derived: bool,
    /// A function with `self`.
    pub has_self: bool,
    /// A trait's item with a default.
    pub has_default: bool,
}

/// The outline of the library, or of a program in front of the library.
pub struct Outline {
    /// The number of the first entry; smaller ones are the library's.
    pub first: u32,
    pub entries: Vec<Entry>,
    /// Root modules of the crates in `entries`.
    pub roots: Vec<DefId>,
    /// Blocks that have items: the scope around each.
    pub blocks: Vec<Scope>,
    pub names: BTreeMap<Scope, Names>,
    /// Where each name was defined by an item, for "defined multiple times".
    pub defined_at: FxHashMap<(Scope, Name, Namespace), Span>,
    /// Imports to be resolved.
    pub imports: Vec<Import>,
    /// Globs that were resolved, for names that later blocks add.
    globs: Vec<Import>,
    /// The program's imports that were resolved.
    resolved: Vec<Import>,
    /// Names that were looked up where they are.
    used_names: std::cell::RefCell<BTreeSet<(Scope, Name, Namespace)>>,
    /// The program's calls of macros that waited for imports.
    late_calls: Vec<deferred::LateCall>,
    /// What stands in a `derive`.
    derived_names: BTreeSet<Name>,
    /// Which import bound a name explicitly.
    imported: FxHashMap<(Scope, Name, Namespace), Span>,
    /// Which imports are `extern crate`.
    extern_crates: BTreeSet<Span>,
    /// Names that several globs bring with different meanings.
    ambiguous: BTreeSet<(Scope, Name, Namespace)>,
    /// The same, where the first of them is of another crate. It is taken, and a lint objects.
    doubtful: BTreeSet<(Scope, Name, Namespace)>,
    /// Where doubtful names are used.
    doubtful_uses: std::cell::RefCell<BTreeMap<Span, Name>>,
    reported_twice: BTreeSet<(Scope, Name, Namespace)>,
    /// What attributes say about lints, outer ones before inner ones.
    pub lint_settings: Vec<levels::LintSetting>,
    /// What lints object to in how the program is written, where names must be known to see it.
    pub written: Vec<levels::StyleFinding>,
    /// What lints object to that deny by default.
    pub early_findings: Vec<levels::EarlyFinding>,
    /// The static that is `#[global_allocator]`, and its place.
    pub allocator: Option<(DefId, Span)>,
    /// Impls in order of definition.
    pub impls: Vec<ImplEntry>,
    /// How many of `entries` have been looked through for impls.
    pub impls_done: usize,
    pub diagnostics: Vec<Diagnostic>,
    /// The places of attributes by a path that leads nowhere.
    pub attribute_errors: Vec<Span>,
    /// The place and code of each import that leads nowhere, in the order in which rustc tells them.
    pub import_errors: Vec<(Span, Option<&'static str>)>,
    /// Names that imports would have brought that lead nowhere. What is reached through them is not reported again.
    pub(super) unresolved: BTreeSet<(Scope, Name)>,
    pub library: Option<&'static dyn Library>,
    /// 2015, 2018, 2021, 2024.
    pub edition_year: u32,
    /// Macro definitions that were read, `None` for those with errors.
    pub rules: FxHashMap<DefId, Option<Rc<expand::Rules>>>,
    /// An expansion's mark is its place here plus one.
    pub expansions: Vec<macros::Expansion>,
    /// Texts that were generated while outlining, for the index: file and text.
    pub generated: Vec<(FileId, String)>,
    /// The number of the next generated file. Only used for the library.
    pub next_file: u32,
    /// How deep in expansions the code is.
    pub expansion_depth: u32,
    /// `#![recursion_limit = "…"]`: how deep expansions and dereferences may go.
    pub recursion_limit: u32,
    /// Calls whose macro is not known yet: an import may bring it, or an expansion may define it.
    pub deferred: Vec<deferred::Deferred>,
    /// Whether calls may wait.
    pub defers: bool,
    /// The items that such calls have added to an impl; its others stand right behind it.
    pub late: BTreeMap<DefId, Vec<DefId>>,
    /// What is declared in an `extern` block.
    pub foreign: BTreeMap<DefId, Foreign>,
    /// What can be linked with, by symbol.
    pub exported: BTreeMap<String, DefId>,
}

/// Something that is declared in an `extern` block and defined elsewhere.
#[derive(Clone, Debug)]
pub struct Foreign {
    /// The symbol that it is linked with.
    pub symbol: Name,
    /// `safe fn`, `safe static`.
    pub is_safe: bool,
    /// What stands after `extern`.
    pub abi: Name,
}

impl Outline {
    /// An empty outline behind a library.
    pub fn new(library: Option<&'static dyn Library>, edition_year: u32) -> Outline {
        Outline {
            first: library.map_or(0, Library::count),
            entries: Vec::new(),
            roots: Vec::new(),
            blocks: Vec::new(),
            names: BTreeMap::new(),
            defined_at: FxHashMap::default(),
            imports: Vec::new(),
            globs: Vec::new(),
            resolved: Vec::new(),
            used_names: std::cell::RefCell::default(),
            late_calls: Vec::new(),
            derived_names: BTreeSet::new(),
            imported: FxHashMap::default(),
            extern_crates: BTreeSet::new(),
            ambiguous: BTreeSet::new(),
            doubtful: BTreeSet::new(),
            doubtful_uses: std::cell::RefCell::default(),
            reported_twice: BTreeSet::new(),
            lint_settings: Vec::new(),
            written: Vec::new(),
            early_findings: Vec::new(),
            allocator: None,
            impls: Vec::new(),
            impls_done: 0,
            diagnostics: Vec::new(),
            attribute_errors: Vec::new(),
            import_errors: Vec::new(),
            unresolved: BTreeSet::new(),
            library,
            edition_year,
            rules: FxHashMap::default(),
            expansions: Vec::new(),
            generated: Vec::new(),
            next_file: 0,
            expansion_depth: 0,
            recursion_limit: expand::RECURSION_LIMIT,
            deferred: Vec::new(),
            defers: library.is_some(),
            late: BTreeMap::new(),
            foreign: BTreeMap::new(),
            exported: BTreeMap::new(),
        }
    }

    /// Whether it is a program's: not the library's, and not of what stands inside of the library's bodies, which has no root.
    pub fn is_program(&self) -> bool {
        self.library.is_some() && !self.roots.is_empty()
    }

    /// The number that the next definition gets.
    pub fn next(&self) -> DefId {
        DefId(self.first + self.entries.len() as u32)
    }

    /// The call of the macro that made what stands at a place.
    pub fn call_around(&self, place: Span) -> Option<Span> {
        Some(self.expansions.get(place.file.as_expansion()? as usize)?.call)
    }

    /// Adds a definition.
    pub fn add(&mut self, entry: Entry) -> DefId {
        let id = self.next();
        self.entries.push(entry);
        id
    }

    /// A definition of this outline (not of the library behind it).
    pub fn entry(&self, def: DefId) -> &Entry {
        &self.entries[(def.0 - self.first) as usize]
    }

    /// The same, to change it.
    pub fn entry_mut(&mut self, def: DefId) -> &mut Entry {
        &mut self.entries[(def.0 - self.first) as usize]
    }

    /// Adds the root module of a crate.
    pub fn add_root(&mut self, name: &str, unit: Unit, length: u32) -> DefId {
        let whole = Span::new(unit.file(), 0, length);
        let id = self.next();
        let entry =
            Entry::new(DefKind::Module, Name::from(name), None, whole, Scope::Module(id), Rc::new(Parsed::empty(unit)));
        self.roots.push(id);
        self.add(entry)
    }
}

impl Entry {
    /// An entry without anything special; public.
    pub fn new(kind: DefKind, name: Name, parent: Option<DefId>, whole: Span, scope: Scope, tree: Rc<Parsed>) -> Entry {
        Entry {
            kind,
            name,
            parent,
            name_span: whole,
            span: whole,
            whole,
            body: None,
            visibility: Visibility::Public,
            constructor_visibility: Visibility::Public,
            lang: None,
            attributes: Vec::new(),
            scope,
            macros: None,
            tree,
            derived: false,
            has_self: false,
            has_default: false,
        }
    }
}
