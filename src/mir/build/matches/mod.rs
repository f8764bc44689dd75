//! `match` and refutable patterns: candidates are tested in source order; a test serves all candidates that ask the same thing.
//!
//! An or-pattern is written out: each alternative is a candidate (a *leaf*) of its own, with its own bindings and its own copy of
//! the guard, and they share the arm's body.

mod arm;
mod candidate;
mod test;
mod tree;

use super::Builder;
use super::expr::OpenPlace;
use crate::mir::thir::Pat;
use crate::mir::{BlockId, TerminatorKind};
use candidate::Candidate;

/// One alternative of one arm, after the tree of tests was built.
struct Leaf<'p> {
    candidate: Candidate<'p>,
    /// Reached when all its tests hold.
    start: BlockId,
    /// Where a failed guard goes on.
    otherwise: Option<BlockId>,
}

impl Builder<'_> {
    /// Binds the variables of a pattern that always matches, in `scope`.
    pub(super) fn match_irrefutable(&mut self, pat: &Pat, place: &OpenPlace, scope: usize) {
        self.match_refutable(pat, place, scope, |b| b.diverge_with(pat.span, TerminatorKind::Unreachable));
    }

    /// Goes on, with the variables bound in `scope`, where the pattern matches; `fail` says what happens where it does not.
    pub(super) fn match_refutable(&mut self, pat: &Pat, place: &OpenPlace, scope: usize, fail: impl FnOnce(&mut Self)) {
        let candidates = self.candidates(0, false, pat, place);
        if let [only] = &candidates[..]
            && only.tests.is_empty()
        {
            self.begin_bindings(pat, scope);
            self.bind_all(&only.bindings);
            self.own_bindings(pat, scope);
            return;
        }
        let (leaves, failed) = self.test_candidates(candidates, pat.span);
        self.at = failed;
        fail(self);
        let matched = self.new_block();
        for leaf in &leaves {
            self.at = leaf.start;
            self.push_storage_live(pat);
            self.bind_all(&leaf.candidate.bindings);
            self.goto(pat.span, matched, matched);
        }
        self.at = matched;
        self.end_storage_with(pat, scope);
        self.own_bindings(pat, scope);
    }
}
