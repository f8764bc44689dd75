//! The crate: answers about definitions, from the library's index or an outline, lowered when first asked for.
//!
//! The library is a crate of its own, which programs stand in front of. It knows nothing of them, so that what it has answered for
//! one program is true for the next.

mod answers;
mod evaluated;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

pub use evaluated::ConstContext;

use super::SelfHead;
use super::body::Body;
use super::def::{Def, DefId, DefKind, Name};
use super::item::{Adt, AssocItem, AssocKind, AssocType, ConstItem, FnDecl, Generics, Impl, Trait, Visibility};
use super::library::{INDEX, items as library_items};
use super::lower::{ParamNames, items, own_params};

use super::outline::names::{Library, Namespace, Scope};
use super::outline::overlooked::objections;
use super::outline::place::{Unit, forget_stand_ins};
use super::outline::tree::{Parsed, Tree};
use super::outline::{At, Collector, Outline, attributes, mark, names_of, read};
use super::ty::Ty;
use crate::diagnostic::Diagnostic;
use crate::snippet::Edition;
use crate::source::{FileId, Source, Span};

/// A program in front of the library, or the library alone. Questions are answered lazily and remembered.
pub struct Crate {
    program: Source,
    edition: Edition,
    pub(super) outline: RefCell<Outline>,
    root: DefId,
    pub(super) memory: Memory,
    /// What the program stands in front of; the library itself has nothing behind it.
    library: Option<Rc<Crate>>,
}

/// Where the numbers begin that the library gives to what stands inside of its bodies (closures, constants, items in blocks). The
/// program's own follow those of the index and are fewer.
const INSIDE_OF_LIBRARY: u32 = 1 << 28;

/// Whether a definition belongs to the library.
pub fn is_of_library(def: DefId) -> bool {
    def.0 < INDEX.count() || def.0 >= INSIDE_OF_LIBRARY
}

/// Answers by definition.
type Answers<T> = RefCell<FxHashMap<DefId, Rc<T>>>;

/// What was lowered so far.
#[derive(Default)]
pub(super) struct Memory {
    trees: Answers<Parsed>,
    params: Answers<ParamNames>,
    generics: Answers<Generics>,
    functions: Answers<FnDecl>,
    bodies: Answers<Body>,
    adts: Answers<Adt>,
    traits: Answers<Trait>,
    impls: Answers<Impl>,
    assoc_types: Answers<AssocType>,
    constants: Answers<ConstItem>,
    aliases: Answers<Ty>,
    traits_in_scope: RefCell<FxHashMap<(DefId, Option<u32>), Rc<[DefId]>>>,
    library_items: RefCell<FxHashMap<String, Option<DefId>>>,
    /// The bodies of async code among the closures.
    pub(super) coroutines: RefCell<FxHashMap<DefId, super::body::Coroutine>>,
    /// Async closures, each with the body of the future that a call makes.
    pub(super) async_closures: RefCell<FxHashMap<DefId, DefId>>,
    /// The variables around each block with items, which the items cannot use.
    forbidden: RefCell<FxHashMap<u32, Rc<Vec<String>>>>,
}

/// The library alone. Nothing of it is lowered before it is asked for.
pub fn library() -> Rc<Crate> {
    let mut outline = Outline::new(Some(&INDEX), year(Edition::E2024));
    outline.first = INSIDE_OF_LIBRARY;
    let Some(root) = INDEX.root("std") else { panic!("the library has `std`") };
    Rc::new(Crate {
        program: Source::new("", ""),
        edition: Edition::E2024,
        outline: RefCell::new(outline),
        root,
        memory: Memory::default(),
        library: None,
    })
}

