//! How fast the simulator is, each time as a ratio to something that runs beside it: `cargo bench --bench speed`.
//!
//! * `run` of small programs against `/bin/true`, in turns, medians;
//! * the machine's statements a second on a loop, against the same loop in this process;
//! * one block of a book, from its text to its trace, again and again in one process;
//! * all blocks of this repository's book, tried and drawn at first and again, against mdBook rendering the same book without them,
//!   in turns.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::simulate;
use mdbook_memory::snippet::{Edition, info};
use mdbook_memory::source::Source;

const TURNS: usize = 20;

const HELLO: &str = "fn main() {\n    println!(\"Hello, world!\");\n}\n";

const TYPICAL: &str = r#"
struct User { name: String, age: u32 }
fn main() {
    let mut s = String::with_capacity(16);
    s.push_str("hello world");
    let word = &s[6..];
    let tags = vec![String::from("rust"), String::from("book")];
    let n = Box::new(42);
    let u = User { name: String::from("Ada"), age: 36 };
    println!("{word} {n} {} {} {}", tags.len(), u.name, u.age);
}
"#;

const LOOP: &str = r#"
fn main() {
    let mut sum = 0u64;
    let mut i = 0u64;
    while i < 3_000_000 {
        sum = sum.wrapping_add(i ^ (i >> 3));
        i += 1;
    }
    assert!(sum != 0);
}
"#;

const PUSHES: &str = r#"
fn main() {
    let mut v = Vec::new();
    for i in 0..300_000u32 {
        v.push(i);
    }
    assert!(v.len() == 300_000);
}
"#;

fn main() {
    let folder = std::env::temp_dir().join(format!("mdbook-memory-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
    for (name, program) in [("hello", HELLO), ("typical", TYPICAL)] {
        against_true(name, &write(&folder, name, program));
    }
    for (name, program) in [("loop", LOOP), ("pushes", PUSHES)] {
        let time = once(&write(&folder, name, program));
        println!("{name:8} run: {:7.1} ms", millis(time));
    }
    native_loop();
    in_process();
    whole_book(&folder);
    std::fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
}

fn write(folder: &Path, name: &str, program: &str) -> PathBuf {
    let path = folder.join(format!("{name}.rs"));
    std::fs::write(&path, program).expect("a program can be written");
    path
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).status().expect("the command can be started");
    assert!(status.success(), "{command:?} failed");
    start.elapsed()
}

fn once(program: &Path) -> Duration {
    timed(Command::new(env!("CARGO_BIN_EXE_mdbook-memory")).arg("run").arg(program))
}

fn against_true(name: &str, program: &Path) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        theirs.push(timed(&mut Command::new("/bin/true")));
        ours.push(once(program));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!(
        "{name:8} run: {:7.2} ms, /bin/true {:5.2} ms, more: {:6.2} ms",
        millis(ours),
        millis(theirs),
        millis(ours.saturating_sub(theirs))
    );
}

fn native_loop() {
    let start = Instant::now();
    let mut sum = 0u64;
    for i in 0..3_000_000u64 {
        sum = black_box(sum.wrapping_add(i ^ (i >> 3)));
    }
    println!("loop     compiled: {:7.3} ms ({})", millis(start.elapsed()), sum & 1);
}

fn in_process() {
    let source = Source::new("main.rs", TYPICAL);
    let options = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let mut times = Vec::new();
    for _ in 0..TURNS * 5 {
        let start = Instant::now();
        let simulation = simulate(&source, Edition::E2024, &options);
        assert!(simulation.trace.is_some(), "{:?}", simulation.diagnostics);
        times.push(start.elapsed());
    }
    println!("typical block, text to trace, median of {}: {:.3} ms", times.len(), millis(median(times)));
}

/// Our part is `check`, which also loads the book: what it takes is an upper bound. An author builds a book again and again, and mostly
/// with one block changed; so our part is measured for a first build, for one after a block has changed, and for one that finds nothing new.
fn whole_book(folder: &Path) {
    const BOOK_TURNS: usize = 5;
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("book");
    let (ours, plain) = (folder.join("ours"), folder.join("plain"));
    for (copy, text) in [(&ours, (|text| String::from(text)) as fn(&str) -> String), (&plain, without_figures)] {
        copy_book(&book, &copy.join("src"), text);
        std::fs::write(copy.join("book.toml"), "[book]\n").expect("book.toml can be written");
    }
    let (mut first, mut changed, mut same, mut theirs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for turn in 0..BOOK_TURNS {
        let command = || Command::new(env!("CARGO_BIN_EXE_mdbook-memory"));
        let check = || timed(command().arg("check").arg(&ours));
        theirs.push(timed(command().arg("build").arg(&plain).stderr(Stdio::null())));
        let _ = std::fs::remove_dir_all(ours.join(".mdbook-memory"));
        first.push(check());
        let block = format!("\n```memory\nlet turn = String::from(\"{turn}\");\n```\n");
        let index = std::fs::read_to_string(book.join("index.md")).expect("a chapter can be read");
        std::fs::write(ours.join("src/index.md"), index + &block).expect("a chapter can be written");
        changed.push(check());
        same.push(check());
    }
    let theirs = millis(median(theirs));
    println!("book     mdBook without our blocks: {theirs:7.1} ms");
    for (what, times) in [("a first build", first), ("one block new", changed), ("nothing new", same)] {
        let ours = millis(median(times));
        println!("book     our part, {what:13}: {ours:7.1} ms, ratio {:.2}", ours / theirs);
    }
}

/// Copies a book with the text of its chapters changed.
fn copy_book(from: &Path, to: &Path, text: fn(&str) -> String) {
    std::fs::create_dir_all(to).expect("a temporary folder can be made");
    for entry in std::fs::read_dir(from).expect("the book can be read") {
        let path = entry.expect("the book can be read").path();
        let copy = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy_book(&path, &copy, text);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let chapter = std::fs::read_to_string(&path).expect("a chapter can be read");
            std::fs::write(copy, text(&chapter)).expect("a chapter can be written");
        } else {
            std::fs::copy(&path, &copy).expect("a file can be copied");
        }
    }
}

/// A chapter without what becomes a figure.
fn without_figures(markdown: &str) -> String {
    without_references(&without_blocks(markdown))
}

fn without_blocks(markdown: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    for line in markdown.lines() {
        let begins = ["```", "~~~"].iter().any(|fence| line.strip_prefix(fence).is_some_and(info::is_ours));
        if !begins && !inside {
            kept.push_str(line);
            kept.push('\n');
        }
        inside = begins || (inside && !["```", "~~~"].contains(&line));
    }
    kept
}

fn without_references(markdown: &str) -> String {
    let mut pieces = markdown.split("{{#memory");
    let mut kept = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        kept.push_str(piece.split_once("}}").map_or(piece, |(_, rest)| rest));
    }
    kept
}
