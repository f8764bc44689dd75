//! Generated captions: what happened in a step to inline Markdown in the present tense.

use super::{bytes_long, count};
use crate::scene::threads::capitalised;

pub fn fault(what: &str) -> String {
    format!("What comes next is undefined behaviour ({what}).")
}

pub const NOTHING: &str = "This line runs. Nothing that is shown changes.";

/// The end of a line whose temporaries were dropped one by one.
pub const LINE_DONE: &str = "The line is done.";

/// The start of `main`.
pub fn main_entered(function: &str, size: u64) -> String {
    let start = format!("The program starts: a frame for `{function}` is pushed.");
    match size {
        0 => format!("{start} It has no variables."),
        n => format!("{start} Its {} reserved at once; nothing in them is initialised yet.", are_bytes(n))
            .replace("1 byte is reserved at once; nothing in them", "1 byte is reserved at once; nothing in it"),
    }
}

/// A call; `passed` says of each parameter what it got.
pub fn entered(function: &str, size: u64, passed: &[String]) -> String {
    let start = match size {
        0 => format!("{} is called: a frame without variables is pushed.", callee(function)),
        n => format!("{} is called: a frame of {} is pushed.", callee(function), bytes_long(n)),
    };
    format!("{start} {}", super::passed::besides(passed)).trim_end().to_string()
}

/// `count`, or what a closure is called.
pub(super) fn callee(function: &str) -> String {
    match function {
        "{async block}" => "The async block".to_string(),
        _ if function.contains("{closure") => "The closure".to_string(),
        _ => format!("`{function}`"),
    }
}

/// What a return brings: a value in words, the variable that it goes to.
pub fn returned(function: &str, size: u64, value: Option<&str>, into: Option<&str>) -> String {
    let who = callee(function);
    let what = match (value, into) {
        (Some(value), Some(name)) => format!("{who} returns `{value}` into `{name}`."),
        (Some(value), None) => format!("{who} returns `{value}`."),
        (None, Some(name)) => format!("{who} returns, and its result is in `{name}`."),
        (None, None) => format!("{who} returns."),
    };
    format!("{what} {}", popped(size))
}

/// A result that owns heap memory.
pub fn returned_owner(function: &str, size: u64, result: (&str, u64), into: Option<&str>) -> String {
    let (type_name, bytes) = result;
    let place = into.map_or_else(|| "the caller".to_string(), |name| format!("`{name}`"));
    let moved = format!("{} hands its `{type_name}` over to {place}: {} copied", callee(function), are_bytes(bytes));
    format!("{moved}, the heap stays as it is. {}", popped(size))
}

pub(super) fn popped(size: u64) -> String {
    match size {
        0 => "Its frame is popped.".to_string(),
        n => format!("Its frame is popped: {} given back.", are_bytes(n)),
    }
}

pub fn main_returned(function: &str, (allocations, frees): (u64, u64), (leaked, held): (u64, u64)) -> String {
    let start = format!("`{function}` returns and its frame is gone.");
    if allocations == 0 {
        return format!("{start} The heap was never used.");
    }
    if leaked > 0 {
        let they = if leaked == 1 { "it is" } else { "they are" };
        return format!("{start} {} still on the heap and never freed: {they} leaked.", are_bytes(leaked));
    }
    let (asked, freed) = (count(allocations, "allocation", "allocations"), count(frees, "free", "frees"));
    match held {
        0 => format!("{start} {asked}, {freed}, nothing left on the heap."),
        _ => {
            format!("{start} {asked}, {freed}; {} still held, by a static or by the standard library.", are_bytes(held))
        }
    }
}

pub fn exit(function: &str, freed: u64) -> String {
    match freed {
        0 => format!("End of `{function}`: its variables go out of scope."),
        n => format!("End of `{function}`: its variables have been dropped, {} of heap freed.", bytes_long(n)),
    }
}

/// The first of several drops at the end of a function or of a block inside.
pub fn drops_begin(function: Option<&str>) -> String {
    match function {
        Some(function) => format!("End of `{function}`: variables are dropped, the last declared first."),
        None => "The block ends: its variables are dropped, the last declared first.".to_string(),
    }
}

