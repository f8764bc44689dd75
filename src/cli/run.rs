//! `run`: a program's output and exit code, as the compiled program would have them.

use std::io::Write;

use mdbook_memory::machine::Record;

use crate::cli::arguments::Program;
use crate::cli::{print, program};

/// Simulates the program.
pub fn run(file: &Program) -> Result<u8, u8> {
    let simulation = program::simulate(file, Record::Nothing)?;
    let trace = program::accepted(&simulation)?;
    print(&trace.stdout);
    // Nobody is left to tell that standard error is closed.
    let _ = std::io::stderr().lock().write_all(&trace.stderr);
    Ok(program::end(&trace.outcome, &simulation.sources))
}
