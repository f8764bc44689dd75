//! How layouts compose, answered by rustc's own layout code. Its types stay behind this door.

use std::ops::Bound;

use ra_ap_rustc_abi as abi;
use ra_ap_rustc_index::bit_set::BitMatrix;
use ra_ap_rustc_index::{Idx, IndexVec};

use super::{Abi, Fields, Layout, LayoutError, Scalar, ScalarKind, TagEncoding, VariantLayout, Variants};
use crate::types::tables::CoroutineFacts;

/// A layout in the rules' own terms.
pub type Raw = abi::LayoutData<abi::FieldIdx, abi::VariantIdx>;

/// The values of a scalar are restricted afterwards, see [`Rules::restrict`].
const ANY_VALUE: (Bound<u128>, Bound<u128>) = (Bound::Unbounded, Bound::Unbounded);

/// What `#[repr(…)]` asks for.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Repr {
    pub c: bool,
    pub transparent: bool,
    /// Bytes.
    pub packed: Option<u64>,
    /// Bytes.
    pub align: Option<u64>,
    /// Bytes of the discriminant (0 for `usize` and `isize`) and whether it is signed.
    pub int: Option<(u64, bool)>,
}

/// Whether a struct's last field may be unsized: then it must stay last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StructKind {
    AlwaysSized,
    MaybeUnsized,
}

/// How layouts are made from layouts.
pub trait Rules {
    /// One machine value.
    fn scalar(&self, scalar: Scalar) -> Layout;
    /// Two, as in wide pointers.
    fn pair(&self, first: Scalar, second: Scalar) -> Layout;
    /// `!`.
    fn never(&self) -> Layout;
    /// `dyn Trait`: nothing is known of it.
    fn opaque_unsized(&self) -> Layout;
    /// `[T; N]`, or `[T]` without a length.
    fn array(&self, element: &Layout, len: Option<u64>) -> Result<Layout, LayoutError>;
    /// Tuples and closures.
    fn univariant(&self, fields: &[&Layout], kind: StructKind) -> Result<Layout, LayoutError>;
    /// A struct; `hide_niches` for `UnsafeCell`.
    fn structure(
        &self,
        fields: &[&Layout],
        repr: Repr,
        kind: StructKind,
        hide_niches: bool,
    ) -> Result<Layout, LayoutError>;
    /// An enum: the fields of each variant, and its discriminants.
    fn enumeration(&self, variants: &[Vec<&Layout>], repr: Repr, discriminants: &[i128])
    -> Result<Layout, LayoutError>;
    /// A union.
    fn union(&self, fields: &[&Layout], repr: Repr) -> Result<Layout, LayoutError>;
    /// The future of an async body: the captures, and what it keeps.
    fn coroutine(&self, captures: &[&Layout], saved: &[&Layout], facts: &CoroutineFacts)
    -> Result<Layout, LayoutError>;
    /// The same layout whose first scalar only has the values `start..=end`.
    fn restrict(&self, layout: &Layout, start: Option<u128>, end: Option<u128>) -> Layout;
}

/// rustc's rules for x86_64 Linux.
pub struct RustcRules {
    target: abi::TargetDataLayout,
}

impl RustcRules {
    /// For rustc's description of `x86_64-unknown-linux-gnu`.
    pub fn new() -> RustcRules {
        const X86_64: &str = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128";
        let target = abi::TargetDataLayout::parse_from_llvm_datalayout_string(X86_64, abi::AddressSpace::ZERO);
        RustcRules { target: target.ok().expect("the description of the target is a constant and well-formed") }
    }

    fn calculator(&self) -> abi::LayoutCalculator<&abi::TargetDataLayout> {
        abi::LayoutCalculator::new(&self.target)
    }

    fn finish(&self, raw: Result<Raw, abi::LayoutCalculatorError<&&Raw>>) -> Result<Layout, LayoutError> {
        use abi::LayoutCalculatorError as E;
        match raw {
            Ok(raw) => Ok(self.describe(raw)),
            Err(E::SizeOverflow) => Err(LayoutError::TooLarge),
            Err(E::UnexpectedUnsized(_)) => {
                Err(LayoutError::Unsupported("an unsized field that is not the last".to_string()))
            }
            Err(E::EmptyUnion | E::ReprConflict) => {
                Err(LayoutError::Unsupported("this combination of repr attributes".to_string()))
            }
            Err(E::ZeroLengthSimdType | E::OversizedSimdType { .. } | E::NonPrimitiveSimdType(_)) => {
                Err(LayoutError::Unsupported("SIMD types".to_string()))
            }
        }
    }

