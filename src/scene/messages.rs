//! Every word that a figure says of itself, in one place, so that a book in another language can bring its own.
//!
//! Captions are inline Markdown in the present tense: what happened and what it cost.

use crate::machine::trace::{MoveTarget, TypeInfo};
use crate::snippet::Visits;
use crate::snippet::assertion::Measure;

use super::BlockState;

pub const DROPPED: &str = "dropped";
pub const DROPPED_NOW: &str = "dropped now";
/// The row of the value in a `RefCell`, a lock or behind counts, when it has rows of its own.
pub const VALUE: &str = "value";
/// The row of a value that is on its way from a function to its caller.
pub const RESULT: &str = "result";
/// Beside the numbers of the drops.
pub const LEGEND_DONE: &str = "dropped, in this order";
pub const LEGEND_PENDING: &str = "still to come";
pub const MOVED: &str = "moved";
pub const OUT_OF_SCOPE: &str = "out of scope";
pub const CLOSURE: &str = "closure";
pub const TEMPORARY: &str = "temporary";

pub const STACK: &str = "STACK";
pub const HEAP: &str = "HEAP";
pub const STATIC: &str = "STATIC";
pub const GROWS: &str = "grows ↓";
pub const PANICKED: &str = "panicked";

pub const NOTHING_RAN: &str = "the program ended before its first statement, so there is nothing to draw";
pub const MARK_ON_EMPTY_LINE: &str =
    "put the mark at the end of a line on which a statement ends, or alone on the line below it";
pub const MARK_AFTER_END: &str = "the program ends before it gets there";
pub const MARK_NEVER_RUNS: &str = "no statement ends on this line in this run; is it in a branch that is not taken?";

pub const CODE_LABEL: &str = "Rust source";
pub const ERROR_LABEL: &str = "Compiler error";
pub const REJECTED: &str = "This program does not compile.";
pub const REJECTED_UP_TO: &str =
    "This program does not compile. The figure shows memory up to the line at which the compiler stops.";
pub const PROBLEM: &str = "This block could not be simulated.";
pub const CONTROLS: &str = "Step controls";
pub const FIRST_STEP: &str = "First step";
pub const PREVIOUS_STEP: &str = "Previous step";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const NEXT_STEP: &str = "Next step";
pub const LAST_STEP: &str = "Last step";
pub const SLIDER: &str = "Step";
pub const METER_STACK: &str = "stack";
pub const METER_HEAP: &str = "heap";
pub const LIVE_FIGURE: &str = "Memory diagram. Left and right arrows step.";
pub const OUTPUT: &str = "Output";
pub const COSTS: &str = "Measured over the whole program";
pub const COST_STACK: &str = "Stack bytes, peak";
pub const COST_HEAP: &str = "Heap bytes, peak";
pub const COST_ALLOCATIONS: &str = "Heap allocations";
pub const COST_FREES: &str = "Frees";
pub const COST_REALLOCATIONS: &str = "Reallocations";
pub const COST_COPIED: &str = "Bytes moved, copied and grown";
pub const PANIC_OUTPUT: &str = "Panic";

/// What stands over the lens.
pub const LENS: &str = "Byte lens";
/// What opens the folded advice of the compiler.
pub const HELP: &str = "What the compiler suggests";

/// Words of the script, which stand on a page once. `#` is a number that the script puts in; key names are HTML.
pub mod script {
    pub const STEP: &str = "Step # of #";
    /// In front of the step, in small letters: what the picture is called.
    pub const MEMORY: &str = "Memory, ";
    pub const LENS_HINT: &str = "Point at a value to see its bytes.";
    pub const AT: &str = "at";
    pub const UNINITIALISED: &str = "uninitialised";
    pub const MORE_BYTES: &str = "# more bytes";
    pub const KEYS: &[&str] =
        &["<kbd>←</kbd> <kbd>→</kbd> step", "<kbd>Home</kbd> <kbd>End</kbd> first, last", "<kbd>Space</kbd> play"];
    pub const KEYS_MARK: &str = "<kbd>#</kbd> marker";
    pub const KEYS_VALUE: &str = "<kbd>↑</kbd> <kbd>↓</kbd> value";
}

