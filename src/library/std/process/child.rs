//! Another program that runs, and what it leaves. Such a program never comes to be here.

use super::{ChildStderr, ChildStdin, ChildStdout};
use crate::convert::Infallible;
use crate::fmt;
use crate::io::Result;
use crate::vec::Vec;

/// Another program that runs.
#[derive(Debug)]
pub struct Child {
    handle: Infallible,
    /// What it reads, if that is a pipe.
    pub stdin: Option<ChildStdin>,
    /// What it writes, if that is a pipe.
    pub stdout: Option<ChildStdout>,
    /// The errors that it writes, if that is a pipe.
    pub stderr: Option<ChildStderr>,
}

impl Child {
    /// Ends it.
    pub fn kill(&mut self) -> Result<()> {
        match self.handle {}
    }
    /// Its number.
    pub fn id(&self) -> u32 {
        match self.handle {}
    }
    /// Waits for its end.
    pub fn wait(&mut self) -> Result<ExitStatus> {
        match self.handle {}
    }
    /// How it has ended, if it has.
    pub fn try_wait(&mut self) -> Result<Option<ExitStatus>> {
        match self.handle {}
    }
    /// Waits for its end, and takes all that it writes.
    pub fn wait_with_output(self) -> Result<Output> {
        match self.handle {}
    }
}

/// How another program has ended, in the bits of the operating system.
#[derive(Copy, Clone, PartialEq, Eq, Default)]
pub struct ExitStatus(i32);

/// Names of the signals that end a program.
const SIGNALS: [&str; 32] = [
    "",
    "SIGHUP",
    "SIGINT",
    "SIGQUIT",
    "SIGILL",
    "SIGTRAP",
    "SIGABRT",
    "SIGBUS",
    "SIGFPE",
    "SIGKILL",
    "SIGUSR1",
    "SIGSEGV",
    "SIGUSR2",
    "SIGPIPE",
    "SIGALRM",
    "SIGTERM",
    "SIGSTKFLT",
    "SIGCHLD",
    "SIGCONT",
    "SIGSTOP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGXCPU",
    "SIGXFSZ",
    "SIGVTALRM",
    "SIGPROF",
    "SIGWINCH",
    "SIGIO",
    "SIGPWR",
    "SIGSYS",
];

impl ExitStatus {
    /// Whether all went well.
    pub fn success(&self) -> bool {
        self.0 == 0
    }
    /// The number that it has ended with, unless a signal has ended it.
    pub fn code(&self) -> Option<i32> {
        (self.0 & 0x7f == 0).then_some((self.0 >> 8) & 0xff)
    }
    pub(crate) fn of_bits(bits: i32) -> ExitStatus {
        ExitStatus(bits)
    }
    pub(crate) fn bits(&self) -> i32 {
        self.0
    }
    pub(crate) fn signal_number(&self) -> Option<i32> {
        let signal = self.0 & 0x7f;
        (signal != 0 && signal != 0x7f).then_some(signal)
    }
    pub(crate) fn has_dumped(&self) -> bool {
        self.signal_number().is_some() && self.0 & 0x80 != 0
    }
    pub(crate) fn stop_signal(&self) -> Option<i32> {
        (self.0 & 0xff == 0x7f).then_some((self.0 >> 8) & 0xff)
    }
    pub(crate) fn goes_on(&self) -> bool {
        self.0 == 0xffff
    }
}
impl fmt::Debug for ExitStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = fmt::from_fn(|f| f.debug_tuple("unix_wait_status").field(&self.0).finish());
        f.debug_tuple("ExitStatus").field(&bits).finish()
    }
}
impl fmt::Display for ExitStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |signal: i32| match SIGNALS.get(signal as usize) {
            Some(name) if signal > 0 => *name,
            _ => "unknown signal",
        };
        if let Some(code) = self.code() {
            write!(f, "exit status: {code}")
        } else if let Some(signal) = self.signal_number() {
            let dumped = if self.has_dumped() { " (core dumped)" } else { "" };
            write!(f, "signal: {signal} ({}){dumped}", name(signal))
        } else if let Some(signal) = self.stop_signal() {
            write!(f, "stopped (not terminated) by signal: {signal} ({})", name(signal))
        } else if self.goes_on() {
            f.write_str("continued (WIFCONTINUED)")
        } else {
            write!(f, "unrecognised wait status: {} {:#x}", self.0, self.0)
        }
    }
}

/// What another program has left.
#[derive(PartialEq, Eq, Clone)]
pub struct Output {
    /// How it has ended.
    pub status: ExitStatus,
    /// What it has written.
    pub stdout: Vec<u8>,
    /// The errors that it has written.
    pub stderr: Vec<u8>,
}
impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |bytes: &[u8], f: &mut fmt::Formatter<'_>| match core::str::from_utf8(bytes) {
            Ok(text) => fmt::Debug::fmt(text, f),
            Err(_) => fmt::Debug::fmt(bytes, f),
        };
        f.debug_struct("Output")
            .field("status", &self.status)
            .field("stdout", &fmt::from_fn(|f| text(&self.stdout, f)))
            .field("stderr", &fmt::from_fn(|f| text(&self.stderr, f)))
            .finish()
    }
}
