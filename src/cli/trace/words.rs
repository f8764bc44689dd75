//! Words for the parts of a trace, the same in both formats.

use mdbook_memory::machine::trace::{AllocationKind, Event, EventKind, LocalState, MoveTarget, StepKind, ThreadEvent};

pub fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Statement => "statement",
        StepKind::Entry => "entry",
        StepKind::Exit => "exit",
        StepKind::Return => "return",
        StepKind::Drop => "drop",
        StepKind::Panic => "panic",
        StepKind::Fault => "fault",
    }
}

pub fn local_state(state: LocalState) -> &'static str {
    match state {
        LocalState::Reserved => "reserved",
        LocalState::Uninitialised => "uninitialised",
        LocalState::Live => "live",
        LocalState::Moved => "moved",
        LocalState::PartlyMoved => "partly moved",
        LocalState::Dropped => "dropped",
    }
}

/// Which region an allocation belongs to, with its name if it has one.
pub fn allocation_kind(kind: &AllocationKind) -> String {
    match kind {
        AllocationKind::Stack { frame } => format!("stack of frame {}", frame.0),
        AllocationKind::Heap => String::from("heap"),
        AllocationKind::Static { name, mutable, .. } => {
            format!("{} {name}", if *mutable { "static mut" } else { "static" })
        }
        AllocationKind::Constant => String::from("constant"),
        AllocationKind::VTable { concrete, of_trait, .. } => format!("vtable of {concrete} as {of_trait}"),
        AllocationKind::Function { name } => format!("function {name}"),
    }
}

/// What happened, in a few words.
pub fn event(event: &Event) -> String {
    match &event.kind {
        EventKind::Alloc { allocation, size, align } => format!("alloc #{} {size} B align {align}", allocation.0),
        EventKind::Realloc { old, new, old_size, size, align } => {
            format!("realloc #{} {old_size} B to #{} {size} B align {align}", old.0, new.0)
        }
        EventKind::Dealloc { allocation, size, align } => {
            format!("dealloc #{} {size} B align {align}", allocation.0)
        }
        EventKind::Call { function, .. } => format!("call {function}"),
        EventKind::Return { function, .. } => format!("return from {function}"),
        EventKind::Move { from, to, bytes } => format!("move {} to {} ({bytes} B)", from.text, move_target(to)),
        EventKind::Copy { from, to, bytes } => format!("copy {} to {} ({bytes} B)", from.text, move_target(to)),
        EventKind::Borrow { of, mutable } => format!("borrow {}{}", if *mutable { "&mut " } else { "&" }, of.text),
        EventKind::Drop { place, effect } => {
            format!("drop {}{}", place.text, if *effect { "" } else { " without effect" })
        }
        EventKind::Output { len, .. } => format!("output of {len} B"),
        EventKind::Panic { message } => format!("panic: {message}"),
        EventKind::Thread(event) => thread_event(event),
    }
}

fn move_target(to: &MoveTarget) -> String {
    match to {
        MoveTarget::Local(name) => String::from(&**name),
        MoveTarget::Call(function) => format!("a call of {function}"),
        MoveTarget::Return => String::from("the caller"),
        MoveTarget::Closure => String::from("a closure"),
        MoveTarget::Temporary => String::from("a temporary"),
        MoveTarget::Dropped => String::from("its drop"),
    }
}

/// Each byte as two hexadecimal digits, `··` where it is not initialised.
pub fn bytes(bytes: &[u8], initialised: &[bool]) -> String {
    let cells = bytes.iter().zip(initialised);
    cells
        .map(|(byte, known)| if *known { format!("{byte:02x}") } else { String::from("··") })
        .collect::<Vec<_>>()
        .join(" ")
}

fn thread_event(event: &ThreadEvent) -> String {
    match event {
        ThreadEvent::Starts { thread } => format!("start thread {thread}"),
        ThreadEvent::Ends { thread } => format!("thread {thread} ends"),
        ThreadEvent::Waits { words } => format!("wait {words}"),
        ThreadEvent::Joins { thread } => format!("join thread {thread}"),
        ThreadEvent::Locks => String::from("lock"),
        ThreadEvent::Unlocks => String::from("unlock"),
        ThreadEvent::Sends => String::from("send"),
        ThreadEvent::Receives => String::from("receive"),
    }
}
