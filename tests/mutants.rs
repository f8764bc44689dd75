//! Programs that compile, changed in one place: our verdict against rustc's, by first code and line.
//!
//! The programs are those of `tests/suite/run` that are small. `MUTANTS=2000 cargo test --test mutants` makes so many changes of them
//! (from seed `MUTANTS_FROM` on, of one kind with `MUTANTS_KIND=operator`), asks rustc about each, prints a table of the kinds of
//! disagreement, and leaves the programs that differ in `target/mutants/`. A fixed number is tried every time.

#[path = "mutants/mutate.rs"]
mod mutate;
mod support;
#[path = "mutants/tokens.rs"]
mod tokens;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;

use mdbook_memory::diagnostic::Kind;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::snippet::Edition;
use mdbook_memory::source::Source;

/// Bytes of a program that is small enough.
const SMALL: u64 = 4_000;
/// Deep programs are read by recursion, as in the command.
const STACK_BYTES: usize = 1 << 28;
/// Seeds that are tried every time.
const FIXED: u64 = 120;
/// Those of them in which we still differ from rustc; one that agrees must leave the list.
const OPEN: &[u64] = &[55];

/// The programs of the fixed number: named, so that a new program of the suite changes nothing here.
const FIXED_BASES: &[&str] = &[
    "borrows/cursor_struct.rs",
    "borrows/generics_refs.rs",
    "boxes/list.rs",
    "closures/captures.rs",
    "control/loops.rs",
    "macros/statement_fragments.rs",
    "options/combinators.rs",
    "patterns/lowering.rs",
    "statics/consts.rs",
    "structs/update_and_shorthand.rs",
    "traits/associated_types.rs",
    "vectors/nested.rs",
];

/// A program of the suite with its changes.
struct Base {
    name: String,
    program: String,
    mutants: Vec<mutate::Mutant>,
}

fn bases() -> Vec<Base> {
    let folder = support::root().join("tests/suite/run");
    let files = support::files_below(&folder, "rs");
    let small = files.into_iter().filter(|file| std::fs::metadata(file).is_ok_and(|it| it.len() <= SMALL));
    let base = |file: PathBuf| {
        let program = std::fs::read_to_string(&file).expect("a program of the suite can be read");
        let name = file.strip_prefix(&folder).expect("it lies there").display().to_string();
        Base { name, mutants: mutate::mutants(&program), program }
    };
    small.map(base).collect()
}

/// A number that looks like chance, from a seed and what it is for.
fn chance(seed: u64, purpose: u64, bound: usize) -> usize {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(purpose.wrapping_mul(0xD1B5_4A32_D192_ED03));
    state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((state ^ (state >> 31)) % bound as u64) as usize
}