/// Lowers a program. Errors (syntax, names, macros) are in [`Crate::diagnostics`]; what is broken is lowered as `Error` nodes.
pub fn hir(program: &Source, edition: Edition, library: &Rc<Crate>) -> Crate {
    forget_stand_ins();
    let mut outline = Outline::new(Some(&INDEX), year(edition));
    let unit = Unit::new(FileId::PROGRAM, 0);
    let root = outline.add_root("main", unit, program.text.len() as u32);
    let parsed = read::program(&program.text, unit, year(edition));
    let is_parsed = parsed.is_ok();
    match parsed {
        Ok((file, tokens)) => {
            outline.recursion_limit = attributes::recursion_limit(&file.attrs).unwrap_or(outline.recursion_limit);
            let mut at = At { parent: root, scope: Scope::Module(root), macros: None };
            let mut collector = Collector::new(&mut outline, unit);
            collector.validate_program(&file);
            collector.outline.diagnostics.extend(objections(tokens, unit));
            collector.keep_levels(&file.attrs, || Span::new(FileId::PROGRAM, 0, program.text.len() as u32));
            let names = names_of(&file.attrs);
            collector.outline.entry_mut(root).attributes = names;
            collector.items(file.items, &mut at);
            outline.settle();
            outline.resolve_imports();
            outline.sort_impls();
        }
        Err(diagnostic) => outline.diagnostics.push(diagnostic),
    }
    let krate = Crate {
        program: program.clone(),
        edition,
        outline: RefCell::new(outline),
        root,
        memory: Memory::default(),
        library: Some(library.clone()),
    };
    krate.lower_program();
    if is_parsed && krate.main().is_none() {
        krate.report_no_main();
    }
    krate
}

fn year(edition: Edition) -> u32 {
    match edition {
        Edition::E2015 => 2015,
        Edition::E2018 => 2018,
        Edition::E2021 => 2021,
        Edition::E2024 => 2024,
    }
}

/// Looks an answer up, or makes and remembers it.
fn remembered<T>(answers: &Answers<T>, def: DefId, make: impl FnOnce() -> T) -> Rc<T> {
    if let Some(known) = answers.borrow().get(&def) {
        return known.clone();
    }
    let made = Rc::new(make());
    answers.borrow_mut().insert(def, made.clone());
    made
}

impl Crate {
    /// Lowers every item and body of the program, those inside of bodies too.
    fn lower_program(&self) {
        let first = self.outline.borrow().first;
        let mut index = 0;
        while index < self.outline.borrow().entries.len() {
            self.lower_item(DefId(first + index as u32));
            index += 1;
        }
    }

    /// Lowers all of the library and gives what is wrong with it, each with its place. For tests.
    #[cfg(test)]
    pub(super) fn library_problems(&self) -> Vec<String> {
        (0..INDEX.count()).for_each(|def| self.lower_item(DefId(def)));
        let outline = self.outline.borrow();
        let own = outline.diagnostics.iter().filter(|diagnostic| !diagnostic.span().is_user());
        let placed = own.map(|diagnostic| {
            let source = self.source(diagnostic.span().file);
            let place = source.line_column(diagnostic.span().lo);
            let text = source.text.get(diagnostic.span().lo as usize..diagnostic.span().hi as usize).unwrap_or("?");
            let text: String = text.chars().take(60).collect();
            format!("{}:{place}: {} [{text}]", source.name, diagnostic.message)
        });
        placed.collect()
    }

    fn lower_item(&self, def: DefId) {
        match (self.kind(def), &self.tree(def).tree) {
            (_, Tree::None | Tree::Macro(_)) => {}
            (_, Tree::Fn(_)) => {
                self.fn_decl(def);
                self.body(def);
            }
            (_, Tree::Struct(_) | Tree::Union(_) | Tree::Enum(_)) => {
                self.generics(def);
                self.adt(def);
            }
            (_, Tree::Trait(_)) => {
                self.generics(def);
                self.trait_(def);
            }
            (_, Tree::Impl(_)) => drop(self.impl_(def)),
            (_, Tree::TypeAlias(_)) => {
                self.generics(def);
                self.type_alias(def);
            }
            (_, Tree::Const(_)) => {
                self.generics(def);
                self.const_item(def);
                self.body(def);
            }
            (_, Tree::AssocType(_)) => {
                self.generics(def);
                self.assoc_type(def);
            }
        }
    }

