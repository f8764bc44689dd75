//! Nodes to a [`Body`] as built: every evaluation, scope and unwind edge explicit; drops still mean "if there is a value".
//!
//! The builder appends to the block at its cursor; control flow opens blocks and moves the cursor. After a jump the cursor stands
//! in a block that nothing reaches; such blocks are taken out at the end. Drops follow the Reference's chapter "Destructors".

mod block;
mod cfg;
mod condition;
mod entry;
mod expr;
mod extend;
mod jump;
mod matches;
mod promote;
mod scope;
mod step;
mod variable;

pub(super) use entry::build;
pub(super) use expr::{capture_field_ty, discriminant_type};

use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, LocalId};
use crate::hir::def::DefId;
use crate::mir::thir::{NodeId, Thir};
use crate::mir::{Annotation, BlockId, Body, Local, LocalDecl};
use crate::types::tables::{BodyTyping, ClosureTyping};
use crate::types::ty::Ty;
use crate::types::{ParamEnv, Typing};
use cfg::OpenBlock;
use jump::{IfThen, Jump};
use scope::Scope;

/// What bodies, closures and promoted constants have in common while they are built.
#[derive(Clone, Copy)]
struct Context<'a> {
    typing: &'a Typing<'a>,
    thir: &'a Thir,
    hir: &'a crate::hir::body::Body,
    tables: &'a BodyTyping,
    env: &'a ParamEnv,
    /// The function, closure or constant that is built.
    def: DefId,
    /// For a closure: its own facts and its type.
    closure: Option<(&'a ClosureTyping, Ty)>,
}

impl Context<'_> {
    /// Whether it is the body of async code.
    fn is_coroutine(&self) -> bool {
        self.typing.hir.is_coroutine(self.def)
    }
}

/// Builds one body.
struct Builder<'a> {
    cx: Context<'a>,
    locals: Vec<LocalDecl>,
    blocks: Vec<OpenBlock>,
    /// Where the next statement goes.
    at: BlockId,
    scopes: Vec<Scope>,
    /// The scope that ends the life of temporaries made now; `None`: they live for ever (constants).
    temporaries: Option<usize>,
    /// The last expression that was begun as one that ends its own temporaries.
    terminating: Option<ExprId>,
    /// Expressions whose temporaries live longer or shorter than the rule says, and in which scope.
    extended: FxHashMap<ExprId, Option<usize>>,
    jumps: Vec<Jump>,
    if_thens: Vec<IfThen>,
    /// What is matched at the cursor.
    looked_at: Option<crate::source::Span>,
    variables: FxHashMap<LocalId, Variable>,
    annotations: Vec<Annotation>,
    promoted: Vec<Body>,
    /// Values in which a place lies that was lent, and what refers to them as promoted constants.
    promoted_bases: FxHashMap<NodeId, Local>,
    return_block: BlockId,
    resume_block: Option<BlockId>,
    unit_local: Option<Local>,
    /// What a block's tail is for: whether its end is a moment of its own.
    tail: step::TailUse,
    /// The statement or tail around the cursor: what a macro made of it is no moment beside it.
    enclosing: Option<crate::source::Span>,
    /// Inside a promoted constant: nothing in it is promoted again.
    promoting: bool,
    diagnostics: Vec<Diagnostic>,
}

/// Where a variable lives.
#[derive(Clone, Copy)]
struct Variable {
    local: Local,
    /// While a match guard runs: the reference through which it sees the value that is not bound yet.
    guard: Option<Local>,
}