    fn describe(&self, raw: Raw) -> Layout {
        let scalar = |s: abi::Scalar| self.describe_scalar(s);
        let abi = match raw.backend_repr {
            abi::BackendRepr::Scalar(s) => Abi::Scalar(scalar(s)),
            abi::BackendRepr::ScalarPair(a, b) => {
                let second = a.size(&self.target).align_to(b.align(&self.target).abi).bytes();
                Abi::Pair(scalar(a), scalar(b), second)
            }
            abi::BackendRepr::Memory { .. }
            | abi::BackendRepr::SimdVector { .. }
            | abi::BackendRepr::SimdScalableVector { .. } => Abi::Memory,
        };
        let fields = match &raw.fields {
            abi::FieldsShape::Primitive => Fields::Primitive,
            abi::FieldsShape::Union(count) => Fields::Union(count.get()),
            abi::FieldsShape::Array { stride, count } => Fields::Array { stride: stride.bytes(), count: *count },
            abi::FieldsShape::Arbitrary { offsets, .. } => Fields::Offsets(offsets.iter().map(|o| o.bytes()).collect()),
        };
        Layout {
            size: raw.size.bytes(),
            align: raw.align.abi.bytes(),
            sized: raw.is_sized(),
            uninhabited: raw.uninhabited,
            abi,
            fields,
            variants: self.describe_variants(&raw),
            raw,
        }
    }

    fn describe_scalar(&self, scalar: abi::Scalar) -> Scalar {
        let kind = match scalar.primitive() {
            abi::Primitive::Int(..) => ScalarKind::Integer,
            abi::Primitive::Float(_) => ScalarKind::Float,
            abi::Primitive::Pointer(_) => ScalarKind::Pointer,
        };
        let range = scalar.valid_range(&self.target);
        let size = scalar.size(&self.target).bytes();
        Scalar { size, kind, start: range.start, end: range.end, may_be_uninit: scalar.is_uninit_valid() }
    }

    fn describe_variants(&self, raw: &Raw) -> Variants {
        match &raw.variants {
            abi::Variants::Empty => Variants::Empty,
            abi::Variants::Single { index } => Variants::Single(index.index()),
            abi::Variants::Multiple { tag, tag_encoding, tag_field, variants } => Variants::Tagged {
                tag: self.describe_scalar(*tag),
                tag_offset: raw.fields.offset(tag_field.index()).bytes(),
                encoding: match tag_encoding {
                    abi::TagEncoding::Direct => TagEncoding::Direct,
                    abi::TagEncoding::Niche { untagged_variant, niche_variants, niche_start } => TagEncoding::Niche {
                        untagged: untagged_variant.index(),
                        first_variant: niche_variants.start().index(),
                        last_variant: niche_variants.end().index(),
                        first: *niche_start,
                    },
                },
                variants: variants
                    .iter()
                    .map(|v| VariantLayout {
                        offsets: (0..v.fields.count()).map(|i| v.fields.offset(i).bytes()).collect(),
                        uninhabited: v.is_uninhabited(),
                    })
                    .collect(),
            },
        }
    }

    fn scalar_of(&self, scalar: Scalar) -> abi::Scalar {
        let value = match (scalar.kind, scalar.size) {
            (ScalarKind::Pointer, _) => abi::Primitive::Pointer(abi::AddressSpace::ZERO),
            (ScalarKind::Float, 4) => abi::Primitive::Float(abi::Float::F32),
            (ScalarKind::Float, _) => abi::Primitive::Float(abi::Float::F64),
            // The sign only matters to the code that rustc makes for calls.
            (ScalarKind::Integer, size) => abi::Primitive::Int(integer(size), false),
        };
        let valid_range = abi::WrappingRange { start: scalar.start, end: scalar.end };
        abi::Scalar::Initialized { value, valid_range }
    }
}

