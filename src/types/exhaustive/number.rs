//! Integers, `char` and `bool` to ranges on one line: ordered bits, so that signed types need no care afterwards.

use crate::hir::ty::PrimTy;
use crate::types::display::{int_name, uint_name};
use crate::types::kinds::kinds;
use crate::types::ty::{IntTy, Ty, TyKind, UintTy};

/// Ordered values from `lo` to `hi`, both included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Range {
    pub lo: u128,
    pub hi: u128,
}

impl Range {
    /// A single value.
    pub fn one(value: u128) -> Range {
        Range { lo: value, hi: value }
    }

    /// Whether all of `other` lies inside.
    pub fn contains(&self, other: Range) -> bool {
        self.lo <= other.lo && other.hi <= self.hi
    }
}

fn int_bits(ty: IntTy) -> u32 {
    match ty {
        IntTy::I8 => 8,
        IntTy::I16 => 16,
        IntTy::I32 => 32,
        IntTy::I64 | IntTy::Isize => 64,
        IntTy::I128 => 128,
    }
}

fn uint_bits(ty: UintTy) -> u32 {
    match ty {
        UintTy::U8 => 8,
        UintTy::U16 => 16,
        UintTy::U32 => 32,
        UintTy::U64 | UintTy::Usize => 64,
        UintTy::U128 => 128,
    }
}

fn ones(bits: u32) -> u128 {
    u128::MAX >> (128 - bits)
}

/// All ordered values of a type that patterns match by number. The surrogates inside `char` are counted as values here;
/// [`gaps`] takes them out. `usize` has a value above its `MAX`, and `isize` one below its `MIN` too, which only ranges with an open
/// end reach: the language does not say where those types end.
pub fn full_range(ty: Ty) -> Option<Range> {
    let hi = match ty.kind() {
        TyKind::Bool => 1,
        TyKind::Char => u128::from(u32::from(char::MAX)),
        TyKind::Int(IntTy::Isize) => ones(64) + 2,
        TyKind::Uint(UintTy::Usize) => ones(64) + 1,
        TyKind::Int(int) => ones(int_bits(*int)),
        TyKind::Uint(uint) => ones(uint_bits(*uint)),
        variants!(TyKind: Float | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => return None,
    };
    Some(Range { lo: 0, hi })
}

/// Ordered values inside the full range that are no values of the type.
pub fn gaps(ty: Ty) -> &'static [Range] {
    if *ty.kind() == TyKind::Char { &[Range { lo: 0xd800, hi: 0xdfff }] } else { &[] }
}

/// Whether the language lets a type's full range count as exhaustive: `usize` and `isize` have no fixed end.
pub fn has_open_ends(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Int(IntTy::Isize) | TyKind::Uint(UintTy::Usize))
}

/// A value's bits (sign-extended) as an ordered value.
pub fn order(bits: u128, ty: Ty) -> u128 {
    if let TyKind::Int(int) = ty.kind() {
        let width = int_bits(*int);
        let ordered = (bits & ones(width)) ^ (1 << (width - 1));
        return if *int == IntTy::Isize { ordered + 1 } else { ordered };
    }
    if let TyKind::Uint(uint) = ty.kind() { bits & ones(uint_bits(*uint)) } else { bits }
}

/// `MIN` and `MAX` of an integer type or `char`, as sign-extended bits.
pub fn limit(prim: &PrimTy, name: &str) -> Option<u128> {
    let (min, max) = match prim {
        PrimTy::Int(int) => {
            let max = ones(int_bits(*int)) >> 1;
            (!max, max)
        }
        PrimTy::Uint(uint) => (0, ones(uint_bits(*uint))),
        PrimTy::Char => (0, u128::from(u32::from(char::MAX))),
        PrimTy::Bool | PrimTy::Str | PrimTy::Float(_) => return None,
    };
    match name {
        "MIN" => Some(min),
        "MAX" => Some(max),
        _ => None,
    }
}

/// An ordered value as rustc writes it in a pattern: `-3_i32`, `i32::MAX`, `'a'`, `true`.
pub fn show(value: u128, ty: Ty) -> String {
    let full = full_range(ty).map_or(0, |range| range.hi);
    match ty.kind() {
        TyKind::Bool => (value == 1).to_string(),
        TyKind::Char => u32::try_from(value).ok().and_then(char::from_u32).map_or("_".into(), |c| format!("{c:?}")),
        TyKind::Int(int) => {
            let name = int_name(*int);
            let (value, full) = match int {
                IntTy::Isize => (value.saturating_sub(1), full - 2),
                variants!(IntTy: I8 | I16 | I32 | I64 | I128) => (value, full),
            };
            match value {
                0 => format!("{name}::MIN"),
                value if value >= full => format!("{name}::MAX"),
                value => format!("{}_{name}", value.wrapping_sub(1 << (int_bits(*int) - 1)) as i128),
            }
        }
        TyKind::Uint(uint) => {
            let name = uint_name(*uint);
            let max = ones(uint_bits(*uint));
            if value >= max { format!("{name}::MAX") } else { format!("{value}_{name}") }
        }
        variants!(TyKind: Float | Str | Never | Adt | Slice | Array | Tuple | Dynamic)
        | kinds!(pointer | function | generic | unknown) => "_".into(),
    }
}
