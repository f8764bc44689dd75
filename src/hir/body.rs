//! Bodies: expressions, patterns and statements in arenas, desugared to what the types and mir stages need.
//!
//! Desugared here: `for`, `while`, `?`, ranges, `a..=b`, formatting macros (to calls of the library's `fmt::rt`), every other macro
//! (expanded). `async` and `.await`. Not desugared: operators (overloading is a matter of types), `if let` chains, compound assignment, closures.

use super::def::{DefId, Name};
use super::ty::{ConstArg, PathSegment, QPath, Ty};
use crate::source::Span;

/// A name as it stands in the source.
#[derive(Clone, PartialEq, Debug)]
pub struct Ident {
    pub name: Name,
    pub span: Span,
}

/// The body of this definition (function, constant, static, anonymous constant). Closures live in their parent's body.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BodyId(pub DefId);

macro_rules! arena_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);
    )*};
}
arena_ids! {
    /// An expression of a body.
    ExprId;
    /// A pattern of a body.
    PatId;
    /// A variable that a pattern binds; or-patterns bind one variable in several places.
    LocalId;
}

/// A body with everything in it. Index the arenas with the ids' numbers.
#[derive(Clone, Debug)]
pub struct Body {
    pub owner: DefId,
    pub params: Vec<PatId>,
    pub value: ExprId,
    pub exprs: Vec<Expr>,
    pub pats: Vec<Pat>,
    pub locals: Vec<Local>,
    /// Closures in the order in which they stand: definition and expression.
    pub closures: Vec<(DefId, ExprId)>,
    /// Whether it is the author's code: then its statements are steps. False for derived code and the library.
    pub user: bool,
}

impl Body {
    /// The expression with this id.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// Whether any block in it is marked `unsafe`.
    pub fn has_unsafe_block(&self) -> bool {
        self.exprs.iter().any(|expr| matches!(&expr.kind, ExprKind::Block(block) if block.is_unsafe))
    }

    /// The pattern with this id.
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The variable with this id.
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }
}

/// A variable.
#[derive(Clone, Debug)]
pub struct Local {
    pub name: Name,
    /// `mut x`.
    pub mutable: bool,
    /// The span of the name where it is first bound.
    pub span: Span,
    /// Whether the author wrote it (and not a desugaring or a macro of the library).
    pub user: bool,
}

/// An expression.
#[derive(Clone, Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

/// An operator between two operands, and where it is written: there stands what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Operator {
    pub op: BinOp,
    pub span: Span,
}

/// See [`Expr`].
#[derive(Clone, Debug)]
pub enum ExprKind {
    Literal(Literal),
    Path(QPath),
    Unary(UnOp, ExprId),
    /// Arithmetic, bit and comparison operators.
    Binary(Operator, ExprId, ExprId),
    /// `&&`, `||`.
    Logical(LogicalOp, ExprId, ExprId),
    Assign {
        place: ExprId,
        value: ExprId,
    },
    AssignOp {
        op: BinOp,
        place: ExprId,
        value: ExprId,
    },
    /// `(a, b.c, _) = value` is desugared before; this is `&e`, `&mut e`, `&raw const e`.
    AddrOf {
        raw: bool,
        mutable: bool,
        place: ExprId,
    },
    Call {
        callee: ExprId,
        args: Vec<ExprId>,
    },
    MethodCall {
        receiver: ExprId,
        method: PathSegment,
        args: Vec<ExprId>,
    },
    Field {
        base: ExprId,
        field: Ident,
    },
    Index {
        base: ExprId,
        index: ExprId,
    },
    Cast {
        value: ExprId,
        ty: Ty,
    },
    Tuple(Vec<ExprId>),
    Array(Vec<ExprId>),
    Repeat {
        value: ExprId,
        len: ConstArg,
    },
    Struct {
        path: QPath,
        fields: Vec<FieldInit>,
        base: Option<ExprId>,
    },
    Block(Block),
    If {
        condition: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
    },
    /// `let PAT = e` as a condition, in `if`, `while`, guards and chains of `&&`.
    Let {
        pat: PatId,
        value: ExprId,
    },
    Match {
        scrutinee: ExprId,
        arms: Vec<Arm>,
        source: MatchSource,
    },
    /// `loop`; `while` and `for` become one. Leaves with `Break { target }` of this very expression.
    Loop {
        body: ExprId,
        source: LoopSource,
    },
    /// `target` is the loop or labelled block that it leaves; `None` was already reported.
    Break {
        target: Option<ExprId>,
        value: Option<ExprId>,
    },
    Continue {
        target: Option<ExprId>,
    },
    Return(Option<ExprId>),
    Closure(Closure),
    /// A future goes to sleep here; its value is `()`. What `.await` does while the awaited future is not ready.
    Yield,
    /// The temporaries of this expression are dropped at its end, as those of an `if` condition are.
    DropTemporaries(ExprId),
    /// `const { … }`.
    InlineConst(DefId),
    /// Already reported.
    Error,
}

