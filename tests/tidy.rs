//! The house rules that a machine can check, on every source file of the crate.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

/// The stages in the order of the pipeline; a stage may use those before it.
const STAGES: &[&str] =
    &["snippet", "hir", "types", "mir", "borrow", "lint", "machine", "scene", "arrange", "svg", "page", "book", "cli"];

/// What every stage may use.
const COMMON: &[&str] = &["diagnostic", "source"];

/// A file of `src/`, with its path from there.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The part before the tests, which stand at the end of a file.
    fn product(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default()
    }
}

fn files() -> Vec<File> {
    let src = support::root().join("src");
    let read = |path: &Path| File {
        path: path.strip_prefix(&src).expect("it lies in src").to_string_lossy().into_owned(),
        text: std::fs::read_to_string(path).expect("a source file is UTF-8"),
    };
    support::files_below(&src, "rs").iter().map(|path| read(path)).collect()
}

/// Fails with all that `complaint` says about any file.
fn all_files(complaint: impl Fn(&File) -> Vec<String>) {
    let complaints: Vec<String> = files()
        .iter()
        .flat_map(|file| complaint(file).into_iter().map(|text| format!("src/{}: {text}", file.path)))
        .collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// The library that programs see is Rust source for the simulator, and not part of the crate.
fn is_simulated(file: &File) -> bool {
    file.path.starts_with("library/")
}

#[test]
fn files_say_what_they_turn_into_what() {
    all_files(|file| if file.text.starts_with("//!") { vec![] } else { vec!["does not open with `//!`".into()] });
}

#[test]
fn files_are_short() {
    all_files(|file| match file.text.lines().count() {
        0..=600 => vec![],
        // A trait such as `Iterator` is one item, however many methods it has.
        _ if is_simulated(file) => vec![],
        lines => vec![format!("{lines} lines; split it by meaning")],
    });
}

#[test]
fn nothing_is_left_to_do() {
    // Spelled in two parts, so that this file does not offend against itself.
    let words = [["TO", "DO"], ["FIX", "ME"], ["to", "do!("], ["unimple", "mented!("]].map(|parts| parts.concat());
    all_files(|file| {
        let found = words.iter().filter(|word| file.text.contains(word.as_str()));
        found.map(|word| format!("has `{word}`")).collect()
    });
}

#[test]
fn nothing_is_unwrapped_without_a_reason() {
    all_files(|file| {
        // One at the end of a string is text of a simulated program.
        let unwraps = file.product().replace(".unwrap()\"", "").contains(".unwrap()");
        let is_product = !is_simulated(file) && !file.path.ends_with("tests.rs");
        if unwraps && is_product { vec!["has `.unwrap()`".into()] } else { vec![] }
    });
}

#[test]
fn modules_are_named_after_what_they_do() {
    all_files(|file| {
        let name = file.path.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        let name = name.rsplit('/').next().unwrap_or(name);
        let says_nothing = ["util", "utils", "helper", "helpers", "manager", "common", "misc"].contains(&name);
        if says_nothing { vec![format!("`{name}` names nothing")] } else { vec![] }
    });
}

#[test]
fn stages_see_only_what_is_left_of_them() {
    all_files(|file| {
        let stage = file.path.split(['/', '.']).next().unwrap_or_default();
        let Some(position) = STAGES.iter().position(|name| *name == stage) else { return vec![] };
        let right = |name: &str| STAGES.iter().position(|stage| *stage == name).is_some_and(|other| other > position);
        let used = used_modules(file.product());
        used.iter().filter(|name| right(name)).map(|name| format!("uses `{name}`, which stands to its right")).collect()
    });
}

#[test]
fn diagnostics_and_sources_know_no_stage() {
    all_files(|file| {
        let is_common = COMMON.iter().any(|name| file.path.starts_with(name));
        let used = used_modules(file.product());
        let wrong = used.iter().filter(|name| is_common && STAGES.contains(&name.as_str()));
        wrong.map(|name| format!("uses the stage `{name}`")).collect()
    });
}

/// The names after `crate::` anywhere in the text, those in braces included.
fn used_modules(text: &str) -> BTreeSet<String> {
    let is_name = |c: char| c == '_' || c.is_alphanumeric();
    let mut used = BTreeSet::new();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    for rest in code.split("crate::").skip(1) {
        let paths = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or_default(),
            None => rest,
        };
        let paths = if rest.starts_with('{') { paths.split(',').collect() } else { vec![paths] };
        used.extend(paths.iter().filter_map(|path| path.trim().split(|c| !is_name(c)).next()).map(String::from));
    }
    used
}
