//! The order in which the variables of a scope are dropped, for the numbers beside them.

use std::sync::Arc;

use crate::machine::trace::{EventKind, FrameId, StepKind, Trace};
use crate::source::Span;

use super::DropOrder;

/// A drop: of a variable or of a part of it, at a step.
struct Turn {
    local: u32,
    /// The whole variable's name, or the path to the part.
    text: Arc<str>,
    step: usize,
}

/// The drops at the end of one scope.
struct Sequence {
    frame: FrameId,
    /// The closing brace.
    span: Span,
    /// In order.
    drops: Vec<Turn>,
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
                if step.kind != StepKind::Drop || place.text.contains(['*', '[']) {
                    continue;
                }
                let turn = Turn { local: place.local, text: place.text.clone(), step: number };
                let same = |&&i: &&usize| sequences[i].frame == place.frame && sequences[i].span == step.span;
                match open.iter().find(same).copied() {
                    Some(i) => sequences[i].drops.push(turn),
                    None => {
                        open.push(sequences.len());
                        let (frame, span, end) = (place.frame, step.span, usize::MAX);
                        sequences.push(Sequence { frame, span, drops: vec![turn], end });
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
        DropSequences { sequences }
    }

    /// The turn of a variable or of a part of one, from the first drop of its scope on; a scope with one drop needs no
    /// numbers.
    pub fn order(&self, frame: FrameId, local: u32, text: &str, step: usize) -> Option<DropOrder> {
        let runs = |s: &&Sequence| s.frame == frame && s.drops.len() > 1 && s.drops[0].step <= step && step < s.end;
        self.sequences.iter().filter(runs).find_map(|sequence| {
            let turn = sequence.drops.iter().position(|turn| turn.local == local && &*turn.text == text)?;
            Some(DropOrder { number: turn as u32 + 1, done: sequence.drops[turn].step <= step })
        })
    }

    /// Whether that is dropped in this very step.
    pub fn happens_at(&self, frame: FrameId, local: u32, text: &str, step: usize) -> bool {
        let mut turns = self.sequences.iter().filter(|s| s.frame == frame).flat_map(|s| &s.drops);
        turns.any(|turn| turn.local == local && turn.step == step && &*turn.text == text)
    }

    /// Whether several drops begin with the one of this step.
    pub fn begins(&self, step: usize) -> bool {
        self.sequences.iter().any(|s| s.drops.len() > 1 && s.drops[0].step == step)
    }

    /// The drop that comes after the one of this step, in the same scope.
    pub fn next(&self, step: usize) -> Option<&str> {
        let after = |s: &&Sequence| s.drops.iter().any(|turn| turn.step == step);
        let sequence = self.sequences.iter().find(after)?;
        sequence.drops.iter().find(|turn| turn.step > step).map(|turn| &*turn.text)
    }
}
