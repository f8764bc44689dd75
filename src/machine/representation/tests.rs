//! The compiler that compiles these tests is the judge: the same items are given to it and to the front end.

use std::mem::{align_of, offset_of, size_of};

use super::{Fields, Layout, Repr, Representations, Rules, RustcRules, Scalar, ScalarKind, StructKind, Variants};
use crate::hir;
use crate::snippet::Edition;
use crate::source::Source;
use crate::types::ty::{Ty, TyKind};

fn integer(size: u64) -> Layout {
    let end = u128::MAX >> (128 - 8 * size as u32);
    RustcRules::new().scalar(Scalar { size, kind: ScalarKind::Integer, start: 0, end, may_be_uninit: false })
}

#[test]
fn rules_reorder_fields() {
    struct Mixed {
        _a: u8,
        _b: u32,
        _c: u16,
    }
    let (a, b, c) = (integer(1), integer(4), integer(2));
    let layout = RustcRules::new().structure(&[&a, &b, &c], Repr::default(), StructKind::AlwaysSized, false).unwrap();
    assert_eq!(layout.size, size_of::<Mixed>() as u64);
    let offsets = [offset_of!(Mixed, _a), offset_of!(Mixed, _b), offset_of!(Mixed, _c)];
    assert_eq!(layout.fields, Fields::Offsets(offsets.map(|o| o as u64).to_vec()));
}

#[test]
fn rules_use_niches() {
    let rules = RustcRules::new();
    let reference = rules.scalar(Scalar {
        size: 8,
        kind: ScalarKind::Pointer,
        start: 1,
        end: u64::MAX.into(),
        may_be_uninit: false,
    });
    let option = rules.enumeration(&[vec![], vec![&reference]], Repr::default(), &[0, 1]).unwrap();
    assert_eq!(option.size, size_of::<Option<&u8>>() as u64);
    assert_eq!(option.tag_value(0, 0), Some(0), "`None` is the null pointer");
    assert_eq!(option.tag_value(1, 1), None, "`Some` needs no tag");
    let number = integer(8);
    let option = rules.enumeration(&[vec![], vec![&number]], Repr::default(), &[0, 1]).unwrap();
    assert_eq!(option.size, size_of::<Option<u64>>() as u64);
    assert!(matches!(option.variants, Variants::Tagged { .. }));
}

/// Defines the items for the compiler, and keeps their text for the front end.
macro_rules! judged {
    ($($item:item)*) => {
        $(#[allow(dead_code, clippy::enum_clike_unportable_variant, clippy::repr_packed_without_abi)] $item)*
        const TEXT: &str = stringify!($($item)*);
    };
}

judged! {
    struct Unit;
    struct Mixed { a: u8, b: u32, c: u16, d: u64, e: u8 }
    #[repr(C)] struct Ordered { a: u8, b: u32, c: u16 }
    #[repr(C, packed)] struct Packed { a: u8, b: u32, c: u16 }
    #[repr(packed(2))] struct HalfPacked { a: u8, b: u64 }
    #[repr(align(32))] struct Aligned { a: u8 }
    #[repr(transparent)] struct Wrapper(u64);
    struct Generic<T> { first: u8, value: T, last: u16 }
    struct Holder<'a> { text: &'a str, numbers: &'a [u32], one: &'a u8, action: fn(u8) -> u8 }
    struct Pairs { a: (u8, u32), b: [u16; 5], c: (bool, char) }
    union Either { small: u8, large: u64 }
    enum Never {}
    enum Direction { North, East, South, West }
    #[repr(i16)] enum Numbered { Low = -5, High = 700 }
    enum Wide { Small = 0, Large = 5_000_000_000 }
    #[repr(C)] enum LikeC { A, B }
    enum Shape { Circle { radius: f32 }, Square(f64), Nothing }
    enum Flag { Yes(bool), No }
    enum Nested { Some(Flag), Other(u8) }
    enum Reference<'a> { Some(&'a u8), None }
    enum Absent { Value(u32), Impossible(Never) }
    #[repr(u8)] enum Tagged { A(u32), B { x: u8 } }
    struct Types<'a> {
        f0: Unit, f1: Mixed, f2: Ordered, f3: Packed, f4: HalfPacked, f5: Aligned, f6: Wrapper, f7: Generic<u8>,
        f8: Generic<Mixed>, f9: Holder<'a>, f10: Pairs, f11: Either, f12: Direction, f13: Numbered, f14: Wide,
        f15: LikeC, f16: Shape, f17: Flag, f18: Nested, f19: Reference<'a>, f20: Absent, f21: Tagged, f22: i128,
        f23: (), f24: *const [u8], f25: [Flag; 3], f26: Generic<Flag>,
    }
}

