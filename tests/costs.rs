//! What a run is said to have cost, held against the calls that the real program made of its allocator (the goldens of the suite).

mod support;

use std::path::Path;

use mdbook_memory::machine::costs::{at_step, of_run};
use mdbook_memory::machine::trace::Trace;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::snippet::Edition;
use mdbook_memory::snippet::quantity::Quantity;
use mdbook_memory::source::Source;

fn run(program: &str, record: Record) -> Trace {
    let options = RunOptions { record, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&Source::new("main.rs", program), Edition::E2024, &options);
    simulation.trace.unwrap_or_else(|| panic!("{:?}", simulation.diagnostics))
}

/// Sums over the real calls: bytes and blocks at the peak, allocations, frees, reallocations, bytes grown.
fn measured(heap: &str) -> [u64; 6] {
    let (mut bytes, mut blocks) = (0_u64, 0);
    let [mut peak, mut most, mut allocs, mut frees, mut reallocs, mut grown] = [0_u64; 6];
    let words: Vec<&str> = heap.split_whitespace().skip(1).collect();
    for call in words.chunks(2) {
        let sizes = call[1].split('/').next().unwrap();
        let number = |text: &str| text.parse::<u64>().unwrap();
        match call[0] {
            "alloc" => (bytes, blocks, allocs) = (bytes + number(sizes), blocks + 1, allocs + 1),
            "dealloc" => (bytes, blocks, frees) = (bytes - number(sizes), blocks - 1, frees + 1),
            "realloc" => {
                let (old, new) = sizes.split_once("->").unwrap();
                let (old, new) = (number(old), number(new));
                (bytes, reallocs, grown) = (bytes - old + new, reallocs + 1, grown + old.min(new));
            }
            other => panic!("a call of the allocator called {other}"),
        }
        (peak, most) = (peak.max(bytes), most.max(blocks));
    }
    [peak, most, allocs, frees, reallocs, grown]
}

fn agrees(case: &Path) -> Result<(), String> {
    let golden = std::fs::read_to_string(case.with_extension("golden")).map_err(|e| e.to_string())?;
    let Some(heap) = golden.lines().find(|line| line.starts_with("heap")) else { return Ok(()) };
    let trace = run(&std::fs::read_to_string(case).map_err(|e| e.to_string())?, Record::HeapEvents);
    let claimed = [
        Quantity::HeapBytes,
        Quantity::HeapBlocks,
        Quantity::HeapAllocations,
        Quantity::HeapFrees,
        Quantity::HeapReallocations,
        Quantity::GrownBytes,
    ]
    .map(|quantity| of_run(&trace, quantity));
    let measured = measured(heap);
    if claimed == measured { Ok(()) } else { Err(format!("{}: {claimed:?}, real {measured:?}", case.display())) }
}

#[test]
fn heap_costs_are_those_of_the_real_program() {
    let folders = ["start", "boxes", "vectors", "strings", "moves", "drop"];
    let suite = support::root().join("tests/suite/run");
    let cases: Vec<_> = folders.iter().flat_map(|folder| support::files_below(&suite.join(folder), "rs")).collect();
    assert!(cases.len() > 10);
    support::check_all(&cases, |case| agrees(case));
}

#[test]
fn stack_and_moves_are_counted_by_the_sizes_of_types() {
    let program = "
fn main() {
    let a = [1u64; 4];
    let b = a;
    let s = String::new();
    let t = s;
    inner(b[0]);
    drop(t);
}
fn inner(n: u64) -> u64 {
    n
}
";
    let trace = run(program, Record::Steps);
    // `a` and `b` of 32 bytes, `s` and `t` of 24; in the call 8 more.
    assert_eq!(of_run(&trace, Quantity::StackBytes), 32 + 32 + 24 + 24 + 8);
    assert_eq!(of_run(&trace, Quantity::StackFrames), 2);
    // `a` to `b`, `b[0]` into the call, and `n` back.
    assert_eq!(of_run(&trace, Quantity::CopiedBytes), 32 + 8 + 8);
    assert_eq!(of_run(&trace, Quantity::MovedBytes), 24 + 24);
    let last = trace.steps.len() - 1;
    assert_eq!(at_step(&trace, last, Quantity::MovedBytes), 48);
    assert_eq!(at_step(&trace, 0, Quantity::MovedBytes), 0);
    assert_eq!(at_step(&trace, 0, Quantity::StackFrames), 1);
}
