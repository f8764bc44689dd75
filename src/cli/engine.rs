//! The library's pipeline as the book sees it, on as many threads as the machine has cores.

use std::num::NonZero;
use std::thread::available_parallelism;

use mdbook_memory::book::engine::{Engine, Simulate};
use mdbook_memory::diagnostic::Diagnostic;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::page::files::{self, File};
use mdbook_memory::page::group::{self, Member};
use mdbook_memory::page::{self, Figure, NoStill, Request, Size, Which};
use mdbook_memory::with_library;

use crate::cli::big_thread;

/// Simulates and draws for real.
pub struct Simulator;

/// A block of a page is a small program: one that runs longer than this does not end.
const STATEMENTS_OF_A_BLOCK: u64 = 10_000_000;

/// So many blocks are worth a thread and the library that it makes for them.
const BLOCKS_OF_A_THREAD: usize = 8;

impl Engine for Simulator {
    fn simulators(&self, jobs: usize, work: &(dyn Fn(Simulate<'_>) + Sync)) {
        let work = || {
            with_library(|library| {
                work(&|program, edition, max_statements| {
                    let max_statements = max_statements.unwrap_or(STATEMENTS_OF_A_BLOCK);
                    let options = RunOptions { record: Record::Steps, max_statements, ..RunOptions::default() };
                    library.simulate(program, edition, &options)
                });
            });
        };
        let cores = available_parallelism().map_or(1, NonZero::get);
        let threads = cores.min(jobs.div_ceil(BLOCKS_OF_A_THREAD));
        std::thread::scope(|scope| {
            for number in 1..threads {
                // Without the thread the others have more to do.
                let _ = big_thread(&format!("work {number}")).spawn_scoped(scope, work);
            }
            work();
        });
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

    fn group(&self, members: &[Member]) -> String {
        group::group(members)
    }

    fn assets(&self) -> &'static str {
        page::assets()
    }
}
