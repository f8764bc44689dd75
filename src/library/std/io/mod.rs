//! Input and output: the program's output, and an input that is empty.

mod stdio;

pub use self::stdio::{_eprint, _print};
