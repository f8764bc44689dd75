//! Words for values that move, are copied, are lent.

use super::bytes_long;
use super::captions::{are_bytes, its_bytes_are};

/// What a value has moved out of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origin<'t> {
    /// The place as the author could write it.
    pub place: &'t str,
    /// The variable that it is, or is a part of.
    pub whole: &'t str,
    /// Whether it is what a variant of an enum holds.
    pub is_content: bool,
    /// Whether the variable has another value by now.
    pub is_refilled: bool,
}

impl Origin<'_> {
    fn words(&self) -> String {
        let (whole, place) = (self.whole, self.place);
        match self.is_content {
            true if place.ends_with(".0") => format!("What `{whole}` holds"),
            true => format!("A part of what `{whole}` holds"),
            false => format!("`{place}`"),
        }
    }

    /// What has become of it.
    fn left(&self) -> String {
        let whole = self.whole;
        match () {
            () if self.is_refilled => format!("`{whole}` gets a new value."),
            () if self.is_content => format!("`{whole}` as a whole can no longer be used."),
            () if self.place == whole => format!("`{whole}` can no longer be used."),
            () => format!("`{whole}` as a whole can no longer be used, its other parts can."),
        }
    }
}

pub fn moved(from: &Origin<'_>, to: &str, bytes: u64) -> String {
    format!("{} moves into `{to}`: {} copied, no heap allocation. {}", from.words(), are_bytes(bytes), from.left())
}

pub fn moved_to_call(from: &Origin<'_>, function: &str, bytes: u64) -> String {
    format!("{} moves into `{function}`: {} copied. {}", from.words(), are_bytes(bytes), from.left())
}

/// A move into `drop`.
pub fn moved_to_drop(from: &str, freed: u64) -> String {
    match freed {
        0 => format!("`{from}` moves into `drop` and ends there."),
        n => format!("`{from}` moves into `drop` and ends there: {} freed.", its_bytes_are(n)),
    }
}

pub fn moved_out(from: &str, bytes: u64) -> String {
    format!("`{from}` moves out to the caller: {} copied, nothing on the heap moves.", are_bytes(bytes))
}

pub fn moved_to_closure(from: &Origin<'_>, bytes: u64) -> String {
    format!("{} moves into the closure: {} copied. {}", from.words(), are_bytes(bytes), from.left())
}

pub fn copied(from: &str, to: &str, bytes: u64) -> String {
    format!("`{to}` gets a copy of `{from}`: {}. Both can be used.", bytes_long(bytes))
}

pub fn borrowed(by: &str, of: &str, mutable: bool) -> String {
    match mutable {
        true => format!("`{by}` borrows `{of}` mutably: as long as it is used, nothing else may touch `{of}`."),
        false => format!("`{by}` borrows `{of}`: it holds an address and owns nothing."),
    }
}

pub fn reborrowed(by: &str, through: &str, mutable: bool) -> String {
    match mutable {
        true => {
            format!("`{by}` reborrows what `{through}` points at: until its last use, `{through}` has to wait.")
        }
        false => format!("`{by}` points at what `{through}` points at. Nothing is copied but the address."),
    }
}

/// A slice of `len` elements, or bytes of text, from `start` on.
pub fn sliced(by: &str, of: &str, len: &str, start: u64, is_text: bool) -> String {
    format!("`{by}` borrows {}: an address and a length, nothing is copied.", slice_of(of, len, start, is_text))
}

pub(super) fn slice_of(of: &str, len: &str, start: u64, is_text: bool) -> String {
    let (one, many) = if is_text { ("byte", "bytes") } else { ("element", "elements") };
    let what = if len == "1" { format!("1 {one}") } else { format!("{len} {many}") };
    let from = if start == 0 { "from the start".to_string() } else { format!("from {one} {start} on") };
    format!("{what} of `{of}`, {from}")
}

/// A reference to something in a buffer or a box.
pub fn borrowed_inside(by: &str, owner: &str, mutable: bool) -> String {
    let how = if mutable { " mutably" } else { "" };
    format!("`{by}` borrows{how} what `{owner}` owns on the heap: it holds the address and owns nothing.")
}

/// `said` is what stands there.
pub fn points_at_static(by: &str, said: Option<&str>, bytes: u64) -> String {
    let what = match said {
        Some(said) => format!("`{said}` in read-only memory, where it"),
        None => "read-only memory, where the value".to_string(),
    };
    format!("`{by}` points at {what} stands as long as the program runs. {} on the stack.", bytes_long(bytes))
}

/// A raw pointer; `to` says what stands where it leads.
pub fn points_raw(name: &str, to: &str) -> String {
    format!(
        "`{name}` is a raw pointer to {to}: it holds the address and owns nothing, and the compiler does not watch its use."
    )
}
