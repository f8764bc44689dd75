//! What inference found out about one body: side tables by expression, pattern and variable (rustc's typeck results).
//!
//! All types here are free of inference variables; regions are erased. In a generic body they speak of its parameters.

use rustc_hash::FxHashMap;

use super::ty::{Args, Mutability, Ty};
use crate::hir::body::{ExprId, LocalId, PatId};
use crate::hir::def::{DefId, Name};
use crate::source::Span;

/// The tables of a body; closures inside it are included.
#[derive(Clone, Debug, Default)]
pub struct BodyTyping {
    /// The type of each expression before its adjustments.
    pub expr_types: Vec<Ty>,
    /// The type that each pattern matches, after the references that default binding modes look through.
    pub pat_types: Vec<Ty>,
    /// The type of each variable (with `ref`, the reference's).
    pub local_types: Vec<Ty>,
    /// What happens to an expression's value before it is used, in order.
    pub adjustments: FxHashMap<ExprId, Vec<Adjustment>>,
    /// The reference types that default binding modes look through before the pattern matches, outermost first.
    pub pat_derefs: FxHashMap<PatId, Vec<Ty>>,
    /// How each binding pattern binds, default binding modes applied.
    pub binding_modes: FxHashMap<PatId, BindingMode>,
    /// What a path expression names (function, constructor, constant, static, const parameter), with arguments for all its generics.
    /// Associated items of traits stay the trait's item; [`super::Typing::resolve_instance`] finds the impl's.
    pub path_resolutions: FxHashMap<ExprId, (PathTarget, Args)>,
    /// The same for paths in patterns (unit and tuple structs, variants, constants), by pattern.
    pub pat_resolutions: FxHashMap<PatId, (PathTarget, Args)>,
    /// The same for the bounds of range patterns that are paths, by pattern and whether it is the upper one.
    pub range_resolutions: FxHashMap<(PatId, bool), (PathTarget, Args)>,
    /// The variant that a struct expression makes (its definition; for structs the struct's).
    pub struct_variants: FxHashMap<ExprId, DefId>,
    /// The function that a method call, an overloaded operator or index, or a call through `Fn…` invokes, with its arguments.
    /// An operator that is not here is built in.
    pub callees: FxHashMap<ExprId, (DefId, Args)>,
    /// Which field a field expression means (tuple fields too).
    pub field_indices: FxHashMap<ExprId, usize>,
    /// The same for the fields of struct expressions and struct patterns, in the order in which they are written.
    pub struct_fields: FxHashMap<ExprId, Vec<usize>>,
    pub pat_fields: FxHashMap<PatId, Vec<usize>>,
    /// What each `as` does.
    pub casts: FxHashMap<ExprId, CastKind>,
    /// By the closure's definition.
    pub closures: FxHashMap<DefId, ClosureTyping>,
    /// What the `impl Trait` types of the function's return type stand for, by their definitions, in terms of its parameters.
    pub opaque_types: FxHashMap<DefId, Ty>,
    /// The first expressions that control does not get to, each after one that diverges.
    pub unreachable: Vec<crate::source::Span>,
    /// `unsafe` blocks around nothing that needs them.
    pub unused_unsafe: Vec<crate::source::Span>,
    /// What is declared in an `extern` block and defined nowhere within reach: told when everything else is right, as linkers do.
    pub unlinked: Vec<crate::diagnostic::Diagnostic>,
    /// What only `unsafe` code may do, in an `unsafe fn` and not in a block: E0133 where `unsafe_op_in_unsafe_fn` is denied.
    pub unsafe_in_unsafe_fn: Vec<crate::diagnostic::Diagnostic>,
    /// Expressions that are places of a constant that is promoted to `'static` are decided in mir; this says that an error was
    /// reported for this body: nothing later may be made of it.
    pub tainted: bool,
}

impl BodyTyping {
    /// The type of an expression after its adjustments; `None` for one that has no type.
    pub fn adjusted_type(&self, expr: ExprId) -> Option<Ty> {
        let last = self.adjustments.get(&expr).and_then(|adjustments| adjustments.last());
        last.map(|last| last.target).or_else(|| self.expr_types.get(expr.0 as usize).copied())
    }
}

/// See [`BodyTyping::path_resolutions`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PathTarget {
    /// A function, associated function, constant, associated constant or static.
    Def(DefId),
    /// A tuple or unit constructor: of a struct or a variant.
    Ctor(DefId),
    /// A const generic parameter, by its index.
    ConstParam(u32),
}

/// One thing that happens to a value between its expression and its use.
#[derive(Clone, PartialEq, Debug)]
pub struct Adjustment {
    pub kind: AdjustmentKind,
    /// The type after it.
    pub target: Ty,
}

/// See [`Adjustment`].
#[derive(Clone, PartialEq, Debug)]
pub enum AdjustmentKind {
    /// `!` to any type.
    NeverToAny,
    /// Built-in `*` on a reference, raw pointer or `Box`.
    Deref,
    /// `*Deref::deref(&place)` or `*DerefMut::deref_mut(&mut place)`.
    OverloadedDeref {
        method: DefId,
        args: Args,
        mutability: Mutability,
    },
    /// `&place` or `&mut place`. An automatic `&mut` of a method call may be two-phase.
    Borrow {
        mutability: Mutability,
        two_phase: bool,
    },
    /// `&raw const place` or `&raw mut place`, for `&T` to `*const T`.
    RawBorrow {
        mutability: Mutability,
    },
    Pointer(PointerCoercion),
}

