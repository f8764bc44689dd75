//! Blocks that nothing reaches go out; chains of jumps become one block.

use super::{BlockId, Body, TerminatorKind, Unwind};

/// Visits the blocks that may come after a terminator, unwinding included.
pub(crate) fn for_each_target(kind: &TerminatorKind, visit: &mut impl FnMut(BlockId)) {
    for_each_target_without_panic(kind, visit);
    match kind {
        TerminatorKind::Drop { unwind, .. }
        | TerminatorKind::Assert { unwind, .. }
        | TerminatorKind::Call { unwind, .. }
        | TerminatorKind::FalseUnwind { unwind, .. } => match unwind {
            Unwind::Cleanup(block) => visit(*block),
            Unwind::Continue | Unwind::Terminate | Unwind::Unreachable => {}
        },
        variants!(
            TerminatorKind: Goto | SwitchInt | Return | Unreachable | Resume | Abort | Yield | CoroutineDrop
                | FalseEdge
        ) => {}
    }
}

/// The same without those that only a panic leads to.
pub(crate) fn for_each_target_without_panic(kind: &TerminatorKind, visit: &mut impl FnMut(BlockId)) {
    match kind {
        TerminatorKind::Goto(target)
        | TerminatorKind::Drop { target, .. }
        | TerminatorKind::Assert { target, .. }
        | TerminatorKind::FalseUnwind { real: target, .. } => visit(*target),
        TerminatorKind::SwitchInt { targets, otherwise, .. } => {
            targets.iter().for_each(|(_, target)| visit(*target));
            visit(*otherwise);
        }
        TerminatorKind::Yield { resume, cancel } => {
            visit(*resume);
            visit(*cancel);
        }
        variants!(TerminatorKind: Return | Unreachable | Resume | Abort | CoroutineDrop) => {}
        TerminatorKind::Call { target, .. } => target.iter().for_each(|target| visit(*target)),
        TerminatorKind::FalseEdge { real, imaginary } => {
            visit(*real);
            visit(*imaginary);
        }
    }
}

/// Changes every block that a terminator names.
pub(crate) fn map_targets(kind: &mut TerminatorKind, map: impl Fn(BlockId) -> BlockId) {
    let map_unwind = |unwind: &mut Unwind| {
        if let Unwind::Cleanup(block) = unwind {
            *block = map(*block);
        }
    };
    match kind {
        TerminatorKind::Goto(target) => *target = map(*target),
        TerminatorKind::SwitchInt { targets, otherwise, .. } => {
            targets.iter_mut().for_each(|(_, target)| *target = map(*target));
            *otherwise = map(*otherwise);
        }
        TerminatorKind::Yield { resume, cancel } => (*resume, *cancel) = (map(*resume), map(*cancel)),
        variants!(TerminatorKind: Return | Unreachable | Resume | Abort | CoroutineDrop) => {}
        TerminatorKind::Drop { target, unwind, .. } | TerminatorKind::Assert { target, unwind, .. } => {
            *target = map(*target);
            map_unwind(unwind);
        }
        TerminatorKind::Call { target, unwind, .. } => {
            target.iter_mut().for_each(|target| *target = map(*target));
            map_unwind(unwind);
        }
        TerminatorKind::FalseEdge { real, imaginary } => {
            *real = map(*real);
            *imaginary = map(*imaginary);
        }
        TerminatorKind::FalseUnwind { real, unwind } => {
            *real = map(*real);
            map_unwind(unwind);
        }
    }
}

/// Takes out the blocks that cannot be reached from the start; the others keep their order.
pub(super) fn remove_unreachable(body: &mut Body) {
    let mut reached = vec![false; body.blocks.len()];
    let mut open = vec![BlockId(0)];
    while let Some(block) = open.pop() {
        if !std::mem::replace(&mut reached[block.index()], true) {
            for_each_target(&body.blocks[block.index()].terminator.kind, &mut |next| open.push(next));
        }
    }
    let mut numbers = vec![BlockId(0); body.blocks.len()];
    for (number, (block, _)) in (0..).zip(reached.iter().enumerate().filter(|(_, reached)| **reached)) {
        numbers[block] = BlockId(number);
    }
    let mut index = 0;
    body.blocks.retain(|_| {
        index += 1;
        reached[index - 1]
    });
    for block in &mut body.blocks {
        map_targets(&mut block.terminator.kind, |target| numbers[target.index()]);
    }
}

/// Makes the body short for the machine: jumps to jumps go straight, a block with one predecessor joins it.
pub(super) fn simplify(body: &mut Body) {
    skip_empty_blocks(body);
    remove_unreachable(body);
    join_blocks(body);
    remove_unreachable(body);
}

fn skip_empty_blocks(body: &mut Body) {
    let ends: Vec<BlockId> = (0..body.blocks.len()).map(|block| end_of_chain(body, BlockId(block as u32))).collect();
    for block in &mut body.blocks {
        map_targets(&mut block.terminator.kind, |target| ends[target.index()]);
    }
}

/// Where a chain of empty blocks leads; an endless one (`loop {}`) leads to itself.
fn end_of_chain(body: &Body, start: BlockId) -> BlockId {
    let mut block = start;
    for _ in 0..body.blocks.len() {
        let here = &body.blocks[block.index()];
        let TerminatorKind::Goto(next) = here.terminator.kind else { return block };
        if !here.statements.is_empty() || next == block {
            return block;
        }
        block = next;
    }
    start
}

fn join_blocks(body: &mut Body) {
    let mut predecessors = vec![0usize; body.blocks.len()];
    predecessors[0] = 1;
    for block in &body.blocks {
        for_each_target(&block.terminator.kind, &mut |next| predecessors[next.index()] += 1);
    }
    for block in 0..body.blocks.len() {
        while let TerminatorKind::Goto(next) = body.blocks[block].terminator.kind {
            let joins = predecessors[next.index()] == 1 && next.index() != block && next.index() != 0;
            if !joins || body.blocks[next.index()].cleanup != body.blocks[block].cleanup {
                break;
            }
            let span = body.blocks[next.index()].terminator.span;
            let dead = super::Terminator { kind: TerminatorKind::Unreachable, span };
            let terminator = std::mem::replace(&mut body.blocks[next.index()].terminator, dead);
            let mut statements = std::mem::take(&mut body.blocks[next.index()].statements);
            body.blocks[block].statements.append(&mut statements);
            body.blocks[block].terminator = terminator;
        }
    }
}
