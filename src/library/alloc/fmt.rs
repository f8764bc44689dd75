//! Formatting into strings.

pub use core::fmt::*;

use crate::string::String;

/// A string of what is formatted: what `format!` makes.
#[track_caller]
#[must_use]
pub fn format(args: Arguments<'_>) -> String {
    if let Some(s) = args.as_str() {
        return String::from(s);
    }
    let mut output = String::with_capacity(args.estimated_capacity());
    write(&mut output, args).expect("a formatting trait implementation returned an error when the underlying stream did not");
    output
}
