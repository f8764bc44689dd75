//! Snippet to [`Crate`]: the program and the library as items and bodies with every name resolved, in rustc's terms (HIR).
//!
//! The program is lowered whole, so that all its errors are found. The library is an index that was made when this crate was
//! built; an item of it is lexed, parsed and resolved when somebody first asks for it. Both answer the same questions here.

pub mod body;
pub mod def;
pub mod item;
pub mod print;
pub mod ty;

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::snippet::Edition;
use crate::source::{FileId, Source, Span};
use body::Body;
use def::{Def, DefId};
use item::{Adt, AssocType, ConstItem, FnDecl, Generics, Impl, Trait, Visibility};
use ty::{PrimTy, Ty};

/// The outermost constructor of a type: what impls are sorted by (rustc's simplified types).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SelfHead {
    Adt(DefId),
    Prim(PrimTy),
    Ref { mutable: bool },
    RawPtr { mutable: bool },
    Slice,
    Array,
    Tuple(usize),
    FnPtr,
    Never,
    TraitObject(DefId),
}

/// The program and the library. Questions about the library are answered lazily and remembered.
pub struct Crate {}

/// Lowers a program. Errors (syntax, names, macros) are in [`Crate::diagnostics`]; what is broken is lowered as `Error` nodes.
pub fn hir(_program: &Source, _edition: Edition) -> Crate {
    Crate {}
}

#[allow(unused_variables)]
impl Crate {
    /// Everything that was wrong with the program, in source order. Complete once [`hir`] has returned.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        panic!("in the works")
    }
    /// The program's edition; the library's is 2024.
    pub fn edition(&self) -> Edition {
        panic!("in the works")
    }
    /// A source text by number, for messages.
    pub fn source(&self, file: FileId) -> Source {
        panic!("in the works")
    }
    /// What is known without parsing. Cheap.
    pub fn def(&self, id: DefId) -> Rc<Def> {
        panic!("in the works")
    }
    /// Whether it is the program's.
    pub fn is_user(&self, id: DefId) -> bool {
        panic!("in the works")
    }
    /// The path as rustc's messages and `type_name` have it: `alloc::vec::Vec`, `main::Point` without the crate: `Point`.
    pub fn path(&self, id: DefId) -> String {
        panic!("in the works")
    }
    /// The innermost module around it (itself, if it is one).
    pub fn module_of(&self, id: DefId) -> DefId {
        panic!("in the works")
    }
    /// All definitions of the program except closures, in source order.
    pub fn user_defs(&self) -> Vec<DefId> {
        panic!("in the works")
    }
    /// `fn main` of the program. Its absence is already reported (E0601).
    pub fn main(&self) -> Option<DefId> {
        panic!("in the works")
    }
    /// What it declares itself; see [`Generics`]. Empty for what cannot have any.
    pub fn generics(&self, id: DefId) -> Rc<Generics> {
        panic!("in the works")
    }
    /// Of a function or associated function.
    pub fn fn_decl(&self, id: DefId) -> Rc<FnDecl> {
        panic!("in the works")
    }
    /// Of a function, constant, static or anonymous constant; `None` where it has none (required items, intrinsics).
    pub fn body(&self, id: DefId) -> Option<Rc<Body>> {
        panic!("in the works")
    }
    /// Of a struct, union or enum.
    pub fn adt(&self, id: DefId) -> Rc<Adt> {
        panic!("in the works")
    }
    /// Of a trait.
    pub fn trait_(&self, id: DefId) -> Rc<Trait> {
        panic!("in the works")
    }
    /// Of an impl.
    pub fn impl_(&self, id: DefId) -> Rc<Impl> {
        panic!("in the works")
    }
    /// Of an associated type.
    pub fn assoc_type(&self, id: DefId) -> Rc<AssocType> {
        panic!("in the works")
    }
    /// Of a constant, associated constant, static or anonymous constant.
    pub fn const_item(&self, id: DefId) -> Rc<ConstItem> {
        panic!("in the works")
    }
    /// What a type alias stands for.
    pub fn type_alias(&self, id: DefId) -> Rc<Ty> {
        panic!("in the works")
    }
    /// Impls of `of_trait` whose self type may have this head: those with the head, and all blanket impls
    /// (`impl<T> Tr for T`). All of them for `None`. In order of definition.
    pub fn impls_of_trait(&self, of_trait: DefId, head: Option<SelfHead>) -> Vec<DefId> {
        panic!("in the works")
    }
    /// Associated items of this name in inherent impls whose self type has this head (no impl is parsed for it).
    pub fn inherent_items(&self, head: SelfHead, name: &str) -> Vec<DefId> {
        panic!("in the works")
    }
    /// A trait's own item of this name, without lowering the trait (supertraits are not searched).
    pub fn trait_item(&self, of_trait: DefId, name: &str) -> Option<DefId> {
        panic!("in the works")
    }
    /// An impl's own item of this name, without lowering its bodies.
    pub fn impl_item(&self, of_impl: DefId, name: &str) -> Option<DefId> {
        panic!("in the works")
    }
    /// The item marked `#[lang = "name"]` (rustc's names: `sized`, `copy`, `drop`, `add`, `deref`, `index`, `fn_once`,
    /// `owned_box`, `Option`, `Range` …).
    pub fn lang_item(&self, name: &str) -> Option<DefId> {
        panic!("in the works")
    }
    /// Which built-in item of the language a definition is, the inverse of [`Crate::lang_item`].
    pub fn lang_name(&self, id: DefId) -> Option<Rc<str>> {
        panic!("in the works")
    }
    /// The item with this absolute path (`alloc::vec::Vec`, `core::fmt::Debug` or their `std` paths), for messages and desugarings.
    pub fn library_item(&self, path: &str) -> Option<DefId> {
        panic!("in the works")
    }
    /// Traits whose methods may be called inside `at` (a body's owner): imported, defined or in the prelude.
    pub fn traits_in_scope(&self, at: DefId) -> Rc<[DefId]> {
        panic!("in the works")
    }
    /// Who may name it.
    pub fn visibility(&self, id: DefId) -> Visibility {
        panic!("in the works")
    }
    /// Whether code inside `from` (any definition) may use something with this visibility.
    pub fn is_accessible(&self, visibility: Visibility, from: DefId) -> bool {
        panic!("in the works")
    }
    /// The span of the definition's name.
    pub fn name_span(&self, id: DefId) -> Span {
        panic!("in the works")
    }
    /// Whether the definition carries `#[name]` (`must_use`, `track_caller`, `inline` …).
    pub fn has_attribute(&self, id: DefId, name: &str) -> bool {
        panic!("in the works")
    }
}
