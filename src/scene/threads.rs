//! What a step says about threads: whose turn it is, what the others did meanwhile, and what goes on between them.

use crate::machine::trace::{Event, EventKind, Step, StepKind, ThreadEvent, Trace};

use super::messages::threads as words;

/// The main thread's number.
pub const MAIN: u32 = 0;

/// How sentences name each thread: `main`, thread 1, thread `worker`.
pub fn names(trace: &Trace) -> Vec<String> {
    let name = |(number, thread): (u32, &crate::machine::trace::ThreadInfo)| match (number, &thread.name) {
        (MAIN, _) => words::MAIN.to_string(),
        (_, Some(name)) => words::named(name),
        (number, None) => words::numbered(number),
    };
    (0..).zip(&trace.threads).map(name).collect()
}

/// What stands over the stack of each thread, and behind them over what stands for the stacks that are left out.
pub fn heads(trace: &Trace) -> Vec<String> {
    let is_alone = trace.threads.len() <= 1;
    let head = |(number, thread): (u32, &crate::machine::trace::ThreadInfo)| match &thread.name {
        _ if is_alone => super::messages::STACK.to_string(),
        Some(name) => words::head(name),
        None => words::head(&words::numbered(number)),
    };
    (0..).zip(&trace.threads).map(head).chain([words::head(super::messages::OTHERS)]).collect()
}

/// Those of the events that are the doing of the thread that took the step.
pub fn own_events(events: &[Event], step: &Step) -> Vec<Event> {
    events.iter().filter(|event| event.thread == step.thread).cloned().collect()
}

/// What other threads did since the step before, and that this one runs now.
pub fn since(trace: &Trace, number: usize) -> Option<String> {
    let step = &trace.steps[number];
    let names = names(trace);
    let others = trace.events[step.events.clone()].iter().rev().filter(|event| event.thread != step.thread);
    let told = others.into_iter().find_map(|event| {
        let EventKind::Thread(what) = &event.kind else { return None };
        match what {
            ThreadEvent::Waits { words: what } => Some(words::waits(&names[event.thread as usize], what)),
            ThreadEvent::Ends { thread } => Some(words::ends(&names[*thread as usize])),
            variants!(ThreadEvent: Starts | Joins | Locks | Unlocks | Sends | Receives) => None,
        }
    });
    let before = number.checked_sub(1).map(|i| trace.steps[i].thread);
    let is_new = before.is_some_and(|before| before != step.thread) && step.kind != StepKind::Entry;
    let said = told.or_else(|| is_new.then(|| words::goes_on(&names[step.thread as usize])))?;
    Some(capitalised(&said))
}

/// What a statement did that concerns other threads.
pub fn done(trace: &Trace, events: &[Event]) -> Vec<String> {
    let names = names(trace);
    let mut sentences = Vec::new();
    let (mut locks, mut unlocks) = (0, 0);
    for event in events {
        let EventKind::Thread(event) = &event.kind else { continue };
        match event {
            ThreadEvent::Starts { thread } => sentences.push(capitalised(&words::starts(&names[*thread as usize]))),
            ThreadEvent::Joins { thread } => sentences.push(words::joined(&names[*thread as usize])),
            ThreadEvent::Sends => sentences.push(words::SENT.to_string()),
            ThreadEvent::Receives => sentences.push(words::RECEIVED.to_string()),
            ThreadEvent::Locks => locks += 1,
            ThreadEvent::Unlocks => unlocks += 1,
            ThreadEvent::Ends { .. } | ThreadEvent::Waits { .. } => {}
        }
    }
    let lock = match (locks, unlocks) {
        (0, 0) => None,
        (locks, unlocks) if locks > unlocks => Some(words::LOCKED),
        (locks, unlocks) if locks < unlocks => Some(words::UNLOCKED),
        (_, _) => Some(words::LOCKED_AND_UNLOCKED),
    };
    sentences.extend(lock.map(str::to_string));
    sentences.dedup();
    sentences
}

/// A thread comes to its first function.
pub fn entered(trace: &Trace, thread: u32, function: &str, size: u64) -> String {
    capitalised(&words::entered(&names(trace)[thread as usize], function, size))
}

/// The text with a capital at its start, as a sentence has it.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
