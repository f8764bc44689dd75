//! mir::Program to [`Report`]: what is moved, initialised and borrowed where, and which of it rustc rejects.
//!
//! Each body is checked on its own, as built, closures before what they stand in. Three things are known at every location: what
//! is initialised (`mir::moves`), which regions hold there (`region`), and so which loans are in force (`loan`). `access` goes
//! through all accesses in order and asks: is it there (`moved`), may it be moved out (`illegal`), may it be changed (`mutable`,
//! `assign`), and does a loan forbid it (`loan::access`). What is left are the lifetimes that the signature grants
//! (`report::regions`). (RFC 2094, non-lexical lifetimes; the same algorithm as rustc's.)

mod access;
mod assign;
mod declared;
mod describe;
mod explain;
mod illegal;
mod lanes;
mod loan;
mod moved;
mod mutable;
pub mod print;
mod reach;
mod region;
mod report;
#[cfg(test)]
mod tests;
mod uses;

use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::mir::moves::{Effects, Flow, MovePaths, gather};
use crate::mir::{Body, Local, Program};
use crate::types::Typing;
use crate::types::flags::Flags;
use crate::types::futures::FailingFuture;
pub use lanes::{Borrower, Lender, Loan, LoanKind};
use loan::Loans;
use moved::Reported;
use region::{ClosureFacts, Moves, Points, RegionCx, Shared, Solved};

/// What was found out about all bodies of the program.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In rustc's order.
    pub diagnostics: Vec<Diagnostic>,
    /// Every borrow of the author's code, body by body, in the order of the code.
    pub loans: Vec<Loan>,
    /// The variables that are used after their values were moved away (E0382), by the body that they belong to.
    pub used_after_move: Vec<(DefId, Local)>,
}

/// Checks all bodies of the program, as built. A closure comes before the function around it.
pub fn borrow(program: &Program) -> Report {
    let shared = Shared::new();
    let failing = program.typing.failing_futures();
    let mut report = check_all(program, &shared, &program.user_bodies(), &failing);
    // rustc looks at declarations before it looks at bodies.
    report.diagnostics.splice(0..0, declared::declared(program, &shared, &program.typing.hir.user_defs()));
    report
}

/// Checks bodies, each function followed by its closures. What is asked of a future in vain comes in place of the borrows of the
/// body that asks; not if the future's own body is wrong.
fn check_all(program: &Program, shared: &Shared, defs: &[DefId], failing: &[FailingFuture]) -> Report {
    let mut report = Report::default();
    let mut bodies: Vec<(DefId, Vec<Diagnostic>)> = Vec::new();
    let mut at = 0;
    while at < defs.len() {
        // `user_bodies` has each function followed by its closures, outer ones before those inside of them.
        let closures = defs[at + 1..].iter().take_while(|def| is_closure(program, **def)).count();
        let inner = defs[at + 1..=at + closures].iter().rev();
        let mut found: Vec<Report> = inner.map(|def| check(program, shared, *def)).collect();
        found.reverse();
        found.push(check(program, shared, defs[at]));
        let mut diagnostics = Vec::new();
        for of_body in found {
            diagnostics.extend(of_body.diagnostics);
            report.loans.extend(of_body.loans);
            report.used_after_move.extend(of_body.used_after_move);
        }
        bodies.push((defs[at], diagnostics));
        at += closures + 1;
    }
    report.diagnostics = with_futures(program, bodies, failing);
    report
}

/// The errors of all bodies in rustc's order.
fn with_futures(
    program: &Program,
    bodies: Vec<(DefId, Vec<Diagnostic>)>,
    failing: &[FailingFuture],
) -> Vec<Diagnostic> {
    let is_wrong = |def: DefId| bodies.iter().any(|(body, found)| *body == def && !found.is_empty());
    let counts =
        |future: &&FailingFuture| future.blamed.is_none_or(|blamed| blamed == future.owner || !is_wrong(blamed));
    let counting: Vec<&FailingFuture> = failing.iter().filter(counts).collect();
    let has_body = |future: &&&FailingFuture| bodies.iter().any(|(body, _)| *body == future.owner);
    let of_items = counting.iter().filter(|future| !has_body(future)).map(|future| future.diagnostic.clone());
    let (mut first, mut last): (Vec<Diagnostic>, Vec<Diagnostic>) = (of_items.collect(), Vec::new());
    for (body, found) in bodies {
        let asked: Vec<Diagnostic> =
            counting.iter().filter(|future| future.owner == body).map(|future| future.diagnostic.clone()).collect();
        // What is behind an `impl Trait` result is needed for the declarations: rustc looks at these functions first.
        let place = if returns_opaque(program, body) { &mut first } else { &mut last };
        place.extend(if asked.is_empty() { found } else { asked });
    }
    first.into_iter().chain(last).collect()
}

fn returns_opaque(program: &Program, def: DefId) -> bool {
    matches!(program.typing.hir.def(def).kind, DefKind::Fn | DefKind::AssocFn)
        && program.typing.fn_sig(def).output.flags().intersects(Flags::OPAQUE)
}

fn is_closure(program: &Program, def: DefId) -> bool {
    program.typing.hir.def(def).kind == DefKind::Closure
}

/// The errors of one body, by their places, and its loans.
fn check(program: &Program, shared: &Shared, def: DefId) -> Report {
    let body = program.built(def);
    let (paths, effects) = gather(program.typing, &body, |_| true);
    let flow = Flow::new(&body, &paths, &effects);
    let points = Points::of(&body);
    let mut regions = RegionCx::of_body(program, shared, &body);
    let mut loans = Loans::gather(&mut regions);
    let live = regions.live_points(&points, &Moves { paths: &paths, effects: &effects, flow: &flow });
    let solved = regions.solve(live, points.total);
    loans.find_scopes(&regions, &points, &solved);
    let mut checker = Checker {
        typing: program.typing,
        body: &body,
        paths: &paths,
        effects: &effects,
        flow: &flow,
        points: &points,
        regions: &regions,
        solved: &solved,
        loans: &loans,
        reported: Reported::default(),
        used_after_move: Vec::new(),
        diagnostics: Vec::new(),
    };
    let mut facts = ClosureFacts::default();
    checker.check_universal(&mut facts.requirements);
    checker.check();
    let loans = if body.user { checker.lanes() } else { Vec::new() };
    let used_after_move = checker.used_after_move.iter().map(|local| (def, *local)).collect();
    let mut diagnostics = checker.diagnostics;
    if is_closure(program, def) {
        shared.closures.borrow_mut().insert(def, facts.into());
    }
    // At one place: regions, loans, moves, mutability.
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span(), buffered_last(diagnostic)));
    Report { diagnostics, loans, used_after_move }
}

/// rustc keeps these back until all else is found.
fn buffered_last(diagnostic: &Diagnostic) -> u8 {
    match diagnostic.code {
        Some("E0382") => 1,
        Some("E0594" | "E0596") => 2,
        Some(_) | None => 0,
    }
}

/// The check of one body.
struct Checker<'a> {
    typing: &'a Typing<'a>,
    body: &'a Body,
    paths: &'a MovePaths,
    effects: &'a Effects,
    flow: &'a Flow,
    points: &'a Points,
    regions: &'a RegionCx<'a>,
    solved: &'a Solved,
    loans: &'a Loans,
    reported: Reported,
    used_after_move: Vec<Local>,
    diagnostics: Vec<Diagnostic>,
}
