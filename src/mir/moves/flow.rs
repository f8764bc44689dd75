//! Which paths may be initialised, and which may not be, at each point: a forward dataflow to a fixed point.

use super::Location;
use super::bits::BitSet;
use super::gather::{Effect, Effects};
use super::paths::{MovePaths, PathId};
use crate::mir::simplify::for_each_target;
use crate::mir::{BlockId, Body, Local, TerminatorKind};

/// What is known at one point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct State {
    /// Paths that hold a value on some way to here.
    pub maybe_init: BitSet,
    /// Paths that hold none on some way to here.
    pub maybe_uninit: BitSet,
}

impl State {
    /// A change of one path and its parts.
    pub fn apply(&mut self, paths: &MovePaths, effect: Effect) {
        match effect {
            Effect::Init(path) => self.set(paths, path, true),
            Effect::Move(path) | Effect::Gone(path) => self.set(paths, path, false),
        }
    }

    fn set(&mut self, paths: &MovePaths, path: PathId, init: bool) {
        let (gains, loses) = match init {
            true => (&mut self.maybe_init, &mut self.maybe_uninit),
            false => (&mut self.maybe_uninit, &mut self.maybe_init),
        };
        for part in paths.subtree(path) {
            gains.insert(part.index());
            loses.remove(part.index());
        }
    }

    fn join(&mut self, other: &State) -> bool {
        let init = self.maybe_init.union(&other.maybe_init);
        self.maybe_uninit.union(&other.maybe_uninit) || init
    }
}

/// The states at the starts of a body's blocks.
#[derive(Debug)]
pub(crate) struct Flow {
    /// `None` for blocks that are never reached.
    starts: Vec<Option<State>>,
}

impl Flow {
    /// Solves the flow. Arguments are initialised at the start, nothing else is.
    pub fn new(body: &Body, paths: &MovePaths, effects: &Effects) -> Flow {
        let mut flow = Flow { starts: vec![None; body.blocks.len()] };
        flow.starts[0] = Some(start(body, paths));
        let mut open = vec![BlockId(0)];
        while let Some(block) = open.pop() {
            flow.visit(body, paths, effects, block, &mut open);
        }
        flow
    }

    fn visit(&mut self, body: &Body, paths: &MovePaths, effects: &Effects, block: BlockId, open: &mut Vec<BlockId>) {
        let Some(mut state) = self.starts[block.index()].clone() else { return };
        effects.of_block[block.index()].iter().for_each(|(_, effect)| state.apply(paths, *effect));
        let terminator = &body.blocks[block.index()].terminator.kind;
        let on_return = if let TerminatorKind::Call { target, .. } = terminator {
            effects.on_return[block.index()].zip(*target)
        } else {
            None
        };
        for_each_target(terminator, &mut |next| {
            let changed = match on_return {
                Some((path, target)) if target == next => {
                    let mut returned = state.clone();
                    returned.apply(paths, Effect::Init(path));
                    self.enter(next, &returned)
                }
                _ => self.enter(next, &state),
            };
            if changed {
                open.push(next);
            }
        });
    }

    fn enter(&mut self, block: BlockId, state: &State) -> bool {
        match &mut self.starts[block.index()] {
            Some(known) => known.join(state),
            unknown => {
                *unknown = Some(state.clone());
                true
            }
        }
    }

    /// The state at the start of a block, if it is reached.
    pub fn at_start(&self, block: BlockId) -> Option<&State> {
        self.starts[block.index()].as_ref()
    }

    /// The state just before a statement or terminator, if it is reached.
    pub fn before(&self, paths: &MovePaths, effects: &Effects, at: Location) -> Option<State> {
        let mut state = self.at_start(at.block)?.clone();
        let before = effects.of_block[at.block.index()].iter().take_while(|(statement, _)| *statement < at.statement);
        before.for_each(|(_, effect)| state.apply(paths, *effect));
        Some(state)
    }
}

fn start(body: &Body, paths: &MovePaths) -> State {
    let mut state = State { maybe_init: BitSet::new(paths.len()), maybe_uninit: BitSet::new(paths.len()) };
    for local in 0..body.locals.len() {
        if let Some(root) = paths.root(Local(local as u32)) {
            let is_argument = (1..=body.arg_count).contains(&local);
            state.apply(paths, if is_argument { Effect::Init(root) } else { Effect::Gone(root) });
        }
    }
    state
}
