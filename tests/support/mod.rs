//! What several tests share: finding cases, goldens with one switch (`UPDATE=1`), running things in parallel.

#![allow(dead_code, reason = "each test binary uses its own part of this")]

pub mod command;
pub mod rustc;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The repository's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files with this ending below `dir`, sorted.
pub fn files_below(dir: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&dir) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether goldens are to be rewritten.
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|v| v == "1")
}

/// Compares `actual` with the golden file, or writes it when `UPDATE=1`. An error says what differs.
pub fn compare_golden(golden: &Path, actual: &str) -> Result<(), String> {
    if updating() {
        if std::fs::read_to_string(golden).ok().as_deref() != Some(actual) {
            std::fs::write(golden, actual).map_err(|e| format!("{}: {e}", golden.display()))?;
        }
        return Ok(());
    }
    let expected = std::fs::read_to_string(golden)
        .map_err(|_| format!("{} is missing; UPDATE=1 cargo test writes it", golden.display()))?;
    if expected == actual {
        return Ok(());
    }
    Err(format!("{}: first difference\n{}", golden.display(), first_difference(&expected, actual)))
}

/// The first line in which two texts differ, with a word on each side.
pub fn first_difference(expected: &str, actual: &str) -> String {
    let mut number = 0;
    let (mut left, mut right) = (expected.lines(), actual.lines());
    loop {
        number += 1;
        match (left.next(), right.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, None) => return "  only the last newline differs".into(),
            (a, b) => {
                return format!(
                    "  line {number}\n  expected: {}\n  actual:   {}",
                    a.unwrap_or("(end)"),
                    b.unwrap_or("(end)")
                );
            }
        }
    }
}

/// Runs `check` on every case with as many threads as there are cores, and panics with all failures.
pub fn check_all<T: Sync>(cases: &[T], check: impl Fn(&T) -> Result<(), String> + Sync) {
    let next = Mutex::new(0);
    let failures = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, |n| n.get());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = {
                        let mut next = next.lock().unwrap();
                        *next += 1;
                        *next - 1
                    };
                    let Some(case) = cases.get(index) else { return };
                    if let Err(failure) = check(case) {
                        failures.lock().unwrap().push((index, failure));
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    let texts: Vec<String> = failures.into_iter().map(|(_, text)| text).collect();
    assert!(texts.is_empty(), "{} of {} cases fail:\n{}", texts.len(), cases.len(), texts.join("\n"));
}
