//! How a program begins.

use crate::process::Termination;

/// Runs `main` and gives the exit code. The machine calls it with the program's `main`.
#[lang = "start"]
pub fn lang_start<T: Termination + 'static>(main: fn() -> T) -> i32 {
    main().report().to_i32()
}
