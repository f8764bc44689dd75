//! Assertions in programs, held against real runs: what is in `holds` holds, and the golden of what is in `fails` has what is said.

mod support;

use std::path::Path;

use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::scene::asserted;
use mdbook_memory::snippet::{Edition, Options, whole_file};
use mdbook_memory::source::Source;

/// A line for each assertion that does not hold: its line, the message, what is there instead, notes.
fn complaints(case: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(case).map_err(|e| e.to_string())?;
    let (snippet, problems) = whole_file(&text, Options::default());
    let program = Source::new("main.rs", text);
    let options = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&program, Edition::E2024, &options);
    let trace = simulation.trace.ok_or_else(|| format!("{}: {:?}", case.display(), simulation.diagnostics))?;
    let all = problems.iter().chain(&simulation.diagnostics).cloned().chain(asserted(&trace, &snippet));
    let lines = all.map(|d| {
        let words = [vec![d.message.clone(), d.labels[0].text.clone()], d.notes.clone()].concat();
        format!("{}: {}\n", program.line(d.span().lo), words.join(" | "))
    });
    Ok(lines.collect())
}

#[test]
fn what_holds_holds() {
    let cases = support::files_below(&support::root().join("tests/asserted/holds"), "rs");
    assert!(!cases.is_empty());
    support::check_all(&cases, |case| match complaints(case)? {
        none if none.is_empty() => Ok(()),
        some => Err(format!("{}:\n{some}", case.display())),
    });
}

#[test]
fn what_does_not_hold_is_named_with_what_is_there() {
    let cases = support::files_below(&support::root().join("tests/asserted/fails"), "rs");
    assert!(!cases.is_empty());
    support::check_all(&cases, |case| support::compare_golden(&case.with_extension("golden"), &complaints(case)?));
}
