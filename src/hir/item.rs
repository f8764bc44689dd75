//! Items: what stands outside of bodies, resolved but not yet typed.

use super::body::BodyId;
use super::def::{DefId, Name};
use super::ty::{Path, Ty};
use crate::source::Span;

/// The generic parameters that an item itself declares. Those of its parent (the impl or trait of a method, the function of
/// a closure) come before them in every list of arguments; a trait's `Self` is its parameter 0 and is listed here.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    pub params: Vec<GenericParam>,
    pub predicates: Vec<WherePredicate>,
    pub span: Option<Span>,
}

/// `'a`, `T: Clone = U`, `const N: usize = 3`; also the hidden parameter of an argument of type `impl Trait`.
#[derive(Clone, Debug)]
pub struct GenericParam {
    pub name: Name,
    pub kind: GenericParamKind,
    /// Bounds written at the parameter.
    pub bounds: Vec<Bound>,
    /// `#[may_dangle]` in the header of an `impl Drop`: what it borrows may be gone when the value is dropped.
    pub may_dangle: bool,
    pub span: Span,
}

/// See [`GenericParam`].
#[derive(Clone, Debug)]
pub enum GenericParamKind {
    Lifetime,
    /// `synthetic` for `impl Trait` in argument position; it cannot be named or given.
    Type {
        default: Option<Ty>,
        synthetic: bool,
    },
    Const {
        ty: Ty,
        default: Option<DefId>,
    },
}

/// A bound: `'a`, `Clone`, `?Sized`, `for<'a> Fn(&'a T) -> U`.
#[derive(Clone, Debug)]
pub enum Bound {
    Outlives(Lifetime),
    Trait(PolyTraitRef),
    /// `use<'a, T>` of an `impl Trait` type: the lifetimes that it captures (it must name all type parameters).
    Captures(Vec<Lifetime>),
}

/// A trait with its arguments, as a bound.
#[derive(Clone, Debug)]
pub struct PolyTraitRef {
    /// `?Sized`.
    pub relaxed: bool,
    /// Lifetimes bound by `for<…>` and by elision inside `Fn(&T)`, outermost first.
    pub bound_lifetimes: Vec<Name>,
    /// `path.res` is the trait; associated type bindings are in the arguments of the last segment.
    pub path: Path,
    pub span: Span,
}

/// `where T: Clone`, `where 'a: 'b`.
#[derive(Clone, Debug)]
pub enum WherePredicate {
    Type { bound_lifetimes: Vec<Name>, ty: Ty, bounds: Vec<Bound>, span: Span },
    Lifetime { lifetime: Lifetime, bounds: Vec<Lifetime>, span: Span },
}

/// A lifetime as it is written or left out.
#[derive(Clone, PartialEq, Debug)]
pub struct Lifetime {
    pub res: LifetimeRes,
    pub span: Span,
}

/// What a lifetime is.
#[derive(Clone, PartialEq, Debug)]
pub enum LifetimeRes {
    Static,
    /// A generic parameter, by its owner and its place among the owner's own parameters. Elided lifetimes of function
    /// signatures are parameters too: lowering adds them to the function's generics (names `'1`, `'2`, …).
    Param {
        owner: DefId,
        index: u32,
    },
    /// Bound by a `for<…>` around it: how many binders out (0 is the innermost), and which one there.
    Bound {
        depth: u32,
        index: u32,
    },
    /// `'_` or left out in a body: inferred.
    Infer,
    /// Already reported.
    Error,
}

/// A function's signature.
#[derive(Clone, Debug)]
pub struct FnDecl {
    pub params: Vec<Ty>,
    /// `None` is `()`.
    pub output: Option<Ty>,
    /// Whether the first parameter is some form of `self`.
    pub has_self: bool,
    pub is_unsafe: bool,
    pub is_const: bool,
    /// `extern "C"` and the like; `None` for Rust's own.
    pub abi: Option<Name>,
    /// `...` after the parameters.
    pub is_variadic: bool,
    /// `#[track_caller]`.
    pub track_caller: bool,
    /// `#[rustc_intrinsic]`: the machine does it; it has no body.
    pub intrinsic: bool,
    /// The span from `fn` to the return type.
    pub span: Span,
    /// Each parameter as it is written (`x: u8`, `&self`).
    pub param_spans: Vec<Span>,
}

