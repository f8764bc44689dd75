//! Bodies of small programs, by what matters of them: drops, flags, unwind edges, steps.

use crate::hir::{hir, library};
use crate::mir::{StatementKind, StepPoint, TerminatorKind, mir};
use crate::snippet::Edition;
use crate::source::Source;
use crate::types::{Instance, InstanceKind, types};

const D: &str = "struct D(u8); impl Drop for D { fn drop(&mut self) {} } fn eat(_: D) {}\n";

/// What the function `f` of a program does, a word for each thing, block by block in order of their numbers: `drop _1`,
/// `flag?`, `call`, `step`; blocks that only a panic reaches are left out.
fn outline(program: &str) -> String {
    let source = Source::new("main.rs", format!("{D}{program}\nfn main() {{}}"));
    let hir = hir(&source, Edition::E2024, &library());
    assert_eq!(hir.diagnostics(), []);
    let typing = types(&hir);
    assert_eq!(typing.diagnostics(), []);
    let program = mir(&typing);
    let f = hir.user_defs().into_iter().find(|&def| &*hir.def(def).name == "f").expect("the program has an `f`");
    let instance = Instance { kind: InstanceKind::Item(f), args: typing.identity_args(f) };
    let body = program.runnable(&instance);
    let mut words = Vec::new();
    for block in body.blocks.iter().filter(|block| !block.cleanup) {
        for statement in &block.statements {
            if let StatementKind::Step(point) = statement.kind {
                words.push(match point {
                    StepPoint::Entry => "entry".to_string(),
                    StepPoint::Statement => "step".to_string(),
                    StepPoint::Exit => "exit".to_string(),
                });
            }
        }
        match &block.terminator.kind {
            TerminatorKind::Drop { place, .. } => {
                let name = body.locals[place.local.index()].name.clone();
                let parts = if place.projection.is_empty() { "" } else { ".part" };
                words.push(format!("drop {}{parts}", name.as_deref().unwrap_or("_")));
            }
            TerminatorKind::SwitchInt { .. } => words.push("if".to_string()),
            TerminatorKind::Call { .. } => words.push("call".to_string()),
            _ => {}
        }
    }
    words.join(", ")
}

#[test]
fn what_was_moved_is_not_dropped() {
    assert_eq!(outline("fn f() { let a = D(1); eat(a); }"), "entry, step, call, step, exit");
}

#[test]
fn variables_are_dropped_in_reverse_order() {
    assert_eq!(outline("fn f() { let a = D(1); let b = D(2); }"), "entry, step, step, drop b, drop a, exit");
}

#[test]
fn a_value_that_may_be_gone_is_behind_a_flag() {
    let outline = outline("fn f(c: bool) { let a = D(1); if c { eat(a); } }");
    assert_eq!(outline.matches("if").count(), 2, "{outline}");
    assert_eq!(outline.matches("drop a").count(), 1, "{outline}");
}

#[test]
fn a_value_in_parts_is_dropped_by_parts() {
    let outline = outline("fn f() { let t = (D(1), D(2)); eat(t.0); }");
    assert_eq!(outline, "entry, step, call, step, drop t.part, exit");
}

#[test]
fn an_extended_temporary_lives_as_long_as_its_variable() {
    assert_eq!(outline("fn f() { let a = &D(1); let b = D(2); }"), "entry, step, step, drop b, drop _, exit");
    assert_eq!(outline("fn f() { let n = D(1).0; let b = D(2); }"), "entry, drop _, step, step, drop b, exit");
}

#[test]
fn an_assignment_drops_what_was_there() {
    assert_eq!(outline("fn f() { let mut a = D(1); a = D(2); }"), "entry, step, drop a, step, drop a, exit");
    assert_eq!(outline("fn f() { let a; a = D(2); }"), "entry, step, step, drop a, exit");
}

#[test]
fn a_macro_call_is_one_step() {
    let twice = "macro_rules! twice { ($e:expr) => {{ $e; $e; }} }\nfn f() { twice!(eat(D(1))); }";
    assert_eq!(outline(twice), "entry, call, call, step, exit");
    let once = "macro_rules! once { ($e:expr) => {{ let x = $e; eat(x); }} }\nfn f() { once!(D(1)); }";
    assert_eq!(outline(once), "entry, call, step, exit");
}
