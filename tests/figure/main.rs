//! Figures of runs that were made by hand, from the trace to the page.

mod build;
mod checker;
mod generated;
mod golden;
mod lens;
mod marks;
mod programs;
mod real;
mod sources;
mod stills;
mod views;
mod ways;
mod words;
mod xml;

use std::fs;
use std::path::Path;

use mdbook_memory::arrange::{Drawing, Shape, arrange};
use mdbook_memory::page::{self, Request};
use mdbook_memory::scene::{Scene, scene};

use build::Run;

fn html(run: &Run, id: &str) -> String {
    let request = Request { snippet: &run.snippet, trace: Some(&run.trace), problem: None, id_prefix: id };
    page::page(&request).expect("the marks are reached").html
}

const PROGRAMS: [(&str, fn() -> Run); 8] = [
    ("stack-heap", programs::stack_and_heap),
    ("moves", programs::moves_and_borrows),
    ("stepper", programs::stepper),
    ("calls", programs::call_stack),
    ("dangling", programs::dangling),
    ("types", programs::types),
    ("recursion", programs::recursion),
    ("panic", programs::panic_and_leak),
];

/// What the simulator makes of real programs: numbers and steps inside them follow the library, so they have no goldens.
const SIMULATED: [(&str, fn() -> Run); 2] = [("threads", programs::threads), ("locks", programs::locks)];

fn scene_of(run: &Run) -> Scene {
    scene(&run.trace, &run.snippet).expect("the marks are reached")
}

fn drawing_of(run: &Run) -> Drawing {
    arrange(&scene_of(run))
}

#[test]
fn drawings_have_no_faults() {
    let mut faults = Vec::new();
    for (name, make) in PROGRAMS.into_iter().chain(SIMULATED) {
        faults.extend(checker::faults(&drawing_of(&make())).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Each thread has a stack with its own head, and the captions say who waits for whom.
#[test]
fn threads_have_stacks_of_their_own() {
    let scene = scene_of(&programs::threads());
    assert_eq!(scene.stacks, ["STACK main", "STACK thread 1", "STACK others"]);
    let said = |text: &str| scene.moments.iter().any(|moment| moment.caption.contains(text));
    for text in ["Thread 1 starts", "`main` waits for a message.", "A message is sent.", "Thread 1 ends."] {
        assert!(said(text), "no caption says: {text}");
    }
    let both = scene.moments.iter().filter(|m| m.picture.frames.iter().any(|f| f.thread == 1));
    assert!(both.clone().all(|m| m.picture.frames[0].thread == 0), "the stack of `main` comes first");
    let told = both.clone().filter(|m| m.description.contains("Stack of thread 1:")).count();
    assert!(told + 1 == both.clone().count(), "the text tells of the stack until its frame has returned");
    let drawing = drawing_of(&programs::threads());
    let shapes = drawing.sites.iter().flat_map(|site| &site.items);
    let is_head = |shape: &Shape| matches!(shape, Shape::Text { text, .. } if text == "STACK thread 1");
    let heads: Vec<usize> = shapes.filter(|item| is_head(&item.shape)).map(|item| item.last - item.first + 1).collect();
    assert_eq!(heads.iter().sum::<usize>(), both.count(), "the head stands as long as the stack does");
}

#[test]
fn generated_drawings_have_no_faults() {
    let mut faults = Vec::new();
    for seed in 0..300 {
        let found = checker::faults(&drawing_of(&generated::program(seed)));
        faults.extend(found.into_iter().map(|fault| format!("program {seed}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// A page with all figures, to look at.
#[test]
fn sheet() {
    let figures: String = PROGRAMS
        .iter()
        .chain(&SIMULATED)
        .map(|(name, make)| format!("<h2>{name}</h2>{}", html(&make(), name)))
        .collect();
    write_sheet("sheet", &figures);
    let seeds = std::env::var("SEEDS").unwrap_or_default();
    let figures: String = seeds
        .split(',')
        .filter_map(|s| s.parse().ok())
        .map(|seed: u64| format!("<h2>{seed}</h2>{}", html(&generated::program(seed), &format!("p{seed}"))))
        .collect();
    write_sheet("generated", &figures);
    let runs = PROGRAMS.iter().map(|(name, make)| (name.to_string(), make()));
    let generated = (0..24).map(|seed| (seed.to_string(), generated::program(seed)));
    let figures: String = runs.chain(generated).map(|(name, run)| thumbs(&name, &run)).collect();
    write_sheet("thumbs", &figures);
}

/// The thumbnails of all moments of a run.
fn thumbs(name: &str, run: &Run) -> String {
    let request = Request { snippet: &run.snippet, trace: Some(&run.trace), problem: None, id_prefix: "x" };
    let thumb = |step: usize| page::still(&request, page::Which::Step(step), page::Size::Thumb).map(|f| f.html);
    let cells: String = (1..=scene_of(run).moments.len()).filter_map(|step| thumb(step).ok()).collect();
    format!("<h2>{name}</h2><p>{cells}</p>")
}

fn write_sheet(name: &str, figures: &str) {
    let page = format!(
        "<!doctype html><html lang=\"en\" class=\"light js\"><head><meta charset=\"utf-8\"><title>Sheet</title>\
         <link rel=\"stylesheet\" href=\"book.css\"></head><body><div class=\"page\"><div class=\"content\"><main>{}{figures}</main></div></div>\
         <script>var q=new URLSearchParams(location.search);if(q.get('theme'))document.documentElement.className=q.get('theme')+' js'</script></body></html>",
        page::assets()
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    fs::write(folder.join("index.html"), page).expect("the target folder can be written");
}
