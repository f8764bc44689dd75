//! Types: interned, compared by address, with what is substituted into them.
//!
//! Interned types live as long as the process: their number is bounded by the distinct types of the programs that were run,
//! and in return a type is a `Copy` value that needs no context. They do not cross threads (each has its own interner), and no
//! output may depend on their addresses.

use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;

use rustc_hash::{FxHashMap, FxHashSet};

pub use super::abi::Abi;
use super::flags::{self, Flags};
use crate::hir::def::{DefId, Name};
pub use crate::hir::ty::{FloatTy, IntTy, UintTy};

/// A type. Two equal types are the same address.
#[derive(Clone, Copy)]
pub struct Ty(&'static TyData, PhantomData<*const ()>);

/// A type with what is asked of it often.
struct TyData {
    kind: TyKind,
    flags: Flags,
    depth: u32,
}

/// See [`Ty`].
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum TyKind {
    Bool,
    Char,
    Int(IntTy),
    Uint(UintTy),
    Float(FloatTy),
    Str,
    Never,
    /// Structs, enums and unions.
    Adt(DefId, Args),
    Ref(Region, Ty, Mutability),
    RawPtr(Ty, Mutability),
    Slice(Ty),
    Array(Ty, Const),
    Tuple(TyList),
    /// The type of a function item or of a constructor (then the definition is the struct or variant).
    FnDef(DefId, Args),
    FnPtr(FnSig),
    /// Its own definition and the arguments of the function around it.
    Closure(DefId, Args),
    /// `dyn Principal + Auto`.
    Dynamic(Predicates, Region),
    /// A generic parameter by its place in the whole list of arguments (parents first).
    Param(ParamTy),
    /// `<T as Trait>::Item<…>`, not (yet) reduced: the associated type's definition and the trait's arguments (Self first) followed by its own.
    Projection(DefId, Args),
    /// `impl Trait` in return position: its definition and the arguments of the function.
    Opaque(DefId, Args),
    /// To be inferred.
    Infer(InferTy),
    /// Already reported; goes with everything.
    Error,
}

/// See [`TyKind::Param`].
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ParamTy {
    pub index: u32,
    pub name: Name,
}

/// `mut` or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mutability {
    Not,
    Mut,
}

impl Mutability {
    /// From a flag.
    pub fn from_bool(mutable: bool) -> Mutability {
        if mutable { Mutability::Mut } else { Mutability::Not }
    }

    /// Whether it is `mut`.
    pub fn is_mut(self) -> bool {
        self == Mutability::Mut
    }
}

/// A type variable.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum InferTy {
    Type(u32),
    /// Of an integer literal; falls back to `i32`.
    Int(u32),
    /// Of a float literal; falls back to `f64`.
    Float(u32),
}

/// A signature. Lifetimes that it binds itself (`for<'a>`) are [`Region::Bound`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FnSig {
    pub inputs: TyList,
    pub output: Ty,
    pub is_unsafe: bool,
    pub abi: Abi,
    /// `...` after the inputs.
    pub is_variadic: bool,
}

impl FnSig {
    /// Of a safe function of Rust's own convention.
    pub fn safe(inputs: TyList, output: Ty) -> FnSig {
        FnSig { inputs, output, is_unsafe: false, abi: Abi::Rust, is_variadic: false }
    }

    /// Whether functions of this signature implement `Fn`: safe ones of Rust's own convention.
    pub fn is_fn_trait_compatible(&self) -> bool {
        !self.is_unsafe && self.abi == Abi::Rust && !self.is_variadic
    }
}

/// A lifetime. Inference erases regions (they are all equal there); signatures and annotations keep them for the borrow stage.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Region {
    Erased,
    Static,
    Param(ParamTy),
    /// Bound by the `depth`-th binder around it.
    Bound {
        depth: u32,
        index: u32,
    },
    /// A region variable of the borrow stage.
    Var(u32),
}

/// A constant in a type.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Const {
    /// Its bits, zero-extended; the type is known from where it stands (`usize` for array lengths).
    Value(u128),
    Param(ParamTy),
    Infer(u32),
    /// A constant that depends on parameters, or was not evaluated yet.
    Unevaluated(DefId, Args),
    Error,
}

/// What is substituted for a generic parameter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum GenericArg {
    Region(Region),
    Type(Ty),
    Const(Const),
}

impl GenericArg {
    /// The type, if it is one.
    pub fn as_type(&self) -> Option<Ty> {
        match self {
            GenericArg::Type(ty) => Some(*ty),
            GenericArg::Region(_) | GenericArg::Const(_) => None,
        }
    }
}

/// A trait with arguments; `args[0]` is `Self`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TraitRef {
    pub def: DefId,
    pub args: Args,
}

impl TraitRef {
    /// The type that implements the trait.
    pub fn self_ty(&self) -> Ty {
        self.args.type_at(0)
    }
}

/// What can be required of types.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Predicate {
    Trait(TraitRef),
    /// `<T as Trait>::Item == ty`; the first two as in [`TyKind::Projection`].
    Projection {
        item: DefId,
        args: Args,
        ty: Ty,
    },
    TypeOutlives(Ty, Region),
    RegionOutlives(Region, Region),
}

