//! The library's pipeline as the book sees it.

use mdbook_memory::book::engine::{Engine, Request, Simulation};
use mdbook_memory::diagnostic::Diagnostic;
use mdbook_memory::snippet::Edition;
use mdbook_memory::source::{FileId, Source, Span};

/// Simulates and draws for real.
#[derive(Clone, Copy, Debug)]
pub struct Simulator;

impl Engine for Simulator {
    fn simulate(&self, program: &Source, _: Edition, _: Option<u64>) -> Simulation {
        let span = Span::new(FileId::PROGRAM, 0, program.text.len() as u32);
        let diagnostics = vec![Diagnostic::unsupported(span, "running programs")];
        Simulation { diagnostics, trace: None, sources: vec![program.clone()] }
    }

    fn figure(&self, request: Request) -> Result<String, Vec<Diagnostic>> {
        Err(vec![Diagnostic::unsupported(request.snippet.program_span(), "figures")])
    }

    fn assets(&self) -> String {
        String::new()
    }
}
