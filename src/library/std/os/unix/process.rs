//! What Unix says of processes.

use crate::ffi::OsStr;
use crate::intrinsics;
use crate::io::{Error, Result};
use crate::process::{Command, ExitStatus};

/// The bits of how a program has ended.
pub trait ExitStatusExt {
    /// From the operating system's bits.
    fn from_raw(raw: i32) -> Self;
    /// The signal that has ended it.
    fn signal(&self) -> Option<i32>;
    /// Whether it has left its memory.
    fn core_dumped(&self) -> bool;
    /// The signal that has stopped it for a while.
    fn stopped_signal(&self) -> Option<i32>;
    /// Whether it goes on.
    fn continued(&self) -> bool;
    /// The operating system's bits.
    fn into_raw(self) -> i32;
}
impl ExitStatusExt for ExitStatus {
    fn from_raw(raw: i32) -> ExitStatus {
        ExitStatus::of_bits(raw)
    }
    fn signal(&self) -> Option<i32> {
        self.signal_number()
    }
    fn core_dumped(&self) -> bool {
        self.has_dumped()
    }
    fn stopped_signal(&self) -> Option<i32> {
        self.stop_signal()
    }
    fn continued(&self) -> bool {
        self.goes_on()
    }
    fn into_raw(self) -> i32 {
        self.bits()
    }
}

/// More that a program can be started with.
pub trait CommandExt {
    /// The user as whom it runs.
    fn uid(&mut self, id: u32) -> &mut Command;
    /// The group as which it runs.
    fn gid(&mut self, id: u32) -> &mut Command;
    /// What it does between its birth and its start.
    unsafe fn pre_exec<F>(&mut self, f: F) -> &mut Command
    where
        F: FnMut() -> Result<()> + Send + Sync + 'static;
    /// Becomes the other program.
    fn exec(&mut self) -> Error;
    /// The name that it is told.
    fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
    /// The processes that it gets signals with.
    fn process_group(&mut self, pgroup: i32) -> &mut Command;
}
impl CommandExt for Command {
    fn uid(&mut self, _id: u32) -> &mut Command {
        self
    }
    fn gid(&mut self, _id: u32) -> &mut Command {
        self
    }
    unsafe fn pre_exec<F>(&mut self, _f: F) -> &mut Command
    where
        F: FnMut() -> Result<()> + Send + Sync + 'static,
    {
        self
    }
    fn exec(&mut self) -> Error {
        intrinsics::not_simulated("becoming another program")
    }
    fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {
        self.set_name(arg.as_ref());
        self
    }
    fn process_group(&mut self, _pgroup: i32) -> &mut Command {
        self
    }
}

/// The number of the process that has started this one.
pub fn parent_id() -> u32 {
    0
}
