//! Random programs that borrow: our borrow checker against rustc, by verdict, first code and line.
//!
//! The programs are made from a seed alone. A hundred of them have goldens (`UPDATE=1` asks rustc again); `RANDOM_BORROWS=2000 cargo
//! test --test borrows` asks rustc about so many more and reports every disagreement.

#[path = "borrows/generator.rs"]
mod generator;
mod support;

use mdbook_memory::snippet::Edition;
use mdbook_memory::source::Source;
use mdbook_memory::{borrow, hir, mir, types};

/// How many programs have goldens.
const FIXED: u64 = 100;

/// `accept`, or `reject CODE line N`: rustc's first error, ours first as well.
fn ours(program: &str) -> String {
    let source = Source::new("main.rs", program);
    let hir = hir::hir(&source, Edition::E2024, &hir::library());
    let typing = types::types(&hir);
    let mut found = hir.diagnostics();
    found.extend(typing.diagnostics());
    if found.is_empty() {
        let mir = mir::mir(&typing);
        found = mir.diagnostics();
        found.extend(borrow::borrow(&mir).diagnostics);
    }
    match found.first() {
        None => "accept".to_string(),
        Some(first) => {
            format!("reject {} line {}", first.code.unwrap_or("-"), source.line_column(first.span().lo).line)
        }
    }
}

fn theirs(program: &str) -> Result<String, String> {
    support::rustc::check(program).map(|verdict| verdict.trim().to_string())
}

/// `seed: verdict`, a line each.
fn goldens() -> std::path::PathBuf {
    support::root().join("tests/borrows/fixed.golden")
}

#[test]
fn a_fixed_hundred_is_judged_as_rustc_does() {
    let seeds: Vec<u64> = (0..FIXED).collect();
    if support::updating() {
        let lines =
            seeds.iter().map(|&seed| theirs(&generator::program(seed)).map(|verdict| format!("{seed}: {verdict}\n")));
        let text = lines.collect::<Result<String, String>>().expect("rustc can be run");
        support::compare_golden(&goldens(), &text).expect("the golden can be written");
    }
    let text = std::fs::read_to_string(goldens()).expect("the goldens are there");
    let expected: Vec<&str> = text.lines().collect();
    assert_eq!(expected.len(), seeds.len());
    support::check_all(&seeds, |&seed| {
        let program = generator::program(seed);
        let line = format!("{seed}: {}", ours(&program));
        let golden = expected[seed as usize];
        if line == golden { Ok(()) } else { Err(format!("rustc says {golden}, we say {line}\n{program}")) }
    });
}

#[test]
fn the_hundred_are_of_both_kinds() {
    let text = std::fs::read_to_string(goldens()).expect("the goldens are there");
    let rejected = text.lines().filter(|line| line.contains("reject")).count();
    assert!((30..=70).contains(&rejected), "{rejected} of {FIXED} are rejected");
}

#[test]
fn more_of_them_when_asked() {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let (count, first) = (number("RANDOM_BORROWS").unwrap_or(0), number("RANDOM_BORROWS_FROM").unwrap_or(FIXED));
    let seeds: Vec<u64> = (first..first + count).collect();
    support::check_all(&seeds, |&seed| {
        let program = generator::program(seed);
        let (ours, theirs) = (ours(&program), theirs(&program)?);
        if ours == theirs { Ok(()) } else { Err(format!("{seed}: rustc says {theirs}, we say {ours}\n{program}")) }
    });
}

/// Every error of a program as `CODE line:column message: what is said at the place`, a line each.
fn our_errors(program: &str) -> String {
    let source = Source::new("main.rs", program);
    let edition = match support::rustc::edition_of(program) {
        "2021" => Edition::E2021,
        _ => Edition::E2024,
    };
    let hir = hir::hir(&source, edition, &hir::library());
    let typing = types::types(&hir);
    let mut found = hir.diagnostics();
    found.extend(typing.diagnostics());
    if found.is_empty() {
        let mir = mir::mir(&typing);
        found = mir.diagnostics();
        found.extend(borrow::borrow(&mir).diagnostics);
    }
    let line = |error: &mdbook_memory::diagnostic::Diagnostic| {
        let place = source.line_column(error.span().lo);
        let labels = error.labels.iter().filter(|label| label.span == error.span() && !label.text.is_empty());
        let labels: Vec<&str> = labels.map(|label| label.text.as_str()).collect();
        let said = if labels.is_empty() { String::new() } else { format!(": {}", labels.join(", ")) };
        format!("{} {}:{} {}{said}\n", error.code.unwrap_or("-"), place.line, place.column, error.message)
    };
    found.iter().map(line).collect()
}

/// One rule broken in each function: all errors, in rustc's order, places and words.
#[test]
fn broken_rules_are_named_as_rustc_does() {
    let mut programs = support::files_below(&support::root().join("tests/borrows/rules"), "rs");
    if let Ok(wanted) = std::env::var("CASE") {
        programs.retain(|case| case.to_string_lossy().contains(&wanted));
    }
    support::check_all(&programs, |case| {
        let program = std::fs::read_to_string(case).map_err(|e| e.to_string())?;
        let golden = case.with_extension("golden");
        if support::updating() {
            support::compare_golden(&golden, &support::rustc::errors(&program)?)?;
        }
        let expected = std::fs::read_to_string(&golden).map_err(|e| format!("{}: {e}", golden.display()))?;
        let actual = our_errors(&program);
        if actual == expected {
            return Ok(());
        }
        Err(format!("{}\n{}", case.display(), support::first_difference(&expected, &actual)))
    });
}
