//! The calls that led to a place: none are recorded.

use crate::fmt;

/// The calls that led to a place: none are recorded.
#[must_use]
pub struct Backtrace(());

/// Whether calls were recorded.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BacktraceStatus {
    /// They cannot be.
    Unsupported,
    /// Nobody asked for it.
    Disabled,
    /// They were.
    Captured,
}

impl Backtrace {
    /// The calls that led here, if the environment asks for them, which it does not.
    pub fn capture() -> Backtrace {
        Backtrace(())
    }
    /// None.
    pub const fn disabled() -> Backtrace {
        Backtrace(())
    }
    /// Whether calls were recorded.
    #[must_use]
    pub fn status(&self) -> BacktraceStatus {
        BacktraceStatus::Disabled
    }
}
impl fmt::Debug for Backtrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<disabled>")
    }
}
impl fmt::Display for Backtrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("disabled backtrace")
    }
}
