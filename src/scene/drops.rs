//! The order in which the variables of a scope are dropped, for the numbers beside them.

use crate::machine::trace::{EventKind, FrameId, StepKind, Trace};
use crate::source::Span;

use super::DropOrder;

/// The drops at the end of one scope.
struct Sequence {
    frame: FrameId,
    /// The closing brace.
    span: Span,
    /// Variables with the step of their drop, in order.
    drops: Vec<(u32, usize)>,
    /// The step after which the numbers are no longer shown.
    end: usize,
}

/// All sequences of a run.
pub struct DropSequences {
    sequences: Vec<Sequence>,
}

impl DropSequences {
    /// Finds them: drops at one brace of one frame belong together until a statement of that frame runs.
    pub fn of(trace: &Trace) -> DropSequences {
        let mut sequences: Vec<Sequence> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for (number, step) in trace.steps.iter().enumerate() {
            for event in &trace.events[step.events.clone()] {
                let EventKind::Drop { place, effect: true } = &event.kind else { continue };
                let is_whole = !place.text.contains(['.', '*', '[']);
                if step.kind != StepKind::Drop || !is_whole {
                    continue;
                }
                let same = |&&i: &&usize| sequences[i].frame == place.frame && sequences[i].span == step.span;
                match open.iter().find(same).copied() {
                    Some(i) => sequences[i].drops.push((place.local, number)),
                    None => {
                        open.push(sequences.len());
                        let drops = vec![(place.local, number)];
                        sequences.push(Sequence { frame: place.frame, span: step.span, drops, end: usize::MAX });
                    }
                }
            }
            if step.kind == StepKind::Statement {
                let frame = step.running().map(|f| f.id);
                open.retain(|&i| {
                    let goes_on = Some(sequences[i].frame) != frame;
                    if !goes_on {
                        sequences[i].end = number;
                    }
                    goes_on
                });
            }
        }
        sequences.retain(|s| s.drops.len() > 1);
        DropSequences { sequences }
    }

    /// The turn of a variable, from the first drop of its scope on.
    pub fn order(&self, frame: FrameId, local: u32, step: usize) -> Option<DropOrder> {
        let runs = |s: &&Sequence| s.frame == frame && s.drops[0].1 <= step && step < s.end;
        self.sequences.iter().filter(runs).find_map(|sequence| {
            let turn = sequence.drops.iter().position(|&(l, _)| l == local)?;
            Some(DropOrder { number: turn as u32 + 1, done: sequence.drops[turn].1 <= step })
        })
    }
}
