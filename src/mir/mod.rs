//! Typing to [`Program`]: generic bodies of basic blocks, after rustc's MIR. Moves, drops, unwinding and temporaries are explicit.
//!
//! A body is built when it is first asked for. The borrow stage reads it as built; the machine runs it elaborated: drops of
//! moved places gone or behind drop flags.

mod build;
mod coroutine;
mod elaborate;
mod endless_drop;
mod growth;
pub(crate) mod moves;
mod packed;
pub(crate) mod place;
pub mod print;
mod program;
mod qualify;
mod shim;
pub(crate) mod simplify;
#[cfg(test)]
mod tests;
mod thir;
pub(crate) mod visit;

pub use program::{Program, mir, mir_before};

use std::rc::Rc;

use crate::hir::def::{DefId, Name};
use crate::source::Span;
use crate::types::tables::PointerCoercion;
use crate::types::ty::{Args, Const, Mutability, Region, Ty};

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl $name {
            /// As an index of its arena.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}
indices! {
    /// A local of a body: 0 is the return place, then the arguments, then variables and temporaries.
    Local;
    /// A basic block of a body; 0 is where it starts.
    BlockId;
    /// A scope of variables, for the borrow stage's words and the figure.
    ScopeId;
}

impl Local {
    /// Where the result goes.
    pub const RETURN: Local = Local(0);
}

/// A body in terms of its generic parameters.
#[derive(Clone, Debug)]
pub struct Body {
    /// The function, closure, constant or static; for shims the item that they stand in for.
    pub def: DefId,
    pub arg_count: usize,
    pub locals: Vec<LocalDecl>,
    pub blocks: Vec<Block>,
    /// For a closure's body: the names of its captures, in order, and whether each is a reference.
    pub captures: Vec<CaptureDebug>,
    /// Whether its statements are the author's: then it has steps and its frame is shown.
    pub user: bool,
    /// The whole definition; its last byte is the closing brace.
    pub span: Span,
    /// Types that the author wrote inside of the body, for the borrow stage.
    pub annotations: Vec<Annotation>,
    /// Constants that were promoted to statics (`&5` that lives for ever), by number in [`ConstKind::Promoted`].
    pub promoted: Vec<Body>,
}

impl Body {
    /// One more local.
    pub(crate) fn add_local(&mut self, decl: LocalDecl) -> Local {
        self.locals.push(decl);
        Local(self.locals.len() as u32 - 1)
    }

    /// What stands for a declaration that has no code.
    pub(crate) fn without_code(def: DefId, span: Span) -> Body {
        Body {
            def,
            arg_count: 0,
            locals: Vec::new(),
            blocks: Vec::new(),
            captures: Vec::new(),
            user: true,
            span,
            annotations: Vec::new(),
            promoted: Vec::new(),
        }
    }
}

/// A local.
#[derive(Clone, Debug)]
pub struct LocalDecl {
    pub ty: Ty,
    /// `mut x`, and all temporaries.
    pub mutability: Mutability,
    /// A user variable's name; temporaries have none.
    pub name: Option<Name>,
    /// Where it is declared.
    pub span: Span,
    pub kind: LocalKind,
}

/// What a local is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalKind {
    /// A variable that is shown. `declared_without_value` for `let x;`.
    Variable {
        declared_without_value: bool,
    },
    /// An argument (also shown when it has a name).
    Argument,
    Return,
    Temporary,
    /// The copy of a binding that a match guard sees through a reference.
    GuardRef,
    DropFlag,
}

/// See [`Body::captures`].
#[derive(Clone, Debug)]
pub struct CaptureDebug {
    /// `x` or `pair.0`.
    pub name: Name,
    pub by_reference: bool,
    pub mutable: bool,
    pub span: Span,
}

/// What the place holds has the type as it is written, lifetimes included.
#[derive(Clone, Debug)]
pub struct Annotation {
    pub place: Place,
    pub written: Written,
}

/// How the type of a place is written.
#[derive(Clone, Debug)]
pub enum Written {
    /// `let place: ty` or `place as ty`.
    Type(crate::hir::ty::Ty),
    /// The path of a pattern that the place is matched with.
    Pattern(crate::hir::ty::QPath),
}

/// A basic block: statements, then one terminator.
#[derive(Clone, Debug)]
pub struct Block {
    pub statements: Vec<Statement>,
    pub terminator: Terminator,
    /// Only reached while a panic unwinds.
    pub cleanup: bool,
}

/// A statement with the source it comes from.
#[derive(Clone, Debug)]
pub struct Statement {
    pub kind: StatementKind,
    pub span: Span,
}

