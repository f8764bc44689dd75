//! HIR and its types to nodes in which nothing is implicit: adjustments, overloaded operators and captures are nodes of their own.
//!
//! One tree for each function, closure or constant, made just before its MIR is built and forgotten after it (rustc's THIR).

mod adjust;
mod constant;
mod control;
mod expr;
mod operator;
mod pat;

pub(in crate::mir) use constant::{bit_width, mask};

use crate::hir::body::{self, ExprId, LocalId, LogicalOp, MatchSource};
use crate::hir::def::DefId;
use crate::hir::ty::QPath;
use crate::mir::{BinOp, BorrowKind, CastOp, Constant, UnOp};
use crate::source::Span;
use crate::types::Typing;
use crate::types::tables::{BindingMode, BodyTyping};
use crate::types::ty::{Args, Const, Mutability, Ty};

/// The node of a [`Thir`] with this number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub(in crate::mir) struct NodeId(u32);

/// A body's nodes.
#[derive(Debug, Default)]
pub(in crate::mir) struct Thir {
    nodes: Vec<Node>,
}

impl Thir {
    /// The node with this number.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }
}

/// One operation.
#[derive(Debug)]
pub(in crate::mir) struct Node {
    pub kind: NodeKind,
    pub ty: Ty,
    pub span: Span,
    /// The expression that it was made for: it decides how long a temporary of the node lives.
    pub expr: ExprId,
}

/// See [`Node`].
#[derive(Debug)]
pub(in crate::mir) enum NodeKind {
    /// A variable, of this body or (in a closure) of one around it.
    Variable(LocalId),
    Constant(Constant),
    Deref(NodeId),
    /// A field of a struct, tuple or union, or of the only variant of an enum that a capture looks into.
    Field {
        base: NodeId,
        index: usize,
    },
    /// Of an array or slice.
    Index {
        base: NodeId,
        index: NodeId,
    },
    Borrow(BorrowKind, NodeId),
    RawBorrow(Mutability, NodeId),
    Unary(UnOp, NodeId),
    Binary(BinOp, NodeId, NodeId),
    Logical(LogicalOp, NodeId, NodeId),
    Cast(CastOp, NodeId),
    /// The discriminant of an enum without fields as another integer.
    EnumCast(NodeId),
    /// The value itself; as a place it is a temporary.
    Use(NodeId),
    NeverToAny(NodeId),
    Call(Call),
    Assign {
        place: NodeId,
        value: NodeId,
    },
    AssignOp {
        op: BinOp,
        place: NodeId,
        value: NodeId,
    },
    Tuple(Vec<NodeId>),
    Array(Vec<NodeId>),
    Repeat {
        value: NodeId,
        len: Const,
    },
    Adt(AdtValue),
    /// The captured places (or borrows of them), in order of the closure's fields.
    Closure {
        def: DefId,
        args: Args,
        captures: Vec<NodeId>,
    },
    Block(Block),
    If {
        condition: NodeId,
        then: NodeId,
        otherwise: Option<NodeId>,
    },
    Let {
        pat: Pat,
        value: NodeId,
    },
    Match {
        scrutinee: NodeId,
        arms: Vec<Arm>,
        source: MatchSource,
    },
    Loop(NodeId),
    Break {
        target: ExprId,
        value: Option<NodeId>,
    },
    Continue(ExprId),
    Return(Option<NodeId>),
    /// A future goes to sleep.
    Yield,
    DropTemporaries(NodeId),
    /// An error was reported here; never run.
    Error,
}

/// A call: `callee` is a value of function type.
#[derive(Debug)]
pub(in crate::mir) struct Call {
    pub callee: NodeId,
    pub args: Vec<NodeId>,
    /// Without what stands before a method's dot.
    pub call_span: Span,
    /// An operator, index, adjustment or call of a `Fn*` value.
    pub from_operator: bool,
}

/// A struct, variant or union that is made.
#[derive(Debug)]
pub(in crate::mir) struct AdtValue {
    pub def: DefId,
    pub variant: usize,
    pub args: Args,
    /// Field indices and values in the order in which they are written.
    pub fields: Vec<(usize, NodeId)>,
    /// `..base`.
    pub base: Option<NodeId>,
    pub is_union: bool,
}

/// `{ … }`.
#[derive(Debug)]
pub(in crate::mir) struct Block {
    pub stmts: Vec<Stmt>,
    pub tail: Option<NodeId>,
    pub labelled: bool,
    /// Empty for blocks that a desugaring made.
    pub span: Span,
}

/// A statement.
#[derive(Debug)]
pub(in crate::mir) struct Stmt {
    pub kind: StmtKind,
    pub span: Span,
}

/// See [`Stmt`].
#[derive(Debug)]
pub(in crate::mir) enum StmtKind {
    Let { pat: Box<Pat>, init: Option<NodeId>, otherwise: Option<NodeId> },
    Expr(NodeId),
}

/// An arm of a `match`.
#[derive(Debug)]
pub(in crate::mir) struct Arm {
    pub pat: Pat,
    pub guard: Option<NodeId>,
    pub body: NodeId,
    pub span: Span,
}

/// A pattern without default binding modes.
#[derive(Clone, Debug)]
pub(in crate::mir) struct Pat {
    pub kind: PatKind,
    pub ty: Ty,
    pub span: Span,
    /// The path to its constructor, if it may say something of lifetimes.
    pub written: Option<QPath>,
}

/// See [`Pat`].
#[derive(Clone, Debug)]
pub(in crate::mir) enum PatKind {
    Wild,
    Binding {
        local: LocalId,
        mode: BindingMode,
        sub: Option<Box<Pat>>,
    },
    /// A variant of an enum and patterns for some of its fields.
    Variant {
        adt: DefId,
        variant: usize,
        fields: Vec<(usize, Pat)>,
    },
    /// Fields of a struct, tuple or union.
    Leaf(Vec<(usize, Pat)>),
    /// Through a reference (or `Box`).
    Deref(Box<Pat>),
    /// An integer, `bool` or `char` by its bits.
    Bits(u128),
    /// Any other constant: compared with `==`.
    Equal(Constant),
    Range(Box<RangePat>),
    /// `rest` is the binding of `..`, if there is one and it has one.
    Slice {
        before: Vec<Pat>,
        rest: Option<Option<Box<Pat>>>,
        after: Vec<Pat>,
    },
    Or(Vec<Pat>),
    /// Already reported.
    Error,
}

/// `lo..=hi`, either end open.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::mir) struct RangePat {
    pub lo: Option<Constant>,
    pub hi: Option<Constant>,
    pub inclusive: bool,
}

/// Makes nodes of the expressions of one body.
pub(in crate::mir) struct Lowering<'a> {
    pub typing: &'a Typing<'a>,
    pub body: &'a body::Body,
    pub tables: &'a BodyTyping,
    pub thir: Thir,
}

impl<'a> Lowering<'a> {
    /// Starts without nodes.
    pub fn new(typing: &'a Typing<'a>, body: &'a body::Body, tables: &'a BodyTyping) -> Lowering<'a> {
        Lowering { typing, body, tables, thir: Thir::default() }
    }

    fn push(&mut self, expr: ExprId, span: Span, ty: Ty, kind: NodeKind) -> NodeId {
        self.thir.nodes.push(Node { kind, ty, span, expr });
        NodeId(self.thir.nodes.len() as u32 - 1)
    }

    fn ty_of(&self, node: NodeId) -> Ty {
        self.thir.node(node).ty
    }
}
