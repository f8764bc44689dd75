//! `draw`: one step of a program as a standalone SVG.

use std::path::Path;

use mdbook_memory::arrange::{self, arrange};
use mdbook_memory::machine::trace::Trace;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::scene::layout::layout;
use mdbook_memory::scene::{Scene, asserted, scene};
use mdbook_memory::snippet::{Options, Snippet, View, info, whole_file};
use mdbook_memory::source::{FileId, Span};
use mdbook_memory::svg::standalone;

use crate::cli::arguments::{Draw, Moment, Program};
use crate::cli::program::Sources;
use crate::cli::{complain, exit, print, program};

/// Simulates the program and draws the step that was asked for.
pub fn draw(draw: &Draw) -> Result<u8, u8> {
    let (trace, snippet) = run(&draw.program, &draw.info)?;
    if snippet.options.view == View::Layout {
        let shown = layout(&trace).expect("a run to the end describes the type that was asked for");
        return give(draw, &standalone(&arrange::layout(&shown), 0));
    }
    let scene = scene_from(&trace, &snippet)?;
    let Some(moment) = moment(&scene, draw.moment) else {
        complain(&format!("error: there is no such step or mark; there are {} steps", scene.moments.len()));
        return Err(exit::MISUSE);
    };
    give(draw, &standalone(&arrange(&scene), moment))
}

fn give(draw: &Draw, picture: &str) -> Result<u8, u8> {
    match &draw.output {
        Some(path) => write(path, picture),
        None => Ok(print(picture)),
    }
}

/// What of the program in a file is shown. `words` are those of an info string.
pub fn scene_of(file: &Program, words: &str) -> Result<Scene, u8> {
    let (trace, snippet) = run(file, words)?;
    scene_from(&trace, &snippet)
}

fn scene_from(trace: &Trace, snippet: &Snippet) -> Result<Scene, u8> {
    let sources: Sources = [(FileId::PROGRAM, snippet.program.clone())].into();
    scene(trace, snippet).map_err(|problems| program::reject(&problems, &sources).err().unwrap_or(exit::WRONG))
}

/// Runs the program in a file as a block with these words.
fn run(file: &Program, words: &str) -> Result<(Trace, Snippet), u8> {
    let text = program::read(&file.path)?;
    let span = Span::new(FileId::PROGRAM, 0, 0);
    let defaults = Options { edition: file.edition, ..Options::default() };
    let (options, mut problems) = info::options(words, span, &defaults);
    if let Some(problem) = problems.first() {
        complain(&format!("error: {}\n{}", problem.message, problem.helps.join("\n")));
        return Err(exit::MISUSE);
    }
    let (snippet, marks) = whole_file(&text.text, options);
    problems.extend(marks);
    let sources: Sources = [(FileId::PROGRAM, text.clone())].into();
    program::reject(&problems, &sources)?;
    let run = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&snippet.program, file.edition, &run);
    let trace = program::accepted(&simulation)?;
    program::reject(&asserted(trace, &snippet), &sources)?;
    Ok((trace.clone(), snippet))
}

fn moment(scene: &Scene, wanted: Option<Moment>) -> Option<usize> {
    match wanted {
        None => Some(scene.start),
        Some(Moment::Step(number)) => number.checked_sub(1).filter(|&n| n < scene.moments.len()),
        Some(Moment::Mark(number)) => {
            let mark = number.checked_sub(1)?;
            scene.moments.iter().position(|m| m.marks.contains(&mark))
        }
    }
}

fn write(path: &Path, picture: &str) -> Result<u8, u8> {
    match std::fs::write(path, picture) {
        Ok(()) => Ok(exit::SUCCESS),
        Err(error) => {
            complain(&format!("error: cannot write {}: {error}", path.display()));
            Err(exit::MISUSE)
        }
    }
}
