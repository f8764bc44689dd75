//! A file with a program to its simulation, and the end of that to messages and an exit code.

use std::collections::BTreeMap;
use std::path::Path;

use mdbook_memory::Simulation;
use mdbook_memory::book::limit_name;
use mdbook_memory::diagnostic::render::{place, render, render_as};
use mdbook_memory::diagnostic::{Diagnostic, Kind};
use mdbook_memory::machine::trace::{Outcome, Trace};
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::source::{FileId, Source, Span};

use crate::cli::arguments::Program;
use crate::cli::{complain, exit, style_of_stderr, unsupported};

/// The texts that the spans of a simulation speak of.
pub type Sources = BTreeMap<FileId, Source>;

/// The text of a file; messages call it as the caller did. A file that cannot be read is a misuse of the command.
pub fn read(path: &Path) -> Result<Source, u8> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Source::new(path.to_string_lossy().into_owned(), text)),
        Err(error) => {
            complain(&format!("error: cannot read {}: {error}", path.display()));
            Err(exit::MISUSE)
        }
    }
}

/// Simulates the program in a file and keeps what `record` says.
pub fn simulate(file: &Program, record: Record) -> Result<Simulation, u8> {
    let usual = RunOptions::default();
    let options = RunOptions { record, max_statements: file.max_steps.unwrap_or(usual.max_statements), ..usual };
    Ok(mdbook_memory::simulate(&read(&file.path)?, file.edition, &options))
}

/// The run of a program, if rustc accepts it and all of it is simulated; else says why not and gives the exit code.
pub fn accepted(simulation: &Simulation) -> Result<&Trace, u8> {
    reject(&simulation.diagnostics, &simulation.sources)?;
    Ok(simulation.trace.as_ref().expect("a program without diagnostics has been run"))
}

/// Prints errors in rustc's form, or one line about what is not simulated.
pub fn reject(diagnostics: &[Diagnostic], sources: &Sources) -> Result<(), u8> {
    let (errors, others): (Vec<_>, Vec<_>) = diagnostics.iter().partition(|diagnostic| diagnostic.kind == Kind::Error);
    if !errors.is_empty() {
        for error in &errors {
            complain(&format!("{}\n", render(error, sources, style_of_stderr())));
        }
        complain(&match errors.len() {
            1 => String::from("error: aborting due to 1 previous error"),
            count => format!("error: aborting due to {count} previous errors"),
        });
        return Err(exit::WRONG);
    }
    match others.first() {
        Some(first) => Err(not_simulated(first, sources)),
        None => Ok(()),
    }
}

fn not_simulated(diagnostic: &Diagnostic, sources: &Sources) -> u8 {
    unsupported(&diagnostic.message.replace('\n', " "), &place_name(diagnostic.span(), sources))
}

fn place_name(span: Span, sources: &Sources) -> String {
    place(span, sources).map_or_else(|| String::from("in the library"), |(name, at)| format!("{name}:{at}"))
}

/// Says how a run ended, where its own output does not, and gives the exit code.
pub fn end(outcome: &Outcome, sources: &Sources) -> u8 {
    match outcome {
        Outcome::Exited(code) => exit_code(*code),
        // What the runtime says about these is part of the program's standard error.
        Outcome::Panicked { .. } => exit::PANIC,
        Outcome::Aborted { .. } | Outcome::StackOverflow { .. } => exit::ABORT,
        Outcome::Rejected(diagnostic) => reject(std::slice::from_ref(diagnostic), sources).err().unwrap_or(exit::WRONG),
        Outcome::UndefinedBehaviour(diagnostic) => {
            complain(&render_as("undefined behaviour", diagnostic, sources, style_of_stderr()));
            exit::UNDEFINED
        }
        Outcome::Unsupported(diagnostic) => not_simulated(diagnostic, sources),
        Outcome::Limit { limit, span } => {
            complain(&format!("limit: {}, {}", limit_name(*limit), place_name(*span, sources)));
            exit::UNSUPPORTED
        }
        Outcome::Deadlock(diagnostic) => {
            complain(&render_as("deadlock", diagnostic, sources, style_of_stderr()));
            exit::UNDEFINED
        }
    }
}

/// What the system keeps of the code that a process exits with: its lowest eight bits.
fn exit_code(code: i32) -> u8 {
    (code & 0xff) as u8
}
