//! Bodies of shims, block by block from the end: a block is made when those after it are known.

use crate::hir::def::DefId;
use crate::mir::{
    Block, BlockId, Body, ConstKind, Constant, Local, LocalDecl, LocalKind, Operand, Place, Rvalue, Statement,
    StatementKind, Terminator, TerminatorKind, Unwind,
};
use crate::source::Span;
use crate::types::Typing;
use crate::types::ty::{Args, Mutability, Ty, TyKind};

/// A body in the making.
pub(super) struct Maker<'a> {
    pub typing: &'a Typing<'a>,
    pub span: Span,
    def: DefId,
    arg_count: usize,
    locals: Vec<LocalDecl>,
    blocks: Vec<Block>,
    resume: Option<BlockId>,
}

impl<'a> Maker<'a> {
    /// A function with these arguments and this result.
    pub fn new(typing: &'a Typing<'a>, def: DefId, arguments: &[Ty], result: Ty) -> Maker<'a> {
        let span = typing.hir.def(def).span;
        let mut maker = Maker {
            typing,
            span,
            def,
            arg_count: arguments.len(),
            locals: Vec::new(),
            blocks: Vec::new(),
            resume: None,
        };
        maker.local(result, LocalKind::Return);
        for &argument in arguments {
            maker.local(argument, LocalKind::Argument);
        }
        // The start is block 0; what it does is known last.
        maker.block(Vec::new(), TerminatorKind::Unreachable, false);
        maker
    }

    fn local(&mut self, ty: Ty, kind: LocalKind) -> Local {
        self.locals.push(LocalDecl { ty, mutability: Mutability::Mut, name: None, span: self.span, kind });
        Local(self.locals.len() as u32 - 1)
    }

    pub fn temporary(&mut self, ty: Ty) -> Place {
        Place::local(self.local(ty, LocalKind::Temporary))
    }

    pub fn temporary_local(&mut self, ty: Ty) -> Local {
        self.local(ty, LocalKind::Temporary)
    }

    pub fn block(&mut self, assigns: Vec<(Place, Rvalue)>, kind: TerminatorKind, cleanup: bool) -> BlockId {
        let span = self.span;
        let statement = |(place, value)| Statement { kind: StatementKind::Assign(place, value), span };
        let statements = assigns.into_iter().map(statement).collect();
        self.blocks.push(Block { statements, terminator: Terminator { kind, span }, cleanup });
        BlockId(self.blocks.len() as u32 - 1)
    }

    /// Replaces a block that was reserved: the head of a loop.
    pub fn fill(&mut self, block: BlockId, assigns: Vec<(Place, Rvalue)>, kind: TerminatorKind) {
        let cleanup = self.blocks[block.index()].cleanup;
        let made = self.block(assigns, kind, cleanup);
        self.blocks.swap(block.index(), made.index());
    }

    pub fn returns(&mut self) -> BlockId {
        self.block(Vec::new(), TerminatorKind::Return, false)
    }

    pub fn resumes(&mut self) -> BlockId {
        if let Some(block) = self.resume {
            return block;
        }
        let block = self.block(Vec::new(), TerminatorKind::Resume, true);
        self.resume = Some(block);
        block
    }

    /// Drops `place`, then goes to `target`; `unwind` is `None` on the way of a panic.
    pub fn drop(&mut self, place: Place, target: BlockId, unwind: Option<BlockId>) -> BlockId {
        let kind = TerminatorKind::Drop { place, target, unwind: unwind_to(unwind), replace: false };
        self.block(Vec::new(), kind, unwind.is_none())
    }

    /// Calls a function item (or the pointer in `callee`) after some assignments.
    pub fn call(
        &mut self,
        assigns: Vec<(Place, Rvalue)>,
        (callee, args): (Operand, Vec<Operand>),
        (destination, target): (Place, BlockId),
        unwind: Option<BlockId>,
    ) -> BlockId {
        let unwind_kind = unwind_to(unwind);
        let kind = TerminatorKind::Call {
            callee,
            args,
            destination,
            target: Some(target),
            unwind: unwind_kind,
            call_span: self.span,
            from_operator: true,
        };
        self.block(assigns, kind, unwind.is_none())
    }

    /// A function item as an operand.
    pub fn function(&self, def: DefId, args: Args) -> Operand {
        let ty = Ty::new(TyKind::FnDef(def, args));
        Operand::Constant(Constant { kind: ConstKind::ZeroSized, ty, span: self.span })
    }

    pub fn usize(&self, value: u64) -> Operand {
        Operand::Constant(Constant { kind: ConstKind::Bits(u128::from(value)), ty: Ty::usize(), span: self.span })
    }

    /// The body that starts at `start`.
    pub fn finish(mut self, start: BlockId) -> Body {
        self.fill(BlockId(0), Vec::new(), TerminatorKind::Goto(start));
        let mut body = Body {
            def: self.def,
            arg_count: self.arg_count,
            locals: self.locals,
            blocks: self.blocks,
            captures: Vec::new(),
            user: false,
            span: self.span,
            annotations: Vec::new(),
            promoted: Vec::new(),
        };
        crate::mir::simplify::simplify(&mut body);
        body
    }
}

fn unwind_to(unwind: Option<BlockId>) -> Unwind {
    unwind.map_or(Unwind::Terminate, Unwind::Cleanup)
}

/// The definition that stands for a built-in type's shim: the lang item, or (without a library) the program's first definition.
pub(super) fn stand_in(typing: &Typing<'_>, lang: &str) -> DefId {
    typing.hir.lang_item(lang).unwrap_or(DefId(0))
}
