//! A body as built to one that runs: each drop is done, left out, asked of a flag, or split into its parts.
//!
//! As built, a drop means "if the place still holds something". The flow of initialisation says what it holds: everything on all
//! ways (the drop stays), nothing (it goes), all or nothing depending on the way (a drop flag decides), or some of its parts
//! (it becomes a ladder of drops of parts, each with the same question). After rustc's drop elaboration.

mod flags;
mod forward;
mod ladder;
mod open;

pub(super) use ladder::{Rung, closure_rungs, field_rungs};

use rustc_hash::FxHashMap;

use super::moves::{Effects, Flow, Location, Lookup, MovePaths, PathId, State, gather};
use super::{
    Block, BlockId, Body, ConstKind, Local, Operand, Place, Rvalue, StatementKind, Terminator, TerminatorKind, Unwind,
    simplify,
};
use crate::source::Span;
use crate::types::{ParamEnv, Typing};

/// Elaborates the drops of a body and takes out what only the borrow stage needs. `kept` are variables that keep their values
/// when those are moved away, as if moving were copying: they are dropped all the same.
pub(super) fn elaborate(typing: &Typing<'_>, env: &ParamEnv, built: &Body, kept: &[Local]) -> Body {
    let mut body = with_certain_drops(typing, env, built, kept);
    shorten(typing, env, &mut body);
    body
}

/// Makes the body short for the machine, and the bodies of its promoted constants run.
pub(super) fn shorten(typing: &Typing<'_>, env: &ParamEnv, body: &mut Body) {
    simplify::simplify(body);
    forward::forward(body);
    body.promoted.iter_mut().for_each(|promoted| *promoted = elaborate(typing, env, promoted, &[]));
}

/// The first part of [`elaborate`].
pub(super) fn with_certain_drops(typing: &Typing<'_>, env: &ParamEnv, built: &Body, kept: &[Local]) -> Body {
    let mut body = built.clone();
    let mut dropped = dropped_locals(&body);
    // The drop of what is not tracked stays as it was built, without a question.
    kept.iter().for_each(|local| dropped[local.index()] = false);
    if dropped.iter().any(|dropped| *dropped) {
        Elaboration::run(typing, env, &mut body, &dropped);
    }
    strip(&mut body);
    body
}

fn dropped_locals(body: &Body) -> Vec<bool> {
    let mut dropped = vec![false; body.locals.len()];
    for block in &body.blocks {
        if let TerminatorKind::Drop { place, .. } = &block.terminator.kind {
            dropped[place.local.index()] = true;
        }
    }
    dropped
}

/// Takes out the statements and edges that are there for the borrow stage, and assignments that write no byte.
fn strip(body: &mut Body) {
    let named: Vec<bool> = body.locals.iter().map(|decl| decl.name.is_some()).collect();
    for block in &mut body.blocks {
        block.statements.retain(|s| match &s.kind {
            StatementKind::FakeRead(..) | StatementKind::Nop => false,
            StatementKind::Assign(place, Rvalue::Use(Operand::Constant(constant))) => {
                constant.kind != ConstKind::ZeroSized || named[place.local.index()] || !place.projection.is_empty()
            }
            variants!(StatementKind: Assign | SetDiscriminant | StorageLive | StorageDead | Step) => true,
        });
        if let TerminatorKind::FalseEdge { real, .. } | TerminatorKind::FalseUnwind { real, .. } = block.terminator.kind
        {
            block.terminator.kind = TerminatorKind::Goto(real);
        }
    }
}

/// The elaboration of one body.
struct Elaboration<'a> {
    typing: &'a Typing<'a>,
    env: &'a ParamEnv,
    body: &'a mut Body,
    paths: &'a MovePaths,
    flags: FxHashMap<PathId, Local>,
}

/// One drop as built.
struct DropSite {
    block: BlockId,
    path: PathId,
    target: BlockId,
    unwind: Unwind,
    state: State,
    span: Span,
}

/// How a place is dropped, by what it may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// Nothing is there.
    Dead,
    /// All of it is there.
    Static,
    /// All or nothing.
    Conditional,
    /// Its parts differ.
    Open,
}

