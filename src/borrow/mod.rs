//! mir::Program to [`Report`]: what is moved, initialised and borrowed where, and which of it rustc rejects.
//!
//! Each body is checked on its own, as built. The first half is here: values are initialised when they are used, nothing is moved
//! that may not be, and only what is mutable is changed. Its data (move paths, effects and states at every location) is what
//! regions and loans stand on.

mod access;
mod assign;
mod describe;
mod illegal;
mod moved;
mod mutable;
mod reach;
mod uses;

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefId;
use crate::mir::moves::{Effects, Flow, MovePaths, gather};
use crate::mir::{Body, Program};
use crate::types::Typing;
use moved::Reported;

/// What was found out about all bodies of the program.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In rustc's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks all bodies of the program, as built. A closure comes before the function around it.
pub fn borrow(program: &Program) -> Report {
    let mut report = Report::default();
    let defs = program.user_bodies();
    let mut at = 0;
    while at < defs.len() {
        // `user_bodies` has each function followed by its closures.
        let closures = defs[at + 1..].iter().take_while(|def| is_closure(program, **def)).count();
        for def in defs[at + 1..=at + closures].iter().chain([&defs[at]]) {
            report.diagnostics.append(&mut check(program, *def));
        }
        at += closures + 1;
    }
    report
}

fn is_closure(program: &Program, def: DefId) -> bool {
    program.typing.hir.def(def).kind == crate::hir::def::DefKind::Closure
}

/// The errors of one body, by their places.
fn check(program: &Program, def: DefId) -> Vec<Diagnostic> {
    let body = program.built(def);
    let (paths, effects) = gather(program.typing, &body, |_| true);
    let flow = Flow::new(&body, &paths, &effects);
    let mut checker = Checker {
        typing: program.typing,
        body: &body,
        paths: &paths,
        effects: &effects,
        flow: &flow,
        reported: Reported::default(),
        diagnostics: Vec::new(),
    };
    checker.check();
    let mut diagnostics = checker.diagnostics;
    diagnostics.sort_by_key(|diagnostic| diagnostic.span());
    diagnostics
}

/// The check of one body.
struct Checker<'a> {
    typing: &'a Typing<'a>,
    body: &'a Body,
    paths: &'a MovePaths,
    effects: &'a Effects,
    flow: &'a Flow,
    reported: Reported,
    diagnostics: Vec<Diagnostic>,
}
