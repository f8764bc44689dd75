//! The types of the values in a trace: how they are called, how large they are and how their bytes are to be read.

use std::sync::Arc;

/// Indexes [`TypeTable`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeId(pub u32);

/// The types of a trace, each once.
#[derive(Clone, Debug, Default)]
pub struct TypeTable {
    types: Vec<TypeInfo>,
}

impl TypeTable {
    /// Adds a type and gives its number. The caller takes care not to add one twice.
    pub fn push(&mut self, ty: TypeInfo) -> TypeId {
        self.types.push(ty);
        TypeId(self.types.len() as u32 - 1)
    }

    /// The type with this number.
    pub fn get(&self, id: TypeId) -> &TypeInfo {
        &self.types[id.0 as usize]
    }

    /// Replaces a type that was reserved before its parts were known (recursive types).
    pub fn set(&mut self, id: TypeId, ty: TypeInfo) {
        self.types[id.0 as usize] = ty;
    }
}

/// A type as pictures need it: how it is called, how large it is and how to read its bytes.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeInfo {
    /// As an author writes it: `Vec<String>`, `&str`.
    pub name: Arc<str>,
    /// The defining item's path without generics, for the table of semantic views: `alloc::vec::Vec`; empty for built-in types.
    pub path: Arc<str>,
    /// The type arguments of an ADT, in order (regions and constants left out).
    pub args: Vec<TypeId>,
    /// Bytes; 0 for unsized types.
    pub size: u64,
    pub align: u64,
    pub shape: Shape,
}

impl TypeInfo {
    /// Whether the type is defined in the standard library.
    pub fn is_of_library(&self) -> bool {
        ["core::", "alloc::", "std::"].iter().any(|root| self.path.starts_with(root))
    }
}

/// How to read the bytes of a type.
#[derive(Clone, PartialEq, Debug)]
pub enum Shape {
    Bool,
    Char,
    Integer {
        signed: bool,
    },
    Float,
    /// Any pointer: 8 bytes of address, then 8 of metadata unless thin.
    Pointer {
        kind: PointerKind,
        pointee: TypeId,
        metadata: Metadata,
    },
    FunctionPointer,
    /// A function item, `()`-like: no bytes, but a name.
    FunctionItem,
    Struct {
        fields: Vec<Field>,
    },
    Tuple {
        fields: Vec<Field>,
    },
    /// The captured variables as fields.
    Closure {
        fields: Vec<Field>,
    },
    Union {
        fields: Vec<Field>,
    },
    /// The future of async code is one too: its states are the variants. One more variant than its tag has values is the last: it is being
    /// polled.
    Enum {
        tag: Tag,
        variants: Vec<Variant>,
    },
    Array {
        element: TypeId,
        len: u64,
    },
    /// Unsized; behind a pointer with a length.
    Slice {
        element: TypeId,
    },
    Str,
    /// Unsized; behind a pointer with a vtable.
    TraitObject,
    Never,
}

/// What a pointer means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PointerKind {
    Shared,
    Mutable,
    Raw { mutable: bool },
}

/// What stands behind the address of a pointer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Metadata {
    Thin,
    /// A length in elements (bytes for `str`).
    Length,
    VTable,
}

/// A field or captured variable, in order of declaration.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    pub name: Arc<str>,
    pub ty: TypeId,
    /// Bytes from the start of the value.
    pub offset: u64,
}

/// One variant of an enum.
#[derive(Clone, PartialEq, Debug)]
pub struct Variant {
    pub name: Arc<str>,
    /// As the source has it: `Red = 5`.
    pub discriminant: i128,
    pub fields: Vec<Field>,
}

/// How to find out which variant a value is.
#[derive(Clone, PartialEq, Debug)]
pub enum Tag {
    /// Only this variant can exist (`None`: no variant can).
    Single(Option<u32>),
    /// `size` bytes at `offset` hold the tag; `values[i]` is what they hold (zero-extended) for variant i.
    Direct { offset: u64, size: u64, values: Vec<u128> },
    /// `size` bytes at `offset` hold `values[i]` for variant i where that is `Some`; any other content is a value of the
    /// variant `untagged` (rustc's niche encoding).
    Niche { offset: u64, size: u64, untagged: u32, values: Vec<Option<u128>> },
}