impl<'a> Elaboration<'a> {
    fn run(typing: &'a Typing<'a>, env: &'a ParamEnv, body: &mut Body, dropped: &[bool]) {
        let (paths, effects) = gather(typing, body, |local| dropped[local.index()]);
        let flow = Flow::new(body, &paths, &effects);
        let mut elaboration = Elaboration { typing, env, body, paths: &paths, flags: FxHashMap::default() };
        let sites = elaboration.sites(&flow, &effects);
        for site in &sites {
            elaboration.flags_for(site);
        }
        // What is dropped where nothing is cannot panic. Without these ways fewer flags may do.
        if !elaboration.flags.is_empty() && elaboration.leave_out_dead(&sites) {
            let locals = elaboration.flags.len();
            body.locals.truncate(body.locals.len() - locals);
            return Elaboration::run(typing, env, body, dropped);
        }
        let flagged: Vec<(BlockId, usize)> = elaboration
            .body
            .blocks
            .iter()
            .enumerate()
            .map(|(b, block)| (BlockId(b as u32), block.statements.len()))
            .collect();
        for site in &sites {
            elaboration.elaborate_site(site);
        }
        elaboration.maintain_flags(&effects, &flagged);
    }

    /// Takes out the drops of what holds nothing; whether there were any.
    fn leave_out_dead(&mut self, sites: &[DropSite]) -> bool {
        let dead: Vec<&DropSite> =
            sites.iter().filter(|site| self.style(&site.state, site.path) == Style::Dead).collect();
        for site in &dead {
            self.body.blocks[site.block.index()].terminator.kind = TerminatorKind::Goto(site.target);
        }
        !dead.is_empty()
    }

    /// All drops that are reached and whose place has a path; others are of places behind pointers, which always hold a value.
    fn sites(&self, flow: &Flow, effects: &Effects) -> Vec<DropSite> {
        let blocks = self.body.blocks.iter().enumerate();
        blocks.filter_map(|(index, block)| self.site(BlockId(index as u32), block, flow, effects)).collect()
    }

    fn site(&self, id: BlockId, block: &Block, flow: &Flow, effects: &Effects) -> Option<DropSite> {
        let TerminatorKind::Drop { place, target, unwind, .. } = &block.terminator.kind else { return None };
        let Lookup::Exact(path) = self.paths.lookup(place) else { return None };
        let at = Location { block: id, statement: block.statements.len() };
        let state = flow.before(self.paths, effects, at)?;
        Some(DropSite { block: id, path, target: *target, unwind: *unwind, state, span: block.terminator.span })
    }

    fn style(&self, state: &State, path: PathId) -> Style {
        let parts = self.paths.subtree(path);
        let live = parts.iter().any(|part| state.maybe_init.contains(part.index()));
        let dead = parts.iter().any(|part| state.maybe_uninit.contains(part.index()));
        match (live, dead, parts.len()) {
            (false, _, _) => Style::Dead,
            (true, false, _) => Style::Static,
            (true, true, 1) => Style::Conditional,
            (true, true, _) => Style::Open,
        }
    }

    fn elaborate_site(&mut self, site: &DropSite) {
        let cleanup = self.body.blocks[site.block.index()].cleanup;
        let start = self.drop_path(site, site.path, site.target, Exit { unwind: site.unwind, cleanup });
        self.body.blocks[site.block.index()].terminator =
            Terminator { kind: TerminatorKind::Goto(start), span: site.span };
    }

    fn new_block(&mut self, cleanup: bool, span: Span, kind: TerminatorKind) -> BlockId {
        let terminator = Terminator { kind, span };
        self.body.blocks.push(Block { statements: Vec::new(), terminator, cleanup });
        BlockId(self.body.blocks.len() as u32 - 1)
    }

    fn new_drop(&mut self, place: Place, target: BlockId, exit: Exit, span: Span) -> BlockId {
        let kind = TerminatorKind::Drop { place, target, unwind: exit.unwind, replace: false };
        self.new_block(exit.cleanup, span, kind)
    }
}

/// Where a panic in a drop goes, and whether the drop itself is on such a way.
#[derive(Clone, Copy)]
struct Exit {
    unwind: Unwind,
    cleanup: bool,
}