/// The same, because a panic goes through the function.
pub fn unwinding(function: &str) -> String {
    format!("The panic goes through `{function}`: variables are dropped, the last declared first.")
}

pub fn dropped(place: &str, freed: u64) -> String {
    match freed {
        0 => format!("`{place}` is dropped."),
        n => format!("`{place}` is dropped: {} freed.", its_bytes_are(n)),
    }
}

/// A value that has a `Drop` of the author's own.
pub fn drop_ran(place: &str, freed: u64) -> String {
    match freed {
        0 => format!("`{place}` is dropped: its `drop` has run."),
        n => format!("`{place}` is dropped: its `drop` has run, and {} freed.", its_bytes_are(n)),
    }
}

pub fn old_value_dropped(place: &str, freed: u64) -> String {
    match freed {
        0 => format!("`{place}` is assigned: its old value is dropped first."),
        n => format!("`{place}` is assigned: its old value is dropped first, {} freed.", its_bytes_are(n)),
    }
}

pub fn temporary_dropped(freed: u64) -> String {
    match freed {
        0 => "A value without a name is dropped.".to_string(),
        n => format!("A value without a name is dropped: {} freed.", its_bytes_are(n)),
    }
}

pub fn next_drop(place: &str) -> String {
    format!("`{place}` is next.")
}

pub fn panics(message: &str) -> String {
    format!("The program panics: {}. The stack unwinds.", message.trim_end_matches('.'))
}

/// What an owner has of the heap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holding {
    /// Pointer, length and capacity; room for so many elements.
    Buffer { room: Option<u64> },
    /// It is the result of the function, which has no name.
    Result,
    /// Nothing but the address.
    Address,
    /// Something with more parts.
    Other,
}

/// `by` is the function that asked, `pieces` the sizes of what it got.
pub fn allocated(by: Option<&str>, owner: Option<(&str, Holding)>, pieces: &[u64]) -> String {
    let total: u64 = pieces.iter().sum();
    let several = if pieces.len() > 1 { format!(" in {} pieces", pieces.len()) } else { String::new() };
    let asked = match by {
        Some(by) => format!("`{by}` asks the heap for {}{several}.", bytes_long(total)),
        None => format!("{} allocated on the heap{several}.", are_bytes(total)),
    };
    let them = if total == 1 { "it" } else { "them" };
    let owned = match owner {
        Some((name, Holding::Buffer { room: Some(room) })) => {
            format!(" `{name}` owns {them}: room for {}.", count(room, "element", "elements"))
        }
        Some((name, Holding::Buffer { room: None })) => {
            format!(" `{name}` owns {them}: pointer, length and capacity stand on the stack.")
        }
        Some((name, Holding::Address)) => format!(" `{name}` owns {them} and holds only the address."),
        Some((_, Holding::Result)) => format!(" The function's result owns {them}."),
        Some((name, Holding::Other)) => format!(" `{name}` owns {them}."),
        None => String::new(),
    };
    asked + &owned
}

/// A buffer that got another size in a new place.
pub fn grown(by: Option<&str>, owner: Option<&str>, old: u64, new: u64) -> String {
    let whose = owner.map_or_else(|| "The buffer".to_string(), |name| format!("The buffer of `{name}`"));
    let (who, is) = match by {
        Some(by) => (
            format!("`{by}` needs more than the {} there {}", bytes_long(old), if old == 1 { "is" } else { "are" }),
            format!("`{by}` gives spare room back"),
        ),
        None => (format!("{whose} is full with {}", bytes_long(old)), format!("{whose} gets smaller")),
    };
    let what = if new >= old { who } else { is };
    let copied = are_bytes(old.min(new));
    format!("{what}: a new buffer of {} is allocated, {copied} copied, the old one is freed.", bytes_long(new))
}

pub fn grown_often(owner: Option<&str>, times: u64, new: u64) -> String {
    let whose = owner.map_or_else(|| "A buffer".to_string(), |name| format!("The buffer of `{name}`"));
    format!("{whose} moves {times} times to a larger place, in the end {}.", bytes_long(new))
}

