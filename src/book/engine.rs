//! What the book needs from the stages to its left: a program becomes a simulation, a simulation becomes a figure.

use crate::Simulation;
use crate::diagnostic::Diagnostic;
use crate::page::files::File;
use crate::page::group::Member;
use crate::page::{Figure, NoStill, Request, Size, Which};
use crate::snippet::Edition;
use crate::source::Source;

/// Checks a program and, if nothing is wrong with it, runs it. A statement limit of `None` is the engine's own.
pub type Simulate<'a> = &'a dyn Fn(&Source, Edition, Option<u64>) -> Simulation;

/// The way from a program to a figure. A trait so that the book can be tested with figures that are known in advance, and so that
/// threads are made by whoever may make some.
pub trait Engine: Sync {
    /// Gives the work to as many simulators as there should be for `jobs` programs, to all at the same time, and waits for them.
    /// At least one of them is given it.
    fn simulators(&self, jobs: usize, work: &(dyn Fn(Simulate<'_>) + Sync));

    /// Draws. All ids of the figure start with the prefix of the request.
    fn figure(&self, request: &Request) -> Result<Figure, Vec<Diagnostic>>;

    /// Draws one moment for another place.
    fn still(&self, request: &Request, which: Which, size: Size) -> Result<Figure, NoStill>;

    /// Draws the files of a figure.
    fn files(&self, request: &Request) -> Result<Vec<File>, Vec<Diagnostic>>;

    /// Puts figures side by side.
    fn group(&self, members: &[Member]) -> String;

    /// Style and script, which go in front of a page's first figure.
    fn assets(&self) -> &'static str;
}
