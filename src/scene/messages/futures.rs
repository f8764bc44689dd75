//! What is said of futures: a poll, and where it ends.

use super::bytes_long;
use super::captions::{callee, list, popped};

/// The code of a future runs.
pub fn polled(function: &str, size: u64) -> String {
    let frame = match size {
        0 => "a frame without variables".to_string(),
        n => format!("a frame of {}", bytes_long(n)),
    };
    format!("{} is polled: {frame} is pushed.", callee(function))
}

/// The code of a future has come to an `.await` that is not ready.
pub fn sleeps(function: &str, size: u64, keeps: &[String]) -> String {
    let kept = match keeps {
        [] => "It keeps no variables.".to_string(),
        keeps => format!("It keeps {}.", list(keeps)),
    };
    format!("{} waits at `.await`. {kept} {}", callee(function), popped(size))
}