impl Rules for RustcRules {
    fn scalar(&self, scalar: Scalar) -> Layout {
        self.describe(Raw::scalar(&self.target, self.scalar_of(scalar)))
    }

    fn pair(&self, first: Scalar, second: Scalar) -> Layout {
        self.describe(Raw::scalar_pair(&self.target, self.scalar_of(first), self.scalar_of(second)))
    }

    fn never(&self) -> Layout {
        self.describe(Raw::never_type(&self.target))
    }

    fn opaque_unsized(&self) -> Layout {
        self.describe(Raw::unit(&self.target, false))
    }

    fn array(&self, element: &Layout, len: Option<u64>) -> Result<Layout, LayoutError> {
        self.finish(self.calculator().array_like(&element.raw, len))
    }

    fn univariant(&self, fields: &[&Layout], kind: StructKind) -> Result<Layout, LayoutError> {
        let raws = raws(fields);
        let fields: IndexVec<abi::FieldIdx, &&Raw> = raws.iter().collect();
        let kind = match kind {
            StructKind::AlwaysSized => abi::StructKind::AlwaysSized,
            StructKind::MaybeUnsized => abi::StructKind::MaybeUnsized,
        };
        self.finish(self.calculator().univariant(&fields, &abi::ReprOptions::default(), kind))
    }

    fn structure(
        &self,
        fields: &[&Layout],
        repr: Repr,
        kind: StructKind,
        hide_niches: bool,
    ) -> Result<Layout, LayoutError> {
        let raws = raws(fields);
        let variants: IndexVec<abi::VariantIdx, IndexVec<abi::FieldIdx, &&Raw>> =
            std::iter::once(raws.iter().collect()).collect();
        let always_sized = kind == StructKind::AlwaysSized;
        self.finish(self.calculator().layout_of_struct_or_enum(
            &repr_options(repr),
            &variants,
            false,
            hide_niches,
            ANY_VALUE,
            |_, _| (abi::Integer::I8, false),
            std::iter::empty(),
            always_sized,
        ))
    }

    fn enumeration(
        &self,
        variants: &[Vec<&Layout>],
        repr: Repr,
        discriminants: &[i128],
    ) -> Result<Layout, LayoutError> {
        let raws: Vec<Vec<&Raw>> = variants.iter().map(|fields| raws(fields)).collect();
        let variants: IndexVec<abi::VariantIdx, IndexVec<abi::FieldIdx, &&Raw>> =
            raws.iter().map(|fields| fields.iter().collect()).collect();
        let options = repr_options(repr);
        let numbered = discriminants.iter().enumerate().map(|(i, d)| (abi::VariantIdx::new(i), *d));
        self.finish(self.calculator().layout_of_struct_or_enum(
            &options,
            &variants,
            true,
            false,
            ANY_VALUE,
            |min, max| smallest_discriminant(&self.target, &options, min, max),
            numbered,
            true,
        ))
    }

    fn union(&self, fields: &[&Layout], repr: Repr) -> Result<Layout, LayoutError> {
        let raws = raws(fields);
        let variants: IndexVec<abi::VariantIdx, IndexVec<abi::FieldIdx, &&Raw>> =
            std::iter::once(raws.iter().collect()).collect();
        self.finish(self.calculator().layout_of_union(&repr_options(repr), &variants))
    }

