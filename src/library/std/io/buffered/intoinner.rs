//! [`IntoInnerError`].

use crate::error;
use crate::fmt;
use crate::io::Error;

/// A writer that could not be emptied, and why.
#[derive(Debug)]
pub struct IntoInnerError<W>(W, Error);

impl<W> IntoInnerError<W> {
    pub(super) fn new(writer: W, error: Error) -> Self {
        IntoInnerError(writer, error)
    }
    /// Why.
    pub fn error(&self) -> &Error {
        &self.1
    }
    /// The writer.
    pub fn into_inner(self) -> W {
        self.0
    }
    /// Why.
    pub fn into_error(self) -> Error {
        self.1
    }
    /// Both.
    pub fn into_parts(self) -> (Error, W) {
        (self.1, self.0)
    }
}
impl<W> From<IntoInnerError<W>> for Error {
    fn from(e: IntoInnerError<W>) -> Error {
        e.1
    }
}
impl<W: Send + fmt::Debug> error::Error for IntoInnerError<W> {}
impl<W> fmt::Display for IntoInnerError<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.1, f)
    }
}
