//! The command line to calls of the library: the only place that touches files, environment and streams.
//!
//! Each command is one file here and gives the exit code of the process.

mod arguments;
mod book;
mod cache;
mod draw;
mod dump;
mod engine;
#[cfg(feature = "build")]
mod export;
#[cfg(feature = "build")]
mod mdbook;
mod program;
mod protocol;
mod run;
mod trace;

use std::io::{ErrorKind, IsTerminal, Write};
use std::process::ExitCode;
use std::thread::Builder;

use arguments::{Command, Misuse};
use mdbook_memory::diagnostic::render::Style;

/// How a process of ours ends. Beside these, `run` ends as the simulated program does.
pub mod exit {
    /// All went well.
    pub const SUCCESS: u8 = 0;
    /// The input is wrong: rustc would reject the program, or the book has a problem.
    pub const WRONG: u8 = 1;
    /// The command line was misused.
    pub const MISUSE: u8 = 2;
    /// Rust that is not simulated, or a limit of the simulator.
    pub const UNSUPPORTED: u8 = 3;
    /// The program's behaviour is undefined, or all of its threads wait for one another.
    pub const UNDEFINED: u8 = 4;
    /// A bug of ours (`EX_SOFTWARE` of sysexits.h).
    pub const BUG: u8 = 70;
    /// The program panicked; rustc's runtime ends with the same.
    pub const PANIC: u8 = 101;
    /// The program was aborted: 128 and SIGABRT.
    pub const ABORT: u8 = 134;
}

/// Parsers and machine count their depth, but the tree of a program is walked by recursion; memory that is not touched
/// costs nothing.
const STACK_BYTES: usize = 256 << 20;

/// Does what the arguments of the process ask for.
pub fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(Misuse { message, usage }) => {
            complain(&format!("error: {message}\n\n{usage}"));
            return ExitCode::from(exit::MISUSE);
        }
    };
    let code = match big_thread("work").spawn(|| perform(command)) {
        // The panic has been printed by the hook.
        Ok(thread) => thread.join().unwrap_or_else(|_| bug()),
        Err(error) => {
            complain(&format!("error: no thread for the work: {error}"));
            exit::BUG
        }
    };
    ExitCode::from(code)
}

/// A thread that has room for deep trees.
fn big_thread(name: &str) -> Builder {
    Builder::new().name(String::from(name)).stack_size(STACK_BYTES)
}

fn perform(command: Command) -> u8 {
    match command {
        Command::Protocol => protocol::preprocess(),
        Command::Supports { renderer } => protocol::supports(&renderer),
        Command::Build { folder, destination } => book::build(&folder, destination.as_deref()),
        Command::Check { folder, format } => book::check(&folder, format),
        Command::Export { folder, to, check } => book::export(&folder, &to, check),
        Command::Run { program } => code(run::run(&program)),
        Command::Trace { program, format, what } => code(trace::trace(&program, format, what)),
        Command::Draw(draw) => code(draw::draw(&draw)),
        Command::Dump { program, stage } => code(dump::dump(&program, stage)),
        Command::Help(text) => print(text),
        Command::Version => print(concat!("mdbook-memory ", env!("CARGO_PKG_VERSION"), "\n")),
    }
}

/// Commands on programs stop at the first thing that decides how they end.
fn code(end: Result<u8, u8>) -> u8 {
    end.unwrap_or_else(|code| code)
}

fn bug() -> u8 {
    complain("This is a bug in mdbook-memory. Please report it with the program or the block that it happened on.");
    exit::BUG
}

/// Something that we do not do, in the one line that is promised for it.
fn unsupported(what: &str, place: &str) -> u8 {
    complain(&format!("unsupported: {what}, {place}"));
    exit::UNSUPPORTED
}

/// Writes all of a command's product to standard output. A reader that has gone away is no failure.
fn print(text: impl AsRef<[u8]>) -> u8 {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_ref()).and_then(|()| stdout.flush()) {
        Ok(()) => exit::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit::SUCCESS,
        Err(error) => {
            complain(&format!("error: cannot write to standard output: {error}"));
            exit::WRONG
        }
    }
}

/// Writes a message and a newline to standard error, where nothing more can be done if that fails.
fn complain(message: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{message}");
}

/// Colours for people at a terminal who did not refuse them (<https://no-color.org>).
fn style_of_stderr() -> Style {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if std::io::stderr().is_terminal() && !refused { Style::Coloured } else { Style::Plain }
}