pub fn freed(by: Option<&str>, bytes: u64) -> String {
    match by {
        Some(by) => format!("`{by}` gives {} of heap back.", bytes_long(bytes)),
        None => format!("{} of heap {} freed.", bytes_long(bytes), if bytes == 1 { "is" } else { "are" }),
    }
}

/// Memory that came and went within one statement.
pub fn passing(bytes: u64) -> String {
    format!(
        "{} of heap {} needed for a moment and freed again.",
        bytes_long(bytes),
        if bytes == 1 { "is" } else { "are" }
    )
}

pub fn length_grew(by: Option<&str>, owner: &str, len: &str, cap: &str) -> String {
    let what = by.map_or_else(String::new, |by| format!("`{by}`: "));
    format!("{what}`{owner}` now has {len} of {cap} places filled. There was room, so nothing is allocated.")
}

pub fn length_fell(by: Option<&str>, owner: &str, len: &str, cap: &str) -> String {
    let what = by.map_or_else(String::new, |by| format!("`{by}`: "));
    format!("{what}`{owner}` now has {len} of {cap} places filled. The buffer stays as large as it was.")
}

pub fn starts_as(name: &str, value: &str, bytes: u64) -> String {
    format!("`{name}` starts as `{value}`: {} on the stack.", bytes_long(bytes))
}

pub fn starts_empty(name: &str, bytes: u64) -> String {
    format!("`{name}` is empty: {} on the stack, and nothing on the heap yet.", bytes_long(bytes))
}

/// A box of a value without a size.
pub fn owns_no_bytes(name: &str, bytes: u64) -> String {
    format!("`{name}` owns a value of 0 bytes: {} on the stack, and the heap is not needed.", bytes_long(bytes))
}

pub fn is_closure(name: &str, bytes: u64) -> String {
    match bytes {
        0 => format!("`{name}` is a closure that captures nothing: it takes no room."),
        n => format!("`{name}` is a closure: what it captures takes {} on the stack.", bytes_long(n)),
    }
}

/// A new owner or a new weak pointer, which raised a count.
pub fn shares(name: &str, which: &str, old: u64, new: &str) -> String {
    match which {
        "strong" => format!(
            "`{name}` is one more owner: the strong count goes from {old} to {new}, and only the address is copied."
        ),
        _ => format!("`{name}` points there without owning: the {which} count goes from {old} to {new}."),
    }
}

/// A count that no new variable tells of; `of` is a variable that leads to the value.
pub fn count_goes(which: &str, of: Option<&str>, old: u64, new: &str) -> String {
    let less = new.parse::<u64>().is_ok_and(|new| new < old);
    let of = of.map_or_else(String::new, |name| format!(" of what `{name}` points at"));
    let who = match (which, less) {
        ("strong", true) => "One owner less: the",
        ("strong", false) => "One more owner: the",
        _ => "The",
    };
    format!("{who} {which} count{of} goes from {old} to {new}.")
}

/// The last owner is gone, the weak pointers are not.
pub const LAST_OWNER: &str =
    "That was the last owner: the value is dropped, but its room stays as long as weak pointers lead there.";

pub fn no_value_yet(name: &str) -> String {
    format!("`{name}` is declared; it has no value yet.")
}

pub fn set(name: &str, old: Option<&str>, new: &str) -> String {
    match old {
        Some(old) => format!("`{name}` changes from `{old}` to `{new}`."),
        None => format!("`{name}` is now `{new}`."),
    }
}

/// An iterator that has given something.
pub fn goes_on(name: &str, left: &str) -> String {
    format!("`{name}` goes on: {left} left.")
}

/// The value in a `RefCell` or a lock.
pub fn set_inside(name: &str, old: Option<&str>, new: &str) -> String {
    match old {
        Some(old) => format!("The value inside `{name}` changes from `{old}` to `{new}`."),
        None => format!("The value inside `{name}` is now `{new}`."),
    }
}

/// The flag of a `RefCell` or a lock; `owner` is whose value it guards on the heap.
pub fn flag_goes(name: &str, is_inside: bool, old: &str, new: &str) -> String {
    let of = if is_inside { format!("what `{name}` owns") } else { format!("`{name}`") };
    format!("The flag of {of} goes from `{old}` to `{new}`.")
}

