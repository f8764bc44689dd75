//! The library's index: static tables that `build.rs` made, and the parsing of single items when they are asked for.

mod format;
pub mod items;

use std::cmp::Ordering;

use super::SelfHead;
use super::def::{DefId, DefKind};
use super::item::Visibility;
use super::outline::attributes::UNSTABLE;
use super::outline::names::{Binding, Library, Namespace};
use crate::hir::def::Name;
use crate::source::{FileId, Source, Span};
use format::{
    BLANKET, FLAG_DERIVED, FLAG_HAS_DEFAULT, FLAG_HAS_SELF, FLAG_VARIATION, NONE, RawDef, RawImpl, RawInherent,
    RawLang, RawModule, RawName, Text,
};

/// The tables.
mod tables {
    use super::format::*;
    include!(concat!(env!("OUT_DIR"), "/library_index.rs"));
}
use tables::{DEFS, FILES, IMPLS, INHERENT, LANG, MODULES, NAMES, ROOTS, STRINGS};

/// The library by its index.
pub struct Index;

/// The one index.
pub static INDEX: Index = Index;

fn text(text: Text) -> &'static str {
    &STRINGS[text.0 as usize..text.0 as usize + usize::from(text.1)]
}

fn raw(def: DefId) -> &'static RawDef {
    &DEFS[def.0 as usize]
}

fn some(def: u32) -> Option<DefId> {
    (def != NONE).then_some(DefId(def))
}

fn visibility(module: u32) -> Visibility {
    some(module).map_or(Visibility::Public, Visibility::Restricted)
}

fn namespace_code(namespace: Namespace) -> u8 {
    match namespace {
        Namespace::Type => 0,
        Namespace::Value => 1,
        Namespace::Macro => 2,
    }
}

fn binding(name: &RawName) -> Binding {
    Binding { def: DefId(name.def), visibility: visibility(name.visibility), glob: name.glob }
}

fn kind(def: &RawDef) -> DefKind {
    let variation = def.flags & FLAG_VARIATION != 0;
    match def.kind {
        0 => DefKind::Module,
        1 => DefKind::Struct,
        2 => DefKind::Union,
        3 => DefKind::Enum,
        4 => DefKind::Variant,
        5 => DefKind::Trait,
        6 => DefKind::TypeAlias,
        7 => DefKind::Impl { of_trait: variation },
        8 => DefKind::Fn,
        9 => DefKind::AssocFn,
        10 => DefKind::Const,
        11 => DefKind::AssocConst,
        12 => DefKind::Static { mutable: variation },
        13 => DefKind::AssocType,
        14 => DefKind::Macro,
        other => panic!("the index has no kind {other}"),
    }
}

