//! Every word that a figure says of itself, in one place, so that a book in another language can bring its own.
//!
//! Captions are inline Markdown in the present tense: what happened and what it cost.

pub mod captions;
pub mod futures;
pub mod line;
pub mod moves;
pub mod passed;
pub mod threads;

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
/// How the trace calls the function that a closure is.
const CLOSURE_BODY: &str = "{closure}";
pub const TEMPORARY: &str = "temporary";
/// What stands in place of fields that are the library's own business.
pub const PRIVATE: &str = "private";

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
pub const PREVENTED: &str = "This program does not compile. The figure shows what the compiler prevents.";
pub const NO_HARM: &str =
    "In this run nothing bad would have happened. The compiler does not know which run it will be.";
pub const CUT_SHORT: &str = "The figure ends where the simulation does.";
pub const DOES_NOT_COMPILE: &str = "does not compile";
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
/// Beside its name: how other values come into it than the one that has just changed.
pub const LENS_USE: &str = "point at or tap any value";
/// What opens the folded advice of the compiler.
pub const HELP: &str = "What the compiler suggests";

/// Words of the script, which stand on a page once. `#` is a number that the script puts in; key names are HTML.
pub mod script {
    pub const STEP: &str = "Step # of #";
    /// In front of the step, in small letters: what the picture is called.
    pub const MEMORY: &str = "Memory, ";
    pub const LENS_HINT: &str = "Point at or tap a value to see its bytes.";
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
    sized(&info.name, info.size)
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

/// The words at the right of a block that the standard library has for itself.
pub fn kept(size: u64) -> String {
    format!("{} · kept by std", bytes(size))
}

/// The label of a static. What stands inside of the brackets of a long type is in the code.
pub fn static_name(name: &str, type_name: &str) -> String {
    const LONG: usize = 16;
    let brackets = ['<', '(', '['].into_iter().filter_map(|open| type_name.find(open)).min();
    let inside = brackets.zip(type_name.rfind(['>', ')', ']']));
    match inside.filter(|_| type_name.chars().count() > LONG) {
        Some((open, close)) if open < close => format!("{name}: {}…{}", &type_name[..=open], &type_name[close..]),
        _ => format!("{name}: {type_name}"),
    }
}

/// In front of a value that is made once, by the state of its `Once`; whether somebody is about to make it.
pub fn made_once(state: u64) -> (&'static str, bool) {
    match state {
        0 => ("made", false),
        1 => ("being made", true),
        2 => ("poisoned", false),
        _ => ("not yet", false),
    }
}

/// An error that is a number of the operating system.
pub fn os_error(number: u64) -> String {
    format!("os error {number}")
}

/// What the lens calls a key of a map or an element of a set.
pub fn key_of(owner: &str) -> String {
    format!("{owner}: key")
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

/// `area()` for `Circle::area`. The functions of a closure have no names of their own but those of the traits, which a table
/// has in this order; `number` counts them.
pub fn vtable_method(function: &str, number: usize) -> String {
    let calls = ["call_once", "call_mut", "call"];
    let name = match function {
        CLOSURE_BODY => calls.get(number).copied().unwrap_or(CLOSURE),
        named => named.rsplit("::").next().unwrap_or(named),
    };
    format!("{name}()")
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

/// In the head of a frame of which only the head is shown.
pub fn brief(name: &str, value: &str) -> String {
    format!("{name} = {value}")
}

/// In the place of the middle of a deep stack.
pub fn folded(function: Option<&str>, count: u64) -> String {
    match function {
        Some(name) => format!("{name} × {}", grouped(count)),
        None => format!("{} frames", grouped(count)),
    }
}

/// Over the entry for threads whose stacks are left out.
pub const OTHERS: &str = "others";

/// In the place of the stacks of so many threads.
pub fn more_threads(count: u64) -> String {
    match count {
        1 => String::from("1 more thread"),
        count => format!("{} more threads", grouped(count)),
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

/// Pieces of the text alternative (VISUAL section 9).
pub mod alternative {
    use super::{bytes_long, count};

    pub const STACK_EMPTY: &str = "Stack: empty.";
    pub const HEAP_EMPTY: &str = "Heap: empty.";

    pub fn stack_of(thread: &str, frame: &str) -> String {
        format!("Stack of {}: {frame}.", thread.replace('`', ""))
    }

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

/// The words of a timeline of ownership.
pub mod timeline {
    pub const MOVED: &str = "moved";
    pub const OWNS: &str = "owns: read, write, move";
    pub const READ_ONLY: &str = "lent out shared: read only";
    pub const LOCKED: &str = "lent out mutably: locked";
    pub const MOVED_OUT: &str = "moved out";
    pub const DROPPED: &str = "dropped";
    pub const NO_LANES: &str =
        "no function with variables ran in this program, so there is nothing to show line by line";

    pub fn owns(name: &str, line: u32) -> String {
        format!("{name} owns from line {line}")
    }

    pub fn borrows(name: &str, of: Option<&str>, mutable: bool, first: u32, last: u32) -> String {
        let how = if mutable { "borrows mutably" } else { "borrows" };
        let of = of.map_or_else(|| "from the caller".to_string(), str::to_string);
        format!("{name} {how} {of}, {}", lines(first, last))
    }

    pub fn lent(mutable: bool, first: u32, last: u32) -> String {
        format!("; it is lent {}, {}", if mutable { "mutably" } else { "shared" }, lines(first, last))
    }

    pub fn moved(line: u32) -> String {
        format!("; it is moved away on line {line}")
    }

    pub fn dropped(line: u32) -> String {
        format!("; it is dropped on line {line}")
    }

    fn lines(first: u32, last: u32) -> String {
        if first == last { format!("line {first}") } else { format!("lines {first} to {last}") }
    }
}

/// The caption of a moment that the compiler would not have let happen.
pub fn beyond(caption: &str) -> String {
    format!("*If it compiled:* {caption}")
}

pub fn panics(message: &str) -> String {
    format!("it panics ({message})")
}

/// What would have come of it; lines as the reader counts them.
pub fn harm(objection: usize, fault: usize, what: &str) -> String {
    if objection == fault {
        return format!("Were line {objection} allowed, the program would go wrong there ({what}).");
    }
    format!("Were line {objection} allowed, the program would go wrong in line {fault} ({what}).")
}
