//! `dump`: what a stage makes of a program, as text.

use mdbook_memory::machine::Record;

use crate::cli::arguments::{Program, Stage};
use crate::cli::{program, unsupported};

/// Prints the stage's result.
pub fn dump(file: &Program, _: Stage) -> Result<u8, u8> {
    program::simulate(file, Record::Steps)?;
    Ok(unsupported("the command `dump`", "on the command line"))
}