/// A number with thin groups of thousands: `1 204`.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// `5 B`.
pub fn bytes(n: u64) -> String {
    format!("{} B", grouped(n))
}

/// `5 bytes`, `1 byte`.
pub fn bytes_long(n: u64) -> String {
    count(n, "byte", "bytes")
}

/// A number with its noun.
pub fn count(n: u64, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(n)) }
}

/// `String · 24 B`.
pub fn type_note(info: &TypeInfo) -> String {
    // The name that the compiler gives a closure is a place in a file.
    let name = if info.name.starts_with("{closure") { CLOSURE } else { &info.name };
    sized(name, info.size)
}

pub fn sized(name: &str, size: u64) -> String {
    format!("{name} · {}", bytes(size))
}

pub fn partly_moved(type_name: &str) -> String {
    format!("{type_name} · partly moved")
}

/// `moved to s2`.
pub fn moved_to(to: &MoveTarget) -> String {
    match to {
        MoveTarget::Local(name) => format!("moved to {name}"),
        MoveTarget::Call(function) => format!("moved to {function}"),
        MoveTarget::Return => "moved to caller".to_string(),
        MoveTarget::Closure => "moved to closure".to_string(),
        MoveTarget::Temporary => MOVED.to_string(),
        MoveTarget::Dropped => DROPPED.to_string(),
    }
}

/// The words at the right of a block.
pub fn block_note(state: BlockState, size: u64, name: Option<&str>, dropped: bool) -> String {
    match (state, name) {
        (BlockState::Live, None) => bytes(size),
        (BlockState::Live, Some(name)) => name.to_string(),
        (BlockState::Freed, _) if dropped => format!("freed now · {}", bytes(size)),
        (BlockState::Freed, _) => format!("freed · {}", bytes(size)),
        (BlockState::Leaked, _) => format!("leaked · {}", bytes(size)),
    }
}

pub fn static_name(name: &str, type_name: &str) -> String {
    format!("{name}: {type_name}")
}

/// Under a table whose rows stand in no order.
pub const UNORDERED: &str = "abstract view: order unspecified";

/// The note of a table, with how much text of its keys and values lies in blocks of its own.
pub fn with_texts(note: &str, texts: u64) -> String {
    if texts > 0 { format!("{note} + {} of text", bytes(texts)) } else { note.to_string() }
}

/// In the place of variables that are left out of a frame.
pub fn variables_left_out(count: u64) -> String {
    format!("and {}", self::count(count, "more variable", "more variables"))
}

/// Under the heap, for blocks that are left out.
pub fn blocks_left_out(count: u64, size: u64) -> String {
    format!("and {} · {}", self::count(count, "more block", "more blocks"), bytes(size))
}

pub fn vtable_drop(has_glue: bool) -> &'static str {
    if has_glue { "drop" } else { "no drop" }
}

pub fn vtable_size(size: u128) -> String {
    format!("size {size}")
}

pub fn vtable_align(align: u128) -> String {
    format!("align {align}")
}

/// `area()` for `Circle::area`.
pub fn vtable_method(function: &str) -> String {
    format!("{}()", function.rsplit("::").next().unwrap_or(function))
}

/// What a mutex says.
pub fn lock_flag(is_locked: bool) -> &'static str {
    if is_locked { "locked" } else { "free" }
}

pub fn vtable_name(concrete: &str, of_trait: &str) -> String {
    format!("vtable of {concrete} as {of_trait}")
}

pub fn function_name(name: &str) -> String {
    format!("fn {name}")
}

pub fn array(element: &str, len: u64) -> String {
    format!("[{element}; {len}]")
}