/// A struct, union or enum; structs and unions have one variant, named like themselves.
#[derive(Clone, Debug)]
pub struct Adt {
    pub kind: AdtKind,
    pub variants: Vec<Variant>,
    pub repr: Repr,
    /// The built-in item of the language that it is (`owned_box`, `phantom_data`, `manually_drop`, `unsafe_cell` …), if any.
    pub lang: Option<Name>,
}

/// See [`Adt`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AdtKind {
    Struct,
    Union,
    Enum,
}

/// `#[repr(…)]`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Repr {
    pub c: bool,
    pub transparent: bool,
    /// `packed` or `packed(N)`.
    pub packed: Option<u64>,
    /// Several `packed` that differ.
    pub packed_twice: bool,
    pub align: Option<u64>,
    /// `u8`, `isize` …
    pub int: Option<Name>,
    /// `#[rustc_layout_scalar_valid_range_start(1)]`: the library's non-null and non-zero types.
    pub valid_range_start: Option<u128>,
    pub valid_range_end: Option<u128>,
}

/// A variant, or the one variant of a struct or union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The variant's own definition; for structs and unions the type's.
    pub def: DefId,
    pub name: Name,
    pub shape: VariantShape,
    pub fields: Vec<FieldDef>,
    /// An explicit discriminant.
    pub discriminant: Option<DefId>,
    pub span: Span,
}

/// How a variant is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VariantShape {
    /// `S { a: T }`.
    Named,
    /// `S(T)`.
    Tuple,
    Unit,
}

/// A field; tuple fields are named `0`, `1`, …
#[derive(Clone, Debug)]
pub struct FieldDef {
    pub name: Name,
    pub ty: Ty,
    pub visibility: Visibility,
    /// Whether it has a doc comment.
    pub documented: bool,
    pub deprecated: bool,
    pub span: Span,
}

/// Who may name something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Visibility {
    Public,
    /// Inside this module and what stands in it.
    Restricted(DefId),
}

/// A trait.
#[derive(Clone, Debug)]
pub struct Trait {
    pub supertraits: Vec<Bound>,
    /// Its functions, constants and types in order of declaration.
    pub items: Vec<AssocItem>,
    pub is_unsafe: bool,
    /// `auto trait`.
    pub is_auto: bool,
    /// The built-in item of the language that it is (`sized`, `copy`, `add`, `fn_once` …), if any.
    pub lang: Option<Name>,
}

/// An associated item as its trait or impl lists it.
#[derive(Clone, Debug)]
pub struct AssocItem {
    pub def: DefId,
    pub name: Name,
    pub kind: AssocKind,
    /// Whether a trait's item has a default, and whether a method takes `self`.
    pub has_default: bool,
    pub has_self: bool,
    pub span: Span,
}

/// See [`AssocItem`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AssocKind {
    Fn,
    Const,
    Type,
}

/// An impl's header and its list of items.
#[derive(Clone, Debug)]
pub struct Impl {
    /// `None` for inherent impls; `path.res` is the trait.
    pub of_trait: Option<Path>,
    pub self_ty: Ty,
    /// `impl !Send for …`.
    pub negative: bool,
    /// `unsafe impl`.
    pub is_unsafe: bool,
    pub items: Vec<AssocItem>,
    /// Written by a `derive`: its items are not the user's code, and no steps.
    pub derived: bool,
    pub span: Span,
}

/// An associated type: its bounds (in a trait) and its value (in an impl, or a trait's default).
#[derive(Clone, Debug)]
pub struct AssocType {
    pub bounds: Vec<Bound>,
    pub value: Option<Ty>,
}

/// A constant, static or anonymous constant: its type and its value's body (`None`: required of a trait's impls).
#[derive(Clone, Debug)]
pub struct ConstItem {
    pub ty: Ty,
    pub body: Option<BodyId>,
}