/// The change that a seed stands for: every kind is as likely as every other.
fn chosen<'b>(bases: &'b [Base], seed: u64, only: Option<&str>) -> Option<(&'b Base, &'b mutate::Mutant)> {
    let base = &bases[chance(seed, 1, bases.len())];
    let mut kinds: Vec<&str> = base.mutants.iter().map(|mutant| mutant.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.retain(|kind| only.is_none_or(|only| *kind == only));
    let kind = *kinds.get(chance(seed, 2, kinds.len().max(1)))?;
    let of_kind: Vec<_> = base.mutants.iter().filter(|mutant| mutant.kind == kind).collect();
    Some((base, of_kind[chance(seed, 3, of_kind.len())]))
}

/// `accept`, `reject CODE line N`, `unsupported …` or `crash …`.
fn ours(program: &str) -> String {
    let text = program.to_string();
    let work = move || {
        let source = Source::new("main.rs", text.as_str());
        let edition = match support::rustc::edition_of(&text) {
            "2015" => Edition::E2015,
            "2018" => Edition::E2018,
            "2021" => Edition::E2021,
            _ => Edition::E2024,
        };
        let options = RunOptions { record: Record::Nothing, max_statements: 1, ..RunOptions::default() };
        let all = mdbook_memory::simulate(&source, edition, &options).diagnostics;
        match all.first() {
            None => String::from("accept"),
            Some(first) if first.kind == Kind::Unsupported => format!("unsupported {}", first.message),
            Some(first) => {
                format!("reject {} line {}", first.code.unwrap_or("-"), source.line_column(first.span().lo).line)
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(work).expect("a thread can be started");
    thread.join().unwrap_or_else(|why| {
        let said =
            why.downcast_ref::<String>().cloned().or_else(|| why.downcast_ref::<&str>().map(|it| it.to_string()));
        format!("crash {}", said.unwrap_or_default().lines().next().unwrap_or_default())
    })
}

fn theirs(program: &str) -> Result<String, String> {
    support::rustc::check_with_lints(program).map(|verdict| verdict.trim().to_string())
}

/// In which way two verdicts differ.
fn disagreement(theirs: &str, ours: &str) -> Option<&'static str> {
    if ours == theirs {
        return None;
    }
    Some(match (theirs.starts_with("accept"), ours.split(' ').next().unwrap_or_default()) {
        (_, "crash") => "crash",
        (true, "unsupported") => "unsupported",
        (false, "unsupported") => "unsupported, rejected",
        (true, _) => "wrong reject",
        (false, "accept") => "wrong accept",
        (false, _) if code(theirs) == code(ours) => "other line",
        (false, _) => "other code",
    })
}

fn code(verdict: &str) -> Option<&str> {
    verdict.split(' ').nth(1)
}

#[test]
fn a_fixed_number_is_judged_as_rustc_does() {
    let bases: Vec<Base> = bases().into_iter().filter(|base| FIXED_BASES.contains(&base.name.as_str())).collect();
    assert_eq!(bases.len(), FIXED_BASES.len(), "a program of the fixed number is not there, or not small");
    let seeds: Vec<u64> = (0..FIXED).collect();
    support::check_all(&seeds, |&seed| {
        let Some((base, mutant)) = chosen(&bases, seed, None) else { return Ok(()) };
        let program = mutant.apply(&base.program);
        let (theirs, ours) = (theirs(&program)?, ours(&program));
        if (theirs == ours) != OPEN.contains(&seed) {
            return Ok(());
        }
        Err(format!("{seed} {}: rustc says {theirs}, we say {ours}", base.name))
    });
}

#[test]
fn more_of_them_when_asked() {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let (count, first) = (number("MUTANTS").unwrap_or(0), number("MUTANTS_FROM").unwrap_or(FIXED));
    let only = std::env::var("MUTANTS_KIND").ok();
    if count == 0 {
        return;
    }
    let bases = bases();
    let table: Mutex<BTreeMap<(&'static str, &'static str), u64>> = Mutex::new(BTreeMap::new());
    let lines = Mutex::new(Vec::new());
    let folder = support::root().join("target/mutants");
    let _ = std::fs::remove_dir_all(&folder);
    let seeds: Vec<u64> = (first..first + count).collect();
    support::check_all(&seeds, |&seed| {
        let Some((base, mutant)) = chosen(&bases, seed, only.as_deref()) else { return Ok(()) };
        let program = mutant.apply(&base.program);
        let (theirs, ours) = (theirs(&program)?, ours(&program));
        let Some(way) = disagreement(&theirs, &ours) else { return Ok(()) };
        *table.lock().expect("no thread panics").entry((way, mutant.kind)).or_default() += 1;
        let folder = folder.join(way.replace([' ', ','], "_"));
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        std::fs::write(folder.join(format!("{seed}.rs")), &program).map_err(|e| e.to_string())?;
        let line = format!("{way} | {seed} | {} | {} | rustc: {theirs} | ours: {ours}", mutant.kind, base.name);
        lines.lock().expect("no thread panics").push(line);
        Ok(())
    });
    let mut lines = lines.into_inner().expect("no thread panics");
    lines.sort();
    let mut report = String::new();
    for ((way, kind), count) in table.into_inner().expect("no thread panics") {
        let _ = writeln!(report, "{count:5} {way}: {kind}");
    }
    assert!(lines.is_empty(), "{} of {count} differ\n{report}\n{}", lines.len(), lines.join("\n"));
}
