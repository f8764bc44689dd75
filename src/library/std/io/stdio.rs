//! The standard streams.

use crate::fmt;
use crate::intrinsics;

/// Writes formatted text to the standard output.
struct Out;

impl fmt::Write for Out {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { intrinsics::write_stdout(s.as_ptr(), s.len()) };
        Ok(())
    }
}

/// Writes formatted text to the error output.
struct Err;

impl fmt::Write for Err {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { intrinsics::write_stderr(s.as_ptr(), s.len()) };
        Ok(())
    }
}

/// What `print!` calls.
#[doc(hidden)]
pub fn _print(args: fmt::Arguments<'_>) {
    if fmt::write(&mut Out, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}

/// What `eprint!` calls.
#[doc(hidden)]
pub fn _eprint(args: fmt::Arguments<'_>) {
    if fmt::write(&mut Err, args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}
