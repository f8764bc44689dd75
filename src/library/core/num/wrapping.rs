//! [`Wrapping`]: integers whose arithmetic wraps round.

/// An integer whose arithmetic wraps round.
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);
