//! What a future keeps in each of its sleeps: the locals that are live there or borrowed, and that need their storage; and which of them
//! may not share their bytes. (rustc's `locals_live_across_suspend_points` and `compute_storage_conflicts`.)

use rustc_hash::FxHashMap;

use super::effects::State;
use super::{CONTEXT, THIS, live};
use crate::mir::moves::BitSet;
use crate::mir::simplify::for_each_target;
use crate::mir::{Block, BlockId, Body, Local, LocalKind, Operand, StatementKind, TerminatorKind};
use crate::types::Typing;
use crate::types::tables::{CoroutineFacts, SavedLocal, Sleep};
use crate::types::ty::Ty;

/// What is kept.
#[derive(Debug)]
pub(super) struct Saved {
    /// The first state that has the local, and its field there.
    pub places: FxHashMap<Local, (usize, usize)>,
    pub sleeps: Vec<Suspension>,
    pub facts: CoroutineFacts,
}

/// A place where the body goes to sleep.
#[derive(Clone, Debug)]
pub(super) struct Suspension {
    pub block: BlockId,
    pub resume: BlockId,
    pub cancel: BlockId,
    /// Locals that have storage there and are not kept: they get it anew when the body goes on.
    pub revived: Vec<Local>,
}

impl Saved {
    pub fn of(typing: &Typing<'_>, body: &Body) -> Saved {
        let always = without_storage_statements(body);
        let flow = flow(body, &always);
        let live = live::at_starts(body);
        let mut asleep: Vec<(Suspension, BitSet, BitSet)> = Vec::new();
        for (index, block) in body.blocks.iter().enumerate() {
            let (TerminatorKind::Yield { resume, cancel }, Some(start)) = (&block.terminator.kind, &flow[index]) else {
                continue;
            };
            let state = before_terminator(start.clone(), block);
            let mut kept = live::at_end(body, &live, block);
            kept.union(&state.borrowed);
            kept.intersect(&state.required);
            kept.remove(THIS.index());
            kept.remove(CONTEXT.index());
            let block = BlockId(index as u32);
            let suspension = Suspension { block, resume: *resume, cancel: *cancel, revived: Vec::new() };
            asleep.push((suspension, kept, state.alive));
        }
        let mut all = BitSet::new(body.locals.len());
        for (_, kept, _) in &asleep {
            all.union(kept);
        }
        let locals: Vec<usize> = all.iter().collect();
        let conflicts = conflicts(body, &flow, &locals, &all, &always);
        let (places, facts) = facts(typing, body, &asleep, (&locals, conflicts));
        let sleeps = asleep.into_iter().map(|(suspension, _, alive)| {
            let revived = alive.iter().filter(|local| !all.contains(*local) && !always.contains(*local));
            Suspension { revived: revived.map(|local| Local(local as u32)).collect(), ..suspension }
        });
        let sleeps = sleeps.collect();
        Saved { places, sleeps, facts }
    }
}

fn facts(
    typing: &Typing<'_>,
    body: &Body,
    asleep: &[(Suspension, BitSet, BitSet)],
    (locals, conflicts): (&[usize], Vec<Vec<usize>>),
) -> (FxHashMap<Local, (usize, usize)>, CoroutineFacts) {
    let awaited = awaited_types(typing, body);
    let saved = locals.iter().map(|&local| {
        let decl = &body.locals[local];
        let purpose = if decl.kind == LocalKind::DropFlag {
            "drop flag"
        } else if awaited.contains(&decl.ty) {
            "awaited"
        } else {
            "temporary"
        };
        SavedLocal { ty: decl.ty, name: decl.name.clone(), purpose, span: decl.span }
    });
    let mut places = FxHashMap::default();
    let mut sleeps = Vec::new();
    for (at, (suspension, kept, _)) in asleep.iter().enumerate() {
        let kept = kept.iter().filter_map(|local| locals.binary_search(&local).ok());
        let kept: Vec<usize> = kept.collect();
        for (field, number) in kept.iter().enumerate() {
            let place = (CoroutineFacts::FIRST_SLEEP + at, field);
            places.entry(Local(locals[*number] as u32)).or_insert(place);
        }
        let span = body.blocks[suspension.block.index()].terminator.span;
        sleeps.push(Sleep { span, saved: kept });
    }
    (places, CoroutineFacts { saved: saved.collect(), sleeps, conflicts })
}