    fn coroutine(
        &self,
        captures: &[&Layout],
        saved: &[&Layout],
        facts: &CoroutineFacts,
    ) -> Result<Layout, LayoutError> {
        let (captured, saved) = (raws(captures), raws(saved));
        let tag = |scalar| Raw::scalar(&self.target, scalar);
        // A state's tag is an integer of one, two or four bytes; the rules ask for the layout of the one that they choose.
        let tags: Vec<Raw> = [1, 2, 4].map(|size| tag(self.scalar_of(whole_integer(size)))).into();
        let tags: Vec<&Raw> = tags.iter().collect();
        let mut conflicts = BitMatrix::new(saved.len(), saved.len());
        for (local, others) in facts.conflicts.iter().enumerate() {
            for other in others {
                conflicts.insert(Kept(local), Kept(*other));
            }
        }
        let none = [const { Vec::new() }; CoroutineFacts::FIRST_SLEEP];
        let sleeps = facts.sleeps.iter().map(|sleep| sleep.saved.iter().map(|saved| Kept(*saved)).collect::<Vec<_>>());
        let variants: IndexVec<abi::VariantIdx, IndexVec<abi::FieldIdx, Kept>> =
            none.into_iter().chain(sleeps).map(IndexVec::from_raw).collect();
        let saved: IndexVec<Kept, &&Raw> = saved.iter().collect();
        let prefix: IndexVec<abi::FieldIdx, &&Raw> = captured.iter().collect();
        let chosen = |scalar: abi::Scalar| match scalar.size(&self.target).bytes() {
            1 => &tags[0],
            2 => &tags[1],
            _ => &tags[2],
        };
        let raw = self.calculator().coroutine(&saved, prefix, &variants, &conflicts, chosen);
        let mut layout = self.finish(raw)?;
        let Fields::Offsets(outer) = &layout.fields else { panic!("a future has fields") };
        let captures = outer[..captures.len()].to_vec();
        if let Variants::Tagged { variants, .. } = &mut layout.variants {
            variants[CoroutineFacts::NOT_STARTED].offsets = captures;
        }
        Ok(layout)
    }

    fn restrict(&self, layout: &Layout, start: Option<u128>, end: Option<u128>) -> Layout {
        let mut raw = layout.raw.clone();
        let (abi::BackendRepr::Scalar(first) | abi::BackendRepr::ScalarPair(first, _)) = &mut raw.backend_repr else {
            return layout.clone();
        };
        let range = first.valid_range_mut();
        range.start = start.unwrap_or(range.start);
        range.end = end.unwrap_or(range.end);
        let niche = abi::Niche::from_scalar(&self.target, abi::Size::ZERO, *first);
        let room = |niche: &Option<abi::Niche>| niche.map_or(0, |n| n.available(&self.target));
        if room(&niche) >= room(&raw.largest_niche) {
            raw.largest_niche = niche;
        }
        self.describe(raw)
    }
}

/// Numbers what a future keeps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Kept(usize);

impl Idx for Kept {
    fn new(number: usize) -> Kept {
        Kept(number)
    }
    fn index(self) -> usize {
        self.0
    }
}

fn whole_integer(size: u64) -> Scalar {
    let end = u128::MAX >> (128 - 8 * size as u32);
    Scalar { size, kind: ScalarKind::Integer, start: 0, end, may_be_uninit: false }
}

fn raws<'l>(layouts: &[&'l Layout]) -> Vec<&'l Raw> {
    layouts.iter().map(|layout| &layout.raw).collect()
}

fn integer(size: u64) -> abi::Integer {
    match size {
        1 => abi::Integer::I8,
        2 => abi::Integer::I16,
        4 => abi::Integer::I32,
        8 => abi::Integer::I64,
        _ => abi::Integer::I128,
    }
}

fn repr_options(repr: Repr) -> abi::ReprOptions {
    let mut flags = abi::ReprFlags::empty();
    flags.set(abi::ReprFlags::IS_C, repr.c);
    flags.set(abi::ReprFlags::IS_TRANSPARENT, repr.transparent);
    let align = |bytes: Option<u64>| bytes.and_then(|b| abi::Align::from_bytes(b).ok());
    let int = repr.int.map(|(size, signed)| match size {
        0 => abi::IntegerType::Pointer(signed),
        _ => abi::IntegerType::Fixed(integer(size), signed),
    });
    abi::ReprOptions { int, align: align(repr.align), pack: align(repr.packed), flags, ..Default::default() }
}

/// The integer that holds discriminants from `min` to `max`, and whether it is signed (Reference, "Type layout").
fn smallest_discriminant(
    target: &abi::TargetDataLayout,
    repr: &abi::ReprOptions,
    min: i128,
    max: i128,
) -> (abi::Integer, bool) {
    let unsigned = abi::Integer::fit_unsigned(max.max(0) as u128);
    let signed = abi::Integer::fit_signed(min).max(abi::Integer::fit_signed(max));
    if let Some(int) = repr.int {
        return (abi::Integer::from_attr(target, int), int.is_signed());
    }
    let at_least = if repr.c() { abi::Integer::I32 } else { abi::Integer::I8 };
    if min >= 0 { (unsigned.max(at_least), false) } else { (signed.max(at_least), true) }
}