    fn report_no_main(&self) {
        let end = self.program.text.trim_end().len() as u32;
        let place = Span::new(FileId::PROGRAM, end, end);
        let diagnostic = Diagnostic::error("E0601", place, "`main` function not found in crate `main`");
        self.report(diagnostic.help("consider adding a `main` function"));
    }

    pub(super) fn report(&self, diagnostic: Diagnostic) {
        self.outline.borrow_mut().diagnostics.push(diagnostic);
    }

    /// What async code a closure is the body of, if it is one: known once the body around it is lowered.
    pub fn coroutine(&self, def: DefId) -> Option<super::body::Coroutine> {
        match self.behind(def) {
            Some(library) => library.coroutine(def),
            None => self.memory.coroutines.borrow().get(&def).copied(),
        }
    }

    /// Whether a closure is the body of async code.
    pub fn is_coroutine(&self, def: DefId) -> bool {
        self.coroutine(def).is_some()
    }

    /// Of an async closure: the body of the future that a call makes.
    pub fn future_of_closure(&self, closure: DefId) -> Option<DefId> {
        match self.behind(closure) {
            Some(library) => library.future_of_closure(closure),
            None => self.memory.async_closures.borrow().get(&closure).copied(),
        }
    }

    /// Whether a definition is an `async fn`.
    pub fn is_async(&self, def: DefId) -> bool {
        !is_of_library(def)
            && matches!(&self.tree(def).tree, Tree::Fn(function) if function.signature.asyncness.is_some())
    }

    /// The program's text at a place.
    pub(super) fn text_at(&self, place: Span) -> Option<&str> {
        place.is_user().then(|| self.program.text.get(place.lo as usize..place.hi as usize)).flatten()
    }

    /// Who answers for a definition: the library behind the program, when it is the library's.
    fn behind(&self, def: DefId) -> Option<&Crate> {
        self.library.as_deref().filter(|_| is_of_library(def))
    }

    /// Whether a definition stands in the library's index.
    fn in_index(&self, def: DefId) -> bool {
        def.0 < INDEX.count()
    }

    /// What a definition is. Cheap.
    pub fn kind(&self, def: DefId) -> DefKind {
        match self.behind(def) {
            Some(library) => library.kind(def),
            None => self.outline.borrow().kind(def),
        }
    }

    /// The syntax tree of a definition; the library's is parsed now.
    fn tree(&self, def: DefId) -> Rc<Parsed> {
        if let Some(library) = self.behind(def) {
            return library.tree(def);
        }
        if !self.in_index(def) {
            return self.outline.borrow().entry(def).tree.clone();
        }
        if let Some(known) = self.memory.trees.borrow().get(&def) {
            return known.clone();
        }
        let tree = library_items::tree(&INDEX, def);
        self.memory.trees.borrow_mut().insert(def, tree.clone());
        tree
    }

    /// Where the paths of a definition are looked up, and the `macro_rules!` in force there.
    pub(super) fn surroundings(&self, def: DefId) -> (Scope, Option<DefId>) {
        if let Some(library) = self.behind(def) {
            return library.surroundings(def);
        }
        let outline = self.outline.borrow();
        match def.0 < outline.first {
            true => (Scope::Module(outline.module_of(def)), INDEX.macros_before(def)),
            false => (outline.entry(def).scope, outline.entry(def).macros),
        }
    }

    /// The `macro_rules!` in force before a definition.
    pub(super) fn macros_before(&self, def: DefId) -> Option<DefId> {
        self.surroundings(def).1
    }

    /// The names of the parameters that a definition declares.
    pub(super) fn own_params(&self, def: DefId) -> Rc<ParamNames> {
        if let Some(library) = self.behind(def) {
            return library.own_params(def);
        }
        remembered(&self.memory.params, def, || {
            own_params(self.tree(def).tree.generics(), self.kind(def) == DefKind::Trait)
        })
    }

