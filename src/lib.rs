//! Shows what a Rust program does to memory: a fenced block of a book becomes a figure of stack and heap.
//!
//! The way of a block through this crate is a pipeline. Each stage is a folder, named after its verb and its entry function; it
//! takes what the stage to its left made, and knows nothing of the stages to its right.
//!
//! * [`snippet`] reads the block: info string, program text, marks, and where it stands in the Markdown file.
//! * [`hir`] parses the program and resolves its names, together with the items of the [`library`] that it reaches: the
//!   standard library, written in Rust for this simulator.
//! * [`types`] gives every expression a type and every call a target.
//! * [`mir`] turns bodies into basic blocks in which moves, drops and unwinding are explicit.
//! * [`borrow`] rejects what rustc rejects: uses of moved or uninitialised values, changes of what may not be changed.
//! * [`lint`] rejects what is certain to be wrong: the lints that deny by default.
//! * [`machine`] runs the program on bytes and leaves a [`Trace`](machine::trace::Trace) of what happened to memory.
//! * [`scene`] decides what of it is shown, [`arrange`] where, [`svg`] writes it down, and [`page`] puts the HTML around it.
//!
//! [`simulate`] is the first half, from a program to its trace; it needs no book. Whoever has many programs lets them share a
//! [`Library`]. Nothing in here reads a file, a clock or an environment variable: that is left to the command line.
#![forbid(unsafe_code)]
// A match over an enum of ours names what it leaves out, so that a new variant is decided about everywhere; tests may say `_`.
#![cfg_attr(not(test), warn(clippy::wildcard_enum_match_arm))]

#[macro_use]
mod variants;

pub mod arrange;
pub mod book;
pub mod borrow;
pub mod diagnostic;
pub mod hir;
pub mod library;
pub mod lint;
pub mod machine;
pub mod mir;
pub mod page;
pub mod scene;
pub mod snippet;
pub mod source;
pub mod svg;
pub mod types;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use diagnostic::{Diagnostic, Kind};
use machine::trace::{Outcome, Trace};
use machine::{Record, RunOptions};
use snippet::Edition;
use source::{FileId, Source, Span};

/// What came out of a program.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// Why it was rejected, in rustc's order; empty when it was not. When a part of the program is not supported, only that is said,
    /// since errors may follow from it.
    pub diagnostics: Vec<Diagnostic>,
    /// The run. A program that only breaks rules of ownership and borrowing is run as well, as if there were no such rules, until
    /// it does what they prevent; [`Trace::objection`] says where it breaks the first of them.
    pub trace: Option<Trace>,
    /// The texts that the diagnostics (and the trace's outcome) point into.
    pub sources: BTreeMap<FileId, Source>,
}

/// The standard library, as far as programs have asked for it. It knows nothing of the programs that stand in front of it, and
/// what one of them has made it lower, type and build is there for the next.
pub struct Library<'l> {
    hir: &'l Rc<hir::Crate>,
    mir: &'l mir::Program<'l>,
    /// Not while a program is at work, and never again after one that left something half answered: a bug of ours that was caught,
    /// or an error that came up in the library's own code.
    is_sound: Cell<bool>,
}

/// Does some work with a library of its own.
pub fn with_library<T>(work: impl FnOnce(&Library<'_>) -> T) -> T {
    let hir = hir::library();
    let typing = types::library(&hir, machine::evaluate_constant);
    let mir = mir::mir(&typing);
    work(&Library { hir: &hir, mir: &mir, is_sound: Cell::new(true) })
}

impl Library<'_> {
    /// Compiles a program and runs it in front of this library.
    pub fn simulate(&self, program: &Source, edition: Edition, options: &RunOptions) -> Simulation {
        if !self.is_sound.replace(false) {
            return simulate(program, edition, options);
        }
        let simulation = simulate_before(self, program, edition, options);
        self.is_sound.set(!self.mir.typing.has_reported());
        simulation
    }
}

/// Compiles a program and runs it, with a library of its own.
pub fn simulate(program: &Source, edition: Edition, options: &RunOptions) -> Simulation {
    with_library(|library| library.simulate(program, edition, options))
}