/// See [`Statement`].
#[derive(Clone, Debug)]
pub enum StatementKind {
    Assign(Place, Rvalue),
    SetDiscriminant {
        place: Place,
        variant: usize,
    },
    StorageLive(Local),
    StorageDead(Local),
    /// For the borrow stage: the place is inspected here, though nothing is done with it.
    FakeRead(FakeReadCause, Place),
    /// A moment that can be shown: the end of a user statement or tail expression (span: the statement), or the entry of a
    /// function (span: its header). Exits, returns and drops are seen by the machine itself.
    Step(StepPoint),
    Nop,
}

/// See [`StatementKind::Step`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepPoint {
    Entry,
    Statement,
    /// All scopes are left and all drops have run, before `return`; the span is the closing brace.
    Exit,
}

/// See [`StatementKind::FakeRead`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FakeReadCause {
    Match,
    MatchGuard,
    Let,
    Index,
}

/// The end of a block with the source it comes from.
#[derive(Clone, Debug)]
pub struct Terminator {
    pub kind: TerminatorKind,
    pub span: Span,
}

/// See [`Terminator`].
#[derive(Clone, Debug)]
pub enum TerminatorKind {
    Goto(BlockId),
    /// Compares the bits of an integer, `bool` or `char`.
    SwitchInt {
        operand: Operand,
        ty: Ty,
        targets: Vec<(u128, BlockId)>,
        otherwise: BlockId,
    },
    Return,
    Unreachable,
    /// Goes on unwinding in the caller.
    Resume,
    /// A panic in a place that must not panic: aborts.
    Abort,
    /// Drops what the place holds. As built it means "if it still holds something"; elaborated it is unconditional.
    Drop {
        place: Place,
        target: BlockId,
        unwind: Unwind,
        replace: bool,
    },
    Call {
        callee: Operand,
        args: Vec<Operand>,
        destination: Place,
        /// `None` when the callee never returns.
        target: Option<BlockId>,
        unwind: Unwind,
        /// The call without what stands before a method's dot.
        call_span: Span,
        /// Not written as a call: an operator, an index, an adjustment, a desugaring.
        from_operator: bool,
    },
    /// A future goes to sleep. When it is polled again it goes on at `resume`, with the new context in its second argument; when it is
    /// dropped instead, at `cancel`. Gone once the body is a function of a state (`coroutine`).
    Yield {
        resume: BlockId,
        cancel: BlockId,
    },
    /// The end of the way that starts at the `cancel` of a `Yield`.
    CoroutineDrop,
    /// Panics unless `condition` is `expected`.
    Assert {
        condition: Operand,
        expected: bool,
        message: Box<AssertMessage>,
        target: BlockId,
        unwind: Unwind,
    },
    /// For the borrow stage: may go to `imaginary` too, though it never does.
    FalseEdge {
        real: BlockId,
        imaginary: BlockId,
    },
    /// For the borrow stage: a loop may end by unwinding, though it never does.
    FalseUnwind {
        real: BlockId,
        unwind: Unwind,
    },
}

/// Where a panic goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unwind {
    /// Nothing to clean up here.
    Continue,
    Cleanup(BlockId),
    /// Already unwinding: a second panic aborts.
    Terminate,
    /// Cannot panic.
    Unreachable,
}

/// What an `Assert` says when it fails; the words are the runtime's.
#[derive(Clone, Debug)]
pub enum AssertMessage {
    /// "index out of bounds: the len is {len} but the index is {index}"
    BoundsCheck {
        len: Operand,
        index: Operand,
    },
    /// "attempt to add with overflow"
    Overflow(BinOp, Operand, Operand),
    OverflowNeg(Operand),
    DivisionByZero(Operand),
    RemainderByZero(Operand),
    /// "`async fn` resumed after completion"
    ResumedAfterCompletion,
    /// "`async fn` resumed after panicking"
    ResumedAfterPanic,
}

/// A place: a local and a path from it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Place {
    pub local: Local,
    pub projection: Vec<PlaceElem>,
}

impl Place {
    /// The whole local.
    pub fn local(local: Local) -> Place {
        Place { local, projection: Vec::new() }
    }

    /// Whether it lies behind a pointer.
    pub fn is_indirect(&self) -> bool {
        self.projection.contains(&PlaceElem::Deref)
    }

    /// One step further.
    pub fn project(&self, elem: PlaceElem) -> Place {
        let mut projection = self.projection.clone();
        projection.push(elem);
        Place { local: self.local, projection }
    }
}

