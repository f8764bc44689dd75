//! What an attribute stands at, and what messages call it.

use syn::{Attribute, Item};

/// What an attribute is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    Struct,
    Enum,
    Union,
    Variant,
    Field,
    Function,
    Method,
    Trait,
    Impl,
    TraitImpl,
    Module,
    Constant,
    Static,
    TypeAlias,
    AssocType,
    Use,
    ExternCrate,
    ForeignModule,
    Macro,
}

impl Target {
    /// In the plural, as in "cannot be used on structs".
    pub fn words(self) -> &'static str {
        match self {
            Target::Struct => "structs",
            Target::Enum => "enums",
            Target::Union => "unions",
            Target::Variant => "enum variants",
            Target::Field => "struct fields",
            Target::Function => "functions",
            Target::Method => "methods",
            Target::Trait => "traits",
            Target::Impl => "inherent impl blocks",
            Target::TraitImpl => "trait impl blocks",
            Target::Module => "modules",
            Target::Constant => "constants",
            Target::Static => "statics",
            Target::TypeAlias => "type aliases",
            Target::AssocType => "associated types",
            Target::Use => "use statements",
            Target::ExternCrate => "extern crates",
            Target::ForeignModule => "foreign modules",
            Target::Macro => "macro calls",
        }
    }

    /// A struct, enum or union.
    pub fn is_type(self) -> bool {
        matches!(self, Target::Struct | Target::Enum | Target::Union)
    }

    pub fn is_function(self) -> bool {
        matches!(self, Target::Function | Target::Method)
    }
}

/// An item's kind and attributes.
pub fn of_item(item: &Item) -> (Target, &[Attribute]) {
    match item {
        Item::Const(item) => (Target::Constant, &item.attrs),
        Item::Enum(item) => (Target::Enum, &item.attrs),
        Item::ExternCrate(item) => (Target::ExternCrate, &item.attrs),
        Item::Fn(item) => (Target::Function, &item.attrs),
        Item::ForeignMod(item) => (Target::ForeignModule, &item.attrs),
        Item::Impl(item) if item.trait_.is_some() => (Target::TraitImpl, &item.attrs),
        Item::Impl(item) => (Target::Impl, &item.attrs),
        Item::Macro(item) => (Target::Macro, &item.attrs),
        Item::Mod(item) => (Target::Module, &item.attrs),
        Item::Static(item) => (Target::Static, &item.attrs),
        Item::Struct(item) => (Target::Struct, &item.attrs),
        Item::Trait(item) => (Target::Trait, &item.attrs),
        Item::TraitAlias(item) => (Target::Trait, &item.attrs),
        Item::Type(item) => (Target::TypeAlias, &item.attrs),
        Item::Union(item) => (Target::Union, &item.attrs),
        Item::Use(item) => (Target::Use, &item.attrs),
        _ => (Target::Macro, &[]),
    }
}
