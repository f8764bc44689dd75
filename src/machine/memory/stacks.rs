//! The stacks of threads: that of the running one is at hand, the others are kept aside with their thread's number.
//!
//! A [`Location`] says "the running thread's stack" for the most frequent accesses; a pointer into another thread's stack becomes a
//! location that names the thread.
//!
//! A stack's memory is made as calls go deeper: most programs never need more than the beginning of it. Places in it are counted
//! from its lowest byte, so that they all change when it grows.

use std::collections::BTreeMap;

use super::address::MAIN_STACK_END;
use super::{Bytes, Kind, Location, Memory, STACK};

/// Bytes of the main thread's stack (Linux's default limit).
const MAIN_STACK: usize = 8 << 20;
/// Bytes of another thread's stack, unless the program asks for more (std's default).
pub const THREAD_STACK: usize = 2 << 20;
/// With so many stacks in use, further ones are short: nobody follows that many deep recursions at once.
const FULL_STACKS: usize = 48;
/// Bytes of a short stack.
const SHORT_STACK: usize = 128 << 10;
/// The largest stack that is made for a thread.
const LARGEST_STACK: usize = 256 << 20;
/// Bytes of a stack's memory at first.
const FIRST_PART: usize = 128 << 10;
/// Stacks end at pages, and their memory is so many pages long: what is aligned in it is aligned by its address.
const PAGE: usize = 4096;

/// The memory of one thread's stack.
#[derive(Debug, Default)]
pub(super) struct Stack {
    pub bytes: Bytes,
    /// The address of its first byte; frames are pushed downwards from its end.
    pub bottom: u64,
    /// How many bytes it may have in the end.
    size: usize,
    /// Whether that is fewer than the program may expect.
    is_short: bool,
}

impl Stack {
    pub fn of_main() -> Stack {
        Stack::ending_at(MAIN_STACK_END, MAIN_STACK, false, Bytes::uninitialised(FIRST_PART))
    }

    fn ending_at(end: u64, size: usize, is_short: bool, bytes: Bytes) -> Stack {
        Stack { bottom: end - bytes.len() as u64, bytes, size, is_short }
    }
}

/// The stacks of the threads that do not run now.
#[derive(Debug, Default)]
pub(super) struct Stacks {
    /// The number of the thread that runs.
    running: u32,
    others: BTreeMap<u32, Stack>,
    /// Memory of stacks whose threads have ended, for the next ones.
    unused: Vec<Bytes>,
}

impl Stacks {
    /// By the slot number of a [`Location`].
    #[inline(never)]
    pub fn at_mut(&mut self, slot: u32) -> &mut Stack {
        self.others.get_mut(&(STACK - 1 - slot)).expect("locations are made for stacks that live")
    }
}

impl Memory {
    /// Where the memory of the running thread's stack ends: the first frame lies below.
    pub fn stack_top(&self) -> usize {
        self.stack.bytes.len()
    }

    /// Makes the memory of the running thread's stack longer; by how many bytes all places in it have moved up. `None` when it has
    /// its full size, which is that of the largest stack for a constant: it is evaluated by the compiler.
    pub fn grow_stack(&mut self, for_constant: bool) -> Option<usize> {
        let length = self.stack.bytes.len();
        let full = if for_constant { LARGEST_STACK } else { self.stack.size };
        let more = (3 * length).min(full.saturating_sub(length));
        if more == 0 {
            return None;
        }
        self.stack.bytes.extend_front(more);
        self.stack.bottom -= more as u64;
        let running = self.stacks.running;
        for slot in &mut self.slots {
            if let Kind::Stack { thread, index } = &mut slot.kind
                && *thread == running
            {
                *index += more;
            }
        }
        Some(more)
    }

    /// Whether the running thread's stack has fewer bytes than its program may expect.
    pub fn stack_is_short(&self) -> bool {
        self.stack.is_short
    }

    /// The stack of a new thread; `wanted` bytes, at least std's default.
    pub fn new_stack(&mut self, thread: u32, wanted: usize) {
        let full = wanted.clamp(THREAD_STACK, LARGEST_STACK);
        let crowded = full == THREAD_STACK && self.stacks.others.len() >= FULL_STACKS;
        let size = if crowded { SHORT_STACK } else { full.next_multiple_of(PAGE) };
        let is_short = size < wanted.max(THREAD_STACK);
        let known = self.stacks.unused.iter().position(|bytes| bytes.len() <= size);
        let bytes = match known {
            Some(at) => self.stacks.unused.swap_remove(at),
            None => Bytes::uninitialised(FIRST_PART),
        };
        let end = self.addresses.of_stack(size as u64) + size as u64;
        self.stacks.others.insert(thread, Stack::ending_at(end, size, is_short, bytes));
    }

    /// Another thread runs from now on.
    pub fn switch_stack(&mut self, to: u32) {
        let from = self.stacks.running;
        if from != to {
            let stack = self.stacks.others.remove(&to).expect("a thread that runs has a stack");
            let old = std::mem::replace(&mut self.stack, stack);
            self.stacks.others.insert(from, old);
            self.stacks.running = to;
        }
    }

    /// A thread that does not run has ended; all its variables are gone.
    pub fn end_stack(&mut self, thread: u32) {
        if let Some(stack) = self.stacks.others.remove(&thread) {
            self.stacks.unused.push(stack.bytes);
        }
    }

    #[inline]
    pub(super) fn stack_location(&self, thread: u32, index: usize) -> Location {
        match thread == self.stacks.running {
            true => Location::stack(index),
            false => Location { slot: STACK - 1 - thread, offset: index },
        }
    }

    #[inline]
    pub(super) fn stack_of(&self, thread: u32) -> &Stack {
        match thread == self.stacks.running {
            true => &self.stack,
            false => &self.stacks.others[&thread],
        }
    }

    /// By the slot number of a [`Location`].
    #[inline(never)]
    pub(super) fn stack_at(&self, slot: u32) -> &Stack {
        &self.stacks.others[&(STACK - 1 - slot)]
    }
}
