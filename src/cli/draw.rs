//! `draw`: one step of a program as a standalone SVG.

use mdbook_memory::book::engine::Engine;

use crate::cli::arguments::Draw;
use crate::cli::engine::Simulator;
use crate::cli::{program, unsupported};

/// Simulates the program and draws the step that was asked for.
pub fn draw(draw: &Draw) -> u8 {
    let source = match program::read(&draw.program.path) {
        Ok(source) => source,
        Err(code) => return code,
    };
    let simulation = Simulator.simulate(&source, draw.program.edition, None);
    match program::accepted(&simulation) {
        Ok(_) => unsupported("the command `draw`", "on the command line"),
        Err(code) => code,
    }
}
