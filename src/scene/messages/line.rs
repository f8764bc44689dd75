//! Words for what a whole line has done.

use super::bytes_long;
use super::captions::{are_bytes, list, listed};

/// Two variables that have changed places.
pub fn exchanged(one: &str, other: &str, bytes: u64) -> String {
    format!(
        "`{one}` and `{other}` exchange their values: {} copied each way, and the heap stays as it is.",
        are_bytes(bytes)
    )
}

/// Variables with their first values.
pub fn started(all: &[(String, String)]) -> String {
    let said = |(i, (name, value)): (usize, &(String, String))| match i {
        0 => format!("`{name}` starts as `{value}`"),
        _ => format!("`{name}` as `{value}`"),
    };
    format!("{}.", listed(&all.iter().enumerate().map(said).collect::<Vec<_>>()))
}

/// The end of a statement whose call has returned in the step before, with the variables that changed and the bytes on the heap
/// that are new and gone.
pub fn call_done(function: &str, changed: &[String], (allocated, freed): (u64, u64)) -> String {
    let mut done = Vec::new();
    if !changed.is_empty() {
        done.push(format!("changed {}", list(changed)));
    }
    if allocated > 0 {
        done.push(format!("allocated {} on the heap", bytes_long(allocated)));
    }
    if freed > 0 {
        done.push(format!("freed {}", bytes_long(freed)));
    }
    match done.as_slice() {
        [] => format!("`{function}` has returned, and the line is done."),
        done => format!("`{function}` has returned. The line has {}.", listed(done)),
    }
}