/// A buffer where none was, or in a new place.
pub fn buffer_is_new(name: &str, len: &str, cap: &str) -> String {
    format!("`{name}` has a new buffer: {len} of {cap} places filled.")
}

/// What a reference in the running function leads to, where that is not shown.
pub fn set_behind(reference: &str, old: Option<&str>, new: &str) -> String {
    match old {
        Some(old) => format!("What `{reference}` points at changes from `{old}` to `{new}`."),
        None => format!("What `{reference}` points at is now `{new}`."),
    }
}

pub fn changed(name: &str) -> String {
    format!("`{name}` gets a new value.")
}

pub fn union_changed(name: &str) -> String {
    format!("`{name}` gets a new value: the fields of a union share their bytes, so all of them change.")
}

/// What a value on the heap or in static memory is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Called {
    /// As the author could write it: `names[2].age`, `*boxed`.
    Place(String),
    /// A field of something that a variable owns.
    Field {
        field: String,
        owner: String,
    },
    /// The value in a block that a variable owns.
    Value {
        owner: String,
    },
    /// What stands behind a key of a map.
    OfKey {
        key: String,
        owner: String,
        field: Option<String>,
    },
    Static(String),
}

impl Called {
    fn words(&self) -> String {
        match self {
            Called::Place(place) => format!("`{place}`"),
            Called::Field { field, owner } => format!("The field `{field}` that `{owner}` owns on the heap"),
            Called::Value { owner } => format!("The value that `{owner}` owns on the heap"),
            Called::OfKey { key, owner, field: None } => format!("The value of the key `{key}` in `{owner}`"),
            Called::OfKey { key, owner, field: Some(field) } => {
                format!("The field `{field}` of the value of the key `{key}` in `{owner}`")
            }
            Called::Static(name) => format!("The static `{name}`"),
        }
    }
}

/// A value that was there already gets another one.
pub fn alters(called: &Called, old: Option<&str>, new: &str) -> String {
    match old {
        Some(old) => format!("{} changes from `{old}` to `{new}`.", called.words()),
        None => format!("{} is now `{new}`.", called.words()),
    }
}

/// The length of a buffer whose header lies on the heap.
pub fn length_goes(by: Option<&str>, called: &Called, old: &str, new: &str) -> String {
    let by = by.map_or_else(String::new, |by| format!("`{by}`: "));
    let what = match called {
        Called::Place(place) => format!("the length of `{place}`"),
        Called::OfKey { key, owner, .. } => format!("the length of the value of the key `{key}` in `{owner}`"),
        Called::Field { .. } | Called::Value { .. } | Called::Static(_) => "a length".to_string(),
    };
    capitalised(&format!("{by}{what} goes from {old} to {new}."))
}

/// The length of a buffer that has no name of its own.
pub fn length_inside(by: Option<&str>, owner: &str, old: &str, new: &str) -> String {
    let by = by.map_or_else(|| "A".to_string(), |by| format!("`{by}`: a"));
    format!("{by} length in what `{owner}` owns on the heap goes from {old} to {new}.")
}

/// Two changes of one statement.
pub fn together(first: &str, second: &str) -> String {
    format!("{first} {second}")
}

pub fn text_alters(by: Option<&str>, owner: &str, old: Option<&str>, new: &str) -> String {
    contents(by, &format!("the text of `{owner}`"), old, new)
}

pub fn elements_alter(by: Option<&str>, owner: &str, old: Option<&str>, new: &str) -> String {
    contents(by, &format!("the elements of `{owner}`"), old, new)
}

fn contents(by: Option<&str>, what: &str, old: Option<&str>, new: &str) -> String {
    let verb = if what.contains("elements") { ("change", "are now") } else { ("changes", "is now") };
    let by = by.map_or_else(String::new, |by| format!("`{by}`: "));
    let said = match old.filter(|old| *old != new) {
        Some(old) => format!("{by}{what} {} from `{old}` to `{new}`.", verb.0),
        None => format!("{by}{what} {} `{new}`.", verb.1),
    };
    capitalised(&said)
}

