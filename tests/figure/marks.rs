//! Which moments marks name.

use mdbook_memory::machine::trace::{Outcome, StepKind};
use mdbook_memory::scene::{Scene, scene};
use mdbook_memory::snippet::{Expect, Steps, Visits};
use mdbook_memory::source::Span;

use crate::build::Run;

/// `main` with a loop whose body runs `turns` times, then a call of `f`.
fn looping(code: &str, turns: u64) -> Run {
    let mut run = Run::new(code);
    let i32_ = run.int("i32");
    run.call("main", &[("x", i32_)]);
    run.step(StepKind::Entry, 1);
    let x = run.live("x");
    run.number(x, 0, 0, 4);
    run.statement(2);
    for turn in 1..=turns {
        run.number(x, 0, turn, 4);
        run.statement(4);
    }
    run.call("f", &[]);
    run.step(StepKind::Entry, 8);
    run.step(StepKind::Exit, 9);
    run.leave();
    run.step(StepKind::Return, 9);
    run.statement(6);
    run.step(StepKind::Exit, 7);
    run
}

const CODE: [&str; 9] = [
    "fn main() {",
    "    let mut x = 0;",
    "    for i in 0..3 {",
    "        x += i;",
    "    }",
    "    f();",
    "}",
    "fn f() {",
    "}",
];

/// The program with `//@ …` at the end of a line (from 1).
fn marked(line: usize, mark: &str) -> String {
    let lines = CODE.iter().enumerate();
    lines.map(|(i, text)| if i + 1 == line { format!("{text} //@{mark}\n") } else { format!("{text}\n") }).collect()
}

/// The steps (from 0) of the strip.
fn steps(scene: &Scene) -> Vec<usize> {
    scene.strip.iter().map(|panel| scene.moments[panel.moment].step).collect()
}

fn steps_of(line: usize, mark: &str, visits: Visits, turns: u64) -> Vec<usize> {
    let mut run = looping(&marked(line, mark), turns);
    run.snippet.marks[0].visits = visits;
    steps(&scene(&run.trace, &run.snippet).expect("the mark is reached"))
}

#[test]
fn a_mark_names_the_moment_after_the_statement() {
    assert_eq!(steps_of(2, "", Visits::Default, 1), [1]);
    assert_eq!(steps_of(6, "", Visits::Default, 1), [6]);
}

#[test]
fn braces_mean_entry_and_exit() {
    assert_eq!(steps_of(1, "", Visits::Default, 1), [0]);
    assert_eq!(steps_of(8, "", Visits::Default, 1), [3]);
    assert_eq!(steps_of(9, "", Visits::Default, 1), [4]);
    assert_eq!(steps_of(7, "", Visits::Default, 1), [7]);
}

#[test]
fn several_visits_are_chosen_among() {
    assert_eq!(steps_of(4, "", Visits::Default, 6), [2, 3, 4, 5, 6, 7]);
    assert_eq!(steps_of(4, "", Visits::Default, 9), [2, 3, 10]);
    assert_eq!(steps_of(4, "", Visits::Last, 9), [10]);
    assert_eq!(steps_of(4, "", Visits::One(3), 9), [4]);
    assert_eq!(steps_of(4, "", Visits::Range(2, 4), 9), [3, 4, 5]);
    assert_eq!(steps_of(4, "", Visits::Range(8, 40), 9), [9, 10]);
}

#[test]
fn a_mark_that_is_not_reached_is_an_error_at_the_mark() {
    let run = looping(&marked(3, ""), 2);
    let errors = scene(&run.trace, &run.snippet).expect_err("no statement ends on that line");
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].span(), run.snippet.marks[0].span);
    assert!(errors[0].message.contains("line 3") && !errors[0].helps.is_empty());

    let mut run = looping(&marked(4, "[5]"), 2);
    run.snippet.marks[0].visits = Visits::One(5);
    let errors = scene(&run.trace, &run.snippet).expect_err("there are two visits");
    assert_eq!(errors[0].helps, ["this line runs 2 times"]);
}

#[test]
fn a_rejected_program_is_shown_without_the_marks_behind_the_error() {
    let mut run = looping(&marked(3, ""), 2);
    run.snippet.options.expect = Expect::CompileFail(None);
    assert!(scene(&run.trace, &run.snippet).is_ok());
}

#[test]
fn the_option_steps_decides_what_the_stepper_has() {
    let mut run = looping(&marked(4, ""), 3);
    let count = |run: &Run| scene(&run.trace, &run.snippet).expect("the mark is reached").moments.len();
    assert_eq!(count(&run), 8, "all but the silent ends of `f` and of its call");
    run.snippet.options.steps = Steps::Marked;
    assert_eq!(count(&run), 3);
    run.snippet.options.steps = Steps::Last;
    assert_eq!(count(&run), 1);
}

#[test]
fn long_runs_keep_what_is_marked() {
    let mut run = looping(&marked(4, "[last]"), 1000);
    run.snippet.marks[0].visits = Visits::Last;
    let scene = scene(&run.trace, &run.snippet).expect("the mark is reached");
    assert!(scene.moments.len() <= 241, "{} moments", scene.moments.len());
    assert_eq!(steps(&scene), [1001]);
}

#[test]
fn a_run_without_steps_says_why() {
    let mut run = Run::new("fn main() {}\n");
    run.trace.outcome = Outcome::Limit {
        limit: mdbook_memory::machine::trace::Limit::Statements,
        span: Span::new(mdbook_memory::source::FileId::PROGRAM, 0, 0),
    };
    assert_eq!(scene(&run.trace, &run.snippet).expect_err("nothing ran").len(), 1);
}
