//! What the book needs from the stages to its left: a program becomes a simulation, a simulation becomes a figure.

use crate::Simulation;
use crate::diagnostic::Diagnostic;
use crate::machine::trace::Trace;
use crate::snippet::{Edition, Snippet};
use crate::source::Source;

/// The way from a program to a figure. A trait so that the book can be tested with figures that are known in advance.
pub trait Engine {
    /// Checks the program and, if nothing is wrong with it, runs it. A statement limit of `None` is the engine's own.
    fn simulate(&self, program: &Source, edition: Edition, max_statements: Option<u64>) -> Simulation;

    /// Draws. The HTML stands on one physical line and starts with a block tag; all its ids start with `id_prefix`.
    fn figure(&self, request: Request) -> Result<String, Vec<Diagnostic>>;

    /// Style and script, which go in front of a page's first figure.
    fn assets(&self) -> String;
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub snippet: &'a Snippet,
    /// `None` shows the code alone.
    pub trace: Option<&'a Trace>,
    /// What is wrong with the program, in the words that stand under the code.
    pub problem: Option<Problem<'a>>,
    pub id_prefix: &'a str,
}

/// What is wrong with a program that is shown all the same.
#[derive(Clone, Copy, Debug)]
pub struct Problem<'a> {
    pub diagnostics: &'a [Diagnostic],
    /// All of them in rustc's form.
    pub text: &'a str,
    /// Whether the author wants the reader to see it (`compile_fail`), or it shows that the block is wrong.
    pub is_expected: bool,
}
