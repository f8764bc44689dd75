//! The form of the library's index: what `build.rs` writes as statics, and the crate reads.
//!
//! Texts are ranges of one string, so that the tables hold no addresses and cost nothing when the program is loaded.

/// A piece of the index's string: its first byte and its length.
#[derive(Clone, Copy)]
pub struct Text(pub u32, pub u16);

/// Stands for "none" where a definition's number is expected.
pub const NONE: u32 = u32::MAX;

/// A definition. Ranges are bytes of its file.
pub struct RawDef {
    pub kind: u8,
    /// See the `FLAG_` constants.
    pub flags: u8,
    pub file: u16,
    pub name: Text,
    pub parent: u32,
    pub whole: (u32, u32),
    pub header: (u32, u32),
    pub name_at: (u32, u32),
    /// The braces of a body; `(0, 0)` if it has none.
    pub body: (u32, u32),
    /// The module that may use it, or [`NONE`] if all may.
    pub visibility: u32,
    pub constructor_visibility: u32,
    pub lang: Text,
    /// Attributes' names, separated by commas.
    pub attributes: Text,
    /// The `macro_rules!` in force before it, or [`NONE`].
    pub macros: u32,
}

/// Made by a derive.
pub const FLAG_DERIVED: u8 = 1;
/// A function with `self`.
pub const FLAG_HAS_SELF: u8 = 2;
/// A trait's item with a default.
pub const FLAG_HAS_DEFAULT: u8 = 4;
/// A static that is `mut`, an impl of a trait: see the kind.
pub const FLAG_VARIATION: u8 = 8;

/// The names of one module: a range of the table of names.
pub struct RawModule {
    pub module: u32,
    pub names: (u32, u32),
}

/// A name in a module; sorted by name and namespace.
pub struct RawName {
    pub name: Text,
    pub namespace: u8,
    pub glob: bool,
    pub def: u32,
    pub visibility: u32,
}

/// An impl of a trait; sorted by trait.
pub struct RawImpl {
    pub of_trait: u32,
    /// The self type's head as numbers; `(255, 0)` for blanket impls.
    pub head: (u8, u32),
    pub def: u32,
}

/// The head of an impl for all types.
pub const BLANKET: (u8, u32) = (255, 0);

/// An item of an inherent impl; sorted by head and name.
pub struct RawInherent {
    pub head: (u8, u32),
    pub name: Text,
    pub def: u32,
}

/// A lang item; sorted by name.
pub struct RawLang {
    pub name: Text,
    pub def: u32,
}