    /// Whose generic parameters can be used in a definition, innermost first.
    pub(super) fn generic_scopes(&self, def: DefId) -> Vec<(DefId, Rc<ParamNames>)> {
        let mut scopes = vec![(def, self.own_params(def))];
        let mut at = def;
        while matches!(
            self.kind(at),
            variants!(DefKind: AssocFn | AssocConst | AssocType | Closure | AnonConst | Variant)
        ) {
            let Some(parent) = self.def(at).parent else { break };
            scopes.push((parent, self.own_params(parent)));
            at = parent;
        }
        scopes
    }

    /// The names of variables that a definition in a scope cannot use.
    pub(super) fn forbidden_names(&self, scope: Scope) -> Rc<Vec<String>> {
        match scope {
            Scope::Module(_) => Rc::default(),
            Scope::Block(block) => self.memory.forbidden.borrow().get(&block).cloned().unwrap_or_default(),
        }
    }

    /// Remembers which variables stand around a block that has items.
    pub(super) fn keep_block(&self, block: u32, names: Vec<String>) {
        self.memory.forbidden.borrow_mut().insert(block, Rc::new(names));
    }

    /// Remembers an unnamed constant and its body.
    pub(super) fn keep_const(&self, def: DefId, item: ConstItem, body: Rc<Body>) {
        self.memory.constants.borrow_mut().insert(def, Rc::new(item));
        self.memory.bodies.borrow_mut().insert(def, body);
    }

    /// The macro that an expansion came from.
    pub(super) fn macro_of_mark(&self, mark: u32) -> Option<DefId> {
        self.outline.borrow().expansions.get((mark as usize).checked_sub(1)?).map(|expansion| expansion.def)
    }

    /// The macros of the program in whose rules a place stands, and their rules.
    pub(super) fn macros_around(&self, place: Span) -> Vec<(DefId, Span)> {
        let outline = self.outline.borrow();
        let macros = outline.entries.iter().enumerate().filter(|(_, entry)| entry.kind == DefKind::Macro);
        let bodies =
            macros.filter_map(|(index, entry)| Some((DefId(outline.first + index as u32), entry.body?.written())));
        bodies.filter(|(_, body)| body.contains(place)).collect()
    }

    /// Whether a name with its marks was written by the author, in the program or in a macro of it.
    pub(super) fn is_users_name(&self, marked: &str) -> bool {
        let mut name = marked;
        while let Some((inner, mark)) = mark::outer(name) {
            if self.macro_of_mark(mark).is_none_or(|def| !self.is_user(def)) {
                return false;
            }
            name = inner;
        }
        true
    }

    pub(super) fn is_derived(&self, def: DefId) -> bool {
        if let Some(library) = self.behind(def) {
            return library.is_derived(def);
        }
        if self.in_index(def) { INDEX.is_derived(def) } else { self.outline.borrow().entry(def).derived }
    }

    /// The items of a trait or impl, the variants of an enum.
    pub(super) fn children(&self, def: DefId) -> Vec<DefId> {
        if let Some(library) = self.behind(def) {
            return library.children(def);
        }
        if self.in_index(def) {
            return INDEX.children(def).collect();
        }
        let outline = self.outline.borrow();
        let start = (def.0 - outline.first) as usize + 1;
        let own = outline.entries[start..].iter().enumerate().take_while(|(_, entry)| entry.parent == Some(def));
        let own = own.map(|(index, _)| DefId(outline.first + (start + index) as u32));
        own.chain(outline.late.get(&def).into_iter().flatten().copied()).collect()
    }