fn simulate_before(library: &Library<'_>, program: &Source, edition: Edition, options: &RunOptions) -> Simulation {
    let hir = hir::hir(program, edition, library.hir);
    if let Some(rejected) = rejected_by_names(&hir, library) {
        return rejected;
    }
    let typing = types::types_before(&hir, library.mir.typing);
    let wrong = typing.diagnostics();
    if typing.has_wrong_items() || has_unsupported(&wrong) {
        return rejected(&hir, wrong).unwrap_or_else(|| unreachable!("a program with errors is rejected"));
    }
    let mir = mir::mir_before(&typing, library.mir);
    let first = wrong.first().map(Diagnostic::span);
    if let Some(rejected) = rejected(&hir, after_constants(&mir, wrong, first)) {
        return rejected;
    }
    let of_constants = mir.diagnostics();
    let is_whole = !has_unsupported(&of_constants);
    let report = if is_whole { borrow::borrow(&mir) } else { borrow::Report::default() };
    if let Some(rejected) = rejected(&hir, after_constants(&mir, body_by_body(of_constants, &report.diagnostics), None))
    {
        return rejected;
    }
    let mut diagnostics = wrong_in_flow(&mir, report.diagnostics);
    let can_run = diagnostics.iter().all(|d| d.kind == Kind::Error);
    // Only a recorded run of a rejected program has something to show.
    let can_run = can_run && (diagnostics.is_empty() || options.record == Record::Steps);
    mir.keep_moved(report.used_after_move);
    let mut trace = can_run.then(|| machine::run(&mir, options));
    if let Some(trace) = &mut trace {
        trace.loans = report.loans.into_iter().map(|loan| loan.placed(|span| hir.call_site(span))).collect();
        trace.objection = diagnostics.first().map(|diagnostic| hir.call_site(diagnostic.span()));
    }
    // Code that is made concrete while the program runs may ask without end.
    diagnostics.extend(typing.overflow());
    match trace.as_ref().map(|trace| &trace.outcome) {
        Some(Outcome::Rejected(constant)) => diagnostics.push(constant.clone()),
        Some(Outcome::UndefinedBehaviour(fault)) if diagnostics.is_empty() && !hir.has_unsafe_code() => {
            diagnostics.push(unchecked_borrow(fault));
        }
        _ => {}
    }
    let pointed_at = diagnostics.iter().chain(trace.as_ref().and_then(|trace| trace.outcome.diagnostic()));
    let sources = sources_of(&hir, pointed_at);
    Simulation { diagnostics: diagnostics.into_iter().map(Diagnostic::written).collect(), trace, sources }
}

/// The end of the way for a program with errors of names, with those of types that rustc reports beside them.
fn rejected_by_names(hir: &hir::Crate, library: &Library<'_>) -> Option<Simulation> {
    let names = hir.diagnostics();
    if names.is_empty() || !names.iter().all(hir::waits_for_bodies) {
        return rejected(hir, names);
    }
    let typing = types::types_before(hir, library.mir.typing);
    let all = typing.diagnostics_with(names.clone());
    let simulation = rejected(hir, if has_unsupported(&all) { names } else { all });
    assert!(simulation.is_some(), "a program with errors is rejected");
    simulation
}

/// What constants may not do, behind what is wrong with ownership and borrows in the bodies before: rustc checks both body by body.
fn body_by_body(of_constants: Vec<Diagnostic>, borrows: &[Diagnostic]) -> Vec<Diagnostic> {
    let Some(first) = of_constants.first().map(Diagnostic::span) else { return Vec::new() };
    let before = borrows.iter().filter(|borrow| borrow.span().file == first.file && borrow.span().hi <= first.lo);
    before.cloned().chain(of_constants).collect()
}

/// What is wrong in bodies that are well typed, each of these only if nothing before it is: ownership and borrows, lints, what asks
/// for instances without end, and what nothing is linked with.
fn wrong_in_flow(mir: &mir::Program<'_>, borrows: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut diagnostics = settled(borrows);
    if diagnostics.is_empty() {
        diagnostics = settled(lint::lint(mir));
    }
    diagnostics = after_constants(mir, diagnostics, None);
    if diagnostics.is_empty() {
        diagnostics.extend(mir.endless_instances());
    }
    if diagnostics.is_empty() {
        diagnostics.extend(mir.typing.unlinked(&mir.user_bodies()));
    }
    diagnostics
}

fn has_unsupported(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.kind == Kind::Unsupported)
}

/// What is wrong in bodies, behind the constant that has no value, which rustc finds first: among what is wrong with types, only if
/// it stands before all of that.
fn after_constants(mir: &mir::Program<'_>, wrong: Vec<Diagnostic>, before: Option<Span>) -> Vec<Diagnostic> {
    if wrong.is_empty() || has_unsupported(&wrong) {
        return wrong;
    }
    machine::failed_constant(mir, before).into_iter().chain(wrong).collect()
}

/// Safe Rust has no undefined behaviour, so rustc would not have let this program run: it breaks a rule of borrowing that is
/// not checked yet.
fn unchecked_borrow(fault: &Diagnostic) -> Diagnostic {
    let what = format!("a program that breaks a rule of borrowing, which is not checked yet ({})", fault.message);
    Diagnostic::unsupported(fault.span(), what)
        .help("rustc rejects this program; its message says which borrow lives too long")
}

/// The end of the way for a program with these errors, if there are any.
fn rejected(hir: &hir::Crate, diagnostics: Vec<Diagnostic>) -> Option<Simulation> {
    if diagnostics.is_empty() {
        return None;
    }
    let diagnostics: Vec<_> = settled(diagnostics).into_iter().map(Diagnostic::written).collect();
    let sources = sources_of(hir, diagnostics.iter());
    Some(Simulation { diagnostics, trace: None, sources })
}

/// Errors may be consequences of what is not supported, so the latter stands alone, unless an error is about the text alone.
fn settled(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (unsupported, errors): (Vec<_>, Vec<_>) = diagnostics.into_iter().partition(|d| d.kind == Kind::Unsupported);
    if unsupported.is_empty() || errors.iter().any(hir::stands_alone) { errors } else { unsupported }
}

/// The texts of all places in some diagnostics.
fn sources_of<'d>(hir: &hir::Crate, diagnostics: impl Iterator<Item = &'d Diagnostic>) -> BTreeMap<FileId, Source> {
    let files = diagnostics.flat_map(|d| d.labels.iter().map(|label| label.span.file));
    files.chain([FileId::PROGRAM]).map(|file| (file, hir.source(file))).collect()
}
