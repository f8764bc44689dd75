//! The standard streams.

use super::impls::write_each;
use super::{BufRead, IoSlice, Lines, Read, Result, Write};
use crate::fmt;
use crate::intrinsics;
use crate::ptr;
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
#[unstable(feature = "print_internals")]
pub fn _print(args: fmt::Arguments<'_>) {
    if fmt::write(&mut Output, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}

/// What `eprint!` calls.
#[doc(hidden)]
#[unstable(feature = "print_internals")]
pub fn _eprint(args: fmt::Arguments<'_>) {
    if fmt::write(&mut ErrorOutput, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}

macro_rules! output_streams {
    ($($(#[$doc:meta])* $name:ident $lock:ident $function:ident $intrinsic:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name {
            inner: &'static (),
        }

        /// The stream for this thread alone.
        pub struct $lock<'a> {
            inner: &'a (),
        }

        $(#[$doc])*
        pub fn $function() -> $name {
            $name { inner: &() }
        }

        impl $name {
            /// The stream for this thread alone.
            pub fn lock(&self) -> $lock<'static> {
                $lock { inner: self.inner }
            }
        }
        output_streams! { write [$name] [&$name] [$lock<'_>] $intrinsic }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
        impl fmt::Debug for $lock<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($lock)).finish_non_exhaustive()
            }
        }
        impl IsTerminal for $name {
            fn is_terminal(&self) -> bool {
                false
            }
        }
        impl IsTerminal for $lock<'_> {
            fn is_terminal(&self) -> bool {
                false
            }
        }
    )*};
    (write $([$t:ty])* $intrinsic:ident) => {$(
        impl Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                unsafe { intrinsics::$intrinsic(buf.as_ptr(), buf.len()) };
                Ok(buf.len())
            }
            fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize> {
                write_each(self, bufs)
            }
            fn is_write_vectored(&self) -> bool {
                true
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

/// May be a terminal, which nothing is here.
pub trait IsTerminal {
    /// Whether it is one.
    fn is_terminal(&self) -> bool;
}
impl IsTerminal for Stdin {
    fn is_terminal(&self) -> bool {
        false
    }
}
impl IsTerminal for StdinLock<'_> {
    fn is_terminal(&self) -> bool {
        false
    }
}

/// The standard input, which is empty.
pub struct Stdin {
    inner: &'static (),
}

/// The input for this thread alone.
#[must_use]
pub struct StdinLock<'a> {
    inner: &'a (),
    poison: bool,
}

/// The standard input, which is empty.
#[must_use]
pub fn stdin() -> Stdin {
    // The real one has a buffer, which is made when it is first needed and never given back.
    unsafe {
        if BUFFER.is_null() {
            BUFFER = intrinsics::alloc(super::traits::DEFAULT_BUF_SIZE, 1);
        }
    }
    Stdin { inner: &() }
}
static mut BUFFER: *mut u8 = ptr::null_mut();

impl Stdin {
    /// The input for this thread alone.
    pub fn lock(&self) -> StdinLock<'static> {
        StdinLock { inner: self.inner, poison: false }
    }
    /// Reads a line: there is none.
    pub fn read_line(&self, _buf: &mut String) -> Result<usize> {
        Ok(0)
    }
    /// Line by line: there are none.
    #[must_use]
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
impl Read for &Stdin {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl fmt::Debug for Stdin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stdin").finish_non_exhaustive()
    }
}
impl fmt::Debug for StdinLock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StdinLock").finish_non_exhaustive()
    }
}
