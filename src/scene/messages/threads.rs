//! What threads are called and what they do to each other.

use super::bytes_long;

/// Over the stack of a thread, when there are several.
pub fn head(name: &str) -> String {
    format!("{} {name}", super::STACK)
}

pub const MAIN: &str = "`main`";

pub fn named(name: &str) -> String {
    format!("thread `{name}`")
}

pub fn numbered(number: u32) -> String {
    format!("thread {number}")
}

pub fn waits(thread: &str, what: &str) -> String {
    format!("{thread} waits {what}.")
}

pub fn ends(thread: &str) -> String {
    format!("{thread} ends.")
}

pub fn goes_on(thread: &str) -> String {
    format!("{thread} goes on.")
}

pub fn starts(thread: &str) -> String {
    format!("{thread} starts: it has a stack of its own, and waits for its turn.")
}

pub fn entered(thread: &str, function: &str, size: u64) -> String {
    format!("{thread} begins with `{function}`: a frame of {} on its own stack.", bytes_long(size))
}

pub fn joined(thread: &str) -> String {
    format!("The result of {thread} is here.")
}

pub const SENT: &str = "A message is sent.";
pub const RECEIVED: &str = "A message is received.";
pub const LOCKED: &str = "The lock is taken.";
pub const UNLOCKED: &str = "The lock is given back.";
pub const LOCKED_AND_UNLOCKED: &str = "The lock is taken and given back.";
pub const LOCKED_CELL: &str = "locked";
pub const FREE_CELL: &str = "free";
pub const WRITING_CELL: &str = "writing";

pub fn reading_cell(readers: u64) -> String {
    format!("reading × {readers}")
}