/// What the front end and the rules make of a type of [`TEXT`], without arguments.
fn with_type(name: &str, look: impl FnOnce(&Representations<'_>, Ty)) {
    let program = Source::new("main.rs", format!("{TEXT} fn main() {{}}"));
    let hir = hir::hir(&program, Edition::E2024, &hir::library());
    assert_eq!(hir.diagnostics(), []);
    let typing = crate::types::types(&hir);
    assert_eq!(typing.diagnostics(), []);
    let def = hir.user_defs().into_iter().find(|def| &*hir.def(*def).name == name).expect("the text defines it");
    look(&Representations::new(&typing), typing.type_of(def));
}

macro_rules! assert_same {
    ($representations:expr, $types:expr, $($index:literal: $ty:ty),* $(,)?) => {
        $(
            let layout = $representations.of($types[$index]).unwrap();
            let ours = (layout.size as usize, layout.align as usize);
            assert_eq!(ours, (size_of::<$ty>(), align_of::<$ty>()), stringify!($ty));
        )*
    };
}

/// The types of the fields of a struct.
fn field_types(representations: &Representations<'_>, ty: Ty) -> Vec<Ty> {
    let TyKind::Adt(def, args) = ty.kind() else { panic!("a struct was expected") };
    let count = representations.typing.hir.adt(*def).variants[0].fields.len();
    (0..count).map(|i| representations.typing.field_type(*def, 0, i, *args)).collect()
}

#[test]
fn sizes_and_alignments_are_those_of_the_compiler() {
    with_type("Types", |representations, ty| {
        let types = field_types(representations, ty);
        assert_same!(representations, types,
            0: Unit, 1: Mixed, 2: Ordered, 3: Packed, 4: HalfPacked, 5: Aligned, 6: Wrapper, 7: Generic<u8>,
            8: Generic<Mixed>, 9: Holder<'_>, 10: Pairs, 11: Either, 12: Direction, 13: Numbered, 14: Wide,
            15: LikeC, 16: Shape, 17: Flag, 18: Nested, 19: Reference<'_>, 20: Absent, 21: Tagged, 22: i128,
            23: (), 24: *const [u8], 25: [Flag; 3], 26: Generic<Flag>,
        );
    });
}

#[test]
fn offsets_are_those_of_the_compiler() {
    with_type("Types", |representations, ty| {
        let types = field_types(representations, ty);
        let offsets = |index: usize| match &representations.of(types[index]).unwrap().fields {
            Fields::Offsets(offsets) => offsets.iter().map(|o| *o as usize).collect::<Vec<_>>(),
            other => panic!("a struct has offsets, not {other:?}"),
        };
        let mixed = [offset_of!(Mixed, a), offset_of!(Mixed, b), offset_of!(Mixed, c), offset_of!(Mixed, d)];
        assert_eq!(offsets(1)[..4], mixed);
        assert_eq!(offsets(3), [offset_of!(Packed, a), offset_of!(Packed, b), offset_of!(Packed, c)]);
        let generic = |value, first, last| [first, value, last];
        assert_eq!(
            offsets(8),
            generic(
                offset_of!(Generic<Mixed>, value),
                offset_of!(Generic<Mixed>, first),
                offset_of!(Generic<Mixed>, last)
            )
        );
        let pairs = [offset_of!(Pairs, a), offset_of!(Pairs, b), offset_of!(Pairs, c)];
        assert_eq!(offsets(10), pairs);
    });
}
