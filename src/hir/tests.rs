//! Programs to their diagnostics and HIR.

use super::*;
use crate::snippet::Edition;
use crate::source::Source;

fn lowered(text: &str) -> Crate {
    hir(&Source::new("main.rs", text), Edition::E2024, &library())
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
    let problems = library().library_problems();
    eprintln!("{:?}", start.elapsed());
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// Deep nesting of all kinds is refused with a place (or lowered), and never overflows the stack.
#[test]
fn hostile_nesting_is_refused() {
    let many = 10_000;
    let cases = [
        format!("fn main() {{ {}1{}; }}", "(".repeat(many), ")".repeat(many)),
        format!("fn main() {{ {}1; }}", "!".repeat(many)),
        format!("fn main() {{ {}1; }}", "-".repeat(many)),
        format!("fn main() {{ let x = 1{}; }}", " + 1".repeat(many)),
        format!("fn main() {{ let x = y{}; }}", ".f()".repeat(many)),
        format!("fn main() {{ let x = y{}; }}", "()".repeat(many)),
        format!("fn main() {{ let x = y{}; }}", "?".repeat(many)),
        format!("fn main() {{ let x = y{}; }}", " as u8".repeat(many)),
        format!("fn main() {{ let x: {}u8{}; }}", "Vec<".repeat(many), ">".repeat(many)),
        format!("fn main() {{ let x: {}u8; }}", "&".repeat(many)),
        format!("fn main() {{ let x: {}u8; }}", "*const ".repeat(many)),
        format!("fn main() {{ let x = {}1; }}", "|| ".repeat(many)),
        format!("fn main() {{ let x = {}1; }}", "|a| ".repeat(many)),
        format!("fn main() {{ {} {{}} }}", "if a {} else ".repeat(many)),
        format!("fn main() {{ {}1; }}", "return ".repeat(many)),
        format!("fn main() {{ {}1; }}", "a = ".repeat(many)),
        format!("fn main() {{ match 1 {{ {}1 => {{}} }} }}", "1 | ".repeat(many)),
        format!("fn main() {{ match 1 {{ {}1 => {{}} }} }}", "&".repeat(many)),
        format!("fn main() {{ match 1 {{ {}x => {{}} }} }}", "x @ ".repeat(many)),
        format!("fn f() -> {}u8 {{ 1 }} fn main() {{}}", "fn() -> ".repeat(many)),
        format!("use {}a; fn main() {{}}", "a::".repeat(many)),
        format!("use {}a{}; fn main() {{}}", "a::{".repeat(many), "}".repeat(many)),
        format!("{}fn main() {{}}{}", "mod a {".repeat(many), "}".repeat(many)),
        format!("fn main() {{ {}1{}; }}", "{".repeat(many), "}".repeat(many)),
        format!("fn main() {{ {} }}", "'a: ".repeat(many)),
        format!("fn main() {{ let x = 1{}; }}", "..1".repeat(many)),
        format!("fn f<T: {}>() {{}} fn main() {{}}", "?Sized + ".repeat(many)),
        format!("macro_rules! m {{ ({}) => {{}} }} fn main() {{ m!(); }}", "$(".repeat(many)),
        format!("macro_rules! m {{ ({}) => {{}} }} fn main() {{ m!({}b); }}", "a ".repeat(many), "a ".repeat(many)),
        String::from("fn main() { let x = '\\"),
        String::from("macro_rules! m { ($($t:tt)*) => { m!(($($t)*)) } } fn main() { m!(1); }"),
        String::from("macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*) } } fn main() { m!(1); }"),
        String::from(
            "macro_rules! m { ($($a:tt)* $($b:tt)* $($c:tt)* $($d:tt)* x) => { } } fn main() { m!(1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1); }",
        ),
    ];
    let on_big_stack = std::thread::Builder::new().stack_size(16 << 20).spawn(move || {
        for case in cases {
            let start = std::time::Instant::now();
            let found = codes(&case);
            assert!(!found.is_empty(), "{}", &case[..60]);
            assert!(start.elapsed().as_secs() < 60, "{}: {:?}", &case[..60], start.elapsed());
        }
    });
    on_big_stack.expect("a thread").join().expect("no overflow");
}
