//! `run`: a program's output and exit code, as the compiled program would have them.

use std::io::Write;

use mdbook_memory::book::engine::Engine;

use crate::cli::arguments::Program;
use crate::cli::engine::Simulator;
use crate::cli::{print, program};

/// Simulates the program.
pub fn run(file: &Program) -> u8 {
    let source = match program::read(&file.path) {
        Ok(source) => source,
        Err(code) => return code,
    };
    let simulation = Simulator.simulate(&source, file.edition, None);
    let trace = match program::accepted(&simulation) {
        Ok(trace) => trace,
        Err(code) => return code,
    };
    print(&trace.stdout);
    let _ = std::io::stderr().lock().write_all(&trace.stderr);
    program::end(&trace.outcome, &simulation.sources)
}