/// One step of a [`Place`].
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum PlaceElem {
    /// Of a reference, raw pointer or `Box`.
    Deref,
    /// A field (of the variant that a `Downcast` before it names) and its type.
    Field(usize, Ty),
    /// `array[local]`; a bounds check stands before it.
    Index(Local),
    /// A slice pattern's element: from the start, or from the end (then `offset` 1 is the last).
    ConstantIndex {
        offset: u64,
        min_length: u64,
        from_end: bool,
    },
    /// A slice pattern's rest: without the first `from` and the last `to` elements (`from_end`), or exactly `from..to` of an array.
    Subslice {
        from: u64,
        to: u64,
        from_end: bool,
    },
    Downcast(usize),
}

/// A value that a statement uses.
#[derive(Clone, PartialEq, Debug)]
pub enum Operand {
    Copy(Place),
    Move(Place),
    Constant(Constant),
}

/// A constant with the source it comes from.
#[derive(Clone, PartialEq, Debug)]
pub struct Constant {
    pub kind: ConstKind,
    pub ty: Ty,
    pub span: Span,
}

/// See [`Constant`].
#[derive(Clone, PartialEq, Debug)]
pub enum ConstKind {
    /// An integer, `bool`, `char` or float by its bits, zero-extended.
    Bits(u128),
    /// A `&'static str`.
    Str(Name),
    /// A `&'static [u8; N]`.
    Bytes(Rc<[u8]>),
    /// A value without bytes: `()`, a function item (see the type), a unit struct, a closure without captures.
    ZeroSized,
    /// A constant's value; the machine evaluates it once for these arguments.
    Item(DefId, Args),
    /// A const generic parameter or another constant of the type system.
    Type(Const),
    /// A raw pointer to (`*mut`/`*const`) or a reference to a static.
    Static(DefId),
    /// A reference to the value of `promoted[index]` of the same body.
    Promoted(usize),
}

/// What can be computed.
#[derive(Clone, PartialEq, Debug)]
pub enum Rvalue {
    Use(Operand),
    Repeat(Operand, Const),
    Ref(Region, BorrowKind, Place),
    RawPtr(Mutability, Place),
    /// The length of a slice or array place.
    Len(Place),
    Cast(CastOp, Operand, Ty),
    Binary(BinOp, Operand, Operand),
    /// `(result, overflowed)`; only `Add`, `Sub`, `Mul`.
    CheckedBinary(BinOp, Operand, Operand),
    Unary(UnOp, Operand),
    /// As an integer of the enum's discriminant type.
    Discriminant(Place),
    Aggregate(AggregateKind, Vec<Operand>),
}

/// How a reference borrows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BorrowKind {
    Shared,
    /// Of a match's scrutinee, for the borrow stage only.
    Fake,
    Mut {
        kind: MutBorrowKind,
    },
}

/// See [`BorrowKind`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MutBorrowKind {
    Default,
    TwoPhase,
    /// By a closure, of a place that is not itself declared `mut`.
    ClosureCapture,
}

/// What a cast does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CastOp {
    /// Integer, `bool` or `char` to an integer or `char`: truncate, or extend by the source's sign.
    IntToInt,
    IntToFloat,
    /// Saturates; NaN is 0.
    FloatToInt,
    FloatToFloat,
    /// Same address; metadata kept, or dropped when the target is thin.
    PtrToPtr,
    /// Exposes the address.
    PtrToInt,
    IntToPtr,
    Pointer(PointerCoercion),
    Transmute,
}

/// Arithmetic, bits and comparison. `Add`, `Sub`, `Mul` wrap; checks are separate statements.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitXor,
    BitAnd,
    BitOr,
    /// The right side is taken modulo the width.
    Shl,
    Shr,
    Eq,
    Lt,
    Le,
    Ne,
    Ge,
    Gt,
    /// Pointer plus a number of elements, inside its allocation.
    Offset,
}

/// Prefix operators on values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnOp {
    Not,
    Neg,
    /// The metadata of a pointer: a `usize` for slices, `()` for thin pointers.
    PtrMetadata,
}

/// What an aggregate makes.
#[derive(Clone, PartialEq, Debug)]
pub enum AggregateKind {
    Array(Ty),
    Tuple,
    /// Type, variant, arguments; for a union the one field that is written.
    Adt {
        def: DefId,
        variant: usize,
        args: Args,
        union_field: Option<usize>,
    },
    Closure(DefId, Args),
    /// A wide pointer from a thin one and metadata; the type is the pointer's.
    RawPtr(Ty),
}
