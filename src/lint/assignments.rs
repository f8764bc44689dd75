//! A body to the values that variables get and nobody reads (`unused_assignments`): liveness, backwards over the blocks.

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use super::reads::{reads_of_statement, reads_of_terminator};
use crate::hir::def::DefId;
use crate::mir::simplify::for_each_target_without_panic;
use crate::mir::{
    AggregateKind, Block, Body, Local, LocalKind, Operand, Program, Rvalue, StatementKind, TerminatorKind,
};
use crate::source::Span;

const UNUSED: Lint = Lint::warning("unused_assignments", &["unused"]);

/// The findings of one function.
pub fn check(program: &Program<'_>, def: DefId) -> Vec<Finding> {
    let body = program.built(def);
    if !body.user {
        return Vec::new();
    }
    let lent = lent_for_good(&body);
    let is_judged = |local: &u32| is_variable(&body, *local) && !lent.contains(local);
    let variables: BTreeSet<u32> = (0..body.locals.len() as u32).filter(is_judged).collect();
    let read = all_reads(&body);
    let live = live_at_ends(&body, &variables);
    let mut findings = Vec::new();
    let reached = reached_without_panic(&body);
    for (index, block) in body.blocks.iter().enumerate().filter(|(index, _)| reached.contains(index)) {
        let mut after = live[index].clone();
        back_over_terminator(block, &mut after, &variables, &mut |local, span| {
            findings.extend(lost(&body, local, span, &read));
        });
        back_over_statements(block, &mut after, &variables, &mut |local, span| {
            findings.extend(lost(&body, local, span, &read));
        });
    }
    findings.sort_by_key(|finding| finding.diagnostic.span().lo);
    findings
}

/// The blocks that a run without a panic gets to: what a panic leaves behind stands there a second time.
fn reached_without_panic(body: &Body) -> BTreeSet<usize> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![0]);
    while let Some(index) = open.pop() {
        if reached.insert(index) {
            for_each_target_without_panic(&body.blocks[index].terminator.kind, &mut |next| open.push(next.index()));
        }
    }
    reached
}

fn is_variable(body: &Body, local: u32) -> bool {
    let decl = &body.locals[local as usize];
    let is_named = decl.name.as_ref().is_some_and(|name| !name.starts_with('_') && &**name != "self");
    is_named && decl.span.is_user() && matches!(decl.kind, LocalKind::Variable { .. } | LocalKind::Argument)
}

/// Variables whose address is kept in a raw pointer or a closure: what is written may be read there.
fn lent_for_good(body: &Body) -> BTreeSet<u32> {
    let mut captured = BTreeSet::new();
    let mut found = BTreeSet::new();
    let statements = || body.blocks.iter().flat_map(|block| &block.statements);
    for statement in statements() {
        if let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(..), operands)) = &statement.kind {
            for operand in operands {
                if let Operand::Copy(place) | Operand::Move(place) = operand {
                    captured.insert(place.local.0);
                }
            }
        }
    }
    for statement in statements() {
        let StatementKind::Assign(target, value) = &statement.kind else { continue };
        if let Rvalue::RawPtr(_, place) = value {
            found.insert(place.local.0);
        } else if let Rvalue::Ref(_, _, place) = value
            && captured.contains(&target.local.0)
        {
            found.insert(place.local.0);
        }
    }
    found
}

/// Variables that are read somewhere: of the others it is said that they are unused.
fn all_reads(body: &Body) -> BTreeSet<u32> {
    let mut read = BTreeSet::new();
    for block in &body.blocks {
        block.statements.iter().for_each(|statement| {
            reads_of_statement(&statement.kind, &mut |it| {
                read.insert(it.0);
            })
        });
        reads_of_terminator(&block.terminator.kind, &mut |it| {
            read.insert(it.0);
        });
    }
    read
}

fn lost(body: &Body, local: Local, span: Span, read: &BTreeSet<u32>) -> Option<Finding> {
    let name = body.locals[local.0 as usize].name.as_ref()?;
    let message = format!("value assigned to `{name}` is never read");
    (read.contains(&local.0) && span.is_user()).then(|| Finding::new(UNUSED, span, message, ""))
}

/// For each block the variables whose values are read after it.
fn live_at_ends(body: &Body, variables: &BTreeSet<u32>) -> Vec<BTreeSet<u32>> {
    let mut at_start: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); body.blocks.len()];
    let mut at_end = at_start.clone();
    loop {
        let mut changed = false;
        for (index, block) in body.blocks.iter().enumerate().rev() {
            let mut live: BTreeSet<u32> = BTreeSet::new();
            for_each_target_without_panic(&block.terminator.kind, &mut |next| live.extend(&at_start[next.index()]));
            at_end[index] = live.clone();
            back_over_terminator(block, &mut live, variables, &mut |_, _| {});
            back_over_statements(block, &mut live, variables, &mut |_, _| {});
            if live != at_start[index] {
                at_start[index] = live;
                changed = true;
            }
        }
        if !changed {
            return at_end;
        }
    }
}

fn back_over_terminator(
    block: &Block,
    live: &mut BTreeSet<u32>,
    variables: &BTreeSet<u32>,
    told: &mut dyn FnMut(Local, Span),
) {
    if let TerminatorKind::Call { destination, .. } = &block.terminator.kind
        && destination.projection.is_empty()
        && variables.contains(&destination.local.0)
        && !live.remove(&destination.local.0)
    {
        told(destination.local, block.terminator.span);
    }
    reads_of_terminator(&block.terminator.kind, &mut |local| {
        live.insert(local.0);
    });
}

fn back_over_statements(
    block: &Block,
    live: &mut BTreeSet<u32>,
    variables: &BTreeSet<u32>,
    told: &mut dyn FnMut(Local, Span),
) {
    for statement in block.statements.iter().rev() {
        if let StatementKind::Assign(place, _) = &statement.kind
            && place.projection.is_empty()
            && variables.contains(&place.local.0)
            && !live.remove(&place.local.0)
        {
            told(place.local, statement.span);
        }
        reads_of_statement(&statement.kind, &mut |local| {
            live.insert(local.0);
        });
    }
}
