//! Words for what a call was given.

use super::CLOSURE;
use super::captions::{are_bytes, callee, its_bytes_are};

/// After a call whose one parameter is a reference.
pub const ONLY_ADDRESS: &str = "Only the address is passed.";
/// The same for a reference that knows how far it reaches.
pub const ONLY_ADDRESS_AND_LENGTH: &str = "Only address and length are passed.";
/// In the place of the name of a value that has none.
const NAMELESS: &str = "a value without a name";

/// Where a raw pointer leads, if no variable owns that.
pub const UNOWNED: &str = "memory that no variable owns";

/// A value that has no name, but a type.
pub fn nameless(type_name: &str) -> String {
    format!("a nameless `{type_name}`")
}

pub fn reference(parameter: &str, of: Option<&str>, mutable: bool) -> String {
    let how = if mutable { " mutably" } else { "" };
    format!("`{parameter}` borrows {}{how}", of.unwrap_or(NAMELESS))
}

pub fn lent(name: &str, function: Option<&str>, is_inside: bool) -> String {
    let whose = function.map_or_else(String::new, |function| format!(" of `{function}`"));
    if is_inside { format!("what `{name}`{whose} owns") } else { format!("`{name}`{whose}") }
}

/// A reference to a value of a type without a size.
pub fn reference_to_no_bytes(parameter: &str, type_name: Option<&str>) -> String {
    let of = type_name.and_then(|name| name.split_once(' ').map_or(name.strip_prefix('&'), |(_, name)| Some(name)));
    let what = of.map_or_else(|| "a value".to_string(), |of| format!("a value of type `{of}`"));
    format!("`{parameter}` borrows {what}, which takes no room in memory")
}

/// A reference to what is part of the program, and what that says.
pub fn read_only(parameter: &str, said: Option<&str>) -> String {
    match said {
        Some(said) => format!("`{parameter}` points at `{said}` in read-only memory"),
        None => format!("`{parameter}` points at read-only memory"),
    }
}

pub fn value(parameter: &str, value: &str) -> String {
    format!("`{parameter}` is `{value}`")
}

/// `function` is whose variable it was, where the parameter has the same name.
pub fn moved(parameter: &str, (from, function): (&str, Option<&str>), bytes: u64) -> String {
    format!("{} moves into `{parameter}`: {} copied", lent(from, function, false), are_bytes(bytes))
}

/// What variables hold of which nothing else is told.
pub fn besides(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => format!("{one}."),
        [first @ .., last] => format!("{}, and {last}.", first.join(", ")),
    }
}

/// A raw pointer.
pub fn raw(name: &str, to: &str) -> String {
    format!("`{name}` is a raw pointer to {to}")
}

/// An owner of which nothing is told but what it owns.
pub fn owner(name: &str, bytes: u64) -> String {
    format!("`{name}` owns {} on the heap", super::bytes_long(bytes))
}

/// A reference to several elements, or to a part of a text.
pub fn slice(by: &str, of: &str, len: &str, (start, is_text): (u64, bool)) -> String {
    format!("`{by}` borrows {}", super::moves::slice_of(of, len, start, is_text).replacen(", from", " from", 1))
}

/// A value of which nothing is told but its type. `None` for one with a long name.
pub fn parameter(parameter: &str, type_name: Option<&str>) -> String {
    match type_name {
        Some(CLOSURE) => format!("`{parameter}` gets a closure"),
        Some(name) => format!("`{parameter}` gets a value of type `{name}`"),
        None => format!("`{parameter}` holds what was passed"),
    }
}

/// A buffer's owner that has given its buffer away.
pub fn is_empty(owner: &str) -> String {
    format!("`{owner}` is empty now and owns no buffer.")
}

pub fn borrowed_temporary(by: &str, mutable: bool) -> String {
    match mutable {
        true => format!("`{by}` borrows {NAMELESS} mutably: the temporary lives as long as `{by}` may be used."),
        false => format!("`{by}` borrows {NAMELESS}: the temporary lives as long as `{by}` may be used."),
    }
}

/// What is lent has no name, but the function that made it has.
pub fn made_by(function: &str) -> String {
    format!("what {} made", maker(function))
}

/// A value without a name, with the function that made it.
pub fn made_and_dropped(function: &str, freed: u64) -> String {
    format!("What {} made has no name and is dropped: {} freed.", maker(function), its_bytes_are(freed))
}

fn maker(function: &str) -> String {
    callee(function).replacen("The ", "the ", 1)
}
