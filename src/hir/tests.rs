//! Programs to their diagnostics and HIR.

use super::*;
use crate::snippet::Edition;
use crate::source::Source;

fn lowered(text: &str) -> Crate {
    hir(&Source::new("main.rs", text), Edition::E2024)
}

fn codes(text: &str) -> Vec<String> {
    let diagnostics = lowered(text).diagnostics();
    diagnostics.iter().map(|d| format!("{} {}", d.code.unwrap_or("-"), d.message)).collect()
}

#[test]
fn a_small_program_is_lowered() {
    assert_eq!(codes("struct S { a: u8 } fn main() { let s = S { a: 1 }; let t = s.a + 1; }"), Vec::<String>::new());
}

#[test]
fn macros_are_hygienic() {
    let text =
        "macro_rules! twice { ($e:expr) => {{ let x = 1; $e + x }} } fn main() { let x = 2; let y = twice!(x * 3); }";
    assert_eq!(codes(text), Vec::<String>::new());
}

#[test]
fn all_of_the_library_is_lowered() {
    let start = std::time::Instant::now();
    let krate = lowered("fn main() {}");
    let problems = krate.library_problems();
    eprintln!("{:?}", start.elapsed());
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
