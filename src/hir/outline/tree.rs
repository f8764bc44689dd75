//! The syntax tree of one definition, the same whether it came with the program or was parsed from the library's text.

use proc_macro2::TokenStream;
use syn::{Attribute, Block, Generics, Signature};

use super::place::Unit;

/// A definition's tree, and what its spans are relative to.
pub struct Parsed {
    pub unit: Unit,
    pub tree: Tree,
}

impl Parsed {
    /// For definitions without a tree: modules.
    pub fn empty(unit: Unit) -> Parsed {
        Parsed { unit, tree: Tree::None }
    }
}

/// See [`Parsed`]. Impls and traits are here without their items, which are definitions of their own.
pub enum Tree {
    None,
    Fn(FnTree),
    Struct(syn::ItemStruct),
    Union(syn::ItemUnion),
    Enum(syn::ItemEnum),
    Trait(syn::ItemTrait),
    Impl(syn::ItemImpl),
    TypeAlias(syn::ItemType),
    Const(ConstTree),
    AssocType(syn::TraitItemType),
    /// What stands between the braces of a `macro_rules!`.
    Macro(TokenStream),
}

/// A function, free, of a trait or of an impl.
pub struct FnTree {
    pub attributes: Vec<Attribute>,
    pub signature: Signature,
    /// `None` where it has none, and for functions of the library, whose bodies are parsed apart.
    pub block: Option<Block>,
}

/// A constant or static, free or associated.
pub struct ConstTree {
    pub generics: Generics,
    pub ty: syn::Type,
    pub value: Option<syn::Expr>,
}

impl Tree {
    /// The generic parameters that are written at the definition.
    pub fn generics(&self) -> Option<&Generics> {
        match self {
            Tree::None | Tree::Macro(_) => None,
            Tree::Fn(function) => Some(&function.signature.generics),
            Tree::Struct(item) => Some(&item.generics),
            Tree::Union(item) => Some(&item.generics),
            Tree::Enum(item) => Some(&item.generics),
            Tree::Trait(item) => Some(&item.generics),
            Tree::Impl(item) => Some(&item.generics),
            Tree::TypeAlias(item) => Some(&item.generics),
            Tree::Const(item) => Some(&item.generics),
            Tree::AssocType(item) => Some(&item.generics),
        }
    }
}