    /// The items of a trait or impl as it lists them.
    pub(super) fn assoc_items(&self, def: DefId) -> Vec<AssocItem> {
        let items = self.children(def).into_iter().filter_map(|child| {
            let kind = match self.kind(child) {
                DefKind::AssocFn => AssocKind::Fn,
                DefKind::AssocConst => AssocKind::Const,
                DefKind::AssocType => AssocKind::Type,
                variants!(
                    DefKind: Module | Struct | Union | Enum | Variant | Trait | TypeAlias | Impl | Fn | Const | Static
                        | Macro | Closure | AnonConst
                ) => return None,
            };
            let entry = self.def(child);
            let (has_self, has_default) = self.flags(child);
            Some(AssocItem {
                def: child,
                name: entry.name.clone(),
                kind,
                has_default,
                has_self,
                span: self.name_span(child),
            })
        });
        items.collect()
    }

    fn flags(&self, def: DefId) -> (bool, bool) {
        if let Some(library) = self.behind(def) {
            return library.flags(def);
        }
        if self.in_index(def) {
            return (INDEX.has_self(def), INDEX.has_default(def));
        }
        let outline = self.outline.borrow();
        (outline.entry(def).has_self, outline.entry(def).has_default)
    }

    /// How a struct or variant is written: its fields.
    fn fields<T>(&self, def: DefId, read: impl FnOnce(&syn::Fields) -> T) -> Option<T> {
        let kind = self.kind(def);
        if kind == DefKind::Struct {
            let Tree::Struct(item) = &self.tree(def).tree else { return None };
            return Some(read(&item.fields));
        }
        if kind != DefKind::Variant {
            return None;
        }
        let name = self.def(def).name.clone();
        let Tree::Enum(item) = &self.tree(self.def(def).parent?).tree else { return None };
        let own = item.variants.iter().find(|variant| mark::plain(&variant.ident) == *name)?;
        Some(read(&own.fields))
    }

    pub(super) fn has_named_fields(&self, def: DefId) -> bool {
        self.fields(def, |fields| matches!(fields, syn::Fields::Named(_))).unwrap_or(false)
    }

    pub(super) fn is_tuple(&self, def: DefId) -> bool {
        self.fields(def, |fields| matches!(fields, syn::Fields::Unnamed(_))).unwrap_or(false)
    }

    pub(super) fn is_unit(&self, def: DefId) -> bool {
        self.fields(def, |fields| matches!(fields, syn::Fields::Unit)).unwrap_or(false)
    }

    pub(super) fn constructor_visibility(&self, def: DefId) -> Visibility {
        if let Some(library) = self.behind(def) {
            return library.constructor_visibility(def);
        }
        if self.in_index(def) {
            return INDEX.constructor_visibility(def);
        }
        self.outline.borrow().entry(def).constructor_visibility
    }

    /// What `pub`, `pub(crate)` … on a field of a definition mean.
    pub(super) fn visibility_of(&self, visibility: &syn::Visibility, of: DefId, unit: Unit) -> Visibility {
        let (scope, macros) = self.surroundings(of);
        let mut outline = self.outline.borrow_mut();
        Collector::new(&mut outline, unit).visibility(visibility, &At { parent: of, scope, macros })
    }

    /// A path by which an item of the library can be imported, for suggestions.
    pub(super) fn importable(&self, name: &str, namespace: Namespace) -> Option<String> {
        let mut level = vec![(INDEX.root("std")?, String::from("std"))];
        for _ in 0..3 {
            let mut next = Vec::new();
            for (module, path) in &level {
                if let Some(found) = INDEX.lookup(*module, name, namespace)
                    && found.visibility == Visibility::Public
                {
                    return Some(format!("{path}::{name}"));
                }
                let inner = INDEX.names(*module).into_iter().filter(|(_, namespace, binding)| {
                    *namespace == Namespace::Type
                        && binding.visibility == Visibility::Public
                        && INDEX.kind(binding.def) == DefKind::Module
                });
                next.extend(inner.map(|(name, _, binding)| (binding.def, format!("{path}::{name}"))));
            }
            level = next;
        }
        None
    }
}
