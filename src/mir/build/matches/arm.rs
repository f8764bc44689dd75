//! Arms: bindings, guards and bodies.

use super::super::Builder;
use super::super::expr::OpenPlace;
use super::super::jump::IfThen;
use super::super::scope::DropKind;
use super::super::step::TailUse;
use super::super::variable::bindings;
use super::Leaf;
use super::candidate::Binding;
use crate::hir::body::MatchSource;
use crate::mir::thir::{Arm, NodeId, Pat};
use crate::mir::{
    BlockId, BorrowKind, FakeReadCause, LocalKind, MutBorrowKind, Place, Rvalue, StatementKind, TerminatorKind,
};
use crate::source::Span;
use crate::types::tables::BindingMode;
use crate::types::ty::{Mutability, Region, Ty};

impl<'a> Builder<'a> {
    /// `match scrutinee { arms }`. The scrutinee's temporaries live as long as those of the expression around it.
    pub(in crate::mir::build) fn match_into(
        &mut self,
        destination: &Place,
        scrutinee: NodeId,
        arms: &'a [Arm],
        source: MatchSource,
        span: Span,
    ) {
        let place = self.with_plain_tail(|b| b.place(scrutinee));
        self.inspect(self.node(scrutinee).span, &place, FakeReadCause::Match);
        let looked_at = self.look_at(scrutinee, arms, &place);
        self.looked_at = Some(self.node(scrutinee).span);
        let (by_arm, failed) = self.test_arms(arms, &place, span);
        self.at = failed;
        self.diverge_with(span, TerminatorKind::Unreachable);
        let end = self.new_block();
        for (arm, leaves) in arms.iter().zip(&by_arm) {
            self.arm_into(destination, arm, leaves, (source, &looked_at));
            self.goto(arm.span, end, end);
        }
        self.at = end;
    }

    fn test_arms(&mut self, arms: &'a [Arm], place: &OpenPlace, span: Span) -> (Vec<Vec<Leaf<'a>>>, BlockId) {
        let mut candidates = Vec::new();
        for (index, arm) in arms.iter().enumerate() {
            self.declare(&arm.pat);
            candidates.extend(self.candidates(index, arm.guard.is_some(), &arm.pat, place));
        }
        let (leaves, failed) = self.test_candidates(candidates, span);
        let mut by_arm: Vec<Vec<Leaf<'a>>> = arms.iter().map(|_| Vec::new()).collect();
        for leaf in leaves {
            by_arm[leaf.candidate.arm].push(leaf);
        }
        (by_arm, failed)
    }

    /// While guards run, what the match looks at must not change: it is lent to nobody for so long, for the borrow stage.
    fn look_at(&mut self, scrutinee: NodeId, arms: &'a [Arm], place: &OpenPlace) -> Vec<Place> {
        if arms.iter().all(|arm| arm.guard.is_none()) {
            return Vec::new();
        }
        let mut places: Vec<OpenPlace> = Vec::new();
        for (index, arm) in arms.iter().enumerate() {
            for candidate in self.candidates(index, arm.guard.is_some(), &arm.pat, place) {
                for test in candidate.tests {
                    if !places.contains(&test.place) {
                        places.push(test.place);
                    }
                }
            }
        }
        let span = self.node(scrutinee).span;
        let mut temporaries = Vec::new();
        for place in places {
            let ty = Ty::reference(place.ty, Mutability::Not);
            let temporary = Place::local(self.new_temporary(ty, span));
            let place = self.close(&place);
            self.assign(span, &temporary, Rvalue::Ref(Region::Erased, BorrowKind::Fake, place));
            temporaries.push(temporary);
        }
        temporaries
    }

