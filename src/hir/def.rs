//! Definitions: everything that has a name (or a body) of its own, by number.

use std::sync::Arc;

use crate::source::Span;

/// A name. Cheap to clone; compared by text.
pub type Name = Arc<str>;

/// A definition by number. The library's come first, in the order of its index, then the program's, in source order; closures
/// are added when the body that holds them is lowered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DefId(pub u32);

/// What a definition is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DefKind {
    Module,
    Struct,
    Union,
    Enum,
    Variant,
    Trait,
    TypeAlias,
    /// `of_trait` tells trait impls from inherent ones.
    Impl {
        of_trait: bool,
    },
    Fn,
    /// A function in a trait or an impl.
    AssocFn,
    Const,
    AssocConst,
    Static {
        mutable: bool,
    },
    AssocType,
    Macro,
    Closure,
    /// An unnamed constant: an array's length, a discriminant, a const generic argument, an inline `const {}`.
    AnonConst,
}

impl DefKind {
    /// What a kind of definition is called in messages.
    pub fn words(self) -> &'static str {
        match self {
            DefKind::Module => "module",
            DefKind::Struct => "struct",
            DefKind::Union => "union",
            DefKind::Enum => "enum",
            DefKind::Variant => "variant",
            DefKind::Trait => "trait",
            DefKind::TypeAlias => "type alias",
            DefKind::Impl { .. } => "implementation",
            DefKind::Fn => "function",
            DefKind::AssocFn => "associated function",
            DefKind::Const => "constant",
            DefKind::AssocConst => "associated constant",
            DefKind::Static { .. } => "static",
            DefKind::AssocType => "associated type",
            DefKind::Macro => "macro",
            DefKind::Closure => "closure",
            DefKind::AnonConst => "constant",
        }
    }
}

/// What is known of a definition without parsing it.
#[derive(Clone, PartialEq, Debug)]
pub struct Def {
    pub kind: DefKind,
    /// Empty for impls, closures and anonymous constants.
    pub name: Name,
    /// The module, trait, impl, enum or function that it stands in; `None` for the root modules (`core`, `alloc`, `std` and the program).
    pub parent: Option<DefId>,
    /// Its header, for messages (`fn f(x: u8) -> u8`); the whole item for short items.
    pub span: Span,
}
