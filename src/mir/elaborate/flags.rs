//! Drop flags: a `bool` for each path of which some drop cannot know statically whether it holds a value.

use super::{DropSite, Elaboration, Style};
use crate::mir::moves::{Effect, Effects, PathId};
use crate::mir::{
    BlockId, ConstKind, Constant, Local, LocalDecl, LocalKind, Operand, Place, Rvalue, Statement, StatementKind,
    TerminatorKind,
};
use crate::source::Span;
use crate::types::ty::{Mutability, Ty};

impl Elaboration<'_> {
    /// Makes the flags that a drop asks.
    pub(super) fn flags_for(&mut self, site: &DropSite) {
        match self.style(&site.state, site.path) {
            Style::Dead | Style::Static => {}
            Style::Conditional | Style::Open => {
                for part in self.paths.subtree(site.path) {
                    let live = site.state.maybe_init.contains(part.index());
                    if live && site.state.maybe_uninit.contains(part.index()) {
                        self.make_flag(part, site.span);
                    }
                }
            }
        }
    }

    fn make_flag(&mut self, path: PathId, span: Span) {
        if !self.flags.contains_key(&path) {
            let kind = LocalKind::DropFlag;
            let decl = LocalDecl { ty: Ty::bool(), mutability: Mutability::Mut, name: None, span, kind };
            let flag = self.body.add_local(decl);
            self.flags.insert(path, flag);
        }
    }

    /// Goes to `set` if the path's flag is set, else to `clear`.
    pub(super) fn test_flag(
        &mut self,
        path: PathId,
        set: BlockId,
        clear: BlockId,
        cleanup: bool,
        span: Span,
    ) -> BlockId {
        let Some(flag) = self.flags.get(&path) else { return set };
        let operand = Operand::Copy(Place::local(*flag));
        let kind = TerminatorKind::SwitchInt { operand, ty: Ty::bool(), targets: vec![(0, clear)], otherwise: set };
        self.new_block(cleanup, span, kind)
    }

    /// Clears the flags of a path and its parts at the start of a block.
    pub(super) fn clear_flags_in(&mut self, block: BlockId, path: PathId, span: Span) {
        let clears = self.flag_statements(path, false, span);
        self.body.blocks[block.index()].statements.splice(0..0, clears);
    }

    fn flag_statements(&self, path: PathId, value: bool, span: Span) -> Vec<Statement> {
        let flags = self.paths.subtree(path).into_iter().filter_map(|part| self.flags.get(&part));
        flags.map(|flag| set_flag(*flag, value, span)).collect()
    }

    /// Sets and clears the flags where values come and go. `blocks` are those of the body as built with their lengths.
    pub(super) fn maintain_flags(&mut self, effects: &Effects, blocks: &[(BlockId, usize)]) {
        if self.flags.is_empty() {
            return;
        }
        for &(block, len) in blocks {
            self.maintain_block(effects, block, len);
        }
        let returns: Vec<(BlockId, PathId)> =
            blocks.iter().filter_map(|&(block, _)| self.returned(effects, block)).collect();
        for (target, path) in returns {
            let span = self.body.blocks[target.index()].terminator.span;
            let sets = self.flag_statements(path, true, span);
            self.body.blocks[target.index()].statements.splice(0..0, sets);
        }
        self.initial_flags();
    }

    fn returned(&self, effects: &Effects, block: BlockId) -> Option<(BlockId, PathId)> {
        let TerminatorKind::Call { target: Some(target), .. } = self.body.blocks[block.index()].terminator.kind else {
            return None;
        };
        Some((target, effects.on_return[block.index()]?))
    }

    /// Drops keep their flags themselves, since they ask them first.
    fn maintain_block(&mut self, effects: &Effects, block: BlockId, len: usize) {
        let changes = &effects.of_block[block.index()];
        for &(statement, effect) in changes.iter().rev() {
            let (path, value) = match effect {
                Effect::Init(path) => (path, true),
                Effect::Move(path) => (path, false),
                Effect::Gone(path) if statement < len => (path, false),
                Effect::Gone(_) => continue,
            };
            let span = self.body.blocks[block.index()].terminator.span;
            let updates = self.flag_statements(path, value, span);
            // After the statement, but before a terminator.
            let at = (statement + 1).min(len);
            self.body.blocks[block.index()].statements.splice(at..at, updates);
        }
    }

    /// All flags are clear at the start, except those of arguments.
    fn initial_flags(&mut self) {
        let mut flags: Vec<(PathId, Local)> = self.flags.iter().map(|(path, flag)| (*path, *flag)).collect();
        flags.sort();
        let span = self.body.span;
        let arguments = 1..=self.body.arg_count;
        let sets = flags.iter().map(|(path, flag)| {
            let local = self.paths.get(*path).place.local;
            set_flag(*flag, arguments.contains(&local.index()), span)
        });
        let sets: Vec<Statement> = sets.collect();
        self.body.blocks[0].statements.splice(0..0, sets);
    }
}

fn set_flag(flag: Local, value: bool, span: Span) -> Statement {
    let constant = Constant { kind: ConstKind::Bits(u128::from(value)), ty: Ty::bool(), span };
    let value = Rvalue::Use(Operand::Constant(constant));
    Statement { kind: StatementKind::Assign(Place::local(flag), value), span }
}
