//! Commands on single programs: how they end, and what they print where.

mod support;

use support::command::{Ended, Folder};

fn run(test: &str, program: &str) -> Ended {
    Folder::new(test).with("main.rs", program).call(&["run", "main.rs"])
}

#[test]
fn output_and_exit_code_are_those_of_the_program() {
    let ended = run("run-ok", "fn main() { let v = vec![1, 2]; println!(\"{v:?}\"); eprintln!(\"note\"); }\n");
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, "[1, 2]\n", "note\n"));
    let ended = run("run-exit", "fn main() { print!(\"a\"); std::process::exit(7) }\n");
    assert_eq!((ended.code, ended.stdout.as_str()), (7, "a"), "{}", ended.stderr);
    let ended = run("run-err", "fn main() -> Result<(), String> { Err(String::from(\"no\")) }\n");
    assert_eq!((ended.code, ended.stderr.as_str()), (1, "Error: \"no\"\n"));
}

#[test]
fn a_panic_speaks_as_the_runtime_does() {
    let ended =
        run("run-panic", "fn main() {\n    let v = [1];\n    let i = v.len();\n    println!(\"{}\", v[i]);\n}\n");
    let expected = "\nthread 'main' (1) panicked at main.rs:4:20:\nindex out of bounds: the len is 1 but the index is 1\n\
                    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n";
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (101, "", expected));
}

#[test]
fn abort_and_overflow_of_the_stack_end_with_134() {
    assert_eq!(run("run-abort", "fn main() { std::process::abort() }\n").code, 134);
    let ended = run("run-overflow", "fn f(n: u64) -> u64 { f(n + 1) + 1 }\nfn main() { f(0); }\n");
    assert_eq!(ended.code, 134, "{}", ended.stderr);
    assert!(ended.stderr.contains("has overflowed its stack"), "{}", ended.stderr);
}

#[test]
fn a_rejected_program_is_not_run() {
    let program = "fn main() {\n    println!(\"before\");\n    let s = String::new();\n    let t = s;\n    drop(s);\n    drop(t);\n}\n";
    let ended = run("run-reject", program);
    assert_eq!((ended.code, ended.stdout.as_str()), (1, ""), "{}", ended.stderr);
    assert!(ended.stderr.starts_with("error[E0382]: use of moved value: `s`\n --> main.rs:5:10\n"), "{}", ended.stderr);
    assert!(ended.stderr.ends_with("error: aborting due to 1 previous error\n"), "{}", ended.stderr);
}

#[test]
fn what_is_not_simulated_is_one_line() {
    let ended = run("run-unsupported", "fn main() { unsafe { std::arch::asm!(\"nop\") } }\n");
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.lines().count()), (3, "", 1), "{}", ended.stderr);
    assert!(ended.stderr.starts_with("unsupported: "), "{}", ended.stderr);
    let ended = run("run-limit", "fn main() { let v: Vec<u8> = Vec::with_capacity(2 << 30); drop(v); }\n");
    assert_eq!((ended.code, ended.stderr.lines().count()), (3, 1), "{}", ended.stderr);
    assert!(ended.stderr.starts_with("limit: "), "{}", ended.stderr);
}

#[test]
fn undefined_behaviour_is_named() {
    let ended = run(
        "run-undefined",
        "#![allow(deref_nullptr)] fn main() { unsafe { *std::ptr::null::<u8>(); let p = 8 as *const u8; let _x = *p; } }\n",
    );
    assert_eq!((ended.code, ended.stdout.as_str()), (4, ""), "{}", ended.stderr);
    assert!(ended.stderr.starts_with("undefined behaviour: "), "{}", ended.stderr);
}

const GROWS: &str = "fn main() {
    let mut v = vec![1, 2];
    v.push(3);
    let s = String::from(\"hi\");
    println!(\"{v:?} {s}\");
}
";

#[test]
fn heap_events_are_those_of_the_real_program() {
    let folder = Folder::new("trace-heap").with("main.rs", GROWS);
    let ended = folder.call(&["trace", "main.rs", "--format", "jsonl", "--events", "heap"]);
    let expected = "\
{\"event\":\"alloc\",\"size\":8,\"align\":4}
{\"event\":\"realloc\",\"old_size\":8,\"size\":16,\"align\":4}
{\"event\":\"alloc\",\"size\":2,\"align\":1}
{\"event\":\"dealloc\",\"size\":2,\"align\":1}
{\"event\":\"dealloc\",\"size\":16,\"align\":4}
";
    assert_eq!((ended.code, ended.stdout.as_str()), (0, expected), "{}", ended.stderr);
}

#[test]
fn steps_come_as_text_and_as_json() {
    let folder = Folder::new("trace-steps").with("main.rs", GROWS);
    let text = folder.call(&["trace", "main.rs"]);
    assert_eq!(text.code, 0, "{}", text.stderr);
    assert!(text.stdout.starts_with("step 1: entry at main.rs:1:"), "{}", text.stdout);
    let lines = folder.call(&["trace", "main.rs", "--format", "jsonl"]).stdout;
    let steps: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(steps.len(), text.stdout.matches("\nstep ").count() + 1);
    assert_eq!((&steps[1]["line"], &steps[1]["kind"]), (&2.into(), &"statement".into()));
    assert_eq!(steps[1]["frames"][0]["locals"][0]["type"], "Vec<i32>");
    assert_eq!(steps.last().unwrap()["stdout"], "[1, 2, 3] hi\n");
}

#[test]
fn every_stage_can_be_printed() {
    let folder = Folder::new("dump").with("main.rs", GROWS);
    for (stage, words) in [
        ("hir", "Fn main"),
        ("types", "x0 v: Vec<i32>"),
        ("mir", "StorageLive("),
        ("borrow", "lent"),
        ("trace", "step 1: entry"),
        ("scene", "main"),
        ("drawing", "main"),
    ] {
        let ended = folder.call(&["dump", "main.rs", "--stage", stage]);
        assert_eq!(ended.code, 0, "{stage}: {}", ended.stderr);
        assert!(ended.stdout.contains(words), "{stage}: {}", ended.stdout);
    }
}

#[test]
fn a_step_is_drawn_to_a_file_or_to_stdout() {
    let folder = Folder::new("draw").with("main.rs", &GROWS.replace("push(3);", "push(3); //@ it grows"));
    let ended = folder.call(&["draw", "main.rs"]);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    assert!(ended.stdout.starts_with("<svg") && ended.stdout.trim_end().ends_with("</svg>"), "{}", ended.stdout);
    let by_mark = folder.call(&["draw", "main.rs", "--mark", "1"]);
    assert_eq!(by_mark.stdout, ended.stdout, "the last mark is what is drawn where nothing is asked for");
    let first = folder.call(&["draw", "main.rs", "--step", "1", "-o", "first.svg", "--hide=s"]);
    assert_eq!((first.code, first.stdout.as_str()), (0, ""), "{}", first.stderr);
    let picture = std::fs::read_to_string(folder.0.join("first.svg")).unwrap();
    assert_ne!(picture, ended.stdout);
    assert_eq!(folder.call(&["draw", "main.rs", "--mark", "2"]).code, 2);
    assert_eq!(folder.call(&["draw", "main.rs", "detial=bytes"]).code, 2);
}