/// The parts of a `dyn` type; `Self` is left out of the arguments.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum ExistentialPredicate {
    /// The principal trait: at most one, first.
    Trait(DefId, Args),
    /// `Item = T` of the principal or a supertrait (arguments without `Self`).
    Projection { item: DefId, args: Args, ty: Ty },
    /// `Send`, `Sync` …, sorted by definition.
    AutoTrait(DefId),
}

macro_rules! interned_list {
    ($(#[$doc:meta])* $name:ident, $item:ty, $table:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name(&'static [$item], PhantomData<*const ()>);

        thread_local! {
            static $table: RefCell<FxHashSet<&'static [$item]>> = RefCell::new(FxHashSet::default());
        }

        impl $name {
            /// Interns the list.
            pub fn new(items: &[$item]) -> $name {
                if items.is_empty() {
                    return $name(&[], PhantomData);
                }
                $table.with_borrow_mut(|table| {
                    if let Some(&known) = table.get(items) {
                        return $name(known, PhantomData);
                    }
                    let new: &'static [$item] = Box::leak(items.to_vec().into_boxed_slice());
                    table.insert(new);
                    $name(new, PhantomData)
                })
            }

            /// The list without items.
            pub fn empty() -> $name {
                $name(&[], PhantomData)
            }

            /// The items, for as long as the process lives.
            pub fn as_slice(self) -> &'static [$item] {
                self.0
            }
        }

        impl FromIterator<$item> for $name {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> $name {
                $name::new(&items.into_iter().collect::<Vec<_>>())
            }
        }

        impl Deref for $name {
            type Target = [$item];
            fn deref(&self) -> &[$item] {
                self.0
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &$name) -> bool {
                self.0.len() == other.0.len() && (self.0.is_empty() || std::ptr::eq(self.0.as_ptr(), other.0.as_ptr()))
            }
        }
        impl Eq for $name {}
        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                // The empty list has no fixed address; its length tells it.
                if !self.0.is_empty() {
                    self.0.as_ptr().hash(state);
                }
                self.0.len().hash(state);
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}
interned_list!(
    /// Types in order: a tuple's, a signature's inputs.
    TyList, Ty, TY_LISTS
);
interned_list!(
    /// What stands for all generic parameters of a definition, those of its parents first.
    Args, GenericArg, ARG_LISTS
);
interned_list!(
    /// The parts of a `dyn` type.
    Predicates, ExistentialPredicate, PREDICATE_LISTS
);

impl Args {
    /// The type at this place.
    ///
    /// # Panics
    /// If something else stands there: lists are built to match the generics they are for.
    pub fn type_at(&self, index: usize) -> Ty {
        match self.0.get(index) {
            Some(GenericArg::Type(ty)) => *ty,
            other => panic!("a type was expected as generic argument {index}, found {other:?}"),
        }
    }

    /// The types among the arguments, in order.
    pub fn types(self) -> impl Iterator<Item = Ty> {
        self.0.iter().filter_map(GenericArg::as_type)
    }
}

thread_local! {
    static TYPES: RefCell<FxHashMap<&'static TyKind, &'static TyData>> = RefCell::new(FxHashMap::default());
}

impl Ty {
    /// Interns a type.
    pub fn new(kind: TyKind) -> Ty {
        TYPES.with_borrow_mut(|table| {
            if let Some(&known) = table.get(&kind) {
                return Ty(known, PhantomData);
            }
            let (flags, depth) = flags::of_kind(&kind);
            let new: &'static TyData = Box::leak(Box::new(TyData { kind, flags, depth }));
            table.insert(&new.kind, new);
            Ty(new, PhantomData)
        })
    }

    /// What it is.
    pub fn kind(self) -> &'static TyKind {
        &self.0.kind
    }

    /// What occurs somewhere inside it.
    pub fn flags(self) -> Flags {
        self.0.flags
    }

    /// How deep its constructors are nested; 1 for `u8`. Functions that recurse over types rely on
    /// [`super::fold::MAX_TYPE_DEPTH`].
    pub fn depth(self) -> u32 {
        self.0.depth
    }

    /// `()`.
    pub fn unit() -> Ty {
        Ty::new(TyKind::Tuple(TyList::empty()))
    }

    /// `usize`.
    pub fn usize() -> Ty {
        Ty::new(TyKind::Uint(UintTy::Usize))
    }

    /// `i32`.
    pub fn i32() -> Ty {
        Ty::new(TyKind::Int(IntTy::I32))
    }

    /// `f64`.
    pub fn f64() -> Ty {
        Ty::new(TyKind::Float(FloatTy::F64))
    }

    /// `bool`.
    pub fn bool() -> Ty {
        Ty::new(TyKind::Bool)
    }

    /// `!`.
    pub fn never() -> Ty {
        Ty::new(TyKind::Never)
    }

    /// The type that was already reported.
    pub fn error() -> Ty {
        Ty::new(TyKind::Error)
    }

    /// `&T` or `&mut T` with an erased region.
    pub fn reference(inner: Ty, mutability: Mutability) -> Ty {
        Ty::new(TyKind::Ref(Region::Erased, inner, mutability))
    }

    /// A tuple.
    pub fn tuple(items: &[Ty]) -> Ty {
        Ty::new(TyKind::Tuple(TyList::new(items)))
    }
}

impl PartialEq for Ty {
    fn eq(&self, other: &Ty) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
impl Eq for Ty {}
impl Hash for Ty {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.0, state);
    }
}
impl std::fmt::Debug for Ty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.kind.fmt(f)
    }
}
