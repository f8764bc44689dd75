//! Values that operations use, and how their bits are to be read.

use crate::machine::code::image::ConstantNumber;
use crate::machine::code::place::Place;
use crate::machine::memory::{Pointer, Provenance};
use crate::machine::representation::compose::{int_size, uint_size};
use crate::machine::representation::{Checks, Scalar};
use crate::types::kinds::kinds;
use crate::types::ty::{FloatTy, Ty, TyKind};

/// A value that is used.
#[derive(Clone, Debug)]
pub enum Operand {
    Place {
        place: Place,
        /// Bytes.
        size: usize,
        /// What must hold of the bytes; only asked where something else than safe code may have written them.
        checks: Option<Checks>,
    },
    Int {
        bits: u128,
        size: usize,
    },
    Pointer(Pointer),
    Wide(Pointer, Metadata),
    /// The value of a constant.
    Constant {
        constant: ConstantNumber,
        size: usize,
    },
    /// A reference to the value of a constant.
    ConstantAddress(ConstantNumber),
    /// No bytes.
    Zst,
    /// An unsized value: the place of a `dyn` that is passed by value.
    Unsized(Place),
}

impl Operand {
    /// Bytes.
    pub fn size(&self) -> usize {
        match self {
            Operand::Place { size, .. } | Operand::Int { size, .. } | Operand::Constant { size, .. } => *size,
            Operand::Pointer(_) | Operand::ConstantAddress(_) => 8,
            Operand::Wide(..) => 16,
            Operand::Zst | Operand::Unsized(_) => 0,
        }
    }
}

/// The second word of a wide pointer: a length, or a vtable's address with its provenance.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Metadata {
    pub bits: u64,
    pub provenance: Provenance,
}

impl Metadata {
    /// Of a slice.
    pub fn length(len: u64) -> Metadata {
        Metadata { bits: len, provenance: Provenance::NONE }
    }

    /// Of a trait object.
    pub fn vtable(vtable: Pointer) -> Metadata {
        Metadata { bits: vtable.address, provenance: vtable.provenance }
    }

    /// As a pointer.
    pub fn pointer(self) -> Pointer {
        Pointer { address: self.bits, provenance: self.provenance }
    }
}

/// How bits are a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number {
    /// Bytes: 1, 2, 4, 8 or 16.
    pub size: usize,
    pub kind: NumberKind,
}

/// See [`Number`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberKind {
    Unsigned,
    Signed,
    Float,
}

impl Number {
    /// Of an unsigned integer with so many bytes.
    pub fn unsigned(size: usize) -> Number {
        Number { size, kind: NumberKind::Unsigned }
    }

    /// `bool`, `char` and thin pointers count as unsigned; `None` for what is no number.
    pub fn of(ty: Ty) -> Option<Number> {
        Some(match ty.kind() {
            TyKind::Bool => Number::unsigned(1),
            TyKind::Char => Number::unsigned(4),
            TyKind::Int(int) => Number { size: int_size(*int) as usize, kind: NumberKind::Signed },
            TyKind::Uint(uint) => Number::unsigned(uint_size(*uint) as usize),
            TyKind::Float(FloatTy::F32) => Number { size: 4, kind: NumberKind::Float },
            TyKind::Float(FloatTy::F64) => Number { size: 8, kind: NumberKind::Float },
            TyKind::RawPtr(..) | TyKind::Ref(..) | TyKind::FnPtr(_) => Number::unsigned(8),
            variants!(TyKind: Str | Never | Adt | Slice | Array | Tuple | FnDef | Closure | Dynamic)
            | kinds!(generic | unknown) => return None,
        })
    }

    /// Bits.
    pub fn width(self) -> u32 {
        8 * self.size as u32
    }

    /// Whether it is a signed integer.
    pub fn is_signed(self) -> bool {
        self.kind == NumberKind::Signed
    }

    /// Only the low bits.
    #[inline]
    pub fn truncate(self, bits: u128) -> u128 {
        bits & (u128::MAX >> (128 - self.width()))
    }

    /// The value of truncated bits, sign-extended.
    #[inline]
    pub fn signed(self, bits: u128) -> i128 {
        let shift = 128 - self.width();
        ((bits << shift) as i128) >> shift
    }

    /// Extended by its own sign.
    #[inline]
    pub fn extend(self, bits: u128) -> u128 {
        match self.kind {
            NumberKind::Signed => self.signed(bits) as u128,
            NumberKind::Unsigned | NumberKind::Float => bits,
        }
    }
}

/// How to find the discriminant of an enum's value.
#[derive(Clone, Debug)]
pub enum TagReader {
    /// Always this one.
    Fixed(u128),
    /// The tag, extended by its sign when discriminants may be negative.
    Direct { offset: u64, tag: Scalar, signed: bool },
    /// See [`crate::machine::representation::TagEncoding::Niche`]; the discriminants by variant.
    Niche {
        offset: u64,
        tag: Scalar,
        untagged: usize,
        first_variant: usize,
        last_variant: usize,
        first: u128,
        discriminants: Vec<i128>,
    },
}

impl TagReader {
    /// Bytes from the value's start to its tag, and how large that is.
    pub fn tag(&self) -> Option<(u64, Scalar)> {
        match self {
            TagReader::Fixed(_) => None,
            TagReader::Direct { offset, tag, .. } | TagReader::Niche { offset, tag, .. } => Some((*offset, *tag)),
        }
    }

    /// The discriminant that a tag means, not yet truncated to its type.
    pub fn discriminant(&self, bits: u128) -> u128 {
        match self {
            TagReader::Fixed(value) => *value,
            TagReader::Direct { tag, signed: true, .. } => Number::unsigned(tag.size as usize).signed(bits) as u128,
            TagReader::Direct { signed: false, .. } => bits,
            TagReader::Niche { tag, untagged, first_variant, last_variant, first, discriminants, .. } => {
                let number = Number::unsigned(tag.size as usize);
                let relative = number.truncate(bits.wrapping_sub(*first));
                let variant = match relative <= (last_variant - first_variant) as u128 {
                    true => first_variant + relative as usize,
                    false => *untagged,
                };
                discriminants[variant] as u128
            }
        }
    }
}
