//! The suite: small programs whose folder is the verdict, judged by the real rustc and run by the simulator.
//!
//! `tests/suite/{run,panic,reject}/**.rs` have a golden beside them that says what rustc made of them; `UPDATE=1` asks rustc
//! again and rewrites it. `undefined`, `deadlock`, `limit` and `unsupported` are the simulator's own verdicts on programs that rustc
//! accepts.

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use support::rustc;

fn suite(folder: &str) -> Vec<PathBuf> {
    let mut cases = support::files_below(&support::root().join("tests/suite").join(folder), "rs");
    assert!(!cases.is_empty(), "no cases in tests/suite/{folder}");
    // `CASE=text` leaves the programs whose path holds that text: for work on one of them.
    if let Ok(wanted) = std::env::var("CASE") {
        cases.retain(|case| case.to_string_lossy().contains(&wanted));
    }
    cases
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// The goldens are what rustc says, and the folder is its verdict.
fn judged(folder: &str, prefix: &'static str) {
    support::check_all(&suite(folder), |case| {
        let verdict = rustc::verdict(&read(case)?).map_err(|e| format!("{}: {e}", case.display()))?;
        if !verdict.starts_with(prefix) {
            return Err(format!("{}: rustc says\n{verdict}", case.display()));
        }
        support::compare_golden(&case.with_extension("golden"), &verdict)
    });
}

#[test]
fn rustc_runs_what_is_in_run() {
    judged("run", "exit ");
}

#[test]
fn rustc_panics_on_what_is_in_panic() {
    judged("panic", "exit 101");
}

#[test]
fn rustc_rejects_what_is_in_reject() {
    judged("reject", "reject ");
}

#[test]
fn rustc_accepts_what_is_undefined_stuck_limited_or_unsupported() {
    for folder in ["undefined", "deadlock", "limit", "unsupported"] {
        support::check_all(&suite(folder), |case| {
            let program = read(case)?;
            rustc::accepts(&program).map_err(|e| format!("{}: {e}", case.display()))
        });
    }
}

fn simulator(command: &[&str], case: &Path) -> Result<(i32, String, String), String> {
    let program = read(case)?;
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-memory"))
        .args(command)
        .arg(case.file_name().expect("a case is a file"))
        .args(["--edition", rustc::edition_of(&program)])
        .args(arguments_of(&program))
        .current_dir(case.parent().expect("a case lies in a folder"))
        .output()
        .map_err(|e| e.to_string())?;
    let code = output.status.code().ok_or_else(|| format!("{}: killed by a signal", case.display()))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((code, text(&output.stdout), text(&output.stderr)))
}

/// What a line `//~ arguments: --max-steps 9` asks for: a limit that is reached sooner is reached in the same way.
fn arguments_of(program: &str) -> impl Iterator<Item = &str> {
    let line = program.lines().find_map(|line| line.strip_prefix("//~ arguments: "));
    line.unwrap_or_default().split_whitespace()
}

/// The heap events of a run in the words of a golden.
fn heap_events(case: &Path) -> Result<String, String> {
    let (_, stdout, stderr) = simulator(&["trace", "--format", "jsonl", "--events", "heap"], case)?;
    let mut words = Vec::new();
    for line in stdout.lines() {
        let event: serde_json::Value = serde_json::from_str(line).map_err(|e| format!("{line}: {e}\n{stderr}"))?;
        let number = |key: &str| event[key].as_u64().map_or("?".to_string(), |n| n.to_string());
        let (size, align) = (number("size"), number("align"));
        words.push(match event["event"].as_str() {
            Some("realloc") => format!("realloc {}->{size}/{align}", number("old_size")),
            Some(kind) => format!("{kind} {size}/{align}"),
            None => return Err(format!("not an event: {line}")),
        });
    }
    Ok(words.join(" "))
}

/// The simulator does what the golden says.
fn simulated(case: &Path) -> Result<(), String> {
    let golden = read(&case.with_extension("golden"))?;
    let (code, stdout, stderr) = simulator(&["run"], case)?;
    let panic = rustc::panic_message(&stderr).map(|m| m.replacen(&file_name(case), "main.rs", 1));
    let heap = match golden.lines().find(|line| line.starts_with("heap")) {
        Some(_) => Some(heap_events(case)?),
        None => None,
    };
    let actual = rustc::golden(&code.to_string(), heap.as_deref(), panic.as_deref(), &stdout);
    if actual == golden {
        return Ok(());
    }
    let difference = support::first_difference(&golden, &actual);
    let first_error = stderr.lines().find(|line| !line.is_empty()).unwrap_or("");
    Err(format!("{}\n{difference}\n  stderr:   {first_error}", short(case)))
}

fn file_name(case: &Path) -> String {
    case.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn short(case: &Path) -> String {
    case.strip_prefix(support::root()).unwrap_or(case).display().to_string()
}

#[test]
fn simulator_runs_as_rustc() {
    support::check_all(&suite("run"), |case| simulated(case));
}

#[test]
fn simulator_panics_as_rustc() {
    support::check_all(&suite("panic"), |case| simulated(case));
}

/// Same first code, same line.
#[test]
fn simulator_rejects_as_rustc() {
    support::check_all(&suite("reject"), |case| {
        let golden = read(&case.with_extension("golden"))?;
        let (code, _, stderr) = simulator(&["run"], case)?;
        let actual = format!("exit {code}: {}", first_error(&stderr));
        let expected = format!("exit 1: {}", golden.trim_start_matches("reject ").trim_end());
        if actual == expected {
            return Ok(());
        }
        Err(format!("{}\n  expected: {expected}\n  actual:   {actual}\n  stderr:   {}", short(case), stderr.trim()))
    });
}

/// `error[E0382]: …` and its `--> file:3:5` to `E0382 line 3`.
fn first_error(stderr: &str) -> String {
    let mut lines = stderr.lines().skip_while(|line| !line.starts_with("error"));
    let Some(head) = lines.next() else { return "no error".into() };
    let code = head.strip_prefix("error[").and_then(|rest| rest.split_once(']')).map_or("-", |(code, _)| code);
    let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
    let number = place.and_then(|place| place.split(':').nth(1)).unwrap_or("-");
    format!("{code} line {number}")
}

/// Each case of a folder ends with this exit code, and its message holds what the case's first line asks for: `//~ words`.
fn own_verdict(folder: &str, exit: i32) {
    support::check_all(&suite(folder), |case| {
        let program = read(case)?;
        let words =
            program.lines().find_map(|line| line.strip_prefix("//~ ")).ok_or("a line `//~ words` is missing")?;
        let (code, _, stderr) = simulator(&["run"], case)?;
        if code == exit && stderr.contains(words) {
            return Ok(());
        }
        Err(format!("{}\n  expected: exit {exit}: {words}\n  actual:   exit {code}: {}", short(case), stderr.trim()))
    });
}

#[test]
fn simulator_names_undefined_behaviour() {
    own_verdict("undefined", 4);
}

#[test]
fn simulator_names_deadlocks() {
    own_verdict("deadlock", 4);
}

#[test]
fn simulator_ends_at_limits() {
    own_verdict("limit", 3);
}

#[test]
fn simulator_is_honest_about_the_unsupported() {
    own_verdict("unsupported", 3);
}
