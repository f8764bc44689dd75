//! mir::Program to [`Report`]: what is moved, initialised and borrowed where, and which of it rustc rejects.

use crate::diagnostic::Diagnostic;
use crate::mir::Program;

/// What was found out about all bodies of the program.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In rustc's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks all bodies of the program, as built.
pub fn borrow(_program: &Program) -> Report {
    Report::default()
}
