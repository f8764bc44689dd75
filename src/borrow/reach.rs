//! Which moves a use can see: back from the use over all ways, as far as the last initialisation on each.

use rustc_hash::FxHashSet;

use super::Checker;
use crate::mir::BlockId;
use crate::mir::moves::{Effect, Location, PathId};
use crate::mir::simplify::for_each_target;

/// A move that reaches a use.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct MoveSite {
    pub at: Location,
    pub path: PathId,
    /// It is reached from the use again: the use comes after it only in the next turn of a loop.
    pub in_loop: bool,
}

impl Checker<'_> {
    /// The moves out of `path`, a part of it or what it is part of, that the location sees.
    pub(super) fn moves_before(&self, use_at: Location, path: PathId) -> Vec<MoveSite> {
        let related = self.related(path);
        let predecessors = self.predecessors();
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut open = vec![use_at];
        while let Some(end) = open.pop() {
            if self.scan_back(end, path, &related, &mut found) {
                continue;
            }
            for &block in &predecessors[end.block.index()] {
                if self.flow.at_start(block).is_some() && seen.insert(block) && !self.initialised_by_call(block, path) {
                    open.push(Location { block, statement: self.body.blocks[block.index()].statements.len() + 1 });
                }
            }
        }
        found.sort_by_key(|&(at, _)| self.order(at));
        found.dedup();
        let site = |(at, path)| MoveSite { at, path, in_loop: self.comes_back(use_at, at) };
        found.into_iter().map(site).collect()
    }

    fn order(&self, at: Location) -> (crate::source::Span, Location) {
        (self.span_at(at), at)
    }

    /// The path, what it is part of, and its parts.
    fn related(&self, path: PathId) -> FxHashSet<PathId> {
        let mut related: FxHashSet<PathId> = self.paths.subtree(path).into_iter().collect();
        let mut above = self.paths.get(path).parent;
        while let Some(parent) = above {
            related.insert(parent);
            above = self.paths.get(parent).parent;
        }
        related
    }

    fn predecessors(&self) -> Vec<Vec<BlockId>> {
        let mut all = vec![Vec::new(); self.body.blocks.len()];
        for (index, block) in self.body.blocks.iter().enumerate() {
            for_each_target(&block.terminator.kind, &mut |next| all[next.index()].push(BlockId(index as u32)));
        }
        all
    }

    /// Looks through the block before `end`; whether the search stops in it.
    fn scan_back(
        &self,
        end: Location,
        path: PathId,
        related: &FxHashSet<PathId>,
        found: &mut Vec<(Location, PathId)>,
    ) -> bool {
        let effects = &self.effects.of_block[end.block.index()];
        for &(statement, effect) in effects.iter().rev().filter(|(statement, _)| *statement < end.statement) {
            let at = Location { block: end.block, statement };
            match effect {
                Effect::Move(moved) if related.contains(&moved) => {
                    found.push((at, moved));
                    return true;
                }
                Effect::Init(init) if self.covers(init, path) => return true,
                Effect::Gone(gone) if self.covers(gone, path) => return true,
                Effect::Move(_) | Effect::Init(_) | Effect::Gone(_) => {}
            }
        }
        false
    }

    /// Whether a change of `whole` is one of `path` too.
    fn covers(&self, whole: PathId, path: PathId) -> bool {
        let mut current = Some(path);
        while let Some(id) = current {
            if id == whole {
                return true;
            }
            current = self.paths.get(id).parent;
        }
        false
    }

    fn initialised_by_call(&self, block: BlockId, path: PathId) -> bool {
        self.effects.on_return[block.index()].is_some_and(|init| self.covers(init, path))
    }

    /// Whether `to` can be reached from `from`, but `from` does not come after it in the same turn.
    fn comes_back(&self, from: Location, to: Location) -> bool {
        if from.block == to.block {
            return to.statement >= from.statement;
        }
        self.reaches(from.block, to.block) && !self.dominates(to.block, from.block)
    }

    fn reaches(&self, from: BlockId, to: BlockId) -> bool {
        self.reachable(from, None).contains(&to)
    }

    /// Whether all ways from the start to `block` go through `gate`.
    pub(super) fn dominates(&self, gate: BlockId, block: BlockId) -> bool {
        gate == block || block.0 != 0 && (gate.0 == 0 || !self.reachable(BlockId(0), Some(gate)).contains(&block))
    }

    fn reachable(&self, from: BlockId, without: Option<BlockId>) -> FxHashSet<BlockId> {
        let mut seen = FxHashSet::default();
        let mut open = vec![from];
        while let Some(block) = open.pop() {
            for_each_target(&self.body.blocks[block.index()].terminator.kind, &mut |next| {
                if Some(next) != without && seen.insert(next) {
                    open.push(next);
                }
            });
        }
        seen
    }
}
