//! Words for what a call was given.

use super::captions::are_bytes;

/// After a call whose one parameter is a reference.
pub const ONLY_ADDRESS: &str = "Only the address is passed.";
/// The same for a reference that knows how far it reaches.
pub const ONLY_ADDRESS_AND_LENGTH: &str = "Only address and length are passed.";
/// In the place of the name of a value that has none.
const NAMELESS: &str = "a value without a name";

pub fn reference(parameter: &str, of: Option<&str>, mutable: bool) -> String {
    let how = if mutable { " mutably" } else { "" };
    format!("`{parameter}` borrows {}{how}", of.unwrap_or(NAMELESS))
}

pub fn lent(name: &str, function: Option<&str>, is_inside: bool) -> String {
    let whose = function.map_or_else(String::new, |function| format!(" of `{function}`"));
    if is_inside { format!("what `{name}`{whose} owns") } else { format!("`{name}`{whose}") }
}

pub fn value(parameter: &str, value: &str) -> String {
    format!("`{parameter}` is `{value}`")
}

pub fn moved(parameter: &str, from: &str, bytes: u64) -> String {
    format!("`{from}` moves into `{parameter}`: {} copied", are_bytes(bytes))
}

pub fn parameter(parameter: &str) -> String {
    format!("`{parameter}` holds what was passed")
}
