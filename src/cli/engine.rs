//! The library's pipeline as the book sees it.

use mdbook_memory::book::engine::Engine;
use mdbook_memory::diagnostic::Diagnostic;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::page::files::{self, File};
use mdbook_memory::page::group::{self, Member};
use mdbook_memory::page::{self, Figure, NoStill, Request, Size, Which};
use mdbook_memory::snippet::Edition;
use mdbook_memory::source::Source;
use mdbook_memory::{Library, Simulation};

/// Simulates and draws for real.
pub struct Simulator<'l> {
    /// All blocks of a book share it.
    pub library: &'l Library<'l>,
}

/// A block of a page is a small program: one that runs longer than this does not end.
const STATEMENTS_OF_A_BLOCK: u64 = 10_000_000;

impl Engine for Simulator<'_> {
    fn simulate(&self, program: &Source, edition: Edition, max_statements: Option<u64>) -> Simulation {
        let max_statements = max_statements.unwrap_or(STATEMENTS_OF_A_BLOCK);
        let options = RunOptions { record: Record::Steps, max_statements, ..RunOptions::default() };
        self.library.simulate(program, edition, &options)
    }

    fn figure(&self, request: &Request) -> Result<Figure, Vec<Diagnostic>> {
        page::page(request)
    }

    fn still(&self, request: &Request, which: Which, size: Size) -> Result<Figure, NoStill> {
        page::still(request, which, size)
    }

    fn files(&self, request: &Request) -> Result<Vec<File>, Vec<Diagnostic>> {
        files::files(request)
    }

    fn group(&self, members: &[&Member]) -> String {
        group::group(members)
    }

    fn assets(&self) -> String {
        page::assets()
    }
}
