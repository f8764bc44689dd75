//! The end of the program, and others that it may want to start. There are no others: what starts one is not simulated any further.

mod child;
mod command;
mod stdio;

pub use self::child::{Child, ExitStatus, Output};
pub use self::command::{Command, CommandArgs, CommandEnvs};
pub use self::stdio::{ChildStderr, ChildStdin, ChildStdout, Stdio};

use crate::fmt::{self, Debug};
use crate::intrinsics;

/// Ends the program; nothing is dropped.
pub fn exit(code: i32) -> ! {
    crate::thread::local::run_exits();
    intrinsics::exit(code)
}

/// Ends the program as a crash does.
#[cold]
pub fn abort() -> ! {
    intrinsics::abort()
}

/// The number of this process.
#[must_use]
pub fn id() -> u32 {
    1
}

/// What `main` tells the operating system.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct ExitCode(u8);

impl fmt::Debug for ExitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = fmt::from_fn(|f| f.debug_tuple("unix_exit_status").field(&self.0).finish());
        f.debug_tuple("ExitCode").field(&shown).finish()
    }
}

impl ExitCode {
    /// All went well.
    pub const SUCCESS: ExitCode = ExitCode(0);
    /// Something went wrong.
    pub const FAILURE: ExitCode = ExitCode(1);

    /// As a number.
    #[doc(hidden)]
    #[unstable(feature = "process_exitcode_internals")]
    pub fn to_i32(self) -> i32 {
        self.0 as i32
    }
    /// Ends the program with it.
    #[unstable(feature = "exitcode_exit_method")]
    pub fn exit_process(self) -> ! {
        exit(self.to_i32())
    }
}
impl From<u8> for ExitCode {
    fn from(code: u8) -> ExitCode {
        ExitCode(code)
    }
}

/// What `main` may return.
#[lang = "termination"]
pub trait Termination {
    /// As the process's exit code.
    fn report(self) -> ExitCode;
}
impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}
impl Termination for crate::convert::Infallible {
    fn report(self) -> ExitCode {
        match self {}
    }
}
impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}
impl<T: Termination, E: Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(val) => val.report(),
            Err(err) => {
                crate::eprintln!("Error: {err:?}");
                ExitCode::FAILURE
            }
        }
    }
}
