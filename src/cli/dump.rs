//! `dump`: what a stage makes of a program, as text.

use crate::cli::arguments::{Program, Stage};
use crate::cli::{program, unsupported};

/// Prints the stage's result.
pub fn dump(file: &Program, _: Stage) -> u8 {
    match program::read(&file.path) {
        Ok(_) => unsupported("the command `dump`", "on the command line"),
        Err(code) => code,
    }
}
