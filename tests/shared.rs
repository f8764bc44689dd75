//! Programs in front of one library: each ends as its golden says, whatever the programs before it made the library answer.

mod support;

use mdbook_memory::diagnostic::Diagnostic;
use mdbook_memory::machine::RunOptions;
use mdbook_memory::machine::trace::Outcome;
use mdbook_memory::snippet::Edition;
use mdbook_memory::source::Source;
use mdbook_memory::{Library, Simulation, with_library};
use std::path::{Path, PathBuf};
use support::rustc;

/// As much as the program itself takes.
const STACK_BYTES: usize = 256 << 20;

#[test]
fn programs_do_not_disturb_each_other() {
    let root = support::root().join("tests/suite");
    let mut cases: Vec<PathBuf> =
        ["run", "panic", "reject"].iter().flat_map(|folder| support::files_below(&root.join(folder), "rs")).collect();
    // Programs of all kinds in turn, in two orders.
    cases.sort_by_key(|case| case.file_name().map(std::ffi::OsStr::to_os_string));
    let (left, mut right): (Vec<_>, Vec<_>) = cases.into_iter().enumerate().partition(|(index, _)| index % 2 == 0);
    right.reverse();
    let workers = [left, right].map(|half| {
        let all = move || with_library(|library| half.iter().filter_map(|(_, case)| wrong(library, case)).collect());
        std::thread::Builder::new().stack_size(STACK_BYTES).spawn(all).expect("a thread can be made")
    });
    let wrong: Vec<String> =
        workers.into_iter().flat_map(|worker| -> Vec<String> { worker.join().expect("no bug of ours") }).collect();
    assert!(wrong.is_empty(), "{} programs end differently:\n{}", wrong.len(), wrong.join("\n"));
}

/// How the end of a program differs from its golden.
fn wrong(library: &Library<'_>, case: &Path) -> Option<String> {
    let program = std::fs::read_to_string(case).expect("a case can be read");
    let golden = std::fs::read_to_string(case.with_extension("golden")).expect("a case has a golden");
    let options = RunOptions::default();
    let simulation = library.simulate(&Source::new("main.rs", program.as_str()), edition(&program), &options);
    let actual = end_of(&simulation);
    let expected = match golden.split_once("stdout\n") {
        Some((head, stdout)) => format!("{}\n{stdout}", head.lines().next().unwrap_or_default()),
        None => golden.trim_end().to_string(),
    };
    (actual != expected).then(|| format!("{}\n{}", case.display(), support::first_difference(&expected, &actual)))
}

/// The end of a program in the words of a golden: `reject CODE line N`, or `exit N` and the standard output.
fn end_of(simulation: &Simulation) -> String {
    if let Some(first) = simulation.diagnostics.first() {
        return rejection(first, simulation);
    }
    let Some(trace) = &simulation.trace else { return String::from("nothing") };
    let code = match &trace.outcome {
        Outcome::Exited(code) => code & 0xff,
        Outcome::Panicked { .. } => 101,
        Outcome::Aborted { .. } | Outcome::StackOverflow { .. } => 134,
        other => return format!("{other:?}"),
    };
    format!("exit {code}\n{}", String::from_utf8_lossy(&trace.stdout))
}

fn rejection(diagnostic: &Diagnostic, simulation: &Simulation) -> String {
    let span = diagnostic.span();
    let line = simulation.sources.get(&span.file).map_or(0, |source| source.line(span.lo));
    format!("reject {} line {line}", diagnostic.code.unwrap_or("-"))
}

fn edition(program: &str) -> Edition {
    match rustc::edition_of(program) {
        "2015" => Edition::E2015,
        "2018" => Edition::E2018,
        "2021" => Edition::E2021,
        _ => Edition::E2024,
    }
}
