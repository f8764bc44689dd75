//! Figures of programs that the simulator has run: those of the suite, and generated ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use mdbook_memory::arrange::arrange;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::scene::{Block, BlockState, Pointer, PointerKind, Region, Scene, Target, scene};
use mdbook_memory::snippet::{Detail, Edition, Options, Steps, whole_file};
use mdbook_memory::source::Source;
use mdbook_memory::svg;
use mdbook_memory::{Library, with_library};

use crate::{checker, sources};

/// More steps than these say nothing new about where things stand.
const MAX_STEPS: usize = 100;

/// What a program shows; `None` where it does not run to a step.
pub fn scene_of(library: &Library<'_>, text: &str, options: Options) -> Option<Scene> {
    let edition = options.edition;
    let (snippet, _) = whole_file(text, options);
    let program = Source::new("program.rs", text);
    let run = RunOptions { record: Record::Steps, max_steps: MAX_STEPS, ..RunOptions::default() };
    let simulation = library.simulate(&program, edition, &run);
    scene(simulation.trace.as_ref()?, &snippet).ok()
}

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/run")
}

pub fn programs_of_the_suite() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![suite()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Programs of the suite whose figure is a little too wide: for a phone, a string with slices at both ends and the cross of a dangling
/// pointer at the end of a wide row; for a page, the lanes of eighteen references from one vector into one table. Whoever mends one
/// takes it out.
const TOO_WIDE: [&str; 3] = ["slices/ascii", "reference/items/enums", "collections/maps_shown"];

/// Faults with their kind counted, and the first of each kind with its program.
#[derive(Default)]
struct Faults {
    kinds: BTreeMap<String, (usize, Vec<String>)>,
    drawings: usize,
}

impl Faults {
    /// Looks for faults; scene and drawing that have some are written to `target/tmp/faults`.
    fn add(&mut self, name: &str, scene: &Scene) {
        self.drawings += 1;
        let drawing = arrange(scene);
        let mut found = checker::faults(&drawing);
        // Plain fields have the names and the nesting of the library, for which there is no such room.
        let width = checker::width(&drawing).filter(|_| !name.ends_with("Fields"));
        if TOO_WIDE.contains(&name) {
            assert!(width.is_some(), "the figure of {name} is no longer too wide");
        } else {
            found.extend(width);
        }
        if !found.is_empty() {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults");
            fs::create_dir_all(&folder).expect("the target folder can be written");
            let said: String = found.iter().map(|fault| format!("{fault}\n")).collect();
            fs::write(folder.join(name.replace('/', " ")), format!("{said}{scene}\n{drawing}"))
                .expect("the target folder can be written");
        }
        for fault in found {
            let (count, examples) = self.kinds.entry(fault.kind.to_string()).or_default();
            *count += 1;
            if examples.len() < 12 {
                examples.push(format!("{name}: {}", fault.text));
            }
        }
    }

    fn assert_none(&self, least: usize) {
        let said = |(kind, (count, examples)): (&String, &(usize, Vec<String>))| {
            format!("{kind}: {count}\n    {}", examples.join("\n    "))
        };
        let all: Vec<String> = self.kinds.iter().map(said).collect();
        assert!(all.is_empty(), "{} drawings\n{}", self.drawings, all.join("\n"));
        assert!(self.drawings >= least, "only {} programs could be drawn", self.drawings);
    }
}

/// The front end needs more stack than a test has, as it does on the command line. All programs of the work share a library.
pub fn on_a_large_stack(work: impl FnOnce(&Library<'_>) + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(|| with_library(work))
        .expect("a thread can be started");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

fn generated(library: &Library<'_>, seeds: std::ops::Range<u64>) {
    let mut faults = Faults::default();
    let case = std::env::var("CASE").unwrap_or_default();
    let seeds: Vec<u64> =
        seeds.filter(|seed| case.is_empty() || case.split(',').any(|c| c == seed.to_string())).collect();
    let count = seeds.len();
    for seed in seeds {
        let text = sources::source(seed);
        let scene = scene_of(library, &text, Options::default());
        let scene = scene.unwrap_or_else(|| panic!("program {seed} has nothing to show:\n{text}"));
        faults.add(&format!("program {seed}"), &scene);
    }
    faults.assert_none(count);
}

#[test]
fn generated_programs_have_no_faults_1() {
    on_a_large_stack(|library| {
        generated(library, 0..100);
    });
}

#[test]
fn generated_programs_have_no_faults_2() {
    on_a_large_stack(|library| {
        generated(library, 100..200);
    });
}

#[test]
fn generated_programs_have_no_faults_3() {
    on_a_large_stack(|library| {
        generated(library, 200..300);
    });
}

#[test]
fn the_suite_has_no_faults() {
    on_a_large_stack(|library| {
        let mut faults = Faults::default();
        let case = std::env::var("CASE").unwrap_or_default();
        let is_wanted = |path: &PathBuf| case.split(',').any(|part| path.to_string_lossy().contains(part));
        for path in programs_of_the_suite().into_iter().filter(is_wanted) {
            let text = fs::read_to_string(&path).expect("the program can be read");
            let edition = if text.starts_with("// edition: 2021") { Edition::E2021 } else { Edition::E2024 };
            let name = path.with_extension("");
            let name = name.strip_prefix(suite()).unwrap_or(&name).to_string_lossy();
            if let Some(scene) = scene_of(library, &text, Options { edition, ..Options::default() }) {
                faults.add(&name, &scene);
            }
        }
        faults.assert_none(if case.is_empty() { 60 } else { 0 });
    });
}

/// The blocks of the manual, as far as they have steps; words of the info string do not matter here.
fn blocks_of_the_book() -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("book")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "md") {
                let text = fs::read_to_string(&path).expect("the chapter can be read");
                let name = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
                let found = blocks_of(&text).enumerate();
                blocks.extend(found.map(|(i, program)| (format!("{name} block {}", i + 1), program)));
            }
        }
    }
    blocks.sort();
    blocks
}

