//! Programs run from their text: outcome, output, the allocator's events, steps and the states of variables.

use super::trace::{AllocationKind, EventKind, LocalState, Outcome, StepKind, Trace};
use super::{Record, RunOptions};
use crate::snippet::Edition;
use crate::source::Source;

fn run(text: &str, record: Record) -> Trace {
    let program = Source::new("main.rs", text);
    let options = RunOptions { record, max_statements: 20_000_000, ..RunOptions::default() };
    let simulation = crate::simulate(&program, Edition::E2024, &options);
    assert_eq!(simulation.diagnostics, [], "the program compiles");
    simulation.trace.expect("a program without errors is run")
}

fn outcome(text: &str) -> Outcome {
    run(text, Record::Nothing).outcome
}

fn stdout(text: &str) -> String {
    let trace = run(text, Record::Nothing);
    assert_eq!(trace.outcome, Outcome::Exited(0), "{}", String::from_utf8_lossy(&trace.stderr));
    String::from_utf8(trace.stdout).unwrap()
}

fn fault(text: &str) -> String {
    match outcome(text) {
        Outcome::UndefinedBehaviour(diagnostic) => diagnostic.message,
        other => panic!("{other:?}"),
    }
}

fn heap_events(text: &str) -> Vec<String> {
    let trace = run(text, Record::HeapEvents);
    let event = |kind: &EventKind| match kind {
        EventKind::Alloc { size, align, .. } => Some(format!("alloc {size}/{align}")),
        EventKind::Realloc { old_size, size, align, .. } => Some(format!("realloc {old_size}->{size}/{align}")),
        EventKind::Dealloc { size, align, .. } => Some(format!("dealloc {size}/{align}")),
        _ => None,
    };
    trace.events.iter().filter_map(|e| event(&e.kind)).collect()
}

#[test]
fn nothing_at_all() {
    assert_eq!(outcome("fn main() {}"), Outcome::Exited(0));
}

#[test]
fn loops_and_arithmetic() {
    let text =
        "fn main() { let mut i = 0u32; let mut sum = 0; while i < 10 { sum += i * i; i += 1; } assert!(sum == 285); }";
    assert_eq!(outcome(text), Outcome::Exited(0));
}

#[test]
fn hello() {
    assert_eq!(stdout("fn main() { println!(\"hello {}\", 1 + 2); }"), "hello 3\n");
}

#[test]
fn vectors_grow_as_the_real_ones() {
    let text = "fn main(){ let mut v = vec![1,2]; v.push(3); let s = String::from(\"hi\"); println!(\"{v:?} {s}\"); }";
    assert_eq!(stdout(text), "[1, 2, 3] hi\n");
    let expected = ["alloc 8/4", "realloc 8->16/4", "alloc 2/1", "dealloc 2/1", "dealloc 16/4"];
    assert_eq!(heap_events(text), expected);
}

