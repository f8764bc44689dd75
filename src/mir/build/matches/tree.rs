//! Candidates to a tree of tests, after rustc's algorithm: take the first question of the first candidate, sort the candidates
//! that ask the same thing by its answers, go on with the rest where all of those fail.

use super::super::Builder;
use super::Leaf;
use super::candidate::{Candidate, Test, TestKind};
use crate::mir::BlockId;
use crate::source::Span;

/// An answer to a test.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Answer {
    Variant(usize),
    Bits(u128),
    Yes,
}

impl Builder<'_> {
    /// Tests candidates in order from the cursor. Returns those that can be reached and the block where none matches.
    pub(super) fn test_candidates<'p>(
        &mut self,
        candidates: Vec<Candidate<'p>>,
        span: Span,
    ) -> (Vec<Leaf<'p>>, BlockId) {
        let mut leaves = Vec::new();
        let start = self.at;
        let failed = self.test_from(start, candidates, span, &mut leaves);
        (leaves, failed)
    }

    /// The same from `start`.
    fn test_from<'p>(
        &mut self,
        mut start: BlockId,
        mut candidates: Vec<Candidate<'p>>,
        span: Span,
        leaves: &mut Vec<Leaf<'p>>,
    ) -> BlockId {
        while let Some(first) = candidates.first() {
            let Some(test) = first.tests.first().cloned() else {
                let candidate = candidates.remove(0);
                start = self.accept(candidate, start, leaves);
                continue;
            };
            let (branches, rest) = sort(candidates, &test);
            let remainder = self.new_block();
            let mut targets = Vec::new();
            for (answer, candidates) in branches {
                let block = self.new_block();
                targets.push((answer, block));
                let unmatched = self.test_from(block, candidates, span, leaves);
                self.at = unmatched;
                self.goto(span, remainder, remainder);
            }
            self.at = start;
            self.perform(&test, &targets, remainder);
            (start, candidates) = (remainder, rest);
        }
        start
    }

    /// All tests of the candidate hold at `start`. Returns where those after it go on: after a failed guard, or nowhere.
    fn accept<'p>(&mut self, candidate: Candidate<'p>, start: BlockId, leaves: &mut Vec<Leaf<'p>>) -> BlockId {
        let next = self.new_block();
        let otherwise = candidate.has_guard.then_some(next);
        leaves.push(Leaf { candidate, start, otherwise });
        next
    }
}

/// The candidates by the answer they hope for, without the test; and those from the first that does not ask.
fn sort<'p>(
    candidates: Vec<Candidate<'p>>,
    test: &Test<'p>,
) -> (Vec<(Answer, Vec<Candidate<'p>>)>, Vec<Candidate<'p>>) {
    let mut branches: Vec<(Answer, Vec<Candidate<'p>>)> = Vec::new();
    let mut candidates = candidates.into_iter();
    while let Some(mut candidate) = candidates.next() {
        let Some((at, answer)) = hoped_for(&candidate, test) else {
            let rest = std::iter::once(candidate).chain(candidates).collect();
            return (branches, rest);
        };
        candidate.tests.remove(at);
        match branches.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, branch)) => branch.push(candidate),
            None => branches.push((answer, vec![candidate])),
        }
    }
    (branches, Vec::new())
}

/// Which of the candidate's tests `test` answers, and the answer that it needs.
fn hoped_for(candidate: &Candidate<'_>, test: &Test<'_>) -> Option<(usize, Answer)> {
    candidate.tests.iter().enumerate().find_map(|(at, own)| {
        if own.place != test.place {
            return None;
        }
        let answer = match (&own.kind, &test.kind) {
            (TestKind::Variant(variant), TestKind::Variant(_)) => Answer::Variant(*variant),
            (TestKind::Bits(bits), TestKind::Bits(_)) => Answer::Bits(*bits),
            (own, tested) if own == tested => Answer::Yes,
            _ => return None,
        };
        Some((at, answer))
    })
}
