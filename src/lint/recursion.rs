//! A function to whether it can end without calling itself (`unconditional_recursion`).

use std::collections::BTreeSet;

use super::finding::{Finding, Lint};
use crate::hir::def::{DefId, DefKind};
use crate::mir::simplify::for_each_target_without_panic;
use crate::mir::{BlockId, Operand, Program, TerminatorKind};
use crate::types::ty::TyKind;

const RECURSION: Lint = Lint::warning("unconditional_recursion", &[]);

/// The finding for a function all of whose ways lead to a call of itself.
pub fn check(program: &Program<'_>, def: DefId) -> Option<Finding> {
    let hir = program.typing.hir;
    if !matches!(hir.def(def).kind, DefKind::Fn | DefKind::AssocFn) {
        return None;
    }
    let body = program.built(def);
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    let mut open = vec![BlockId(0)];
    let mut calls_itself = false;
    while let Some(block) = open.pop() {
        if !seen.insert(block.0) {
            continue;
        }
        let terminator = &body.blocks[block.0 as usize].terminator.kind;
        if matches!(terminator, TerminatorKind::Return) {
            return None;
        }
        if matches!(terminator, TerminatorKind::Call { callee, .. } if is_call_of(callee, def)) {
            calls_itself = true;
        } else if matches!(terminator, TerminatorKind::Call { target: None, .. }) {
            // A panic leaves the function too.
            return None;
        } else {
            for_each_target_without_panic(terminator, &mut |next| open.push(next));
        }
    }
    let message = "function cannot return without recursing";
    calls_itself.then(|| Finding::new(RECURSION, hir.def(def).span, message, "cannot return without recursing"))
}

fn is_call_of(callee: &Operand, def: DefId) -> bool {
    match callee {
        Operand::Constant(constant) => matches!(constant.ty.kind(), TyKind::FnDef(called, _) if *called == def),
        Operand::Copy(_) | Operand::Move(_) => false,
    }
}