#[test]
fn overflow_panics_with_the_words_of_the_runtime() {
    let text = "fn add(a: u8, b: u8) -> u8 { a + b }\nfn main() { let _x = add(200, 100); }";
    match outcome(text) {
        Outcome::Panicked { message, span } => {
            assert_eq!(message, "attempt to add with overflow");
            assert_eq!(&text[span.lo as usize..span.hi as usize], "a + b");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn panics_drop_what_lives() {
    let text = "struct Loud; impl Drop for Loud { fn drop(&mut self) { println!(\"dropped\"); } }
        fn main() { let _a = Loud; let v = [1]; let i = v.len(); println!(\"{}\", v[i]); }";
    let trace = run(text, Record::Nothing);
    assert_eq!(trace.stdout, b"dropped\n");
    assert!(matches!(trace.outcome, Outcome::Panicked { .. }));
}

#[test]
fn an_error_of_main_is_told() {
    let text = "#[derive(Debug)] struct Broken(i32); fn main() -> Result<(), Broken> { Err(Broken(7)) }";
    let trace = run(text, Record::Nothing);
    assert_eq!(trace.outcome, Outcome::Exited(1));
    assert_eq!(trace.stderr, b"Error: Broken(7)\n");
}

#[test]
fn closures_are_called_in_all_ways() {
    let text = "fn twice(f: &dyn Fn(i32) -> i32) -> i32 { f(f(1)) }
        fn plain(x: i32) -> i32 { x + 1 }
        fn main() {
            let k = 10;
            let boxed: Box<dyn FnOnce(i32) -> i32> = Box::new(move |x| x * k);
            let pointer: fn(i32) -> i32 = |x| x - 1;
            println!(\"{} {} {} {}\", twice(&|x| x + k), twice(&plain), boxed(4), pointer(1));
        }";
    assert_eq!(stdout(text), "21 3 40 0\n");
}

#[test]
fn a_constant_that_panics_rejects_the_program() {
    let program = Source::new("main.rs", "const X: usize = [1, 2][Y]; const Y: usize = 2; fn main() {}");
    let simulation = crate::simulate(&program, Edition::E2024, &RunOptions::default());
    assert_eq!(simulation.diagnostics[0].code, Some("E0080"));
}

#[test]
fn leaked_blocks_stay_in_the_last_snapshot() {
    let trace = run("fn main() { std::mem::forget(Box::new(5)); }", Record::Steps);
    let last = trace.steps.last().unwrap();
    assert_eq!(last.kind, StepKind::Return);
    assert_eq!(last.memory.allocations.values().filter(|a| a.kind == AllocationKind::Heap).count(), 1);
}

#[test]
fn recursion_without_end_overflows_the_stack() {
    let text = "#[allow(unconditional_recursion)] fn f(n: u64) -> u64 { f(n + 1) + 1 } fn main() { f(0); }";
    assert!(matches!(outcome(text), Outcome::StackOverflow { .. }));
}

#[test]
fn a_loop_without_end_reaches_the_limit() {
    assert!(matches!(outcome("fn main() { loop {} }"), Outcome::Limit { .. }));
}

#[test]
fn undefined_behaviour_is_named() {
    let dangling = "fn main() { let p: *const i32; { let x = 1; p = &x; } let _y = unsafe { *p }; }";
    assert!(fault(dangling).starts_with("dangling pointer"));
    let freed = "fn main() { let b = Box::new(5); let p: *const i32 = &*b; drop(b); let _y = unsafe { *p }; }";
    assert!(fault(freed).starts_with("use after free"));
    let null = "fn main() { let p = 0 as *const u8; let _y = unsafe { *p }; }";
    assert!(fault(null).starts_with("a null pointer"));
}

#[test]
fn moves_show_in_the_states() {
    let trace = run("fn main() { let a = String::from(\"x\"); let b = a; }", Record::Steps);
    let last = trace.steps.iter().rfind(|step| step.kind == StepKind::Statement).unwrap();
    let locals = &last.memory.frames[0].locals;
    assert_eq!((&*locals[0].name, locals[0].state), ("a", LocalState::Moved));
    assert_eq!((&*locals[1].name, locals[1].state), ("b", LocalState::Live));
    let drops: Vec<_> = trace.steps.iter().filter(|step| step.kind == StepKind::Drop).collect();
    assert_eq!(drops.len(), 1, "only `b` has something to drop");
    assert!(drops[0].memory.allocations.values().any(|allocation| !allocation.live), "the freed block is in its step");
}

#[test]
fn frames_count_their_named_variables() {
    let trace = run("fn f(a: u8, b: u32) { let c = a; let _d = b; let _e = c; } fn main() { f(1, 2); }", Record::Steps);
    let frame = trace.steps.iter().find_map(|step| step.memory.frames.get(1)).unwrap();
    assert_eq!(frame.size, 20, "1 byte, 4 at 4, 1 at 8, 4 at 12, 1 at 16, rounded to 4");
}
