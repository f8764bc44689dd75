//! A type to its [`Layout`]: size, alignment, offsets of fields, tags and niches, as rustc chooses them for x86_64.
//!
//! [`Representations`] walks a type and asks [`Rules`] how the parts compose; the rules are rustc's own code, behind that trait.

pub mod compose;
mod rules;
#[cfg(test)]
mod tests;
mod validity;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::types::Typing;
use crate::types::ty::Ty;
pub use compose::PointerMetadata;
pub use rules::{Raw, Repr, Rules, RustcRules, StructKind};
pub use validity::{Check, CheckKind, Checks};

/// How the bytes of a type are laid out. For unsized types the size is that of the sized prefix.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Bytes.
    pub size: u64,
    /// Bytes, a power of two.
    pub align: u64,
    pub sized: bool,
    pub uninhabited: bool,
    pub abi: Abi,
    pub fields: Fields,
    pub variants: Variants,
    /// What the rules need to compose it further.
    raw: Raw,
}

/// Whether a value is one or two machine words that can be handled without looking at its fields.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Abi {
    Scalar(Scalar),
    /// The second one starts at this offset.
    Pair(Scalar, Scalar, u64),
    Memory,
}

/// An integer, float or pointer with the values that it may have.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scalar {
    /// Bytes: 1, 2, 4, 8 or 16.
    pub size: u64,
    pub kind: ScalarKind,
    /// Valid are `start..=end`, around zero when `start > end`.
    pub start: u128,
    pub end: u128,
    /// Inside a union: any bytes will do, none at all too.
    pub may_be_uninit: bool,
}

/// See [`Scalar`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScalarKind {
    Integer,
    Float,
    Pointer,
}

impl Scalar {
    /// Whether these bits are one of its values.
    pub fn is_valid(&self, bits: u128) -> bool {
        if self.start <= self.end {
            (self.start..=self.end).contains(&bits)
        } else {
            bits >= self.start || bits <= self.end
        }
    }

    /// Whether all bits are values of it.
    pub fn is_full(&self) -> bool {
        let max = u128::MAX >> (128 - 8 * self.size as u32);
        self.start == self.end.wrapping_add(1) & max
    }
}

/// Where fields are, in order of declaration.
#[derive(Clone, PartialEq, Debug)]
pub enum Fields {
    /// No fields.
    Primitive,
    Offsets(Vec<u64>),
    Array {
        stride: u64,
        count: u64,
    },
    /// All at 0.
    Union(usize),
}

impl Fields {
    /// Bytes from the start to a field (or element).
    pub fn offset(&self, index: usize) -> u64 {
        match self {
            Fields::Primitive => 0,
            Fields::Offsets(offsets) => offsets[index],
            Fields::Array { stride, .. } => stride * index as u64,
            Fields::Union(_) => 0,
        }
    }
}

/// Which variants there are and how a value tells which one it is.
#[derive(Clone, PartialEq, Debug)]
pub enum Variants {
    /// No value exists.
    Empty,
    /// Only this one (0 for types without variants).
    Single(usize),
    Tagged {
        tag: Scalar,
        tag_offset: u64,
        encoding: TagEncoding,
        /// Offsets of fields and whether no value of the variant exists.
        variants: Vec<VariantLayout>,
    },
}

/// One variant of an enum with several.
#[derive(Clone, PartialEq, Debug)]
pub struct VariantLayout {
    pub offsets: Vec<u64>,
    pub uninhabited: bool,
}

/// What a tag says.
#[derive(Clone, PartialEq, Debug)]
pub enum TagEncoding {
    /// The discriminant, truncated to the tag.
    Direct,
    /// `first + i` (wrapping) for variants `first_variant + i` up to `last_variant`; anything else is `untagged`.
    Niche { untagged: usize, first_variant: usize, last_variant: usize, first: u128 },
}

impl Layout {
    /// Offset of a field of a variant (0 for types without variants).
    pub fn field_offset(&self, variant: usize, field: usize) -> u64 {
        match &self.variants {
            Variants::Tagged { variants, .. } => variants[variant].offsets[field],
            Variants::Empty | Variants::Single(_) => match &self.fields {
                // A variant without values was not laid out: no code reads it.
                Fields::Primitive => 0,
                Fields::Offsets(offsets) => offsets.get(field).copied().unwrap_or(0),
                Fields::Array { .. } | Fields::Union(_) => self.fields.offset(field),
            },
        }
    }

    /// Whether values have no bytes.
    pub fn is_zst(&self) -> bool {
        self.sized && self.size == 0
    }

    /// The tag's bits for a variant, `None` where nothing has to be written (the variant needs no tag).
    pub fn tag_value(&self, variant: usize, discriminant: i128) -> Option<u128> {
        let Variants::Tagged { tag, encoding, .. } = &self.variants else { return None };
        let mask = u128::MAX >> (128 - 8 * tag.size as u32);
        match encoding {
            TagEncoding::Direct => Some(discriminant as u128 & mask),
            TagEncoding::Niche { untagged, first_variant, first, .. } => (variant != *untagged)
                .then(|| first.wrapping_add((variant as u128).wrapping_sub(*first_variant as u128)) & mask),
        }
    }
}

/// Why a type has no layout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LayoutError {
    /// It would not fit into the address space (rustc: "values of the type … are too big").
    TooLarge,
    /// Not simulated; the text names it.
    Unsupported(String),
}

/// The layouts of types, each made once.
pub struct Representations<'t> {
    typing: &'t Typing<'t>,
    rules: RustcRules,
    layouts: RefCell<FxHashMap<Ty, Rc<Layout>>>,
    checks: RefCell<FxHashMap<Ty, Checks>>,
}

impl<'t> Representations<'t> {
    /// Nothing is laid out yet.
    pub fn new(typing: &'t Typing<'t>) -> Representations<'t> {
        Representations {
            typing,
            rules: RustcRules::new(),
            layouts: RefCell::new(FxHashMap::default()),
            checks: RefCell::new(FxHashMap::default()),
        }
    }

    /// The layout of a concrete, normalised type.
    pub fn of(&self, ty: Ty) -> Result<Rc<Layout>, LayoutError> {
        self.at_depth(ty, 0)
    }

    /// `depth` bounds the nesting of types in types, which a hostile program can make very deep.
    fn at_depth(&self, ty: Ty, depth: u32) -> Result<Rc<Layout>, LayoutError> {
        if let Some(known) = self.layouts.borrow().get(&ty) {
            return Ok(known.clone());
        }
        if depth > 200 {
            return Err(LayoutError::Unsupported("types nested more than 200 deep".to_string()));
        }
        let layout = Rc::new(self.compose(ty, depth)?);
        self.layouts.borrow_mut().insert(ty, layout.clone());
        Ok(layout)
    }

    /// What must be true of the bytes of a valid value.
    pub fn checks(&self, ty: Ty) -> Result<Checks, LayoutError> {
        if let Some(known) = self.checks.borrow().get(&ty) {
            return Ok(known.clone());
        }
        let checks = self.compute_checks(ty)?;
        self.checks.borrow_mut().insert(ty, checks.clone());
        Ok(checks)
    }
}
