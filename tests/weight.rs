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

/// Lines of every kind, and the compressed bytes that each step which they add may cost.
///
/// A line that brings something brings what this needs to be drawn in both arrangements: a variable its row, a reference an
/// arrow as well. Two kinds cannot be had for 150 bytes. A buffer that grows is a new block with a text, a label, a place, an
/// arrow and bytes for the lens, and it is there once more as a ghost when it is freed; a new box is such a block and a
/// variable, which are paid for by two steps, since its drop is one.
const LINES: [(&str, usize); 9] = [
    ("n += 2;", 150),
    ("n = 1;", 150),
    ("s2.clear();", 150),
    ("println!(\"{n}\");", 150),
    ("let more = n;", 150),
    ("let view = &s2;", 150),
    ("n = count(&s2);", 150),
    ("let other = Box::new(5);", 190),
    ("s2.push('!');", 330),
];

/// What is added by one more line that runs once.
#[test]
fn one_more_step_costs_little() {
    let (base, steps) = figure(&program(""));
    println!("{steps} steps: {} bytes, {} compressed", base.len(), compressed(&base));
    let mut heavy = Vec::new();
    let mut costs = Vec::new();
    for (line, most) in LINES {
        let (html, count) = figure(&program(&format!("    {line}\n")));
        assert!(count > steps, "{line}");
        let cost = (compressed(&html) - compressed(&base)) / (count - steps);
        println!("{cost:4} compressed for each of {} steps: {line}", count - steps);
        costs.push(cost);
        if cost > most {
            heavy.push(format!("{line} costs {cost} bytes, more than {most}"));
        }
    }
    let mean = costs.iter().sum::<usize>() / costs.len();
    println!("{mean:4} compressed on average");
    assert!(heavy.is_empty() && mean <= 150, "{heavy:?}, {mean} on average");
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
    println!("style and script: {} bytes, {} compressed", assets.len(), compressed(assets));
    assert!(compressed(assets) < 12_000, "{} compressed bytes", compressed(assets));
}
