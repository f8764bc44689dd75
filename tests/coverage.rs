//! `tests/COVERAGE.md` against the suite: what it claims to be shown is shown, and nothing is left out.

mod support;

use std::collections::BTreeMap;

/// The sections of the Reference, by the part of the file that lists them.
const SECTIONS: &[(&str, &[&str])] = &[
    ("Lexical structure", &["Input format", "Keywords", "Identifiers", "Comments", "Whitespace", "Tokens"]),
    ("Macros", &["Macros by example", "Procedural macros"]),
    ("Crates and conditional compilation", &["Crates and source files", "Conditional compilation"]),
    (
        "Items",
        &[
            "Modules",
            "Extern crates",
            "Use declarations",
            "Functions",
            "Type aliases",
            "Structs",
            "Enumerations",
            "Unions",
            "Constant items",
            "Static items",
            "Traits",
            "Implementations",
            "External blocks",
            "Generic parameters",
            "Associated items",
        ],
    ),
    (
        "Attributes",
        &[
            "Testing attributes",
            "Derive",
            "Diagnostic attributes",
            "Code generation attributes",
            "Limits",
            "Type system attributes",
            "Debugger attributes",
        ],
    ),
    ("Statements", &["Let statements", "Item declarations", "Expression statements", "Macro invocation statements"]),
    (
        "Expressions",
        &[
            "Literal expressions",
            "Path expressions",
            "Block expressions",
            "Operator expressions",
            "Grouped expressions",
            "Array and index expressions",
            "Tuple and index expressions",
            "Struct expressions",
            "Call expressions",
            "Method call expressions",
            "Field access expressions",
            "Closure expressions",
            "Loop expressions",
            "Range expressions",
            "If expressions",
            "Match expressions",
            "Return expressions",
            "Await expressions",
            "Underscore expressions",
        ],
    ),
    (
        "Patterns",
        &[
            "Literal patterns",
            "Identifier patterns",
            "Binding modes",
            "Wildcard pattern",
            "Rest pattern",
            "Range patterns",
            "Reference patterns",
            "Struct patterns",
            "Tuple struct patterns",
            "Tuple patterns",
            "Grouped patterns",
            "Slice patterns",
            "Path patterns",
            "Or patterns",
        ],
    ),
    (
        "Types",
        &[
            "Boolean type",
            "Numeric types",
            "Textual types",
            "Never type",
            "Tuple types",
            "Array types",
            "Slice types",
            "Struct types",
            "Enumerated types",
            "Union types",
            "Function item types",
            "Closure types",
            "Pointer types",
            "Function pointer types",
            "Trait object types",
            "Impl trait type",
            "Type parameters",
            "Inferred type",
        ],
    ),
    ("Type system", &["Dynamically sized types", "Type layout", "Interior mutability", "Type coercions"]),
    (
        "Traits",
        &[
            "Trait and lifetime bounds",
            "Special types and traits",
            "Trait implementation coherence",
            "Dyn compatibility",
        ],
    ),
    (
        "Destructors",
        &[
            "Drop scopes",
            "Temporary scopes",
            "Temporary lifetime extension",
            "Not running destructors",
            "Process termination without unwinding",
        ],
    ),
    ("Lifetimes", &["Lifetime elision", "Subtyping and variance", "Higher-ranked lifetimes"]),
    ("Names", &["Namespaces", "Scopes", "Preludes", "Paths", "Name resolution", "Visibility and privacy"]),
    (
        "Memory and execution",
        &[
            "Memory allocation and lifetime",
            "Variables",
            "Panic",
            "Constant evaluation",
            "The Rust runtime",
            "Linkage",
            "Application binary interface",
            "Inline assembly",
        ],
    ),
    ("Unsafety", &["The unsafe keyword", "Behavior considered undefined", "Behavior not considered undefined"]),
];

/// The modules of std that a program without an operating system may use, and those that are out of its reach.
const MODULES: &[&str] = &[
    "alloc",
    "any",
    "array",
    "ascii",
    "borrow",
    "boxed",
    "cell",
    "char",
    "clone",
    "cmp",
    "collections",
    "convert",
    "default",
    "env",
    "error",
    "f32",
    "f64",
    "ffi",
    "fmt",
    "fs",
    "future",
    "hash",
    "io",
    "iter",
    "marker",
    "mem",
    "net",
    "num",
    "ops",
    "option",
    "os",
    "panic",
    "path",
    "pin",
    "prelude",
    "process",
    "ptr",
    "range",
    "rc",
    "result",
    "slice",
    "str",
    "string",
    "sync",
    "task",
    "thread",
    "time",
    "vec",
];

/// The parts of which nine sections in ten must be supported.
const CORE: &[&str] =
    &["Items", "Statements", "Expressions", "Patterns", "Types", "Traits", "Destructors", "Lifetimes"];

/// A row of one of the tables.
struct Row {
    part: String,
    section: String,
    status: String,
    tests: Vec<String>,
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(support::root().join("tests/COVERAGE.md")).expect("COVERAGE.md is there");
    let mut part = String::new();
    let mut rows = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            part = title.to_string();
        }
        let Some(cells) = line.strip_prefix("| ") else { continue };
        let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
        if cells[0] == "section" || cells[0] == "module" {
            continue;
        }
        assert!(cells.len() == 5, "a row has four cells: {line}");
        let tests = cells[2].split('`').skip(1).step_by(2).map(str::to_string).collect();
        rows.push(Row { part: part.clone(), section: cells[0].to_string(), status: cells[1].to_string(), tests });
    }
    rows
}

#[test]
fn every_section_is_listed_once() {
    let mut listed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows() {
        listed.entry(row.part).or_default().push(row.section);
    }
    for (part, sections) in SECTIONS.iter().chain([&("Modules of std", MODULES)]) {
        assert_eq!(listed.remove(*part).unwrap_or_default(), *sections, "the rows of the part {part}");
    }
    assert!(listed.is_empty(), "parts that are not in the Reference: {listed:?}");
}

#[test]
fn what_is_claimed_is_shown() {
    let suite = support::root().join("tests/suite");
    for Row { section, status, tests, .. } in rows() {
        assert!(
            ["supported", "partly", "unsupported"].contains(&status.as_str()),
            "the status of {section} is {status}"
        );
        assert!(status != "supported" || !tests.is_empty(), "{section} is supported, and no test shows it");
        for test in &tests {
            assert!(suite.join(format!("{test}.rs")).is_file(), "{section} names {test}, which is not in the suite");
        }
        if status == "supported" {
            let judged = |test: &String| suite.join(format!("{test}.golden")).is_file();
            assert!(tests.iter().all(judged), "{section} names a test that rustc has not judged");
        }
    }
}

#[test]
fn nine_in_ten_of_the_core_are_supported() {
    let core: Vec<Row> = rows().into_iter().filter(|row| CORE.contains(&row.part.as_str())).collect();
    let supported = core.iter().filter(|row| row.status == "supported").count();
    assert!(supported * 10 >= core.len() * 9, "{supported} of {} sections are supported", core.len());
}
