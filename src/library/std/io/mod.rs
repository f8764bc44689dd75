//! Input and output: the program's output, an input that is empty, and bytes in memory.

mod cursor;
mod error;
mod impls;
pub mod prelude;
mod stdio;
mod traits;

pub use self::cursor::Cursor;
pub use self::error::{Error, ErrorKind, Result};
pub use self::impls::{Empty, Sink, empty, sink};
pub use self::stdio::{
    _eprint, _print, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, stderr, stdin, stdout,
};
pub use self::traits::{BufRead, Bytes, Lines, Read, Split, Write, read_to_string};
