//! The program's surroundings: nothing but its name.

use crate::error::Error;
use crate::fmt;
use crate::string::String;
use crate::vec::{self, Vec};

/// The arguments of the program: its name alone.
pub struct Args {
    inner: vec::IntoIter<String>,
}

/// The arguments of the program: its name alone.
pub fn args() -> Args {
    let mut args = Vec::with_capacity(1);
    args.push(String::from("main"));
    Args { inner: args.into_iter() }
}

impl Iterator for Args {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl ExactSizeIterator for Args {}
impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> {
        self.inner.next_back()
    }
}

/// Why a variable cannot be read.
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError {
    /// It is not set.
    NotPresent,
}
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("environment variable not found")
    }
}
impl Error for VarError {}

/// A variable: none is set.
pub fn var<K: AsRef<str>>(_key: K) -> Result<String, VarError> {
    Err(VarError::NotPresent)
}
