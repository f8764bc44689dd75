//! Readers and writers with a buffer.

mod intoinner;
mod reader;
mod writer;

pub use self::intoinner::IntoInnerError;
pub use self::reader::BufReader;
pub use self::writer::{BufWriter, LineWriter, WriterPanicked};
