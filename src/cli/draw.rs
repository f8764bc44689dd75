//! `draw`: one step of a program as a standalone SVG.

use mdbook_memory::machine::Record;

use crate::cli::arguments::Draw;
use crate::cli::{program, unsupported};

/// Simulates the program and draws the step that was asked for.
pub fn draw(draw: &Draw) -> Result<u8, u8> {
    let simulation = program::simulate(&draw.program, Record::Steps)?;
    program::accepted(&simulation)?;
    Ok(unsupported("the command `draw`", "on the command line"))
}