/// What the flag of a `RefCell` says.
pub fn borrow_flag(flag: i64) -> String {
    match flag {
        0 => "free".to_string(),
        n if n > 0 => format!("shared × {n}"),
        _ => "mutably".to_string(),
    }
}

/// Beside the end of an arrow whose target is gone.
pub fn dangling(variable: Option<&str>) -> String {
    variable.map_or_else(String::new, |name| format!("{name} is gone"))
}

/// In the place of left out elements.
pub fn gap(count: u64) -> String {
    format!("{} more", grouped(count))
}

pub fn spare(count: u64) -> String {
    format!("{} spare", grouped(count))
}

/// In the place of the middle of a deep stack.
pub fn folded(function: Option<&str>, count: u64) -> String {
    match function {
        Some(name) => format!("{name} × {}", grouped(count)),
        None => format!("{} frames", grouped(count)),
    }
}

/// In the strip of a frame that has just returned.
pub fn given_back(value: Option<&str>, size: u64) -> String {
    let value = value.map_or_else(String::new, |value| format!(" {value}"));
    format!("returned{value} · {} given back", bytes(size))
}

/// In the header of a frame that unwinds.
pub fn panicked_frame(size: u64) -> String {
    format!("{PANICKED} · {}", bytes(size))
}

/// Over the stack column, when there are several frames.
pub fn stack_total(size: u64) -> String {
    format!("{} · {GROWS}", bytes(size))
}

pub fn mark_unreached(line: u32, visits: Visits, reached: usize) -> String {
    let which = match visits {
        Visits::One(n) if reached > 0 => format!("visit {n} of "),
        Visits::Range(from, to) if reached > 0 => format!("visits {from} to {to} of "),
        Visits::Default | Visits::Last | Visits::One(_) | Visits::Range(..) => String::new(),
    };
    format!("this mark is never reached: {which}line {line} of the program does not run")
}

pub fn mark_visited(visits: usize) -> String {
    format!("this line runs {}", count(visits as u64, "time", "times"))
}

pub fn label_of_figure(step: usize, steps: usize) -> String {
    format!("Memory, step {step} of {steps}")
}

pub fn jump(step: usize, mark: usize) -> String {
    format!("Go to step {step}, marker {mark}")
}

pub fn label_of_panel(mark: Option<usize>, description: &str) -> String {
    match mark {
        Some(number) => format!("Memory at marker {number}. {description}"),
        None => format!("Memory. {description}"),
    }
}

/// Generated captions.
pub mod captions {
    use super::{bytes_long, count};