/// Coercions that make another pointer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PointerCoercion {
    /// A function item to a function pointer.
    ReifyFn,
    UnsafeFn,
    /// A closure without captures to a function pointer.
    ClosureFn,
    MutToConst,
    /// `[T; N]` to `[T]` or a type to `dyn Trait`, behind any pointer that implements `CoerceUnsized`.
    Unsize,
}

/// What `value as T` does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CastKind {
    /// The coercion is in the adjustments; nothing is left to do.
    Coercion,
    IntToInt,
    IntToFloat,
    FloatToInt,
    FloatToFloat,
    /// `bool` or `char` or a fieldless enum to an integer.
    BoolToInt,
    CharToInt,
    EnumToInt,
    U8ToChar,
    PtrToPtr,
    PtrToInt,
    IntToPtr,
    /// `&[T; N] as *const T`.
    ArrayToPtr,
    FnPtrToPtr,
    FnPtrToInt,
}

/// How a variable is bound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BindingMode {
    Value,
    Ref(Mutability),
}

/// A closure's own facts.
#[derive(Clone, Debug)]
pub struct ClosureTyping {
    pub kind: ClosureKind,
    /// Its parameters as written (not tupled) and its result.
    pub inputs: Vec<Ty>,
    pub output: Ty,
    /// What was expected of its signature, with lifetimes.
    pub expected: ExpectedSig,
    /// What it captures, in the order of the fields of its value (RFC 2229: disjoint places, minimal ancestors).
    pub captures: Vec<Capture>,
}

/// What the future that an async body makes keeps while it sleeps. Its states are: not started (it holds its captures), done, poisoned by a
/// panic, and one for each place where it may sleep.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CoroutineFacts {
    /// What is kept in any of the sleeps, in the order of the body's locals, in terms of the function's parameters.
    pub saved: Vec<SavedLocal>,
    pub sleeps: Vec<Sleep>,
    /// By kept variable: those that may not lie in the same bytes, because both may be in use at one time.
    pub conflicts: Vec<Vec<usize>>,
}

impl CoroutineFacts {
    /// The states of a future besides those in which it sleeps: their variants come first.
    pub const NOT_STARTED: usize = 0;
    /// It has given its value.
    pub const DONE: usize = 1;
    /// It panicked.
    pub const POISONED: usize = 2;
    /// The variant of the first sleep.
    pub const FIRST_SLEEP: usize = 3;
}

/// A variable or temporary that a future keeps.
#[derive(Clone, PartialEq, Debug)]
pub struct SavedLocal {
    pub ty: Ty,
    /// Of a variable of the author.
    pub name: Option<Name>,
    /// What it is for, if it has no name: `awaited`.
    pub purpose: &'static str,
    pub span: Span,
}

/// A place where a future may sleep.
#[derive(Clone, PartialEq, Debug)]
pub struct Sleep {
    /// The `.await`.
    pub span: Span,
    /// What is kept there, by number: the fields of the state.
    pub saved: Vec<usize>,
}

/// The signature that a closure is expected to have, for the borrow stage: it tells which lifetimes the closure's own signature
/// binds (`for<'a> Fn(&'a T)`).
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectedSig {
    /// Nothing was expected.
    None,
    /// By a where clause, in terms of the parameters of the function that has it, or by an object or function pointer: inputs as a
    /// tuple, and the output.
    Clause { inputs: Option<Ty>, output: Option<Ty> },
}

/// The most general trait that a closure implements.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ClosureKind {
    Fn,
    FnMut,
    FnOnce,
}

impl Capture {
    /// The type of the closure's field for it.
    pub fn field_ty(&self) -> Ty {
        match self.mode {
            CaptureMode::Ref => Ty::reference(self.ty, Mutability::Not),
            CaptureMode::UniqueRef | CaptureMode::MutRef => Ty::reference(self.ty, Mutability::Mut),
            CaptureMode::Copy | CaptureMode::Move => self.ty,
        }
    }
}

/// One captured place.
#[derive(Clone, PartialEq, Debug)]
pub struct Capture {
    pub place: CapturePlace,
    pub mode: CaptureMode,
    /// The captured place's type; with a reference mode the field's type is a reference to it.
    pub ty: Ty,
    /// The use in the closure that made it be captured so.
    pub span: Span,
}

/// A variable of an enclosing body and a path into it.
#[derive(Clone, PartialEq, Debug)]
pub struct CapturePlace {
    pub local: LocalId,
    pub projections: Vec<CaptureProjection>,
}

/// One step into a captured place, and the type after it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum CaptureProjection {
    Field { index: usize, ty: Ty },
    Deref { ty: Ty },
}

/// How a place is captured.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CaptureMode {
    Ref,
    /// A unique borrow of a place that is not declared `mut` (`*r = 1` inside the closure).
    UniqueRef,
    MutRef,
    Copy,
    Move,
}