fn blocks_of(chapter: &str) -> impl Iterator<Item = String> {
    let fences = chapter.split("\n```").skip(1).step_by(2);
    let is_ours = |info: &str| info.starts_with("memory") || info.starts_with("rust,memory");
    fences.filter_map(|fence| fence.split_once('\n')).filter(move |(info, _)| is_ours(info)).map(|(_, program)| {
        let program: String =
            program.lines().map(|line| line.strip_prefix("# ").unwrap_or(line)).map(|l| format!("{l}\n")).collect();
        if program.contains("fn main") { program } else { format!("fn main() {{\n{program}}}\n") }
    })
}

#[test]
fn the_book_has_no_faults() {
    on_a_large_stack(|library| {
        let mut faults = Faults::default();
        for (name, program) in blocks_of_the_book() {
            if let Some(scene) = scene_of(library, &program, Options::default()) {
                faults.add(&name, &scene);
            }
        }
        faults.assert_none(20);
    });
}

/// The views turned off, and bytes instead of values.
#[test]
fn plain_fields_and_bytes_have_no_faults() {
    on_a_large_stack(|library| {
        let mut faults = Faults::default();
        for detail in [Detail::Fields, Detail::Bytes] {
            for seed in 0..10 {
                let options = Options { detail, ..Options::default() };
                let scene = scene_of(library, &sources::source(seed), options).expect("the program has steps");
                faults.add(&format!("program {seed} with {detail:?}"), &scene);
            }
        }
        faults.assert_none(20);
    });
}

/// The second of two texts stands so far under the first that an arrow from elsewhere gets into it from above.
#[test]
fn blocks_beside_their_parent_are_reached_from_above() {
    on_a_large_stack(|library| {
        let text = "static NAMES: [&str; 2] = [\"a\", \"b\"];\nfn main() {\n    let second = NAMES[1];\n    println!(\"{second} {}\", NAMES.len());\n}\n";
        let shown = scene_of(library, text, Options::default()).expect("the program has steps");
        let mut faults = Faults::default();
        faults.add("names", &shown);
        faults.assert_none(1);
    });
}

/// A million elements cost what a dozen cost.
#[test]
fn large_values_are_small_pictures() {
    on_a_large_stack(|library| {
        let text = "fn main() {\n    let grid = [0u8; 1_000_000];\n    let last = grid[999_999];\n    println!(\"{last}\");\n}\n";
        let scene = scene_of(library, text, Options::default()).expect("the program has steps");
        let picture = svg::svg(&arrange(&scene), "m");
        assert!(picture.len() < 6_000, "{} bytes", picture.len());
    });
}

#[test]
fn crowded_frames_and_heaps_are_thinned() {
    on_a_large_stack(|library| {
        let locals: String = (0..30).map(|i| format!("    let v{i} = {i};\n")).collect();
        let text = format!("fn main() {{\n{locals}    let end = v29; //@ `v17` is spoken of\n}}\n");
        let shown = scene_of(library, &text, Options::default()).expect("the program has steps");
        let frame = &shown.moments[shown.start].picture.frames[0];
        let names: Vec<&str> = frame.variables.iter().map(|v| &*v.rows[0].name).collect();
        assert!(frame.left_out == 17 && names.contains(&"v17") && names.contains(&"end"), "{names:?}");

        let text = "fn main() {\n    let boxes: Vec<Box<u32>> = (0..60).map(Box::new).collect();\n    println!(\"{}\", boxes.len());\n}\n";
        let shown = scene_of(library, text, Options::default()).expect("the program has steps");
        let picture = &shown.moments[shown.start].picture;
        assert!(picture.blocks.len() <= 24 && picture.left_out.0 > 30, "{} blocks", picture.blocks.len());
        let mut faults = Faults::default();
        faults.add("sixty boxes", &shown);
        faults.assert_none(1);
    });
}

