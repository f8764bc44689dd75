//! mir::Program to what rustc's lints that deny by default find in it: code that compiles, but is certain to be wrong.
//!
//! They come last, after the borrow stage. Attributes (`allow`, `deny` …) around a place decide whether a finding is an error.

mod assignments;
mod atomics;
mod autorefs;
mod bits;
mod calls;
mod casts;
mod changes;
mod dead;
mod deprecated;
mod direction;
mod documented;
mod finding;
mod foreign;
mod interfaces;
mod items;
mod lifetimes;
mod literals;
mod must_use;
mod mutability;
mod naming;
mod outlives;
mod panics;
mod patterns;
mod places;
mod pointers;
mod promises;
mod reached;
mod reads;
mod recursion;
mod refined;
mod requested;
mod style;
mod unused;
mod usage;
mod walk;

use crate::diagnostic::Diagnostic;
use crate::hir::def::DefKind;
use crate::mir::Program;
use finding::Finding;

/// What the lints object to, in rustc's order: what is certain to panic first, then by body what the tree shows.
pub fn lint(program: &Program) -> Vec<Diagnostic> {
    let mut findings: Vec<Finding> = Vec::new();
    let bodies = program.user_bodies();
    for &def in &bodies {
        if matches!(
            program.typing.hir.def(def).kind,
            DefKind::Fn | DefKind::AssocFn | DefKind::Closure | DefKind::AssocConst
        ) {
            findings.extend(panics::check(program.typing, &program.built(def)));
        }
    }
    for &def in bodies.iter().filter(|def| program.typing.hir.def(**def).kind != DefKind::Closure) {
        findings.extend(walk::check(program.typing, def));
    }
    let hir = program.typing.hir;
    if requested::asks_for_warnings(hir) {
        findings.splice(0..0, style::check(program.typing));
        findings.extend(lifetimes::check(program.typing));
        findings.extend(items::check(program.typing));
        findings.extend(interfaces::check(program.typing));
        findings.extend(outlives::check(program.typing));
        findings.extend(refined::check(program.typing));
        findings.extend(foreign::check(program.typing));
        findings.extend(unused::check(program.typing));
        bodies.iter().for_each(|def| findings.extend(assignments::check(program, *def)));
        bodies.iter().for_each(|def| findings.extend(recursion::check(program, *def)));
        bodies.iter().for_each(|def| findings.extend(mutability::check(program, *def)));
        findings.extend(dead::check(program.typing));
        findings.extend(naming::check(program.typing));
        findings.extend(documented::check(program.typing));
    }
    findings.extend(direction::check(hir));
    if requested::asks_for_warnings(hir) {
        findings.extend(promises::check(hir, &findings));
    }
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for diagnostic in findings.into_iter().filter_map(|finding| finding.as_error(hir)) {
        if diagnostic.span().is_user() && !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }
    if diagnostics.is_empty() { requested::not_computed(hir) } else { diagnostics }
}