/// `{ … }`.
#[derive(Clone, Debug)]
pub struct Block {
    pub stmts: Vec<Stmt>,
    pub tail: Option<ExprId>,
    pub is_unsafe: bool,
    /// Whether a `break 'label` may leave it (its target is the block's expression).
    pub labelled: bool,
    /// The number of the scope of what is declared or imported in it, if anything is.
    pub scope: Option<u32>,
    /// From `{` to `}`; empty for blocks that a desugaring made.
    pub span: Span,
}

/// A statement; items are hoisted out by name resolution.
#[derive(Clone, Debug)]
pub struct Stmt {
    pub kind: StmtKind,
    /// With its semicolon.
    pub span: Span,
}

/// See [`Stmt`].
#[derive(Clone, Debug)]
pub enum StmtKind {
    Let {
        pat: PatId,
        ty: Option<Ty>,
        init: Option<ExprId>,
        /// `else { … }` of a let-else.
        otherwise: Option<ExprId>,
    },
    /// An expression; without a semicolon its type must be `()` (or `!`).
    Expr { expr: ExprId, semicolon: bool },
}

/// An arm of a `match`.
#[derive(Clone, Debug)]
pub struct Arm {
    pub pat: PatId,
    pub guard: Option<ExprId>,
    pub body: ExprId,
    pub span: Span,
}

/// Where a `match` comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MatchSource {
    User,
    /// `e?`.
    Try,
    /// `e.await`: `match IntoFuture::into_future(e) { mut awaitee => loop { match poll(&mut awaitee, context) { Ready(value) => break value, Pending => {} } yield } }`.
    Await,
    /// `for`: `match IntoIterator::into_iter(e) { mut iter => loop { match Iterator::next(&mut iter) { None => break, Some(pat) => body } } }`.
    ForLoop,
    /// Another desugaring or a macro of the library.
    Desugared,
}

/// Where a `loop` comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LoopSource {
    Loop,
    While,
    ForLoop,
}

/// `|params| body`.
#[derive(Clone, Debug)]
pub struct Closure {
    pub def: DefId,
    pub params: Vec<(PatId, Option<Ty>)>,
    pub output: Option<Ty>,
    pub body: ExprId,
    /// `move`.
    pub by_move: bool,
    /// `|params|` with its `move`; of async code its head: `async move`, or the header of the `async fn`.
    pub header_span: Span,
    /// For the body of async code: what it is the body of. Such a closure is a future; its one parameter is the context that it is polled
    /// with last.
    pub coroutine: Option<Coroutine>,
}

/// Whose code a future runs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Coroutine {
    /// `async fn`.
    Fn,
    /// `async { … }`.
    Block,
    /// `async |params| …`.
    Closure,
}

/// `field: value` in a struct expression.
#[derive(Clone, Debug)]
pub struct FieldInit {
    pub field: Ident,
    pub value: ExprId,
    pub shorthand: bool,
}

/// A literal.
#[derive(Clone, PartialEq, Debug)]
pub enum Literal {
    Bool(bool),
    Char(char),
    /// The suffix (`u8`) where one is written.
    Int(u128, Option<Name>),
    /// The digits as they are written, without underscores and suffix; the suffix apart.
    Float(Name, Option<Name>),
    Str(Name),
    ByteStr(std::rc::Rc<[u8]>),
    Byte(u8),
    CStr(std::rc::Rc<[u8]>),
}

