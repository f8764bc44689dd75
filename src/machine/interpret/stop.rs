//! Why a run ends before its last frame has returned.

use crate::diagnostic::Diagnostic;
use crate::machine::memory::Fault;
use crate::machine::trace::Limit;

/// The end of a run, not yet with a place in the source.
#[derive(Clone, PartialEq, Debug)]
pub enum Stop {
    /// `process::exit`.
    Exit(i32),
    /// The panic left the last frame.
    Panicked,
    Aborted(String),
    StackOverflow,
    Fault(Fault),
    Unsupported(String),
    Limit(Limit),
    Rejected(Diagnostic),
    /// Nobody can run any more; the diagnostic says who waits for what.
    Deadlock(Diagnostic),
}

/// The result of everything that a program can end in.
pub type Run<T> = Result<T, Box<Stop>>;

impl Stop {
    /// See [`Stop::Unsupported`]; `what` names it in a few words.
    pub fn unsupported(what: impl Into<String>) -> Box<Stop> {
        Box::new(Stop::Unsupported(what.into()))
    }

    /// See [`Stop::Limit`].
    pub fn limit(limit: Limit) -> Box<Stop> {
        Box::new(Stop::Limit(limit))
    }

    /// See [`Stop::Aborted`].
    pub fn aborted(message: impl Into<String>) -> Box<Stop> {
        Box::new(Stop::Aborted(message.into()))
    }
}

impl From<Fault> for Box<Stop> {
    fn from(fault: Fault) -> Box<Stop> {
        Box::new(Stop::Fault(fault))
    }
}