impl Index {
    /// The names of a module, sorted.
    fn module(&self, module: DefId) -> &'static [RawName] {
        match MODULES.binary_search_by_key(&module.0, |raw: &RawModule| raw.module) {
            Ok(found) => &NAMES[MODULES[found].names.0 as usize..MODULES[found].names.1 as usize],
            Err(_) => &[],
        }
    }

    /// A range of a definition's bytes as a span.
    fn span(&self, def: DefId, range: (u32, u32)) -> Span {
        Span::new(FileId(u32::from(raw(def).file) + 1), range.0, range.1)
    }

    /// The header.
    pub fn header(&self, def: DefId) -> Span {
        self.span(def, raw(def).header)
    }

    /// All of the item.
    pub fn whole(&self, def: DefId) -> Span {
        self.span(def, raw(def).whole)
    }

    /// The name.
    pub fn name_span(&self, def: DefId) -> Span {
        self.span(def, raw(def).name_at)
    }

    /// The braces of its body.
    pub fn body(&self, def: DefId) -> Option<Span> {
        let range = raw(def).body;
        (range != (0, 0)).then(|| self.span(def, range))
    }

    /// Who may name it.
    pub fn visibility(&self, def: DefId) -> Visibility {
        visibility(raw(def).visibility)
    }

    /// Whether it has an attribute.
    pub fn has_attribute(&self, def: DefId, name: &str) -> bool {
        text(raw(def).attributes).split(',').any(|attribute| attribute == name)
    }

    /// The item of the language that it is.
    pub fn lang_name(&self, def: DefId) -> Option<&'static str> {
        let lang = text(raw(def).lang);
        (!lang.is_empty()).then_some(lang)
    }

    /// The item of the language with a name.
    pub fn lang_item(&self, name: &str) -> Option<DefId> {
        let found = LANG.binary_search_by(|raw: &RawLang| text(raw.name).cmp(name)).ok()?;
        Some(DefId(LANG[found].def))
    }

    /// Whether a derive made it.
    pub fn is_derived(&self, def: DefId) -> bool {
        raw(def).flags & FLAG_DERIVED != 0
    }

    /// Whether it is a function with `self`.
    pub fn has_self(&self, def: DefId) -> bool {
        raw(def).flags & FLAG_HAS_SELF != 0
    }

    /// Whether it is an item of a trait with a default.
    pub fn has_default(&self, def: DefId) -> bool {
        raw(def).flags & FLAG_HAS_DEFAULT != 0
    }

    /// The items of a trait or impl, the variants of an enum: they follow it.
    pub fn children(&self, def: DefId) -> impl Iterator<Item = DefId> {
        (def.0 + 1..DEFS.len() as u32).map(DefId).take_while(move |child| raw(*child).parent == def.0)
    }

    /// Impls of a trait whose self type may have a head; all for `None`.
    pub fn impls_of_trait(&self, of_trait: DefId, head: Option<SelfHead>) -> impl Iterator<Item = DefId> {
        let start = IMPLS.partition_point(|raw: &RawImpl| raw.of_trait < of_trait.0);
        let head = head.map(SelfHead::code);
        let own = IMPLS[start..].iter().take_while(move |raw| raw.of_trait == of_trait.0);
        let fits = own.filter(move |raw| head.is_none_or(|head| raw.head == head || raw.head == BLANKET));
        fits.map(|raw| DefId(raw.def))
    }

    /// Items of a name in inherent impls for a head.
    pub fn inherent_items(&self, head: SelfHead, name: &str) -> impl Iterator<Item = DefId> {
        let head = head.code();
        let key = |raw: &RawInherent| raw.head.cmp(&head).then_with(|| text(raw.name).cmp(name));
        let start = INHERENT.partition_point(|raw| key(raw) == Ordering::Less);
        let length = INHERENT[start..].partition_point(|raw| key(raw) == Ordering::Equal);
        INHERENT[start..start + length].iter().map(|raw| DefId(raw.def))
    }

    /// The library's file of a number.
    pub fn source(&self, file: FileId) -> Source {
        let (name, text) = FILES[file.0 as usize - 1];
        Source::new(name, text)
    }

    /// The text of a span of the library.
    pub fn text(&self, span: Span) -> &'static str {
        &FILES[span.file.0 as usize - 1].1[span.lo as usize..span.hi as usize]
    }

    /// The root of the crate `core`, `alloc` or `std` that this is, and their number.
    pub fn roots(&self) -> impl Iterator<Item = DefId> {
        ROOTS.iter().copied().map(DefId)
    }
}

impl Library for Index {
    fn count(&self) -> u32 {
        DEFS.len() as u32
    }

    fn root(&self, name: &str) -> Option<DefId> {
        self.roots().find(|root| self.name(*root) == name)
    }

    fn kind(&self, def: DefId) -> DefKind {
        kind(raw(def))
    }

    fn name(&self, def: DefId) -> &str {
        text(raw(def).name)
    }

    fn parent(&self, def: DefId) -> Option<DefId> {
        some(raw(def).parent)
    }

    fn lookup(&self, module: DefId, name: &str, namespace: Namespace) -> Option<Binding> {
        let names = self.module(module);
        let key = (name, namespace_code(namespace));
        let found = names.binary_search_by(|raw| (text(raw.name), raw.namespace).cmp(&key)).ok()?;
        Some(binding(&names[found]))
    }

    fn names(&self, module: DefId) -> Vec<(Name, Namespace, Binding)> {
        let named = self.module(module).iter().map(|raw| {
            let namespace = match raw.namespace {
                0 => Namespace::Type,
                1 => Namespace::Value,
                _ => Namespace::Macro,
            };
            (Name::from(text(raw.name)), namespace, binding(raw))
        });
        named.collect()
    }

    fn traits(&self, module: DefId) -> Vec<DefId> {
        let types = self.module(module).iter().filter(|raw| raw.namespace == namespace_code(Namespace::Type));
        types.map(|raw| DefId(raw.def)).filter(|def| kind(raw(*def)) == DefKind::Trait).collect()
    }

    fn constructor_visibility(&self, def: DefId) -> Visibility {
        visibility(raw(def).constructor_visibility)
    }

    fn unstable_feature(&self, def: DefId) -> Option<&str> {
        let attributes = text(raw(def).attributes);
        let mut names = attributes.split(',');
        attributes.contains(UNSTABLE).then(|| names.find_map(|name| name.strip_prefix(UNSTABLE)))?
    }

    fn is_built_in_macro(&self, def: DefId) -> bool {
        self.has_attribute(def, "rustc_builtin_macro")
    }

    fn macros_before(&self, def: DefId) -> Option<DefId> {
        some(raw(def).macros)
    }

    fn macro_tokens(&self, def: DefId) -> Option<proc_macro2::TokenStream> {
        items::macro_tokens(self, def)
    }
}