impl Literal {
    /// The bits of a number that is whole, a truth value or a character.
    pub fn bits(&self) -> Option<u128> {
        match self {
            Literal::Int(value, _) => Some(*value),
            Literal::Bool(value) => Some(u128::from(*value)),
            Literal::Char(value) => Some(u128::from(u32::from(*value))),
            Literal::Byte(value) => Some(u128::from(*value)),
            variants!(Literal: Float | Str | ByteStr | CStr) => None,
        }
    }
}

/// Prefix operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnOp {
    Deref,
    Not,
    Neg,
}

/// Infix operators that may be overloaded.
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
    Shl,
    Shr,
    Eq,
    Lt,
    Le,
    Ne,
    Ge,
    Gt,
}

/// Infix operators that evaluate their right side only when they must.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogicalOp {
    And,
    Or,
}

/// A pattern.
#[derive(Clone, Debug)]
pub struct Pat {
    pub kind: PatKind,
    pub span: Span,
}

/// See [`Pat`].
#[derive(Clone, Debug)]
pub enum PatKind {
    Wild,
    /// `..` stands only inside the lists below and is taken out of them.
    Binding {
        local: LocalId,
        by_ref: Option<Mutability>,
        mutable: bool,
        sub: Option<PatId>,
    },
    /// A literal, possibly negative.
    Literal {
        literal: Literal,
        negative: bool,
    },
    /// A path to a unit struct, unit variant or constant.
    Path(QPath),
    /// Bounds are literals or paths to constants.
    Range {
        lo: Option<RangeEnd>,
        hi: Option<RangeEnd>,
        inclusive: bool,
    },
    Ref {
        inner: PatId,
        mutable: bool,
    },
    /// `(a, .., b)`: `rest` is how many stand before the `..`.
    Tuple {
        pats: Vec<PatId>,
        rest: Option<usize>,
    },
    TupleStruct {
        path: QPath,
        pats: Vec<PatId>,
        rest: Option<usize>,
    },
    Struct {
        path: QPath,
        fields: Vec<FieldPat>,
        has_rest: bool,
    },
    /// `[a, b @ .., c]`: `before`, the binding of the rest (if there is a `..`), `after`.
    Slice {
        before: Vec<PatId>,
        rest: Option<Option<PatId>>,
        after: Vec<PatId>,
    },
    Or(Vec<PatId>),
    /// `!`-typed scrutinee or already reported.
    Error,
}

impl PatKind {
    /// The patterns that stand directly in this one.
    pub fn subpatterns(&self) -> Vec<PatId> {
        match self {
            PatKind::Binding { sub, .. } => sub.iter().copied().collect(),
            PatKind::Tuple { pats, .. } | PatKind::TupleStruct { pats, .. } | PatKind::Or(pats) => pats.clone(),
            PatKind::Struct { fields, .. } => fields.iter().map(|field| field.pat).collect(),
            PatKind::Ref { inner, .. } => vec![*inner],
            PatKind::Slice { before, rest, after } => {
                before.iter().chain(rest.iter().flatten()).chain(after).copied().collect()
            }
            variants!(PatKind: Wild | Literal | Path | Range | Error) => Vec::new(),
        }
    }
}

impl PatKind {
    /// Adds the patterns directly inside.
    pub fn parts(&self, inner: &mut Vec<PatId>) {
        match self {
            variants!(PatKind: Wild | Literal | Path | Range | Error) => {}
            PatKind::Binding { sub, .. } => inner.extend(sub),
            PatKind::Ref { inner: behind, .. } => inner.push(*behind),
            PatKind::Tuple { pats, .. } | PatKind::TupleStruct { pats, .. } | PatKind::Or(pats) => inner.extend(pats),
            PatKind::Struct { fields, .. } => inner.extend(fields.iter().map(|field| field.pat)),
            PatKind::Slice { before, rest, after } => {
                inner.extend(before);
                inner.extend(rest.iter().flatten());
                inner.extend(after);
            }
        }
    }
}

/// `ref` or `ref mut`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mutability {
    Not,
    Mut,
}

/// `field: pat`.
#[derive(Clone, Debug)]
pub struct FieldPat {
    pub field: Ident,
    pub pat: PatId,
}

/// An end of a range pattern.
#[derive(Clone, Debug)]
pub enum RangeEnd {
    Literal { literal: Literal, negative: bool, span: Span },
    Path(QPath),
}
