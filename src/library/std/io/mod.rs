//! Input and output: the program's output, an input that is empty, and bytes in memory.

mod adapters;
mod buffered;
mod cursor;
pub(crate) mod error;
pub(crate) mod impls;
mod kind;
mod pipe;
pub mod prelude;
mod stdio;
pub(crate) mod traits;

pub use self::adapters::{Bytes, Chain, IoSlice, IoSliceMut, Lines, Split, Take};
pub use self::buffered::{BufReader, BufWriter, IntoInnerError, LineWriter, WriterPanicked};
pub use self::cursor::Cursor;
pub use self::error::{Error, ErrorKind, Result};
pub use self::impls::{Empty, Repeat, Sink, empty, repeat, sink};
pub use self::pipe::{PipeReader, PipeWriter, pipe};
pub use self::stdio::{
    _eprint, _print, IsTerminal, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock, stderr, stdin, stdout,
};
pub use self::traits::{BufRead, Read, Seek, SeekFrom, Write, copy, read_to_string};