/// Who is shown stays until it ends, whoever runs is shown, and the rest is one entry.
#[test]
fn stacks_of_many_threads_are_thinned() {
    on_a_large_stack(|library| {
        let text = "fn main() {
    let texts: Vec<String> = (0..7).map(|n| n.to_string()).collect();
    std::thread::scope(|scope| {
        for text in &texts {
            scope.spawn(move || {
                let copy = text.clone();
                assert!(copy.len() == 1);
            });
        }
    });
}
";
        let options = Options { steps: Steps::All, ..Options::default() };
        let scene = scene_of(library, text, options).expect("the program has steps");
        let mut left: Vec<u32> = Vec::new();
        let mut before: Vec<u32> = Vec::new();
        for moment in &scene.moments {
            let picture = &moment.picture;
            let mut threads: Vec<u32> =
                picture.frames.iter().map(|f| f.thread).filter(|t| (1..=7).contains(t)).collect();
            threads.dedup();
            assert!(threads.len() <= 3, "{threads:?} at step {}", moment.step);
            left.extend(before.iter().filter(|thread| !threads.contains(thread)));
            assert!(threads.iter().all(|thread| !left.contains(thread)), "{threads:?} after {left:?}");
            before = threads;
        }
        assert_eq!(left.len(), 7, "all threads had their turn: {left:?}");
        let entries = scene.moments.iter().flat_map(|moment| &moment.picture.frames).map(|frame| &*frame.name);
        assert!(
            entries.clone().any(|name| name == "4 more threads") && entries.clone().any(|name| name == "1 more thread")
        );
        let mut faults = Faults::default();
        faults.add("seven threads", &scene);
        faults.assert_none(1);
    });
}

#[test]
fn captions_can_be_turned_off() {
    on_a_large_stack(|library| {
        use mdbook_memory::snippet::Captions;
        let text = "fn main() {\n    let a = 1; //@ mine\n    let b = 2;\n}\n";
        let captions = |captions: Captions| -> Vec<String> {
            let options = Options { captions, steps: Steps::All, ..Options::default() };
            let scene = scene_of(library, text, options).expect("the program has steps");
            scene.moments.iter().map(|m| m.caption.clone()).collect()
        };
        assert!(captions(Captions::Off).iter().all(String::is_empty));
        assert_eq!(captions(Captions::Own).iter().filter(|c| !c.is_empty()).count(), 1);
        assert!(captions(Captions::Auto).iter().all(|c| !c.is_empty()));
    });
}

/// Arguments that wait for a call, what lives to the end of its statement, and the iterator of a loop stand in a frame, so that
/// no block stands there without an owner.
#[test]
fn values_without_a_name_own_their_blocks() {
    on_a_large_stack(|library| {
        let text = "fn longest(a: &str, b: String, n: usize) -> usize { a.len().max(b.len()).max(n) }
fn length(text: &String) -> usize { text.len() }
fn main() {
    let n = longest(&String::from(\"first\"), String::from(\"second one\"), length(&String::from(\"third\")));
    for part in vec![String::from(\"a\"), String::from(\"b\")] {
        println!(\"{part} {n}\");
    }
    if let Some(text) = Some(String::from(\"some\")) { println!(\"{text}\"); }
    let kept = &vec![1, 2, 3];
    println!(\"{}\", kept.len());
}
";
        let shown = scene_of(library, text, Options { steps: Steps::All, ..Options::default() })
            .expect("the program has steps");
        let mut temporaries = BTreeSet::new();
        for (number, moment) in shown.moments.iter().enumerate() {
            let picture = &moment.picture;
            let is_owned = |block: &Block| {
                let leads_there =
                    |p: &Pointer| matches!(p.to, Target::Bytes { allocation, .. } if allocation == block.id);
                picture.pointers.iter().any(|p| p.kind == PointerKind::Owner && leads_there(p))
            };
            let of_heap = picture.blocks.iter().filter(|b| b.region == Region::Heap && b.state == BlockState::Live);
            let lost: Vec<&str> = of_heap.filter(|block| !is_owned(block)).map(|block| block.note.as_str()).collect();
            assert!(lost.is_empty(), "moment {}: {lost:?}", number + 1);
            let unnamed = picture.frames.iter().flat_map(|f| &f.variables).filter(|v| !v.is_named());
            temporaries.extend(unnamed.map(|v| v.rows[0].note.clone()));
        }
        let wanted = ["String · 24 B", "IntoIter<String> · 32 B", "Vec<i32> · 24 B"];
        assert!(wanted.iter().all(|note| temporaries.contains(*note)), "{temporaries:?}");
    });
}