    pub const NOTHING: &str = "This line runs. Nothing that is shown changes.";

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
        if passed.is_empty() { start } else { format!("{start} {}.", listed(passed)) }
    }

    /// After a call whose one parameter is a reference.
    pub const ONLY_ADDRESS: &str = "Only the address is passed.";
    /// In the place of the name of a value that has none.
    pub const NAMELESS: &str = "a value without a name";

    /// `count`, or what a closure is called.
    fn callee(function: &str) -> String {
        if function.contains("{closure") { "The closure".to_string() } else { format!("`{function}`") }
    }

    pub fn passed_reference(parameter: &str, of: Option<&str>, mutable: bool) -> String {
        let how = if mutable { " mutably" } else { "" };
        let of = of.map_or_else(|| NAMELESS.to_string(), |of| format!("`{of}`"));
        format!("`{parameter}` borrows {of}{how}")
    }

    pub fn passed_value(parameter: &str, value: &str) -> String {
        format!("`{parameter}` is `{value}`")
    }

    pub fn passed_move(parameter: &str, from: &str, bytes: u64) -> String {
        format!("`{from}` moves into `{parameter}`: {} copied", are_bytes(bytes))
    }

    pub fn passed(parameter: &str) -> String {
        format!("`{parameter}` holds what was passed")
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
        let moved =
            format!("{} hands its `{type_name}` over to {place}: {} copied", callee(function), are_bytes(bytes));
        format!("{moved}, the heap stays as it is. {}", popped(size))
    }

    fn popped(size: u64) -> String {
        match size {
            0 => "Its frame is popped.".to_string(),
            n => format!("Its frame is popped: {} given back.", are_bytes(n)),
        }
    }

    pub fn main_returned(function: &str, allocations: u64, frees: u64, left: u64) -> String {
        let start = format!("`{function}` returns and its frame is gone.");
        if allocations == 0 {
            return format!("{start} The heap was never used.");
        }
        if left > 0 {
            let they = if left == 1 { "it is" } else { "they are" };
            return format!("{start} {} still on the heap and never freed: {they} leaked.", are_bytes(left));
        }
        let (asked, freed) = (count(allocations, "allocation", "allocations"), count(frees, "free", "frees"));
        format!("{start} {asked}, {freed}, nothing left on the heap.")
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

    pub fn moved(from: &str, to: &str, bytes: u64) -> String {
        format!("`{from}` moves into `{to}`: {} copied, no heap allocation. {}", are_bytes(bytes), unusable(from))
    }

    pub fn moved_to_call(from: &str, function: &str, bytes: u64) -> String {
        format!("`{from}` moves into `{function}`: {} copied. {}", are_bytes(bytes), unusable(from))
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

    pub fn moved_to_closure(from: &str, bytes: u64) -> String {
        format!("`{from}` moves into the closure: {} copied. {}", are_bytes(bytes), unusable(from))
    }

    fn unusable(from: &str) -> String {
        match from.split_once('.') {
            Some((whole, _)) => format!("`{whole}` as a whole can no longer be used, its other parts can."),
            None => format!("`{from}` can no longer be used."),
        }
    }

    pub fn copied(from: &str, to: &str, bytes: u64) -> String {
        format!("`{to}` gets a copy of `{from}`: {}. Both can be used.", bytes_long(bytes))
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
                format!("`{by}` needs more than the {} there are", bytes_long(old)),
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
        let (one, many) = if is_text { ("byte", "bytes") } else { ("element", "elements") };
        let what = if len == "1" { format!("1 {one}") } else { format!("{len} {many}") };
        let from = if start == 0 { "from the start".to_string() } else { format!("from {one} {start} on") };
        format!("`{by}` borrows {what} of `{of}`, {from}: an address and a length, nothing is copied.")
    }

    /// A reference to something in a buffer or a box.
    pub fn borrowed_inside(by: &str, owner: &str, mutable: bool) -> String {
        let how = if mutable { " mutably" } else { "" };
        format!("`{by}` borrows{how} what `{owner}` owns on the heap: it holds the address and owns nothing.")
    }

    pub fn points_at_static(by: &str, bytes: u64) -> String {
        format!(
            "`{by}` points at read-only memory, where the value stands as long as the program runs. {} on the stack.",
            bytes_long(bytes)
        )
    }

    pub fn starts_as(name: &str, value: &str, bytes: u64) -> String {
        format!("`{name}` starts as `{value}`: {} on the stack.", bytes_long(bytes))
    }

    pub fn starts_empty(name: &str, bytes: u64) -> String {
        format!("`{name}` is empty: {} on the stack, and nothing on the heap yet.", bytes_long(bytes))
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

    pub fn count_goes(which: &str, old: u64, new: &str) -> String {
        format!("The {which} count goes from {old} to {new}.")
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

    pub fn changed(name: &str) -> String {
        format!("`{name}` gets a new value.")
    }

    pub fn changed_element(owner: &str, index: u64, value: &str) -> String {
        format!("Number {index} in the buffer of `{owner}` is now `{value}`.")
    }

    pub fn changed_target(owner: &str, value: &str) -> String {
        format!("The value on the heap that `{owner}` owns is now `{value}`.")
    }

    pub fn changed_on_heap(owner: Option<&str>) -> String {
        match owner {
            Some(name) => format!("Something on the heap that `{name}` owns changes."),
            None => "A value outside the stack changes.".to_string(),
        }
    }

    pub fn declared(name: &str, bytes: u64) -> String {
        format!("`{name}` gets its value: {} on the stack.", bytes_long(bytes))
    }

    pub fn through(reference: &str, sentence: &str) -> String {
        format!("Through `{reference}`: {sentence}")
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
    fn are_bytes(n: u64) -> String {
        format!("{} {}", bytes_long(n), if n == 1 { "is" } else { "are" })
    }

    /// `its 5 bytes on the heap are`.
    fn its_bytes_are(n: u64) -> String {
        format!("its {} on the heap {}", bytes_long(n), if n == 1 { "is" } else { "are" })
    }

    /// Names in code font, with commas and an `and`.
    fn list(names: &[String]) -> String {
        listed(&names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>())
    }

    fn listed(parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} and {last}", first.join(", ")),
        }
    }
}

/// Pieces of the text alternative (VISUAL section 9).
pub mod alternative {
    use super::{bytes_long, count};

    pub const STACK_EMPTY: &str = "Stack: empty.";
    pub const HEAP_EMPTY: &str = "Heap: empty.";
    pub const DANGLES: &str = "points to memory that is gone";
    pub const NULL: &str = "null";
    pub const UNINITIALISED: &str = "not initialised";

    pub fn frame(name: &str, size: u64, state: &str) -> String {
        format!("{name} ({}){state}", bytes_long(size))
    }

    pub const RUNNING: &str = ", running";
    pub const PANICKED: &str = ", panicked";

    pub fn returned(name: &str) -> String {
        format!("{name} has returned.")
    }

    pub fn owns(size: u64, content: &str) -> String {
        let what = format!("owns a heap block of {}", bytes_long(size));
        if content.is_empty() { what } else { format!("{what}, {content}") }
    }

    pub fn reserved(n: u64) -> String {
        format!("{} reserved.", count(n, "variable", "variables"))
    }

    pub fn refers(kind: &str, target: &str) -> String {
        format!("{kind} {target}")
    }

    pub const REFERENCE: &str = "reference to";
    pub const MUTABLE_REFERENCE: &str = "mutable reference to";
    pub const WEAK: &str = "weak pointer to";
    pub const RAW: &str = "raw pointer to";
    pub const STATIC_MEMORY: &str = "static memory";
    pub const HEAP_BLOCK: &str = "a heap block";
    pub const STACK_VALUE: &str = "a value on the stack";

    pub fn heap(blocks: u64, size: u64) -> String {
        format!("Heap: {}, {}.", count(blocks, "block", "blocks"), bytes_long(size))
    }

    pub fn freed(size: u64) -> String {
        let is = if size == 1 { "was" } else { "were" };
        format!("{} {is} freed in this step.", bytes_long(size))
    }

    pub fn leaked(size: u64) -> String {
        let is = if size == 1 { "is" } else { "are" };
        format!("{} {is} leaked.", bytes_long(size))
    }
}

pub const NO_VALUE: &str = "without a value";

/// What is said of an assertion that does not hold.
pub fn assertion_failed(check: &str) -> String {
    format!("this does not hold: `{check}`")
}

/// Which visit of its line an assertion failed at.
pub fn assertion_visit(visit: usize, visits: usize) -> String {
    format!("this is visit {visit} of {visits} of this line")
}

pub fn state_is(place: &str, state: &str, holds: bool) -> String {
    if holds { format!("`{place}` is {state} here") } else { format!("`{place}` is not {state} here") }
}

pub fn it_is(what: &str, found: &str) -> String {
    format!("`{what}` is {found} here")
}

pub fn measure(measure: Measure, place: &str) -> String {
    format!("{}({place})", measure_word(measure))
}

fn measure_word(measure: Measure) -> &'static str {
    match measure {
        Measure::Length => "len",
        Measure::Capacity => "capacity",
        Measure::Size => "size",
        Measure::Owners => "owners",
    }
}

pub fn no_measure(measure: Measure, ty: &str) -> String {
    format!("a value of type `{ty}` has no `{}`", measure_word(measure))
}

pub fn no_such_variable(name: &str, function: &str) -> String {
    format!("`{function}` has no variable `{name}` at this moment")
}

pub fn no_such_part(place: &str) -> String {
    format!("there is no `{place}` at this moment")
}

pub fn has_no_value(place: &str) -> String {
    format!("`{place}` has no memory at this moment")
}

pub fn has_no_pointer(place: &str) -> String {
    format!("there is no pointer in `{place}`")
}

/// What a column without a title is called; `number` counts from 1.
pub fn version(number: usize) -> String {
    format!("Version {number}")
}

/// The words of a figure of a layout.
pub mod layout {
    use super::super::layout::FieldRow;
    use super::grouped;

    pub const WRITTEN: &str = "As written";
    pub const COMPILED: &str = "As compiled";
    pub const C_REPR: &str = "#[repr(C)]";
    pub const DEFAULT_REPR: &str = "default, today";
    pub const TAG: &str = "tag";
    pub const NICHE: &str = "niche";
    pub const ANY_OTHER: &str = "any other value";
    pub const ADDRESS: &str = "address";
    pub const LENGTH: &str = "length";
    pub const VTABLE: &str = "vtable";
    pub const POINTER: &str = "pointer";
    pub const VALUE: &str = "value";
    pub const PADDING: &str = "padding";
    pub const UNUSED: &str = "unused";
    pub const FIELD: &str = "Field";
    pub const TYPE: &str = "Type";
    pub const OFFSET: &str = "Offset";
    pub const SIZE: &str = "Size";
    pub const ALIGN: &str = "Align";
    pub const LABEL: &str = "Layout";
    pub const NICHE_NOTE: &str = "There is no tag: a value that the field can never have stands for the other variant.";
    pub const UNSPECIFIED: &str = "Rust does not specify where the fields of this type stand. The offsets are those that rustc 1.95 chooses on x86_64.";

    /// How a variant is told: by its tag, or by an impossible value in a field.
    pub fn told(is_niche: bool, value: u128) -> String {
        format!("{} {value}", if is_niche { NICHE } else { TAG })
    }

    pub fn tag(bytes: u64) -> String {
        let bytes = if bytes == 1 { "1 byte".to_string() } else { format!("{bytes} bytes") };
        format!("A tag of {bytes} says which variant a value is; every variant has the room of the largest.")
    }

    pub fn strip(size: u64, padding: u64, unused: u64) -> String {
        let mut note = format!("{} B", grouped(size));
        for (bytes, word) in [(padding, PADDING), (unused, UNUSED)] {
            if bytes > 0 {
                note += &format!(" · {} {word}", grouped(bytes));
            }
        }
        note
    }

    pub fn saved(note: &str, bytes: u64) -> String {
        format!("{note} · {bytes} saved")
    }

    pub fn size(name: &str, size: u64, align: u64) -> String {
        format!("`{name}` has {}, aligned to {}.", in_bytes(size), in_bytes(align))
    }

    fn in_bytes(bytes: u64) -> String {
        if bytes == 1 { "1 byte".to_string() } else { format!("{} bytes", grouped(bytes)) }
    }

    pub fn many(bytes: u64) -> String {
        format!("{} bytes", grouped(bytes))
    }

    pub fn description(name: &str, size: u64, align: u64, rows: &[FieldRow]) -> String {
        let fields =
            rows.iter().map(|row| format!(" {}: {}, {} at {}.", row.name, row.ty, in_bytes(row.size), row.offset));
        format!("{name}: {}, aligned to {}.{}", in_bytes(size), in_bytes(align), fields.collect::<String>())
    }
}
