//! What library types are shown as: one program that has them all, and the lines of its last picture.

use mdbook_memory::snippet::{Detail, Options};

use crate::real::{on_a_large_stack, scene_of};

const PROGRAM: &str = r#"use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{CString, OsString};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

static LATE: LazyLock<String> = LazyLock::new(|| String::from("late"));
static NEVER: OnceLock<u32> = OnceLock::new();

fn main() {
    let sorted = BTreeMap::from([("b", 2), ("a", 1)]);
    let many: BTreeSet<i32> = (0..12).collect();
    let none: BTreeSet<i32> = BTreeSet::new();
    let path = PathBuf::from("/tmp");
    let part: &Path = &path;
    let name = OsString::from("os");
    let zero = CString::new("c").unwrap();
    let lazy = LazyCell::new(|| 5);
    let own = Error::new(ErrorKind::Other, "bad");
    let kind = Error::from(ErrorKind::NotFound);
    let rest = (LATE.len(), NEVER.get(), *lazy);
    println!("{sorted:?} {many:?} {none:?} {part:?} {name:?} {zero:?} {rest:?} {own} {kind}");
}
"#;

/// Lines of the picture before the drops of `main`.
const SHOWN: [&str; 17] = [
    "sorted (BTreeMap<&str, i32> · 24 B) Live [len 2] [ptr ●]",
    "[\"a\"] [1]",
    "[\"b\"] [2]",
    "many (BTreeSet<i32> · 24 B) Live [len 12] [ptr ●]",
    "none (BTreeSet<i32> · 24 B) Live [len 0] [ptr no buffer]",
    "path (PathBuf · 24 B) Live [len 4] [cap 4] [ptr ●]",
    "[/] [t] [m] [p]",
    "part (&Path · 16 B) Live [len 4] [ptr ○]",
    "name (OsString · 24 B) Live [len 2] [cap 2] [ptr ●]",
    "zero (CString · 16 B) Live [len 2] [ptr ●]",
    "[c] [\\0]",
    "lazy (LazyCell<i32, closure> · 8 B) Live Init: [tag 1] [0 5]",
    "own (Error · 8 B) Live [ptr ●]",
    "kind [Other]",
    "kind (Error · 8 B) Live [NotFound]",
    "[made] [len 4] [cap 4] [ptr ●]",
    "[not yet] [unused]",
];

#[test]
fn library_types_have_views() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, PROGRAM, Options::default()).expect("the program has steps");
        let picture = scene.to_string();
        let last = picture.split("\nmoment ").find(|moment| moment.contains("(start)")).expect("a picture");
        let lines: Vec<&str> = last.lines().map(str::trim).collect();
        let is_shown = |wanted: &&&str| lines.iter().any(|line| line.starts_with(**wanted));
        let missing: Vec<&&str> = SHOWN.iter().filter(|wanted| !is_shown(wanted)).collect();
        assert!(missing.is_empty(), "{missing:#?} in\n{last}");
        assert!(!last.contains("leaked"), "what only a static leads to is in use:\n{last}");
        let subject = |path: &str| scene.lens.subjects.iter().any(|s| s.paths.iter().any(|(_, p)| p == path));
        for path in ["sorted: key", "sorted[\"a\"]", "many: key", "own.error.drop", "own.error.size"] {
            assert!(subject(path), "the lens knows no {path}");
        }
        let fields =
            scene_of(library, PROGRAM, Options { detail: Detail::Fields, ..Options::default() }).expect("it has steps");
        assert!(fields.to_string().contains("keys.0"), "with fields the nodes of a tree are shown");
    });
}