    fn arm_into(
        &mut self,
        destination: &Place,
        arm: &'a Arm,
        leaves: &[Leaf<'a>],
        (source, looked_at): (MatchSource, &[Place]),
    ) {
        let body_span = self.node(arm.body).span;
        let body = self.new_block();
        self.in_terminating(body_span, |b| {
            let scope = b.scopes.len() - 1;
            for leaf in leaves {
                b.at = leaf.start;
                if let (Some(guard), Some(otherwise)) = (arm.guard, leaf.otherwise) {
                    b.guard(guard, leaf, (scope, otherwise));
                    let span = b.node(guard).span;
                    for place in looked_at {
                        b.push(span, StatementKind::FakeRead(FakeReadCause::MatchGuard, place.clone()));
                    }
                }
                b.push_storage_live(&arm.pat);
                b.bind_all(&leaf.candidate.bindings);
                b.goto(arm.pat.span, body, body);
            }
            b.at = body;
            b.end_storage_with(&arm.pat, scope);
            b.own_bindings(&arm.pat, scope);
            b.expr_into(destination, arm.body);
            if source == MatchSource::User {
                let outer = b.tail;
                if outer == TailUse::ValueOfStatements {
                    b.tail = TailUse::Value;
                }
                b.step_after_tail(arm.body);
                b.tail = outer;
            }
        });
    }

    /// A guard sees variables that are bound by value through references: nothing is moved before it holds.
    fn guard(&mut self, guard: NodeId, leaf: &Leaf<'a>, (scope, otherwise): (usize, BlockId)) {
        for binding in &leaf.candidate.bindings {
            self.bind_for_guard(binding);
        }
        let outer = std::mem::replace(&mut self.tail, TailUse::Value);
        self.if_thens.push(IfThen { depth: scope, otherwise });
        self.condition(guard);
        self.if_thens.pop();
        self.tail = outer;
        for binding in &leaf.candidate.bindings {
            if let Some(variable) = self.variables.get_mut(&binding.variable) {
                variable.guard = None;
            }
        }
    }

    fn bind_for_guard(&mut self, binding: &Binding) {
        let ty = self.variable_ty(binding.variable);
        let mut decl = self.variable_decl(binding.variable, LocalKind::GuardRef);
        decl.ty = Ty::reference(ty, Mutability::Not);
        decl.kind = LocalKind::GuardRef;
        let local = self.new_local(decl);
        let place = match binding.mode {
            BindingMode::Value => self.close(&binding.place),
            BindingMode::Ref(_) => {
                let bound = self.new_temporary(ty, binding.span);
                self.bind(&Place::local(bound), binding);
                Place::local(bound)
            }
        };
        let reference = Rvalue::Ref(Region::Erased, BorrowKind::Shared, place);
        self.assign(binding.span, &Place::local(local), reference);
        if let Some(variable) = self.variables.get_mut(&binding.variable) {
            variable.guard = Some(local);
        }
    }

    pub(super) fn bind_all(&mut self, bindings: &[Binding]) {
        for binding in bindings {
            let place = Place::local(self.variable_local(binding.variable));
            self.bind(&place, binding);
        }
    }

    fn bind(&mut self, variable: &Place, binding: &Binding) {
        let place = self.close(&binding.place);
        let value = match binding.mode {
            BindingMode::Value => Rvalue::Use(self.consume(place, binding.place.ty)),
            BindingMode::Ref(Mutability::Not) => Rvalue::Ref(Region::Erased, BorrowKind::Shared, place),
            BindingMode::Ref(Mutability::Mut) => {
                Rvalue::Ref(Region::Erased, BorrowKind::Mut { kind: MutBorrowKind::Default }, place)
            }
        };
        self.assign(binding.span, variable, value);
    }

    /// The storage of all variables of a pattern begins, to end with `scope`.
    pub(super) fn begin_bindings(&mut self, pat: &Pat, scope: usize) {
        self.push_storage_live(pat);
        self.end_storage_with(pat, scope);
    }

    pub(super) fn push_storage_live(&mut self, pat: &Pat) {
        for variable in bindings(pat) {
            let local = self.variable_local(variable);
            self.push(pat.span, StatementKind::StorageLive(local));
        }
    }

    pub(super) fn end_storage_with(&mut self, pat: &Pat, scope: usize) {
        for variable in bindings(pat) {
            let local = self.variable_local(variable);
            self.schedule(scope, local, DropKind::Storage);
        }
    }

    /// The variables of a pattern hold values from here to the end of `scope`.
    pub(super) fn own_bindings(&mut self, pat: &Pat, scope: usize) {
        for variable in bindings(pat) {
            self.begin_value(variable, scope);
        }
    }
}