/// The types of what the body awaits.
fn awaited_types(typing: &Typing<'_>, body: &Body) -> Vec<Ty> {
    let poll = typing.hir.lang_item("poll_awaited");
    let awaited = body.blocks.iter().filter_map(|block| {
        let TerminatorKind::Call { callee: Operand::Constant(constant), .. } = &block.terminator.kind else {
            return None;
        };
        let (_, args) = constant.ty.as_fn_def().filter(|(def, _)| Some(*def) == poll)?;
        args.types().next()
    });
    awaited.collect()
}

fn without_storage_statements(body: &Body) -> BitSet {
    let mut always = BitSet::new(body.locals.len());
    (0..body.locals.len()).for_each(|local| always.insert(local));
    for statement in body.blocks.iter().flat_map(|block| &block.statements) {
        if let StatementKind::StorageLive(local) | StatementKind::StorageDead(local) = statement.kind {
            always.remove(local.index());
        }
    }
    always
}

/// The states at the starts of the blocks that are reached.
fn flow(body: &Body, always: &BitSet) -> Vec<Option<State>> {
    let mut starts: Vec<Option<State>> = vec![None; body.blocks.len()];
    starts[0] = Some(State::start(body, always));
    let mut open = vec![BlockId(0)];
    while let Some(id) = open.pop() {
        let Some(start) = starts[id.index()].clone() else { continue };
        let block = &body.blocks[id.index()];
        let mut state = before_terminator(start, block);
        state.enter_terminator(&block.terminator);
        state.leave_terminator(&block.terminator);
        for_each_target(&block.terminator.kind, &mut |next| {
            let mut state = state.clone();
            if let TerminatorKind::Call { destination, target: Some(target), .. } = &block.terminator.kind
                && *target == next
            {
                state.returned(destination);
            }
            let changed = match &mut starts[next.index()] {
                Some(known) => known.union(&state),
                unknown => {
                    *unknown = Some(state);
                    true
                }
            };
            if changed {
                open.push(next);
            }
        });
    }
    starts
}

fn before_terminator(start: State, block: &Block) -> State {
    let mut state = start;
    for statement in &block.statements {
        state.enter_statement(statement);
        state.leave_statement(statement);
    }
    state
}

/// For each kept local the others that need storage somewhere while it does.
fn conflicts(body: &Body, flow: &[Option<State>], locals: &[usize], all: &BitSet, always: &BitSet) -> Vec<Vec<usize>> {
    let mut unsharable = always.clone();
    unsharable.intersect(all);
    let mut together = vec![unsharable.clone(); locals.len()];
    let mut note = |state: &State| {
        let mut required = state.required.clone();
        required.intersect(all);
        for (number, local) in locals.iter().enumerate() {
            if required.contains(*local) {
                together[number].union(&required);
            }
        }
    };
    for (block, start) in body.blocks.iter().zip(flow) {
        let Some(start) = start else { continue };
        if let TerminatorKind::Unreachable = block.terminator.kind {
            continue;
        }
        let mut state = start.clone();
        for statement in &block.statements {
            state.enter_statement(statement);
            note(&state);
            state.leave_statement(statement);
        }
        state.enter_terminator(&block.terminator);
        note(&state);
    }
    let numbers = |others: &BitSet| others.iter().filter_map(|other| locals.binary_search(&other).ok()).collect();
    let rows = locals.iter().zip(&together).map(|(local, others)| match unsharable.contains(*local) {
        true => (0..locals.len()).collect(),
        false => numbers(others),
    });
    rows.collect()
}
