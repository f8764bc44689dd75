//! A body to the variables that are declared `mut` and never changed (`unused_mut`).

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use crate::hir::def::DefId;
use crate::mir::moves::Location;
use crate::mir::simplify::for_each_target_without_panic;
use crate::mir::{
    AggregateKind, BlockId, Body, BorrowKind, Local, LocalKind, Operand, Place, PlaceElem, Program, Rvalue,
    StatementKind, TerminatorKind,
};
use crate::types::ty::{Mutability, TyKind};

const UNUSED: Lint = Lint::warning("unused_mut", &["unused"]);

/// The findings of a function with its closures.
pub fn check(program: &Program<'_>, def: DefId) -> Vec<Finding> {
    let body = program.built(def);
    let changed = changed(program, &body);
    let mut findings = Vec::new();
    for (index, decl) in body.locals.iter().enumerate() {
        let is_variable = matches!(decl.kind, LocalKind::Variable { .. } | LocalKind::Argument);
        let Some(name) = decl.name.as_ref().filter(|_| is_variable && decl.mutability == Mutability::Mut) else {
            continue;
        };
        if body.user && !changed[index] && decl.span.is_user() && &**name != "self" {
            let finding = Finding::new(UNUSED, decl.span, "variable does not need to be mutable", "");
            findings.push(finding.help("remove this `mut`"));
        }
    }
    findings
}

/// Which locals are changed after they have a value, or lent to be changed.
fn changed(program: &Program<'_>, body: &Body) -> Vec<bool> {
    let mut changed = vec![false; body.locals.len()];
    let given = given_before(body);
    let may_hold = |place: &Place, at: Location| given.contains(&(at.block.0, at.statement, place.local.0));
    for (index, block) in body.blocks.iter().enumerate() {
        let block_id = BlockId(index as u32);
        for (statement, node) in block.statements.iter().enumerate() {
            let StatementKind::Assign(target, value) = &node.kind else { continue };
            let at = Location { block: block_id, statement };
            if is_own(program, body, target) && (!target.projection.is_empty() || may_hold(target, at)) {
                changed[target.local.index()] = true;
            }
            if let Rvalue::Ref(_, BorrowKind::Mut { .. }, place) | Rvalue::RawPtr(Mutability::Mut, place) = value
                && is_own(program, body, place)
            {
                changed[place.local.index()] = true;
            } else if let Rvalue::Aggregate(AggregateKind::Closure(closure, _), captures) = value {
                let inside = changed_captures(program, *closure, captures.len());
                for (capture, _) in captures.iter().zip(inside).filter(|(_, changed)| *changed) {
                    if let Operand::Move(place) | Operand::Copy(place) = capture {
                        changed[captured(body, place).index()] = true;
                    }
                }
            }
        }
        if let TerminatorKind::Call { destination, .. } = &block.terminator.kind {
            let at = Location { block: block_id, statement: block.statements.len() };
            if is_own(program, body, destination) && (!destination.projection.is_empty() || may_hold(destination, at)) {
                changed[destination.local.index()] = true;
            }
        }
    }
    changed
}

/// The assignments (block, statement, local) before which the variable may have had a value already, also one that has moved away.
fn given_before(body: &Body) -> BTreeSet<(u32, usize, u32)> {
    let mut at_start: Vec<Option<BTreeSet<u32>>> = vec![None; body.blocks.len()];
    let arguments = (1..=body.arg_count as u32).collect();
    let mut open: Vec<(u32, BTreeSet<u32>)> = vec![(0, arguments)];
    let mut found = BTreeSet::new();
    while let Some((block, given)) = open.pop() {
        let known = at_start[block as usize].get_or_insert_with(BTreeSet::new);
        if given.is_subset(known) && seen_before(&found, block) {
            continue;
        }
        known.extend(&given);
        let mut given = known.clone();
        found.insert((block, usize::MAX, u32::MAX));
        let node = &body.blocks[block as usize];
        for (index, statement) in node.statements.iter().enumerate() {
            match &statement.kind {
                StatementKind::Assign(place, _) => {
                    if place.projection.is_empty() && !given.insert(place.local.0) {
                        found.insert((block, index, place.local.0));
                    }
                }
                StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
                    given.remove(&local.0);
                }
                StatementKind::SetDiscriminant { .. }
                | StatementKind::FakeRead(..)
                | StatementKind::Step(_)
                | StatementKind::Nop => {}
            }
        }
        if let TerminatorKind::Call { destination, .. } = &node.terminator.kind
            && destination.projection.is_empty()
            && !given.insert(destination.local.0)
        {
            found.insert((block, node.statements.len(), destination.local.0));
        }
        for_each_target_without_panic(&node.terminator.kind, &mut |next| open.push((next.0, given.clone())));
    }
    found
}

/// Whether a block has been walked.
fn seen_before(found: &BTreeSet<(u32, usize, u32)>, block: u32) -> bool {
    found.contains(&(block, usize::MAX, u32::MAX))
}

/// The variable whose value a closure takes through a temporary.
fn captured(body: &Body, temporary: &Place) -> Local {
    let mut values = body.blocks.iter().flat_map(|block| &block.statements).filter_map(|statement| {
        let StatementKind::Assign(target, Rvalue::Use(Operand::Move(place) | Operand::Copy(place))) = &statement.kind
        else {
            return None;
        };
        (target == temporary).then_some(place.local)
    });
    values.next().unwrap_or(temporary.local)
}

/// Whether a place is a part of its local, and not behind a reference in it.
fn is_own(program: &Program<'_>, body: &Body, place: &Place) -> bool {
    let mut ty = body.locals[place.local.index()].ty;
    for step in &place.projection {
        if *step == PlaceElem::Deref && matches!(ty.kind(), TyKind::Ref(..) | TyKind::RawPtr(..)) {
            return false;
        }
        ty = crate::mir::place::step_ty(program.typing, ty, step);
    }
    true
}

/// Which of its captures a closure changes; those by value need the variable to be `mut`.
fn changed_captures(program: &Program<'_>, closure: DefId, count: usize) -> Vec<bool> {
    let body = program.built(closure);
    let mut changed = vec![false; count];
    let mut note = |place: &Place| {
        let field = place.projection.iter().find_map(|step| {
            let PlaceElem::Field(index, _) = step else { return None };
            Some(*index)
        });
        if let (Local(1), Some(field)) = (place.local, field) {
            changed[field] = true;
        }
    };
    for statement in body.blocks.iter().flat_map(|block| &block.statements) {
        let StatementKind::Assign(target, value) = &statement.kind else { continue };
        note(target);
        if let Rvalue::Ref(_, BorrowKind::Mut { .. }, place) | Rvalue::RawPtr(Mutability::Mut, place) = value {
            note(place);
        } else if let Rvalue::Aggregate(AggregateKind::Closure(inner, _), captures) = value {
            let inside = changed_captures(program, *inner, captures.len());
            for (capture, _) in captures.iter().zip(inside).filter(|(_, changed)| *changed) {
                if let Operand::Move(place) | Operand::Copy(place) = capture {
                    note(place);
                }
            }
        }
    }
    for block in &body.blocks {
        if let TerminatorKind::Call { destination, .. } = &block.terminator.kind {
            note(destination);
        }
    }
    changed
}
