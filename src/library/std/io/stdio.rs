//! The standard streams.

use super::{BufRead, Lines, Read, Result, Write};
use crate::fmt;
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::string::String;

/// Writes formatted text to the standard output.
struct Output;

impl fmt::Write for Output {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { intrinsics::write_stdout(s.as_ptr(), s.len()) };
        Ok(())
    }
}

/// Writes formatted text to the error output.
struct ErrorOutput;

impl fmt::Write for ErrorOutput {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { intrinsics::write_stderr(s.as_ptr(), s.len()) };
        Ok(())
    }
}

/// What `print!` calls.
#[doc(hidden)]
pub fn _print(args: fmt::Arguments<'_>) {
    if fmt::write(&mut Output, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}

/// What `eprint!` calls.
#[doc(hidden)]
pub fn _eprint(args: fmt::Arguments<'_>) {
    if fmt::write(&mut ErrorOutput, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}

macro_rules! output_streams {
    ($($(#[$doc:meta])* $name:ident $lock:ident $function:ident $intrinsic:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name(());

        /// The stream for this thread alone.
        #[derive(Debug)]
        pub struct $lock<'a>(PhantomData<&'a ()>);

        $(#[$doc])*
        pub fn $function() -> $name {
            $name(())
        }

        impl $name {
            /// The stream for this thread alone.
            pub fn lock(&self) -> $lock<'static> {
                $lock(PhantomData)
            }
        }
        impl Write for $name {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                unsafe { intrinsics::$intrinsic(buf.as_ptr(), buf.len()) };
                Ok(buf.len())
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
        impl Write for $lock<'_> {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                unsafe { intrinsics::$intrinsic(buf.as_ptr(), buf.len()) };
                Ok(buf.len())
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    )*};
}
output_streams! {
    /// The standard output.
    Stdout StdoutLock stdout write_stdout;
    /// The error output.
    Stderr StderrLock stderr write_stderr;
}

/// The standard input, which is empty.
#[derive(Debug)]
pub struct Stdin(());

/// The input for this thread alone.
#[derive(Debug)]
pub struct StdinLock<'a>(PhantomData<&'a ()>);

/// The standard input, which is empty.
pub fn stdin() -> Stdin {
    Stdin(())
}

impl Stdin {
    /// The input for this thread alone.
    pub fn lock(&self) -> StdinLock<'static> {
        StdinLock(PhantomData)
    }
    /// Reads a line: there is none.
    pub fn read_line(&self, _buf: &mut String) -> Result<usize> {
        Ok(0)
    }
    /// Line by line: there are none.
    pub fn lines(self) -> Lines<StdinLock<'static>> {
        self.lock().lines()
    }
}
impl Read for Stdin {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl Read for StdinLock<'_> {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl BufRead for StdinLock<'_> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(&[])
    }
    fn consume(&mut self, _amt: usize) {}
}
