//! The traits that are used together.
pub use super::{BufRead, Read, Seek, Write};
