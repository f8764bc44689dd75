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
    /// With a body, in a trait or an impl.
    Method,
    /// A function of a trait without a body.
    RequiredMethod,
    AssocConst,
    ForeignFunction,
    ForeignStatic,
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
    /// A call of a macro.
    Macro,
    MacroDefinition,
    Statement,
    Expression,
    Arm,
    FieldValue,
    FieldPattern,
    TypeParameter,
    LifetimeParameter,
    ConstParameter,
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
            Target::RequiredMethod => "required trait methods",
            Target::AssocConst => "associated consts",
            Target::ForeignFunction => "foreign functions",
            Target::ForeignStatic => "foreign statics",
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
            Target::MacroDefinition => "macro defs",
            Target::Statement => "statements",
            Target::Expression => "expressions",
            Target::Arm => "match arms",
            Target::FieldValue => "struct fields",
            Target::FieldPattern => "pattern fields",
            Target::TypeParameter => "type parameters",
            Target::LifetimeParameter => "lifetime parameters",
            Target::ConstParameter => "const parameters",
        }
    }

    /// A struct, enum or union.
    pub fn is_type(self) -> bool {
        matches!(self, Target::Struct | Target::Enum | Target::Union)
    }

    /// One with a body.
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
        Item::Macro(item) if item.ident.is_some() => (Target::MacroDefinition, &item.attrs),
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
