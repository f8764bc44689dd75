//! What a figure weighs on its page, compressed as servers do it: a whole block, one more step, style and script.

use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::page::{self, Request};
use mdbook_memory::snippet::{Options, whole_file};

/// Compressed bytes (deflate at its best level, as gzip without its header).
fn compressed(text: &str) -> usize {
    miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9).len()
}

/// The HTML of a block, and how many steps it has.
fn figure(program: &str) -> (String, usize) {
    let (snippet, problems) = whole_file(program, Options::default());
    assert!(problems.is_empty(), "{problems:?}");
    let options = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&snippet.program, snippet.options.edition, &options);
    assert!(simulation.diagnostics.is_empty(), "{:?}", simulation.diagnostics);
    let trace = simulation.trace.as_ref();
    let request = Request { snippet: &snippet, trace, problem: None, id_prefix: "m01234567-1" };
    let html = page::page(&request).expect("the block can be drawn").html;
    let steps = html.split("max=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has a slider");
    let steps = steps.parse().expect("a number of steps");
    (html, steps)
}

/// The program of the mock of the stepper with `more` before its last line.
fn program(more: &str) -> String {
    format!(
        "fn main() {{
    let s1 = String::from(\"hello\"); //@ `s1` owns five bytes on the heap
    let mut s2 = s1; //@ the header moves, the buffer stays where it is
    let mut n = count(&s2); //@
    s2.push_str(\", you\"); //@
    let boxed = Box::new(n);
{more}    println!(\"{{s2}}: {{boxed}} {{n}}\");
}} //@

fn count(t: &String) -> usize {{
    t.len()
}}
"
    )
}

/// What is added by one more line that runs once.
#[test]
fn one_more_step_costs_little() {
    let (base, steps) = figure(&program(""));
    println!("{steps} steps: {} bytes, {} compressed", base.len(), compressed(&base));
    let cost_of = |line: &str| {
        let (html, count) = figure(&program(line));
        assert_eq!(count, steps + 1, "{line}");
        let cost = compressed(&html) - compressed(&base);
        println!("{cost:4} compressed, {:5} bytes: {}", html.len() - base.len(), line.trim());
        cost
    };
    let steps = ["    n += 2;\n", "    n = 1;\n", "    s2.clear();\n", "    println!(\"{n}\");\n"];
    let heavy: Vec<&str> = steps.iter().copied().filter(|line| cost_of(line) > 150).collect();
    assert!(heavy.is_empty(), "more than 150 compressed bytes: {heavy:?}");
    // A line that brings a variable, an arrow or a block costs what these need to be drawn as well; the mean is bounded.
    let things = ["    let more = n;\n", "    let view = &s2;\n", "    s2.push('!');\n"];
    let all: Vec<usize> = steps.iter().chain(&things).map(|line| cost_of(line)).collect();
    let mean = all.iter().sum::<usize>() / all.len();
    println!("{mean:4} compressed on average");
    assert!(mean <= 150, "{mean} compressed bytes on average: {all:?}");
}

/// What a step costs when nothing but the step is added.
#[test]
fn a_step_of_a_loop_costs_little() {
    let of = |rounds: usize| {
        figure(&format!(
            "fn main() {{\n    let mut sum = 0;\n    for i in 0..{rounds} {{\n        sum += i;\n    }}\n}}\n"
        ))
    };
    let ((short, few), (long, many)) = (of(4), of(24));
    let cost = (compressed(&long) - compressed(&short)) / (many - few);
    println!("{cost} compressed bytes for a step of a loop");
    assert!(cost <= 150, "{cost} compressed bytes");
}

#[test]
fn style_and_script_are_light() {
    let assets = page::assets();
    println!("style and script: {} bytes, {} compressed", assets.len(), compressed(&assets));
    assert!(compressed(&assets) < 12_000, "{} compressed bytes", compressed(&assets));
}