/// A map or a set that got or lost entries.
pub fn entries(by: Option<&str>, owner: &str, old: Option<u64>, new: &str, key: Option<&str>) -> String {
    let by = by.map_or_else(String::new, |by| format!("`{by}`: "));
    let had = old.map_or_else(String::new, |old| format!("; it had {old}"));
    let many = if new == "1" { "entry" } else { "entries" };
    match key {
        Some(key) => format!("{by}`{owner}` now has {new} {many}: `{key}` is new."),
        None => format!("{by}`{owner}` now has {new} {many}{had}."),
    }
}

pub fn changed_on_heap(by: Option<&str>, owner: Option<&str>) -> String {
    match (by, owner) {
        (Some(by), Some(name)) => format!("`{by}` changes what `{name}` owns on the heap."),
        (None, Some(name)) => format!("What `{name}` owns on the heap changes."),
        (Some(by), None) => format!("`{by}` changes a value outside the stack whose owner is not shown."),
        (None, None) => "A value outside the stack changes whose owner is not shown.".to_string(),
    }
}

pub fn declared(name: &str, bytes: u64) -> String {
    format!("`{name}` gets its value: {} on the stack.", bytes_long(bytes))
}

/// A variable that takes over what is on the heap already.
pub fn declared_owner(name: &str, bytes: u64, owned: u64) -> String {
    let stand = if owned == 1 { "stands" } else { "stand" };
    let what = bytes_long(owned);
    format!("{} It owns {what} that {stand} on the heap already.", declared(name, bytes))
}

pub fn through(reference: &str, sentence: &str) -> String {
    format!("Through `{reference}`: {}", sentence.replacen("The value", "the value", 1))
}

pub fn changed_values(by: Option<&str>, owner: &str, count: u64) -> String {
    let who = by.map_or_else(|| "This line".to_string(), |by| format!("`{by}`"));
    format!("{who} changes {} on the heap that `{owner}` owns.", super::count(count, "value", "values"))
}

pub fn printed(by: Option<&str>, lines: u64, text: Option<&str>) -> String {
    let who = by.map_or_else(|| "The program".to_string(), |by| format!("`{by}`"));
    match text {
        Some(text) => format!("{who} writes `{text}`."),
        None => format!("{who} writes {}.", count(lines, "line", "lines")),
    }
}

pub fn loop_ends(ended: &[String]) -> String {
    format!("The loop is over.{}", out_of_scope(ended))
}

pub fn block_ends(ended: &[String]) -> String {
    format!("The block ends.{}", out_of_scope(ended))
}

pub fn branch_ends(word: &str, ended: &[String]) -> String {
    format!("The `{word}` is done.{}", out_of_scope(ended))
}

pub fn skipped(condition: &str) -> String {
    format!("`{condition}` does not hold, so the block is skipped.")
}

fn out_of_scope(ended: &[String]) -> String {
    match ended {
        [] => String::new(),
        [one] => format!(" `{one}` goes out of scope."),
        several => format!(" {} go out of scope.", list(several)),
    }
}

pub fn checked(macro_name: &str) -> String {
    format!("`{macro_name}` checks its condition, which holds.")
}

/// What is written where no figure shows it.
pub fn writes_errors(macro_name: &str) -> String {
    format!("`{macro_name}` writes to standard error, which is not shown.")
}

pub fn result_ready(expression: Option<&str>) -> String {
    match expression {
        Some(text) => format!("`{text}` is the result; it is ready to be given back."),
        None => "The result is ready to be given back.".to_string(),
    }
}

pub const BREAK: &str = "The loop is left.";
pub const CONTINUE: &str = "The loop goes on with its next turn.";

pub fn calls_made(names: &[String]) -> String {
    let done = if names.len() == 1 { "has" } else { "have" };
    format!("{} {done} run. Nothing that is shown changes.", list(names))
}

/// `5 bytes are`, `1 byte is`.
pub fn are_bytes(n: u64) -> String {
    format!("{} {}", bytes_long(n), if n == 1 { "is" } else { "are" })
}

/// `its 5 bytes on the heap are`.
pub(super) fn its_bytes_are(n: u64) -> String {
    format!("its {} on the heap {}", bytes_long(n), if n == 1 { "is" } else { "are" })
}

/// Names in code font, with commas and an `and`.
pub fn list(names: &[String]) -> String {
    listed(&names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>())
}

pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
